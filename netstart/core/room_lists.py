"""The rows of a list in a room: typed as lines, taken off, moved and put back, whichever question shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from netstart.core import lists
from netstart.core.cleaning import clean, titled
from netstart.core.event import Confirm, Move, Park, Remove, Restore
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place, RowId
from netstart.core.quick import Spoken, read_row
from netstart.core.room_screens import around, columns_of
from netstart.core.trail import leave, stops
from netstart.core.words import Message


def added(
    form: Form, agenda: Agenda, now: Interview, at: Place, typed: Sequence[str], *, pin: Step | None
) -> Interview | None:
    """Return the interview with new rows out of typed lines; None where no rows can be added.

    What a line says of a row that is there fills in what was open of it. Where it says something else, it is a row
    of its own, whole: two may do what sounds the same.
    """
    question = form.questions.get(at.question)
    if question is None or not question.grows:
        return None
    columns, seen = columns_of(form, now.answers, at), around(form, agenda, now)
    wanted = {condition.question: condition.values[0] for condition in question.row_when}
    home, after, doubled = form.questions[question.home], replace(now, notice=None), list[str]()
    for line in filter(clean, typed):
        spoken = read_row(line, columns, seen)
        row = _row_with(after, home.id, spoken.text)
        if row and any(row.get(id_) not in {None, value} for id_, value in spoken.values.items()):
            spoken, row = Spoken(titled(line)), None
        if row is None:
            after = replace(lists.add(form, after, home, (spoken.text,), agenda.today), notice=after.notice)
            row = _row_with(after, home.id, spoken.text)
        elif not spoken.values.keys() - row.keys() and not wanted.keys() - row.keys():
            doubled.append(spoken.text)
        if row:
            after = _with(after, home.id, {**wanted, **spoken.values, **_known(row)})
    if doubled:
        after = replace(after, notice=Message("already-there", {"titles": doubled}))
    if pin is None:
        return after
    drafts = {place: text for place, text in after.drafts.items() if place != pin.place}
    return replace(after, drafts=drafts, trail=stops(pin, *after.trail))


def _known(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is known of a row: what was asked and not known can still be filled in."""
    return {id_: value for id_, value in row.items() if value is not None}


def _row_with(now: Interview, list_: str, title: str) -> Mapping[str, Any] | None:
    rows: Mapping[RowId, Mapping[str, Any]] = now.answers.get(list_) or {}
    return next((row for row in rows.values() if str(row["title"]).casefold() == title.casefold()), None)


def _with(now: Interview, list_: str, row: Mapping[str, Any]) -> Interview:
    rows = now.answers[list_]
    return replace(now, answers={**now.answers, list_: {**rows, row["id"]: {**rows[row["id"]], **row}}})


def verdict_given(form: Form, agenda: Agenda, now: Interview, step: Step, event: Confirm | Remove | Park) -> Interview:
    """Return the interview after a verdict on one row: it stays, goes off the list, or is put off."""
    row = step.place
    match event:
        case Confirm():
            return leave(form, agenda, now, now, step)
        case Remove(why=why):
            after, _ = lists.remove(form, now, row, why)
            return leave(form, agenda, now, after, step)
        case Park():
            return leave(form, agenda, now, replace(now, parked={**now.parked, row: replace(event, at=None)}), step)


def changed(form: Form, now: Interview, step: Step, event: Remove | Restore | Move) -> Interview:
    """Return the interview with a row taken off, put back or moved; nothing comes of it that only a desk asks."""
    home = form.questions[step.place.question].home
    match event:
        case Remove(row, why):
            if row not in (now.answers.get(home) or {}):
                return now
            after, _ = lists.remove(form, now, Place(home, row), why)
        case Restore(row):
            after = lists.restore(form, now, home, row)
        case Move(row, by):
            after = lists.move(now, home, row, by)
    return replace(after, trail=stops(step, *after.trail))
