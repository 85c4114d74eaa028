"""The tension fields: where the network stands, what it chose, and how it keeps the good of both sides."""

from netstart.core.place import Place, Row, RowId
from netstart.core.question import Question
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said

BEHIND = ("price", "purpose", "worry")
STOOD = ("now", "lowest", "highest", "wanted")
SIDES = ("signal_left", "signal_right", "action_left", "action_right")


def choices(said: Said) -> Data | None:
    """Return the fields in which the network took a stand, and the names of those that wait."""
    question = next((one for one in said.form.lists.get("tensions", ()) if one.given), None)
    if question is None or question not in said.form.shown(said.now.answers):
        return None
    rows = said.form.rows(said.answers, question)
    told = {id_: row for id_, row in rows.items() if _is_told(said, question, id_, row)}
    if not told:
        return None
    return {
        "rows": [_choice(said, question, id_, row) for id_, row in told.items()],
        "waiting": [escape(entry.title) for id_, entry in question.given.items() if id_ not in told],
        "notes": said.notes(Place("tensions")),
        "has_scale": any(scale(row.get("now"), row.get("wanted")) for row in told.values()),
    }


def _is_told(said: Said, question: Question, id_: RowId, row: Row) -> bool:
    is_answered = any(row.get(field.id) is not None for field in question.fields)
    return is_answered or bool(said.notes(Place("tensions", id_)))


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
        "choice": said.fact(Place("tensions", id_, "choice"), escape_block),
        "facts": said.of(at, *BEHIND),
        **sides,
        "has_signals": bool(sides["signal_left"] or sides["signal_right"]),
        "has_actions": bool(sides["action_left"] or sides["action_right"]),
        "watcher": said.text(Place("tensions", id_, "watcher")),
        "open": said.put_off(at, *STOOD, "watcher"),
        "notes": said.notes(at, "choice", told=(*BEHIND, "choice")),
    }


def _spread(row: Row) -> Data:
    """Return how far apart people in the room were; nothing where they agreed, or it was not counted."""
    lowest, highest = row.get("lowest"), row.get("highest")
    return {} if lowest is None or highest is None or lowest == highest else {"lowest": lowest, "highest": highest}


def scale(now: int | None, wanted: int | None) -> str:
    """Return 1 to 5 with [ ] around where one is and ( ) around where one wants to be; empty without either."""
    if now is None and wanted is None:
        return ""
    return "-".join(_mark(at, is_now=at == now, is_wanted=at == wanted) for at in range(1, 6))


def _mark(at: int, *, is_now: bool, is_wanted: bool) -> str:
    around = "[({0})]" if is_now and is_wanted else "-[{0}]-" if is_now else "-({0})-" if is_wanted else "--{0}--"
    return around.format(at)
