from datetime import date
from typing import Any

import pytest

from netstart.core.derive import (
    GOVERNANCE,
    INVOLVED,
    INVOLVEMENTS,
    KIND_OF,
    Followed,
    Given,
    Hours,
    approach,
    governance,
    hours,
    with_employers,
)
from netstart.core.follows import FOLLOWS
from netstart.core.form import Form
from netstart.core.model import Plan
from netstart.core.place import Place, Row
from netstart.core.shape import shapes_of
from netstart.files.packs import shipped_form

SQUARES = """\
5 in-time   in-time   in-time   together  together
4 in-time   in-time   in-time   together  together
3 now-then  now-then  now-then  inform    inform
2 now-then  now-then  now-then  inform    inform
1 now-then  now-then  now-then  inform    inform
"""
"""Influence upward, interest from 1 to 5 to the right."""
NAMES = {
    "together": "together",
    "in-time": "ask-in-time",
    "inform": "inform",
    "now-then": "call-now-and-then",
}
ALL = [
    (int(influence), interest, NAMES[name])
    for influence, *names in map(str.split, SQUARES.splitlines())
    for interest, name in enumerate(names, 1)
]
TODAY = date(2026, 11, 12)
LIMITS = shipped_form("employer-network").limits


def value(home: str, field: str = "", row: Row | None = None, **said: Any) -> Any:
    """Return what is proposed for a field, from its row and from the places that it says it reads."""
    follow = FOLLOWS[home, field or home]
    return (found := follow.of(Given(row or {}, named(said, follow.reads), TODAY, LIMITS))) and found.value


def named(said: dict[str, Any], places: tuple[Place, ...]) -> dict[str, Any]:
    """Return what stands at some places, and nothing else."""
    found: dict[str, Any] = {}
    for at in (one for one in places if one.question in said):
        whole = said[at.question]
        if at.row:
            rows = found.setdefault(at.question, {})
            for id_, row in whole.items():
                rows.setdefault(id_, {}).update({at.field: row[at.field]} if at.field in row else {})
        elif at.field:
            found.setdefault(at.question, {}).update({at.field: whole[at.field]} if at.field in whole else {})
        else:
            found[at.question] = whole
    return found


def rows(*many: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {f"row-{number}": row for number, row in enumerate(many, 1)}


# of a party


@pytest.mark.parametrize(("influence", "interest", "way"), ALL)
def test_how_to_deal_with_a_party_follows_from_its_two_scores(influence: int, interest: int, way: str) -> None:
    assert approach(Given({"influence": influence, "interest": interest}, {}, limits=LIMITS)) == Followed(way, way)


def test_there_are_twenty_five_squares() -> None:
    assert len(ALL) == 25


@pytest.mark.parametrize("row", [{}, {"influence": 5}, {"interest": 5}, {"influence": None, "interest": 5}])
def test_nothing_follows_while_a_score_is_open(row: dict[str, int | None]) -> None:
    assert value("parties", "approach", row) is None


@pytest.mark.parametrize(("way", "far"), INVOLVED.items())
def test_how_far_to_involve_a_party_follows_from_how_to_deal_with_it(way: str, far: str) -> None:
    assert value("parties", "involvement", {"approach": way}) == far


def test_nothing_is_promised_while_nobody_said_how_far_a_party_is_involved() -> None:
    assert FOLLOWS["parties", "promise"].of(Given({}, {})) is None


@pytest.mark.parametrize("far", INVOLVEMENTS)
def test_every_way_of_involving_somebody_is_a_promise(far: str, form: Form) -> None:
    field = next(q.by_id["promise"] for q in form.lists["parties"] if "promise" in q.by_id)
    found = FOLLOWS["parties", "promise"].of(Given({"involvement": far}, {}))
    assert found is not None
    assert field.because[found.reason].endswith(".")


# of the network

BUILT = ("why", "limits", "added-value")
GROWN = ("core-group", "offer-used", "newcomers", "calibrated")


@pytest.mark.parametrize(
    ("check", "phase"),
    [
        ({}, None),
        ({"begun": None, "built": None}, "initiation"),
        ({"begun": ()}, "initiation"),
        ({"begun": ("energy",)}, "initiation"),
        ({"begun": ("energy",), "built": BUILT, "grown": GROWN}, "initiation"),
        ({"begun": ("energy", "asked")}, "start-up"),
        ({"begun": ("energy", "asked"), "built": BUILT}, "start-up"),
        ({"begun": ("energy", "asked"), "built": BUILT, "grown": GROWN[:2]}, "start-up"),
        ({"begun": ("energy", "asked"), "built": BUILT[:2], "grown": GROWN}, "start-up"),
        ({"begun": ("energy", "asked"), "built": BUILT, "grown": GROWN[:3]}, "maturity"),
        ({"begun": ("energy", "asked"), "built": BUILT, "grown": GROWN, "fading": ("needs-filled", "x")}, "maturity"),
        ({"begun": (), "fading": ("needs-filled", "same-faces", "not-missed")}, "decline"),
    ],
)
def test_the_proposed_phase_is_the_first_one_that_is_not_finished(check: dict[str, Any], phase: str | None) -> None:
    assert value("phase", phase_check=check) == phase


@pytest.mark.parametrize(
    ("matters", "kinds"),
    [
        ((), None),
        ((None,), None),
        (("rules",), ("lobbying",)),
        (("information", "information", "rules"), ("learning", "lobbying")),
        (("information", "relation", "rules"), ("learning", "matching")),
        ((None, "money"), ("buying",)),
    ],
)
def test_the_proposed_kinds_of_network_follow_from_the_needs_that_come_first(
    matters: tuple[str | None, ...], kinds: tuple[str, ...] | None
) -> None:
    needs = rows({"matter": "motivation"}, *({"matter": matter} for matter in matters))
    top = tuple(needs)[1:]
    assert value("network_kinds", needs=needs, top_needs=top) == kinds


def test_a_first_need_that_was_taken_off_proposes_nothing() -> None:
    assert value("network_kinds", needs={}, top_needs=("row-9",)) is None


@pytest.mark.parametrize(
    ("funding", "ownership", "reason"),
    [
        ("employers", 1, "employers-own"),
        ("in-kind", 2, "employers-own"),
        ("employers", 3, "employers-mixed"),
        ("employers", 5, "employers-arranged"),
        ("mixed", 2, "mixed-own"),
        ("mixed", 3, "mixed-mixed"),
        ("mixed", 4, "mixed-arranged"),
        ("external", 1, "external-own"),
        ("external", 3, "external-mixed"),
        ("external", 4, "external-arranged"),
    ],
)
def test_the_advised_form_follows_from_who_pays_and_who_does_the_work(
    funding: str, ownership: int, reason: str
) -> None:
    tensions = {"ownership_vs_unburdening": {"now": 5, "wanted": ownership}}
    found = governance(Given({}, {"funding": funding, "tensions": tensions}, limits=LIMITS))
    assert found == Followed(GOVERNANCE[reason], reason)
    assert value("governance", funding=funding, tensions=tensions) == GOVERNANCE[reason]


def test_the_advised_form_looks_at_now_while_nobody_said_what_is_wanted() -> None:
    tensions = {"ownership_vs_unburdening": {"now": 5}}
    assert value("governance", funding="mixed", tensions=tensions) == GOVERNANCE["mixed-arranged"]


@pytest.mark.parametrize("said", [{}, {"funding": "open"}, {"funding": "mixed"}, {"funding": "mixed", "tensions": {}}])
def test_no_form_is_advised_while_either_is_open(said: dict[str, Any]) -> None:
    assert value("governance", **said) is None


def test_tasks_lie_with_employers_if_they_or_their_groups_hold_them() -> None:
    held = ("core-group", "participant", "theme-group", "coordinator", "candidates", "nobody", None)
    assert with_employers({"holder": holder} for holder in held) == (3, 5)


def test_how_many_tasks_lie_with_employers_is_counted_once_one_is_held() -> None:
    assert value("employer_tasks", tasks=rows({})) is None
    assert value("employer_tasks", tasks=rows({"holder": "coordinator"}, {"holder": "core-group"})) == 1


OFFERED: dict[str, Any] = {
    "parties": rows({"hours": 4}, {"hours": None}, {}),
    "coordinator": {"hours": 10},
    "back_office": {"hours": 6},
}


def test_hours_a_week_count_four_times_beside_hours_a_month() -> None:
    assert hours({"activities": rows({"hours": 60}, {}), **OFFERED}) == Hours(60, members=4, coordinator=40)


def test_a_coordinator_who_is_still_looked_for_offers_no_hours() -> None:
    assert hours({"coordinator": {"hours": 10, "found": False}}).offered == 0


@pytest.mark.parametrize(("needed", "short"), [(None, None), (40, 0), (44, 0), (57, 13)])
def test_hours_are_short_if_more_are_needed_than_offered(needed: int | None, short: int | None) -> None:
    assert value("hours_short", activities=rows({"hours": needed}), **OFFERED) == short


def test_nobody_offered_anything_yet() -> None:
    assert hours({}) == Hours(0, 0, 0)


def test_the_step_that_is_ready_first_shows_something_soonest() -> None:
    steps = rows({}, {"until": date(2027, 3, 1)}, {"until": date(2027, 1, 9)}, {"until": None})
    assert value("quick_win", steps=steps) == "row-3"
    assert value("quick_win", steps=rows({})) is None


# what was said elsewhere

OFFERS = {"offer-1": {"owner": None}, "offer-2": {"owner": "party-2"}, "offer-3": {"owner": "party-3"}}


@pytest.mark.parametrize(("offer", "owner"), [(None, None), ("offer-1", None), ("offer-2", "party-2"), ("gone", None)])
def test_an_activity_is_seen_to_by_who_sees_to_its_offer(offer: str | None, owner: str | None) -> None:
    assert value("activities", "owner", {"offer": offer}, offers=OFFERS) == owner


def test_whoever_sees_to_the_offer_looks_at_the_indicator() -> None:
    assert value("indicators", "who", {"offers": ("offer-1", "offer-3")}, offers=OFFERS) == "party-3"
    assert value("indicators", "who", {}, offers=OFFERS) is None


def test_the_first_outsider_who_gives_pays_the_coordinator() -> None:
    assert value("coordinator", "paid_by", funders=rows({}, {"party": "party-2"})) == "party-2"
    assert value("coordinator", "paid_by") is None


def test_the_parties_that_take_part_are_counted() -> None:
    assert value("participants", "now", parties=rows({"side": "in"}, {"side": "around"}, {}, {"side": "in"})) == 2
    assert value("participants", "now", parties=rows({"side": "around"})) is None


def test_who_has_a_place_on_the_sounding_board_thinks_along() -> None:
    parties = rows({"position": "guest"}, {"position": "sounding-board"}, {})
    assert value("sounding_board", "members", parties=parties) == ("row-2",)
    assert value("sounding_board", "members", parties={}) is None


@pytest.mark.parametrize(
    ("can", "by"), [(None, None), ("self", "us"), ("together", "us"), ("raise", "raised"), ("none", "nobody")]
)
def test_who_takes_a_need_up_follows_from_what_can_be_done(can: str | None, by: str | None) -> None:
    assert value("needs", "taken_up", {"influence": can}) == by


def test_a_need_is_passed_on_to_whom_it_is_discussed_with() -> None:
    assert value("needs", "passed_to", {"raise_with": "party-4"}) == "party-4"
    assert value("needs", "passed_to", {}) is None


def test_the_hours_of_a_funder_are_those_of_the_coordinator() -> None:
    assert value("coordinator", "hours", funders=rows({}, {"hours": 12})) == 12
    assert value("coordinator", "hours", funders={}) is None


def test_whoever_covers_the_paperwork_does_it() -> None:
    assert value("back_office", "by", budget={"secretariat": {"covered_by": ("party-2", "party-3")}}) == "party-2"
    assert value("back_office", "by", budget={"secretariat": {"covered_by": None}}) is None


# of a meeting


def test_the_first_meeting_is_the_kickoff_and_every_other_follows_on_it() -> None:
    sittings = {"sitting-1": {"id": "sitting-1"}, "sitting-2": {"id": "sitting-2"}}
    kinds = [value("sittings", "kind", row, sittings=sittings) for row in sittings.values()]
    assert kinds == ["kickoff", "follow-up"]


def test_a_meeting_is_today_and_takes_an_hour_and_a_half() -> None:
    assert (value("sittings", "day"), value("sittings", "minutes")) == (TODAY, 90)


# what the registry says of itself


def test_every_proposal_belongs_to_a_field_that_is_asked(form: Form) -> None:
    fields = {(question.home, field.id): field for question in form.questions.values() for field in question.fields}
    assert {at: fields[at].follow for at in FOLLOWS} == dict(FOLLOWS)


def test_a_proposal_reads_only_what_is_asked_before_it(form: Form) -> None:
    order = [question.id for question in form.questions.values()]
    for (home, field), follow in FOLLOWS.items():
        asker = next(q.id for q in form.questions.values() if q.home == home and field in q.by_id)
        assert all(order.index(at.question) <= order.index(asker) for at in follow.reads), (home, field)


def test_what_is_past_is_no_quick_win() -> None:
    steps = rows({"until": date(2020, 1, 1)}, {"until": date(2027, 1, 9)})
    assert value("quick_win", steps=steps) == "row-2"


@pytest.mark.parametrize(("home", "field"), [at for at, follow in FOLLOWS.items() if not follow.is_default])
def test_a_proposal_that_can_turn_is_found_again(home: str, field: str, form: Form) -> None:
    """What is no default is about one value, or about its own row: only there a change is followed."""
    question = next(q for q in form.questions.values() if q.home == home and field in q.by_id)
    assert question.sort == "value" or not FOLLOWS[home, field].reads


def test_a_proposal_reads_places_that_are_asked(form: Form) -> None:
    for follow in FOLLOWS.values():
        assert all(form.field(at) is not None for at in follow.reads)


@pytest.mark.parametrize(
    ("home", "field", "values"),
    [
        ("parties", "approach", set(INVOLVED)),
        ("parties", "involvement", set(INVOLVED.values())),
        ("phase", "phase", {"initiation", "start-up", "maturity", "decline"}),
        ("network_kinds", "network_kinds", set(KIND_OF.values())),
        ("governance", "governance", set(GOVERNANCE.values())),
        ("sittings", "kind", {"kickoff", "follow-up"}),
    ],
)
def test_everything_that_is_proposed_can_be_chosen(home: str, field: str, values: set[str]) -> None:
    assert values <= set(shapes_of(Plan)[home][1][field].choices)


def test_what_compares_cannot_tell_without_the_numbers_to_compare_with() -> None:
    assert approach(Given({"influence": 5, "interest": 5}, {})) is None
