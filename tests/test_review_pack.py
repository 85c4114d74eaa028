"""What the shipped review owes the people in the room, and what its gates ask of a network."""

import pytest

from netstart.core.derive import PHASES
from netstart.core.gate_pack import ENDED, CriterionEntry, GateEntry
from netstart.core.place import Place
from netstart.core.question import Question
from netstart.core.room import RoomPart, Stop
from tests.meeting_pack import FORM, REVIEWS, WIDE, Meeting, forbidden, kickoff, review, stops_at, stops_of

GOING_ON = review("maturity")
STOPPING = review(ENDED)
LENGTHS = (90, 150)
length = pytest.mark.parametrize("length", LENGTHS)
REVIEW_QUESTIONS = [question for question in FORM.questions.values() if question.moment == "review"]


def parts(meeting: Meeting, length: int = 90) -> list[str]:
    return [part.id for part in meeting.lasting(length)]


def stop_at(meeting: Meeting, place: str) -> Stop:
    ((_, found),) = stops_at(meeting, place)
    return found


# its parts


def test_a_review_of_ninety_minutes_begins_with_deeds_and_ends_with_the_next_time() -> None:
    assert parts(GOING_ON) == [
        *("did-round", "pulse-round", "true-round", "signals-round", "keep-round"),
        *("ready-round", "decide-round", "next-round"),
    ]


def test_a_review_that_ends_the_network_asks_who_goes_on_instead_of_what_to_keep() -> None:
    assert parts(STOPPING) == ["did-round", "pulse-round", "ending-round", "ready-round", "decide-round"]


@pytest.mark.parametrize("to", PHASES)
def test_a_review_has_the_same_parts_towards_every_phase(to: str) -> None:
    assert parts(review(to)) == parts(GOING_ON)


def test_the_longer_review_pauses() -> None:
    assert set(parts(GOING_ON, 150)) - set(parts(GOING_ON)) == {"break"}


@pytest.mark.parametrize("part", GOING_ON.room.parts, ids=lambda part: part.id)
def test_a_part_says_only_phases_that_there_are(part: RoomPart) -> None:
    assert set(part.to) <= {*PHASES, ENDED}


def test_parts_have_other_ids_than_those_of_the_kickoff_so_that_neither_is_taken_for_the_other() -> None:
    mine, others = set(GOING_ON.room.by_id), set(kickoff().room.by_id)
    sections = {section.id for section in FORM.sections}
    assert mine & (others | sections | set(FORM.questions)) == set()


def test_what_the_review_itself_knows_is_told_once_each() -> None:
    told = {part.tells: part for part in GOING_ON.room.parts if part.tells}
    assert set(told) == {"pulse", "quotes", "readiness"}
    assert sum(bool(part.tells) for part in GOING_ON.room.parts) == 3
    assert told["pulse"].talk
    assert told["quotes"].talk
    assert told["readiness"].is_read_back


@pytest.mark.parametrize("meeting", REVIEWS, ids=str)
def test_how_ready_they_are_is_read_aloud_before_anybody_decides(meeting: Meeting) -> None:
    order = parts(meeting)
    assert order.index("ready-round") < order.index("decide-round")


@pytest.mark.parametrize(
    "said",
    [
        "Wat hebben we geleerd dat we bij de start niet wisten?",
        "Is de behoefte er nog, en bij wie?",
        "Wat houden, veranderen en stoppen we?",
        "van wie is dit netwerk nu écht?",
        "wat zou je anders doen als we vandaag begonnen?",
    ],
)
def test_each_of_the_five_questions_is_spoken(said: str) -> None:
    talks = [part.talk for part in GOING_ON.parts if part.talk]
    spoken = [text for talk in talks for text in (talk.asks, *(move.does for move in talk.moves))]
    assert [text for text in spoken if text.endswith(said)]


# what it asks

BEFORE_OR_BY_ITSELF = {
    ("pulse", "scores"),
    ("ended", "ended"),
    ("readiness", "because"),
}
"""What is typed before a review, what a decision fills in, and what somebody may add at a desk."""


@length
def test_everything_that_is_for_looking_back_is_asked_there(length: int) -> None:
    wanted = {
        (question.home, field.id)
        for question in FORM.questions.values()
        for field in question.fields
        if field.moment == "review" and (field.from_ or 0) <= length
    }
    assert wanted - GOING_ON.asked(length) - STOPPING.asked(length) == BEFORE_OR_BY_ITSELF


@length
def test_the_day_of_the_next_review_is_asked_at_this_one(length: int) -> None:
    assert ("review_day", "review_day") in GOING_ON.asked(length)


def test_what_is_there_is_looked_at_again_by_exception() -> None:
    looked = [str(stop.place) for stop in GOING_ON.stops(90) if stop.screen == "verdicts"]
    assert looked == ["needs", "offers", "activities"]


def test_the_signals_are_ticked_in_their_own_words() -> None:
    assert stop_at(GOING_ON, "tensions.seen").texts == {"left": "signal_left", "right": "signal_right"}


def test_two_choices_move_at_most() -> None:
    assert FORM.questions["moved"].by_id["moved"].most == 2
    assert stop_at(GOING_ON, "moved").most == {90: 2, 150: 2}


@pytest.mark.parametrize("place", ["steps.progress", "indicators.standing", "readiness.so"])
def test_one_letter_says_it_of_a_row(place: str) -> None:
    stop = stop_at(GOING_ON, place)
    field = FORM.field(stop.place)
    assert field
    letters = [label[0] for label in {**field.choices, **stop.labels}.values()]
    assert stop.screen == "across"
    assert len(set(letters)) == len(letters)


def test_the_decision_is_taken_by_the_group_and_has_no_default() -> None:
    field = FORM.questions["decision"].by_id["result"]
    assert field.follow is None
    assert set(field.choices) == {"go-on", "go-on-with-conditions", "stay", "step-back", "stop"}


@pytest.mark.parametrize("field", [field.id for field in FORM.questions["ending"].fields])
def test_an_ending_is_asked_field_by_field_and_only_of_a_network_that_ends(field: str) -> None:
    assert ("ending", field) in STOPPING.asked(90)
    assert ("ending", field) not in GOING_ON.asked(150)


EXCEPTIONS = {"needs": 2, "offers": 1, "activities": 1}
"""How many rows of a list do not stay as they are."""
MOVED = 1


def screens(part: RoomPart) -> int:
    """Return how many screens a group sees in a part, where most of it stays as it is."""
    found = bool(part.talk) + part.is_read_back
    for stop in stops_of(part, 90):
        found += 1 + EXCEPTIONS.get(stop.place.question, 0) * (stop.screen == "verdicts")
        found += (MOVED - 1) * (stop.of == "moved")
    return found


def test_ninety_minutes_are_about_thirty_three_screens() -> None:
    reading_test, goodbye = 1, 1
    total = sum(screens(part) for part in GOING_ON.lasting(90)) + reading_test + goodbye
    assert 30 <= total <= 36


@pytest.mark.parametrize("meeting", REVIEWS, ids=str)
def test_a_part_of_a_review_takes_twelve_screens_at_most(meeting: Meeting) -> None:
    assert [part.id for part in meeting.lasting(90) if screens(part) > 12] == []


# the statements


def given(id_: str) -> dict[str, str]:
    return {row: entry.title for row, entry in FORM.questions[id_].given.items()}


def test_the_pulse_is_twelve_short_statements_of_one_person() -> None:
    titles = list(given("pulse").values())
    assert len(titles) == 12
    assert [title for title in titles if len(title) > 60 or "." in title] == []


@pytest.mark.parametrize("title", given("readiness").values())
def test_what_has_to_be_so_is_one_short_sentence_without_a_word_of_the_trade(title: str) -> None:
    assert len(title) <= WIDE
    assert "." not in title
    assert forbidden(title) == []


@pytest.mark.parametrize("title", given("pulse").values())
def test_a_statement_has_no_word_of_the_trade(title: str) -> None:
    assert forbidden(title) == []


# the gates

GATES = {gate.id: gate for gate in FORM.gates}
CRITERIA = [pytest.param(gate, one, id=f"{gate.id}: {one.id}") for gate in FORM.gates for one in gate.criteria]
each_gate = pytest.mark.parametrize("gate", GATES.values(), ids=list(GATES))


def test_there_is_a_gate_for_every_step_that_a_network_takes() -> None:
    assert {(gate.from_, gate.to) for gate in FORM.gates} == {
        ("initiation", "start-up"),
        ("start-up", "maturity"),
        ("maturity", "maturity"),
        ("maturity", "decline"),
        ("decline", ENDED),
        (None, ENDED),
        ("decline", "start-up"),
    }


@each_gate
def test_a_gate_asks_six_to_nine_things_and_says_which_have_to_be_so(gate: GateEntry) -> None:
    assert 6 <= len(gate.criteria) <= 9
    assert {one.weight for one in gate.criteria} == {"must", "should"}
    assert len({one.id for one in gate.criteria}) == len(gate.criteria)
    assert gate.sources


def test_every_criterion_belongs_to_a_gate() -> None:
    assert {one.id for gate in FORM.gates for one in gate.criteria} == set(given("readiness"))


@pytest.mark.parametrize(("gate", "criterion"), CRITERIA)
def test_a_rule_of_a_criterion_speaks_in_the_phase_that_its_gate_leads_out_of(
    gate: GateEntry, criterion: CriterionEntry
) -> None:
    # a rule that is silent in a phase would say there that all is well
    for rule in criterion.rules:
        weights = FORM.advice[rule].weight["employer-network"]
        assert gate.from_
        assert PHASES.index(min(weights, key=PHASES.index)) <= PHASES.index(gate.from_)


@pytest.mark.parametrize(("gate", "criterion"), CRITERIA)
def test_no_criterion_is_shown_by_an_answer_that_may_say_no(gate: GateEntry, criterion: CriterionEntry) -> None:
    for place in map(Place.of, criterion.questions):
        field = FORM.field(place)
        assert field is None or field.kind not in {"yes_no", "choice", "several"}


def test_an_ending_is_shown_by_what_was_arranged_for_it() -> None:
    shown = {place for one in GATES["to-end"].criteria for place in one.questions}
    assert shown == {f"ending.{field.id}" for field in FORM.questions["ending"].fields}


def test_a_network_that_ends_early_settles_the_same_as_one_that_faded() -> None:
    late, early = ({one.id: one for one in GATES[id_].criteria} for id_ in ("to-end", "end-early"))
    assert late == {id_: one for id_, one in early.items() if id_ in late}


def test_who_begins_anew_is_asked_everything_anew() -> None:
    assert [one.id for one in GATES["begin-anew"].criteria if one.questions or one.rules] == []


@pytest.mark.parametrize("question", REVIEW_QUESTIONS, ids=lambda question: question.id)
def test_what_is_asked_at_a_review_is_not_asked_at_a_desk_by_itself(question: Question) -> None:
    assert not any(question.is_for(phase) for phase in PHASES)
