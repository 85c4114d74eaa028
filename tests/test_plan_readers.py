"""What is for the core group only is, for everyone else, as if it was never asked."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from netstart.core.event import Park, View
from netstart.core.interview import Interview, Marked
from netstart.core.place import Place, without
from netstart.core.proposing import overruled
from netstart.rendering.as_json import plan_json
from netstart.rendering.forms import FORMS
from netstart.rendering.markdown import plan_markdown
from netstart.rendering.readers import for_readers
from tests.story import TODAY
from tests.test_rendering import FORM, Numbered, assert_is_clean, chapter, everything, places_of, plan_of, row

EVERYONE = for_readers(FORM, "everyone")


def is_for_core(place: Place) -> bool:
    field = FORM.field(place)
    return field is not None and field.audience == "core"


def test_there_is_something_that_only_the_core_group_reads() -> None:
    hidden = {f"{question.home}.{field.id}" for question in FORM.questions.values() for field in question.fields}
    shown = {f"{question.home}.{field.id}" for question in EVERYONE.questions.values() for field in question.fields}
    assert {"parties.motive", "parties.hours", "parties.attitude", "parties.plan", "sittings.missed"} <= hidden - shown
    assert {"coordinator.own_business", "lost.lost"} <= hidden - shown


@pytest.mark.parametrize("make", FORMS.values(), ids=FORMS)
def test_nothing_that_was_said_for_the_core_group_is_told_to_everyone(make: Any) -> None:
    text = Numbered()
    now = everything(FORM, text)
    places = list(places_of(FORM, now))
    core = [place for place in places if is_for_core(place)]
    views = {place: Marked("disagreed", (View(f"geluid{n}x"),)) for n, place in enumerate(places)}
    reasons = {overruled(place): f"reden{n}x" for n, place in enumerate(places)}
    now = replace(now, marks=views, left=reasons)
    told, whole = make(FORM, now, TODAY, "everyone"), make(FORM, now, TODAY, "core")
    secret = [f"geluid{places.index(place)}x" for place in core] + [text.words[at] for at in core if at in text.words]
    assert [word for word in secret if word not in whole] == []
    assert [word for word in secret if word in told] == []
    assert [word for word in (f"reden{places.index(place)}x" for place in core) if word in told] == []


def test_what_is_open_put_off_or_half_written_for_the_core_group_is_not_told() -> None:
    parties = row("party-1", "UWV", side="around", influence=5, interest=5, approach="together")
    at = Place("parties", "party-1", "attitude")
    now = Interview(
        answers={"phase": "start-up", "parties": parties},
        parked={at: Park("Noor weet het", "Noor"), Place("lost"): Park("pijnlijk")},
        drafts={Place("parties", "party-1", "plan"): "In maart eten", at: "kri"},
    )
    told, whole = plan_markdown(FORM, now), plan_markdown(FORM, now, "core")
    asked = FORM.field(at)
    assert asked
    for words in ("Noor weet het", "pijnlijk", "In maart eten", "kri ", asked.ask):
        assert words not in told
        assert words in whole


def test_an_open_question_for_the_core_group_is_no_open_point() -> None:
    said = {"coordinator": {"found": True, "name": "Noor"}}
    told, whole = (plan_of(said, audience=audience) for audience in ("everyone", "core"))
    asked = FORM.field(Place("coordinator", "", "own_business"))
    assert asked
    assert asked.ask not in told
    assert asked.ask in whole
    found = [re.search(r"\*\*Nog open:\*\* (\d+) vra", plan) for plan in (told, whole)]
    counts = [int(one[1]) for one in found if one]
    assert len(counts) == 2
    assert counts[0] + 1 == counts[1]


@pytest.mark.parametrize("make", FORMS.values(), ids=FORMS)
def test_to_everyone_it_is_as_if_it_was_never_asked(make: Any) -> None:
    now = everything(FORM, Numbered())
    bare = now.answers
    for place in places_of(FORM, now):
        if is_for_core(place):
            bare = without(bare, place)
    never = {**bare, "activities": {}, "hours_short": 3}
    said = {**now.answers, "activities": {}, "hours_short": 3}
    told, bare_told = (make(FORM, Interview(answers=one), TODAY, "everyone") for one in (said, never))
    assert told == bare_told


def test_hours_of_each_are_for_the_core_group_and_their_sum_is_for_everyone() -> None:
    parties = row("party-1", "Smederij", side="in", hours=17) | row("party-2", "Bakker", side="in", hours=6)
    said = {
        "parties": parties | row("party-3", "Café", side="in", hours=2),
        "activities": row("activity-1", "Bellen", hours=30),
        "phase": "start-up",
    }
    told, whole = plan_of(said), plan_of(said, audience="core")
    assert "Daar staat tegenover: 25 uur van deelnemers." in chapter(told, "Of de uren er zijn")
    assert "17" not in told
    assert "- **Smederij** · *Uren per maand:* 17" in whole


def test_the_version_of_the_core_group_says_so_on_its_first_page() -> None:
    said = {"name": "Wij", "lost": "De kapper.", "sittings": row("sitting-1", "Start", day=date(2026, 1, 5))}
    whole = plan_of(said, audience="core")
    assert "**Alleen voor de kerngroep.**" in whole.split("\n## ")[0]
    assert "De kapper." in whole
    assert_is_clean(whole)
    assert "Alleen voor de kerngroep" not in plan_of(said)
    assert "De kapper." not in plan_of(said)


def test_other_programs_are_told_no_more_than_people() -> None:
    at = Place("lost")
    now = Interview(answers={"name": "Wij", "lost": "De kapper."}, marks={at: Marked("decided")}, parked={})
    told, whole = (json.loads(plan_json(FORM, now, audience)) for audience in ("everyone", "core"))
    assert "lost" not in told["plan"]
    assert whole["plan"]["lost"] == "De kapper."
    assert told["marks"] == {}
    assert list(whole["marks"]) == ["lost"]
    assert "lost" not in told["open"]
