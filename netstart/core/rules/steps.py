"""First steps: by whom, when, and about what, and whether people want to take them."""

from collections.abc import Iterator
from datetime import timedelta

from netstart.core.case import Case
from netstart.core.model.parties import Party
from netstart.core.place import Place
from netstart.core.rules.parties import PUBLIC
from netstart.core.rules.rule import Found, found, rule


@rule("step-without-name-or-day", reads=("steps/*.who", "steps/*.until"), facts=("step",))
def step_without_name_or_day(case: Case) -> Iterator[Found]:
    """A step of which nobody knows who takes it, or before when (S0.Q9)."""
    for step in case.plan.steps or ():
        open_ = [at for at in (Place("steps", step.id, "who"), Place("steps", step.id, "until")) if case.lacks(at)]
        if open_ and step.progress not in {"done", "lapsed"}:
            yield found(*open_, step=step.title)


@rule("steps-with-the-same-few", reads=("steps/*.who",), facts=("count", "total"))
def steps_with_the_same_few(case: Case) -> Iterator[Found]:
    """Most steps with those who began, the coordinator's employer, or a public party (S0.TF5)."""
    employer = case.plan.coordinator.employer if case.plan.coordinator else None
    taken = [party for step in case.plan.steps or () if (party := case.parties.get(step.who or ""))]
    count = sum(_is_usual(party) or party.id == employer for party in taken)
    if len(taken) >= case.limits.enough_for_share and count > case.limits.same_steps * len(taken):
        yield found(Place("steps"), count=count, total=len(taken))


def _is_usual(party: Party) -> bool:
    return bool(party.initiates) or party.kind in PUBLIC


@rule("first-step-far-away", reads=("steps/*.until",), facts=("day", "weeks"))
def first_step_far_away(case: Case) -> Iterator[Found]:
    """A first step that is ready only after weeks (S0.PH1)."""
    days = {step.id: step.until for step in case.plan.steps or () if step.until}
    first = min(days, key=lambda id_: days[id_], default=None)
    weeks = case.limits.first_step_weeks
    if first and days[first] > case.today + timedelta(weeks=weeks):
        yield found(Place("steps", first, "until"), day=days[first], weeks=weeks)


@rule("no-first-success", reads=("quick_win",), facts=("days",))
def no_first_success(case: Case) -> Iterator[Found]:
    """No result that can be seen soon (S0.PH1)."""
    days = case.limits.first_success_days
    chosen = next((step for step in case.plan.steps or () if step.id == case.plan.quick_win), None)
    is_late = chosen is not None and chosen.until is not None and chosen.until > case.today + timedelta(days=days)
    if is_late or case.lacks(Place("quick_win")):
        yield found(Place("quick_win"), days=days)


@rule("energy-without-step", reads=("steps/*.need",), facts=("need",))
def energy_without_step(case: Case) -> Iterator[Found]:
    """The need with the most dots, where no step goes; one of the top three is told of by its own rule (S0.PH1)."""
    dots = {need.id: need.dots for need in case.plan.needs or () if need.dots}
    most = max(dots.values(), default=0)
    liked = [id_ for id_, count in dots.items() if count == most]
    met = {step.need for step in case.plan.steps or ()} | {need.id for need in case.top}
    if liked and not met & set(liked):
        yield found(Place("steps"), Place("needs", liked[0]), need=case.needs[liked[0]].title)


@rule("no-next-meeting", reads=("next_meeting.day",))
def no_next_meeting(case: Case) -> Iterator[Found]:
    """No day on which people meet again, or one that has passed (S2.RK1)."""
    place = Place("next_meeting", field="day")
    day = case.plan.next_meeting.day if case.plan.next_meeting else None
    if case.lacks(place) or (day is not None and day < case.today):
        yield found(place)


@rule("host-is-no-employer", reads=("next_meeting.host",), facts=("party",))
def host_is_no_employer(case: Case) -> Iterator[Found]:
    """A next meeting at a public party (S0.P2)."""
    host = case.parties.get(case.plan.next_meeting.host or "") if case.plan.next_meeting else None
    if host and host.kind in PUBLIC:
        yield found(Place("next_meeting", field="host"), party=host.title)


@rule("open-question-without-name", reads=("open_questions/*.who",), facts=("question",))
def open_question_without_name(case: Case) -> Iterator[Found]:
    """An open question that nobody looks into (our own)."""
    for question in case.plan.open_questions or ():
        place = Place("open_questions", question.id, "who")
        if case.lacks(place):
            yield found(place, question=question.title)


@rule("later-without-name-or-day", reads=("sittings", "needs", "steps"), facts=("count",))
def later_without_name_or_day(case: Case) -> Iterator[Found]:
    """Things put off without anybody's name and without a day (our own)."""
    loose = [place for place, park in case.parked.items() if not park.who and not park.until]
    if loose:
        yield found(*loose, count=len(loose))


@rule("decided-with-low-hands", reads=("agreed",), facts=("low", "hands"))
def decided_with_low_hands(case: Case) -> Iterator[Found]:
    """Things decided by people of whom many left with an objection (S0.PH1)."""
    hands = [int(finger) for finger in (case.plan.agreed or "").split()]
    low = sum(finger <= case.limits.low_hand for finger in hands)
    decided = [place for place, mark in case.marks.items() if mark.status == "decided"]
    if hands and decided and low >= case.limits.low_hands * len(hands):
        yield found(*decided, low=low, hands=len(hands))
