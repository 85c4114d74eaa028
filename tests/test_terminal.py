"""The terminal prompter, in process: keys through a pipe, the screen as a person sees it."""

import os
import re
import signal
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from prompt_toolkit.utils import get_cwidth

from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Keep, Mark, Park, Remove, Restore, View
from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue, Head, Line, RowLine
from netstart.core.words import Message
from netstart.prompters import Outcome, Stop
from netstart.prompters.room_telling import keys_of
from netstart.prompters.terminal import TerminalPrompter
from netstart.prompters.terminal.drawing import Block, drawn, spans
from tests import room_asks as asks
from tests.terminal import KEYS, pasted
from tests.wall import Key, Redrawn, Until, Wall, at, put

HEAD = Head(4, 12, "Wat hebben jullie nodig")
TITLES = {"party-1": "Bakkerij Hartgers", "party-2": "Zorggroep De Linde", "party-3": "UWV; regio Oost"}


# --- screens to put


def value(form: Form, question: str, field: str = "", **changes: Any) -> AskValue:
    entry = form.questions[question]
    asked = entry.by_id[field or question]
    ask = AskValue(
        head=HEAD,
        place=Place(question, "", field),
        question=entry,
        field=asked,
        row="",
        given=None,
        so_far="",
        is_answered=False,
        answered="",
        proposal="",
        because="",
        suggestions=(),
        options=TITLES if asked.to else asked.choices,
        status="provisional",
        views=(),
        notice=None,
    )
    return replace(ask, **changes)


def rows(form: Form, *titles: str, **changes: Any) -> AskRows:
    lines = tuple(RowLine(f"need-{number}", title) for number, title in enumerate(titles, 1))
    return replace(AskRows(HEAD, Place("needs"), form.questions["needs"], lines, (), "", None), **changes)


CHECK = AskCheck(
    HEAD,
    Place("needs", "need-1"),
    "Ander loket",
    lines=(
        Line(Place("needs", "need-1", "title"), "Behoefte", "Bij elke gemeente een ander loket", "answered"),
        Line(Place("needs", "need-1", "said"), "In eigen woorden", "", "open"),
        Line(Place("needs", "need-1", "voices"), "Hoe vaak", "", "parked", "disagreed", 2),
    ),
    picture=("veel  | 2  ", "weinig| 1  "),
    open=1,
    notice=None,
)
SURE = AskSure(HEAD, Place("name"), "remark", "Het thema is actueel", (Message("later-do"),))

KINDS = {
    "text": ("name", ""),
    "long": ("why_now", ""),
    "number": ("participants", "first_year"),
    "amount": ("funders", "amount"),
    "date": ("next_meeting", "day"),
    "link": ("funders", "party"),
    "links": ("top_needs", ""),
    "yes_no": ("coordinator", "found"),
    "choice": ("phase", ""),
    "several": ("inclusive_employment", "workplaces"),
    "scale": ("stakeholders", "influence"),
}
TYPED = ("text", "long", "number", "amount", "date", "link", "links", "yes_no")


def screen(form: Form, kind: str) -> tuple[Ask, str, tuple[Event, ...], Event]:
    """Return a screen of a kind, a half answer to type, what is kept of it, and what it answers."""
    if kind == "rows":
        return rows(form), "half", (Keep("half"),), Add(("half",))
    if kind == "check":
        return CHECK, "1", (), Go(Place("needs", "need-1", "title"))
    if kind == "sure":
        return SURE, "1 half", (), Confirm("half")
    if kind == "verdict":
        return replace(asks.VERDICT, head=HEAD), "3 half", (), Remove("offer-2", "half")
    if kind == "finding":
        return replace(asks.FINDING, head=HEAD), "2 half", (), Confirm("half")
    ask = value(form, *KINDS[kind])
    if kind in TYPED:
        return ask, "half", (Keep("half"),), Answer("half")
    if kind == "scale":
        return ask, "2", (Keep("2"),), Answer("2")
    key, label = list(ask.options.items())[1]
    return ask, "2", (Keep(label),), Answer((key,) if kind == "several" else key)


EVERY = (*KINDS, "rows", "check", "verdict", "finding", "sure")


# --- the reflexes of an office worker, in every kind of prompt


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("keys", [("shift-tab",), ("f2",), ("ctrl-c", "f2")])
def test_back_is_one_key_and_keeps_what_was_typed(form: Form, kind: str, keys: tuple[str, ...]) -> None:
    ask, half, kept, _ = screen(form, kind)
    assert put(form.words, ask, half, *keys).outcome == (*kept, Back())


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("keys", [("ctrl-c", "ctrl-c"), ("ctrl-c", "ctrl-q"), ()])
def test_stopping_and_a_closed_window_keep_what_was_typed(form: Form, kind: str, keys: tuple[str, ...]) -> None:
    ask, half, kept, _ = screen(form, kind)
    assert put(form.words, ask, half, *keys).outcome == (*kept, Stop())


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize(
    "keys",
    [
        ("enter",),
        ("alt-enter",),
        ("ctrl-j",),
        ("ctrl-c", "enter", "enter"),
        ("ctrl-s", "enter"),
        ("ctrl-r", "enter"),
        ("ctrl-x", "enter"),
        ("ctrl-a", "enter"),
        ("ctrl-p", "enter"),
        ("ctrl-n", "enter"),
        ("ctrl-o", "ctrl-t", "ctrl-v", "ctrl-g", "enter"),
        ("ctrl-d", "enter", "enter"),
        ("page-up", "page-down", "enter"),
        ("\x1bf", "\x1b#", "\x1b[24~", "enter"),
    ],
)
def test_what_office_fingers_press_harms_nothing(form: Form, kind: str, keys: tuple[str, ...]) -> None:
    ask, half, _, answer = screen(form, kind)
    assert put(form.words, ask, half, *keys).outcome == (answer,)


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize(("key", "told"), [("ctrl-c", "ctrl-c"), ("ctrl-s", "already-saved")])
def test_ctrl_c_and_ctrl_s_save_and_say_so(form: Form, kind: str, key: str, told: str) -> None:
    ask, half, kept, _ = screen(form, kind)
    text = form.words(told).split(".")[0]
    seen = put(form.words, ask, half, key, Until(text))
    assert text in seen.wall.last
    assert seen.kept == list(kept)


@pytest.mark.parametrize("kind", [*TYPED, "rows"])
def test_ctrl_z_takes_back_what_was_typed(form: Form, kind: str) -> None:
    ask, half, _, _ = screen(form, kind)
    nothing = Confirm() if kind == "rows" else Answer(None)
    assert put(form.words, ask, half, "ctrl-z", "enter").outcome == (nothing,)
    assert put(form.words, ask, half, " two", "ctrl-z", "enter").outcome == put(form.words, ask, half, "enter").outcome
    assert (
        put(form.words, ask, half, "ctrl-z", "ctrl-y", "enter").outcome == put(form.words, ask, half, "enter").outcome
    )


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("key", ["f1", "esc"])
def test_the_menu_opens_anywhere_and_closes_with_nothing_changed(form: Form, kind: str, key: str) -> None:
    ask, half, kept, answer = screen(form, kind)
    after = () if kept else ("enter",)
    assert put(form.words, ask, half, key, "enter", *after).outcome == (kept or (answer,))


@pytest.mark.parametrize("kind", EVERY)
def test_a_question_mark_opens_the_menu_where_nothing_was_typed(form: Form, kind: str) -> None:
    seen = put(form.words, screen(form, kind)[0], "?", "9", "enter")
    assert seen.outcome == (Stop(),)
    assert any(form.words("menu-title") in picture for picture in seen.wall.pictures)


@pytest.mark.parametrize("kind", [*KINDS])
def test_enter_on_nothing_answers_nothing(form: Form, kind: str) -> None:
    assert put(form.words, screen(form, kind)[0], "enter").outcome == (Answer(None),)


# --- each kind


@pytest.mark.parametrize(
    ("kind", "keys", "answer"),
    [
        ("text", ("Wat?", "enter"), "Wat?"),
        ("long", (pasted("een\r\ntwee\tdrie\x07"), "enter"), "een\ntwee drie"),
        ("text", ("nul ", pasted("een\r\n twee\n"), "enter"), "nul een twee"),
        ("link", ("lin", Until("Tab ="), "tab", "enter"), "Zorggroep De Linde"),
        ("link", ("2", "enter"), "2"),
        (
            "links",
            ("bak", Until("Tab ="), "tab", "; zorg", Until("    Zorg"), "down", "enter"),
            "Bakkerij Hartgers; Zorggroep De Linde",
        ),
        ("link", ("Nieuw BV", "enter"), "Nieuw BV"),
        ("scale", ("right", "right", "enter"), "4"),
        ("scale", ("9", "left", "left", "left", "left", "enter"), "1"),
        ("scale", ("4", "backspace", "enter"), None),
        ("several", ("1", "3", "down", "space", "up", "up", "up", "space", "enter"), None),
    ],
)
def test_what_each_kind_answers(form: Form, kind: str, keys: tuple[Key, ...], answer: Any) -> None:
    ask = screen(form, kind)[0]
    assert isinstance(ask, AskValue)
    if kind == "several":
        answer = tuple(list(ask.options)[2:4])
    assert put(form.words, ask, *keys).outcome == (Answer(answer),)


def test_pointing_at_one_of_several_is_not_choosing_it(form: Form) -> None:
    seen = put(form.words, screen(form, "several")[0], "down", "enter", Until("! "))
    assert seen.outcome == (Stop(),)
    assert "! " + form.words("toggle-hint")[:20] in seen.wall.last


@pytest.mark.parametrize("so_far", ["Werk langs de Berkel", "één ± € 日本 👩‍🏭"])
def test_what_was_said_so_far_stands_in_the_field(form: Form, so_far: str) -> None:
    ask = value(form, "name", so_far=so_far, is_answered=True)
    assert put(form.words, ask, "!", "enter").outcome == (Answer(f"{so_far}!"),)
    assert put(form.words, ask, "shift-tab").outcome == (Back(),)


@pytest.mark.parametrize("kind", ["choice", "several", "scale"])
def test_what_was_chosen_so_far_is_chosen(form: Form, kind: str) -> None:
    ask, _, _, answer = screen(form, kind)
    assert isinstance(ask, AskValue)
    so_far = "2" if kind == "scale" else list(ask.options.values())[1]
    assert put(form.words, replace(ask, so_far=so_far), "enter").outcome == (answer,)
    assert put(form.words, replace(ask, proposal=so_far), "enter").outcome == (answer,)
    assert put(form.words, replace(ask, proposal=so_far), "shift-tab").outcome == (Back(),)


def test_too_many_stay_chosen_and_the_notice_says_what_to_do(form: Form) -> None:
    ask = value(form, "network_kinds")
    labels = list(ask.options.values())[:3]
    notice = Message("too-many", {"most": 2, "given": 3})
    seen = put(form.words, replace(ask, so_far="; ".join(labels), notice=notice), "3", "enter")
    assert seen.outcome == (Answer(tuple(ask.options)[:2]),)
    assert any(form.words.tell(notice) in picture for picture in seen.wall.pictures)


def test_a_draft_that_is_none_of_the_choices_is_shown_and_comes_back(form: Form) -> None:
    seen = put(form.words, value(form, "phase", so_far="halverwege"), "enter")
    assert seen.outcome == (Answer("halverwege"),)
    assert "halverwege" in seen.wall.pictures[-1] + seen.wall.pictures[0]


def test_a_proposal_is_offered_and_not_stored_by_going_back(form: Form) -> None:
    ask = value(form, "name", proposal="Werk Berkel")
    assert put(form.words, ask, "enter").outcome == (Answer("Werk Berkel"),)
    assert put(form.words, ask, "shift-tab").outcome == (Back(),)


def test_what_is_typed_is_saved_while_it_is_typed(form: Form) -> None:
    seen = put(form.words, value(form, "name"), "half", 1.4)
    assert (seen.kept, seen.outcome) == ([Keep("half")], (Keep("half"), Stop()))


# --- lists, check screens, second thoughts


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        (("Ander loket", "enter"), (Add(("Ander loket",)),)),
        ((pasted("een\n- twee\n\n3"), "enter"), (Add(("een", "- twee", "3")),)),
        (("enter",), (Confirm(),)),
        (("2", "enter"), (Go(Place("needs", "need-2")),)),
        (("herstel", "enter", "1", "enter"), (Restore("need-9"),)),
        (("herstel", "enter", "enter"), ()),
        (("herstel", "enter", "shift-tab"), ()),
        (("lijst", "enter", "ctrl-c", "ctrl-c"), (Stop(),)),
        (("lijst", "enter", "99", "enter", "shift-tab"), ()),
        (("7", "enter"), (Keep("7"), Stop())),
    ],
)
def test_a_list(form: Form, keys: tuple[str, ...], outcome: Outcome) -> None:
    ask = rows(form, "een", "twee", removed=(RowLine("need-9", "weg"),))
    assert put(form.words, ask, *keys).outcome == outcome


def test_examples_are_picked_and_those_in_the_list_are_marked(form: Form) -> None:
    first, second = [row.title for row in form.questions["needs"].picks.values()][:2]
    seen = put(form.words, rows(form, first), "lijst", "enter", "2", "enter", rows=50)
    assert seen.outcome == (Add((second,)),)
    assert re.search(rf"1\. {re.escape(first)}.*{form.words('pick-there')}", "".join(seen.wall.pictures), re.DOTALL)


def test_a_number_that_is_not_there_is_told_and_stays_in_the_field(form: Form) -> None:
    seen = put(form.words, CHECK, "7", "enter", Until("! "))
    assert form.words("no-such-number", given="7") in seen.wall.last
    assert seen.wall.last.count("> 7") == 1


def test_a_check_screen_says_the_state_of_each_line_in_words(form: Form) -> None:
    picture = put(form.words, CHECK, "enter").wall.pictures[0]
    for text in (
        "1. Behoefte: Bij elke gemeente een ander loket",
        "nog open",
        "later",
        "we zijn het oneens",
        "veel  | 2",
    ):
        assert text in picture


# --- the menu


@pytest.mark.parametrize(
    ("keys", "event"),
    [
        (("2", "enter"), Back()),
        (
            ("3", "enter", "nog bellen", "enter", "Amina", "enter", "2 april", "enter"),
            Park("nog bellen", "Amina", "2 april"),
        ),
        (("3", "enter", "enter", "enter", "enter"), Park()),
        (
            ("4", "enter", "te vaag", "enter", "enter", "enter", "Jo", "enter", "3", "enter"),
            Mark("disagreed", View("te vaag", who="Jo")),
        ),
        (("4", "enter", "enter", "2", "enter"), Mark("decided")),
        (("6", "enter"), Go(Place())),
        (("9", "enter"), Stop()),
    ],
)
def test_the_menu(form: Form, keys: tuple[str, ...], event: Event | Stop) -> None:
    assert put(form.words, value(form, "name"), "half", "f1", *keys).outcome == (Keep("half"), event)


@pytest.mark.parametrize(
    "keys",
    [
        ("enter",),
        ("shift-tab",),
        ("f1",),
        ("1", "enter", "enter"),
        ("1", "enter", "f1"),
        ("3", "enter", "half een reden", "shift-tab"),
        ("4", "enter", "enter", "enter"),
        ("4", "enter", "te vaag", "enter", "f2", "shift-tab"),
    ],
)
def test_a_dialog_that_is_left_changes_nothing(form: Form, keys: tuple[str, ...]) -> None:
    assert put(form.words, value(form, "name"), "half", "f1", *keys).outcome == (Keep("half"),)


def test_another_view_stands_from_its_first_line_on(form: Form) -> None:
    keys = ("half", "f1", "4", "enter", "te vaag", "enter", "daarom", "enter", "f1")
    view = Mark(view=View("te vaag", "daarom"))
    assert put(form.words, value(form, "name"), *keys).outcome == (Keep("half"), view)


def test_help_shows_example_and_explanation(form: Form) -> None:
    seen = put(form.words, value(form, "why_now"), "?", "1", "enter", rows=40)
    field = form.questions["why_now"].fields[0]
    shown = " ".join(" ".join(seen.wall.pictures).split())
    for text in (field.weak, field.strong, *field.probes):
        assert text
        assert text in shown


def test_items_that_mean_nothing_on_a_screen_are_not_in_its_menu(form: Form) -> None:
    seen = put(form.words, CHECK, "?", "4", "enter", Until("! "))
    menu = seen.wall.last
    assert form.words("menu-view") not in menu
    assert form.words("menu-back") in menu
    assert form.words("no-such-number", given="4") in menu


# --- the screen


def everything(form: Form) -> Iterator[tuple[str, Ask]]:
    long_ = "Een heel lang antwoord dat over de rand zou lopen, met een Hottentottententententoonstelling erin. " * 3
    for kind in EVERY:
        yield kind, screen(form, kind)[0]
    yield "answered", value(form, "why_now", so_far=long_, is_answered=True, row=long_, status="decided")
    yield "notice", value(form, "name", notice=Message("no-such-row", {"given": long_, "options": long_}))
    yield "many", rows(form, *(f"{number} {long_}" for number in range(1, 12)), removed=(RowLine("need-99", "x"),))
    yield "sure-long", replace(SURE, about="effects", said=long_, says=(Message("effect-hides", {"label": long_}),) * 4)
    yield "overview", replace(CHECK, place=Place(), lines=CHECK.lines * 9)


@pytest.mark.parametrize(("columns", "height"), [(40, 10), (40, 24), (80, 24), (120, 50)])
def test_nothing_is_cut_at_any_size(form: Form, columns: int, height: int) -> None:
    for name, ask in everything(form):
        whole = put(form.words, ask, columns=columns, rows=160).wall.pictures[0].split("\n")
        above = [line for line in whole if line.strip() and not line.strip().startswith(">")]
        # what is pressed before anything was drawn turns no page
        pages: list[Key] = [Until("Enter")]
        for key in ("page-up", "page-down"):
            pages += [key, Redrawn()] * (1 + len(above) // (height // 2 - 3))
        pictures = put(form.words, ask, *pages, columns=columns, rows=height).wall.pictures
        seen = {line for picture in pictures for line in picture.split("\n")}
        assert all(get_cwidth(line) <= columns for line in seen), name
        assert {picture.split("\n")[-1].strip() for picture in pictures} == {keys_of(ask, form.words)}, name
        assert name == "answered" or set(above) <= seen, name


def test_no_colour_where_none_is_wanted(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for _, ask in everything(form):
        raw = put(form.words, ask, "x", Redrawn(), "?").wall.raw
        assert not re.search(r"\x1b\[[0-9;]*\b(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])\b[0-9;]*m", raw)


def test_one_screen_from_beginning_to_end(form: Form) -> None:
    raw = put(form.words, value(form, "name"), "?", "3", "enter", "x", "enter", "enter", "enter").wall.raw
    assert (raw.count("\x1b[?1049h"), raw.count("\x1b[?1049l")) == (1, 1)
    assert "\x1b[6n" not in raw


def test_a_bug_shows_its_traceback(form: Form) -> None:
    def broken(*_: Event) -> None:
        raise ZeroDivisionError

    with at(Wall(80, 24)) as pipe, TerminalPrompter(form.words) as prompter:
        pipe.send_text(f"half{KEYS['ctrl-s']}")
        with pytest.raises(ZeroDivisionError):
            prompter.put(value(form, "name"), broken)


def test_screens_follow_each_other_and_nothing_of_the_one_stays_in_the_next(form: Form) -> None:
    wall = Wall(80, 24)
    with at(wall) as pipe, TerminalPrompter(form.words) as prompter:
        for kind in EVERY:
            ask, half, _, answer = screen(form, kind)
            pipe.send_text(f"{half}\r")
            assert prompter.put(ask, lambda *_: None) == (answer,)
    assert "1. " + form.words("do-remark") in wall.last
    assert form.words("rows-none") not in wall.last


def test_the_handlers_of_signals_come_back(form: Form) -> None:
    before = signal.getsignal(signal.SIGTERM)
    put(form.words, value(form, "name"), "x")
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_stops_with_what_was_typed(form: Form, number: signal.Signals) -> None:
    assert put(form.words, value(form, "name"), "half", Until("half"), number, 0.5, "more").outcome == (
        Keep("half"),
        Stop(),
    )


def test_a_signal_between_two_screens_stops_the_next_one(form: Form) -> None:
    with at(Wall(80, 24)), TerminalPrompter(form.words) as prompter:
        os.kill(os.getpid(), signal.SIGTERM)
        assert prompter.put(value(form, "name"), lambda *_: None) == (Stop(),)


# --- wrapping


@pytest.mark.parametrize("width", [1, 2, 7, 20, 40])
@pytest.mark.parametrize(
    "line", ["", "een twee  drie", "   voor", "abcdefghijklmnopqrstuvwxyz eind", "日本語 é 👩‍🏭 ok"]
)
def test_wrapped_lines_are_the_whole_line_and_fit(line: str, width: int) -> None:
    found = spans(line, width)
    assert "".join(line[start:end] for start, end in found) == line
    assert all(get_cwidth(line[start:end].rstrip()) <= max(width, 2) for start, end in found)


def test_lines_hang_under_the_text() -> None:
    lines = drawn([Block.item("12. een twee drie")], 12)
    assert [line.text for line in lines] == ["12. een twee", "    drie"]


# --- half a dialog


def test_back_in_a_dialog_goes_to_the_line_before_with_its_words(form: Form) -> None:
    lines = ("nee", "enter", "daarom", "shift-tab", "!", "enter", "enter", "enter", "enter", "enter")
    outcome = put(form.words, value(form, "name"), "?", "4", "enter", *lines).outcome
    assert outcome == (Mark(view=View("nee!", "daarom")),)


def test_a_digit_takes_the_place_of_a_name_that_was_filled_in(form: Form) -> None:
    ask = replace(value(form, "next_meeting", "host"), so_far="Bakkerij Vonk")
    assert put(form.words, ask, "2", "enter").outcome == (Answer("2"),)
    assert put(form.words, ask, "backspace", "x", "enter").outcome == (Answer("Bakkerij Vonx"),)


def test_a_blank_between_digits_turns_nothing(form: Form) -> None:
    ask = value(form, "network_kinds")
    assert put(form.words, ask, "1", " ", "4", "enter").outcome == (Answer(("learning", "lobbying")),)


def test_a_dialog_that_is_cut_off_keeps_its_words(form: Form) -> None:
    keys = (
        "?",
        "3",
        "enter",
        Until(form.words("later-why")),
        "eerst bellen",
        Until("eerst bellen"),
        signal.SIGTERM,
        0.5,
    )
    assert put(form.words, value(form, "name"), *keys).outcome == (Park("eerst bellen"), Stop())


def test_a_dialog_saves_each_line_beside_the_half_typed_answer(form: Form) -> None:
    what, because = Until(form.words("view-what")), Until(form.words("view-because"))
    menu = ("half", "f1", "4", "enter", what)
    seen = put(form.words, value(form, "name"), *menu, "nee", "enter", because, "daarom", "ctrl-s", Until("daarom"))
    assert seen.kept[-2:] == [Keep("half"), Mark(view=View("nee", "daarom"))]
