"""Mission, participants and phase: whether what people say they are fits what they do, and when."""

import re
from collections import Counter
from collections.abc import Iterator

from netstart.core.case import Case
from netstart.core.model.parties import EMPLOYERS
from netstart.core.place import Place
from netstart.core.remarks import first_word
from netstart.core.rules.rule import Found, found, rule
from netstart.core.rules.sittings import last_sitting, months_since, others_at

EXCHANGED_IN = frozenset({"session", "message"})
"""Forms of activity in which most people listen or read."""
TO_THE_TABLE = ("a05", "a12", "a16", "o04")
TO_CANDIDATES = ("a06", "o03")
"""Activities and offers of the catalogues that bring people together with others."""
WHY = frozenset({Place("ambition"), Place("mutual"), Place("top_needs")})
"""What the network is for; that comes before its form and its money (S0.PH2)."""
FORM = frozenset({"board", "budget", "contribution", "funders", "funding", "governance"})
BEGINNING = frozenset({None, "initiation", "start-up"})
EVERYBODY = "anyone"
"""The group of the catalogue that shuts nobody out."""
VAGUE = "vague-word"
"""The remark that knows such words."""


def _forms(case: Case) -> frozenset[str]:
    """Return the forms of all activities; none while any of them is not known."""
    forms = [one.form for one in case.plan.activities or ()]
    known = frozenset(form for form in forms if form)
    return known if all(forms) else frozenset()


def _picked(case: Case, codes: tuple[str, ...]) -> bool:
    return any(one.code in codes for one in (*(case.plan.activities or ()), *(case.plan.offers or ())))


def _is(case: Case, kind: str) -> bool:
    return kind in (case.plan.network_kinds or ())


@rule("matching-without-candidates", reads=("activities/*.form",))
def matching_without_candidates(case: Case) -> Iterator[Found]:
    """A network that brings people and work together, and meets no candidates (S0.Q6)."""
    forms = _forms(case)
    if _is(case, "matching") and forms and "candidates" not in forms and not _picked(case, TO_CANDIDATES):
        yield found(Place("activities"), Place("network_kinds"))


@rule("lobbying-without-table", reads=("activities/*.form",))
def lobbying_without_table(case: Case) -> Iterator[Found]:
    """A network that raises problems, and meets nobody who can solve them (S0.Q6)."""
    forms = _forms(case)
    if _is(case, "lobbying") and forms and "table" not in forms and not _picked(case, TO_THE_TABLE):
        yield found(Place("activities"), Place("network_kinds"))


@rule("learning-by-listening", reads=("activities/*.form",))
def learning_by_listening(case: Case) -> Iterator[Found]:
    """A network that learns from each other, and only listens or reads (S0.Q6)."""
    forms = _forms(case)
    if _is(case, "learning") and forms and forms <= EXCHANGED_IN:
        yield found(Place("activities"), Place("network_kinds"))


@rule("region-too-wide", reads=("region",))
def region_too_wide(case: Case) -> Iterator[Found]:
    """A region that is not known, or the whole country (S2.SF1)."""
    wide = case.limits.whole_country
    said = (case.plan.region or "").casefold().strip(" .")
    # one word of it may belong to a small region: *landelijk gebied om de stad*
    is_wide = said in wide or any(" " in words and words in said for words in wide)
    if is_wide or case.lacks(Place("region")):
        yield found(Place("region"))


@rule("no-number-of-members", reads=("participants.first_year",))
def no_number_of_members(case: Case) -> Iterator[Found]:
    """Nobody knows how many employers are enough (S0.Q2)."""
    place = Place("participants", field="first_year")
    if case.lacks(place):
        yield found(place)


@rule("close-group-open-to-all", reads=("participants.condition",))
def close_group_open_to_all(case: Case) -> Iterator[Found]:
    """A close group, that asks nothing of who wants to join (S0.TF3)."""
    place = Place("participants", field="condition")
    stand = case.stand("quality_vs_quantity")
    asked = case.plan.participants.condition if case.plan.participants else None
    if stand and stand <= case.limits.to_the_left and (asked == "none" or case.lacks(place)):
        yield found(place, Place("tensions", "quality_vs_quantity"))


@rule("form-before-purpose", reads=("governance", "funding", "board", "budget", "contribution", "funders"))
def form_before_purpose(case: Case) -> Iterator[Found]:
    """Form or money decided while it is open what the network is for (S0.PH2)."""
    decided = [place for place, mark in case.marks.items() if mark.status == "decided" and case.was_asked(place)]
    form = [place for place in decided if place.question in FORM]
    if form and case.phase in BEGINNING and _is_open(case, decided):
        yield found(*form, Place("ambition"))


def _is_open(case: Case, decided: list[Place]) -> bool:
    """Say whether people still talk about what for; at the very beginning they do until the sentence is decided."""
    disagreed = {place for place, mark in case.marks.items() if mark.status == "disagreed"}
    if WHY & (disagreed | case.parked.keys()):
        return True
    return case.phase != "start-up" and Place("ambition") not in decided


@rule("few-employers-asked", reads=("phase_check.begun",), facts=("enough", "more"))
def few_employers_asked(case: Case) -> Iterator[Found]:
    """Fewer employers asked than it takes to know what is needed (S0.PH1)."""
    place, enough = Place("phase_check", field="begun"), case.limits.employers_asked
    begun = case.plan.phase_check.begun if case.plan.phase_check else None
    if begun is None or "asked" in begun or case.phase not in BEGINNING:
        return
    known = max((need.voices or 0 for need in case.plan.needs or ()), default=0)
    # whoever was at the meeting was asked there
    last = last_sitting(case) if case.plan.needs else None
    there = len(last.present or ()) - others_at(case, last) if last else 0
    asked = max(known, there)
    if asked < enough:
        yield found(place, Place("needs"), enough=enough, more=enough - asked)


@rule("no-limits", reads=("limits",))
def no_limits(case: Case) -> Iterator[Found]:
    """Nothing that the network does not do (S0.PH2)."""
    if case.lacks(Place("limits")):
        yield found(Place("limits"))


@rule("begun-without-employer", reads=("parties/*.initiates",))
def begun_without_employer(case: Case) -> Iterator[Found]:
    """No employer among those who begin the network (S1.G1)."""
    asked = [party for party in case.plan.parties or () if party.initiates is not None]
    members = [party for party in case.plan.parties or () if party.side == "in"]
    # an association speaks for employers, and of whom the kind is not known may be one
    able = [party for party in members if party.kind in {*EMPLOYERS, "employers-association", None}]
    if asked and all(party.initiates is False for party in able):
        first = (able or asked)[0]
        yield found(Place("parties", first.id, "initiates"))


@rule("vague-ambition", reads=("ambition",), facts=("words",))
def vague_ambition(case: Case) -> Iterator[Found]:
    """A sentence with so many words that mean something else to everybody, that it tells no outsider much (S0.Q1)."""
    remark = case.remarks.get(VAGUE)
    patterns = remark.has if remark else ()
    vague = [word for one in patterns if (word := first_word((one,), case.plan.ambition or ""))]
    if len(vague) > case.limits.vague_words and not case.left.get(f"{VAGUE}@ambition"):
        yield found(Place("ambition"), words=vague)


@rule("places-for-whom", reads=("inclusive_employment.meaning", "groups"), facts=("sign",))
def places_for_whom(case: Case) -> Iterator[Found]:
    """Places that are counted, while it is not said for whom they are (S0.Q1)."""
    signs = (one for one in case.plan.indicators or () if one.level == "realised" and one.target)
    sign = next(signs, None)
    meaning, groups = Place("inclusive_employment", field="meaning"), Place("groups")
    is_everybody = any(
        _is_everybody(group.code, group.title, case.limits.everybody) for group in case.plan.groups or ()
    )
    places = [*([groups] if is_everybody or case.lacks(groups) else []), *([meaning] if case.lacks(meaning) else [])]
    if sign and places:
        yield found(*places, Place("indicators", sign.id), sign=sign.title)


def _is_everybody(code: str | None, title: str, words: tuple[str, ...]) -> bool:
    return code == EVERYBODY or title.casefold().strip(" .").startswith(words)


@rule("needs-grown-old", reads=("needs",), facts=("months",))
def needs_grown_old(case: Case) -> Iterator[Found]:
    """Needs that nobody looked at for a year (S0.PH3)."""
    days = [case.since[place] for need in case.plan.needs or () if (place := Place("needs", need.id)) in case.since]
    months = months_since(max(days), case.today) if days else 0
    if months >= case.limits.needs_months:
        yield found(Place("needs"), months=months)


@rule("needs-left-at-the-end", reads=("top_needs",), facts=("needs",))
def needs_left_at_the_end(case: Case) -> Iterator[Found]:
    """A network that ends while needs that come first are left, and nobody else takes them up (S0.PH4)."""
    check = case.plan.phase_check
    is_filled = "needs-filled" in ((check.fading if check else None) or ())
    is_placed = case.plan.ending is not None and case.plan.ending.needs_to is not None
    left = [need for need in case.top if need.taken_up != "passed-on"]
    if case.phase == "decline" and left and not (is_filled or is_placed):
        places = (Place("needs", need.id, "taken_up") for need in left)
        yield found(Place("top_needs"), *places, needs=[need.title for need in left])


@rule("offers-unchanged", reads=("offers",))
def offers_unchanged(case: Case) -> Iterator[Found]:
    """An offer that is what it was at the last review (S0.BA7)."""
    before = case.earlier.offers if case.earlier else None
    if before and case.phase == "maturity" and before == case.plan.offers:
        yield found(Place("offers"))


@rule("limit-contradicted", reads=("limits",), facts=("limit", "offer"))
def limit_contradicted(case: Case) -> Iterator[Found]:
    """Something that the network says it does not do, among what it offers or does (S0.PH2)."""
    lists = {"offers": case.plan.offers or (), "activities": case.plan.activities or ()}
    titles = {Place(list_, row.id): row.title for list_, rows in lists.items() for row in rows}
    told: dict[frozenset[str], Place] = {}
    for place, title in titles.items():
        told.setdefault(_telling(title, case.limits.telling_word), place)
    having: dict[str, list[frozenset[str]]] = {}
    for words in told:
        for word in words:
            having.setdefault(word, []).append(words)
    for limit in case.plan.limits or ():
        # what stands behind a comma tells who does it instead
        own = _telling(re.split(r"[,(:;]", limit.title)[0], case.limits.telling_word)
        shared = Counter(words for word in own for words in having.get(word, ()))
        same = (words for words, count in shared.items() if _says_the_same(own, words, count))
        if match := next(same, None):
            place = told[match]
            yield found(Place("limits", limit.id), place, limit=limit.title, offer=titles[place])


def _says_the_same(one: frozenset[str], other: frozenset[str], shared: int) -> bool:
    """Say whether all telling words of one title are in the other; a single word tells too little."""
    return one == other or 1 < shared == min(len(one), len(other))


def _telling(title: str, letters: int) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", title.casefold()) if len(word) >= letters)
