"""Changing an answer of a saved conversation: from its overview or at one place; the conversation goes on as before."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from netstart.core.event import Add, Answer, Confirm, Event, Go, Park, Remove
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.place import Place
from netstart.core.place_named import names_of_places, place_meant, place_named
from netstart.core.screen import Ask, AskCheck
from netstart.core.words import Problem, Words
from netstart.files.conversation import FILE, PLAN, load
from netstart.files.packs import shipped_example
from netstart.files.saving import lock
from netstart.holding import Rest, begin_from_file, edit_in, hold_in
from netstart.pointing import NoSuchPlace, step_meant
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.scripted import Scripted
from tests.story import TODAY, named, told
from tests.terminal import Terminal
from tests.test_startup import ROOT, netstart
from tests.test_stories import ALONE, NEEDS

TYPE = "employer-network"
NAME, REGION = Answer("Werk langs de Berkel"), Answer("Rond de Berkel")
OTHER = Answer("Werk langs de IJssel")
REGION_AGAIN = Go(Place("region"))


@pytest.fixture
def folder(tmp_path: Path, words: Words) -> Path:
    """A conversation that stopped at its third question."""
    said(tmp_path / "net", words, NAME, REGION)
    return tmp_path / "net"


def said(folder: Path, words: Words, *events: Event) -> Scripted:
    prompter = Scripted(events)
    hold_in(folder, TYPE, words, TODAY, prompter)
    return prompter


def edited(folder: Path, words: Words, *events: Event, at: str = "") -> tuple[Rest, Scripted]:
    prompter = Scripted(events)
    return edit_in(folder, at, words, TODAY, prompter), prompter


def saved(folder: Path, words: Words) -> Interview:
    return load(folder / FILE, words, TODAY)[1]


def screens(prompter: Scripted) -> list[str]:
    return list(map(named, prompter.asked))


# --- what is asked


def test_it_opens_at_the_overview_and_ends_when_that_is_left(folder: Path, words: Words) -> None:
    rest, prompter = edited(folder, words, Confirm())
    assert (screens(prompter), rest.is_stopped) == (["check "], False)


def test_the_overview_says_that_leaving_it_is_the_end(folder: Path, words: Words) -> None:
    _, prompter = edited(folder, words)
    overview = prompter.asked[0]
    assert isinstance(overview, AskCheck)
    assert overview.is_last


def test_one_answer_is_changed_and_the_overview_comes_back(folder: Path, words: Words) -> None:
    rest, prompter = edited(folder, words, Go(Place("name")), OTHER, Confirm())
    assert (screens(prompter), rest.is_stopped) == (["check ", "value name", "check "], False)
    assert saved(folder, words).answers == {"name": OTHER.value, "region": REGION.value}


def test_leaving_the_overview_ends_it_whatever_was_on_the_way(folder: Path, words: Words, form: Form) -> None:
    part = Go(Place(form.sections[0].id))
    rest, prompter = edited(folder, words, part, Confirm(), Go(Place()), Confirm())
    assert screens(prompter)[-1] == "check "
    assert (len(prompter.asked), rest.is_stopped) == (4, False)


def test_one_place_is_asked_and_nothing_else(folder: Path, words: Words) -> None:
    rest, prompter = edited(folder, words, OTHER, at="name")
    assert (screens(prompter), rest.is_stopped) == (["value name"], False)
    assert saved(folder, words).answers["name"] == OTHER.value


def test_from_one_place_the_overview_leads_back_to_it(folder: Path, words: Words) -> None:
    rest, prompter = edited(folder, words, Go(Place()), Confirm(), OTHER, at="name")
    assert (screens(prompter), rest.is_stopped) == (["value name", "check ", "value name"], False)


def test_what_a_change_asks_for_is_kept_when_somebody_stops_before_it(folder: Path, words: Words) -> None:
    edited(folder, words, Add(("A", "B")), Confirm(), at="needs")
    edited(folder, words, Answer("A; B"), at="top_needs")
    edited(folder, words, Remove("need-1"), Confirm(), at="needs")
    assert str(saved(folder, words).trail[0]) == "value:top_needs"


def test_questions_that_a_change_opens_are_asked_at_once(folder: Path, words: Words) -> None:
    _, prompter = edited(folder, words, Answer("een andere partij betaalt alles"), at="funding")
    assert screens(prompter) == ["value funding", "rows funders"]


def test_whoever_stops_half_way_keeps_what_was_changed(folder: Path, words: Words) -> None:
    rest, _ = edited(folder, words, Go(Place("name")), OTHER)
    assert rest.is_stopped
    assert saved(folder, words).answers["name"] == OTHER.value


def test_a_new_name_at_a_list_is_a_new_row(folder: Path, words: Words) -> None:
    edited(folder, words, Add(("Bakkerij",)), Confirm(), at="parties")
    assert saved(folder, words).answers["parties"]["party-1"]["title"] == "Bakkerij"


# --- the conversation afterwards


def test_the_conversation_goes_on_where_it_was(folder: Path, words: Words) -> None:
    before = screens(said(folder, words))
    edited(folder, words, Go(Place("name")), OTHER, Confirm())
    assert screens(said(folder, words)) == before


@pytest.mark.parametrize("at", ["", "name"])
@pytest.mark.parametrize("is_left", [True, False])
def test_the_stops_of_a_half_conversation_are_kept(folder: Path, words: Words, at: str, *, is_left: bool) -> None:
    said(folder, words, REGION_AGAIN)
    before = saved(folder, words).trail
    assert str(before[0]) == "value:region"
    edited(folder, words, *([OTHER] if at else [Confirm()]) * is_left, at=at)
    assert saved(folder, words).trail == before


class Looking:
    """Looks at the file while an answer is being changed."""

    def __init__(self, look: Callable[[], object]) -> None:
        self._look = look
        self.seen: list[object] = []

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — any screen will do
        self.seen.append(self._look())
        return (REGION_AGAIN,) if len(self.seen) < 3 else (Stop(),)


def test_the_stops_are_in_the_file_all_the_while(folder: Path, words: Words) -> None:
    said(folder, words, REGION_AGAIN)
    trail = saved(folder, words).trail
    prompter = Looking(lambda: saved(folder, words).trail)
    edit_in(folder, "", words, TODAY, prompter)
    assert prompter.seen == [trail] * 3


def test_a_stop_that_is_no_longer_there_is_not_kept(folder: Path, words: Words) -> None:
    said(folder, words, Add(("Bakkerij",), to="parties"), Go(Place("parties", "party-1")))
    row, *others = saved(folder, words).trail
    assert str(row) == "check:parties/party-1"
    edited(folder, words, Remove("party-1"), Confirm(), at="parties")
    assert saved(folder, words).trail == tuple(others) != ()


def test_a_finished_conversation_stays_finished(tmp_path: Path, words: Words) -> None:
    begin_from_file(tmp_path / "net", TYPE, shipped_example(TYPE), TODAY)
    rest, _ = edited(tmp_path / "net", words, Confirm())
    assert (rest.is_complete, rest.is_stopped) == (True, False)


def test_a_half_conversation_is_not_complete_after_it(folder: Path, words: Words) -> None:
    assert not edited(folder, words, Confirm())[0].is_complete


def test_the_plan_is_written_again(folder: Path, words: Words) -> None:
    edited(folder, words, OTHER, at="name")
    plan = (folder / PLAN).read_text("utf-8")
    assert (str(OTHER.value) in plan, str(NAME.value) in plan) == (True, False)


def test_what_was_there_before_is_kept_as_a_copy(folder: Path, words: Words) -> None:
    before = (folder / FILE).read_bytes()
    edited(folder, words, OTHER, at="name")
    assert folder.joinpath(f"{FILE}.bak").read_bytes() == before


def test_nobody_edits_where_somebody_is_at_work(folder: Path, words: Words) -> None:
    with lock(folder), pytest.raises(Problem) as caught:
        edited(folder, words)
    assert caught.value.troubles[0].message.key == "locked"


# --- places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ambition", "ambition"),
        (" ambition ", "ambition"),
        ("coordinator.hours", "coordinator.hours"),
        ("coordinator", "coordinator"),
        ("needs", "needs"),
        ("gaps", "gaps"),
        ("needs/need-1", "needs/need-1"),
        ("needs/Eén loket", "needs/need-1"),
        ("needs/eén LOKET.said", "needs/need-1.said"),
        ("needs/need-1.gap", "needs/need-1.gap"),
        ("tensions/Ruimte of sturing?", "tensions/autonomy_vs_steering"),
        ("tensions/Ruimte of sturing?.now", "tensions/autonomy_vs_steering.now"),
        ("needs-part", "needs-part"),
        ("wie jullie zijn", "identity"),
        ("Partijen", "parties-part"),
        ("Financier", "funder"),
    ],
)
def test_a_place_is_said_by_id_or_by_name(small: Form, text: str, place: str) -> None:
    assert str(place_meant(small, told(small, *NEEDS).answers, text)) == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "dans",
        "needs/",
        "needs/need-9",
        "needs/need-1.dans",
        "needs.said",
        "coordinator.dans",
        "ambition/x",
        "/",
        ".",
    ],
)
def test_what_is_no_place_is_none(small: Form, text: str) -> None:
    assert place_meant(small, told(small, *NEEDS).answers, text) is None


def test_a_row_may_have_dots_and_slashes_in_its_name(small: Form) -> None:
    found = place_named(small, lambda _: {"need-1": "A/B. en meer"}, "needs/A/B. en meer.said")
    assert found == Place("needs", "need-1", "said")


def test_everything_that_can_be_pointed_at_is_found_by_its_name(small: Form) -> None:
    answers = told(small, *NEEDS).answers
    assert [name for name in names_of_places(small, answers) if place_meant(small, answers, name) is None] == []


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("ambitie", ["ambition"]),
        ("Financer", ["Financier"]),
        ("needs/Een loket", ["needs/Eén loket"]),
        ("coordinator.uren", ["coordinator.hours"]),
    ],
)
def test_a_place_that_is_none_is_told_with_what_looks_like_it(small: Form, text: str, close: Sequence[str]) -> None:
    with pytest.raises(NoSuchPlace) as caught:
        step_meant(small, told(small, *NEEDS), text)
    message = caught.value.troubles[0].message
    assert (message.key, set(close) <= set(message.facts["close"])) == ("place-close", True)


def test_a_place_that_looks_like_nothing_is_told_with_an_example(small: Form, words: Words) -> None:
    with pytest.raises(NoSuchPlace) as caught:
        step_meant(small, Interview(), "xyzzy")
    assert words.report(caught.value.troubles[0]) == words("file-no-such-place", name="xyzzy")


def test_a_place_that_the_answers_do_not_lead_to_is_told(small: Form, words: Words) -> None:
    with pytest.raises(NoSuchPlace) as caught:
        step_meant(small, told(small, *ALONE), "funder")
    assert words.report(caught.value.troubles[0]) == words("place-not-asked", name="funder")


def test_what_was_put_off_can_be_pointed_at(small: Form) -> None:
    now = told(small, Park(at=Place("identity")))
    assert str(step_meant(small, now, "ambition")) == "value:ambition"


# --- the command


def edit(folder: Path, *arguments: str, lines: str) -> subprocess.CompletedProcess[str]:
    """Run `netstart edit` with lines to read."""
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-m", "netstart", "edit", *arguments],
        cwd=folder,
        env={"HOME": str(folder), "PATH": os.environ["PATH"], "PYTHONPATH": path, "PYTHONUTF8": "1"},
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_the_command_tells_where_everything_is_and_how_to_go_on(folder: Path, words: Words) -> None:
    ended = edit(folder.parent, "net", lines="\n")
    assert (ended.returncode, ended.stderr.splitlines()) == (
        0,
        [
            words("rest-edited-open", command="netstart init net"),
            words("rest-file", file=(folder / FILE).resolve()),
            words("rest-plan", file=(folder / PLAN).resolve()),
        ],
    )


def test_the_command_on_a_finished_conversation_has_nothing_to_go_on_with(tmp_path: Path, words: Words) -> None:
    begin_from_file(tmp_path / "net", TYPE, shipped_example(TYPE), TODAY)
    ended = edit(tmp_path, "net", lines="\n")
    assert (ended.returncode, ended.stderr.splitlines()[0]) == (0, words("rest-edited"))


def test_the_command_changes_the_answer_at_a_place(folder: Path, words: Words) -> None:
    ended = edit(folder.parent, "net", "--at", "name", lines=f"{OTHER.value}\n")
    assert (ended.returncode, saved(folder, words).answers["name"]) == (0, OTHER.value)


def test_the_command_that_is_stopped_says_so(folder: Path, words: Words) -> None:
    ended = edit(folder.parent, "net", lines="")
    assert ended.returncode == 130
    assert words("rest-stopped", command="netstart init net") in ended.stderr


def test_a_wrong_place_is_a_usage_error_and_changes_nothing(folder: Path, words: Words) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    ended = netstart(folder.parent, "edit", "net", "--at", "regio n")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "region" in ended.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is of POSIX systems")
def test_an_answer_is_changed_in_a_terminal(folder: Path, form: Form, words: Words) -> None:
    command = [sys.executable, "-m", "netstart", "edit", "net"]
    world = {"PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    with Terminal(command, 80, 24, home=folder.parent, variables=world) as terminal:
        terminal.wait_for(words("overview-last")).press("1", "enter")
        part = words("check-title", title=form.sections[0].title)
        terminal.wait_for(part).press("1", "enter")
        terminal.wait_for(form.questions["name"].ask).press(" en Rijn", "enter")
        terminal.wait_for(part, f"{NAME.value} en Rijn").press("shift-tab")
        terminal.wait_for(words("overview-title")).press("enter")
        assert terminal.ended() == 0
    assert saved(folder, words).answers["name"] == f"{NAME.value} en Rijn"
