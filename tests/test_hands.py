"""What follows from a show of hands and from dots."""

from datetime import date

import pytest

from netstart.core.derive import Followed, Given
from netstart.core.hands import counts, position, review_day, spread, top_by_dots, widest
from tests.gathering import FORM, gathered
from tests.test_room import HANDS


@pytest.mark.parametrize(
    ("fingers", "most"),
    [
        ("1 1 2 2 2 2 3 4 5", 2),
        ("1", 1),
        ("1 1 5 5", 1),
        ("1 1 2 5 5 5", 5),
        ("2 2 3 3 3 4 4 4 4", 4),
        ("1 1 4 5 5", 5),
    ],
)
def test_the_position_is_what_most_people_showed(fingers: str, most: int) -> None:
    assert position(fingers) == most


def test_of_two_that_are_shown_as_often_the_one_nearer_to_the_others_counts() -> None:
    assert position("1 1 4 4 5") == 4


def test_the_spread_is_how_far_the_ends_lie_apart() -> None:
    assert spread("1 2 2 5") == 4
    assert spread("3 3") == 0


def test_counts_say_how_many_showed_what() -> None:
    assert counts("1 1 2 5") == (2, 1, 0, 0, 1)
    assert counts("2 4", 4) == (0, 1, 0, 1)


def test_the_top_follows_the_dots_and_the_list_where_they_are_equal() -> None:
    rows = {"a": {"dots": 2}, "b": {"dots": 5}, "c": {"dots": 5}, "d": {"dots": 0}, "e": {"dots": 1}, "f": {}}
    assert top_by_dots(Given({}, {"needs": rows})) == Followed(("b", "c", "a"))


def test_without_dots_there_is_no_top_to_propose() -> None:
    assert top_by_dots(Given({}, {"needs": {"a": {}, "b": {"dots": 0}}})) is None


def test_the_fields_where_people_lie_apart_come_widest_first() -> None:
    rows = {"a": {"fingers": "3 3"}, "b": {"fingers": "2 4"}, "c": {"fingers": "1 5"}, "d": {}}
    assert widest(Given({}, {"tensions": rows})) == Followed(("c", "b"), "widest")


def test_where_everybody_agrees_the_widest_is_proposed_all_the_same() -> None:
    rows = {"a": {"fingers": "3 3"}, "b": {"fingers": "3 4"}}
    assert widest(Given({}, {"tensions": rows})) == Followed(("b", "a"), "widest")


@pytest.mark.parametrize(
    ("day", "back"), [(date(2026, 3, 12), date(2026, 9, 12)), (date(2026, 8, 31), date(2027, 2, 28))]
)
def test_the_network_looks_back_half_a_year_after_its_last_meeting(day: date, back: date) -> None:
    rows = {"one": {"day": date(2026, 1, 5)}, "two": {"day": day}}
    assert review_day(Given({}, {"sittings": rows})) == Followed(back, "half-year")


def test_what_fingers_showed_stands_in_the_plan_without_anybody_typing_it() -> None:
    plan = FORM.plan(gathered(*HANDS).answers)
    (first, second) = plan.tensions
    assert (first.now, first.lowest, first.highest) == (2, 1, 5)
    assert (second.now, second.lowest, second.highest) == (3, 3, 3)


def test_a_number_that_was_typed_goes_before_what_the_fingers_showed() -> None:
    now = gathered(*HANDS)
    rows = now.answers["tensions"]
    row = {**rows["need_vs_funder"], "now": 4}
    plan = FORM.plan({**now.answers, "tensions": {**rows, "need_vs_funder": row}})
    assert plan.tensions[0].now == 4
