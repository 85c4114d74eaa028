"""A conversation in its folder: nothing is written over, nothing is half written, and nothing is lost to a disk."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from netstart.core.event import Answer, Event, Keep, Park
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.screen import Ask
from netstart.core.words import Message, Problem, Words
from netstart.files.conversation import FILE, PLAN, load
from netstart.files.packs import shipped_example
from netstart.files.saving import LOCK, lock
from netstart.holding import Exists, Rest, begin_from_file, hold_in
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.hold import hold
from netstart.prompters.scripted import Scripted
from netstart.saver import Saver
from tests.story import TODAY, desk, named
from tests.test_startup import netstart

TYPE = "employer-network"
NAME, REGION = Answer("Werk langs de Berkel"), Answer("Rond de Berkel")
BAK = f"{FILE}.bak"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "net"


def said(folder: Path, words: Words, *events: Event) -> Rest:
    """Hold the conversation of a folder, as far as some events go."""
    return hold_in(folder, TYPE, words, TODAY, Scripted(events))


def answers_in(file: Path, words: Words) -> dict[str, object]:
    return dict(load(file, words, TODAY)[1].answers)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {LOCK}


def answers_file(folder: Path, text: str) -> Path:
    file = folder / "a.yaml"
    file.write_text(text, "utf-8")
    return file


class Acting:
    """Answers screen after screen, and does something to the disk before an answer."""

    def __init__(self, *steps: Event | Callable[[], object]) -> None:
        self._steps = list(steps)
        self.notices: list[Message | None] = []

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed here
        self.notices.append(ask.notice)
        while self._steps:
            step = self._steps.pop(0)
            if not callable(step):
                return (step,)
            step()
        return (Stop(),)


# --- beginning from a file


def test_a_network_begins_from_a_file(folder: Path, words: Words) -> None:
    rest = begin_from_file(folder, TYPE, shipped_example(TYPE), TODAY)
    assert (rest.is_complete, rest.unsaved, rest.unplanned) == (True, None, None)
    assert (names_in(folder), rest.file, rest.plan) == ({FILE, PLAN}, folder / FILE, folder / PLAN)
    assert load(rest.file, words, TODAY)[1].trail == ()


def test_a_file_that_says_little_leaves_the_rest_to_be_asked(folder: Path, tmp_path: Path, words: Words) -> None:
    rest = begin_from_file(folder, TYPE, answers_file(tmp_path, "name: A\n"), TODAY)
    assert not rest.is_complete
    prompter = Scripted((REGION,))
    hold_in(folder, TYPE, words, TODAY, prompter)
    assert answers_in(rest.file, words) == {"name": "A", "region": "Rond de Berkel"}


def test_nothing_is_written_when_anything_is_wrong(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        begin_from_file(folder, TYPE, answers_file(tmp_path, "name: [a]\nnaam: b\n"), TODAY)
    assert len(caught.value.troubles) == 2
    assert not folder.exists()


def test_a_network_that_is_there_is_never_written_over(folder: Path, words: Words) -> None:
    said(folder, words, NAME)
    before = (folder / FILE).read_bytes(), (folder / PLAN).read_bytes()
    with pytest.raises(Exists):
        begin_from_file(folder, TYPE, shipped_example(TYPE), TODAY)
    assert ((folder / FILE).read_bytes(), (folder / PLAN).read_bytes()) == before
    assert names_in(folder) == {FILE, PLAN}


@pytest.mark.parametrize("command", [("init", "net", "--answers", "a.yaml"), ("example", "net")])
def test_a_command_never_writes_over_a_network(tmp_path: Path, words: Words, command: Sequence[str]) -> None:
    said(tmp_path / "net", words, NAME)
    answers_file(tmp_path, "name: Een ander\n")
    ended = netstart(tmp_path, *command)
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (2, f"net: {words('network-exists')}")
    assert answers_in(tmp_path / "net" / FILE, words) == {"name": NAME.value}


def test_a_command_tells_every_error_and_writes_nothing(tmp_path: Path) -> None:
    answers_file(tmp_path, "name: [a]\nneeds:\n- title: A\n  voices: veel\n")
    ended = netstart(tmp_path, "init", "net", "--answers", "a.yaml")
    assert ended.returncode == 3
    assert [line[:11] for line in ended.stderr.splitlines()[-2:]] == ["a.yaml:1:7:", "a.yaml:4:11"]
    assert names_in(tmp_path) == {"a.yaml"}


# --- going on


def test_a_conversation_goes_on_where_it_was(folder: Path, words: Words) -> None:
    said(folder, words, NAME)
    said(folder, words, REGION)
    assert answers_in(folder / FILE, words) == {"name": NAME.value, "region": REGION.value}


def test_going_on_keeps_what_was_there_before_as_a_copy(folder: Path, words: Words) -> None:
    said(folder, words, NAME)
    assert BAK not in names_in(folder)
    before = (folder / FILE).read_bytes()
    said(folder, words, REGION)
    assert (folder / BAK).read_bytes() == before
    assert names_in(folder) == {FILE, BAK, PLAN}


def test_a_copy_that_cannot_be_made_is_no_matter(folder: Path, words: Words) -> None:
    said(folder, words, NAME)
    (folder / BAK).mkdir()
    rest = said(folder, words, REGION)
    assert (rest.unsaved, rest.unplanned) == (None, None)
    assert answers_in(folder / FILE, words) == {"name": NAME.value, "region": REGION.value}
    assert names_in(folder) == {FILE, BAK, PLAN}


def test_a_folder_is_made_with_everything_around_it(tmp_path: Path, words: Words) -> None:
    assert said(tmp_path / "a" / "b", words, NAME).file.is_file()


def test_a_plan_is_written_when_the_conversation_rests(folder: Path, words: Words) -> None:
    assert str(NAME.value) in said(folder, words, NAME).plan.read_text("utf-8")


def test_a_conversation_that_cannot_be_read_is_told_and_left_as_it_is(folder: Path, words: Words) -> None:
    folder.mkdir()
    (folder / FILE).write_text("netstart: 1\ntype: [", "utf-8")
    with pytest.raises(Problem):
        said(folder, words, NAME)
    assert (folder / FILE).read_text("utf-8") == "netstart: 1\ntype: ["
    assert names_in(folder) == {FILE}


# --- folders that cannot be used


def told(words: Words, caught: "pytest.ExceptionInfo[Problem]", folder: Path) -> str:
    (trouble,) = caught.value.troubles
    return words.report(trouble).replace(str(folder), "net")


def test_a_folder_where_somebody_is_at_work_is_told(folder: Path, words: Words) -> None:
    said(folder, words, NAME)
    with lock(folder), pytest.raises(Problem) as caught:
        said(folder, words, REGION)
    assert told(words, caught, folder) == f"net: {words('locked')}"
    assert answers_in(folder / FILE, words) == {"name": NAME.value}


def test_nothing_begins_in_a_folder_where_somebody_is_at_work(folder: Path, words: Words) -> None:
    folder.mkdir()
    with lock(folder), pytest.raises(Problem) as caught:
        begin_from_file(folder, TYPE, shipped_example(TYPE), TODAY)
    assert told(words, caught, folder) == f"net: {words('locked')}"
    assert names_in(folder) == set()


@pytest.mark.parametrize("command", [("init", "net"), ("init", "net", "--answers", "a.yaml"), ("example", "net")])
def test_a_folder_that_is_a_file_is_told(tmp_path: Path, words: Words, command: Sequence[str]) -> None:
    (tmp_path / "net").write_text("een brief", "utf-8")
    answers_file(tmp_path, "name: A\n")
    ended = netstart(tmp_path, *command)
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (3, f"net: {words('folder-is-file')}")
    assert (tmp_path / "net").read_text("utf-8") == "een brief"


@pytest.mark.parametrize("command", ["init", "example"])
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, words: Words, command: str) -> None:
    (tmp_path / "brief").write_text("een brief", "utf-8")
    ended = netstart(tmp_path, command, "brief/net")
    assert ended.returncode == 3
    last = ended.stderr.splitlines()[-1]
    assert last == f"brief/net: {words('folder-closed', reason=words('disk-gone'))}"


def test_a_conversation_that_is_a_folder_is_told(tmp_path: Path, words: Words) -> None:
    (tmp_path / "net" / FILE).mkdir(parents=True)
    ended = netstart(tmp_path, "init", "net")
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (3, f"net/{FILE}: {words('file-is-folder')}")


# --- a disk that refuses


class Refusing:
    """A disk that refuses some saves and takes the others."""

    def __init__(self, *refuses: bool) -> None:
        self._refuses = list(refuses)
        self.saved: list[Interview] = []

    def __call__(self, interview: Interview) -> Message | None:
        if self._refuses and self._refuses.pop(0):
            return Message("save-failed", {"reason": "No space left on device"})
        self.saved.append(interview)
        return None


def test_a_save_that_fails_is_told_on_the_next_screen_and_tried_again(form: Form) -> None:
    disk = Refusing(False, True)
    prompter = Acting(NAME, REGION)
    rested = hold(form, desk(form), Interview(), prompter, disk)
    assert [notice and notice.key for notice in prompter.notices] == [None, "save-failed", None]
    assert disk.saved[-1].answers == rested.answers == {"name": NAME.value, "region": REGION.value}


def test_a_first_save_that_fails_is_told_on_the_first_screen(form: Form) -> None:
    prompter = Acting(NAME)
    hold(form, desk(form), Interview(), prompter, Refusing(True))
    assert [notice and notice.key for notice in prompter.notices] == ["save-failed", None]


def test_what_is_told_of_a_save_is_no_part_of_the_conversation(form: Form) -> None:
    rested = hold(form, desk(form), Interview(), Acting(NAME), Refusing(False, True))
    assert rested.notice is None


def gone(folder: Path) -> None:
    """Replace a folder by a file."""
    shutil.rmtree(folder)
    folder.write_text("een brief", "utf-8")


def back(folder: Path) -> None:
    folder.unlink()
    folder.mkdir()


def test_a_folder_that_comes_back_gets_everything(folder: Path, words: Words) -> None:
    prompter = Acting(NAME, lambda: gone(folder), REGION, lambda: back(folder), Answer("Achterhoek"))
    rest = hold_in(folder, TYPE, words, TODAY, prompter)
    assert [notice and notice.key for notice in prompter.notices] == [None, None, "save-failed", None]
    assert (rest.unsaved, rest.unplanned) == (None, None)
    assert list(answers_in(rest.file, words)) == ["name", "region", "labour_region"]


def test_answers_that_the_disk_refuses_to_the_end_are_put_elsewhere(
    folder: Path, tmp_path: Path, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "tmp"
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    rest = hold_in(folder, TYPE, words, TODAY, Acting(NAME, lambda: gone(folder), REGION))
    assert rest.unsaved is not None
    (file,) = elsewhere.iterdir()
    assert words.report(rest.unsaved) == words("rest-unsaved", reason=words("disk-gone"), file=file)
    assert answers_in(file, words) == {"name": NAME.value, "region": REGION.value}
    assert folder.read_text("utf-8") == "een brief"


def test_answers_that_were_put_elsewhere_are_for_their_owner(form: Form, tmp_path: Path) -> None:
    saver = Saver(tmp_path / "gone" / FILE, form)
    failed = saver.save(Interview(answers={"name": "A"}))
    assert failed is not None
    file = Path(saver.rescue(Interview(answers={"name": "A"}), failed).message.facts["file"])
    try:
        assert file.stat().st_mode & 0o077 == 0
    finally:
        file.unlink()


def test_a_saver_tries_again_what_it_could_not_save(form: Form, folder: Path, words: Words) -> None:
    saver, interview = Saver(folder / FILE, form), Interview(answers={"name": "A"})
    assert saver.save(interview) is not None
    folder.mkdir()
    assert saver.save(interview) is None
    assert answers_in(folder / FILE, words) == {"name": "A"}


def test_a_saver_writes_nothing_where_nothing_changed(form: Form, folder: Path) -> None:
    folder.mkdir()
    saver, interview = Saver(folder / FILE, form), Interview(answers={"name": "A"})
    saver.save(interview)
    (folder / FILE).unlink()
    saver.save(interview)
    assert names_in(folder) == set()
    saver.save(replace(interview, answers={"name": "B"}))
    assert names_in(folder) == {FILE}


# --- a plan that cannot be written


def test_a_plan_that_cannot_be_written_costs_no_answer(folder: Path, words: Words) -> None:
    (folder / PLAN).mkdir(parents=True)
    rest = said(folder, words, NAME)
    assert rest.unplanned is not None
    assert words.report(rest.unplanned) == f"{rest.plan}: {words('file-unwritten', reason=words('disk-folder'))}"
    assert (rest.unsaved, answers_in(rest.file, words)) == (None, {"name": NAME.value})
    assert names_in(folder) == {FILE, PLAN}


def test_a_network_begins_without_a_plan_that_cannot_be_written(tmp_path: Path, words: Words) -> None:
    (tmp_path / "net" / PLAN).mkdir(parents=True)
    ended = netstart(tmp_path, "example", "net")
    assert ended.returncode == 0
    sentence = words("file-unwritten", reason=words("disk-folder"))
    assert ended.stderr.splitlines()[-1] == f"net/{PLAN}: {sentence}"
    assert names_in(tmp_path / "net") == {FILE, PLAN}


def test_a_command_that_stops_without_a_plan_tells_where_the_answers_are(tmp_path: Path, words: Words) -> None:
    (tmp_path / "net" / PLAN).mkdir(parents=True)
    ended = netstart(tmp_path, "init", "net")
    assert ended.returncode == 130
    told = ended.stderr.splitlines()
    assert words("rest-file", file=(tmp_path / "net" / FILE).resolve()) in told
    assert f"net/{PLAN}: {words('file-unwritten', reason=words('disk-folder'))}" in told
    assert words("rest-plan", file=(tmp_path / "net" / PLAN).resolve()) not in told


@pytest.mark.parametrize(("out", "reason"), [("weg/plan.md", "disk-gone"), ("net", "disk-folder")])
def test_a_plan_to_an_impossible_place_is_told(tmp_path: Path, words: Words, out: str, reason: str) -> None:
    said(tmp_path / "net", words, NAME)
    ended = netstart(tmp_path, "render", "net", "--out", out)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr == f"{out}: {words('file-unwritten', reason=words(reason))}\n"
    assert (names_in(tmp_path), names_in(tmp_path / "net")) == ({"net"}, {FILE, PLAN})


def test_a_plan_to_a_file_is_what_would_be_on_the_screen(tmp_path: Path, words: Words) -> None:
    said(tmp_path / "net", words, NAME)
    netstart(tmp_path, "render", "net", "--out", "ons plan.md")
    assert (tmp_path / "ons plan.md").read_text("utf-8") == netstart(tmp_path, "render", "net").stdout


@pytest.mark.parametrize("out", [FILE, f"../net/{FILE}"])
def test_a_plan_never_lands_on_the_conversation(tmp_path: Path, words: Words, out: str) -> None:
    said(tmp_path / "net", words, NAME)
    ended = netstart(tmp_path, "render", "net", "--out", f"net/{out}")
    assert (ended.returncode, ended.stderr) == (3, f"net/{out}: {words('out-is-conversation')}\n")
    assert answers_in(tmp_path / "net" / FILE, words) == {"name": NAME.value}


def test_a_plan_of_ones_own_that_was_there_is_kept(folder: Path, words: Words) -> None:
    folder.mkdir()
    (folder / PLAN).write_text("ons eigen plan", "utf-8")
    said(folder, words, NAME)
    assert (folder / f"{PLAN}.bak").read_text("utf-8") == "ons eigen plan"


# --- welcome back


def test_the_first_screen_of_a_second_time_says_welcome_back(folder: Path, words: Words) -> None:
    for notice in (None, "welcome-back"):
        prompter = Acting()
        hold_in(folder, TYPE, words, TODAY, prompter)
        assert [told and told.key for told in prompter.notices] == [notice]


def test_a_finished_conversation_opens_at_its_overview(folder: Path, words: Words) -> None:
    begin_from_file(folder, TYPE, shipped_example(TYPE), TODAY)
    prompter = Scripted(())
    assert hold_in(folder, TYPE, words, TODAY, prompter).is_complete
    assert list(map(named, prompter.asked)) == ["check "]


# --- somebody else in the file


def edited(folder: Path) -> None:
    (folder / FILE).write_text("netstart: 1\ntype: employer-network\nanswers:\n  name: Een ander\n", "utf-8")


def test_what_somebody_wrote_into_the_file_meanwhile_is_kept_and_told(folder: Path, words: Words) -> None:
    prompter = Acting(NAME, lambda: edited(folder), REGION)
    rest = hold_in(folder, TYPE, words, TODAY, prompter)
    assert [told and told.key for told in prompter.notices] == [None, None, "edited-elsewhere"]
    assert answers_in(folder / f"{FILE}.edited", words) == {"name": "Een ander"}
    assert answers_in(rest.file, words) == {"name": NAME.value, "region": REGION.value}


class TakingBack(Acting):
    """Types something, lets somebody write into the file, takes back what was typed, and stops."""

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        keep(Keep("half een naam"))
        return super().put(ask, keep)


def test_what_was_written_into_the_file_before_the_last_save_is_kept_too(folder: Path, words: Words) -> None:
    rest = hold_in(folder, TYPE, words, TODAY, TakingBack(lambda: edited(folder)))
    assert (rest.unsaved, rest.unplanned) == (None, None)
    assert answers_in(folder / f"{FILE}.edited", words) == {"name": "Een ander"}


class ChangingItsMind:
    """Begins to put something off, does not, and stops."""

    def __init__(self) -> None:
        self._outcomes: list[Outcome] = [(), (Stop(),)]

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — it does so on any screen
        outcome = self._outcomes.pop(0)
        if not outcome:
            keep(Park("half een reden"))
        return outcome


def test_a_dialog_that_is_left_is_not_left_on_the_disk(form: Form) -> None:
    saved: list[Interview] = []

    def save(now: Interview) -> None:
        saved.append(now)

    hold(form, desk(form), Interview(), ChangingItsMind(), save)
    assert [bool(now.parked) for now in saved] == [False, True, False]
