"""A conversation as a room takes it up: with the meeting that is held now, and nothing left of a desk on the way."""

from dataclasses import replace

from netstart.core import lists
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place, put
from netstart.core.road import exists
from netstart.core.room import OPENING
from netstart.core.room_road import BEGAN, SITTINGS, is_for_room

ONLY_TOGETHER = frozenset({"talk", "across", "still"})


def opened(form: Form, agenda: Agenda, now: Interview) -> Interview:
    """Return the interview with the meeting of today in it; what was left out of an earlier meeting is asked again."""
    rows = now.answers.get(SITTINGS) or {}
    today = [row for row in rows.values() if row.get("day") == agenda.today]
    trail = tuple(step for step in now.trail if step.place.question and _is_on_screen(form, now, step))
    if any(row.get(BEGAN) for row in today):
        return replace(now, trail=trail)
    parts = {Place(part.id) for part in form.room.parts} if form.room else set()
    fresh = replace(
        now,
        trail=(),
        parked={at: park for at, park in now.parked.items() if at not in parts},
        confirmed=now.confirmed - {Step("talk", Place(OPENING))},
        left={key: why for key, why in now.left.items() if not key.startswith("time@")},
    )
    return fresh if today or SITTINGS not in form.questions else _with_sitting(form, agenda, fresh)


def at_a_desk(now: Interview) -> Interview:
    """Return the interview as a desk takes it up: without the stops that only a room makes."""
    return replace(now, trail=tuple(step for step in now.trail if step.screen not in ONLY_TOGETHER))


def _is_on_screen(form: Form, now: Interview, step: Step) -> bool:
    return exists(form, now, step) and is_for_room(form, step.place)


def _with_sitting(form: Form, agenda: Agenda, now: Interview) -> Interview:
    """Return the interview with a meeting of today: the one that was prepared without a day, or a new one."""
    rows = now.answers.get(SITTINGS) or {}
    undated = [id_ for id_, row in rows.items() if not row.get("day")]
    if not undated:
        title = form.words("sitting-of", day=agenda.today)
        now = lists.add(form, now, form.questions[SITTINGS], (title,), agenda.today)
        undated = [next(reversed(now.answers[SITTINGS]))]
    at = Place(SITTINGS, undated[-1])
    answers = put(now.answers, replace(at, field="day"), agenda.today)
    return replace(now, answers=put(answers, replace(at, field="minutes"), agenda.minutes), notice=None)
