"""Who decides, who coordinates, who holds which task, and who is heard."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from netstart.core.case import Case
from netstart.core.derive import NOBODY
from netstart.core.model import Plan
from netstart.core.model.parties import EMPLOYERS, Party
from netstart.core.place import Place
from netstart.core.remarks import first_word
from netstart.core.rules.parties import PUBLIC
from netstart.core.rules.rule import Found, found, rule

DOES_ITSELF = "ownership_vs_unburdening"
NEAR_EMPLOYERS = frozenset({*EMPLOYERS, "employers-association", "candidates", None})
"""Kinds of party that belong in a core group: employers, and whom it is about. One that is not known yet may."""
ELSEWHERE = frozenset({"coordinator", "back-office", "funder"})
"""Holders of a task that take it off the hands of employers."""


# who holds which task


@rule("own-work-done-by-others", reads=("tasks/*.holder",), facts=("others", "tasks"))
def own_work_done_by_others(case: Case) -> Iterator[Found]:
    """A network that wants to do its own work, while others do most of it (S1.V2, S0.TF5)."""
    stand, holders = case.stand(DOES_ITSELF), _holders(case.plan)
    if stand is None or stand > case.limits.to_the_left or not case.was_asked_of_all("tasks", "holder"):
        return
    others = sum(holder in ELSEWHERE for holder in holders)
    if others > case.limits.tasks_elsewhere * len(holders):
        places = (Place("tasks"), Place("tensions", DOES_ITSELF, "wanted"))
        yield found(*places, others=others, tasks=len(holders))


@rule("task-without-holder", reads=("tasks/*.holder",), facts=("task",))
def task_without_holder(case: Case) -> Iterator[Found]:
    """A task that nobody does yet (S1.R0)."""
    for task in case.plan.tasks or ():
        place = Place("tasks", task.id, "holder")
        if task.holder == NOBODY or case.lacks(place):
            yield found(place, task=task.title)


@rule("too-many-tasks", reads=("tasks/*.who",), facts=("party", "count"))
def too_many_tasks(case: Case) -> Iterator[Found]:
    """A party that holds more tasks than it can carry (S1.Q3)."""
    held: dict[str, list[Place]] = {}
    for task in case.plan.tasks or ():
        if task.who and task.who in case.parties and task.holder != NOBODY:
            held.setdefault(task.who, []).append(Place("tasks", task.id, "who"))
    for party, places in held.items():
        if len(places) > case.limits.tasks_each:
            yield found(Place("parties", party), *places, party=case.name(party), count=len(places))


@rule("coordinator-hands-nothing-over", reads=("tasks/*.holder",), facts=("count", "tasks"))
def coordinator_hands_nothing_over(case: Case) -> Iterator[Found]:
    """A coordinator whose share of the tasks is not lower than it was at the last review (our own)."""
    now, before = _holders(case.plan), _holders(case.earlier) if case.earlier else ()
    count, had = (sum(holder == "coordinator" for holder in holders) for holders in (now, before))
    if had and count and count * len(before) >= had * len(now):
        yield found(Place("tasks"), count=count, tasks=len(now))


# the core group


@rule("core-group-of-outsiders", reads=("parties/*.in_core",), facts=("party",))
def core_group_of_outsiders(case: Case) -> Iterator[Found]:
    """A core group of which too many are there for somebody else than employers (S1.G1)."""
    invited = [one for one in case.plan.parties or () if one.side == "around" and one.position == "core-group"]
    core = [*(_core(case) or ()), *invited]
    outsiders = [one for one in core if one.kind not in NEAR_EMPLOYERS]
    if len(outsiders) > case.limits.outsiders_in_core * len(core):
        yield found(*_in_core(core), party=outsiders[0].title)


@rule("no-employer-in-core", reads=("parties/*.in_core",))
def no_employer_in_core(case: Case) -> Iterator[Found]:
    """A core group without any employer (S1.R1, S1.G1)."""
    core = _core(case)
    if core is not None and not any(one.kind is None or one.kind in EMPLOYERS for one in core):
        yield found(*_in_core(core or case.members))


@rule("core-of-one", reads=("parties/*.in_core",), facts=("party",))
def core_of_one(case: Case) -> Iterator[Found]:
    """A core group of a single organisation (S2.FORM)."""
    core = _core(case) or ()
    if len(core) == 1:
        yield found(*_in_core(core), party=core[0].title)


@rule("core-all-alike", reads=("parties/*.in_core",), facts=("party",))
def core_all_alike(case: Case) -> Iterator[Found]:
    """A core group of one size or one branch, while participants of another one stay outside it (S2.FORM)."""
    core = _core(case) or ()
    others = [one for one in case.members if not one.in_core]
    other = _unlike(core, others, _size) or _unlike(core, others, _branch)
    if len(core) > 1 and other:
        yield found(*_in_core(core), party=other.title)


@rule("core-without-end", reads=("parties/*.core_until",))
def core_without_end(case: Case) -> Iterator[Found]:
    """A core group of which nobody knows until when (our own)."""
    places = [Place("parties", one.id, "core_until") for one in _core(case) or ()]
    if places and all(map(case.lacks, places)):
        yield found(*places)


# the coordinator


@rule("no-coordinator", reads=("coordinator.found", "coordinator.hours"))
def no_coordinator(case: Case) -> Iterator[Found]:
    """Nobody who holds the threads together, or no hours for it (S1.R2, S1.G8)."""
    if _has_no_coordinator(case):
        yield found(Place("coordinator", "", "found"), Place("coordinator", "", "hours"))


@rule("many-without-coordinator", reads=("governance",), facts=("count",))
def many_without_coordinator(case: Case) -> Iterator[Found]:
    """Many equal members who think differently, with nobody who holds them together (our own)."""
    count = taking_part(case)
    ends = [(one.lowest, one.highest) for one in case.plan.tensions or ()]
    is_wide = any(low and high and high - low >= case.limits.wide_spread for low, high in ends)
    is_many = case.plan.governance == "core-group" and count > case.limits.many_members
    if is_many and is_wide and _has_no_coordinator(case):
        yield found(Place("governance"), Place("coordinator", "", "found"), count=count)


@rule("few-hours-for-many", reads=("coordinator.hours",), facts=("hours", "count"))
def few_hours_for_many(case: Case) -> Iterator[Found]:
    """A coordinator with fewer hours than so many members take in the first year (our own)."""
    hours = case.plan.coordinator.hours if case.plan.coordinator else None
    first_year = case.plan.participants.first_year if case.plan.participants else None
    count = first_year or taking_part(case)
    if hours and hours < case.limits.coordinator_hours and count > case.limits.coordinator_members:
        yield found(Place("coordinator", "", "hours"), hours=hours, count=count)


@rule("coordinator-with-own-business", reads=("coordinator.own_business",))
def coordinator_with_own_business(case: Case) -> Iterator[Found]:
    """A coordinator who earns from what the network does (our own)."""
    if case.plan.coordinator and case.plan.coordinator.own_business:
        yield found(Place("coordinator", "", "own_business"))


@rule("coordinator-of-funder", reads=("coordinator.directed_by",), facts=("funder",))
def coordinator_of_funder(case: Case) -> Iterator[Found]:
    """A coordinator in the service of who pays, while nothing says that the network gives directions (S1.G1)."""
    place = Place("coordinator", "", "directed_by")
    coordinator = case.plan.coordinator
    employer, said = (coordinator.employer, coordinator.directed_by) if coordinator else (None, None)
    is_elsewhere = case.lacks(place) or (said and not first_word(case.limits.own_directions, said))
    if employer and employer in _paying(case) and is_elsewhere:
        yield found(place, Place("coordinator", "", "employer"), funder=case.name(employer))


# who is heard, and how is decided


@rule("sounding-board-without-members", reads=("sounding_board.members",))
def sounding_board_without_members(case: Case) -> Iterator[Found]:
    """People who are to think along, while it is not known who they are (S1.R5)."""
    board, place = case.plan.sounding_board, Place("sounding_board", "", "members")
    if board and (board.about or board.rhythm) and case.lacks(place):
        yield found(place)


@rule("sounding-board-of-insiders", reads=("sounding_board.members",))
def sounding_board_of_insiders(case: Case) -> Iterator[Found]:
    """A sounding board of employers who take part, public parties and payers only (S1.R5, S1.R7)."""
    members = case.plan.sounding_board.members if case.plan.sounding_board else None
    known = [case.parties[one] for one in members or () if one in case.parties]
    paying = _paying(case)
    if known and all(_is_inside(one) or one.id in paying for one in known):
        yield found(Place("sounding_board", "", "members"))


def _is_inside(party: Party) -> bool:
    return party.kind in PUBLIC or (party.side == "in" and party.kind in EMPLOYERS)


def _paying(case: Case) -> frozenset[str]:
    return frozenset(gift.party for gift in case.plan.funders or () if gift.party)


@rule("candidates-not-heard", reads=("candidates_part.part",))
def candidates_not_heard(case: Case) -> Iterator[Found]:
    """Candidates without a part of their own, or only with a story to tell (S1.R7)."""
    if case.plan.candidates_part and case.plan.candidates_part.part in {"none", "story"}:
        yield found(Place("candidates_part", "", "part"))


@rule("no-decision-rule", reads=("decision_rule",))
def no_decision_rule(case: Case) -> Iterator[Found]:
    """No way of deciding when people do not agree (S1.G1)."""
    place = Place("decision_rule")
    if case.lacks(place):
        yield found(place)


@rule("other-network-without-deal", reads=("parties/*.deal",), facts=("network",))
def other_network_without_deal(case: Case) -> Iterator[Found]:
    """Another network of employers close by, with which nothing was agreed (S1.R6)."""
    for party in case.plan.parties or ():
        place = Place("parties", party.id, "deal")
        if case.lacks(place) and not party.deal_note:
            yield found(place, network=party.title)


@rule("broker-without-rule", reads=("house_rules", "limits"), facts=("party",))
def broker_without_rule(case: Case) -> Iterator[Found]:
    """A participant that places or guides people for a living, while there is no rule about selling (our own)."""
    lists = (Place("house_rules"), Place("limits"))
    missing = [place for place in lists if case.lacks(place)]
    sold = any(first_word(case.limits.selling, limit.title) for limit in case.plan.limits or ())
    if case.plan.house_rules or sold or any(map(case.is_put_off, lists)):
        return
    for party in case.members if missing else ():
        if party.kind == "care":
            yield found(Place("parties", party.id, "kind"), *missing, party=party.title)


def taking_part(case: Case) -> int:
    """Return how many employers take part: as it was said, or else as many as are on the list."""
    said = case.plan.participants.now if case.plan.participants else None
    return len(case.members) if said is None else said


def _holders(plan: Plan) -> tuple[str, ...]:
    """Return who holds each task that somebody holds."""
    return tuple(task.holder for task in plan.tasks or () if task.holder not in {None, NOBODY})


def _core(case: Case) -> tuple[Party, ...] | None:
    """Return who sits in the core group; None while that was not asked of everybody who takes part."""
    if not case.members or not all(case.was_asked(place) for place in _in_core(case.members)):
        return None
    return tuple(one for one in case.members if one.in_core)


def _in_core(parties: Sequence[Party]) -> list[Place]:
    return [Place("parties", one.id, "in_core" if one.side == "in" else "position") for one in parties]


def _size(party: Party) -> str | None:
    return party.kind if party.kind in EMPLOYERS else None


def _branch(party: Party) -> str | None:
    return party.branch.casefold() if party.branch else None


def _unlike(core: Sequence[Party], others: Sequence[Party], what: Callable[[Party], str | None]) -> Party | None:
    """Return somebody outside a core group that is all alike in something, who differs in it."""
    found_there = Counter(map(what, core))
    if len(found_there) != 1 or None in found_there:
        return None
    return next((one for one in others if what(one) is not None and what(one) not in found_there), None)


def _has_no_coordinator(case: Case) -> bool:
    coordinator = case.plan.coordinator
    if coordinator and (coordinator.found is False or coordinator.hours == 0):
        return True
    return case.lacks(Place("coordinator", "", "found"))
