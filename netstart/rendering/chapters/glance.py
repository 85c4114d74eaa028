"""The page that can be read alone."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import accumulate, islice

from netstart.core.model.needs import Need
from netstart.core.place import Place
from netstart.rendering.chapters.needs import ranked
from netstart.rendering.chapters.steps import next_meeting, soonest
from netstart.rendering.escape import cleaned, escape, escape_cell
from netstart.rendering.said import Data, Said, capital

FIRST_STEPS = 3
MOST = 5
"""So many titles of one list fit on the page, if they are short; of the others only how many there are."""
LONGEST = 170
"""So many letters of a text or a list fit on the page; the whole of it stands in its own chapter."""
NOT_THERE = frozenset({"absent", "not-known"})
"""What is missing of a need that nothing is there for, as far as is known."""
NEWCOMER = "new-employer"
"""The reader who decides by this page whether to join."""


def glance(said: Said) -> Data:
    """Return the network on one page: nothing about persons, hours or how a party looks at it."""
    plan = said.plan
    top = [need for rank, need in ranked(said) if rank]
    steps = soonest(said)
    needs = [top_need(said, need) for need in top]
    return {
        "ambition": said.fact(Place("ambition"), escape),
        "notes": [*said.notes(Place("ambition")), *said.notes(Place("agreement"), told=("objection",), is_named=True)],
        "agreement": agreement(said),
        "fact_notes": said.notes(Place("region"), is_named=True),
        "facts": said.facts(Place("region"), escaped=escape),
        "phase": phase(said),
        "groups": some(group.title for group in plan.groups or ()),
        "newcomer": _newcomer(said),
        "needs": needs,
        "has_dots": any(need["dots"] for need in needs),
        "also": some(need.title for rank, need in ranked(said) if not rank),
        "offers": some(offer.title for offer in plan.offers or () if offer.start != "later"),
        "success": {**said.fact(Place("success")), "text": escape(cut(telling(plan.success or "")))},
        "steps": steps[:FIRST_STEPS],
        "next": next_meeting(said),
        "limits": some(limit.title for limit in plan.limits or ()),
    }


def _newcomer(said: Said) -> Data:
    """Return what an employer hears who may join, and whom to call."""
    at = Place("messages", NEWCOMER)
    message = said.text(Place(at.question, at.row, "message"), cleaned)
    return {"message": escape(cut(message)), "call": said.text(Place(at.question, at.row, "sender"))}


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a text of one line as far as it fits, up to a whole word."""
    return text if len(text) <= longest else f"{text[:longest].rpartition(' ')[0] or text[:longest]} …"


def some(titles: Iterable[str], longest: int = LONGEST, most: int = MOST) -> Data:
    """Return the first titles as far as they fit, and how many more there are; empty when there are none."""
    every = [escape(cut(title, longest)) for title in titles]
    lengths = accumulate(map(len, every))
    fitting = max(1, sum(length <= longest for length in islice(lengths, most)))
    return {"titles": every[:fitting], "more": len(every[fitting:])} if every else {}


def top_need(said: Said, need: Need, longest: int = LONGEST) -> Data:
    """Return a need of the top three for a table: its dots, and what is missing now."""
    gap = capital(said.text(Place("needs", need.id, "gap"), cleaned))
    there = [one.title for one in said.plan.existing_offers or () if need.id in (one.needs or ())]
    whole = f"{gap}: {', '.join(there)}"
    # half the name of what is there says nothing
    if gap and there and need.gap not in NOT_THERE and len(whole) <= longest:
        gap = whole
    return {
        "title": escape_cell(cut(need.title, longest)) or "…",
        "dots": need.dots or "",
        "gap": escape_cell(cut(gap, longest)),
    }


def agreement(said: Said) -> Data:
    """Return how many go on with the sentence, of those who were at the last meeting, and what the others say.

    Hands are people; without a show of hands it is the organisations that were there.
    """
    found = said.plan.agreement
    held = [one for one in said.plan.sittings or () if one.present]
    there = len(max(held, key=lambda one: one.day or date.min).present or ()) if held else 0
    there = len((said.plan.agreed or "").split()) or there
    against = found.objections if found else None
    # organisations were there and people object: there may be more of the second
    is_counted = against is not None and 0 < there >= against
    return {
        "there": there if is_counted else 0,
        "against": against or 0,
        "on": there - (against or 0) if is_counted else 0,
        "is_counted": is_counted,
        "views": len(other_views(said)),
        "objection": said.fact(Place("agreement", "", "objection"), escape),
    }


def phase(said: Said) -> Data:
    """Return what the phase is called, and what that means."""
    name, _, meaning = said.text(Place("phase"), cleaned).partition(":")
    return {**said.fact(Place("phase")), "text": escape(name), "meaning": escape(meaning)}


def other_views(said: Said) -> list[str]:
    """Return what is said against the sentence, without whose it is."""
    found = said.plan.agreement
    marked = said.now.marks.get(Place("ambition"))
    texts = [found.objection or "" if found else "", *(view.view for view in (marked.views if marked else ()))]
    return list(dict.fromkeys(text for one in texts if (text := cleaned(one))))


def telling(text: str) -> str:
    """Return the sentence that says most: the first one with a figure in it, else the first."""
    sentences = _sentences(text)
    return next((one for one in sentences if re.search(r"\d", one)), next(iter(sentences), ""))


def first_sentence(text: str) -> str:
    """Return the sentence that a text begins with."""
    return next(iter(_sentences(text)), "")


def _sentences(text: str) -> list[str]:
    lines = [cleaned(line) for line in text.splitlines()]
    return [one for line in lines for one in re.split(r"(?<=[.!?])\s+(?=[^\Wa-z\d]|[“‘\"'(])", line) if one]
