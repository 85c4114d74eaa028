"""What happened in a network: meetings, reviews and decisions in time order, and what changed in between."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netstart.core.days import read_stretch
from netstart.core.form import Form
from netstart.core.gates import Judged
from netstart.core.history import Stretch
from netstart.core.interview import Interview
from netstart.core.lists import remove
from netstart.core.pack import Audience
from netstart.core.place import Place, put
from netstart.core.review import begun, concluded
from netstart.core.words import Words
from netstart.files.conversation import FILE
from netstart.files.dumping import Dumping
from netstart.files.reviews import freeze, frozen_text, keep_beginning
from netstart.looking_back import NoSuchDay, history_in, stretch_said
from netstart.rendering.history import history_json, history_text
from tests.rules.pair import answers_of
from tests.test_startup import netstart

KICKOFF, FIRST, SECOND, TODAY = date(2026, 3, 12), date(2026, 11, 12), date(2027, 9, 3), date(2027, 10, 1)
NOT_READY = (
    Judged("heard", "Minstens vijf werkgevers vertelden wat ze nodig hebben.", "must", "green", ("vijf",)),
    Judged("hours", "Er is iemand die het trekt, en die heeft er uren voor.", "must", "red", ("uren: 2",)),
    Judged("rival", "Niemand anders doet dit al.", "should", "never", ()),
)
BEGIN = {
    "name": "Schouder aan schouder",
    "phase": "initiation",
    "ambition": "Wij helpen elkaar.",
    "parties": [
        {"title": "Hartgers", "side": "in", "hours": 8},
        {"title": "Wethouder", "side": "around", "influence": 3},
    ],
    "sittings": [
        {
            "title": "Kickoff 12 maart",
            "day": KICKOFF,
            "kind": "kickoff",
            "where": "De kantine van Hartgers",
            "present": ("party-1", "party-2"),
        },
        {"title": "Nog te doen", "day": date(2028, 1, 1)},
    ],
    "needs": ["Eén loket", "Meer tijd"],
    "tensions": {"need_vs_funder": {"fingers": "2 2 3", "signal_left": "We wachten op geld."}},
    "steps": [{"title": "Hartgers belt vijf bedrijven", "who": "party-1"}],
}
ALL = """\
Schouder aan schouder (gestopt)

12 maart 2026: Kickoff 12 maart
  Waar: De kantine van Hartgers
  Erbij: Hartgers en Wethouder

12 november 2026: terugkijken, met het oog op opbouw
  Besluit: ja, als er eerst nog iets gebeurt
  Waarom: Er is genoeg, maar nog niemand met uren.
  Fase: van begin naar opbouw
  Erbij: Hartgers
  Voorwaarden:
  - Twee trekkers vinden (Hartgers), voor 3 september 2027
  Dit was nog niet zo:
  - Er is iemand die het trekt, en die heeft er uren voor: nog niet
  - Niemand anders doet dit al: nooit gevraagd
  De stappen:
  - Hartgers belt vijf bedrijven: gedaan
  Eén verhaal: Bij Hartgers kwam Sem terug na een maand.
  Signalen die jullie zagen:
  - We wachten op geld.
  Ook afgesproken:
  - We eten elke keer samen
  Toen veranderde:
  - Weg bij Behoeften: Meer tijd, want dat regelt elk bedrijf zelf
  - Onze zin is nu “Iedere werkgever in Rietmeerland die iemand een kans wil
    geven, vindt binnen een week een ander die dat al deed.”
  - Wethouder: invloed 3 → 5, want hij gaat nu over het geld

Tussen 12 november 2026 en 3 september 2027 veranderde:
  - “Onze behoefte, of de wens van wie betaalt?”: nu 2 → 4
  - “Onze behoefte, of de wens van wie betaalt?”: hoogste cijfer 3 → 4

3 september 2027: terugkijken, met het oog op stoppen
  Besluit: we stoppen met het netwerk
  Waarom: Het loket is er.
  Het netwerk is toen gestopt.
  Dit was nog niet zo:
  - Er is iemand die het trekt, en die heeft er uren voor: nog niet
  - Niemand anders doet dit al: nooit gevraagd
  Wat jullie leerden: Begin kleiner.

Sinds 3 september 2027 veranderde:
  - Naam: “Schouder aan schouder” → “Schouder aan schouder (gestopt)”
"""
LONG = (
    "Iedere werkgever in Rietmeerland die iemand een kans wil geven, vindt binnen een week een ander die dat al deed."
)


def said(now: Interview, values: Mapping[str, Any]) -> Interview:
    """Return an interview with answers at places."""
    for at, value in values.items():
        now = replace(now, answers=put(now.answers, Place.of(at), value))
    return now


def with_reason(now: Interview, why: str, *places: str) -> Interview:
    return replace(now, why={**now.why, **dict.fromkeys(map(Place.of, places), why)})


def kept(form: Form, folder: Path, before: Interview, now: Interview, day: date) -> Interview:
    """Keep a review as it began and as it was judged, and return what came after it."""
    assert now.review
    keep_beginning(folder, now.review, Dumping(form, "nl").text(before))
    freeze(folder, day, now.review.to, frozen_text(form, now, NOT_READY, day))
    return concluded(form, now, day)


def first_review(form: Form, folder: Path, before: Interview) -> Interview:
    now = begun(form, before, "start-up", FIRST)
    assert now.review
    values = {
        "ambition": LONG,
        "story": "Bij Hartgers kwam Sem terug na een maand.",
        "decision.result": "go-on-with-conditions",
        "decision.because": "Er is genoeg, maar nog niemand met uren.",
        "also_agreed": {"also-agreed-1": {"id": "also-agreed-1", "title": "We eten elke keer samen"}},
        "parties/party-2.influence": 5,
        "tensions/need_vs_funder.seen": ("left",),
        "steps/step-1.progress": "done",
        f"sittings/{now.review.sitting}.present": ("party-1",),
    }
    vow = {"id": "condition-1", "title": "Twee trekkers vinden", "who": "party-1", "until": SECOND}
    now = said(now, {**values, "conditions": {"condition-1": vow}})
    now, _ = remove(form, now, Place("needs", "need-2"), "dat regelt elk bedrijf zelf")
    now = with_reason(now, "hij gaat nu over het geld", "parties/party-2.influence")
    return kept(form, folder, before, now, FIRST)


def last_review(form: Form, folder: Path, before: Interview) -> Interview:
    now = begun(form, before, "ended", SECOND)
    decision = {"result": "stop", "because": "Het loket is er."}
    now = said(now, {"decision": decision, "learned": "Begin kleiner."})
    return kept(form, folder, before, now, SECOND)


@pytest.fixture
def folder(form: Form, tmp_path: Path) -> Path:
    """A network that held a kickoff and two reviews, and stopped."""
    now = first_review(form, tmp_path, Interview(answers_of(form, BEGIN)))
    now = said(now, {"parties/party-1.hours": 4, "tensions/need_vs_funder.fingers": "2 4 4"})
    now = last_review(form, tmp_path, now)
    now = said(now, {"name": "Schouder aan schouder (gestopt)"})
    (tmp_path / FILE).write_text(Dumping(form, "nl").text(now), "utf-8")
    return tmp_path


def text(
    folder: Path, words: Words, since: str = "", until: str = "", *, audience: Audience = "everyone", columns: int = 76
) -> str:
    looked = stretch_said(since, until, TODAY, words)
    form, found = history_in(folder, words, TODAY, looked, audience)
    return history_text(found, form, columns, looked)


# all of it


def test_everything_that_happened_is_told_in_time_order(folder: Path, words: Words) -> None:
    assert text(folder, words) == ALL


def test_what_only_the_core_group_reads_is_told_to_it_alone(folder: Path, words: Words) -> None:
    line = "- Hartgers: uren per maand 8 → 4"
    assert (line in text(folder, words), line in text(folder, words, audience="core")) == (False, True)


@pytest.mark.parametrize("columns", [40, 60, 200])
def test_it_fits_the_terminal(folder: Path, words: Words, columns: int) -> None:
    assert max(map(len, text(folder, words, columns=columns).splitlines())) <= columns


def test_no_word_is_lost_when_lines_are_wrapped(folder: Path, words: Words) -> None:
    assert LONG in " ".join(text(folder, words, columns=40).split())


def test_where_nothing_happened_yet_one_sentence_says_so(form: Form, tmp_path: Path, words: Words) -> None:
    (tmp_path / FILE).write_text(Dumping(form, "nl").text(Interview()), "utf-8")
    assert text(tmp_path, words) == (
        "Een netwerk dat nog geen naam heeft\n\n"
        "Er is nog niets om op terug te kijken. Na de eerste bijeenkomst staat die\nhier.\n"
    )


def test_before_the_first_review_it_is_said_that_changes_come_later(form: Form, tmp_path: Path, words: Words) -> None:
    (tmp_path / FILE).write_text(Dumping(form, "nl").text(Interview(answers_of(form, BEGIN))), "utf-8")
    told = text(tmp_path, words, columns=200).splitlines()
    assert (told[2], told[-1]) == (
        "12 maart 2026: Kickoff 12 maart",
        "Wat er verandert, staat hier zodra jullie een keer samen terugkeken.",
    )


# a stretch of it


def heads(folder: Path, words: Words, *stretch: str) -> list[str]:
    return [line for line in text(folder, words, *stretch, columns=200).splitlines()[2:] if line[:1] not in {" ", ""}]


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        (
            ("2026", "2026"),
            [
                "12 maart 2026: Kickoff 12 maart",
                "12 november 2026: terugkijken, met het oog op opbouw",
                "Tussen 12 november 2026 en 12 november 2026 veranderde:",
            ],
        ),
        (
            ("2026-12", "september 2027"),
            [
                "3 september 2027: terugkijken, met het oog op stoppen",
                "Tussen 12 november 2026 en 3 september 2027 veranderde:",
            ],
        ),
        (("4 september 2027",), ["Sinds 3 september 2027 veranderde:"]),
        (
            ("1-1-2026", "1 april 2026"),
            ["12 maart 2026: Kickoff 12 maart"],
        ),
        (
            ("2020", "2021"),
            ["Van 1 januari 2020 tot en met 31 december 2021 staat hier niets. Kies andere dagen, of laat ze weg."],
        ),
    ],
)
def test_a_stretch_tells_what_happened_in_it(
    folder: Path, words: Words, stretch: tuple[str, ...], expected: list[str]
) -> None:
    assert heads(folder, words, *stretch) == expected


def test_of_a_stretch_what_changed_is_told_from_one_end_to_the_other_with_its_reasons(
    folder: Path, words: Words
) -> None:
    told = text(folder, words, "2026", "2027", columns=200)
    assert told.count("Wethouder") == 2  # at the kickoff, and what changed
    assert "Wethouder: invloed 3 → 5, want hij gaat nu over het geld" in told


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2026", (date(2026, 1, 1), date(2026, 12, 31))),
        ("2026-02", (date(2026, 2, 1), date(2026, 2, 28))),
        ("2-2028", (date(2028, 2, 1), date(2028, 2, 29))),
        ("maart 2026", (date(2026, 3, 1), date(2026, 3, 31))),
        ("mrt. 2026", (date(2026, 3, 1), date(2026, 3, 31))),
        ("12-3-2026", (KICKOFF, KICKOFF)),
        ("2026-03-12", (KICKOFF, KICKOFF)),
        ("12 maart", (date(2027, 3, 12), date(2027, 3, 12))),
        ("12 november", (FIRST, FIRST)),
        ("12 november 2028", (date(2028, 11, 12), date(2028, 11, 12))),
        ("29 februari", (date(2024, 2, 29), date(2024, 2, 29))),
        ("1 oktober", (TODAY, TODAY)),
        ("2026-13", None),
        ("0000", None),
        ("gisteren", None),
        ("ooit 2026", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_say_them(words: Words, given: str, expected: Any) -> None:
    assert read_stretch(given, TODAY, words) == expected


@pytest.mark.parametrize("stretch", [("gisteren", ""), ("2026", "morgen")])
def test_a_day_that_is_none_is_refused(words: Words, stretch: tuple[str, str]) -> None:
    with pytest.raises(NoSuchDay):
        stretch_said(*stretch, TODAY, words)


def test_days_may_be_given_in_any_order(words: Words) -> None:
    assert stretch_said("1-4-2027", "1-4-2026", TODAY, words) == Stretch(date(2026, 4, 1), date(2027, 4, 1))


# for other programs


def test_other_programs_get_the_same_as_data(folder: Path, words: Words) -> None:
    form, found = history_in(folder, words, TODAY, None, "everyone")
    data = json.loads(history_json(found, form))
    assert [(one["kind"], one.get("day") or one["since"]) for one in data["events"]] == [
        ("meeting", "2026-03-12"),
        ("review", "2026-11-12"),
        ("changes", "2026-11-12"),
        ("review", "2027-09-03"),
        ("changes", "2027-09-03"),
    ]
    review = data["events"][1]
    assert (review["result"], review["after"], review["present"]) == ("go-on-with-conditions", "start-up", ["Hartgers"])
    assert next(one for one in review["changes"] if one["name"] == "Wethouder") == {
        "kind": "changed",
        "place": "parties/party-2.influence",
        "name": "Wethouder",
        "label": "Invloed",
        "was": "3",
        "now": "5",
        "why": "hij gaat nu over het geld",
        "told": "Wethouder: invloed 3 → 5, want hij gaat nu over het geld",
    }


# the command


def test_the_command_tells_it(folder: Path) -> None:
    ended = netstart(folder, "history", ".", "2026", "2027")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "12 maart 2026: Kickoff 12 maart" in ended.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (
            ("history", ".", "ooit"),
            2,
            "“ooit” is geen dag. Typ een dag, een maand of een jaar: 12-3-2026, 2026-03 of 2026.",
        ),
        (
            ("history", ".", "--audience", "buren"),
            2,
            "lezers `buren` ken ik niet. Kies uit: everyone en core.",
        ),
        (("history", "leeg"), 3, "leeg: hier staat nog geen netwerk. Begin er een met: netstart init leeg"),
    ],
)
def test_what_cannot_be_told_is_said_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = netstart(tmp_path, *arguments)
    assert (ended.returncode, ended.stdout, ended.stderr.splitlines()[-1]) == (code, "", told)
