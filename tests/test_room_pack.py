"""What the shipped meetings owe the people in the room: their minutes, their screens, and their words."""

import re
from collections.abc import Iterator

import pytest

from netstart.core.bind_room import LENGTHS
from netstart.core.place import Place
from netstart.core.room import RoomPart, Stop, Talk
from netstart.core.words import Words
from tests.meeting_pack import (
    FORM,
    HIGH,
    MEETINGS,
    WIDE,
    Meeting,
    asker,
    forbidden,
    kickoff,
    lines_of,
    shown_in,
    stops_at,
    stops_of,
    texts_of,
)

TOTALS = {90: 80, 150: 135, 210: 189}
"""How many minutes are planned of a kickoff, by its length; the rest is air."""
KICKOFF = kickoff()
PARTS = KICKOFF.parts
MEETING_PARTS = {f"{meeting.name}: {part.id}": part for meeting in MEETINGS for part in meeting.parts}
TALKS = {name: (part, part.talk) for name, part in MEETING_PARTS.items() if part.talk}
length = pytest.mark.parametrize("length", LENGTHS)
each_meeting = pytest.mark.parametrize("meeting", MEETINGS, ids=str)
each_part = pytest.mark.parametrize("part", MEETING_PARTS.values(), ids=list(MEETING_PARTS))
each_talk = pytest.mark.parametrize(("part", "talk"), TALKS.values(), ids=list(TALKS))
each_length = pytest.mark.parametrize(
    ("meeting", "length"),
    [pytest.param(meeting, length, id=f"{meeting}-{length}") for meeting in MEETINGS for length in meeting.lengths],
)


def rests(stop: Stop) -> Iterator[tuple[str, str]]:
    """Yield the text of a record that takes what nothing else reads out of the line."""
    question = asker(stop)
    texts = (field.id for field in question.fields if field.kind in {"text", "long"})
    if question.sort == "record" and (first := next(texts, "")):
        yield question.home, first


def in_a_room(length: int) -> set[tuple[str, str]]:
    """Return every field that says that some meeting of a length asks it; what follows from fingers need not be asked."""
    return {
        (question.home, field.id)
        for question in FORM.questions.values()
        for field in question.fields
        if field.from_ and field.from_ <= length and not (field.follow and field.follow.is_fact)
    }


def looking_back() -> set[tuple[str, str]]:
    """Return every field that is asked at a phase transition only, and the day of the next one."""
    every = {
        (question.home, field.id)
        for question in FORM.questions.values()
        for field in question.fields
        if field.moment == "review"
    }
    return every | {("review_day", "review_day")}


# minutes


@each_length
def test_the_parts_take_nine_tenths_of_the_meeting_at_most(meeting: Meeting, length: int) -> None:
    assert sum(part.minutes[length] for part in meeting.lasting(length)) <= 0.9 * length


@length
def test_a_kickoff_is_planned_to_the_minute(length: int) -> None:
    assert sum(part.minutes[length] for part in KICKOFF.lasting(length)) == TOTALS[length]


def test_ninety_minutes_are_eight_parts_from_people_to_the_next_meeting() -> None:
    assert [(part.id, part.minutes[90]) for part in KICKOFF.lasting(90)] == [
        ("welcome", 12),
        ("needs-round", 20),
        ("exists-round", 9),
        ("sentence-round", 12),
        ("choice-round", 9),
        ("success-round", 4),
        ("steps-round", 10),
        ("closing-round", 4),
    ]


@pytest.mark.parametrize(
    ("part", "lengths"),
    [
        ("pause", (150, 210)),
        ("parties-round", (150, 210)),
        ("offer-round", (150, 210)),
        ("premortem-round", (210,)),
    ],
)
def test_a_longer_meeting_has_parts_of_its_own(part: str, lengths: tuple[int, ...]) -> None:
    assert tuple(KICKOFF.room.by_id[part].minutes) == lengths


def test_one_two_or_three_choices_are_talked_through() -> None:
    (stop,) = [stop for stop in KICKOFF.stops(90) if stop.place == Place("talked_through")]
    assert stop.most == {90: 1, 150: 2, 210: 3}


def test_for_lack_of_time_the_hard_choice_is_left_out_first_and_what_exists_last() -> None:
    leaving = sorted((part for part in KICKOFF.lasting(90) if part.drop), key=lambda part: part.drop or 0)
    assert [part.id for part in leaving] == ["choice-round", "success-round", "exists-round"]


@each_meeting
def test_no_two_parts_are_left_out_at_the_same_time(meeting: Meeting) -> None:
    drops = [part.drop for part in meeting.parts if part.drop]
    assert len(set(drops)) == len(drops)


@each_meeting
def test_a_meeting_ends_with_its_ending_which_is_never_left_out(meeting: Meeting) -> None:
    endings = [part for part in meeting.parts if part.is_ending]
    assert endings
    assert meeting.parts[-len(endings) :] == tuple(endings)
    assert not any(part.drop for part in endings)


def test_a_kickoff_ends_with_steps_and_closing() -> None:
    assert [part.id for part in PARTS if part.is_ending] == ["steps-round", "closing-round"]


@each_talk
def test_talking_leaves_a_quarter_of_a_part_for_writing_it_down(part: RoomPart, talk: Talk) -> None:
    told = sum(move.minutes or 0 for move in talk.moves)
    assert told <= min(part.minutes.values()) * 3 / 4


# what is asked


@each_length
def test_nothing_is_asked_twice_in_one_meeting(meeting: Meeting, length: int) -> None:
    said = [(home, field.id) for stop in meeting.stops(length) for home, field in meeting.asked_at(stop)]
    twice = {one for one in said if said.count(one) > 1}
    # the list of parties grows twice: by who takes part, and by who stands around them
    assert twice <= {("parties", "title")}
    stops = [stop.place for stop in meeting.stops(length)]
    assert len(set(stops)) == len(stops)


@length
def test_what_says_that_the_room_asks_it_is_asked_there(length: int) -> None:
    in_the_rest = {rest for stop in KICKOFF.stops(length) for rest in rests(stop)}
    # a meeting of three choices has no room for their signals, and says so
    left_out = {
        (home, field.id)
        for part in PARTS
        for stop in part.stops
        if stop.most.get(length) == 0
        for home, field in KICKOFF.asked_at(stop)
    }
    assert len(left_out) <= 2
    assert in_a_room(length) - looking_back() - KICKOFF.asked(length) - in_the_rest - left_out == set()


@each_length
def test_what_the_room_asks_says_so(meeting: Meeting, length: int) -> None:
    assert meeting.asked(length) - in_a_room(length) == set()


@length
def test_a_kickoff_asks_nothing_that_is_for_looking_back(length: int) -> None:
    assert KICKOFF.asked(length) & looking_back() == set()


@each_length
def test_what_is_never_asked_together_is_neither_asked_nor_read_out_of_a_line(meeting: Meeting, length: int) -> None:
    every = [field for stop in meeting.stops(length) for _, field in meeting.asked_at(stop)]
    every += [field for fields in meeting.room.quick.values() for field in fields]
    assert [field.id for field in every if not field.is_for_room or field.audience != "everyone"] == []


LINES = {"needs": 4, "existing_offers": 3, "groups": 2, "limits": 3, "stakeholders": 8, "offers": 3, "risks": 5}
"""How many lines a room of twelve types in a list; who takes part is there already."""
STEPS = 3


def enters(stop: Stop, length: int) -> int:
    """Return how often Enter is pressed at a stop, by twelve people who prepared."""
    if stop.if_empty:
        return 0
    if stop.screen == "rows":
        return LINES.get(stop.place.question, STEPS) + 1
    if stop.screen == "value" and stop.place.row:
        through = next(one.most[length] for one in KICKOFF.stops(length) if one.most)
        named = {"talked_through": through, "top_needs": 3}
        rows = named.get(stop.of) or len(asker(stop).given) or LINES[stop.place.question]
        return min(rows, stop.most.get(length, rows))
    return 1


def enters_of(part: RoomPart, length: int) -> int:
    return sum(enters(stop, length) for stop in stops_of(part, length)) + bool(part.talk) + part.is_read_back


@length
def test_a_part_takes_twelve_entries_at_most(length: int) -> None:
    assert [part.id for part in KICKOFF.lasting(length) if enters_of(part, length) > 12] == []


def test_ninety_minutes_take_sixty_enters_at_most() -> None:
    reading_test, goodbye = 1, 1
    assert sum(enters_of(part, 90) for part in KICKOFF.lasting(90)) + reading_test + goodbye <= 60


# screens


@each_talk
def test_a_talk_screen_is_read_from_the_back_row(part: RoomPart, talk: Talk) -> None:
    assert len(lines_of(talk)) <= HIGH


@each_meeting
def test_the_reading_test_is_read_from_the_back_row(meeting: Meeting) -> None:
    assert len(lines_of(meeting.room.opening)) <= HIGH


@each_part
def test_each_thing_that_the_room_reads_fits_a_line(part: RoomPart) -> None:
    assert [text for text in texts_of(part) if len(text) > WIDE] == []


@each_part
def test_the_head_of_a_part_leaves_room_for_the_time(part: RoomPart, words: Words) -> None:
    where = words("head", part=12, parts=12, title=part.title)
    assert len(f"{where}   nog 210 minuten") <= WIDE


@each_part
def test_a_part_opens_with_talk_or_a_spoken_question(part: RoomPart) -> None:
    assert part.talk or part.stops[0].says.endswith("?")


@each_talk
def test_a_talk_screen_asks_says_who_begins_and_has_the_laptop_wait(part: RoomPart, talk: Talk) -> None:
    assert talk.asks.endswith("?")
    assert talk.first
    assert re.search(r"\b(wacht|praat)\b", talk.closes.casefold())


@each_length
def test_every_stop_has_words_for_the_room(meeting: Meeting, length: int) -> None:
    assert [stop.place for stop in meeting.stops(length) if not stop.says] == []


NUMBERS_SHOWN = ("tensions.fingers", "needs.dots", "agreed")
SHOWN = [
    pytest.param(part, stop, id=f"{meeting}: {name}")
    for meeting in MEETINGS
    for name in NUMBERS_SHOWN
    for part, stop in stops_at(meeting, name)
]


@pytest.mark.parametrize(("part", "stop"), SHOWN)
def test_who_cannot_raise_a_hand_or_see_the_screen_says_a_number(part: RoomPart, stop: Stop) -> None:
    told = " ".join([stop.says, stop.hint, part.talk.first if part.talk else ""]).casefold()
    assert re.search(r"\b(noem|zeg)\b.*\b(cijfer|nummers)\b", told)


def test_numbers_are_shown_at_every_meeting() -> None:
    named = [str(one.id).partition(":")[0] for one in SHOWN]
    assert [named.count(str(meeting)) for meeting in MEETINGS] == [3, 2, 2, 2, 1]


@each_meeting
def test_the_reading_test_asks_for_who_cannot_read_and_says_when_the_clock_begins(meeting: Meeting) -> None:
    opening = meeting.room.opening
    assert any("hardop" in move.does for move in opening.moves)
    assert opening.asks.endswith("?")
    assert opening.first
    assert "Enter" in opening.closes


# words


NOT_IN_A_ROOM = (
    *("pack-", "file-", "yaml-", "worksheet-", "disk-", "rest-", "plain-"),
    *("digit-hint", "slide-hint", "toggle-hint", "complete", "edited-elsewhere", "saved-"),
)
"""What the program says to who writes packs and files, or at a desk, by how its key begins."""


def said_in_a_room(words: Words) -> Iterator[str]:
    return (text for key, text in words.say.items() if not key.startswith(NOT_IN_A_ROOM))


@each_meeting
def test_no_word_of_the_trade_stands_on_a_screen_that_a_room_sees(meeting: Meeting) -> None:
    assert [(text, found) for text in shown_in(meeting) if (found := forbidden(text))] == []


def test_the_program_says_no_word_of_the_trade_in_a_room(words: Words) -> None:
    assert [(text, found) for text in said_in_a_room(words) if (found := forbidden(text))] == []


@pytest.mark.parametrize(
    "text",
    ["Dit zijn onze stakeholders.", "Geparkeerd", "Twee indicatoren", "De status", "Een review", "We valideren het"],
)
def test_a_word_of_the_trade_is_recognised_however_it_is_bent(text: str) -> None:
    assert forbidden(text)


@pytest.mark.parametrize("text", ["Ruimte geven, of sturen?", "een ideetje", "Wie gaat er mee?", "We typen mee"])
def test_a_plain_word_that_only_looks_like_one_is_let_through(text: str) -> None:
    assert forbidden(text) == []


def test_nobody_is_shouted_at(words: Words) -> None:
    every = [*said_in_a_room(words), *(text for meeting in MEETINGS for text in shown_in(meeting))]
    assert [text for text in every if "!" in text] == []
