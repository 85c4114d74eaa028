"""The first steps, and when the network sits together again."""

from datetime import date
from typing import Annotated

from netstart.core.model.parts import Link, Part, Row, Text


class FirstStep(Row):
    """Something that somebody will do, before a day (S0.Q9)."""

    who: Annotated[str, Link("parties")] | None = None
    until: date | None = None
    offer: Annotated[str, Link("offers")] | None = None
    done_when: Text | None = None


class NextMeeting(Part):
    day: date | None = None
    host: Annotated[str, Link("parties")] | None = None


class Steps(Part):
    steps: tuple[FirstStep, ...] | None = None
    next_meeting: NextMeeting | None = None
