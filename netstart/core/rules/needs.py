"""What employers need: who said so, what comes first, and whether each need that comes first leads somewhere."""

from collections import Counter
from collections.abc import Iterator

from netstart.core.case import Case
from netstart.core.model.needs import Need
from netstart.core.place import Place
from netstart.core.remarks import first_word
from netstart.core.rules.rule import Found, found, rule

SIZES = {"large": "employer-large", "medium": "employer-small", "small": "employer-small"}
"""Which kind of party a size of company is."""
LEFT_TO_OTHERS = frozenset({"passed-on", "raised", "nobody"})
"""What was chosen for a need that the network does not take up itself."""
GIVEN_AWAY = frozenset({"passed-on", "nobody"})
TABLE, MESSAGE = "table", "message"
"""Forms of activity that can bring a bottleneck to whoever decides on it (S2.RS3b)."""
SOLUTION = "solution-word"
"""The remark on words that are a solution already."""


@rule("top-need-without-step", reads=("steps/*.need",), facts=("need", "steps"))
def top_need_without_step(case: Case) -> Iterator[Found]:
    """A need of the top three that no first step is about (our own; meeting A6)."""
    steps = case.plan.steps or ()
    helped = {step.need for step in steps}
    for need in case.top:
        if need.id not in helped and steps:
            yield found(Place("steps"), Place("needs", need.id), need=need.title, steps=[one.title for one in steps])


@rule("need-without-offer", reads=("offers",), facts=("need",))
def need_without_offer(case: Case) -> Iterator[Found]:
    """A need of the top three that no offer is for, and that was not left to others (S0.BA7, S0.Q7)."""
    offered = _offered(case)
    for need in case.top if offered is not None else ():
        if need.id not in (offered or ()) and need.taken_up not in LEFT_TO_OTHERS:
            yield found(Place("needs", need.id, "taken_up"), Place("offers"), need=need.title)


@rule("need-assumed", reads=("needs/*.voices", "needs/*.evidence"), facts=("need",))
def need_assumed(case: Case) -> Iterator[Found]:
    """A need that no employer was heard to have (S0.PH1)."""
    for need in case.plan.needs or ():
        if need.voices == 0:
            yield found(Place("needs", need.id, "voices"), need=need.title)
        elif need.evidence == "assumed":
            yield found(Place("needs", need.id, "evidence"), need=need.title)


@rule("top-needs-of-one-size", reads=("needs/*.whose",), facts=("party",))
def top_needs_of_one_size(case: Case) -> Iterator[Found]:
    """A top three of large companies only, or of small ones only, while the others take part too (S2.FORM)."""
    sizes = [{SIZES[one] for one in need.whose or () if one in SIZES} for need in case.top]
    kinds = frozenset[str]().union(*sizes)
    others = [one for one in case.members if one.kind in SIZES.values() and one.kind not in kinds]
    if all(sizes) and len(kinds) == 1 and others:
        places = [Place("needs", need.id, "whose") for need in case.top]
        yield found(Place("top_needs"), *places, party=others[0].title)


@rule("too-many-urgent-needs", reads=("needs/*.urgency",), facts=("count",))
def too_many_urgent_needs(case: Case) -> Iterator[Found]:
    """More needs with haste than anybody can take up at once (S0.PH2)."""
    count = len(_urgent(case))
    if count > case.limits.high_needs:
        yield found(Place("top_needs"), Place("needs"), count=count)


@rule("needs-equally-urgent", reads=("needs/*.urgency",), facts=("count", "all"))
def needs_equally_urgent(case: Case) -> Iterator[Found]:
    """Nearly all needs with the same haste, which is no choice (S0.PH2)."""
    scores = [need.urgency for need in case.plan.needs or () if need.urgency is not None]
    if len(scores) < case.limits.alike_needs or len(_urgent(case)) > case.limits.high_needs:
        return
    [(_, count)] = Counter(scores).most_common(1)
    if count >= case.limits.same_urgency * len(scores):
        yield found(Place("top_needs"), Place("needs"), count=count, all=len(scores))


@rule("need-worded-as-solution", reads=("needs",), facts=("need", "word"))
def need_worded_as_solution(case: Case) -> Iterator[Found]:
    """A need in people's own words that is a solution already, which nobody was told before (S0.Q3)."""
    remark = case.remarks.get(SOLUTION)
    for need in case.plan.needs or () if remark else ():
        place = Place("needs", need.id, "title")
        word = first_word(remark.has, need.title) if remark and not need.code else None
        if word and not case.left.get(f"{SOLUTION}@{place}"):
            yield found(place, need=need.title, word=word)


@rule("gap-without-offer", reads=("needs/*.taken_up",), facts=("need",))
def gap_without_offer(case: Case) -> Iterator[Found]:
    """Something missing that the network takes up, beside the top three, and that no offer is for (S0.Q5)."""
    offered = _offered(case)
    for need in _beside_top(case) if offered is not None else ():
        if need.taken_up == "us" and need.id not in (offered or ()):
            yield found(Place("needs", need.id, "taken_up"), Place("offers"), need=need.title)


@rule("gap-undecided", reads=("needs/*.taken_up",), facts=("need",))
def gap_undecided(case: Case) -> Iterator[Found]:
    """Something missing of which it was asked who takes it up, and nobody could tell (S0.Q5)."""
    offered = _offered(case) or ()
    for need in _beside_top(case):
        place = Place("needs", need.id, "taken_up")
        if case.lacks(place) and need.id not in offered:
            yield found(place, need=need.title)


@rule("need-raised-nowhere", reads=("activities",), facts=("need",))
def need_raised_nowhere(case: Case) -> Iterator[Found]:
    """A need that can only be raised with others, while no activity and no step does so (S2.RS3b)."""
    activities = case.plan.activities or ()
    is_known = case.lacks(Place("activities")) or case.was_asked_of_all("activities", "form")
    if not is_known or any(one.form == TABLE for one in activities):
        return
    # a message raises what its offer is for; one without an offer may be about anything
    sent = {one.offer for one in activities if one.form == MESSAGE}
    if None in sent:
        return
    helped = {need for offer in case.plan.offers or () if offer.id in sent for need in offer.needs or ()}
    helped |= {step.need for step in case.plan.steps or () if step.need}
    for need in case.plan.needs or ():
        if need.influence == "raise" and need.taken_up not in GIVEN_AWAY and need.id not in helped:
            yield found(Place("needs", need.id, "influence"), Place("activities"), need=need.title)


def _offered(case: Case) -> frozenset[str] | None:
    """Return the needs that an offer is for; None while that was not asked of every offer, or all was put off."""
    place = Place("offers")
    links = [Place("offers", offer.id, "needs") for offer in case.plan.offers or ()]
    was_asked = all(case.was_asked(link) or case.is_put_off(link) for link in links)
    if case.is_put_off(place) or not (case.lacks(place) or (links and was_asked)):
        return None
    return frozenset(need for offer in case.plan.offers or () for need in offer.needs or ())


def _beside_top(case: Case) -> Iterator[Need]:
    first = frozenset(need.id for need in case.top)
    return (need for need in case.plan.needs or () if need.id not in first)


def _urgent(case: Case) -> list[Need]:
    return [need for need in case.plan.needs or () if (need.urgency or 0) >= case.limits.high]
