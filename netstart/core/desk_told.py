"""What a desk reads back: how far each part is, and what was said in a part, about a question, or in a row."""

from collections.abc import Iterator
from dataclasses import replace

from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.line import line
from netstart.core.place import Place, Row, RowId, has
from netstart.core.question import Question
from netstart.core.road import exists, open_steps, step_to
from netstart.core.screen import Line, State


def overview(form: Form, agenda: Agenda, now: Interview) -> Iterator[Line]:
    """Yield a line for each part: how much of it is open."""
    phase = form.phase(now.answers)
    for id_ in agenda.sections:
        place = Place(id_)
        if not exists(form, now, Step("check", place)):
            continue
        if not any(question.is_for(phase) for question in form.parts[id_].questions):
            yield Line(place, form.parts[id_].title, "", "not-now")
            continue
        count = count_open(form, now, place)
        state: State = "parked" if place in now.parked else "answered"
        text = form.words("count-open", count=count) if count else form.words("part-done")
        if later := _put_off(form, now, place):
            text = form.words("count-later", text=text, count=later)
        yield Line(place, form.parts[id_].title, text, state)


def lines(form: Form, now: Interview, place: Place) -> Iterator[Line]:
    """Yield what was said in a part, about a question, or in a row."""
    phase = form.phase(now.answers)
    for question in form.shown(now.answers):
        if place.question in form.parts:
            if question.section == place.question and question.is_for(phase):
                yield from _question_lines(form, now, question)
            elif question.section == place.question:
                yield Line(Place(question.id), question.label, "", "not-now")
        elif place.row:
            if question.sort == "rows" and question.home == place.question:
                yield from _row_lines(form, now, question, place.row)
        elif question.id == place.question:
            yield from _question_lines(form, now, question)


def _question_lines(form: Form, now: Interview, question: Question) -> Iterator[Line]:
    match question.sort:
        case "value":
            yield _line(form, now, question, Place(question.id))
        case "record":
            for place in _told(now, question, Place(question.id), now.answers.get(question.id) or {}):
                yield _line(form, now, question, place)
        case "rows":
            rows = form.rows(now.answers, question)
            if question.is_open_list:
                place = Place(question.id)
                state: State = "answered" if Step("rows", place) in now.confirmed else "open"
                count = form.words("count-rows", count=len(rows))
                yield Line(place, question.label, count, "parked" if place in now.parked else state)
            for id_, row in rows.items():
                yield _card_line(form, now, question, Place(question.home, id_), row)


def _card_line(form: Form, now: Interview, question: Question, place: Place, row: Row) -> Line:
    """Return one line for a row: its title, and the answers that this question asks of it."""
    told = [_line(form, now, question, at) for at in _told(now, question, place, row)]
    count = sum(line.state == "open" for line in told)
    text = " · ".join(_in_a_row(question, line) for line in told if line.text)
    return Line(place, str(row["title"]), text, "open" if count else "answered", views=sum(line.views for line in told))


NAMED = frozenset({"scale", "yes_no", "number", "amount", "date"})
"""Kinds whose answers say nothing without the name of what was asked."""


def _in_a_row(question: Question, line: Line) -> str:
    is_named = question.by_id[line.place.field].kind in NAMED
    return f"{line.label}: {line.text}" if is_named else line.text


def _row_lines(form: Form, now: Interview, question: Question, row: RowId) -> Iterator[Line]:
    said = form.row(now.answers, question, row)
    if said is None:
        return
    if question.is_open_list:
        yield _line(form, now, question, Place(question.home, row, "title"))
    for place in _told(now, question, Place(question.home, row), said):
        yield _line(form, now, question, place)


def _told(now: Interview, question: Question, at: Place, said: Row) -> Iterator[Place]:
    """Yield what is read back of a record or a row: what only a review asks, once it has an answer."""
    for field in question.fields_of(said):
        place = Place(at.question, at.row, field.id)
        if (
            question.moment == "review"
            or field.moment != "review"
            or has(now.answers, place)
            or place in now.parked
            or place in now.drafts
        ):
            yield place


def _line(form: Form, now: Interview, question: Question, place: Place) -> Line:
    return line(form, now, question.by_id[place.field or question.id], place)


def count_open(form: Form, now: Interview, place: Place) -> int:
    """Return how many questions of a part, a question or a row are open, also if the whole of it was put off."""
    parked = {at: park for at, park in now.parked.items() if at != place}
    return sum(1 for _ in open_steps(form, replace(now, parked=parked), place))


def _put_off(form: Form, now: Interview, part: Place) -> int:
    """Return how many questions of a part were put off one by one."""
    asking = (form.asker(at) for at in now.parked if at != part and exists(form, now, step_to(form, at)))
    return sum(1 for question in asking if question and question.section == part.question)
