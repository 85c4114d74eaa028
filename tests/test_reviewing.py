"""A review from the command to its pages: holding, stopping, going on, freezing, and doing it without a terminal."""

import json
import os
import signal
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from netstart.checking import check_in
from netstart.cli import app
from netstart.core.event import Answer, Back, Confirm, Event, Park, Remove
from netstart.core.place import Place
from netstart.core.screen import Ask, AskAcross, AskEnd, AskFinding, AskStill, AskSure, AskValue, AskVerdict
from netstart.core.words import Problem, Words
from netstart.files.conversation import FILE, load
from netstart.files.packs import shipped_example
from netstart.holding import Together, begin_from_file
from netstart.preparing import looked_at, prepared, pulse_in
from netstart.prompters import Keeping, Open, Outcome, Stop
from netstart.prompters.clock import Clock
from netstart.prompters.scripted import Scripted
from netstart.reviewing import Reviewed, review_from_file, review_together

TYPE = "employer-network"
BEFORE, DAY = date(2026, 11, 12), date(2027, 5, 12)
NEEDS = 8
"""So many needs the example has, before one is dropped."""
SAID = {
    "steps": Answer("g g b g n g v b"),
    "story": Answer("Een bakker belde een bakker, en dat scheelde een ontslag."),
    "needs": Answer("1"),
    "decision.result": Answer("go-on-with-conditions"),
    "decision.because": Answer("De basis staat."),
}


class Group:
    """Says something new where it has something to say, and presses Enter elsewhere; it may leave after some screens."""

    def __init__(self, result: str = "go-on-with-conditions", screens: int = 999) -> None:
        self._result = result
        self._left = screens
        self.asked: list[Ask] = []

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        self.asked.append(ask)
        keep()
        self._left -= 1
        return (self.says(ask),) if self._left >= 0 else (Stop(),)

    def says(self, ask: Ask) -> Event | Stop | Open:
        place = str(getattr(ask, "place", ""))
        match ask:
            case AskEnd():
                return Stop()
            case AskVerdict():
                return Remove(ask.place.row, "Dat doet het Werkcentrum nu.")
            case AskStill() if place == "needs" and len(ask.rows) == NEEDS:
                return SAID["needs"]
            case AskAcross() if place == "steps/*.progress":
                return SAID["steps"]
            case AskAcross() if place == "readiness/*.so":
                return Answer(" ".join("j" for _ in ask.cells))
            case AskValue() if place == "decision.result":
                return Answer(self._result) if self._result else Park()
            case AskValue() if place in SAID:
                return SAID[place]
            case AskValue() | AskAcross():
                return Answer(ask.so_far) if ask.so_far else Park()
            case AskFinding():
                return Park()
            case AskSure():
                return Confirm("Zo is het nu.")
            case _:
                return Confirm()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    begin_from_file(tmp_path / "net", TYPE, shipped_example(TYPE), BEFORE)
    return tmp_path / "net"


def hold(folder: Path, words: Words, prompter: Group, to: str = "", day: date = DAY) -> Reviewed:
    together = Together(90, Clock(lambda: datetime(day.year, day.month, day.day, 15, 0)))
    return review_together(folder, to, words, day, prompter, together, lambda _: None)


def test_a_review_ends_in_a_frozen_file_a_phase_and_pages(folder: Path, words: Words) -> None:
    done = hold(folder, words, Group())
    assert done.frozen == folder / "reviews" / f"{DAY}-maturity.yaml"
    form, now = load(folder / FILE, words, DAY)
    assert (now.answers["phase"], now.review) == ("maturity", None)
    _, judged = load(done.frozen, words, DAY)
    assert judged.answers["decision"]["because"] == "De basis staat."
    assert judged.why[Place("needs", "need-1")] == "Dat doet het Werkcentrum nu."
    assert {"plan.md", "plan.html", "mail.txt"} <= {path.name for path in folder.iterdir()}
    assert form.version == 2


def test_the_last_screen_says_what_was_decided(folder: Path, words: Words) -> None:
    group = Group()
    hold(folder, words, group)
    end = group.asked[-1]
    assert isinstance(end, AskEnd)
    assert words.tell(end.said[0]) == "Besloten: ja, als er eerst nog iets gebeurt"


def test_a_review_that_is_left_goes_on_where_it_was(folder: Path, words: Words) -> None:
    group = Group(screens=12)
    done = hold(folder, words, group)
    assert done.rest.is_stopped
    assert done.frozen is None
    again = Group()
    assert hold(folder, words, again, day=DAY + timedelta(days=1)).frozen
    assert str(getattr(again.asked[0], "place", "")) == str(getattr(group.asked[-1], "place", ""))


def test_while_a_review_is_held_there_is_no_other(folder: Path, words: Words) -> None:
    hold(folder, words, Group(screens=3))
    with pytest.raises(Problem) as caught:
        hold(folder, words, Group(), to="decline")
    assert caught.value.troubles[0].message.key == "review-running"


def test_a_review_without_a_decision_is_not_frozen_and_asks_for_it_later(folder: Path, words: Words) -> None:
    done = hold(folder, words, Group(result=""))
    assert (done.frozen, done.is_decided, done.rest.is_stopped) == (None, False, False)
    again = Group()
    assert hold(folder, words, again).frozen
    assert str(getattr(again.asked[0], "place", "")) == "decision.result"


def test_a_second_review_on_the_same_day_leaves_the_first_as_it_was(folder: Path, words: Words) -> None:
    first = hold(folder, words, Group()).frozen
    assert first
    text = first.read_bytes()
    second = hold(folder, words, Group(result="stay"), to="maturity").frozen
    assert second == folder / "reviews" / f"{DAY}-maturity-2.yaml"
    assert first.read_bytes() == text


def test_what_a_network_was_before_is_kept_when_a_review_begins(folder: Path, words: Words) -> None:
    before = load(folder / FILE, words, BEFORE)[1].answers
    hold(folder, words, Group(screens=8))
    (begin,) = (folder / "reviews").glob("*.begin.yaml")
    assert load(begin, words, DAY)[1].answers == before


def test_an_ended_network_is_not_looked_back_on_again(folder: Path, words: Words) -> None:
    hold(folder, words, Group(result="stop"), to="ended")
    assert load(folder / FILE, words, DAY)[1].answers["ended"] == DAY
    with pytest.raises(Problem) as caught:
        hold(folder, words, Group())
    assert caught.value.troubles[0].message.key == "review-ended"


class Killed(Group):
    """Is killed as soon as what came of a screen is saved."""

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().put(ask, keep)


def _in_a_child(folder: Path, words: Words, screens: int) -> bool:
    """Hold a review in another process, that is killed after some screens; say whether it came to its end."""
    child = os.fork()
    if child == 0:
        hold(folder, words, Killed(screens=screens))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


@pytest.mark.slow
def test_killed_after_any_screen_a_review_comes_to_the_same_end(folder: Path, words: Words, tmp_path: Path) -> None:
    begin_from_file(tmp_path / "whole", TYPE, shipped_example(TYPE), BEFORE)
    hold(tmp_path / "whole", words, Group())
    for _ in range(90):
        if _in_a_child(folder, words, 2):
            break
    killed, whole = (load(at / FILE, words, DAY)[1] for at in (folder, tmp_path / "whole"))
    assert {k: v for k, v in killed.answers.items() if k != "sittings"} == {
        k: v for k, v in whole.answers.items() if k != "sittings"
    }
    assert len(list((folder / "reviews").glob("*-maturity.yaml"))) == 1


# without a terminal


ANSWERS = """\
steps:
- title: Vijf ervaren teamleiders zoeken die willen bellen
  progress: gedaan
success: Achttien mensen werken er na een jaar nog.
why:
  success: Er begonnen er minder.
gone:
  needs/De ploeg op de vloer doet nog niet mee: Dat lukt nu vanzelf.
decision:
  result: go-on
  because: Het staat.
"""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "terugkijken.yaml"
    file.write_text(ANSWERS, encoding="utf-8")
    return file


def test_a_review_is_held_from_a_file(folder: Path, words: Words, answers: Path) -> None:
    done = review_from_file(folder, "maturity", words, DAY, answers)
    assert done.frozen
    _, judged = load(done.frozen, words, DAY)
    assert judged.answers["success"] == "Achttien mensen werken er na een jaar nog."
    assert judged.why[Place("success")] == "Er begonnen er minder."
    assert judged.answers["steps"]["step-1"]["progress"] == "done"
    gone = [row["title"] for row in judged.removed["needs"].values()]
    assert gone == ["De ploeg op de vloer doet nog niet mee"]
    assert (folder / "plan.md").exists()


def test_a_file_that_is_not_right_changes_nothing(folder: Path, words: Words, answers: Path) -> None:
    before = (folder / FILE).read_bytes()
    answers.write_text(ANSWERS + "onzin: 1\n", encoding="utf-8")
    with pytest.raises(Problem):
        review_from_file(folder, "maturity", words, DAY, answers)
    assert (folder / FILE).read_bytes() == before
    assert not (folder / "reviews").exists()


def test_a_row_that_a_file_adds_gets_an_id_of_its_own(folder: Path, words: Words, answers: Path) -> None:
    answers.write_text("needs:\n- title: Taal op de werkvloer\n  voices: 4\n" + ANSWERS, encoding="utf-8")
    before = set(load(folder / FILE, words, BEFORE)[1].answers["needs"])
    review_from_file(folder, "maturity", words, DAY, answers)
    after = load(folder / FILE, words, DAY)[1].answers["needs"]
    (fresh,) = set(after) - before
    assert (after[fresh]["title"], after[fresh]["voices"]) == ("Taal op de werkvloer", 4)


@pytest.fixture
def run() -> CliRunner:
    return CliRunner()


def _ran(run: CliRunner, *arguments: str) -> tuple[int, str]:
    found = run.invoke(app, list(arguments))
    return found.exit_code, found.stdout


def _young(folder: Path, text: str = "phase: initiation\nname: Werk samen\n") -> Path:
    file = folder.parent / "jong.yaml"
    file.write_text(text, encoding="utf-8")
    begin_from_file(folder.parent / "jong", TYPE, file, BEFORE)
    return folder.parent / "jong"


def test_how_ready_a_network_is_can_be_read_by_a_program(folder: Path, run: CliRunner) -> None:
    code, out = _ran(run, "review", str(folder), "--to", "maturity", "--json")
    data = json.loads(out)
    assert (data["to"], data["decided"], data["frozen"]) == ("maturity", False, None)
    assert {one["stands"] for one in data["criteria"]} <= {"green", "yellow", "red", "never"}
    assert code == int(data["closed"])
    assert not (folder / "reviews").exists()


def test_a_phase_that_is_not_reached_is_told_by_the_exit_code(folder: Path, run: CliRunner) -> None:
    code, out = _ran(run, "review", str(_young(folder)), "--to", "start-up", "--json")
    assert (code, json.loads(out)["closed"]) == (1, True)


def test_a_phase_that_is_not_reached_can_be_entered_with_the_reason_on_record(folder: Path, run: CliRunner) -> None:
    young, file = _young(folder), folder.parent / "besluit.yaml"
    file.write_text("decision:\n  result: go-on\n  because: De wethouder wacht niet.\n", encoding="utf-8")
    code, _ = _ran(run, "review", str(young), "--to", "start-up", "--answers", str(file))
    assert code == 0
    (frozen,) = [path for path in (young / "reviews").glob("*.yaml") if "begin" not in path.name]
    assert "De wethouder wacht niet." in frozen.read_text(encoding="utf-8")


def test_without_a_decision_a_file_leaves_the_review_open(folder: Path, run: CliRunner) -> None:
    young, file = _young(folder), folder.parent / "half.yaml"
    file.write_text("story: Een bakker belde.\n", encoding="utf-8")
    code, _ = _ran(run, "review", str(young), "--to", "start-up", "--answers", str(file))
    assert code == 1
    assert [path for path in (young / "reviews").glob("*.yaml") if "begin" not in path.name] == []


@pytest.mark.parametrize("wrong", [("--to", "volwassen"), ("--minutes", "45"), ("--clock", "half vier")])
def test_what_a_review_cannot_do_is_told_with_what_it_can(folder: Path, run: CliRunner, wrong: Sequence[str]) -> None:
    code, _ = _ran(run, "review", str(folder), *wrong)
    assert code == 2


# before a review


def test_the_papers_are_written_beforehand(folder: Path, words: Words) -> None:
    pages = prepared(folder, "", words, DAY)
    assert [page.trouble for page in pages] == [None] * len(pages)
    assert all(page.path.stat().st_size for page in pages)
    assert load(folder / FILE, words, DAY)[1].review is None


def test_scores_on_paper_are_typed_a_line_for_each_statement(folder: Path, words: Words) -> None:
    prompter = Scripted([Answer("1 2 3 4 4")] * 12)
    pulse_in(folder, words, DAY, prompter)
    said = load(folder / FILE, words, DAY)[1].answers["pulse"]
    assert len(prompter.asked) == 12
    assert {row["scores"] for row in said.values()} == {"1 2 3 4 4"}


def test_looking_how_it_stands_begins_no_review(folder: Path, words: Words) -> None:
    before = (folder / FILE).read_bytes()
    assert looked_at(folder, "", words, DAY).to == "maturity"
    assert (folder / FILE).read_bytes() == before


# the adviser on the command line


def test_check_tells_what_does_not_fit_and_leaves_quietly(folder: Path, run: CliRunner) -> None:
    code, out = _ran(run, "check", str(folder))
    assert code == 0
    assert "Opvolgers zoeken voor de kerngroep" in out


def test_a_contradiction_is_told_by_the_exit_code(folder: Path, run: CliRunner) -> None:
    text = "phase: start-up\nlimits:\n- Een nieuwsbrief maken\noffers:\n- title: Een nieuwsbrief maken\n"
    code, out = _ran(run, "check", str(_young(folder, text)), "--json")
    found = [one for one in json.loads(out)["findings"] if one["weight"] == "contradiction"]
    assert found
    assert code == 1
    assert set(found[0]) >= {"rule", "weight", "places", "message", "sources"}


# what fresh eyes broke


def _refused(folder: Path, words: Words, answers: Path, text: str) -> list[str]:
    answers.write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as caught:
        review_from_file(folder, "maturity", words, DAY, answers)
    return [found.message.key for found in caught.value.troubles]


NEED = "Teamleiders staan er alleen voor"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"gone:\n  needs/{NEED}: weg\nneeds:\n- title: {NEED}\n  urgency: 3\n", "file-gone-and-said"),
        (f"gone:\n  needs/{NEED}: weg\ntop_needs:\n- {NEED}\n", "no-such-row"),
        (f"gone:\n  needs/{NEED}.urgency: weg\n", "file-gone-no-row"),
        ("gone:\n  ambition: weg\n", "file-gone-no-row"),
        (f"gone:\n  needs/{NEED}:\n", "file-gone-no-why"),
        ("ended: 2027-05-12\n", "file-by-decision"),
        ("phase: decline\n", "file-by-decision"),
        ("needs:\n- id: need-1\n  title: Heel anders\n", "file-other-title"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(
    folder: Path, words: Words, answers: Path, text: str, key: str
) -> None:
    assert key in _refused(folder, words, answers, text)


@pytest.mark.parametrize("text", ["", "# niets\n"])
def test_an_empty_file_leaves_a_review_open(folder: Path, words: Words, answers: Path, text: str) -> None:
    answers.write_text(text, encoding="utf-8")
    assert review_from_file(folder, "maturity", words, DAY, answers).is_decided is False


def test_one_goes_back_to_the_statement_before(folder: Path, words: Words) -> None:
    prompter = Scripted([Answer("1 2"), Answer("3 4"), Back(), Answer("5 5"), *[Answer("1 1")] * 10])
    pulse_in(folder, words, DAY, prompter)
    said = [row["scores"] for row in load(folder / FILE, words, DAY)[1].answers["pulse"].values()]
    assert said[:3] == ["1 2", "5 5", "1 1"]


def test_a_network_that_has_ended_is_asked_for_no_papers_and_no_scores(folder: Path, words: Words) -> None:
    hold(folder, words, Group(result="stop"), to="ended")
    with pytest.raises(Problem):
        prepared(folder, "", words, DAY)
    with pytest.raises(Problem):
        pulse_in(folder, words, DAY, Scripted([]))
    assert "next_meeting" not in load(folder / FILE, words, DAY)[1].answers


def test_a_decision_without_a_reason_is_no_decision(folder: Path, words: Words, answers: Path) -> None:
    answers.write_text("decision:\n  result: go-on\n", encoding="utf-8")
    done = review_from_file(folder, "maturity", words, DAY, answers)
    assert (done.is_decided, done.frozen) == (False, None)


def test_a_document_is_never_written_over_a_frozen_review(folder: Path, run: CliRunner, words: Words) -> None:
    frozen = hold(folder, words, Group()).frozen
    assert frozen
    before = frozen.read_bytes()
    code, _ = _ran(run, "render", str(folder), "--out", str(frozen))
    assert code == 3
    assert frozen.read_bytes() == before


def test_a_review_that_was_begun_the_wrong_way_is_begun_again(folder: Path, words: Words) -> None:
    hold(folder, words, Group(screens=0), to="ended")
    assert hold(folder, words, Group(), to="maturity").frozen


def test_changing_an_answer_during_a_review_leaves_it_where_it_was(folder: Path, words: Words) -> None:
    class AtTheNeeds(Group):
        def put(self, ask: Ask, keep: Keeping) -> Outcome:
            return (Stop(),) if isinstance(ask, AskVerdict) else super().put(ask, keep)

    hold(folder, words, AtTheNeeds())
    pulse_in(folder, words, DAY, Scripted([Answer("1 2 3")] * 12))
    again = Group()
    hold(folder, words, again)
    assert isinstance(again.asked[0], AskVerdict)


def test_who_checks_again_hears_again_what_was_only_put_off(folder: Path, words: Words) -> None:
    first, second = Group(), Group()
    check_in(folder, words, BEFORE, first)
    check_in(folder, words, BEFORE, second)
    assert [type(ask) for ask in first.asked] == [type(ask) for ask in second.asked]
    assert first.asked
