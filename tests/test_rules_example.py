"""What the adviser says of a network that is well put together, and of one right after its kickoff: hardly anything."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from netstart.core.advice import Finding, findings
from netstart.core.case import Case
from netstart.core.form import Form
from netstart.core.place import Place, has
from netstart.files.packs import shipped_example
from tests.players import walked
from tests.story import TODAY

AFTER_THE_KICKOFF = date(2026, 3, 12)
KICKOFF = Path(__file__).parent / "kickoff.yaml"


def _told(form: Form, case: Case) -> Sequence[Finding]:
    return [one for one in findings(form, case) if one.weight != "tip"]


@pytest.fixture(scope="module")
def kickoff(form: Form) -> Case:
    """A kickoff of ninety minutes, when people go home."""
    return Case.of(form, walked(form, KICKOFF)[1], AFTER_THE_KICKOFF)


def test_of_the_example_hardly_anything_is_told(form: Form) -> None:
    example = Case.of(form, walked(form, shipped_example(form.type))[1], TODAY)
    assert [(one.rule, str(one.places[0])) for one in _told(form, example)] == [
        # nobody looks for successors yet, and the example says so
        ("task-without-holder", "tasks/tk15.holder"),
        # of its three open questions one has no name yet
        ("open-question-without-name", "open_questions/open-question-3.who"),
    ]


def test_after_a_kickoff_only_one_thing_is_told(form: Form, kickoff: Case) -> None:
    # the third need of the top three was left without a step
    assert [(one.rule, one.places) for one in _told(form, kickoff)] == [
        ("top-need-without-step", (Place("steps"), Place("needs", "need-3")))
    ]


@pytest.mark.parametrize("weeks", [0, 1, 4])
def test_after_a_kickoff_nothing_is_told_of_what_was_not_asked(form: Form, kickoff: Case, weeks: int) -> None:
    later = Case.of(form, walked(form, KICKOFF)[1], date.fromordinal(AFTER_THE_KICKOFF.toordinal() + 7 * weeks))
    assert [one for one in findings(form, later) for at in one.places if not has(kickoff.said, at)] == []
