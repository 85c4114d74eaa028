"""A small plan for stories: it has every sort of question once, and does not grow when the real one does."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from netstart.core.model.identity import Phase
from netstart.core.model.mission import NetworkKind
from netstart.core.model.money import SteersOn
from netstart.core.model.parties import Approach, PartyKind
from netstart.core.model.parts import Count, Euros, Link, Long, Part, Row, Scale, Text


class Limit(Row):
    """Something that others may expect and that this network does not do."""


class Identity(Part):
    name: Text | None = None
    region: Text | None = None
    why_now: Long | None = None
    phase: Phase | None = None
    ambition: Long | None = None
    limits: tuple[Limit, ...] | None = None


Group = Literal[
    "benefit", "unemployed", "disability", "young", "special-school", "mental", "newcomer", "older", "anyone"
]


class InclusiveEmployment(Part):
    """What employers here mean by inclusive employment, and for whom (S0.Q1)."""

    meaning: Long | None = None
    groups: tuple[Group, ...] | None = None
    not_meant: Text | None = None


class Participants(Part):
    """Who the network wants as participants (S0.Q2)."""

    profile: Long | None = None
    first_year: Count | None = None
    condition: Literal["none", "talk", "statement", "own-goal"] | None = None
    statement: Text | None = None
    not_for: Text | None = None


class Mission(Part):
    inclusive_employment: InclusiveEmployment | None = None
    participants: Participants | None = None
    network_kinds: tuple[NetworkKind, ...] | None = None
    success: Long | None = None
    energy: Long | None = None


class Need(Row):
    """Something that an employer needs to employ inclusively (S0.Q3)."""

    said: Long | None = None
    voices: Count | None = None
    influence: Literal["self", "together", "raise"] | None = None
    raise_with: Annotated[str, Link("parties")] | None = None
    gap: Literal["absent", "unknown", "too-hard", "unfit", "not-known"] | None = None
    gap_note: Text | None = None
    taken_up: bool | None = None
    passed_to: Annotated[str, Link("parties")] | None = None


class ExistingOffer(Row):
    """Something that exists in the region already (S0.Q4)."""

    giver: Annotated[str, Link("parties")] | None = None
    needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    known: Scale | None = None


class Needs(Part):
    needs: tuple[Need, ...] | None = None
    top_needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    existing_offers: tuple[ExistingOffer, ...] | None = None


class Tension(Row):
    """A tension field in which a network takes a stand (S0.TF1 to S0.TF6). 1 is wholly left, 5 wholly right."""

    now: Scale | None = None
    wanted: Scale | None = None
    choice: Long | None = None
    price: Text | None = None
    signal_left: Text | None = None
    signal_right: Text | None = None


class Tensions(Part):
    tensions: tuple[Tension, ...] | None = None


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


class Offer(Row):
    """Something that participants can count on (S0.Q7, S0.BA1)."""

    promise: Long | None = None
    needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    asks: Text | None = None
    owner: Annotated[str, Link("parties")] | None = None
    start: Literal["now", "later"] | None = None


class Offers(Part):
    offers: tuple[Offer, ...] | None = None


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


class Small(Identity, Mission, Needs, Tensions, Parties, Offers, Organisation, Steps):
    further: dict[str, object] = Field(default_factory=dict)
