"""The meetings of the network, the latest first."""

from datetime import date

from netstart.core.model.sittings import Sitting
from netstart.core.place import Place
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said

HEAD = ("kind", "day", "began", "where", "minutes")
FACTS = ("present", "good_when", "facilitator", "typist", "shared_with", "missed", "missed_how")


def sittings(said: Said) -> Data | None:
    """Return when the network met, who was there, and when that was worth it."""
    notes = said.notes(Place("sittings"))
    found = sorted(said.plan.sittings or (), key=lambda one: one.day or date.min, reverse=True)
    return {"rows": [_sitting(said, one) for one in found], "notes": notes} if found or notes else None


def latest(said: Said) -> str:
    """Return the day of the last meeting, in words; empty while none is known."""
    days = [one.day for one in said.plan.sittings or () if one.day]
    return said.form.words.date(max(days)) if days else ""


def _sitting(said: Said, one: Sitting) -> Data:
    at = Place("sittings", one.id)
    return {
        "title": escape(one.title) or "…",
        **{id_: fact["text"] for id_, fact in said.told(at, *HEAD).items()},
        "facts": [*said.put_off(at, *HEAD), *said.of(at, *FACTS)],
        "notes": said.notes(at, told=FACTS),
    }
