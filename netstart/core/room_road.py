"""The road of a meeting in a room: its parts in order, where each stops, and how much time is left.

A stop is passed once in a meeting, also where there was an answer before: the room sees it and says that it stands.
That it was passed is kept as a `still` step of its place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import time

from netstart.core.days import clock
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Answers, Place, QuestionId, Row, RowId, has, value_at
from netstart.core.question import Question
from netstart.core.room import OPENING, SITTINGS, RoomPart, Stop

BEGAN = "began"
DAY = 24 * 60


def walk(form: Form, agenda: Agenda, now: Interview, *, only_open: bool) -> Iterator[Step]:
    """Yield every step of the meeting in order, or those that were not passed."""
    opening = Step("talk", Place(OPENING))
    if not (only_open and is_passed(now, opening)):
        yield opening
    for part in lasting(form, agenda):
        if Place(part.id) not in now.parked:
            for step in steps_of(form, agenda, now, part):
                if not (only_open and is_passed(now, step)):
                    yield step


def lasting(form: Form, agenda: Agenda) -> tuple[RoomPart, ...]:
    """Return the parts of a meeting of this length."""
    return form.room.lasting(agenda.minutes) if form.room else ()


def steps_of(form: Form, agenda: Agenda, now: Interview, part: RoomPart) -> Iterator[Step]:
    """Yield the steps of a part in order."""
    if part.talk:
        yield Step("talk", Place(part.id))
    for stop in part.stops:
        if stop.from_ <= agenda.minutes:
            yield from _steps(form, agenda, now, stop)
    if part.is_read_back:
        yield Step("check", Place(part.id))


def _steps(form: Form, agenda: Agenda, now: Interview, stop: Stop) -> Iterator[Step]:
    question = form.asker(stop.place)
    if question is None or question not in form.shown(now.answers):
        return
    match stop.screen:
        case "rows":
            yield from _list(form, now, question, stop)
        case "still":
            row = sitting(form, now.answers, agenda)
            place = Place(stop.place.question, row, stop.place.field)
            if row and there(form, now, stop, place):
                yield Step("still", place)
        case "verdicts":
            # of nothing nothing can be dropped
            if form.rows(now.answers, question):
                yield Step("still", stop.place)
        case "tick":
            if told_rows(form, now.answers, stop):
                yield Step("tick", stop.place)
        case "across":
            if not stop.place.row or rows_of(form, now.answers, stop):
                yield Step("across", stop.place)
        case "value":
            yield from _values(form, agenda, now, stop)


def _values(form: Form, agenda: Agenda, now: Interview, stop: Stop) -> Iterator[Step]:
    """Yield one answer, or one of each row that a stop is about."""
    if stop.place.row:
        for row in rows_of(form, now.answers, stop)[: stop.most.get(agenda.minutes)]:
            yield Step("value", Place(stop.place.question, row, stop.place.field))
        return
    field = form.field(stop.place)
    # of nothing nothing can be chosen
    if field is None or not field.to or form.titles(now.answers, field.to):
        yield Step("value", stop.place)


def _list(form: Form, now: Interview, question: Question, stop: Stop) -> Iterator[Step]:
    place = Place(question.id)
    if stop.if_empty and form.rows(now.answers, question) and not is_passed(now, Step("rows", place)):
        return
    # a list that was closed before the meeting is looked at once more
    yield Step("still" if Step("rows", place) in now.confirmed else "rows", place)


def rows_of(form: Form, answers: Answers, stop: Stop) -> tuple[RowId, ...]:
    """Return the rows that a stop is about, in the order of the answer that names them."""
    question = form.asker(stop.place)
    every = form.rows(answers, question) if question else {}
    if stop.rows:
        return tuple(id_ for id_ in stop.rows if id_ in every)
    if not stop.of:
        return tuple(every)
    if form.questions[stop.of].by_id[stop.of].to != stop.place.question:
        # it names what can be chosen, and without a choice there is nothing to ask
        return tuple(every) if options_of(form, answers, stop) else ()
    return tuple(id_ for id_ in named(answers, stop.of) if id_ in every)


def told_rows(form: Form, answers: Answers, stop: Stop) -> tuple[tuple[RowId, str, str], ...]:
    """Return what can be ticked at a stop: the row, the choice, and the text of the row that says it in words."""
    question = form.asker(stop.place)
    rows = form.rows(answers, question) if question else {}
    every = ((id_, choice, row.get(field)) for id_, row in rows.items() for choice, field in stop.texts.items())
    return tuple((id_, choice, " · ".join(str(text).splitlines())) for id_, choice, text in every if text)


def there(form: Form, now: Interview, stop: Stop, place: Place) -> tuple[RowId, ...]:
    """Return the rows of which the numbers are typed that are not right: those that were named before, else all.

    What was taken off in the room is among them, so that it can be put back.
    """
    every = form.rows(now.answers, form.questions[stop.of])
    said = tuple(value_at(now.answers, place) or ()) if has(now.answers, place) else ()
    if said and not is_passed(now, Step("still", place)):
        return said
    return tuple(dict.fromkeys((*every, *said)))


def options_of(form: Form, answers: Answers, stop: Stop) -> Mapping[RowId, str]:
    """Return the rows that can be chosen at a stop: those that an earlier answer names, else all of the list."""
    field = form.field(stop.place)
    titles = form.titles(answers, field.to) if field and field.to else {}
    if not stop.of or form.questions[stop.of].by_id[stop.of].to != (field.to if field else ""):
        return titles
    return {id_: titles[id_] for id_ in named(answers, stop.of) if id_ in titles} or titles


def named(answers: Answers, links: QuestionId) -> tuple[RowId, ...]:
    """Return the rows that an answer names."""
    return tuple(answers.get(links) or ())


def is_passed(now: Interview, step: Step) -> bool:
    """Say whether the room passed a step."""
    return mark(step) in now.confirmed


def passed(now: Interview, step: Step) -> Interview:
    """Return the interview with a step passed by the room."""
    return replace(now, confirmed=now.confirmed | {mark(step)})


def mark(step: Step) -> Step:
    """Return what is kept of a step that the room passed: what was answered at a desk was not passed by it."""
    return Step("still", step.place) if step.screen in {"value", "rows"} else step


def part_at(form: Form, place: Place) -> RoomPart | None:
    """Return the part of the meeting to which a place belongs; a row belongs where its list is asked."""
    if form.room is None:
        return None
    asking = (Place(one.id) for one in form.lists.get(place.question, ())) if place.row else ()
    return next((part for at in (place, *asking) if (part := form.room.part_of(at))), None)


def is_for_room(form: Form, place: Place) -> bool:
    """Say whether a room may see what stands at a place: never what is for a few, and a card only by its line."""
    if place.question in {"", OPENING} or part_at(form, Place(place.question)):
        return True
    question, field = form.asker(place) or form.questions.get(place.question), form.field(place)
    if question is None or not question.is_for_room or (field and not field.is_for_room):
        return False
    return (field or question).audience == "everyone"


def step_to(form: Form, place: Place) -> Step | None:
    """Return the screen on which a room sees a place: a list, a line for a row or record, one answer, everything."""
    if place in {Place(), Place(OPENING)}:
        return Step("talk" if place.question else "check", place)
    question, field = form.asker(place), form.field(place)
    if question is None or form.room is None:
        return None
    if field and place.row == "*":
        stop = stop_at(form, place)
        return Step("tick" if stop and stop.screen == "tick" else "across", place)
    if field:
        return Step("value", place)
    if place.row:
        return Step("across", place) if form.lists[place.question][0].is_open_list else None
    if question.grows:
        is_asked = form.room.part_of(place) or question.id in form.room.notes
        return Step("rows", place) if is_asked else None
    return Step("across", place) if question.id in form.room.quick else None


def sitting(form: Form, answers: Answers, agenda: Agenda) -> RowId:
    """Return the meeting that is held now: that of today, else the newest; empty while there is none."""
    rows: Mapping[RowId, Row] = answers.get(SITTINGS) or {}
    if agenda.sitting in rows:
        return agenda.sitting
    today = [id_ for id_, row in rows.items() if row.get("day") == agenda.today]
    running = [id_ for id_ in today if rows[id_].get(BEGAN)]
    return (running or today or [*rows])[-1] if rows and SITTINGS in form.questions else ""


def held(form: Form, agenda: Agenda, now: Interview) -> Row:
    """Return what is known of the meeting that is held now."""
    rows: Mapping[RowId, Row] = now.answers.get(SITTINGS) or {}
    return rows.get(sitting(form, now.answers, agenda), {})


def shown_rows(form: Form, agenda: Agenda, now: Interview, question: Question) -> Mapping[RowId, Row]:
    """Return the rows of a list that a room sees: not of who is there, where it is not said to their faces."""
    rows, stop = form.rows(now.answers, question), stop_at(form, Place(question.id))
    if stop is None or not stop.not_present:
        return rows
    here = held(form, agenda, now).get("present") or ()
    return {id_: row for id_, row in rows.items() if id_ not in here}


def stop_at(form: Form, place: Place) -> Stop | None:
    """Return the stop that asks what stands at a place, if the room asks it."""
    return form.room.stop_at(place) if form.room else None


def minutes_left(form: Form, agenda: Agenda, now: Interview) -> int | None:
    """Return how many minutes are left of the meeting; None before it begins, and at a desk."""
    row = held(form, agenda, now)
    began, at = row.get(BEGAN), agenda.time
    if not agenda.is_room or not began or at is None or row.get("day") != agenda.today:
        return None
    gone = (_minutes(at) - _minutes(clock(began))) % DAY
    # a clock that was put back a little is no meeting that lasted all day
    return max(0, agenda.minutes - (gone if gone <= DAY // 2 else 0))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
