"""What is asked in which phase: what is for another one waits, and can be gone to."""

from pathlib import Path

import pytest

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Event, Go
from netstart.core.form import Form
from netstart.core.interview import Agenda
from netstart.core.place import Place
from netstart.core.screen import AskCheck
from netstart.core.words import Words
from netstart.files.packs import load_form
from tests.plan import Small
from tests.story import TODAY, asked, desk, told

PACKS = Path(__file__).parent / "packs"


@pytest.fixture(scope="session")
def phased(words: Words) -> Form:
    """A small form in which some things are for later phases."""
    return load_form(PACKS, "phased", words, Small)


def after(form: Form, *events: Event) -> str:
    return asked(form, told(form, *events))


LISTED = (Add(("Een bank",)), Confirm(), Answer("Om te zitten"))


@pytest.mark.parametrize(
    ("events", "next_"),
    [
        ((Answer("begin"),), "rows picked_list"),
        ((Answer("opbouw"),), "value region"),
        ((Answer("begin"), *LISTED), "check phase-part"),
        ((Answer("volwassen"), *LISTED), "value picked_list/picked-list-1.how"),
        ((Answer("begin"), *LISTED, Confirm()), "nothing"),
        ((Answer("opbouw"), Answer("Hier"), *LISTED, Confirm()), "value coordinator.found"),
        ((Answer("begin"), *LISTED, Confirm(), Go(Place("phase")), Answer("opbouw")), "value region"),
        ((Answer(None), Confirm()), "value region"),
    ],
)
def test_what_is_asked_depends_on_the_phase(phased: Form, events: tuple[Event, ...], next_: str) -> None:
    assert after(phased, *events) == next_


def test_what_is_for_another_phase_can_be_gone_to_and_answered(phased: Form) -> None:
    now = told(phased, Answer("begin"), Go(Place("region")))
    assert asked(phased, now) == "value region"
    now = told(phased, Answer("De polder"), now=now)
    assert now.answers["region"] == "De polder"
    assert asked(phased, now) == "rows picked_list"


def test_back_from_what_is_for_another_phase_is_where_one_was(phased: Form) -> None:
    assert after(phased, Answer("begin"), Go(Place("region")), Back()) == "rows picked_list"


def test_what_was_answered_in_one_phase_counts_in_every_other(phased: Form) -> None:
    now = told(phased, Answer("opbouw"), Answer("De polder"), Go(Place("phase")), Answer("begin"))
    assert phased.plan(now.answers).region == "De polder"


def test_a_part_that_is_read_back_names_what_is_for_another_phase(phased: Form) -> None:
    ask = current(phased, desk(phased), told(phased, Answer("begin"), *LISTED))
    assert isinstance(ask, AskCheck)
    assert [(line.label, line.state) for line in ask.lines if line.state == "not-now"] == [("Regio", "not-now")]
    assert ask.open == 0


def test_the_overview_says_which_parts_are_for_another_phase(phased: Form) -> None:
    ask = current(phased, desk(phased), told(phased, Answer("begin"), Go(Place())))
    assert isinstance(ask, AskCheck)
    assert [(line.label, line.state) for line in ask.lines] == [("Fase", "answered"), ("Later", "not-now")]


def test_a_question_for_another_phase_asks_all_of_it_when_somebody_goes_there(phased: Form) -> None:
    here = (Answer("begin"), Go(Place("coordinator")))
    assert after(phased, *here) == "check coordinator"
    assert after(phased, *here, Confirm()) == "value coordinator.found"


def test_a_visit_ends_where_its_trail_ends(phased: Form) -> None:
    visit = Agenda.visit(phased, TODAY)
    now = told(phased, Answer("begin"))
    assert current(phased, visit, now) is None
    now = advance(phased, visit, now, Go(Place("region")))
    assert current(phased, visit, now) is not None
    now = advance(phased, visit, now, Answer("De polder"))
    assert current(phased, visit, now) is None
