"""The six tension fields as polarity maps: two good sides, a conscious choice, signals and actions for each side."""

from typing import Annotated, Literal

from netstart.core.model.parts import Fingers, Link, Long, Part, Row, Scale, Text


class Tension(Row):
    """A tension field in which a network takes a stand (S0.TF1 to S0.TF6). 1 is wholly left, 5 wholly right."""

    fingers: Fingers | None = None
    now: Scale | None = None
    lowest: Scale | None = None
    highest: Scale | None = None
    wanted: Scale | None = None
    choice: Long | None = None
    price: Text | None = None
    purpose: Text | None = None
    worry: Text | None = None
    signal_left: Long | None = None
    signal_right: Long | None = None
    watcher: Annotated[str, Link("parties")] | None = None
    seen: tuple[Literal["left", "right"], ...] | None = None
    """The warning signals that were seen at the last review."""
    action_left: Long | None = None
    action_right: Long | None = None


class Tensions(Part):
    tensions: tuple[Tension, ...] | None = None
    talked_through: tuple[Annotated[str, Link("tensions")], ...] | None = None
    """The tension fields that a meeting took the time for."""
