import pytest

from netstart.core.derive import FOLLOWS, approach
from netstart.core.form import Form

SQUARES = """\
5 in-time   in-time   in-time   together  together
4 in-time   in-time   in-time   together  together
3 now-then  now-then  now-then  inform    inform
2 now-then  now-then  now-then  inform    inform
1 now-then  now-then  now-then  inform    inform
"""
"""Influence upward, interest from 1 to 5 to the right."""
NAMES = {
    "together": "together",
    "in-time": "ask-in-time",
    "inform": "inform",
    "now-then": "call-now-and-then",
}
ALL = [
    (int(influence), interest, NAMES[name])
    for influence, *names in map(str.split, SQUARES.splitlines())
    for interest, name in enumerate(names, 1)
]


@pytest.mark.parametrize(("influence", "interest", "way"), ALL)
def test_how_to_deal_with_a_party_follows_from_its_two_scores(influence: int, interest: int, way: str) -> None:
    assert approach({"influence": influence, "interest": interest}) == way


def test_there_are_twenty_five_squares() -> None:
    assert len(ALL) == 25


@pytest.mark.parametrize("row", [{}, {"influence": 5}, {"interest": 5}, {"influence": None, "interest": 5}])
def test_nothing_follows_while_a_score_is_open(row: dict[str, int | None]) -> None:
    assert approach(row) is None


def test_everything_that_follows_is_a_choice_of_its_field(form: Form) -> None:
    field = form.lists["parties"][1].by_id["approach"]
    assert {way for _, _, way in ALL} == set(field.choices)


def test_every_proposal_belongs_to_a_field_that_is_asked(form: Form) -> None:
    fields = {(question.home, field.id): field for question in form.questions.values() for field in question.fields}
    assert {at: fields[at].follows for at in FOLLOWS} == dict(FOLLOWS)
