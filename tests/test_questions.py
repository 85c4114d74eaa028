"""What the shipped questions owe the handbook and the people who answer: sources, conditions, help."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from netstart.core.form import Form
from netstart.core.place import Answers
from netstart.core.question import Condition, Field, Question
from netstart.core.type_pack import Pack
from netstart.files.packs import load_pack, shipped_form, shipped_types
from netstart.files.shipped import shipped

CONCEPTS = (Path(__file__).parent / "concepts.txt").read_text(encoding="utf-8").split()
"""The ids of everything that the handbook's sources say, by source."""
HANDBOOK = tuple(one for one in CONCEPTS if one.startswith(("S0.", "S1.", "S2.")))
PACKS = {type_: load_pack(shipped("questions"), type_) for type_ in shipped_types()}
PACK = PACKS["employer-network"]


def sources(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield every source that is named, with where it is."""
    for section in pack.sections:
        for question in section.questions:
            for id_, entry in ((question.id, question), *question.fields.items()):
                yield from ((f"{question.id}.{id_}", source) for source in entry.sources)
    for name, catalogue in pack.catalogues.items():
        for id_, row in catalogue.rows.items():
            yield from ((f"{name}: {id_}", source) for source in row.sources)


@pytest.mark.parametrize("concept", HANDBOOK)
def test_every_concept_of_the_handbook_for_employers_is_named(concept: str) -> None:
    assert concept in {source for _, source in sources(PACK)}


@pytest.mark.parametrize("pack", PACKS.values(), ids=list(PACKS))
def test_every_source_that_is_named_exists(pack: Pack) -> None:
    assert [(where, source) for where, source in sources(pack) if source not in CONCEPTS] == []


# conditions


def conditioned(form: Form) -> Iterator[Any]:
    """Yield every question and field that is asked only if something else was said."""
    for question in form.questions.values():
        if question.when or question.row_when:
            yield pytest.param(question, None, id=question.id)
        for field in question.fields:
            if field.when:
                yield pytest.param(question, field, id=f"{question.id}.{field.id}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if {"question", "field"} <= set(metafunc.fixturenames):
        metafunc.parametrize(("question", "field"), list(conditioned(shipped_form("employer-network"))))


def decider(form: Form, question: Question, condition: Condition) -> tuple[Question, Field]:
    """Return what a condition is about: an earlier question, or a field of the same row or record."""
    if condition in question.when:
        asked = form.questions[condition.question]
        return asked, asked.by_id[asked.id]
    asking = next(q for q in form.questions.values() if q.home == question.home and condition.question in q.by_id)
    return asking, asking.by_id[condition.question]


def possible(field: Field) -> tuple[Any, ...]:
    return tuple(field.choices) or {"yes_no": (True, False), "scale": (1, 2, 3, 4, 5)}[field.kind]


def said_so(form: Form, question: Question, field: Field | None) -> Answers:
    """Return answers with which a question or field is asked, and what its conditions depend on too."""
    answers: dict[str, Any] = {}
    row: dict[str, Any] = {"id": "row", "title": "Iets"}
    waiting = [(question, one) for one in (*question.when, *question.row_when, *(field.when if field else ()))]
    while waiting:
        of, condition = waiting.pop()
        asked, what = decider(form, of, condition)
        value = (condition.values[0],) if what.kind == "several" else condition.values[0]
        if asked.sort == "value":
            answers[asked.id] = value
        else:
            row[what.id] = value
        waiting += [(asked, one) for one in (*asked.when, *asked.row_when, *what.when)]
    if question.sort == "rows":
        answers[question.home] = {next(iter(question.given), "row"): row}
    elif question.sort == "record":
        answers[question.id] = row
    return answers


def is_asked(form: Form, answers: Answers, question: Question, field: Field | None) -> bool:
    if question not in form.shown(answers):
        return False
    if question.sort == "value":
        return True
    whole = answers.get(question.home) or {}
    rows = list(form.rows(answers, question).values()) if question.sort == "rows" else [whole]
    return any(field is None or field in tuple(question.fields_of(row)) for row in rows)


def test_every_condition_can_hold(form: Form, question: Question, field: Field | None) -> None:
    mine = form.questions[question.id]
    asked = mine.by_id[field.id] if field else None
    assert is_asked(form, said_so(form, mine, asked), mine, asked)


def test_every_condition_can_fail(form: Form, question: Question, field: Field | None) -> None:
    mine = form.questions[question.id]
    asked = mine.by_id[field.id] if field else None
    for condition in (*mine.when, *mine.row_when, *(asked.when if asked else ())):
        _, what = decider(form, mine, condition)
        others = [value for value in possible(what) if value not in condition.values]
        assert others, condition
        answers = said_so(form, mine, asked)
        other = (others[0],) if what.kind == "several" else others[0]
        assert not is_asked(form, _with(answers, mine, condition, other), mine, asked)


def _with(answers: Answers, question: Question, condition: Condition, value: Any) -> Answers:
    """Return the answers with another value where a condition looks."""
    if condition in question.when:
        return {**answers, condition.question: value}
    if question.sort == "record":
        return {**answers, question.id: {**answers[question.id], condition.question: value}}
    rows = {id_: {**row, condition.question: value} for id_, row in answers[question.home].items()}
    return {**answers, question.home: rows}


# who is asked when, and what helps


ENTRIES = {question.id: question for section in PACK.sections for question in section.questions}
FIELDS = [(id_, field) for id_, question in ENTRIES.items() for field in question.fields]
WRITTEN = frozenset({"text", "long", "number"})


@pytest.mark.parametrize("id_", ENTRIES)
def test_every_question_says_how_long_it_takes_and_when_it_is_asked(id_: str) -> None:
    said = ENTRIES[id_].model_fields_set
    assert {"minutes", "moment"} <= said
    assert ENTRIES[id_].from_ == 90 or ENTRIES[id_].moment != "together"


@pytest.mark.parametrize(("id_", "field"), FIELDS)
def test_every_field_explains_itself(id_: str, field: str, form: Form) -> None:
    entry = ENTRIES[id_].fields[field]
    assert entry.help
    if form.questions[id_].by_id[field].kind in WRITTEN:
        assert entry.weak
        assert entry.strong


def test_what_is_never_asked_in_the_room_is_never_asked_together(form: Form) -> None:
    asked = [one for question in form.questions.values() for one in (question, *question.fields)]
    never = [one for one in asked if not one.is_for_room]
    assert len(never) >= 10
    assert [one.label for one in never if one.moment == "together" or one.from_] == []


CAREFUL = (
    *("members.motive", "members.hours", "sittings.missed", "participants.not_for", "key_parties.attitude"),
    *("funders.party", "lost", "coordinator.own_business"),
)


@pytest.mark.parametrize("name", CAREFUL)
def test_what_hurts_on_a_wall_is_never_asked_in_the_room(name: str, form: Form) -> None:
    id_, _, field = name.partition(".")
    question = form.questions[id_]
    assert not question.by_id[field or id_].is_for_room


@pytest.mark.parametrize("name", ["members.motive", "members.hours", "key_parties.attitude", "sittings.missed", "lost"])
def test_what_only_the_core_group_reads_says_so(name: str, form: Form) -> None:
    id_, _, field = name.partition(".")
    assert form.questions[id_].by_id[field or id_].audience == "core"


def test_a_beginning_network_is_asked_less_than_one_that_builds(form: Form) -> None:
    def asked(phase: str) -> int:
        return sum(
            field.is_for(phase) and question.is_for(phase)
            for question in form.questions.values()
            for field in question.fields
        )

    assert asked("initiation") < asked("start-up") * 3 / 4
    assert all(question.is_in("start-up") for question in form.questions.values())


@pytest.mark.parametrize("name", sorted(PACK.catalogues))
def test_a_catalogue_is_dated_and_each_entry_makes_people_think(name: str) -> None:
    catalogue = PACK.catalogues[name]
    assert catalogue.dated >= "2026-01"
    titles = [row.title.casefold() for row in catalogue.rows.values()]
    assert len(set(titles)) == len(titles)


PICKED = ("needs", "parties", "groups", "offers", "activities", "indicators", "risks")


@pytest.mark.parametrize("name", PICKED)
def test_what_can_be_picked_asks_on(name: str) -> None:
    assert all(row.probes for row in PACK.catalogues[name].rows.values())


@pytest.mark.parametrize("name", [*PICKED, "tasks", "tensions", "budget", "audiences"])
def test_a_catalogue_is_used(name: str, form: Form) -> None:
    rows = PACK.catalogues[name].rows
    assert any(rows in (question.picks, question.given) for question in form.questions.values())


TENSIONS = PACK.catalogues["tensions"].rows


@pytest.mark.parametrize("id_", TENSIONS)
def test_a_polarity_map_is_whole(id_: str) -> None:
    row = TENSIONS[id_]
    assert row.poles
    assert row.sides
    assert row.strong
    assert set(row.suggests) == {
        *("purpose", "worry", "signal_left", "signal_right", "action_left", "action_right"),
    }
    assert min(len(row.suggests[id_]) for id_ in ("signal_left", "signal_right", "action_left", "action_right")) >= 2


TWO_COLUMNS = 30
"""So long may a gain or a cost be: both sides of a choice stand beside each other on a screen of 72."""


@pytest.mark.parametrize("id_", TENSIONS)
def test_a_hard_choice_is_asked_in_one_line_and_both_sides_stand_beside_each_other(id_: str) -> None:
    row = TENSIONS[id_]
    assert row.title.endswith("?")
    assert len(row.title) <= 66
    assert row.poles
    assert row.sides
    said = [row.poles.low, row.poles.high, row.sides.low.gain, row.sides.low.cost, row.sides.high.gain]
    assert [text for text in (*said, row.sides.high.cost) if len(text) > TWO_COLUMNS] == []


@pytest.mark.parametrize("id_", TENSIONS)
@pytest.mark.parametrize("side", ["signal_left", "signal_right"])
def test_signals_are_picked_by_a_digit_from_lines_that_do_not_wrap(id_: str, side: str) -> None:
    texts = TENSIONS[id_].suggests[side]
    assert len(texts) <= 4
    assert [text for text in texts if len(text) > 66] == []
