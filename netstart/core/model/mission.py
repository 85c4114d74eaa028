"""The mission questions whose answer is not a list of its own chapter: 1, 2, 6, 8 and 9."""

from typing import Literal

from netstart.core.model.parts import Count, Long, Part, Text

Group = Literal[
    "benefit", "unemployed", "disability", "young", "special-school", "mental", "newcomer", "older", "anyone"
]
NetworkKind = Literal["learning", "inspiring", "matching", "lobbying", "project", "buying", "movement"]


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
