"""What a review asks beside the plan itself: how it went, how people feel about it, and what they decide."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Fingers, Link, Long, Part, Row, Text

Result = Literal["go-on", "go-on-with-conditions", "stay", "step-back", "stop"]


class Agreed(Row):
    """Something that was agreed outside netstart, and that the plan does not know yet."""


class Statement(Row):
    """A statement that people scored on paper beforehand: the scores from low to high, and never whose."""

    scores: Fingers | None = None


class Readiness(Row):
    """Something that has to be so before the next phase, and that nobody was ever asked."""

    so: Literal["yes", "partly", "no"] | None = None
    because: Text | None = None


class Decision(Part):
    """What the group decides at a phase transition."""

    result: Result | None = None
    because: Long | None = None


class Condition(Row):
    """What has to be done after going on with conditions."""

    who: Annotated[str, Link("parties")] | None = None
    until: date | None = None


class Ending(Part):
    """How a network ends well: nobody is left standing, and nothing is left lying about (S0.PH4)."""

    needs_to: Text | None = None
    placements: Text | None = None
    promises: Text | None = None
    money: Text | None = None
    data: Text | None = None
    names: Text | None = None
    learned: Long | None = None


class Reviewing(Part):
    also_agreed: tuple[Agreed, ...] | None = None
    story: Long | None = None
    pulse: tuple[Statement, ...] | None = None
    moved: tuple[Annotated[str, Link("tensions")], ...] | None = None
    """The tension fields in which the network stands elsewhere than it did."""
    learned: Long | None = None
    readiness: tuple[Readiness, ...] | None = None
    ending: Ending | None = None
    decision: Decision | None = None
    conditions: tuple[Condition, ...] | None = None
    ended: date | None = None
    """The day on which the network ended."""
