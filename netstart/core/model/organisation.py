"""Who decides, who coordinates, and who holds which task."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Count, Link, Long, Part, Row, Text

Holder = Literal[
    "core-group",
    "coordinator",
    "back-office",
    "participant",
    "theme-group",
    "sounding-board",
    "funder",
    "candidates",
    "nobody",
]


class Board(Part):
    """Whether a formal board is needed, for instance because of a funder (S1.G2)."""

    needed: bool | None = None
    because: Text | None = None


class Coordinator(Part):
    """The spider in the web (S1.R2)."""

    found: bool | None = None
    name: Text | None = None
    employer: Annotated[str, Link("parties")] | None = None
    hours: Count | None = None
    """Hours a week."""
    paid_by: Annotated[str, Link("parties")] | None = None
    directed_by: Text | None = None
    until: date | None = None
    own_business: bool | None = None


class BackOffice(Part):
    """Who does the paperwork (S1.R3)."""

    does: tuple[Literal["secretariat", "finance", "communication", "members"], ...] | None = None
    by: Annotated[str, Link("parties")] | None = None
    hours: Count | None = None
    """Hours a month."""


class SoundingBoard(Part):
    """Critical outsiders who advise and decide nothing (S1.R5)."""

    members: tuple[Annotated[str, Link("parties")], ...] | None = None
    about: Text | None = None
    rhythm: Literal["quarterly", "half-yearly", "yearly"] | None = None


class CandidatesPart(Part):
    """How those whom it is about take part (S1.R7)."""

    part: Literal["none", "story", "sounding-board", "co-designer", "core-group"] | None = None
    how: Text | None = None
    paid: bool | None = None


class Task(Row):
    """Something that has to be done, and who does it (S1.R0)."""

    holder: Holder | None = None
    who: Annotated[str, Link("parties")] | None = None


class Organisation(Part):
    governance: Literal["core-group", "lead", "own-body", "steering-group"] | None = None
    board: Board | None = None
    coordinator: Coordinator | None = None
    back_office: BackOffice | None = None
    sounding_board: SoundingBoard | None = None
    decision_rule: Literal["consent", "majority", "unanimous", "core-group", "collect"] | None = None
    meeting_rhythm: Text | None = None
    tasks: tuple[Task, ...] | None = None
    employer_tasks: Count | None = None
    """How many tasks lie with employers."""
    employers_do: Long | None = None
    hours_short: Count | None = None
    """Hours a month that nobody offered yet."""
    candidates_part: CandidatesPart | None = None
