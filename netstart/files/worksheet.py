"""All questions as an empty answers file: to fill in at a desk, or to have somebody type."""

import re
import textwrap
from collections.abc import Iterator

from netstart.core.form import Form
from netstart.core.pack import CatalogueRow
from netstart.core.question import Field, Question

WIDTH = 100

_HINTS = {"date": "date-hint", "amount": "amount-hint", "yes_no": "yes-no-hint"}


def worksheet(form: Form) -> str:
    """Return an answers file with the questions as comments and every answer empty."""
    return "".join(f"{wrapped}\n" for line in _lines(form) for wrapped in _wrapped(line))


def _wrapped(line: str) -> Iterator[str]:
    """Yield a long comment as several, each with the blanks and the # of the first."""
    comment = re.match(r" *#(?: ===)? +", line)
    if comment is None or len(line) <= WIDTH:
        yield line
        return
    yield from textwrap.wrap(line, WIDTH, subsequent_indent=comment[0], break_long_words=False)


def _lines(form: Form) -> Iterator[str]:
    yield f"# {form.title}"
    for key in ("worksheet-how", "worksheet-rows", "worksheet-unknown", "worksheet-later"):
        yield f"# {form.words(key)}"
    for section in form.sections:
        yield ""
        yield f"# === {section.title} ==="
        if section.intro:
            yield f"# {section.intro}"
        for question in section.questions:
            yield ""
            yield from _question(form, question)


def _question(form: Form, question: Question) -> Iterator[str]:
    yield f"# {question.ask}"
    if question.help:
        yield f"# {question.help}"
    yield f"# {_when(form, question)}"
    match question.sort:
        case "value":
            yield from _how(form, question.by_id[question.id])
            yield f"{question.id}:"
        case "record":
            yield f"{question.id}:"
            for field in question.fields:
                yield from _field(form, field, "  ")
        case "rows":
            yield f"{question.id}:"
            yield from _rows(form, question)


def _when(form: Form, question: Question) -> str:
    """Return who answers a question when, how long it takes, and in which phases it is asked."""
    words = form.words
    told = [words(f"moment-{question.moment}"), words("worksheet-minutes", minutes=question.minutes)]
    if question.phases:
        names = [form.phase_name(phase) for phase in question.phases]
        told.append(words("worksheet-phases", phases=words.joined(names)))
    return " · ".join(told)


def _rows(form: Form, question: Question) -> Iterator[str]:
    """Yield one row to copy, as a comment; of given rows every one, to fill in."""
    if question.given:
        for id_, entry in question.given.items():
            yield f"# {entry.title}"
            if entry.poles:
                yield f"# {form.words('scale-hint', low=entry.poles.low, high=entry.poles.high)}"
            yield f"- id: {id_}"
            for field in question.fields:
                yield from (f"  {line}" for line in _picks(form, entry, field))
                yield from _field(form, field, "  ")
        return
    if question.origin == "list":
        yield f"# {form.words('worksheet-per-row', list=form.questions[question.home].label)}"
        yield "# - title:"
    for number, field in enumerate(question.fields):
        yield from (f"#   {line.lstrip('# ')}" for line in _words(form, field))
        is_first = number == 0 and question.origin != "list"
        yield f"# {'- ' if is_first else '  '}{field.id}:"


def _picks(form: Form, entry: CatalogueRow, field: Field) -> Iterator[str]:
    """Yield what the catalogue has for one field of a given row: a proposal, or texts to pick from."""
    if field.id in entry.sets:
        text = entry.sets[field.id]
        yield f"# {form.words('worksheet-proposal', text=field.choices.get(text, text))}"
    if field.id in entry.suggests:
        yield f"# {form.words('worksheet-suggests', texts=' · '.join(entry.suggests[field.id]))}"


def _field(form: Form, field: Field, indent: str) -> Iterator[str]:
    yield from (f"{indent}{line}" for line in _words(form, field))
    yield f"{indent}{field.id}:"


def _words(form: Form, field: Field) -> Iterator[str]:
    yield f"# {field.ask}"
    yield from _how(form, field)


def _how(form: Form, field: Field) -> Iterator[str]:
    """Yield how to answer: what can be chosen, or what it looks like."""
    words = form.words
    if field.choices:
        options = " · ".join(f"{number} = {label}" for number, label in enumerate(field.choices.values(), 1))
        yield f"# {words('worksheet-several' if field.kind == 'several' else 'worksheet-choose', options=options)}"
    if field.poles:
        yield f"# {words('scale-hint', low=field.poles.low, high=field.poles.high)}"
    if field.to:
        yield f"# {words('worksheet-link', list=form.questions[field.to].label)}"
    if field.kind in _HINTS:
        yield f"# {words(_HINTS[field.kind])}"
    if field.most:
        yield f"# {words('most-hint', most=field.most)}"
    if field.when:
        yield f"# {words('worksheet-only-if')}"
