"""The mission questions whose answer is not a list of its own chapter: 1, 2, 6, 8 and 9."""

from typing import Literal

from netstart.core.model.parts import Count, Long, Part, Row, Text

Workplace = Literal["contract", "temporary", "seconded", "learning", "internship", "trial", "sheltered", "bought"]
NetworkKind = Literal["learning", "inspiring", "matching", "lobbying", "project", "buying", "movement"]


class InclusiveEmployment(Part):
    """What employers here mean by inclusive employment (S0.Q1)."""

    meaning: Long | None = None
    workplaces: tuple[Workplace, ...] | None = None
    not_meant: Text | None = None


class Group(Row):
    """People whom the network wants to reach (S0.Q1)."""


class Participants(Part):
    """Who the network wants as participants (S0.Q2)."""

    profile: Long | None = None
    now: Count | None = None
    first_year: Count | None = None
    condition: Literal["none", "talk", "statement", "own-goal", "report", "covenant"] | None = None
    statement: Text | None = None
    found_where: Text | None = None
    not_for: Text | None = None


class NetworkShape(Part):
    """What kind of club it is: four times one of two or three (S0.Q6)."""

    entrance: Literal["open", "invited"] | None = None
    formality: Literal["informal", "formal"] | None = None
    reach: Literal["local", "regional", "sector"] | None = None
    duration: Literal["temporary", "lasting"] | None = None


class Mission(Part):
    inclusive_employment: InclusiveEmployment | None = None
    groups: tuple[Group, ...] | None = None
    participants: Participants | None = None
    network_kinds: tuple[NetworkKind, ...] | None = None
    network_shape: NetworkShape | None = None
    success: Long | None = None
    energy: Long | None = None
