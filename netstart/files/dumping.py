"""A conversation as the text of `netstart.yaml`: to be read and mended by people, and the same for the same answers.

The pure dumper writes emoji and block text as people typed them; it is slow, so rows that did not change keep the
text that they had.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import Any

import yaml

from netstart.core.event import Park
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.question import Question
from netstart.core.show import stored

FORMAT = 1
LANGUAGE = "nl"
WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Block style, two blanks deeper for each level, nothing as an empty value."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 — the signature is pyyaml's
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


def _amount(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    text = stored(value)
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(Decimal, _amount)
_Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))
_Dumper.add_representer(tuple, lambda dumper, value: dumper.represent_list(value))


def dumped(data: Any) -> str:
    """Return plain data as YAML in block style."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False)


class Dumping:
    """Writes one conversation again and again, each time only what changed."""

    def __init__(self, form: Form, language: str) -> None:
        self._form = form
        self._language = language
        self._blocks: dict[str, tuple[Any, str]] = {}
        self._parts_before: dict[str, tuple[Any, str]] = {}

    def text(self, now: Interview) -> str:
        """Return the whole file."""
        return "\n".join(part for part in self._parts(now) if part)

    def _parts(self, now: Interview) -> Iterator[str]:
        form = self._form
        yield f"# {form.words('file-comment')}"
        yield f"netstart: {FORMAT}\ntype: {form.type}\npack: {form.version}\nlanguage: {self._language}\n"
        yield f"answers:{''.join(self._answers(now)) or ' {}'}\n"
        yield from self._rest(now)

    def _answers(self, now: Interview) -> Iterator[str]:
        for id_, question in self._form.questions.items():
            if id_ in now.answers:
                yield f"\n  # {question.ask}\n  {self._answer(question, now.answers[id_])}".rstrip("\n")
        for id_, value in now.strange.items():
            yield "\n" + self._block(f"strange:{id_}", {id_: value}).rstrip("\n")

    def _answer(self, question: Question, value: Any) -> str:
        if question.sort != "rows":
            ordered = partial(_record_in_order, question, value)
            return self._block(question.id, value, ordered).removeprefix("  ")
        rows = [self._row(question, id_, value[id_]) for id_ in question.given or value if id_ in value]
        return f"{question.id}:\n" + "".join(rows) if rows else f"{question.id}: []"

    def _row(self, question: Question, id_: str, row: Mapping[str, Any]) -> str:
        return self._block(f"{question.id}/{id_}", row, lambda: [_in_order(self._form, question, id_, row)])

    def _block(self, key: str, value: Any, prepare: Any = None) -> str:
        """Return a part of the answers, two blanks in; what is the same object as last time keeps its text."""
        inner = next(iter(value.values())) if prepare is None else value
        known = self._blocks.get(key)
        if known and known[0] is inner:
            return known[1]
        text = _indented(dumped(prepare() if prepare else value))
        self._blocks[key] = (inner, text)
        return text

    def _rest(self, now: Interview) -> Iterator[str]:
        parts: Mapping[str, Any] = {
            "marks": {str(place): _mark(mark) for place, mark in sorted(now.marks.items())},
            "parked": {str(place): _filled(park) for place, park in sorted(now.parked.items())},
            "drafts": {str(place): text for place, text in sorted(now.drafts.items())},
            "left": dict(sorted(now.left.items())),
            "why": {str(place): reason for place, reason in sorted(now.why.items())},
            "removed": {id_: [dict(row) for row in rows.values()] for id_, rows in now.removed.items()},
            "replies": {key: _told(asdict(reply)) for key, reply in sorted(now.replies.items())},
            "review": asdict(now.review) if now.review else {},
            "retired": now.retired,
            "confirmed": sorted(map(str, now.confirmed)),
            "trail": list(map(str, now.trail)),
            "asked": _asked(self._form, now),
        }
        for name, data in parts.items():
            if data:
                yield self._part(name, data)
            if name == "removed":
                yield _since(now)

    def _part(self, name: str, data: Any) -> str:
        """Return a part of the file; what equals last time's keeps its text."""
        known = self._parts_before.get(name)
        text = known[1] if known and known[0] == data else dumped({name: data})
        self._parts_before[name] = (data, text)
        return text


def _since(now: Interview) -> str:
    """Return the places that were said on each day; written by hand, as a thousand of them are dumped too slowly."""
    days = groupby(sorted(now.since.items(), key=lambda one: (one[1], one[0])), key=lambda one: one[1])
    lines = [line for day, said in days for line in (f"  {day}:", *(f"  - {place}" for place, _ in said))]
    return "\n".join(["since:", *lines, ""]) if lines else ""


def _record_in_order(question: Question, value: Any) -> dict[str, Any]:
    """Return an answer under its question; the fields of a record as they are asked, whatever was answered first."""
    if question.sort == "record" and value:
        value = {field.id: value[field.id] for field in question.fields if field.id in value}
    return {question.id: value}


def _in_order(form: Form, question: Question, id_: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with its fields in the order in which they are asked, whatever the order of answering."""
    names = ["id", *([] if question.given else ["title"]), "code"]
    names += [field.id for asking in form.lists[question.home] for field in asking.fields]
    known = {"id": id_, **{name: row[name] for name in dict.fromkeys(names) if name in row}}
    return {**known, **{name: value for name, value in row.items() if name not in known and name != "title"}}


def _mark(mark: Marked) -> dict[str, Any]:
    views = [_told(asdict(view)) for view in mark.views]
    status = {} if mark.status == "provisional" else {"status": mark.status}
    return {**status, **({"other": views} if views else {})}


def _filled(park: Park) -> dict[str, Any]:
    return _told({name: getattr(park, name) for name in ("why", "who", "until")})


def _told(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value}


def _asked(form: Form, now: Interview) -> dict[str, str]:
    """Return the words of every question that was answered, as it was asked."""
    asked: dict[str, str] = {}
    for question in form.questions.values():
        if question.home not in now.answers:
            continue
        asked[question.id] = question.ask
        if question.sort != "value":
            asked |= {f"{question.id}.{field.id}": field.ask for field in question.asked}
    return asked


def _indented(text: str) -> str:
    return "".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True))
