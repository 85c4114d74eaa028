"""Who pays, what outside money asks for, and what goes on when it ends."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Count, Euros, Link, Part, Row, Text

SteersOn = Literal["mission", "results", "activities", "year-plan"]


class Funder(Row):
    """Money or hours from somebody who is no employer here, and what it steers on (S1.V1, S1.G3)."""

    party: Annotated[str, Link("parties")] | None = None
    amount: Euros | None = None
    hours: Count | None = None
    steers_on: tuple[SteersOn, ...] | None = None
    position: (
        Literal["client-at-distance", "steering-group", "sounding-board", "core-without-vote", "core-with-vote"] | None
    ) = None
    reports: Text | None = None
    until: date | None = None
    if_it_stops: Text | None = None


class BudgetPost(Row):
    """Something that costs money or time (domain B7)."""

    amount: Euros | None = None
    in_kind: Text | None = None
    covered_by: tuple[Annotated[str, Link("parties")], ...] | None = None


class Contribution(Part):
    """What a participant pays or brings."""

    kind: Literal["none", "in-kind", "money", "both"] | None = None
    amount: Euros | None = None


class Money(Part):
    funding: Literal["employers", "in-kind", "mixed", "external", "open"] | None = None
    funders: tuple[Funder, ...] | None = None
    budget: tuple[BudgetPost, ...] | None = None
    contribution: Contribution | None = None
    continuity: Text | None = None
