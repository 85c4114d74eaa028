"""What the network offers its participants, and for which need."""

from typing import Annotated, Literal

from netstart.core.model.parts import Link, Long, Part, Row, Text


class Offer(Row):
    """Something that participants can count on (S0.Q7, S0.BA1)."""

    promise: Long | None = None
    needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    asks: Text | None = None
    owner: Annotated[str, Link("parties")] | None = None
    start: Literal["now", "later"] | None = None


class Offers(Part):
    offers: tuple[Offer, ...] | None = None
