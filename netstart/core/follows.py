"""Which fields have a proposal: how it is found, what it reads, and every reason that it may give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from netstart.core import derive, hands
from netstart.core.derive import Followed, Given
from netstart.core.place import Place


@dataclass(frozen=True, slots=True)
class Follow:
    """How the proposal for one field is found."""

    of: Callable[[Given], Followed | None]
    reads: tuple[Place, ...] = ()
    """What it reads beside its own row; `parties/*.hours` is one field of all rows."""
    reasons: tuple[str, ...] = ()
    """Every reason that it may give."""
    is_text: bool = False
    """Whether what the pack says for the reason is the proposal itself."""
    is_default: bool = False
    """Whether it only saves typing: saying something else needs no reason."""
    is_fact: bool = False
    """Whether it stands without anybody accepting it: what fingers showed is not asked once more."""


APPROACHES = tuple(derive.INVOLVED)
HOURS = (
    *(Place("activities", "*", "hours"), Place("parties", "*", "hours"), Place("parties", "*", "side")),
    *(Place("coordinator", "", "hours"), Place("coordinator", "", "found")),
)

FOLLOWS: Mapping[tuple[str, str], Follow] = {
    ("parties", "approach"): Follow(derive.approach, reasons=APPROACHES),
    ("parties", "involvement"): Follow(derive.involvement, reasons=APPROACHES),
    ("parties", "promise"): Follow(derive.promise, reasons=derive.INVOLVEMENTS, is_text=True),
    ("phase", "phase"): Follow(
        derive.phase,
        tuple(Place("phase_check", "", part) for part in derive.SELF_CHECK),
        derive.PHASES,
    ),
    ("network_kinds", "network_kinds"): Follow(
        derive.network_kinds,
        (Place("top_needs"), Place("needs", "*", "matter")),
        tuple(dict.fromkeys(derive.KIND_OF.values())),
    ),
    ("governance", "governance"): Follow(
        derive.governance,
        (Place("funding"), Place("tensions", "*", "wanted"), Place("tensions", "*", "now")),
        tuple(derive.GOVERNANCE),
    ),
    ("employer_tasks", "employer_tasks"): Follow(derive.employer_tasks, (Place("tasks", "*", "holder"),), ("counted",)),
    ("hours_short", "hours_short"): Follow(derive.hours_short, HOURS, ("short", "enough")),
    ("quick_win", "quick_win"): Follow(derive.quick_win, (Place("steps", "*", "until"),), ("nearest",)),
    ("activities", "owner"): Follow(derive.owner_of_offer, (Place("offers", "*", "owner"),), is_default=True),
    ("indicators", "who"): Follow(derive.owner_of_offers, (Place("offers", "*", "owner"),), is_default=True),
    ("coordinator", "paid_by"): Follow(derive.payer, (Place("funders", "*", "party"),), is_default=True),
    ("participants", "now"): Follow(derive.taking_part, (Place("parties", "*", "side"),), is_default=True),
    ("coordinator", "hours"): Follow(derive.paid_hours, (Place("funders", "*", "hours"),), is_default=True),
    ("back_office", "by"): Follow(
        derive.who_does_the_paperwork, (Place("budget", "*", "covered_by"),), is_default=True
    ),
    ("needs", "taken_up"): Follow(derive.taken_up, is_default=True),
    ("needs", "passed_to"): Follow(derive.passed_to, is_default=True),
    ("sounding_board", "members"): Follow(derive.thinking_along, (Place("parties", "*", "position"),), is_default=True),
    ("tensions", "now"): Follow(hands.most_shown, is_default=True, is_fact=True),
    ("tensions", "lowest"): Follow(hands.lowest_shown, is_default=True, is_fact=True),
    ("tensions", "highest"): Follow(hands.highest_shown, is_default=True, is_fact=True),
    ("top_needs", "top_needs"): Follow(hands.top_by_dots, (Place("needs", "*", "dots"),), is_default=True),
    ("talked_through", "talked_through"): Follow(
        hands.widest, (Place("tensions", "*", "fingers"),), ("widest",), is_default=True
    ),
    ("decision_rule", "decision_rule"): Follow(hands.decision_rule, reasons=("usual",), is_default=True),
    ("review_day", "review_day"): Follow(
        hands.review_day, (Place("sittings", "*", "day"),), ("half-year",), is_default=True
    ),
    ("sittings", "kind"): Follow(derive.sitting_kind, (Place("sittings", "*", "title"),), is_default=True),
    ("sittings", "day"): Follow(derive.sitting_day, is_default=True),
    ("sittings", "minutes"): Follow(derive.sitting_minutes, is_default=True),
}
"""The fields that have a proposal, as (list or record, field); of a single value its id stands twice."""
