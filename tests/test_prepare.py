"""The papers before people look back: the invitation, what was said and is due, and the statements to score at home."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netstart.core.advice import findings
from netstart.core.case import Case
from netstart.core.event import Park, View
from netstart.core.gate_pack import ENDED
from netstart.core.interview import Interview, Marked, Reply
from netstart.core.place import Place
from netstart.core.review import PULSE
from netstart.files.packs import shipped_example
from netstart.files.pages import write_papers
from netstart.rendering.escape import cleaned
from netstart.rendering.prepare import invitation, pulse_html, pulse_markdown, reminder_html, reminder_markdown
from tests.naughty import NAUGHTY
from tests.test_pages import (
    NAME,
    OURS,
    SECRET,
    TYPE,
    Tags,
    as_much_as_there_can_be,
    begun,
    is_one_page,
    lines_of,
)
from tests.test_rendering import FORM, Numbered, assert_is_clean, everything, places_of, row

SAID_ON, DAY = date(2026, 3, 12), date(2026, 12, 1)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Interview:
    return begun(tmp_path_factory.mktemp("example") / "net", shipped_example(TYPE), date(2026, 11, 12))


def page_of(answers: Mapping[str, Any], today: date = DAY, **rest: Any) -> str:
    return reminder_markdown(FORM, Interview(answers=answers, **rest), today)


# the invitation


def test_people_are_asked_to_look_back_with_a_day_and_what_to_bring() -> None:
    said = {
        "name": "Werk langs de Berkel",
        "parties": row("party-1", "Kuiper Metaal"),
        "sittings": row("sitting-1", "Kickoff", day=SAID_ON, facilitator="Marloes"),
        "next_meeting": {"day": date(2026, 12, 10), "at": "15.30", "host": "party-1"},
    }
    assert invitation(FORM, Interview(answers=said), "start-up", DAY) == (
        "Onderwerp: Donderdag 10 december, 15.30 uur: terugkijken met Werk langs de Berkel\n"
        "\n"
        "Dag allemaal,\n"
        "\n"
        "Op donderdag 12 maart zaten we bij elkaar en spraken we van alles af.\n"
        "Nu kijken we samen terug: wat hebben we gedaan, en klopt het nog?\n"
        "Daarna beslissen we hoe we verder gaan. Blijven waar we zijn, of stoppen, mag ook.\n"
        "\n"
        "Wanneer    donderdag 10 december, 15.30 tot uiterlijk 17.30 uur\n"
        "Waar       Kuiper Metaal\n"
        "Hoe lang   hooguit twee uur\n"
        "\n"
        "Neem mee:\n"
        "1. Wat er kwam van de stap die jij zou doen. Niet gelukt is ook een antwoord.\n"
        "2. Eén verhaal over een bedrijf of een mens voor wie er iets veranderde.\n"
        "3. Wat er is afgesproken en niet op ons blad staat.\n"
        "\n"
        "Er zitten twee bladen bij deze mail. Op het eerste staat wat we zeiden, en wat nog wacht.\n"
        "Op het tweede staan twaalf uitspraken. Geef ze thuis elk een cijfer, zonder je naam, en neem dat blad mee.\n"
        "\n"
        "Kun je niet? Laat het weten. Dan nemen we jouw antwoord mee.\n"
        "\n"
        "Groet, Marloes\n"
    )


@pytest.mark.parametrize(
    ("answers", "when"),
    [
        ({}, "Wanneer    de dag volgt nog"),
        ({"review_day": date(2026, 12, 17)}, "Wanneer    donderdag 17 december"),
        # what is past is no day to come on
        ({"next_meeting": {"day": SAID_ON, "at": "16.00"}, "review_day": SAID_ON}, "Wanneer    de dag volgt nog"),
        ({"next_meeting": {"day": SAID_ON}, "review_day": date(2026, 12, 17)}, "Wanneer    donderdag 17 december"),
    ],
)
def test_the_day_is_that_of_the_next_meeting_or_else_the_one_for_looking_back(
    answers: Mapping[str, Any], when: str
) -> None:
    assert when in invitation(FORM, Interview(answers=answers), "start-up", DAY).splitlines()


def test_who_is_asked_to_end_a_network_is_told_so() -> None:
    told = invitation(FORM, Interview(), ENDED, DAY)
    assert "\nDaarna beslissen we of we stoppen, en hoe we dat goed doen.\n" in told
    assert "hoe we verder gaan" not in told


# what was said


def test_the_page_says_what_was_said_and_which_steps_are_past() -> None:
    steps = {**row("step-1", "Bellen", until=date(2026, 4, 2)), **row("step-2", "Bus", until=date(2027, 1, 8))}
    page = page_of({"ambition": "Samen.", "steps": steps, "needs": row("need-1", "Rust"), "top_needs": ("need-1",)})
    assert "## Waarvoor we er zijn\n\nSamen.\n" in page
    assert "**Dit hebben we nodig** · 1 Rust\n" in page
    assert re.search(r"\| Bellen \| 2 april \*\(voorbij\)\* +\|", page)
    assert re.search(r"\| Bus +\| 8 januari 2027 +\|", page)


def test_only_what_was_said_long_ago_says_when() -> None:
    said = {"ambition": "Samen.", "success": "Tien."}
    since = {Place("ambition"): SAID_ON, Place("success"): date(2026, 9, 1)}
    page = page_of(said, since=since)
    assert "\nSamen. *(gezegd op 12 maart)*\n" in page
    assert "· Tien.\n" in page


def test_the_signals_are_boxes_to_tick() -> None:
    tension = row("need_vs_funder", "", choice="Wij. Echt.", signal_left="Stilte\nniemand belt", signal_right="Cijfers")
    page = page_of({"tensions": tension})
    assert "\n- Wij.\n" in page
    assert "\n☐ Stilte ☐ Niemand belt ☐ Cijfers\n" in page


def test_what_nobody_said_is_told_as_what_was_thought() -> None:
    needs = {
        **row("need-1", "Gedacht", evidence="assumed"),
        **row("need-2", "Niet gevraagd", voices=0),
        **row("need-3", "Gehoord", evidence="call", voices=4),
    }
    assert "**Dachten we, en vroegen we nog aan niemand** · Gedacht · Niet gevraagd\n" in page_of({"needs": needs})


def test_what_is_open_and_put_off_is_due() -> None:
    page = page_of({"open_questions": row("open-1", "Wie betaalt?")}, parked={Place("region"): Park("", "Noor")})
    assert f"**Nog open** · Wie betaalt? · {FORM.questions['region'].ask}\n" in page


def left_on_purpose(now: Interview) -> Interview:
    every = findings(FORM, Case.of(FORM, now, DAY))
    assert len(every) > 1
    replies = {one.key: Reply("left", SAID_ON, f"reden{n}x") for n, one in enumerate(every)}
    return replace(now, replies=replies)


def test_what_was_left_on_purpose_stands_there_with_its_reason(example: Interview) -> None:
    now = left_on_purpose(example)
    first = findings(FORM, Case.of(FORM, now, DAY))[0]
    page = reminder_markdown(FORM, now, DAY)
    assert f"- {first.says} *Onze reden:* reden0x\n" in page
    late = {key: replace(reply, way="later") for key, reply in now.replies.items()}
    assert "reden" not in reminder_markdown(FORM, replace(now, replies=late), DAY)


def test_what_was_mended_since_is_gone(example: Interview) -> None:
    gone = {"no-such-rule@needs/need-1": Reply("left", SAID_ON, "reden7x")}
    assert "reden7x" not in reminder_markdown(FORM, replace(example, replies=gone), DAY)


def test_whom_to_speak_to_is_for_the_core_group_only() -> None:
    parties = {**row("party-1", "UWV", side="around", spoken=False), **row("party-2", "School", spoken=True)}
    now = Interview(answers={"parties": parties})
    assert "UWV" not in reminder_markdown(FORM, now, DAY)
    core = reminder_markdown(FORM, now, DAY, "core")
    assert "**Nog te spreken** · UWV\n" in core
    assert "**Alleen voor de kerngroep.**" in core


def test_nothing_about_persons_and_no_name_of_a_view_stands_on_the_papers() -> None:
    text = Numbered()
    now = everything(FORM, text)
    places = list(places_of(FORM, now))
    marks = {place: Marked("disagreed", (View("geluid7x", "Daarom", "Praten", "wieisdit"),)) for place in places}
    now = replace(now, marks=marks, parked={Place("region"): Park("reden8x", "wieisdat")})
    named = [at for at in places if (at.field or at.question) in SECRET.get(at.question, ()) and at in text.words]
    secret = {text.words[at] for at in named}
    for page in (
        invitation(FORM, now, "maturity", DAY),
        reminder_markdown(FORM, now, DAY),
        pulse_markdown(FORM, now, DAY),
    ):
        assert not set(re.findall(r"\w+", page)) & {*secret, "wieisdit", "wieisdat", "reden8x", "geluid7x"}


def test_a_finding_about_persons_is_not_told(example: Interview) -> None:
    now = replace(example, answers={**example.answers, "coordinator": {"found": True, "hours": 1, "employer": None}})
    every = findings(FORM, Case.of(FORM, now, DAY))
    about = [one for one in every if any(place.question == "coordinator" for place in one.places)]
    assert about
    replies = {one.key: Reply("left", SAID_ON, "reden9x") for one in about}
    assert "reden9x" not in reminder_markdown(FORM, replace(now, replies=replies), DAY)


def test_before_anything_was_said_the_page_still_asks(example: Interview) -> None:
    page = page_of({})
    assert_is_clean(page)
    assert "1. Wat weten we nu" in page
    assert_is_clean(reminder_markdown(FORM, example, DAY))


def test_the_page_of_the_example_is_one_page(example: Interview) -> None:
    page = reminder_markdown(FORM, example, DAY)
    assert "\n---\n" not in page
    assert is_one_page(page)


@pytest.mark.parametrize("letters", [8, 30, 60, 140, 300])
def test_what_does_not_fit_stands_on_a_second_page_and_the_first_stands_alone(letters: int) -> None:
    now = as_much_as_there_can_be((NAME * 3)[:letters])
    first, _, second = reminder_markdown(FORM, now, DAY).partition("\n---\n")
    assert is_one_page(first)
    assert is_one_page(second)
    assert first.rstrip().endswith("volgende keer ook.*") or not second


# the statements


def test_there_are_twelve_statements_with_five_figures_each_and_no_name(example: Interview) -> None:
    page = pulse_markdown(FORM, example, DAY)
    for one in FORM.questions[PULSE].given.values():
        assert re.search(rf"\| {re.escape(one.title)} +\| 1 +\| 2 +\| 3 +\| 4 +\| 5 +\|", page)
    assert page.count("| 1 ") == 12
    assert "Schrijf er geen naam op." in page
    assert lines_of(page, 97) + 12 * 1.6 <= 68


# text stays text


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_changes_the_papers(text: str, example: Interview) -> None:
    now = everything(FORM, lambda _: text)
    replies = {key: replace(reply, why=text) for key, reply in left_on_purpose(example).replies.items()}
    parked = {Place("region"): Park(text, text, text)}
    now = replace(now, replies=replies, parked=parked)
    assert_is_clean(reminder_markdown(FORM, now, DAY, "core"))
    for html in (reminder_html(FORM, now, DAY, "core"), pulse_html(FORM, now, DAY)):
        assert {tag for tag, _ in Tags(html).tags} <= OURS
    lines = invitation(FORM, replace(now, answers={"name": text}), "start-up", DAY).splitlines()
    assert lines[0].endswith(cleaned(text)[:40] or "Netwerk van werkgevers") or len(cleaned(text)) > 40


# in a folder


def test_the_papers_stand_in_the_folder(example: Interview, tmp_path: Path) -> None:
    written = write_papers(tmp_path, FORM, example, "maturity", DAY)
    assert [page.trouble for page in written if page.trouble] == []
    assert {path.name for path in tmp_path.iterdir()} == {
        *("uitnodiging.txt", "wat-we-zeiden.md", "wat-we-zeiden.html", "wat-vind-jij.md", "wat-vind-jij.html"),
    }
    assert (tmp_path / "uitnodiging.txt").read_text(encoding="utf-8") == invitation(FORM, example, "maturity", DAY)
