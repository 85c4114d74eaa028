"""What a change does to other answers, told before it is made; and what has to be looked at again after it."""

from collections.abc import Iterator

from netstart.core.form import Form, Question
from netstart.core.interview import Interview, Step
from netstart.core.lists import links_to
from netstart.core.place import Place, Row, has
from netstart.core.road import exists
from netstart.core.words import Message


def effects(form: Form, before: Interview, after: Interview, place: Place) -> tuple[Message, ...]:
    """Return what changing the answer at a place does beyond it: questions that go or come, proposals that turn."""
    found = [*_turned_messages(form, before, after, place)]
    if not is_decider(form, place):
        return tuple(found)
    was, is_ = _asked(form, before, place), _asked(form, after, place)
    for one, label in was.items():
        if one not in is_ and _is_filled(form, before, one):
            found.append(Message("effect-hides", {"label": label}))
    found += [Message("effect-asks", {"label": label}) for one, label in is_.items() if one not in was]
    return tuple(found)


def removal_effects(form: Form, now: Interview, row: Place) -> tuple[Message, ...]:
    """Return what taking a row off does: its own answers that are put away, and the links that come off."""
    said = now.answers[row.question][row.row]
    title = str(said["title"])
    kept = [id_ for id_, value in said.items() if id_ not in {"id", "title", "code"} and value is not None]
    found = [Message("effect-row-kept", {"title": title, "count": len(kept)})] if kept else []
    for place in links_to(form, now, row):
        question, field = form.asker(place), form.field(place)
        if question and field and exists(form, now, Step("value", place)):
            name = form.name_of(now.answers, place.question, place.row) if place.row else question.label
            found.append(Message("effect-link-off", {"title": title, "name": name, "label": field.label}))
    return tuple(found)


def is_decider(form: Form, place: Place) -> bool:
    """Say whether a condition depends on the answer at a place."""
    return (place.question, place.field) in form.deciders


def _asked(form: Form, now: Interview, place: Place) -> dict[Place, str]:
    """Return what is asked of the row or record of a place, and which questions are, each with its label."""
    found = {Place(question.id): question.label for question in form.shown(now.answers)}
    if not place.field:
        return found
    for question in (q for q in form.questions.values() if q.home == place.question):
        said = _said(form, now, question, place)
        if said is not None:
            found |= {Place(place.question, place.row, f.id): f.label for f in question.fields_of(said)}
    return found


def _said(form: Form, now: Interview, question: Question, place: Place) -> Row | None:
    if question.sort == "record":
        return now.answers.get(question.id) or {}
    return form.row(now.answers, question, place.row) if question.sort == "rows" else None


def _is_filled(form: Form, now: Interview, place: Place) -> bool:
    """Say whether anything was answered at a place; the answers of a list's other questions stand in its rows."""
    question = form.questions.get(place.question)
    if place.field or question is None or question.home == question.id:
        return has(now.answers, place)
    rows = (now.answers.get(question.home) or {}).values()
    return any(field.id in row for row in rows for field in question.fields)


def turned(form: Form, before: Interview, after: Interview, place: Place) -> Iterator[Place]:
    """Yield the accepted proposals in the row of a place that would now be proposed otherwise."""
    for question in (q for q in form.questions.values() if q.home == place.question and place.row):
        was, is_ = _said(form, before, question, place), _said(form, after, question, place)
        for field in question.fields:
            if field.follows is None or field.id == place.field or was is None or is_ is None:
                continue
            following = field.follows(is_)
            if field.id in was and was[field.id] == field.follows(was) != following and following is not None:
                yield Place(place.question, place.row, field.id)


def _turned_messages(form: Form, before: Interview, after: Interview, place: Place) -> Iterator[Message]:
    for other in turned(form, before, after, place):
        field = form.field(other)
        row = after.answers[other.question][other.row]
        if field and field.follows:
            now = row.get(field.id)
            next_ = field.follows(row)
            yield Message(
                "effect-turns",
                {
                    "label": field.label,
                    "was": field.choices.get(now, now),
                    "next": field.choices.get(next_, next_),
                },
            )
