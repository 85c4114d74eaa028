"""What a line comes to in a room: numbers of what is not right, one field of all rows, a record or a row.

Enter on a line that was not changed changes nothing: a line cannot always show all that stands there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from netstart.core.across import looks_same, read_column
from netstart.core.answering import settled, unread
from netstart.core.cleaning import clean
from netstart.core.event import Answer
from netstart.core.form import Form
from netstart.core.interview import Agenda, Doubt, Interview, Screen, Step
from netstart.core.place import Place, RowId, has, put, value_at
from netstart.core.question import Field
from netstart.core.quick import read_record, read_row
from netstart.core.read import Raw
from netstart.core.room import Stop
from netstart.core.room_road import rows_of, shown_rows, stop_at, there, told_rows
from netstart.core.room_screens import around, choices, columns_of, line_at, rest_of
from netstart.core.trail import leave, stops
from netstart.core.words import Message


def exceptions(form: Form, agenda: Agenda, now: Interview, step: Step, raw: Raw) -> Interview:
    """Return the interview after the numbers of what is not right: links are taken off, rows are looked at."""
    text = clean(raw if isinstance(raw, str) else "")
    stop = stop_at(form, step.place)
    field, place = form.field(step.place), step.place
    listed = form.asker(place)
    rows = shown_rows(form, agenda, now, listed) if listed else {}
    ids = there(form, now, stop, place) if field and stop else tuple(rows)
    numbers = _numbers(text, len(ids))
    if not numbers:
        return unread(form, agenda, now, step, text, Message("still-unread", {"given": text, "most": len(ids)}))
    chosen = [ids[number - 1] for number in numbers]
    if field:
        return without_numbers(form, agenda, now, step, chosen)
    home = listed.home if listed else place.question
    screen: Screen = "verdict" if stop and stop.screen == "verdicts" else "across"
    look = [Step(screen, Place(home, id_)) for id_ in chosen]
    after = settled(now, place, now.answers)
    # the list itself comes back, with what was mended in it
    return replace(after, trail=stops(*look, step, *after.trail))


def without_numbers(form: Form, agenda: Agenda, now: Interview, step: Step, chosen: Sequence[RowId]) -> Interview:
    """Return the interview with links to every row but those that were chosen."""
    stop = stop_at(form, step.place)
    every = there(form, now, stop, step.place) if stop else ()
    rest = tuple(id_ for id_ in every if id_ not in chosen) or None
    return leave(form, agenda, now, settled(now, step.place, put(now.answers, step.place, rest)), step)


def ticked(form: Form, agenda: Agenda, now: Interview, step: Step, raw: Raw) -> Interview:
    """Return the interview with what was ticked by number in each row, and nothing in the others."""
    text, stop = clean(raw if isinstance(raw, str) else ""), stop_at(form, step.place)
    told = told_rows(form, now.answers, stop) if stop else ()
    numbers = _numbers(text, len(told))
    if numbers is None:
        return unread(form, agenda, now, step, text, Message("still-unread", {"given": text, "most": len(told)}))
    answers = now.answers
    for id_ in dict.fromkeys(id_ for id_, _, _ in told):
        seen = tuple(one for at, (row, one, _) in enumerate(told, 1) if row == id_ and at in numbers)
        answers = put(answers, Place(step.place.question, id_, step.place.field), seen)
    return leave(form, agenda, now, settled(now, step.place, answers), step)


def _numbers(text: str, most: int) -> tuple[int, ...] | None:
    """Return the numbers of a line, each once; None where it says anything else."""
    said = text.replace(",", " ").replace(";", " ").split()
    if not all(one.isdecimal() and len(one) < 4 and 0 < int(one) <= most for one in said):
        return None
    return tuple(dict.fromkeys(map(int, said)))


def across(form: Form, agenda: Agenda, now: Interview, step: Step, raw: Raw) -> Interview:
    text = clean(raw if isinstance(raw, str) else "")
    place = step.place
    stop = stop_at(form, place)
    if place.row == "*" and stop:
        return _column(form, agenda, now, step, stop, text)
    if place.row:
        return _row(form, agenda, now, step, text)
    return _record(form, agenda, now, step, text)


def _column(form: Form, agenda: Agenda, now: Interview, step: Step, stop: Stop, text: str) -> Interview:
    field = form.field(step.place)
    if field is None:
        return now
    if not text:
        return _later(now, step, text)
    options = choices(form, now, stop)
    found = read_column(text, field, rows_of(form, now.answers, stop), options)
    if isinstance(found, Message):
        return unread(form, agenda, now, step, text, found)
    answers = now.answers
    for id_, value in found.items():
        place = Place(step.place.question, id_, field.id)
        # a digit cannot show all that stands there: where it stayed the same, so does the answer
        was = value_at(answers, place) if has(answers, place) else None
        if was is None or not looks_same(field, was, value, options):
            answers = put(answers, place, value)
    return leave(form, agenda, now, settled(now, step.place, answers), step)


def _record(form: Form, agenda: Agenda, now: Interview, step: Step, text: str) -> Interview:
    place, fields = step.place, columns_of(form, now.answers, step.place)
    counted = [one.id for one in fields if one.kind == "number"]
    if not text and not counted:
        return _later(now, step, text)
    if text and text == line_at(form, agenda, now, place):
        return leave(form, agenda, now, settled(now, place, now.answers), step)
    found = read_record(text, fields, around(form, agenda, now))
    # nobody is an answer too: no number is none
    values = dict.fromkeys(counted, 0) if not text else dict(found.values)
    rest = rest_of(form, place)
    said = {
        id_: value for id_, value in (now.answers.get(place.question) or {}).items() if id_ not in _ids(fields, rest)
    }
    words = {rest: found.text} if rest and found.text else {}
    answers = {**now.answers, place.question: {**said, **values, **words}}
    return leave(form, agenda, now, settled(now, place, answers), step)


def _ids(fields: Sequence[Field], rest: str) -> set[str]:
    return {*(one.id for one in fields), rest}


def _row(form: Form, agenda: Agenda, now: Interview, step: Step, text: str) -> Interview:
    """Return the interview with one row said anew; without a line it stays as it was."""
    place = step.place
    rows: Mapping[RowId, Mapping[str, Any]] = now.answers.get(place.question) or {}
    if place.row not in rows or text in {"", line_at(form, agenda, now, place)}:
        return leave(form, agenda, now, settled(now, place, now.answers), step)
    fields = columns_of(form, now.answers, place)
    found = read_row(text, fields, around(form, agenda, now))
    others = {str(row["title"]).casefold() for id_, row in rows.items() if id_ != place.row}
    if found.text.casefold() in others:
        return unread(form, agenda, now, step, text, Message("already-there", {"titles": [found.text]}))
    kept = {id_: value for id_, value in rows[place.row].items() if id_ not in _ids(fields, "")}
    row = {**kept, "title": found.text, **found.values}
    return leave(form, agenda, now, settled(now, place, put(now.answers, place, row)), step)


def _later(now: Interview, step: Step, text: str) -> Interview:
    return replace(now, doubt=Doubt(Answer(text), step, "later", (Message("later-do"),), can_wait=False))
