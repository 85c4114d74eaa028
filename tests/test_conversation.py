"""`netstart.yaml`: written to be read by people, and read back as the same conversation."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from netstart.core.advance import advance
from netstart.core.event import (
    Add,
    Answer,
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
from netstart.core.interview import Interview, Marked, Step
from netstart.core.place import Place
from netstart.core.words import Problem, Words
from netstart.files.conversation import FILE, load, loaded
from netstart.files.dumping import FORMAT, Dumping
from netstart.files.reading import read_yaml
from tests.naughty import NAUGHTY
from tests.story import TODAY, desk, told
from tests.test_stories import ALL, SENTENCE

HEAD = f"netstart: {FORMAT}\ntype: small\npack: 1\nlanguage: nl\n"
AMBITION, OWN = Place("ambition"), Place("own_question")


def text_of(form: Form, now: Interview) -> str:
    return Dumping(form, "nl").text(now)


def again(form: Form, text: str) -> Interview:
    """Return the interview that stands in a text."""
    return loaded(read_yaml(text, FILE), form, TODAY)


def by_hand(form: Form, text: str) -> Interview:
    """Return the interview of a file of which somebody wrote all but the head."""
    return again(form, f"{HEAD}{text}")


def wrong(form: Form, text: str) -> Sequence[str]:
    """Return what is told of a file of which somebody wrote all but the head; its lines begin at 1."""
    with pytest.raises(Problem) as caught:
        by_hand(form, text)
    return [form.words.report(trouble) for trouble in caught.value.troubles]


def answer(place: str, value: str | None) -> tuple[Event, Event]:
    return Go(Place.of(place)), Answer(value)


# --- as it is written

GOLDEN = """\
# netstart: jullie antwoorden. Dit bestand mag je lezen en verbeteren. Regels met # worden steeds opnieuw gemaakt.
netstart: 1
type: small
pack: 1
language: nl

answers:
  # Waarvoor is dit netwerk er?
  ambition: |-
    Samen één loket 👋
    want alleen lukt het niet
  # Wie betaalt?
  funding: external
  # Over wie gaat het?
  funder:
    party: party-1
    amount: 1500.50
    steers_on:
    - mission
    - activities
  # Wie zijn er?
  parties:
  - id: party-1
    title: Café ’t Hoekje
    side: in
    kind:
  - id: party-2
    title: UWV
    code: uwv
    side: around
    kind: employment-service
  # Wat hebben jullie nodig?
  needs: []
  # Waar staan jullie?
  tensions:
  - id: autonomy_vs_steering
    now: 2

marks:
  ambition:
    status: decided
    other:
    - view: Alleen kan het ook
      who: party-2
  funding:
    other:
    - view: Nee

parked:
  coordinator.hours:
    why: Amina weet het
    who: Jan
    until: '2027-04-02'

drafts:
  own_question: half een vraag
  parties: Nog een par

left:
  no-because@choice: zo zeggen wij het

why:
  needs/need-1: dubbel

removed:
  needs:
  - id: need-1
    title: Rust
    voices: 3

since:
  2026-11-12:
  - ambition
  - funder
  - funding
  - needs
  - needs/need-1
  - parties/party-1
  - parties/party-2
  - tensions/autonomy_vs_steering

confirmed:
- rows:needs

trail:
- value:own_question

asked:
  ambition: Waarvoor is dit netwerk er?
  funding: Wie betaalt?
  funder: Over wie gaat het?
  funder.party: Wie?
  funder.amount: Hoeveel?
  funder.steers_on: Waarop?
  funder.until: Tot wanneer?
  parties: Wie zijn er?
  parties.side: Waar?
  parties.kind: Wat?
  stakeholders: Hoe om te gaan met?
  stakeholders.influence: Invloed?
  stakeholders.interest: Belang?
  stakeholders.wants: Wat willen ze?
  stakeholders.spoken: Gesproken?
  stakeholders.approach: Hoe?
  needs: Wat hebben jullie nodig?
  needs.said: Wat zei iemand?
  needs.voices: Hoe vaak?
  needs.influence: Wat kunnen jullie?
  needs.raise_with: Bij wie?
  gaps: Wat mist er?
  gaps.gap: Wat is er?
  gaps.gap_note: Hoezo?
  gaps.taken_up: Zelf oppakken?
  gaps.passed_to: Wie dan?
  tensions: Waar staan jullie?
  tensions.now: Nu?
  tensions.wanted: Straks?
  tensions.choice: Wat kiezen jullie?
  tensions.price: Wat kost dat?
  tensions.signal_left: Signaal links?
  tensions.signal_right: Signaal rechts?
"""
SAID: Sequence[Event] = (
    Answer("Samen één loket 👋\nwant alleen lukt het niet"),
    Add(("Café ’t Hoekje", "UWV"), to="parties"),
    Mark("decided", View("Alleen kan het ook", who="UWV"), at=AMBITION),
    Mark(view=View("Nee"), at=Place("funding")),
    Answer("een ander"),
    *answer("funder.party", "Café ’t Hoekje"),
    *answer("funder.amount", "1.500,50"),
    *answer("funder.steers_on", "1 3"),
    *answer("parties/party-1.side", "binnen"),
    *answer("parties/party-1.kind", None),
    *answer("tensions/autonomy_vs_steering.now", "2"),
    Go(Place("needs")),
    Add(("Rust",)),
    *answer("needs/need-1.voices", "3"),
    Remove("need-1", "dubbel"),
    Confirm(),
    Confirm(),
    Park("Amina weet het", "Jan", "2 april", at=Place("coordinator", "", "hours")),
    Go(Place("parties")),
    Keep("Nog een par"),
    Go(OWN),
    Keep("half een vraag"),
)


@pytest.fixture
def spoken(small: Form) -> Interview:
    """A small conversation that has everything once."""
    now = told(small, *SAID)
    return replace(now, left={"no-because@choice": "zo zeggen wij het"}, trail=(Step("value", OWN),), notice=None)


def test_a_conversation_is_written_for_people(small: Form, spoken: Interview) -> None:
    assert text_of(small, spoken) == GOLDEN


def test_a_conversation_that_has_not_begun_is_only_a_head(small: Form) -> None:
    assert text_of(small, Interview()) == f"# {small.words('file-comment')}\n{HEAD}\nanswers: {{}}\n"


@pytest.mark.parametrize(
    "visits",
    [
        (answer("coordinator.hours", "8"), answer("coordinator.found", "nee")),
        (answer("tensions/need_vs_funder.now", "2"), answer("tensions/autonomy_vs_steering.now", "3")),
        (answer("needs/need-1.said", "Ze belden"), answer("needs/need-1.voices", "3")),
        (answer("own_question", "x"), answer("ambition", "y, want z")),
        ((Park("a", at=AMBITION),), (Park("b", at=OWN),)),
        ((Mark("decided", at=AMBITION),), (Mark("decided", at=OWN),)),
    ],
    ids=["record", "given rows", "row", "questions", "parked", "marks"],
)
def test_the_order_of_answering_is_not_to_be_seen(small: Form, visits: Sequence[Sequence[Event]]) -> None:
    start = told(small, Add(("Rust",), to="needs"))
    texts = set()
    for order in (visits, visits[::-1]):
        now = told(small, *(event for visit in order for event in visit), now=start)
        texts.add(text_of(small, replace(now, trail=())))
    assert len(texts) == 1


def test_the_text_after_many_events_is_that_of_a_fresh_writer(small: Form) -> None:
    writer, now = Dumping(small, "nl"), Interview()
    rows = (Go(Place("needs")), Move("need-2", -1), Remove("need-1"), Confirm(), Answer(None), Restore("need-1"))
    changes = (*answer("parties/party-1.title", "Slager"), Keep("half"), Mark("disagreed", View("nee")), Park("x"))
    for event in (*ALL, *rows, *changes, *answer("ambition", "Anders, want beter"), Go(Place())):
        now = advance(small, desk(small), now, event)
        assert writer.text(now) == text_of(small, now)


# --- as it is read back


def settled(now: Interview) -> Interview:
    """Return an interview as it is after a stop: what is told once and thought twice is not saved."""
    return replace(now, doubt=None, notice=None)


def test_what_was_written_is_read_back(small: Form, spoken: Interview) -> None:
    assert again(small, GOLDEN) == spoken


def test_a_whole_walk_is_read_back_after_each_event(small: Form) -> None:
    now = Interview()
    for event in ALL:
        now = advance(small, desk(small), now, event)
        assert again(small, text_of(small, now)) == settled(now)


REMOVALS: Sequence[Event] = (
    Go(Place("needs")),
    Remove("need-1", "hoort bij 2"),
    Confirm(),
    Answer("Begeleiden"),
    Go(Place("parties")),
    Remove("party-2", "weg"),
    Confirm(),
    Remove("party-1"),
    Confirm(),
    Keep("half"),
)


def test_removals_are_read_back(small: Form) -> None:
    now = told(small, *ALL)
    for event in REMOVALS:
        now = advance(small, desk(small), now, event)
        assert again(small, text_of(small, now)) == settled(now)
    assert set(now.removed) == {"needs", "parties"}
    # a row that was removed first still points at one that was removed after it
    assert now.removed["needs"]["need-1"]["raise_with"] == "party-2"


@pytest.mark.parametrize("field", ["ambition", "own_question"])
def test_whatever_was_typed_is_read_back(small: Form, field: str) -> None:
    for typed in NAUGHTY:
        now = told(small, *answer(field, typed), Confirm())
        once = text_of(small, now)
        assert again(small, once) == settled(now)
        assert text_of(small, again(small, once)) == once


# --- as somebody mends it


def test_rows_that_were_written_by_hand_get_an_id_that_no_row_has_or_had(small: Form) -> None:
    now = by_hand(
        small,
        """
answers:
  needs:
  - title: Rust
  - id: need-1
    title: Begeleiden
  - Vervoer
removed:
  needs:
  - id: need-3
    title: Een website
""",
    )
    assert {id_: row["title"] for id_, row in now.answers["needs"].items()} == {
        "need-2": "Rust",
        "need-1": "Begeleiden",
        "need-4": "Vervoer",
    }


def test_a_row_after_a_row_by_hand_gets_an_id_of_its_own(small: Form) -> None:
    now = told(small, Go(Place("needs")), Add(("Vervoer",)), now=by_hand(small, "answers:\n  needs: [Rust, Werk]\n"))
    assert [row["id"] for row in now.answers["needs"].values()] == ["need-1", "need-2", "need-3"]


def test_links_may_be_said_by_title_and_choices_by_label(small: Form) -> None:
    now = by_hand(
        small,
        """
answers:
  funding: Een Ander
  funder:
    party: uwv
    amount: € 1.500
    steers_on: [resultaten, het doel]
  parties: [Bakkerij, UWV]
  needs:
  - title: Rust
    influence: aankaarten
    raise_with: bakkerij
  top_needs: Rust
  coordinator: {found: ja}
""",
    )
    assert now.answers["funding"] == "external"
    assert now.answers["funder"] == {"party": "party-2", "amount": 1500, "steers_on": ("mission", "results")}
    assert now.answers["needs"]["need-1"]["raise_with"] == "party-1"
    assert now.answers["top_needs"] == ("need-1",)
    assert now.answers["coordinator"] == {"found": True}


def test_an_id_goes_before_a_title_that_looks_like_one(small: Form) -> None:
    rows = "answers:\n  parties:\n  - {id: party-1, title: party-2}\n  - {id: party-2, title: Bakkerij}\n"
    assert by_hand(small, f"{rows}  funder: {{party: party-2}}\n").answers["funder"]["party"] == "party-2"


def test_what_is_put_off_may_be_only_why_and_a_mark_only_the_status(small: Form) -> None:
    now = by_hand(small, "parked: {ambition: straks}\nmarks: {ambition: decided, own_question: {other: [nee]}}\n")
    assert now.parked == {AMBITION: Park("straks")}
    assert now.marks == {AMBITION: Marked("decided"), OWN: Marked("provisional", (View("nee"),))}


def test_parts_that_are_empty_are_as_if_they_were_not_there(small: Form) -> None:
    assert by_hand(small, "answers:\nmarks:\nparked: {}\nremoved:\ntrail: []\n") == Interview()


def test_a_title_that_was_written_over_lines_is_one_line(small: Form) -> None:
    now = by_hand(small, "answers:\n  needs:\n  - title: |\n      Eén\n      loket\n")
    assert now.answers["needs"]["need-1"]["title"] == "Eén loket"


STRANGE = """
answers:
  ambition: Wij helpen elkaar, omdat niemand het alleen kan
  motto: Samen
  colours: [rood, 3]
  logo: {maker: {name: Jan}, since: '2024'}
  slogan:
"""


def test_questions_that_the_form_does_not_know_are_kept_as_they_stand(small: Form) -> None:
    now = by_hand(small, STRANGE)
    assert now.answers == {"ambition": SENTENCE.value}
    assert now.strange == {
        "motto": "Samen",
        "colours": ["rood", "3"],
        "logo": {"maker": {"name": "Jan"}, "since": "2024"},
        "slogan": None,
    }


def test_questions_that_the_form_does_not_know_are_written_again(small: Form) -> None:
    now = told(small, *answer("own_question", "x"), now=by_hand(small, STRANGE))
    assert again(small, text_of(small, now)).strange == now.strange
    writer = Dumping(small, "nl")
    assert writer.text(now) == writer.text(now) == text_of(small, now)


# --- as somebody breaks it


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "1:1: dit is geen bewaard gesprek van netstart."),
        ("- a", "1:1: dit is geen bewaard gesprek van netstart."),
        ("answers: {}", "1:1: dit is geen bewaard gesprek van netstart."),
        ("netstart: 2", "1:11: dit bestand heeft vorm 2, en die ken ik niet."),
        ("netstart:\ntype: small", "1:10: dit bestand heeft vorm , en die ken ik niet."),
        ("netstart: 1\ntype: koor", "2:7: type netwerk `koor` ken ik niet. Kies uit: employer-network."),
        ("netstart: 1", "1:1: type netwerk `` ken ik niet. Kies uit: employer-network."),
        ("netstart: 1\n- type", "2:1: hier is de tekst niet te lezen"),
    ],
)
def test_a_file_that_is_no_conversation_is_told(words: Words, tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / FILE
    file.write_text(text, "utf-8")
    with pytest.raises(Problem) as caught:
        load(file, words, TODAY)
    (trouble,) = caught.value.troubles
    assert words.report(trouble).removeprefix(f"{file}:").startswith(says)


TWO_NEEDS = "answers:\n  needs:\n  - {id: need-1, title: Rust}\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        # keys
        ("anwers: {}", ["5:1: `anwers` ken ik hier niet. Bedoel je `answers`?"]),
        (
            "hallo: x",
            [
                (
                    "5:1: `hallo` ken ik hier niet. Wel: answers, asked, confirmed, drafts, judged, language, left, "
                    "marks, netstart, pack, parked, removed, replies, retired, review, since, trail, type, why."
                )
            ],
        ),
        ("answers:\n  coordinator: {hour: 3}", ["6:17: `hour` ken ik hier niet. Bedoel je `hours`?"]),
        ("answers:\n  needs:\n  - {title: A, voicse: 3}", ["7:16: `voicse` ken ik hier niet. Bedoel je `voices`?"]),
        ("parked: {ambition: {wie: Jan}}", ["5:21: `wie` ken ik hier niet. Wel: why, who, until."]),
        ("marks: {ambition: {statu: decided}}", ["5:20: `statu` ken ik hier niet. Bedoel je `status`?"]),
        ("marks: {ambition: {other: [{vieuw: x}]}}", ["5:29: `vieuw` ken ik hier niet. Bedoel je `view`?"]),
        # a mapping is due
        ("answers: [a]", ["5:10: bij `answers` horen regels met een naam, een dubbele punt en een waarde."]),
        ("answers: tekst", ["5:10: bij `answers` horen regels met een naam, een dubbele punt en een waarde."]),
        ("removed: [a]", ["5:10: bij `removed` horen regels met een naam, een dubbele punt en een waarde."]),
        ("drafts: [a]", ["5:9: bij `drafts` horen regels met een naam, een dubbele punt en een waarde."]),
        ("left: x", ["5:7: bij `left` horen regels met een naam, een dubbele punt en een waarde."]),
        (
            "answers:\n  coordinator: Jan",
            ["6:16: bij `coordinator` horen regels met een naam, een dubbele punt en een waarde."],
        ),
        # a list is due
        (
            "answers:\n  needs: Rust",
            ["6:10: bij `needs` hoort een lijst. Begin elke regel met een streepje en een spatie."],
        ),
        (
            "removed: {needs: {a: b}}",
            ["5:18: bij `needs` hoort een lijst. Begin elke regel met een streepje en een spatie."],
        ),
        (
            "marks: {ambition: {other: x}}",
            ["5:27: bij `other` hoort een lijst. Begin elke regel met een streepje en een spatie."],
        ),
        ("trail: x", ["5:8: bij `trail` hoort een lijst. Begin elke regel met een streepje en een spatie."]),
        # one text is due
        ("answers:\n  ambition: [a, b]", ["6:13: Bij “Zin” past één antwoord, geen lijst."]),
        ("answers:\n  ambition: {a: b}", ["6:13: Bij “Zin” past één antwoord, geen lijst."]),
        ("answers:\n  ambition: [[a]]", ["6:13: Bij “Zin” past één antwoord, geen lijst."]),
        ("answers:\n  top_needs: [[a]]", ["6:14: Bij “Top” past één antwoord, geen lijst."]),
        ("drafts: {ambition: [b]}", ["5:20: Bij “ambition” past één antwoord, geen lijst."]),
        ("why: {needs/need-1: {b: c}}", ["5:21: Bij “needs/need-1” past één antwoord, geen lijst."]),
        ("parked: {ambition: [a]}", ["5:20: Bij “ambition” past één antwoord, geen lijst."]),
        ("marks: {ambition: {other: [[x]]}}", ["5:28: Bij “other” past één antwoord, geen lijst."]),
        # rows
        (
            f"{TWO_NEEDS}  - {{id: need-1, title: Werk}}",
            ["8:5: `need-1` staat er twee keer. Geef een van de twee een andere naam, of voeg ze samen."],
        ),
        (
            f"{TWO_NEEDS}  - rust",
            ["8:5: `rust` staat er twee keer. Geef een van de twee een andere naam, of voeg ze samen."],
        ),
        (
            f"{TWO_NEEDS}removed:\n  needs:\n  - {{id: need-1, title: Werk}}",
            ["7:5: `need-1` staat er twee keer. Geef een van de twee een andere naam, of voeg ze samen."],
        ),
        (
            "answers:\n  needs:\n  - {id: a.b, title: A}",
            ["7:10: `a.b` kan geen id zijn. Gebruik letters, cijfers en streepjes, of laat de id weg."],
        ),
        (
            "answers:\n  needs:\n  - {id: a/b, title: A}",
            ["7:10: `a/b` kan geen id zijn. Gebruik letters, cijfers en streepjes, of laat de id weg."],
        ),
        ("answers:\n  tensions:\n  - {id: x, now: 3}", ["7:5: `x` staat niet in de lijst. Kies uit: {tensions}."]),
        (
            "answers:\n  tensions:\n  - need_vs_money",
            ["7:5: `need_vs_money` staat niet in de lijst. Kies uit: {tensions}."],
        ),
        (
            "answers:\n  gaps: [A]",
            ["6:3: `gaps` bewaart zelf niets. Zet deze velden bij de rijen van `needs`."],
        ),
        # lists and steps
        ("removed: {nergens: []}", ["5:11: `nergens` is geen lijst. Haal dit weg."]),
        ("removed: {tensions: []}", ["5:11: `tensions` is geen lijst. Haal dit weg."]),
        ("removed: {ambition: []}", ["5:11: `ambition` is geen lijst. Haal dit weg."]),
        ("trail: [hier]", ["5:9: `hier` is geen plek in het gesprek. Haal deze regel weg."]),
        ("confirmed: ['rows:needs', ja]", ["5:27: `ja` is geen plek in het gesprek. Haal deze regel weg."]),
        # values
        (
            "answers:\n  needs:\n  - {title: A, voices: veel}",
            ["7:24: “veel” kan ik niet lezen. Typ een getal, bijvoorbeeld 12."],
        ),
        ("answers:\n  top_needs: [A]", ["6:14: “A” kan nog niet: er staat nog niets in de lijst."]),
        (f"{TWO_NEEDS}  top_needs: [Werk]", ["8:14: “Werk” staat niet in de lijst. Kies uit: Rust"]),
        (
            "answers:\n  funding: soms",
            ["6:12: “soms” ken ik hier niet. Kies uit: werkgevers · niemand · gemengd · een ander · nog open"],
        ),
        (
            "marks: {ambition: zeker}",
            ["5:19: “zeker” ken ik hier niet. Kies uit: voorlopig · besloten · we zijn het oneens"],
        ),
        (
            "marks: {ambition: {status: zeker}}",
            ["5:28: “zeker” ken ik hier niet. Kies uit: voorlopig · besloten · we zijn het oneens"],
        ),
    ],
)
def test_what_is_told_of_a_mended_file(small: Form, text: str, says: Sequence[str]) -> None:
    tensions = ", ".join(small.questions["tensions"].given)
    assert wrong(small, text) == [f"{FILE}:{one.replace('{tensions}', tensions)}" for one in says]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("answers:\n  needs:\n  - {voices: 3}", "7:5"),
        ("answers:\n  needs:\n  - {title: ' ', voices: 3}", "7:5"),
        ("answers:\n  needs:\n  -", "7:4"),
        ("removed:\n  needs:\n  - {id: need-1}", "7:5"),
    ],
)
def test_a_row_without_a_name_is_told(small: Form, text: str, where: str) -> None:
    assert wrong(small, text) == [f"{FILE}:{where}: {small.words('file-no-title')}"]


def test_a_list_in_the_place_of_a_row_is_told(small: Form) -> None:
    reports = wrong(small, "answers:\n  needs:\n  - [a, b]")
    assert reports[0] == f"{FILE}:7:5: Bij “needs” past één antwoord, geen lijst."


def test_everything_that_is_wrong_is_told_at_once(small: Form) -> None:
    text = (
        "trail: [hier]\nanswers:\n  funding: soms\n  needs:\n  - {title: A, voices: veel}\nmarks: {ambition: zeker}\n"
    )
    assert {report.split(": ")[0] for report in wrong(small, text)} == {
        f"{FILE}:5:9",
        f"{FILE}:7:12",
        f"{FILE}:9:24",
        f"{FILE}:10:19",
    }


def test_all_that_is_wrong_is_told_in_the_order_of_the_file(small: Form) -> None:
    text = "trail: [hier]\nanswers:\n  needs:\n  - {title: A, voices: veel}\n  funding: soms\n"
    lines = [int(report.split(":")[1]) for report in wrong(small, text)]
    assert lines == sorted(lines)
