"""Hard choices: whether they fit each other's sides, what people do, and what the plan says elsewhere."""

from collections.abc import Iterator

from netstart.core.case import Case
from netstart.core.model.needs import Need
from netstart.core.model.parties import Party
from netstart.core.model.tensions import Tension
from netstart.core.place import Place
from netstart.core.rules.parties import AT_THE_WHEEL, PUBLIC
from netstart.core.rules.rule import Found, found, rule
from netstart.core.rules.sittings import last_sitting, others_at

BUSINESS = ("bh01", "bh04", "bh12", "bh17")
"""Needs of the catalogue that are about business only (domain R77)."""
INSIDE = ("core-group", "participant", "partner")
"""Places of a party with which something was agreed."""


def _field(case: Case, id_: str) -> Tension | None:
    return next((field for field in case.plan.tensions or () if field.id == id_), None)


def _quoted(signal: str) -> str:
    """Return the first line of a signal, to stand within a sentence."""
    return signal.strip().partition("\n")[0].rstrip(" .")


def _is_left(case: Case, id_: str) -> bool:
    stand = case.stand(id_)
    return stand is not None and stand <= case.limits.to_the_left


def _is_right(case: Case, id_: str) -> bool:
    stand = case.stand(id_)
    return stand is not None and stand >= case.limits.to_the_right


@rule("far-side-without-warning", reads=("tensions/*.signal_left", "tensions/*.signal_right"), facts=("field",))
def far_side_without_warning(case: Case) -> Iterator[Found]:
    """A stand wholly on one side, without a signal that it goes too far or an action for the other side (S0.P3)."""
    sides = {
        case.limits.far_left: ("signal_left", "action_right"),
        case.limits.far_right: ("signal_right", "action_left"),
    }
    for field in case.plan.tensions or ():
        needed = [Place("tensions", field.id, id_) for id_ in sides.get(case.stand(field.id) or 0, ())]
        is_watched = any(getattr(field, place.field) for place in needed)
        lacking = [place for place in needed if case.lacks(place)]
        if lacking and not is_watched:
            yield found(*lacking, field=field.title)


@rule("choice-without-price", reads=("tensions/*.price",), facts=("field",))
def choice_without_price(case: Case) -> Iterator[Found]:
    """A choice of which nobody says what it costs (S0.P3)."""
    for field in case.plan.tensions or ():
        place = Place("tensions", field.id, "price")
        if field.choice and case.lacks(place):
            yield found(place, Place("tensions", field.id, "choice"), field=field.title)


@rule("decided-while-apart", reads=("tensions/*.choice",), facts=("field", "lowest", "highest"))
def decided_while_apart(case: Case) -> Iterator[Found]:
    """A choice that is decided while people stood far apart, without another view beside it (S0.P3)."""
    of_row = [(place.row, mark) for place, mark in case.marks.items() if place.question == "tensions"]
    decided = {row for row, mark in of_row if mark.status == "decided"}
    heard = {row for row, mark in of_row if mark.views}
    for field in case.plan.tensions or ():
        if field.id not in decided - heard or field.lowest is None or field.highest is None:
            continue
        if field.highest - field.lowest >= case.limits.wide_spread:
            place = Place("tensions", field.id, "choice")
            yield found(place, field=field.title, lowest=field.lowest, highest=field.highest)


@rule("room-but-one-decides", reads=("decision_rule", "governance"))
def room_but_one_decides(case: Case) -> Iterator[Found]:
    """Room for everybody, while a few decide or one organisation leads (S0.TF4)."""
    plan, field = case.plan, "autonomy_vs_steering"
    if not _is_left(case, field):
        return
    by_few = [Place("decision_rule")] if plan.decision_rule == "core-group" else []
    by_one = [Place("governance")] if plan.governance == "lead" else []
    if by_few or by_one:
        yield found(*by_few, *by_one, Place("tensions", field))


@rule("own-needs-but-others-act", reads=("activities/*.owner",), facts=("count", "total"))
def own_needs_but_others_act(case: Case) -> Iterator[Found]:
    """Employers' needs first, while most activities lie with a public party or with whoever pays (S0.TF1)."""
    if not _is_left(case, "need_vs_funder"):
        return
    payers = {funder.party for funder in case.plan.funders or ()}
    owned = [party for one in case.plan.activities or () if (party := case.parties.get(one.owner or ""))]
    count = sum(party.id in payers or party.kind in PUBLIC for party in owned)
    if len(owned) >= case.limits.enough_for_share and count > case.limits.others_activities * len(owned):
        yield found(Place("activities"), Place("tensions", "need_vs_funder"), count=count, total=len(owned))


@rule("apart-but-at-the-wheel", reads=("parties/*.involvement", "parties/*.position"), facts=("party",))
def apart_but_at_the_wheel(case: Case) -> Iterator[Found]:
    """Mostly among employers, while a public party sits in the core group or steers along (S0.TF6)."""
    if not _is_right(case, "stakeholder_involvement"):
        return
    for party in case.plan.parties or ():
        field = _steers_by(party) if party.kind in PUBLIC else None
        if field:
            places = (Place("parties", party.id, field), Place("tensions", "stakeholder_involvement"))
            yield found(*places, party=party.title)


def _steers_by(party: Party) -> str | None:
    """Return the field that says that a party decides along, if any does."""
    if party.in_core:
        return "in_core"
    if party.position == "core-group":
        return "position"
    return "involvement" if party.involvement in AT_THE_WHEEL else None


@rule("close-but-nothing-agreed", reads=("parties/*.involvement", "parties/*.position"))
def close_but_nothing_agreed(case: Case) -> Iterator[Found]:
    """Others close by, while there is nothing that any public party does along or agreed to (S0.TF6)."""
    public = [party for party in case.plan.parties or () if party.kind in PUBLIC]
    if not public or not _is_left(case, "stakeholder_involvement"):
        return
    # of whom it is not known yet how far they may have a say, something may be agreed
    if all(party.involvement in {"none", "inform", "consult"} and party.position not in INSIDE for party in public):
        places = (Place("parties", party.id, "involvement") for party in public)
        yield found(*places, Place("tensions", "stakeholder_involvement"))


def _business(need: Need) -> bool:
    return need.code in BUSINESS or need.matter == "money"


@rule("society-but-business-needs", reads=("top_needs",))
def society_but_business_needs(case: Case) -> Iterator[Found]:
    """For society, while all needs that come first are about business (S0.TF2)."""
    if case.top and _is_right(case, "business_vs_society") and all(map(_business, case.top)):
        yield found(Place("tensions", "business_vs_society"), Place("top_needs"))


@rule("business-but-moral-needs", reads=("top_needs",))
def business_but_moral_needs(case: Case) -> Iterator[Found]:
    """For business, while all needs that come first are about courage and support (S0.TF2)."""
    is_moral = all(need.matter == "motivation" for need in case.top)
    if case.top and is_moral and _is_left(case, "business_vs_society"):
        yield found(Place("tensions", "business_vs_society"), Place("top_needs"))


@rule("signal-seen", reads=("tensions/*.seen",), facts=("field",))
def signal_seen(case: Case) -> Iterator[Found]:
    """A signal of going too far that was seen, in a tension field where people still want to be there (S0.P3)."""
    for field in case.plan.tensions or ():
        far = {"left": _is_left(case, field.id), "right": _is_right(case, field.id)}
        if any(far[side] for side in field.seen or ()):
            yield found(Place("tensions", field.id, "wanted"), field=field.title)


@rule("others-fill-the-table", reads=("sittings/*.present",), facts=("signal", "sitting", "others", "present"))
def others_fill_the_table(case: Case) -> Iterator[Found]:
    """A signal that others come too close may be true already: many at the last meeting were no employers (S0.TF6)."""
    field, last = _field(case, "stakeholder_involvement"), last_sitting(case)
    if field is None or field.signal_left is None or last is None:
        return
    present, others = len(last.present or ()), others_at(case, last)
    if others > case.limits.others_at_table * present:
        signal = _quoted(field.signal_left)
        places = (Place("tensions", field.id, "signal_left"), Place("sittings", last.id, "present"))
        yield found(*places, signal=signal, sitting=last.title, others=others, present=present)


@rule("few-came", reads=("sittings/*.present",), facts=("signal", "sitting", "came", "members"))
def few_came(case: Case) -> Iterator[Found]:
    """A signal that the group is too large may be true already: few participants were at the last meeting (S0.TF3)."""
    field, last = _field(case, "quality_vs_quantity"), last_sitting(case)
    if field is None or field.signal_right is None or last is None:
        return
    members = {party.id for party in case.plan.parties or () if party.side == "in"}
    came = len(members.intersection(last.present or ()))
    if len(members) >= case.limits.enough_for_share and came < case.limits.few_came * len(members):
        places = (Place("tensions", field.id, "signal_right"), Place("sittings", last.id, "present"))
        yield found(*places, signal=_quoted(field.signal_right), sitting=last.title, came=came, members=len(members))


@rule("coordinator-has-most-tasks", reads=("tasks/*.holder",), facts=("signal", "count", "total"))
def coordinator_has_most_tasks(case: Case) -> Iterator[Found]:
    """A signal that too much is arranged may be true already: most tasks lie with the coordinator (S0.TF5)."""
    field = _field(case, "ownership_vs_unburdening")
    if field is None or field.signal_right is None:
        return
    held = [task for task in case.plan.tasks or () if task.holder not in {None, "nobody"}]
    count = sum(task.holder in {"coordinator", "back-office"} for task in held)
    if len(held) >= case.limits.enough_for_share and count > case.limits.coordinator_tasks * len(held):
        places = (Place("tensions", field.id, "signal_right"), Place("tasks"))
        yield found(*places, signal=_quoted(field.signal_right), count=count, total=len(held))


@rule("no-stand-yet", reads=("tensions/*.now",), facts=("field",))
def no_stand_yet(case: Case) -> Iterator[Found]:
    """A tension field of which people were asked where they stand, and do not know (S0.P3)."""
    for field in case.plan.tensions or ():
        place = Place("tensions", field.id, "now")
        if case.stand(field.id) is None and case.lacks(place):
            yield found(place, field=field.title)


@rule("all-in-the-middle", reads=("tensions/*.now",))
def all_in_the_middle(case: Case) -> Iterator[Found]:
    """A stand in the middle of every tension field (S0.P3)."""
    fields = case.plan.tensions or ()
    if fields and all(case.stand(field.id) == case.limits.middle for field in fields):
        yield found(Place("tensions"))
