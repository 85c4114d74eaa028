"""In one glance, why this network, and when it has worked."""

import re

from netstart.core.place import Place
from netstart.rendering.chapters.steps import next_meeting, soonest
from netstart.rendering.escape import cleaned, escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said, capital

FIRST_STEPS = 3


def glance(said: Said) -> Data:
    """Return the page that can be read alone."""
    plan = said.plan
    titles = said.titles("needs")
    top = [id_ for id_ in plan.top_needs or () if id_ in titles]
    steps = soonest(said)
    facts = (Place("region"), Place("inclusive_employment", "", "groups"), Place("phase"))
    return {
        "ambition": said.fact(Place("ambition"), escape),
        "notes": said.notes(Place("ambition")),
        "facts": said.facts(*facts, escaped=escape),
        "needs": [
            {"title": escape_cell(titles[id_]), "gap": capital(said.cell(Place("needs", id_, "gap")))} for id_ in top
        ],
        "also": [escape(need.title) for need in plan.needs or () if need.id not in top],
        "success": {"text": escape(telling(plan.success or "")), "status": said.status(Place("success"))},
        "steps": steps[:FIRST_STEPS],
        "more_steps": len(steps[FIRST_STEPS:]),
        "next": next_meeting(said),
        "limits": [escape(limit.title) for limit in plan.limits or ()],
    }


def telling(text: str) -> str:
    """Return the sentence that says most: the first one with a figure in it, else the first."""
    lines = [cleaned(line) for line in text.splitlines()]
    sentences = [one for line in lines for one in re.split(r"(?<=[.!?])\s+(?=[^\Wa-z\d]|[“‘\"'(])", line) if one]
    return next((one for one in sentences if re.search(r"\d", one)), next(iter(sentences), ""))


def why(said: Said) -> Data | None:
    """Return why this network is there, for whom and with whom, and what it is not."""
    why_now = said.fact(Place("why_now"), escape_block)
    # the title and the first page say these without their status
    marked = [place for place in (Place("name"), Place("phase")) if place in said.now.marks]
    facts = said.facts(*marked, Place("region"), Place("network_kinds"))
    records = ("inclusive_employment", "participants")
    found: Data = {
        "why_now": why_now,
        "facts": facts,
        "groups": [group for group in map(said.group, records) if group],
        "limits": [escape(limit.title) for limit in said.plan.limits or ()],
        "limits_status": said.status(Place("limits")),
        "limits_notes": said.list_notes("limits"),
        "notes": [
            note
            for id_ in ("name", "region", "why_now", "phase", "network_kinds")
            for note in said.notes(Place(id_), is_named=True)
        ],
    }
    # the region stands on the first page already, and is no reason for a chapter
    is_said = why_now["text"] or any(map(said.text, (Place("network_kinds"), *marked)))
    return found if is_said or found["groups"] or found["limits"] or found["notes"] else None


def success(said: Said) -> Data | None:
    """Return when the network has worked."""
    place = Place("success")
    found: Data = {"success": said.fact(place, escape_block), "notes": said.notes(place)}
    return found if found["success"]["text"] or found["notes"] else None
