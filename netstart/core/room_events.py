"""What an event changes in a room, where it is something else than at a desk.

Nothing that is typed is refused here. What cannot be read is kept and shown once more; the same again is put off.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from netstart.core import lists
from netstart.core.across import read_column
from netstart.core.answering import settled, unread
from netstart.core.cleaning import clean
from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Park, Remove
from netstart.core.form import Form
from netstart.core.interview import Agenda, Doubt, Interview, Step
from netstart.core.place import Place, RowId, put
from netstart.core.question import Field
from netstart.core.quick import read_record, read_row
from netstart.core.read import Raw
from netstart.core.road import exists
from netstart.core.room import OPENING, RoomPart, Stop
from netstart.core.room_road import (
    BEGAN,
    SITTINGS,
    is_for_room,
    is_passed,
    lasting,
    rows_of,
    sitting,
    step_to,
    steps_of,
    there,
)
from netstart.core.room_screens import around, choices, columns_of, rest_of
from netstart.core.room_time import Offer, declined, offer
from netstart.core.trail import leave, stops
from netstart.core.words import Message

Done = Interview | None
"""The interview after an event; None where a room does the same as a desk."""


def advanced(form: Form, agenda: Agenda, now: Interview, step: Step | None, event: Event) -> Done:
    """Return the interview after an event of which a room makes something of its own."""
    if (found := offer(form, agenda, now)) and isinstance(event, Confirm | Back):
        return _about_time(now, found, event)
    match event:
        case Go(place):
            return _gone(form, agenda, now, step, place)
        case Park(at=Place() as place) if place.question in _parts(form, agenda):
            return _skipped(now, place, event)
        case Add(lines, to) if to or (step and step.screen in {"rows", "still"} and not step.place.row):
            at = Place(to) if to else step.place if step else Place()
            return added(form, agenda, now, at, lines, pin=None if to else step)
    return _at(form, agenda, now, step, event) if step else None


def _at(form: Form, agenda: Agenda, now: Interview, step: Step, event: Event) -> Done:
    match event:
        case Confirm() if step.screen == "talk":
            return leave(form, agenda, now, _begun(form, agenda, now, step), step)
        case Confirm() if step.screen == "still" and step.place.row:
            return _without_numbers(form, agenda, now, step, ())
        case Confirm() if step.screen == "still":
            return leave(form, agenda, now, now, step)
        case Confirm() if step.screen == "rows":
            closed = now.answers if step.place.question in now.answers else _empty(form, now, step.place)
            after = replace(settled(now, step.place, closed), confirmed=now.confirmed | {step})
            return leave(form, agenda, now, after, step)
        case Confirm() if step.screen == "check" and step.place.question in _parts(form, agenda):
            return leave(form, agenda, now, replace(now, confirmed=now.confirmed | {step}), step)
        case Answer(raw) if step.screen == "across":
            return _across(form, agenda, now, step, raw)
        case Answer(raw) if step.screen == "still":
            return _exceptions(form, agenda, now, step, raw)
        case Remove() if step.screen == "still" and not step.place.row:
            return _removed(form, now, step, event)
        case _:
            return None


def _parts(form: Form, agenda: Agenda) -> Mapping[str, RoomPart]:
    return {part.id: part for part in lasting(form, agenda)}


def _empty(form: Form, now: Interview, place: Place) -> Mapping[str, Any]:
    """Return the answers with a list that was closed without a line: asked, and there are none."""
    question = form.questions[place.question]
    return now.answers if question.home != question.id else {**now.answers, question.id: {}}


def _begun(form: Form, agenda: Agenda, now: Interview, step: Step) -> Interview:
    """Return the interview with the clock begun, when the reading test is over."""
    row = sitting(form, now.answers, agenda)
    if step.place.question != OPENING or agenda.time is None or not row:
        return now
    return replace(now, answers=put(now.answers, Place(SITTINGS, row, BEGAN), f"{agenda.time:%H.%M}"))


# where one goes


def _gone(form: Form, agenda: Agenda, now: Interview, step: Step | None, place: Place) -> Interview:
    if not is_for_room(form, place):
        return replace(now, notice=Message("not-here"))
    if part := _parts(form, agenda).get(place.question):
        return _to_part(form, agenda, now, step, part)
    to = step_to(form, place)
    if to is None or to == step or not exists(form, now, to):
        return replace(now, notice=Message("not-here"))
    return replace(now, trail=stops(to, *((step,) if step else ()), *now.trail))


def _to_part(form: Form, agenda: Agenda, now: Interview, step: Step | None, part: RoomPart) -> Interview:
    """Return the interview at a part: what the room did not pass of it, or all of it read back."""
    unparked = {at: park for at, park in now.parked.items() if at != Place(part.id)}
    now = replace(now, parked=unparked)
    open_ = [one for one in steps_of(form, agenda, now, part) if not is_passed(now, one)]
    to = open_ or [Step("check", Place(part.id))]
    return replace(now, trail=stops(*to, *((step,) if step else ()), *now.trail))


def _skipped(now: Interview, place: Place, event: Park) -> Interview:
    """Return the interview without a part; a part that is left out is worked out later."""
    return replace(now, parked={**now.parked, place: replace(event, at=None)}, trail=())


# time


def _about_time(now: Interview, found: Offer, event: Confirm | Back) -> Interview:
    """Return the interview after the question whether to leave parts out; it is asked once."""
    now = declined(now, found)
    if isinstance(event, Back):
        return now
    parked = {**now.parked, **{Place(part.id): Park() for part in found.parts}}
    return replace(now, parked=parked, trail=())


# lists


def added(form: Form, agenda: Agenda, now: Interview, at: Place, typed: Sequence[str], *, pin: Step | None) -> Done:
    """Return the interview with new rows out of typed lines; what their quick fields say goes where it belongs."""
    question = form.questions.get(at.question)
    if question is None or not question.grows:
        return None
    columns = columns_of(form, now.answers, at)
    seen = around(form, agenda, now)
    wanted = {condition.question: condition.values[0] for condition in question.row_when}
    spoken = [read_row(line, columns, seen) for line in typed if clean(line)]
    home = form.questions[question.home]
    after = lists.add(form, now, home, [one.text for one in spoken], agenda.today)
    rows = dict(after.answers.get(home.id) or {})
    was = now.answers.get(home.id) or {}
    by_title = {str(row["title"]).casefold(): id_ for id_, row in rows.items()}
    for one in spoken:
        id_ = by_title.get(one.text.casefold())
        if id_ is not None:
            rows[id_] = {**(wanted if id_ not in was else {}), **rows[id_], **one.values}
    after = replace(after, answers={**after.answers, home.id: rows} if rows else after.answers)
    if pin is None:
        return after
    drafts = {place: text for place, text in after.drafts.items() if place != pin.place}
    return replace(after, drafts=drafts, trail=stops(pin, *after.trail))


def _exceptions(form: Form, agenda: Agenda, now: Interview, step: Step, raw: Raw) -> Interview:
    """Return the interview after the numbers of what is not right: links are taken off, rows are looked at."""
    text = clean(raw if isinstance(raw, str) else "")
    stop = form.room.stop_at(step.place) if form.room else None
    field, place = form.field(step.place), step.place
    listed = form.asker(place)
    rows = form.rows(now.answers, listed) if listed else {}
    ids = there(form, now, stop, place) if field and stop else tuple(rows)
    said = text.replace(",", " ").replace(";", " ").split()
    if not said or not all(one.isdecimal() and len(one) < 4 and 0 < int(one) <= len(ids) for one in said):
        return unread(form, agenda, now, step, text, Message("still-unread", {"given": text, "most": len(ids)}))
    chosen = [ids[int(one) - 1] for one in dict.fromkeys(said)]
    if field:
        return _without_numbers(form, agenda, now, step, chosen)
    home = listed.home if listed else place.question
    look = [Step("across", Place(home, id_)) for id_ in chosen]
    after = leave(form, agenda, now, settled(now, place, now.answers), step)
    return replace(after, trail=stops(*look, *after.trail))


def _without_numbers(form: Form, agenda: Agenda, now: Interview, step: Step, chosen: Sequence[RowId]) -> Interview:
    """Return the interview with links to every row but those that were chosen."""
    stop = form.room.stop_at(step.place) if form.room else None
    every = there(form, now, stop, step.place) if stop else ()
    rest = tuple(id_ for id_ in every if id_ not in chosen) or None
    return leave(form, agenda, now, settled(now, step.place, put(now.answers, step.place, rest)), step)


def _removed(form: Form, now: Interview, step: Step, event: Remove) -> Interview:
    home = form.questions[step.place.question].home
    if event.row not in (now.answers.get(home) or {}):
        return now
    after, _ = lists.remove(form, now, Place(home, event.row), event.why)
    return replace(after, trail=stops(step, *after.trail))


# one line that says several things


def _across(form: Form, agenda: Agenda, now: Interview, step: Step, raw: Raw) -> Interview:
    text = clean(raw if isinstance(raw, str) else "")
    place = step.place
    stop = form.room.stop_at(place) if form.room else None
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
    found = read_column(text, field, rows_of(form, now.answers, stop), choices(form, now, stop))
    if isinstance(found, Message):
        return unread(form, agenda, now, step, text, found)
    answers = now.answers
    for id_, value in found.items():
        answers = put(answers, Place(step.place.question, id_, field.id), value)
    return leave(form, agenda, now, settled(now, step.place, answers), step)


def _record(form: Form, agenda: Agenda, now: Interview, step: Step, text: str) -> Interview:
    place, fields = step.place, columns_of(form, now.answers, step.place)
    counted = [one.id for one in fields if one.kind == "number"]
    if not text and not counted:
        return _later(now, step, text)
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
    if not text or place.row not in rows:
        return leave(form, agenda, now, now, step)
    fields = columns_of(form, now.answers, place)
    found = read_row(text, fields, around(form, agenda, now))
    others = {str(row["title"]).casefold() for id_, row in rows.items() if id_ != place.row}
    if found.text.casefold() in others:
        return unread(form, agenda, now, step, text, Message("already-there", {"titles": [found.text]}))
    kept = {id_: value for id_, value in rows[place.row].items() if id_ not in _ids(fields, "")}
    row = {**kept, "title": found.text, **found.values}
    return leave(form, agenda, now, settled(now, place, put(now.answers, place, row)), step)


# what cannot be read


def _later(now: Interview, step: Step, text: str) -> Interview:
    return replace(now, doubt=Doubt(Answer(text), step, "later", (Message("later-do"),), can_wait=False))
