"""Plans at random, read off what is asked: half-empty ones, unknown answers, empty lists, and links to nothing."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from netstart.core.derive import PHASES
from netstart.core.event import Park, View
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.place import Place
from netstart.core.question import Field, Question

TODAY = date(2026, 11, 12)
TEXTS = (
    "Een website",
    "zoveel mogelijk",
    "Wij kiezen samen, omdat het kan.",
    "📎 {naam} <b>",
    "x",
    "Eén loket\nen meer",
)


def any_interview(form: Form, chance: Random, *, full: float = 0.6, most: int = 4) -> Interview:
    """Return an interview of any shape; `full` is the share of what was asked, `most` how many rows a list has."""
    ids = {
        id_: [f"{question.prefix}-{at}" for at in range(1, chance.randint(0, most) + 1)]
        for id_, question in form.questions.items()
        if question.is_open_list
    }
    answers: dict[str, Any] = {}
    for question in form.questions.values():
        if chance.random() < full:
            answers = {**answers, **_answer(form, question, ids, answers, chance, full)}
    places = [Place(id_) for id_ in answers]
    parked = {place: Park("later") for place in places if chance.random() < 0.05}
    statuses: list[Any] = ["provisional", "decided", "disagreed"]
    marks = {
        place: Marked(chance.choice(statuses), (View("anders"),)[: chance.randint(0, 1)])
        for place in places
        if chance.random() < 0.4
    }
    since = {place: TODAY - timedelta(days=chance.randint(0, 900)) for place in places if chance.random() < 0.5}
    if chance.random() < 0.9:
        answers["phase"] = chance.choice(PHASES)
    return Interview(answers, parked=parked, marks=marks, since=since)


def _answer(
    form: Form, question: Question, ids: dict[str, list[str]], said: dict[str, Any], chance: Random, full: float
) -> dict[str, Any]:
    if question.sort == "value":
        return {question.id: _value(question.by_id[question.id], ids, chance)}
    if question.sort == "record":
        return {question.id: _fields(question, ids, chance, full)}
    rows = dict(said.get(question.home) or {})
    for id_ in list(question.given) or ids.get(question.home, []):
        name = {} if question.given else {"id": id_, "title": f"{chance.choice(TEXTS[:2])} {id_}"}
        rows[id_] = {**name, **rows.get(id_, {}), **_fields(question, ids, chance, full)}
    return {question.home: rows}


def _fields(question: Question, ids: dict[str, list[str]], chance: Random, full: float) -> dict[str, Any]:
    asked = [field for field in question.asked if chance.random() < full]
    return {field.id: _value(field, ids, chance) for field in asked}


def _value(field: Field, ids: dict[str, list[str]], chance: Random) -> Any:
    if chance.random() < 0.15:
        return None
    rows = [*ids.get(field.to, ()), "gone-9"]
    some = tuple(chance.sample(list(field.choices) or ["-"], chance.randint(0, len(field.choices) or 1)))
    return {
        "text": chance.choice(TEXTS),
        "long": chance.choice(TEXTS),
        "choice": chance.choice(list(field.choices) or [None]),
        "several": some,
        "yes_no": chance.random() < 0.5,
        "scale": chance.randint(1, 5),
        "number": chance.choice([0, 1, 3, 12, 500]),
        "dots": chance.randint(0, 12),
        "amount": Decimal(chance.choice([0, 250, 12000])),
        "date": TODAY + timedelta(days=chance.randint(-800, 400)),
        "time": "16.00",
        "fingers": " ".join(sorted(str(chance.randint(1, 5)) for _ in range(chance.randint(1, 9)))),
        "link": chance.choice(rows),
        "links": tuple(chance.sample(rows, chance.randint(0, len(rows)))),
    }[field.kind]
