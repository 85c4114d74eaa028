"""From need to offer to activity: somebody asked for what is done, and there are hours for it."""

from collections.abc import Iterator

from netstart.core.case import Case
from netstart.core.derive import hours
from netstart.core.place import Place
from netstart.core.rules.rule import Found, found, rule

DOES_ITSELF = "ownership_vs_unburdening"


@rule("offer-without-need", reads=("offers/*.needs",), facts=("offer",))
def offer_without_need(case: Case) -> Iterator[Found]:
    """An offer that nobody asked for (S2.SF2)."""
    for offer in case.plan.offers or ():
        place = Place("offers", offer.id, "needs")
        if case.lacks(place):
            yield found(place, offer=offer.title)


@rule("activity-without-offer", reads=("activities/*.offer",), facts=("activity",))
def activity_without_offer(case: Case) -> Iterator[Found]:
    """An activity that makes no offer come true (S0.BA5)."""
    for activity in case.plan.activities or ():
        place = Place("activities", activity.id, "offer")
        if case.lacks(place):
            yield found(place, activity=activity.title)


@rule("offer-beside-a-good-one", reads=("existing_offers/*.satisfied",), facts=("offer", "existing"))
def offer_beside_a_good_one(case: Case) -> Iterator[Found]:
    """An offer for a need that somebody else serves to everybody's satisfaction (S0.Q4)."""
    good = {
        need: existing
        for existing in case.plan.existing_offers or ()
        if (existing.satisfied or 0) >= case.limits.satisfied
        for need in existing.needs or ()
    }
    for offer in case.plan.offers or ():
        beside = (good[need] for need in offer.needs or () if need in good)
        # whoever gives it may well bring it into the network
        existing = next((one for one in beside if one.giver is None or one.giver != offer.owner), None)
        if existing:
            places = (Place("offers", offer.id, "needs"), Place("existing_offers", existing.id, "satisfied"))
            yield found(*places, offer=offer.title, existing=existing.title)


@rule("more-hours-than-offered", reads=("activities/*.hours",), facts=("needed", "offered"))
def more_hours_than_offered(case: Case) -> Iterator[Found]:
    """Activities that need more hours than participants and coordinator offer together (S1.V2b)."""
    members, coordinator = Place("parties", "*", "hours"), Place("coordinator", "", "hours")
    if not case.was_asked(members) or not case.was_asked(coordinator):
        return
    sums = hours(case.said)
    if sums.short:
        yield found(Place("activities"), Place("parties"), coordinator, needed=sums.needed, offered=sums.offered)


@rule("nothing-asked-back", reads=("offers/*.asks",), facts=("offer",))
def nothing_asked_back(case: Case) -> Iterator[Found]:
    """An offer that asks nothing of who uses it, in a network that wants to do its own work (S0.TF5)."""
    stand = case.stand(DOES_ITSELF)
    if stand is None or stand > case.limits.to_the_left:
        return
    for offer in case.plan.offers or ():
        place = Place("offers", offer.id, "asks")
        if case.lacks(place):
            yield found(place, Place("tensions", DOES_ITSELF, "wanted"), offer=offer.title)


@rule("offers-without-promise", reads=("offers/*.promise",))
def offers_without_promise(case: Case) -> Iterator[Found]:
    """Offers none of which tells an employer what is in it for him (S0.BA2)."""
    places = [Place("offers", offer.id, "promise") for offer in case.plan.offers or ()]
    if places and all(map(case.lacks, places)):
        yield found(*places)


@rule("offers-never-calibrated", reads=("offers/*.calibrated",))
def offers_never_calibrated(case: Case) -> Iterator[Found]:
    """Offers for none of which there is a day on which they are laid beside the needs again (S0.BA7)."""
    places = [Place("offers", offer.id, "calibrated") for offer in case.plan.offers or ()]
    if places and all(map(case.lacks, places)):
        yield found(*places)
