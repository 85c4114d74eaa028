"""Joins a pack to the models, or says every way in which they do not fit.

The only code that knows both. A question whose id is a field of `Plan` takes its shape from there and may not state
one; any other question states its kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, cast

from pydantic import BaseModel

from netstart.core.advice import advice_misfits
from netstart.core.bind_gates import gate_misfits
from netstart.core.bind_migrations import migration_misfits
from netstart.core.bind_room import bind_room
from netstart.core.fit import UNASKED, field_of, left_over, misfits
from netstart.core.follows import FOLLOWS
from netstart.core.form import Form
from netstart.core.model import Plan
from netstart.core.pack import (
    CatalogueRow,
    Entry,
    FieldEntry,
    FromCatalogue,
    QuestionEntry,
    SectionEntry,
    When,
)
from netstart.core.question import Condition, Field, Question, Section, Sort
from netstart.core.read import Known, read
from netstart.core.room import Room
from netstart.core.room_pack import RoomEntry
from netstart.core.shape import Shape, shape_of_kind, shapes_of
from netstart.core.type_pack import GATES, REVIEW, ROOM, Pack
from netstart.core.words import Message, Problem, Trouble, Words, trouble


def bind(pack: Pack, words: Words, plan: type[BaseModel] = Plan) -> Form:
    """Return the form of a pack, with the shapes of a plan.

    Raises:
        Problem: the pack and the models do not fit; it holds every reason.
    """
    return _Binding(pack, words, plan).form()


class _Binding:
    """One walk over a pack, in order; a question may speak of earlier ones only."""

    def __init__(self, pack: Pack, words: Words, plan: type[BaseModel]) -> None:
        self._pack = pack
        self._words = words
        self._plan = plan
        self._shapes = shapes_of(plan)
        self._done: dict[str, Question] = {}
        self._worded: dict[tuple[str, str], str] = {}
        self._troubles: list[Trouble] = []

    def form(self) -> Form:
        sections = tuple(self._section(entry) for entry in self._pack.sections)
        self._troubles += left_over(sections, self._pack, self._shapes, self._words)
        pack = self._pack
        room, review = self._room(pack.room, ROOM), self._room(pack.review, REVIEW)
        self._troubles += gate_misfits(pack.gates, self._done, pack.origin.get(GATES, GATES))
        self._troubles += advice_misfits(pack.advice, pack.type, self._done)
        every = (pack.type, pack.title, pack.version, sections, pack.chapters, pack.remarks, self._words, self._plan)
        form = Form(*every, room, review, pack.gates, pack.advice, pack.thresholds, pack.migrations)
        self._troubles += migration_misfits(form)
        if self._troubles:
            raise Problem(*self._troubles)
        return form

    def _room(self, entry: RoomEntry | None, name: str) -> Room | None:
        if entry is None:
            return None
        room, troubles = bind_room(entry, self._done, self._pack.origin.get(name, name))
        self._troubles += troubles
        return room

    def _say(self, where: str, key: str, **facts: Any) -> None:
        self._troubles.append(trouble(where, key, **facts))

    def _section(self, entry: SectionEntry) -> Section:
        file = self._pack.origin.get(entry.id, entry.id)
        if entry.id in {q.id for section in self._pack.sections for q in section.questions}:
            self._say(file, "pack-section-is-question", id=entry.id)
        questions = []
        for one in entry.questions:
            if one.id in self._done:
                self._say(f"{file}: {one.id}", "pack-question-twice", id=one.id)
                continue
            question = self._question(one, entry.id, f"{file}: {one.id}")
            self._done[one.id] = question
            questions.append(question)
        return Section(entry.id, entry.title, entry.intro, tuple(questions))

    def _question(self, entry: QuestionEntry, section: str, where: str) -> Question:
        home = entry.rows if isinstance(entry.rows, str) else entry.id
        if home != entry.id and home not in self._lists():
            self._say(where, "pack-no-earlier-list", list=home)
        sort, shapes, is_known = self._shape(entry, home, where)
        fields: list[Field] = []
        for id_, one, shape in self._to_ask(entry, shapes, sort, home, where):
            at = where if id_ == entry.id else f"{where}.{id_}"
            fields.append(self._field(id_, one, shape, entry, tuple(fields), home, at))
        row_when = [w for w in entry.when if home != entry.id and self._row_field(home, w.question)]
        given = self._catalogue(getattr(entry.rows, "catalogue", None), where)
        picks = self._catalogue(entry.pick, where)
        if any(field.kind == "scale" and not field.poles for field in fields):
            for row in (id_ for id_, one in given.items() if not one.poles):
                self._say(where, "pack-row-without-poles", row=row)
        return Question(
            id=entry.id,
            section=section,
            sort=sort,
            origin="catalogue" if isinstance(entry.rows, FromCatalogue) else "people" if home == entry.id else "list",
            home=home,
            fields=tuple(fields),
            prefix=_prefix(entry.id),
            one=entry.one or entry.label,
            minutes=entry.minutes,
            given=given,
            picks=picks,
            picture=entry.picture,
            when=tuple(self._conditions([w for w in entry.when if w not in row_when], None, where)),
            row_when=tuple(self._conditions(row_when, home, where)),
            earlier=tuple(one for one in self._done.values() if home != entry.id and one.home == home),
            is_known=is_known,
            **_words(entry),
        )

    def _shape(self, entry: QuestionEntry, home: str, where: str) -> tuple[Sort, Mapping[str, Shape], bool]:
        """Return what a question asks for: from the models if they know it, else from the kind that it states."""
        sort, shapes = self._shapes.get(home, ("rows", {}))
        if home != entry.id and not (shapes and sort == "rows") and home not in self._lists():
            return "rows", {}, False  # no list at all, which was told
        if shapes:
            if entry.kind:
                self._say(where, "pack-kind-of-known", id=entry.id)
            return sort, shapes, True
        if entry.kind is None:
            self._say(where, "pack-no-kind", id=entry.id)
            return "value", {entry.id: shape_of_kind("text", ())}, False
        if entry.kind == "rows":
            shapes = {"title": shape_of_kind("text", ())}
            for id_, one in entry.fields.items():
                shapes[id_] = shape_of_kind(one.kind or "text", tuple(one.choices or ()))
            return "rows", shapes, False
        return "value", {entry.id: shape_of_kind(entry.kind, tuple(entry.choices or ()))}, False

    def _to_ask(
        self, entry: QuestionEntry, shapes: Mapping[str, Shape], sort: Sort, home: str, where: str
    ) -> Iterator[tuple[str, Entry, Shape]]:
        """Yield what this question words, as (id, words, shape); what nobody can ask is a trouble."""
        if sort == "value":
            for id_ in entry.fields:
                self._say(f"{where}.{id_}", "pack-no-such-field", field=id_, known="-")
            yield entry.id, entry, shapes[entry.id]
            return
        for id_, one in entry.fields.items() if shapes else ():
            if id_ not in shapes or id_ in UNASKED:
                asked = [name for name in shapes if name not in UNASKED]
                self._say(f"{where}.{id_}", "pack-no-such-field", field=id_, known=", ".join(asked))
                continue
            if (home, id_) in self._worded:
                self._say(f"{where}.{id_}", "pack-worded-twice", field=id_, question=self._worded[home, id_])
                continue
            self._worded[home, id_] = entry.id
            yield id_, one, shapes[id_]

    def _field(
        self,
        id_: str,
        entry: Entry,
        shape: Shape,
        question: QuestionEntry,
        earlier: tuple[Field, ...],
        home: str,
        where: str,
    ) -> Field:
        poles_elsewhere = isinstance(question.rows, FromCatalogue)
        follow = FOLLOWS.get((home, id_))
        entry = _inherited(entry, question)
        self._troubles += misfits(
            entry, shape, self._pack.remarks, where, poles_elsewhere=poles_elsewhere, follow=follow
        )
        when: tuple[Condition, ...] = ()
        if isinstance(entry, FieldEntry):
            if entry.kind and home in self._shapes:
                self._say(where, "pack-kind-of-known", id=id_)
            when = tuple(self._conditions(entry.when, home, where, earlier))
        return Field(
            id=id_,
            kind=shape.kind,
            type=shape.type,
            choices=MappingProxyType({key: (entry.choices or {}).get(key, key) for key in shape.choices}),
            to=shape.to,
            poles=entry.poles,
            most=entry.most,
            when=when,
            remarks=entry.remarks,
            follow=follow,
            because=MappingProxyType(dict(entry.because)),
            completions=tuple(row.title for row in self._catalogue(entry.suggest, where).values()),
            **_words(entry),
        )

    def _catalogue(self, id_: str | None, where: str) -> Mapping[str, CatalogueRow]:
        """Return the rows of a catalogue, if a question uses one."""
        if id_ is None:
            return {}
        if id_ in self._pack.catalogues:
            return self._pack.catalogues[id_].rows
        self._say(where, "pack-no-such-catalogue", catalogue=id_)
        return {}

    def _lists(self) -> set[str]:
        """Return the lists so far that people make themselves."""
        return {id_ for id_, question in self._done.items() if question.is_open_list}

    def _row_field(self, home: str, id_: str) -> Field | None:
        return field_of(self._done.values(), home, id_)

    def _conditions(
        self, when: Any, home: str | None, where: str, earlier: tuple[Field, ...] = ()
    ) -> Iterator[Condition]:
        """Yield the conditions that can be read; each names an earlier question, or an earlier field of the row."""
        for one in cast("tuple[When, ...]", when):
            asked = next((f for f in earlier if f.id == one.question), None)
            if home and asked is None:
                asked = self._row_field(home, one.question)
            if not home and one.question in self._done and self._done[one.question].sort == "value":
                asked = self._done[one.question].by_id[one.question]
            if asked is None:
                self._say(where, "pack-when-not-earlier", question=one.question)
                continue
            values = [self._value(asked, text, where) for text in one.is_]
            yield Condition(one.question, tuple(value for value in values if value is not None))

    def _value(self, field: Field, text: str, where: str) -> Any:
        """Read one value of a condition with the reader of the field that it is about."""
        one = replace(field, kind="choice") if field.kind == "several" else field
        if one.kind == "choice":
            value: Any = text if text in field.choices else Message("")
        else:
            value = read(one, text, Known({}, date.min, self._words))
        if isinstance(value, Message):
            self._say(where, "pack-when-never", question=field.id, value=text)
            return None
        return value


def _prefix(list_: str) -> str:
    """Return what ids of rows of a list begin with: `need-1` of `needs`, `party-1` of `parties`."""
    stem = list_.removesuffix("ies") + "y" if list_.endswith("ies") else list_.removesuffix("s")
    return stem.replace("_", "-")


def _inherited(entry: Entry, question: QuestionEntry) -> Entry:
    """Return the entry of a field with what it takes over from its question: when it is asked, and who reads it."""
    if entry is question:
        return entry
    found: dict[str, Any] = {"moment": entry.moment or question.moment}
    for name in ("phases", "audience", "room"):
        found[name] = getattr(entry, name) or getattr(question, name)
    if entry.moment in {None, question.moment} and entry.room != "never":
        found["from_"] = entry.from_ or question.from_
    return entry.model_copy(update=found)


def _words(entry: Entry) -> dict[str, Any]:
    """Return what a question and a field take over from their entry as it stands."""
    names = ("ask", "label", "help", "why", "weak", "strong", "probes", "sources", "optional", "moment", "from_")
    return {
        **{name: getattr(entry, name) for name in names},
        "phases": entry.phases or (),
        "audience": entry.audience or "everyone",
        "room": entry.room,
    }
