"""By what a network notices that it works, what it does with that, and when it stops."""

from collections.abc import Iterator

from netstart.core.case import Case
from netstart.core.model.success import Indicator
from netstart.core.place import Place
from netstart.core.rules.rule import Found, found, rule

MEASURED = ("baseline", "target", "until", "source", "who")
"""What has to be known of a sign before it can be followed."""
TOLD = ("until", "source", "who")
"""The same of a story, which has no number to start from."""
PLACING = frozenset({"candidates", "training"})
"""Forms of activity in which people and work find each other."""
GROUP = "quality_vs_quantity"


@rule("only-counts", reads=("indicators/*.sort",))
def only_counts(case: Case) -> Iterator[Found]:
    """Signs that are numbers, all of them (S1.G6)."""
    signs = case.plan.indicators or ()
    if signs and all(sign.sort == "count" for sign in signs):
        yield found(Place("indicators"))


@rule("no-sign-of-ownership", reads=("indicators",))
def no_sign_of_ownership(case: Case) -> Iterator[Found]:
    """No sign that tells whether employers carry the network themselves (S1.G6, S2.SF2)."""
    place = Place("indicators")
    levels = {sign.level for sign in case.plan.indicators or ()}
    # a sign of which it is not known yet what it shows may be the one
    if case.lacks(place) or (levels and not levels & {None, "ownership"}):
        yield found(place)


@rule("sign-cannot-be-followed", reads=tuple(f"indicators/*.{field}" for field in MEASURED), facts=("sign",))
def sign_cannot_be_followed(case: Case) -> Iterator[Found]:
    """A sign without a start, an aim, a day, a source, or somebody who keeps it (S0.Q8)."""
    for sign in case.plan.indicators or ():
        fields = TOLD if sign.sort == "story" else MEASURED
        missing = [place for field in fields if case.lacks(place := Place("indicators", sign.id, field))]
        if missing:
            yield found(*missing, sign=sign.title)


@rule("places-without-way", reads=("activities/*.form", "activities"), facts=("sign",))
def places_without_way(case: Case) -> Iterator[Found]:
    """Places for people as a sign, while no offer and no activity leads to them (S0.Q8)."""
    activities = Place("activities")
    is_known = case.lacks(activities) or case.was_asked_of_all("activities", "form")
    forms = {activity.form for activity in case.plan.activities or ()}
    if not is_known or forms & {None, *PLACING}:
        return
    for sign in _placements(case):
        place = Place("indicators", sign.id, "offers")
        if not sign.offers and not case.is_put_off(place):
            places = (place, activities) if case.was_asked(place) else (activities, Place("indicators", sign.id))
            yield found(*places, sign=sign.title)


@rule("places-not-defined", reads=("inclusive_employment.workplaces",), facts=("sign",))
def places_not_defined(case: Case) -> Iterator[Found]:
    """Places for people as a sign, while nobody chose which places count (S0.Q1)."""
    place = Place("inclusive_employment", "", "workplaces")
    sign = next(_placements(case), None)
    if sign and case.lacks(place):
        yield found(place, Place("indicators", sign.id), sign=sign.title)


@rule("places-nobody-promised", reads=("participants.condition",), facts=("sign",))
def places_nobody_promised(case: Case) -> Iterator[Found]:
    """Places for people as a sign of all together, while no participant is asked for an own aim (our own)."""
    participants = case.plan.participants
    sign = next(_placements(case), None)
    if sign and participants and participants.condition in {"none", "talk"}:
        yield found(Place("participants", "", "condition"), Place("indicators", sign.id), sign=sign.title)


@rule("no-stop-criterion", reads=("stop_criteria",))
def no_stop_criterion(case: Case) -> Iterator[Found]:
    """Nothing that would be a reason to end the network (S0.PH4)."""
    place = Place("stop_criteria")
    if case.lacks(place):
        yield found(place)


@rule("report-without-sign", reads=("funders/*.reports",), facts=("funder",))
def report_without_sign(case: Case) -> Iterator[Found]:
    """Somebody who pays and wants to hear something, while no sign is kept for that (S0.TF1, S1.G3)."""
    asking = next((gift for gift in case.plan.funders or () if gift.reports), None)
    kept_for = {sign.meant_for for sign in case.plan.indicators or ()}
    if asking and kept_for == {"network"}:
        places = (Place("indicators"), Place("funders", asking.id, "reports"))
        yield found(*places, funder=case.name(asking.party) or asking.title)


@rule("only-signs-for-funder", reads=("indicators/*.meant_for",))
def only_signs_for_funder(case: Case) -> Iterator[Found]:
    """Signs that are all kept for whoever pays (S0.TF1, S1.G3)."""
    if {sign.meant_for for sign in case.plan.indicators or ()} == {"funder"}:
        yield found(Place("indicators"))


@rule("growth-against-quality", reads=("participants.first_year",), facts=("now", "later"))
def growth_against_quality(case: Case) -> Iterator[Found]:
    """A close group by choice that wants to grow faster than people get to know each other (S0.TF3)."""
    participants, stand = case.plan.participants, case.stand(GROUP)
    now, later = (participants.now, participants.first_year) if participants else (None, None)
    if not now or later is None or stand is None or stand > case.limits.to_the_left:
        return
    if (later - now) * 100 > case.limits.growth * now:
        places = (Place("participants", "", "first_year"), Place("tensions", GROUP, "wanted"))
        yield found(*places, now=now, later=later)


@rule("too-many-signs", reads=("indicators",), facts=("count",))
def too_many_signs(case: Case) -> Iterator[Found]:
    """More signs than anybody keeps an eye on (our own)."""
    count = len(case.plan.indicators or ())
    if count > case.limits.signs:
        yield found(Place("indicators"), count=count)


@rule("sign-without-consequence", reads=("indicators/*.if_not",), facts=("sign",))
def sign_without_consequence(case: Case) -> Iterator[Found]:
    """A sign that changes nothing when it disappoints (our own)."""
    for sign in case.plan.indicators or ():
        place = Place("indicators", sign.id, "if_not")
        if case.lacks(place):
            yield found(place, sign=sign.title)


def _placements(case: Case) -> Iterator[Indicator]:
    """Yield the signs that are about people who have a place, or keep one."""
    return (sign for sign in case.plan.indicators or () if sign.level == "realised")
