"""What follows from answers: computed here and nowhere else, and never stored unless somebody accepts it.

Each function looks at what was said and returns a proposal with the reason for it, or None while it cannot tell. The
reason is a key; a pack words it. Everything here is our own reading unless it names a source. `follows.py` says for
which field each of them is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from netstart.core.advice_pack import Thresholds
from netstart.core.model.identity import Phase, PhaseCheck
from netstart.core.model.parties import Involvement
from netstart.core.place import Answers, Row

WEEKS = 4
"""Weeks in a month, when hours a week are set beside hours a month."""
MINUTES = 90
"""How long a first meeting lasts unless people say otherwise."""
MOST_KINDS = 2
EMPLOYERS = frozenset({"core-group", "participant", "theme-group"})
"""Holders of a task that are employers themselves (domain B6)."""
NOBODY = "nobody"
"""What is said of a task that nobody holds yet."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a proposal may look at."""

    row: Row
    """The row that it is about; of a question that is no list, nothing."""
    said: Answers
    """The answers to the questions that the proposal says it reads."""
    today: date | None = None
    limits: Thresholds | None = None
    """The numbers to compare with; without them what compares cannot tell."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A proposal, and the key of the reason for it; of a text the reason is all that is known."""

    value: Any
    reason: str = ""


# of a party


def approach(given: Given) -> Followed | None:
    """Return how to deal with a party, from its influence and interest on a scale of 1 to 5.

    Source: the power and interest grid of Mendelow, in words that can be shown to the party itself (domain C6).
    """
    influence, interest, limits = given.row.get("influence"), given.row.get("interest"), given.limits
    if influence is None or interest is None or limits is None:
        return None
    if influence >= limits.high:
        found = "together" if interest >= limits.high else "ask-in-time"
    else:
        found = "inform" if interest >= limits.high else "call-now-and-then"
    return Followed(found, found)


INVOLVED = {"together": "collaborate", "ask-in-time": "consult", "inform": "inform", "call-now-and-then": "none"}


def involvement(given: Given) -> Followed | None:
    """Return how far to involve a party, from how the network deals with it (steps of IAP2; domain C6)."""
    how = given.row.get("approach")
    return Followed(INVOLVED[how], how) if how in INVOLVED else None


INVOLVEMENTS: tuple[str, ...] = get_args(Involvement)


def promise(given: Given) -> Followed | None:
    """Return what a party can count on; each way of involving somebody is a promise (IAP2; domain C6)."""
    how = given.row.get("involvement")
    return Followed(None, how) if how else None


# of the network


PHASES: tuple[str, ...] = get_args(Phase)
SELF_CHECK = tuple(PhaseCheck.model_fields)


def phase(given: Given) -> Followed | None:
    """Return the phase that the self-check points to: the first one that is not finished (S0.PH1 to S0.PH4)."""
    check: Row = given.said.get("phase_check") or {}
    limits = given.limits
    if not check or limits is None:
        return None
    begun, built, grown, fading = (set(check.get(part) or ()) for part in SELF_CHECK)
    if len(fading) >= limits.fading_ticks:
        found = "decline"
    elif len(begun) < limits.begun_ticks:
        found = "initiation"
    elif built >= {"why", "limits", "added-value"} and len(grown) >= limits.grown_ticks:
        found = "maturity"
    else:
        found = "start-up"
    return Followed(found, found)


KIND_OF = {
    "information": "learning",
    "relation": "matching",
    "practical": "project",
    "money": "buying",
    "rules": "lobbying",
    "motivation": "inspiring",
}


def network_kinds(given: Given) -> Followed | None:
    """Return the kinds of network that the needs that come first ask for (S0.Q6)."""
    needs: Mapping[str, Row] = given.said.get("needs") or {}
    matters = [needs[id_].get("matter") for id_ in given.said.get("top_needs") or () if id_ in needs]
    kinds = tuple(dict.fromkeys(KIND_OF[matter] for matter in matters if matter in KIND_OF))[:MOST_KINDS]
    return Followed(kinds, kinds[0]) if kinds else None


PAYS = {"employers": "employers", "in-kind": "employers", "mixed": "mixed", "external": "external"}
GOVERNANCE = {
    "employers-own": "core-group",
    "employers-mixed": "core-group",
    "employers-arranged": "own-body",
    "mixed-own": "core-group",
    "mixed-mixed": "core-group",
    "mixed-arranged": "own-body",
    "external-own": "own-body",
    "external-mixed": "steering-group",
    "external-arranged": "steering-group",
}


def governance(given: Given) -> Followed | None:
    """Return the form that who pays and who does the work point to (S1.V1, S1.V2; the matrix of domain C7)."""
    pays = PAYS.get(given.said.get("funding") or "")
    tension: Row = (given.said.get("tensions") or {}).get("ownership_vs_unburdening", {})
    score = tension.get("wanted") or tension.get("now")
    limits = given.limits
    if pays is None or score is None or limits is None:
        return None
    does = "own" if score <= limits.to_the_left else "arranged" if score >= limits.to_the_right else "mixed"
    return Followed(GOVERNANCE[f"{pays}-{does}"], f"{pays}-{does}")


def with_employers(tasks: Iterable[Row]) -> tuple[int, int]:
    """Return how many tasks lie with employers, and how many tasks are held by anybody (S1.G1, S1.G6)."""
    holders = [holder for task in tasks if (holder := task.get("holder")) not in {None, NOBODY}]
    return sum(holder in EMPLOYERS for holder in holders), len(holders)


def employer_tasks(given: Given) -> Followed | None:
    """Return how many tasks lie with employers."""
    count, held = with_employers((given.said.get("tasks") or {}).values())
    return Followed(count, "counted") if held else None


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a month: what the activities need, and who offers how many of them."""

    needed: int
    members: int
    coordinator: int

    @property
    def offered(self) -> int:
        """How many hours were offered."""
        return self.members + self.coordinator

    @property
    def short(self) -> int:
        """How many hours nobody offered yet."""
        return max(0, self.needed - self.offered)


def hours(said: Answers) -> Hours:
    """Return the hours that activities need, beside those of participants and coordinator (domain C8).

    A coordinator who is still looked for offers none. The hours of the back office go to paperwork, and to no activity.
    """
    coordinator: Row = said.get("coordinator") or {}
    is_there = coordinator.get("found") is not False
    return Hours(
        needed=sum(row.get("hours") or 0 for row in (said.get("activities") or {}).values()),
        members=sum(row.get("hours") or 0 for row in (said.get("parties") or {}).values()),
        coordinator=(coordinator.get("hours") or 0) * WEEKS if is_there else 0,
    )


def hours_short(given: Given) -> Followed | None:
    """Return how many hours a month are needed that nobody offered."""
    found = hours(given.said)
    return Followed(found.short, "short" if found.short else "enough") if found.needed else None


def quick_win(given: Given) -> Followed | None:
    """Return the step that is ready first, from today on."""
    steps: Mapping[str, Row] = given.said.get("steps") or {}
    first = given.today or date.min
    days = {id_: row["until"] for id_, row in steps.items() if row.get("until") and row["until"] >= first}
    return Followed(min(days, key=lambda id_: days[id_]), "nearest") if days else None


# what was said elsewhere, so that nobody types it twice


def owner_of_offer(given: Given) -> Followed | None:
    """Return who sees to the offer that an activity is for."""
    offer: Row = (given.said.get("offers") or {}).get(given.row.get("offer") or "", {})
    return Followed(offer["owner"]) if offer.get("owner") else None


def owner_of_offers(given: Given) -> Followed | None:
    """Return who sees to the first offer that an indicator is about."""
    offers: Mapping[str, Row] = given.said.get("offers") or {}
    owners = (offers[id_].get("owner") for id_ in given.row.get("offers") or () if id_ in offers)
    return next((Followed(owner) for owner in owners if owner), None)


def payer(given: Given) -> Followed | None:
    """Return the first outsider who gives money or hours."""
    funders: Mapping[str, Row] = given.said.get("funders") or {}
    return next((Followed(row["party"]) for row in funders.values() if row.get("party")), None)


def taking_part(given: Given) -> Followed | None:
    """Return how many parties take part."""
    count = sum(row.get("side") == "in" for row in (given.said.get("parties") or {}).values())
    return Followed(count) if count else None


TAKEN_UP = {"self": "us", "together": "us", "raise": "raised", "none": "nobody"}


def taken_up(given: Given) -> Followed | None:
    """Return who takes up a need, from what the network can do about it."""
    can = given.row.get("influence")
    return Followed(TAKEN_UP[can]) if can in TAKEN_UP else None


def passed_to(given: Given) -> Followed | None:
    """Return to whom a need is passed on: whom it is discussed with."""
    party = given.row.get("raise_with")
    return Followed(party) if party else None


def paid_hours(given: Given) -> Followed | None:
    """Return the hours a week that the first outsider gives."""
    funders: Mapping[str, Row] = given.said.get("funders") or {}
    return next((Followed(row["hours"]) for row in funders.values() if row.get("hours")), None)


def who_does_the_paperwork(given: Given) -> Followed | None:
    """Return who covers the costs of the paperwork."""
    post: Row = (given.said.get("budget") or {}).get("secretariat", {})
    return next((Followed(party) for party in post.get("covered_by") or ()), None)


def thinking_along(given: Given) -> Followed | None:
    """Return the parties that were given a place on the sounding board."""
    parties: Mapping[str, Row] = given.said.get("parties") or {}
    found = tuple(id_ for id_, row in parties.items() if row.get("position") == "sounding-board")
    return Followed(found) if found else None


# of a meeting


def sitting_kind(given: Given) -> Followed | None:
    """Return what kind of meeting it is: the first one of a network is its kickoff."""
    first = next(iter(given.said.get("sittings") or {}), "")
    return Followed("kickoff" if first == given.row.get("id") else "follow-up")


def sitting_day(given: Given) -> Followed | None:
    """Return the day of a meeting: today."""
    return Followed(given.today) if given.today else None


def sitting_minutes(_: Given) -> Followed | None:
    """Return an hour and a half: the shortest kickoff that fits (meeting A1)."""
    return Followed(MINUTES)
