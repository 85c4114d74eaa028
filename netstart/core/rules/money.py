"""Who pays, what that money asks for, and what goes on without it."""

from collections.abc import Iterator
from decimal import Decimal

from netstart.core.case import Case
from netstart.core.model.money import BudgetPost, Funder
from netstart.core.place import Place
from netstart.core.rules.organisation import taking_part
from netstart.core.rules.rule import Found, found, rule

DOES_ITSELF = "ownership_vs_unburdening"
COORDINATION = "coordination"
"""The post of the budget that pays for whoever holds the threads together."""
AGENDA = frozenset({"activities", "year-plan"})
"""What a funder steers on who leaves nothing to choose (S1.G3, S1.G5)."""


@rule("arranged-without-hours", reads=("coordinator.hours",))
def arranged_without_hours(case: Case) -> Iterator[Found]:
    """A network that has much arranged, without hours that somebody pays (S1.V2b)."""
    stand, hours = case.stand(DOES_ITSELF), Place("coordinator", "", "hours")
    if stand is None or stand < case.limits.to_the_right or case.is_put_off(hours):
        return
    if not _is_paid(case):
        yield found(hours, Place("tensions", DOES_ITSELF, "wanted"))


@rule("funder-without-place", reads=("funders/*.position", "funders/*.steers_on"), facts=("funder",))
def funder_without_place(case: Case) -> Iterator[Found]:
    """Somebody who pays, without an agreement on the place and the say that it gives (S1.V1b, S1.G3)."""
    for gift in case.plan.funders or ():
        fields = ("position", "steers_on")
        missing = [place for field in fields if case.lacks(place := Place("funders", gift.id, field))]
        if missing:
            yield found(*missing, funder=_named(case, gift))


@rule("funder-steers-on-agenda", reads=("funders/*.steers_on",), facts=("funder",))
def funder_steers_on_agenda(case: Case) -> Iterator[Found]:
    """Somebody who pays and steers on activities or on a plan for the year (S1.G3, S1.G5)."""
    for gift in case.plan.funders or ():
        if AGENDA.intersection(gift.steers_on or ()):
            yield found(Place("funders", gift.id, "steers_on"), funder=_named(case, gift))


@rule("funder-with-vote", reads=("funders/*.position",), facts=("funder",))
def funder_with_vote(case: Case) -> Iterator[Found]:
    """Somebody who pays and decides in the core group too (S1.G1)."""
    for gift in case.plan.funders or ():
        if gift.position == "core-with-vote":
            yield found(Place("funders", gift.id, "position"), funder=_named(case, gift))


@rule("outside-money-without-board", reads=("board.needed",))
def outside_money_without_board(case: Case) -> Iterator[Found]:
    """Money that all comes from outside, with no board and no steering group beside it (S1.G2)."""
    board, place = case.plan.board, Place("board", "", "needed")
    is_without = case.lacks(place) or (board is not None and board.needed is False)
    is_light = case.plan.governance in {"core-group", "lead"}
    is_steered = any(gift.position == "steering-group" for gift in case.plan.funders or ())
    if case.plan.funding == "external" and is_light and is_without and not is_steered:
        yield found(place, Place("governance"))


@rule("board-too-heavy", reads=("board.needed",))
def board_too_heavy(case: Case) -> Iterator[Found]:
    """A board for a small group that has no money to watch (S1.G2)."""
    is_small = 0 < taking_part(case) < case.limits.board_members
    if case.plan.board and case.plan.board.needed and case.plan.funding == "in-kind" and is_small:
        yield found(Place("board", "", "needed"), Place("funding"))


@rule("fee-before-offer", reads=("contribution.kind",))
def fee_before_offer(case: Case) -> Iterator[Found]:
    """A fee for participants while there is nothing to offer them yet (our own)."""
    contribution = case.plan.contribution
    if contribution and contribution.kind in {"money", "both"} and case.lacks(Place("offers")):
        yield found(Place("contribution", "", "kind"), Place("offers"))


@rule("one-source", reads=("continuity",), facts=("funder", "share"))
def one_source(case: Case) -> Iterator[Found]:
    """Money that nearly all comes from one party, while nobody knows what goes on without it (S1.V1)."""
    place, given = Place("continuity"), _given(case)
    if not given or not case.lacks(place):
        return
    giver = max(given, key=lambda party: given[party])
    share = given[giver] / max(sum(given.values()) + _fees(case), _costs(case))
    if share > case.limits.one_source:
        yield found(place, Place("funders"), funder=case.name(giver), share=round(share * 100))


@rule("post-not-covered", reads=("budget/*.covered_by",), facts=("post",))
def post_not_covered(case: Case) -> Iterator[Found]:
    """Something that costs money or time, and that nobody sees to (S1.V1)."""
    for post in case.plan.budget or ():
        place = Place("budget", post.id, "covered_by")
        if case.lacks(place) and not _is_brought(post):
            yield found(place, post=post.title)


def _named(case: Case, gift: Funder) -> str:
    return case.name(gift.party) or gift.title


def _is_paid(case: Case) -> bool:
    """Say whether somebody pays the hours of who arranges things, or may do so for all that was asked."""
    coordinator = case.plan.coordinator
    payer = Place("coordinator", "", "paid_by")
    if coordinator and coordinator.hours and (coordinator.paid_by or not case.lacks(payer)):
        return True
    posts = (post for post in case.plan.budget or () if post.id == COORDINATION)
    return any(gift.hours or gift.amount for gift in case.plan.funders or ()) or any(
        post.covered_by or post.amount for post in posts
    )


def _is_brought(post: BudgetPost) -> bool:
    """Say whether what is needed is brought, with nothing left to pay."""
    return bool(post.in_kind) and not post.amount


def _given(case: Case) -> dict[str, Decimal]:
    """Return how much money each party from outside gives in a year."""
    given: dict[str, Decimal] = {}
    for gift in case.plan.funders or ():
        if gift.party and gift.party in case.parties and gift.amount:
            given[gift.party] = given.get(gift.party, Decimal(0)) + gift.amount
    return given


def _fees(case: Case) -> Decimal:
    fee = case.plan.contribution.amount if case.plan.contribution else None
    return (fee or Decimal(0)) * taking_part(case)


def _costs(case: Case) -> Decimal:
    return sum((post.amount or Decimal(0) for post in case.plan.budget or ()), Decimal(0))
