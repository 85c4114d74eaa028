"""A review as a value: how it begins, what it asks, what a change asks for, and what a decision does to the plan."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.diff import changes
from netstart.core.event import Answer, Back, Confirm, Event, Go, Keep, Mark, Park, Remove, View
from netstart.core.form import Form
from netstart.core.gate_pack import ENDED
from netstart.core.gates import is_closed, proposed, standing
from netstart.core.interview import Agenda, Interview, Marked
from netstart.core.place import Place, put, value_at
from netstart.core.review import agenda, begun, concluded, is_decided, phase_after, resumed
from netstart.core.review_meeting import reviewing
from netstart.core.screen import Ask, AskAcross, AskCheck, AskFinding, AskStill, AskSure, AskTalk, AskValue, AskVerdict
from netstart.files.packs import shipped_example
from tests.players import walked

DAY = date(2027, 5, 12)
NEED = Place("needs", "need-1")
AMBITION = Place("ambition")


@pytest.fixture(scope="module")
def example(form: Form) -> Interview:
    return walked(form, shipped_example(form.type))[1]


class Room:
    """A review that is being held in a test: it goes on with what a room says, and knows the screen that is put."""

    def __init__(self, form: Form, now: Interview, to: str = "maturity", day: date = DAY) -> None:
        self.form = form
        self.now = begun(form, now, to, day)
        self.held = reviewing(form, self.now, day)
        self.agenda: Agenda = replace(agenda(self.held, self.now, day, 90, began=now.answers), time=time(15, 0))

    @property
    def ask(self) -> Ask:
        found = current(self.held, self.agenda, self.now)
        assert found is not None
        return found

    def say(self, *events: Event) -> "Room":
        for event in events:
            self.now = advance(self.held, self.agenda, self.now, event)
        return self

    def to(self, is_it: Callable[[Ask], bool]) -> "Room":
        """Go on, changing nothing, until a screen comes."""
        for _ in range(80):
            if is_it(self.ask):
                return self
            self.say(_nothing_new(self.ask))
        raise AssertionError(self.ask)

    def screens(self) -> Iterator[Ask]:
        while (ask := current(self.held, self.agenda, self.now)) is not None:
            yield ask
            self.say(_nothing_new(ask))


def _nothing_new(ask: Ask) -> Event:
    """Return what a room says that has nothing to change."""
    match ask:
        case AskValue(field=field) if field.id == "result":
            return Answer("go-on")
        case AskValue(so_far="") | AskAcross(so_far=""):
            return Park()
        case AskValue() | AskAcross():
            return Answer(ask.so_far)
        case AskFinding():
            return Park()
        case _:
            return Confirm()


def at(place: str) -> Callable[[Ask], bool]:
    return lambda ask: not isinstance(ask, AskTalk | AskSure | AskFinding) and str(getattr(ask, "place", "")) == place


def test_a_review_looks_to_the_next_phase_and_a_grown_network_to_its_own() -> None:
    assert [proposed(phase) for phase in (None, "initiation", "start-up", "maturity", "decline")] == [
        "start-up",
        "start-up",
        "maturity",
        "maturity",
        ENDED,
    ]


def test_it_begins_with_what_people_did(form: Form, example: Interview) -> None:
    room = Room(form, example).say(Confirm(), Confirm())
    assert at("steps/*.progress")(room.ask)


def test_steps_are_told_by_one_letter_each(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("steps/*.progress")).say(Answer("g b n v g b n v"))
    said = [row.get("progress") for row in room.now.answers["steps"].values()]
    assert said == ["done", "busy", "not-done", "lapsed"] * 2


def test_the_example_takes_about_thirty_three_entries(form: Form, example: Interview) -> None:
    # beside these come the exceptions: a number, a verdict and a reason each
    assert 24 <= len(list(Room(form, example).screens())) <= 33


def test_no_screen_asks_what_is_never_for_a_room(form: Form, example: Interview) -> None:
    for ask in Room(form, example).screens():
        field = getattr(ask, "field", None)
        assert field is None or (field.is_for_room and field.audience == "everyone")


def test_a_number_in_a_list_asks_what_to_do_with_that_row(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("needs")).say(Answer("2 3"))
    assert isinstance(room.ask, AskVerdict)
    assert room.ask.place == Place("needs", "need-2")
    room.say(Confirm())
    assert room.ask.place == Place("needs", "need-3")
    room.say(Confirm())
    assert at("needs")(room.ask)


def test_a_row_that_is_dropped_keeps_its_reason(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("needs")).say(Answer("1"), Remove("need-1", "Dat doet het Werkcentrum nu."))
    assert "need-1" not in room.now.answers["needs"]
    assert room.now.why[NEED] == "Dat doet het Werkcentrum nu."


def test_a_row_that_is_put_off_is_looked_at_later(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("needs")).say(Answer("1"), Park("Eerst de zomer.", "UWV", "1 september 2027"))
    assert room.now.parked[NEED].until == "2027-09-01"
    assert at("needs")(room.ask)


def test_a_change_asks_for_its_reason(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("success")).say(Answer("Twintig mensen werken er na een jaar nog."))
    assert isinstance(room.ask, AskSure)
    assert room.ask.about == "change"
    assert value_at(room.now.answers, Place("success")) == value_at(example.answers, Place("success"))
    room.say(Confirm("Er kwamen acht bedrijven bij."))
    assert value_at(room.now.answers, Place("success")) == "Twintig mensen werken er na een jaar nog."
    assert room.now.why[Place("success")] == "Er kwamen acht bedrijven bij."


def test_a_change_that_was_a_mistake_is_typed_again(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("success")).say(Answer("Twintig mensen."), Back())
    assert isinstance(room.ask, AskValue)
    assert room.ask.so_far == "Twintig mensen."


def test_a_changed_row_asks_once_for_the_reason_and_not_again(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("needs")).say(Answer("1"), Go(NEED), Answer("Eén vast nummer voor alles"))
    assert isinstance(room.ask, AskSure)
    room.say(Confirm("Zo zeggen de nieuwe bedrijven het."))
    assert room.now.why[Place("needs", "need-1", "title")] == "Zo zeggen de nieuwe bedrijven het."
    assert at("needs")(room.ask)


def test_what_was_never_answered_before_asks_for_no_reason(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("story")).say(Answer("Een bakker belde een bakker."))
    assert not isinstance(room.ask, AskSure)


def test_signals_are_ticked_by_number(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("tensions/*.seen"))
    assert isinstance(room.ask, AskStill)
    second = room.ask.rows[1]
    room.say(Answer("2"))
    row, _, side = second.id.partition(".")
    seen = {id_: said["seen"] for id_, said in room.now.answers["tensions"].items() if said.get("seen")}
    assert seen == {row: (side,)}


def test_signals_that_nobody_saw_are_asked_and_not_seen(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("tensions/*.seen")).say(Confirm())
    assert {said["seen"] for said in room.now.answers["tensions"].values()} == {()}


def test_a_list_of_signals_that_cannot_be_read_is_kept(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("tensions/*.seen")).say(Answer("2 en nog iets"))
    assert room.now.drafts[Place("tensions", "*", "seen")] == "2 en nog iets"


def test_the_pulse_shows_where_people_differ_most_and_no_average(form: Form, example: Interview) -> None:
    statements = list(form.questions["pulse"].given)
    scores = {id_: {"id": id_, "scores": "3 3 4"} for id_ in statements}
    scores[statements[4]] = {"id": statements[4], "scores": "1 3 5"}
    room = Room(form, replace(example, answers={**example.answers, "pulse": scores}))
    room.to(lambda ask: isinstance(ask, AskTalk) and ask.head.title == "Hoe voelt het?")
    assert isinstance(room.ask, AskTalk)
    assert form.questions["pulse"].given[statements[4]].title in room.ask.talk.moves[0].does
    assert "van 1 tot 5" in room.ask.talk.moves[0].does


def test_without_scores_there_is_no_part_about_them(form: Form, example: Interview) -> None:
    room = Room(form, example).held.room
    assert room is not None
    assert "Hoe voelt het?" not in {part.title for part in room.parts}


def test_only_what_nobody_was_ever_asked_is_asked_before_the_decision(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("readiness/*.so"))
    unasked = {one.id for one in standing(form, room.now, DAY) if one.colour == "never"}
    assert isinstance(room.ask, AskAcross)
    assert len(room.ask.cells) == len(unasked) > 0
    room.say(Answer("j" * len(unasked)))
    assert "never" not in {one.colour for one in standing(form, room.now, DAY)}


def test_what_was_asked_there_stays_on_its_screen_when_one_goes_back(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("readiness/*.so"))
    count = len(getattr(room.ask, "cells", ()))
    room.say(Answer("j" * count))
    again = reviewing(form, room.now, DAY)
    found = current(again, room.agenda, advance(again, room.agenda, room.now, Back()))
    assert isinstance(found, AskAcross)
    assert len(found.cells) == count


def test_how_it_stands_is_read_back_without_a_word_of_a_gate(form: Form, example: Interview) -> None:
    room = Room(form, example).to(lambda ask: isinstance(ask, AskCheck))
    told = " ".join(f"{line.label} {line.text}" for line in getattr(room.ask, "lines", ())).casefold()
    assert "in orde" in told
    assert not any(word in told for word in ("groen", "rood", "geel", "gate", "poort"))


def test_the_group_reads_its_own_words_before_it_decides(form: Form, example: Interview) -> None:
    room = Room(form, example).to(lambda ask: isinstance(ask, AskTalk) and "Zijn we klaar" in ask.talk.asks)
    said = " ".join(move.does for move in room.ask.talk.moves) if isinstance(room.ask, AskTalk) else ""
    assert example.answers["phase_plan"]["ready_when"] in said


def test_there_is_no_decision_that_enter_takes(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("decision.result"))
    assert isinstance(room.ask, AskValue)
    assert (room.ask.so_far, room.ask.proposal) == ("", "")
    room.say(Answer(""))
    assert not is_decided(room.now)


DECIDED = {
    ("start-up", "go-on"): "start-up",
    ("start-up", "go-on-with-conditions"): "start-up",
    ("start-up", "stay"): "initiation",
    ("start-up", "step-back"): "initiation",
    ("start-up", "stop"): "decline",
    (ENDED, "go-on"): ENDED,
    (ENDED, "stop"): ENDED,
    (ENDED, "stay"): "initiation",
}


@pytest.mark.parametrize(("to", "result"), DECIDED)
def test_a_decision_leads_to_a_phase(form: Form, to: str, result: str) -> None:
    now = begun(form, Interview({"phase": "initiation"}), to, DAY)
    now = replace(now, answers=put(now.answers, Place("decision", "", "result"), result))
    assert phase_after(form, now) == DECIDED[to, result]


def decided(form: Form, example: Interview, result: str, **more: object) -> Interview:
    now = begun(form, example, "maturity", DAY)
    return replace(now, answers={**now.answers, "decision": {"result": result, "because": "Het kan."}, **more})


def test_a_review_that_is_over_leaves_the_plan_in_the_phase_that_was_decided(form: Form, example: Interview) -> None:
    after = concluded(form, decided(form, example, "go-on"), DAY)
    assert (after.answers["phase"], after.review, after.trail) == ("maturity", None, ())


def test_nothing_is_concluded_without_a_decision(form: Form, example: Interview) -> None:
    now = begun(form, example, "maturity", DAY)
    assert concluded(form, now, DAY) is now


def test_conditions_become_steps_with_who_and_when(form: Form, example: Interview) -> None:
    rows = {"condition-1": {"id": "condition-1", "title": "Besluitregel", "who": "party-1", "until": date(2027, 7, 1)}}
    after = concluded(form, decided(form, example, "go-on-with-conditions", conditions=rows), DAY)
    last = list(after.answers["steps"].values())[-1]
    assert (last["title"], last["who"], last["until"]) == ("Besluitregel", "party-1", date(2027, 7, 1))


def test_steps_that_are_over_leave_the_list_with_how_they_ended(form: Form, example: Interview) -> None:
    steps = {id_: {**row, "progress": "done"} for id_, row in list(example.answers["steps"].items())[:1]}
    rest = {id_: {**row, "progress": "busy"} for id_, row in list(example.answers["steps"].items())[1:]}
    after = concluded(form, decided(form, example, "go-on", steps={**steps, **rest}), DAY)
    (gone,) = steps
    assert gone in after.removed["steps"]
    assert after.why[Place("steps", gone)] == "gedaan"
    assert all("progress" not in row for row in after.answers["steps"].values())


def test_what_belongs_to_the_review_is_not_in_the_plan_afterwards(form: Form, example: Interview) -> None:
    pulse = {next(iter(form.questions["pulse"].given)): {"scores": "1 2"}}
    after = concluded(form, decided(form, example, "go-on", story="Een verhaal.", pulse=pulse), DAY)
    assert not {"story", "pulse", "readiness", "moved"} & set(after.answers)


def test_an_ending_ends_the_network_on_that_day(form: Form, example: Interview) -> None:
    now = begun(form, example, ENDED, DAY)
    now = replace(now, answers={**now.answers, "decision": {"result": "stop", "because": "Het is klaar."}})
    assert concluded(form, now, DAY).answers["ended"] == DAY


def test_an_ending_asks_what_is_left_behind_and_nothing_of_the_years_to_come(form: Form, example: Interview) -> None:
    room = Room(form, example, ENDED)
    asked = {str(getattr(ask, "place", "")) for ask in room.screens()}
    assert {"ending.needs_to", "ending.money", "ending.names", "ending.learned"} <= asked
    assert not {"offers", "review_day"} & asked


def test_nothing_is_asked_of_what_was_never_talked_about(form: Form) -> None:
    room = Room(form, Interview({"phase": "initiation"}), "start-up")
    asked = {str(getattr(ask, "place", "")) for ask in room.screens()}
    assert not {"moved", "tensions/*.seen", "offers", "activities"} & asked
    assert room.held.room
    assert {"signals-round", "keep-round"}.isdisjoint(room.held.room.by_id)


def test_a_step_back_has_no_criteria(form: Form, example: Interview) -> None:
    room = Room(form, example, "initiation")
    assert room.held.room
    assert "ready-round" not in room.held.room.by_id
    assert is_closed(standing(form, room.now, DAY)) is False


def test_an_ending_asks_nothing_twice(form: Form, example: Interview) -> None:
    places = [str(getattr(ask, "place", "")) for ask in Room(form, example, ENDED).screens()]
    assert len(places) == len(set(places))
    unasked = reviewing(form, begun(form, example, ENDED, DAY), DAY).room
    asked = [stop for part in (unasked.parts if unasked else ()) for stop in part.stops if stop.rows]
    assert not any("money" in row for stop in asked for row in stop.rows)


def test_a_network_that_has_not_been_asked_much_is_not_ready(form: Form) -> None:
    now = begun(form, Interview({"phase": "initiation"}), "start-up", DAY)
    every = standing(form, now, DAY)
    assert is_closed(every)
    assert {one.colour for one in every} == {"never"}


def test_an_earlier_decision_is_not_the_decision_of_this_review(form: Form, example: Interview) -> None:
    over = concluded(form, decided(form, example, "go-on"), DAY)
    assert is_decided(over)
    assert not is_decided(begun(form, over, "maturity", date(2028, 5, 12)))


def test_a_decision_that_was_put_off_is_asked_again_when_the_review_goes_on(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("decision.result")).say(Park("Eerst slapen."))
    room.to(at("review_day")).say(_nothing_new(room.ask))
    room.now = replace(resumed(form, room.now), trail=())
    assert at("decision.result")(room.ask)


def test_each_review_is_a_meeting_of_its_own(form: Form, example: Interview) -> None:
    before = set(example.answers["sittings"])
    first = begun(form, example, "maturity", DAY)
    (row,) = set(first.answers["sittings"]) - before
    assert (first.answers["sittings"][row]["kind"], first.answers["sittings"][row]["day"]) == ("review", DAY)
    began = replace(first, answers=put(first.answers, Place("sittings", row, "began"), "15.00"), review=None)
    assert len(begun(form, began, "maturity", DAY).answers["sittings"]) == len(before) + 2


# what fresh eyes broke


def test_a_part_that_was_skipped_with_its_decision_is_held_when_the_review_goes_on(
    form: Form, example: Interview
) -> None:
    room = Room(form, example).say(Park(at=Place("decide-round")))
    list(room.screens())
    room.now = resumed(form, room.now)
    assert room.to(at("decision.result"))


def test_words_of_one_review_are_not_in_the_next(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("decision.result"))
    room.say(Mark("disagreed", View("Piet is tegen")), Answer("go-on"), Keep("half een reden"), Answer("Het kan."))
    room.say(Park("later", at=Place("steps", "*", "progress")))
    after = concluded(form, room.now, DAY)
    again = begun(form, after, "maturity", date(2028, 5, 12))
    about = {"decision", "conditions", "steps"}
    assert [at for part in (again.marks, again.drafts, again.parked) for at in part if at.question in about] == []


def test_scores_that_were_typed_beforehand_are_there_when_the_review_begins(form: Form, example: Interview) -> None:
    scores = {next(iter(form.questions["pulse"].given)): {"scores": "1 2"}}
    now = begun(form, replace(example, answers={**example.answers, "pulse": scores}), "maturity", DAY)
    assert now.answers["pulse"] == scores


def test_a_condition_that_was_a_step_already_gets_its_day(form: Form, example: Interview) -> None:
    steps = {id_: {**row, "progress": "done"} for id_, row in example.answers["steps"].items()}
    title = steps["step-1"]["title"]
    rows = {"condition-1": {"id": "condition-1", "title": title, "until": date(2027, 7, 1)}}
    now = decided(form, example, "stay", conditions=rows, steps=steps)
    (step,) = concluded(form, now, DAY).answers["steps"].values()
    assert (step["title"], step["until"]) == (title, date(2027, 7, 1))


def test_what_was_said_at_this_review_may_be_corrected_without_a_reason(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("success")).say(Answer("Eén."), Confirm("reden"), Go(Place("success")))
    room.say(Answer(str(example.answers["success"])))
    assert not isinstance(room.ask, AskSure)
    assert Place("success") not in room.now.why


def test_a_new_reason_takes_the_place_of_the_old_one(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("success")).say(Answer("Eén."), Confirm("reden een"), Go(Place("success")))
    room.say(Answer("Twee."), Confirm(""))
    assert Place("success") not in room.now.why


def test_taking_a_row_off_a_list_asks_what_to_do_with_it(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("needs")).say(Remove("need-2"))
    assert isinstance(room.ask, AskVerdict)
    assert "need-2" in room.now.answers["needs"]


def test_a_wall_reads_no_words_of_the_adviser_that_are_not_for_it(form: Form, example: Interview) -> None:
    funders = {id_: {**row, "position": None} for id_, row in example.answers["funders"].items()}
    now = replace(example, answers={**example.answers, "funders": funders})
    room = Room(form, now).to(lambda ask: isinstance(ask, AskCheck))
    told = " ".join(line.text for line in getattr(room.ask, "lines", ()))
    red = [one for one in standing(form, room.now, DAY) if one.colour == "red"]
    assert red
    assert not any(text in told for one in red for text in one.evidence if text not in one.on_wall)


def _stands(form: Form, now: Interview, criterion: str) -> str:
    held = begun(form, now, "maturity", DAY)
    return next(one.colour for one in standing(form, held, DAY) if one.id == criterion)


def test_what_was_put_off_in_rows_is_not_as_it_should_be(form: Form, example: Interview) -> None:
    needs = {id_: {k: v for k, v in row.items() if k != "voices"} for id_, row in example.answers["needs"].items()}
    parked = {Place("needs", id_, "voices"): Park("later", "UWV") for id_ in needs}
    now = replace(example, answers={**example.answers, "needs": needs}, parked={**example.parked, **parked})
    assert _stands(form, now, "needs-shown") == "yellow"


def test_a_rule_that_could_not_look_at_all_of_it_says_nothing(form: Form, example: Interview) -> None:
    first, *rest = example.answers["parties"]
    kept = {id_: example.answers["parties"][id_] for id_ in (first,)}
    others = {id_: {k: v for k, v in example.answers["parties"][id_].items() if k != "in_core"} for id_ in rest}
    now = replace(example, answers={**example.answers, "parties": {**kept, **others}})
    assert _stands(form, now, "core-of-employers") == "never"


def test_what_people_disagree_about_in_a_list_is_not_settled(form: Form, example: Interview) -> None:
    marks = {Place("limits", id_, "title"): Marked("disagreed") for id_ in example.answers["limits"]}
    now = replace(example, marks={**example.marks, **marks})
    assert _stands(form, now, "purpose-settled") == "yellow"


def test_the_next_phase_is_named_where_it_is_decided(form: Form, example: Interview) -> None:
    asked = [ask.talk.asks for ask in Room(form, example).screens() if isinstance(ask, AskTalk)]
    assert "Zijn we klaar voor de volgende stap: volwassen?" in asked


def test_who_stops_is_asked_whether_they_stop_well_and_makes_no_conditions(form: Form, example: Interview) -> None:
    screens = list(Room(form, example, ENDED).screens())
    assert not any(str(getattr(ask, "place", "")) == "conditions" for ask in screens)
    told = " ".join(f"{ask.talk.asks} {ask.talk.moves}" for ask in screens if isinstance(ask, AskTalk))
    assert "stoppen we goed" in told
    assert "we zijn klaar als" not in told


def test_what_was_never_said_is_not_asked_to_be_looked_at_again(form: Form) -> None:
    screens = Room(form, Interview({"phase": "initiation"}), "start-up").screens()
    assert not {"success", "top_needs"} & {str(getattr(ask, "place", "")) for ask in screens}


def test_what_was_asked_and_put_off_is_not_told_as_never_asked(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("readiness/*.so")).say(Park("later")).to(lambda ask: isinstance(ask, AskCheck))
    told = " ".join(line.text for line in getattr(room.ask, "lines", ()))
    assert "gevraagd, nog niet beantwoord" in told
    assert "nooit gevraagd" not in told


@pytest.mark.parametrize("line", ["ja nee", "j n", "jn", "1 3"])
def test_what_is_so_is_said_in_words_letters_or_digits(form: Form, example: Interview, line: str) -> None:
    room = Room(form, example).to(at("readiness/*.so"))
    assert isinstance(room.ask, AskAcross)
    assert len(room.ask.cells) == 2
    room.say(Answer(line))
    said = [row["so"] for row in room.now.answers["readiness"].values()]
    assert said == ["yes", "no"]


def test_going_back_the_letters_stand_there_as_letters(form: Form, example: Interview) -> None:
    room = Room(form, example).to(at("steps/*.progress")).say(Answer("g b n v g b n v"), Back())
    assert isinstance(room.ask, AskAcross)
    assert room.ask.so_far == "g b n v g b n v"


def test_the_reason_of_fingers_is_told_with_what_follows_from_them(form: Form, example: Interview) -> None:
    place = Place("tensions", "need_vs_funder", "fingers")
    after = put(example.answers, place, "5 5 5")
    told = changes(form, example.answers, after, {place: "de wethouder wil meer"})
    assert {change.why for change in told if change.place.question == "tensions"} == {"de wethouder wil meer"}


def test_an_objection_of_an_earlier_meeting_stands_and_is_not_counted_among_others(
    form: Form, example: Interview
) -> None:
    said = {"objections": 1, "objection": "Veertig klinkt mooi."}
    now = begun(form, replace(example, answers={**example.answers, "agreement": said}), "maturity", DAY)
    assert now.answers["agreement"] == {"objection": "Veertig klinkt mooi."}
