"""What can come of a screen: a closed union of frozen values."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from netstart.core.place import Place, QuestionId, RowId
from netstart.core.read import Raw

Status = Literal["provisional", "decided", "disagreed"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said, as text; `read` makes the value of it. None is *not known yet*."""

    value: Raw


@dataclass(frozen=True, slots=True)
class Keep:
    """Half a thought: keep it and stay."""

    text: str


@dataclass(frozen=True, slots=True)
class Back:
    """One question back."""


@dataclass(frozen=True, slots=True)
class Park:
    """Put off: what is asked now, or another place; a whole section too."""

    why: str = ""
    who: str = ""
    until: str = ""
    """A day as text (ISO where it could be read), or words such as *na de zomer*."""
    at: Place | None = None

    @property
    def day(self) -> date | None:
        """The day until which it is put off; None for words that are no day."""
        try:
            return date.fromisoformat(self.until)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class View:
    """Another view than the answer: what, and where given why, what would help, and whose it is."""

    view: str
    because: str = ""
    helps: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """How firm the answer is, and perhaps one more other view beside it."""

    status: Status | None = None
    """None leaves it as it was."""
    view: View | None = None
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Go:
    """To another place; the overview is `Place()`."""

    place: Place


@dataclass(frozen=True, slots=True)
class Add:
    """New rows by their titles, for the list that is asked now or for another one."""

    titles: tuple[str, ...]
    to: QuestionId = ""


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a row off the list; its words are kept."""

    row: RowId
    why: str = ""


@dataclass(frozen=True, slots=True)
class Restore:
    """Put a removed row back, whole."""

    row: RowId


@dataclass(frozen=True, slots=True)
class Move:
    """Move a row up (-1) or down (1)."""

    row: RowId
    by: int


@dataclass(frozen=True, slots=True)
class Confirm:
    """What the screen asks: the list is complete, the part is checked, do it all the same."""

    why: str = ""


Event = Answer | Keep | Back | Park | Mark | Go | Add | Remove | Restore | Move | Confirm
