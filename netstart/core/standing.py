"""Where a conversation stands: how far each part is, what comes next, the next dates, and what was put off."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal

from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Review, Step
from netstart.core.naming import PARTIES
from netstart.core.place import Answers, Place, has, value_at
from netstart.core.question import Question, SectionId
from netstart.core.road import exists, first_open, is_settled, step_to, steps

State = Literal["answered", "not-known", "open", "later", "not-now"]
NAME, STEPS, MEETING = "name", "steps", "next_meeting"


@dataclass(frozen=True, slots=True)
class PartStanding:
    """How far one part is, counted in answers."""

    id: SectionId
    title: str
    answered: int
    not_known: int
    """What was asked, and nobody knew yet."""
    open: int
    later: int
    not_now: int
    """What belongs to another phase, and was not answered."""
    minutes: int
    """How long the questions take that have something open."""
    is_read_back: bool


@dataclass(frozen=True, slots=True)
class Next:
    """What is asked first when the conversation is taken up."""

    place: Place
    part: str
    what: str
    """The name of what is asked; empty when the part is read back."""


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which something happens."""

    day: date
    place: Place
    what: str
    who: str


@dataclass(frozen=True, slots=True)
class Later:
    """Something that was put off."""

    place: Place
    what: str
    why: str
    who: str
    day: date | None
    said: str
    """When, in the words that were typed, if that is no day."""
    is_overdue: bool


@dataclass(frozen=True)
class Standing:
    """Where a conversation stands on a day."""

    name: str
    """What the network is called; empty while it has no name."""
    parts: tuple[PartStanding, ...]
    next: Next | None
    dates: tuple[Due, ...]
    """The next meeting and the nearest first step, as far as they are not past; the nearest one first."""
    later: tuple[Later, ...]
    """What is overdue first, then by day."""
    review: Review | None = None
    """The review that is being held."""
    ended: date | None = None
    """The day on which the network ended."""

    @cached_property
    def answered(self) -> int:
        """How much was answered."""
        return sum(part.answered for part in self.parts)

    @cached_property
    def asked(self) -> int:
        """How much is asked in this phase, and was asked in an earlier one."""
        return self.answered + sum(part.not_known + part.open + part.later for part in self.parts)

    @cached_property
    def minutes(self) -> int:
        """How long it takes to answer what is open."""
        return sum(part.minutes for part in self.parts)


def standing(form: Form, agenda: Agenda, now: Interview) -> Standing:
    """Return where a conversation stands."""
    counted = form.visible(now.answers)
    asked = form.shown(now.answers)
    parts = {id_: [question for question in asked if question.section == id_] for id_ in agenda.sections}
    return Standing(
        name=str(counted.get(NAME) or ""),
        parts=tuple(_part(form, now, id_, questions) for id_, questions in parts.items() if questions),
        next=_next(form, agenda, now),
        dates=tuple(sorted(_dates(form, now, counted, agenda.today), key=lambda due: due.day)),
        later=tuple(sorted(_later(form, now, agenda.today), key=_urgency)),
        review=now.review,
        ended=counted.get("ended"),
    )


def _part(form: Form, now: Interview, id_: SectionId, questions: list[Question]) -> PartStanding:
    states = {question: Counter(_states(form, now, question)) for question in questions}
    count = sum(states.values(), Counter[State]())
    return PartStanding(
        id=id_,
        title=form.parts[id_].title,
        answered=count["answered"],
        not_known=count["not-known"],
        open=count["open"],
        later=count["later"],
        not_now=count["not-now"],
        minutes=sum(question.minutes for question, found in states.items() if found["open"]),
        is_read_back=Step("check", Place(id_)) in now.confirmed,
    )


def _states(form: Form, now: Interview, question: Question) -> Iterator[State]:
    """Yield how each step of a question stands; one that was put off whole counts once."""
    if Place(question.id) in now.parked:
        yield "later"
        return
    phase = form.phase(now.answers)
    for step in steps(form, now, question, any_phase=True):
        asked = form.field(step.place) or question
        if step.place in now.parked:
            yield "later"
        elif is_settled(now, step):
            is_known = step.screen != "value" or value_at(now.answers, step.place) is not None
            yield "answered" if is_known else "not-known"
        elif not (question.is_for(phase) and asked.is_for(phase)):
            yield "not-now"
        else:
            yield "later" if Place(question.section) in now.parked else "open"


def _next(form: Form, agenda: Agenda, now: Interview) -> Next | None:
    """Return where the conversation goes on; an overview that was left open is passed over."""
    at_desk = (step for step in now.trail if step.screen in {"value", "rows", "check"} and step.place.row != "*")
    stops = (step for step in at_desk if step.place.question and exists(form, now, step))
    step = next(stops, None) or first_open(form, agenda, now)
    if step is None:
        return None
    is_part = step.place.question in form.parts
    question = form.asker(step.place)
    part = form.parts[question.section if question else step.place.question]
    return Next(step.place, part.title, "" if is_part else name_at(form, now, step.place))


def _dates(form: Form, now: Interview, counted: Answers, today: date) -> Iterator[Due]:
    meeting = Place(MEETING, "", "day")
    held: Any = value_at(counted, meeting) if has(counted, meeting) else None
    if held and held >= today:
        host = (counted[MEETING] or {}).get("host") or ""
        yield Due(held, Place(MEETING), form.questions[MEETING].label, _person(form, now, host))
    rows = (counted.get(STEPS) or {}).items()
    coming = [(row["until"], id_) for id_, row in rows if row.get("until") and row["until"] >= today]
    if coming:
        day, id_ = min(coming, key=lambda one: one[0])
        who = counted[STEPS][id_].get("who") or ""
        yield Due(day, Place(STEPS, id_), form.name_of(now.answers, STEPS, id_), _person(form, now, who))


def _later(form: Form, now: Interview, today: date) -> Iterator[Later]:
    order = [id_ for part in form.sections for id_ in (part.id, *(question.id for question in part.questions))]
    known = ((place, park) for place, park in now.parked.items() if place.question in order)
    for place, park in sorted(known, key=lambda one: (order.index(one[0].question), one[0])):
        asked = form.field(place) or form.asker(place)
        # where one stands is looked at together: what only the core group reads is counted, and not named
        if exists(form, now, step_to(form, place)) and not (asked and asked.audience == "core"):
            day = park.day
            who = _person(form, now, park.who)
            is_overdue = day is not None and day < today
            yield Later(place, name_at(form, now, place), park.why, who, day, "" if day else park.until, is_overdue)


def _urgency(later: Later) -> tuple[bool, date]:
    return not later.is_overdue, later.day or date.max


def _person(form: Form, now: Interview, who: str) -> str:
    """Return whose something is: a party by its id, or the words that were typed."""
    return form.titles(now.answers, PARTIES).get(who, who)


def name_at(form: Form, now: Interview, place: Place) -> str:
    """Return the name of a place as a person would point at it: the row or question, and what is asked of it."""
    if place.question in form.parts:
        return form.parts[place.question].title
    question, field = form.asker(place), form.field(place)
    if question is None:
        return ""
    whole = form.name_of(now.answers, place.question, place.row) if place.row else question.label
    return f"{whole}: {field.label}" if place.field and field else whole
