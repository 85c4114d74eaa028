"""Who pays, who coordinates and how the network decides."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Count, Euros, Link, Part, Text

SteersOn = Literal["mission", "results", "activities", "year-plan"]


class Funder(Part):
    """The outsider who pays, and what it steers on (S1.V1, S1.G3)."""

    party: Annotated[str, Link("parties")] | None = None
    amount: Euros | None = None
    steers_on: tuple[SteersOn, ...] | None = None
    until: date | None = None


class Coordinator(Part):
    """The spider in the web (S1.R2)."""

    found: bool | None = None
    name: Text | None = None
    employer: Annotated[str, Link("parties")] | None = None
    hours: Count | None = None
    own_business: bool | None = None


class Organisation(Part):
    funding: Literal["employers", "in-kind", "mixed", "external", "open"] | None = None
    funder: Funder | None = None
    coordinator: Coordinator | None = None
    decision_rule: Literal["consent", "majority", "core-group", "collect"] | None = None
