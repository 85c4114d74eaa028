"""Who pays, who coordinates, and how the network decides."""

from netstart.core.place import Place
from netstart.rendering.said import Data, Said


def organisation(said: Said) -> Data | None:
    """Return how the network is organised."""
    places = (Place("funding"), Place("decision_rule"))
    facts = said.facts(*places)
    # who has a name was found; only a mark on it is worth saying
    is_named = said.value(Place("coordinator", "", "name")) is not None
    is_marked = Place("coordinator", "", "found") in said.now.marks
    without = ("found",) if is_named and not is_marked else ()
    found: Data = {
        "facts": facts,
        "groups": [group for group in (said.group("funder"), said.group("coordinator", without=without)) if group],
        "notes": [note for place in places for note in said.notes(place, is_named=True)],
    }
    is_said = any(fact["text"] for fact in facts)
    return found if is_said or found["groups"] or found["notes"] else None
