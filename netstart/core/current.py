"""What to ask now, as a screen; None when there is nothing left to ask."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from netstart.core import room_screens, room_told
from netstart.core.answering import text_at
from netstart.core.form import Form
from netstart.core.interview import Agenda, Doubt, Interview, Marked, Step
from netstart.core.line import line
from netstart.core.lists import removed_titles
from netstart.core.picture import pictures
from netstart.core.place import Place, Row, RowId, has, value_at
from netstart.core.proposing import proposal, suggestions
from netstart.core.question import Question
from netstart.core.road import exists, first_open, here, open_steps, step_to
from netstart.core.room_road import part_at
from netstart.core.room_time import Offer, offer
from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue, Head, Line, RowLine, State, Way
from netstart.core.show import typed
from netstart.core.words import Message


def current(form: Form, agenda: Agenda, now: Interview) -> Ask | None:
    """Return the screen to put now."""
    if now.doubt:
        return _sure(form, agenda, now, now.doubt)
    step = here(form, agenda, now)
    if found := offer(form, agenda, now, step):
        return _time(form, agenda, now, found)
    if step is None:
        return None
    place = step.place
    match step.screen:
        case "talk":
            return room_screens.talk(form, _head(form, agenda, now, place), now, place)
        case "across":
            return room_screens.across(form, _head(form, agenda, now, place), agenda, now, place)
        case "still":
            return room_screens.still(form, _head(form, agenda, now, place), agenda, now, place)
        case "value" if agenda.is_room:
            return room_screens.value(form, now, agenda, _value(form, agenda, now, place))
        case "rows" if agenda.is_room:
            return room_screens.rows(form, agenda, now, _rows(form, agenda, now, place))
        case "value":
            return _value(form, agenda, now, step.place)
        case "rows":
            return _rows(form, agenda, now, step.place)
        case "check":
            return _check(form, agenda, now, step.place)


def _time(form: Form, agenda: Agenda, now: Interview, found: Offer) -> AskSure:
    titles = [part.title for part in found.parts]
    says = [Message("time-left", {"minutes": found.minutes}), Message("time-left-out", {"titles": titles})]
    if found.is_ending:
        says = [says[0], Message("time-ending", {"title": found.next}), says[1]]
    place = Place(found.at.id)
    return AskSure(_head(form, agenda, now, place), place, "time", "", tuple(says), ("do", "change"), now.notice)


def _head(form: Form, agenda: Agenda, now: Interview, place: Place) -> Head:
    if agenda.is_room:
        return room_screens.head(form, agenda, now, part_at(form, place))
    question = form.asker(place) or form.asker(Place(place.question))
    section = question.section if question else place.question
    notes = room_screens.notes(form)
    if section not in agenda.sections:
        return Head(0, len(agenda.sections), form.title, notes=notes)
    at = agenda.sections.index(section) + 1
    return Head(at, len(agenda.sections), form.parts[section].title, notes=notes, place=Place(section))


def _sure(form: Form, agenda: Agenda, now: Interview, doubt: Doubt) -> AskSure:
    said = now.drafts.get(doubt.step.place, "") if doubt.about == "remark" else ""
    ways: tuple[Way, ...] = ("do", "change", "park") if doubt.can_wait else ("do", "change")
    return AskSure(
        _head(form, agenda, now, doubt.step.place), doubt.step.place, doubt.about, said, doubt.says, ways, now.notice
    )


def _value(form: Form, agenda: Agenda, now: Interview, place: Place) -> AskValue:
    question, field = form.asker(place), form.field(place)
    if question is None or field is None:
        raise AssertionError(place)
    is_answered = has(now.answers, place)
    found = proposal(form, now.answers, place, agenda.today)
    if found and is_answered and (not found.needs_reason or found.value == value_at(now.answers, place)):
        found = None
    titles, answered = form.titles(now.answers, field.to), text_at(form, now, place)
    marked = now.marks.get(place, Marked())
    return AskValue(
        head=_head(form, agenda, now, place),
        place=place,
        question=question,
        field=field,
        row=_row_title(form, now, question, place),
        given=question.given.get(place.row),
        so_far=now.drafts.get(place, answered),
        is_answered=is_answered,
        answered=answered,
        proposal=typed(field, found.value, titles, form.words) if found else "",
        because=found.because if found else "",
        suggestions=suggestions(form, now.answers, place),
        options=titles if field.to else field.choices,
        status=marked.status,
        views=marked.views,
        notice=now.notice,
    )


def _row_title(form: Form, now: Interview, question: Question, place: Place) -> str:
    if place.row:
        return form.name_of(now.answers, place.question, place.row)
    return question.label if place.field else ""


def _rows(form: Form, agenda: Agenda, now: Interview, place: Place) -> AskRows:
    question = form.questions[place.question]
    kept: Mapping[RowId, Any] = now.answers.get(place.question) or {}
    return AskRows(
        head=_head(form, agenda, now, place),
        place=place,
        question=question,
        rows=tuple(RowLine(id_, str(row["title"])) for id_, row in kept.items()),
        removed=tuple(RowLine(*one) for one in removed_titles(now, question.home).items()),
        so_far=now.drafts.get(place, ""),
        notice=now.notice,
    )


def _check(form: Form, agenda: Agenda, now: Interview, place: Place) -> AskCheck:
    lines = tuple(_told(form, agenda, now, place))
    return AskCheck(
        head=_head(form, agenda, now, place),
        place=place,
        title=_title(form, now, place),
        lines=lines,
        picture=() if agenda.is_room else pictures(form, now.answers, place),
        open=_open(form, now, place) if place.question and not agenda.is_room else 0,
        is_part=place.question in form.parts or part_at(form, place) is not None,
        is_last=not place.question and _is_last(form, agenda, now, Step("check", place)),
        notice=now.notice,
    )


def _told(form: Form, agenda: Agenda, now: Interview, place: Place) -> Iterator[Line]:
    """Yield what a check screen reads back."""
    if not agenda.is_room:
        return _lines(form, now, place) if place.question else _overview(form, agenda, now)
    part = part_at(form, place)
    return room_told.lines(form, agenda, now, part) if part else room_told.overview(form, agenda, now)


def _is_last(form: Form, agenda: Agenda, now: Interview, overview: Step) -> bool:
    """Say whether nothing comes behind the overview."""
    if agenda.until == overview:
        return True
    return len(now.trail) == 1 and (agenda.is_visit or first_open(form, agenda, now) is None)


def _put_off(form: Form, now: Interview, part: Place) -> int:
    """Return how many questions of a part were put off one by one."""
    asking = (form.asker(at) for at in now.parked if at != part and exists(form, now, step_to(form, at)))
    return sum(1 for question in asking if question and question.section == part.question)


def _open(form: Form, now: Interview, place: Place) -> int:
    """Return how many questions of a part, a question or a row are open, also if the whole of it was put off."""
    parked = {at: park for at, park in now.parked.items() if at != place}
    return sum(1 for _ in open_steps(form, replace(now, parked=parked), place))


def _title(form: Form, now: Interview, place: Place) -> str:
    if not place.question:
        return form.title
    if form.room and place.question in form.room.by_id:
        return form.room.by_id[place.question].title
    if place.question in form.parts:
        return form.parts[place.question].title
    if place.row:
        return form.name_of(now.answers, place.question, place.row)
    return form.questions[place.question].label


def _overview(form: Form, agenda: Agenda, now: Interview) -> Iterator[Line]:
    """Yield a line for each part: how much of it is open."""
    phase = form.phase(now.answers)
    for id_ in agenda.sections:
        place = Place(id_)
        if not exists(form, now, Step("check", place)):
            continue
        if not any(question.is_for(phase) for question in form.parts[id_].questions):
            yield Line(place, form.parts[id_].title, "", "not-now")
            continue
        count = _open(form, now, place)
        state: State = "parked" if place in now.parked else "answered"
        text = form.words("count-open", count=count) if count else form.words("part-done")
        if later := _put_off(form, now, place):
            text = form.words("count-later", text=text, count=later)
        yield Line(place, form.parts[id_].title, text, state)


def _lines(form: Form, now: Interview, place: Place) -> Iterator[Line]:
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
            for field in question.fields_of(now.answers.get(question.id) or {}):
                yield _line(form, now, question, Place(question.id, "", field.id))
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
    told = [_line(form, now, question, Place(place.question, place.row, f.id)) for f in question.fields_of(row)]
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
    for field in question.fields_of(said):
        yield _line(form, now, question, Place(question.home, row, field.id))


def _line(form: Form, now: Interview, question: Question, place: Place) -> Line:
    return line(form, now, question.by_id[place.field or question.id], place)
