"""When the adviser speaks, and what people answer: after a part, or in a row when somebody asks for all of it.

In a room he says at most one thing a part and three a meeting, only about what was just said; at a desk all of it.
What people do with a finding is kept: mended it is gone, left on purpose it is silent until the next review, and what
is put off comes back another day.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from netstart.core.advice import Finding, findings, is_left
from netstart.core.case import Case
from netstart.core.cleaning import clean
from netstart.core.event import Back, Confirm, Event, Go, Park
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Reply, Step
from netstart.core.place import Place
from netstart.core.room import SITTINGS
from netstart.core.room_road import is_for_room, is_passed, lasting, part_at, steps_of
from netstart.core.trail import stops
from netstart.core.words import Message

A_MEETING = 3
"""So many remarks a room hears at most (meeting A6)."""
LOUD = frozenset({"contradiction", "warning"})
"""Only these are worth the time of a room."""
TOLD = "advice"
"""That the adviser spoke after a part is kept among what was left as it is, under this name and the part."""
REVIEW = "review"
"""The kind of meeting that a review is."""


def to_tell(form: Form, agenda: Agenda, now: Interview, scope: Place) -> tuple[Finding, ...]:
    """Return the findings about a part, or about everything, that nobody answered today."""
    if not form.advice:
        return ()
    last = reviewed(now, agenda.today)
    every = findings(form, Case.of(form, now, agenda.today, agenda.before))
    return tuple(
        one
        for one in every
        if not is_left(one, now, last) and not _is_later(one, agenda, now) and _is_about(form, agenda, one, scope)
    )


def reviewed(now: Interview, today: date) -> date:
    """Return the day of the last review, one that is being held included; the first day of all where there was none."""
    rows: Any = now.answers.get(SITTINGS) or {}
    days = (row["day"] for row in rows.values() if row.get("kind") == REVIEW and row.get("day"))
    return max((day for day in days if day <= today), default=date.min)


def _is_later(finding: Finding, agenda: Agenda, now: Interview) -> bool:
    reply = now.replies.get(finding.key)
    return reply is not None and reply.way == "later" and reply.day == agenda.today


def _is_about(form: Form, agenda: Agenda, finding: Finding, scope: Place) -> bool:
    if agenda.is_room:
        is_shown = all(is_for_room(form, place) for place in finding.places)
        parts = {part.id for place in finding.places if (part := part_at(form, place))}
        return finding.together and finding.weight in LOUD and is_shown and scope.question in parts
    sections = {question.section for place in finding.places if (question := form.asker(place))}
    return not scope.question or scope.question in sections


def told_after(form: Form, agenda: Agenda, before: Interview, after: Interview) -> Interview:
    """Return the interview with a stop for what the adviser has to say about the part that was just ended."""
    if not agenda.advises or not form.advice or before.confirmed is after.confirmed or after.doubt:
        return after
    for scope in _ended(form, agenda, before, after):
        if to_tell(form, agenda, after, scope):
            return replace(after, trail=stops(Step("finding", scope), *after.trail))
    return after


def _ended(form: Form, agenda: Agenda, before: Interview, after: Interview) -> Iterator[Place]:
    """Yield the parts that were ended by one event, as far as the adviser may speak of them."""
    fresh = after.confirmed - before.confirmed
    if not agenda.is_room:
        yield from (step.place for step in fresh if step.screen == "check" and step.place.question in form.parts)
        return
    told = sum(key.startswith(f"{TOLD}@") for key in after.left)
    for part in lasting(form, agenda) if told < A_MEETING else ():
        steps = list(steps_of(form, agenda, after, part))
        is_ended = all(is_passed(after, step) for step in steps) and not all(is_passed(before, step) for step in steps)
        if is_ended and f"{TOLD}@{part.id}" not in after.left:
            yield Place(part.id)


def at_adviser(form: Form, agenda: Agenda, now: Interview) -> tuple[Interview, tuple[Finding, ...]]:
    """Return the interview without stops at which nothing is left to tell, and what is told where it stands now."""
    while now.trail and now.trail[0].screen == "finding":
        if found := to_tell(form, agenda, now, now.trail[0].place):
            return now, found
        now = replace(now, trail=now.trail[1:])
    return now, ()


def replied(agenda: Agenda, now: Interview, finding: Finding, event: Event) -> Interview | None:
    """Return the interview after an answer to the finding where it stands; None where the event is something else."""
    match event:
        case Confirm(why) if not clean(why):
            return replace(now, notice=Message("finding-why"))
        case Confirm(why):
            return _answered(agenda, now, finding, Reply("left", agenda.today, clean(why)))
        case Park(why=why, at=None):
            return _answered(agenda, now, finding, Reply("later", agenda.today, clean(why)))
        case Back():
            return _told(agenda, now)
        case _:
            return None


def left_for(agenda: Agenda, now: Interview, finding: Finding, event: Event) -> Interview:
    """Return the interview without the adviser in a room that goes to mend something: one remark a part is enough."""
    is_mending = isinstance(event, Go) and event.place == finding.places[0]
    return _told(agenda, now) if agenda.is_room and is_mending else now


def _answered(agenda: Agenda, now: Interview, finding: Finding, reply: Reply) -> Interview:
    after = replace(now, replies={**now.replies, finding.key: reply})
    return _told(agenda, after) if agenda.is_room else after


def _told(agenda: Agenda, now: Interview) -> Interview:
    """Return the interview gone on from the adviser, who does not speak of this part again in a room."""
    step = now.trail[0]
    left = {**now.left, f"{TOLD}@{step.place}": ""} if agenda.is_room else now.left
    return replace(now, left=left, trail=tuple(one for one in now.trail if one != step))
