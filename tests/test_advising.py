"""When the adviser speaks and what people answer him: at a desk, in a room, and when somebody asks for all of it."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from netstart.core.advance import advance
from netstart.core.advising import reviewed, to_tell
from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Park
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Reply, Step
from netstart.core.place import Place
from netstart.core.room_opened import opened
from netstart.core.screen import AskFinding

TODAY = date(2026, 11, 12)
LATER = TODAY + timedelta(days=200)
EVERYTHING = Place()
OFFER = Place("offers", "offer-1", "needs")
KEY = f"offer-without-need@{OFFER}"


@pytest.fixture
def lone_offer() -> Interview:
    """One offer, of which it was asked for whom it is, and nobody knew."""
    offer = {"id": "offer-1", "title": "Nieuwsbrief", "needs": None}
    needs = {"need-1": {"id": "need-1", "title": "Eén loket"}}
    return Interview({"phase": "start-up", "needs": needs, "offers": {"offer-1": offer}})


def checking(form: Form, now: Interview, today: date = TODAY) -> tuple[Agenda, Interview]:
    return Agenda.check(form, today), replace(now, trail=(Step("finding", EVERYTHING),))


def said(form: Form, agenda: Agenda, now: Interview, *events: Event) -> Interview:
    for event in events:
        now = advance(form, agenda, now, event)
    return now


def about(ask: object) -> str:
    assert isinstance(ask, AskFinding)
    return str(ask.place)


def rules(form: Form, agenda: Agenda, now: Interview) -> list[str]:
    return [finding.rule for finding in to_tell(form, agenda, now, EVERYTHING)]


def test_a_finding_says_what_it_is_about_and_asks_one_question(form: Form, lone_offer: Interview) -> None:
    agenda, now = checking(form, lone_offer)
    ask = current(form, agenda, now)
    assert isinstance(ask, AskFinding)
    assert "Nieuwsbrief" in ask.says
    assert ask.asks.count("?") == 1


def test_a_finding_goes_straight_to_the_answer_and_back(form: Form, lone_offer: Interview) -> None:
    agenda, now = checking(form, lone_offer)
    place = Place.of(about(current(form, agenda, now)))
    there = said(form, agenda, now, Go(place))
    assert getattr(current(form, agenda, there), "place", None) == place


def test_what_is_mended_is_not_said_any_more(form: Form, lone_offer: Interview) -> None:
    agenda, now = checking(form, lone_offer)
    assert "offer-without-need" in rules(form, agenda, now)
    now = said(form, agenda, now, Go(OFFER), Answer("Eén loket"))
    assert "offer-without-need" not in rules(form, agenda, now)


def only(form: Form, now: Interview, key: str) -> tuple[Agenda, Interview]:
    """Return a check in which every other finding was put off already."""
    agenda, now = checking(form, now)
    rest = [one.key for one in to_tell(form, agenda, now, EVERYTHING) if one.key != key]
    return agenda, replace(now, replies=dict.fromkeys(rest, Reply("later", TODAY)))


def test_what_is_left_on_purpose_is_silent_with_its_reason(form: Form, lone_offer: Interview) -> None:
    agenda, now = only(form, lone_offer, KEY)
    now = said(form, agenda, now, Confirm("Dat weten we, tot de zomer."))
    assert now.replies[KEY] == Reply("left", TODAY, "Dat weten we, tot de zomer.")
    assert current(form, agenda, now) is None


def test_leaving_something_on_purpose_needs_a_reason(form: Form, lone_offer: Interview) -> None:
    agenda, now = only(form, lone_offer, KEY)
    now = said(form, agenda, now, Confirm("  "))
    assert KEY not in now.replies
    assert about(current(form, agenda, now)) == str(OFFER)


def test_what_was_left_on_purpose_comes_back_at_the_next_review(form: Form, lone_offer: Interview) -> None:
    left = replace(lone_offer, replies={KEY: Reply("left", TODAY, "Tot de zomer.")})
    assert "offer-without-need" not in rules(form, Agenda.check(form, LATER), left)
    held = {"sitting-1": {"id": "sitting-1", "title": "Terugkijken", "kind": "review", "day": LATER}}
    again = replace(left, answers={**left.answers, "sittings": held})
    agenda, now = checking(form, again, LATER)
    assert "offer-without-need" in rules(form, agenda, now)
    assert reviewed(again, LATER) == LATER


def test_the_reason_of_then_is_read_again(form: Form, lone_offer: Interview) -> None:
    held = {"sitting-1": {"id": "sitting-1", "title": "Terugkijken", "kind": "review", "day": LATER}}
    now = replace(lone_offer, answers={**lone_offer.answers, "sittings": held})
    agenda, now = checking(form, now, LATER)
    rest = [one.key for one in to_tell(form, agenda, now, EVERYTHING) if one.key != KEY]
    replies = {**dict.fromkeys(rest, Reply("later", LATER)), KEY: Reply("left", TODAY, "Tot de zomer.")}
    ask = current(form, agenda, replace(now, replies=replies))
    assert isinstance(ask, AskFinding)
    assert ask.before == "Tot de zomer."


def test_what_is_put_off_comes_back_another_day(form: Form, lone_offer: Interview) -> None:
    agenda, now = only(form, lone_offer, KEY)
    now = said(form, agenda, now, Park())
    assert current(form, agenda, now) is None
    assert "offer-without-need" in rules(form, Agenda.check(form, LATER), now)


def test_a_finding_can_be_walked_past_without_an_answer(form: Form, lone_offer: Interview) -> None:
    agenda, now = only(form, lone_offer, KEY)
    now = said(form, agenda, now, Back())
    assert KEY not in now.replies
    assert current(form, agenda, now) is None


def test_two_findings_of_one_rule_are_answered_one_by_one(form: Form) -> None:
    needs = {f"need-{n}": {"id": f"need-{n}", "title": f"Behoefte {n}"} for n in (1, 2)}
    steps = {"step-1": {"id": "step-1", "title": "Bellen", "need": None}}
    now = Interview({"phase": "initiation", "needs": needs, "top_needs": ("need-1", "need-2"), "steps": steps})
    agenda = Agenda.check(form, TODAY)
    first, second = [one.key for one in to_tell(form, agenda, now, EVERYTHING) if one.rule == "top-need-without-step"]
    now = replace(now, replies={first: Reply("left", TODAY, "Later.")})
    assert [one.key for one in to_tell(form, agenda, now, EVERYTHING) if one.rule == "top-need-without-step"] == [
        second
    ]


def test_at_a_desk_the_adviser_speaks_when_a_part_was_read_back(form: Form, lone_offer: Interview) -> None:
    agenda = replace(Agenda.desk(form, TODAY), advises=True)
    section = form.questions["offers"].section
    others = {Place(q.id): Park() for q in form.parts[section].questions if q.id != "offers"}
    fields = {field.id: None for field in form.questions["offers"].fields if field.id not in {"title", "needs"}}
    offers = {"offer-1": {**fields, **lone_offer.answers["offers"]["offer-1"]}}
    now = replace(
        lone_offer,
        answers={**lone_offer.answers, "offers": offers},
        parked=others,
        confirmed=frozenset({Step("rows", Place("offers"))}),
    )
    now = said(form, agenda, now, Go(Place(section)), Confirm())
    assert about(current(form, agenda, now)).startswith("offers")


def test_somebody_who_only_changes_an_answer_is_not_advised(form: Form, lone_offer: Interview) -> None:
    now = replace(lone_offer, trail=(Step("value", OFFER),))
    now = said(form, Agenda.visit(form, TODAY), now, Answer(None), Confirm())
    assert not isinstance(current(form, Agenda.visit(form, TODAY), now), AskFinding)


# in a room


def at_the_steps(form: Form) -> tuple[Agenda, Interview]:
    """Return a meeting in which three needs come first and the steps are being said."""
    agenda = replace(Agenda.together(form, TODAY, 90), time=time(15, 0), advises=True)
    needs = {f"need-{n}": {"id": f"need-{n}", "title": f"Behoefte {n}"} for n in (1, 2, 3)}
    answers: dict[str, Any] = {"phase": "initiation", "needs": needs, "top_needs": tuple(needs)}
    now = said(form, agenda, opened(form, agenda, Interview(answers)), Confirm())
    before = [part.id for part in form.room.parts if not part.is_ending] if form.room else []
    return agenda, said(form, agenda, replace(now, parked={Place(id_): Park() for id_ in before}), Confirm())


def test_in_a_room_the_adviser_speaks_once_after_what_was_just_said(form: Form) -> None:
    agenda, now = at_the_steps(form)
    now = said(form, agenda, now, Add(("Hartgers belt vijf bedrijven",)), Confirm(), Answer("1"))
    assert about(current(form, agenda, now)) == "steps"
    now = said(form, agenda, now, Park())
    assert not isinstance(current(form, agenda, now), AskFinding)


def test_in_a_room_what_is_mended_is_not_checked_once_more(form: Form) -> None:
    agenda, now = at_the_steps(form)
    now = said(form, agenda, now, Add(("Hartgers belt",)), Confirm(), Answer("1"))
    assert isinstance(current(form, agenda, now), AskFinding)
    now = said(form, agenda, now, Go(Place("steps")))
    assert getattr(current(form, agenda, now), "place", None) == Place("steps")
    now = said(form, agenda, now, Confirm())
    assert not isinstance(current(form, agenda, now), AskFinding)


def test_a_room_hears_no_tip_and_nothing_that_is_not_for_it(form: Form) -> None:
    agenda, now = at_the_steps(form)
    now = said(form, agenda, now, Add(("Bellen",)), Confirm(), Answer("1"))
    for finding in to_tell(form, agenda, now, Place("steps-round")):
        assert finding.together
        assert finding.weight in {"contradiction", "warning"}


def test_a_meeting_hears_the_adviser_three_times_at_most(form: Form) -> None:
    agenda, now = at_the_steps(form)
    now = replace(now, left={f"advice@{part}": "" for part in ("a", "b", "c")})
    now = said(form, agenda, now, Add(("Hartgers belt",)), Confirm(), Answer("1"))
    assert not isinstance(current(form, agenda, now), AskFinding)


def test_where_every_need_has_a_step_the_adviser_keeps_quiet(form: Form) -> None:
    agenda, now = at_the_steps(form)
    now = said(form, agenda, now, Add(("Een", "Twee", "Drie")), Confirm(), Answer("1 2 3"))
    assert "top-need-without-step" not in [f.rule for f in to_tell(form, agenda, now, Place("steps-round"))]
