"""Who pays for what, and what goes on when that ends."""

from decimal import Decimal

from netstart.core.place import Place, has
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
    """Return what it costs in a year, post by post, and together."""
    posts = [
        {"title": escape_cell(one.title), **said.cells(Place("budget", one.id), *SPENT)}
        for one in said.plan.budget or ()
    ]
    rows = [post for post in posts if any(post[field] for field in SPENT)]
    amounts = [one.amount for one in said.plan.budget or () if one.amount is not None]
    total = escape_cell(said.form.words.shown(sum(amounts, Decimal()))) if len(amounts) > 1 else ""
    return {"rows": rows, "total": total} if rows else {}
