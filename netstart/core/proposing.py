"""What is proposed at a place, and why: what follows from answers, or what a catalogue says of a given row."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from netstart.core.derive import Given
from netstart.core.form import Form
from netstart.core.place import Answers, Place, Row
from netstart.core.question import Field
from netstart.core.read import Known, read
from netstart.core.words import Message

OVERRULED = "overruled"
"""What a reason for something else than was proposed is remembered by, with the place behind it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that people may accept."""

    value: Any
    because: str = ""
    needs_reason: bool = False
    """Whether choosing something else asks for a reason."""


def proposal(form: Form, answers: Answers, place: Place, today: date | None = None) -> Proposal | None:
    """Return what is proposed at a place; None where nothing is, or while it cannot be told yet."""
    field = form.field(place)
    if field is None:
        return None
    if field.follow is None:
        return _by_catalogue(form, field, place)
    row: Row = (answers.get(place.question) or {}).get(place.row, {}) if place.row else {}
    found = field.follow.of(Given(row, _read(form, answers, field), today, form.limits))
    if found is None:
        return None
    because = field.because.get(found.reason, "")
    if field.follow.is_text:
        # words of one's own are no other choice than the words that were proposed
        return Proposal(because) if because else None
    return Proposal(found.value, because, needs_reason=not field.follow.is_default)


def is_same(field: Field, one: Any, other: Any) -> bool:
    """Say whether two answers mean the same: of several choices their order means nothing."""
    if field.kind == "several" and one is not None and other is not None:
        return set(one) == set(other)
    return bool(one == other)


def _read(form: Form, answers: Answers, field: Field) -> Answers:
    """Return the answers that a proposal reads; what is hidden does not count."""
    if field.follow is None or not field.follow.reads:
        return {}
    return form.counted(answers, field.follow.reads)


def _by_catalogue(form: Form, field: Field, place: Place) -> Proposal | None:
    question = form.asker(place)
    entry = question.given.get(place.row) if question else None
    if entry is None or field.id not in entry.sets:
        return None
    value = read(field, entry.sets[field.id], Known({}, date.min, form.words))
    return None if isinstance(value, Message) else Proposal(value)


def suggestions(form: Form, answers: Answers, place: Place) -> tuple[str, ...]:
    """Return the texts that can be picked at a place, from the catalogue that its row is in or was picked from."""
    question = form.asker(place)
    if question is None or not place.row:
        return ()
    row: Row = (answers.get(place.question) or {}).get(place.row, {})
    own = form.lists[question.home][0]
    entry = question.given.get(place.row) or own.picks.get(str(row.get("code") or ""))
    return entry.suggests.get(place.field, ()) if entry else ()


def overruled(place: Place) -> str:
    """Return what the reason for overruling a proposal is kept by."""
    return f"{OVERRULED}@{place}"
