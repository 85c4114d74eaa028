"""The screens that only a room sees, and how the others look there: few words, nothing that is not for everybody."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from netstart.core.across import column_line, example
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.lists import removed_titles
from netstart.core.model.parties import EMPLOYERS
from netstart.core.place import Answers, Place, QuestionId, Row, RowId, has, value_at
from netstart.core.question import Field, Question
from netstart.core.quick import Around, record_line, row_line
from netstart.core.room import OPENING, Room, RoomPart, Stop
from netstart.core.room_road import (
    is_passed,
    lasting,
    minutes_left,
    named,
    options_of,
    rows_of,
    shown_rows,
    stop_at,
    there,
)
from netstart.core.screen import (
    AskAcross,
    AskRows,
    AskStill,
    AskTalk,
    AskValue,
    Cell,
    Head,
    Note,
    RowLine,
)
from netstart.core.show import shown


def head(form: Form, agenda: Agenda, now: Interview, part: RoomPart | None) -> Head:
    """Return where in the meeting a screen stands, and how much time is left."""
    parts = lasting(form, agenda)
    at = parts.index(part) + 1 if part in parts else 0
    return Head(
        at,
        len(parts),
        part.title if part else str(now.answers.get("name") or form.title),
        minutes_left=minutes_left(form, agenda, now),
        is_room=True,
        notes=notes(form),
        place=Place(part.id) if part else None,
    )


def notes(form: Form) -> tuple[Note, ...]:
    """Return where a quick note can be put, from any screen."""
    return tuple(Note(list_, form.questions[list_].one) for list_ in form.room.notes) if form.room else ()


def talk(form: Form, top: Head, now: Interview, place: Place) -> AskTalk:
    """Return the talk screen of a part, or the reading test."""
    room = _room(form)
    part = room.by_id.get(place.question)
    found = room.opening if place.question == OPENING or part is None else part.talk
    if found is None:
        raise AssertionError(place)
    return AskTalk(top, place, found, now.notice)


def value(form: Form, now: Interview, agenda: Agenda, ask: AskValue) -> AskValue:
    """Return a screen as the room sees it: in its own words, with the dots beside what can be chosen."""
    stop = stop_at(form, ask.place)
    if stop is None:
        return ask
    proposed = ask.proposal.split("; ")
    most = stop.most.get(agenda.minutes, len(proposed))
    return replace(
        ask,
        asks=stop.says or ask.field.ask,
        hint=stop.hint,
        shows=_titles(form, now, stop.shows),
        proposal="; ".join(proposed[:most]),
        beside=_dots(form, now, ask.field.to),
    )


def _dots(form: Form, now: Interview, list_: QuestionId) -> Mapping[RowId, int]:
    """Return how many dots each row got, where the list has dots."""
    dotted = next((field.id for one in form.lists.get(list_, ()) for field in one.fields if field.kind == "dots"), "")
    rows: Mapping[RowId, Row] = now.answers.get(list_) or {}
    return {id_: row[dotted] for id_, row in rows.items() if row.get(dotted) is not None}


def rows(form: Form, agenda: Agenda, now: Interview, ask: AskRows) -> AskRows:
    """Return a list screen as the room sees it: each row with what was read out of its line."""
    stop, question = stop_at(form, ask.place), ask.question
    return replace(
        ask,
        rows=tuple(row_lines(form, agenda, now, question)),
        columns=columns_of(form, now.answers, ask.place),
        asks=(stop.says if stop else "") or question.ask,
        hint=stop.hint if stop else "",
        shows=_titles(form, now, stop.shows) if stop else (),
    )


def row_lines(form: Form, agenda: Agenda, now: Interview, question: Question) -> Iterator[RowLine]:
    """Yield the rows of a list as a room sees them, each with what was read out of its line."""
    columns = columns_of(form, now.answers, Place(question.id))
    titles = {one.to: form.titles(now.answers, one.to) for one in columns}
    for id_, row in shown_rows(form, agenda, now, question).items():
        cells = (shown(one, row.get(one.id), titles[one.to], form.words) for one in columns)
        yield RowLine(id_, str(row["title"]), tuple(cells))


def still(form: Form, top: Head, agenda: Agenda, now: Interview, place: Place) -> AskStill:
    """Return what is there already, to look at once more: a list, or the links of which some are not right."""
    stop, question, field = stop_at(form, place), form.asker(place), form.field(place)
    if question is None:
        raise AssertionError(place)
    return AskStill(
        head=top,
        place=place,
        question=question,
        field=field,
        rows=tuple(row_lines(form, agenda, now, question) if field is None else _linked(form, now, stop, field, place)),
        columns=() if field else columns_of(form, now.answers, place),
        asks=(stop.says if stop else "") or (field or question).ask,
        hint=stop.hint if stop else "",
        so_far=now.drafts.get(place) or _missing(form, now, stop, field, place),
        notice=now.notice,
        removed=() if field else tuple(RowLine(*one) for one in removed_titles(now, question.home).items()),
    )


def _missing(form: Form, now: Interview, stop: Stop | None, field: Field | None, place: Place) -> str:
    """Return the numbers that were typed before, of links that are not right."""
    if field is None or stop is None or not is_passed(now, Step("still", place)):
        return ""
    said = value_at(now.answers, place) if has(now.answers, place) else None
    every = there(form, now, stop, place)
    return " ".join(str(at) for at, id_ in enumerate(every, 1) if said is not None and id_ not in said)


def _linked(form: Form, now: Interview, stop: Stop | None, field: Field, place: Place) -> Iterator[RowLine]:
    titles = form.titles(now.answers, field.to)
    for id_ in there(form, now, stop, place) if stop else ():
        yield RowLine(id_, titles.get(id_, id_))


def across(form: Form, top: Head, agenda: Agenda, now: Interview, place: Place) -> AskAcross:
    """Return the screen on which one line says several things."""
    question, field = form.asker(place), form.field(place)
    if question is None:
        raise AssertionError(place)
    stop = stop_at(form, place)
    own = form.questions[place.question].by_id["title"].ask if place.row not in {"", "*"} else ""
    says = {"asks": own or (stop.says if stop else "") or (field or question).ask, "hint": stop.hint if stop else ""}
    common: dict[str, Any] = {"head": top, "place": place, "question": question, "notice": now.notice, **says}
    if place.row == "*" and field and stop:
        return _column(form, now, stop, field, common)
    fields = columns_of(form, now.answers, place)
    line = now.drafts.get(place) or line_at(form, agenda, now, place)
    cells = tuple(Cell(one.label, text_at(form, now, Place(place.question, place.row, one.id))) for one in fields)
    return AskAcross(**common, field=None, fields=fields, cells=cells, options={}, so_far=line, example="", total=None)


def _column(form: Form, now: Interview, stop: Stop, field: Field, common: Mapping[str, Any]) -> AskAcross:
    at, ids = stop.place, rows_of(form, now.answers, stop)
    options, rows = choices(form, now, stop), now.answers.get(at.question) or {}
    values = [rows.get(id_, {}).get(field.id) for id_ in ids]
    return AskAcross(
        **common,
        field=field,
        fields=(),
        cells=cells_of(form, now, at, ids),
        options=options,
        so_far=now.drafts.get(at) or column_line(field, values, options),
        example=example(field, len(ids), options),
        total=_total(form, now) if field.kind == "dots" else None,
    )


def cells_of(form: Form, now: Interview, column: Place, ids: Iterable[RowId]) -> tuple[Cell, ...]:
    """Return what is known of one field of some rows."""
    field, rows = form.field(column), now.answers.get(column.question) or {}
    if field is None:
        return ()
    titles = form.titles(now.answers, field.to)
    texts = {id_: shown(field, rows.get(id_, {}).get(field.id), titles, form.words) for id_ in ids}
    return tuple(Cell(form.name_of(now.answers, column.question, id_), text) for id_, text in texts.items())


def choices(form: Form, now: Interview, stop: Stop) -> Mapping[str, str]:
    """Return what a digit stands for at a stop: labels by value, or titles by row id."""
    field = form.field(stop.place)
    if field is None:
        return {}
    return options_of(form, now.answers, stop) if field.to else {**field.choices, **stop.labels}


def line_at(form: Form, agenda: Agenda, now: Interview, place: Place) -> str:
    """Return the line that reads as a record or a row again; empty while nothing was said."""
    fields, seen = columns_of(form, now.answers, place), around(form, agenda, now)
    if place.row:
        row: Row = (now.answers.get(place.question) or {}).get(place.row, {})
        return row_line(str(row.get("title", "")), fields, row, seen)
    said: Row = now.answers.get(place.question) or {}
    rest = rest_of(form, place)
    return record_line(str(said.get(rest) or "") if rest else "", fields, said, seen)


def columns_of(form: Form, answers: Answers, place: Place) -> tuple[Field, ...]:
    """Return the fields that are read out of a line of a list, a record or a row."""
    quick = _room(form).quick
    asking = [place.question]
    if place.row:
        row: Row = (answers.get(place.question) or {}).get(place.row, {})
        asking += [one.id for one in form.lists.get(place.question, ()) if one.asks_of(row)]
    return next((quick[id_] for id_ in reversed(asking) if id_ in quick), ())


def rest_of(form: Form, place: Place) -> str:
    """Return the field of a record that takes what no quick field reads."""
    question = form.questions.get(place.question)
    return next((one.id for one in question.fields if one.kind in {"text", "long"}), "") if question else ""


def around(form: Form, agenda: Agenda, now: Interview) -> Around:
    """Return what a reader of lines may look at."""
    return Around({list_: form.titles(now.answers, list_) for list_ in form.lists}, agenda.today, form.words)


def _total(form: Form, now: Interview) -> int | None:
    """Return how many dots there are, where it is known how many employers there are: the needs are theirs (C4)."""
    rows: Mapping[RowId, Row] = now.answers.get("parties") or {}
    employers = sum(row.get("kind") in EMPLOYERS and row.get("side") != "around" for row in rows.values())
    return employers * _room(form).dots or None


def text_at(form: Form, now: Interview, place: Place) -> str:
    field = form.field(place)
    if field is None or not has(now.answers, place):
        return ""
    return shown(field, value_at(now.answers, place), form.titles(now.answers, field.to), form.words)


def _titles(form: Form, now: Interview, links: QuestionId) -> tuple[str, ...]:
    field = form.field(Place(links)) if links else None
    titles = form.titles(now.answers, field.to) if field else {}
    return tuple(titles[id_] for id_ in named(now.answers, links) if id_ in titles)


def _room(form: Form) -> Room:
    if form.room is None:
        raise AssertionError(form.type)
    return form.room
