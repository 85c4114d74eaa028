"""What a change does to other answers, told before it is made; and what has to be looked at again after it."""

from collections.abc import Iterator

from netstart.core.form import Form
from netstart.core.interview import Interview, Step
from netstart.core.lists import links_to
from netstart.core.place import Place, Row, has, value_at
from netstart.core.proposing import is_same, proposal
from netstart.core.question import Question
from netstart.core.road import exists
from netstart.core.show import shown
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


def removal_effects(form: Form, now: Interview, after: Interview, row: Place) -> tuple[Message, ...]:
    """Return what taking a row off does: its answers are put away, links come off, and proposals turn."""
    said = now.answers[row.question][row.row]
    title = str(said["title"])
    kept = [id_ for id_, value in said.items() if id_ not in {"id", "title", "code"} and value is not None]
    found = [Message("effect-row-kept", {"title": title, "count": len(kept)})] if kept else []
    for place in links_to(form, now, row):
        question, field = form.asker(place), form.field(place)
        if question and field and exists(form, now, Step("value", place)):
            name = form.name_of(now.answers, place.question, place.row) if place.row else question.label
            found.append(Message("effect-link-off", {"title": title, "name": name, "label": field.label}))
    return (*found, *_turned_messages(form, now, after, row))


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
    """Yield the accepted proposals that would now be another one, in the row of a place and elsewhere."""
    for at in _following(form, place):
        if at == place or not has(before.answers, at) or not has(after.answers, at):
            continue
        field, was, is_ = form.field(at), proposal(form, before.answers, at), proposal(form, after.answers, at)
        if field is None or was is None or not is_same(field, was.value, value_at(before.answers, at)):
            continue
        if is_ is None:
            # a count of nothing is no count any more; what follows from its own row waits until that is known again
            if field.follow and field.follow.reads:
                yield at
        elif not is_same(field, was.value, is_.value):
            yield at


def _following(form: Form, place: Place) -> Iterator[Place]:
    """Yield the places whose proposal may depend on what stands at a place."""
    for question in form.questions.values():
        for field in question.fields:
            if field.follow is None or field.follow.is_default:
                continue
            if question.sort == "rows" and place.row and question.home == place.question:
                yield Place(question.home, place.row, field.id)
            elif question.sort == "value" and any(_is_read(place, at) for at in field.follow.reads):
                yield Place(question.id)


def _is_read(place: Place, read: Place) -> bool:
    """Say whether a proposal that reads one field of all rows reads this place; a whole row is every field of it."""
    is_field = not place.field or place.field == read.field
    return place.question == read.question and bool(place.row) == bool(read.row) and is_field


def _turned_messages(form: Form, before: Interview, after: Interview, place: Place) -> Iterator[Message]:
    for other in turned(form, before, after, place):
        field, found = form.field(other), proposal(form, after.answers, other)
        if field is None:
            continue
        titles = form.titles(after.answers, field.to)
        was = shown(field, value_at(after.answers, other), titles, form.words)
        if found is None:
            yield Message("effect-loosens", {"label": field.label, "was": was})
        else:
            next_ = shown(field, found.value, titles, form.words)
            yield Message("effect-turns", {"label": field.label, "was": was, "next": next_})
