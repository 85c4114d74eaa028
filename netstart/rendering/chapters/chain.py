"""From need through offer, activity and indicator to the first step, and what hangs loose."""

from collections.abc import Iterator

from netstart.core.model.needs import Need
from netstart.core.model.offers import Offer
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
    served = {id_ for offer in plan.offers or () for id_ in offer.needs or ()}
    return {
        "rows": lines,
        "unserved": [
            {"title": escape(need.title), "passed_to": said.text(Place("needs", need.id, "passed_to"))}
            for _, need in ranked(said)
            if need.id not in served
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
    for offer in said.plan.offers or ():
        if need.id in (offer.needs or ()):
            yield {"rank": rank, "need": escape_cell(need.title) or "…", **_line(said, need, offer)}


def _line(said: Said, need: Need, offer: Offer) -> Data:
    plan = said.plan
    activities = [one.title for one in plan.activities or () if one.offer == offer.id]
    indicators = [one.title for one in plan.indicators or () if offer.id in (one.offers or ())]
    steps = [one.title for one in plan.steps or () if one.offer == offer.id]
    # a step may be for the need itself, whatever the offer will be
    steps += [one.title for one in plan.steps or () if one.offer is None and one.need == need.id]
    return {
        "offer": escape_cell(offer.title) or "…",
        "owner": said.cell(Place("offers", offer.id, "owner")),
        "activities": [escape_cell(title) or "…" for title in activities],
        "indicators": [escape_cell(title) or "…" for title in indicators],
        "steps": [escape_cell(title) or "…" for title in steps],
    }
