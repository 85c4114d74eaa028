"""How the network decides, who does what, and who pays."""

from netstart.core.place import Place
from netstart.rendering.chapters.money import money
from netstart.rendering.chapters.tasks import hours, tasks
from netstart.rendering.escape import escape_block
from netstart.rendering.said import Data, Said

DECIDING = ("governance", "decision_rule", "meeting_rhythm")
COORDINATOR = ("employer", "paid_by", "directed_by", "until", "own_business")
BACK_OFFICE = ("does", "by", "hours")
SOUNDING_BOARD = ("members", "about", "rhythm")
CANDIDATES = ("part", "how", "paid")


def organisation(said: Said) -> Data | None:
    """Return how the network is organised, the money last."""
    paid = money(said)
    # who pays is a decision too: while nothing is known about it, that stands with the others
    deciding = said.facts(*map(Place, DECIDING if paid else (*DECIDING, "funding")))
    found: Data = {
        "deciding": deciding,
        "board": _board(said),
        "core": _core(said),
        "coordinator": _coordinator(said),
        "back_office": _record(said, "back_office", BACK_OFFICE),
        "sounding_board": _record(said, "sounding_board", SOUNDING_BOARD),
        "tasks": tasks(said),
        "hours": hours(said),
        "employers_do": said.fact(Place("employers_do"), escape_block),
        "candidates": _record(said, "candidates_part", CANDIDATES),
        "money": paid,
        "notes": [note for id_ in (*DECIDING, "employers_do") for note in said.notes(Place(id_), is_named=True)],
    }
    is_said = found["employers_do"]["text"] or any(fact["text"] for fact in deciding)
    parts = (one for id_, one in found.items() if id_ not in {"deciding", "board", "employers_do"})
    return found if is_said or any(found["board"].values()) or any(parts) else None


def _board(said: Said) -> Data:
    """Return whether there is a formal board, and why."""
    at = Place("board")
    found: Data = {
        "is_needed": said.value(Place("board", "", "needed")) is True,
        "is_not_needed": said.value(Place("board", "", "needed")) is False,
        "because": said.text(Place("board", "", "because"), escape_block),
        "notes": said.notes(at),
    }
    return found


def _record(said: Said, id_: str, fields: tuple[str, ...]) -> Data:
    """Return what is known of a record; empty when nothing is."""
    found = {"facts": said.of(Place(id_), *fields), "notes": said.notes(Place(id_), told=fields)}
    return found if any(fact["text"] for fact in found["facts"]) or found["notes"] else {}


def _core(said: Said) -> list[Data]:
    """Return the core group, each with what they do there and until when."""
    return [
        {"title": said.cell(Place("parties", party.id, "title")) or "…"}
        | said.cells(Place("parties", party.id), "core_task", "core_until")
        for party in said.plan.parties or ()
        if party.in_core
    ]


def _coordinator(said: Said) -> Data:
    """Return who coordinates and for how long; empty when nothing is known."""
    at = Place("coordinator")
    found: Data = {
        **{id_: fact["text"] for id_, fact in said.told(at, "name", "hours").items()},
        "is_found": said.value(Place("coordinator", "", "found")) is True,
        "is_sought": said.value(Place("coordinator", "", "found")) is False,
        "facts": said.of(at, *COORDINATOR),
        "notes": said.notes(at, told=COORDINATOR),
    }
    return found if any(found.values()) else {}
