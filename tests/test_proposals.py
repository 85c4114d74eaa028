"""What is proposed, picked, accepted and overruled."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Go, Park, Remove, Restore
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.place import Place, value_at
from netstart.core.proposing import proposal, suggestions
from netstart.core.screen import AskSure, AskValue
from netstart.core.words import Words
from netstart.files.packs import load_form
from tests.plan import Small
from tests.story import TODAY, asked, desk, told

PACKS = Path(__file__).parent / "packs"
BENCH = Place("picked_list", "picked-list-1", "why")
APPROACH = Place("parties", "party-1", "approach")


@pytest.fixture(scope="session")
def phased(words: Words) -> Form:
    return load_form(PACKS, "phased", words, Small)


def screen(form: Form, now: Interview) -> AskValue:
    ask = current(form, desk(form), now)
    assert isinstance(ask, AskValue)
    return ask


# texts to pick from


def on_the_bench(form: Form, title: str = "Een bank") -> Interview:
    return told(form, Answer("volwassen"), Add((title,)), Confirm())


def test_a_picked_row_brings_texts_to_pick_from(phased: Form) -> None:
    assert screen(phased, on_the_bench(phased)).suggestions == ("om te zitten", "om te praten")


def test_a_row_of_ones_own_brings_none(phased: Form) -> None:
    assert suggestions(phased, on_the_bench(phased, "Een tafel").answers, BENCH) == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2", "om te praten"),
        ("1 2", "om te zitten\nom te praten"),
        ("2, 1", "om te praten\nom te zitten"),
        ("2 2", "om te praten"),
        ("1 en 2", "om te zitten\nom te praten"),
        ("1 of 2", "1 of 2"),
        ("om op te staan", "om op te staan"),
        ("2 banken", "2 banken"),
    ],
)
def test_texts_are_picked_by_their_numbers_or_written(phased: Form, said: str, kept: str) -> None:
    now = told(phased, Answer(said), now=on_the_bench(phased))
    assert value_at(now.answers, BENCH) == kept


@pytest.mark.parametrize("said", ["3", "0", "1 7", "1 en 7", "9" * 5000])
def test_digits_that_are_no_number_of_a_text_are_no_text(phased: Form, said: str) -> None:
    now = told(phased, Answer(said), now=on_the_bench(phased))
    assert now.notice is not None
    assert (now.notice.key, now.drafts[BENCH]) == ("no-such-suggestion", said)


def test_texts_for_one_line_stay_on_one_line(phased: Form) -> None:
    now = told(phased, Answer("1"), Answer("1"), now=on_the_bench(phased))
    assert now.answers["picked_list"]["picked-list-1"]["how"] == "van hout"


# what follows from answers


def scored(form: Form, influence: int = 5, interest: int = 2) -> Interview:
    """Return a conversation in which the approach to a party is asked."""
    party = {"id": "party-1", "title": "De gemeente", "influence": influence, "interest": interest}
    return told(form, Go(APPROACH), now=Interview(answers={"phase": "maturity", "parties": {"party-1": party}}))


def test_a_proposal_comes_with_the_reason_for_it(phased: Form) -> None:
    ask = screen(phased, scored(phased))
    assert (ask.place, ask.proposal, ask.because) == (APPROACH, "op tijd vragen", "b")


def test_taking_the_proposal_asks_nothing_more(phased: Form) -> None:
    now = told(phased, Answer("op tijd vragen"), now=scored(phased))
    assert now.doubt is None
    assert value_at(now.answers, APPROACH) == "ask-in-time"


def test_something_else_than_was_proposed_asks_why(phased: Form) -> None:
    now = told(phased, Answer("samen doen"), now=scored(phased))
    ask = current(phased, desk(phased), now)
    assert isinstance(ask, AskSure)
    assert ask.about == "overruled"
    assert [phased.words.tell(one) for one in ask.says] == [
        "Jullie keuze: samen doen",
        "Het voorstel: op tijd vragen",
        "Waarom past dit beter?",
    ]


def test_the_reason_is_kept_with_what_was_chosen(phased: Form) -> None:
    now = told(phased, Answer("samen doen"), Confirm("Zij zitten naast ons"), now=scored(phased))
    assert value_at(now.answers, APPROACH) == "together"
    assert now.left == {f"overruled@{APPROACH}": "Zij zitten naast ons"}


def test_second_thoughts_go_back_to_the_question_and_keep_nothing(phased: Form) -> None:
    now = told(phased, Answer("samen doen"), Back(), now=scored(phased))
    assert (asked(phased, now), now.left) == (f"value {APPROACH}", {})


def test_something_else_can_be_put_off_instead(phased: Form) -> None:
    now = told(phased, Answer("samen doen"), Park("eerst bellen"), now=scored(phased))
    assert now.parked[APPROACH].why == "eerst bellen"


OVERRULED = (Answer("samen doen"), Confirm("Zij zitten naast ons"))


def test_the_same_answer_again_does_not_ask_again(phased: Form) -> None:
    now = told(phased, *OVERRULED, Go(APPROACH), Answer("samen doen"), now=scored(phased))
    assert now.doubt is None
    assert now.left == {f"overruled@{APPROACH}": "Zij zitten naast ons"}


def test_yet_another_answer_asks_why_again_and_keeps_the_newest_reason(phased: Form) -> None:
    now = told(phased, *OVERRULED, Go(APPROACH), Answer("laten weten"), now=scored(phased))
    assert asked(phased, now) == f"sure overruled {APPROACH}"
    now = told(phased, Confirm("Te druk"), now=now)
    assert value_at(now.answers, APPROACH) == "inform"
    assert now.left == {f"overruled@{APPROACH}": "Te druk"}


def test_the_proposal_after_all_drops_the_reason_against_it(phased: Form) -> None:
    now = told(phased, *OVERRULED, Go(APPROACH), Answer("op tijd vragen"), now=scored(phased))
    assert (value_at(now.answers, APPROACH), now.left) == ("ask-in-time", {})


def test_a_reason_goes_with_the_answer_that_is_put_off(phased: Form) -> None:
    put_off = told(phased, *OVERRULED, Park(at=APPROACH), now=scored(phased))
    assert put_off.left == {}
    assert asked(phased, told(phased, Go(APPROACH), Answer("laten weten"), now=put_off)) == f"sure overruled {APPROACH}"


def test_another_answer_shows_what_is_proposed_now(phased: Form) -> None:
    ask = screen(phased, told(phased, *OVERRULED, Go(APPROACH), now=scored(phased)))
    assert (ask.answered, ask.proposal, ask.because) == ("samen doen", "op tijd vragen", "b")


def test_the_proposal_that_was_taken_is_not_shown_again(phased: Form) -> None:
    ask = screen(phased, told(phased, Answer("op tijd vragen"), Go(APPROACH), now=scored(phased)))
    assert (ask.proposal, ask.because) == ("", "")


def test_what_was_overruled_stays_when_the_proposal_turns(phased: Form) -> None:
    interest = Place("parties", "party-1", "interest")
    now = told(phased, *OVERRULED, Go(interest), Answer("1"), now=scored(phased, influence=2))
    assert now.doubt is None
    assert value_at(now.answers, APPROACH) == "together"


# of the whole network, on the shipped questions


def answered(form: Form, answers: dict[str, Any], place: Place) -> Any:
    found = proposal(form, answers, place, TODAY)
    return found and found.value


def test_what_a_catalogue_says_of_a_given_row_is_a_proposal_without_a_reason(form: Form) -> None:
    found = proposal(form, {}, Place("tasks", "tk12", "holder"))
    assert found is not None
    assert (found.value, found.needs_reason) == ("back-office", False)


def test_a_default_is_changed_without_a_reason(form: Form) -> None:
    sittings = {"sitting-1": {"id": "sitting-1", "title": "Kickoff"}}
    found = proposal(form, {"sittings": sittings}, Place("sittings", "sitting-1", "day"), date(2026, 3, 12))
    assert found is not None
    assert (found.value, found.needs_reason) == (date(2026, 3, 12), False)


def test_what_is_hidden_does_not_count_in_a_proposal(form: Form) -> None:
    party = {"id": "party-1", "title": "De bakker", "side": "in", "hours": 10}
    activity = {"id": "activity-1", "title": "Bellen", "hours": 12}
    said = {"parties": {"party-1": party}, "activities": {"activity-1": activity}}
    assert answered(form, said, Place("hours_short")) == 2
    said["parties"] = {"party-1": {**party, "side": "around"}}
    assert answered(form, said, Place("hours_short")) == 12


def test_the_order_of_several_choices_means_nothing(form: Form) -> None:
    needs = {id_: {"id": id_, "title": id_, "matter": matter} for id_, matter in (("a", "rules"), ("b", "information"))}
    now = Interview(answers={"needs": needs, "top_needs": ("a", "b")})
    assert answered(form, dict(now.answers), Place("network_kinds")) == ("lobbying", "learning")
    now = told(form, Go(Place("network_kinds")), Answer(("learning", "lobbying")), now=now)
    assert now.doubt is None
    assert now.answers["network_kinds"] == ("learning", "lobbying")


HELD = {"tk01": {"holder": "core-group"}, "tk02": {"holder": "participant"}}
HOLDER = Place("tasks", "tk02", "holder")


def counted(form: Form) -> Interview:
    answers = {"phase": "start-up", "tasks": HELD, "employer_tasks": 2}
    return told(form, Go(HOLDER), now=Interview(answers=answers))


def test_a_count_comes_back_when_what_it_counts_is_put_off(form: Form) -> None:
    now = told(form, Park("nog vragen"), Confirm(), now=counted(form))
    assert asked(form, now) == "value employer_tasks"


def test_a_count_of_nothing_comes_back_too(form: Form) -> None:
    answers = {"phase": "start-up", "tasks": {"tk02": {"holder": "participant"}}, "employer_tasks": 1}
    now = told(form, Go(HOLDER), Park(), now=Interview(answers=answers))
    ask = current(form, desk(form), now)
    assert isinstance(ask, AskSure)
    assert [one.key for one in ask.says] == ["effect-loosens"]


STEPS = {
    "step-1": {"id": "step-1", "title": "Bellen", "until": date(2026, 12, 1)},
    "step-2": {"id": "step-2", "title": "Mailen", "until": date(2027, 1, 1)},
}


def test_what_a_row_that_comes_back_turns_is_asked_again(form: Form) -> None:
    now = Interview(answers={"steps": STEPS, "quick_win": "step-1"})
    now = told(form, Go(Place("steps")), Remove("step-1"), Confirm(), now=now)
    assert asked(form, now) == "value quick_win"
    now = told(form, Answer("Mailen"), Restore("step-1"), now=now)
    assert asked(form, now) == "value quick_win"


def test_a_count_that_was_accepted_comes_back_when_it_is_another_one(form: Form) -> None:
    tasks = {"tk01": {"holder": "core-group"}, "tk02": {"holder": "coordinator"}}
    now = Interview(answers={"phase": "start-up", "tasks": tasks, "employer_tasks": 1})
    holder = Place("tasks", "tk02", "holder")
    now = told(form, Go(holder), Answer(form.field(holder).choices["participant"]), now=now)  # type: ignore[union-attr]
    assert asked(form, now) == f"sure effects {holder}"
    now = told(form, Confirm(), now=now)
    assert asked(form, now) == "value employer_tasks"


def test_a_given_row_brings_texts_to_pick_from(form: Form) -> None:
    texts = suggestions(form, {}, Place("tensions", "need_vs_funder", "signal_left"))
    assert len(texts) >= 2


def test_each_second_thought_about_an_answer_is_asked_once(form: Form) -> None:
    """Something else than was proposed, and then what it does to other questions."""
    party = {"id": "party-1", "title": "UWV", "side": "around", "influence": 5, "interest": 5, "approach": "together"}
    deep = {**party, "position": "guest"}
    place = Place("parties", "party-1", "approach")
    now = told(
        form, Go(place), Answer("inform"), now=Interview(answers={"phase": "start-up", "parties": {"party-1": deep}})
    )
    assert asked(form, now) == f"sure overruled {place}"
    now = told(form, Confirm("Zij willen dat"), now=now)
    assert asked(form, now) == f"sure effects {place}"
    now = told(form, Confirm(), now=now)
    assert (value_at(now.answers, place), now.doubt) == ("inform", None)
    assert now.left == {f"overruled@{place}": "Zij willen dat"}
