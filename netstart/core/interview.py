"""How far the conversation has come, as a value. This is what every save writes.

`current.py` says what to ask, `advance.py` what an event changes; there is no other state anywhere.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from netstart.core.event import Answer, Park, Remove, Status, View
from netstart.core.form import Form
from netstart.core.model import Plan
from netstart.core.place import Answers, Place, QuestionId, Rows
from netstart.core.question import SectionId
from netstart.core.words import Message

Screen = Literal["value", "rows", "check", "talk", "across", "still", "tick", "verdict", "finding"]
"""From `talk` on only in a room, but findings everywhere."""
Doubtful = Answer | Remove | Park


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """One stop on the road: a kind of screen and what it is about."""

    screen: Screen
    place: Place

    def __str__(self) -> str:
        return f"{self.screen}:{self.place}"

    @classmethod
    def of(cls, text: str) -> "Step":
        """Return the step that `str(step)` wrote.

        Raises:
            ValueError: the text names no kind of screen.
        """
        screen, _, place = text.partition(":")
        match screen:
            case "value" | "rows" | "check" | "talk" | "across" | "still" | "tick" | "verdict" | "finding":
                return cls(screen, Place.of(place))
            case _:
                raise ValueError(text)


@dataclass(frozen=True, slots=True)
class Agenda:
    """Which road is walked: sections in order, and the day on which."""

    sections: tuple[SectionId, ...]
    today: date
    is_visit: bool = False
    """Whether only the trail is walked: somebody came to change something, and not to go on."""
    until: Step | None = None
    """The stop whose leaving ends a visit, whatever else is on the trail."""
    minutes: int = 0
    """How long the meeting in a room takes; none is a desk."""
    time: dt.time | None = None
    """What time it is, in a room."""
    sitting: str = ""
    """The meeting that is held, where that is not told by the day."""
    before: Plan | None = None
    """The plan at the last review."""
    began: Answers = field(default_factory=dict)
    """The answers as they were when the review that is held began."""
    is_review: bool = False
    """Whether a change of what stood there asks for its reason."""
    advises: bool = False
    """Whether the adviser speaks after a part: never while somebody only changes something."""

    @property
    def is_room(self) -> bool:
        """Whether a room is asked, all together."""
        return self.minutes > 0

    @classmethod
    def desk(cls, form: Form, today: date) -> "Agenda":
        """Return the road of one person at a desk: everything, in one go."""
        return cls(tuple(section.id for section in form.sections if not section.is_for_review), today)

    @classmethod
    def together(cls, form: Form, today: date, minutes: int) -> "Agenda":
        """Return the road of a meeting in a room, of so many minutes."""
        return replace(cls.desk(form, today), minutes=minutes)

    @classmethod
    def check(cls, form: Form, today: date, before: Plan | None = None) -> "Agenda":
        """Return the road of somebody who goes through what the adviser says, and nothing else."""
        return replace(cls.visit(form, today), before=before)

    @classmethod
    def visit(cls, form: Form, today: date, until: Step | None = None) -> "Agenda":
        """Return the road of somebody who changes an answer: it ends where the trail ends, or when a stop is left."""
        return replace(cls.desk(form, today), is_visit=True, until=until)


@dataclass(frozen=True, slots=True)
class Marked:
    """How firm an answer is, and the other views beside it."""

    status: Status = "provisional"
    views: tuple[View, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """An event held back, with what is weak about it or what it would do."""

    event: Doubtful
    step: Step
    about: Literal["remark", "effects", "new-row", "later", "overruled", "change"]
    says: tuple[Message, ...]
    key: str = ""
    """What is remembered once a person goes through with it: the remark and its place."""
    can_wait: bool = True
    """Whether it may be put off: not what is later already, and not what is about a whole row."""
    seen: frozenset[str] = frozenset()
    """The second thoughts that people went through with before this one, about the same answer."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What people did with a finding of the adviser, and when: left it on purpose, or put it off."""

    way: Literal["left", "later"]
    day: date
    why: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The review that is being held: the phase that it looks at, or the end, and the day on which it began."""

    to: str
    began: date
    sitting: str = ""
    """The meeting in which it is held."""


@dataclass(frozen=True, slots=True)
class Interview:
    """How far the conversation has come; a new one is made by every event."""

    answers: Answers = field(default_factory=dict)
    drafts: Mapping[Place, str] = field(default_factory=dict)
    parked: Mapping[Place, Park] = field(default_factory=dict)
    marks: Mapping[Place, Marked] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)
    """Remarks that were left as they are, each with the reason."""
    why: Mapping[Place, str] = field(default_factory=dict)
    removed: Mapping[QuestionId, Rows] = field(default_factory=dict)
    since: Mapping[Place, date] = field(default_factory=dict)
    """The day on which an answer, or anything of a row, was last said or confirmed."""
    replies: Mapping[str, Reply] = field(default_factory=dict)
    """What people did with findings, by rule and place: `offer-without-need@offers/offer-2`."""
    review: Review | None = None
    """The review that is being held; what belongs to it is cleared when it is frozen."""
    strange: Mapping[QuestionId, Any] = field(default_factory=dict)
    """Answers to questions that this form does not know, as they stand in the file."""
    retired: Mapping[str, Any] = field(default_factory=dict)
    """What was said at places that are asked no more, by what they were called, as it stands in the file."""
    confirmed: frozenset[Step] = frozenset()
    trail: tuple[Step, ...] = ()
    """Stops to make before the road is taken up again; the first one is here."""
    doubt: Doubt | None = None
    notice: Message | None = None
    """What the next screen tells; gone after one event, and never saved."""
