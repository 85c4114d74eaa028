"""What employers need, what is there for it, and what is missing."""

from netstart.core.model.needs import Need
from netstart.core.place import Place
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said, capital

TOLD = ("voices", "influence", "raise_with")
GAP = ("gap", "gap_note", "taken_up", "passed_to")


def ranked(said: Said) -> list[tuple[int, Need]]:
    """Return each need with its rank: the top three in their order, then the others with rank 0."""
    every = {need.id: need for need in said.plan.needs or ()}
    top = [id_ for id_ in said.plan.top_needs or () if id_ in every]
    return [*((n, every[id_]) for n, id_ in enumerate(top, 1)), *((0, every[id_]) for id_ in every if id_ not in top)]


def needs(said: Said) -> Data | None:
    """Return what employers need, in their words."""
    notes = [*said.notes(Place("needs")), *said.notes(Place("top_needs"))]
    if not (said.plan.needs or notes):
        return None
    top = [_need(said, rank, need, "> ") for rank, need in ranked(said) if rank]
    return {
        "top": top,
        "is_short": not any(need["said"] or need["facts"] or need["notes"] for need in top),
        "others": [_need(said, rank, need, "  > ") for rank, need in ranked(said) if not rank],
        "status": said.status(Place("top_needs")),
        "notes": notes,
    }


def _need(said: Said, rank: int, need: Need, prefix: str) -> Data:
    at = Place("needs", need.id)
    return {
        "rank": rank,
        "title": escape(need.title) or "…",
        "said": escape_block(need.said or "", prefix),
        "facts": said.facts(*(Place(at.question, at.row, field) for field in TOLD), escaped=escape),
        "notes": said.notes(at, told=TOLD),
    }


def existing(said: Said) -> Data | None:
    """Return what is there already, and what is missing for each need."""
    rows = said.plan.existing_offers
    gaps = [_gap(said, need) for _, need in ranked(said) if any(getattr(need, id_) is not None for id_ in GAP)]
    notes = said.list_notes("existing_offers")
    if rows is None and not gaps and not notes:
        return None
    known = said.form.field(Place("existing_offers", "", "known"))
    return {
        "is_asked": rows is not None,
        "rows": [
            {"title": escape_cell(row.title) or "…"}
            | {id_: said.cell(Place("existing_offers", row.id, id_)) for id_ in ("giver", "needs", "known")}
            for row in rows or ()
        ],
        "poles": {"low": escape(known.poles.low), "high": escape(known.poles.high)} if known and known.poles else {},
        "notes": notes,
        "gaps": gaps,
    }


def _gap(said: Said, need: Need) -> Data:
    """Return what is missing for a need, and who takes it up: `us`, `others`, or nobody yet."""
    told = {id_: said.cell(Place("needs", need.id, id_)) for id_ in ("gap", "gap_note", "passed_to")}
    by = {True: "us", False: "others", None: ""}[need.taken_up]
    return {"need": escape_cell(need.title) or "…", "by": by, **told, "gap": capital(told["gap"])}
