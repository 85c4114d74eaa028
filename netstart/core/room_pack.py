"""What a pack may say of a meeting in a room: its parts, how long they take, and what is asked in them.

The questions themselves stand in the sections; here stands when the room gets them, and in which words.
"""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from netstart.core.pack import Id, Length, Part, Text


class MoveEntry(Part):
    """What people do on a talk screen, and for how long."""

    minutes: int | None = Field(default=None, ge=1)
    does: Text


class TalkEntry(Part):
    """A screen on which nothing is typed: the question, what people do, and who speaks first."""

    asks: Text
    moves: tuple[MoveEntry, ...] = ()
    first: Text | None = None
    closes: Text | None = None
    """The last line: that the laptop waits."""


class StopEntry(Part):
    """One thing that the room is asked; exactly one of `ask`, `each`, `still`, `tick` and `verdicts` says what.

    `needs` is a list, typed as lines; `needs.dots` one line for all its rows; `next_meeting` a record in one line.
    """

    ask: str | None = None
    each: str | None = None
    """One field of rows, a screen for each of them."""
    still: str | None = None
    """Links of which the numbers are typed that are not right: who is not here."""
    tick: str | None = None
    """A choice of several of which the texts of all rows stand on one screen: which signals were seen."""
    verdicts: str | None = None
    """A list that is looked at again: what is not named stays, what is named is kept, changed, dropped or put off."""
    of: Id | None = None
    """The answer that says which rows: `top_needs`."""
    most: Mapping[Length, int] = Field(default_factory=dict)
    """How many rows are proposed, by the length of the meeting."""
    if_there: bool = False
    """Whether it is asked at a review only if there is an answer to look at once more."""
    if_empty: bool = False
    """Whether a list is asked only if nobody filled it before the meeting."""
    not_present: bool = False
    """Whether rows of who is in the room are left out: what is said of a party is not said to its face."""
    says: Text | None = None
    """The question as the room reads it; without it, as it is asked everywhere."""
    hint: Text | None = None
    labels: Mapping[Id, Text] = Field(default_factory=dict)
    """Shorter names of the choices, for a wall."""
    texts: Mapping[Id, Id] = Field(default_factory=dict)
    """By choice the field of the row that says it in words: `left` in `signal_left`."""
    shows: Id | None = None
    """Links of which the titles stand below the question."""


class RoomPartEntry(Part):
    """A part of the meeting."""

    id: Id
    title: Text
    minutes: Mapping[Length, int]
    """How long it takes in a meeting of each length; a length that it does not name leaves it out."""
    drop: int | None = Field(default=None, ge=1)
    """When it is left out for lack of time: the lowest first; without it, never."""
    is_ending: bool = False
    """Whether it belongs to the ending, for which there is always time."""
    talk: TalkEntry | None = None
    asks: tuple[StopEntry, ...] = ()
    read_back: bool = False
    """Whether it is read aloud at its end."""
    to: tuple[Id, ...] = ()
    """In a review: only where it looks at one of these phases, or at the end."""
    tells: Literal["pulse", "quotes", "readiness"] | None = None
    """What a review itself knows: the widest scores, their own words on a talk screen, or how ready they are."""


class RoomEntry(Part):
    """A meeting in a room."""

    protected: int = Field(ge=1)
    """So many minutes before the end the room is asked whether to go to the ending."""
    dots: int = Field(default=3, ge=1)
    """How many dots each employer has."""
    opening: TalkEntry
    """The reading test, before the clock begins."""
    quick: Mapping[Id, tuple[Id, ...]] = Field(default_factory=dict)
    """Fields that are read out of a typed line, by the list or record."""
    notes: tuple[Id, ...] = ()
    """Lists that a quick note can be put in, from every screen."""
    parts: tuple[RoomPartEntry, ...]
