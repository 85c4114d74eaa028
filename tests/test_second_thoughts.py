"""Changing one's mind: what is put off, removed, hidden or named anew takes no word with it and promises nothing."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Go, Keep, Park, Remove, Restore
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.place import Place
from netstart.core.screen import AskCheck, AskRows, AskSure, AskValue
from netstart.core.words import Words
from netstart.files.packs import load_form
from tests.plan import Small
from tests.story import asked, desk, told
from tests.test_stories import ALL, FIRST, FUNDER, IDENTITY, PAID, SENTENCE, STAKES

AMBITION = Place("ambition")
FUNDED_BY = Place("funder", "", "party")
WEAK = Answer("Zomaar iets")


def says(form: Form, now: Interview) -> Sequence[str]:
    """Return what a second thought says."""
    ask = current(form, desk(form), now)
    assert isinstance(ask, AskSure)
    return [form.words.tell(message) for message in ask.says]


def titles(now: Interview, list_: str) -> Sequence[str]:
    return [row["title"] for row in now.answers.get(list_, {}).values()]


# --- putting off


@pytest.mark.parametrize(
    "again", [(Keep("Zomaar iets"),), (WEAK, Back()), (WEAK,)], ids=["half-typed", "changed", "doubted"]
)
def test_putting_off_a_changed_answer_keeps_both_texts(small: Form, again: Sequence[Answer | Back | Keep]) -> None:
    now = told(small, SENTENCE, Go(AMBITION), *again, Park("morgen"))
    assert "ambition" not in now.answers
    assert now.drafts[AMBITION] == f"Zomaar iets / {SENTENCE.value}"


def test_putting_off_an_answer_that_was_typed_over_the_same_keeps_it_once(small: Form) -> None:
    now = told(small, SENTENCE, Go(AMBITION), Keep(str(SENTENCE.value)), Park())
    assert now.drafts[AMBITION] == SENTENCE.value


def test_later_on_a_remark_about_a_new_row_changes_nothing(small: Form) -> None:
    now = told(small, *STAKES, Add(("Een website",)))
    assert told(small, Park("straks"), now=now) == now


def test_later_on_a_remark_about_an_answer_puts_it_off_with_its_words(small: Form) -> None:
    now = told(small, WEAK, Park("straks"))
    assert (now.parked[AMBITION].why, now.drafts[AMBITION]) == ("straks", "Zomaar iets")


def test_a_part_that_was_put_off_shows_how_much_of_it_is_open(small: Form) -> None:
    now = told(small, *IDENTITY, Add(("Bakkerij",)), Park("geen tijd", at=Place("parties-part")))
    check = current(small, desk(small), told(small, Go(Place("parties-part")), now=now))
    overview = current(small, desk(small), told(small, Go(Place()), now=now))
    assert isinstance(check, AskCheck)
    assert isinstance(overview, AskCheck)
    # the list itself, and the side and kind of its one row
    assert check.open == 3
    line = next(line for line in overview.lines if line.place == Place("parties-part"))
    assert (line.state, line.text) == ("parked", small.words("count-open", count=3))


def test_enter_takes_up_a_part_that_was_put_off(small: Form) -> None:
    now = told(small, *IDENTITY, Park("geen tijd", at=Place("parties-part")), Go(Place("parties-part")), Confirm())
    assert now.parked == {}
    assert asked(small, now) == "rows parties"


# --- going back


def test_back_beside_the_road_goes_where_one_came_from(small: Form) -> None:
    off = told(small, *IDENTITY, Add(("Bakkerij",)), Park(at=Place("parties-part")))
    beside = told(small, Go(Place("parties-part")), Go(Place("parties", "party-1", "side")), now=off)
    back = told(small, Back(), now=beside)
    assert (asked(small, back), back.notice) == ("check parties-part", None)


def test_back_at_the_beginning_says_that_it_is_the_beginning(small: Form) -> None:
    now = told(small, Back())
    assert now.notice is not None
    assert now.notice.key == "first-question"


# --- rows that go and come


def test_removing_a_row_keeps_what_is_half_typed_where_it_was_linked(small: Form) -> None:
    linked = (*PAID, Answer("Fonds Oost"), Confirm(), Go(FUNDED_BY), Keep("of toch de gem"))
    now = told(small, *linked, Go(Place("parties")), Remove("party-1"), Confirm())
    assert "party" not in now.answers["funder"]
    assert now.drafts[FUNDED_BY] == "of toch de gem"


def test_removing_a_row_leaves_its_title_where_it_was_linked(small: Form) -> None:
    linked = (*PAID, Answer("Fonds Oost"), Confirm())
    now = told(small, *linked, Go(Place("parties")), Remove("party-1"), Confirm())
    assert now.drafts[FUNDED_BY] == "Fonds Oost"


def test_a_half_row_stays_when_a_name_elsewhere_becomes_a_row(small: Form) -> None:
    half = (*PAID, Go(Place("parties")), Keep("Nog een par"), Go(FUNDED_BY))
    now = told(small, *half, Answer("Fonds Oost"), Confirm())
    assert titles(now, "parties") == ["Fonds Oost"]
    assert now.drafts[Place("parties")] == "Nog een par"


def test_a_half_row_stays_when_a_row_is_added_from_elsewhere(small: Form) -> None:
    now = told(small, Go(Place("needs")), Keep("Eén lo"), Go(AMBITION), Add(("Begeleiden",), to="needs"))
    assert titles(now, "needs") == ["Begeleiden"]
    assert now.drafts[Place("needs")] == "Eén lo"


@pytest.mark.parametrize("nothing", [(), ("",), ("  ", "\n")])
def test_adding_nothing_leaves_the_list_open(small: Form, nothing: tuple[str, ...]) -> None:
    now = told(small, *STAKES, Add(nothing))
    assert "needs" not in now.answers
    assert asked(small, now) == "rows needs"


def test_a_removed_row_is_not_put_back_beside_a_row_with_its_title(small: Form) -> None:
    now = told(small, *STAKES, Add(("Rust",)), Remove("need-1"), Add(("rust",)), Restore("need-1"))
    ask = current(small, desk(small), now)
    assert isinstance(ask, AskRows)
    assert [(row.id, row.title) for row in ask.rows] == [("need-2", "rust")]
    assert [(row.id, row.title) for row in ask.removed] == [("need-1", "Rust")]
    assert ask.notice is not None
    assert small.words.tell(ask.notice) == "Dat staat er al: Rust. Geef het een andere naam."


def test_restoring_forgets_why_a_row_was_taken_off(small: Form) -> None:
    off = told(small, *STAKES, Add(("A", "B")), Remove("need-1", "dubbel"), Remove("need-2", "ook"))
    now = told(small, Restore("need-1"), now=off)
    assert now.why == {Place("needs", "need-2"): "ook"}


def test_a_link_of_a_hidden_field_is_not_promised_to_come_back(small: Form) -> None:
    hidden = (Go(Place("needs", "need-1", "influence")), Answer("zelf"), Confirm())
    now = told(small, *FIRST, *hidden, Go(Place("parties")), Remove("party-2"))
    assert not any("Bij wie" in sentence for sentence in says(small, now))
    assert asked(small, told(small, Confirm(), now=now)) == "rows parties"


# --- names


@pytest.mark.parametrize("typed", ["- Fonds Oost", "1. Fonds Oost", "Fonds Oost "])
def test_a_new_name_with_a_bullet_is_linked(small: Form, typed: str) -> None:
    now = told(small, *PAID, Answer(typed), Confirm())
    assert titles(now, "parties") == ["Fonds Oost"]
    assert now.answers["funder"]["party"] == "party-1"


def test_a_beginning_of_a_name_is_a_new_name(small: Form) -> None:
    now = told(small, *PAID, Answer("Fonds Oost"), Confirm(), Go(FUNDED_BY), Answer("Fonds"))
    assert asked(small, now) == "sure new-row funder.party"
    now = told(small, Confirm(), now=now)
    assert titles(now, "parties") == ["Fonds Oost", "Fonds"]
    assert now.answers["funder"]["party"] == "party-2"


# --- remarks


def test_why_a_remark_was_left_is_forgotten_when_the_answer_changes(small: Form) -> None:
    left = told(small, WEAK, Confirm("komt nog"))
    assert list(left.left.values()) == ["komt nog"]
    assert told(small, Go(AMBITION), SENTENCE, now=left).left == {}


def test_why_a_remark_was_left_stays_with_the_same_answer(small: Form) -> None:
    left = told(small, WEAK, Confirm("komt nog"))
    assert told(small, Go(AMBITION), WEAK, now=left).left == left.left


def test_why_a_remark_was_left_stays_when_another_answer_changes(small: Form) -> None:
    left = told(small, WEAK, Confirm("komt nog"), Answer("niemand"))
    now = told(small, Go(Place("funding")), Answer("werkgevers"), now=left)
    assert (now.answers["funding"], now.left) == ("employers", left.left)


# --- what follows, and what is hidden


def test_a_proposal_that_becomes_unknown_has_not_turned(small: Form) -> None:
    now = told(small, *ALL, Go(Place("parties", "party-2", "interest")), Answer(None), Confirm())
    assert asked(small, now) == "nothing"
    assert now.answers["parties"]["party-2"]["approach"] == "ask-in-time"


def test_a_proposal_that_is_known_again_after_that_has_not_turned_either(small: Form) -> None:
    interest = Go(Place("parties", "party-2", "interest"))
    now = told(small, *ALL, interest, Answer(None), Confirm(), interest, Answer("2"))
    assert asked(small, now) == "nothing"


THINGS = """
id: things-part
title: Dingen
questions:
- id: size
  ask: Groot of klein?
  label: Maat
  kind: choice
  choices: {big: groot, small: klein}
  sources: [S0.P1]
- id: things
  ask: Welke dingen?
  label: Dingen
  kind: rows
  sources: [S0.P1]
  fields:
    title: {ask: Naam?, label: Naam}
    is_old: {ask: Oud?, label: Oud, kind: yes_no}
    is_broken:
      ask: Stuk?
      label: Stuk
      kind: yes_no
      when: {question: is_old, is: [ja]}
- id: weights
  rows: things
  ask: Hoe zwaar?
  label: Gewicht
  kind: rows
  sources: [S0.P1]
  when: {question: size, is: [big]}
  fields:
    weight: {ask: Hoeveel kilo?, label: Kilo, kind: number}
- id: repairs
  rows: things
  ask: Wie maakt het?
  label: Herstel
  kind: rows
  sources: [S0.P1]
  when: {question: is_broken, is: [ja]}
  fields:
    maker: {ask: Wie?, label: Wie, kind: text}
"""
CLOSED = (Answer("groot"), Add(("Hek",)), Confirm())


@pytest.fixture
def things(tmp_path: Path, words: Words) -> Form:
    """A form with two later questions about the rows of a list, each on a condition."""
    for folder in ("types", "sections"):
        (tmp_path / folder).mkdir()
    type_ = "type: things\ntitle: Dingen\nversion: 1\nsections:\n- use: things-part\n"
    (tmp_path / "types" / "things.yaml").write_text(type_, "utf-8")
    (tmp_path / "sections" / "things-part.yaml").write_text(THINGS, "utf-8")
    (tmp_path / "remarks.yaml").write_text("remarks: {}\n", "utf-8")
    return load_form(tmp_path, "things", words, Small)


def test_a_question_of_an_earlier_list_that_gets_hidden_is_told(things: Form) -> None:
    now = told(things, *CLOSED, Answer("nee"), Answer("40"), Go(Place("size")), Answer("klein"))
    assert says(things, now) == ["“Gewicht” vervalt dan. Wat er staat, blijft bewaard."]
    assert told(things, Confirm(), now=now).answers["things"]["thing-1"]["weight"] == 40


def test_a_question_of_an_earlier_list_without_answers_is_hidden_without_a_word(things: Form) -> None:
    now = told(things, *CLOSED, Answer("nee"), Go(Place("size")), Answer("klein"))
    assert (now.answers["size"], now.doubt) == ("small", None)


def test_a_hidden_field_does_not_count_in_a_later_question_of_the_row(things: Form) -> None:
    old = told(things, *CLOSED, Answer("ja"), Answer("ja"), Answer("40"))
    assert asked(things, old) == "value things/thing-1.maker"
    new = told(things, Go(Place("things", "thing-1", "is_old")), Answer("nee"), Confirm(), now=old)
    assert new.answers["things"]["thing-1"]["is_broken"] is True
    assert asked(things, new) == "check things-part"


def test_a_hidden_question_takes_nothing_from_what_is_half_typed_there(small: Form) -> None:
    half = (*FUNDER, Go(Place("funder", "", "amount")), Keep("30.000 of"))
    off = told(small, *half, Go(Place("funding")), Answer("werkgevers"), Confirm())
    on = told(small, Go(Place("funding")), Answer("een ander"), Confirm(), Go(Place("funder", "", "amount")), now=off)
    ask = current(small, desk(small), on)
    assert isinstance(ask, AskValue)
    assert ask.so_far == "30.000 of"


# --- a name that was taken off


def test_a_name_that_was_taken_off_comes_back_with_its_words(small: Form) -> None:
    begin = told(small, *PAID, Answer("Gemeente Noord"), Confirm(), Answer("100"))
    said = told(small, Go(Place("parties", "party-1", "side")), Answer("binnen"), now=begin)
    gone = told(small, Go(Place("parties")), Remove("party-1"), Confirm(), now=said)
    ask = current(small, desk(small), told(small, Go(FUNDED_BY), Answer("Gemeente Noord"), now=gone))
    assert isinstance(ask, AskSure)
    assert [one.key for one in ask.says] == ["removed-row"]
    back = told(small, Go(FUNDED_BY), Answer("Gemeente Noord"), Confirm(), now=gone)
    assert back.answers["parties"]["party-1"]["side"] == "in"
    assert back.answers["funder"]["party"] == "party-1"
