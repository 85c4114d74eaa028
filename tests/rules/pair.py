"""What one rule is shown on: a plan with the places that it finds there, and the nearest plan that it leaves alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netstart.core.case import Case
from netstart.core.event import Park
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.place import Answers, Place

TODAY = date(2026, 11, 12)
Said = Mapping[str, Any]
"""Answers by question; a list is a sequence of rows without ids, or of titles."""


@dataclass(frozen=True)
class Pair:
    """The smallest plan that a rule finds, and the nearest one that it leaves alone."""

    found: Said
    alone: Said
    places: tuple[str, ...]
    """Every place that it names first, in order."""
    phase: str = "start-up"
    more: Mapping[str, Any] = field(default_factory=dict)
    """What the case has beside answers in both: `marks`, `parked`, `before` (answers), `today`."""
    more_found: Mapping[str, Any] = field(default_factory=dict)
    more_alone: Mapping[str, Any] = field(default_factory=dict)
    """The same, in one of the two only."""


def case_of(form: Form, said: Said, phase: str, **more: Any) -> Case:
    """Return a case of plain answers: rows get the ids that they would have in a conversation."""
    marks = {Place.of(at): Marked(*mark) for at, mark in more.get("marks", {}).items()}
    parked = {Place.of(at): Park(*park) for at, park in more.get("parked", {}).items()}
    since = {Place.of(at): day for at, day in more.get("since", {}).items()}
    now = Interview(answers_of(form, {"phase": phase, **said}), marks=marks, parked=parked, since=since)
    before = form.plan(answers_of(form, more["before"])) if "before" in more else None
    return Case.of(form, now, more.get("today", TODAY), before)


def answers_of(form: Form, said: Said) -> Answers:
    """Return answers as the conversation has them."""
    return {id_: _rows(form, id_, value) if _is_list(form, id_) else value for id_, value in said.items()}


def _is_list(form: Form, id_: str) -> bool:
    return form.questions[id_].sort == "rows"


def _rows(form: Form, list_: str, rows: Sequence[Any] | Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(rows, Mapping):
        # rows of a catalogue, by their id
        return rows
    prefix = form.questions[list_].prefix
    whole = ({"title": row} if isinstance(row, str) else row for row in rows)
    return {
        f"{prefix}-{at}": {"id": f"{prefix}-{at}", "title": f"{prefix} {at}", **row} for at, row in enumerate(whole, 1)
    }
