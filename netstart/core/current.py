"""What to ask now, as a screen; None when there is nothing left to ask."""

from collections.abc import Iterator, Mapping
from typing import Any

from netstart.core import desk_told, review_screens, room_screens, room_told
from netstart.core.advice import Finding
from netstart.core.advising import at_adviser
from netstart.core.answering import text_at
from netstart.core.form import Form
from netstart.core.interview import Agenda, Doubt, Interview, Marked, Step
from netstart.core.lists import removed_titles
from netstart.core.picture import pictures
from netstart.core.place import Place, RowId, has, value_at
from netstart.core.proposing import proposal, suggestions
from netstart.core.question import Question
from netstart.core.road import first_open, here
from netstart.core.room_road import part_at
from netstart.core.room_time import Offer, offer
from netstart.core.screen import Ask, AskCheck, AskFinding, AskRows, AskSure, AskValue, Head, Line, RowLine, Way
from netstart.core.show import typed
from netstart.core.words import Message


def current(form: Form, agenda: Agenda, now: Interview) -> Ask | None:
    """Return the screen to put now."""
    if now.doubt:
        return _sure(form, agenda, now, now.doubt)
    now, told = at_adviser(form, agenda, now)
    step = here(form, agenda, now)
    if found := offer(form, agenda, now, step):
        return _time(form, agenda, now, found)
    if step is None:
        return None
    if told:
        return _finding(form, agenda, now, step, told)
    return (agenda.is_room and _together(form, agenda, now, step)) or _screen(form, agenda, now, step)


def _screen(form: Form, agenda: Agenda, now: Interview, step: Step) -> Ask:
    """Return a screen as a desk sees it."""
    match step.screen:
        case "value":
            return _value(form, agenda, now, step.place)
        case "rows":
            return _rows(form, agenda, now, step.place)
        case "check":
            return _check(form, agenda, now, step.place)
        case _:
            raise AssertionError(step)


def _together(form: Form, agenda: Agenda, now: Interview, step: Step) -> Ask | None:
    """Return a screen as a room sees it; None where it sees the same as a desk."""
    place, head = step.place, _head(form, agenda, now, step.place)
    match step.screen:
        case "talk":
            return room_screens.talk(form, head, now, place)
        case "across":
            return room_screens.across(form, head, agenda, now, place)
        case "still":
            return room_screens.still(form, head, agenda, now, place)
        case "tick":
            return review_screens.tick(form, head, now, place)
        case "verdict":
            return review_screens.verdict(form, head, now, place)
        case "value":
            return room_screens.value(form, now, agenda, _value(form, agenda, now, place))
        case "rows":
            return room_screens.rows(form, agenda, now, _rows(form, agenda, now, place))
        case _:
            return None


def _finding(form: Form, agenda: Agenda, now: Interview, step: Step, told: tuple[Finding, ...]) -> AskFinding:
    first, *rest = told
    top = _head(form, agenda, now, step.place if step.place.question else first.places[0])
    return review_screens.finding(form, top, now, first, left=0 if agenda.is_room else len(rest))


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
        open=desk_told.count_open(form, now, place) if place.question and not agenda.is_room else 0,
        is_part=place.question in form.parts or part_at(form, place) is not None,
        is_last=not place.question and _is_last(form, agenda, now, Step("check", place)),
        notice=now.notice,
    )


def _told(form: Form, agenda: Agenda, now: Interview, place: Place) -> Iterator[Line]:
    """Yield what a check screen reads back."""
    if not agenda.is_room:
        return desk_told.lines(form, now, place) if place.question else desk_told.overview(form, agenda, now)
    part = part_at(form, place)
    return room_told.lines(form, agenda, now, part) if part else room_told.overview(form, agenda, now)


def _is_last(form: Form, agenda: Agenda, now: Interview, overview: Step) -> bool:
    """Say whether nothing comes behind the overview."""
    if agenda.until == overview:
        return True
    return len(now.trail) == 1 and (agenda.is_visit or first_open(form, agenda, now) is None)


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
