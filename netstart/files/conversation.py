"""A saved conversation, from the text of `netstart.yaml` back to the value that it was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, cast

from netstart.core.form import Form
from netstart.core.interview import Interview, Marked, Step
from netstart.core.migrate import Migrated, migrated
from netstart.core.migrated_told import told
from netstart.core.place import Place, QuestionId, Row, Rows
from netstart.core.question import Field, Question
from netstart.core.read import Known, Raw, read
from netstart.core.retiring import RETIRED
from netstart.core.words import Message, Problem, Words, trouble
from netstart.files.beside import day_at, marked_at, park_at, reply_at, review_at
from netstart.files.dumping import FORMAT
from netstart.files.packs import shipped_form, shipped_types
from netstart.files.page import Page
from netstart.files.reading import Document, Keys, read_file

FILE, PLAN = "netstart.yaml", "plan.md"
VERSION = re.compile(r"[0-9]{1,6}")
ROW_ID = re.compile(r"[A-Za-z0-9_-]{1,60}")
"""What the id of a row may be: places are written with it, and divided by dots and slashes."""
PARTS = frozenset(
    {"netstart", "type", "pack", "language", "answers", "marks", "parked", "drafts", "left", "why", "removed"}
    | {"since", "replies", "review", RETIRED, "confirmed", "trail", "asked", "judged"}
)
"""What a file may hold; how a review was judged is read by `files/reviews.py`."""


def load(path: Path, words: Words, today: date) -> tuple[Form, Interview]:
    """Return the form of a saved conversation, and how far it had come.

    Raises:
        Problem: the file is not there or not right; it holds every reason, each with its line and column.
    """
    return opened(read_file(path), words, today)


def opened(document: Document, words: Words, today: date) -> tuple[Form, Interview]:
    """Return the form of a saved conversation that was read already, and how far it had come.

    Raises:
        Problem: the document is not right; it holds every reason, each with its line and column.
    """
    form = _form_of(document, words)
    return form, loaded(document, form, today)


def loaded(document: Document, form: Form, today: date) -> Interview:
    """Return how far a conversation with this form had come; what an older file has elsewhere stands in its notice.

    Raises:
        Problem: the document is not right; it holds every reason, each with its line and column.
    """
    found = _migrated(document, form)
    now = _Loading(form, _moved(document, found), today).interview()
    return replace(now, notice=told(form, found.moved))


def _migrated(document: Document, form: Form) -> Migrated:
    """Return what stands in a document as this version of the pack has it; without a version it is of this one."""
    given = document.data.get("pack")
    if given is None:
        return Migrated(document.data)
    if not (isinstance(given, str) and VERSION.fullmatch(given)):
        raise Problem(trouble(document.at(("pack",)), "saved-pack", version=form.version))
    if int(given) > form.version:
        raise Problem(trouble(document.at(("pack",)), "saved-newer-pack", given=given, version=form.version))
    return migrated(document.data, int(given), form.migrations)


def _moved(document: Document, found: Migrated) -> Document:
    """Return a document with everything where it is now, each with the line and column where it stands in the file."""
    if not found.moves:
        return document
    marks, key_marks = (
        {found.now_at(keys): mark for keys, mark in marks.items()} for marks in (document.marks, document.key_marks)
    )
    return Document(document.where, found.data, marks, key_marks)


def _form_of(document: Document, words: Words) -> Form:
    data = document.data
    if not isinstance(data, dict) or "netstart" not in data:
        raise Problem(trouble(document.at(), "saved-not-netstart"))
    if data["netstart"] != str(FORMAT):
        raise Problem(trouble(document.at(("netstart",)), "saved-newer", given=data["netstart"] or ""))
    if data.get("type") not in shipped_types():
        known = words.joined(shipped_types())
        raise Problem(trouble(document.at(("type",)), "no-such-type", given=data.get("type") or "", known=known))
    return shipped_form(data["type"])


class _Loading:
    """One reading of a saved conversation; what is wrong is gathered over the whole file."""

    def __init__(self, form: Form, document: Document, today: date) -> None:
        self._form = form
        self._page = Page(document, form.words)
        self._today = today
        self._answers: Mapping[str, Any] = self._page.mapping(("answers",))
        self._ids = {id_: self._ids_of(question) for id_, question in form.questions.items() if id_ == question.home}
        self._titles = {id_: dict(self._named("answers", id_)) for id_ in self._ids}
        self._all_titles = {id_: {**dict(self._named("removed", id_)), **self._titles[id_]} for id_ in self._ids}

    def interview(self) -> Interview:
        self._page.only(self._page.document.data, sorted(PARTS), ())
        interview = Interview(
            answers=dict(self._read_answers()),
            drafts={Place.of(at): text for at, text in self._texts("drafts") if text},
            parked={Place.of(at): park_at(self._page, ("parked", at)) for at in self._page.mapping(("parked",))},
            marks={Place.of(at): self._marked(("marks", at)) for at in self._page.mapping(("marks",))},
            left=dict(self._texts("left")),
            why={Place.of(at): text for at, text in self._texts("why")},
            removed=dict(self._removed()),
            since=dict(self._since()),
            replies={key: reply_at(self._page, ("replies", key)) for key in self._page.mapping(("replies",))},
            review=review_at(self._page, ("review",)),
            retired=self._page.mapping((RETIRED,)),
            strange={id_: value for id_, value in self._answers.items() if id_ not in self._form.questions},
            confirmed=frozenset(self._steps("confirmed")),
            trail=tuple(self._steps("trail")),
        )
        self._page.refuse()
        return interview

    def _listed(self, part: str, list_: QuestionId) -> Sequence[Mapping[str, Any]]:
        """Return the rows of a list as mappings, as far as they can be read; what cannot be is told elsewhere."""
        whole = self._page.document.data.get(part)
        found = whole.get(list_) if isinstance(whole, dict) else None
        rows = found if isinstance(found, list) else []
        return [row if isinstance(row, dict) else {"title": row} for row in rows]

    def _ids_of(self, question: Question) -> Mapping[str, list[str]]:
        """Return the ids of a list's rows and of its removed rows; a row written by hand gets one of its own."""
        parts = ("answers", "removed")
        used = {str(row.get("id")) for part in parts for row in self._listed(part, question.id)}
        fresh = (id_ for id_ in (f"{question.prefix}-{number}" for number in count(1)) if id_ not in used)
        return {part: [str(row.get("id") or next(fresh)) for row in self._listed(part, question.id)] for part in parts}

    def _named(self, part: str, list_: QuestionId) -> Iterator[tuple[str, str]]:
        """Yield the titles of a list's rows, which links may be said by."""
        for id_, row in zip(self._ids[list_][part], self._listed(part, list_), strict=True):
            given = self._form.questions[list_].given.get(id_)
            yield id_, given.title if given else str(row.get("title") or "")

    def _read_answers(self) -> Iterator[tuple[QuestionId, Any]]:
        for id_, question in self._form.questions.items():
            if id_ not in self._answers:
                continue
            keys = ("answers", id_)
            if question.home != id_:
                self._page.say(keys, "saved-other-list", is_key=True, name=id_, list=question.home)
            elif question.sort == "value":
                yield id_, self._value(question.by_id[id_], keys)
            elif question.sort == "record":
                yield id_, self._fields(self._page.mapping(keys), question.by_id, keys)
            else:
                yield id_, self._rows(question, keys)

    def _fields(self, said: Mapping[str, Any], known: Mapping[str, Field], keys: Keys) -> Row:
        out: dict[str, Any] = {}
        for id_ in said:
            if id_ in known:
                out[id_] = self._value(known[id_], (*keys, id_))
            else:
                self._page.strange((*keys, id_), tuple(known))
        return out

    def _rows(self, question: Question, keys: Keys) -> Rows:
        known = {name: field for one in self._form.lists[question.id] for name, field in one.by_id.items()}
        out: dict[str, Row] = {}
        items = self._page.items(keys)
        ids = self._ids[question.id][str(keys[0])]
        for at, (id_, item) in enumerate(zip(ids, items, strict=True)):
            row = item if isinstance(item, dict) else {"title": item}
            here = (*keys, at)
            if not ROW_ID.fullmatch(id_):
                self._page.say((*here, "id"), "file-bad-id", name=id_)
            if id_ in out or (keys[0] == "answers" and id_ in self._ids[question.id]["removed"]):
                self._page.say(here, "file-row-twice", name=id_)
            if question.given and id_ not in question.given:
                said = str(row.get("id") or row.get("title") or "")
                self._page.say(here, "file-no-such-row", name=said, known=", ".join(question.given))
            name = {} if question.given else {"id": id_, **self._name(row, here)}
            fields = {key: value for key, value in row.items() if key not in {"id", "title", "code"}}
            out[id_] = {**name, **self._fields(fields, known, here)}
        self._refuse_doubles(question, keys, out)
        return out

    def _refuse_doubles(self, question: Question, keys: Keys, rows: Rows) -> None:
        """Refuse two rows with one title: people link by it."""
        taken: set[str] = set()
        for at, (id_, row) in enumerate(rows.items()):
            title = str(row.get("title", id_)).casefold()
            if keys[0] == "answers" and not question.given and title in taken:
                self._page.say((*keys, at), "file-row-twice", name=title)
            taken.add(title)

    def _name(self, row: Mapping[str, Any], keys: Keys) -> dict[str, str]:
        text = self._page.text((*keys, "title") if isinstance(self._page.at(keys), dict) else keys)
        title = re.sub(r"\s*\n\s*", " ", text)
        if not title:
            self._page.say(keys, "file-no-title")
        return {"title": title, **({"code": str(row["code"])} if row.get("code") else {})}

    def _value(self, field: Field, keys: Keys) -> Any:
        raw = self._page.at(keys)
        if isinstance(raw, dict) or (isinstance(raw, list) and not all(isinstance(one, str) for one in raw)):
            self._page.say(keys, "one-value", label=field.label)
            return None
        # a removed row may still point at one that was removed after it
        titles = self._all_titles if keys[0] == "removed" else self._titles
        known = Known(titles.get(field.to, {}), self._today, self._form.words, is_saved=True)
        value = read(field, cast("Raw", raw), known)
        if isinstance(value, Message):
            self._page.tell(keys, value)
        return value

    def _texts(self, part: str) -> Iterator[tuple[str, str]]:
        for name in self._page.mapping((part,)):
            yield name, self._page.text((part, name))

    def _marked(self, keys: Keys) -> Marked:
        status, views = marked_at(self._page, keys)
        return Marked(status or "provisional", views)

    def _since(self) -> Iterator[tuple[Place, date]]:
        for name in self._page.mapping(("since",)):
            day = day_at(self._page, ("since", name), name)
            for at in range(len(self._page.items(("since", name)))):
                yield Place.of(self._page.text(("since", name, at))), day

    def _removed(self) -> Iterator[tuple[QuestionId, Rows]]:
        for id_ in self._page.mapping(("removed",)):
            question = self._form.questions.get(id_)
            if question and question.is_open_list:
                yield id_, self._rows(question, ("removed", id_))
            else:
                self._page.say(("removed", id_), "file-no-such-list", is_key=True, name=id_)

    def _steps(self, name: str) -> Iterator[Step]:
        for at, text in enumerate(self._page.items((name,))):
            try:
                yield Step.of(str(text))
            except ValueError:
                self._page.say((name, at), "file-no-such-step", given=text)
