"""The meetings of the network: when, who was there, and whose view was missed."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Count, Link, Part, Row, Text, Time


class Sitting(Row):
    """One meeting of the network."""

    kind: Literal["kickoff", "follow-up", "review", "between"] | None = None
    day: date | None = None
    began: Time | None = None
    where: Text | None = None
    minutes: Count | None = None
    present: tuple[Annotated[str, Link("parties")], ...] | None = None
    missed: Text | None = None
    missed_how: Text | None = None
    facilitator: Text | None = None
    typist: Text | None = None
    good_when: Text | None = None
    shared_with: tuple[Literal["present", "participants", "funder", "around", "everyone"], ...] | None = None


class Sittings(Part):
    sittings: tuple[Sitting, ...] | None = None
