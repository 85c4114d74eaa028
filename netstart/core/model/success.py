"""When the network has worked: what is measured, and when it had better stop."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Link, Part, Row, Text


class Indicator(Row):
    """Something by which the network notices that it works (S0.Q8, S1.G6)."""

    level: (
        Literal["worthwhile", "learned", "applied", "realised", "engagement", "ownership", "influence", "movement"]
        | None
    ) = None
    sort: Literal["count", "quality", "story"] | None = None
    offers: tuple[Annotated[str, Link("offers")], ...] | None = None
    baseline: Text | None = None
    target: Text | None = None
    until: date | None = None
    source: Text | None = None
    who: Annotated[str, Link("parties")] | None = None
    discussed: Text | None = None
    if_not: Text | None = None
    standing: Literal["reached", "on-way", "behind", "not-measured"] | None = None
    measured: Text | None = None
    meant_for: Literal["network", "funder", "both"] | None = None


class StopCriterion(Row):
    """What would be a reason to end the network (S0.PH4)."""

    watcher: Annotated[str, Link("parties")] | None = None
    then: Text | None = None


class Success(Part):
    indicators: tuple[Indicator, ...] | None = None
    stop_criteria: tuple[StopCriterion, ...] | None = None
