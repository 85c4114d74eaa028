"""The six tension fields as polarity maps: two good sides, a conscious choice, and a signal for each side."""

from netstart.core.model.parts import Long, Part, Row, Scale, Text


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
