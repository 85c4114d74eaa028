"""What exists and in which order it is asked; where the conversation is, and what is still open."""

from collections.abc import Iterator

from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place, Row, has
from netstart.core.question import Question
from netstart.core.room import OPENING
from netstart.core.room_road import part_at
from netstart.core.room_road import walk as walk_together


def road(form: Form, agenda: Agenda, now: Interview) -> Iterator[Step]:
    """Yield every step in order; a part ends with reading it back."""
    return _walk(form, agenda, now, only_open=False)


def first_open(form: Form, agenda: Agenda, now: Interview) -> Step | None:
    """Return the first step that is not settled, or None at the end of the road."""
    return next(_walk(form, agenda, now, only_open=True), None)


def here(form: Form, agenda: Agenda, now: Interview) -> Step | None:
    """Return where the conversation is: the head of the trail, else the first open step of the road."""
    if agenda.until and agenda.until not in now.trail:
        return None
    visiting = next((step for step in now.trail if exists(form, now, step)), None)
    return visiting or (None if agenda.is_visit else first_open(form, agenda, now))


def _walk(form: Form, agenda: Agenda, now: Interview, *, only_open: bool) -> Iterator[Step]:
    if agenda.is_room:
        yield from walk_together(form, agenda, now, only_open=only_open)
        return
    shown, phase = form.shown(now.answers), form.phase(now.answers)
    for section in agenda.sections:
        asked = [question for question in shown if question.section == section and question.is_for(phase)]
        if not asked or Place(section) in now.parked:
            continue
        for question in asked:
            yield from steps(form, now, question, only_open=only_open)
        check = Step("check", Place(section))
        if not (only_open and is_settled(now, check)):
            yield check


def steps(
    form: Form, now: Interview, question: Question, *, only_open: bool = False, any_phase: bool = False
) -> Iterator[Step]:
    """Yield the steps of one question in order; of a list that was put off only the list itself.

    Fields for another phase are passed over, unless `any_phase`.
    """
    phase = None if any_phase else form.phase(now.answers)
    put_off = Place(question.id) in now.parked
    if question.sort == "value":
        step = Step("value", Place(question.id))
        if not (only_open and is_settled(now, step)):
            yield step
        return
    if question.is_open_list:
        step = Step("rows", Place(question.id))
        if not (only_open and is_settled(now, step)):
            yield step
    if put_off:
        return
    if question.sort == "record":
        yield from _fields(now, question, "", now.answers.get(question.id) or {}, phase, only_open=only_open)
        return
    for id_, row in form.rows(now.answers, question).items():
        yield from _fields(now, question, id_, row, phase, only_open=only_open)


def _fields(
    now: Interview, question: Question, row_id: str, said: Row, phase: str | None, *, only_open: bool
) -> Iterator[Step]:
    # with a thousand rows most steps are settled: those are passed over before a Place is made
    if only_open and all(field.id in said for field in question.asked):
        return
    known = question.known_of(said) if question.facts else {}
    for field in question.fields_of(said):
        if (only_open and field.id in said) or not field.is_for(phase) or field.id in known:
            continue
        place = Place(question.home, row_id, field.id)
        if not (only_open and place in now.parked):
            yield Step("value", place)


def is_settled(now: Interview, step: Step) -> bool:
    """Say whether a step needs no more asking: answered, closed, read back, or put off."""
    if step.place in now.parked:
        return True
    if step.screen == "value":
        return has(now.answers, step.place)
    return step in now.confirmed


def exists(form: Form, now: Interview, step: Step) -> bool:
    """Say whether a step can be stood on, given what was answered; a removed row or hidden question cannot."""
    place = step.place
    if step.screen == "finding":
        return place == Place() or place.question in form.parts or part_at(form, place) is not None
    if form.room and not place.row and (place.question in form.room.by_id or place == Place(OPENING)):
        return step.screen == "talk" or (step.screen == "check" and place != Place(OPENING))
    if step.screen == "check" and place in {Place(), *(Place(id_) for id_ in form.parts)}:
        return not place.question or any(q.section == place.question for q in form.shown(now.answers))
    question = form.asker(place)
    if question is None or question not in form.shown(now.answers):
        return False
    if place.row == "*":
        return step.screen in {"across", "tick"}
    row = form.row(now.answers, question, place.row) if question.sort == "rows" else None
    return (row is not None or not place.row) and _is_asked(form, now, question, step)


def _is_asked(form: Form, now: Interview, question: Question, step: Step) -> bool:
    """Say whether this screen asks what a question has at a place that is there."""
    place = step.place
    match step.screen:
        case "talk":
            return False
        case "rows":
            return question.grows and place == Place(question.id)
        case "across":
            return not place.field and (bool(place.row) or question.sort == "record")
        case "still":
            return bool(place.row) == bool(place.field) and question.sort == "rows"
        case "verdict":
            return bool(place.row) and not place.field and question.grows
        case "tick" | "finding":
            return False
        case "check":
            return not place.field and question.sort != "value"
        case "value":
            field = form.field(place)
            if field is None or bool(place.row) != (question.sort == "rows"):
                return False
            if question.sort == "value":
                return True
            row = form.row(now.answers, question, place.row) if question.sort == "rows" else None
            said = row if row is not None else now.answers.get(question.id) or {}
            return form.is_name(place) or any(one.id == field.id for one in question.fields_of(said))


def is_fact(form: Form, now: Interview, step: Step) -> bool:
    """Say whether what a step asks follows from the rest of its row, and nobody said otherwise."""
    place, question = step.place, form.asker(step.place)
    if step.screen != "value" or not place.row or question is None or not question.facts:
        return False
    return place.field in question.known_of((now.answers.get(place.question) or {}).get(place.row, {}))


def step_to(form: Form, place: Place) -> Step:
    """Return the screen for a place that somebody points at: a question, a list, a card, a part, or everything."""
    question = form.questions.get(place.question)
    if form.field(place) is not None:
        return Step("value", place)
    if question and question.is_open_list and not place.row:
        return Step("rows", place)
    return Step("check", place)


def before(form: Form, agenda: Agenda, now: Interview, step: Step) -> Step | None:
    """Return the step before this one on the road, or None at its beginning and beside it."""
    last: Step | None = None
    for one in road(form, agenda, now):
        if one == step:
            return last
        last = one
    return None


def open_steps(form: Form, now: Interview, place: Place) -> Iterator[Step]:
    """Yield what is not settled in a part, a question or a row.

    What is for another phase counts only where somebody points at the question itself.
    """
    phase = form.phase(now.answers)
    for question in form.shown(now.answers):
        if not place.question or place.question == question.section:
            if Place(question.section) not in now.parked and question.is_for(phase):
                yield from steps(form, now, question, only_open=True)
        elif place.row and question.home == place.question and question.sort == "rows":
            row = form.row(now.answers, question, place.row)
            if row is not None and question.is_for(phase):
                yield from _fields(now, question, place.row, row, phase, only_open=True)
        elif not place.row and question.id == place.question:
            yield from steps(form, now, question, only_open=True, any_phase=not question.is_for(phase))
