"""Time in a room: how much is left, and when it is offered to leave parts out."""

from dataclasses import replace
from datetime import time

import pytest

from netstart.core.current import current
from netstart.core.event import Answer, Back, Confirm, Go
from netstart.core.interview import Interview
from netstart.core.place import Place
from netstart.core.room_road import minutes_left
from netstart.core.screen import AskSure
from tests.gathering import FORM, asked, gathered, room
from tests.test_room import AGREED, CHOSEN, NEEDS, SENTENCE, WELCOME

BEGUN = (Confirm(), Confirm())


@pytest.mark.parametrize(
    ("at", "left"),
    [
        (time(15, 0), 90),
        (time(15, 12), 78),
        (time(16, 29), 1),
        (time(16, 30), 0),
        (time(17, 45), 0),
    ],
)
def test_the_time_left_is_that_of_the_meeting_since_it_began(at: time, left: int) -> None:
    assert minutes_left(FORM, room(at=at), gathered(*BEGUN)) == left


def test_a_meeting_goes_on_past_midnight() -> None:
    now = gathered(*BEGUN, at=time(23, 30))
    assert minutes_left(FORM, room(at=time(0, 10)), now) == 50


def test_no_time_runs_before_the_meeting_begins() -> None:
    assert minutes_left(FORM, room(), gathered()) is None


def test_a_meeting_of_another_day_has_no_time_left_to_tell() -> None:
    later = replace(room(), today=room().today.replace(day=13))
    assert minutes_left(FORM, later, gathered(*BEGUN)) is None


def test_eighteen_minutes_before_the_end_the_ending_is_offered() -> None:
    assert asked(gathered(*SENTENCE), at=time(16, 11)) == "across agreement"
    ask = current(FORM, room(at=time(16, 12)), gathered(*SENTENCE))
    assert isinstance(ask, AskSure)
    assert (ask.about, [message.key for message in ask.says]) == ("time", ["time-left", "time-ending", "time-left-out"])
    assert ask.says[2].facts["titles"] == ["Zin", "Keuze"]


def test_going_to_the_ending_leaves_out_what_lies_between() -> None:
    now = gathered(Confirm(), now=gathered(*SENTENCE), at=time(16, 12))
    assert asked(now, at=time(16, 12)) == "talk steps-round"
    assert {str(place) for place in now.parked} == {"sentence-round", "choice-round"}


def test_whoever_goes_on_is_not_asked_again() -> None:
    now = gathered(Back(), now=gathered(*SENTENCE), at=time(16, 12))
    assert asked(now, at=time(16, 12)) == "across agreement"
    assert asked(now, at=time(16, 20)) == "across agreement"


def test_what_was_typed_before_the_question_is_kept() -> None:
    now = gathered(Answer("1 Geld"), now=gathered(*SENTENCE), at=time(16, 12))
    assert now.answers["agreement"] == {"objections": 1, "objection": "Geld"}


def test_the_ending_itself_is_never_offered_to_be_left_out() -> None:
    assert asked(gathered(*CHOSEN), at=time(16, 25)) == "talk steps-round"


def test_a_part_begins_with_the_question_what_to_leave_out_when_the_rest_does_not_fit() -> None:
    # zin 12, keuze 9, stappen 10 and afsluiten 4 are 35 minutes; without keuze 26
    assert asked(gathered(*NEEDS), at=time(15, 55)) == "talk sentence-round"
    ask = current(FORM, room(at=time(15, 56)), gathered(*NEEDS))
    assert isinstance(ask, AskSure)
    assert ask.says[-1].facts["titles"] == ["Keuze"]


def test_what_is_left_out_first_goes_first_and_no_more_than_needed() -> None:
    ask = current(FORM, room(at=time(16, 5)), gathered(*NEEDS))
    assert isinstance(ask, AskSure)
    assert ask.says[-1].facts["titles"] == ["Keuze", "Zin"]


def test_leaving_out_goes_on_with_the_part_itself() -> None:
    now = gathered(Confirm(), now=gathered(*NEEDS), at=time(15, 58))
    assert asked(now, at=time(15, 58)) == "talk sentence-round"
    assert Place("choice-round") in now.parked


def test_in_the_middle_of_a_part_nobody_is_asked_what_to_leave_out() -> None:
    assert asked(gathered(*SENTENCE), at=time(16, 5)) == "across agreement"


def test_coming_back_to_an_early_part_at_the_end_asks_nothing_of_what_was_passed() -> None:
    now = gathered(Go(Place("welcome")), now=gathered(*AGREED, Confirm()), at=time(15, 40))
    assert asked(now, at=time(15, 40)) == "check welcome"


def test_the_first_part_fits_in_its_meeting() -> None:
    assert asked(gathered(*WELCOME), at=time(15, 12)) == "talk needs-round"


def test_without_a_clock_no_time_is_offered() -> None:
    agenda = replace(room(), time=None)
    assert not isinstance(current(FORM, agenda, Interview()), AskSure)


def test_a_clock_that_is_put_back_ends_no_meeting() -> None:
    now = gathered(*BEGUN, at=time(15, 4))
    assert minutes_left(FORM, room(at=time(15, 0)), now) == 90
    assert minutes_left(FORM, room(at=time(10, 30)), now) == 90


def test_the_ending_leaves_out_an_early_part_that_was_jumped_over_too() -> None:
    now = gathered(Go(Place("choice-round")), now=gathered(*WELCOME))
    now = gathered(Confirm(), now=now, at=time(16, 12))
    assert asked(now, at=time(16, 12)) == "talk steps-round"
    assert Place("needs-round") in now.parked
