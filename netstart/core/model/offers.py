"""What the network offers its participants, for which need, and what is done for it."""

from datetime import date
from typing import Annotated, Literal

from netstart.core.model.parts import Count, Euros, Link, Long, Part, Row, Text


class Offer(Row):
    """Something that participants can count on (S0.Q7, S0.BA1)."""

    promise: Long | None = None
    needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    meant_for: Text | None = None
    asks: Text | None = None
    not_included: Text | None = None
    because: Text | None = None
    owner: Annotated[str, Link("parties")] | None = None
    start: Literal["now", "later"] | None = None
    calibrated: date | None = None


class Activity(Row):
    """Something that is done so that an offer comes true (S0.BA5)."""

    offer: Annotated[str, Link("offers")] | None = None
    form: Literal["visit", "circle", "session", "theme-group", "table", "candidates", "training", "message"] | None = (
        None
    )
    owner: Annotated[str, Link("parties")] | None = None
    joins: Text | None = None
    first_day: date | None = None
    frequency: Literal["once", "weekly", "monthly", "quarterly", "yearly"] | None = None
    hours: Count | None = None
    """Hours a month of all who work on it together."""
    cost: Euros | None = None
    yields: Text | None = None
    stops_when: Text | None = None


class Told(Row):
    """What one kind of reader hears about the network, from whom, and how (S0.BA8)."""

    message: Text | None = None
    sender: Annotated[str, Link("parties")] | None = None
    channel: Text | None = None


class Publicity(Part):
    """How the network asks before it tells somebody's story (our reading; domain B8)."""

    consent: Text | None = None
    story: Text | None = None


class Offers(Part):
    offers: tuple[Offer, ...] | None = None
    activities: tuple[Activity, ...] | None = None
    messages: tuple[Told, ...] | None = None
    publicity: Publicity | None = None
