"""Who pays for what, and what goes on when that ends."""

from decimal import Decimal

from netstart.core.place import Place, has
from netstart.rendering.chapters.budget import ACTIVITIES, COORDINATION, Cost, budget, giving, shared
from netstart.rendering.escape import escape, escape_cell
from netstart.rendering.said import Data, Said

PAID = ("party", "amount", "hours", "until")
STEERED = ("steers_on", "position")
TEXTS = ("reports", "if_it_stops")
SPENT = ("amount", "in_kind", "covered_by")
CONTRIBUTED = ("kind", "amount")
VALUES = ("funding", "continuity")


def money(said: Said) -> Data:
    """Return who pays, what outside money asks for, what it costs, and what participants give."""
    facts = [
        *said.facts(Place("funding")),
        *_contribution(said),
        *said.facts(Place("continuity")),
    ]
    found: Data = {
        "facts": facts,
        "funders": [_funder(said, one.id, one.title) for one in said.plan.funders or ()],
        "budget": _budget(said),
        "notes": [
            *(note for id_ in VALUES for note in said.notes(Place(id_), is_named=True)),
            *said.notes(Place("contribution"), told=CONTRIBUTED, is_named=True),
            *said.notes(Place("funders")),
            *said.list_notes("budget"),
        ],
    }
    is_known = any(fact["text"] for fact in facts) or has(said.answers, Place("funding"))
    return found if is_known or found["funders"] or found["budget"] or found["notes"] else {}


def _contribution(said: Said) -> list[Data]:
    """Return what a participant gives; the kind of it stands under the name of the whole."""
    at = Place("contribution")
    kind = [{**fact, "label": said.label(at)} for fact in said.of(at, "kind")]
    return [*kind, *said.of(at, "amount")]


def _funder(said: Said, id_: str, title: str) -> Data:
    at = Place("funders", id_)
    return {
        "title": escape(title) or "…",
        "lines": [found for fields in (PAID, STEERED, *((one,) for one in TEXTS)) if (found := said.of(at, *fields))],
        "notes": said.notes(at, told=(*PAID, *STEERED, *TEXTS)),
    }


def _budget(said: Said) -> Data:
    """Return what it costs in a year, post by post and together, and for how much of that nobody stands yet."""
    found = budget(said)
    rows = [row for row in (_cost(said, cost) for cost in found.costs) if any(row[field] for field in SPENT)]
    if not rows:
        return {}
    amounts = [cost.amount for cost in found.costs if cost.amount is not None]
    return {
        "rows": rows,
        "total": _euros(said, found.total) if len(amounts) > 1 else "",
        "lacks": _euros(said, found.lacks),
        "covered": _euros(said, found.total - found.lacks),
        "is_whole": len(amounts) == len(found.costs),
    }


def _cost(said: Said, cost: Cost) -> Data:
    """Return one line of the budget; who pays what the network does follows from what is left of what others give."""
    if cost.id == ACTIVITIES:
        givers = [said.name("parties", id_, escape_cell) for id_ in found] if (found := giving(said)) else []
        told = {"amount": _euros(said, cost.amount), "in_kind": "", "covered_by": "; ".join(givers)}
        return {**told, "title": "", "is_doing": True, "lacks": bool(cost.lacks), "is_shared": bool(shared(said))}
    told = said.cells(Place("budget", cost.id), *SPENT)
    if cost.id == COORDINATION:
        told["covered_by"] = told["covered_by"] or said.cell(Place("coordinator", "", "paid_by"))
    return {**told, "title": escape_cell(cost.title), "is_doing": False, "lacks": bool(cost.lacks), "is_shared": False}


def _euros(said: Said, amount: Decimal | None) -> str:
    return escape_cell(said.form.words.shown(amount)) if amount else ""
