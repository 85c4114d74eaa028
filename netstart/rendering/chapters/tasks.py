"""Who holds which task, and whether the hours that are needed are there."""

from collections.abc import Mapping

from netstart.core import derive
from netstart.core.place import Place, Row, RowId
from netstart.core.question import Question
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said, capital

NOBODY = "nobody"


def tasks(said: Said) -> Data:
    """Return the tasks by who holds them, and how many lie with employers; empty when none is held."""
    question = next((one for one in said.form.lists.get("tasks", ()) if one.given), None)
    rows = said.form.rows(said.answers, question) if question else {}
    count, held = derive.with_employers(rows.values())
    answer = said.fact(Place("employer_tasks"), escape)
    notes = [*said.list_notes("tasks"), *said.notes(Place("employer_tasks"), is_named=True)]
    if not (question and (held or answer["text"] or notes)):
        return {}
    return {
        "total": len(rows),
        "with_employers": answer if answer["text"] else {**answer, "text": str(count) if held else ""},
        "groups": _groups(said, question, rows),
        "open": [said.name("tasks", id_) for id_, row in rows.items() if row.get("holder") in {None, NOBODY}],
        "notes": notes,
    }


def _groups(said: Said, question: Question, rows: Mapping[RowId, Row]) -> list[Data]:
    """Return the tasks of each kind of holder, in the order of the choices."""
    holders = question.by_id["holder"].choices if "holder" in question.by_id else {}
    groups = [
        {
            "label": escape(capital(label)),
            "tasks": [
                {"title": said.name("tasks", id_), "who": said.text(Place("tasks", id_, "who"))}
                for id_, row in rows.items()
                if row.get("holder") == holder
            ],
        }
        for holder, label in holders.items()
        if holder != NOBODY
    ]
    return [group for group in groups if group["tasks"]]


def hours(said: Said) -> Data:
    """Return the hours a month that are needed, offered and short; empty while no hours are known.

    Hours of each person may be for the core group only; their sum is for everyone.
    """
    found = derive.hours(said.whole.visible(said.now.answers))
    short = said.fact(Place("hours_short"), escape)
    notes = said.notes(Place("hours_short"), is_named=True)
    if not (found.needed or short["text"] or notes):
        return {}
    return {
        "needed": found.needed,
        "offered": found.offered,
        "short": short if short["text"] else {**short, "text": str(found.short) if found.needed else ""},
        "notes": notes,
    }
