"""A small meeting in a room: it has every sort of stop once, and does not grow when the shipped one does."""

from dataclasses import replace
from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Event
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview
from netstart.core.model.parts import Count, Dots, Fingers, Link, Long, Part, Row, Scale, Text, Time
from netstart.core.room_opened import opened
from netstart.core.screen import Ask, AskAcross, AskEnd, AskStill, AskTalk
from netstart.files.packs import load_form, shipped_words
from tests.conftest import SMALL
from tests.story import named as named_at_a_desk

DAY = date(2026, 3, 12)
THREE = time(15, 0)


class Party(Row):
    side: Literal["in", "around"] | None = None
    kind: Literal["employer-small", "municipality"] | None = None
    motive: Text | None = None
    influence: Scale | None = None
    interest: Scale | None = None


class Need(Row):
    said: Long | None = None
    dots: Dots | None = None
    gap: Literal["absent", "unknown", "not-known"] | None = None


class Tension(Row):
    fingers: Fingers | None = None
    now: Scale | None = None
    lowest: Scale | None = None
    highest: Scale | None = None
    choice: Long | None = None


class Sitting(Row):
    day: date | None = None
    began: Time | None = None
    minutes: Count | None = None
    present: tuple[Annotated[str, Link("parties")], ...] | None = None


class FirstStep(Row):
    who: Annotated[str, Link("parties")] | None = None
    until: date | None = None
    need: Annotated[str, Link("needs")] | None = None


class NextMeeting(Part):
    day: date | None = None
    at: Time | None = None
    host: Annotated[str, Link("parties")] | None = None
    purpose: Text | None = None


class Agreement(Part):
    objections: Count | None = None
    objection: Long | None = None


class Gathered(Part):
    parties: tuple[Party, ...] | None = None
    sittings: tuple[Sitting, ...] | None = None
    why_now: Long | None = None
    needs: tuple[Need, ...] | None = None
    top_needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    ambition: Long | None = None
    agreement: Agreement | None = None
    tensions: tuple[Tension, ...] | None = None
    talked_through: tuple[Annotated[str, Link("tensions")], ...] | None = None
    steps: tuple[FirstStep, ...] | None = None
    next_meeting: NextMeeting | None = None
    further: dict[str, object] = Field(default_factory=dict)


FORM: Form = load_form(SMALL, "gathered", shipped_words(), Gathered)


def room(form: Form = FORM, minutes: int = 90, at: time = THREE) -> Agenda:
    """Return the road of a meeting at a time of that day."""
    return replace(Agenda.together(form, DAY, minutes), time=at)


def gathered(*events: Event, now: Interview | None = None, minutes: int = 90, at: time = THREE) -> Interview:
    """Return the interview of a meeting after some events."""
    agenda = room(minutes=minutes, at=at)
    now = opened(FORM, agenda, now or Interview())
    for event in events:
        now = advance(FORM, agenda, now, event)
    return now


def asked(now: Interview, minutes: int = 90, at: time = THREE) -> str:
    """Return what the room is asked, in short."""
    return named(current(FORM, room(minutes=minutes, at=at), now))


def named(ask: Ask | None) -> str:
    match ask:
        case AskTalk():
            return f"talk {ask.place}"
        case AskAcross():
            return f"across {ask.place}"
        case AskStill():
            return f"still {ask.place}"
        case AskEnd():
            return "end"
        case _:
            return named_at_a_desk(ask)
