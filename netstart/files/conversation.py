"""A saved conversation, from the text of `netstart.yaml` back to the value that it was."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, cast, get_args

from netstart.core.event import Park, Status, View
from netstart.core.form import Field, Form, Question
from netstart.core.interview import Interview, Marked, Step
from netstart.core.place import Place, QuestionId, Row, Rows
from netstart.core.read import Known, Raw, clean, read
from netstart.core.words import Message, Problem, Words, trouble
from netstart.files.dumping import FORMAT
from netstart.files.packs import shipped_form, shipped_types
from netstart.files.page import Page
from netstart.files.reading import Document, Keys, read_file

FILE = "netstart.yaml"
ROW_ID = re.compile(r"[A-Za-z0-9_-]{1,60}")
"""What the id of a row may be: places are written with it, and divided by dots and slashes."""
PARTS = frozenset(
    {"netstart", "type", "pack", "language", "answers", "marks", "parked", "drafts", "left", "why", "removed"}
    | {"confirmed", "trail", "asked"}
)


def load(path: Path, words: Words, today: date) -> tuple[Form, Interview]:
    """Return the form of a saved conversation, and how far it had come.

    Raises:
        Problem: the file is not there or not right; it holds every reason, each with its line and column.
    """
    document = read_file(path)
    form = _form_of(document, words)
    return form, loaded(document, form, today)


def loaded(document: Document, form: Form, today: date) -> Interview:
    """Return how far a conversation with this form had come.

    Raises:
        Problem: the document is not right; it holds every reason, each with its line and column.
    """
    return _Loading(form, document, today).interview()


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
        self._page = Page(document)
        self._today = today
        self._answers: Mapping[str, Any] = self._page.mapping(("answers",))
        self._titles = dict(self._listed())

    def interview(self) -> Interview:
        self._page.only(self._page.document.data, sorted(PARTS), ())
        interview = Interview(
            answers=dict(self._read_answers()),
            drafts={Place.of(at): clean(str(text or "")) for at, text in self._page.mapping(("drafts",)).items()},
            parked={Place.of(at): self._park(("parked", at)) for at in self._page.mapping(("parked",))},
            marks={Place.of(at): self._mark(("marks", at)) for at in self._page.mapping(("marks",))},
            left={key: str(why or "") for key, why in self._page.mapping(("left",)).items()},
            why={Place.of(at): str(why or "") for at, why in self._page.mapping(("why",)).items()},
            removed=dict(self._removed()),
            strange={id_: value for id_, value in self._answers.items() if id_ not in self._form.questions},
            confirmed=frozenset(self._steps("confirmed")),
            trail=tuple(self._steps("trail")),
        )
        if self._page.troubles:
            raise Problem(*self._page.troubles)
        return interview

    def _listed(self) -> Iterator[tuple[QuestionId, Mapping[str, str]]]:
        """Yield the titles of each list, which links may be said by."""
        for id_, question in self._form.questions.items():
            if question.sort == "rows" and question.home == id_:
                rows = self._answers.get(id_)
                listed = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
                titles = {str(row.get("id")): str(row.get("title")) for row in listed if row.get("title")}
                yield id_, {**titles, **{row: entry.title for row, entry in question.given.items()}}

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
        used = [str(row["id"]) for row in items if isinstance(row, dict) and row.get("id")]
        for at, item in enumerate(items):
            row = item if isinstance(item, dict) else {"title": item}
            id_ = str(row.get("id") or _free(question.prefix, {*used, *out}))
            here = (*keys, at)
            if not ROW_ID.fullmatch(id_):
                self._page.say((*here, "id"), "file-bad-id", name=id_)
            if id_ in out:
                self._page.say(here, "file-row-twice", name=id_)
            if question.given and id_ not in question.given:
                self._page.say(here, "file-no-such-row", name=id_, known=", ".join(question.given))
            name = {} if question.given else {"id": id_, **self._name(row, here)}
            said = {key: value for key, value in row.items() if key not in {"id", "title", "code"}}
            out[id_] = {**name, **self._fields(said, known, here)}
        return out

    def _name(self, row: Mapping[str, Any], keys: Keys) -> dict[str, str]:
        title = clean(str(row.get("title") or ""))
        if not title:
            self._page.say(keys, "file-no-title")
        return {"title": title, **({"code": str(row["code"])} if row.get("code") else {})}

    def _value(self, field: Field, keys: Keys) -> Any:
        raw = self._page.at(keys)
        if isinstance(raw, dict) or (isinstance(raw, list) and not all(isinstance(one, str) for one in raw)):
            self._page.say(keys, "one-value", label=field.label)
            return None
        known = Known(self._titles.get(field.to, {}), self._today, self._form.words)
        value = read(field, cast("Raw", raw), known)
        if isinstance(value, Message):
            self._page.tell(keys, value)
        return value

    def _park(self, keys: Keys) -> Park:
        said = self._page.mapping(keys)
        self._page.only(said, ("why", "who", "until"), keys)
        why, who, until = (clean(str(said.get(name) or "")) for name in ("why", "who", "until"))
        return Park(why, who, until)

    def _mark(self, keys: Keys) -> Marked:
        said = self._page.mapping(keys)
        self._page.only(said, ("status", "other"), keys)
        status = said.get("status") or "provisional"
        if status not in get_args(Status):
            self._page.say((*keys, "status"), "choose-from", given=status, options=" · ".join(get_args(Status)))
        names = [one.name for one in fields(View)]
        views = []
        for at, view in enumerate(said.get("other") or ()):
            self._page.only(view, tuple(names), (*keys, "other", at))
            views.append(View(*(clean(str(view.get(name) or "")) for name in names)))
        return Marked(cast("Status", status), tuple(views))

    def _removed(self) -> Iterator[tuple[QuestionId, Rows]]:
        for id_ in self._page.mapping(("removed",)):
            question = self._form.questions.get(id_)
            if question and question.is_open_list:
                yield id_, self._rows(question, ("removed", id_))
            else:
                self._page.say(("removed", id_), "file-no-such-list", is_key=True, name=id_)

    def _steps(self, name: str) -> Iterator[Step]:
        for at, text in enumerate(self._page.at((name,)) or ()):
            try:
                yield Step.of(str(text))
            except ValueError:
                self._page.say((name, at), "file-no-such-step", given=text)


def _free(prefix: str, used: set[str]) -> str:
    """Return the next id of a row that was written by hand without one."""
    return next(id_ for id_ in (f"{prefix}-{number}" for number in count(1)) if id_ not in used)
