"""A row or a finding that is looked at again, signals to tick, and why something changes: in a room and at a desk."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netstart.core.event import Answer, Back, Confirm, Event, Go, Mark, Park, Remove, View
from netstart.core.form import Form
from netstart.core.screen import Ask, AskFinding, AskVerdict
from netstart.core.words import Message, Words
from netstart.files.answers import Answered
from netstart.prompters import Outcome, Stop
from netstart.prompters.from_file import FromFile
from netstart.prompters.lines import sure_line
from netstart.prompters.review_lines import Aside, finding_line, verdict_line
from netstart.prompters.room_lines import still_line
from tests import room_asks as asks
from tests.players import again_by, plain_lines
from tests.room_asks import CHANGE, FINDING, TICK, VERDICT
from tests.test_room_screens import plain
from tests.wall import Key, Redrawn, Until, put

WORDS = asks.FORM.words
ROW, MENDED = VERDICT.place, FINDING.place


def no_such(given_: str) -> Message:
    return Message("no-such-number", {"given": given_})


def sheet(ask: Ask, *keys: Key, columns: int = 80) -> str:
    return put(WORDS, ask, *keys, columns=columns).wall.last


# --- what a line means


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Confirm()),
        (" \n", Confirm()),
        ("1", Confirm()),
        ("2", Go(ROW)),
        ("3", "why"),
        ("3 te duur: Piet belt hen", Remove("offer-2", "te duur: Piet belt hen")),
        ("3, te duur", Remove("offer-2", "te duur")),
        ("4", "later"),
        ("4 eerst rekenen", Park("eerst rekenen")),
        ("1 maar anders", no_such("1 maar anders")),
        ("2 maar anders", no_such("2 maar anders")),
        ("5", no_such("5")),
        ("34", no_such("34")),
        ("weg ermee", no_such("weg ermee")),
    ],
)
def test_what_a_line_does_with_a_row(line: str, meant: Event | Aside | Message) -> None:
    assert verdict_line(VERDICT, line) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Park()),
        ("1", Go(MENDED)),
        ("1 graag", no_such("1 graag")),
        ("2", "why"),
        ("2: dit jaar nog niet", Confirm("dit jaar nog niet")),
        ("3", Park()),
        ("3 na de zomer", Park("na de zomer")),
        ("4", no_such("4")),
        ("dit jaar nog niet", no_such("dit jaar nog niet")),
    ],
)
def test_what_a_line_does_with_a_finding(line: str, meant: Event | Aside | Message) -> None:
    assert finding_line(FINDING, line) == meant


@given(st.text().filter(lambda text: text.strip() and text.strip()[0] not in "1234"))
def test_words_without_a_digit_do_nothing(line: str) -> None:
    assert isinstance(verdict_line(VERDICT, line), Message)
    assert isinstance(finding_line(FINDING, line), Message)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Confirm()),
        ("1", Confirm()),
        ("1 want te duur", Confirm("want te duur")),
        ("het bleek te duur", Confirm("het bleek te duur")),
        ("3 bedrijven zijn weg", Confirm("3 bedrijven zijn weg")),
        ("2", Back()),
        ("3", no_such("3")),
    ],
)
def test_a_change_is_told_with_its_reason_or_without(line: str, meant: Event | Message) -> None:
    assert sure_line(CHANGE, line, WORDS) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [("", Confirm()), ("nee", Confirm()), ("4 1", Answer("4 1")), ("6", no_such("6")), ("bijna", Answer("bijna"))],
)
def test_what_a_line_says_of_signals(line: str, meant: Event | Message) -> None:
    assert still_line(TICK, line, WORDS) == meant


def test_no_is_an_answer_where_numbers_say_who_is_not_here() -> None:
    assert still_line(asks.STILL_LINKS, "nee", WORDS) == Answer("nee")


# --- what comes of it, both ways

VERDICTS: tuple[Event, ...] = (Confirm(), Go(ROW), Remove("offer-2", "te duur"), Remove("offer-2"))
REPLIES: tuple[Event, ...] = (Park(), Park("na de zomer"), Go(MENDED), Confirm("dit jaar niet"), Confirm())


@pytest.mark.parametrize(
    ("ask", "event"), [*((VERDICT, event) for event in VERDICTS), *((FINDING, event) for event in REPLIES[:-1])]
)
def test_everything_can_be_said_in_both_ways(words: Words, ask: Ask, event: Event) -> None:
    lines = tuple(plain_lines((ask, (event,)), words))
    assert plain(words, ask, *lines)[0] == (event,)
    assert put(words, ask, *(key for line in lines for key in (line, "enter"))).outcome == (event,)


@pytest.mark.parametrize("way", ["4", "menu"])
def test_a_row_is_put_off_with_who_and_until_when(words: Words, way: str) -> None:
    lines = ("rekenen", "Amina", "2 april")
    keys = [key for line in lines for key in (line, "enter")]
    begin = ("4", "enter") if way == "4" else ("?", "3", "enter")
    assert put(words, VERDICT, *begin, *keys).outcome == (Park(*lines),)
    assert plain(words, VERDICT, "4" if way == "4" else "later", *lines)[0] == (Park(*lines),)


def test_a_finding_is_put_off_from_the_menu_without_asking_who(words: Words) -> None:
    assert put(words, FINDING, "?", "3", "enter", "na de zomer", "enter").outcome == (Park("na de zomer"),)
    assert plain(words, FINDING, "later", "na de zomer")[0] == (Park("na de zomer"),)
    assert words("menu-about-later") not in sheet(FINDING, "?", Until(words("menu-title")))


def test_an_empty_reason_is_for_the_core_to_refuse(words: Words) -> None:
    assert put(words, FINDING, "2", "enter", "enter").outcome == (Confirm(),)
    assert plain(words, FINDING, "2", "")[0] == (Confirm(),)
    told = sheet(replace(FINDING, notice=Message("finding-why")))
    assert f"! {words('finding-why')}" in told


@pytest.mark.parametrize(("ask", "digit"), [(VERDICT, "3"), (FINDING, "2")])
def test_a_reason_is_saved_while_it_is_typed(words: Words, ask: Ask, digit: str) -> None:
    seen = put(words, ask, digit, "enter", "te duur", Until("> te duur"), "ctrl-s")
    assert seen.kept[-1:] == [seen.outcome[0]]
    assert "te duur" in str(seen.kept)


@pytest.mark.parametrize(("ask", "digit"), [(VERDICT, "3"), (FINDING, "2")])
def test_the_line_of_a_reason_is_left_with_nothing_in_it(words: Words, ask: Ask, digit: str) -> None:
    assert put(words, ask, digit, "enter", "shift-tab").outcome == ()
    assert put(words, ask, digit, "enter").outcome == (Stop(),)
    assert plain(words, ask, digit)[0] == (Stop(),)


def test_a_line_that_cannot_be_followed_stays_where_it_was_typed(words: Words) -> None:
    for ask in (VERDICT, FINDING):
        seen = put(words, ask, "weg ermee", "enter", Until("! "))
        assert seen.outcome == (Stop(),)
        assert "> weg ermee" in seen.wall.last
        assert words("no-such-number", given="weg ermee") in plain(words, ask, "weg ermee")[1]


@pytest.mark.parametrize(("ask", "outcome"), [(FINDING, (Back(),)), (VERDICT, (Confirm(),))])
def test_an_answers_file_lets_a_row_stand_and_answers_no_finding(form: Form, ask: Ask, outcome: Outcome) -> None:
    nothing = Answered({}, {}, {}, {}, {})
    assert FromFile(form, nothing).put(ask, lambda *_: None) == outcome


def test_digits_of_a_screen_mean_nothing_on_another() -> None:
    assert again_by(asks.SURE, Confirm("want")) is None


# --- what stands on the screens


@pytest.mark.parametrize(
    ("weight", "head"),
    [
        ("contradiction", "Hier knelt iets."),
        ("warning", "Hier knelt iets."),
        ("question", "Een vraag."),
        ("tip", "Een tip."),
    ],
)
def test_how_loud_a_finding_is_stands_above_it(words: Words, weight: str, head: str) -> None:
    ask = replace(FINDING, weight=weight)  # type: ignore[arg-type]  # of a table
    assert sheet(ask).split("\n")[2].strip() == head
    assert f"\n{head}\n" in plain(words, ask)[1]


def test_a_finding_tells_what_it_is_about_and_what_can_be_done(words: Words) -> None:
    for told in (sheet(FINDING), plain(words, FINDING)[1]):
        for text in (FINDING.says, "5 stippen", FINDING.asks, "1. aanpassen: Eerste stappen", "3. later"):
            assert text in told
        assert told.rstrip().removesuffix(">").rstrip().endswith(words("keys-finding"))


def test_a_finding_that_was_left_before_says_why(words: Words) -> None:
    before = words("finding-before", why="Eerst de zomer door.")
    again = replace(FINDING, before="Eerst de zomer door.")
    assert before in sheet(again)
    assert before in plain(words, again)[1]
    assert "Eerder lieten" not in sheet(FINDING) + plain(words, FINDING)[1]


@pytest.mark.parametrize(("left", "is_told"), [(3, True), (0, False)])
def test_a_finding_says_how_many_come_after_it(words: Words, left: int, is_told: bool) -> None:
    more = replace(FINDING, left=left)
    for told in (sheet(more), plain(words, more)[1]):
        assert (words("finding-left", count=left) in told) is is_told


@pytest.mark.parametrize("ask", [FINDING, VERDICT, asks.longest(FINDING), asks.longest(VERDICT)])
def test_the_digits_are_in_sight_however_much_there_is_to_read(words: Words, ask: AskFinding | AskVerdict) -> None:
    key = "finding-choose" if isinstance(ask, AskFinding) else "verdict-choose"
    assert words(key) in put(words, ask, "enter").wall.pictures[0]


def test_what_does_not_fit_stays_in_sight_however_much_it_is_about(words: Words) -> None:
    found = asks.longest(FINDING)
    assert isinstance(found, AskFinding)
    long_ = replace(found, says="Er is voor niemand een plek.")
    assert "Er is voor niemand een plek." in put(words, long_, "enter").wall.pictures[0]
    assert "Er is voor niemand een plek." in put(words, long_, "page-down", Redrawn()).wall.last


@pytest.mark.parametrize("ask", [FINDING, VERDICT, TICK])
def test_at_a_desk_it_stands_below_the_head_of_the_desk(words: Words, ask: Ask) -> None:
    desk = replace(ask, head=replace(asks.HEAD, is_room=False, minutes_left=None))
    room, seen = (sheet(one, columns=120).split("\n")[1:] for one in (ask, desk))
    assert sorted(" ".join(seen).split()) == sorted(" ".join(room).split())
    assert max(map(len, room)) <= 74 < max(map(len, seen))


def test_a_row_stands_below_its_title_with_what_is_known_of_it(words: Words) -> None:
    for told in (sheet(VERDICT), plain(words, VERDICT)[1]):
        assert told.index("Leerkring voor teamleiders") < told.index(words("verdict-asks"))
        assert "Zorggroep De Linde" in told
        assert words("keys-verdict") in told


def test_who_drops_a_row_is_asked_who_tells_whom(words: Words) -> None:
    hint = "En wie zegt het tegen wie?"
    assert hint in sheet(VERDICT, "3", "enter", Until(words("verdict-why")))
    assert hint in plain(words, VERDICT, "3", "te duur")[1]


def test_signals_stand_with_where_they_belong_and_get_a_cross(words: Words) -> None:
    picture = sheet(TICK, "3 1", Until("[x]  1."))
    crossed = [line.split("]")[0].strip() for line in picture.split("\n") if "[" in line]
    assert crossed == ["[x", "[", "[x", "[", "["]
    assert "ruimte geven of sturen" in picture
    assert "  3. iedereen doet wat anders (ruimte geven of sturen)\n" in plain(words, TICK)[1]


def test_signals_that_were_ticked_before_have_a_cross_and_stay_by_enter(words: Words) -> None:
    again = replace(TICK, so_far="2 4")
    assert "[x]  4." in sheet(again, "down", Redrawn())
    assert put(words, again, "enter").outcome == plain(words, again, "")[0] == (Answer("2 4"),)
    assert plain(words, again, "nee")[0] == put(words, again, "nee", "enter").outcome == (Confirm(),)


def test_the_keys_say_that_enter_is_nothing_seen_unless_something_was(words: Words) -> None:
    for told in (sheet(TICK), plain(words, TICK)[1]):
        assert words("keys-tick") in told
        assert words("still-tick") in told
    again = replace(TICK, so_far="2")
    for told in (sheet(again), plain(words, again)[1]):
        assert words("keys-tick") not in told
        assert words("still-tick-again") in told
        assert told.count(words("keep-so-far")) == 1


def test_a_hint_of_the_stop_stands_with_how_to_tick(words: Words) -> None:
    hinted = replace(TICK, hint="Lees ze hardop voor.")
    for told in (sheet(hinted), plain(words, hinted)[1]):
        assert "Lees ze hardop voor." in told
        assert words("still-tick") in told


def test_a_change_asks_why_and_can_be_taken_back(words: Words) -> None:
    for told in (sheet(CHANGE), plain(words, CHANGE)[1]):
        for key in ("sure-change", "change-why", "do-reason", "do-back", "sure-choose-why"):
            assert words(key) in told
    assert put(words, CHANGE, "te duur", "enter").outcome == (Confirm("te duur"),)
    assert put(words, CHANGE, "2", "enter").outcome == plain(words, CHANGE, "2")[0] == (Back(),)


def test_another_view_of_a_row_is_about_that_row(words: Words) -> None:
    assert plain(words, VERDICT, "ander geluid", "te vroeg", "", "", "")[0] == (Mark(view=View("te vroeg")),)
    assert words("not-here") in plain(words, FINDING, "ander geluid")[1]
