"""What changed between two plans, told by name: rows by their id, in the order in which things are asked.

Only what counts is looked at. What a review asks of itself is no change, and neither are the meetings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from netstart.core.form import Form
from netstart.core.place import Answers, Place, QuestionId, Row, RowId, Rows
from netstart.core.question import Field, Question
from netstart.core.room import SITTINGS
from netstart.core.show import shown, stored

SHORT = 40
"""A text of so many letters is told with what stood there before; a longer one only as it is now."""
WRITTEN = frozenset({"text", "long"})
CHOSEN = frozenset({"choice", "several"})
COUNTED = frozenset({"scale", "number", "dots"})


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two plans, as it is told by name."""

    kind: Literal["added", "removed", "changed"]
    place: Place
    name: str
    """The row, or the question: *Wethouder*."""
    label: str
    """What of it is another now: *invloed*; empty where that is all of it."""
    was: str
    now: str
    why: str = ""


def changes(form: Form, before: Answers, after: Answers, why: Mapping[Place, str]) -> tuple[Change, ...]:
    """Return every difference between two plans once, each with its reason where one was given."""
    was, now = form.visible(before), form.visible(after)
    return tuple(_Comparing(form, _Side(form, was, now), _Side(form, now, was), why).changes())


@dataclass(frozen=True)
class _Side:
    """One of two plans, with what it calls the rows that links point at."""

    form: Form
    answers: Answers
    other: Answers

    def rows(self, list_: QuestionId) -> Rows:
        found = self.answers.get(list_)
        return found if isinstance(found, Mapping) else {}

    def known(self, field: Field, value: Any) -> Any:
        """Return a value as far as it leads somewhere; nothing where there is none."""
        titles = self._titles.get(field.to, {})
        match field.kind:
            case "link":
                return value if value in titles else None
            case "links":
                return tuple(one for one in value or () if one in titles) or None
            case _:
                return value or None if isinstance(value, tuple) else value

    def text(self, field: Field, known: Any) -> str:
        """Return a value in words; of a scale its digit."""
        titles = self._titles.get(field.to, {})
        return stored(known) if field.kind == "scale" else shown(field, known, titles, self.form.words)

    @cached_property
    def _titles(self) -> Mapping[QuestionId, Mapping[RowId, str]]:
        """The titles of each list; a row that is only on the other side keeps the name that it has there."""
        return {
            list_: {
                id_: _title(row)
                for answers in (self.other, self.answers)
                for id_, row in (answers.get(list_) or {}).items()
            }
            for list_ in self.form.lists
        }


@dataclass(frozen=True)
class _Comparing:
    """Two plans side by side."""

    form: Form
    was: _Side
    now: _Side
    why: Mapping[Place, str]

    def changes(self) -> Iterator[Change]:
        for question in self.form.questions.values():
            if question.moment == "review" or question.home == SITTINGS:
                continue
            match question.sort:
                case "rows":
                    yield from self._of_rows(question)
                case "record":
                    before, after = (side.answers.get(question.id) or {} for side in (self.was, self.now))
                    yield from self._of_fields(question, Place(question.id), question.label, before, after)
                case "value":
                    yield from self._of_value(question)

    def _of_value(self, question: Question) -> Iterator[Change]:
        before, after = (side.answers.get(question.id) for side in (self.was, self.now))
        field = question.by_id[question.id]
        yield from self._turned(Place(question.id), question.label, "", field, before, after)

    def _of_rows(self, question: Question) -> Iterator[Change]:
        before, after = self.was.rows(question.home), self.now.rows(question.home)
        if question.is_open_list:
            yield from (self._row("added", question, after[id_]) for id_ in after if id_ not in before)
            yield from (self._row("removed", question, before[id_]) for id_ in before if id_ not in after)
        for id_ in self._turned_rows(question, before, after):
            row, was = after.get(id_, {}), before.get(id_, {})
            yield from self._of_fields(question, Place(question.home, id_), _title(row or was), was, row)

    @staticmethod
    def _turned_rows(question: Question, before: Rows, after: Rows) -> Iterator[RowId]:
        """Yield the rows of which something is another now; given rows are always there."""
        for id_ in question.given or after:
            is_there = id_ in before and id_ in after
            if (is_there or (question.given and (id_ in before or id_ in after))) and before.get(id_) != after.get(id_):
                yield id_

    def _row(self, kind: Literal["added", "removed"], question: Question, row: Row) -> Change:
        place = Place(question.home, str(row["id"]))
        return Change(kind, place, _title(row), "", "", "", self.why.get(place, ""))

    def _of_fields(self, question: Question, at: Place, name: str, was: Row, now: Row) -> Iterator[Change]:
        other = {field.id for field in question.fields if was.get(field.id) != now.get(field.id)}
        follows = any(fact.id in other for fact in question.facts)
        for field in question.fields:
            # what fingers say is told by what follows from them, where that is another
            if field.id in other and field.moment != "review" and not (field.kind == "fingers" and follows):
                is_name = question.is_open_list and field.id == "title"
                place = Place(at.question, at.row, field.id)
                called = _title(was) if is_name else name
                yield from self._turned(place, called, field.label, field, was.get(field.id), now.get(field.id))

    def _turned(self, place: Place, name: str, label: str, field: Field, was: Any, now: Any) -> Iterator[Change]:
        """Yield a change of one answer, if it is one."""
        before, after = self.was.known(field, was), self.now.known(field, now)
        if before == after:
            return
        texts = self.was.text(field, before), self.now.text(field, after)
        # a row that was taken off and written down again is another one, and reads as the same
        if texts[0] != texts[1]:
            yield Change("changed", place, name, label, *texts, self._why(place, field))

    def _why(self, place: Place, field: Field) -> str:
        """Return why an answer changed; what follows from fingers changed for the reason that they did."""
        if place in self.why or not (field.follow and field.follow.is_fact):
            return self.why.get(place, "")
        fields = (one for asking in self.form.lists.get(place.question, ()) for one in asking.fields)
        shown = (Place(place.question, place.row, one.id) for one in fields if one.kind == "fingers")
        return next((self.why[at] for at in shown if at in self.why), "")


def _title(row: Row) -> str:
    return str(row.get("title", ""))


# in a sentence


def sentence(form: Form, change: Change) -> str:
    """Return one change as it is told to people: what of which, what it was and is, and why."""
    return with_why(form, _told(form, change), change.why)


def with_why(form: Form, told: str, why: str) -> str:
    """Return a sentence with the reason behind it, if there is one."""
    if not why:
        return told
    begins = tuple(f"{word} " for word in form.words.read["because"])
    return form.words("change-why-own" if why.casefold().startswith(begins) else "change-why-given", told=told, why=why)


def subject(form: Form, change: Change) -> str:
    """Return what of which is another now: *Wethouder: invloed*."""
    if not change.label:
        return change.name
    return form.words("change-of", name=_named(change.name), label=_inside(change.label))


def _told(form: Form, change: Change) -> str:
    words, field, question = form.words, form.field(change.place), form.asker(change.place)
    if change.kind != "changed" or field is None or question is None:
        key = "change-removed" if change.kind == "removed" else "change-added"
        return words(key, list=question.label if question else "", name=change.name)
    if form.is_name(change.place):
        return words("change-renamed", was=change.was, now=change.now)
    what = subject(form, change)
    was, now = _short(field, change)
    if not change.now:
        return words("change-open", what=what, was=was)
    if not change.was and field.kind in COUNTED and change.label:
        return words("change-first", what=what, now=now)
    is_long = field.kind in WRITTEN and len(change.was) + len(change.now) > 2 * SHORT
    if not change.was or is_long:
        return words("change-now", what=what, now=now)
    return words("change-turned" if change.label else "change-turned-whole", what=what, was=was, now=now)


def _named(name: str) -> str:
    """Return a name as it stands before a colon: a question or a whole sentence in quotes."""
    return f"“{name}”" if name.endswith((".", "?", "!", ":")) else name


def _short(field: Field, change: Change) -> tuple[str, str]:
    """Return the two texts: of a choice what stands before its colon, and what has several words in quotes."""
    was, now = change.was, change.now
    begun = (was.partition(":")[0], now.partition(":")[0])
    if field.kind == "choice" and begun[0] != begun[1]:
        was, now = begun
    return _quoted(field, was), _quoted(field, now)


def _quoted(field: Field, text: str) -> str:
    is_quoted = field.kind in WRITTEN or (field.kind in CHOSEN and " " in text)
    return f"“{text}”" if is_quoted else text


def _inside(label: str) -> str:
    """Return a label as it stands inside a sentence; an abbreviation keeps its capitals."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
