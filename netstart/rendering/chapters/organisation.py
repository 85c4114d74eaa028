"""How the network decides, who does what, and who pays."""

from netstart.core.place import Place
from netstart.rendering.chapters.money import money
from netstart.rendering.chapters.tasks import held_by, hours, tasks
from netstart.rendering.escape import escape, escape_block
from netstart.rendering.said import Data, Said, capital

DECIDING = ("governance", "decision_rule", "meeting_rhythm")
COORDINATOR = ("employer", "paid_by", "directed_by", "until")
PERSON = ("found", "name", "hours")
BACK_OFFICE = ("by", "hours", "does")
SOUNDING_BOARD = ("members", "rhythm", "about")
CANDIDATES = ("part", "how", "paid")
COORDINATES = "coordinator"
"""What holds tasks that stand with the coordinator."""


def organisation(said: Said) -> Data | None:
    """Return how the network is organised, the money last."""
    paid = money(said)
    # who pays is a decision too: while nothing is known about it, that stands with the others
    coordinator = _coordinator(said)
    deciding = said.facts(*map(Place, DECIDING if paid else (*DECIDING, "funding")))
    found: Data = {
        "deciding": deciding,
        "board": _board(said),
        "core": _core(said),
        "coordinator": coordinator,
        "back_office": _record(said, "back_office", BACK_OFFICE),
        "sounding_board": _sounding_board(said),
        "tasks": tasks(said, elsewhere=COORDINATES if coordinator else ""),
        "hours": hours(said),
        "employers_do": said.fact(Place("employers_do"), escape_block),
        "candidates": _candidates(said),
        "money": paid,
        "notes": [note for id_ in (*DECIDING, "employers_do") for note in said.notes(Place(id_), is_named=True)],
    }
    is_said = (
        found["employers_do"]["text"]
        or found["employers_do"]["later"]
        or any(fact["text"] or fact["later"] for fact in deciding)
    )
    parts = (one for id_, one in found.items() if id_ not in {"deciding", "board", "employers_do"})
    return found if is_said or any(found["board"].values()) or any(parts) else None


def _board(said: Said) -> Data:
    """Return whether there is a formal board, and why."""
    at = Place("board")
    found: Data = {
        "is_needed": said.value(Place("board", "", "needed")) is True,
        "is_not_needed": said.value(Place("board", "", "needed")) is False,
        "because": said.text(Place("board", "", "because"), escape_block),
        "open": said.put_off(at, "needed", "because"),
        "notes": said.notes(at),
    }
    return found


def _record(said: Said, id_: str, fields: tuple[str, ...]) -> Data:
    """Return what is known of a record, for sentences; empty when nothing is."""
    at = Place(id_)
    facts = said.told(at, *fields)
    found: Data = {**facts, "open": said.put_off(at, *fields), "notes": said.notes(at, told=fields)}
    return found if any(fact["text"] for fact in facts.values()) or found["open"] or found["notes"] else {}


def _sounding_board(said: Said) -> Data:
    """Return who advise from outside; empty when nothing is known."""
    found = _record(said, "sounding_board", SOUNDING_BOARD)
    titles = said.titles("parties")
    ids = said.value(Place("sounding_board", "", "members")) or ()
    names = [titles[id_] for id_ in ids if id_ in titles]
    return {**found, "who": escape(said.form.words.joined(names)), "count": len(names)} if found else {}


def _candidates(said: Said) -> Data:
    """Return how those whom it is about take part; empty when nothing is known."""
    found = _record(said, "candidates_part", CANDIDATES)
    if not found:
        return {}
    part = {**found["part"], "text": capital(found["part"]["text"])}
    return {**found, "part": part, "is_paid": said.value(Place("candidates_part", "", "paid")) is True}


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
        "facts": [*said.put_off(at, *PERSON), *said.of(at, *COORDINATOR)],
        "owns": said.of(at, "own_business"),
        "tasks": held_by(said, COORDINATES),
        "notes": said.notes(at, told=(*COORDINATOR, "own_business")),
    }
    is_known = any(value for id_, value in found.items() if id_ not in {"tasks", "open"})
    if not is_known:
        return {}
    fields = [field for field in (*PERSON[1:], *COORDINATOR) if said.is_open(Place(at.question, "", field))]
    return {**found, "open": [said.question_at(Place(at.question, "", field))["ask"] for field in fields]}
