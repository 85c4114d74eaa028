"""One screen as a value: all that a prompter has to know to ask one thing, and nothing that acts."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from netstart.core.advice_pack import Weight
from netstart.core.event import View
from netstart.core.pack import CatalogueRow, Poles
from netstart.core.place import Place, RowId
from netstart.core.question import Field, Question
from netstart.core.room import Talk
from netstart.core.words import Message

Way = Literal["do", "change", "park"]
State = Literal["answered", "not-known", "open", "parked", "not-now"]


@dataclass(frozen=True, slots=True)
class Note:
    """A list that a quick note can be put in, and what one of its rows is called."""

    list: str
    one: str


@dataclass(frozen=True, slots=True)
class Head:
    """Where in the conversation a screen stands."""

    part: int
    parts: int
    title: str
    minutes_left: int | None = None
    """In a room: how much of the meeting is left; at a desk nobody counts."""
    is_room: bool = False
    """Whether a room looks at this screen: few words at a time, and nothing that is not for everybody."""
    notes: tuple[Note, ...] = ()
    """Where a quick note can be put."""
    place: Place | None = None
    """The part of the conversation, where it can be left out."""


@dataclass(frozen=True, slots=True)
class AskValue:
    """One thing is asked: a value, or one field of a record or row."""

    head: Head
    place: Place
    question: Question
    field: Field
    row: str
    """The title of the row, or of the record; empty for a value of its own."""
    given: CatalogueRow | None
    """What the catalogue says of a given row: its poles, sides and probes."""
    so_far: str
    """What was typed or answered, as the text that reads as that again."""
    is_answered: bool
    answered: str
    """What was answered, as the text that reads as that again; what was typed since does not count."""
    proposal: str
    """What follows from other answers, as text, where that is not what was answered; Enter takes it if nothing was."""
    because: str
    """Why that is proposed."""
    suggestions: tuple[str, ...]
    """Texts to pick from by number."""
    options: Mapping[str, str]
    """What can be chosen: labels by value, or titles by row id."""
    status: str
    views: tuple[View, ...]
    notice: Message | None
    asks: str = ""
    """The question as the room reads it; empty where it is asked as everywhere."""
    hint: str = ""
    """One line below the question, in the room."""
    shows: tuple[str, ...] = ()
    """Titles that stand below the question, in the room: the top three."""
    beside: Mapping[str, int] = dataclasses.field(default_factory=dict)
    """How many dots each option has, where there were dots."""

    @property
    def is_name(self) -> bool:
        """Whether it is the title of a row: without it there is no row."""
        return self.question.is_open_list and self.field.id == "title"

    @property
    def poles(self) -> Poles | None:
        """The two ends of a scale; those of the row go before those of the field."""
        return (self.given.poles if self.given else None) or self.field.poles


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row in a list screen."""

    id: RowId
    title: str
    cells: tuple[str, ...] = ()
    """What was read out of its line beside the title, in the order of `columns`; empty texts where nothing was."""


@dataclass(frozen=True, slots=True)
class AskRows:
    """A list: type rows, pick them, open, move or remove them; closed by an empty line."""

    head: Head
    place: Place
    question: Question
    rows: tuple[RowLine, ...]
    removed: tuple[RowLine, ...]
    so_far: str
    notice: Message | None
    columns: tuple[Field, ...] = ()
    """What can be said in one line beside the title, in the room."""
    asks: str = ""
    hint: str = ""
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskTalk:
    """People talk first; nothing can be typed."""

    head: Head
    place: Place
    talk: Talk
    notice: Message | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the things that a line says: a row of a list, or a field of a record or row."""

    label: str
    text: str
    """What is known of it already, as text; empty where nothing is."""


@dataclass(frozen=True, slots=True)
class AskAcross:
    """One line says several things: one field of many rows (`9 7 5`), or the fields of a record or a row."""

    head: Head
    place: Place
    question: Question
    field: Field | None
    """The field of all rows; None where the line says several fields."""
    fields: tuple[Field, ...]
    """The fields that are read out of the line, of a record or a row; the rest of it stays in the first text."""
    asks: str
    hint: str
    cells: tuple[Cell, ...]
    options: Mapping[str, str]
    """What a digit stands for: labels by value, or titles by row id."""
    so_far: str
    example: str
    """A line of the right length."""
    total: int | None
    """How many dots there are to give, where that can be known."""
    notice: Message | None


@dataclass(frozen=True, slots=True)
class AskStill:
    """What is there already: Enter where it is right, or the numbers of what is not right (any more)."""

    head: Head
    place: Place
    question: Question
    field: Field | None
    """The links of which some are not right; None for a list, whose rows can be changed and added to."""
    rows: tuple[RowLine, ...]
    columns: tuple[Field, ...]
    asks: str
    hint: str
    so_far: str
    notice: Message | None
    removed: tuple[RowLine, ...] = ()
    """What was taken off the list, and can be put back."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a check screen, and the place to go to for changing it."""

    place: Place
    label: str
    text: str
    state: State
    status: str = "provisional"
    views: int = 0


@dataclass(frozen=True, slots=True)
class AskCheck:
    """What was said, to read back: a row, a part, or the whole conversation (`Place()`)."""

    head: Head
    place: Place
    title: str
    lines: tuple[Line, ...]
    picture: tuple[str, ...]
    """A drawing in plain characters, at most 40 columns wide."""
    open: int
    """How many questions in it were not answered and not put off."""
    notice: Message | None
    is_part: bool = False
    """Whether it is a whole part; only that can be put off."""
    is_last: bool = False
    """Whether the conversation rests when it is left."""


@dataclass(frozen=True, slots=True)
class AskSure:
    """An event is held back: what is weak about it or what it will do. Do it, change it, or put it off."""

    head: Head
    place: Place
    about: Literal["remark", "effects", "new-row", "later", "overruled", "change", "time"]
    said: str
    says: tuple[Message, ...]
    ways: tuple[Way, ...] = ("do", "change", "park")
    notice: Message | None = None
    """What can be done about it, in the order of the digits."""


@dataclass(frozen=True, slots=True)
class AskVerdict:
    """One row of a list at a review: keep it, change it, drop it, or put it off."""

    head: Head
    place: Place
    question: Question
    title: str
    cells: tuple[Cell, ...]
    """What is known of it, in a few words."""
    notice: Message | None


@dataclass(frozen=True, slots=True)
class AskFinding:
    """The adviser says what does not fit: mend it, leave it on purpose, or put it off."""

    head: Head
    place: Place
    """Where it is mended."""
    weight: Weight
    says: str
    asks: str
    cells: tuple[Cell, ...]
    """The answers that it is about, each with its name."""
    mends: str
    """What there is to mend, by name."""
    before: str
    """Why it was left as it is before; a review asks whether that still holds."""
    left: int
    """How many findings come after this one."""
    notice: Message | None


@dataclass(frozen=True, slots=True)
class PageMade:
    """A page that was written when the meeting ended."""

    title: str
    use: str
    """What it is for, in a few words."""


@dataclass(frozen=True, slots=True)
class AskEnd:
    """The meeting is over: what it came to, and the pages to open by a digit; Enter opens their folder."""

    head: Head
    said: tuple[Message, ...]
    """What the meeting came to, a line each."""
    pages: tuple[PageMade, ...]
    folder: str
    notice: Message | None


Ask = AskValue | AskRows | AskCheck | AskSure | AskTalk | AskAcross | AskStill | AskVerdict | AskFinding | AskEnd
