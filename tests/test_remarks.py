from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netstart.core.form import Form
from netstart.core.pack import Remark
from netstart.core.place import Place
from netstart.core.question import Field
from netstart.core.remarks import remark_on
from netstart.core.words import Message
from netstart.files.packs import shipped_form

SHIPPED = shipped_form("employer-network")
EXAMPLES = [
    ("solution-word", "Een app voor begeleiders", "Begeleiders weten niet wat ze mogen vragen"),
    ("vague-word", "Wij verbinden werkgevers rond inclusie.", "Vier bedrijven leiden elkaars begeleiders op."),
    ("absolute-word", "Bij ons is iedereen welkom.", "We beginnen met twaalf jongeren."),
    ("no-number", "Veel tevreden leden en een druk jaar.", "Zeven bedrijven gaven zelf een meekijkdag."),
    ("no-because", "We zoeken een goede balans.", "Wij kiezen voor weinig regels, omdat leden dan zelf komen."),
]
"""A weak and a strong answer for each remark."""
ASKED = [
    (f"{question.id}.{field.id}", field)
    for question in SHIPPED.questions.values()
    for field in question.fields
    if field.remarks
]


@pytest.fixture
def field(form: Form) -> Field:
    found = form.field(Place("ambition"))
    assert found
    return found


def spoken(field: Field, text: str, *remarks: str) -> str | None:
    found = remark_on(replace(field, remarks=remarks), text, SHIPPED.remarks)
    return found and found[0]


def test_every_remark_has_an_example() -> None:
    assert {id_ for id_, _, _ in EXAMPLES} == set(SHIPPED.remarks)


@pytest.mark.parametrize(("id_", "weak"), [(id_, weak) for id_, weak, _ in EXAMPLES])
def test_a_remark_speaks_on_a_weak_answer(field: Field, id_: str, weak: str) -> None:
    assert spoken(field, weak, id_) == id_


@pytest.mark.parametrize(("id_", "strong"), [(id_, strong) for id_, _, strong in EXAMPLES])
def test_a_remark_is_silent_on_a_strong_answer(field: Field, id_: str, strong: str) -> None:
    assert spoken(field, strong, id_) is None


@pytest.mark.parametrize(("name", "asked"), ASKED)
def test_no_example_that_the_pack_calls_strong_gets_a_remark(name: str, asked: Field) -> None:
    assert remark_on(asked, asked.strong or "", SHIPPED.remarks) is None


def test_every_remark_is_used_by_a_question() -> None:
    assert {id_ for _, asked in ASKED for id_ in asked.remarks} == set(SHIPPED.remarks)


def test_there_is_one_remark_at_most_the_first_that_the_question_names(field: Field) -> None:
    text = "Altijd verbinden"
    assert spoken(field, text, "vague-word", "absolute-word") == "vague-word"
    assert spoken(field, text, "absolute-word", "vague-word") == "absolute-word"


def test_the_word_is_told_as_it_was_written(field: Field) -> None:
    _, says, asks = remark_on(replace(field, remarks=("vague-word",)), "Samen VERBINDEN", SHIPPED.remarks) or (
        "",
        "",
        "",
    )
    assert says == Message("remark-says", {"text": "Bij “VERBINDEN” denkt niet iedereen aan hetzelfde."})
    assert asks == Message("remark-asks", {"text": "Wat zie je iemand dan doen, en wie is dat?"})


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("solution-word", "Een aparte ingang"),
        ("solution-word", "Een klap op de schouder"),
        ("absolute-word", "Alleen de jongeren uit het dorp"),
        ("absolute-word", "Wij gaan naar Zalle"),
        ("vague-word", "Zij is verbonden"),
        ("no-because", "Wij kiezen dit, WANT het is nodig"),
    ],
)
def test_only_whole_words_count(field: Field, id_: str, text: str) -> None:
    assert spoken(field, text, id_) is None


@pytest.mark.parametrize("text", ["Wantrouwen kost tijd", "Ganzenhoedster", "Een krant maken"])
def test_a_word_inside_another_gives_no_reason(field: Field, text: str) -> None:
    assert spoken(field, text, "no-because") == "no-because"


@pytest.mark.parametrize("text", ["websites", "Website-bouw", "nieuwsbrieven", "APPS"])
def test_a_stem_counts_with_what_comes_behind_it(field: Field, text: str) -> None:
    assert spoken(field, text, "solution-word") == "solution-word"


@pytest.mark.parametrize("text", ["18 van de 20", "in 2027", "de helft", "٣ bedrijven"])
def test_a_digit_counts_as_a_number(field: Field, text: str) -> None:
    assert spoken(field, text, "no-number") is None


@given(st.integers(0, 2000))
def test_length_is_never_a_reason(count: int) -> None:
    asked = SHIPPED.field(Place("ambition"))
    assert asked
    neutral = " ".join(["bakker"] * count)
    assert spoken(asked, neutral, "solution-word", "vague-word", "absolute-word") is None
    assert spoken(asked, f"{neutral} twee omdat", "no-number", "no-because") is None
    assert spoken(asked, f"{neutral} altijd", "absolute-word") == "absolute-word"


def test_braces_in_what_a_person_says_are_only_braces(field: Field) -> None:
    own = {"any": Remark(has=("{word}", "alles"), says="“{word}” is veel.", asks="Wat?")}
    found = remark_on(replace(field, remarks=("any",)), "alles {naam}", own)
    assert found
    assert found[1].facts == {"text": "“alles” is veel."}
