"""A review: another agenda over the same interview, from the day on which it begins until it is frozen.

What it asks is the meeting of its pack, cut for the phase that it looks at. What the group decides is done to the plan
when the review is over; what belongs to the review alone is in its frozen file, and cleared here.
"""

from collections.abc import Mapping
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
from netstart.core.place import Place, put
from netstart.core.question import Question
from netstart.core.room import SITTINGS
from netstart.core.room_opened import of_no_meeting
from netstart.core.room_road import BEGAN

PULSE, DECISION, CONDITIONS, STEPS, ALSO = "pulse", "decision", "conditions", "steps", "also_agreed"
KEPT = frozenset({ALSO, "ended", "ending", DECISION, CONDITIONS})
"""What a review asked and the plan keeps; a decision until the next review begins."""
OF_A_MEETING = frozenset({"talk", "across", "still", "tick", "verdict"})
"""Screens that only a meeting passes."""
MEETING, OF_THE_LAST = "next_meeting", frozenset({"agreed", "agreement"})
DONE = frozenset({"done", "lapsed"})
"""Steps that are over."""
GOING_ON = frozenset({"go-on", "go-on-with-conditions"})


def agenda(form: Form, now: Interview, today: date, minutes: int, before: Plan | None = None) -> Agenda:
    """Return the road of the review that is being held, of so many minutes; its form is that of `reviewing`."""
    held = now.review.sitting if now.review else ""
    return replace(Agenda.together(form, today, minutes), sitting=held, before=before, is_review=True, advises=True)


def begun(form: Form, now: Interview, to: str, today: date) -> Interview:
    """Return the interview with a review begun on a day; one that is being held goes on, to where it went."""
    if now.review:
        return now
    answers = {id_: value for id_, value in now.answers.items() if not _is_over(id_, value, today)}
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


def _is_over(id_: str, value: Any, today: date) -> bool:
    """Say whether an answer was about an earlier meeting: its decision, how people left it, and a day that is past."""
    if id_ == MEETING:
        return bool(value) and value.get("day") is not None and value["day"] <= today
    return id_ in {DECISION, CONDITIONS, *OF_THE_LAST} or (id_ == "review_day" and value is not None and value <= today)


def resumed(now: Interview) -> Interview:
    """Return the interview of a review that goes on; a decision that was put off is asked for once more."""
    if is_decided(now):
        return now
    return replace(
        now,
        confirmed=frozenset(step for step in now.confirmed if step.place.question != DECISION),
        parked={at: park for at, park in now.parked.items() if at.question != DECISION},
    )


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
    """Say whether the group took its decision; nobody takes it for them."""
    return bool((now.answers.get(DECISION) or {}).get("result"))


def phase_after(form: Form, now: Interview) -> str:
    """Return the phase that the decision leads to, or the end."""
    result = (now.answers.get(DECISION) or {}).get("result")
    phase, to = form.phase(now.answers) or PHASES[0], now.review.to if now.review else ""
    if to == ENDED and result in {*GOING_ON, "stop"}:
        return ENDED
    if result in GOING_ON:
        return to or phase
    if result == "step-back":
        return PHASES[max(0, PHASES.index(phase) - 1)]
    return PHASES[-1] if result == "stop" else phase


def concluded(form: Form, now: Interview, today: date) -> Interview:
    """Return the interview after a review: the phase that was decided, conditions as steps, and no review any more."""
    if now.review is None or not is_decided(now):
        return now
    after = _with_phase(form, now, today)
    after = _without_done(form, _with_conditions(form, after, today))
    answers = {id_: value for id_, value in after.answers.items() if not _is_of_review(form.questions.get(id_))}
    cleared = _without_columns(form, answers)
    names = {Place(part.id) for part in (form.review.parts if form.review else ())}
    gone = {at for at in (*after.parked, *after.drafts) if _is_of_review(form.questions.get(at.question))} | names
    return replace(
        after,
        answers=cleared,
        parked={at: park for at, park in after.parked.items() if at not in gone},
        drafts={at: text for at, text in after.drafts.items() if at not in gone},
        why={at: why for at, why in after.why.items() if at.row in (after.removed.get(at.question) or {})},
        trail=(),
        doubt=None,
        notice=None,
        review=None,
    )


def _is_of_review(question: Question | None) -> bool:
    return question is not None and question.moment == "review" and question.id not in KEPT


def _with_phase(form: Form, now: Interview, today: date) -> Interview:
    found = phase_after(form, now)
    said = {"ended": today} if found == ENDED else {PHASE: found}
    return replace(now, answers={**now.answers, **said}, since={**now.since, **dict.fromkeys(map(Place, said), today)})


def _with_conditions(form: Form, now: Interview, today: date) -> Interview:
    """Return the interview with each condition as a step: who does it, before when."""
    result = (now.answers.get(DECISION) or {}).get("result")
    rows: Mapping[str, Any] = now.answers.get(CONDITIONS) or {}
    for row in rows.values() if result == "go-on-with-conditions" else ():
        before = set(now.answers.get(STEPS) or {})
        now = lists.add(form, now, form.questions[STEPS], (row["title"],), today)
        for id_ in set(now.answers[STEPS]) - before:
            for name in [one for one in ("who", "until") if row.get(one)]:
                now = replace(now, answers=put(now.answers, Place(STEPS, id_, name), row[name]))
    return replace(now, notice=None)


def _without_done(form: Form, now: Interview) -> Interview:
    """Return the interview without the steps that are over; they are kept with how they ended."""
    rows: Mapping[str, Any] = now.answers.get(STEPS) or {}
    for id_, row in list(rows.items()):
        if row.get("progress") in DONE:
            label = form.questions[STEPS].by_id["progress"].choices[row["progress"]]
            now, _ = lists.remove(form, now, Place(STEPS, id_), label)
    return now


ASKED_ANEW = ((STEPS, "progress"), ("tensions", "seen"))
"""Columns of rows that the next review asks anew."""


def _without_columns(form: Form, answers: Mapping[str, Any]) -> Mapping[str, Any]:
    out = dict(answers)
    for list_, column in ASKED_ANEW:
        if list_ in out and list_ in form.questions:
            out[list_] = {
                id_: {name: value for name, value in row.items() if name != column} for id_, row in out[list_].items()
            }
    return out
