"""A meeting in a room as it is bound: its parts, their minutes, and where each of them stops."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from netstart.core.place import Place, QuestionId, RowId
from netstart.core.question import Field

PartId = str
StopScreen = Literal["value", "rows", "across", "still", "tick", "verdicts"]
Tells = Literal["pulse", "quotes", "readiness"]
SITTINGS = "sittings"
"""The list of meetings; one of them is held now."""
OPENING = "reading-test"
"""The place of the reading test, which comes before the first part."""


@dataclass(frozen=True, slots=True)
class Move:
    """What people do on a talk screen, and for how many minutes; None where that is not said."""

    does: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A screen on which nothing is typed: people talk first."""

    asks: str
    moves: tuple[Move, ...] = ()
    first: str = ""
    """Who speaks first."""
    closes: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing that the room is asked. A place with the row `*` stands for each row, or for all of them at once."""

    screen: StopScreen
    place: Place
    from_: int
    """The shortest meeting in which it is asked."""
    of: QuestionId = ""
    """The answer that says which rows, or which of them can be chosen; without it, every row."""
    most: Mapping[int, int] = field(default_factory=dict)
    if_empty: bool = False
    if_there: bool = False
    not_present: bool = False
    says: str = ""
    hint: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Shorter names of the choices, for a wall."""
    shows: QuestionId = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    """By choice the field of a row that says it in words."""
    rows: tuple[RowId, ...] = ()
    """The only rows that are asked, where a review said which."""


@dataclass(frozen=True)
class RoomPart:
    """A part of the meeting."""

    id: PartId
    title: str
    minutes: Mapping[int, int]
    drop: int | None
    is_ending: bool
    talk: Talk | None
    stops: tuple[Stop, ...]
    is_read_back: bool
    to: tuple[str, ...] = ()
    tells: Tells | None = None


@dataclass(frozen=True)
class Room:
    """A meeting in a room: what is asked when everybody looks at one screen."""

    protected: int
    dots: int
    opening: Talk
    quick: Mapping[QuestionId, tuple[Field, ...]]
    notes: tuple[QuestionId, ...]
    parts: tuple[RoomPart, ...]

    @cached_property
    def by_id(self) -> Mapping[PartId, RoomPart]:
        """The parts by their id."""
        return {part.id: part for part in self.parts}

    def lasting(self, minutes: int) -> tuple[RoomPart, ...]:
        """Return the parts of a meeting of this length, in order."""
        return tuple(part for part in self.parts if minutes in part.minutes)

    def stop_at(self, place: Place) -> Stop | None:
        """Return the stop that asks what stands at a place, if the room asks it."""
        every = (stop for part in self.parts for stop in part.stops)
        return next((stop for stop in every if _is_about(stop, place)), None)

    def part_of(self, place: Place) -> RoomPart | None:
        """Return the part in which a place is asked."""
        if place.question in self.by_id:
            return self.by_id[place.question]
        for part in self.parts:
            if any(_is_about(stop, place) for stop in part.stops):
                return part
        return None


def _is_about(stop: Stop, place: Place) -> bool:
    """Say whether a stop asks what stands at a place; the row of a list belongs to the stop of the list."""
    if stop.place == place:
        return True
    if stop.place.question != place.question:
        return False
    is_of_row = stop.place.row == "*" and bool(place.row) and stop.place.field == place.field
    return is_of_row or (stop.screen in {"rows", "verdicts"} and not place.field)
