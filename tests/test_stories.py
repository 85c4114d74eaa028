"""What is asked after what: the conversation as a value, before any terminal."""

from dataclasses import replace
from decimal import Decimal

import pytest

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import (
    Add,
    Answer,
    Back,
    Confirm,
    Event,
    Go,
    Keep,
    Mark,
    Move,
    Park,
    Remove,
    Restore,
    View,
)
from netstart.core.form import Form
from netstart.core.interview import Marked
from netstart.core.place import Place
from netstart.core.screen import AskCheck, AskRows, AskSure, AskValue
from tests.story import asked, desk, told

SENTENCE = Answer("Wij helpen elkaar, omdat niemand het alleen kan")
ALONE = (SENTENCE, Answer("werkgevers"))
PAID = (SENTENCE, Answer("een ander"))
FUNDER = (*PAID, Answer(None), Answer("24.000"), Answer("1 3"))
IDENTITY = (*ALONE, Confirm())
PARTIES = (*IDENTITY, Add(("Bakkerij", "Wethouder")), Confirm())
SIDES = (*PARTIES, Answer("binnen"), Answer("klein"), Answer("eromheen"), Answer(None))
STAKES = (*SIDES, Answer("5"), Answer("2"), Answer(None), Answer("nee"), Answer("op tijd vragen"), Confirm())
NEEDS = (*STAKES, Add(("Eén loket", "Begeleiden")), Confirm())
FIRST = (*NEEDS, Answer(None), Answer("6"), Answer("aankaarten"), Answer("Wethouder"))
SECOND = (*FIRST, Answer("Ze belden"), Answer("2"), Answer("zelf"))
GAPS = (*SECOND, Answer("Begeleiden; Eén loket"), Answer("1"), Answer("ja"), Answer("3"), Answer("lang"))
HANDED = (*GAPS, Answer("nee"), Answer("Bakkerij"), Confirm())
TENSION = (Answer("2"), Answer(None), Answer(None), Answer(None), Answer(None), Answer(None))
CHOICES = (*HANDED, *TENSION, *TENSION, Confirm())
REST = (Answer("nee"), Answer(None), Answer("8"), Answer(None), Answer("eigen antwoord"))
ALL = (*CHOICES, *REST, Add(("Iets",)), Confirm(), Answer("3"), Confirm())


@pytest.mark.parametrize(
    ("events", "next_"),
    [
        ((), "value ambition"),
        ((SENTENCE,), "value funding"),
        ((SENTENCE, Back()), "value ambition"),
        ((SENTENCE, Back(), SENTENCE), "value funding"),
        ((Back(),), "value ambition"),
        ((Keep("half"),), "value ambition"),
        ((Answer("Zomaar iets"),), "sure remark ambition"),
        ((Answer("Zomaar iets"), Confirm("komt nog")), "value funding"),
        ((Answer("Zomaar iets"), Back()), "value ambition"),
        ((Answer("Zomaar iets"), Park("later")), "value funding"),
        ((Answer("Zomaar iets"), Go(Place("funding"))), "value funding"),
        ((Answer(None),), "sure later ambition"),
        ((Answer("  "),), "sure later ambition"),
        ((Answer(None), Confirm()), "value funding"),
        ((Answer(None), Back()), "value ambition"),
        ((SENTENCE, Answer("onzin")), "value funding"),
        (ALONE, "check identity"),
        (PAID, "value funder.party"),
        (FUNDER, "check identity"),
        ((*PAID, Answer(None), Answer("100"), Answer("4")), "value funder.until"),
        ((*PAID, Answer("Gemeente Noord")), "sure new-row funder.party"),
        ((*PAID, Answer("Gemeente Noord"), Confirm()), "value funder.amount"),
        (IDENTITY, "rows parties"),
        (PARTIES, "value parties/party-1.side"),
        ((*PARTIES, Back()), "rows parties"),
        ((*PARTIES, Answer("binnen"), Back()), "value parties/party-1.side"),
        (SIDES, "value parties/party-2.influence"),
        (STAKES, "rows needs"),
        ((*STAKES, Add(("Een website",))), "sure remark needs/need-1.title"),
        ((*STAKES, Add(("Een website",)), Confirm()), "rows needs"),
        ((*STAKES, Add(("Een website",)), Back()), "value needs/need-1.title"),
        ((*STAKES, Add(("Een website",)), Back(), Answer("Eén plek")), "rows needs"),
        ((*NEEDS, Answer(None), Answer("6"), Answer("aankaarten")), "value needs/need-1.raise_with"),
        ((*NEEDS, Answer(None), Answer("6"), Answer("zelf")), "value needs/need-2.said"),
        (SECOND, "value top_needs"),
        (GAPS, "value needs/need-2.taken_up"),
        (HANDED, "value tensions/need_vs_funder.now"),
        (CHOICES, "value coordinator.found"),
        ((*CHOICES, Answer("ja")), "value coordinator.name"),
        (ALL, "nothing"),
    ],
)
def test_what_is_asked_next(small: Form, events: tuple[Event, ...], next_: str) -> None:
    assert asked(small, told(small, *events)) == next_


@pytest.mark.parametrize(
    ("visit", "next_"),
    [
        ((Go(Place()),), "check "),
        ((Go(Place()), Confirm()), "nothing"),
        ((Go(Place()), Back()), "nothing"),
        ((Go(Place()), Go(Place("needs-part"))), "check needs-part"),
        ((Go(Place("needs-part")), Go(Place("needs", "need-1"))), "check needs/need-1"),
        ((Go(Place("needs-part")), Go(Place("needs", "need-1", "said")), Answer("x")), "check needs-part"),
        ((Go(Place("needs", "need-1")), Go(Place("needs", "need-1", "title")), Answer("Nieuw")), "check needs/need-1"),
        ((Go(Place("needs", "need-1")), Confirm()), "nothing"),
        ((Go(Place("funder")),), "nothing"),
        ((Go(Place("nergens")),), "nothing"),
        ((Go(Place("needs", "need-9")),), "nothing"),
        ((Go(Place("needs", "need-2", "raise_with")),), "nothing"),
        ((Go(Place("gaps")),), "check gaps"),
        ((Go(Place("needs", "need-1", "voices")), Back()), "value needs/need-1.said"),
        ((Go(Place("needs", "need-1", "voices")), Back(), Answer(None)), "value needs/need-1.voices"),
    ],
)
def test_where_a_visit_leads(small: Form, visit: tuple[Event, ...], next_: str) -> None:
    assert asked(small, told(small, *ALL, *visit)) == next_


def test_a_change_returns_to_the_screen_that_it_was_made_from(small: Form) -> None:
    now = told(small, *ALONE, Go(Place("ambition")), Answer("Anders, want beter"))
    assert asked(small, now) == "check identity"


def test_what_a_change_opens_comes_first_and_then_the_place_one_came_from(small: Form) -> None:
    now = told(small, *ALL, Go(Place("identity")), Go(Place("funding")), Answer("een ander"))
    assert asked(small, now) == "sure effects funding"
    now = told(small, Confirm(), now=now)
    assert asked(small, now) == "value funder.party"
    now = told(small, Answer(None), Answer("5"), Answer("1"), now=now)
    assert asked(small, now) == "check identity"


def test_what_a_change_hides_is_told_before_it_is_made(small: Form) -> None:
    now = told(small, *FUNDER, Go(Place("funding")), Answer("werkgevers"))
    ask = current(small, desk(small), now)
    assert isinstance(ask, AskSure)
    assert [small.words.tell(message) for message in ask.says] == [
        "“Financier” vervalt dan. Wat er staat, blijft bewaard."
    ]
    assert now.answers["funding"] == "external"


def test_a_hidden_answer_is_kept_and_does_not_count(small: Form) -> None:
    now = told(small, *FUNDER, Go(Place("funding")), Answer("werkgevers"), Confirm())
    assert now.answers["funder"]["amount"] == Decimal(24000)
    assert small.plan(now.answers).funder is None


def test_turning_a_condition_on_again_brings_the_answers_back(small: Form) -> None:
    was = told(small, *FUNDER)
    off = told(small, Go(Place("funding")), Answer("werkgevers"), Confirm(), now=was)
    on = told(small, Go(Place("funding")), Answer("een ander"), Confirm(), now=off)
    assert on.answers == was.answers


def test_a_condition_inside_a_row_hides_a_field_and_keeps_its_answer(small: Form) -> None:
    now = told(small, *FIRST, Go(Place("needs", "need-1", "influence")), Answer("zelf"), Confirm())
    assert now.answers["needs"]["need-1"]["raise_with"] == "party-2"
    needs = small.plan(now.answers).needs
    assert needs is not None
    assert needs[0].raise_with is None


def test_what_cannot_be_read_stays_to_be_mended(small: Form) -> None:
    ask = current(small, desk(small), told(small, SENTENCE, Answer("onzin")))
    assert isinstance(ask, AskValue)
    assert ask.so_far == "onzin"
    assert ask.notice is not None
    assert ask.notice.key == "choose-from"


def test_half_a_thought_in_a_row_comes_back(small: Form) -> None:
    now = told(small, *NEEDS, Keep("zes van"), Back(), Confirm())
    ask = current(small, desk(small), now)
    assert isinstance(ask, AskValue)
    assert ask.so_far == "zes van"


def test_half_a_row_comes_back(small: Form) -> None:
    ask = current(small, desk(small), told(small, *STAKES, Keep("Nog een be")))
    assert isinstance(ask, AskRows)
    assert ask.so_far == "Nog een be"


def test_putting_off_takes_the_answer_back_and_keeps_its_words(small: Form) -> None:
    now = told(small, SENTENCE, Back(), Park("Amina weet het", "Amina", "2 april 2027"))
    assert "ambition" not in now.answers
    assert now.drafts[Place("ambition")].startswith("Wij helpen elkaar")
    assert now.parked[Place("ambition")] == Park("Amina weet het", "Amina", "2027-04-02")


def test_putting_off_names_a_party_by_its_row(small: Form) -> None:
    now = told(small, *PARTIES, Park(who="wethouder", until="na de zomer"))
    assert now.parked[Place("parties", "party-1", "side")] == Park("", "party-2", "na de zomer")


def test_answering_what_was_put_off_takes_it_up_again(small: Form) -> None:
    now = told(small, Park("later"), Go(Place("ambition")), SENTENCE)
    assert now.parked == {}
    assert "ambition" in now.answers


def test_a_part_can_be_put_off_and_taken_up_again(small: Form) -> None:
    now = told(small, *IDENTITY, Park("geen tijd", at=Place("parties-part")))
    assert asked(small, now) == "rows needs"
    now = told(small, Go(Place("parties-part")), Confirm(), now=now)
    assert asked(small, now) == "rows parties"


def test_putting_off_a_list_leaves_its_rows(small: Form) -> None:
    now = told(small, *STAKES, Add(("Eén loket",)), Park("eerst bellen"))
    assert asked(small, now) == "value top_needs"
    assert [row["title"] for row in now.answers["needs"].values()] == ["Eén loket"]


def test_an_empty_list_is_an_answer(small: Form) -> None:
    now = told(small, *STAKES, Confirm())
    assert now.answers["needs"] == {}
    assert small.plan(now.answers).needs == ()


def test_pasted_lines_are_rows_without_their_bullets(small: Form) -> None:
    now = told(small, *STAKES, Add(("- Eén loket", "2. Begeleiden", "• 3 banen", "")))
    assert [row["title"] for row in now.answers["needs"].values()] == ["Eén loket", "Begeleiden", "3 banen"]


def test_a_row_that_is_there_already_is_told_and_not_doubled(small: Form) -> None:
    now = told(small, *STAKES, Add(("Eén loket", "eén LOKET")))
    assert len(now.answers["needs"]) == 1
    assert now.notice is not None
    assert small.words.tell(now.notice) == "Dat staat er al: eén LOKET. Geef het een andere naam."


def test_a_row_cannot_get_the_name_of_another(small: Form) -> None:
    now = told(small, *NEEDS, Go(Place("needs", "need-2", "title")), Answer("eén loket"))
    assert asked(small, now) == "value needs/need-2.title"
    assert now.drafts[Place("needs", "need-2", "title")] == "eén loket"


def test_a_picked_row_brings_what_the_catalogue_knows(small: Form) -> None:
    now = told(small, *IDENTITY, Add(("UWV",)))
    assert now.answers["parties"]["party-1"] == {
        "id": "party-1",
        "title": "UWV",
        "code": "uwv",
        "kind": "employment-service",
        "side": "around",
    }


def test_a_removed_row_leaves_its_words_and_its_id_behind(small: Form) -> None:
    now = told(small, *STAKES, Add(("A", "B")), Remove("need-2", "dubbel"), Add(("C",)))
    assert list(now.answers["needs"]) == ["need-1", "need-3"]
    assert now.removed["needs"]["need-2"]["title"] == "B"
    assert now.why[Place("needs", "need-2")] == "dubbel"


def test_a_removed_row_comes_back_whole(small: Form) -> None:
    now = told(small, *FIRST, Go(Place("needs")), Remove("need-1"), Confirm())
    assert list(now.answers["needs"]) == ["need-2"]
    now = told(small, Restore("need-1"), now=now)
    assert now.answers["needs"]["need-1"]["voices"] == 6
    assert now.removed == {}


def test_a_removed_row_comes_back_without_a_link_to_what_was_removed_after_it(small: Form) -> None:
    gone = (Go(Place("needs")), Remove("need-1"), Confirm(), Go(Place("parties")), Remove("party-2"), Confirm())
    now = told(small, *FIRST, *gone, Go(Place("needs")), Restore("need-1"))
    assert "raise_with" not in now.answers["needs"]["need-1"]
    assert now.drafts[Place("needs", "need-1", "raise_with")] == "Wethouder"


def test_removing_a_row_tells_what_hangs_on_it(small: Form) -> None:
    now = told(small, *ALL, Go(Place("needs")), Remove("need-1"))
    ask = current(small, desk(small), now)
    assert isinstance(ask, AskSure)
    assert [small.words.tell(message) for message in ask.says] == [
        "Bij “Eén loket” staan al 5 antwoorden. Die blijven bewaard.",
        "“Top” verwijst naar “Eén loket” bij “Top”. Die vraag komt zo terug.",
    ]


def test_a_link_to_a_removed_row_is_asked_again_before_the_list(small: Form) -> None:
    now = told(small, *ALL, Go(Place("parties")), Remove("party-2"), Confirm())
    assert asked(small, now) == "value needs/need-1.raise_with"
    assert now.drafts[Place("needs", "need-1", "raise_with")] == "Wethouder"
    assert asked(small, told(small, Answer("Bakkerij"), now=now)) == "rows parties"


def test_a_list_of_links_keeps_the_rest(small: Form) -> None:
    now = told(small, *ALL, Go(Place("needs")), Remove("need-1"), Confirm())
    assert asked(small, now) == "value top_needs"
    assert now.answers["top_needs"] == ("need-2",)


def test_rows_move_and_stay_at_the_ends(small: Form) -> None:
    now = told(small, *STAKES, Add(("A", "B", "C")), Move("need-3", -1), Move("need-1", -5), Move("need-9", 1))
    assert list(now.answers["needs"]) == ["need-1", "need-3", "need-2"]


def test_a_row_for_another_list_leaves_one_where_one_was(small: Form) -> None:
    now = told(small, SENTENCE, Add(("Vergeet de school niet",), to="needs"))
    assert asked(small, now) == "value funding"
    assert now.answers["needs"]["need-1"]["title"] == "Vergeet de school niet"


def test_the_approach_is_proposed_and_not_stored(small: Form) -> None:
    now = told(small, *SIDES, Answer("5"), Answer("2"), Answer(None), Answer(None))
    ask = current(small, desk(small), now)
    assert isinstance(ask, AskValue)
    assert ask.proposal == "op tijd vragen"
    assert "approach" not in now.answers["parties"]["party-2"]


def test_an_accepted_proposal_is_looked_at_again_when_it_turns(small: Form) -> None:
    visit = (Go(Place("parties", "party-2", "interest")), Answer("4"))
    now = told(small, *ALL, *visit)
    assert asked(small, now) == "sure effects parties/party-2.interest"
    now = told(small, Confirm(), now=now)
    assert asked(small, now) == "value parties/party-2.approach"


def test_marks_keep_every_other_view(small: Form) -> None:
    now = told(small, SENTENCE, Back(), Mark("disagreed", View("Nee hoor")), Mark(view=View("Misschien", who="X")))
    assert now.marks[Place("ambition")] == Marked("disagreed", (View("Nee hoor"), View("Misschien", who="X")))


def test_a_mark_back_to_provisional_without_views_is_gone(small: Form) -> None:
    assert told(small, Mark("decided"), Mark("provisional")).marks == {}


def test_a_remark_is_made_once(small: Form) -> None:
    now = told(small, Answer("Zomaar iets"), Confirm(), Back(), Answer("Zomaar iets"))
    assert asked(small, now) == "value funding"
    assert list(now.left) == ["no-because@ambition"]


def test_what_was_cleaned_away_is_told(small: Form) -> None:
    now = told(small, Answer("Wij samen, want\x07 dat helpt"))
    assert now.answers["ambition"] == "Wij samen, want dat helpt"
    assert now.notice is not None
    assert now.notice.key == "cleaned"


def test_an_unknown_name_becomes_a_row_only_after_asking(small: Form) -> None:
    now = told(small, *PAID, Answer("Fonds Oost"))
    assert "parties" not in now.answers
    now = told(small, Confirm(), now=now)
    assert now.answers["parties"]["party-1"]["title"] == "Fonds Oost"
    assert now.answers["funder"]["party"] == "party-1"


def test_reading_back_shows_what_is_open(small: Form) -> None:
    now = told(small, *STAKES, Add(("A",)), Go(Place("needs-part")))
    ask = current(small, desk(small), now)
    assert isinstance(ask, AskCheck)
    assert ask.open == 7
    assert asked(small, told(small, Confirm(), now=now)) == "rows needs"


def test_parties_show_on_a_grid(small: Form) -> None:
    ask = current(small, desk(small), told(small, *ALL, Go(Place("parties-part"))))
    assert isinstance(ask, AskCheck)
    assert ask.picture == (
        "  invloed",
        "  5 |  .   1   .   .   .",
        "  4 |  .   .   .   .   .",
        "  3 |  .   .   .   .   .",
        "  2 |  .   .   .   .   .",
        "  1 |  .   .   .   .   .",
        "    +--------------------",
        "       1   2   3   4   5",
        "      belangstelling",
    )


def test_tension_fields_show_on_a_scale(small: Form) -> None:
    visit = (Go(Place("tensions", "need_vs_funder", "wanted")), Answer("4"), Go(Place("choices-part")))
    ask = current(small, desk(small), told(small, *ALL, *visit))
    assert isinstance(ask, AskCheck)
    assert ask.picture[:3] == (
        "Behoefte of geld?",
        "   1 --[2]-- 3 --(4)-- 5 ",
        "  behoefte           geld",
    )


def test_a_question_that_only_the_pack_knows_lands_beside_the_plan(small: Form) -> None:
    plan = small.plan(told(small, *ALL).answers)
    assert plan.further["own_question"] == "eigen antwoord"
    assert plan.further["own_list"] == ({"id": "own-list-1", "title": "Iets", "how_many": 3},)


NOTHING = (Remove("x-1"), Restore("x-1"), Move("x-1", 1), Go(Place("nowhere")), Add(("X",), to="ambition"), Keep(""))


@pytest.mark.parametrize("event", NOTHING, ids=str)
@pytest.mark.parametrize(
    "stop", [(), STAKES, ALL, (*STAKES, Add(("Een website",)))], ids=["begin", "list", "end", "doubt"]
)
def test_an_event_that_means_nothing_changes_nothing(small: Form, event: Event, stop: tuple[Event, ...]) -> None:
    now = told(small, *stop)
    after = advance(small, desk(small), now, event)
    assert replace(after, notice=None, doubt=None) == replace(now, notice=None, doubt=None)
