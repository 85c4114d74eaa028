"""The page that can be read alone."""

import re
from collections.abc import Iterable
from itertools import accumulate, islice

from netstart.core.place import Place
from netstart.rendering.chapters.steps import next_meeting, soonest
from netstart.rendering.escape import cleaned, escape, escape_cell
from netstart.rendering.said import Data, Said, capital

FIRST_STEPS = 3
MOST = 5
"""So many titles of one list fit on the page, if they are short; of the others only how many there are."""
LONGEST = 170
"""So many letters of a text or a list fit on the page; the whole of it stands in its own chapter."""
NEWCOMER = "new-employer"
"""The reader who decides by this page whether to join."""


def glance(said: Said) -> Data:
    """Return the network on one page: nothing about persons, hours or how a party looks at it."""
    plan = said.plan
    titles = said.titles("needs")
    top = [id_ for id_ in plan.top_needs or () if id_ in titles]
    steps = soonest(said)
    return {
        "ambition": said.fact(Place("ambition"), escape),
        "notes": said.notes(Place("ambition")),
        "fact_notes": said.notes(Place("region"), is_named=True),
        "facts": said.facts(Place("region"), escaped=escape),
        "phase": phase(said),
        "groups": _some(group.title for group in plan.groups or ()),
        "newcomer": _newcomer(said),
        "needs": [
            {"title": escape_cell(titles[id_]), "gap": capital(said.cell(Place("needs", id_, "gap")))} for id_ in top
        ],
        "also": _some(need.title for need in plan.needs or () if need.id not in top),
        "offers": _some(offer.title for offer in plan.offers or () if offer.start != "later"),
        "success": {**said.fact(Place("success")), "text": escape(cut(telling(plan.success or "")))},
        "steps": steps[:FIRST_STEPS],
        "next": next_meeting(said),
        "limits": _some(limit.title for limit in plan.limits or ()),
    }


def _newcomer(said: Said) -> Data:
    """Return what an employer hears who may join, and whom to call."""
    at = Place("messages", NEWCOMER)
    message = said.text(Place(at.question, at.row, "message"), cleaned)
    return {"message": escape(cut(message)), "call": said.text(Place(at.question, at.row, "sender"))}


def cut(text: str) -> str:
    """Return a text of one line as far as it fits, up to a whole word."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]} …"


def _some(titles: Iterable[str]) -> Data:
    """Return the first titles as far as they fit, and how many more there are; empty when there are none."""
    every = [escape(cut(title)) for title in titles]
    lengths = accumulate(map(len, every))
    fitting = max(1, sum(length <= LONGEST for length in islice(lengths, MOST)))
    return {"titles": every[:fitting], "more": len(every[fitting:])} if every else {}


def phase(said: Said) -> Data:
    """Return what the phase is called, and what that means."""
    name, _, meaning = said.text(Place("phase"), cleaned).partition(":")
    return {**said.fact(Place("phase")), "text": escape(name), "meaning": escape(meaning)}


def telling(text: str) -> str:
    """Return the sentence that says most: the first one with a figure in it, else the first."""
    lines = [cleaned(line) for line in text.splitlines()]
    sentences = [one for line in lines for one in re.split(r"(?<=[.!?])\s+(?=[^\Wa-z\d]|[“‘\"'(])", line) if one]
    return next((one for one in sentences if re.search(r"\d", one)), next(iter(sentences), ""))
