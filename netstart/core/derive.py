"""What follows from answers: computed here and nowhere else, and never stored unless somebody accepts it.

Each function looks at what was said and returns a proposal with the reason for it, or None while it cannot tell. The
reason is a key; a pack words it. Everything here is our own reading unless it names a source.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from netstart.core.place import Answers, Place, Row

HIGH = 4
"""From this score on, influence and interest count as high (domain C6)."""
OWN_WORK, TAKEN_CARE_OF = 2, 4
"""Up to the first score a network does its own work; from the second on it has things arranged (domain C7)."""
WEEKS = 4
"""Weeks in a month, when hours a week are set beside hours a month."""
MINUTES = 90
"""How long a first meeting lasts unless people say otherwise."""
MOST_KINDS = 2
EMPLOYERS = frozenset({"core-group", "participant", "theme-group"})
"""Holders of a task that are employers themselves (domain B6)."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a proposal may look at."""

    row: Row
    """The row that it is about; of a question that is no list, nothing."""
    said: Answers
    """The answers to the questions that the proposal says it reads."""
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """A proposal, and the key of the reason for it."""

    value: Any
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Follow:
    """How the proposal for one field is found."""

    of: Callable[[Given], Followed | None]
    reads: tuple[Place, ...] = ()
    """What it reads beside its own row; `parties/*.hours` is one field of all rows."""
    reasons: tuple[str, ...] = ()
    """Every reason that it may give."""
    is_text: bool = False
    """Whether what the pack says for the reason is the proposal itself."""
    is_default: bool = False
    """Whether it only saves typing: saying something else needs no reason."""


# of a party


def approach(given: Given) -> Followed | None:
    """Return how to deal with a party, from its influence and interest on a scale of 1 to 5.

    Source: the power and interest grid of Mendelow, in words that can be shown to the party itself (domain C6).
    """
    influence, interest = given.row.get("influence"), given.row.get("interest")
    if influence is None or interest is None:
        return None
    if influence >= HIGH:
        found = "together" if interest >= HIGH else "ask-in-time"
    else:
        found = "inform" if interest >= HIGH else "call-now-and-then"
    return Followed(found, found)


INVOLVED = {"together": "collaborate", "ask-in-time": "consult", "inform": "inform", "call-now-and-then": "none"}


def involvement(given: Given) -> Followed | None:
    """Return how far to involve a party, from how the network deals with it (steps of IAP2; domain C6)."""
    how = given.row.get("approach")
    return Followed(INVOLVED[how], how) if how in INVOLVED else None


INVOLVEMENTS = ("none", "inform", "consult", "involve", "collaborate", "decide")


def promise(given: Given) -> Followed | None:
    """Return what a party can count on; each way of involving somebody is a promise (IAP2; domain C6)."""
    how = given.row.get("involvement")
    return Followed("", how) if how else None


# of the network


def phase(given: Given) -> Followed | None:
    """Return the phase that the self-check points to: the first one that is not finished (S0.PH1 to S0.PH4)."""
    check: Row = given.said.get("phase_check") or {}
    if not check:
        return None
    begun, built, grown, fading = (set(check.get(part) or ()) for part in ("begun", "built", "grown", "fading"))
    if len(fading) >= 3:
        found = "decline"
    elif len(begun) < 2:
        found = "initiation"
    elif built >= {"why", "limits", "added-value"} and len(grown) >= 3:
        found = "maturity"
    else:
        found = "start-up"
    return Followed(found, found)


KINDS = {
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
    kinds = tuple(dict.fromkeys(KINDS[matter] for matter in matters if matter in KINDS))[:MOST_KINDS]
    return Followed(kinds, kinds[0]) if kinds else None


PAYS = {"employers": "employers", "in-kind": "employers", "mixed": "mixed", "external": "external"}
FORMS = {
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
    if pays is None or score is None:
        return None
    does = "own" if score <= OWN_WORK else "arranged" if score >= TAKEN_CARE_OF else "mixed"
    return Followed(FORMS[f"{pays}-{does}"], f"{pays}-{does}")


def with_employers(tasks: Iterable[Row]) -> tuple[int, int]:
    """Return how many tasks lie with employers, and how many tasks are held by anybody (S1.G1, S1.G6)."""
    holders = [holder for task in tasks if (holder := task.get("holder"))]
    return sum(holder in EMPLOYERS for holder in holders), len(holders)


def employer_tasks(given: Given) -> Followed | None:
    """Return how many tasks lie with employers."""
    count, held = with_employers((given.said.get("tasks") or {}).values())
    return Followed(count, "counted") if held else None


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a month: what the activities need, and what was offered."""

    needed: int
    offered: int

    @property
    def short(self) -> int:
        """How many hours nobody offered yet."""
        return max(0, self.needed - self.offered)


def hours(said: Answers) -> Hours:
    """Return the hours that activities need, beside those of participants, coordinator and back office (domain C8)."""
    needed = sum(row.get("hours") or 0 for row in (said.get("activities") or {}).values())
    offered = sum(row.get("hours") or 0 for row in (said.get("parties") or {}).values())
    offered += ((said.get("coordinator") or {}).get("hours") or 0) * WEEKS
    return Hours(needed, offered + ((said.get("back_office") or {}).get("hours") or 0))


def hours_short(given: Given) -> Followed | None:
    """Return how many hours a month are needed that nobody offered."""
    found = hours(given.said)
    return Followed(found.short, "short" if found.short else "enough") if found.needed else None


def quick_win(given: Given) -> Followed | None:
    """Return the step that is ready first."""
    steps: Mapping[str, Row] = given.said.get("steps") or {}
    days = {id_: row["until"] for id_, row in steps.items() if row.get("until")}
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
    """Return how long a meeting lasts."""
    return Followed(MINUTES)


APPROACHES = tuple(INVOLVED)
PHASES = ("initiation", "start-up", "maturity", "decline")
HOURS = (
    *(Place("activities", "*", "hours"), Place("parties", "*", "hours"), Place("parties", "*", "side")),
    *(Place("coordinator", "", "hours"), Place("back_office", "", "hours")),
)

FOLLOWS: Mapping[tuple[str, str], Follow] = {
    ("parties", "approach"): Follow(approach, reasons=APPROACHES),
    ("parties", "involvement"): Follow(involvement, reasons=APPROACHES),
    ("parties", "promise"): Follow(promise, reasons=INVOLVEMENTS, is_text=True),
    ("phase", "phase"): Follow(
        phase, tuple(Place("phase_check", "", part) for part in ("begun", "built", "grown", "fading")), PHASES
    ),
    ("network_kinds", "network_kinds"): Follow(
        network_kinds, (Place("top_needs"), Place("needs", "*", "matter")), tuple(dict.fromkeys(KINDS.values()))
    ),
    ("governance", "governance"): Follow(
        governance,
        (Place("funding"), Place("tensions", "*", "wanted"), Place("tensions", "*", "now")),
        tuple(FORMS),
    ),
    ("employer_tasks", "employer_tasks"): Follow(employer_tasks, (Place("tasks", "*", "holder"),), ("counted",)),
    ("hours_short", "hours_short"): Follow(hours_short, HOURS, ("short", "enough")),
    ("quick_win", "quick_win"): Follow(quick_win, (Place("steps", "*", "until"),), ("nearest",)),
    ("activities", "owner"): Follow(owner_of_offer, (Place("offers", "*", "owner"),), is_default=True),
    ("indicators", "who"): Follow(owner_of_offers, (Place("offers", "*", "owner"),), is_default=True),
    ("coordinator", "paid_by"): Follow(payer, (Place("funders", "*", "party"),), is_default=True),
    ("participants", "now"): Follow(taking_part, (Place("parties", "*", "side"),), is_default=True),
    ("sounding_board", "members"): Follow(thinking_along, (Place("parties", "*", "position"),), is_default=True),
    ("sittings", "kind"): Follow(sitting_kind, (Place("sittings", "*", "title"),), is_default=True),
    ("sittings", "day"): Follow(sitting_day, is_default=True),
    ("sittings", "minutes"): Follow(sitting_minutes, is_default=True),
}
"""The fields that have a proposal, as (list or record, field); of a single value its id stands twice."""
