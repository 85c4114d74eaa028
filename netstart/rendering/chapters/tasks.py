"""Who holds which task, and whether the hours that are needed are there."""

from collections.abc import Mapping

from netstart.core import derive
from netstart.core.place import Answers, Place, Row, RowId
from netstart.core.question import Question
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said, capital

FEWEST = 3
"""With fewer participants than this who offer hours, their sum tells what one of them offers."""


def tasks(said: Said, elsewhere: str = "") -> Data:
    """Return the tasks by who holds them, and how many lie with employers; empty when none is held.

    Of one kind of holder the tasks may stand elsewhere: those are only counted here.
    """
    question = next((one for one in said.form.lists.get("tasks", ()) if one.given), None)
    rows = said.form.rows(said.answers, question) if question else {}
    count, held = derive.with_employers(rows.values())
    answer = said.fact(Place("employer_tasks"), escape)
    spoken_of = [row for row in rows.values() if row.get("holder")]
    notes = [*said.list_notes("tasks"), *said.notes(Place("employer_tasks"), is_named=True)]
    if not (question and (held or answer["text"] or notes)):
        return {}
    return {
        "total": len(spoken_of),
        "is_all": len(spoken_of) == len(rows),
        "with_employers": answer if answer["text"] else {**answer, "text": str(count) if held else ""},
        "counted": _otherwise(said.value(Place("employer_tasks")), count if held else None),
        "groups": _groups(said, question, rows, elsewhere),
        "open": [said.name("tasks", id_) for id_, row in rows.items() if row.get("holder") == derive.NOBODY],
        "not_spoken_of": len(rows) - len(spoken_of),
        "notes": notes,
    }


def _groups(said: Said, question: Question, rows: Mapping[RowId, Row], elsewhere: str) -> list[Data]:
    """Return the tasks of each kind of holder, in the order of the choices."""
    holders = question.by_id["holder"].choices if "holder" in question.by_id else {}
    groups = [
        {
            "label": escape(capital(label)),
            "is_elsewhere": holder == elsewhere,
            "tasks": [
                {"title": said.name("tasks", id_), "who": said.fact(Place("tasks", id_, "who"), escape)}
                for id_, row in rows.items()
                if row.get("holder") == holder
            ],
        }
        for holder, label in holders.items()
        if holder != derive.NOBODY
    ]
    return [group for group in groups if group["tasks"]]


def held_by(said: Said, holder: str) -> list[str]:
    """Return the tasks of one kind of holder."""
    return [said.name("tasks", task.id) for task in said.plan.tasks or () if task.holder == holder]


def hours(said: Said) -> Data:
    """Return the hours a month that are needed, offered and short; empty while no hours are known.

    Hours of each person may be for the core group only; their sum is for everyone.
    """
    answers = said.whole.visible(said.now.answers)
    found = derive.hours(answers)
    short, given = said.fact(Place("hours_short"), escape), said.value(Place("hours_short"))
    notes = said.notes(Place("hours_short"), is_named=True)
    if not (found.needed or short["text"] or notes):
        return {}
    return {
        "needed": found.needed,
        "by": {"members": found.members, "coordinator": found.coordinator} if found.offered else {},
        "is_told": _may_be_told(answers),
        "short": short if short["text"] else {**short, "text": str(found.short) if found.needed else ""},
        "is_enough": given == 0 or (given is None and bool(found.needed) and found.short == 0),
        "counted": _otherwise(given, found.short if found.needed else None),
        "notes": notes,
    }


def _otherwise(given: int | None, counted: int | None) -> str:
    """Return what was counted, where people gave another number."""
    return "" if given is None or counted is None or given == counted else str(counted)


def _may_be_told(answers: Answers) -> bool:
    """Say whether the sum of what participants offer is no one's own number."""
    offering = [row for row in (answers.get("parties") or {}).values() if row.get("hours")]
    return not offering or len(offering) >= FEWEST
