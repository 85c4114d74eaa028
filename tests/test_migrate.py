"""A file of an older pack opens as one of today: what has another name is there, and no word is gone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netstart import holding
from netstart.core import room_opened
from netstart.core.event import Add, Answer, Confirm, Event, Go, Keep, Mark, Park, Remove, View
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked, Reply, Step
from netstart.core.migrate import migrated
from netstart.core.place import Place
from netstart.core.type_pack import Migration
from netstart.core.words import Message, Problem
from netstart.files.conversation import FILE, loaded
from netstart.files.dumping import Dumping
from netstart.files.reading import read_yaml
from tests import gathering
from tests.moved import NEW, OLD
from tests.story import TODAY, asked, desk, told

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.yaml"))
HEAD = "netstart: 1\ntype: moved\npack: 1\nlanguage: nl\n"


def text_of(form: Form, now: Interview) -> str:
    return Dumping(form, "nl").text(now)


def opened(text: str, form: Form = NEW) -> Interview:
    return loaded(read_yaml(text, FILE), form, TODAY)


def by_hand(text: str, head: str = HEAD) -> Interview:
    """Return the interview of a file of the first version, of which somebody wrote all but the head."""
    return opened(f"{head}{text}")


def taken_along(now: Interview) -> Interview:
    """Return a conversation of the first version as the third one opens it."""
    return opened(text_of(OLD, now))


def refused(text: str, head: str = HEAD) -> list[str]:
    with pytest.raises(Problem) as caught:
        by_hand(text, head)
    return [NEW.words.report(trouble) for trouble in caught.value.troubles]


def at(place: str, event: Event) -> tuple[Event, Event]:
    return Go(Place.of(place)), event


SAID: Sequence[Event] = (
    *at("motto", Answer("Samen sterk")),
    *at("story", Answer("Jan belt,\nAmina schrijft")),
    *at("colour", Answer("oranje")),
    *at("place", Answer("in het café")),
    *at("pace", Answer("haastig")),
    *at("shape", Answer("een kring")),
    *at("keeper.who", Answer("Noor")),
    *at("keeper.hours", Answer("8")),
    Add(("Rust", "Werk", "Geld"), to="hopes"),
    *at("hopes/hope-1.mood", Answer("fijn")),
    *at("hopes/hope-1.size", Answer("reusachtig")),
    *at("hopes/hope-1.note", Answer("Er is haast bij")),
    *at("hopes/hope-1.after", Answer("Werk")),
    *at("hopes/hope-2.why", Answer("Anders gaat het mis")),
    *at("hopes/hope-3.mood", Answer("zwaar")),
    *at("hopes/hope-3.note", Answer("Dat is al geregeld")),
    *at("corners/north.says", Answer("boven")),
    *at("corners/south.says", Answer("onder")),
    *at("corners/west.says", Answer("links")),
    Go(Place("hopes")),
    Remove("hope-3", "hoeft niet"),
    Confirm(),
)


@pytest.fixture
def spoken() -> Interview:
    """A conversation of the first version."""
    return replace(told(OLD, *SAID), trail=())


# what has another name


def test_a_question_with_another_name_has_its_answer_there(spoken: Interview) -> None:
    assert taken_along(spoken).answers["banner"] == "Samen sterk"


def test_a_record_its_fields_and_a_question_that_became_one_have_their_answers_there(spoken: Interview) -> None:
    assert taken_along(spoken).answers["guide"] == {"who": "Noor", "weekly": 8, "place": "in het café"}


def test_a_field_of_a_list_has_another_name_in_every_row(spoken: Interview) -> None:
    rows = taken_along(spoken).answers["dreams"]
    assert (rows["hope-1"]["feeling"], rows["hope-2"]["reason"]) == ("fijn", "Anders gaat het mis")


def test_a_removed_row_has_its_fields_under_their_names_of_today(spoken: Interview) -> None:
    assert taken_along(spoken).removed["dreams"]["hope-3"] == {"id": "hope-3", "title": "Geld", "feeling": "zwaar"}


def test_a_choice_with_another_name_is_that_choice(spoken: Interview) -> None:
    now = taken_along(spoken)
    assert (now.answers["pace"], now.answers["dreams"]["hope-1"]["size"]) == ("quick", "large")


def test_a_given_row_with_another_name_keeps_its_answers(spoken: Interview) -> None:
    says = {id_: row["says"] for id_, row in taken_along(spoken).answers["corners"].items()}
    assert says == {"top": "boven", "south": "onder"}


@pytest.mark.parametrize(
    ("was", "is_"),
    [
        ("motto", "banner"),
        ("pace", "pace"),
        ("start", "beginning"),
        ("place", "guide.place"),
        ("keeper", "guide"),
        ("keeper.who", "guide.who"),
        ("keeper.hours", "guide.weekly"),
        ("hopes", "dreams"),
        ("hopes/hope-1", "dreams/hope-1"),
        ("hopes/hope-1.mood", "dreams/hope-1.feeling"),
        ("hopes/*.mood", "dreams/*.feeling"),
        ("closer", "nearer"),
        ("hopes/hope-1.why", "dreams/hope-1.reason"),
        ("corners/north", "corners/top"),
        ("corners/north.says", "corners/top.says"),
    ],
)
def test_all_that_stands_beside_an_answer_follows_its_name(was: str, is_: str) -> None:
    assert settled(taken_along(beside(was))) == beside(is_)


def beside(name: str) -> Interview:
    """Return an interview with something at a place in every part of the file that speaks of places."""
    place = Place.of(name)
    return Interview(
        drafts={place: "half"},
        parked={place: Park("weten we niet", "Jan", "2027-04-02")},
        marks={place: Marked("disagreed", (View("nee", because="daarom"),))},
        left={f"vague@{name}": "zo zeggen wij het"},
        why={place: "dubbel"},
        replies={f"some-rule@{name}": Reply("later", TODAY, "eerst bellen")},
        since={Place(place.question, place.row): TODAY},
        confirmed=frozenset({Step("check", place)}),
        trail=(Step("value", place),),
    )


def test_a_reply_follows_every_place_that_its_finding_is_about() -> None:
    reply = Reply("left", TODAY, "dat weten we")
    now = taken_along(Interview(replies={"some-rule@corners/north.says+corners/south.says": reply}))
    assert dict(now.replies) == {"some-rule@corners/top.says+corners/south.says": reply}


def settled(now: Interview) -> Interview:
    return replace(now, notice=None)


def test_a_file_of_the_version_between_takes_the_last_step_only() -> None:
    now = by_hand("answers:\n  slogan: Samen\n  motto: Alleen\n", HEAD.replace("pack: 1", "pack: 2"))
    assert (now.answers, now.strange) == ({"banner": "Samen"}, {"motto": "Alleen"})


def test_a_file_of_today_is_left_alone(spoken: Interview) -> None:
    now = taken_along(spoken)
    assert opened(text_of(NEW, now)) == settled(now)


def test_a_file_that_does_not_say_its_version_is_of_today() -> None:
    assert by_hand("answers:\n  banner: Samen\n", "netstart: 1\ntype: moved\n").answers == {"banner": "Samen"}


def test_the_next_save_writes_the_version_of_today(spoken: Interview) -> None:
    assert "\npack: 3\n" in text_of(NEW, taken_along(spoken))


def test_what_a_file_has_under_both_names_stays_under_the_first_and_is_kept_from_the_other() -> None:
    now = by_hand("answers:\n  motto: Samen\n  slogan: Sterk\n  keeper: {hours: 3, weekly: 5}\n")
    assert now.answers == {"banner": "Samen", "guide": {"weekly": 3}}
    assert now.retired == {"slogan": {"answers": "Sterk"}, "keeper.weekly": {"answers": "5"}}


# what is asked no more


def test_the_words_of_what_was_split_are_drafts_of_the_questions_after_it() -> None:
    now = taken_along(told(OLD, *at("story", Answer("Jan belt,\nAmina schrijft"))))
    assert now.drafts == dict.fromkeys((Place("who"), Place("what")), "Jan belt,\nAmina schrijft")
    assert not now.answers


def test_the_first_of_the_questions_after_it_is_asked_with_those_words() -> None:
    now = taken_along(replace(told(OLD, *at("motto", Answer("M")), *at("story", Answer("Jan belt"))), trail=()))
    assert asked(NEW, now) == "value who"


def test_the_words_of_a_field_of_a_row_are_drafts_in_that_row(spoken: Interview) -> None:
    now = taken_along(spoken)
    drafts = {str(place): text for place, text in now.drafts.items() if place.row}
    assert drafts == {"dreams/hope-1.plan": "Er is haast bij", "dreams/hope-1.doubt": "Er is haast bij"}


def test_words_from_several_places_are_one_draft_a_line_each_and_ids_say_what_people_saw(spoken: Interview) -> None:
    now = taken_along(spoken)
    assert now.drafts[Place("who")] == "Jan belt,\nAmina schrijft\nRust: Werk"
    assert now.drafts[Place("what")] == "Jan belt,\nAmina schrijft\neen kring\nlinks"


def test_what_was_half_typed_comes_behind_what_was_answered() -> None:
    now = taken_along(told(OLD, *at("story", Answer("Jan belt")), *at("story", Keep("Jan belt soms"))))
    assert now.drafts[Place("what")] == "Jan belt\nJan belt soms"


def test_what_is_typed_already_at_the_question_after_it_stays_in_front() -> None:
    now = by_hand("answers: {story: Jan belt}\ndrafts: {what: Bellen}\n")
    assert now.drafts == {Place("who"): "Jan belt", Place("what"): "Bellen\nJan belt"}


def test_what_was_put_off_is_put_off_at_the_questions_after_it() -> None:
    later = Park("Amina weet het", "Amina", "2027-04-02")
    now = taken_along(told(OLD, Park("Amina weet het", "Amina", "2 april"), now=told(OLD, Go(Place("story")))))
    assert now.parked == {Place("who"): later, Place("what"): later}


def test_what_was_said_stays_in_the_file_with_the_question(spoken: Interview) -> None:
    now = taken_along(spoken)
    assert now.retired == {
        "story": {"ask": "Wie doet wat?", "answers": "Jan belt,\nAmina schrijft", "since": str(TODAY)},
        "colour": {"ask": "Welke kleur past bij jullie?", "answers": "oranje", "since": str(TODAY)},
        "shape": {"ask": "Wat voor club zijn jullie?", "answers": "ring", "since": str(TODAY)},
        "dreams/hope-1.note": {"ask": "Wat speelt er nog?", "answers": "Er is haast bij"},
        "dreams/hope-1.after": {"ask": "Na welke wensen komt die?", "answers": ["hope-2"]},
        "corners/west": {"ask": "Het westen", "answers": {"id": "west", "says": "links"}, "since": str(TODAY)},
        "dreams/hope-3.note": {"ask": "Wat speelt er nog?", "removed": "Dat is al geregeld"},
    }


def test_what_was_retired_is_saved_and_opened_again(spoken: Interview) -> None:
    now = taken_along(spoken)
    later = opened(text_of(NEW, told(NEW, *at("who", Answer("Jan")), now=now)))
    assert (later.retired, later.answers["who"]) == (now.retired, "Jan")


@pytest.mark.parametrize("name", ["story", "colour", "hopes/hope-1.note", "corners/west", "corners/west.says"])
def test_all_that_stands_beside_what_is_retired_is_kept_with_it(name: str) -> None:
    now = taken_along(beside(name))
    (kept,) = [one for key, one in now.retired.items() if key == name.replace("hopes", "dreams")]
    assert {key: said for key, said in kept.items() if key not in {"ask", "since"}} == {
        "drafts": "half",
        "parked": {"why": "weten we niet", "who": "Jan", "until": "2027-04-02"},
        "marks": {"status": "disagreed", "other": [{"view": "nee", "because": "daarom"}]},
        "left vague": "zo zeggen wij het",
        "why": "dubbel",
        "replies some-rule": {"way": "later", "day": str(TODAY), "why": "eerst bellen"},
    }
    assert (now.marks, now.left, now.why, now.replies) == ({}, {}, {}, {})


@pytest.mark.parametrize("name", ["story", "colour", "hopes/hope-1.note", "corners/west"])
def test_nobody_goes_to_what_is_asked_no_more(name: str) -> None:
    place, other = Place.of(name), Place("pace")
    now = taken_along(Interview(trail=(Step("value", place), Step("value", other)), confirmed=frozenset()))
    assert now.trail == (Step("value", other),)


def test_a_row_by_hand_gets_an_id_when_it_loses_a_field() -> None:
    now = by_hand("answers:\n  hopes:\n  - Rust\n  - {title: Werk, note: Haast}\n  - {title: Geld}\n")
    titles = {id_: row["title"] for id_, row in now.answers["dreams"].items()}
    (row,) = [place.row for place in now.drafts if place.field == "plan"]
    assert (sorted(titles.values()), titles[row]) == (["Geld", "Rust", "Werk"], "Werk")


def test_what_was_asked_and_not_known_leaves_nothing() -> None:
    now = by_hand("answers:\n  story:\n  colour:\n  hopes: [{id: hope-1, title: Rust, note: }]\n")
    assert (now.drafts, now.retired, now.notice) == ({}, {}, told_only("hopes"))


def told_only(_: str) -> Message | None:
    return by_hand("answers:\n  hopes: [{id: hope-1, title: Rust}]\n").notice


# one step of one file, as it stands there

TO_LINE = {"retire": {"note": {"ask": "Wat nog?", "into": ["line"]}}}
TO_FIELD = {"rename": {"place": "guide.place"}}
OF_ROWS = {"retire": {"hopes.note": {"ask": "Wat nog?", "into": ["line"]}}}
STEPS: list[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ("a record with nothing in it", {"rename": {"a": "b"}}, {"answers": {"a": {}}}, {"answers": {"b": {}}}),
    (
        "a field of a record that was not known yet",
        TO_FIELD,
        {"answers": {"guide": None, "place": "hier"}},
        {"answers": {"guide": {"place": "hier"}}},
    ),
    (
        "a field of a record that is a text by hand",
        TO_FIELD,
        {"answers": {"guide": "Noor", "place": "hier"}},
        {"answers": {"guide": "Noor"}, "retired": {"place": {"answers": "hier"}}},
    ),
    (
        "a mapping by hand where one text was asked",
        TO_FIELD,
        {"answers": {"place": {"a": "hier"}}},
        {"answers": {"guide": {"place": {"a": "hier"}}}},
    ),
    (
        "several choices",
        {"choices": {"tags": {"huge": "big"}}},
        {"answers": {"tags": ["huge", "small"]}},
        {"answers": {"tags": ["big", "small"]}},
    ),
    (
        "a field under both names in a row",
        {"rename": {"hopes.mood": "hopes.feeling"}},
        {"answers": {"hopes": [{"id": "h", "feeling": "fijn", "mood": "zwaar"}]}},
        {"answers": {"hopes": [{"id": "h", "feeling": "fijn"}]}, "retired": {"hopes/h.mood": {"answers": "zwaar"}}},
    ),
    (
        "a mark under both names",
        {"rename": {"a": "b"}},
        {"marks": {"b": "decided", "a": "disagreed"}},
        {"marks": {"b": "decided"}, "retired": {"a": {"marks": "disagreed"}}},
    ),
    (
        "a given row and a field of it",
        {"rename": {"corners/north": "corners/top", "corners.says": "corners.tells"}},
        {"marks": {"corners/north.says": "decided"}},
        {"marks": {"corners/top.tells": "decided"}},
    ),
    (
        "what is no stop",
        {"rename": {"a": "b"}},
        {"trail": [["a"], "value:a"], "since": {"2026-11-12": None}},
        {"trail": [["a"], "value:b"], "since": {"2026-11-12": None}},
    ),
    (
        "a list of names",
        TO_LINE,
        {"answers": {"note": ["een", "twee"]}},
        {
            "answers": {},
            "retired": {"note": {"ask": "Wat nog?", "answers": ["een", "twee"]}},
            "drafts": {"line": "een, twee"},
        },
    ),
    (
        "a whole list",
        TO_LINE,
        {"answers": {"note": [{"id": "n", "title": "een", "so": "ja", "code": "x"}, {"id": "m", "title": "twee"}]}},
        {
            "answers": {},
            "retired": {
                "note": {
                    "ask": "Wat nog?",
                    "answers": [{"id": "n", "title": "een", "so": "ja", "code": "x"}, {"id": "m", "title": "twee"}],
                }
            },
            "drafts": {"line": "een, ja\ntwee"},
        },
    ),
    (
        "an answer and the same as a draft",
        TO_LINE,
        {"answers": {"note": "een"}, "drafts": {"note": "een"}},
        {
            "answers": {},
            "retired": {"note": {"ask": "Wat nog?", "answers": "een", "drafts": "een"}},
            "drafts": {"line": "een"},
        },
    ),
    (
        "drafts that are none",
        TO_LINE,
        {"answers": {"note": "een"}, "drafts": "tekst"},
        {"answers": {}, "retired": {"note": {"ask": "Wat nog?", "answers": "een"}}, "drafts": "tekst"},
    ),
    (
        "what is put off already at the question after it",
        TO_LINE,
        {"parked": {"note": "straks", "line": "eerst bellen"}},
        {"parked": {"line": "eerst bellen"}, "retired": {"note": {"ask": "Wat nog?", "parked": "straks"}}},
    ),
    (
        "what was kept from an earlier version",
        TO_LINE,
        {"retired": {"old": {"answers": "a"}, "note": {"answers": "b"}, "loose": "c"}, "answers": {"note": "een"}},
        {
            "retired": {
                "old": {"answers": "a"},
                "note": {"ask": "Wat nog?", "answers": "b", "answers+": "een"},
                "loose": "c",
            },
            "answers": {},
            "drafts": {"line": "een"},
        },
    ),
    (
        "a text by hand among what was kept",
        TO_LINE,
        {"retired": {"note": "b"}, "answers": {"note": "een"}},
        {
            "retired": {"note": {"ask": "Wat nog?", "answers": "b", "answers+": "een"}},
            "answers": {},
            "drafts": {"line": "een"},
        },
    ),
    (
        "a field of a row, at a question elsewhere",
        {"retire": {"hopes.note": {"ask": "Wat nog?", "into": ["guide.place"]}}},
        {"answers": {"hopes": [{"id": "h", "title": "Rust", "note": "een"}]}},
        {
            "answers": {"hopes": [{"id": "h", "title": "Rust"}]},
            "retired": {"hopes/h.note": {"ask": "Wat nog?", "answers": "een"}},
            "drafts": {"guide.place": "Rust: een"},
        },
    ),
    (
        "a field of a row, at the list itself",
        {"retire": {"hopes.note": {"ask": "Wat nog?", "into": ["hopes"]}}},
        {"answers": {"hopes": [{"id": "h", "title": "Rust", "note": "een"}]}},
        {
            "answers": {"hopes": [{"id": "h", "title": "Rust"}]},
            "retired": {"hopes/h.note": {"ask": "Wat nog?", "answers": "een"}},
            "drafts": {"hopes": "Rust: een"},
        },
    ),
    (
        "a link to a row that was removed",
        OF_ROWS,
        {
            "removed": {"hopes": [{"id": "g", "title": "Weg"}]},
            "answers": {"hopes": [{"id": "h", "title": "Rust", "note": ["g"]}]},
        },
        {
            "removed": {"hopes": [{"id": "g", "title": "Weg"}]},
            "answers": {"hopes": [{"id": "h", "title": "Rust"}]},
            "retired": {"hopes/h.note": {"ask": "Wat nog?", "answers": ["g"]}},
            "drafts": {"line": "Rust: Weg"},
        },
    ),
    (
        "rows without an id that lose a field",
        OF_ROWS,
        {
            "answers": {"hopes": [{"id": "answers-1", "title": "Rust"}, {"title": "Werk", "note": "een"}]},
            "removed": {"hopes": [{"title": "Geld", "note": "twee"}]},
        },
        {
            "answers": {"hopes": [{"id": "answers-1", "title": "Rust"}, {"id": "answers-2", "title": "Werk"}]},
            "removed": {"hopes": [{"id": "removed-1", "title": "Geld"}]},
            "retired": {
                "hopes/answers-2.note": {"ask": "Wat nog?", "answers": "een"},
                "hopes/removed-1.note": {"ask": "Wat nog?", "removed": "twee"},
            },
            "drafts": {"line": "een"},
        },
    ),
]


@pytest.mark.parametrize(("_", "step", "was", "is_"), STEPS, ids=[name for name, *_ in STEPS])
def test_what_one_step_makes_of_a_file(_: str, step: dict[str, Any], was: dict[str, Any], is_: dict[str, Any]) -> None:
    assert migrated(was, 1, [Migration.model_validate({"to": 2, **step})]).data == is_


def test_what_was_renamed_first_and_retired_later_is_told_once() -> None:
    steps = [{"to": 2, "rename": {"a": "b"}}, {"to": 3, "retire": {"b": {"ask": "Wat?", "into": ["c", "d"]}}}]
    later = {"to": 4, "rename": {"c": "e"}, "retire": {"d": {"ask": "Nog iets?"}}}
    found = migrated({"answers": {"a": "een"}}, 1, [Migration.model_validate(step) for step in (*steps, later)])
    told_of = {(one.way, one.was, tuple(map(str, one.to))) for one in found.moved}
    assert told_of == {("retired", "Wat?", ("e",)), ("renamed", "", ("e",)), ("retired", "Nog iets?", ())}
    assert found.data["drafts"] == {"e": "een"}


@pytest.mark.parametrize("asked_too", [{}, {"keeper.why": "Waarom hij?"}])
def test_a_field_was_asked_in_the_words_of_the_question_that_asked_it(asked_too: dict[str, str]) -> None:
    data = {
        "answers": {"hopes": [{"id": "h", "why": "zo"}], "keeper": {"why": "daarom"}},
        "asked": {"closer.why": "Waarom die wens?", **asked_too},
    }
    (moved,) = migrated(data, 1, [Migration(to=2, rename={"hopes.why": "hopes.reason"})]).moved
    assert moved.was == "Waarom die wens?"


# no word is gone

TEXTS = st.sampled_from(
    ["Ä 👩‍🔧 é", "eerste\ntweede", "- een streepje", "7", "hope-1", "ja: nee # toch", "hasty", "ring"]
)
PLACES = [
    *("motto", "story", "colour", "place", "pace", "shape", "keeper", "keeper.who", "keeper.hours", "hopes", "closer"),
    *("hopes/hope-1", "hopes/hope-1.mood", "hopes/hope-1.note", "hopes/hope-2.size", "hopes/hope-2.after"),
    *("hopes/hope-2.why", "corners/north.says", "corners/west.says", "corners/west", "start"),
]
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Answer, TEXTS),
    st.builds(Answer, st.sampled_from(["rustig", "haastig", "reusachtig", "een tafel", "Rust", "2"])),
    st.builds(Keep, TEXTS),
    st.builds(Park, TEXTS, TEXTS),
    st.builds(Mark, st.just("disagreed"), st.builds(View, TEXTS, because=TEXTS)),
    st.builds(Remove, st.sampled_from(["hope-1", "hope-2"]), TEXTS),
    st.just(Confirm("daarom")),
)
VISITS = st.lists(st.tuples(st.sampled_from(PLACES), EVENTS), max_size=25)
HEAD_AND_ROAD = frozenset({"netstart", "type", "pack", "language", "asked", "confirmed", "trail", "since"})


@settings(max_examples=150, deadline=None)
@given(VISITS)
def test_no_word_of_an_older_file_is_missing_from_the_newer_one(visits: list[tuple[str, Event]]) -> None:
    now = told(OLD, Add(("Rust", "Werk"), to="hopes"), *chain(*(at(place, event) for place, event in visits)))
    was = text_of(OLD, now)
    is_ = text_of(NEW, opened(was))
    assert words_in(was) - words_in(is_) <= {"hasty", "huge"}
    assert settled(opened(is_)) == settled(opened(was))


def words_in(text: str) -> set[str]:
    """Return every text that people said in a file: without its head, its questions, where they were, and ids."""
    data = read_yaml(text, FILE).data
    return set(texts({part: found for part, found in data.items() if part not in HEAD_AND_ROAD}))


def texts(found: Any) -> Iterator[str]:
    match found:
        case str():
            yield found
        case list():
            for one in found:
                yield from texts(one)
        case dict():
            yield from texts([one for key, one in found.items() if key != "id"])


# what opening tells


def test_opening_tells_what_is_asked_in_other_words(spoken: Interview) -> None:
    notice = taken_along(spoken).notice
    assert notice is not None
    assert NEW.words.tell(notice) == (
        "Dit bestand is van een oudere versie. "
        "Dit vragen we nu anders: “Wat is jullie motto?” is nu “Vlag”, “Wie houdt het bij?” is nu “Gids”, "
        "“Hoeveel uur?” is nu “Uren per week”, “Wat willen jullie?” is nu “Dromen”, "
        "“Hoe voelt dat?” is nu “Gevoel”, “Waarom is dat?” is nu “Waarom”, “De top”, "
        "“Waar komen jullie bij elkaar?” is nu “Plek”. "
        "Een keuze heet nu anders bij “Tempo”, “Maat”. "
        "Dit vragen we niet meer, en jullie woorden staan klaar bij een andere vraag: "
        "“Wie doet wat?” is nu “Wie” en “Wat”, “Wat voor club zijn jullie?” is nu “Wat”, "
        "“Wat speelt er nog?” is nu “Plan” en “Twijfel”, “Na welke wensen komt die?” is nu “Wie”, "
        "“Het westen” is nu “Wat”. "
        "Dit vragen we niet meer, en wat jullie zeiden blijft in het bestand: “Welke kleur past bij jullie?”."
    )


def test_only_what_stands_in_the_file_is_told() -> None:
    notice = taken_along(replace(told(OLD, *at("motto", Answer("Samen"))), trail=())).notice
    assert notice is not None
    assert NEW.words.tell(notice).endswith("Dit vragen we nu anders: “Wat is jullie motto?” is nu “Vlag”.")


def test_a_file_of_which_nothing_moved_is_opened_without_a_word() -> None:
    assert taken_along(replace(told(OLD, *at("pace", Answer("rustig"))), trail=())).notice is None


def test_whoever_goes_on_is_told_what_moved_in_the_place_of_a_welcome(spoken: Interview) -> None:
    now = taken_along(spoken)
    assert holding._taken_up(NEW, desk(NEW), now).notice == now.notice
    assert holding._taken_up(NEW, desk(NEW), settled(now)).notice == Message("welcome-back")


def test_a_room_that_opens_an_older_file_is_told_too() -> None:
    notice = Message("older-file", {"told": ""})
    assert room_opened.opened(gathering.FORM, gathering.room(), Interview(notice=notice)).notice == notice


# what is wrong with a file


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("answers:\n  keeper: {who: A, hours: veel}", "6:27: “veel” kan ik niet lezen."),
        ("answers:\n  keeper: {who: A, hour: 3}", "6:20: `hour` ken ik hier niet."),
        ("answers:\n  place: [[a]]", "6:10: Bij “Plek” past één antwoord, geen lijst."),
        ("answers:\n  hopes:\n  - {id: hope-1, title: A, note: x}\n  - {title: B, moood: y}", "8:16: `moood` ken ik"),
        ("answers:\n  hopes:\n  - {title: A, mood: [[y]]}", "7:22: Bij “Gevoel” past één"),
        ("answers:\n  corners:\n  - {id: west, now: 1}\n  - {id: north, now: x}", "8:22: “x” kan ik niet lezen."),
        ("drafts:\n  motto: [b]", "6:10: Bij “banner” past één antwoord, geen lijst."),
        ("trail:\n- value:story\n- nergens", "7:3: `nergens` is geen plek in het gesprek."),
        ("answers: tekst", "5:10: bij `answers` horen regels"),
        ("removed: {hopes: tekst}", "5:18: bij `dreams` hoort een lijst."),
        ("retired: tekst\nanswers: {colour: rood}", "5:10: bij `retired` horen regels"),
        ("since:\n  2026-11-12: tekst", "6:15: bij `2026-11-12` hoort een lijst."),
        ("left: [a]", "5:7: bij `left` horen regels"),
    ],
)
def test_what_is_wrong_in_an_older_file_is_told_where_it_stands(text: str, says: str) -> None:
    (report,) = refused(text)
    assert report.startswith(f"{FILE}:{says}")


@pytest.mark.parametrize(
    ("version", "says"),
    [
        ("4", "dit bestand hoort bij versie 4 van de vragen, en ik ken ze tot en met versie 3."),
        ("1.5", "`pack` zegt bij welke versie van de vragen dit bestand hoort, en dat is een getal. Nu is het 3."),
        ("[1]", "`pack` zegt bij welke versie van de vragen dit bestand hoort, en dat is een getal. Nu is het 3."),
    ],
)
def test_a_file_of_a_version_that_nobody_knows_is_refused_with_what_to_do(version: str, says: str) -> None:
    (report,) = refused("answers: {}", HEAD.replace("pack: 1", f"pack: {version}"))
    assert report.startswith(f"{FILE}:3:7: {says}")


# one file of every version that there was


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_file_of_every_version_opens_and_keeps_every_word(file: Path, form: Form) -> None:
    text = file.read_text(encoding="utf-8")
    again = text_of(form, opened(text, form))
    assert f"\npack: {form.version}\n" in again
    chosen = {was for step in form.migrations for choices in step.choices.values() for was in choices}
    assert words_in(text) - words_in(again) <= chosen
    assert settled(opened(again, form)) == settled(opened(text, form))


def test_there_is_a_file_of_every_version(form: Form) -> None:
    """One of a new version is made by `python -m tests.golden_file > tests/golden/employer-network-N.yaml`."""
    assert [file.stem for file in GOLDEN] == [f"{form.type}-{at}" for at in range(1, form.version + 1)]


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_file_of_every_version_has_everything_that_a_file_can_have(file: Path) -> None:
    parts = {"answers", "marks", "parked", "drafts", "left", "why", "removed", "since", "replies", "confirmed", "trail"}
    assert parts <= set(read_yaml(file.read_text(encoding="utf-8"), FILE).data)
