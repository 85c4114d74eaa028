"""The people and organisations in and around the network; whoever is named elsewhere is a link to one of them."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Count, Link, Long, Part, Row, Scale, Text

PartyKind = Literal[
    "employer-large",
    "employer-small",
    "employers-association",
    "municipality",
    "employment-service",
    "education",
    "care",
    "candidates",
    "other",
]
EMPLOYERS = ("employer-large", "employer-small")
"""Kinds of party that are employers themselves."""
Approach = Literal["together", "ask-in-time", "inform", "call-now-and-then"]
Involvement = Literal["none", "inform", "consult", "involve", "collaborate", "decide"]


class Party(Row):
    """An organisation or a person; one that takes part is asked other things than one that stands around."""

    kind: PartyKind | None = None
    side: Literal["in", "around"] | None = None

    # of those that take part
    initiates: bool | None = None
    motive: Text | None = None
    experience: Literal["beginner", "experienced", "ahead"] | None = None
    branch: Text | None = None
    gets: Text | None = None
    brings: Text | None = None
    hours: Count | None = None
    """Hours a month that this participant offers."""
    in_core: bool | None = None
    core_task: Text | None = None
    core_until: date | None = None

    # of those that stand around (S0.Q4, S0.TF6)
    influence: Scale | None = None
    interest: Scale | None = None
    role: Literal["decides", "supplies", "uses", "carries-out"] | None = None
    spoken: bool | None = None
    last_spoken: date | None = None
    wants: Long | None = None
    approach: Approach | None = None
    involvement: Involvement | None = None
    promise: Text | None = None
    contact: Annotated[str, Link("parties")] | None = None

    # of those that matter most
    attitude: Literal["unknown", "waiting", "critical", "neutral", "positive", "pulling"] | None = None
    asked_involvement: Involvement | None = None
    position: Literal["participant", "core-group", "sounding-board", "partner", "funder", "guest", "distant"] | None = (
        None
    )
    plan: Text | None = None
    rhythm: Literal["monthly", "quarterly", "half-yearly"] | None = None
    legitimate: bool | None = None
    urgent: bool | None = None

    # of other networks of employers (S1.R6)
    deal: Literal["together", "refer", "share-agenda", "divide"] | None = None
    deal_note: Text | None = None


class Parties(Part):
    parties: tuple[Party, ...] | None = None
