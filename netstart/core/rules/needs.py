"""From need to offer to activity: every need that comes first leads somewhere, and somebody asked for what is done."""

from collections.abc import Iterator

from netstart.core.case import Case
from netstart.core.place import Place
from netstart.core.rules.rule import Found, found, rule


@rule("top-need-without-step", reads=("steps/*.need",), facts=("need", "steps"))
def top_need_without_step(case: Case) -> Iterator[Found]:
    """A need of the top three that no first step is about (our own; meeting A6)."""
    steps = case.plan.steps or ()
    helped = {step.need for step in steps}
    for need in case.top:
        if need.id not in helped and steps:
            yield found(Place("steps"), Place("needs", need.id), need=need.title, steps=[one.title for one in steps])


@rule("offer-without-need", reads=("offers/*.needs",), facts=("offer",))
def offer_without_need(case: Case) -> Iterator[Found]:
    """An offer that nobody asked for (S2.SF2)."""
    for offer in case.plan.offers or ():
        place = Place("offers", offer.id, "needs")
        if case.was_asked(place) and not offer.needs:
            yield found(place, offer=offer.title)
