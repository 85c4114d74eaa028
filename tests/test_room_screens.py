"""What a room sees and what comes of what is typed there: on the terminal and in plain lines."""

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth

from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Keep, Mark, Park, Remove, Restore, View
from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.room import Move
from netstart.core.screen import Ask, AskAcross, AskStill, Cell, RowLine
from netstart.core.words import Message, Words
from netstart.prompters import Open, Outcome, Stop, TimeIs
from netstart.prompters.clock import time_of
from netstart.prompters.hands_shown import (
    DOT,
    STAR,
    across_shown,
    across_told,
    bar,
    digits_so_far,
    finger_row,
    fingers_so_far,
    fingers_told,
    scale_row,
)
from netstart.prompters.menu import OTHERS, others
from netstart.prompters.plain import Plain
from netstart.prompters.room_lines import end_line, note_line, note_of, still_line
from netstart.prompters.room_telling import time_left
from netstart.prompters.terminal.drawing import Block, drawn
from netstart.prompters.terminal.screens import above, under
from netstart.prompters.terminal.shapes import Beside, Justified, Table, TwoColumns
from tests import room_asks as asks
from tests.room_asks import EVERY, NOTES, longest
from tests.terminal import KEYS, Terminal, pasted
from tests.wall import Black, Key, Redrawn, Until, put

BARRED = (Path(__file__).parent / "words-of-the-room.txt").read_text(encoding="utf-8").split()
every = pytest.mark.parametrize("name", EVERY)


def plain(words: Words, ask: Ask, *lines: str) -> tuple[Outcome, str, list[Event]]:
    """Return what comes of lines on a screen, what was written, and what was kept on the way."""
    write, kept = StringIO(), list[Event]()
    read = StringIO("".join(f"{line}\n" for line in lines), newline="")
    outcome = Plain(words, read, write, echo=False).put(ask, lambda *events: kept.extend(events))
    return outcome, write.getvalue(), kept


# --- dots and fingers, as text


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("", ()),
        ("9 7", (9, 7)),
        ("9, 7;5", (9, 7, 5)),
        ("975321", (9, 7, 5, 3, 2, 1)),
        ("97", (97,)),
        ("twaalf", ()),
        ("9" * 5000, (999_999_999,)),
    ],
)
def test_dots_are_read_while_they_are_typed(text: str, digits: tuple[int, ...]) -> None:
    assert digits_so_far(asks.DOTS, text) == digits


def test_half_a_row_of_choices_is_read_a_digit_each() -> None:
    assert digits_so_far(asks.GAPS, "21") == (2, 1)


def test_digits_in_a_line_about_a_record_are_no_votes() -> None:
    assert digits_so_far(asks.RECORD, "16 april 16.00") == ()


def test_every_dot_is_a_mark_up_to_as_many_as_fit() -> None:
    assert (bar(3, DOT), bar(0, DOT), bar(21, STAR)) == ("●●●", "", "*" * 20 + "+")


def test_dots_stand_beside_their_rows_with_their_number() -> None:
    assert across_shown(asks.DOTS, "9 7", STAR)[:3] == [("*" * 9, "9"), ("*" * 7, "7"), ("", "")]


def test_a_digit_that_stands_for_something_is_shown_as_that() -> None:
    labels = list(asks.GAPS.options.values())
    assert across_shown(asks.GAPS, "2 1", DOT) == [("", labels[1]), ("", labels[0]), ("", "")]
    assert across_shown(asks.GAPS, "9", DOT)[0] == ("", "9")


def test_what_is_known_of_a_row_stands_beside_it_until_something_is_typed() -> None:
    known = replace(asks.DOTS, cells=(Cell("een", "4"), Cell("twee", "")))
    assert across_shown(known, "", DOT) == [("", "4"), ("", "")]
    assert across_shown(known, "3", DOT) == [("●●●", "3"), ("", "")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("9 7", ["16 van 27."]),
        ("9 7 5 3 2 1", ["27 van 27. Jullie top drie is 1, 2 en 3."]),
        ("1 2 3 5 7 9", ["27 van 27. Jullie top drie is 6, 5 en 4."]),
        ("9 7 5 5 1 0", ["27 van 27. Jullie top drie is 1, 2 en 3. 3 en 4 hebben er evenveel."]),
        ("9 9 9 0 0 0", ["27 van 27. Jullie top drie is 1, 2 en 3."]),
        ("27 0 0 0 0 0", ["27 van 27."]),
        ("1 1 1 1 1 1 1", ["Dat zijn 7 cijfers, en er zijn 6 regels."]),
    ],
)
def test_what_is_said_of_dots_while_they_are_typed(words: Words, text: str, told: list[str]) -> None:
    assert list(across_told(asks.DOTS, text, words)) == told


def test_dots_are_only_counted_where_nobody_knows_how_many_there_are(words: Words) -> None:
    assert list(across_told(replace(asks.DOTS, total=None), "9 7", words)) == ["16 stippen."]


def test_of_choices_nothing_is_said_while_they_are_typed(words: Words) -> None:
    assert list(across_told(asks.GAPS, "2 1 3", words)) == []


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("1 1 2 5", 5, (1, 1, 2, 5)),
        ("5 2 1", 5, (1, 2, 5)),
        ("1125", 5, (1, 1, 2, 5)),
        ("", 5, ()),
        ("1 6", 5, ()),
        ("1 5", 4, ()),
        ("1 twee", 5, ()),
    ],
)
def test_fingers_are_read_while_they_are_typed(text: str, most: int, shown: tuple[int, ...]) -> None:
    assert fingers_so_far(text, most) == shown


@pytest.mark.parametrize("cell", [3, 7, 11])
def test_fingers_stand_below_their_digit(cell: int) -> None:
    scale, row = scale_row(5, cell), finger_row((1, 2, 2, 5), 5, cell, DOT)
    assert [scale.index(str(digit)) for digit in range(1, 6)] == [at * cell for at in range(5)]
    assert [row[at * cell : at * cell + cell].strip() for at in range(5)] == ["●", "●●", "", "", "●"]


def test_more_fingers_than_fit_are_told_by_their_number() -> None:
    assert finger_row((2,) * 12, 5, 11, STAR) == " " * 11 + "12*"


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ((), []),
        ((3,), []),
        ((3, 3), ["Iedereen zit op 3."]),
        (
            (1, 1, 2, 2, 2, 2, 3, 4, 5),
            ["De meesten zitten op 2. De uitersten zijn 1 en 5.", "Geef ze allebei een minuut: waarom?"],
        ),
        (
            (1, 1, 5, 5),
            [
                "Evenveel mensen zitten op 1 en 5. De uitersten zijn 1 en 5.",
                "Geef ze allebei een minuut: waarom?",
            ],
        ),
        ((2, 2, 3), ["De meesten zitten op 2."]),
    ],
)
def test_what_is_said_of_fingers(words: Words, shown: tuple[int, ...], told: list[str]) -> None:
    assert list(fingers_told(shown, words)) == told


# --- what lines mean

LINKS, LIST = asks.STILL_LINKS, asks.STILL_LIST


@pytest.mark.parametrize(
    ("ask", "line", "meant"),
    [
        (LINKS, "", Confirm()),
        (LINKS, " \n ", Confirm()),
        (LINKS, "2 4", Answer("2 4")),
        (LINKS, "12, 2", Answer("12 2")),
        (LINKS, "13", Message("no-such-number", {"given": "13"})),
        (LINKS, "Hotel De Brug is er niet", Answer("Hotel De Brug is er niet")),
        (LINKS, "weg 2", Answer("weg 2")),
        (LIST, "", Confirm()),
        (LIST, "1 2", Answer("1 2")),
        (LIST, "3", Message("no-such-number", {"given": "3"})),
        (LIST, "weg 2", Remove("party-2")),
        (LIST, "WEG 2: bestaat niet meer", Remove("party-2", "bestaat niet meer")),
        (LIST, "weg 7", Message("no-such-number", {"given": "7"})),
        (LIST, "UWV 4 2", Add(("UWV 4 2",))),
        (LIST, "School\n\nKerk 2", Add(("School", "Kerk 2"))),
        (LIST, "1\n2", Add(("1", "2"))),
        (LIST, r"\2", Add(("2",))),
        (LIST, "\\", Add(("\\",))),
    ],
)
def test_what_a_line_means_where_things_are_there_already(
    words: Words, ask: AskStill, line: str, meant: Event | Message
) -> None:
    assert still_line(ask, line, words) == meant


typed = st.text().filter(lambda text: text.strip() and not text.strip().startswith("\\"))


@given(typed)
def test_nothing_that_is_typed_about_links_is_lost(line: str) -> None:
    meant = still_line(LINKS, line, asks.FORM.words)
    if isinstance(meant, Answer):
        assert (
            re.sub(r"[\s,;]+", " ", str(meant.value)) == re.sub(r"[\s,;]+", " ", line).strip()
            or meant.value == line.strip()
        )
    else:
        assert isinstance(meant, Message)
        assert line.strip()[0] in str(meant.facts["given"])


@given(typed)
def test_nothing_that_is_typed_into_a_list_is_lost(line: str) -> None:
    meant = still_line(LIST, line, asks.FORM.words)
    if isinstance(meant, Add):
        assert [title.strip() for title in meant.titles] == [one.strip() for one in line.split("\n") if one.strip()]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", (Open(0), Stop())),
        ("2", (Open(2),)),
        ("1 4", (Open(1), Open(4))),
        ("5", Message("no-such-number", {"given": "5"})),
        ("0", Message("no-such-number", {"given": "0"})),
        ("mail", Message("no-such-number", {"given": "mail"})),
    ],
)
def test_what_a_line_means_at_the_end(line: str, meant: Outcome | Message) -> None:
    assert end_line(asks.END, line) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", None),
        ("3", NOTES[2]),
        ("5", Message("no-such-number", {"given": "5"})),
        ("1 2", Message("no-such-number", {"given": "1 2"})),
    ],
)
def test_where_a_quick_note_goes(line: str, meant: object) -> None:
    assert note_line(NOTES, line) == meant


@given(st.text())
def test_a_quick_note_is_every_line_that_says_something(text: str) -> None:
    rows = note_of(NOTES[0], text)
    lines = tuple(line for line in text.split("\n") if line.strip())
    assert (rows.titles if rows else ()) == lines
    assert rows is None or rows.to == "needs"


@pytest.mark.parametrize(
    ("text", "time"),
    [("15.41", TimeIs(15, 41)), (" 9:05 uur", TimeIs(9, 5)), ("16 uur", TimeIs(16, 0)), ("25.00", None), ("9", None)],
)
def test_a_time_is_read_as_people_say_it(text: str, time: TimeIs | None) -> None:
    assert time_of(text) == time


# --- the sheet that a room reads


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (None, ""),
        (78, "nog 78 minuten"),
        (2, "nog 2 minuten"),
        (1, "nog 1 minuut"),
        (0, "de tijd is om"),
        (-3, "de tijd is om"),
    ],
)
def test_how_much_time_is_left_is_said_in_words(words: Words, minutes: int | None, told: str) -> None:
    assert time_left(replace(asks.HEAD, minutes_left=minutes), words) == told


def test_the_time_stands_at_the_end_of_the_head_line(words: Words) -> None:
    head = put(words, asks.TALK, "enter").wall.pictures[0].split("\n")[0]
    assert head == "  Deel 2 van 8 · Wat hebben jullie nodig?" + "nog 78 minuten".rjust(72 - 39)


def test_the_time_stands_behind_a_title_that_is_too_long_for_it() -> None:
    assert [line.text for line in Justified("een lange titel", "nog 5 minuten").lines(20)] == [
        "een lange titel",
        "nog 5 minuten",
    ]


def content(picture: str, words: Words) -> Sequence[str]:
    """Return the lines of a screen that say something, without its head."""
    return [line for line in picture.split("\n")[1:] if line.strip()]


def pages(ask: Ask) -> Sequence[Key]:
    lines = len(drawn(above(ask, asks.FORM.words), 72))
    return [key for turn in ("page-up", "page-down") for _ in range(1 + lines // 3) for key in (turn, Redrawn())][:60]


@pytest.mark.parametrize(("columns", "height"), [(80, 24), (80, 50), (160, 45)])
@every
def test_a_room_sees_fourteen_lines_of_seventy_two_characters_at_most(
    words: Words, name: str, columns: int, height: int
) -> None:
    for ask in (EVERY[name], longest(EVERY[name])):
        pictures = put(
            words, ask, "page-down", Redrawn(), "page-up", Redrawn(), columns=columns, rows=height
        ).wall.pictures
        for picture in pictures:
            assert len(content(picture, words)) <= 14, picture
            assert max(get_cwidth(line.strip()) for line in picture.split("\n")) <= 72, picture


def test_fourteen_lines_are_seen_whole_and_fifteen_by_pages(words: Words) -> None:
    for count, is_whole in ((12, True), (13, False)):
        talk = replace(asks.TALK.talk, moves=(Move("praat", 1),) * count, first="", closes="")
        picture = put(words, replace(asks.TALK, talk=talk), "enter").wall.pictures[0]
        assert ("PageUp" not in picture) is is_whole
        assert len(content(picture, words)) == 14


def test_a_long_text_leaves_room_for_what_is_asked(words: Words) -> None:
    picture = put(words, replace(asks.TEXT, so_far=asks.LONG * 20), "enter").wall.pictures[0]
    lines = picture.split("\n")
    typed = [line for line in lines if line.strip() and line.strip() in " ".join([asks.LONG * 20])]
    assert 3 <= len(typed) <= 5
    assert asks.TEXT.asks in picture


@every
def test_all_of_a_screen_can_be_read_by_turning_pages(words: Words, name: str) -> None:
    ask = longest(EVERY[name])
    text = getattr(ask, "so_far", "")
    whole = {line.text.strip() for line in drawn((*above(ask, words, DOT, text), *under(ask, words, text)), 72)}
    seen = {line.strip() for picture in put(words, ask, *pages(ask)).wall.pictures for line in picture.split("\n")}
    missing = {line for line in whole - seen if line}
    # what is chosen is drawn where it is chosen
    assert not missing, missing


@every
def test_the_question_stays_in_sight_when_the_rest_is_scrolled(words: Words, name: str) -> None:
    ask = EVERY[name]
    question = next(line.text.strip() for line in drawn(above(ask, words), 72) if line.is_strong)
    scrolled = put(
        words, longest(ask) if name in {"rows", "dots", "still-list", "check"} else ask, "page-down", Redrawn()
    )
    assert question in scrolled.wall.last


@every
def test_nothing_is_told_by_colour_or_by_grey(words: Words, name: str) -> None:
    raw = put(words, EVERY[name], "1", Redrawn(), "?", Redrawn()).wall.raw
    assert not re.search(r"\x1b\[[0-9;]*\b(?:2|3[0-8]|4[0-8]|9[0-7]|10[0-7])\b[0-9;]*m", raw)


@every
def test_no_word_of_the_trade_stands_on_a_screen_of_the_room(words: Words, name: str) -> None:
    keys = ("1", "f1", Until(words("menu-title")), "1", "enter", Redrawn())
    told = " ".join(put(words, EVERY[name], *keys[:3]).wall.pictures).casefold()
    said = set(re.findall(r"[^\W\d_]+", told + plain(words, EVERY[name])[1].casefold()))
    exact = {word for word in BARRED if not word.endswith("*")}
    begun = tuple(word.removesuffix("*") for word in BARRED if word.endswith("*"))
    assert [word for word in said if word in exact or word.startswith(begun)] == []


def test_at_a_desk_a_screen_is_as_wide_and_as_long_as_its_window(words: Words) -> None:
    desk = replace(longest(asks.ROWS), head=replace(asks.HEAD, is_room=False))
    picture = put(words, desk, columns=120, rows=40).wall.pictures[0]
    assert len(content(picture, words)) > 20
    assert max(map(len, picture.split("\n"))) > 80


# --- drawn in columns


def test_two_sides_stand_beside_each_other_where_there_is_room() -> None:
    sides = Beside((Block("links"), Block("moe", "- ")), (Block("rechts"),))
    assert [line.text for line in sides.lines(60)] == ["links" + " " * 26 + "rechts", "- moe"]
    assert [line.text for line in sides.lines(40)] == ["links", "- moe", "rechts"]


def test_a_cell_that_is_too_long_goes_on_below_itself() -> None:
    table = Table((("1.", "een twee drie vier", "UWV"), ("2.", "vijf", "")))
    assert [line.text for line in table.lines(40)] == ["1. een twee drie vier   UWV", "2. vijf"]
    assert [line.text for line in table.lines(20)] == ["1. een twee      UWV", "   drie vier", "2. vijf"]
    assert [line.text for line in table.lines(13)] == ["1. een twee", "   drie vier", "   · UWV", "2. vijf"]


def test_a_table_without_numbers_begins_with_its_first_words() -> None:
    assert [line.text for line in Table((("", "Dag", "16 april"), ("", "Tijd", ""))).lines(40)] == [
        "Dag    16 april",
        "Tijd",
    ]


def test_many_short_items_stand_in_two_columns_and_long_ones_do_not() -> None:
    items = tuple(f"{number}. naam" for number in range(1, 6))
    assert [line.text for line in TwoColumns(items, 4).lines(30)] == [
        "1. naam         4. naam",
        "2. naam         5. naam",
        "3. naam",
    ]
    assert [line.text for line in TwoColumns(items[:4], 4).lines(30)] == list(items[:4])
    assert [line.text for line in TwoColumns(items, 4).lines(12)] == list(items)


# --- the terminal: people talk first


def test_enter_ends_the_talking(words: Words) -> None:
    assert put(words, asks.TALK, "enter").outcome == (Confirm(),)


def test_a_talk_screen_says_what_people_do_for_how_long_and_who_begins(words: Words) -> None:
    picture = put(words, asks.TALK, "enter").wall.pictures[0]
    for text in (
        "2 minuten   ieder voor zich: schrijf het op",
        "Werkgevers eerst.",
        "Praat eerst.",
        words("keys-talk"),
    ):
        assert text in picture


@pytest.mark.parametrize(("ask", "keys"), [(asks.READING_TEST, "keys-begin"), (asks.TALK, "keys-talk")])
def test_the_keys_of_a_talk_screen_say_what_enter_does(words: Words, ask: Ask, keys: str) -> None:
    assert put(words, ask, "enter").wall.pictures[0].endswith(words(keys))


def test_a_pause_only_goes_on(words: Words) -> None:
    pause = replace(asks.TALK, talk=replace(asks.TALK.talk, moves=()))
    assert put(words, pause, "enter").wall.pictures[0].endswith(words("keys-pause"))


@pytest.mark.parametrize("key", ["a", "5", pasted("een\ntwee")])
def test_what_is_typed_while_people_talk_is_not_taken_and_told_so(words: Words, key: str) -> None:
    seen = put(words, asks.TALK, key, Until(words("talk-first")))
    assert (seen.outcome, seen.kept) == ((Stop(),), [])
    assert words("talk-first") in seen.wall.last


@pytest.mark.parametrize("black", ["z", "Z"])
@pytest.mark.parametrize("key", ["enter", "space", "x", KEYS["esc"], "up", "\x1bf", "ctrl-c", pasted("een\ntwee")])
def test_any_key_brings_the_screen_back_from_black(words: Words, black: str, key: str) -> None:
    assert put(words, asks.TALK, black, Black(), key, 0.2).outcome == ()


def test_a_key_with_alt_leaves_no_letter_behind_black(words: Words) -> None:
    seen = put(words, asks.CHECK, "?", "7", "enter", Black(), "\x1bf", Until("Teruglezen"), "1", "enter")
    assert seen.outcome == (Go(Place("ambition")),)


def test_a_black_screen_is_black(words: Words) -> None:
    seen = put(words, asks.TALK, "z", Black())
    assert seen.outcome == (Stop(),)
    assert seen.wall.was_black


TWO_SCREENS = """
from tests import room_asks as asks
from netstart.prompters.terminal import TerminalPrompter
with TerminalPrompter(asks.FORM.words) as prompter:
    told = [prompter.put(ask, lambda *_: None) for ask in (asks.TALK, asks.TOP)]
print(told)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is of POSIX systems")
def test_two_enters_at_once_answer_one_screen_and_not_the_next(tmp_path: Path) -> None:
    folder = str(Path(__file__).parent.parent)
    with Terminal([sys.executable, "-c", TWO_SCREENS], home=tmp_path, variables={"PYTHONPATH": folder}) as terminal:
        terminal.wait_for("Praat eerst.").press("enter", "enter")
        terminal.wait_for("Jullie top drie", "> 1 2 3").press("ctrl-c").wait_for("nog een keer Ctrl-C").press("ctrl-c")
        terminal.wait(r"\[\(Confirm\(why=''\),\), \(Stop\(\),\)\]")


# --- the terminal: what is typed becomes a picture


def test_dots_are_drawn_while_they_are_typed(words: Words) -> None:
    seen = put(words, asks.DOTS, "9 7 5 3 2 1", Until("27 van 27"), "enter")
    assert seen.outcome == (Answer("9 7 5 3 2 1"),)
    picture = next(picture for picture in reversed(seen.wall.pictures) if "27 van 27" in picture)
    assert re.search(r"1\. Teamleiders weten niet hoe ze iemand begeleiden +●{9} +9\n", picture)


def test_where_a_terminal_has_no_dots_stars_are_drawn(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    seen = put(words, asks.DOTS, "3", Until("***"))
    assert "***" in seen.wall.last
    assert DOT not in seen.wall.raw


def test_fingers_are_drawn_below_a_scale_between_its_sides(words: Words) -> None:
    seen = put(words, asks.FINGERS, "1 1 2 2 2 5", Until("waarom?"))
    lines = seen.wall.last.split("\n")
    scale = next(at for at, line in enumerate(lines) if "1 ──" in line)
    for digit, marks in ((1, "●●"), (2, "●●●"), (5, "●")):
        at = lines[scale].index(str(digit))
        assert lines[scale + 1][at : at + 8].strip() == marks
    assert re.search(r"zelf doen +laten regelen\n +\+ het blijft van ons +\+ het kost weinig tijd\n", seen.wall.last)
    assert "De meesten zitten op 2. De uitersten zijn 1 en 5." in seen.wall.last


def test_the_rows_whose_numbers_are_typed_are_named(words: Words) -> None:
    seen = put(words, LINKS, "3 7", Until("Hotel De Brug · Wessels Installatie"), "enter")
    assert "Hotel De Brug · Wessels Installatie" in seen.wall.last
    assert seen.outcome == (Answer("3 7"),)


def test_a_choice_is_a_digit_and_is_marked(words: Words) -> None:
    seen = put(words, asks.CHOICE, "2", Until("> 2."), "enter")
    assert seen.outcome == (Answer("2"),)
    label = list(asks.CHOICE.options.values())[1]
    assert any(f"> 2. {label}" in picture for picture in seen.wall.pictures)


def test_several_choices_are_digits_and_are_marked(words: Words) -> None:
    seen = put(words, asks.SEVERAL, "1 3", Until("[x] 3."), "enter")
    assert seen.outcome == (Answer("1 3"),)
    assert any("[x] 1. " in picture and "[ ] 2. " in picture for picture in seen.wall.pictures)


def test_the_arrows_go_through_what_can_be_chosen(words: Words) -> None:
    assert put(words, asks.CHOICE, "down", "down", "down", "up", "enter").outcome == (Answer("2"),)
    assert put(words, asks.CHOICE, *["down"] * 9, "enter").outcome == (Answer(str(len(asks.CHOICE.options))),)


@pytest.mark.parametrize("name", ["choice", "several"])
def test_a_sentence_where_a_digit_is_due_comes_back_whole(words: Words, name: str) -> None:
    text = "gewoon met de meeste stemmen, denk ik"
    assert put(words, EVERY[name], text, "enter").outcome == (Answer(text),)
    assert put(words, EVERY[name], text, "up", "down").outcome == (Keep(text), Stop())


def test_what_was_chosen_before_stands_there_as_its_number(words: Words) -> None:
    labels = list(asks.SEVERAL.options.values())
    chosen = replace(asks.SEVERAL, so_far=f"{labels[0]}; {labels[2]}", is_answered=True)
    assert put(words, chosen, "enter").outcome == (Answer("1 3"),)
    assert put(words, replace(asks.CHOICE, proposal=list(asks.CHOICE.options.values())[1]), "enter").outcome == (
        Answer("2"),
    )


def test_a_top_three_is_proposed_by_number_with_its_dots(words: Words) -> None:
    seen = put(words, asks.TOP, "enter")
    assert seen.outcome == (Answer("1 2 3"),)
    assert re.search(r"2\. Bij elke gemeente een ander loket +●{7} +7\n", seen.wall.pictures[0])
    assert put(words, asks.TOP, "f2").outcome == (Back(),)


def test_the_room_reads_its_own_question_with_the_top_three_below_it(words: Words) -> None:
    picture = " ".join(put(words, asks.TEXT, "enter").wall.pictures[0].split())
    assert asks.TEXT.asks in picture
    assert "Jullie top drie: teamleiders begeleiden · één loket · blijven na een jaar" in picture
    assert asks.TEXT.field.ask not in picture


def test_rows_stand_in_columns_below_what_they_say(words: Words) -> None:
    picture = put(words, asks.ROWS, "enter").wall.pictures[0]
    assert re.search(r"\n +Wie +Voor\n +1\. belt vijf bedrijven met drie +Bakkerij Hartgers +2 april 2026\n", picture)


def test_columns_of_which_nothing_was_said_are_not_there(words: Words) -> None:
    bare = replace(asks.ROWS, rows=(RowLine("step-1", "bellen", ("", "")),))
    assert "Voor\n" not in put(words, bare, "enter").wall.pictures[0]


def test_the_newest_row_is_in_sight(words: Words) -> None:
    many = replace(asks.ROWS, rows=asks.rows_of(tuple(f"stap nummer {at}" for at in range(1, 31))))
    picture = put(words, many, "enter").wall.pictures[0]
    assert "30. stap nummer 30" in picture
    assert "2. stap nummer 2\n" not in picture


def test_several_pasted_lines_are_several_rows(words: Words) -> None:
    for ask in (asks.ROWS, LIST):
        seen = put(words, ask, pasted("UWV 4 2\nHartgers: belt, voor 2 april"), "enter")
        assert seen.outcome == (Add(("UWV 4 2", "Hartgers: belt, voor 2 april")),)


def test_a_part_is_read_aloud_and_is_provisional(words: Words) -> None:
    picture = put(words, asks.CHECK, "enter").wall.pictures[0]
    assert words("read-aloud") in picture
    assert words("check-provisional") in picture
    overview = put(words, replace(asks.CHECK, place=Place()), "enter").wall.pictures[0]
    assert words("read-aloud") not in overview


@pytest.mark.parametrize(
    ("keys", "outcome"), [(("enter",), (Confirm(),)), (("1", "enter"), (Confirm(),)), (("2", "enter"), (Back(),))]
)
def test_the_room_goes_to_the_ending_or_stays(words: Words, keys: tuple[str, ...], outcome: Outcome) -> None:
    seen = put(words, asks.TIME, *keys)
    assert seen.outcome == outcome
    assert f"2. {words('do-stay')}" in seen.wall.pictures[0]


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        (("enter",), (Open(0), Stop())),
        (("2", "enter"), (Open(2),)),
        (("7", "enter", "backspace", "1", "enter"), (Open(1),)),
        (("shift-tab", "f2", "3", "enter"), (Open(3),)),
        (("?", "9", "enter"), (Stop(),)),
        (("ctrl-c", "ctrl-c"), (Stop(),)),
    ],
)
def test_the_end(words: Words, keys: tuple[str, ...], outcome: Outcome) -> None:
    assert put(words, asks.END, *keys).outcome == outcome


@pytest.mark.parametrize("count", [0, 1, 4])
def test_the_keys_of_the_end_name_the_pages_that_are_there(words: Words, count: int) -> None:
    ask = replace(asks.END, pages=asks.END.pages[:count])
    keys = {0: "Enter = de map openen   ?", 1: "openen   1 = openen   ?", 4: "openen   1 t/m 4 = openen   ?"}[count]
    assert keys in put(words, ask, "enter").wall.pictures[0].split("\n")[-1]


def test_the_pages_are_in_sight_however_much_the_meeting_came_to(words: Words) -> None:
    picture = put(words, longest(asks.END), "enter").wall.pictures[0]
    assert all(f"{number}. {page.title}" in picture for number, page in enumerate(asks.END.pages, 1))


def test_what_a_line_about_a_record_can_say_is_named_unless_it_is_one_thing(words: Words) -> None:
    labels = [cell.label for cell in asks.RECORD.cells]
    assert all(f"  {label}\n" in put(words, asks.RECORD, "enter").wall.pictures[0] for label in labels)
    one = replace(asks.RECORD, cells=asks.RECORD.cells[:1])
    assert f"  {labels[0]}\n" not in put(words, one, "enter").wall.pictures[0]
    known = replace(one, cells=(replace(one.cells[0], text="16 april"),))
    assert f"  {labels[0]}   16 april\n" in put(words, known, "enter").wall.pictures[0]


# --- nothing that is typed is lost

WHOLE = (
    "16 april 16.00, bij Kuiper Metaal",
    "wij weten het nog niet: alles kan",
    "9 7 vijf",
    "UWV 4 2",
    "één ± € 日本 👩‍🏭",
    "[klik](javascript:alert(1))",
    "x" * 700,
)


@pytest.mark.parametrize("text", WHOLE)
@pytest.mark.parametrize("name", ["dots", "record", "still-links"])
def test_a_line_comes_back_whole(words: Words, name: str, text: str) -> None:
    assert put(words, EVERY[name], text, "enter").outcome == (Answer(text),)
    assert put(words, EVERY[name], text).outcome == (Keep(text), Stop())
    assert plain(words, EVERY[name], text)[0] == (Answer(text),)


@pytest.mark.parametrize("text", WHOLE)
@pytest.mark.parametrize("name", ["rows", "still-list"])
def test_a_row_comes_back_whole(words: Words, name: str, text: str) -> None:
    assert put(words, EVERY[name], text, "enter").outcome == (Add((text,)),)
    assert put(words, EVERY[name], text).outcome == (Keep(text), Stop())
    assert plain(words, EVERY[name], text)[0] == (Add((text,)),)


one_line = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"))).filter(str.strip)


@given(one_line)
def test_any_line_behind_a_backslash_comes_back_whole_in_plain(line: str) -> None:
    words = asks.FORM.words
    for one in (asks.DOTS, asks.RECORD):
        assert plain(words, one, f"\\{line}")[0] == (Answer(line),)
    for many in (asks.ROWS, LIST):
        assert plain(words, many, f"\\{line.strip()}")[0] == (Add((line.strip(),)),)


@given(one_line)
def test_any_line_that_is_no_command_comes_back_whole_in_plain(line: str) -> None:
    commands = {word for said in asks.FORM.words.read.values() for word in said}
    is_plain = line.strip().casefold() not in commands and not line.strip().startswith("\\")
    for ask in (asks.DOTS, asks.RECORD) if is_plain and not line.strip().startswith("tijd ") else ():
        assert plain(asks.FORM.words, ask, line)[0] == (Answer(line),)


@pytest.mark.parametrize("name", ["dots", "record"])
def test_enter_says_what_stands_there_or_nothing(words: Words, name: str) -> None:
    ask = EVERY[name]
    assert isinstance(ask, AskAcross)
    half = replace(ask, so_far="9 7")
    for way in (put(words, ask, "enter").outcome, plain(words, ask, "")[0], plain(words, half, "onbekend")[0]):
        assert way == (Answer(None),)
    for way in (put(words, half, "enter").outcome, plain(words, half, "")[0]):
        assert way == (Answer("9 7"),)


def test_a_digit_takes_the_place_of_digits_that_were_there_and_words_do_not(words: Words) -> None:
    assert put(words, replace(asks.DOTS, so_far="1 1"), "9 7", "enter").outcome == (Answer("9 7"),)
    assert put(words, replace(asks.RECORD, so_far="16 april"), ", 16.00", "enter").outcome == (
        Answer("16 april, 16.00"),
    )


def test_half_a_row_is_added_by_enter_and_else_stays(words: Words) -> None:
    half = replace(LIST, so_far="Vakschool")
    assert plain(words, half, "")[0] == (Add(("Vakschool",)),)
    assert plain(words, half, "UWV")[0] == (Add(("UWV",), to="parties"),)
    assert put(words, half, "enter").outcome == (Add(("Vakschool",)),)


# --- the menu


def test_the_menu_has_the_same_nine_digits_everywhere(words: Words) -> None:
    assert "".join(OTHERS) == "123456789"
    picture = put(words, asks.TEXT, "?", Until("9. ")).wall.last
    for digit, other in OTHERS.items():
        assert f"{digit}. {words(f'menu-{other}')}" in picture
    assert "behoefte, partij, stap, vraag" in picture


@pytest.mark.parametrize(
    ("ask", "digits"),
    [
        (asks.TEXT, "123456789"),
        (asks.DOTS, "123456789"),
        (LINKS, "123456789"),
        (asks.TALK, "256789"),
        (asks.CHECK, "2356789"),
        (asks.SURE, "2456789"),
        (asks.TIME, "256789"),
        (asks.VERDICT, "23456789"),
        (asks.FINDING, "2356789"),
        (asks.END, "79"),
        (replace(asks.TEXT, head=replace(asks.HEAD, notes=(), place=None)), "1234679"),
    ],
)
def test_what_means_nothing_on_a_screen_is_left_out_and_keeps_its_digit(ask: Ask, digits: str) -> None:
    assert "".join(others(ask)) == digits


@pytest.mark.parametrize(
    ("digit", "word", "outcome"),
    [
        ("2", "terug", (Back(),)),
        ("6", "overzicht", (Go(Place()),)),
        ("8", "overslaan", (Park(at=Place("needs-round")),)),
        ("9", "stop", (Stop(),)),
    ],
)
@every
def test_each_screen_can_be_left_by_a_digit_or_a_word(
    words: Words, name: str, digit: str, word: str, outcome: Outcome
) -> None:
    ask = EVERY[name]
    if digit not in others(ask):
        assert words("not-here") in plain(words, ask, word)[1]
        return
    assert put(words, ask, "?", digit, "enter").outcome == outcome
    assert plain(words, ask, word)[0] == outcome


@every
def test_a_screen_can_be_made_black_from_the_menu_and_comes_back_with_what_was_typed(words: Words, name: str) -> None:
    half = put(words, EVERY[name], "2", "f1", "7", "enter", Black(), "x").outcome
    assert all(isinstance(event, Keep) for event in half) or half == (Stop(),)


@pytest.mark.parametrize("name", ["talk", "text", "dots", "rows", "check", "sure"])
def test_a_quick_note_reaches_each_list_from_each_screen(words: Words, name: str) -> None:
    ask = EVERY[name]
    note = Add(("school niet vergeten", "kerk ook"), to="parties")
    seen = put(words, ask, "?", "5", "enter", "2", "enter", pasted("school niet vergeten\nkerk ook"), "enter")
    assert seen.outcome == (note,)
    outcome, _, kept = plain(words, ask, "noteren", "2", "school niet vergeten", "kerk ook", "")
    assert outcome == (note,)
    assert kept == [Add(("school niet vergeten",), to="parties"), note]


def test_a_quick_note_that_is_cut_off_is_kept(words: Words) -> None:
    rows = Add(("half",), to="steps")
    assert put(words, asks.TEXT, "?", "5", "enter", "3", "enter", "half").outcome == (rows, Stop())
    assert plain(words, asks.TEXT, "noteren", "3", "half")[0] == (rows, Stop())


@pytest.mark.parametrize("leave", [KEYS["esc"], "f1", "shift-tab"])
def test_half_a_quick_note_is_not_left_behind(words: Words, leave: str) -> None:
    seen = put(
        words,
        asks.TEXT,
        "?",
        "5",
        "enter",
        "3",
        "enter",
        "half",
        Until("> half"),
        leave,
        Until("Er staat nog iets"),
        "enter",
    )
    assert seen.outcome == (Add(("half",), to="steps"),)


@pytest.mark.parametrize("lines", [("noteren", ""), ("noteren", "9", ""), ("noteren", "1", "")])
def test_a_quick_note_with_nothing_in_it_is_none(words: Words, lines: tuple[str, ...]) -> None:
    assert plain(words, asks.TEXT, *lines)[0] == ()
    keys = [key for line in lines[1:] for key in (line, "enter") if key]
    assert put(words, asks.TEXT, "?", "5", "enter", *(keys if "9" not in lines else ["enter"])).outcome == ()


@pytest.mark.parametrize("name", ["talk", "text", "dots", "check"])
def test_what_time_it_is_can_be_said_on_any_screen_of_a_room(words: Words, name: str) -> None:
    assert put(words, EVERY[name], "?", "15.41", "enter").outcome == (TimeIs(15, 41),)
    assert plain(words, EVERY[name], "tijd 15.41")[0] == (TimeIs(15, 41),)


def test_at_a_desk_a_time_is_what_somebody_says(words: Words) -> None:
    desk = replace(asks.TEXT, head=replace(asks.HEAD, is_room=False))
    assert plain(words, desk, "tijd 15.41")[0] == (Answer("tijd 15.41"),)
    assert words("no-such-number", given="15.41") in put(words, desk, "?", "15.41", "enter", Until("! ")).wall.last


def test_a_room_is_not_asked_whose_view_it_is(words: Words) -> None:
    seen = put(words, asks.TEXT, "?", "4", "enter", "te mooi", "enter", "enter", "enter", "3", "enter")
    assert seen.outcome == (Mark("disagreed", View("te mooi")),)
    outcome, written, _ = plain(words, asks.TEXT, "ander geluid", "te mooi", "", "", "3")
    assert outcome == (Mark("disagreed", View("te mooi")),)
    assert words("view-who") not in written


def test_a_view_on_one_line_for_all_rows_is_about_their_list(words: Words) -> None:
    lines = ("te weinig stippen", "", "", "")
    keys = [key for line in lines for key in (line, "enter") if key]
    marked = (Mark(view=View("te weinig stippen"), at=Place("needs")),)
    assert put(words, asks.DOTS, "?", "4", "enter", *keys).outcome == marked
    assert plain(words, asks.DOTS, "ander geluid", *lines)[0] == marked


def test_the_menu_says_that_saving_failed_and_not_that_all_is_saved(words: Words) -> None:
    full = Message("disk-full")
    shown = put(words, asks.TEXT, "half", "f1", Until("! "), failed=full).wall.last
    assert f"! {words.tell(full)}" in shown
    assert words("menu-about-stop") not in shown


# --- in plain lines


@every
def test_a_screen_is_written_with_its_time_and_its_question(words: Words, name: str) -> None:
    ask = EVERY[name]
    written = plain(words, ask)[1]
    question = next(line.text.strip() for line in drawn(above(ask, words), 400) if line.is_strong)
    assert question in written
    assert time_left(ask.head, words) in written.split("\n")[1]
    assert "●" not in written


def test_talking_ends_with_an_empty_line_and_what_is_typed_is_told(words: Words) -> None:
    assert plain(words, asks.TALK, "")[0] == (Confirm(),)
    outcome, written, _ = plain(words, asks.TALK, "Begeleiden op de vloer")
    assert outcome == ()
    assert words("talk-typed", text="Begeleiden op de vloer") in written


def test_rows_are_written_with_what_was_read_of_them(words: Words) -> None:
    written = plain(words, asks.ROWS)[1]
    assert "  1. belt vijf bedrijven met drie vragen (Wie: Bakkerij Hartgers · Voor: 2 april 2026)\n" in written


def test_a_black_screen_is_blank_lines_until_enter(words: Words) -> None:
    outcome, written, _ = plain(words, asks.DOTS, "zwart", "")
    assert outcome == ()
    assert "\n" * 40 in written


def test_what_is_typed_on_a_black_screen_is_told_and_not_lost(words: Words) -> None:
    outcome, written, _ = plain(words, asks.DOTS, "zwart", "9 7 5")
    assert outcome == ()
    assert words("black-typed", text="9 7 5") in written


def test_the_plain_menu_names_what_can_be_done_here(words: Words) -> None:
    written = plain(words, asks.TALK, "?")[1]
    assert words("plain-menu", others="terug · noteren · overzicht · zwart · overslaan · stop") in written
    assert words("plain-time") in written


def test_help_of_one_line_for_all_rows_is_that_of_its_field(words: Words, form: Form) -> None:
    for ask in (asks.GAPS, LINKS):
        help_ = ask.field.help if ask.field else None
        assert help_ or ask.question.help
        assert (help_ or ask.question.help or "") in plain(words, ask, "?")[1]


@pytest.mark.parametrize(("line", "row"), [("herstel", "need-9"), ("herstel 1", "need-8"), ("Herstel 2", "need-9")])
def test_on_a_list_that_is_looked_at_a_row_is_put_back(words: Words, line: str, row: str) -> None:
    gone = (RowLine("need-8", "Eerst"), RowLine("need-9", "Later"))
    assert still_line(replace(LIST, removed=gone), line, words) == Restore(row)


def test_with_nothing_taken_off_putting_back_is_a_row(words: Words) -> None:
    assert still_line(LIST, "herstel", words) == Add(("herstel",))
