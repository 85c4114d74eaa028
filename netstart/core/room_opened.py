"""A conversation as a room takes it up: with the meeting that is held now, and nothing left of a desk on the way."""

from collections.abc import Mapping
from dataclasses import replace

from netstart.core import lists
from netstart.core.advising import TOLD
from netstart.core.answering import UNREAD
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place, Rows, put
from netstart.core.road import exists
from netstart.core.room import OPENING, SITTINGS
from netstart.core.room_road import BEGAN, is_for_room, lasting, mark, part_at, steps_of
from netstart.core.room_time import ASKED

ONLY_TOGETHER = frozenset({"talk", "across", "still", "tick", "verdict"})


def opened(form: Form, agenda: Agenda, now: Interview) -> Interview:
    """Return the interview with the meeting of today in it; another meeting asks again what was left open."""
    today = _of_today(agenda, now)
    if is_begun_today(agenda, now):
        parts = lasting(form, agenda)
        trail = (step for step in now.trail if step.place.question and _is_on_screen(form, now, step))
        return replace(now, trail=tuple(s for s in trail if (part := part_at(form, s.place)) is None or part in parts))
    fresh = _afresh(form, agenda, now)
    if not today:
        return fresh if SITTINGS not in form.questions else _with_sitting(form, agenda, fresh)
    at = Place(SITTINGS, [*today][-1], "minutes")
    return replace(fresh, answers=put(fresh.answers, at, agenda.minutes))


def on_screen(form: Form, now: Interview) -> Interview:
    """Return the interview without stops that a room may not see, as a meeting goes on after a break."""
    return replace(now, trail=tuple(step for step in now.trail if _is_on_screen(form, now, step)))


def is_begun_today(agenda: Agenda, now: Interview) -> bool:
    """Say whether a meeting of today began already, and is only gone on with."""
    return any(row.get(BEGAN) for row in _of_today(agenda, now).values())


def _of_today(agenda: Agenda, now: Interview) -> Rows:
    rows: Rows = now.answers.get(SITTINGS) or {}
    return {id_: row for id_, row in rows.items() if row.get("day") == agenda.today}


def _afresh(form: Form, agenda: Agenda, now: Interview) -> Interview:
    """Return the interview as another meeting takes it up: the reading test, what was put off, and the ending."""
    every = form.room.parts if form.room else ()
    ending = {mark(s) for part in every if part.is_ending for s in steps_of(form, agenda, now, part)}
    put_off = {mark(Step(screen, place)) for place in now.parked for screen in ("value", "across")}
    return replace(
        now,
        trail=(),
        parked={at: park for at, park in now.parked.items() if at not in {Place(part.id) for part in every}},
        confirmed=now.confirmed - {Step("talk", Place(OPENING))} - ending - put_off,
        left=of_no_meeting(now),
    )


def of_no_meeting(now: Interview) -> Mapping[str, str]:
    """Return what was left as it is without what one meeting remembers: what was asked, told, or not read there."""
    return {key: why for key, why in now.left.items() if not key.startswith((f"{ASKED}@", f"{UNREAD}@", f"{TOLD}@"))}


def at_a_desk(form: Form, now: Interview) -> Interview:
    """Return the interview as a desk takes it up: without the stops that only a room makes."""
    return replace(now, trail=tuple(step for step in now.trail if _is_for_desk(form, step)))


def _is_for_desk(form: Form, step: Step) -> bool:
    asked = form.field(step.place)
    is_part = form.room is not None and step.place.question in form.room.by_id
    return step.screen not in ONLY_TOGETHER and not is_part and not (asked and asked.room == "only")


def _is_on_screen(form: Form, now: Interview, step: Step) -> bool:
    return exists(form, now, step) and is_for_room(form, step.place)


def _with_sitting(form: Form, agenda: Agenda, now: Interview) -> Interview:
    """Return the interview with a meeting of today: the one that was prepared without a day, or a new one."""
    rows, notice = now.answers.get(SITTINGS) or {}, now.notice
    undated = [id_ for id_, row in rows.items() if not row.get("day")]
    if not undated:
        title = form.words("sitting-of", day=agenda.today)
        now = lists.add(form, now, form.questions[SITTINGS], (title,), agenda.today)
        undated = [next(reversed(now.answers[SITTINGS]))]
    at = Place(SITTINGS, undated[-1])
    answers = put(now.answers, replace(at, field="day"), agenda.today)
    return replace(now, answers=put(answers, replace(at, field="minutes"), agenda.minutes), notice=notice)
