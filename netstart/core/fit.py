"""What does not fit between a pack and the models: one reason at a time, for `bind` to gather."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from netstart.core.follows import Follow
from netstart.core.form import PHASE
from netstart.core.pack import Entry, Remark
from netstart.core.question import Field, Question, Section, Sort
from netstart.core.read import Known, read
from netstart.core.shape import Shape
from netstart.core.type_pack import Pack
from netstart.core.words import Message, Trouble, Words, trouble

UNASKED = frozenset({"id", "code"})
"""Fields of a row that nobody is asked for."""
REMARKS = "remarks.yaml"
"""The file of all remarks, for messages."""
MOST_CHOICES = 9
"""One digit chooses."""
Shapes = Mapping[str, tuple[Sort, Mapping[str, Shape]]]


def misfits(
    entry: Entry,
    shape: Shape,
    remarks: Mapping[str, Remark],
    where: str,
    *,
    poles_elsewhere: bool,
    follow: Follow | None,
) -> Iterator[Trouble]:
    """Yield where the words of one thing do not fit its shape."""
    worded = entry.choices or {}
    for missing in [one for one in shape.choices if one not in worded]:
        yield trouble(where, "pack-no-label", choice=missing)
    for extra in [one for one in worded if one not in shape.choices]:
        yield trouble(where, "pack-no-such-choice", choice=extra, known=", ".join(shape.choices) or "-")
    labels = [label.casefold() for label in worded.values()]
    for label in sorted({one for one in labels if labels.count(one) > 1}):
        yield trouble(where, "pack-label-twice", label=label)
    if shape.kind in {"choice", "several"} and not shape.choices:
        yield trouble(where, "pack-nothing-to-choose")
    if len(worded) > MOST_CHOICES:
        yield trouble(where, "pack-too-many-choices", most=MOST_CHOICES, given=len(worded))
    yield from _unfit(entry, shape, where, poles_elsewhere=poles_elsewhere)
    yield from _unreasoned(entry, follow, where)
    for remark in [one for one in entry.remarks if one not in remarks]:
        yield trouble(where, "pack-no-such-remark", remark=remark, known=", ".join(remarks) or "-")


def _unfit(entry: Entry, shape: Shape, where: str, *, poles_elsewhere: bool) -> Iterator[Trouble]:
    """Yield what an entry says of one thing that goes only with another kind of answer."""
    if entry.poles and shape.kind != "scale":
        yield trouble(where, "pack-poles-without-scale")
    if shape.kind == "scale" and not entry.poles and not poles_elsewhere:
        yield trouble(where, "pack-scale-without-poles")
    if entry.most and shape.kind not in {"several", "links", "fingers"}:
        yield trouble(where, "pack-most-of-one")
    if entry.remarks and shape.kind not in {"text", "long"}:
        yield trouble(where, "pack-remark-of-choice")
    if entry.room == "never" and (entry.moment == "together" or entry.from_):
        yield trouble(where, "pack-room-never-together")
    if entry.suggest and shape.kind != "text":
        yield trouble(where, "pack-suggest-of-choice")


def _unreasoned(entry: Entry, follow: Follow | None, where: str) -> Iterator[Trouble]:
    """Yield each reason for a proposal that has no words, and each that nothing gives."""
    reasons = follow.reasons if follow else ()
    for reason in [one for one in reasons if one not in entry.because]:
        yield trouble(where, "pack-no-because", reason=reason)
    for reason in [one for one in entry.because if one not in reasons]:
        yield trouble(where, "pack-no-such-reason", reason=reason, known=", ".join(reasons) or "-")


def left_over(sections: Sequence[Section], pack: Pack, shapes: Shapes, words: Words) -> Iterator[Trouble]:
    """Yield what can be told only when every question is there."""
    questions = {question.id: question for section in sections for question in section.questions}
    for question in questions.values():
        where = f"{pack.origin.get(question.section, question.section)}: {question.id}"
        for asked in question.fields:
            if asked.to and asked.to not in questions:
                yield trouble(f"{where}.{asked.id}", "pack-link-to-nothing", list=asked.to)
        if question.sort != "value" and question.home == question.id:
            yield from _unworded(question, questions.values(), shapes, where)
        yield from _never_set(question, questions.values(), words, where)
        yield from _no_phases(question, questions, where)
    yield from _placeholders(pack)


def field_of(questions: Iterable[Question], home: str, id_: str) -> Field | None:
    """Return a field of a list or record, whichever question asks it."""
    return next((q.by_id[id_] for q in questions if q.home == home and id_ in q.by_id), None)


def _unworded(question: Question, questions: Iterable[Question], shapes: Shapes, where: str) -> Iterator[Trouble]:
    """Yield the fields of a list or record that are to be asked, but that no question words."""
    unasked = UNASKED | ({"title"} if question.origin == "catalogue" else set())
    for field in shapes[question.id][1] if question.is_known else ("title",):
        if field not in unasked and field_of(questions, question.id, field) is None:
            yield trouble(where, "pack-no-wording", field=field)


def _never_set(question: Question, questions: Iterable[Question], words: Words, where: str) -> Iterator[Trouble]:
    """Yield what a catalogue sets or suggests for its rows, and that the list could not take."""
    for row, entry in (*question.picks.items(), *question.given.items()):
        for name in entry.suggests:
            field = field_of(questions, question.id, name)
            if field is None or field.kind not in {"text", "long"}:
                yield trouble(where, "pack-suggests-never", row=row, field=name)
        for name, text in entry.sets.items():
            field = field_of(questions, question.id, name)
            value = read(field, text, Known({}, date.min, words)) if field else None
            if name == "title" or value is None or isinstance(value, Message):
                yield trouble(where, "pack-set-never", row=row, field=name, value=text)


def _no_phases(question: Question, questions: Mapping[str, Question], where: str) -> Iterator[Trouble]:
    """Yield each phase in which something is asked, and in which no network can be."""
    known = questions[PHASE].by_id[PHASE].choices if PHASE in questions else {}
    named = dict.fromkeys(phase for one in (question, *question.fields) for phase in one.phases)
    for phase in [one for one in named if one not in known]:
        yield trouble(where, "pack-no-such-phase", phase=phase, known=", ".join(known) or "-")


def _placeholders(pack: Pack) -> Iterator[Trouble]:
    """Yield each sentence of a remark that could not be filled in."""
    for id_, remark in pack.remarks.items():
        for name, sentence in (("says", remark.says), ("asks", remark.asks)):
            if set("{}") & set(sentence.replace("{word}", "")):
                yield trouble(f"{REMARKS}: {id_}.{name}", "pack-placeholder")
