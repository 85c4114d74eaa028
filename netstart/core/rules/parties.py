"""Parties around the network: who is missing, who matters and is not met, and what they were promised."""

from collections import Counter
from collections.abc import Iterator

from netstart.core.case import Case
from netstart.core.derive import INVOLVEMENTS
from netstart.core.model.money import Funder
from netstart.core.model.parties import Party
from netstart.core.place import Place
from netstart.core.rules.rule import Found, found, rule
from netstart.core.rules.sittings import months_since

PUBLIC = ("municipality", "employment-service")
"""Kinds of party that do public work (S2.W2)."""
AT_THE_WHEEL = ("collaborate", "decide")
WITH_A_SAY = ("consult", "involve", *AT_THE_WHEEL)
"""Ways to involve a party that it has to know of itself."""
FIRST = ("together", "ask-in-time")
"""Ways to deal with a party that come before the other two."""
MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6}
"""How many months may pass between two talks."""
SAME_PLACE = {
    "sounding-board": "sounding-board",
    "core-without-vote": "core-group",
    "core-with-vote": "core-group",
    "client-at-distance": "distant",
}
"""The place among the parties that is the same as a place of whoever pays."""


def _around(case: Case) -> list[Party]:
    return [party for party in case.plan.parties or () if party.side == "around"]


def _influential(case: Case) -> Iterator[Party]:
    return (party for party in _around(case) if party.influence and party.influence >= case.limits.high)


@rule("influential-without-contact", reads=("parties/*.contact",), facts=("party",))
def influential_without_contact(case: Case) -> Iterator[Found]:
    """A party with much influence that nobody keeps in touch with (S0.Q4)."""
    for party in _influential(case):
        place = Place("parties", party.id, "contact")
        if case.lacks(place):
            yield found(place, party=party.title)


@rule("influential-without-plan", reads=("parties/*.plan",), facts=("party",))
def influential_without_plan(case: Case) -> Iterator[Found]:
    """A party with much influence with which nothing is planned (S0.Q4)."""
    for party in _influential(case):
        place = Place("parties", party.id, "plan")
        if case.lacks(place):
            yield found(place, party=party.title)


@rule("influential-not-spoken", reads=("parties/*.spoken",), facts=("party",))
def influential_not_spoken(case: Case) -> Iterator[Found]:
    """A party with much influence whose own wishes nobody heard (our own)."""
    for party in _influential(case):
        place = Place("parties", party.id, "spoken")
        if (party.spoken is False and not case.is_put_off(place)) or case.lacks(place):
            yield found(place, party=party.title)


@rule("involvement-apart", reads=("parties/*.asked_involvement",), facts=("party",))
def involvement_apart(case: Case) -> Iterator[Found]:
    """A party that wants to have much more or much less of a say than it is given (steps of IAP2; domain C6)."""
    for party in _around(case):
        offered, asked = party.involvement, party.asked_involvement
        if offered is None or asked is None:
            continue
        if abs(INVOLVEMENTS.index(offered) - INVOLVEMENTS.index(asked)) >= case.limits.involvement_apart:
            places = (Place("parties", party.id, field) for field in ("involvement", "asked_involvement"))
            yield found(*places, party=party.title)


@rule("everybody-at-the-wheel", reads=("parties/*.involvement",), facts=("count", "total"))
def everybody_at_the_wheel(case: Case) -> Iterator[Found]:
    """Most parties around promised that they work or decide along (S0.TF6)."""
    promised = [party for party in _around(case) if party.involvement]
    steering = [party for party in promised if party.involvement in AT_THE_WHEEL]
    if len(promised) >= case.limits.enough_for_share and len(steering) >= case.limits.at_the_wheel * len(promised):
        places = (Place("parties", party.id, "involvement") for party in steering)
        yield found(*places, count=len(steering), total=len(promised))


def _known_around(case: Case) -> bool:
    """Say whether people listed who stands around them, and of every party what kind it is."""
    parties = case.plan.parties or ()
    return bool(_around(case)) and all(party.kind for party in parties) and not case.is_put_off(Place("parties"))


@rule("no-voice-of-candidates", reads=("parties/*.kind",))
def no_voice_of_candidates(case: Case) -> Iterator[Found]:
    """Nobody on the list who speaks for candidates (S1.R7)."""
    part = case.plan.candidates_part.part if case.plan.candidates_part else None
    has_part = part not in {None, "none"}
    if _known_around(case) and not has_part and all(party.kind != "candidates" for party in case.parties.values()):
        yield found(Place("parties"))


@rule("no-public-party", reads=("parties/*.kind",))
def no_public_party(case: Case) -> Iterator[Found]:
    """No municipality and no service for work on the list (S2.W2)."""
    if _known_around(case) and all(party.kind not in PUBLIC for party in case.parties.values()):
        yield found(Place("parties"))


@rule("decided-about-the-absent", reads=("parties/*.spoken",), facts=("party",))
def decided_about_the_absent(case: Case) -> Iterator[Found]:
    """Something decided about a party that nobody spoke, or a say promised to it (our own)."""
    decided: dict[str, Place] = {}
    for place, mark in case.marks.items():
        if place.question == "parties" and mark.status == "decided":
            decided.setdefault(place.row, place)
    for party in _around(case):
        if party.promise and party.involvement in WITH_A_SAY:
            decided.setdefault(party.id, Place("parties", party.id, "promise"))
        if party.spoken is False and party.id in decided:
            yield found(decided[party.id], Place("parties", party.id, "spoken"), party=party.title)


@rule("payer-without-money", reads=("parties/*.position",), facts=("party",))
def payer_without_money(case: Case) -> Iterator[Found]:
    """A party that pays, but not where the money is (S1.V1)."""
    is_told = case.was_asked(Place("funders")) or case.plan.funding in {"employers", "in-kind"}
    if not is_told or case.is_put_off(Place("funders")):
        return
    funders = case.plan.funders or ()
    paying = {funder.party for funder in funders}
    if None in paying:
        # it may be the one of whom nobody knows yet who it is
        return
    for party in _around(case):
        if party.position == "funder" and party.id not in paying:
            yield found(Place("parties", party.id, "position"), Place("funders"), party=party.title)


@rule("money-from-another-place", reads=("funders/*.party",), facts=("party",))
def money_from_another_place(case: Case) -> Iterator[Found]:
    """A party that pays, and has another place among the parties (S1.V1)."""
    for funder in case.plan.funders or ():
        party = case.parties.get(funder.party or "")
        if party and party.position and not _is_same(funder, party):
            places = (Place("parties", party.id, "position"), Place("funders", funder.id, "position"))
            yield found(*places, party=party.title)


def _is_same(funder: Funder, party: Party) -> bool:
    return party.position in {"funder", SAME_PLACE.get(funder.position or "")}


@rule("many-contacts-one-name", reads=("parties/*.contact",), facts=("name", "count"))
def many_contacts_one_name(case: Case) -> Iterator[Found]:
    """One participant who keeps in touch with many parties (our own)."""
    counts = Counter(party.contact for party in _around(case) if case.name(party.contact))
    for id_, count in counts.items():
        if count > case.limits.contacts_each:
            places = (Place("parties", one.id, "contact") for one in _around(case) if one.contact == id_)
            yield found(*places, name=case.name(id_), count=count)


@rule("talk-overdue", reads=("parties/*.rhythm",), facts=("party", "day"))
def talk_overdue(case: Case) -> Iterator[Found]:
    """A party that was not spoken for longer than was agreed (our own)."""
    for party in _around(case):
        if party.rhythm and party.last_spoken:
            may_pass = MONTHS[party.rhythm]
            # a talk may slip by a few weeks
            if months_since(party.last_spoken, case.today) > may_pass:
                place = Place("parties", party.id, "last_spoken")
                yield found(place, party=party.title, day=party.last_spoken)


@rule("long-list-without-choice", reads=("parties/*.approach",), facts=("count",))
def long_list_without_choice(case: Case) -> Iterator[Found]:
    """Many parties around, none of which comes first (our own)."""
    around = _around(case)
    if len(around) > case.limits.many_parties and all(party.approach not in FIRST for party in around):
        yield found(Place("parties"), count=len(around))
