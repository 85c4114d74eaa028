"""What a room reads back: the parts of its meeting, and what was said in one of them, short enough for a wall."""

from collections.abc import Iterator
from dataclasses import replace

from netstart.core.form import Form
from netstart.core.gate_pack import READINESS
from netstart.core.gates import standing
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.line import line
from netstart.core.place import Place
from netstart.core.question import Field
from netstart.core.room import RoomPart
from netstart.core.room_road import is_passed, lasting, steps_of
from netstart.core.room_screens import cells_of, line_at, row_lines
from netstart.core.screen import Line, State
from netstart.core.standing import name_at


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
    if part.tells == "readiness":
        yield from _readiness(form, agenda, now, part)
        return
    told: set[Place] = set()
    for step in steps_of(form, agenda, now, part):
        for found in _lines(form, agenda, now, step):
            if found.place not in told:
                told.add(found.place)
                yield found


def _readiness(form: Form, agenda: Agenda, now: Interview, part: RoomPart) -> Iterator[Line]:
    """Yield what stands in the way of the next phase first; what is as it should be is one line."""
    every = standing(form, now, agenda.today, agenda.before)
    ready = [one for one in every if one.colour == "green"]
    for one in [one for one in every if one.colour != "green"]:
        word = form.words(f"ready-{one.colour}")
        # what only the adviser or the core group knows is not for the wall
        text = (
            f"{word}: {one.on_wall[0]}"
            if one.on_wall and one.colour != "never"
            else one.on_wall[0]
            if one.on_wall
            else word
        )
        yield Line(Place(READINESS, "*", "so"), one.title, text, "answered")
    if ready:
        yield Line(Place(part.id), form.words("ready-all", count=len(ready)), "", "answered")


def _lines(form: Form, agenda: Agenda, now: Interview, step: Step) -> Iterator[Line]:
    place, question, field = step.place, form.asker(step.place), form.field(step.place)
    if question is None or step.screen in {"talk", "check"}:
        return
    if place.row == "*" and field:
        yield _column_line(form, now, place, field)
    elif field:
        yield replace(line(form, now, field, place), label=name_at(form, now, place))
    elif question.sort == "record":
        text = now.drafts.get(place) or line_at(form, agenda, now, place)
        yield Line(place, question.label, text, "answered" if text else "open")
    else:
        # one line for a list: what is read aloud has to fit on the wall
        rows = row_lines(form, agenda, now, question)
        told = [" · ".join(filter(None, (row.title, *row.cells))) for row in rows]
        yield Line(Place(question.id), question.label, "; ".join(told), "answered" if told else "open")


def _column_line(form: Form, now: Interview, place: Place, field: Field) -> Line:
    """Return one field of all rows in one line: what was said of each."""
    cells = cells_of(form, now, place, now.answers.get(place.question) or {})
    told = "; ".join(f"{cell.label}: {cell.text}" for cell in cells if cell.text)
    state: State = "answered" if told else "parked" if place in now.parked else "open"
    return Line(place, field.label, told or now.drafts.get(place, ""), state)
