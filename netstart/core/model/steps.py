"""The first steps, and when the network sits together again."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Fingers, Link, Part, Row, Text, Time


class FirstStep(Row):
    """Something that somebody will do, before a day (S0.Q9)."""

    who: Annotated[str, Link("parties")] | None = None
    together_with: tuple[Annotated[str, Link("parties")], ...] | None = None
    until: date | None = None
    need: Annotated[str, Link("needs")] | None = None
    offer: Annotated[str, Link("offers")] | None = None
    done_when: Text | None = None
    progress: Literal["done", "busy", "not-done", "lapsed"] | None = None
    asks: Text | None = None


class NextMeeting(Part):
    day: date | None = None
    at: Time | None = None
    host: Annotated[str, Link("parties")] | None = None
    purpose: Text | None = None


class OpenQuestion(Row):
    """Something that was asked and not answered."""

    who: Annotated[str, Link("parties")] | None = None
    until: date | None = None


class Steps(Part):
    steps: tuple[FirstStep, ...] | None = None
    quick_win: Annotated[str, Link("steps")] | None = None
    next_meeting: NextMeeting | None = None
    review_day: date | None = None
    missing_voices: Text | None = None
    """Groups, and no names."""
    open_questions: tuple[OpenQuestion, ...] | None = None
    agreed: Fingers | None = None
    """How people left the meeting: four fingers for wholly, one for not so."""
    lost: Text | None = None
