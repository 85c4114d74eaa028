"""One screen as a value: all that a prompter has to know to ask one thing, and nothing that acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from netstart.core.event import View
from netstart.core.pack import CatalogueRow, Poles
from netstart.core.place import Place, RowId
from netstart.core.question import Field, Question
from netstart.core.words import Message

Way = Literal["do", "change", "park"]
State = Literal["answered", "not-known", "open", "parked", "not-now"]


@dataclass(frozen=True, slots=True)
class Head:
    """Where in the conversation a screen stands."""

    part: int
    parts: int
    title: str


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
    about: Literal["remark", "effects", "new-row", "later", "overruled"]
    said: str
    says: tuple[Message, ...]
    ways: tuple[Way, ...] = ("do", "change", "park")
    notice: Message | None = None
    """What can be done about it, in the order of the digits."""


Ask = AskValue | AskRows | AskCheck | AskSure
