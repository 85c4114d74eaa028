"""What follows from answers: computed here and nowhere else, and never stored unless somebody accepts it."""

from collections.abc import Callable, Mapping
from typing import Any

from netstart.core.place import Row

HIGH = 4
"""From this score on, influence and interest count as high (our reading of power and interest, domain C6)."""


def approach(party: Row) -> str | None:
    """Return how to deal with a party, from its influence and interest on a scale of 1 to 5; None while one is open.

    Source: the power and interest grid of Mendelow, in words that can be shown to the party itself.
    """
    influence, interest = party.get("influence"), party.get("interest")
    if influence is None or interest is None:
        return None
    if influence >= HIGH:
        return "together" if interest >= HIGH else "ask-in-time"
    return "inform" if interest >= HIGH else "call-now-and-then"


FOLLOWS: Mapping[tuple[str, str], Callable[[Row], Any]] = {("parties", "approach"): approach}
"""The fields that have a proposal, as (list, field)."""
