"""One question as it is bound: the words around it, its fields, and which of them are asked of what was said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pydantic import TypeAdapter

from netstart.core.derive import Given
from netstart.core.follows import Follow
from netstart.core.pack import Audience, CatalogueRow, Moment, Poles
from netstart.core.place import QuestionId, Row, RowId

Kind = Literal[
    "text",
    "long",
    "choice",
    "several",
    "yes_no",
    "scale",
    "number",
    "amount",
    "date",
    "time",
    "link",
    "links",
    "dots",
    "fingers",
]
Sort = Literal["value", "record", "rows"]
Origin = Literal["people", "catalogue", "list"]
SectionId = str


@dataclass(frozen=True, slots=True)
class Condition:
    """A question or field is asked only if another was answered with one of these values."""

    question: str
    values: tuple[Any, ...]

    def holds(self, value: Any) -> bool:
        """Say whether it holds for what was said; for a list of values one of them is enough."""
        return any(one in self.values for one in (value if isinstance(value, tuple) else (value,)))


@dataclass(frozen=True, eq=False, kw_only=True)
class Worded:
    """The words around one thing that is asked; a pack says them."""

    ask: str
    label: str
    """The short name in overviews and in the plan."""
    help: str | None
    why: str | None
    weak: str | None
    strong: str | None
    probes: tuple[str, ...]
    sources: tuple[str, ...]
    moment: Moment
    from_: int | None
    """The shortest meeting, in minutes, in which it is asked together."""
    phases: tuple[str, ...]
    """The phases in which it is asked by itself; nothing is all of them."""
    audience: Audience
    room: Literal["never", "only"] | None
    """Whether it may never be asked together, or only there."""
    optional: bool

    @property
    def is_for_room(self) -> bool:
        """Whether it may ever be asked together, and be on a screen that a room sees."""
        return self.room != "never"

    def is_for(self, phase: str | None) -> bool:
        """Say whether it is asked by itself at a desk in a phase; while no phase is known, every phase counts."""
        return self.room != "only" and self.moment != "review" and self.is_in(phase)

    def is_in(self, phase: str | None) -> bool:
        """Say whether it belongs to a phase; while none is known, everything does."""
        return phase is None or not self.phases or phase in self.phases


@dataclass(frozen=True, eq=False, kw_only=True)
class Field(Worded):
    """One thing asked: the value of a question, or a field of a record or a row."""

    id: str
    kind: Kind
    type: TypeAdapter[Any]
    choices: Mapping[str, str]
    to: QuestionId
    """The list that a link points into."""
    poles: Poles | None
    most: int | None
    when: tuple[Condition, ...]
    remarks: tuple[str, ...]
    follow: Follow | None
    """How its proposal follows from other answers; it is shown, and never stored by itself."""
    because: Mapping[str, str]
    """Why something is proposed, by the reason that `follow` gives."""
    completions: tuple[str, ...]
    """Texts that a typed beginning can be completed to."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Question(Worded):
    """One entry of a pack. `home` is where its answer lives: its own list, or the list of an earlier question."""

    id: QuestionId
    section: SectionId
    sort: Sort
    origin: Origin
    home: QuestionId
    fields: tuple[Field, ...]
    prefix: str
    """What ids of new rows begin with."""
    one: str
    """What one row is called."""
    minutes: int
    """How long it takes two or three people at a desk."""
    given: Mapping[RowId, CatalogueRow]
    picks: Mapping[str, CatalogueRow]
    picture: Literal["grid", "scale"] | None
    when: tuple[Condition, ...]
    row_when: tuple[Condition, ...]
    """Conditions on each row of an earlier list."""
    earlier: tuple["Question", ...]
    """The earlier questions about the same rows; what they hide does not count here either."""
    is_known: bool
    """Whether the models know it; otherwise its answer lands in `Plan.further`."""

    @property
    def is_open_list(self) -> bool:
        """Whether people make the rows themselves."""
        return self.sort == "rows" and self.origin == "people"

    @property
    def grows(self) -> bool:
        """Whether lines can be added to its list: its own, or an earlier list of which it asks some rows."""
        return self.sort == "rows" and self.origin != "catalogue"

    @cached_property
    def asked(self) -> tuple[Field, ...]:
        """The fields that are asked one by one; the title of an own row is asked by the list."""
        return tuple(field for field in self.fields if not (self.is_open_list and field.id == "title"))

    @cached_property
    def by_id(self) -> Mapping[str, Field]:
        """The fields by their id."""
        return {field.id: field for field in self.fields}

    @cached_property
    def facts(self) -> tuple[Field, ...]:
        """The fields that follow from the rest of their row without anybody accepting them."""
        return tuple(field for field in self.fields if field.follow and field.follow.is_fact)

    def known_of(self, row: Row) -> Mapping[str, Any]:
        """Return what follows of a row that was not said of it."""
        found = {field.id: field.follow.of(Given(row, {})) for field in self.facts if field.follow}
        return {id_: fact.value for id_, fact in found.items() if fact and id_ not in row}

    def fields_of(self, said: Row) -> Iterator[Field]:
        """Yield the fields that are asked of one row or record, in order; a hidden one does not count for others."""
        for field in self.asked:
            if not field.when or self._hold(field.when, said):
                yield field

    def asks_of(self, row: Row) -> bool:
        """Say whether this question is asked of a row of its list."""
        return self._hold(self.row_when, row)

    def _hold(self, conditions: tuple[Condition, ...], row: Row) -> bool:
        return all(condition.holds(self.counted(row, condition.question)) for condition in conditions)

    def counted(self, row: Row, field: str) -> Any:
        """Return what counts of one field of a row: nothing while the field itself is hidden."""
        # with a thousand rows this is asked for each of them at every answer, so only what decides is looked at
        if not self._hold(self._deciding.get(field, ()), row):
            return None
        return row.get(field, self.known_of(row).get(field) if self.facts else None)

    @cached_property
    def _deciding(self) -> Mapping[str, tuple[Condition, ...]]:
        """What has to hold for each field of the row to be asked, those of earlier questions included."""
        return {field.id: (*one.row_when, *field.when) for one in (*self.earlier, self) for field in one.fields}


@dataclass(frozen=True, eq=False)
class Section:
    """A part of the conversation."""

    id: SectionId
    title: str
    intro: str | None
    questions: tuple[Question, ...]

    @property
    def is_for_review(self) -> bool:
        """Whether all of it is asked at a phase transition only."""
        return bool(self.questions) and all(question.moment == "review" for question in self.questions)
