"""Packs bound to the models: what can be asked, and what exists given what was answered.

A form is made by `bind`; nothing here reads words or shapes on its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from netstart.core.advice_pack import AdviceEntry, Thresholds
from netstart.core.gate_pack import GateEntry
from netstart.core.pack import Chapter, Remark
from netstart.core.place import Answers, Place, QuestionId, Row, RowId, Rows
from netstart.core.question import Field, Question, Section, SectionId
from netstart.core.room import Room
from netstart.core.type_pack import Migration
from netstart.core.words import Words

Model = type[BaseModel]
PHASE = "phase"
"""The question whose answer is the phase."""


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
    shape: Model
    """The models that the answers fit into."""
    room: Room | None = None
    """A meeting of this type of network, if it can be held together."""
    review: Room | None = None
    """The meeting at a phase transition, with the parts for every phase."""
    gates: tuple[GateEntry, ...] = ()
    """What has to be so before each phase."""
    advice: Mapping[str, AdviceEntry] = field(default_factory=dict)
    """The words of the adviser's rules."""
    limits: Thresholds | None = None
    """The numbers that rules compare with; a pack without an adviser has none."""
    migrations: tuple[Migration, ...] = ()
    """What each version after the first did to names."""

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

    def phase(self, answers: Answers) -> str | None:
        """Return the phase that the network is in; None while it was not said."""
        return answers.get(PHASE)

    def phase_name(self, phase: str) -> str:
        """Return what a phase is called: what stands before the colon in its choice."""
        asked = self.questions.get(PHASE)
        return asked.by_id[PHASE].choices.get(phase, phase).partition(":")[0] if asked else phase

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
        last = self._last_rows.get(question.id)
        if last and last[0] is kept:
            return last[1]
        found = ((id_, self.row(answers, question, id_)) for id_ in question.given or kept)
        rows = {id_: row for id_, row in found if row is not None}
        self._last_rows[question.id] = (kept, rows)
        return rows

    @cached_property
    def _last_rows(self) -> dict[QuestionId, tuple[Rows, Rows]]:
        """The list that each question last went through, with what came of it: most answers change no list."""
        return {}

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
            if all(condition.holds(said.get(condition.question)) for condition in question.when):
                asked.append(question)
                if question.id in answers:
                    said[question.id] = answers[question.id]
        return tuple(asked)

    def counted(self, answers: Answers, places: Iterable[Place]) -> Answers:
        """Return what counts at some places and nothing else; `needs/*.gap` is one field of all rows."""
        out: dict[QuestionId, Any] = {}
        shown = frozenset(question.id for question in self.shown(answers))
        for place in places:
            question = self.asker(place)
            if question is None or question.id not in shown or place.question not in answers:
                continue
            if question.sort == "value":
                out[place.question] = answers[place.question]
            elif question.sort == "record":
                said = answers[place.question] or {}
                out.setdefault(place.question, {})[place.field] = question.counted(said, place.field)
            else:
                rows = out.setdefault(place.question, {})
                for id_, row in self.rows(answers, question).items():
                    rows.setdefault(id_, {})[place.field] = question.counted(row, place.field)
        return out

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

    def plan(self, answers: Answers) -> Any:
        """Return the plan as far as it was said, as the models have it."""
        typed, further = dict[str, Any](), dict[str, Any]()
        for id_, value in self.visible(answers).items():
            question = self.questions[id_]
            whole = tuple(value.values()) if question.sort == "rows" else value
            (typed if question.is_known else further)[id_] = whole
        return self.shape.model_validate({**typed, "further": further})


def _asked_of(question: Question, said: Row) -> dict[str, Any]:
    asked = {field.id: said[field.id] for field in question.fields_of(said) if field.id in said}
    return {**asked, **question.known_of(said)} if question.facts else asked


def _name(row: Row) -> dict[str, Any]:
    return {id_: row[id_] for id_ in ("id", "title", "code") if id_ in row}
