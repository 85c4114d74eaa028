"""How old an answer is: the day at a desk or the meeting that last said or confirmed it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from netstart.core.advance import advance
from netstart.core.dated import said_on
from netstart.core.event import Add, Answer, Confirm, Event, Go, Park
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Reply, Review
from netstart.core.place import Place
from netstart.files.conversation import load
from netstart.files.dumping import Dumping
from netstart.files.packs import shipped_form, shipped_words

TODAY = date(2026, 3, 12)
LATER = TODAY + timedelta(days=90)
PART = "beginning"


def _walked(form: Form, now: Interview, today: date, *events: Event) -> Interview:
    for event in events:
        now = advance(form, Agenda.desk(form, today), now, event)
    return now


def test_an_answer_is_as_old_as_the_day_on_which_it_was_given() -> None:
    form = shipped_form("employer-network")
    now = _walked(form, Interview(), TODAY, Go(Place("ambition")), Answer("Negen bedrijven helpen elkaar."))
    assert said_on(now, Place("ambition")) == TODAY
    assert said_on(now, Place("success")) is None


def test_changing_one_row_makes_only_that_row_new() -> None:
    form = shipped_form("employer-network")
    now = _walked(form, Interview(), TODAY, Go(Place("needs")), Add(("Eén loket", "Een vast gezicht")))
    now = _walked(form, now, LATER, Go(Place("needs", "need-2", "voices")), Answer("4"))
    assert said_on(now, Place("needs", "need-1", "title")) == TODAY
    assert said_on(now, Place("needs", "need-2", "voices")) == LATER


def test_a_part_that_is_read_back_is_confirmed_on_that_day() -> None:
    form = shipped_form("employer-network")
    now = _walked(form, Interview(), TODAY, Go(Place("region")), Answer("Berkeldal"))
    section = form.questions["region"].section
    agenda = Agenda.desk(form, LATER)
    for question in form.parts[section].questions:
        if question.id != "region":
            now = advance(form, agenda, now, Park(at=Place(question.id)))
    now = replace(now, trail=())
    now = _walked(form, now, LATER, Go(Place(section)), Confirm())
    assert said_on(now, Place("region")) == LATER


def test_days_replies_and_a_running_review_are_saved_and_read_again(tmp_path: Path) -> None:
    form = shipped_form("employer-network")
    now = _walked(form, Interview(), TODAY, Go(Place("needs")), Add(("Eén loket",)))
    now = _walked(form, now, LATER, Go(Place("ambition")), Answer("Negen bedrijven helpen elkaar."))
    key = "offer-without-need@offers/offer-1"
    now = replace(now, replies={key: Reply("left", TODAY, "Dat weten we.")}, review=Review("start-up", LATER))
    file = tmp_path / "netstart.yaml"
    file.write_text(Dumping(form, "nl").text(now), encoding="utf-8")
    _, again = load(file, shipped_words(), LATER)
    assert (again.since, again.replies, again.review) == (now.since, now.replies, now.review)
    assert dict(again.since) == {Place("needs", "need-1"): TODAY, Place("ambition"): LATER}


def test_reading_a_part_back_once_more_makes_it_new_again() -> None:
    form = shipped_form("employer-network")
    now = Interview({"region": "Berkeldal"})
    others = [question.id for question in form.parts[PART].questions if question.id != "region"]
    now = replace(now, parked={Place(id_): Park() for id_ in others})
    now = _walked(form, now, TODAY, Go(Place(PART)), Confirm())
    now = _walked(form, now, LATER, Go(Place(PART)), Confirm())
    assert said_on(now, Place("region")) == LATER
