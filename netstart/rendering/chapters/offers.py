"""What the network offers, and the chain from need through offer to step."""

from collections.abc import Iterator

from netstart.core.model.needs import Need
from netstart.core.model.offers import Offer
from netstart.core.place import Place
from netstart.rendering.chapters.needs import ranked
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said

TOLD = ("needs", "asks", "owner", "start")
COMPLETE_LINES = 3
"""The chain is worth a chapter from so many complete lines on, or when every need has one."""


def offers(said: Said) -> Data | None:
    """Return what participants can count on."""
    notes = said.notes(Place("offers"))
    if said.plan.offers is None and not notes:
        return None
    rows = [_offer(said, offer) for offer in said.plan.offers or ()]
    is_short = not any(row["promise"]["text"] or row["facts"] or row["notes"] for row in rows)
    return {"rows": rows, "is_short": is_short, "notes": notes}


def _offer(said: Said, offer: Offer) -> Data:
    at = Place("offers", offer.id)
    return {
        "title": escape(offer.title) or "…",
        "promise": said.fact(Place(at.question, at.row, "promise"), escape_block),
        "facts": said.facts(*(Place(at.question, at.row, field) for field in TOLD)),
        "notes": said.notes(at, "promise", told=(*TOLD, "promise")),
    }


def chain(said: Said) -> Data | None:
    """Return each need with the offers for it and the steps of those, and what hangs loose."""
    plan = said.plan
    lines = [line for rank, need in ranked(said) for line in _lines(said, rank, need)]
    complete = {line["id"] for line in lines if line["step"]}
    if not complete or len(complete) < min(COMPLETE_LINES, len(plan.needs or ())):
        return None
    served = {id_ for offer in plan.offers or () for id_ in offer.needs or ()}
    return {
        "rows": lines,
        "loose_offers": [
            escape(offer.title) for offer in plan.offers or () if not served.intersection(offer.needs or ())
        ],
        "loose_steps": [escape(step.title) for step in plan.steps or () if step.offer is None],
    }


def _lines(said: Said, rank: int, need: Need) -> Iterator[Data]:
    """Yield one line for each way from a need to a step; a need without an offer has a line too."""
    plan = said.plan
    begin = {"id": need.id, "rank": rank, "need": escape_cell(need.title) or "…"}
    passed_to = said.cell(Place("needs", need.id, "passed_to"))
    found = [offer for offer in plan.offers or () if need.id in (offer.needs or ())]
    if not found:
        yield {**begin, "offer": "", "step": "", "passed_to": passed_to}
    for offer in found:
        steps = [step.title for step in plan.steps or () if step.offer == offer.id]
        for title in steps or [""]:
            yield {**begin, "offer": escape_cell(offer.title) or "…", "step": escape_cell(title), "passed_to": ""}
