"""What the shipped meeting owes the people in the room: its minutes, its screens, and its words."""

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

import pytest

from netstart.core.bind_room import LENGTHS
from netstart.core.place import Place
from netstart.core.question import Field, Question
from netstart.core.room import Room, RoomPart, Stop, Talk
from netstart.core.words import Words
from netstart.files.packs import shipped_form

HERE = Path(__file__).parent
FORM = shipped_form("employer-network")
TOTALS = {90: 80, 150: 135, 210: 189}
"""How many minutes are planned, by the length of the meeting; the rest is air."""
WIDE, HIGH = 72, 14
"""What can be read from the back row."""


def room() -> Room:
    assert FORM.room
    return FORM.room


PARTS = room().parts
TALKS = [(part.id, part.talk) for part in PARTS if part.talk]
length = pytest.mark.parametrize("length", LENGTHS)
each_part = pytest.mark.parametrize("part", PARTS, ids=[part.id for part in PARTS])


def stops(length: int) -> Iterator[Stop]:
    """Yield where a meeting of a length stops, in order."""
    for part in room().lasting(length):
        yield from stops_of(part, length)


def stops_of(part: RoomPart, length: int) -> Iterator[Stop]:
    return (stop for stop in part.stops if stop.from_ <= length and stop.most.get(length) != 0)


def asker(stop: Stop) -> Question:
    found = FORM.asker(stop.place)
    assert found
    return found


def asked_at(stop: Stop) -> Iterator[tuple[str, Field]]:
    """Yield every field that a stop asks for, with the list or record that it belongs to."""
    question, field = asker(stop), FORM.field(stop.place)
    if field:
        yield question.home, field
        return
    if question.sort == "rows":
        first = FORM.lists[question.home][0]
        yield question.home, first.by_id["title"]
    for quick in room().quick.get(question.id, ()):
        yield question.home, quick


def rests(stop: Stop) -> Iterator[tuple[str, str]]:
    """Yield the text of a record that takes what nothing else reads out of the line."""
    question = asker(stop)
    texts = (field.id for field in question.fields if field.kind in {"text", "long"})
    if question.sort == "record" and (first := next(texts, "")):
        yield question.home, first


def asked(length: int) -> set[tuple[str, str]]:
    """Return every field that a meeting of a length asks for, quick notes too."""
    noted = {(list_, "title") for list_ in room().notes}
    return noted | {(home, field.id) for stop in stops(length) for home, field in asked_at(stop)}


def in_the_room(length: int) -> set[tuple[str, str]]:
    """Return every field that says that a meeting of a length asks it; what follows from fingers need not be asked."""
    return {
        (question.home, field.id)
        for question in FORM.questions.values()
        for field in question.fields
        if field.from_ and field.from_ <= length and not (field.follow and field.follow.is_fact)
    }


# minutes


@length
def test_the_parts_take_nine_tenths_of_the_meeting_at_most(length: int) -> None:
    total = sum(part.minutes[length] for part in room().lasting(length))
    assert total == TOTALS[length]
    assert total <= 0.9 * length


def test_ninety_minutes_are_eight_parts_from_people_to_the_next_meeting() -> None:
    assert [(part.id, part.minutes[90]) for part in room().lasting(90)] == [
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
    assert tuple(room().by_id[part].minutes) == lengths


def test_one_two_or_three_choices_are_talked_through() -> None:
    (stop,) = [stop for stop in stops(90) if stop.place == Place("talked_through")]
    assert stop.most == {90: 1, 150: 2, 210: 3}


def test_for_lack_of_time_the_hard_choice_is_left_out_first_and_what_exists_last() -> None:
    leaving = sorted((part for part in room().lasting(90) if part.drop), key=lambda part: part.drop or 0)
    assert [part.id for part in leaving] == ["choice-round", "success-round", "exists-round"]


def test_no_two_parts_are_left_out_at_the_same_time() -> None:
    drops = [part.drop for part in PARTS if part.drop]
    assert len(set(drops)) == len(drops)


def test_the_meeting_ends_with_steps_and_closing_which_are_never_left_out() -> None:
    assert [part.id for part in PARTS if part.is_ending] == [part.id for part in PARTS[-2:]]
    assert [part.drop for part in PARTS[-2:]] == [None, None]


@pytest.mark.parametrize(("id_", "talk"), TALKS, ids=[id_ for id_, _ in TALKS])
def test_talking_leaves_a_quarter_of_a_part_for_writing_it_down(id_: str, talk: Talk) -> None:
    told = sum(move.minutes or 0 for move in talk.moves)
    assert told <= min(room().by_id[id_].minutes.values()) * 3 / 4


# what is asked


@length
def test_nothing_is_asked_twice_in_one_meeting(length: int) -> None:
    said = [(home, field.id) for stop in stops(length) for home, field in asked_at(stop)]
    twice = {one for one in said if said.count(one) > 1}
    # the list of parties grows twice: by who takes part, and by who stands around them
    assert twice <= {("parties", "title")}
    assert len({stop.place for stop in stops(length)}) == len(list(stops(length)))


@length
def test_what_says_that_the_room_asks_it_is_asked_there(length: int) -> None:
    in_the_rest = {rest for stop in stops(length) for rest in rests(stop)}
    # a meeting of three choices has no room for their signals, and says so
    left_out = {
        (home, field.id)
        for part in PARTS
        for stop in part.stops
        if stop.most.get(length) == 0
        for home, field in asked_at(stop)
    }
    assert len(left_out) <= 2
    assert in_the_room(length) - asked(length) - in_the_rest - left_out == set()


@length
def test_what_the_room_asks_says_so(length: int) -> None:
    assert asked(length) - in_the_room(length) == set()


@length
def test_what_is_never_asked_together_is_neither_asked_nor_read_out_of_a_line(length: int) -> None:
    every = [field for stop in stops(length) for _, field in asked_at(stop)]
    every += [field for fields in room().quick.values() for field in fields]
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
        through = next(one.most[length] for one in stops(length) if one.most)
        named = {"talked_through": through, "top_needs": 3}
        rows = named.get(stop.of) or len(asker(stop).given) or LINES[stop.place.question]
        return min(rows, stop.most.get(length, rows))
    return 1


def enters_of(part: RoomPart, length: int) -> int:
    return sum(enters(stop, length) for stop in stops_of(part, length)) + bool(part.talk) + part.is_read_back


@length
def test_a_part_takes_twelve_entries_at_most(length: int) -> None:
    assert [part.id for part in room().lasting(length) if enters_of(part, length) > 12] == []


def test_ninety_minutes_take_sixty_enters_at_most() -> None:
    reading_test, goodbye = 1, 1
    assert sum(enters_of(part, 90) for part in room().lasting(90)) + reading_test + goodbye <= 60


# screens


def lines_of(talk: Talk) -> list[str]:
    """Return a talk screen as it stands below its head: the question, what people do, who begins, and the keys."""
    minutes = [f"{move.minutes} minuten" if move.minutes else "" for move in talk.moves]
    wide = max((len(one) for one in minutes), default=0)
    indent = wide + 5 if wide else 2
    moves = [line for move in talk.moves for line in wrap(move.does, WIDE - indent)]
    blocks = [wrap(talk.asks, WIDE), moves, wrap(talk.first, WIDE), wrap(talk.closes, WIDE), ["keys"]]
    return [line for block in blocks if block for line in (*block, "")][:-1]


@pytest.mark.parametrize("talk", [talk for _, talk in TALKS] + [room().opening])
def test_a_talk_screen_is_read_from_the_back_row(talk: Talk) -> None:
    assert len(lines_of(talk)) <= HIGH


def texts_of(part: RoomPart) -> Iterator[str]:
    """Yield every text that the meeting itself says in a part."""
    yield part.title
    if part.talk:
        yield from (part.talk.asks, part.talk.first, part.talk.closes, *(move.does for move in part.talk.moves))
    for stop in part.stops:
        yield from (stop.says, stop.hint)


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


@pytest.mark.parametrize(("id_", "talk"), TALKS, ids=[id_ for id_, _ in TALKS])
def test_a_talk_screen_asks_says_who_begins_and_has_the_laptop_wait(id_: str, talk: Talk) -> None:
    assert talk.asks.endswith("?")
    assert talk.first
    assert re.search(r"\b(wacht|praat)\b", talk.closes.casefold())


@length
def test_every_stop_has_words_for_the_room(length: int) -> None:
    assert [stop.place for stop in stops(length) if not stop.says] == []


NUMBERS_SHOWN = ("tensions.fingers", "needs.dots", "agreed")


@pytest.mark.parametrize("name", NUMBERS_SHOWN)
def test_who_cannot_raise_a_hand_or_see_the_screen_says_a_number(name: str) -> None:
    id_, _, field = name.partition(".")
    at = Place(id_, "*", field) if field else Place(id_)
    part, stop = next((part, stop) for part in PARTS for stop in part.stops if stop.place == at)
    told = " ".join([stop.says, stop.hint, part.talk.first if part.talk else ""]).casefold()
    assert re.search(r"\b(noem|zeg)\b.*\b(cijfer|nummers)\b", told)


def test_the_reading_test_asks_for_who_cannot_read_and_says_when_the_clock_begins() -> None:
    opening = room().opening
    assert any("hardop" in move.does for move in opening.moves)
    assert opening.asks.endswith("?")
    assert opening.first
    assert "Enter" in opening.closes


# words


FILE = (HERE / "words-of-the-room.txt").read_text(encoding="utf-8").split()
EXACT = frozenset(word for word in FILE if not word.endswith("*"))
BEGUN = tuple(word.rstrip("*") for word in FILE if word.endswith("*"))
"""Words that may not stand on a screen that a room sees, and how such words begin: meeting.md, section 10."""
NOT_IN_A_ROOM = (
    *("pack-", "file-", "yaml-", "worksheet-", "disk-", "rest-", "plain-"),
    *("digit-hint", "slide-hint", "toggle-hint", "complete", "edited-elsewhere"),
)
"""What the program says to who writes packs and files, or at a desk, by how its key begins."""


def forbidden(text: str) -> list[str]:
    found = re.findall(r"[^\W\d_]+", text.casefold())
    return [word for word in found if word in EXACT or word.startswith(BEGUN)]


def worded(question: Question, field: Field) -> Iterator[str]:
    """Yield every text that a room screen can show of one thing that is asked, the help excepted."""
    yield from (question.label, question.one, field.ask, field.label, *field.choices.values(), *field.because.values())
    if field.poles:
        yield from (field.poles.low, field.poles.high)
    for row in question.given.values():
        yield row.title
        yield from row.suggests.get(field.id, ())
        for side in (row.sides.low, row.sides.high) if row.sides else ():
            yield from (side.gain, side.cost)
    if field.id == "title":
        yield from (row.title for row in question.picks.values())


def shown_in_the_room(words: Words) -> Iterator[str]:
    for part in PARTS:
        yield from texts_of(part)
    opening = room().opening
    yield from (opening.asks, opening.first, opening.closes, *(move.does for move in opening.moves))
    for stop in stops(max(LENGTHS)):
        for _, field in asked_at(stop):
            yield from worded(asker(stop), field)
    yield from (text for key, text in words.say.items() if not key.startswith(NOT_IN_A_ROOM))


def test_no_word_of_the_trade_stands_on_a_screen_that_a_room_sees(words: Words) -> None:
    assert [(text, found) for text in shown_in_the_room(words) if (found := forbidden(text))] == []


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
    assert [text for text in shown_in_the_room(words) if "!" in text] == []
