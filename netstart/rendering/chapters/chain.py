"""From need through offer, activity and indicator to the first step, and what hangs loose."""

from collections.abc import Iterable, Iterator, Sequence

from netstart.core.model.needs import Need
from netstart.core.model.offers import Offer
from netstart.core.model.parts import Row
from netstart.core.model.steps import FirstStep
from netstart.core.place import Place
from netstart.rendering.chapters.needs import ranked
from netstart.rendering.escape import escape, escape_cell
from netstart.rendering.said import Data, Said

WHOLE_LINES = 3
"""The chain is worth a chapter from so many lines on in which nothing is missing."""
LINKS = ("need", "offer", "owner", "activities", "indicators", "steps")


def chain(said: Said) -> Data | None:
    """Return a line for each need and offer that belong together, and what belongs to nothing."""
    lines = [line for rank, need in ranked(said) for line in _lines(said, rank, need)]
    whole = [line for line in lines if all(line[link] for link in LINKS)]
    if len(whole) < WHOLE_LINES:
        return None
    plan = said.plan
    needs = {need.id for need in plan.needs or ()}
    offers = {offer.id for offer in plan.offers or ()}
    told = {line["id"] for line in lines}
    return {
        "rows": lines,
        "unserved": [
            {"title": escape(need.title), "passed_to": said.text(Place("needs", need.id, "passed_to"))}
            for _, need in ranked(said)
            if need.id not in told
        ],
        "loose_offers": [escape(one.title) for one in plan.offers or () if not needs.intersection(one.needs or ())],
        "loose_activities": [escape(one.title) for one in plan.activities or () if one.offer not in offers],
        "loose_indicators": [
            escape(one.title) for one in plan.indicators or () if not offers.intersection(one.offers or ())
        ],
        "loose_steps": [
            escape(one.title) for one in plan.steps or () if one.offer not in offers and one.need not in needs
        ],
    }


def _lines(said: Said, rank: int, need: Need) -> Iterator[Data]:
    """Yield a line for each offer that answers a need; without one, a line if there is a step for it."""
    start = {"id": need.id, "rank": rank, "need": escape_cell(need.title) or "…"}
    serving = [offer for offer in said.plan.offers or () if need.id in (offer.needs or ())]
    for offer in serving:
        yield {**start, **_line(said, offer), "steps": _titles(_steps(said, need, offer, serving))}
    if not serving and (own := [one for one in said.plan.steps or () if one.need == need.id]):
        passed_to = said.cell(Place("needs", need.id, "passed_to"))
        rest: Data = {"offer": "", "owner": "", "activities": [], "indicators": []}
        yield {**start, **rest, "passed_to": passed_to, "steps": _titles(own)}


def _line(said: Said, offer: Offer) -> Data:
    plan = said.plan
    return {
        "offer": escape_cell(offer.title) or "…",
        "owner": said.cell(Place("offers", offer.id, "owner")),
        "passed_to": "",
        "activities": _titles(one for one in plan.activities or () if one.offer == offer.id),
        "indicators": _titles(one for one in plan.indicators or () if offer.id in (one.offers or ())),
    }


def _steps(said: Said, need: Need, offer: Offer, serving: Sequence[Offer]) -> Iterator[FirstStep]:
    """Yield the steps for a need; only a step that names no need belongs to all that its offer is for."""
    others = {one.id for one in serving if one.id != offer.id}
    for step in said.plan.steps or ():
        if step.offer == offer.id if step.need is None else step.need == need.id and step.offer not in others:
            yield step


def _titles(rows: Iterable[Row]) -> list[str]:
    return [escape_cell(row.title) or "…" for row in rows]
