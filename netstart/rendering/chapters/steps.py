"""The first steps, and when the network sits together again."""

from datetime import date

from netstart.core.model.steps import FirstStep
from netstart.core.place import Place
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said

FIELDS = ("who", "together_with", "until", "need", "offer", "done_when")


def steps(said: Said) -> Data | None:
    """Return who does what before when, what they ask of the others, and where the energy for it is."""
    energy, lost, win = Place("energy"), Place("lost"), Place("quick_win")
    rows = soonest(said)
    found: Data = {
        "energy": said.fact(energy, escape_block),
        "energy_notes": said.notes(energy),
        "rows": rows,
        "has_done_when": any(row["done_when"] for row in rows),
        "has_purpose": any(row["purpose"] for row in rows),
        "asks": [row for row in rows if row["asks"]],
        "win": said.fact(win, escape),
        "lost": said.fact(lost, escape_block),
        "next": next_meeting(said),
        "notes": [
            *said.list_notes("steps"),
            *(note for place in (win, Place("next_meeting"), lost) for note in said.notes(place, is_named=True)),
        ],
    }
    is_said = any(found[part]["text"] for part in ("energy", "win", "lost"))
    is_planned = rows or any(found["next"].values())
    return found if is_said or is_planned or found["notes"] or found["energy_notes"] else None


def soonest(said: Said) -> list[Data]:
    """Return the steps, those with the nearest day first."""
    return [_step(said, step) for step in sorted(said.plan.steps or (), key=lambda step: step.until or date.max)]


def _step(said: Said, step: FirstStep) -> Data:
    at = Place("steps", step.id)
    told = said.cells(at, *FIELDS)
    return {
        "title": escape_cell(step.title) or "…",
        **told,
        "purpose": told["offer"] or told["need"],
        "name": escape(step.title) or "…",
        "asks": said.text(Place(at.question, at.row, "asks")),
    }


def next_meeting(said: Said) -> Data:
    """Return the day of the next meeting, who receives, and what it is for."""
    return {id_: fact["text"] for id_, fact in said.told(Place("next_meeting"), "day", "host", "purpose").items()}
