import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netstart.core.cleaning import clean, is_cleaned
from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.question import Field
from netstart.core.read import Known, Raw, read, row_named
from netstart.core.show import stored, typed
from netstart.core.words import Message, Words
from netstart.files.packs import shipped_form

TODAY = date(2026, 11, 12)
NEEDS = {
    "need-1": "Eén loket",
    "need-2": "Eén loket; één nummer",
    "need-3": "12",
    "need-4": "Geld, of tijd",
    "need-5": "3, 4",
    "need-6": "Loket in het dorp",
    "need-7": "a;b",
    "need-8": "Straße",
}
"""Titles that make it hard: with a `;`, a comma or only digits, and one that is the beginning of another."""

SHIPPED = shipped_form("employer-network")
FIELDS = [(f"{question.id}.{field.id}", field) for question in SHIPPED.questions.values() for field in question.fields]
KINDS = {field.kind: (field.kind, field) for _, field in FIELDS}.values()


@pytest.fixture
def known(words: Words) -> Known:
    return Known(NEEDS, TODAY, words)


def field_at(place: str, form: Form = SHIPPED) -> Field:
    field = form.field(Place.of(place))
    assert field, place
    return field


TEXT = field_at("name")
LONG = field_at("ambition")
CHOICE = field_at("funding")
SEVERAL = field_at("inclusive_employment.workplaces")
TWO_AT_MOST = field_at("network_kinds")
YES_NO = field_at("coordinator.found")
SCALE = field_at("existing_offers/x.known")
NUMBER = field_at("coordinator.hours")
AMOUNT = field_at("funders/x.amount")
DAY = field_at("funders/x.until")
LINK = field_at("funders/x.party")
LINKS = field_at("offers/x.needs")
THREE_AT_MOST = field_at("top_needs")


READS = [
    (TEXT, "Zuidpolder", "Zuidpolder"),
    (TEXT, "  Aan de slag  ", "Aan de slag"),
    (TEXT, "over twee\nregels", "over twee regels"),
    (TEXT, "?", "?"),
    (LONG, "eerst\r\n\r\ndan ", "eerst\n\ndan"),
    (CHOICE, "mixed", "mixed"),
    (CHOICE, "in-kind", "in-kind"),
    (CHOICE, "werkgevers en een andere partij samen", "mixed"),
    (CHOICE, "Werkgevers en een ANDERE partij samen", "mixed"),
    (CHOICE, "3", "mixed"),
    (CHOICE, "geen", "in-kind"),
    (CHOICE, "dat weten", "open"),
    (SEVERAL, "trial", ("trial",)),
    (SEVERAL, "1 3", ("contract", "seconded")),
    (SEVERAL, "3, 1;", ("contract", "seconded")),
    (SEVERAL, "3; 1; 3", ("contract", "seconded")),
    (SEVERAL, "beschut werk; een tijdelijk contract", ("temporary", "sheltered")),
    (SEVERAL, "beschut, 8", ("sheltered", "bought")),
    (SEVERAL, ["bought", "1"], ("contract", "bought")),
    (SEVERAL, [], None),
    (YES_NO, "ja", True),
    (YES_NO, "J", True),
    (YES_NO, "true", True),
    (YES_NO, "klopt", True),
    (YES_NO, "nee", False),
    (YES_NO, "N", False),
    (YES_NO, "false", False),
    (SCALE, "1", 1),
    (SCALE, " 5 ", 5),
    (NUMBER, "0", 0),
    (NUMBER, "012", 12),
    (NUMBER, "1.500", 1500),
    (NUMBER, "999.999.999", 999_999_999),
    (AMOUNT, "24000", Decimal(24000)),
    (AMOUNT, "1.500", Decimal(1500)),
    (AMOUNT, "€ 1.500,50", Decimal("1500.50")),
    (AMOUNT, "1500.50", Decimal("1500.50")),
    (AMOUNT, "1500,5", Decimal("1500.50")),
    (AMOUNT, "250,-", Decimal(250)),
    (AMOUNT, "€250,--", Decimal(250)),
    (AMOUNT, "1.500 euro", Decimal(1500)),
    (AMOUNT, "EUR 15", Decimal(15)),
    (DAY, "2026-04-02", date(2026, 4, 2)),
    (DAY, "2-4-2027", date(2027, 4, 2)),
    (DAY, "2/4/2027", date(2027, 4, 2)),
    (DAY, "02.04.2027", date(2027, 4, 2)),
    (DAY, "2 april 2027", date(2027, 4, 2)),
    (DAY, "2 APRIL 2027", date(2027, 4, 2)),
    (DAY, "2 apr 2027", date(2027, 4, 2)),
    (DAY, "donderdag 2 april 2027", date(2027, 4, 2)),
    (DAY, "2-4-27", date(2027, 4, 2)),
    (DAY, "2 apr. 2027", date(2027, 4, 2)),
    (DAY, "2 mrt 2027", date(2027, 3, 2)),
    (DAY, "2 maa 2027", date(2027, 3, 2)),
    (DAY, "1 mei 2027", date(2027, 5, 1)),
    (DAY, "3 sept. 2027", date(2027, 9, 3)),
    (DAY, "2 april", date(2027, 4, 2)),
    (DAY, "12 november", date(2026, 11, 12)),
    (DAY, "11 november", date(2027, 11, 11)),
    (DAY, "31 december", date(2026, 12, 31)),
    (DAY, "1-1", date(2027, 1, 1)),
    (DAY, "29 februari", date(2028, 2, 29)),
    (DAY, "29 februari 2028", date(2028, 2, 29)),
    (LINK, "need-6", "need-6"),
    (LINK, "NEED-6", "need-6"),
    (LINK, "Loket in het dorp", "need-6"),
    (LINK, "LOKET IN HET DORP", "need-6"),
    (LINK, "6", "need-6"),
    (LINK, "1", "need-1"),
    (LINK, "12", "need-3"),
    (LINK, "3, 4", "need-5"),
    (LINK, "eén loket", "need-1"),
    (LINK, "Eén loket; één nummer", "need-2"),
    (LINK, "STRASSE", "need-8"),
    (LINKS, "1 6", ("need-1", "need-6")),
    (LINKS, "6, 1, 6", ("need-6", "need-1")),
    (LINKS, "12", ("need-3",)),
    (LINKS, "12; 3, 4", ("need-3", "need-5")),
    (LINKS, "- Geld, of tijd; loket in het dorp", ("need-4", "need-6")),
    (LINKS, "Geld, of tijd", ("need-4",)),
    (LINKS, "Eén loket; Loket in het dorp", ("need-1", "need-6")),
    (LINKS, "Eén loket; één nummer; Eén loket", ("need-2", "need-1")),
    (LINKS, "a;b; Eén loket", ("need-7", "need-1")),
    (LINKS, "Eén loket\nGeld, of tijd", ("need-1", "need-4")),
    (LINKS, ["need-7", "Eén loket; één nummer"], ("need-7", "need-2")),
    (LINKS, [], None),
]


@pytest.mark.parametrize(("field", "raw", "value"), READS)
def test_what_reads_as_what(known: Known, field: Field, raw: Raw, value: Any) -> None:
    assert read(field, raw, known) == value


@pytest.mark.parametrize(
    "given", ["nooit", "31-4-2027", "29-2-2027", "2027", "2-13-2027", "2 ju 2027", "2-4-227", "0-1"]
)
def test_a_day_that_is_none_is_told_with_a_day_that_is(known: Known, given: str) -> None:
    told = read(DAY, given, known)
    assert known.words.shown(told) == f"“{given}” kan ik niet lezen. Typ een datum, bijvoorbeeld 12 november 2026."


@pytest.mark.parametrize(
    ("field", "raw", "told"),
    [
        (CHOICE, "loterij", "“loterij” ken ik hier niet. Kies uit: {choices}"),
        (CHOICE, "6", "“6” ken ik hier niet. Kies uit: {choices}"),
        (CHOICE, "0", "“0” ken ik hier niet. Kies uit: {choices}"),
        (CHOICE, "werkgevers", "“werkgevers” ken ik hier niet. Kies uit: {choices}"),
        (CHOICE, "g", "“g” ken ik hier niet. Kies uit: {choices}"),
        (SEVERAL, "1 10", "“10” ken ik hier niet. Kies uit: {choices}"),
        (SEVERAL, "stage; rijk", "“rijk” ken ik hier niet. Kies uit: {choices}"),
        (YES_NO, "misschien", "“misschien” kan ik niet lezen. Typ ja of nee."),
        (SCALE, "6", "“6” kan ik niet lezen. Typ een cijfer van 1 tot en met 5."),
        (SCALE, "2,5", "“2,5” kan ik niet lezen. Typ een cijfer van 1 tot en met 5."),
        (NUMBER, "twaalf", "“twaalf” kan ik niet lezen. Typ een getal, bijvoorbeeld 12."),
        (NUMBER, "-1", "“-1” kan ik niet lezen. Typ een getal, bijvoorbeeld 12."),
        (NUMBER, "1,5", "“1,5” kan ik niet lezen. Typ een getal, bijvoorbeeld 12."),
        (NUMBER, "1.000.000.000", "“1.000.000.000” kan ik niet lezen. Typ een getal, bijvoorbeeld 12."),
        (
            AMOUNT,
            "veel",
            "“veel” kan ik niet lezen. Typ een bedrag in euro's, bijvoorbeeld 1.500 of 1500,50.",
        ),
        (
            AMOUNT,
            "1.500.50",
            "“1.500.50” kan ik niet lezen. Typ een bedrag in euro's, bijvoorbeeld 1.500 of 1500,50.",
        ),
        (TEXT, ["a", "b"], "Bij “Naam” past één antwoord, geen lijst."),
        (LINK, "bakker", "“bakker” staat niet in de lijst. Kies uit: {titles}"),
        (LINK, "é", "“é” staat niet in de lijst. Kies uit: {titles}"),
        (LINK, "st", "“st” staat niet in de lijst. Kies uit: {titles}"),
        (LINK, "9", "“9” staat niet in de lijst. Kies uit: {titles}"),
        (LINKS, "1 99", "“99” staat niet in de lijst. Kies uit: {titles}"),
        (LINKS, "Eén loket; niets", "“niets” staat niet in de lijst. Kies uit: {titles}"),
        (TWO_AT_MOST, "1 2 3", "Dat zijn er 3. Kies er hooguit 2."),
        (THREE_AT_MOST, "1 2 4 6", "Dat zijn er 4. Kies er hooguit 3."),
    ],
)
def test_what_cannot_be_read_is_told_with_what_would_be_right(known: Known, field: Field, raw: Raw, told: str) -> None:
    choices, titles = " · ".join(field.choices.values()), " · ".join(NEEDS.values())
    assert known.words.shown(read(field, raw, known)) == told.format(choices=choices, titles=titles)


@pytest.mark.parametrize("raw", [None, "", "   ", "\n\n", "\x00"])
@pytest.mark.parametrize(("name", "field"), KINDS)
def test_nothing_is_not_known_yet(known: Known, name: str, field: Field, raw: Raw) -> None:
    assert read(field, raw, known) is None


@pytest.mark.parametrize(("name", "field"), KINDS)
def test_a_very_long_row_of_digits_is_no_bug(known: Known, name: str, field: Field) -> None:
    value = read(field, "9" * 5000, known)
    assert isinstance(value, Message) or field.kind in {"text", "long"}


@pytest.mark.parametrize(("name", "field"), KINDS)
def test_every_kind_tells_what_it_does_not_want(words: Words, name: str, field: Field) -> None:
    assert words(f"read-{field.kind}", label=field.label, given="x", today=TODAY, most=5)


def test_a_label_that_holds_a_comma_or_a_semicolon_stays_whole(known: Known) -> None:
    field = replace(SEVERAL, choices={"trial": "jong, en snel", "bought": "oud; wijs", "contract": "ieder"})
    assert read(field, "jong, en snel; oud; wijs", known) == ("trial", "bought")


def test_a_beginning_of_a_title_may_be_a_new_name(known: Known) -> None:
    assert row_named("bakkerij", {"a-1": "Bakkerij Smit"}) is None


def test_a_title_goes_before_the_id_of_another_row_unless_it_was_saved() -> None:
    titles = {"a-1": "Smit", "a-2": "a-1"}
    assert (row_named("a-1", titles), row_named("a-1", titles, is_saved=True)) == ("a-2", "a-1")


def test_an_id_that_was_written_by_hand_is_found_as_it_stands(known: Known) -> None:
    assert row_named("Anna", {"Anna": "Slagerij"}) == "Anna"


def test_the_beginning_of_a_title_that_is_itself_a_title_is_that_one(known: Known) -> None:
    assert row_named("eén loket", NEEDS) == "need-1"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("e\u0301e\u0301n", "één"),
        ("e\x00\u0301n", "én"),
        ("nul\x00 bel\x07 \x1b[31mrood", "nul bel [31mrood"),
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("een  \ntwee\u00a0\n", "een\ntwee"),
        ("een\ttwee", "een twee"),
        ("een\u2028twee\u2029drie\x85vier", "een\ntwee\ndrie\nvier"),
        ("half \ud83d paar", "half  paar"),
        ("\ufeffbegin", "begin"),
        ("👨‍👩‍👧 ❤️", "👨‍👩‍👧 ❤️"),
        ("  ", ""),
    ],
)
def test_what_is_kept_of_a_text(text: str, kept: str) -> None:
    assert clean(text) == kept


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("nul\x00", True), ("half \ud83d", True), ("een\ttwee \r\n\u2028", False), ("e\u0301", False)],
)
def test_only_what_is_lost_is_told(text: str, is_told: bool) -> None:
    assert is_cleaned(text) is is_told


def letters(text: str) -> list[str]:
    return [c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c).startswith(("L", "M", "N"))]


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_cleaning_loses_no_letter(text: str) -> None:
    assert sorted(letters(clean(text))) == sorted(letters(text))


def values(field: Field) -> st.SearchStrategy[Any]:  # noqa: C901, PLR0912 — one case a kind
    """Draw what a field may hold."""
    texts = st.text(max_size=80).map(clean).filter(bool)
    match field.kind:
        case "text":
            return texts.filter(lambda text: "\n" not in text)
        case "long":
            return texts
        case "choice":
            return st.sampled_from(list(field.choices))
        case "several":
            return _some(list(field.choices), field).map(lambda some: _in_order(some, field.choices))
        case "yes_no":
            return st.booleans()
        case "scale":
            return st.integers(1, 5)
        case "number" | "dots":
            return st.integers(0, 999_999_999)
        case "time":
            return st.times().map(lambda at: f"{at:%H.%M}")
        case "fingers":
            shown = st.lists(st.integers(1, field.most or 5), min_size=1, max_size=15)
            return shown.map(lambda fingers: " ".join(map(str, sorted(fingers))))
        case "amount":
            return st.decimals(0, 999_999_999_999, places=2)
        case "date":
            return st.dates(date(1000, 1, 1))
        case "link":
            return st.sampled_from(list(NEEDS))
        case "links":
            return _some(list(NEEDS), field)


def _some(options: Sequence[str], field: Field) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(options), min_size=1, max_size=field.most or 5, unique=True).map(tuple)


def _in_order(some: Sequence[str], choices: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(some, key=list(choices).index))


def in_a_file(value: Any) -> Raw:
    return [stored(one) for one in value] if isinstance(value, tuple) else stored(value)


@pytest.mark.parametrize(("name", "field"), FIELDS)
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_shown_for_typing_reads_as_the_same(words: Words, data: st.DataObject, name: str, field: Field) -> None:
    value = data.draw(values(field))
    assert read(field, typed(field, value, NEEDS, words), Known(NEEDS, TODAY, words)) == value


@pytest.mark.parametrize(("name", "field"), FIELDS)
@settings(max_examples=25)
@given(data=st.data())
def test_what_stands_in_a_file_reads_as_the_same(words: Words, data: st.DataObject, name: str, field: Field) -> None:
    value = data.draw(values(field))
    assert read(field, in_a_file(value), Known(NEEDS, TODAY, words)) == value


@given(st.text(max_size=40))
@pytest.mark.parametrize(("name", "field"), KINDS)
@settings(max_examples=15)
def test_reading_never_raises(words: Words, name: str, field: Field, text: str) -> None:
    value = read(field, text, Known(NEEDS, TODAY, words))
    if isinstance(value, Message):
        assert words.tell(value)
