"""Meetings: who was there, whose voice was missed, how firm things got, and when the network looks back."""

from collections.abc import Iterator
from datetime import date

from netstart.core.case import Case
from netstart.core.model.parties import EMPLOYERS
from netstart.core.model.sittings import Sitting
from netstart.core.place import Place
from netstart.core.rules.rule import Found, found, rule


def months_since(day: date, today: date) -> int:
    """Return how many whole months have passed since a day."""
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)


def last_sitting(case: Case) -> Sitting | None:
    """Return the last meeting of which it is known who was there; a short talk in between is none."""
    held = [one for one in _held(case) if one.present and one.kind != "between"]
    return max(held, key=lambda one: one.day or date.min) if held else None


def others_at(case: Case, sitting: Sitting) -> int:
    """Return how many of those who were there are surely no employers."""
    there = (case.parties.get(id_) for id_ in sitting.present or ())
    return sum(party is not None and party.kind is not None and party.kind not in EMPLOYERS for party in there)


def _held(case: Case) -> list[Sitting]:
    return [one for one in case.plan.sittings or () if one.day is None or one.day <= case.today]


@rule("missed-voice-unheard", reads=("sittings/*.missed_how",), facts=("sitting",))
def missed_voice_unheard(case: Case) -> Iterator[Found]:
    """A voice that was missed at a meeting, and nobody says how it is heard after all (S1.R7)."""
    for one in _held(case):
        place = Place("sittings", one.id, "missed_how")
        if one.missed and case.lacks(place):
            # what was missed is for the core group only, so it is not told
            yield found(place, sitting=one.title)


@rule("few-employers-present", reads=("sittings/*.present",), facts=("sitting", "employers", "present"))
def few_employers_present(case: Case) -> Iterator[Found]:
    """A last meeting at which less than half were employers (S0.P2)."""
    last = last_sitting(case)
    if last is None:
        return
    present = len(last.present or ())
    employers = present - others_at(case, last)
    if employers < case.limits.employers_present * present:
        place = Place("sittings", last.id, "present")
        yield found(place, sitting=last.title, employers=employers, present=present)


@rule("few-parties-present", reads=("sittings/*.present",), facts=("sitting", "present"))
def few_parties_present(case: Case) -> Iterator[Found]:
    """A last meeting with so few organisations that it was a talk beforehand (our own)."""
    last = last_sitting(case)
    if last and len(last.present or ()) < case.limits.parties_present:
        yield found(Place("sittings", last.id, "present"), sitting=last.title, present=len(last.present or ()))


@rule("decided-at-once", reads=("sittings/*.kind",), facts=("decided", "answers"))
def decided_at_once(case: Case) -> Iterator[Found]:
    """Most answers decided while people met only once (our own)."""
    held = _held(case)
    if [one.kind for one in held] != ["kickoff"]:
        return
    answers = {id_ for id_, value in case.said.items() if value not in (None, (), {})}
    decided = {place.question for place, mark in case.marks.items() if mark.status == "decided"} & answers
    if len(decided) > case.limits.decided_at_once * len(answers):
        first = next(question for question in case.said if question in decided)
        yield found(Place(first), Place("sittings", held[0].id), decided=len(decided), answers=len(answers))


@rule("nothing-open", reads=("open_questions",))
def nothing_open(case: Case) -> Iterator[Found]:
    """No open question and no other view in the whole plan; what was put off is neither (our own)."""
    said_no = case.plan.agreement is not None and case.plan.agreement.objection is not None
    if case.lacks(Place("open_questions")) and not (said_no or any(mark.views for mark in case.marks.values())):
        yield found(Place("open_questions"))


@rule("leads-and-types", reads=("sittings/*.typist",), facts=("sitting", "name"))
def leads_and_types(case: Case) -> Iterator[Found]:
    """Somebody who led the last talk of a large group and typed as well, or is to do so (our own)."""
    last = last_sitting(case)
    for one in case.plan.sittings or ():
        if one is not last and one.day is not None and one.day < case.today:
            continue
        name = one.facilitator or ""
        is_same = name.casefold() == (one.typist or "").casefold()
        if name and is_same and len(one.present or ()) > case.limits.full_room:
            yield found(Place("sittings", one.id, "typist"), sitting=one.title, name=name)


@rule("review-overdue", reads=("sittings/*.day",), facts=("months",))
def review_overdue(case: Case) -> Iterator[Found]:
    """A plan that nobody looked back on since its beginning or its last review; a planned day is enough (S0.PH3)."""
    held = [one for one in _held(case) if one.day]
    reviews = [one.day for one in held if one.kind == "review" and one.day]
    since = max(reviews) if reviews else min((one.day for one in held if one.day), default=None)
    planned = case.plan.review_day
    if since is None or (planned and planned >= case.today) or case.is_put_off(Place("review_day")):
        return
    months = months_since(since, case.today)
    if months >= case.limits.review_months:
        yield found(Place("review_day"), months=months)
