from collections.abc import Mapping
from typing import Any

from tests.rules.pair import Pair

DOES_ITSELF = {"ownership_vs_unburdening": {"wanted": 2}}
APART = {"autonomy_vs_steering": {"fingers": "1 2 4"}}
PAID = {"funding": "external", "funders": [{"party": "party-1"}]}
SMALL, LARGE = {"kind": "employer-small", "side": "in"}, {"kind": "employer-large", "side": "in"}
CITY = {"kind": "municipality", "side": "in"}


def tasks(**held: int) -> Mapping[str, Any]:
    """Return all eighteen tasks with so many for each holder, and the rest with nobody."""
    holders = [holder.replace("_", "-") for holder, count in held.items() for _ in range(count)]
    holders += ["nobody"] * (18 - len(holders))
    return {f"tk{at:02}": {"holder": holder} for at, holder in enumerate(holders, 1)}


def one_person_with(count: int) -> Mapping[str, Any]:
    """Return tasks of which so many are carried by one party."""
    return {f"tk{at:02}": {"holder": "participant", "who": "party-1"} for at in range(1, count + 1)}


ORGANISATION = {
    "own-work-done-by-others": Pair(
        found={"tensions": DOES_ITSELF, "tasks": tasks(coordinator=3, back_office=2, participant=4)},
        alone={"tensions": DOES_ITSELF, "tasks": tasks(coordinator=2, back_office=2, participant=4)},
        places=("tasks",),
    ),
    "task-without-holder": Pair(
        found={"tasks": {"tk01": {"holder": "nobody"}}},
        alone={"tasks": {"tk01": {"holder": "candidates"}}},
        places=("tasks/tk01.holder",),
    ),
    "too-many-tasks": Pair(
        found={"parties": [SMALL], "tasks": one_person_with(5)},
        alone={"parties": [SMALL], "tasks": one_person_with(4)},
        places=("parties/party-1",),
    ),
    "coordinator-hands-nothing-over": Pair(
        found={"tasks": tasks(coordinator=4, participant=4)},
        alone={"tasks": tasks(coordinator=3, participant=5)},
        places=("tasks",),
        phase="maturity",
        more={"before": {"tasks": tasks(coordinator=4, participant=4)}},
    ),
    "core-group-of-outsiders": Pair(
        found={"parties": [{**SMALL, "in_core": True}, {**CITY, "in_core": True}]},
        alone={"parties": [*[{**SMALL, "in_core": True}] * 2, {**CITY, "in_core": True}]},
        places=("parties/party-1.in_core",),
    ),
    "no-employer-in-core": Pair(
        found={"parties": [{**SMALL, "in_core": False}, {**CITY, "in_core": True}]},
        alone={"parties": [{**SMALL, "in_core": True}, {**CITY, "in_core": True}]},
        places=("parties/party-2.in_core",),
        phase="initiation",
    ),
    "core-of-one": Pair(
        found={"parties": [{**SMALL, "in_core": True}, {**SMALL, "in_core": False}]},
        alone={"parties": [{**SMALL, "in_core": True}, {**SMALL, "in_core": True}]},
        places=("parties/party-1.in_core",),
        phase="initiation",
    ),
    "core-all-alike": Pair(
        found={"parties": [*[{**SMALL, "in_core": True}] * 2, {**LARGE, "in_core": False}]},
        alone={"parties": [*[{**SMALL, "in_core": True}] * 2, {**LARGE, "in_core": True}]},
        places=("parties/party-1.in_core",),
        phase="initiation",
    ),
    "core-without-end": Pair(
        found={"parties": [{**SMALL, "in_core": True, "core_until": None}] * 2},
        alone={
            "parties": [
                {**SMALL, "in_core": True, "core_until": None},
                {**SMALL, "in_core": True, "core_until": "2028-12-07"},
            ]
        },
        places=("parties/party-1.core_until",),
        phase="maturity",
    ),
    "no-coordinator": Pair(
        found={"coordinator": {"found": False}},
        alone={"coordinator": {"found": True}},
        places=("coordinator.found",),
    ),
    "many-without-coordinator": Pair(
        found={
            "governance": "core-group",
            "participants": {"now": 16},
            "tensions": APART,
            "coordinator": {"found": False},
        },
        alone={
            "governance": "core-group",
            "participants": {"now": 15},
            "tensions": APART,
            "coordinator": {"found": False},
        },
        places=("governance",),
    ),
    "few-hours-for-many": Pair(
        found={"participants": {"first_year": 11}, "coordinator": {"hours": 7}},
        alone={"participants": {"first_year": 11}, "coordinator": {"hours": 8}},
        places=("coordinator.hours",),
    ),
    "coordinator-with-own-business": Pair(
        found={"coordinator": {"found": True, "own_business": True}},
        alone={"coordinator": {"found": True, "own_business": False}},
        places=("coordinator.own_business",),
    ),
    "coordinator-of-funder": Pair(
        found={
            **PAID,
            "parties": ["Fonds"],
            "coordinator": {"found": True, "employer": "party-1", "directed_by": None},
        },
        alone={
            **PAID,
            "parties": ["Fonds"],
            "coordinator": {"found": True, "employer": "party-1", "directed_by": "De kerngroep"},
        },
        places=("coordinator.directed_by",),
    ),
    "sounding-board-without-members": Pair(
        found={"sounding_board": {"members": None, "rhythm": "yearly"}},
        alone={"sounding_board": {"members": None, "rhythm": None}},
        places=("sounding_board.members",),
    ),
    "sounding-board-of-insiders": Pair(
        found={"parties": [SMALL], "sounding_board": {"members": ("party-1",)}},
        alone={"parties": [{**SMALL, "side": "around"}], "sounding_board": {"members": ("party-1",)}},
        places=("sounding_board.members",),
    ),
    "candidates-not-heard": Pair(
        found={"candidates_part": {"part": "story"}},
        alone={"candidates_part": {"part": "sounding-board"}},
        places=("candidates_part.part",),
    ),
    "no-decision-rule": Pair(
        found={"decision_rule": None},
        alone={"decision_rule": "consent"},
        places=("decision_rule",),
        phase="initiation",
    ),
    "other-network-without-deal": Pair(
        found={"parties": [{"kind": "employers-association", "side": "around", "deal": None}]},
        alone={"parties": [{"kind": "employers-association", "side": "around", "deal": "refer"}]},
        places=("parties/party-1.deal",),
    ),
    "broker-without-rule": Pair(
        found={"parties": [{"kind": "care", "side": "in"}], "house_rules": []},
        alone={"parties": [{"kind": "care", "side": "in"}], "house_rules": ["Niemand verkoopt hier iets"]},
        places=("parties/party-1.kind",),
    ),
}
