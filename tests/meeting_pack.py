"""What the shipped meetings say: where they stop, what they ask there, and every text that a room reads of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from netstart.core.place import Place
from netstart.core.question import Field, Question
from netstart.core.room import Room, RoomPart, Stop, Talk
from netstart.files.packs import shipped_form

FORM = shipped_form("employer-network")
WIDE, HIGH = 72, 14
"""What can be read from the back row."""


@dataclass(frozen=True)
class Meeting:
    """A meeting as it is bound; a review is another one for each phase that it looks at, and for the end."""

    name: str
    room: Room
    to: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.to}".strip()

    @property
    def parts(self) -> tuple[RoomPart, ...]:
        return tuple(part for part in self.room.parts if not part.to or self.to in part.to)

    @property
    def lengths(self) -> tuple[int, ...]:
        return tuple(sorted({length for part in self.parts for length in part.minutes}))

    def lasting(self, length: int) -> tuple[RoomPart, ...]:
        return tuple(part for part in self.parts if length in part.minutes)

    def stops(self, length: int) -> Iterator[Stop]:
        """Yield where a meeting of a length stops, in order."""
        for part in self.lasting(length):
            yield from stops_of(part, length)

    def asked_at(self, stop: Stop) -> Iterator[tuple[str, Field]]:
        """Yield every field that a stop asks for, with the list or record that it belongs to."""
        question, field = asker(stop), FORM.field(stop.place)
        if field:
            yield question.home, field
            return
        if question.sort == "rows":
            first = FORM.lists[question.home][0]
            yield question.home, first.by_id["title"]
        for quick in self.room.quick.get(question.id, ()):
            yield question.home, quick

    def asked(self, length: int) -> set[tuple[str, str]]:
        """Return every field that a meeting of a length asks for, quick notes too; not what it only looks at again."""
        noted = {(list_, "title") for list_ in self.room.notes}
        stops = (stop for stop in self.stops(length) if stop.screen != "verdicts")
        return noted | {(home, field.id) for stop in stops for home, field in self.asked_at(stop)}


def kickoff() -> Meeting:
    assert FORM.room
    return Meeting("kickoff", FORM.room)


def review(to: str) -> Meeting:
    assert FORM.review
    return Meeting("review", FORM.review, to)


REVIEWS = tuple(review(to) for to in ("start-up", "maturity", "decline", "ended"))
MEETINGS = (kickoff(), *REVIEWS)


def stops_of(part: RoomPart, length: int) -> Iterator[Stop]:
    return (stop for stop in part.stops if stop.from_ <= length and stop.most.get(length) != 0)


def stops_at(meeting: Meeting, name: str) -> Iterator[tuple[RoomPart, Stop]]:
    """Yield where a meeting asks what `needs.dots`, `decision.result` or `agreed` names, with the part."""
    at = Place.of(name)
    for part in meeting.parts:
        for stop in part.stops:
            if (stop.place.question, stop.place.field) == (at.question, at.field):
                yield part, stop


def asker(stop: Stop) -> Question:
    found = FORM.asker(stop.place)
    assert found
    return found


def lines_of(talk: Talk) -> list[str]:
    """Return a talk screen as it stands below its head: the question, what people do, who begins, and the keys."""
    minutes = [f"{move.minutes} minuten" if move.minutes else "" for move in talk.moves]
    wide = max((len(one) for one in minutes), default=0)
    indent = wide + 5 if wide else 2
    moves = [line for move in talk.moves for line in wrap(move.does, WIDE - indent)]
    blocks = [wrap(talk.asks, WIDE), moves, wrap(talk.first, WIDE), wrap(talk.closes, WIDE), ["keys"]]
    return [line for block in blocks if block for line in (*block, "")][:-1]


def texts_of(part: RoomPart) -> Iterator[str]:
    """Yield every text that the meeting itself says in a part."""
    yield part.title
    if part.talk:
        yield from (part.talk.asks, part.talk.first, part.talk.closes, *(move.does for move in part.talk.moves))
    for stop in part.stops:
        yield from (stop.says, stop.hint)


def shown_in(meeting: Meeting) -> Iterator[str]:
    """Yield every text that a room can read in a meeting, the help excepted."""
    for part in meeting.parts:
        yield from texts_of(part)
    opening = meeting.room.opening
    yield from (opening.asks, opening.first, opening.closes, *(move.does for move in opening.moves))
    for stop in meeting.stops(max(meeting.lengths)):
        for _, field in meeting.asked_at(stop):
            yield from _worded(asker(stop), field)


def _worded(question: Question, field: Field) -> Iterator[str]:
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


FILE = (Path(__file__).parent / "words-of-the-room.txt").read_text(encoding="utf-8").split()
EXACT = frozenset(word for word in FILE if not word.endswith("*"))
BEGUN = tuple(word.rstrip("*") for word in FILE if word.endswith("*"))
"""Words that may not stand on a screen that a room sees, and how such words begin: meeting.md, section 10."""


def forbidden(text: str) -> list[str]:
    """Return the words of the trade in a text."""
    found = re.findall(r"[^\W\d_]+", text.casefold())
    return [word for word in found if word in EXACT or word.startswith(BEGUN)]
