"""What time it is, and who may say so."""

from datetime import datetime, time

import pytest

from netstart.core.event import Confirm
from netstart.core.interview import Interview
from netstart.core.room_opened import opened
from netstart.core.screen import Ask
from netstart.prompters import Keeping, Outcome, Stop, TimeIs
from netstart.prompters.clock import Clock, time_of
from netstart.prompters.hold import hold
from netstart.prompters.scripted import Scripted
from tests.gathering import FORM, room


class Ticking:
    """A clock that goes on two minutes each time somebody looks."""

    def __init__(self) -> None:
        self.looked = 0

    def __call__(self) -> datetime:
        self.looked += 1
        return datetime(2026, 3, 12, 15, self.looked * 2 % 60)


def test_a_clock_tells_the_time_of_the_machine() -> None:
    assert Clock(lambda: datetime(2026, 3, 12, 15, 4)).time() == time(15, 4)


def test_a_clock_that_was_told_the_time_goes_on_from_there() -> None:
    now = [datetime(2026, 3, 12, 9, 0)]
    clock = Clock(lambda: now[0])
    clock.told(TimeIs(15, 41))
    assert clock.time() == time(15, 41)
    now[0] = datetime(2026, 3, 12, 9, 10)
    assert clock.time() == time(15, 51)


@pytest.mark.parametrize(
    ("text", "said"), [("15.41", TimeIs(15, 41)), ("9:05 uur", TimeIs(9, 5)), ("straks", None), ("25.00", None)]
)
def test_a_time_is_read_as_people_type_it(text: str, said: TimeIs | None) -> None:
    assert time_of(text) == said


def test_the_minutes_left_go_down_while_the_meeting_is_held() -> None:
    prompter = Scripted([Confirm(), Confirm(), Confirm()])
    hold(FORM, room(), opened(FORM, room(), Interview()), prompter, lambda _: None, Clock(Ticking()))
    left = [ask.head.minutes_left for ask in prompter.asked]
    assert left[0] is None
    assert left[1:] == [88, 86, 84]


class Telling:
    """Says what time it is, once, and stops at the screen after it."""

    def __init__(self) -> None:
        self.left: list[int | None] = []

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed here
        self.left.append(ask.head.minutes_left)
        match len(self.left):
            case 1:
                return (Confirm(),)
            case 2:
                return (TimeIs(15, 41),)
            case _:
                return (Stop(),)


def test_the_clock_can_be_told_the_time_in_the_middle_of_a_meeting() -> None:
    prompter = Telling()
    clock = Clock(lambda: datetime(2026, 3, 12, 15, 0))
    hold(FORM, room(), opened(FORM, room(), Interview()), prompter, lambda _: None, clock)
    assert prompter.left == [None, 90, 49]
