"""The tension fields: where the network stands, what it chose, and how it keeps the good of both sides."""

from netstart.core.hands import counts, position, shown
from netstart.core.place import Place, Row, RowId
from netstart.core.question import Question
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said

BEHIND = ("price", "purpose", "worry")
SEEN = {"left": "low", "right": "high"}
"""The end of the scale that a signal warns of, by the side on which it was seen."""
STOOD = ("now", "lowest", "highest", "wanted")
COUNTED = frozenset({"fingers", "now", "lowest", "highest"})
"""What a show of hands tells."""
SIDES = ("signal_left", "signal_right", "action_left", "action_right")


def choices(said: Said) -> Data | None:
    """Return the fields in which the network took a stand, and the names of those that wait."""
    question = next((one for one in said.form.lists.get("tensions", ()) if one.given), None)
    if question is None or question not in said.form.shown(said.now.answers):
        return None
    rows = said.form.rows(said.answers, question)
    told = {id_: row for id_, row in rows.items() if _is_told(said, question, id_, row)}
    scanned = {id_: row for id_, row in rows.items() if id_ not in told and row.get("fingers")}
    if not told and not scanned:
        return None
    met = {*told, *scanned}
    return {
        "rows": [_choice(said, question, id_, row) for id_, row in told.items()],
        "scanned": [_scanned(question, id_, row) for id_, row in scanned.items()],
        "waiting": [escape(entry.title) for id_, entry in question.given.items() if id_ not in met],
        "notes": [*said.notes(Place("tensions")), *said.notes(Place("talked_through"), is_named=True)],
        "has_scale": any(scale(row.get("now"), row.get("wanted")) for row in told.values()),
    }


def _is_told(said: Said, question: Question, id_: RowId, row: Row) -> bool:
    """Say whether more was said of a field than how many fingers were shown."""
    passed = COUNTED if row.get("fingers") else frozenset()
    is_answered = any(row.get(field.id) is not None for field in question.fields if field.id not in passed)
    return is_answered or bool(said.notes(Place("tensions", id_)))


def _scanned(question: Question, id_: RowId, row: Row) -> Data:
    """Return a field in which only fingers were shown: where most people are, and the ends."""
    entry, fingers = question.given[id_], shown(str(row["fingers"]))
    return {
        "title": escape_cell(entry.title),
        "most": position(str(row["fingers"])),
        "lowest": fingers[0],
        "highest": fingers[-1],
    }


def _choice(said: Said, question: Question, id_: RowId, row: Row) -> Data:
    entry, at = question.given[id_], Place("tensions", id_)
    sides = said.cells(at, *SIDES)
    return {
        "title": escape(entry.title),
        "low": escape(entry.poles.low) if entry.poles else "",
        "high": escape(entry.poles.high) if entry.poles else "",
        "low_cell": escape_cell(entry.poles.low) if entry.poles else "",
        "high_cell": escape_cell(entry.poles.high) if entry.poles else "",
        "scale": scale(row.get("now"), row.get("wanted")),
        "spread": _spread(row),
        "fingers": _fingers(row),
        "choice": said.fact(Place("tensions", id_, "choice"), escape_block),
        "facts": said.of(at, *BEHIND),
        **sides,
        "has_signals": bool(sides["signal_left"] or sides["signal_right"]),
        "has_actions": bool(sides["action_left"] or sides["action_right"]),
        "watcher": said.text(Place("tensions", id_, "watcher")),
        "seen": [escape(getattr(entry.poles, SEEN[side])) for side in row.get("seen") or () if entry.poles],
        "open": said.put_off(at, *STOOD, "watcher", "seen"),
        "notes": said.notes(at, "choice", told=(*BEHIND, "choice")),
    }


def _spread(row: Row) -> Data:
    """Return how far apart people in the room were; nothing where they agreed, or it was not counted."""
    lowest, highest = row.get("lowest"), row.get("highest")
    return {} if lowest is None or highest is None or lowest == highest else {"lowest": lowest, "highest": highest}


def _fingers(row: Row) -> list[Data]:
    """Return how many showed which number."""
    fingers = row.get("fingers")
    found = enumerate(counts(fingers), 1) if fingers else ()
    return [{"number": number, "times": times} for number, times in found if times]


def scale(now: int | None, wanted: int | None) -> str:
    """Return 1 to 5 with [ ] around where one is and ( ) around where one wants to be; empty without either."""
    if now is None and wanted is None:
        return ""
    return "-".join(_mark(at, is_now=at == now, is_wanted=at == wanted) for at in range(1, 6))


def _mark(at: int, *, is_now: bool, is_wanted: bool) -> str:
    around = "[({0})]" if is_now and is_wanted else "-[{0}]-" if is_now else "-({0})-" if is_wanted else "--{0}--"
    return around.format(at)
