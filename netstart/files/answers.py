"""An answers file: checked whole, with every error at once, before anything of it is taken over.

A mapping from question id to answer, with three reserved keys by place: `parked`, `marks` and `why`, the reason for
something that is weak or other than was proposed. A row is a mapping or
only its title; ids may be missing; links, choices and rows in a place may be given by title or label. What is
empty is left open; `?` is *asked, and not known yet*.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, cast

from netstart.core.cleaning import titled
from netstart.core.event import Mark, Park
from netstart.core.form import PHASE, Form
from netstart.core.interview import Interview
from netstart.core.lists import highest
from netstart.core.place import Place, QuestionId, RowId, put
from netstart.core.place_named import place_named
from netstart.core.question import Field, Question
from netstart.core.read import Known, Raw, read
from netstart.core.road import exists, step_to
from netstart.core.words import Message, Problem, trouble
from netstart.files.beside import marked_at, park_at
from netstart.files.page import Page
from netstart.files.reading import Document, Keys, read_file

RESERVED = ("parked", "marks", "why")
GONE = "gone"
"""Reserved at a review: rows that go off their list, each with the reason."""
BY_DECISION = (PHASE, "ended")
"""What only the decision of a review changes."""
NOT_KNOWN = "?"


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answers file says, by place; the rows of a list have the ids that adding them in order gives."""

    rows: Mapping[QuestionId, tuple[str, ...]]
    raws: Mapping[Place, Raw]
    parked: Mapping[Place, Park]
    marks: Mapping[Place, tuple[Mark, ...]]
    why: Mapping[Place, str]
    gone: Mapping[Place, str] = field(default_factory=dict)


def read_answers(path: Path, form: Form, today: date, so_far: Interview | None = None) -> Answered:
    """Return what an answers file says: of a new network, or at a review beside what was said so far.

    Raises:
        Problem: it cannot be read as answers to this form; it holds every reason, with its line and column.
    """
    return _Checking(form, read_file(path), today, so_far).answered()


class _Checking:
    """One reading of an answers file; what is wrong is gathered over the whole file."""

    def __init__(self, form: Form, document: Document, today: date, so_far: Interview | None) -> None:
        self._form = form
        self._so_far = so_far or Interview()
        self._reserved = (*RESERVED, GONE) if so_far else RESERVED
        self._page = Page(document, form.words)
        self._today = today
        self._titles: dict[QuestionId, dict[RowId, str]] = {}
        self._raws: dict[Place, Raw] = {}
        self._keys: dict[Place, Keys] = {}
        self._beside: list[tuple[Place, Keys]] = []
        self._given: dict[QuestionId, dict[str, str]] = {}
        self._leaving = set[str]()

    def answered(self) -> Answered:
        data = self._page.document.data
        if data is not None and not isinstance(data, dict):
            raise Problem(trouble(self._page.document.at(), "file-mapping", name=self._page.document.where))
        self._collect_titles(data or {})
        gone = self._gone()
        for id_ in data or {}:
            if id_ in BY_DECISION and GONE in self._reserved:
                self._page.say((id_,), "file-by-decision", is_key=True)
            elif id_ in self._form.questions:
                self._question(self._form.questions[id_], (id_,))
            elif id_ not in self._reserved:
                self._page.strange((id_,), (*self._form.questions, *self._reserved))
        parked = dict(self._placed("parked", partial(park_at, self._page)))
        marks = dict(self._placed("marks", self._marks))
        why = dict(self._placed("why", self._page.text))
        self._check(parked, gone)
        self._page.refuse()
        rows = {
            id_: tuple(title for row, title in rows.items() if Place(id_, row) not in gone)
            for id_, rows in self._titles.items()
            if id_ in (data or {})
        }
        return Answered(rows, self._raws, parked, marks, why, gone)

    def _gone(self) -> Mapping[Place, str]:
        """Return the rows that go off their list, each with its reason; nothing else can be said of them."""
        found = dict(self._placed(GONE, self._page.text)) if GONE in self._reserved else {}
        keys = {self._means(name): (GONE, name) for name in self._page.mapping((GONE,))} if found else {}
        for at, why in found.items():
            list_ = self._form.questions.get(at.question)
            if not at.row or at.field or list_ is None or not list_.is_open_list:
                self._page.say(keys[at], "file-gone-no-row", is_key=True)
            elif not why:
                self._page.say(keys[at], "file-gone-no-why")
        for at in found:
            self._leaving.add(self._titles.get(at.question, {}).pop(at.row, "").casefold())
        return found

    def _means(self, name: str) -> Place | None:
        return place_named(self._form, self._named_rows, name)

    def _collect_titles(self, data: Mapping[str, Any]) -> None:
        """Find the rows of every list first: links may point at what stands further down."""
        for id_, question in self._form.questions.items():
            if not question.is_open_list:
                continue
            there, gone = self._so_far.answers.get(id_) or {}, self._so_far.removed.get(id_, {})
            titles = {id_of: str(row["title"]) for id_of, row in there.items()}
            known = {title.casefold(): row for row, title in titles.items()}
            fresh = count(highest(question, there, gone) + 1)
            taken: set[str] = set()
            said = data.get(id_)
            for at, item in enumerate(said if isinstance(said, list) else ()):
                title = titled(self._page.text((id_, at, "title") if isinstance(item, dict) else (id_, at)))
                if not title:
                    self._page.say((id_, at), "file-no-title")
                elif title.casefold() in taken:
                    self._page.say((id_, at), "file-row-twice", name=title)
                else:
                    if isinstance(item, dict) and item.get("id") in there and title.casefold() not in known:
                        self._page.say((id_, at, "title"), "file-other-title", was=there[item["id"]]["title"])
                    titles.setdefault(known.get(title.casefold()) or f"{question.prefix}-{next(fresh)}", title)
                    taken.add(title.casefold())
                    if isinstance(item, dict) and isinstance(item.get("id"), str):
                        self._given.setdefault(id_, {})[item["id"]] = title
            if titles or data.get(id_) is not None:
                self._titles[id_] = titles

    def _question(self, question: Question, keys: Keys) -> None:
        if question.sort == "value":
            self._value(Place(question.id), question.by_id[question.id], keys)
        elif question.sort == "record":
            said = self._page.at(keys)
            if said is not None and not isinstance(said, dict):
                self._page.say(keys, "file-mapping", name=question.id)
                return
            self._fields(Place(question.id), said or {}, question.by_id, keys)
        else:
            self._row_items(question, keys)

    def _row_items(self, question: Question, keys: Keys) -> None:
        known = question.by_id
        if question.is_open_list:
            known = {name: field for one in self._form.lists[question.id] for name, field in one.by_id.items()}
        for at, item in enumerate(self._page.items(keys)):
            if not isinstance(item, dict):
                if not question.is_open_list:
                    self._page.say((*keys, at), "file-mapping", name=question.id)
                continue
            row = self._row(question, item)
            if row is None:
                if titled(str(item.get("title") or "")).casefold() in self._leaving:
                    self._page.say((*keys, at), "file-gone-and-said")
                if not question.is_open_list:
                    rows = ", ".join(self._rows(question).values()) or "-"
                    name = str(item.get("title") or item.get("id") or "")
                    key = "file-no-such-row" if name else "file-no-title"
                    self._page.say((*keys, at), key, name=name, known=rows)
                continue
            said = {name: value for name, value in item.items() if name not in {"id", "title", "code"}}
            self._fields(Place(question.home, row), said, known, (*keys, at))

    def _rows(self, question: Question) -> Mapping[RowId, str]:
        if question.given:
            return {id_: entry.title for id_, entry in question.given.items()}
        return self._titles.get(question.home, {})

    def _named_rows(self, list_: QuestionId) -> Mapping[RowId, str]:
        return self._rows(self._form.questions[list_])

    def _row(self, question: Question, item: Mapping[str, Any]) -> RowId | None:
        rows = self._rows(question)
        said = titled(str(item.get("title") or "")).casefold()
        by_title = next((id_ for id_, title in rows.items() if said and title.casefold() == said), None)
        return by_title or (str(item["id"]) if item.get("id") in rows else None)

    def _fields(self, at: Place, said: Mapping[str, Any], known: Mapping[str, Field], keys: Keys) -> None:
        for name in said:
            if name in known and name != "title":
                self._value(Place(at.question, at.row, name), known[name], (*keys, name))
            else:
                self._page.strange((*keys, name), tuple(one for one in known if one != "title"))

    def _value(self, place: Place, field: Field, keys: Keys) -> None:
        raw = self._page.at(keys)
        if raw is None or raw == "":
            return
        if isinstance(raw, dict) or (isinstance(raw, list) and not all(isinstance(one, str) for one in raw)):
            self._page.say(keys, "one-value", label=field.label)
            return
        if place in self._raws:
            self._page.say(keys, "file-row-twice", is_key=True, name=str(place))
        self._raws[place] = None if raw == NOT_KNOWN else self._by_title(field, cast("Raw", raw))
        self._keys[place] = keys

    def _by_title(self, field: Field, raw: Raw) -> Raw:
        """Say links by title: ids of a file need not be those that the rows get."""
        given = self._given.get(field.to, {})
        if isinstance(raw, str):
            return given.get(raw, raw)
        return [given.get(one, one) for one in raw or ()]

    def _placed(self, part: str, make: Callable[[Keys], Any]) -> Iterator[tuple[Place, Any]]:
        """Yield what a reserved part says of each place."""
        found: dict[Place, Keys] = {}
        for name in self._page.mapping((part,)):
            keys = (part, name)
            place = self._means(name)
            if place is None:
                self._page.say(keys, "file-no-such-place", is_key=True, name=name)
            elif place in found:
                self._page.say(keys, "file-row-twice", is_key=True, name=name)
            else:
                found[place] = keys
                self._beside.append((place, keys))
                yield place, make(keys)

    def _marks(self, keys: Keys) -> tuple[Mark, ...]:
        """Return the events that give a place its status and its views: one a view, the status with the first."""
        status, views = marked_at(self._page, keys)
        first, *more = views or (None,)
        return (Mark(status, first), *(Mark(view=view) for view in more))

    def _check(self, parked: Mapping[Place, Park], gone: Mapping[Place, str]) -> None:
        """Read every answer as the conversation will, and refuse what the conversation would not ask."""
        answers: Mapping[str, Any] = self._so_far.answers
        for id_, titles in self._titles.items():
            kept = self._so_far.answers.get(id_) or {}
            rows = {row: kept.get(row) or {"id": row, "title": title} for row, title in titles.items()}
            answers = {**answers, id_: rows}
        for place, raw in self._raws.items():
            field = self._form.field(place)
            value = self._read(place, field, raw) if field else None
            answers = put(answers, place, value)
        so_far = Interview(answers=answers)
        for place in self._raws:
            field = self._form.field(place)
            if field and place in parked:
                self._page.say(self._keys[place], "file-answer-and-parked", is_key=True, label=field.label)
            elif field and (
                Place(place.question, place.row) in gone or not exists(self._form, so_far, step_to(self._form, place))
            ):
                self._page.say(self._keys[place], "file-not-asked", is_key=True, label=field.label)
        for place, keys in self._beside:
            if keys[0] == GONE:
                continue
            question = self._form.asker(place)
            is_row = bool(place.row) and not place.field
            if (
                question
                and not (is_row and keys[0] == "marks")
                and not exists(self._form, so_far, step_to(self._form, place))
            ):
                self._page.say(keys, "file-not-asked", is_key=True, label=question.label)
            elif is_row and keys[0] == "parked":
                self._page.say(keys, "file-no-such-place", is_key=True, name=str(keys[-1]))

    def _read(self, place: Place, field: Field, raw: Raw) -> Any:
        target = self._form.questions.get(field.to)
        titles = self._rows(target) if target else {}
        value = read(field, raw, Known(titles, self._today, self._form.words))
        if isinstance(value, Message):
            self._page.tell(self._keys[place], value)
            return None
        return value
