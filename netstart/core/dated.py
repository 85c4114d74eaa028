"""How old an answer is: as old as the meeting, or the day at a desk, that last said or confirmed it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from netstart.core.form import Form
from netstart.core.interview import Interview, Step
from netstart.core.place import Place, QuestionId


def dated(form: Form, before: Interview, after: Interview, today: date, again: Step | None = None) -> Interview:
    """Return the interview with the day at everything that one event said or confirmed.

    `again` is a step that was confirmed once more, and is in `confirmed` already.
    """
    places = dict.fromkeys((*_said(form, before, after), *_confirmed(form, before, after, again)))
    return replace(after, since={**after.since, **dict.fromkeys(places, today)}) if places else after


def said_on(now: Interview, place: Place) -> date | None:
    """Return the day on which what stands at a place was last said or confirmed; None where nobody did."""
    return now.since.get(Place(place.question, place.row))


def _said(form: Form, before: Interview, after: Interview) -> Iterator[Place]:
    """Yield the questions and rows whose answer is another one now."""
    if before.answers is after.answers:
        return
    for id_, value in after.answers.items():
        was = before.answers.get(id_)
        if was is value or id_ not in form.questions:
            continue
        if form.questions[id_].sort != "rows":
            yield Place(id_)
            continue
        rows = was or {}
        # an empty list that was closed is an answer too
        yield from (Place(id_, row) for row, said in value.items() if rows.get(row) is not said)
        if not value:
            yield Place(id_)


def _confirmed(form: Form, before: Interview, after: Interview, again: Step | None) -> Iterator[Place]:
    """Yield what was looked at again and found right: a part that was read back, a list or an answer in a room.

    What was put off was not found right.
    """
    for place in _looked_over(form, before, after, again):
        if place not in after.parked:
            yield place


def _looked_over(form: Form, before: Interview, after: Interview, again: Step | None) -> Iterator[Place]:
    fresh = frozenset() if before.confirmed is after.confirmed else after.confirmed - before.confirmed
    for step in fresh | ({again} & after.confirmed if again else set()):
        for id_ in _looked_at(form, step):
            if form.questions[id_].sort == "rows":
                home = form.questions[id_].home
                rows = form.rows(after.answers, form.questions[id_]) if home in after.answers else {}
                yield from (Place(home, row) for row in rows if not step.place.row or row == step.place.row)
            elif id_ in after.answers:
                yield Place(id_)


def _looked_at(form: Form, step: Step) -> Iterator[QuestionId]:
    match step.screen:
        case "check" if step.place.question in form.parts:
            yield from (question.id for question in form.parts[step.place.question].questions)
        case "still" | "rows" if step.place.question in form.questions and not step.place.field:
            yield step.place.question
        case _:
            return
