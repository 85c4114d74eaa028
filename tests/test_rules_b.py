"""Where a rule about mission, hard choices, parties, steps or meetings has two ways to find something, or to be silent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from netstart.core.advice import findings
from netstart.core.event import View
from netstart.core.form import Form
from tests.rules.pair import TODAY, case_of
from tests.rules.parties import MEMBER, around, key

Said = Mapping[str, Any]
GOVERNED: Said = {"ambition": "Wij helpen elkaar.", "governance": "core-group"}
DECIDED = {"governance": ("decided",)}
PUBLIC_BEGINS = {"kind": "municipality", "side": "in", "initiates": True}
TOLD = {"level": "realised", "target": "Twaalf plekken"}


def finds(form: Form, rule: str, said: Said, phase: str = "start-up", **more: Any) -> tuple[str, ...]:
    """Return where a rule finds something, the place to mend it first."""
    case = case_of(form, said, phase, **more)
    return tuple(str(found.places[0]) for found in findings(form, case) if found.rule == rule)


# mission, participants and phase


def test_an_activity_whose_form_is_not_known_may_bring_candidates(form: Form) -> None:
    said = {"network_kinds": ("matching",), "activities": [{"form": "visit"}, {"form": None}]}
    assert finds(form, "matching-without-candidates", said) == ()


def test_an_offer_of_the_list_may_bring_candidates_too(form: Form) -> None:
    said = {"network_kinds": ("matching",), "activities": [{"form": "visit"}], "offers": [{"code": "o03"}]}
    assert finds(form, "matching-without-candidates", said) == ()


def test_an_activity_of_the_list_may_be_a_table_in_another_form(form: Form) -> None:
    said = {"network_kinds": ("lobbying",), "activities": [{"code": "a12", "form": "message"}]}
    assert finds(form, "lobbying-without-table", said) == ()


def test_a_network_of_another_kind_needs_no_table(form: Form) -> None:
    said = {"network_kinds": ("project",), "activities": [{"form": "visit"}]}
    assert finds(form, "lobbying-without-table", said) == ()


def test_a_region_that_nobody_knows_is_told(form: Form) -> None:
    assert finds(form, "region-too-wide", {"region": None}) == ("region",)


def test_a_region_that_was_put_off_is_known_to_be_open(form: Form) -> None:
    assert finds(form, "region-too-wide", {"region": None}, parked={"region": ("later",)}) == ()


def test_a_country_place_is_no_whole_country(form: Form) -> None:
    assert finds(form, "region-too-wide", {"region": "Landelijk gebied rond de stad"}) == ()
    assert finds(form, "region-too-wide", {"region": "Landelijk."}) == ("region",)


def test_a_close_group_of_which_nobody_knows_what_it_asks_is_told(form: Form) -> None:
    said = {"participants": {"condition": None}, "tensions": {"quality_vs_quantity": {"now": 1}}}
    assert finds(form, "close-group-open-to-all", said) == ("participants.condition",)


def test_a_form_is_early_later_on_only_if_the_sentence_is_open(form: Form) -> None:
    rule = "form-before-purpose"
    assert finds(form, rule, GOVERNED, marks=DECIDED) == ()
    assert finds(form, rule, GOVERNED, marks={"governance": ("provisional",), "ambition": ("disagreed",)}) == ()
    assert finds(form, rule, GOVERNED, marks={**DECIDED, "ambition": ("disagreed",)}) == ("governance",)
    assert finds(form, rule, {"governance": "lead"}, marks=DECIDED, parked={"ambition": ("later",)}) == ("governance",)


def test_a_grown_network_may_have_a_form_whatever_is_open(form: Form) -> None:
    marks = {**DECIDED, "ambition": ("disagreed",)}
    assert finds(form, "form-before-purpose", GOVERNED, "maturity", marks=marks) == ()


def test_who_sat_at_the_table_was_asked_what_is_needed(form: Form) -> None:
    said: Said = {
        "phase_check": {"begun": ()},
        "needs": ["Eén loket"],
        "parties": [MEMBER] * 5,
        "sittings": [{"present": tuple(f"party-{number}" for number in range(1, 6))}],
    }
    assert finds(form, "few-employers-asked", said, "initiation") == ()
    assert finds(form, "few-employers-asked", {**said, "parties": [around()] * 5}, "initiation") != ()


def test_it_is_said_how_many_employers_are_still_to_be_asked(form: Form) -> None:
    said = {"phase_check": {"begun": ()}, "needs": [{"voices": 3}, {"voices": 1}]}
    found = findings(form, case_of(form, said, "initiation"))
    assert [one.asks for one in found if one.rule == "few-employers-asked"] == ["Nog 2 te gaan: wie belt wie?"]


def test_whoever_ticked_that_employers_were_asked_is_believed(form: Form) -> None:
    assert finds(form, "few-employers-asked", {"phase_check": {"begun": ("asked",)}}, "initiation") == ()


def test_an_employer_who_may_have_begun_the_network_is_enough(form: Form) -> None:
    rule = "begun-without-employer"
    assert finds(form, rule, {"parties": [PUBLIC_BEGINS, MEMBER]}, "initiation") == ()
    assert finds(form, rule, {"parties": [PUBLIC_BEGINS, {**MEMBER, "initiates": None}]}, "initiation") == ()


def test_a_network_that_only_a_public_party_begins_is_told(form: Form) -> None:
    found = finds(form, "begun-without-employer", {"parties": [PUBLIC_BEGINS]}, "initiation")
    assert found == ("parties/party-1.initiates",)


def test_vague_words_that_were_left_on_purpose_are_left(form: Form) -> None:
    said = {"ambition": "Wij verbinden en inspireren werkgevers met impact."}
    assert finds(form, "vague-ambition", said) == ("ambition",)
    case = replace(case_of(form, said, "start-up"), left={"vague-word@ambition": "zo zeggen wij het"})
    assert findings(form, case) == ()


def test_places_are_for_nobody_while_nobody_says_what_is_meant(form: Form) -> None:
    said = {"inclusive_employment": {"meaning": None}, "groups": ["Jongeren"], "indicators": [TOLD]}
    assert finds(form, "places-for-whom", said) == ("inclusive_employment.meaning",)


def test_groups_that_were_never_asked_are_not_missing(form: Form) -> None:
    said = {"inclusive_employment": {"meaning": "Werk aanpassen"}, "indicators": [TOLD]}
    assert finds(form, "places-for-whom", said) == ()


def test_only_places_with_a_target_are_counted(form: Form) -> None:
    said = {"groups": [], "indicators": [{"level": "realised", "target": None}, {**TOLD, "level": "learned"}]}
    assert finds(form, "places-for-whom", said) == ()
    assert finds(form, "places-for-whom", {**said, "indicators": [TOLD]}) == ("groups",)


def test_a_remark_that_was_passed_without_a_reason_is_told_again(form: Form) -> None:
    said = {"ambition": "Wij verbinden en inspireren werkgevers met impact."}
    case = replace(case_of(form, said, "start-up"), left={"vague-word@ambition": ""})
    assert [one.rule for one in findings(form, case)] == ["vague-ambition"]


def test_a_group_in_own_words_can_be_everybody_too(form: Form) -> None:
    said = {"groups": ["Iedereen met een afstand tot de arbeidsmarkt"], "indicators": [TOLD]}
    assert finds(form, "places-for-whom", said) == ("groups",)
    assert finds(form, "places-for-whom", {**said, "groups": ["Iedereen die slecht ziet"]}) == ()


def test_needs_of_which_no_day_is_known_are_not_old(form: Form) -> None:
    assert finds(form, "needs-grown-old", {"needs": ["Eén loket"]}, "maturity") == ()


def test_a_network_whose_needs_are_filled_can_end(form: Form) -> None:
    rule, said = "needs-left-at-the-end", {"needs": ["Eén loket"], "top_needs": ("need-1",)}
    assert finds(form, rule, {**said, "phase_check": {"fading": ("same-faces",)}}, "decline") == ("top_needs",)
    assert finds(form, rule, {**said, "phase_check": {"fading": ("needs-filled",)}}, "decline") == ()


def test_a_network_that_found_a_place_for_its_needs_can_end(form: Form) -> None:
    said = {"needs": ["Eén loket"], "top_needs": ("need-1",), "ending": {"needs_to": "Het Werkcentrum pakt dit op"}}
    assert finds(form, "needs-left-at-the-end", said, "decline") == ()


def test_an_offer_can_only_be_the_same_after_a_review(form: Form) -> None:
    assert finds(form, "offers-unchanged", {"offers": ["Bellen"]}, "maturity") == ()


def test_what_the_network_does_not_do_may_be_no_activity_either(form: Form) -> None:
    said = {"limits": ["Brieven schrijven"], "activities": ["Brieven schrijven voor deelnemers"]}
    assert finds(form, "limit-contradicted", said) == ("limits/limit-1",)


def test_a_word_of_four_letters_tells_something(form: Form) -> None:
    said = {"limits": ["Werk zoeken"], "offers": ["Zoeken naar werk voor jongeren"]}
    assert finds(form, "limit-contradicted", said) == ("limits/limit-1",)


def test_one_word_in_common_is_no_contradiction(form: Form) -> None:
    said = {"limits": ["Jobcoaching betalen"], "offers": ["Jobcoaching"]}
    assert finds(form, "limit-contradicted", said) == ()
    assert finds(form, "limit-contradicted", {**said, "limits": ["Jobcoaching (dat doet een ander)"]}) != ()


# hard choices


def test_the_right_side_has_its_own_warning(form: Form) -> None:
    far = {"now": 5, "signal_right": None, "action_left": None}
    said = {"tensions": {"need_vs_funder": {**far, "signal_left": "Niemand komt"}}}
    assert finds(form, "far-side-without-warning", said) == ("tensions/need_vs_funder.signal_right",)


def test_a_signal_is_warning_enough(form: Form) -> None:
    said = {"tensions": {"need_vs_funder": {"now": 1, "signal_left": "Niemand komt", "action_right": None}}}
    assert finds(form, "far-side-without-warning", said) == ()


def test_a_warning_that_was_never_asked_does_not_lack(form: Form) -> None:
    said = {"tensions": {"need_vs_funder": {"now": 1}, "quality_vs_quantity": {"signal_left": "Geen nieuw bedrijf"}}}
    assert finds(form, "far-side-without-warning", said) == ()


def test_fingers_close_together_need_no_other_view(form: Form) -> None:
    said = {"tensions": {"need_vs_funder": {"fingers": "1 2 3", "choice": "Onze behoefte"}}}
    marks = {"tensions/need_vs_funder.choice": ("decided",)}
    assert finds(form, "decided-while-apart", said, marks=marks) == ()


def test_a_lowest_without_a_highest_is_no_spread(form: Form) -> None:
    said = {"tensions": {"need_vs_funder": {"lowest": 1, "choice": "Onze behoefte"}}}
    marks = {"tensions/need_vs_funder.choice": ("decided",)}
    assert finds(form, "decided-while-apart", said, marks=marks) == ()


def test_one_organisation_that_leads_leaves_little_room(form: Form) -> None:
    said = {"governance": "lead", "tensions": {"autonomy_vs_steering": {"now": 4, "wanted": 1}}}
    assert finds(form, "room-but-one-decides", said) == ("governance",)


def test_activities_of_whoever_pays_count_as_theirs(form: Form) -> None:
    said: Said = {
        "funding": "mixed",
        "funders": [{"party": "party-2"}],
        "parties": [MEMBER, around(kind="other")],
        "activities": [{"owner": "party-2"}] * 3,
        "tensions": {"need_vs_funder": {"now": 1}},
    }
    assert finds(form, "own-needs-but-others-act", said) == ("activities",)
    assert finds(form, "own-needs-but-others-act", {**said, "funders": []}) == ()


def test_two_activities_are_too_few_for_a_share(form: Form) -> None:
    said = {
        "parties": [around()],
        "activities": [{"owner": "party-1"}] * 2,
        "tensions": {"need_vs_funder": {"now": 1}},
    }
    assert finds(form, "own-needs-but-others-act", said) == ()


def test_half_of_the_activities_is_not_most_of_them(form: Form) -> None:
    said = {
        "parties": [around(), MEMBER],
        "activities": [{"owner": "party-1"}, {"owner": "party-1"}, {"owner": "party-2"}, {"owner": "party-2"}],
        "tensions": {"need_vs_funder": {"now": 1}},
    }
    assert finds(form, "own-needs-but-others-act", said) == ()


def test_a_place_in_the_core_group_is_at_the_wheel(form: Form) -> None:
    apart = {"tensions": {"stakeholder_involvement": {"now": 5}}}
    rule, inside = "apart-but-at-the-wheel", {"kind": "municipality", "side": "in", "in_core": True}
    assert finds(form, rule, {**apart, "parties": [key(position="core-group")]}) == ("parties/party-1.position",)
    assert finds(form, rule, {**apart, "parties": [around(), inside]}) == ()
    said = {**apart, "parties": [key(position="guest"), inside]}
    assert finds(form, rule, said) == ("parties/party-2.in_core",)


def test_candidates_may_steer_along_where_public_parties_may_not(form: Form) -> None:
    said = {
        "parties": [around(kind="candidates", involvement="decide")],
        "tensions": {"stakeholder_involvement": {"now": 5}},
    }
    assert finds(form, "apart-but-at-the-wheel", said) == ()


def test_a_party_of_which_nothing_is_known_yet_may_be_close(form: Form) -> None:
    close = {"tensions": {"stakeholder_involvement": {"now": 1}}}
    said = {**close, "parties": [around(involvement="inform"), around()]}
    assert finds(form, "close-but-nothing-agreed", said) == ()


def test_a_list_without_public_parties_is_told_by_its_own_rule(form: Form) -> None:
    said = {
        "parties": [around(kind="candidates", involvement="inform")],
        "tensions": {"stakeholder_involvement": {"now": 1}},
    }
    assert finds(form, "close-but-nothing-agreed", said) == ()
    assert finds(form, "no-public-party", said) == ("parties",)


def test_a_partner_is_close_without_a_say(form: Form) -> None:
    close = {"tensions": {"stakeholder_involvement": {"now": 1}}}
    said = {**close, "parties": [key(involvement="inform", position="partner")]}
    assert finds(form, "close-but-nothing-agreed", said) == ()


def table(others: int, **tension: Any) -> Said:
    there = tuple(f"party-{number}" for number in range(1, 11))
    return {
        "parties": [*[MEMBER] * (10 - others), *[around()] * others],
        "sittings": [{"present": there}],
        "tensions": {"stakeholder_involvement": tension},
    }


def test_a_full_table_is_no_signal_while_nobody_watches_for_it(form: Form) -> None:
    assert finds(form, "others-fill-the-table", table(4, now=3)) == ()


def test_half_of_the_table_is_a_signal_and_no_more_than_that(form: Form) -> None:
    said = table(5, signal_left="Klachten pas bij de koffie")
    assert finds(form, "others-fill-the-table", said) == ("tensions/stakeholder_involvement.signal_left",)
    assert finds(form, "few-employers-present", said) == ()


def came(count: int, members: int, **tension: Any) -> Said:
    there = tuple(f"party-{number}" for number in range(1, count + 1))
    return {
        "parties": [MEMBER] * members,
        "sittings": [{"present": there}],
        "tensions": {"quality_vs_quantity": tension},
    }


def test_four_of_ten_participants_are_enough(form: Form) -> None:
    assert finds(form, "few-came", came(4, 10, signal_right="Een lege zaal")) == ()
    assert finds(form, "few-came", came(3, 10, signal_right="Een lege zaal")) != ()


def test_one_of_three_participants_is_few(form: Form) -> None:
    assert finds(form, "few-came", came(1, 3, signal_right="Een lege zaal")) != ()
    assert finds(form, "few-came", came(0, 2, signal_right="Een lege zaal")) == ()


def test_an_empty_room_is_no_signal_while_nobody_watches_for_it(form: Form) -> None:
    assert finds(form, "few-came", came(1, 10, now=3)) == ()


def test_people_are_told_of_their_own_signal_in_their_own_words(form: Form) -> None:
    said = table(6, signal_left="Klachten pas bij de koffie.\nOf ruzie.")
    (one,) = [one for one in findings(form, case_of(form, said, "start-up")) if one.rule == "others-fill-the-table"]
    assert one.says.startswith("Jullie letten op “Klachten pas bij de koffie”, en")


def test_a_network_that_does_its_own_work_hears_of_its_signal_too(form: Form) -> None:
    tasks = {f"tk0{number}": {"holder": "coordinator"} for number in range(1, 6)}
    own = {"tensions": {"ownership_vs_unburdening": {"now": 2, "signal_right": "Wij kijken toe"}}}
    found = finds(form, "coordinator-has-most-tasks", {"tasks": tasks, **own})
    assert found == ("tensions/ownership_vs_unburdening.signal_right",)


def test_tasks_elsewhere_are_no_signal_while_nobody_watches_for_them(form: Form) -> None:
    tasks = {f"tk0{number}": {"holder": "coordinator"} for number in range(1, 6)}
    said = {"tasks": tasks, "tensions": {"ownership_vs_unburdening": {"now": 4}}}
    assert finds(form, "coordinator-has-most-tasks", said) == ()


def test_three_of_five_tasks_with_the_coordinator_are_not_too_many(form: Form) -> None:
    holders = ("coordinator", "coordinator", "back-office", "participant", "core-group", "nobody")
    tasks = {f"tk0{at}": {"holder": holder} for at, holder in enumerate(holders, 1)}
    said = {"tasks": tasks, "tensions": {"ownership_vs_unburdening": {"now": 4, "signal_right": "Wij kijken toe"}}}
    assert finds(form, "coordinator-has-most-tasks", said) == ()


def test_where_people_want_to_be_is_a_stand_too(form: Form) -> None:
    said = {"tensions": {"need_vs_funder": {"now": None, "wanted": 2}}}
    assert finds(form, "no-stand-yet", said) == ()


def test_a_stand_that_was_put_off_is_known_to_be_open(form: Form) -> None:
    said = {"tensions": {"need_vs_funder": {"now": None}}}
    assert finds(form, "no-stand-yet", said, parked={"tensions/need_vs_funder": ("later",)}) == ()


def test_a_stand_that_was_never_asked_is_not_in_the_middle(form: Form) -> None:
    assert finds(form, "all-in-the-middle", {"tensions": {"need_vs_funder": {"now": 3}}}) == ()


def test_a_signal_on_the_other_side_does_not_speak_against_a_choice(form: Form) -> None:
    seen = {"wanted": 4, "seen": ("left",)}
    assert finds(form, "signal-seen", {"tensions": {"need_vs_funder": seen}}) == ()
    seen = {"wanted": 4, "seen": ("left", "right")}
    assert finds(form, "signal-seen", {"tensions": {"need_vs_funder": seen}}) == ("tensions/need_vs_funder.wanted",)


# parties around the network


def test_a_contact_that_was_never_asked_does_not_lack(form: Form) -> None:
    said = {"parties": [around(influence=5), around(influence=2, contact=None)]}
    assert finds(form, "influential-without-contact", said) == ()


def test_a_contact_that_was_put_off_is_known_to_be_open(form: Form) -> None:
    said = {"parties": [around(influence=5, contact=None)]}
    parked = {"parties/party-1.contact": ("later",)}
    assert finds(form, "influential-without-contact", said, parked=parked) == ()


def test_a_say_is_promised_to_a_party_that_nobody_spoke(form: Form) -> None:
    rule, told = "decided-about-the-absent", {"spoken": False, "promise": "Jullie denken mee"}
    assert finds(form, rule, {"parties": [around(involvement="involve", **told)]}) == ("parties/party-1.promise",)
    assert finds(form, rule, {"parties": [around(involvement="inform", **told)]}) == ()


def test_a_small_party_can_wait(form: Form) -> None:
    assert finds(form, "influential-without-plan", {"parties": [key(influence=3, plan=None)]}) == ()
    assert finds(form, "influential-not-spoken", {"parties": [around(influence=3, spoken=False)]}) == ()


def test_a_say_that_is_not_known_is_not_far_apart(form: Form) -> None:
    said = {"parties": [key(involvement="none", asked_involvement=None)]}
    assert finds(form, "involvement-apart", said) == ()


def test_two_parties_are_not_everybody(form: Form) -> None:
    assert finds(form, "everybody-at-the-wheel", {"parties": [around(involvement="decide")] * 2}) == ()


def test_three_parties_that_steer_along_are_everybody(form: Form) -> None:
    assert finds(form, "everybody-at-the-wheel", {"parties": [around(involvement="decide")] * 3}) != ()


def test_a_list_of_participants_only_is_no_list_of_who_stands_around(form: Form) -> None:
    said = {"parties": [MEMBER, MEMBER]}
    assert finds(form, "no-voice-of-candidates", said) == finds(form, "no-public-party", said) == ()


def test_a_party_of_an_unknown_kind_may_speak_for_candidates(form: Form) -> None:
    said = {"parties": [MEMBER, around(), around(kind=None)]}
    assert finds(form, "no-voice-of-candidates", said) == ()


def test_candidates_with_a_part_of_their_own_have_a_voice(form: Form) -> None:
    said: Said = {"parties": [MEMBER, around()], "candidates_part": {"part": "co-designer"}}
    assert finds(form, "no-voice-of-candidates", said) == ()
    assert finds(form, "no-voice-of-candidates", {**said, "candidates_part": {"part": "none"}}) == ("parties",)


def test_a_payer_is_not_missing_while_nobody_was_asked_who_pays(form: Form) -> None:
    said = {"parties": [key(position="funder")]}
    rule = "payer-without-money"
    assert finds(form, rule, said) == ()
    assert finds(form, rule, {**said, "funding": "mixed"}, parked={"funders": ("later",)}) == ()


def test_a_payer_where_employers_pay_everything_is_told(form: Form) -> None:
    said = {"parties": [key(position="funder")], "funding": "employers"}
    assert finds(form, "payer-without-money", said) == ("parties/party-1.position",)


def test_money_of_an_unknown_party_may_be_of_the_payer(form: Form) -> None:
    said = {"parties": [key(position="funder")], "funding": "mixed", "funders": [{"party": None}]}
    assert finds(form, "payer-without-money", said) == ()


def test_a_party_whose_place_is_not_known_may_pay(form: Form) -> None:
    said = {"parties": [key()], "funding": "mixed", "funders": [{"party": "party-1"}]}
    assert finds(form, "money-from-another-place", said) == ()


def test_a_party_that_was_never_spoken_is_not_overdue(form: Form) -> None:
    said = {"parties": [key(spoken=True, last_spoken=None, rhythm="monthly")]}
    assert finds(form, "talk-overdue", said, "maturity") == ()


def test_a_list_with_one_party_that_comes_first_has_a_choice(form: Form) -> None:
    said = {"parties": [key(), *[around(approach="inform")] * 13]}
    assert finds(form, "long-list-without-choice", said) == ()


def test_a_long_list_that_nobody_went_through_is_left_alone(form: Form) -> None:
    assert finds(form, "long-list-without-choice", {"parties": [around()] * 14}) == ()


# first steps


def test_a_step_without_a_name_is_told(form: Form) -> None:
    said = {"steps": [{"who": None, "until": TODAY}]}
    assert finds(form, "step-without-name-or-day", said) == ("steps/step-1.who",)


def test_a_step_that_is_over_needs_no_name(form: Form) -> None:
    for progress in ("done", "lapsed"):
        said = {"steps": [{"who": None, "until": TODAY, "progress": progress}]}
        assert finds(form, "step-without-name-or-day", said) == ()


def test_a_name_that_was_never_asked_does_not_lack(form: Form) -> None:
    said = {"parties": [MEMBER], "steps": [{}, {"who": "party-1"}]}
    assert finds(form, "step-without-name-or-day", said) == ()


def test_public_parties_and_the_coordinators_employer_are_the_usual_ones(form: Form) -> None:
    rule, steps = "steps-with-the-same-few", {"steps": [{"who": "party-1"}, {"who": "party-1"}, {"who": "party-2"}]}
    coordinator = {"found": True, "employer": "party-1"}
    assert finds(form, rule, {**steps, "parties": [around(), MEMBER]}) == ("steps",)
    assert finds(form, rule, {**steps, "parties": [MEMBER, MEMBER], "coordinator": coordinator}) == ("steps",)
    assert finds(form, rule, {**steps, "parties": [MEMBER, MEMBER]}) == ()


def test_three_of_five_steps_with_the_usual_ones_are_not_too_many(form: Form) -> None:
    steps = [{"who": who} for who in ("party-1", "party-1", "party-1", "party-2", "party-2")]
    said = {"parties": [{**MEMBER, "initiates": True}, MEMBER], "steps": steps}
    assert finds(form, "steps-with-the-same-few", said) == ()


def test_a_first_success_that_nobody_knows_is_told(form: Form) -> None:
    assert finds(form, "no-first-success", {"quick_win": None}) == ("quick_win",)


def test_the_energy_of_the_top_three_is_told_by_its_own_rule(form: Form) -> None:
    said = {"needs": [{"dots": 7}, {"dots": 2}], "top_needs": ("need-1",), "steps": [{"need": "need-2"}]}
    assert finds(form, "energy-without-step", said) == ()
    assert finds(form, "top-need-without-step", said) == ("steps",)


def test_steps_that_were_not_linked_yet_may_be_about_anything(form: Form) -> None:
    said = {"needs": [{"dots": 7}], "steps": ["Vijf bedrijven bellen"]}
    assert finds(form, "energy-without-step", said) == ()


def test_a_next_time_without_a_day_is_told_unless_it_was_put_off(form: Form) -> None:
    said = {"next_meeting": {"day": None}}
    assert finds(form, "no-next-meeting", said) == ("next_meeting.day",)
    assert finds(form, "no-next-meeting", said, parked={"next_meeting": ("later",)}) == ()


def test_what_is_put_off_until_a_day_is_not_loose(form: Form) -> None:
    parked = {"region": ("later", "", "2027-01-15")}
    assert finds(form, "later-without-name-or-day", {"sittings": ["Kickoff"]}, parked=parked) == ()


def test_low_hands_say_nothing_while_nothing_is_decided(form: Form) -> None:
    assert finds(form, "decided-with-low-hands", {"agreed": "1 1 2"}) == ()


# meetings


def test_who_was_missed_at_a_meeting_to_come_is_not_heard_yet(form: Form) -> None:
    said = {"sittings": [{"day": TODAY + timedelta(days=1), "missed": "Begeleiders", "missed_how": None}]}
    assert finds(form, "missed-voice-unheard", said) == ()


def test_the_last_meeting_counts_and_no_short_talk_or_one_to_come(form: Form) -> None:
    three, one = ("party-1", "party-2", "party-3"), ("party-1",)
    sittings = [
        {"day": date(2026, 3, 12), "present": one},
        {"day": date(2026, 9, 12), "present": three},
        {"day": date(2026, 10, 12), "present": one, "kind": "between"},
        {"day": TODAY + timedelta(days=1), "present": one},
    ]
    assert finds(form, "few-parties-present", {"parties": [MEMBER] * 3, "sittings": sittings}) == ()


def test_the_meeting_of_today_counts(form: Form) -> None:
    said = {"parties": [MEMBER], "sittings": [{"day": TODAY, "present": ("party-1",)}]}
    assert finds(form, "few-parties-present", said) == ("sittings/sitting-1.present",)


def test_it_is_said_how_few_were_there(form: Form) -> None:
    said = {"parties": [MEMBER] * 3, "sittings": [{"title": "Kickoff", "present": ("party-1", "party-2")}]}
    found = findings(form, case_of(form, said, "initiation"))
    assert [one.says for one in found] == ["Aan tafel bij “Kickoff” zaten weinig partijen: 2."]


def test_of_whom_nobody_knows_what_they_are_may_be_employers(form: Form) -> None:
    said = {"parties": [MEMBER, around(kind=None)], "sittings": [{"present": ("party-1", "party-2")}]}
    assert finds(form, "few-employers-present", said) == ()


def test_a_second_meeting_may_decide_much(form: Form) -> None:
    said = {"sittings": [{"kind": "kickoff"}, {"kind": "follow-up"}], "name": "Aan de slag"}
    marks = {"name": ("decided",), "phase": ("decided",), "sittings": ("decided",)}
    assert finds(form, "decided-at-once", said, marks=marks) == ()


def test_what_was_put_off_is_no_question_that_somebody_asked(form: Form) -> None:
    found = finds(form, "nothing-open", {"open_questions": []}, parked={"region": ("later",)})
    assert found == ("open_questions",)


def test_another_view_anywhere_is_room_enough(form: Form) -> None:
    marks = {"name": ("provisional", (View("Liever een andere naam"),))}
    assert finds(form, "nothing-open", {"open_questions": [], "name": "Aan de slag"}, marks=marks) == ()


def test_of_meetings_that_are_over_only_the_last_one_tells_who_led_and_typed(form: Form) -> None:
    nine = tuple(f"party-{number}" for number in range(1, 10))
    sitting = {"present": nine, "facilitator": "Noor", "typist": "Noor"}
    first = {**sitting, "day": TODAY - timedelta(days=20)}
    second = {**sitting, "typist": "Marloes", "day": TODAY - timedelta(days=1)}
    said = {"parties": [MEMBER] * 9}
    assert finds(form, "leads-and-types", {**said, "sittings": [first]}) == ("sittings/sitting-1.typist",)
    assert finds(form, "leads-and-types", {**said, "sittings": [first, second]}) == ()


def test_a_network_that_never_looked_back_is_as_old_as_its_first_meeting(form: Form) -> None:
    said = {"sittings": [{"day": date(2026, 3, 12)}, {"day": date(2026, 11, 1)}]}
    assert finds(form, "review-overdue", said) == ("review_day",)


def test_a_day_to_look_back_that_is_to_come_is_enough(form: Form) -> None:
    said = {"sittings": [{"day": date(2026, 3, 12)}], "review_day": TODAY}
    assert finds(form, "review-overdue", said) == ()
    assert finds(form, "review-overdue", {**said, "review_day": TODAY - timedelta(days=1)}) == ("review_day",)


def test_who_leads_the_meeting_of_today_can_still_be_helped(form: Form) -> None:
    nine = tuple(f"party-{number}" for number in range(1, 10))
    sitting = {"day": TODAY, "present": nine, "facilitator": "Noor", "typist": "Noor"}
    assert finds(form, "leads-and-types", {"parties": [MEMBER] * 9, "sittings": [sitting]}) != ()


def test_the_last_review_is_the_latest(form: Form) -> None:
    reviews = [{"kind": "review", "day": date(2025, 3, 12)}, {"kind": "review", "day": date(2026, 9, 12)}]
    assert finds(form, "review-overdue", {"sittings": reviews}) == ()
