"""What a room reads back: the parts of its meeting, and what was said in one of them, short enough for a wall."""

from collections.abc import Iterator, Mapping

from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Marked, Step
from netstart.core.place import Place, Row, RowId, has
from netstart.core.question import Field
from netstart.core.room import RoomPart
from netstart.core.room_road import is_passed, lasting, steps_of
from netstart.core.room_screens import columns_of, line_at, row_lines, text_at
from netstart.core.screen import Line, State


def overview(form: Form, agenda: Agenda, now: Interview) -> Iterator[Line]:
    """Yield a line for each part of the meeting: whether the room passed it."""
    for part in lasting(form, agenda):
        steps = list(steps_of(form, agenda, now, part))
        is_done = all(is_passed(now, step) for step in steps)
        is_begun = any(is_passed(now, step) for step in steps)
        state: State = "parked" if Place(part.id) in now.parked else "answered" if is_done or is_begun else "open"
        yield Line(Place(part.id), part.title, form.words("part-done") if is_done else "", state)


def lines(form: Form, agenda: Agenda, now: Interview, part: RoomPart) -> Iterator[Line]:
    """Yield what is read back of a part: every answer that the room gave in it, and a line for each list."""
    told: set[Place] = set()
    for step in steps_of(form, agenda, now, part):
        for line in _lines(form, agenda, now, step):
            if line.place not in told:
                told.add(line.place)
                yield line


def _lines(form: Form, agenda: Agenda, now: Interview, step: Step) -> Iterator[Line]:
    place, question, field = step.place, form.asker(step.place), form.field(step.place)
    if question is None or step.screen in {"talk", "check"}:
        return
    if place.row == "*" and field:
        yield _column_line(form, now, place, field)
    elif step.screen == "value" or place.row:
        yield _line(form, now, place)
    elif question.sort == "record":
        text = now.drafts.get(place) or line_at(form, agenda, now, place)
        yield Line(place, question.label, text, "answered" if text else "open")
    else:
        # one line for a list: what is read aloud has to fit on the wall
        rows = row_lines(form, now, question, columns_of(form, now.answers, Place(question.id)))
        told = [" · ".join(filter(None, (row.title, *row.cells))) for row in rows]
        yield Line(Place(question.id), question.label, "; ".join(told), "answered" if told else "open")


def _column_line(form: Form, now: Interview, place: Place, field: Field) -> Line:
    """Return one field of all rows in one line: what was said of each."""
    rows: Mapping[RowId, Row] = now.answers.get(place.question) or {}
    texts = {id_: text_at(form, now, Place(place.question, id_, field.id)) for id_ in rows}
    told = "; ".join(f"{form.name_of(now.answers, place.question, id_)}: {text}" for id_, text in texts.items() if text)
    state: State = "answered" if told else "parked" if place in now.parked else "open"
    return Line(place, field.label, told or now.drafts.get(place, ""), state)


def _line(form: Form, now: Interview, place: Place) -> Line:
    field = form.field(place)
    label = field.label if field else ""
    name = f"{form.name_of(now.answers, place.question, place.row)}: {label}" if place.row else label
    marked = now.marks.get(place, Marked())
    about = (marked.status, len(marked.views))
    if has(now.answers, place):
        text = text_at(form, now, place)
        return Line(place, name, text, "answered" if text else "not-known", *about)
    return Line(place, name, now.drafts.get(place, ""), "parked" if place in now.parked else "open", *about)
