"""Who the network is: its name, where it works, why now, in which phase, and what it is not."""

from typing import Literal

from netstart.core.model.parts import Count, Long, Part, Row, Text

Phase = Literal["initiation", "start-up", "maturity", "decline"]


class BuildsOn(Part):
    """Whether something was there already that this network grows out of (S1.R6)."""

    kind: Literal["new", "joins", "restarts", "splits-off", "branch"] | None = None
    what: Text | None = None


class PhaseCheck(Part):
    """What is true already, a field for each phase; the proposed phase follows from it (S0.PH1 to S0.PH4)."""

    begun: tuple[Literal["asked", "thinking-along", "energy"], ...] | None = None
    built: tuple[Literal["why", "limits", "added-value", "form"], ...] | None = None
    grown: tuple[Literal["core-group", "offer-used", "newcomers", "calibrated"], ...] | None = None
    fading: tuple[Literal["needs-filled", "same-faces", "chasing-money", "not-missed"], ...] | None = None


class PhasePlan(Part):
    """How the network moves on from this phase, and at which pace (S0.PH2)."""

    doubt: Text | None = None
    ready_when: Long | None = None
    pace: Literal["slow", "normal", "pressed"] | None = None
    pressed_by: Text | None = None


class Agreement(Part):
    """How many people have an objection to the sentence, and what it is; never whose (domain G4)."""

    objections: Count | None = None
    objection: Long | None = None


class IdentityCard(Part):
    """What the network is fond of, which task it took on, and where it stands: a few words each."""

    passion: Text | None = None
    task: Text | None = None
    position: Text | None = None


class Limit(Row):
    """Something that others may expect and that this network does not do."""


class HouseRule(Row):
    """Something that participants can hold each other to."""


class Identity(Part):
    name: Text | None = None
    region: Text | None = None
    labour_region: Text | None = None
    why_now: Long | None = None
    builds_on: BuildsOn | None = None
    phase_check: PhaseCheck | None = None
    phase: Phase | None = None
    phase_plan: PhasePlan | None = None
    mutual: Long | None = None
    ambition: Long | None = None
    agreement: Agreement | None = None
    identity_card: IdentityCard | None = None
    limits: tuple[Limit, ...] | None = None
    house_rules: tuple[HouseRule, ...] | None = None
