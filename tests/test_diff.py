"""What changed between two plans: told once, by name, in the order in which things are asked."""

from collections.abc import Mapping
from random import Random
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netstart.core.diff import Change, changes, sentence
from netstart.core.form import Form
from netstart.core.place import Answers, Place, put
from netstart.files.packs import shipped_form
from tests.any_plan import any_interview
from tests.rules.pair import Said, answers_of

FORM = shipped_form("employer-network")
ANY = settings(max_examples=60, deadline=None)


def told(before: Said, after: Said, why: Mapping[str, str] | None = None) -> list[str]:
    """Return what changed from one plan to another, in sentences."""
    reasons = {Place.of(at): text for at, text in (why or {}).items()}
    found = changes(FORM, answers_of(FORM, before), answers_of(FORM, after), reasons)
    return [sentence(FORM, one) for one in found]


def around(**fields: Any) -> Mapping[str, Any]:
    return {"parties": [{"title": "Wethouder", "side": "around", **fields}]}


# in a sentence


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (around(influence=3), around(influence=5), "Wethouder: invloed 3 → 5"),
        (around(), around(influence=5), "Wethouder: invloed 5"),
        (around(influence=3), around(influence=None), "Wethouder: invloed staat nu open, eerder 3"),
        (
            around(approach="ask-in-time"),
            around(approach="inform"),
            "Wethouder: aanpak “op tijd vragen” → “laten weten”",
        ),
        ({"phase": "initiation"}, {"phase": "start-up"}, "Fase: begin → opbouw"),
        ({"region": "Noord"}, {"region": "Zuid"}, "Regio: “Noord” → “Zuid”"),
        ({}, {"region": "Zuid"}, "Regio is nu “Zuid”"),
        ({"region": "Zuid"}, {"region": None}, "Regio staat nu open, eerder “Zuid”"),
        ({"needs": ["Eén loket"]}, {"needs": ["Eén nummer"]}, "“Eén loket” heet nu “Eén nummer”"),
        ({"needs": []}, {"needs": ["Eén loket"]}, "Nieuw bij Behoeften: Eén loket"),
        ({"needs": ["Eén loket"]}, {"needs": []}, "Weg bij Behoeften: Eén loket"),
        (
            {"coordinator": {"found": True, "hours": 8}},
            {"coordinator": {"found": True, "hours": 16}},
            "Coördinator: uren per week 8 → 16",
        ),
    ],
)
def test_a_change_is_told_by_name(before: Said, after: Said, expected: str) -> None:
    assert told(before, after) == [expected]


def test_a_long_text_is_told_as_it_is_now_and_nothing_of_it_is_cut() -> None:
    was, now = "Wij helpen elkaar. " * 4, "Elke werkgever hier vindt binnen een week iemand die meedenkt. " * 9
    assert told({"ambition": was}, {"ambition": now}) == [f"Onze zin is nu “{now}”"]


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        ("hij gaat nu over het geld", "Wethouder: invloed 3 → 5, want hij gaat nu over het geld"),
        ("omdat hij over het geld gaat", "Wethouder: invloed 3 → 5, omdat hij over het geld gaat"),
        ("Want hij gaat over het geld", "Wethouder: invloed 3 → 5, Want hij gaat over het geld"),
        ("", "Wethouder: invloed 3 → 5"),
    ],
)
def test_a_reason_stands_behind_its_change(why: str, expected: str) -> None:
    assert told(around(influence=3), around(influence=5), {"parties/party-1.influence": why}) == [expected]


def test_a_row_that_was_taken_off_says_why() -> None:
    why = {"needs/need-1": "dat loket is er nu"}
    assert told({"needs": ["Eén loket"]}, {"needs": []}, why) == [
        "Weg bij Behoeften: Eén loket, want dat loket is er nu"
    ]


# what a change is


def test_a_link_is_told_by_the_name_that_it_had_on_each_side() -> None:
    before = {"parties": ["UWV", "Hartgers"], "steps": [{"title": "Bellen", "who": "party-1"}]}
    after = {"parties": ["UWV", "Hartgers bv"], "steps": [{"title": "Bellen", "who": "party-2"}]}
    assert told(before, after) == ["“Hartgers” heet nu “Hartgers bv”", "Bellen: wie UWV → Hartgers bv"]


def test_a_row_that_is_called_otherwise_changes_no_link_to_it() -> None:
    before = {"parties": ["UWV"], "steps": [{"title": "Bellen", "who": "party-1"}]}
    after = {"parties": ["UWV Noord"], "steps": [{"title": "Bellen", "who": "party-1"}]}
    assert told(before, after) == ["“UWV” heet nu “UWV Noord”"]


def test_a_link_to_what_was_taken_off_still_has_its_name() -> None:
    before = {"parties": ["UWV"], "steps": [{"title": "Bellen", "who": "party-1"}]}
    after = {"parties": [], "steps": [{"title": "Bellen", "who": None}]}
    assert told(before, after)[1] == "Bellen: wie staat nu open, eerder UWV"


def test_a_link_to_what_was_written_down_again_reads_as_the_same() -> None:
    before = answers_of(FORM, {"parties": ["UWV"], "steps": [{"title": "Bellen", "who": "party-1"}]})
    again = {"parties": {"party-2": {"id": "party-2", "title": "UWV"}}}
    after = put({**before, **again}, Place("steps", "step-1", "who"), "party-2")
    found = changes(FORM, before, after, {})
    assert [sentence(FORM, one) for one in found] == ["Nieuw bij Partijen: UWV", "Weg bij Partijen: UWV"]


def test_what_came_with_a_new_row_is_told_with_it() -> None:
    assert told({"parties": []}, around(influence=5)) == ["Nieuw bij Partijen: Wethouder"]


def test_rows_are_found_by_their_id_wherever_they_stand() -> None:
    before = answers_of(FORM, {"needs": ["Eén loket", "Meer tijd"]})
    turned = {"needs": dict(reversed(before["needs"].items()))}
    assert changes(FORM, before, turned, {}) == ()


def test_what_a_condition_hides_is_gone() -> None:
    inside = {"parties": [{"title": "Wethouder", "side": "in", "influence": 3}]}
    assert "Wethouder: invloed staat nu open, eerder 3" in told(around(influence=3), inside)


def test_what_fingers_say_is_told_by_where_people_stand() -> None:
    before, after = ({"tensions": {"need_vs_funder": {"fingers": shown}}} for shown in ("2 2 3", "2 4 4"))
    assert [one.split(": ")[1] for one in told(before, after)] == ["nu 2 → 4", "hoogste cijfer 3 → 4"]


def test_fingers_from_which_the_same_follows_are_told_themselves() -> None:
    before, after = ({"tensions": {"need_vs_funder": {"fingers": shown}}} for shown in ("1 2 2 5", "1 2 2 2 5"))
    assert len(told(before, after)) == 1


def test_what_a_review_asks_is_no_change() -> None:
    before = {"steps": ["Bellen"], "sittings": []}
    after = {
        "steps": [{"title": "Bellen", "progress": "done"}],
        "sittings": ["Kickoff"],
        "story": "Het werkte.",
        "decision": {"result": "stay"},
    }
    assert told(before, after) == []


def test_changes_stand_in_the_order_in_which_things_are_asked() -> None:
    after = {"steps": ["Bellen"], "needs": ["Eén loket"], "region": "Zuid", **around()}
    found = changes(FORM, {}, answers_of(FORM, after), {})
    assert [one.place.question for one in found] == ["region", "parties", "needs", "steps"]


# whatever a plan looks like


@ANY
@given(st.integers(0, 10**9), st.floats(0.05, 1))
def test_nothing_changed_between_a_plan_and_itself(seed: int, full: float) -> None:
    said = any_interview(FORM, Random(seed), full=full).answers
    assert changes(FORM, said, dict(said), {}) == ()


@ANY
@given(st.integers(0, 10**9), st.floats(0.05, 1))
def test_every_difference_is_told_once(seed: int, full: float) -> None:
    chance = Random(seed)
    before, after = (any_interview(FORM, chance, full=full).answers for _ in range(2))
    found = changes(FORM, before, after, {})
    places = [one.place for one in found]
    assert len(places) == len(set(places))
    assert set(places) == other_places(FORM, before, after)


@ANY
@given(st.integers(0, 10**9))
def test_every_change_can_be_told(seed: int) -> None:
    chance = Random(seed)
    before, after = (any_interview(FORM, chance).answers for _ in range(2))
    for one in changes(FORM, before, after, dict.fromkeys(map(Place, before), "het moest")):
        assert one.name in sentence(FORM, one)
        assert one.now.partition(":")[0] in sentence(FORM, one)


def other_places(form: Form, before: Answers, after: Answers) -> set[Place]:
    """Return where two plans differ, worked out from their values and not from their words."""
    ids = {id_ for answers in (before, after) for rows in lists_of(form, answers) for id_ in rows}
    was, now = flat(form, before, ids), flat(form, after, ids)
    rows = {at for at in {*was, *now} if at.row and not at.field}
    gone = {at for at in rows if (at in was) != (at in now)}
    other = {at for at in {*was, *now} - rows if was.get(at) != now.get(at) and Place(at.question, at.row) not in gone}
    told_by_facts = {at for at in other if at.field == "fingers" and other & facts_of(at)}
    return gone | (other - told_by_facts)


def facts_of(at: Place) -> set[Place]:
    return {Place(at.question, at.row, name) for name in ("now", "lowest", "highest")}


def lists_of(form: Form, answers: Answers) -> list[Mapping[str, Any]]:
    seen = form.visible(answers)
    return [seen[list_] or {} for list_ in form.lists if list_ in seen]


def flat(form: Form, answers: Answers, ids: set[str]) -> dict[Place, Any]:
    """Return every known value by its place, and every row that people made."""
    out: dict[Place, Any] = {}
    for id_, value in form.visible(answers).items():
        question = form.questions[id_]
        if question.moment == "review" or id_ == "sittings":
            continue
        match question.sort:
            case "value":
                out[Place(id_)] = value
            case "record":
                out |= {Place(id_, "", name): said for name, said in (value or {}).items()}
            case "rows":
                out |= {Place(id_, row): True for row in value or () if not question.given}
                out |= {Place(id_, row, name): said for row, fields in value.items() for name, said in fields.items()}
    return {at: found for at, value in out.items() if (found := known(form, at, value, ids)) is not None}


def known(form: Form, at: Place, value: Any, ids: set[str]) -> Any:
    """Return a value as far as it is told: links that lead nowhere are not, and neither is what a review asks."""
    if at.row and not at.field:
        return value
    field = form.field(at)
    if field is None or field.moment == "review":
        return None
    if not field.to:
        return value or None if isinstance(value, tuple) else value
    led = tuple(one for one in (value if isinstance(value, tuple) else (value,)) if one in ids)
    return led or None


def test_a_thousand_rows_are_compared_at_once() -> None:
    before = answers_of(
        FORM, {"parties": [{"title": f"P{at}", "side": "around", "influence": 3} for at in range(1000)]}
    )
    after = {"parties": {id_: {**row, "influence": 4} for id_, row in before["parties"].items()}}
    began = perf_counter()
    found: tuple[Change, ...] = changes(FORM, before, after, {})
    assert (len(found), perf_counter() - began < 1) == (1000, True)
