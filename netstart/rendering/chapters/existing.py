"""What is there already, and what is missing for each need."""

from netstart.core.model.needs import Need
from netstart.core.place import Place
from netstart.rendering.chapters.needs import ranked
from netstart.rendering.escape import escape, escape_cell
from netstart.rendering.said import Data, Said, capital

FOR = ("meant_for", "needs")
JUDGED = ("known", "satisfied", "heard_from")
GAP = ("gap", "gap_note", "taken_up", "passed_to")


def existing(said: Said) -> Data | None:
    """Return what the region has, what of that is missed, and who takes it up."""
    rows = said.plan.existing_offers
    gaps = [_gap(said, need) for _, need in ranked(said) if any(getattr(need, id_) is not None for id_ in GAP)]
    notes = said.notes(Place("existing_offers"))
    if rows is None and not gaps and not notes:
        return None
    return {
        "is_asked": rows is not None,
        "rows": [_offer(said, row.id, row.title) for row in rows or ()],
        "poles": [
            {"label": escape(field.label), "low": escape(field.poles.low), "high": escape(field.poles.high)}
            for id_ in ("known", "satisfied")
            if (field := said.form.field(Place("existing_offers", "", id_)))
            and field.poles
            and any(getattr(row, id_) is not None for row in rows or ())
        ],
        "notes": notes,
        "gaps": gaps,
        "is_taken_up": any(gap["by"] for gap in gaps),
    }


def _offer(said: Said, id_: str, title: str) -> Data:
    at = Place("existing_offers", id_)
    return {
        "title": escape(title) or "…",
        "giver": said.text(Place(at.question, id_, "giver")),
        "lines": [
            *(found for fields in (*((one,) for one in FOR), JUDGED) if (found := said.of(at, *fields))),
            *([found] if (found := said.put_off(at, "giver")) else ()),
        ],
        "notes": said.notes(at, told=(*FOR, *JUDGED)),
    }


def _gap(said: Said, need: Need) -> Data:
    """Return what is missing for a need, and who takes it up."""
    told = said.cells(Place("needs", need.id), "gap", "gap_note", "passed_to")
    # what only works together is not done by us alone
    together = said.cell(Place("needs", need.id, "raise_with")) if need.influence == "together" else ""
    return {
        "need": escape_cell(need.title) or "…",
        "by": need.taken_up or "",
        **told,
        "gap": capital(told["gap"]),
        "together_with": together,
    }
