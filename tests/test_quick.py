"""What people say in one line, and that nothing of it is lost."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netstart.core.across import column_line, example, read_column
from netstart.core.cleaning import titled
from netstart.core.quick import Around, Spoken, called, read_record, read_row, record_line, row_line
from netstart.core.show import typed
from netstart.core.words import Message
from tests.gathering import DAY, FORM

PARTIES = {
    "party-1": "Bakkerij Hartgers",
    "party-2": "Kuiper Metaal",
    "party-3": "Zorggroep De Linde",
    "party-4": "Hartgers Transport",
    "party-5": "12",
}
AROUND = Around({"parties": PARTIES}, DAY, FORM.words)
assert FORM.room
STEPS, MEETING = FORM.room.quick["steps"], FORM.room.quick["next_meeting"]
GRID, AGREEMENT = FORM.room.quick["stakeholders"], FORM.room.quick["agreement"]


@pytest.mark.parametrize(
    ("line", "text", "values"),
    [
        (
            "De Linde: opent haar training, voor 2 april",
            "opent haar training",
            {"who": "party-3", "until": date(2026, 4, 2)},
        ),
        ("Kuiper: belt voor 2 april", "belt", {"who": "party-2", "until": date(2026, 4, 2)}),
        ("- Kuiper Metaal: belt (uiterlijk vrijdag 2 april)", "belt", {"who": "party-2", "until": date(2026, 4, 2)}),
        ("belt, op 2-4-2026", "belt", {"until": date(2026, 4, 2)}),
        ("Kuiper: belt, voor de zomer", "belt, voor de zomer", {"who": "party-2"}),
        ("Hartgers: belt", "Hartgers: belt", {}),
        ("Onbekend: doet iets", "Onbekend: doet iets", {}),
        ("12: doet iets", "12: doet iets", {}),
        ("koffie bij Kuiper Metaal", "koffie bij Kuiper Metaal", {}),
        ("groep van 3-4", "groep van 3-4", {}),
        ("Kuiper:", "Kuiper:", {}),
        ("Kuiper: voor 2 april", "Kuiper: voor 2 april", {}),
        ("de: iets", "de: iets", {}),
        ("ruimte (groot, 2 april)", "ruimte (groot, 2 april)", {}),
        ("Kuiper: belt, 2 april.", "belt", {"who": "party-2", "until": date(2026, 4, 2)}),
        ("2 april", "2 april", {}),
        ("belt, voor 31 februari", "belt, voor 31 februari", {}),
    ],
)
def test_a_step_is_read_out_of_a_line(line: str, text: str, values: Mapping[str, Any]) -> None:
    assert read_row(line, STEPS, AROUND) == Spoken(text, values)


@pytest.mark.parametrize(
    ("line", "text", "values"),
    [
        ("UWV 4 2", "UWV", {"influence": 4, "interest": 2}),
        ("UWV: 4, 2", "UWV", {"influence": 4, "interest": 2}),
        ("Werkcentrum 2030", "Werkcentrum 2030", {}),
        ("UWV 4", "UWV 4", {}),
        ("UWV 4 6", "UWV 4 6", {}),
        ("Huis 12 4 2", "Huis 12 4 2", {}),
        ("4 2", "4 2", {}),
    ],
)
def test_a_party_is_read_out_of_a_line(line: str, text: str, values: Mapping[str, Any]) -> None:
    assert read_row(line, GRID, AROUND) == Spoken(text, values)


@pytest.mark.parametrize(
    ("line", "text", "values"),
    [
        ("16 april, 16.00 uur, bij Kuiper", "", {"day": date(2026, 4, 16), "at": "16.00", "host": "party-2"}),
        ("donderdag 16 april 16:00 bij De Linde", "", {"day": date(2026, 4, 16), "at": "16.00", "host": "party-3"}),
        ("bij Kuiper Metaal op 16-4 om 9.30", "", {"day": date(2026, 4, 16), "at": "09.30", "host": "party-2"}),
        ("plan maken, 16 april", "plan maken", {"day": date(2026, 4, 16)}),
        ("12.10", "", {"at": "12.10"}),
        ("16 april 16 uur, bij Kuiper", "", {"day": date(2026, 4, 16), "at": "16.00", "host": "party-2"}),
        ("do 16 april, om 4 uur.", "", {"day": date(2026, 4, 16), "at": "16.00"}),
        ("16-4-26, 09.30", "", {"day": date(2026, 4, 16), "at": "09.30"}),
        ("16 april van 16.00 tot 18.00 uur", "tot 18.00 uur", {"day": date(2026, 4, 16), "at": "16.00"}),
        ("na de vakantie, bij iemand thuis", "na de vakantie, bij iemand thuis", {}),
        ("bij Hartgers", "bij Hartgers", {}),
    ],
)
def test_a_meeting_is_read_out_of_a_line(line: str, text: str, values: Mapping[str, Any]) -> None:
    assert read_record(line, MEETING, AROUND) == Spoken(text, values)


@pytest.mark.parametrize(
    ("line", "text", "values"),
    [
        ("1 Het moet geld opleveren", "Het moet geld opleveren", {"objections": 1}),
        ("2: te groot", "te groot", {"objections": 2}),
        ("3", "", {"objections": 3}),
        ("twee mensen willen niet", "twee mensen willen niet", {}),
        ("2026 is te vroeg", "2026 is te vroeg", {}),
        ("2 weken is te kort", "2 weken is te kort", {}),
        ("1 april is te vroeg", "1 april is te vroeg", {}),
        ("1. te duur", "te duur", {"objections": 1}),
    ],
)
def test_an_objection_is_read_out_of_a_line(line: str, text: str, values: Mapping[str, Any]) -> None:
    assert read_record(line, AGREEMENT, AROUND) == Spoken(text, values)


def test_a_name_that_is_part_of_two_is_neither() -> None:
    assert called("Hartgers", PARTIES) is None
    assert called("bakkerij hartgers", PARTIES) == "party-1"
    assert called("Hart", PARTIES) is None


LINES = st.text(alphabet="aéK 12:,;().-voorbijapril👩Kuiper", max_size=40) | st.lists(
    st.sampled_from(
        ["Kuiper", ":", ", ", " ", "belt", "voor", "2 april", "bij", "4", "16.00", "é👩", "uur", "De Linde"]
    ),
    max_size=9,
).map("".join)


def _letters(text: str) -> set[str]:
    return set(re.findall(r"\w", text.casefold()))


def _told(said: Spoken, fields: Any) -> str:
    return " ".join(
        [said.text, *(typed(one, said.values[one.id], PARTIES, FORM.words) for one in fields if one.id in said.values)]
    )


@given(LINES)
def test_a_row_loses_no_character_that_says_something(line: str) -> None:
    small_words = "voor vóór uiterlijk tot op (vrijdag) uur"
    for fields in (STEPS, GRID, ()):
        said = read_row(line, fields, AROUND)
        assert _letters(line) <= _letters(_told(said, fields) + small_words)
        if not said.values:
            assert said.text == titled(line)


@given(LINES)
def test_a_record_loses_no_character_that_says_something(line: str) -> None:
    small_words = "voor vóór uiterlijk tot op om vanaf bij uur"
    for fields in (MEETING, AGREEMENT):
        said = read_record(line, fields, AROUND)
        assert _letters(line) <= _letters(_told(said, fields) + small_words)
        if not said.values:
            assert said.text == titled(line)


TITLES = st.sampled_from(["belt vijf bedrijven", "Één loket", "training", "a: b", "UWV 4 2"])


@given(TITLES, st.sampled_from([*PARTIES, None]), st.dates(date(2026, 3, 13), date(2030, 1, 1)) | st.none())
def test_the_line_of_a_row_reads_as_that_row_again(title: str, who: str | None, until: date | None) -> None:
    row = {name: value for name, value in (("who", who), ("until", until)) if value is not None}
    again = read_row(row_line(title, STEPS, row, AROUND), STEPS, AROUND)
    if who == "party-5":  # a name of digits only is no name in a line
        return
    assert again == Spoken(title, row)


@given(
    st.dates(date(2026, 3, 13), date(2030, 1, 1)),
    st.sampled_from(["16.00", "09.30"]),
    st.sampled_from(["party-2", "party-3"]),
)
def test_the_line_of_a_record_reads_as_that_record_again(day: date, at: str, host: str) -> None:
    said = {"day": day, "at": at, "host": host}
    assert read_record(record_line("bijpraten", MEETING, said, AROUND), MEETING, AROUND) == Spoken("bijpraten", said)


# one field of all rows

NEEDS = ("need-1", "need-2", "need-3")
DOTS = FORM.lists["needs"][0].by_id["dots"]
GAP = FORM.lists["needs"][0].by_id["gap"]
NEED = FORM.lists["steps"][0].by_id["need"]
TITLED = {"need-1": "Begeleiden", "need-2": "Loket", "need-3": "Blijven"}


@pytest.mark.parametrize("line", ["9 7 5", "9, 7, 5", "9;7;5", "975", " 9  7 5 "])
def test_dots_are_read_however_they_are_divided(line: str) -> None:
    assert read_column(line, DOTS, NEEDS, {}) == {"need-1": 9, "need-2": 7, "need-3": 5}


def test_ten_dots_and_more_are_read() -> None:
    assert read_column("12 0 3", DOTS, NEEDS, {}) == {"need-1": 12, "need-2": 0, "need-3": 3}


@pytest.mark.parametrize("line", ["2 1 3", "o b w"])
def test_a_choice_for_each_row_is_read_by_digit_or_first_letter(line: str) -> None:
    found = read_column(line, GAP, NEEDS, GAP.choices)
    assert found == {"need-1": "unknown", "need-2": "absent", "need-3": "not-known"}


def test_nought_says_of_a_row_that_there_is_none() -> None:
    assert read_column("1 0 2", NEED, NEEDS, TITLED) == {"need-1": "need-1", "need-2": None, "need-3": "need-2"}


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("9 7", "across-length"),
        ("9 7 5 3", "across-length"),
        ("de eerste kreeg er negen", "across-length"),
        ("9 7 x", "across-value"),
        ("9 7 -1", "across-value"),
        ("1 2 1000", "across-value"),
    ],
)
def test_a_line_that_cannot_be_read_says_what_would_be_right(line: str, key: str) -> None:
    found = read_column(line, DOTS, NEEDS, {})
    assert isinstance(found, Message)
    assert (found.key, len(found.facts["example"].split())) == (key, 3)


def test_a_digit_beyond_what_can_be_chosen_is_not_read() -> None:
    assert isinstance(read_column("1 4 1", GAP, NEEDS, GAP.choices), Message)


@given(st.lists(st.integers(0, 99), min_size=1, max_size=9))
def test_the_line_of_a_column_reads_as_that_column_again(dots: list[int]) -> None:
    rows = [f"need-{number}" for number in range(len(dots))]
    assert read_column(column_line(DOTS, dots, {}), DOTS, rows, {}) == dict(zip(rows, dots, strict=True))


@given(st.integers(1, 12))
def test_an_example_can_be_read(count: int) -> None:
    rows = [f"need-{number}" for number in range(count)]
    for field, options in ((DOTS, {}), (GAP, GAP.choices), (NEED, TITLED)):
        assert not isinstance(read_column(example(field, count, options), field, rows, options), Message)
