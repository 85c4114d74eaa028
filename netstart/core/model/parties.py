"""The people and organisations in and around the network; whoever is named elsewhere is a link to one of them."""

from typing import Literal

from netstart.core.model.parts import Long, Part, Row, Scale

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
Approach = Literal["together", "ask-in-time", "inform", "call-now-and-then"]


class Party(Row):
    """An organisation or a person. Influence and interest are asked of parties around the network only."""

    kind: PartyKind | None = None
    side: Literal["in", "around"] | None = None
    influence: Scale | None = None
    interest: Scale | None = None
    wants: Long | None = None
    spoken: bool | None = None
    approach: Approach | None = None


class Parties(Part):
    parties: tuple[Party, ...] | None = None
