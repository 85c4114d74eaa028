"""Rules about needs, offers, success, organisation and money: where they also speak, and where they keep silent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from netstart.core.advice import Finding, findings
from netstart.core.form import Form
from tests.rules.organisation import LARGE, SMALL, one_person_with, tasks
from tests.rules.pair import case_of

Said = Mapping[str, Any]
TOP: Said = {"needs": ["Eén loket"], "top_needs": ("need-1",)}
RAISED: Said = {"needs": [{"influence": "raise"}]}
IN_CORE, OUTSIDE = {**SMALL, "in_core": True}, {**SMALL, "in_core": False}
DOES_ITSELF: Said = {"tensions": {"ownership_vs_unburdening": {"wanted": 2}}}
ARRANGED: Said = {"tensions": {"ownership_vs_unburdening": {"wanted": 4}}}
NO_WHY = ("", "", "")


def told(form: Form, rule: str, said: Said, phase: str = "start-up", **more: Any) -> tuple[Finding, ...]:
    return tuple(one for one in findings(form, case_of(form, said, phase, **more)) if one.rule == rule)


# needs


def test_a_top_need_asks_for_an_offer_when_there_are_none_at_all(form: Form) -> None:
    assert told(form, "need-without-offer", {**TOP, "offers": []})


def test_a_top_need_waits_until_every_offer_was_asked_what_it_is_for(form: Form) -> None:
    assert not told(form, "need-without-offer", {**TOP, "offers": [{"needs": None}, {}]})


@pytest.mark.parametrize("to", ["passed-on", "raised", "nobody"])
def test_a_top_need_that_is_left_to_others_needs_no_offer(form: Form, to: str) -> None:
    needs = [{"title": "Eén loket", "taken_up": to}]
    assert not told(form, "need-without-offer", {**TOP, "needs": needs, "offers": []})


def test_offers_that_are_put_off_are_not_missed(form: Form) -> None:
    said = {**TOP, "offers": [{"needs": None}]}
    parked = {"offers": NO_WHY}
    assert not told(form, "need-without-offer", said, parked=parked)
    assert not told(form, "offer-without-need", said, parked=parked)


def test_a_top_need_without_offer_weighs_more_once_the_network_starts_up(form: Form) -> None:
    said = {**TOP, "offers": []}
    weights = [told(form, "need-without-offer", said, phase)[0].weight for phase in ("initiation", "start-up")]
    assert weights == ["question", "warning"]


def test_a_need_that_people_only_think_is_there_is_assumed(form: Form) -> None:
    (one,) = told(form, "need-assumed", {"needs": [{"voices": None, "evidence": "assumed"}]})
    assert str(one.places[0]) == "needs/need-1.evidence"


def test_a_need_of_which_nobody_counted_the_voices_is_not_called_assumed(form: Form) -> None:
    assert not told(form, "need-assumed", {"needs": [{"voices": None, "evidence": "call"}]})


def test_nothing_is_said_of_sizes_while_one_top_need_has_none(form: Form) -> None:
    needs = [{"whose": ("small",)}, {"whose": None}]
    said = {"parties": [LARGE], "needs": needs, "top_needs": ("need-1", "need-2")}
    assert not told(form, "top-needs-of-one-size", said)


def test_a_top_three_of_one_size_is_fine_where_nobody_else_takes_part(form: Form) -> None:
    said = {"parties": [SMALL], "needs": [{"whose": ("small",)}], "top_needs": ("need-1",)}
    assert not told(form, "top-needs-of-one-size", said)


def test_a_party_that_is_no_employer_has_no_size_to_be_missed(form: Form) -> None:
    said = {"parties": [{"kind": "municipality", "side": "in"}], "needs": [{"whose": ("small",)}]}
    assert not told(form, "top-needs-of-one-size", {**said, "top_needs": ("need-1",)})


def test_sizes_do_not_matter_while_no_need_comes_first(form: Form) -> None:
    said = {"parties": [LARGE], "needs": [{"whose": ("small",)}], "top_needs": ()}
    assert not told(form, "top-needs-of-one-size", said)


def test_that_everything_is_urgent_is_told_once(form: Form) -> None:
    said = {"needs": [{"urgency": 5}] * 6}
    assert told(form, "too-many-urgent-needs", said)
    assert not told(form, "needs-equally-urgent", said)


@pytest.mark.parametrize("count", [4, 5])
def test_needs_that_are_all_urgent_are_no_choice_yet(form: Form, count: int) -> None:
    assert told(form, "needs-equally-urgent", {"needs": [{"urgency": 5}] * count})


def test_a_few_needs_may_be_as_urgent(form: Form) -> None:
    assert not told(form, "needs-equally-urgent", {"needs": [{"urgency": 3}] * 3})


def test_a_need_from_the_list_of_netstart_is_not_called_a_solution(form: Form) -> None:
    needs = [{"title": "Een website met informatie", "code": "bh03"}]
    assert not told(form, "need-worded-as-solution", {"needs": needs})


def test_a_need_that_people_wanted_to_word_like_this_is_left_alone(form: Form) -> None:
    case = case_of(form, {"needs": ["Een website met informatie"]}, "start-up")
    left = replace(case, left={"solution-word@needs/need-1.title": "zo heet het"})
    assert "need-worded-as-solution" not in [one.rule for one in findings(form, left)]


def test_a_need_that_nobody_gave_a_reason_to_word_like_this_is_told(form: Form) -> None:
    case = case_of(form, {"needs": ["Een website met informatie"]}, "start-up")
    passed = replace(case, left={"solution-word@needs/need-1.title": ""})
    assert "need-worded-as-solution" in [one.rule for one in findings(form, passed)]


def test_an_offer_of_which_it_was_put_off_whom_it_is_for_is_for_no_need(form: Form) -> None:
    said = {"needs": ["Eén loket"], "top_needs": ("need-1",), "offers": [{}]}
    assert told(form, "need-without-offer", said, parked={"offers/offer-1.needs": NO_WHY})
    assert not told(form, "need-without-offer", said)


def test_what_is_missing_for_the_top_three_is_told_by_one_rule_only(form: Form) -> None:
    needs = [{"title": "Eén loket", "taken_up": "us"}]
    rules = [one.rule for one in findings(form, case_of(form, {**TOP, "needs": needs, "offers": []}, "start-up"))]
    assert rules == ["need-without-offer"]


def test_a_gap_that_another_party_fills_needs_no_offer(form: Form) -> None:
    assert not told(form, "gap-without-offer", {"needs": [{"taken_up": "passed-on"}], "offers": []})


def test_a_gap_for_which_there_is_an_offer_needs_no_choice(form: Form) -> None:
    said = {"needs": [{"taken_up": None}], "offers": [{"needs": ("need-1",)}]}
    assert not told(form, "gap-undecided", said)


def test_a_need_is_raised_nowhere_where_nothing_is_done(form: Form) -> None:
    assert told(form, "need-raised-nowhere", {**RAISED, "activities": []})


def test_a_step_raises_a_need_too(form: Form) -> None:
    said = {**RAISED, "activities": [], "steps": [{"need": "need-1"}]}
    assert not told(form, "need-raised-nowhere", said)


def test_a_need_that_another_party_raises_needs_no_activity(form: Form) -> None:
    needs = [{"influence": "raise", "taken_up": "passed-on"}]
    assert not told(form, "need-raised-nowhere", {"needs": needs, "activities": []})


def test_a_need_that_people_can_meet_themselves_is_not_raised(form: Form) -> None:
    assert not told(form, "need-raised-nowhere", {"needs": [{"influence": "self"}], "activities": []})


def test_a_message_raises_only_what_its_offer_is_for(form: Form) -> None:
    offers = {"offers": [{"needs": ("need-1",)}, {"needs": ()}]}
    message = {"form": "message", "offer": "offer-1"}
    assert not told(form, "need-raised-nowhere", {**RAISED, **offers, "activities": [message]})
    assert told(form, "need-raised-nowhere", {**RAISED, **offers, "activities": [{**message, "offer": "offer-2"}]})


def test_a_message_for_no_offer_may_raise_a_need(form: Form) -> None:
    message = {"form": "message", "offer": None}
    assert not told(form, "need-raised-nowhere", {**RAISED, "activities": [message]})


def test_an_activity_of_unknown_form_may_raise_a_need(form: Form) -> None:
    assert not told(form, "need-raised-nowhere", {**RAISED, "activities": ["Iets doen"]})


# offers


def test_who_gives_something_good_may_bring_it_into_the_network(form: Form) -> None:
    said = {
        "parties": [LARGE],
        "needs": ["Eén loket"],
        "existing_offers": [{"needs": ("need-1",), "satisfied": 5, "giver": "party-1"}],
        "offers": [{"needs": ("need-1",), "owner": "party-1"}],
    }
    assert not told(form, "offer-beside-a-good-one", said)


@pytest.mark.parametrize(
    "offered",
    [{"parties": [{"side": "in", "hours": 3}]}, {"coordinator": {"found": True, "hours": 2}}],
)
def test_hours_are_not_short_before_everybody_was_asked_for_them(form: Form, offered: Said) -> None:
    assert not told(form, "more-hours-than-offered", {**offered, "activities": [{"hours": 90}]})


def test_hours_that_fall_short_are_told_with_both_sums(form: Form) -> None:
    said = {"parties": [{"side": "in", "hours": 3}], "coordinator": {"found": True, "hours": 2}}
    (one,) = told(form, "more-hours-than-offered", {**said, "activities": [{"hours": 8}, {"hours": 9}]})
    assert one.says == "Jullie plannen kosten 17 uur per maand, en er is 11 uur aangeboden."


def test_where_people_stand_counts_as_long_as_nobody_said_where_they_want_to_be(form: Form) -> None:
    said = {"tensions": {"ownership_vs_unburdening": {"fingers": "1 2 2"}}, "offers": [{"asks": None}]}
    assert told(form, "nothing-asked-back", said)


@pytest.mark.parametrize("rule", ["nothing-asked-back", "own-work-done-by-others", "arranged-without-hours"])
def test_nothing_is_held_against_a_choice_that_was_not_made(form: Form, rule: str) -> None:
    said = {"offers": [{"asks": None}], "tasks": tasks(coordinator=18), "coordinator": {"hours": None}}
    assert not told(form, rule, said)


def test_offers_with_a_promise_that_is_put_off_are_left_alone(form: Form) -> None:
    parked = {"offers/offer-2": NO_WHY}
    assert not told(form, "offers-without-promise", {"offers": [{"promise": None}] * 2}, parked=parked)


def test_offers_should_be_laid_beside_the_needs_once_the_network_is_mature(form: Form) -> None:
    said = {"offers": [{"calibrated": None}]}
    weights = [told(form, "offers-never-calibrated", said, phase)[0].weight for phase in ("start-up", "maturity")]
    assert weights == ["tip", "warning"]


# success


def test_numbers_only_become_a_contradiction_once_the_network_starts_up(form: Form) -> None:
    said = {"indicators": [{"sort": "count"}]}
    weights = [told(form, "only-counts", said, phase)[0].weight for phase in ("initiation", "start-up", "maturity")]
    assert weights == ["warning", "contradiction", "contradiction"]


def test_no_sign_at_all_is_no_sign_of_ownership_either(form: Form) -> None:
    assert told(form, "no-sign-of-ownership", {"indicators": []})


def test_signs_that_are_put_off_are_not_missed(form: Form) -> None:
    assert not told(form, "no-sign-of-ownership", {"indicators": []}, parked={"indicators": NO_WHY})


def test_a_sign_of_which_nobody_said_what_it_shows_may_be_of_ownership(form: Form) -> None:
    assert not told(form, "no-sign-of-ownership", {"indicators": [{"level": "realised"}, {}]})


def test_a_story_has_no_number_to_start_from(form: Form) -> None:
    story = {"sort": "story", "baseline": None, "target": None}
    assert not told(form, "sign-cannot-be-followed", {"indicators": [story]})
    assert told(form, "sign-cannot-be-followed", {"indicators": [{**story, "source": None}]})


def test_a_sign_that_lacks_much_is_told_once_with_all_that_is_missing(form: Form) -> None:
    (one,) = told(form, "sign-cannot-be-followed", {"indicators": [{"baseline": None, "until": None}]})
    assert [str(place) for place in one.places] == ["indicators/indicator-1.baseline", "indicators/indicator-1.until"]


def test_places_for_people_need_an_activity_only_where_no_offer_leads_to_them(form: Form) -> None:
    sign = {"level": "realised", "offers": ("offer-1",)}
    said = {"offers": ["Meekijkdag"], "indicators": [sign], "activities": []}
    assert not told(form, "places-without-way", said)
    assert told(form, "places-without-way", {**said, "indicators": [{**sign, "offers": None}]})


def test_activities_that_lead_nowhere_are_told_before_anybody_asked_for_the_offer(form: Form) -> None:
    said = {"indicators": [{"level": "realised"}], "activities": [{"form": "session"}]}
    (one,) = told(form, "places-without-way", said)
    assert [str(place) for place in one.places] == ["activities", "indicators/indicator-1"]
    assert not told(form, "places-without-way", said, parked={"indicators/indicator-1.offers": NO_WHY})


def test_activities_that_were_never_asked_do_not_fail_to_lead_to_places(form: Form) -> None:
    assert not told(form, "places-without-way", {"indicators": [{"level": "realised", "offers": None}]})


@pytest.mark.parametrize("rule", ["places-not-defined", "places-nobody-promised"])
def test_places_are_asked_about_only_where_a_sign_counts_on_them(form: Form, rule: str) -> None:
    said = {"inclusive_employment": {"workplaces": None}, "participants": {"condition": "none"}}
    assert not told(form, rule, {**said, "indicators": [{"level": "engagement"}]})
    assert told(form, rule, {**said, "indicators": [{"level": "realised"}]})


def test_reasons_to_stop_that_are_put_off_are_not_missed(form: Form) -> None:
    assert not told(form, "no-stop-criterion", {"stop_criteria": []}, parked={"stop_criteria": NO_WHY})


def test_a_report_needs_no_sign_of_its_own_while_signs_were_not_asked_for_whom_they_are(form: Form) -> None:
    said = {"funding": "external", "funders": [{"reports": "Eén gesprek"}]}
    assert not told(form, "report-without-sign", {**said, "indicators": ["Een teken"]})


def test_who_pays_and_asks_for_nothing_needs_no_sign(form: Form) -> None:
    said = {"funding": "external", "funders": [{"reports": None}], "indicators": [{"meant_for": "network"}]}
    assert not told(form, "report-without-sign", said)


@pytest.mark.parametrize(("party", "name"), [("party-1", "Fonds"), (None, "Het potje")])
def test_who_wants_a_report_is_named(form: Form, party: str | None, name: str) -> None:
    gift = {"title": "Het potje", "party": party, "reports": "Eén gesprek"}
    said = {"parties": ["Fonds"], "funding": "external", "funders": [gift], "indicators": [{"meant_for": "network"}]}
    (one,) = told(form, "report-without-sign", said)
    assert one.says.startswith(f"{name} wil")


def test_what_a_hidden_question_was_told_does_not_count(form: Form) -> None:
    said = {"funding": "in-kind", "funders": [{"reports": "Eén gesprek"}], "indicators": [{"meant_for": "network"}]}
    assert not told(form, "report-without-sign", said)


@pytest.mark.parametrize("now", [None, 0])
def test_growth_needs_a_start_to_be_measured_from(form: Form, now: int | None) -> None:
    close = {"tensions": {"quality_vs_quantity": {"wanted": 1}}}
    assert not told(form, "growth-against-quality", {**close, "participants": {"now": now, "first_year": 40}})


def test_growth_is_not_judged_while_its_end_or_the_choice_is_open(form: Form) -> None:
    close = {"tensions": {"quality_vs_quantity": {"wanted": 1}}}
    assert not told(form, "growth-against-quality", {**close, "participants": {"now": 4, "first_year": None}})
    assert not told(form, "growth-against-quality", {"participants": {"now": 4, "first_year": 40}})


def test_a_large_group_by_choice_may_grow_fast(form: Form) -> None:
    large = {"tensions": {"quality_vs_quantity": {"wanted": 3}}}
    assert not told(form, "growth-against-quality", {**large, "participants": {"now": 4, "first_year": 40}})


# organisation


def test_tasks_are_shared_out_before_their_share_is_judged(form: Form) -> None:
    half = {"tk01": {"holder": "coordinator"}, "tk02": {"holder": "coordinator"}}
    assert not told(form, "own-work-done-by-others", {**DOES_ITSELF, "tasks": half})


def test_a_network_that_has_things_arranged_may_leave_its_tasks_to_others(form: Form) -> None:
    assert not told(form, "own-work-done-by-others", {**ARRANGED, "tasks": tasks(coordinator=18)})


def test_a_task_that_nobody_could_place_has_no_holder(form: Form) -> None:
    assert told(form, "task-without-holder", {"tasks": {"tk01": {"holder": None}}})


def test_a_task_that_nobody_holds_is_no_burden_on_who_is_named_there(form: Form) -> None:
    held = one_person_with(5)
    said = {"parties": [SMALL], "tasks": {**held, "tk05": {"holder": "nobody", "who": "party-1"}}}
    assert not told(form, "too-many-tasks", said)


def test_a_task_that_is_put_off_is_not_called_without_holder(form: Form) -> None:
    said = {"tasks": {"tk01": {"holder": None}}}
    assert not told(form, "task-without-holder", said, parked={"tasks/tk01.holder": NO_WHY})


@pytest.mark.parametrize("before", [{}, {"before": {"tasks": tasks(participant=4)}}])
def test_a_coordinator_has_nothing_to_hand_over_the_first_time(form: Form, before: Said) -> None:
    now = {"tasks": tasks(coordinator=4, participant=4)}
    assert not told(form, "coordinator-hands-nothing-over", now, "maturity", **before)


def test_a_coordinator_who_gave_everything_away_is_left_alone(form: Form) -> None:
    before = {"tasks": tasks(coordinator=4)}
    assert not told(form, "coordinator-hands-nothing-over", {"tasks": tasks()}, "maturity", before=before)


CORE_RULES = ("core-group-of-outsiders", "no-employer-in-core", "core-of-one", "core-all-alike")


@pytest.mark.parametrize("rule", CORE_RULES)
def test_the_core_group_is_judged_when_everybody_was_asked(form: Form, rule: str) -> None:
    city = {"kind": "municipality", "side": "in", "in_core": True}
    for parties in ([city, SMALL], [IN_CORE, IN_CORE, LARGE], [IN_CORE, SMALL]):
        assert not told(form, rule, {"parties": parties})


def test_end_dates_wait_until_everybody_was_asked_for_the_core_group(form: Form) -> None:
    parties = [{**IN_CORE, "core_until": None}, SMALL]
    assert not told(form, "core-without-end", {"parties": parties}, "maturity")


def test_a_core_group_of_nobody_has_no_employer(form: Form) -> None:
    (one,) = told(form, "no-employer-in-core", {"parties": [OUTSIDE]})
    assert [str(place) for place in one.places] == ["parties/party-1.in_core"]


def test_a_party_of_unknown_kind_may_be_an_employer(form: Form) -> None:
    assert not told(form, "no-employer-in-core", {"parties": [{"side": "in", "kind": None, "in_core": True}]})


def test_who_was_given_a_place_in_the_core_group_from_outside_counts_there(form: Form) -> None:
    city = {"kind": "municipality", "side": "around", "approach": "together", "position": "core-group"}
    (one,) = told(form, "core-group-of-outsiders", {"parties": [IN_CORE, city]})
    assert str(one.places[1]) == "parties/party-2.position"


def test_who_stays_around_the_network_is_not_in_the_core_group(form: Form) -> None:
    city = {"kind": "municipality", "side": "around", "approach": "together", "position": "guest"}
    assert not told(form, "core-group-of-outsiders", {"parties": [IN_CORE, city]})


def test_a_candidate_is_no_outsider_in_the_core_group(form: Form) -> None:
    candidate = {"kind": "candidates", "side": "in", "in_core": True}
    assert not told(form, "core-group-of-outsiders", {"parties": [IN_CORE, candidate]})


def test_a_core_group_of_one_branch_is_alike(form: Form) -> None:
    core = [{**IN_CORE, "branch": "Zorg"}, {**LARGE, "in_core": True, "branch": "zorg"}]
    assert told(form, "core-all-alike", {"parties": [*core, {**OUTSIDE, "branch": "Metaal"}]})
    assert not told(form, "core-all-alike", {"parties": [*core, {**OUTSIDE, "branch": "zorg"}]})


def test_a_core_group_of_two_branches_is_not_alike(form: Form) -> None:
    core = [{**IN_CORE, "branch": "Zorg"}, {**IN_CORE, "branch": "Groen"}]
    assert not told(form, "core-all-alike", {"parties": [*core, {**OUTSIDE, "branch": "Metaal"}]})


def test_a_core_group_of_which_nothing_is_known_is_not_alike(form: Form) -> None:
    unknown = {"side": "in", "kind": None, "in_core": True}
    assert not told(form, "core-all-alike", {"parties": [unknown, unknown, OUTSIDE]})


def test_who_is_of_unknown_kind_is_not_called_different(form: Form) -> None:
    assert not told(form, "core-all-alike", {"parties": [IN_CORE, IN_CORE, {**OUTSIDE, "kind": None}]})


def test_one_organisation_is_not_called_alike(form: Form) -> None:
    assert not told(form, "core-all-alike", {"parties": [IN_CORE, {**LARGE, "in_core": False}]})


@pytest.mark.parametrize("said", [{"found": True, "hours": 0}, {"found": None}])
def test_no_hours_and_not_knowing_who_are_no_coordinator_either(form: Form, said: Said) -> None:
    assert told(form, "no-coordinator", {"coordinator": said})


def test_a_coordinator_who_is_put_off_is_not_missed(form: Form) -> None:
    assert not told(form, "no-coordinator", {"coordinator": {"found": None}}, parked={"coordinator": NO_WHY})


def test_a_mature_network_cannot_do_without_a_coordinator(form: Form) -> None:
    (one,) = told(form, "no-coordinator", {"coordinator": {"found": False}}, "maturity")
    assert one.weight == "contradiction"


@pytest.mark.parametrize("fingers", ["2 3 4", None])
def test_many_members_who_agree_need_nobody_to_hold_them_together(form: Form, fingers: str | None) -> None:
    said = {"governance": "core-group", "participants": {"now": 30}, "coordinator": {"found": False}}
    tensions = {"autonomy_vs_steering": {"fingers": fingers}}
    assert not told(form, "many-without-coordinator", {**said, "tensions": tensions})


@pytest.mark.parametrize("held", [{"governance": "own-body"}, {"coordinator": {"found": True, "hours": 8}}])
def test_many_members_who_are_held_together_are_fine(form: Form, held: Said) -> None:
    said = {"governance": "core-group", "participants": {"now": 30}, "coordinator": {"found": False}}
    tensions = {"autonomy_vs_steering": {"fingers": "1 5"}}
    assert not told(form, "many-without-coordinator", {**said, "tensions": tensions, **held})


def test_a_few_hours_are_enough_for_a_few(form: Form) -> None:
    assert not told(form, "few-hours-for-many", {"participants": {"first_year": 10}, "coordinator": {"hours": 2}})


def test_members_on_the_list_count_while_nobody_said_how_many_there_are(form: Form) -> None:
    said = {"parties": [SMALL] * 11, "coordinator": {"hours": 4}}
    (one,) = told(form, "few-hours-for-many", said)
    assert one.says == "De coördinator heeft 4 uur per week, en jullie rekenen op 11 deelnemers."


def test_a_coordinator_of_somebody_else_needs_no_agreement_with_who_pays(form: Form) -> None:
    said = {"parties": ["Fonds", "Kuiper"], "funding": "external", "funders": [{"party": "party-1"}]}
    coordinator = {"found": True, "employer": "party-2", "directed_by": None}
    assert not told(form, "coordinator-of-funder", {**said, "coordinator": coordinator})


def test_a_coordinator_without_employer_is_not_of_a_gift_without_giver(form: Form) -> None:
    said = {"funding": "external", "funders": [{"party": None}]}
    coordinator = {"found": True, "employer": None, "directed_by": None}
    assert not told(form, "coordinator-of-funder", {**said, "coordinator": coordinator})


@pytest.mark.parametrize(
    ("said", "count"), [("De teamleider van de afdeling werk", 1), ("De kerngroep, elke maand", 0), ("Van ons", 0)]
)
def test_who_directs_the_coordinator_of_a_payer_is_the_network_or_somebody_else(
    form: Form, said: str, count: int
) -> None:
    coordinator = {"found": True, "employer": "party-1", "directed_by": said}
    funders = {"parties": ["Fonds"], "funding": "external", "funders": [{"party": "party-1"}]}
    assert len(told(form, "coordinator-of-funder", {**funders, "coordinator": coordinator})) == count


def test_a_sounding_board_with_members_is_known(form: Form) -> None:
    said = {"parties": [SMALL], "sounding_board": {"members": ("party-1",), "rhythm": "yearly"}}
    assert not told(form, "sounding-board-without-members", said)


@pytest.mark.parametrize("other", [{**SMALL, "side": "around"}, {"kind": "candidates", "side": "in"}])
def test_one_outsider_or_candidate_on_the_sounding_board_is_enough(form: Form, other: Said) -> None:
    said = {"parties": [SMALL, other]}
    assert not told(form, "sounding-board-of-insiders", {**said, "sounding_board": {"members": ("party-1", "party-2")}})


def test_public_parties_and_payers_are_no_outsiders(form: Form) -> None:
    said = {"parties": [{"kind": "municipality", "side": "around"}, {"kind": "other", "side": "around"}]}
    board = {"sounding_board": {"members": ("party-1", "party-2")}}
    assert not told(form, "sounding-board-of-insiders", {**said, **board})
    paid = {"funding": "external", "funders": [{"party": "party-2"}]}
    assert told(form, "sounding-board-of-insiders", {**said, **board, **paid})


@pytest.mark.parametrize("members", [None, (), ("party-9",)])
def test_a_sounding_board_of_nobody_has_no_insiders(form: Form, members: tuple[str, ...] | None) -> None:
    assert not told(form, "sounding-board-of-insiders", {"sounding_board": {"members": members}})


def test_candidates_without_any_part_are_not_heard(form: Form) -> None:
    assert told(form, "candidates-not-heard", {"candidates_part": {"part": "none"}})


def test_a_way_to_decide_that_is_put_off_is_not_missed(form: Form) -> None:
    assert not told(form, "no-decision-rule", {"decision_rule": None}, parked={"decision_rule": NO_WHY})


def test_a_deal_in_own_words_is_a_deal(form: Form) -> None:
    network = {"kind": "employers-association", "side": "around", "deal": None, "deal_note": "Wij doen mensen"}
    assert not told(form, "other-network-without-deal", {"parties": [network]})


def test_what_a_network_does_not_do_may_say_that_nobody_sells(form: Form) -> None:
    broker = {"parties": [{"kind": "care", "side": "in"}]}
    assert told(form, "broker-without-rule", {**broker, "limits": []})
    assert told(form, "broker-without-rule", {**broker, "house_rules": [], "limits": ["Mensen plaatsen"]})
    assert not told(form, "broker-without-rule", {**broker, "limits": ["Mensen plaatsen"]})
    assert not told(form, "broker-without-rule", {**broker, "house_rules": [], "limits": ["Aan elkaar verkopen"]})


def test_limits_that_were_put_off_may_still_say_that_nobody_sells(form: Form) -> None:
    said = {"parties": [{"kind": "care", "side": "in"}], "house_rules": []}
    assert not told(form, "broker-without-rule", said, parked={"limits": NO_WHY})


def test_house_rules_that_were_never_asked_are_not_missed(form: Form) -> None:
    assert not told(form, "broker-without-rule", {"parties": [{"kind": "care", "side": "in"}]})


# money


def test_hours_that_somebody_gives_are_paid(form: Form) -> None:
    parties = {"parties": ["Fonds"]}
    coordinator = {"hours": 12, "paid_by": "party-1"}
    assert not told(form, "arranged-without-hours", {**ARRANGED, **parties, "coordinator": coordinator})
    assert told(form, "arranged-without-hours", {**ARRANGED, "coordinator": {"hours": 12, "paid_by": None}})


@pytest.mark.parametrize(
    "paid",
    [
        {"funding": "external", "funders": [{"hours": 8}]},
        {"funding": "external", "funders": [{"amount": Decimal(9000)}]},
        {"budget": {"coordination": {"amount": Decimal(9000)}}},
    ],
)
def test_money_for_who_arranges_things_is_enough(form: Form, paid: Said) -> None:
    assert not told(form, "arranged-without-hours", {**ARRANGED, **paid, "coordinator": {"hours": None}})


def test_money_for_rooms_pays_nobody_who_arranges_things(form: Form) -> None:
    budget = {"meetings": {"amount": Decimal(600)}}
    assert told(form, "arranged-without-hours", {**ARRANGED, "budget": budget, "coordinator": {"hours": None}})


def test_hours_that_are_put_off_are_not_unpaid(form: Form) -> None:
    said = {**ARRANGED, "coordinator": {"hours": None}}
    assert not told(form, "arranged-without-hours", said, parked={"coordinator.hours": NO_WHY})


def test_hours_that_were_never_asked_are_not_unpaid(form: Form) -> None:
    assert not told(form, "arranged-without-hours", {**ARRANGED, "coordinator": {"found": True}})


def test_who_pays_without_saying_on_what_it_steers_has_no_clear_place(form: Form) -> None:
    gift = {"position": "sounding-board", "steers_on": None}
    (one,) = told(form, "funder-without-place", {"funding": "mixed", "funders": [gift]})
    assert (str(one.places[0]), one.weight) == ("funders/funder-1.steers_on", "contradiction")


def test_a_gift_of_nobody_yet_is_told_by_its_own_name(form: Form) -> None:
    gift = {"title": "Het potje", "party": None, "position": "core-with-vote"}
    (one,) = told(form, "funder-with-vote", {"funding": "external", "funders": [gift]})
    assert one.says.startswith("Het potje ")


def test_who_pays_is_told_by_the_name_of_the_party(form: Form) -> None:
    gift = {"title": "Het potje", "party": "party-1", "position": "core-with-vote"}
    (one,) = told(form, "funder-with-vote", {"parties": ["Fonds"], "funding": "external", "funders": [gift]})
    assert one.says.startswith("Fonds ")


@pytest.mark.parametrize(("needed", "is_told"), [(None, True), (True, False)])
def test_a_board_beside_money_from_outside_is_there_or_not(form: Form, needed: bool | None, is_told: bool) -> None:
    said = {"funding": "external", "governance": "lead", "board": {"needed": needed}}
    assert bool(told(form, "outside-money-without-board", said)) is is_told


def test_a_steering_group_is_enough_beside_money_from_outside(form: Form) -> None:
    said = {"funding": "external", "governance": "lead", "board": {"needed": False}}
    gift = {"position": "steering-group"}
    assert told(form, "outside-money-without-board", said)
    assert not told(form, "outside-money-without-board", {**said, "funders": [gift]})


def test_money_that_is_partly_of_employers_needs_no_board_by_itself(form: Form) -> None:
    said = {"funding": "mixed", "governance": "core-group", "board": {"needed": False}}
    assert not told(form, "outside-money-without-board", said)


def test_a_board_is_not_too_heavy_for_a_group_of_unknown_size(form: Form) -> None:
    assert not told(form, "board-too-heavy", {"funding": "in-kind", "board": {"needed": True}})


@pytest.mark.parametrize(("funding", "needed"), [("employers", True), ("in-kind", False)])
def test_a_board_is_too_heavy_only_where_it_is_wanted_without_money(form: Form, funding: str, needed: bool) -> None:
    said = {"funding": funding, "participants": {"now": 7}, "board": {"needed": needed}}
    assert not told(form, "board-too-heavy", said)


def test_what_participants_bring_without_money_needs_no_offer(form: Form) -> None:
    assert not told(form, "fee-before-offer", {"contribution": {"kind": "in-kind"}, "offers": []})


def test_a_fee_is_fine_while_nobody_was_asked_for_an_offer(form: Form) -> None:
    assert not told(form, "fee-before-offer", {"contribution": {"kind": "money"}}, "initiation")


ONE_FUND: Said = {
    "parties": ["Fonds"],
    "funding": "mixed",
    "funders": [{"party": "party-1", "amount": Decimal(400)}] * 2,
    "continuity": None,
}


def test_money_of_which_no_amount_is_known_has_no_one_source(form: Form) -> None:
    said = {**ONE_FUND, "funders": [{"party": "party-1", "amount": None}]}
    assert not told(form, "one-source", said, "maturity")


def test_two_gifts_of_one_party_are_one_source(form: Form) -> None:
    (one,) = told(form, "one-source", ONE_FUND, "maturity")
    assert one.says == "Van het geld komt 100 procent van Fonds, en er staat niet wat daarna doorgaat."


def test_what_participants_pay_counts_beside_one_source(form: Form) -> None:
    paying = {"participants": {"now": 3}, "contribution": {"kind": "money", "amount": Decimal(100)}}
    assert not told(form, "one-source", {**ONE_FUND, **paying}, "maturity")


def test_one_source_is_fine_where_something_goes_on_without_it(form: Form) -> None:
    assert not told(form, "one-source", {**ONE_FUND, "continuity": "De meekijkdagen"}, "maturity")


def test_what_is_brought_covers_a_post_with_nothing_to_pay(form: Form) -> None:
    post = {"amount": Decimal(0), "in_kind": "Een zaal met koffie", "covered_by": None}
    assert not told(form, "post-not-covered", {"budget": {"meetings": post}})
    assert told(form, "post-not-covered", {"budget": {"meetings": {**post, "amount": Decimal(600)}}})


def test_a_post_that_costs_nothing_still_needs_somebody(form: Form) -> None:
    post = {"amount": Decimal(0), "in_kind": None, "covered_by": None}
    assert told(form, "post-not-covered", {"budget": {"meetings": post}})


def test_a_post_that_is_put_off_is_known_to_be_open(form: Form) -> None:
    said = {"budget": {"meetings": {"amount": Decimal(600), "covered_by": None}}}
    assert not told(form, "post-not-covered", said, parked={"budget/meetings": NO_WHY})


def test_right_after_a_review_nobody_expects_that_tasks_were_handed_over(form: Form) -> None:
    same = {"tasks": tasks(coordinator=4, participant=4)}
    held = {"sittings": [{"title": "Terugkijken", "kind": "review", "day": date(2026, 10, 1)}]}
    assert told(form, "coordinator-hands-nothing-over", {**same, **held}, "maturity", before=same) == ()
    assert told(form, "coordinator-hands-nothing-over", same, "maturity", before=same)
