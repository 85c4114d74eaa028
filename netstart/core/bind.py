"""Joins a pack to the models, or says every way in which they do not fit.

The only code that knows both. A question whose id is a field of `Plan` takes its shape from there and may not state
one; any other question states its kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, cast

from netstart.core.derive import FOLLOWS
from netstart.core.form import Condition, Field, Form, Question, Section, Sort
from netstart.core.pack import (
    CatalogueRow,
    Entry,
    FieldEntry,
    FromCatalogue,
    Pack,
    QuestionEntry,
    SectionEntry,
    When,
)
from netstart.core.read import Known, read
from netstart.core.shape import Shape, shape_of_kind, shapes_of
from netstart.core.words import Message, Problem, Trouble, Words, trouble

UNASKED = frozenset({"id", "code"})
"""Fields of a row that nobody is asked for."""
REMARKS = "remarks.yaml"
"""The file of all remarks, for messages."""


def bind(pack: Pack, words: Words) -> Form:
    """Return the form of a pack.

    Raises:
        Problem: the pack and the models do not fit; it holds every reason.
    """
    return _Binding(pack, words).form()


class _Binding:
    """One walk over a pack, in order; a question may speak of earlier ones only."""

    def __init__(self, pack: Pack, words: Words) -> None:
        self._pack = pack
        self._words = words
        self._shapes = shapes_of()
        self._done: dict[str, Question] = {}
        self._worded: dict[tuple[str, str], str] = {}
        self._troubles: list[Trouble] = []

    def form(self) -> Form:
        sections = tuple(self._section(entry) for entry in self._pack.sections)
        self._troubles += [*self._left_over(), *self._sets(), *self._placeholders()]
        if self._troubles:
            raise Problem(*self._troubles)
        pack = self._pack
        return Form(pack.type, pack.title, pack.version, sections, pack.chapters, pack.remarks, self._words)

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
        sort, shapes, known = self._shape(entry, home, where)
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
            ask=entry.ask,
            label=entry.label,
            sort=sort,
            origin="catalogue" if isinstance(entry.rows, FromCatalogue) else "people" if home == entry.id else "list",
            home=home,
            fields=tuple(fields),
            prefix=_prefix(entry.id),
            one=entry.one or entry.label,
            given=given,
            picks=picks,
            picture=entry.picture,
            when=tuple(self._conditions([w for w in entry.when if w not in row_when], None, where)),
            row_when=tuple(self._conditions(row_when, home, where)),
            moment=entry.moment,
            optional=entry.optional,
            help=entry.help,
            why=entry.why,
            weak=entry.weak,
            strong=entry.strong,
            probes=entry.probes,
            sources=entry.sources,
            known=known,
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

    def _left_over(self) -> Iterator[Trouble]:
        """Yield a trouble for each field of a list or record that is asked, but that no question words."""
        for id_, question in self._done.items():
            file = self._pack.origin.get(question.section, question.section)
            for asked in question.fields:
                if asked.to and asked.to not in self._done:
                    yield trouble(f"{file}: {id_}.{asked.id}", "pack-link-to-nothing", list=asked.to)
            if question.sort == "value" or question.home != id_:
                continue
            unasked = UNASKED | ({"title"} if question.origin == "catalogue" else set())
            for field in self._shapes[id_][1] if question.known else ("title",):
                if field not in unasked and (id_, field) not in self._worded:
                    yield trouble(f"{file}: {id_}", "pack-no-wording", field=field)

    def _sets(self) -> Iterator[Trouble]:
        """Yield a trouble for what a catalogue sets when a row is picked, and that its list could not read."""
        for id_, question in self._done.items():
            where = f"{self._pack.origin.get(question.section, question.section)}: {id_}"
            for row, entry in question.picks.items():
                for name, text in entry.sets.items():
                    field = self._row_field(id_, name)
                    value = read(field, text, Known({}, date.min, self._words)) if field else None
                    if name == "title" or value is None or isinstance(value, Message):
                        yield trouble(where, "pack-set-never", row=row, field=name, value=text)

    def _placeholders(self) -> Iterator[Trouble]:
        """Yield a trouble for each sentence of a remark that could not be filled in."""
        for id_, remark in self._pack.remarks.items():
            for name, sentence in (("says", remark.says), ("asks", remark.asks)):
                if set("{}") & set(sentence.replace("{word}", "")):
                    yield trouble(f"{REMARKS}: {id_}.{name}", "pack-placeholder")

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
        self._check_words(entry, shape, where, poles_elsewhere=isinstance(question.rows, FromCatalogue))
        when: tuple[Condition, ...] = ()
        if isinstance(entry, FieldEntry):
            if entry.kind and home in self._shapes:
                self._say(where, "pack-kind-of-known", id=id_)
            when = tuple(self._conditions(entry.when, home, where, earlier))
        return Field(
            id=id_,
            ask=entry.ask,
            label=entry.label,
            kind=shape.kind,
            type=shape.type,
            choices=MappingProxyType({key: (entry.choices or {}).get(key, key) for key in shape.choices}),
            to=shape.to,
            poles=entry.poles,
            most=entry.most,
            optional=entry.optional,
            when=when,
            remarks=entry.remarks,
            moment=entry.moment or question.moment,
            help=entry.help,
            why=entry.why,
            weak=entry.weak,
            strong=entry.strong,
            probes=entry.probes,
            sources=entry.sources,
            follows=FOLLOWS.get((home, id_)),
        )

    def _check_words(self, entry: Entry, shape: Shape, where: str, *, poles_elsewhere: bool) -> None:
        worded = tuple(entry.choices or ())
        for missing in [one for one in shape.choices if one not in worded]:
            self._say(where, "pack-no-label", choice=missing)
        for extra in [one for one in worded if one not in shape.choices]:
            self._say(where, "pack-no-such-choice", choice=extra, known=", ".join(shape.choices) or "-")
        if shape.kind in {"choice", "several"} and not shape.choices:
            self._say(where, "pack-nothing-to-choose")
        if entry.poles and shape.kind != "scale":
            self._say(where, "pack-poles-without-scale")
        if shape.kind == "scale" and not entry.poles and not poles_elsewhere:
            self._say(where, "pack-scale-without-poles")
        if entry.most and shape.kind not in {"several", "links"}:
            self._say(where, "pack-most-of-one")
        for remark in [one for one in entry.remarks if one not in self._pack.remarks]:
            self._say(where, "pack-no-such-remark", remark=remark, known=", ".join(self._pack.remarks) or "-")

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
        return next((q.by_id[id_] for q in self._done.values() if q.home == home and id_ in q.by_id), None)

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
