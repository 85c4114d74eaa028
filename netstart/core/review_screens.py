"""The screens of a review and of the adviser: a row to keep or change, signals to tick, and what does not fit."""

from itertools import islice

from netstart.core.advice import Finding
from netstart.core.form import Form
from netstart.core.interview import Interview, Step
from netstart.core.place import Place
from netstart.core.room_road import is_for_room, is_passed, stop_at, told_rows
from netstart.core.room_screens import text_at
from netstart.core.screen import AskFinding, AskStill, AskVerdict, Cell, Head, RowLine
from netstart.core.standing import name_at

CELLS = 3
"""So much is told of a row that is looked at again."""


def finding(form: Form, top: Head, now: Interview, found: Finding, *, left: int) -> AskFinding:
    """Return the screen of one finding, with the answers that it is about."""
    reply = now.replies.get(found.key)
    return AskFinding(
        head=top,
        place=found.places[0],
        weight=found.weight,
        says=found.says,
        asks=found.asks,
        cells=tuple(Cell(name_at(form, now, place), _said(form, now, place)) for place in found.places),
        mends=name_at(form, now, found.places[0]),
        before=reply.why if reply and reply.way == "left" else "",
        left=left,
        notice=now.notice,
    )


def _said(form: Form, now: Interview, place: Place) -> str:
    """Return what stands at a place in a few words: an answer, or the titles of a list."""
    if form.field(place):
        return text_at(form, now, place)
    question = form.asker(place)
    if question is None or place.row or question.sort != "rows":
        return ""
    return " · ".join(str(row["title"]) for row in form.rows(now.answers, question).values())


def verdict(form: Form, top: Head, now: Interview, place: Place) -> AskVerdict:
    """Return the screen of one row that was named as not right any more."""
    question = form.asker(place)
    if question is None:
        raise AssertionError(place)
    fields = (one for asking in form.lists[question.home] for one in asking.fields if one.id != "title")
    seen = (at for one in fields if is_for_room(form, at := Place(place.question, place.row, one.id)))
    cells = (Cell(one.label, text_at(form, now, at)) for at in seen if (one := form.field(at)))
    known = tuple(islice((cell for cell in cells if cell.text), CELLS))
    return AskVerdict(top, place, question, form.name_of(now.answers, place.question, place.row), known, now.notice)


def tick(form: Form, top: Head, now: Interview, place: Place) -> AskStill:
    """Return the screen on which the texts of all rows are ticked by number."""
    stop, question, field = stop_at(form, place), form.asker(place), form.field(place)
    if stop is None or question is None or field is None:
        raise AssertionError(place)
    told = told_rows(form, now.answers, stop)
    names = {id_: form.name_of(now.answers, place.question, id_) for id_, _, _ in told}
    return AskStill(
        head=top,
        place=place,
        question=question,
        field=field,
        rows=tuple(RowLine(f"{id_}.{choice}", text, (names[id_],)) for id_, choice, text in told),
        columns=(),
        asks=stop.says or field.ask,
        hint=stop.hint,
        so_far=now.drafts.get(place) or _ticked(form, now, place),
        notice=now.notice,
    )


def _ticked(form: Form, now: Interview, place: Place) -> str:
    """Return the numbers that were ticked before, at this meeting."""
    stop = stop_at(form, place)
    if stop is None or not is_passed(now, Step("tick", place)):
        return ""
    rows = now.answers.get(place.question) or {}
    told = enumerate(told_rows(form, now.answers, stop), 1)
    return " ".join(str(at) for at, (id_, one, _) in told if one in (rows.get(id_, {}).get(place.field) or ()))
