"""Packs bound to the models: what can be asked, and what exists given what was answered.

A form is made by `bind`; nothing here reads words or shapes on its own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pydantic import TypeAdapter

from netstart.core.model import Plan
from netstart.core.pack import CatalogueRow, Chapter, Moment, Poles, Remark
from netstart.core.place import Answers, Place, QuestionId, Row, RowId, Rows
from netstart.core.words import Words

Kind = Literal["text", "long", "choice", "several", "yes_no", "scale", "number", "amount", "date", "link", "links"]
Sort = Literal["value", "record", "rows"]
Origin = Literal["people", "catalogue", "list"]
SectionId = str


@dataclass(frozen=True, slots=True)
class Condition:
    """A question or field is asked only if another was answered with one of these values."""

    question: str
    values: tuple[Any, ...]

    def holds(self, said: Mapping[str, Any]) -> bool:
        """Say whether it holds for what was said; for a list of values one of them is enough."""
        value = said.get(self.question)
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
    optional: bool


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
    follows: Callable[[Row], Any] | None
    """What follows from the rest of the row; shown as a proposal, never stored by itself."""

    def is_asked(self, said: Row) -> bool:
        """Say whether the conditions of this field hold within its row or record."""
        return all(condition.holds(said) for condition in self.when)


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

    @cached_property
    def asked(self) -> tuple[Field, ...]:
        """The fields that are asked one by one; the title of an own row is asked by the list."""
        return tuple(field for field in self.fields if not (self.is_open_list and field.id == "title"))

    @cached_property
    def by_id(self) -> Mapping[str, Field]:
        """The fields by their id."""
        return {field.id: field for field in self.fields}

    def fields_of(self, said: Row) -> Iterator[Field]:
        """Yield the fields that are asked of one row or record, in order; a hidden one does not count for others."""
        if not self._is_conditional:
            yield from self.asked
            return
        counts = self.counting(said)
        for field in self.fields:
            if not field.is_asked(counts):
                counts.pop(field.id, None)
            elif not (self.is_open_list and field.id == "title"):
                yield field

    def asks_of(self, row: Row) -> bool:
        """Say whether this question is asked of a row of its list."""
        if not self.row_when:
            return True
        counts = self.counting(row)
        return all(condition.holds(counts) for condition in self.row_when)

    def counting(self, said: Row) -> dict[str, Any]:
        """Return what counts of a row when this question comes: without what earlier questions hide."""
        counts = dict(said)
        for question in self.earlier:
            is_asked = all(condition.holds(counts) for condition in question.row_when)
            for field in question.fields:
                if not (is_asked and field.is_asked(counts)):
                    counts.pop(field.id, None)
        return counts

    @cached_property
    def _is_conditional(self) -> bool:
        return any(field.when for field in self.asked)


@dataclass(frozen=True, eq=False)
class Section:
    """A part of the conversation."""

    id: SectionId
    title: str
    intro: str | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, eq=False)
class Form:
    """All that can be asked for one network type, with the words that it is asked in."""

    type: str
    title: str
    version: int
    sections: tuple[Section, ...]
    chapters: tuple[Chapter, ...]
    remarks: Mapping[str, Remark]
    words: Words

    @cached_property
    def questions(self) -> Mapping[QuestionId, Question]:
        """All questions by id, in the order in which they are asked."""
        return {question.id: question for section in self.sections for question in section.questions}

    @cached_property
    def parts(self) -> Mapping[SectionId, Section]:
        """All sections by id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def lists(self) -> Mapping[QuestionId, tuple[Question, ...]]:
        """The questions of each list, its own question first."""
        homes: dict[QuestionId, tuple[Question, ...]] = {}
        for question in self.questions.values():
            if question.sort == "rows":
                homes[question.home] = (*homes.get(question.home, ()), question)
        return homes

    @cached_property
    def links(self) -> tuple[tuple[Question, Field], ...]:
        """Every field that points at rows of a list, with its question."""
        return tuple((q, field) for q in self.questions.values() for field in q.fields if field.to)

    @cached_property
    def deciders(self) -> frozenset[tuple[QuestionId, str]]:
        """The answers that a condition depends on, as (home, field)."""
        found: set[tuple[QuestionId, str]] = set()
        for question in self.questions.values():
            found |= {(condition.question, "") for condition in question.when}
            found |= {(question.home, condition.question) for condition in question.row_when}
            found |= {(question.home, c.question) for field in question.fields for c in field.when}
        return frozenset(found)

    def asker(self, place: Place) -> Question | None:
        """Return the question that asks what stands at a place."""
        question = self.questions.get(place.question)
        if place.row or (question and question.sort == "rows" and place.field):
            asking = self.lists.get(place.question, ())
            return next((one for one in asking if not place.field or place.field in one.by_id), None)
        if question and place.field and place.field not in question.by_id:
            return None
        return question

    def field(self, place: Place) -> Field | None:
        """Return the one thing that is asked at a place, if it is one thing."""
        question = self.asker(place)
        if question is None or (question.sort != "value" and not place.field):
            return None
        return question.by_id.get(place.field or question.id)

    def is_name(self, place: Place) -> bool:
        """Say whether a place is the title of a row that people made: without it there is no row."""
        question = self.asker(place)
        return question is not None and question.is_open_list and place.field == "title"

    def row(self, answers: Answers, question: Question, id_: RowId) -> Row | None:
        """Return one row that a question asks about, or None if it asks about no such row."""
        kept: Rows = answers.get(question.home) or {}
        if question.given:
            entry = question.given.get(id_)
            return {**kept.get(id_, {}), "id": id_, "title": entry.title} if entry else None
        row = kept.get(id_)
        return row if row is not None and question.asks_of(row) else None

    def rows(self, answers: Answers, question: Question) -> Rows:
        """Return the rows that a question asks about, given ones included, in order."""
        kept: Rows = answers.get(question.home) or {}
        if not question.given and not question.row_when:
            return kept
        found = ((id_, self.row(answers, question, id_)) for id_ in question.given or kept)
        return {id_: row for id_, row in found if row is not None}

    def name_of(self, answers: Answers, list_: QuestionId, row: RowId) -> str:
        """Return what people call a row."""
        own = self.lists.get(list_, ())[:1]
        return next((str(found["title"]) for one in own if (found := self.row(answers, one, row))), row)

    def titles(self, answers: Answers, list_: QuestionId) -> Mapping[RowId, str]:
        """Return the rows that a link into a list may point at."""
        question = self.questions.get(list_)
        if question is None:
            return {}
        return {id_: str(row["title"]) for id_, row in self.rows(answers, question).items()}

    def shown(self, answers: Answers) -> tuple[Question, ...]:
        """Return the questions that are asked, in order; the answer to a hidden one does not count for others."""
        asked: list[Question] = []
        said: dict[QuestionId, Any] = {}
        for question in self.questions.values():
            if all(condition.holds(said) for condition in question.when):
                asked.append(question)
                if question.id in answers:
                    said[question.id] = answers[question.id]
        return tuple(asked)

    def visible(self, answers: Answers) -> Answers:
        """Return the answers that count: without hidden questions and hidden fields."""
        out: dict[QuestionId, Any] = {}
        for question in self.shown(answers):
            if question.home not in answers:
                continue
            if question.sort == "value":
                out[question.id] = answers[question.id]
            elif question.sort == "record":
                out[question.id] = _asked_of(question, answers[question.id] or {})
            else:
                rows = out.setdefault(question.home, {})
                for id_, row in self.rows(answers, question).items():
                    rows[id_] = {**rows.get(id_, _name(row)), **_asked_of(question, row)}
        return out

    def plan(self, answers: Answers) -> Plan:
        """Return the plan as far as it was said."""
        typed, further = dict[str, Any](), dict[str, Any]()
        for id_, value in self.visible(answers).items():
            question = self.questions[id_]
            whole = tuple(value.values()) if question.sort == "rows" else value
            (typed if question.is_known else further)[id_] = whole
        return Plan.model_validate({**typed, "further": further})


def _asked_of(question: Question, said: Row) -> dict[str, Any]:
    return {field.id: said[field.id] for field in question.fields_of(said) if field.id in said}


def _name(row: Row) -> dict[str, Any]:
    return {id_: row[id_] for id_ in ("id", "title", "code") if id_ in row}
