"""The first steps, and when the network sits together again."""

from datetime import date

from netstart.core.place import Place
from netstart.rendering.escape import escape_block, escape_cell
from netstart.rendering.said import Data, Said

FIELDS = ("who", "until", "offer", "done_when")


def steps(said: Said) -> Data | None:
    """Return who does what before when, and where the energy for it is."""
    energy = said.fact(Place("energy"), escape_block)
    rows = [_step(said, step.id, step.title) for step in said.plan.steps or ()]
    found: Data = {
        "energy": energy,
        "energy_notes": said.notes(Place("energy")),
        "rows": rows,
        "has_done_when": any(row["done_when"] for row in rows),
        "has_offer": any(row["offer"] for row in rows),
        "notes": [*said.list_notes("steps"), *said.notes(Place("next_meeting"), is_named=True)],
        "next": next_meeting(said),
    }
    is_said = energy["text"] or rows or any(found["next"].values())
    return found if is_said or found["notes"] or found["energy_notes"] else None


def soonest(said: Said) -> list[Data]:
    """Return the steps, those with the nearest day first."""
    rows = sorted(said.plan.steps or (), key=lambda step: step.until or date.max)
    return [_step(said, step.id, step.title) for step in rows]


def _step(said: Said, id_: str, title: str) -> Data:
    told = {field: said.cell(Place("steps", id_, field)) for field in FIELDS}
    return {"title": escape_cell(title) or "…", **told}


def next_meeting(said: Said) -> Data:
    """Return the day of the next meeting, and who receives."""
    return {"day": said.text(Place("next_meeting", "", "day")), "host": said.text(Place("next_meeting", "", "host"))}
