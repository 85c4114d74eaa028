from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netstart.core.place import Place, has, put, value_at, without

ANSWERS = {
    "ambition": "Niemand thuis",
    "region": None,
    "coordinator": {"hours": 12, "name": None},
    "funder": None,
    "needs": {"need-3": {"id": "need-3", "title": "Rust", "gap": None}},
}
IDS = st.from_regex(r"[a-z][a-z0-9]{0,4}([_-][a-z0-9]{1,3})?", fullmatch=True)
PLACES = st.one_of(
    st.builds(Place, IDS),
    st.builds(Place, IDS, st.just(""), IDS),
    st.builds(Place, IDS, IDS),
    st.builds(Place, IDS, IDS, IDS),
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", Place()),
        ("ambition", Place("ambition")),
        ("coordinator.hours", Place("coordinator", "", "hours")),
        ("needs/need-3", Place("needs", "need-3")),
        ("needs/need-3.gap", Place("needs", "need-3", "gap")),
        ("needs/*.gap", Place("needs", "*", "gap")),
    ],
)
def test_a_place_reads_as_it_is_written(text: str, place: Place) -> None:
    assert (Place.of(text), str(place)) == (place, text)


@given(PLACES)
def test_every_place_comes_back_from_its_text(place: Place) -> None:
    assert Place.of(str(place)) == place


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("ambition", True),
        ("region", True),
        ("phase", False),
        ("coordinator", True),
        ("coordinator.hours", True),
        ("coordinator.name", True),
        ("coordinator.found", False),
        ("funder", True),
        ("funder.amount", False),
        ("funder/x.amount", False),
        ("needs/need-3", True),
        ("needs/need-4", False),
        ("needs/need-3.gap", True),
        ("needs/need-3.said", False),
        ("needs/need-4.gap", False),
        ("parties/party-1.side", False),
    ],
)
def test_not_known_yet_is_an_answer_and_not_asked_is_none(text: str, is_there: bool) -> None:
    assert has(ANSWERS, Place.of(text)) is is_there


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ambition", "Niemand thuis"),
        ("region", None),
        ("coordinator.hours", 12),
        ("needs/need-3", {"id": "need-3", "title": "Rust", "gap": None}),
        ("needs/need-3.title", "Rust"),
    ],
)
def test_what_was_settled_stands_in_its_place(text: str, value: Any) -> None:
    assert value_at(ANSWERS, Place.of(text)) == value


@pytest.mark.parametrize("text", ["phase", "coordinator.found", "needs/need-4", "needs/need-3.said"])
def test_there_is_no_value_where_nothing_was_settled(text: str) -> None:
    with pytest.raises(KeyError):
        value_at(ANSWERS, Place.of(text))


def test_a_row_is_made_by_what_is_put_in_it() -> None:
    assert put({}, Place("needs", "need-1", "gap"), "absent") == {"needs": {"need-1": {"gap": "absent"}}}


def test_a_record_that_was_not_known_is_made_by_what_is_put_in_it() -> None:
    assert put({"funder": None}, Place("funder", "", "amount"), 5) == {"funder": {"amount": 5}}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("coordinator.found", {"hours": 12, "name": None, "found": 1}),
        ("needs/need-3.said", {"need-3": {"id": "need-3", "title": "Rust", "gap": None, "said": 1}}),
        ("needs/need-4", {"need-3": {"id": "need-3", "title": "Rust", "gap": None}, "need-4": 1}),
    ],
)
def test_what_is_put_leaves_the_rest_beside_it(text: str, whole: dict[str, Any]) -> None:
    place = Place.of(text)
    assert put(ANSWERS, place, 1)[place.question] == whole


def test_taking_a_field_away_leaves_the_rest_of_its_row() -> None:
    assert without(ANSWERS, Place("needs", "need-3", "gap"))["needs"] == {"need-3": {"id": "need-3", "title": "Rust"}}


def test_taking_a_row_away_leaves_its_list() -> None:
    assert without(ANSWERS, Place("needs", "need-3"))["needs"] == {}


@pytest.mark.parametrize("text", ["phase", "coordinator.found", "funder.amount", "needs/need-4", "needs/need-4.gap"])
def test_taking_away_what_is_not_there_changes_nothing(text: str) -> None:
    assert without(ANSWERS, Place.of(text)) is ANSWERS


@given(PLACES, st.none() | st.text() | st.integers())
def test_what_is_put_in_a_place_stands_there(place: Place, value: Any) -> None:
    assert value_at(put({}, place, value), place) == value


@given(PLACES, PLACES)
def test_what_is_put_and_taken_away_is_not_there(place: Place, other: Place) -> None:
    answers = put(put({}, other, {}), place, {})
    assert not has(without(answers, place), place)


@given(st.lists(st.tuples(PLACES, st.integers()), unique_by=lambda one: one[0].question))
def test_putting_leaves_every_other_question_as_it_was(said: list[tuple[Place, int]]) -> None:
    answers: Any = {}
    for place, value in said:
        answers = put(answers, place, value)
    assert all(value_at(answers, place) == value for place, value in said)


def test_neither_putting_nor_taking_away_changes_what_was() -> None:
    put(ANSWERS, Place("needs", "need-3", "gap"), "absent")
    without(ANSWERS, Place("needs", "need-3", "gap"))
    assert value_at(ANSWERS, Place("needs", "need-3", "gap")) is None
