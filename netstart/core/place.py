"""The one address of everything that a person can point at; get, put and take away there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

QuestionId = str
RowId = str
Row = Mapping[str, Any]
Rows = Mapping[RowId, Row]
Answers = Mapping[QuestionId, Any]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is: `ambition`, `coordinator.hours`, `needs/need-3`, `needs/need-3.gap`; `` is everything.

    A section is a place too. `needs/*.gap` is one field of all rows.
    """

    question: QuestionId = ""
    row: RowId = ""
    field: str = ""

    def __str__(self) -> str:
        row = f"/{self.row}" if self.row else ""
        field = f".{self.field}" if self.field else ""
        return f"{self.question}{row}{field}"

    @classmethod
    def of(cls, text: str) -> "Place":
        """Return the place that `str(place)` wrote; ids hold no dot and no slash."""
        head, _, field = text.partition(".")
        question, _, row = head.partition("/")
        return cls(question, row, field)


def has(answers: Answers, place: Place) -> bool:
    """Say whether something was settled at a place; an answer *not known yet* counts."""
    if place.question not in answers:
        return False
    # a list or a record that is not known yet has nothing in it
    found = answers[place.question] or {}
    if place.row:
        if place.row not in found:
            return False
        found = found[place.row]
    return not place.field or place.field in found


def value_at(answers: Answers, place: Place) -> Any:
    """Return what was settled at a place.

    Raises:
        KeyError: nothing was settled there.
    """
    found = answers[place.question]
    if place.row:
        found = found[place.row]
    return found[place.field] if place.field else found


def put(answers: Answers, place: Place, value: Any) -> Answers:
    """Return the answers with one value put in its place; a row or record that is not there is made."""
    if not place.row and not place.field:
        return {**answers, place.question: value}
    whole = answers.get(place.question) or {}
    if not place.row:
        return {**answers, place.question: {**whole, place.field: value}}
    if not place.field:
        return {**answers, place.question: {**whole, place.row: value}}
    return {**answers, place.question: {**whole, place.row: {**whole.get(place.row, {}), place.field: value}}}


def without(answers: Answers, place: Place) -> Answers:
    """Return the answers with one value taken away; what is not there is no matter."""
    if not has(answers, place):
        return answers
    if not place.row and not place.field:
        return {id_: value for id_, value in answers.items() if id_ != place.question}
    whole = answers[place.question]
    if place.row and place.field:
        row = {id_: value for id_, value in whole[place.row].items() if id_ != place.field}
        return {**answers, place.question: {**whole, place.row: row}}
    gone = place.row or place.field
    return {**answers, place.question: {id_: value for id_, value in whole.items() if id_ != gone}}
