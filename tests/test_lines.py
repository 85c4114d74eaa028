"""Lines that are typed on a list, a check screen and a second thought."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Move, Park, Remove, Restore
from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.screen import AskCheck, AskRows, AskSure, Head, Line, RowLine
from netstart.core.words import Message
from netstart.files.packs import shipped_form
from netstart.prompters.lines import check_line, numbers, picked, restored, rows_line, sure_line

FORM: Form = shipped_form("employer-network")
WORDS = FORM.words
HEAD = Head(4, 12, "Wat hebben jullie nodig")
ROWS = AskRows(
    HEAD,
    Place("needs"),
    FORM.questions["needs"],
    rows=(RowLine("need-1", "Ander loket"), RowLine("need-4", "Weinig tijd")),
    removed=(RowLine("need-2", "Oude vraag"),),
    so_far="",
    notice=None,
)
BARE = replace(ROWS, rows=(), removed=(), question=replace(ROWS.question, picks={}))
CHECK = AskCheck(HEAD, Place("needs", "need-1"), "Ander loket", (), (), 0, None)
SURE = AskSure(HEAD, Place("name"), "remark", "mooi", ())


def no_such(given_: str) -> Message:
    return Message("no-such-number", {"given": given_})


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Confirm()),
        ("  \n ", Confirm()),
        ("Een baan die past", Add(("Een baan die past",))),
        ("  Een baan  ", Add(("Een baan",))),
        ("een\n\n 2 \nweg 1", Add(("een", " 2 ", "weg 1"))),
        ("2", Go(Place("needs", "need-4"))),
        ("3", no_such("3")),
        ("0", no_such("0")),
        ("0612345678", no_such("0612345678")),
        ("9" * 5000, no_such("9" * 40 + "…")),
        (r"\2", Add(("2",))),
        (r"\weg 2", Add(("weg 2",))),
        ("\\", Add(("\\",))),
        ("weg 2", Remove("need-4")),
        ("WEG  2 :  dubbel: zie 1", Remove("need-4", "dubbel: zie 1")),
        ("weg 7", no_such("7")),
        ("weg ermee", Add(("weg ermee",))),
        ("weg 2 is afgesloten", Add(("weg 2 is afgesloten",))),
        ("omhoog 2", Move("need-4", -1)),
        ("omlaag 1", Move("need-1", 1)),
        ("omhoog 2: nu", Add(("omhoog 2: nu",))),
        ("Herstel", "restore"),
        ("herstel 1", Restore("need-2")),
        ("herstel 2", no_such("2")),
        ("lijst", "pick"),
        ("lijst met wensen", Add(("lijst met wensen",))),
    ],
)
def test_what_a_line_means_in_a_list(line: str, meant: Event | Message | str) -> None:
    assert rows_line(ROWS, line, WORDS) == meant


def test_a_list_without_examples_says_so() -> None:
    assert rows_line(BARE, "Lijst", WORDS) == Message("no-picks")


@pytest.mark.parametrize("line", ["herstel", "herstel 1"])
def test_a_command_with_nothing_to_work_on_is_a_row(line: str) -> None:
    assert rows_line(BARE, line, WORDS) == Add((line,))


begun = st.sampled_from(["", "weg ", "weg 2", "omhoog 1", "herstel", "lijst", "2", "een\n"])
lines = st.builds("".join, st.tuples(begun, st.text())).filter(str.strip)


@given(lines)
def test_what_is_no_command_comes_back_whole(line: str) -> None:
    meant = rows_line(ROWS, line, WORDS)
    if isinstance(meant, Add):
        whole = line.strip() if "\n" in line.strip() or line.strip() == "\\" else line.strip().removeprefix("\\")
        assert [title.strip() for title in meant.titles] == [part.strip() for part in whole.split("\n") if part.strip()]


@given(lines.filter(lambda line: "\n" not in line.strip()))
def test_a_backslash_takes_any_line_as_it_stands(line: str) -> None:
    assert rows_line(ROWS, f"\\{line.strip()}", WORDS) == Add((line.strip(),))


@pytest.mark.parametrize(
    ("text", "meant"), [("", Confirm()), ("1", Go(Place("needs", "need-1", "said"))), ("2", no_such("2"))]
)
def test_what_a_line_means_on_a_check_screen(text: str, meant: Event | Message) -> None:
    line = Line(Place("needs", "need-1", "said"), "In eigen woorden", "", "open")
    assert check_line(replace(CHECK, lines=(line,)), text, WORDS) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", Confirm()),
        ("1", Confirm()),
        ("ja", Confirm()),
        ("1 want zo zeggen we het", Confirm("want zo zeggen we het")),
        ("1: want zo", Confirm("want zo")),
        ("2", Back()),
        ("nee", Back()),
        ("3", Park()),
        ("3, na de zomer", Park("na de zomer")),
        ("12", no_such("12")),
        ("2 anders", no_such("2 anders")),
    ],
)
def test_what_a_line_means_as_a_second_thought(text: str, meant: Event | Message) -> None:
    assert sure_line(SURE, text, WORDS) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", Confirm()),
        ("2", Back()),
        ("ja", Confirm()),
        ("Wij doen het zo", Answer("Wij doen het zo")),
        ("9 7 5", Answer("9 7 5")),
    ],
)
def test_where_it_is_asked_whether_to_do_it_later_any_other_text_is_the_answer(text: str, meant: Event) -> None:
    assert sure_line(replace(SURE, about="later"), text, WORDS) == meant


@pytest.mark.parametrize(
    ("text", "found"),
    [("1 3 5", (1, 3, 5)), ("1, 3;5,", (1, 3, 5)), ("3 3", (3,)), ("", None), ("1 a", None), ("1" * 30, None)],
)
def test_numbers_of_a_row_of_digits(text: str, found: tuple[int, ...] | None) -> None:
    assert numbers(text) == found


def test_examples_are_picked_by_their_numbers() -> None:
    titles = [row.title for row in ROWS.question.picks.values()]
    assert picked(ROWS, "3 1") == Add((titles[2], titles[0]))
    assert picked(ROWS, " ") is None
    assert picked(ROWS, "1 99") == no_such("1 99")


def test_a_removed_row_is_put_back_by_its_number() -> None:
    assert (restored(ROWS, "1"), restored(ROWS, ""), restored(ROWS, "4")) == (Restore("need-2"), None, no_such("4"))
