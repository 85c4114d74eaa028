"""What the network costs in a year, and for how much of that somebody stands.

A post is covered when it says by whom. What funders and participants give beyond the posts that funders cover goes to
what the network does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from netstart.core.place import Place
from netstart.rendering.said import Said

ACTIVITIES = ""
"""The id of what all activities cost together: that is no post of its own."""
COORDINATION = "coordination"


@dataclass(frozen=True, slots=True)
class Cost:
    """One post of the budget."""

    id: str
    title: str
    amount: Decimal | None
    lacks: Decimal
    """What nobody pays yet."""


@dataclass(frozen=True, slots=True)
class Budget:
    """All costs of a year."""

    costs: Sequence[Cost]

    @property
    def total(self) -> Decimal:
        """What it costs together."""
        return sum((cost.amount or Decimal() for cost in self.costs), Decimal())

    @property
    def lacks(self) -> Decimal:
        """What nobody pays yet of all of it."""
        return sum((cost.lacks for cost in self.costs), Decimal())


def budget(said: Said) -> Budget:
    """Return the posts in their order; what the network does stands first, if that costs anything."""
    posts = [_post(said, one.id, one.title, one.amount) for one in said.plan.budget or ()]
    doing = sum((one.cost or Decimal() for one in said.plan.activities or ()), Decimal())
    if not doing:
        return Budget(posts)
    return Budget([Cost(ACTIVITIES, "", doing, max(Decimal(), doing - _left_over(said))), *posts])


def _post(said: Said, id_: str, title: str, amount: Decimal | None) -> Cost:
    by = said.value(Place("budget", id_, "covered_by"))
    is_paid = by or (id_ == COORDINATION and said.value(Place("coordinator", "", "paid_by")))
    return Cost(id_, title, amount, Decimal() if is_paid else amount or Decimal())


def _left_over(said: Said) -> Decimal:
    """Return what others and participants give, without what pays for posts that funders cover."""
    return sum(giving(said).values(), Decimal()) + shared(said)


def giving(said: Said) -> dict[str, Decimal]:
    """Return what is left of the money of each funder, by party, after the posts that it covers."""
    left: dict[str, Decimal] = {}
    for one in said.plan.funders or ():
        if one.party and one.amount:
            left[one.party] = left.get(one.party, Decimal()) + one.amount
    for post in said.plan.budget or ():
        paying = [party for party in post.covered_by or () if party in left]
        for party in paying:
            left[party] -= (post.amount or Decimal()) / len(paying)
    return {party: amount for party, amount in left.items() if amount > 0}


def shared(said: Said) -> Decimal:
    """Return what participants pay together."""
    share, count = said.value(Place("contribution", "", "amount")), said.value(Place("participants", "", "now"))
    return (share or Decimal()) * (count or 0)
