"""Who the network is: its name, where it works, why now, and what it is not."""

from typing import Literal

from netstart.core.model.parts import Long, Part, Row, Text

Phase = Literal["initiation", "start-up", "maturity", "decline"]


class Limit(Row):
    """Something that others may expect and that this network does not do."""


class Identity(Part):
    name: Text | None = None
    region: Text | None = None
    why_now: Long | None = None
    phase: Phase | None = None
    ambition: Long | None = None
    limits: tuple[Limit, ...] | None = None
