import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from netstart.core import bind as binding
from netstart.core import bind_migrations, bind_room, fit
from netstart.core.bind import bind
from netstart.core.form import Form
from netstart.core.type_pack import Pack
from netstart.core.words import Problem, Words
from netstart.files.packs import load_form, load_pack, shipped_types
from netstart.files.reading import read_file
from netstart.files.shipped import shipped
from tests.plan import Small

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
SMALL = Path(__file__).parent / "packs"
SAYS = "# says: "

GOOD = {
    "types/small.yaml": "type: small\ntitle: Klein\nversion: 1\nsections:\n- use: a\n",
    "sections/a.yaml": "id: a\ntitle: Deel\nquestions:\n- id: ambition\n  ask: Waarvoor?\n  label: Zin\n",
    "remarks.yaml": "remarks:\n",
}
"""The smallest pack that binds, file by file."""


def pack_of(file: Path) -> Pack:
    data = read_file(file).data
    origin = {section["id"]: f"sections/{section['id']}.yaml" for section in data["sections"]}
    return Pack.model_validate({"title": "Klein", "version": 1, "origin": origin, **data})


def reasons(problem: Problem, words: Words) -> list[str]:
    return [words.report(trouble) for trouble in problem.troubles]


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., Pack]:
    """Load the smallest good pack, with some of its files changed."""

    def load(**changed: str) -> Pack:
        named = {f"{name.replace('_', '/')}.yaml": text for name, text in changed.items()}
        for name, text in {**GOOD, **named}.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return load_pack(tmp_path, "small")

    return load


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_the_author_of_a_broken_pack_is_told_every_reason(file: Path, words: Words) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    with pytest.raises(Problem) as caught:
        bind(pack_of(file), words, Small)
    assert reasons(caught.value, words) == [line.removeprefix(SAYS) for line in lines if line.startswith(SAYS)]


def test_every_reason_that_binding_knows_has_a_broken_pack(words: Words) -> None:
    told: set[str] = set()
    for file in BROKEN:
        with pytest.raises(Problem) as caught:
            bind(pack_of(file), words, Small)
        told |= {trouble.message.key for trouble in caught.value.troubles}
    source = "".join(
        Path(str(module.__file__)).read_text(encoding="utf-8") for module in (binding, fit, bind_migrations)
    )
    assert told == set(re.findall(r'"(pack-[a-z-]+)"', source))


def test_a_good_pack_binds(loaded: Callable[..., Pack], words: Words) -> None:
    form = bind(loaded(), words, Small)
    assert list(form.questions) == ["ambition"]


def test_a_question_of_the_models_takes_its_kind_from_there(small: Form) -> None:
    assert small.questions["ambition"].by_id["ambition"].kind == "long"


def test_a_question_of_the_pack_alone_has_the_kind_that_it_states(small: Form) -> None:
    own = small.questions["own_list"]
    assert (own.sort, own.by_id["how_many"].kind, own.is_known) == ("rows", "number", False)


@pytest.mark.parametrize(("list_", "begin"), [("needs", "need"), ("parties", "party"), ("own_list", "own-list")])
def test_ids_of_rows_begin_with_one_of_their_list(small: Form, list_: str, begin: str) -> None:
    assert small.questions[list_].prefix == begin


def test_a_condition_on_a_field_of_the_row_is_asked_of_each_row(small: Form) -> None:
    stakeholders = small.questions["stakeholders"]
    assert (stakeholders.when, [one.question for one in stakeholders.row_when]) == ((), ["side"])


def test_a_condition_is_read_as_an_answer_to_its_question(small: Form) -> None:
    (condition,) = small.questions["gaps"].by_id["passed_to"].when
    assert condition.values == (False,)


def test_a_condition_on_several_choices_names_them_one_by_one(small: Form) -> None:
    (condition,) = small.questions["funder"].by_id["until"].when
    assert condition.values == ("year-plan",)


INHERITING = """id: a
title: Deel
questions:
- id: next_meeting
  ask: Wanneer?
  label: Volgende keer
  moment: together
  from: "90"
  phases: [start-up]
  audience: core
  fields:
    day: {ask: Dag?, label: Dag}
    host: {ask: Bij wie?, label: Bij wie, moment: after, audience: everyone}
- id: phase
  ask: Fase?
  label: Fase
  choices: {initiation: a, start-up: b, maturity: c, decline: d}
  because: {initiation: a, start-up: b, maturity: c, decline: d}
- id: parties
  ask: Wie?
  label: Partijen
  fields:
    title: {ask: Naam?, label: Naam}
    kind: {ask: Soort?, label: Soort, choices: {employer-large: a, employer-small: b, employers-association: c, municipality: d, employment-service: e, education: f, care: g, candidates: h, other: i}}
    side: {ask: Plek?, label: Plek, choices: {in: a, around: b}}
    influence: {ask: Invloed?, label: Invloed, poles: {low: a, high: b}}
    interest: {ask: Belang?, label: Belang, poles: {low: a, high: b}}
    wants: {ask: Wat?, label: Wat}
    spoken: {ask: Gesproken?, label: Gesproken}
    approach: {ask: Hoe?, label: Hoe, choices: {together: a, ask-in-time: b, inform: c, call-now-and-then: d}, because: {together: a, ask-in-time: b, inform: c, call-now-and-then: d}}
"""


def test_a_field_is_asked_when_its_question_is_and_read_by_the_same_people(
    loaded: Callable[..., Pack], words: Words
) -> None:
    fields = bind(loaded(sections_a=INHERITING), words, Small).questions["next_meeting"].by_id
    day, host = fields["day"], fields["host"]
    assert (day.moment, day.from_, day.phases, day.audience) == ("together", 90, ("start-up",), "core")
    assert (host.moment, host.from_, host.phases, host.audience) == ("after", None, ("start-up",), "everyone")


def test_words_of_a_scale_may_stand_with_each_given_row(small: Form) -> None:
    assert small.questions["tensions"].by_id["now"].poles is None


@pytest.mark.parametrize("type_", shipped_types())
def test_every_shipped_pack_binds(type_: str, words: Words) -> None:
    assert load_form(shipped("questions"), type_, words).type == type_


def test_the_shipped_pack_binds_in_under_a_tenth_of_a_second(words: Words) -> None:
    pack = load_pack(shipped("questions"), "employer-network")
    # the best of some: another program may have the processor
    took = []
    for _ in range(5):
        began = time.perf_counter()
        bind(pack, words)
        took.append(time.perf_counter() - began)
    assert min(took) < 0.1


QUESTION = GOOD["sections/a.yaml"]


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (
            {"sections_a": QUESTION + "  colour: rood\n"},
            "sections/a.yaml:7:3: `colour` kent een vragenlijst niet. Haal het weg, of kijk of het goed geschreven is.",
        ),
        (
            {"sections_a": QUESTION.replace("  ask: Waarvoor?\n", "")},
            "sections/a.yaml:4:3: `ask` mist. Zet het erbij.",
        ),
        (
            {"sections_a": QUESTION.replace("Waarvoor?", "")},
            "sections/a.yaml:5:7: `ask` mist. Zet het erbij.",
        ),
        (
            {"sections_a": QUESTION.replace("title: Deel\n", "")},
            "sections/a.yaml:1:1: `title` mist. Zet het erbij.",
        ),
        (
            {"sections_a": QUESTION + "  moment: gisteren\n"},
            "sections/a.yaml:7:11: `moment` kan niet `gisteren` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"sections_a": QUESTION + "  sources: [S0.P1, boek]\n"},
            "sections/a.yaml:7:20: `sources` kan niet `boek` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"sections_a": QUESTION + "  rows: Mijn Lijst\n"},
            "sections/a.yaml:7:9: `rows` kan niet `Mijn Lijst` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"sections_a": QUESTION + "  fields:\n    Naam:\n      ask: Hoe?\n      label: Naam\n"},
            "sections/a.yaml:9:7: `Naam` kan niet `Naam` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"sections_a": QUESTION + "  fields:\n    title:\n      ask: Hoe?\n      label: Naam\n      kind: rows\n"},
            "sections/a.yaml:11:13: `kind` kan niet `rows` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"sections_a": "id: a\ntitle: Deel\nquestions:\n  id: ambition\n"},
            "sections/a.yaml:4:3: `questions` kan niet `…` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"types_small": GOOD["types/small.yaml"].replace("version: 1", "version: nul")},
            "types/small.yaml:3:10: `version` kan niet `nul` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"remarks": "remarks:\n  vague:\n    has: [alles]\n    says: Vaag.\n"},
            "remarks.yaml:3:5: `asks` mist. Zet het erbij.",
        ),
        (
            {"remarks": "remarks: vague\n"},
            "remarks.yaml:1:10: `remarks` kan niet `vague` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"remarks": "- vague\n"},
            "remarks.yaml:1:1: `remarks` kan niet `…` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            {"sections_a": QUESTION + "  pick: needs\n", "catalogues_needs": "dated: nu\nrows: {}\n"},
            "catalogues/needs.yaml:1:8: `dated` kan niet `nu` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
    ],
)
def test_what_a_pack_cannot_say_is_told_with_its_line_and_column(
    loaded: Callable[..., Pack], words: Words, changed: dict[str, str], says: str
) -> None:
    with pytest.raises(Problem) as caught:
        loaded(**changed)
    assert reasons(caught.value, words) == [says]


def test_what_is_wrong_in_all_files_is_told_at_once(loaded: Callable[..., Pack]) -> None:
    with pytest.raises(Problem) as caught:
        loaded(sections_a=QUESTION + "  colour: rood\n  moment: ooit\n", remarks="remarks:\n  vague: []\n")
    assert sorted(trouble.where for trouble in caught.value.troubles) == [
        "remarks.yaml:2:10",
        "sections/a.yaml:7:3",
        "sections/a.yaml:8:11",
    ]


def test_an_empty_section_is_told_what_it_needs(loaded: Callable[..., Pack], words: Words) -> None:
    with pytest.raises(Problem) as caught:
        loaded(sections_a="")
    assert reasons(caught.value, words) == [
        f"sections/a.yaml:1:1: `{name}` mist. Zet het erbij." for name in ("id", "title", "questions")
    ]


def test_a_section_that_is_not_there_is_named_with_its_file(tmp_path: Path, loaded: Callable[..., Pack]) -> None:
    with pytest.raises(Problem) as caught:
        loaded(types_small=GOOD["types/small.yaml"] + "- use: b\n")
    (trouble,) = caught.value.troubles
    assert (trouble.where, trouble.message.key) == (str(tmp_path / "sections" / "b.yaml"), "file-missing")


# a meeting in a room


ROOM_QUESTIONS = """id: a
title: Deel
questions:
- {id: ambition, ask: "Waarvoor?", label: Zin, from: "90"}
- {id: region, ask: "Waar?", label: Regio, moment: after, room: never}
- {id: name, ask: "Hoe?", label: Naam}
- id: limits
  ask: "Wat niet?"
  label: Grenzen
  from: "90"
  fields: {title: {ask: "Wat?", label: Grens}}
"""
MEETING = """protected: 18
opening: {asks: "Leesbaar?"}
parts:
- id: end-round
  title: Slot
  minutes: {90: 9, 150: 15}
  is_ending: true
  asks:
  - ask: ambition
  - ask: limits
"""


@pytest.fixture
def meeting(loaded: Callable[..., Pack]) -> Callable[[str], Pack]:
    """Load the smallest pack that has a meeting."""

    def load(text: str) -> Pack:
        type_ = GOOD["types/small.yaml"] + "room: small\n"
        return loaded(types_small=type_, sections_a=ROOM_QUESTIONS, rooms_small=text)

    return load


def test_a_meeting_is_bound_to_its_questions(meeting: Callable[[str], Pack], words: Words) -> None:
    room = bind(meeting(MEETING), words, Small).room
    assert room
    (part,) = room.lasting(150)
    assert [(stop.screen, str(stop.place), stop.from_) for stop in part.stops] == [
        ("value", "ambition", 90),
        ("rows", "limits", 90),
    ]
    assert room.lasting(210) == ()


NO_SUCH_PLACE = "is geen vraag of veld dat hier kan. Kijk of de naam goed geschreven is."
UNFIT = "kan zo niet in een bijeenkomst. Kijk in CONTRIBUTING.md wat er kan."
NO_FROM = "heeft geen `from`. Zeg bij de vraag vanaf welke lengte die samen gevraagd wordt."
ROOM_TROUBLES = [
    (
        MEETING.replace("90: 9", "90: 82"),
        "rooms/small.yaml: een bijeenkomst van 90 minuten heeft 82 minuten aan delen. Het mogen er 81 zijn.",
    ),
    (
        MEETING.replace("  is_ending: true\n", ""),
        "rooms/small.yaml: geen deel is `is_ending`. Zeg welke delen het einde zijn.",
    ),
    *(
        (
            MEETING.replace("id: end-round", f"id: {taken}"),
            f"rooms/small.yaml: {taken}: `{taken}` bestaat al als deel, vraag of lijst. Geef dit deel een andere id.",
        )
        for taken in ("a", "limits", "reading-test")
    ),
    (
        MEETING + MEETING[MEETING.index("- id: end-round") : MEETING.index("  asks:")].replace("90: 9", "90: 1"),
        "rooms/small.yaml: end-round: `end-round` bestaat al als deel, vraag of lijst. Geef dit deel een andere id.",
    ),
    (
        MEETING + "    each: limits.title\n",
        "rooms/small.yaml: end-round: zet hier één van deze: `ask`, `each`, `still`, `tick` of `verdicts`.",
    ),
    (
        MEETING + "  - says: Wat nu?\n",
        "rooms/small.yaml: end-round: zet hier één van deze: `ask`, `each`, `still`, `tick` of `verdicts`.",
    ),
    *(
        (
            MEETING + f"  - {stop}\n",
            f"rooms/small.yaml: end-round: `{place}` {NO_SUCH_PLACE}",
        )
        for stop, place in (
            ("ask: nothing", "nothing"),
            ("ask: limits.colour", "limits.colour"),
            ("{each: limits.title, of: ambition}", "ambition"),
            ("still: limits.title", "of"),
            ("{still: limits.title, of: nothing}", "nothing"),
        )
    ),
    *(
        (
            MEETING + f"{where}: {said}\n",
            f"rooms/small.yaml: {at}: `{place}` {NO_SUCH_PLACE}",
        )
        for where, said, at, place in (
            ("notes", "[ambition]", "notes", "ambition"),
            ("quick", "{limits: [colour]}", "quick.limits", "limits.colour"),
            ("quick", "{nothing: [title]}", "quick", "nothing"),
        )
    ),
    (
        MEETING + "  - ask: limits\n",
        "rooms/small.yaml: end-round: `limits` staat al in deze bijeenkomst. Haal er een weg.",
    ),
    *(
        (MEETING + added, f"rooms/small.yaml: {at}: `{place}` {UNFIT}")
        for added, at, place in (
            ("  - each: limits.title\n", "end-round", "limits.title"),
            ("  - {ask: limits.title}\n", "end-round", "limits.title"),
            ("  - {ask: region, shows: ambition}\n", "end-round", "region"),
            ("  drop: 1\n", "end-round", "drop"),
            ("quick: {limits: [title]}\n", "quick.limits", "limits.title"),
        )
    ),
    (
        MEETING.replace("  - ask: limits\n", "") + "  - {ask: limits, labels: {far: ver weg}}\n",
        "rooms/small.yaml: end-round: limits: keuze `far` kan niet. Kies uit: -.",
    ),
    (
        MEETING + "  - ask: name\n",
        f"rooms/small.yaml: end-round: name: `name` {NO_FROM}",
    ),
]


@pytest.mark.parametrize(("text", "says"), ROOM_TROUBLES)
def test_the_author_of_a_meeting_that_does_not_fit_is_told_where(
    meeting: Callable[[str], Pack], words: Words, text: str, says: str
) -> None:
    with pytest.raises(Problem) as caught:
        bind(meeting(text), words, Small)
    assert reasons(caught.value, words) == [says]


def test_what_is_never_asked_together_cannot_be_asked_in_a_meeting(
    meeting: Callable[[str], Pack], words: Words
) -> None:
    with pytest.raises(Problem) as caught:
        bind(meeting(MEETING + "  - ask: region\n"), words, Small)
    assert [(trouble.where, trouble.message.key) for trouble in caught.value.troubles] == [
        ("rooms/small.yaml: end-round: region", "pack-room-never-together"),
        ("rooms/small.yaml: end-round: region", "pack-room-not-together"),
    ]


def test_every_reason_that_binding_a_meeting_knows_is_told(meeting: Callable[[str], Pack], words: Words) -> None:
    told: set[str] = set()
    for text in (*(text for text, _ in ROOM_TROUBLES), MEETING + "  - ask: region\n"):
        with pytest.raises(Problem) as caught:
            bind(meeting(text), words, Small)
        told |= {trouble.message.key for trouble in caught.value.troubles}
    source = Path(str(bind_room.__file__)).read_text(encoding="utf-8")
    assert told == set(re.findall(r'"(pack-[a-z-]+)"', source))


def test_everything_that_is_wrong_with_a_meeting_is_told_at_once(meeting: Callable[[str], Pack], words: Words) -> None:
    wrong = MEETING.replace("  is_ending: true\n", "").replace("90: 9", "90: 82") + "  - ask: nothing\n  - ask: name\n"
    with pytest.raises(Problem) as caught:
        bind(meeting(wrong), words, Small)
    assert {trouble.message.key for trouble in caught.value.troubles} == {
        *("pack-room-no-such-place", "pack-room-not-together", "pack-room-too-long", "pack-room-no-ending"),
    }


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (
            MEETING + "  drop: nooit\n",
            "rooms/small.yaml:11:9: `drop` kan niet `nooit` zijn. Kijk in CONTRIBUTING.md wat hier past.",
        ),
        (
            MEETING.replace("protected: 18\n", ""),
            "rooms/small.yaml:1:1: `protected` mist. Zet het erbij.",
        ),
        (
            MEETING + "  colour: rood\n",
            "rooms/small.yaml:11:3: `colour` kent een vragenlijst niet. Haal het weg, of kijk of het goed geschreven is.",
        ),
    ],
)
def test_what_a_meeting_cannot_say_is_told_with_its_line_and_column(
    meeting: Callable[[str], Pack], words: Words, changed: str, says: str
) -> None:
    with pytest.raises(Problem) as caught:
        meeting(changed)
    assert reasons(caught.value, words) == [says]


def test_a_meeting_that_is_not_there_is_named_with_its_file(tmp_path: Path, loaded: Callable[..., Pack]) -> None:
    with pytest.raises(Problem) as caught:
        loaded(types_small=GOOD["types/small.yaml"] + "room: none\n")
    (trouble,) = caught.value.troubles
    assert (trouble.where, trouble.message.key) == (str(tmp_path / "rooms" / "none.yaml"), "file-missing")
