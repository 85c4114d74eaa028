"""A review: another agenda over the same interview, from the day on which it begins until it is frozen.

What it asks is the meeting of its pack, cut for the phase that it looks at. What the group decides is done to the plan
when the review is over; what belongs to the review alone is in its frozen file, and cleared here.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from netstart.core import lists
from netstart.core.advising import REVIEW
from netstart.core.derive import PHASES
from netstart.core.form import PHASE, Form
from netstart.core.gate_pack import ENDED
from netstart.core.interview import Agenda, Interview, Review
from netstart.core.model import Plan
from netstart.core.place import Answers, Place, put
from netstart.core.room import SITTINGS
from netstart.core.room_opened import of_no_meeting
from netstart.core.room_road import BEGAN

PULSE, DECISION, CONDITIONS, STEPS, ALSO = "pulse", "decision", "conditions", "steps", "also_agreed"
KEPT = frozenset({ALSO, "ended", "ending"})
"""What a review asked and the plan keeps for good."""
UNTIL_THE_NEXT = frozenset({DECISION, CONDITIONS, "indicators"})
"""What a review asked, of a question or of its rows, and the plan keeps until the next one begins."""
OF_A_MEETING = frozenset({"talk", "across", "still", "tick", "verdict"})
"""Screens that only a meeting passes."""
MEETING, UNTIL_THE_NEXT_MEETING = "next_meeting", frozenset({"agreed"})
OBJECTIONS = Place("agreement", "", "objections")
STILL_TO_COME = frozenset({MEETING, "review_day"})
"""What does not come any more once a network has ended."""
DONE = frozenset({"done", "lapsed"})
"""Steps that are over."""
WITH_CONDITIONS = "go-on-with-conditions"
GOING_ON = frozenset({"go-on", WITH_CONDITIONS})


def agenda(
    form: Form, now: Interview, today: date, minutes: int, before: Plan | None = None, began: Answers | None = None
) -> Agenda:
    """Return the road of the review that is being held, of so many minutes; its form is that of `reviewing`."""
    held = now.review.sitting if now.review else ""
    road = replace(Agenda.together(form, today, minutes), sitting=held, before=before, began=began or {})
    return replace(road, is_review=True, advises=True)


def begun(form: Form, now: Interview, to: str, today: date) -> Interview:
    """Return the interview with a review begun on a day; one that is being held goes on, to where it went."""
    if now.review:
        return now
    # the scores that came in on paper stay: they were typed for this review
    now = _without(form, now, lambda at: _is_of_the_last(form, at))
    answers = {id_: value for id_, value in now.answers.items() if not _is_past(id_, value, today)}
    after, sitting = _with_sitting(form, replace(now, answers=answers, trail=(), doubt=None), today)
    after = replace(after, review=Review(to, today, sitting), notice=None)
    parts = {Place(part.id) for part in (form.review.parts if form.review else ())}
    # what another meeting passed, this one passes anew
    kept = (one for one in after.confirmed if one.screen not in OF_A_MEETING and one.place not in parts)
    return replace(
        after,
        confirmed=frozenset(kept),
        left=of_no_meeting(after),
        parked={at: park for at, park in after.parked.items() if at not in parts},
    )


def _is_of_the_last(form: Form, at: Place) -> bool:
    """Say whether what stands at a place is of the last review or meeting, and is asked anew now."""
    is_kept_till_now = at.question in UNTIL_THE_NEXT and _is_asked_anew(form, at)
    # how many had an objection is about who was there; what it was stands
    return is_kept_till_now or at.question in UNTIL_THE_NEXT_MEETING or at == OBJECTIONS


def _is_past(id_: str, value: Any, today: date) -> bool:
    """Say whether an answer is about a day that is past: the meeting that was to come, or this review."""
    day = (value or {}).get("day") if id_ == MEETING else value if id_ == "review_day" else None
    return day is not None and day <= today


def resumed(form: Form, now: Interview) -> Interview:
    """Return the interview of a review that goes on; a decision that was put off is asked for once more."""
    if is_decided(now):
        return now
    parts = form.review.parts if form.review else ()
    about = {DECISION, *(part.id for part in parts if any(stop.place.question == DECISION for stop in part.stops))}
    return replace(
        now,
        confirmed=frozenset(step for step in now.confirmed if step.place.question != DECISION),
        parked={at: park for at, park in now.parked.items() if at.question not in about},
    )


def is_untouched(now: Interview) -> bool:
    """Say whether nothing was passed yet of a review that was begun."""
    return not any(step.screen in OF_A_MEETING for step in now.confirmed)


def _with_sitting(form: Form, now: Interview, today: date) -> tuple[Interview, str]:
    """Return the interview with a meeting for the review: one of today that did not begin yet, or a new one."""
    if SITTINGS not in form.questions:
        return now, ""
    rows: Mapping[str, Any] = now.answers.get(SITTINGS) or {}
    free = [id_ for id_, row in rows.items() if row.get("day") == today and not row.get(BEGAN)]
    if not free:
        title, number = form.words("review-of", day=today), sum(row.get("day") == today for row in rows.values())
        title = form.words("review-of-again", title=title, number=number + 1) if number else title
        now = lists.add(form, now, form.questions[SITTINGS], (title,), today)
        free = [next(reversed(now.answers[SITTINGS]))]
    at = Place(SITTINGS, free[-1])
    answers = put(put(now.answers, replace(at, field="day"), today), replace(at, field="kind"), REVIEW)
    return replace(now, answers=answers), at.row


# what the group decided


def is_decided(now: Interview) -> bool:
    """Say whether the group took its decision and said why; nobody takes it for them."""
    said = now.answers.get(DECISION) or {}
    return bool(said.get("result") and said.get("because"))


def phase_after(form: Form, now: Interview) -> str:
    """Return the phase that the decision leads to, or the end; empty where it stays what nobody said."""
    result = (now.answers.get(DECISION) or {}).get("result")
    phase, to = form.phase(now.answers), now.review.to if now.review else ""
    if to == ENDED and result in {*GOING_ON, "stop"}:
        return ENDED
    if result in GOING_ON:
        return to
    if result == "step-back":
        return PHASES[max(0, PHASES.index(phase) - 1)] if phase in PHASES else PHASES[0]
    return PHASES[-1] if result == "stop" else phase or ""


def concluded(form: Form, now: Interview, today: date) -> Interview:
    """Return the interview after a review: the phase that was decided, conditions as steps, and no review any more."""
    if now.review is None or not is_decided(now):
        return now
    after = _with_conditions(form, _without_done(form, _with_phase(form, now, today)), today)
    is_over = phase_after(form, now) == ENDED
    after = _without(form, after, lambda at: _is_of_review(form, at) or (is_over and at.question in STILL_TO_COME))
    parts = {Place(part.id) for part in (form.review.parts if form.review else ())}
    return replace(
        after,
        parked={at: park for at, park in after.parked.items() if at not in parts},
        why={at: why for at, why in after.why.items() if at.row in (after.removed.get(at.question) or {})},
        trail=(),
        doubt=None,
        notice=None,
        review=None,
    )


def _is_of_review(form: Form, at: Place) -> bool:
    """Say whether what stands at a place belongs to the review alone: a question, or a column of rows."""
    return _is_asked_anew(form, at) and at.question not in UNTIL_THE_NEXT


def _is_asked_anew(form: Form, at: Place) -> bool:
    """Say whether a review asks something that the one before it asked too."""
    question, field = form.questions.get(at.question), form.field(at)
    asked = field or question
    return asked is not None and asked.moment == "review" and at.question not in KEPT


def _without(form: Form, now: Interview, is_gone: Callable[[Place], bool]) -> Interview:
    """Return the interview without what stands at some places, and what was put off, marked and half-typed there."""
    answers = dict[str, Any]()
    for id_, value in now.answers.items():
        question = form.questions.get(id_)
        if is_gone(Place(id_)):
            continue
        sort = question.sort if question and value else "value"
        if sort == "rows":
            answers[id_] = _rows_without(id_, value, is_gone)
        elif sort == "record":
            answers[id_] = {name: said for name, said in value.items() if not is_gone(Place(id_, "", name))}
        else:
            answers[id_] = value
    return replace(
        now,
        answers=answers,
        parked={at: park for at, park in now.parked.items() if not is_gone(at)},
        drafts={at: text for at, text in now.drafts.items() if not is_gone(at)},
        marks={at: mark for at, mark in now.marks.items() if not is_gone(at)},
    )


def _rows_without(list_: str, rows: Mapping[str, Any], is_gone: Callable[[Place], bool]) -> Mapping[str, Any]:
    """Return rows without some of their fields; one that has none of these stays the same object."""
    names = {name for row in rows.values() for name in row}
    gone = {name for name in names if is_gone(Place(list_, "*", name))}
    if not gone:
        return rows
    return {
        id_: {name: value for name, value in row.items() if name not in gone} if gone & set(row) else row
        for id_, row in rows.items()
    }


def _with_phase(form: Form, now: Interview, today: date) -> Interview:
    found = phase_after(form, now)
    if found in {"", form.phase(now.answers)}:
        return now
    said = {"ended": today} if found == ENDED else {PHASE: found}
    return replace(now, answers={**now.answers, **said}, since={**now.since, **dict.fromkeys(map(Place, said), today)})


def _with_conditions(form: Form, now: Interview, today: date) -> Interview:
    """Return the interview with each condition as a step: who does it, before when."""
    conditions: Mapping[str, Any] = now.answers.get(CONDITIONS) or {}
    for condition in conditions.values():
        title = str(condition["title"])
        now = lists.add(form, now, form.questions[STEPS], (title,), today)
        rows = now.answers.get(STEPS) or {}
        id_ = next((id_ for id_, row in rows.items() if str(row["title"]).casefold() == title.casefold()), "")
        said = {name: condition[name] for name in ("who", "until") if condition.get(name)}
        for name, value in said.items() if id_ else ():
            now = replace(now, answers=put(now.answers, Place(STEPS, id_, name), value))
        now = replace(now, since={**now.since, Place(STEPS, id_): today}) if id_ else now
    return replace(now, notice=None)


def _without_done(form: Form, now: Interview) -> Interview:
    """Return the interview without the steps that are over; they are kept with how they ended."""
    rows: Mapping[str, Any] = now.answers.get(STEPS) or {}
    for id_, row in list(rows.items()):
        if row.get("progress") in DONE:
            label = form.questions[STEPS].by_id["progress"].choices[row["progress"]]
            now, _ = lists.remove(form, now, Place(STEPS, id_), label)
    return now
