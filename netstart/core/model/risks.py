"""What could go wrong: two years on the network has stopped, and this is why."""

from typing import Annotated, Literal

from netstart.core.model.parts import Link, Part, Row, Text

Size = Literal["small", "medium", "large"]


class Risk(Row):
    """Something that could end the network (pre-mortem; domain C12)."""

    likelihood: Size | None = None
    effect: Size | None = None
    signal: Text | None = None
    measure: Text | None = None
    who: Annotated[str, Link("parties")] | None = None


class Risks(Part):
    risks: tuple[Risk, ...] | None = None
