"""Where a network stands: what is answered, open, later and for another phase, what comes next, and which dates."""

import json
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from netstart.core.event import Add, Answer, Confirm, Event, Go, Park
from netstart.core.form import Form
from netstart.core.interview import Interview, Review, Step
from netstart.core.place import Place
from netstart.core.road import open_steps
from netstart.core.standing import Due, Later, PartStanding, Standing, standing
from netstart.core.words import Words
from netstart.files.conversation import FILE
from netstart.files.packs import load_form
from netstart.holding import begin_from_file
from netstart.looking import networks_in, standing_in, standings_in
from netstart.rendering.standing import networks_text, standing_json, standing_text
from tests.plan import Small
from tests.story import TODAY, desk, told
from tests.test_startup import netstart
from tests.test_stories import ALL, ALONE, HANDED, IDENTITY, NEEDS, PARTIES, SENTENCE

TYPE = "employer-network"
PACKS = Path(__file__).parent / "packs"
TIMED = """\
id: time
title: Tijd
questions:
- id: phase
  ask: Welke fase?
  label: Fase
  choices: {initiation: begin, start-up: opbouw, maturity: volwassen, decline: afronden}
  because: {initiation: Begin., start-up: Bouw., maturity: Groei., decline: Stop.}
- id: limits
  ask: Wat niet?
  label: Niet van ons
  phases: [maturity]
  fields:
    title: {ask: Wat?, label: Wat}
- id: offers
  ask: Wat bieden jullie?
  label: Aanbod
  minutes: 3
  fields:
    title: {ask: Wat?, label: Wat}
    promise: {ask: Wat krijg je?, label: Belofte}
    needs: {ask: Waarvoor?, label: Waarvoor}
    asks: {ask: Wat vraagt het?, label: Vraagt}
    owner: {ask: Van wie?, label: Van wie}
    start: {ask: Wanneer?, label: Start, choices: {now: nu, later: straks}}
- id: steps
  ask: Wat eerst?
  label: Stappen
  minutes: 5
  fields:
    title: {ask: Wat?, label: Wat}
    who: {ask: Wie?, label: Wie}
    until: {ask: Voor wanneer?, label: Voor, phases: [start-up, maturity]}
    offer: {ask: Welk aanbod?, label: Aanbod}
    done_when: {ask: Wanneer klaar?, label: Klaar als}
- id: next_meeting
  ask: Wanneer weer?
  label: Volgende keer
  fields:
    day: {ask: Welke dag?, label: Dag}
    host: {ask: Bij wie?, label: Bij}
"""
"""A part with days, and with questions for one phase only."""


@pytest.fixture(scope="module")
def timed(words: Words, tmp_path_factory: pytest.TempPathFactory) -> Form:
    """The small form, with a part about time behind it."""
    folder = tmp_path_factory.mktemp("timed") / "packs"
    shutil.copytree(PACKS, folder)
    (folder / "sections" / "time.yaml").write_text(TIMED, "utf-8")
    with (folder / "types" / "small.yaml").open("a", encoding="utf-8") as file:
        file.write("- use: time\n")
    return load_form(folder, "small", words, Small)


def after(form: Form, *events: Event) -> Standing:
    return standing(form, desk(form), told(form, *events))


def part(found: Standing, id_: str) -> PartStanding:
    return next(one for one in found.parts if one.id == id_)


def counts(found: PartStanding) -> tuple[int, int, int, int]:
    return found.answered, found.open, found.later, found.not_now


# --- how far each part is


@pytest.mark.parametrize(
    ("events", "id_", "expected"),
    [
        ((), "identity", (0, 2, 0, 0)),
        ((SENTENCE,), "identity", (1, 1, 0, 0)),
        (ALONE, "identity", (2, 0, 0, 0)),
        ((SENTENCE, Answer(None), Confirm()), "identity", (1, 0, 1, 0)),
        ((SENTENCE, Answer("een ander")), "identity", (2, 3, 0, 0)),
        ((SENTENCE, Answer("een ander"), Park(at=Place("funder"))), "identity", (2, 0, 1, 0)),
        ((SENTENCE, Park(at=Place("identity"))), "identity", (1, 0, 1, 0)),
        (IDENTITY, "parties-part", (0, 1, 0, 0)),
        (PARTIES, "parties-part", (1, 4, 0, 0)),
        (NEEDS, "needs-part", (1, 11, 0, 0)),
    ],
)
def test_a_part_tells_what_is_answered_open_and_later(
    small: Form, events: Sequence[Event], id_: str, expected: tuple[int, ...]
) -> None:
    assert counts(part(after(small, *events), id_)) == expected


@pytest.mark.parametrize("said", range(len(ALL) + 1))
def test_what_counts_as_open_is_what_the_conversation_still_asks(small: Form, said: int) -> None:
    now = told(small, *ALL[:said])
    found = standing(small, desk(small), now)
    assert sum(one.open for one in found.parts) == len(list(open_steps(small, now, Place())))


def test_what_belongs_to_another_phase_is_not_open(timed: Form) -> None:
    assert counts(part(after(timed), "time")) == (0, 6, 0, 0)
    found = after(timed, Go(Place("phase")), Answer("begin"))
    assert counts(part(found, "time")) == (1, 4, 0, 1)


def test_a_field_that_belongs_to_another_phase_is_not_open(timed: Form) -> None:
    step = (Go(Place("steps")), Add(("Bellen",)), Confirm())
    assert counts(part(after(timed, Go(Place("phase")), Answer("begin"), *step), "time")) == (2, 6, 0, 2)
    assert counts(part(after(timed, Go(Place("phase")), Answer("opbouw"), *step), "time")) == (2, 7, 0, 1)


def test_an_answer_counts_also_when_its_phase_is_past(timed: Form) -> None:
    closed = (Go(Place("limits")), Add(("Plaatsen",)), Confirm())
    assert counts(part(after(timed, *closed, Go(Place("phase")), Answer("begin")), "time")) == (2, 4, 0, 0)


def test_minutes_are_those_of_the_questions_with_something_open(timed: Form) -> None:
    assert part(after(timed), "time").minutes == 1 + 1 + 3 + 5 + 1
    steps = (Go(Place("steps")), Add(("Bellen",)), Confirm())
    assert part(after(timed, *steps), "time").minutes == 1 + 1 + 3 + 5 + 1
    assert part(after(timed, Park(at=Place("steps"))), "time").minutes == 1 + 1 + 3 + 1


def test_a_part_that_was_read_back_is_told(small: Form) -> None:
    assert [part(after(small, *events), "identity").is_read_back for events in (ALONE, IDENTITY)] == [False, True]


def test_a_whole_conversation_leaves_nothing_open(small: Form) -> None:
    found = after(small, *ALL)
    assert (found.minutes, found.next) == (0, None)
    assert found.asked == found.answered + sum(part.not_known for part in found.parts)


def test_what_nobody_knew_is_no_answer(small: Form) -> None:
    found = part(after(small, SENTENCE, Answer("een ander"), Answer(None)), "identity")
    assert (found.answered, found.not_known) == (2, 1)


# --- what comes next


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), ("ambition", "Wie jullie zijn", "Zin")),
        ((SENTENCE, Answer("een ander")), ("funder.party", "Wie jullie zijn", "Financier: Wie")),
        (ALONE, ("identity", "Wie jullie zijn", "")),
        (PARTIES, ("parties/party-1.side", "Partijen", "Bakkerij: Plek")),
        ((SENTENCE, Go(Place("top_needs"))), ("top_needs", "Behoeften", "Top")),
        ((SENTENCE, Go(Place())), ("funding", "Wie jullie zijn", "Geld")),
    ],
)
def test_what_comes_next_is_what_is_asked_first(
    small: Form, events: Sequence[Event], expected: tuple[str, ...]
) -> None:
    found = after(small, *events).next
    assert found
    assert (str(found.place), found.part, found.what) == expected


def test_a_stop_that_is_no_longer_there_does_not_come_next(small: Form) -> None:
    now = Interview(trail=(Step("value", Place("needs", "need-9", "said")),))
    found = standing(small, desk(small), now).next
    assert found
    assert found.place == Place("ambition")


# --- dates


def planned(*days: str, meeting: date | None = None) -> Interview:
    rows = {
        f"step-{n}": {"id": f"step-{n}", "title": f"Stap {n}", "who": "party-1", "until": date.fromisoformat(day)}
        for n, day in enumerate(days, 1)
    }
    parties = {"party-1": {"id": "party-1", "title": "Bakkerij"}}
    return Interview(answers={"parties": parties, "steps": rows, "next_meeting": {"day": meeting} if meeting else {}})


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (planned(), []),
        (planned("2026-12-01", "2026-11-20"), ["2026-11-20 Stap 2"]),
        (planned("2026-11-11", "2026-11-20"), ["2026-11-20 Stap 2"]),
        (planned("2026-11-12"), ["2026-11-12 Stap 1"]),
        (planned("2026-11-11"), []),
        (planned(meeting=date(2026, 11, 11)), []),
        (planned("2026-12-01", meeting=date(2026, 11, 30)), ["2026-11-30 Volgende keer", "2026-12-01 Stap 1"]),
    ],
)
def test_the_next_dates_are_the_meeting_and_the_nearest_step_that_is_not_past(
    timed: Form, now: Interview, expected: list[str]
) -> None:
    assert [f"{due.day} {due.what}" for due in standing(timed, desk(timed), now).dates] == expected


def test_a_date_tells_who_does_it(timed: Form) -> None:
    found = standing(timed, desk(timed), planned("2026-11-20"))
    assert found.dates == (Due(date(2026, 11, 20), Place("steps", "step-1"), "Stap 1", "Bakkerij"),)


# --- what was put off


def test_what_was_put_off_tells_who_and_when_and_what_is_too_late_comes_first(small: Form) -> None:
    found = after(
        small,
        *PARTIES,
        Park("nog vragen", at=Place("own_question")),
        Park(until="1 december 2026", at=Place("needs")),
        Park(until="1 november 2026", who="bakkerij", at=Place("coordinator", "", "hours")),
        Park(until="na de zomer", at=Place("choices-part")),
    )
    told_ = [(later.what, later.who, str(later.day or later.said), later.is_overdue) for later in found.later]
    assert told_ == [
        ("Coördinator: Uren", "Bakkerij", "2026-11-01", True),
        ("Behoeften", "", "2026-12-01", False),
        ("Keuzes", "", "na de zomer", False),
        ("Eigen", "", "", False),
    ]


def test_what_was_put_off_and_is_no_longer_asked_is_not_told(small: Form) -> None:
    events = (SENTENCE, Answer("een ander"), Park(at=Place("funder")))
    assert [later.what for later in after(small, *events).later] == ["Financier"]
    assert after(small, *events, Go(Place("funding")), Answer("werkgevers"), Confirm()).later == ()


# --- as text


def text(found: Standing, words: Words, columns: int) -> str:
    return standing_text(
        found, words, columns, go_on="netstart init net", change="netstart edit net", review="netstart review net"
    )


def test_a_page_tells_where_a_network_stands(small: Form, words: Words) -> None:
    events = (SENTENCE, Park(until="1 november 2026", who="Kobus", at=Place("coordinator", "", "hours")))
    assert text(after(small, *events), words, 80) == (
        "Een netwerk dat nog geen naam heeft\n"
        "\n"
        "1 van de 23 beantwoord. Wat open is, kost ongeveer 8 min.\n"
        "\n"
        "Deel             antwoord  onbekend  open  later  andere fase  minuten\n"
        "Wie jullie zijn         1               1                            1\n"
        "Partijen                                1                            1\n"
        "Behoeften                               2                            2\n"
        "Keuzes                                 12                            1\n"
        "Regelen                                 5      1                     3\n"
        "\n"
        "Later\n"
        "- Coördinator: Uren (te laat, het was voor 1 november 2026; wie: Kobus)\n"
        "\n"
        "Hierna: Wie jullie zijn, Geld\n"
        "Verder gaan: netstart init net\n"
        "Iets veranderen: netstart edit net\n"
    )


def test_a_narrow_page_names_what_it_counts(small: Form, words: Words) -> None:
    assert "\nRegelen\n  open 6, minuten 3\n" in text(after(small), words, 40)


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("said", range(0, len(ALL) + 1, 7))
def test_no_line_is_wider_than_the_screen(small: Form, words: Words, columns: int, said: int) -> None:
    late = Park("", "Bakkerij Vonk & Zoon", "1 maart 2026", Place("own_question"))
    lines = text(after(small, *ALL[:said], late), words, columns).splitlines()
    assert max(map(len, lines)) <= columns


def test_a_page_of_a_whole_conversation_says_so(small: Form, words: Words) -> None:
    page = text(after(small, *ALL), words, 80)
    assert words("rest-complete") in page
    assert ("netstart init" in page, "netstart edit" in page) == (False, True)


def test_a_part_that_is_only_to_be_read_back_comes_next_as_that(small: Form, words: Words) -> None:
    assert "Hierna: Teruglezen: Wie jullie zijn\n" in text(after(small, *ALONE), words, 80)


def test_a_page_shows_no_ids(small: Form, words: Words) -> None:
    page = text(after(small, *HANDED, Park(at=Place("coordinator", "", "hours"))), words, 80)
    assert not [id_ for id_ in (*small.parts, "coordinator", "party-1", "need-1") if id_ in page]


# --- as data


def test_the_data_has_stable_keys(small: Form) -> None:
    found = after(small, SENTENCE, Park("bellen", "Kobus", "1 november 2026", Place("coordinator", "", "hours")))
    page = standing_json(found)
    data = json.loads(page)
    assert page.endswith("}\n")
    assert data.pop("parts")[0] == {
        "id": "identity",
        "title": "Wie jullie zijn",
        "answered": 1,
        "not_known": 0,
        "open": 1,
        "later": 0,
        "not_now": 0,
        "minutes": 1,
        "read_back": False,
    }
    assert data == {
        "netstart": 1,
        "name": "",
        "answered": 1,
        "asked": 23,
        "minutes": 8,
        "next": {"place": "funding", "part": "Wie jullie zijn", "label": "Geld"},
        "review": None,
        "ended": None,
        "next_date": None,
        "dates": [],
        "later": [
            {
                "place": "coordinator.hours",
                "label": "Coördinator: Uren",
                "why": "bellen",
                "who": "Kobus",
                "until": "2026-11-01",
                "overdue": True,
            }
        ],
    }


def test_the_data_has_its_days_in_iso(timed: Form) -> None:
    data = json.loads(standing_json(standing(timed, desk(timed), planned("2026-11-20"))))
    assert data["next_date"] == "2026-11-20"
    assert data["dates"] == [{"day": "2026-11-20", "place": "steps/step-1", "label": "Stap 1", "who": "Bakkerij"}]


# --- more networks in one folder


def standing_of(name: str, *, late: int = 0, day: date | None = None) -> Standing:
    overdue = Later(Place("region"), "Regio", "", "", date(2026, 11, 1), "", is_overdue=True)
    dates = (Due(day, Place("next_meeting"), "Volgende keer", ""),) if day else ()
    parts = (PartStanding("a", "Deel", 1, 0, 1, late, 0, 1, is_read_back=False),)
    return Standing(name, parts, None, dates, (overdue,) * late)


def test_networks_are_one_line_each(words: Words) -> None:
    networks = [
        (Path("a"), standing_of("Berkel", day=date(2026, 12, 1))),
        (Path("b"), standing_of("", late=1)),
    ]
    assert networks_text(networks, words, 80) == (
        "Netwerk  gedaan  nu         datum\nBerkel      50%  klaar      1 december 2026\nb           33%  1 te laat\n"
    )


def test_a_long_name_is_cut_before_a_line_is_too_wide(words: Words) -> None:
    networks = [(Path("a"), standing_of("Schouder aan schouder " * 5, day=date(2026, 12, 1)))]
    _, line = networks_text(networks, words, 60).splitlines()
    assert (len(line), "…" in line) == (60, True)


def test_networks_on_a_narrow_page_are_a_few_lines_each(words: Words) -> None:
    networks = [(Path("a"), standing_of("Berkel", day=date(2026, 12, 1)))]
    assert networks_text(networks, words, 30) == "Berkel\n  gedaan 50%, nu klaar, datum\n  1 december 2026\n"


def begun(folder: Path, text: str) -> Path:
    answers = folder.with_suffix(".yaml")
    answers.write_text(text, "utf-8")
    return begin_from_file(folder, TYPE, answers, TODAY).folder


def test_the_networks_in_a_folder_are_found(tmp_path: Path) -> None:
    begun(tmp_path / "b", "name: B\n")
    begun(tmp_path / "a", "name: A\n")
    (tmp_path / "leeg").mkdir()
    assert networks_in(tmp_path) == (tmp_path / "a", tmp_path / "b")


def test_a_folder_with_a_network_of_its_own_is_that_network(tmp_path: Path) -> None:
    begun(tmp_path / "net", "name: A\n")
    begun(tmp_path / "net" / "oud", "name: B\n")
    assert networks_in(tmp_path / "net") == ()


def test_who_needs_something_first_stands_on_top(tmp_path: Path, words: Words) -> None:
    late = "name: C\nparked:\n  region:\n    until: '2026-11-01'\n"
    folders = (begun(tmp_path / "a", "name: A\n"), begun(tmp_path / "c", late))
    found, troubles = standings_in(folders, words, TODAY)
    assert ([one.name for _, one in found], troubles) == (["C", "A"], [])


def test_a_network_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    begun(tmp_path / "a", "name: Langs de Berkel\n")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / FILE).write_text("netstart: 1\ntype: [", "utf-8")
    ended = netstart(tmp_path, "status")
    assert ended.returncode == 3
    assert "Langs de Berkel" in ended.stdout
    assert ended.stderr.startswith(f"b/{FILE}:3:1: ")


# --- the command


def test_status_is_a_page_on_stdout(tmp_path: Path, words: Words) -> None:
    begun(tmp_path / "net", "name: Langs de Berkel\n")
    ended = netstart(tmp_path, "status", "net")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Langs de Berkel\n")
    assert words("status-go-on", command="netstart init net") in " ".join(ended.stdout.split())


def test_status_gives_data_for_programs(tmp_path: Path, words: Words) -> None:
    folder = begun(tmp_path / "net", "name: Langs de Berkel\n")
    ended = netstart(tmp_path, "status", "net", "--json")
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["next"]["place"] == str(next_place(folder, words))


def next_place(folder: Path, words: Words) -> Place:
    found = standing_in(folder, words, TODAY).next
    assert found
    return found.place


def test_status_gives_data_of_all_networks(tmp_path: Path) -> None:
    begun(tmp_path / "a", "name: A\n")
    begun(tmp_path / "b", "name: B\n")
    data = json.loads(netstart(tmp_path, "status", "--json").stdout)
    assert [(one["folder"], one["name"]) for one in data["networks"]] == [("a", "A"), ("b", "B")]


def test_status_changes_nothing(tmp_path: Path) -> None:
    folder = begun(tmp_path / "net", "name: A\n")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    netstart(tmp_path, "status", "net")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("command", [("status", "weg"), ("status", "weg", "--json"), ("edit", "weg")])
def test_without_a_network_one_is_told_how_to_begin(tmp_path: Path, words: Words, command: Sequence[str]) -> None:
    ended = netstart(tmp_path, *command)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr == f"weg: {words('no-network', folder='weg')}\n"
    assert not (tmp_path / "weg").exists()


def test_status_of_a_wrong_file_tells_where(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("netstart: 1\ntype: [", "utf-8")
    ended = netstart(tmp_path, "status")
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.startswith(f"{FILE}:3:1: ")


# --- a plan for some readers


def test_readers_that_are_none_are_told(tmp_path: Path, words: Words) -> None:
    begun(tmp_path / "net", "name: A\n")
    ended = netstart(tmp_path, "render", "net", "--audience", "buren")
    known = words.joined(("everyone", "core"))
    assert (ended.returncode, ended.stderr) == (2, f"{words('no-such-audience', given='buren', known=known)}\n")


@pytest.mark.parametrize("form_", ["md", "json"])
def test_only_the_core_group_reads_what_is_not_for_everyone(tmp_path: Path, form: Form, form_: str) -> None:
    own = next(
        q for q in form.questions.values() if q.audience == "core" and not q.when and q.by_id[q.id].kind == "text"
    )
    begun(tmp_path / "net", f"name: A\n{own.id}: Alleen voor ons\n")
    pages = [netstart(tmp_path, "render", "net", "--to", form_, "--audience", to).stdout for to in ("everyone", "core")]
    assert ["Alleen voor ons" in page for page in pages] == [False, True]
    assert netstart(tmp_path, "render", "net", "--to", form_).stdout == pages[0]


def test_a_review_that_is_held_says_how_to_go_on_with_it(form: Form) -> None:
    now = Interview({"name": "Samen"}, review=Review("start-up", TODAY))
    found = standing(form, desk(form), now)
    assert f"Jullie kijken terug sinds {form.words.date(TODAY)}. Verder: netstart review net" in text(
        found, form.words, 80
    )


def test_a_network_that_ended_says_so(form: Form) -> None:
    found = standing(form, desk(form), Interview({"name": "Samen", "ended": TODAY}))
    assert f"Dit netwerk is op {form.words.date(TODAY)} gestopt." in text(found, form.words, 80)
