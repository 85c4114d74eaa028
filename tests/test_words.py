from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.show import shown, typed
from netstart.core.words import Message, Problem, Words, amount, trouble

TITLES = {"party-1": "Smederij Aalders", "need-1": "Rust", "need-2": "Eén loket"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("999", "999"),
        ("1500", "1.500"),
        ("1500.5", "1.500,50"),
        ("1234567.05", "1.234.567,05"),
        ("100000.00", "100.000"),
    ],
)
def test_euros_are_written_as_in_dutch(value: str, text: str) -> None:
    assert amount(Decimal(value)) == text


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_the_last_of_a_row_comes_after_and(words: Words, items: list[str], text: str) -> None:
    assert words.joined(items) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "ja"),
        (False, "nee"),
        (Decimal(1500), "€ 1.500"),
        (date(2026, 3, 12), "12 maart 2026"),
        (("Rust", date(2026, 3, 1)), "Rust, 1 maart 2026"),
        (Message("menu-back"), "Terug naar de vorige vraag"),
        (12, "12"),
    ],
)
def test_a_fact_is_told_as_a_person_reads_it(words: Words, value: Any, text: str) -> None:
    assert words.shown(value) == text


def test_braces_in_a_fact_are_only_braces(words: Words) -> None:
    assert words("one-value", label="{naam}") == "Bij “{naam}” past één antwoord, geen lijst."


def test_a_report_says_where_only_if_there_is_a_place(words: Words) -> None:
    told = "ja"
    assert words.report(trouble("a.yaml:3:1", "yes")) == f"a.yaml:3:1: {told}"
    assert words.report(trouble("", "yes")) == told


def test_a_problem_holds_every_trouble_in_order() -> None:
    first, second = trouble("a", "yes"), trouble("b", "no", x=1)
    assert Problem(first, second).troubles == (first, second)
    assert str(Problem(first, second)) == "a: yes {}; b: no {'x': 1}"


@pytest.mark.parametrize(
    ("place", "value", "read_back", "to_type"),
    [
        ("ambition", None, "", ""),
        ("funding", "in-kind", "geen geld, we brengen tijd en ruimte in", "geen geld, we brengen tijd en ruimte in"),
        ("funders/x.steers_on", ("mission", "results"), "het doel, de resultaten", "het doel; de resultaten"),
        ("funders/x.party", "party-1", "Smederij Aalders", "Smederij Aalders"),
        ("top_needs", ("need-2", "need-1"), "Eén loket; Rust", "Eén loket; Rust"),
        ("existing_offers/x.known", 4, "4 van 5", "4"),
        ("funders/x.amount", Decimal("1500.5"), "€ 1.500,50", "1500.50"),
        ("funders/x.until", date(2027, 4, 2), "2 april 2027", "2 april 2027"),
        ("coordinator.found", False, "nee", "nee"),
        ("coordinator.hours", 12, "12", "12"),
    ],
)
def test_a_value_in_words_and_as_somebody_would_type_it(
    form: Form, words: Words, place: str, value: Any, read_back: str, to_type: str
) -> None:
    field = form.field(Place.of(place))
    assert field
    assert (shown(field, value, TITLES, words), typed(field, value, TITLES, words)) == (read_back, to_type)
