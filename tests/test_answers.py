"""An answers file: everything is checked before anything is taken over, and everything wrong is told at once."""

from pathlib import Path

import pytest

from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.place import Place
from netstart.core.words import Problem
from netstart.files.answers import read_answers
from netstart.files.worksheet import worksheet
from tests.players import walked
from tests.story import TODAY, asked


def told(form: Form, folder: Path, text: str) -> list[str]:
    """Return what is told of a wrong answers file, without the name of its folder."""
    file = folder / "a.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Problem) as caught:
        read_answers(file, form, TODAY)
    return [form.words.report(trouble).replace(f"{folder}/", "") for trouble in caught.value.troubles]


def taken(form: Form, folder: Path, text: str) -> Interview:
    """Return the interview that an answers file makes."""
    file = folder / "a.yaml"
    file.write_text(text, "utf-8")
    return walked(form, file)[1]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- a", "a.yaml:1:1: bij `a.yaml` horen regels met een naam, een dubbele punt en een waarde."),
        ("regio: x", "a.yaml:1:1: `regio` ken ik hier niet. Bedoel je `region`?"),
        ("name: [a, b]", "a.yaml:1:7: Bij “Naam” past één antwoord, geen lijst."),
        ("needs: Rust", "a.yaml:1:8: bij `needs` hoort een lijst. Begin elke regel met een streepje en een spatie."),
        (
            "needs:\n- title:\n",
            "a.yaml:2:3: deze rij heeft geen naam. Zet er `title:` bij, of zet een naam met een dubbele punt tussen aanhalingstekens.",
        ),
        (
            "needs:\n- A\n- a\n",
            "a.yaml:3:3: `a` staat er twee keer. Geef een van de twee een andere naam, of voeg ze samen.",
        ),
        (
            "needs:\n- title: A\n  voices: veel\n",
            "a.yaml:3:11: “veel” kan ik niet lezen. Typ een getal, bijvoorbeeld 12.",
        ),
        ("needs:\n- A\ntop_needs: [B]\n", "a.yaml:3:12: “B” staat niet in de lijst. Kies uit: A"),
        ("gaps:\n- title: B\n  gap: absent\n", "a.yaml:2:3: `B` staat niet in de lijst. Kies uit: -."),
        (
            "coordinator: Jan",
            "a.yaml:1:14: bij `coordinator` horen regels met een naam, een dubbele punt en een waarde.",
        ),
        (
            "marks:\n  name:\n    status: zeker\n",
            "a.yaml:3:13: “zeker” ken ik hier niet. Kies uit: voorlopig · besloten · we zijn het oneens",
        ),
        (
            "name: A\nname: B\n",
            "a.yaml:2:1: `name` staat er twee keer, ook op regel 1. Voeg ze samen, of haal er een weg.",
        ),
        (
            "board:\n  needed: nee\n  because: Omdat\n",
            (
                "a.yaml:3:3: “Bestuur, omdat” wordt bij deze antwoorden niet gevraagd. Haal dit weg, "
                "of verander het antwoord waar het van afhangt."
            ),
        ),
        (
            "name: A\nparked:\n  name: straks\n",
            "a.yaml:1:1: “Naam” heeft een antwoord en staat ook bij later. Haal een van de twee weg.",
        ),
        (
            "parked:\n  needs/Rust.said: straks\n",
            (
                "a.yaml:2:3: `needs/Rust.said` is geen plek in dit gesprek. Schrijf bijvoorbeeld `ambition`, "
                "`coordinator.hours` of `needs/Naam van de rij.said`."
            ),
        ),
    ],
)
def test_what_is_told_of_a_wrong_file(form: Form, tmp_path: Path, text: str, says: str) -> None:
    assert told(form, tmp_path, text) == [says]


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file(form: Form, tmp_path: Path) -> None:
    text = "name: [a]\nparked: {nergens: x}\nneeds:\n- title: A\n  voices: veel\n  knie: 3\nregion: {a: b}\n"
    places = [report.split(": ")[0] for report in told(form, tmp_path, text)]
    assert places == ["a.yaml:1:7", "a.yaml:2:10", "a.yaml:5:11", "a.yaml:6:3", "a.yaml:7:9"]


def test_rows_links_and_choices_are_said_by_name_and_label(form: Form, tmp_path: Path) -> None:
    now = taken(form, tmp_path, "parties:\n- Bakker\n- title: UWV\nneeds: [Rust]\ntop_needs: [rust]\nphase: begin\n")
    assert [row["title"] for row in now.answers["parties"].values()] == ["Bakker", "UWV"]
    assert now.answers["top_needs"] == ("need-1",)
    assert now.answers["phase"] == "initiation"


def test_fields_of_another_question_may_stand_with_the_row_or_apart(form: Form, tmp_path: Path) -> None:
    together = taken(form, tmp_path, "needs:\n- title: A\n  gap: absent\n")
    apart = taken(form, tmp_path, "needs: [A]\ngaps:\n- title: a\n  gap: het bestaat nog niet\n")
    assert together.answers["needs"]["need-1"]["gap"] == apart.answers["needs"]["need-1"]["gap"] == "absent"


def test_what_is_empty_is_left_open_and_a_question_mark_is_not_known_yet(form: Form, tmp_path: Path) -> None:
    now = taken(form, tmp_path, 'name:\nneeds:\nparticipants:\n  not_for: "?"\n')
    assert now.answers == {"participants": {"not_for": None}}
    assert asked(form, now) == "value name"


def test_an_empty_list_says_that_there_are_none(form: Form, tmp_path: Path) -> None:
    assert taken(form, tmp_path, "limits: []\n").answers == {"limits": {}}


def test_places_name_rows_with_dots_and_slashes_in_them(form: Form, tmp_path: Path) -> None:
    text = "needs: ['Werk & Ink. w/o']\nparked:\n  needs/werk & ink. w/o.said: {why: straks, until: 2 april 2027}\n"
    now = taken(form, tmp_path, text)
    assert now.parked[Place("needs", "need-1", "said")].until == "2027-04-02"


def test_marks_may_be_a_word_or_hold_views(form: Form, tmp_path: Path) -> None:
    text = "name: A\nregion: B\nmarks:\n  name: decided\n  region:\n    other: [te klein, {view: te groot, who: X}]\n"
    marks = taken(form, tmp_path, text).marks
    assert marks[Place("name")] == Marked("decided")
    assert [(view.view, view.who) for view in marks[Place("region")].views] == [("te klein", ""), ("te groot", "X")]


def test_the_empty_worksheet_is_an_answers_file_that_says_nothing(form: Form, tmp_path: Path) -> None:
    assert taken(form, tmp_path, worksheet(form)).answers == {}


def test_the_worksheet_asks_everything(form: Form) -> None:
    sheet = worksheet(form)
    joined = " ".join(line.strip(" #") for line in sheet.splitlines())
    for question in form.questions.values():
        for field in question.fields:
            assert " ".join(field.ask.split()) in joined
            assert f"{field.id}:" in sheet


def test_the_worksheet_fits_a_page(form: Form) -> None:
    assert max(map(len, worksheet(form).splitlines())) <= 100
