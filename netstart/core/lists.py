"""Rows and their links: adding, taking off, putting back and moving. Ids are never used twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from netstart.core.cleaning import is_cleaned, titled
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.place import Place, QuestionId, Row, RowId, Rows, put, value_at, without
from netstart.core.question import Question
from netstart.core.read import Known, read
from netstart.core.words import Message

LONGEST = 10


def add(form: Form, now: Interview, question: Question, titles: Iterable[str], today: date) -> Interview:
    """Return the interview with new rows; a title that is there already is told and not doubled."""
    rows: dict[RowId, Row] = dict(now.answers.get(question.id) or {})
    taken = {str(row["title"]).casefold() for row in rows.values()}
    number = highest(question, rows, now.removed.get(question.id, {}))
    doubled: list[str] = []
    given = tuple(titles)
    for title in filter(None, map(titled, given)):
        if title.casefold() in taken:
            doubled.append(title)
            continue
        number += 1
        taken.add(title.casefold())
        id_ = f"{question.prefix}-{number}"
        rows[id_] = {"id": id_, "title": title, **_picked(form, question, title, today)}
    notice = Message("cleaned") if any(map(is_cleaned, given)) else None
    if doubled:
        notice = Message("already-there", {"titles": doubled})
    # nothing to add is no answer: an empty list would say that there are none
    answers = {**now.answers, question.id: rows} if rows else now.answers
    return replace(now, answers=answers, notice=notice)


def highest(question: Question, *lists: Rows) -> int:
    """Return the highest number that an id of this list ever had."""
    begin = f"{question.prefix}-"
    numbers = (id_.removeprefix(begin) for rows in lists for id_ in rows)
    # a row that was written by hand may have any number behind its name; Python refuses to read thousands of digits
    return max((int(number) for number in numbers if number.isdecimal() and len(number) < LONGEST), default=0)


def _picked(form: Form, question: Question, title: str, today: date) -> dict[str, Any]:
    """Return what the catalogue knows of a row with this title."""
    for code, entry in question.picks.items():
        if entry.title.casefold() == title.casefold():
            found: dict[str, Any] = {"code": code}
            for id_, text in entry.sets.items():
                field = form.field(Place(question.id, "-", id_))
                value = read(field, text, Known({}, today, form.words)) if field else Message("")
                if not isinstance(value, Message):
                    found[id_] = value
            return found
    return {}


def links_to(form: Form, now: Interview, row: Place) -> Iterator[Place]:
    """Yield the places of answers that point at a row."""
    for question, field in form.links:
        if field.to != row.question:
            continue
        for place, said in _saids(now, question, field.id):
            value = said.get(field.id)
            if row.row in (value if isinstance(value, tuple) else (value,)):
                yield place


def _saids(now: Interview, question: Question, field: str) -> Iterator[tuple[Place, Row]]:
    """Yield (place, what was said there) for a field, in every row of its list."""
    whole = now.answers.get(question.home)
    if whole is None:
        return
    match question.sort:
        case "value":
            yield Place(question.id), {field: whole}
        case "record":
            yield Place(question.id, "", field), whole
        case "rows":
            for id_, row in whole.items():
                yield Place(question.home, id_, field), row


def remove(form: Form, now: Interview, row: Place, why: str) -> tuple[Interview, Sequence[Place]]:
    """Return the interview without a row, and the places whose link to it was taken off.

    The row stays among the removed ones. A link that pointed at nothing else becomes a draft with the old title.
    """
    words = now.answers[row.question][row.row]
    pointing = list(links_to(form, now, row))
    rows = {id_: kept for id_, kept in now.answers[row.question].items() if id_ != row.row}
    answers = {**now.answers, row.question: rows}
    drafts = dict(now.drafts)
    for place in pointing:
        value = value_at(answers, place)
        rest = tuple(id_ for id_ in value if id_ != row.row) if isinstance(value, tuple) else ()
        if rest:
            answers = dict(put(answers, place, rest))
        else:
            answers = dict(without(answers, place))
            drafts.setdefault(place, str(words["title"]))
    removed = {**now.removed, row.question: {**now.removed.get(row.question, {}), row.row: words}}
    reasons = {**now.why, row: why} if why else now.why
    return replace(now, answers=answers, drafts=drafts, removed=removed, why=reasons), pointing


def restore(form: Form, now: Interview, list_: QuestionId, row: RowId) -> Interview:
    """Return the interview with a removed row back at the end of its list, whole.

    A link of its own to what was removed in the meantime becomes a draft with the old title.
    """
    gone = now.removed.get(list_, {})
    if row not in gone:
        return now
    title = str(gone[row]["title"])
    if title.casefold() in {one.casefold() for one in form.titles(now.answers, list_).values()}:
        return replace(now, notice=Message("already-there", {"titles": [title]}))
    left = {id_: one for id_, one in gone.items() if id_ != row}
    removed = {**now.removed, list_: left} if left else {k: v for k, v in now.removed.items() if k != list_}
    words, drafts = _with_links(form, now, list_, gone[row])
    answers = {**now.answers, list_: {**(now.answers.get(list_) or {}), row: words}}
    why = {place: reason for place, reason in now.why.items() if place != Place(list_, row)}
    return replace(now, answers=answers, removed=removed, why=why, drafts={**now.drafts, **drafts})


def _with_links(form: Form, now: Interview, list_: QuestionId, row: Row) -> tuple[Row, dict[Place, str]]:
    """Return a row with the links that still hold, and the titles of the others as drafts."""
    kept, drafts = dict(row), {}
    for question, field in form.links:
        if question.home != list_ or question.sort != "rows" or row.get(field.id) is None:
            continue
        value = row[field.id]
        ids = value if isinstance(value, tuple) else (value,)
        there = form.titles(now.answers, field.to)
        rest = tuple(id_ for id_ in ids if id_ in there)
        if len(rest) == len(ids):
            continue
        del kept[field.id]
        if rest:
            kept[field.id] = rest
        else:
            titles = now.removed.get(field.to, {})
            named = [str(titles[id_]["title"]) for id_ in ids if id_ in titles]
            drafts[Place(list_, str(row["id"]), field.id)] = "; ".join(named)
    return kept, drafts


def removed_titles(now: Interview, list_: QuestionId) -> Mapping[RowId, str]:
    """Return what was taken off a list, and can be put back."""
    return {id_: str(row["title"]) for id_, row in now.removed.get(list_, {}).items()}


def move(now: Interview, list_: QuestionId, row: RowId, by: int) -> Interview:
    """Return the interview with a row moved; beyond the ends it stays at the end."""
    order = list(now.answers.get(list_) or {})
    if row not in order:
        return now
    at = order.index(row)
    order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
    rows = now.answers[list_]
    return replace(now, answers={**now.answers, list_: {id_: rows[id_] for id_ in order}})
