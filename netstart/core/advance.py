"""What an event changes. Every event is legal at any time; one that means nothing here changes nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import assert_never

from netstart.core import lists
from netstart.core.advising import at_adviser, left_for, replied, told_after
from netstart.core.answering import answered, put_off, remark, settled, text_at, unknown_names
from netstart.core.changing import changed_without_reason, with_reason, without_old_reasons
from netstart.core.cleaning import clean
from netstart.core.dated import dated
from netstart.core.effects import removal_effects, turned
from netstart.core.event import (
    Add,
    Answer,
    Back,
    Confirm,
    Event,
    Go,
    Keep,
    Mark,
    Move,
    Park,
    Remove,
    Restore,
)
from netstart.core.form import Form
from netstart.core.interview import Agenda, Doubt, Interview, Marked, Step
from netstart.core.naming import named
from netstart.core.place import Answers, Place, QuestionId
from netstart.core.question import Question
from netstart.core.road import before, exists, here, is_settled, open_steps, road, step_to
from netstart.core.room_events import advanced
from netstart.core.trail import leave, stops
from netstart.core.words import Message

MOST_STOPS = 50
"""So many open questions are walked through before a part is read back once more."""


def advance(form: Form, agenda: Agenda, now: Interview, event: Event) -> Interview:
    """Return the interview after one event, with the day at what was said."""
    after = _advanced(form, agenda, now, event)
    if agenda.is_review and (held := changed_without_reason(form, agenda, now, after, event)):
        return held
    if agenda.is_review and now.doubt is None:
        after = without_old_reasons(form, agenda, now, after)
    again = here(form, agenda, now) if isinstance(event, Confirm) and now.doubt is None else None
    return told_after(form, agenda, now, dated(form, now, after, agenda.today, again))


def _advanced(form: Form, agenda: Agenda, now: Interview, event: Event) -> Interview:
    if now.doubt:
        return _resolved(form, agenda, now, now.doubt, event)
    now = replace(now, notice=None, trail=tuple(step for step in now.trail if exists(form, now, step)))
    now, told = at_adviser(form, agenda, now)
    event = named(form, agenda, now, event)
    if told:
        if done := replied(agenda, now, told[0], event):
            return done
        now = left_for(agenda, now, told[0], event)
    step = here(form, agenda, now)
    if agenda.is_room and (found := advanced(form, agenda, now, step, event)):
        return found
    match event:
        case Go(place):
            return _gone(form, now, step, place)
        case Add(titles, to) if to:
            return _added(form, agenda, now, Place(to), titles)
        case Mark(at=Place() as place):
            return _marked(form, now, place, event)
        case Park(at=Place() as place):
            return _put_off_elsewhere(form, agenda, now, step, event, place)
    return _at(form, agenda, now, step, event) if step else now


def _at(form: Form, agenda: Agenda, now: Interview, step: Step, event: Event) -> Interview:
    """Return the interview after an event about the step that is asked now."""
    match event:
        case Answer(value):
            return answered(form, agenda, now, step, value)
        case Keep(text):
            return _kept(form, now, step, text)
        case Back():
            return _back(form, agenda, now, step)
        case Park():
            return _parked(form, agenda, now, step, event)
        case Mark():
            return _marked(form, now, step.place, event)
        case Add(titles) if step.screen == "rows":
            return _added(form, agenda, _without_draft(now, step.place), step.place, titles)
        case Remove() if step.screen == "rows":
            return _removed(form, now, step, event)
        case Restore(row) if step.screen == "rows":
            after = lists.restore(form, now, step.place.question, row)
            again = [Step("value", at) for at in turned(form, now, after, Place(step.place.question, row))]
            return replace(after, trail=stops(*again, step, *after.trail)) if again else after
        case Move(row, by) if step.screen == "rows":
            return lists.move(now, step.place.question, row, by)
        case Confirm():
            return _confirmed(form, agenda, now, step)
        case Add() | Remove() | Restore() | Move() | Go():
            return now
        case _:
            assert_never(event)


def _gone(form: Form, now: Interview, step: Step | None, place: Place) -> Interview:
    to = step_to(form, place)
    if not exists(form, now, to) or to == step:
        return now
    return replace(now, trail=stops(to, *((step,) if step else ()), *now.trail))


def _back(form: Form, agenda: Agenda, now: Interview, step: Step) -> Interview:
    """One step back on the road, so that going forward retraces it; a view that was opened is closed."""
    if step.screen == "check" and not is_settled(now, step) and now.trail[:1] == (step,):
        return replace(now, trail=now.trail[1:])
    earlier = before(form, agenda, now, step)
    if earlier is None and step == next(road(form, agenda, now), step):
        return replace(now, notice=Message("first-question"))
    if earlier is None and (given := _given_before(form, step)):
        return replace(now, trail=(given, *stops(step, *now.trail)))
    if earlier is None:
        # beside the road, in a part that was put off: back to where one came from
        return replace(now, trail=now.trail[1:])
    return replace(now, trail=(earlier, *stops(step, *now.trail)))


def _given_before(form: Form, step: Step) -> Step | None:
    """Return the same question about the row before, of rows that are given and are no part of the road."""
    question = form.asker(step.place)
    rows = list(question.given) if question and question.moment == "review" else []
    at = rows.index(step.place.row) if step.place.row in rows else 0
    return replace(step, place=replace(step.place, row=rows[at - 1])) if at else None


def _kept(form: Form, now: Interview, step: Step, text: str) -> Interview:
    if step.screen == "check":
        return now
    drafts = {**_without_draft(now, step.place).drafts}
    half = clean(text)
    if half and half != text_at(form, now, step.place):
        drafts[step.place] = half
    return replace(now, drafts=drafts)


def _marked(form: Form, now: Interview, place: Place, event: Mark) -> Interview:
    if form.asker(place) is None:
        return replace(now, notice=Message("not-here"))
    was = now.marks.get(place, Marked())
    views = (*was.views, event.view) if event.view else was.views
    marked = Marked(event.status or was.status, views)
    marks = {at: mark for at, mark in now.marks.items() if at != place}
    return replace(now, marks=marks if marked == Marked() else {**marks, place: marked})


def _added(form: Form, agenda: Agenda, now: Interview, at: Place, titles: tuple[str, ...]) -> Interview:
    question = form.questions.get(at.question)
    if question is None or not question.is_open_list:
        return now
    after = lists.add(form, now, question, titles, agenda.today)
    return replace(after, doubt=_weak_title(form, question, now, after))


def _with_rows(form: Form, agenda: Agenda, now: Interview, list_: QuestionId, names: Sequence[str]) -> Interview:
    """Return the interview with rows of these names; one that was taken off comes back whole, with its words."""
    gone = {str(row["title"]).casefold(): id_ for id_, row in now.removed.get(list_, {}).items()}
    for name in names:
        if name.casefold() in gone:
            now = lists.restore(form, now, list_, gone[name.casefold()])
        else:
            now = _added(form, agenda, now, Place(list_), (name,))
    return now


def _without_draft(now: Interview, place: Place) -> Interview:
    return replace(now, drafts={at: draft for at, draft in now.drafts.items() if at != place})


def _weak_title(form: Form, question: Question, before: Interview, after: Interview) -> Doubt | None:
    """Return a remark on the first new row whose title gives cause for one; one remark, however many rows."""
    field = question.by_id["title"]
    rows_before = before.answers.get(question.id) or {}
    for id_, row in (after.answers.get(question.id) or {}).items():
        place = Place(question.id, id_, "title")
        if id_ not in rows_before and (doubt := remark(form, after, Step("value", place), field, row["title"])):
            return doubt
    return None


def _removed(form: Form, now: Interview, step: Step, event: Remove, *, sure: bool = False) -> Interview:
    row = Place(step.place.question, event.row)
    if event.row not in (now.answers.get(row.question) or {}):
        return now
    after, loose = lists.remove(form, now, row, event.why)
    if not sure and (says := removal_effects(form, now, after, row)):
        return replace(now, doubt=Doubt(event, step, "effects", says, can_wait=False))
    again = [Step("value", place) for place in (*loose, *turned(form, now, after, row))]
    return replace(after, trail=stops(*again, step, *after.trail)) if again else after


def _parked(form: Form, agenda: Agenda, now: Interview, step: Step, event: Park) -> Interview:
    if step.screen != "check":
        return put_off(form, agenda, now, step, event)
    if step.place.question not in form.parts:
        return replace(now, notice=Message("not-here"))
    return leave(form, agenda, now, replace(now, parked={**now.parked, step.place: event}), step)


def _put_off_elsewhere(
    form: Form, agenda: Agenda, now: Interview, step: Step | None, event: Park, place: Place
) -> Interview:
    to = step_to(form, place)
    if not exists(form, now, to) or not place.question or (to.screen == "check" and place.row):
        return now
    if to == step:
        return _parked(form, agenda, now, to, replace(event, at=None))
    if to.screen == "value":
        return put_off(form, agenda, now, to, event, sure=True)
    return replace(now, parked={**now.parked, place: replace(event, at=None)})


def _confirmed(form: Form, agenda: Agenda, now: Interview, step: Step) -> Interview:
    if step.screen == "value":
        return now
    place = step.place
    if step.screen == "rows":
        after = settled(now, place, _closed(form, now.answers, place))
        return leave(form, agenda, now, replace(after, confirmed=now.confirmed | {step}), step)
    now = replace(now, parked={at: park for at, park in now.parked.items() if at != place})
    still_open = tuple(islice(open_steps(form, now, place), MOST_STOPS)) if place.question else ()
    if still_open:
        return replace(now, trail=stops(*still_open, step, *now.trail))
    is_part = place.question in form.parts
    confirmed = now.confirmed | {step} if is_part else now.confirmed
    return leave(form, agenda, now, replace(now, confirmed=confirmed), step)


def _closed(form: Form, answers: Answers, place: Place) -> Answers:
    """Return the answers with a list in them, also where nothing was added to it: asked, and there are none."""
    if form.questions[place.question].home != place.question:
        # it shows some rows of an earlier list, and that one was asked elsewhere
        return answers
    return {**answers, place.question: answers.get(place.question) or {}}


def _resolved(form: Form, agenda: Agenda, now: Interview, doubt: Doubt, event: Event) -> Interview:
    """Second thoughts: go through with it, change it, or put it off; anything else drops the doubt, not the words."""
    calm = replace(now, doubt=None, notice=None)
    match event:
        case Keep():
            return now
        case Park(at=None) if not doubt.can_wait:
            return now
        case Back():
            # a remark on a row that was just added is about another place than where one is
            return _gone(form, calm, here(form, agenda, calm), doubt.step.place)
        case Confirm(why):
            return _done_all_the_same(form, agenda, calm, doubt, why)
        case _:
            return _advanced(form, agenda, calm, event)


def _done_all_the_same(form: Form, agenda: Agenda, now: Interview, doubt: Doubt, why: str) -> Interview:
    match doubt.event:
        case Remove() as removal:
            return _removed(form, now, doubt.step, removal, sure=True)
        case Park() as park:
            return put_off(form, agenda, now, doubt.step, park, sure=True)
        case Answer() as answer if doubt.about == "change":
            if doubt.seen:
                return with_reason(form, now, answered(form, agenda, now, doubt.step, answer.value, doubt.seen), why)
            return with_reason(form, now, _advanced(form, agenda, now, answer), why)
        case Answer() if doubt.about == "later":
            return put_off(form, agenda, now, doubt.step, Park(why))
        case Answer(raw):
            if doubt.key:
                now = replace(now, left={**now.left, doubt.key: why})
            field = form.field(doubt.step.place)
            if doubt.about == "new-row" and field:
                now = _with_rows(form, agenda, now, field.to, unknown_names(form, now, field, raw))
            after = answered(form, agenda, now, doubt.step, raw, doubt.seen | {doubt.key or doubt.about})
            is_reason = agenda.is_review and doubt.about == "overruled" and after.doubt is None
            return with_reason(form, now, after, why) if is_reason else after
        case _:
            assert_never(doubt.event)
