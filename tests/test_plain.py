"""Line by line: every function of the program with nothing but lines in and lines out."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest

from netstart.core.event import Add, Answer, Confirm, Go, Keep, Mark, Park, View
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.place import Place
from netstart.core.words import Message
from netstart.files.packs import shipped_example
from netstart.prompters.ending import Ending
from netstart.prompters.hold import hold
from netstart.prompters.plain import Plain
from tests.players import desk_answers, plain_lines, walked
from tests.story import asked, desk, told
from tests.test_stories import ALL, ALONE, IDENTITY, NEEDS, PARTIES, SENTENCE, SIDES, STAKES

CTRL_C = "\x03"
SIGTERM = "\x15"
REASON = "Wij doen het samen, want alleen lukt het niet"
AMBITION = Place("ambition")
OWN = Place("own_question")


class Lines(StringIO):
    """Lines as they come in; one of them may be Ctrl-C or a signal. Each is read when something was saved."""

    def __init__(self, lines: Sequence[str], saves: Sequence[Interview]) -> None:
        super().__init__("".join(f"{line}\n" for line in lines), newline="")
        self.ending = Ending()
        self.saved_before: list[Interview] = []
        self._saves = saves

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # of a stream of text
        self.saved_before.append(self._saves[-1])
        line = super().readline(size)
        if line.startswith(CTRL_C):
            raise KeyboardInterrupt
        if line.startswith(SIGTERM):
            self.ending.ask(15, None)
        return line


@dataclass(frozen=True)
class Talk:
    """What was written, what came of it, and what was saved on the way."""

    text: str
    now: Interview
    saves: Sequence[Interview]
    saved_before: Sequence[Interview]
    """What was on disk when each line was read."""

    @property
    def screens(self) -> Sequence[str]:
        """What was written before each line."""
        return self.text.split("> ")


def talk(form: Form, *lines: str, now: Interview | None = None, echo: bool = False) -> Talk:
    """Hold a conversation in lines, until there are no more."""
    saves: list[Interview] = []
    read, write = Lines(lines, saves), StringIO()
    plain = Plain(form.words, read, write, echo=echo)
    read.ending = plain.ending
    rested = hold(form, desk(form), now or Interview(), plain, saves.append)
    return Talk(write.getvalue(), rested, saves, read.saved_before)


def at(form: Form, place: Place, now: Interview | None = None) -> Interview:
    return told(form, Go(place), now=now)


def titles(now: Interview, list_: str) -> Sequence[str]:
    return [row["title"] for row in now.answers[list_].values()]


# --- what is proposed


def test_a_proposal_is_written_with_why(form: Form) -> None:
    now = Interview(answers={"phase_check": {"begun": ("asked", "energy")}})
    field = form.questions["phase"].by_id["phase"]
    written = talk(form, now=at(form, Place("phase"), now)).text
    assert form.words("proposal", text=field.choices["start-up"]) in written
    assert field.because["start-up"] in written


def test_both_sides_of_a_choice_are_written_with_what_they_bring_and_cost(form: Form) -> None:
    written = talk(form, now=at(form, Place("tensions", "need_vs_funder", "now"))).text
    sides = form.questions["tensions"].given["need_vs_funder"].sides
    assert sides is not None
    for side in (sides.low, sides.high):
        assert f"  + {side.gain}\n  - {side.cost}\n" in written


def test_a_signal_of_a_side_says_which_side_is_which(form: Form) -> None:
    written = talk(form, now=at(form, Place("tensions", "need_vs_funder", "signal_left"))).text
    assert form.words("sides", low="onze behoefte", high="wens van wie betaalt") in written
    assert f"  1. {form.questions['tensions'].given['need_vs_funder'].suggests['signal_left'][0]}\n" in written


def test_the_reason_against_a_proposal_is_the_line_that_is_typed(form: Form) -> None:
    now = at(form, Place("phase"), Interview(answers={"phase_check": {"begun": ("asked", "energy")}}))
    said = talk(form, "1", "3 bedrijven zijn te weinig", now=now)
    assert said.now.answers["phase"] == "initiation"
    assert said.now.left == {"overruled@phase": "3 bedrijven zijn te weinig"}


def test_enter_after_a_number_that_cannot_be_read_keeps_the_answer(form: Form) -> None:
    hours = Place("coordinator", "", "hours")
    now = Interview(answers={"phase": "start-up", "coordinator": {"found": False, "hours": 12}})
    said = talk(form, "twaalf", "", now=at(form, hours, now))
    assert form.words("so-far", text="12") in said.screens[1]
    assert said.now.answers["coordinator"]["hours"] == 12
    assert hours not in said.now.drafts


# --- what is written


def test_a_conversation_reads_as_a_log(small: Form) -> None:
    text = talk(small, "Zomaar", "2", REASON, "2", "2", "", echo=True).text
    assert (
        text
        == """
Deel 1 van 5 · Wie jullie zijn
Waarvoor is dit netwerk er?
Langer dan een regel? Zet een \\ aan het eind van de regel.
Enter = verder   ? = al het andere
> Zomaar

Deel 1 van 5 · Wie jullie zijn
Eén opmerking
Jullie schreven: Zomaar
Er staat geen reden bij.
Waarom?
  1. zo laten
  2. aanpassen
  3. later
Typ 1, 2 of 3. Alleen Enter is 1.
Enter = verder   ? = al het andere
> 2

Deel 1 van 5 · Wie jullie zijn
Waarvoor is dit netwerk er?
Langer dan een regel? Zet een \\ aan het eind van de regel.
Nu: Zomaar
Enter = zo laten. Onbekend = weghalen.
Enter = verder   ? = al het andere
> Wij doen het samen, want alleen lukt het niet

Deel 1 van 5 · Wie jullie zijn
Wie betaalt?
  1. werkgevers
  2. niemand
  3. gemengd
  4. een ander
  5. nog open
Enter = verder   ? = al het andere
> 2

Deel 1 van 5 · Wie jullie zijn
Teruglezen: Wie jullie zijn
  1. Zin: Wij doen het samen, want alleen lukt het niet
  2. Geld: niemand
Een nummer = veranderen
Enter = klopt
Enter = verder   ? = al het andere
> 2

Deel 1 van 5 · Wie jullie zijn
Wie betaalt?
  1. werkgevers
  2. niemand (gekozen)
  3. gemengd
  4. een ander
  5. nog open
Nu: niemand
Enter = zo laten. Onbekend = weghalen.
Enter = verder   ? = al het andere
>\x20

Deel 1 van 5 · Wie jullie zijn
Teruglezen: Wie jullie zijn
  1. Zin: Wij doen het samen, want alleen lukt het niet
  2. Geld: niemand
Een nummer = veranderen
Enter = klopt
Enter = verder   ? = al het andere
>\x20
"""
    )


def test_what_somebody_types_in_a_terminal_is_not_written_again(small: Form) -> None:
    assert REASON not in talk(small, REASON).text


def test_several_answers_that_are_chosen_are_marked_in_words(small: Form) -> None:
    steers_on = Place("funder", "", "steers_on")
    now = told(small, SENTENCE, Answer("een ander"), Go(steers_on), Answer("1 3"), Go(steers_on))
    marked = [line for line in talk(small, now=now).text.splitlines() if small.words("chosen") in line]
    assert marked == ["  1. het doel (gekozen)", "  3. activiteiten (gekozen)"]


def test_the_whole_example_is_written_without_an_escape(form: Form, tmp_path: Path) -> None:
    puts, interview = walked(form, desk_answers(form, shipped_example(form.type), tmp_path))
    said = talk(form, *(line for put in puts for line in plain_lines(put, form.words)), echo=True)
    assert (asked(form, said.now), "\x1b" in said.text) == ("nothing", False)
    assert said.now.answers == interview.answers


@pytest.mark.parametrize("echo", [True, False])
@pytest.mark.parametrize(
    "lines",
    [
        ("\x1b[A",),
        (REASON, "\x1b[A"),
        (REASON, "2", "\x1b[A"),
        (REASON, "2", "", "lijst", "\x1b[A"),
        ("Zomaar", "\x1b[A"),
        ("overzicht", "\x1b[A"),
    ],
)
def test_an_arrow_key_that_comes_in_is_not_written_out(small: Form, lines: Sequence[str], echo: bool) -> None:
    assert "\x1b" not in talk(small, *lines, echo=echo).text


# --- the menu, as words


def test_help_is_shown_and_the_question_comes_again(form: Form) -> None:
    said = talk(form, "?")
    question = form.questions["name"]
    for text in (question.help, question.why, question.weak, question.strong, *question.probes):
        assert text
        assert text in said.screens[1]
    ways = "terug · later · ander geluid · noteren · overzicht · zwart · overslaan · stop"
    assert form.words("plain-menu", others=ways) in said.screens[1]
    assert said.screens[1].endswith(said.screens[0])
    assert said.now == Interview()


@pytest.mark.parametrize("back", ["<", "terug", " TERUG "])
def test_back_leads_to_the_question_before(small: Form, back: str) -> None:
    assert asked(small, talk(small, REASON, back).now) == "value ambition"


def test_later_asks_why_who_and_when(small: Form) -> None:
    said = talk(small, "later", "Amina weet het", "Jan", "2 april")
    assert [screen.splitlines()[-1] for screen in said.screens[1:4]] == [
        "Waarom later? (mag leeg)",
        "Wie zoekt het uit? (mag leeg)",
        "Voor wanneer? (mag leeg, bijvoorbeeld 2 april)",
    ]
    assert said.now.parked == {AMBITION: Park("Amina weet het", "Jan", "2027-04-02")}


def test_later_needs_no_why_who_or_when(small: Form) -> None:
    assert talk(small, "later", "", "", "").now.parked == {AMBITION: Park()}


def test_another_view_asks_what_why_what_helps_and_whose(small: Form) -> None:
    said = talk(small, REASON, "<", "ander geluid", "Alleen kan het ook", "gaat sneller", "een proef", "Jan", "3")
    assert [screen.splitlines()[-1] for screen in said.screens[3:8]] == [
        "Welk ander geluid is er? (leeg = geen)",
        "Waarom vindt iemand dat? (mag leeg)",
        "Wat zou helpen? (mag leeg)",
        "Van wie? Een naam hoeft niet.",
        "Hoe vast staat het antwoord?  1 voorlopig  2 besloten  3 we zijn het oneens  (Enter = zo laten)",
    ]
    view = View("Alleen kan het ook", "gaat sneller", "een proef", "Jan")
    assert said.now.marks == {AMBITION: Marked("disagreed", (view,))}


def test_how_firm_an_answer_is_can_be_said_without_another_view(small: Form) -> None:
    assert talk(small, "ander geluid", "", "2").now.marks == {AMBITION: Marked("decided")}


def test_a_status_that_is_left_empty_stays_as_it_was(small: Form) -> None:
    now = told(small, Mark("decided"))
    said = talk(small, "ander geluid", "Nee hoor", "", "", "", "", now=now)
    assert said.now.marks == {AMBITION: Marked("decided", (View("Nee hoor"),))}


def test_a_status_that_is_none_is_told(small: Form) -> None:
    said = talk(small, "ander geluid", "", "9")
    assert small.words("no-such-number", given="9") in said.text


def test_the_overview_leads_anywhere(small: Form) -> None:
    said = talk(small, "overzicht", "3", "")
    assert small.words("overview-title") in said.screens[1]
    assert asked(small, said.now) == "rows needs"


def test_enter_leads_from_the_overview_back_to_the_question(small: Form) -> None:
    assert asked(small, talk(small, REASON, "overzicht", "").now) == "value funding"


@pytest.mark.parametrize("number", ["9", "0", "weg", "1000000000000"])
def test_a_number_that_is_not_on_the_screen_is_told(small: Form, number: str) -> None:
    said = talk(small, "overzicht", number)
    assert small.words("no-such-number", given=number) in said.text
    assert asked(small, said.now) == "check "


@pytest.mark.parametrize("last", [("stop",), ("stoppen",), ("!",), (" STOP ",), ()])
def test_stopping_keeps_what_was_said(small: Form, last: Sequence[str]) -> None:
    said = talk(small, REASON, *last)
    assert said.now.answers == {"ambition": REASON}
    assert said.saves[-1] == said.now
    assert len(said.screens) == 3


def test_nothing_that_comes_after_stopping_is_read(small: Form) -> None:
    assert talk(small, "stop", REASON).now == Interview()


@pytest.mark.parametrize(
    ("lines", "then"),
    [
        (("overzicht", "later"), "check "),
        (("overzicht", "ander geluid"), "check "),
        (("overzicht", "2", "weg 1", "later"), "sure effects parties"),
    ],
)
def test_what_means_nothing_here_says_so_and_asks_nothing(small: Form, lines: Sequence[str], then: str) -> None:
    now = told(small, *SIDES, Go(Place("parties"))) if "weg 1" in lines else Interview()
    said = talk(small, *(lines[2:] if "weg 1" in lines else lines), now=now)
    assert small.words("not-here") in said.screens[-2]
    assert (asked(small, said.now), said.now.parked, said.now.marks) == (then, {}, {})


def test_later_is_no_part_of_reading_back_one_row(small: Form) -> None:
    said = talk(small, "later", now=at(small, Place("parties", "party-1"), told(small, *SIDES)))
    assert small.words("not-here") in said.text
    assert said.now.parked == {}


# --- half a dialog


def test_each_line_of_later_is_saved_before_the_next_is_read(small: Form) -> None:
    said = talk(small, "later", "Amina weet het", "Jan", "2 april")
    saved = [interview.parked.get(AMBITION) for interview in said.saved_before[1:5]]
    assert saved == [None, Park("Amina weet het"), Park("Amina weet het", "Jan"), said.now.parked[AMBITION]]


def test_each_line_of_another_view_is_saved_before_the_next_is_read(small: Form) -> None:
    said = talk(small, "ander geluid", "a", "b", "c", "d", "2")
    saved = [interview.marks.get(AMBITION) for interview in said.saved_before[1:7]]
    views = [View("a"), View("a", "b"), View("a", "b", "c"), View("a", "b", "c", "d")]
    assert saved == [None, *(Marked("provisional", (view,)) for view in views), said.now.marks[AMBITION]]


@pytest.mark.parametrize("count", [1, 2])
def test_later_that_is_cut_off_keeps_its_words(small: Form, count: int) -> None:
    lines = ("Amina weet het", "Jan")[:count]
    park = talk(small, "later", *lines).now.parked.get(AMBITION, Park())
    assert (park.why, park.who) == ("Amina weet het", lines[1] if count == 2 else "")


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_another_view_that_is_cut_off_keeps_its_words(small: Form, count: int) -> None:
    lines = ("a", "b", "c", "d")[:count]
    assert talk(small, "ander geluid", *lines).now.marks == {AMBITION: Marked("provisional", (View(*lines),))}


@pytest.mark.parametrize("dialog", ["later", "ander geluid"])
def test_a_dialog_that_is_cut_off_before_its_first_line_changes_nothing(small: Form, dialog: str) -> None:
    assert talk(small, dialog).now == Interview()


# --- answers


def test_a_command_word_behind_a_backslash_is_an_answer(small: Form) -> None:
    for word in ("later", "terug", "?", "stop", "overzicht", "onbekend"):
        assert talk(small, f"\\{word}", now=at(small, OWN)).now.answers == {"own_question": word}


@pytest.mark.parametrize("word", ["later", "weg 1", "2", "lijst", "herstel", "omhoog 1"])
def test_a_command_word_behind_a_backslash_is_a_row(small: Form, word: str) -> None:
    assert titles(talk(small, f"\\{word}", now=told(small, *PARTIES, Go(Place("parties")))).now, "parties")[-1] == word


@pytest.mark.parametrize("word", ["onbekend", "Weten we niet"])
def test_not_known_yet_is_an_answer_where_it_may_be(small: Form, word: str) -> None:
    assert talk(small, word, now=at(small, OWN)).now.answers == {"own_question": None}


def test_not_known_yet_is_put_off_where_an_answer_is_due(small: Form) -> None:
    said = talk(small, "onbekend", "1 moeten we vragen")
    assert small.words("later-do") in said.screens[1]
    assert said.now.parked == {AMBITION: Park("moeten we vragen")}


def test_enter_keeps_what_was_answered(small: Form) -> None:
    now = told(small, *ALONE)
    said = talk(small, "", now=at(small, Place("funding"), now))
    assert small.words("plain-keep") in said.screens[0]
    assert (said.now.answers, asked(small, said.now)) == (now.answers, "check identity")


def test_enter_takes_what_was_half_typed_as_the_answer(small: Form) -> None:
    assert talk(small, "", now=told(small, Go(OWN), Keep("half een"))).now.answers == {"own_question": "half een"}


def test_enter_takes_the_proposal(small: Form) -> None:
    approach = told(small, *SIDES, Answer("5"), Answer("2"), Answer(None), Answer(None))
    said = talk(small, "", now=approach)
    assert "Voorstel: op tijd vragen. Enter = overnemen" in said.screens[0].splitlines()
    assert said.now.answers["parties"]["party-2"]["approach"] == "ask-in-time"


def test_what_cannot_be_read_is_told_and_stays_to_be_mended(small: Form) -> None:
    said = talk(small, REASON, "onzin")
    assert "“onzin” ken ik hier niet. Kies uit: werkgevers · niemand · gemengd · een ander · nog open" in said.text
    assert "Nu: onzin" in said.screens[-2].splitlines()


def test_a_longer_text_goes_on_behind_a_backslash(small: Form) -> None:
    said = talk(small, "Wij doen het samen,\\", "\\", "  want alleen\\", "lukt het niet")
    assert said.now.answers == {"ambition": "Wij doen het samen,\n\n  want alleen\nlukt het niet"}


def test_a_command_word_inside_a_longer_text_is_text(small: Form) -> None:
    assert talk(small, "Dit, want\\", "later").now.answers == {"ambition": "Dit, want\nlater"}


def test_a_short_text_does_not_go_on_behind_a_backslash(small: Form) -> None:
    assert talk(small, "C:\\", now=at(small, OWN)).now.answers == {"own_question": "C:\\"}


def test_a_longer_text_that_is_cut_off_stays_as_a_draft(small: Form) -> None:
    said = talk(small, "Wij doen het samen,\\", "want\\")
    assert (said.now.answers, said.now.drafts) == ({}, {AMBITION: "Wij doen het samen,\nwant"})
    assert said.saves[-1] == said.now


def test_line_ends_of_windows_are_no_part_of_an_answer(small: Form) -> None:
    assert talk(small, f"{REASON}\r", "\r").now.answers == {"ambition": REASON}


def test_bytes_that_are_no_text_are_told(small: Form) -> None:
    assert small.words("plain-not-utf8") in talk(small, "Jos\ufffd, want dat is hij").text


# --- second thoughts


@pytest.mark.parametrize(
    ("line", "then"),
    [
        ("", "value funding"),
        ("1", "value funding"),
        ("ja", "value funding"),
        ("2", "value ambition"),
        ("nee", "value ambition"),
        ("3", "value funding"),
        ("terug", "value ambition"),
        ("overzicht", "check "),
        ("straks", "sure remark ambition"),
    ],
)
def test_what_can_be_done_about_a_remark(small: Form, line: str, then: str) -> None:
    assert asked(small, talk(small, "Zomaar", line).now) == then


def test_a_reason_stands_behind_the_digit(small: Form) -> None:
    assert list(talk(small, "Zomaar", "1 zo zeggen wij het").now.left.values()) == ["zo zeggen wij het"]
    assert talk(small, "Zomaar", "3: na de zomer").now.parked == {AMBITION: Park("na de zomer")}


def test_later_at_a_remark_asks_why_who_and_when_too(small: Form) -> None:
    said = talk(small, "Zomaar", "later", "Amina weet het", "", "")
    assert (said.now.parked, said.now.drafts) == ({AMBITION: Park("Amina weet het")}, {AMBITION: "Zomaar"})


# --- a list


def test_rows_are_typed_a_line_each_and_closed_by_an_empty_one(small: Form) -> None:
    said = talk(small, "Bakkerij", "- Wethouder", "", now=told(small, *IDENTITY))
    assert titles(said.now, "parties") == ["Bakkerij", "Wethouder"]
    assert asked(small, said.now) == "value parties/party-1.side"


def test_examples_are_picked_from_a_list(small: Form) -> None:
    said = talk(small, "lijst", "2 1", now=told(small, *IDENTITY))
    assert said.screens[1].splitlines()[:3] == ["Kies uit deze voorbeelden: Partijen", "  1. UWV", "  2. Vakschool"]
    assert [row["code"] for row in said.now.answers["parties"].values()] == ["school", "uwv"]


@pytest.mark.parametrize(("line", "tells"), [("", False), ("3", True), ("0", True), ("uwv", True)])
def test_picking_nothing_leads_back_to_the_list(small: Form, line: str, tells: bool) -> None:
    said = talk(small, "lijst", line, now=told(small, *IDENTITY))
    assert (asked(small, said.now), said.now.answers.get("parties")) == ("rows parties", None)
    assert (small.words("no-such-number", given=line) in said.text) is tells


def test_a_row_is_taken_off_with_a_reason(small: Form) -> None:
    said = talk(small, "A", "B", "weg 2: dubbel: zie A", now=told(small, *STAKES))
    assert (titles(said.now, "needs"), said.now.why) == (["A"], {Place("needs", "need-2"): "dubbel: zie A"})
    assert "herstel = terugzetten wat weg is (1)" in said.screens[-2].splitlines()


def test_a_row_that_was_taken_off_is_put_back_by_its_number(small: Form) -> None:
    said = talk(small, "A", "B", "weg 1", "weg 1", "herstel", "2", now=told(small, *STAKES))
    assert said.screens[5].splitlines()[:2] == ["  1. A", "  2. B"]
    assert titles(said.now, "needs") == ["B"]
    assert titles(talk(small, "herstel 1", now=said.now).now, "needs") == ["B", "A"]


@pytest.mark.parametrize("line", ["", "3"])
def test_putting_nothing_back_leads_back_to_the_list(small: Form, line: str) -> None:
    said = talk(small, "A", "weg 1", "herstel", line, now=told(small, *STAKES))
    assert (asked(small, said.now), titles(said.now, "needs")) == ("rows needs", [])


def test_rows_move_up_and_down(small: Form) -> None:
    said = talk(small, "A", "B", "C", "omhoog 3", "OMLAAG 1", now=told(small, *STAKES))
    assert titles(said.now, "needs") == ["C", "A", "B"]


def test_a_number_opens_a_row(small: Form) -> None:
    now = told(small, *NEEDS, Go(Place("needs")))
    assert asked(small, talk(small, "2", now=now).now) == "check needs/need-2"
    assert small.words("no-such-number", given="3") in talk(small, "3", now=now).text


def test_half_a_row_is_added_by_enter(small: Form) -> None:
    said = talk(small, "", now=told(small, *STAKES, Keep("Nog een be")))
    assert {"Nu: Nog een be", "Enter = erbij zetten"} <= set(said.screens[0].splitlines())
    assert (titles(said.now, "needs"), said.now.drafts) == (["Nog een be"], {})


def test_half_a_row_stays_when_another_row_is_added(small: Form) -> None:
    said = talk(small, "Begeleiden", now=told(small, *STAKES, Keep("Nog een be")))
    assert (titles(said.now, "needs"), said.now.drafts) == (["Begeleiden"], {Place("needs"): "Nog een be"})


def test_half_a_row_stays_when_the_other_row_gives_cause_for_a_remark(small: Form) -> None:
    said = talk(small, "Een website", "", now=told(small, *STAKES, Keep("Nog een be")))
    assert (titles(said.now, "needs"), said.now.drafts) == (["Een website"], {Place("needs"): "Nog een be"})


def test_half_a_row_stays_when_examples_are_picked(small: Form) -> None:
    said = talk(small, "lijst", "1", now=told(small, *IDENTITY, Keep("Bak")))
    assert (titles(said.now, "parties"), said.now.drafts) == (["UWV"], {Place("parties"): "Bak"})


# --- reading back


def test_a_number_leads_to_an_answer_and_back(small: Form) -> None:
    said = talk(small, "1", "Anders, want beter", now=told(small, *ALONE))
    assert (said.now.answers["ambition"], asked(small, said.now)) == ("Anders, want beter", "check identity")


def test_enter_goes_on_with_what_is_open(small: Form) -> None:
    said = talk(small, "", now=told(small, *STAKES, Add(("A",)), Confirm(), Go(Place("needs-part"))))
    assert asked(small, said.now) == "value needs/need-1.said"


def test_a_picture_is_drawn_in_plain_characters(small: Form) -> None:
    said = talk(small, now=told(small, *ALL, Go(Place("parties-part"))))
    assert "  5 |  .   1   .   .   ." in said.text.splitlines()


# --- stopping


def test_one_ctrl_c_says_that_what_was_said_is_saved_and_goes_on(small: Form) -> None:
    said = talk(small, CTRL_C, REASON)
    assert said.screens[1].splitlines()[:2] == ["", small.words("ctrl-c-plain")]
    assert said.now.answers == {"ambition": REASON}


def test_a_second_ctrl_c_stops(small: Form) -> None:
    said = talk(small, REASON, CTRL_C, CTRL_C, "2")
    assert said.now.answers == {"ambition": REASON}


def test_a_ctrl_c_at_each_question_stops_nowhere(small: Form) -> None:
    assert asked(small, talk(small, CTRL_C, REASON, CTRL_C, "2").now) == "check identity"


def test_enter_after_ctrl_c_answers_nothing(small: Form) -> None:
    assert talk(small, CTRL_C, "").now == Interview()
    assert talk(small, CTRL_C, "", REASON).now.answers == {"ambition": REASON}


def test_ctrl_c_in_the_middle_of_a_longer_text_keeps_it(small: Form) -> None:
    said = talk(small, "Wij doen het,\\", CTRL_C, CTRL_C)
    assert said.now.drafts == {AMBITION: "Wij doen het,"}


def test_a_signal_while_a_line_is_awaited_stops(small: Form) -> None:
    said = talk(small, REASON, SIGTERM, "2")
    assert (said.now.answers, asked(small, said.now)) == ({"ambition": REASON}, "value funding")


def test_a_signal_in_the_middle_of_a_longer_text_keeps_it(small: Form) -> None:
    assert talk(small, "Wij doen het,\\", SIGTERM).now.drafts == {AMBITION: "Wij doen het,"}


def test_a_signal_in_between_stops_at_the_next_screen(small: Form) -> None:
    saves: list[Interview] = []
    write = StringIO()
    plain = Plain(small.words, StringIO(f"{REASON}\n2\n"), write, echo=False)

    def save(interview: Interview) -> Message | None:
        saves.append(interview)
        if interview.answers:
            plain.ending.ask(15, None)
        return None

    now = hold(small, desk(small), Interview(), plain, save)
    assert saves[-1].answers == now.answers == {"ambition": REASON}
    assert small.questions["funding"].ask not in write.getvalue()


def test_every_event_is_saved_before_the_next_screen(small: Form) -> None:
    said = talk(small, REASON, "2", "", "Bakkerij", "overzicht")
    assert all(before != after for before, after in pairwise(said.saved_before))
    assert said.saved_before[-1] == said.now
