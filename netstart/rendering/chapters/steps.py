"""The first steps, and when the network sits together again."""

from datetime import date

from netstart.core.hands import counts
from netstart.core.model.steps import FirstStep
from netstart.core.place import Place
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said

NEXT = ("day", "at", "host", "purpose")
FIELDS = ("who", "together_with", "until", "need", "offer", "done_when", "asks", "progress")
NOTED = ("quick_win", "next_meeting", "review_day", "missing_voices", "agreed", "lost")


def steps(said: Said) -> Data | None:
    """Return who does what before when, what they ask of the others, and where the energy for it is."""
    energy, lost, win = Place("energy"), Place("lost"), Place("quick_win")
    rows = soonest(said)
    found: Data = {
        "energy": said.fact(energy, escape_block),
        "energy_notes": said.notes(energy),
        "rows": rows,
        "has_done_when": any(row["done_when"] for row in rows),
        "has_asks": any(row["asks"] for row in rows),
        "has_progress": any(row["progress"] for row in rows),
        "win": said.fact(win, escape),
        "lost": said.fact(lost, escape_block),
        "next": next_meeting(said),
        "open": said.put_off(Place("next_meeting"), *NEXT),
        "facts": said.facts(Place("review_day"), Place("missing_voices"), escaped=escape),
        "agreed": agreed(said),
        "agreed_status": said.status(Place("agreed")),
        "notes": [
            *said.list_notes("steps"),
            *(note for id_ in NOTED for note in said.notes(Place(id_), is_named=True)),
        ],
    }
    is_said = any(found[part]["text"] or found[part]["later"] for part in ("energy", "win", "lost"))
    is_planned = rows or any(found["next"].values()) or found["open"] or found["facts"] or found["agreed"]
    return found if is_said or is_planned or found["notes"] or found["energy_notes"] else None


def agreed(said: Said) -> list[Data]:
    """Return how people left the meeting: how many showed which number of fingers, the most agreed first."""
    fingers = said.plan.agreed
    shown = counts(fingers, 4) if fingers else ()
    return [{"fingers": number, "times": times} for number, times in reversed([*enumerate(shown, 1)]) if times]


def ordered(said: Said) -> list[FirstStep]:
    """Return the steps, those with the nearest day first."""
    return sorted(said.plan.steps or (), key=lambda one: one.until or date.max)


def soonest(said: Said) -> list[Data]:
    """Return each step for a table, those with the nearest day first."""
    return [_row(said, one) for one in ordered(said)]


def _row(said: Said, one: FirstStep) -> Data:
    told = said.cells(Place("steps", one.id), *FIELDS)
    return {"title": escape_cell(one.title) or "…", **told, "purpose": told["offer"] or told["need"]}


def step(said: Said, one: FirstStep) -> Data:
    """Return a step for a sentence."""
    told = said.told(Place("steps", one.id), "who", "until")
    return {"name": escape(one.title) or "…", **{id_: fact["text"] for id_, fact in told.items()}}


def next_meeting(said: Said) -> Data:
    """Return the day of the next meeting, who receives, and what it is for."""
    return {"said": "", **{id_: fact["text"] for id_, fact in said.told(Place("next_meeting"), *NEXT).items()}}
