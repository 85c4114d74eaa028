"""The plan says what was said, honestly and as plain Markdown; other programs get the same as JSON."""

import itertools
import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from netstart.core.decisions import DECISIONS
from netstart.core.event import Park, View
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.pack import Audience, Chapter
from netstart.core.place import Answers, Place, Row, value_at
from netstart.core.proposing import overruled, proposal
from netstart.core.question import Field
from netstart.core.words import Problem
from netstart.files.packs import load_form, shipped_form, shipped_words
from netstart.files.shipped import shipped
from netstart.rendering.as_json import plan_json
from netstart.rendering.escape import cleaned
from netstart.rendering.markdown import plan_markdown
from netstart.rendering.view import view
from tests.naughty import NAUGHTY

FORM = shipped_form("employer-network")
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
Text = Callable[[Place], str]


# a conversation by hand


def row(id_: str, title: str, **fields: Any) -> dict[str, Row]:
    return {id_: {"id": id_, "title": title, **fields}}


NEEDS = {**row("need-1", "Begeleiding"), **row("need-2", "Eén nummer"), **row("need-3", "Blijven")}
PARTIES = {
    **row("party-1", "Smederij", kind="employer-small", side="in"),
    **row("party-2", "Werkcentrum", side="around", influence=4, interest=5),
    **row("party-3", "UWV", side="around", influence=4, interest=2, approach="together", wants="Rust", spoken=True),
    **row("party-4", "De wethouder", side="around", wants="Een foto"),
    **row("party-5", "Iemand"),
}


def plan_of(answers: Answers, form: Form = FORM, *, audience: Audience = "everyone", **rest: Any) -> str:
    return plan_markdown(form, Interview(answers=answers, **rest), audience)


def chapter(plan: str, title: str) -> str:
    """Return what stands under a heading, down to the next one of its level or higher; behind it may stand a status."""
    heading = rf"{re.escape(title)}(?: \*\([^)]*\)\*)*\n\n"
    level = "#" * (3 if re.search(rf"\n### {heading}", plan) else 2)
    after = re.split(rf"\n{level} {heading}", plan, maxsplit=1)[1]
    return re.split(rf"\n#{{1,{len(level)}}} |\n---\n", after)[0].strip()


def ask_of(question: str, field: str = "") -> str:
    """Return the words in which something is asked."""
    asked = FORM.questions[question]
    return asked.by_id[field].ask if field else asked.ask


def cells(table_line: str) -> list[str]:
    return [cell.strip() for cell in table_line.split("|")[1:-1]]


def rows_of(text: str) -> list[list[str]]:
    lines = [cells(line) for line in text.splitlines() if line.startswith("|")]
    return [line for line in lines[1:] if not all(set(cell) <= {"-"} for cell in line)]


# a conversation in which everything was asked


def everything(form: Form, text: Text) -> Interview:
    """Answer every question and field of a form, so that no condition hides one."""
    answers: dict[str, Any] = {}
    for question in form.questions.values():
        if question.is_open_list:
            rows = [f"{question.prefix}-{n}" for n in (1, 2, 3)]
            answers[question.id] = {id_: {"id": id_, "title": text(Place(question.id, id_, "title"))} for id_ in rows}
        elif question.given:
            answers[question.id] = {id_: {"id": id_, "title": one.title} for id_, one in question.given.items()}
    for question in form.questions.values():
        if question.sort == "rows":
            for id_ in answers[question.home]:
                answers[question.home][id_] |= {
                    field.id: value_for(form, field, Place(question.home, id_, field.id), text)
                    for field in question.asked
                    if question.asks_of(answers[question.home][id_])
                }
        elif question.sort == "record":
            answers[question.id] = {
                field.id: value_for(form, field, Place(question.id, "", field.id), text) for field in question.fields
            }
        else:
            answers[question.id] = value_for(form, question.by_id[question.id], Place(question.id), text)
    return Interview(answers=answers)


def value_for(form: Form, field: Field, place: Place, text: Text) -> Any:
    match field.kind:
        case "text" | "long":
            return text(place)
        case "choice":
            if place.field == "side":
                return "in" if place.row == "party-1" else "around"
            return asked_for(form, field, place)
        case "several":
            return tuple(field.choices)[: field.most]
        case "yes_no":
            return asked_for(form, field, place)
        case "link":
            return first_row(form, field)
        case "links":
            return (first_row(form, field),)
        case _:
            return VALUES[field.kind]


VALUES: Mapping[str, Any] = {
    "scale": 4,
    "number": 12,
    "amount": Decimal(1500),
    "date": date(2027, 4, 2),
    "time": "16.00",
    "dots": 7,
    "fingers": "1 2 2 4",
}
"""What is answered where no words can be."""


def first_row(form: Form, field: Field) -> str:
    return next(iter(form.lists[field.to][0].given), f"{form.questions[field.to].prefix}-1")


def asked_for(form: Form, field: Field, place: Place) -> Any:
    """Return the value on which other questions wait, if there is one."""
    home = [question for question in form.questions.values() if question.home == place.question]
    within = itertools.chain.from_iterable((*one.row_when, *(c for f in one.fields for c in f.when)) for one in home)
    conditions = [*within, *(one for question in form.questions.values() for one in question.when)]
    waited_for = [one.values[0] for one in conditions if one.question == field.id]
    return next(iter(waited_for), next(iter(field.choices), True))


def places_of(form: Form, now: Interview) -> Iterator[Place]:
    """Yield every place that counts."""
    for question in form.shown(now.answers):
        if question.sort == "rows":
            for id_, said in form.rows(now.answers, question).items():
                yield from (Place(question.home, id_, field.id) for field in question.fields_of(said))
        elif question.sort == "record":
            yield from (Place(question.id, "", f.id) for f in question.fields_of(now.answers[question.id]))
        else:
            yield Place(question.id)


class Numbered:
    """Gives every place a word of its own."""

    def __init__(self) -> None:
        self.words: dict[Place, str] = {}

    def __call__(self, place: Place) -> str:
        return self.words.setdefault(place, f"woord{len(self.words)}x")


# what Markdown makes of it


def tokens_of(markdown: str) -> list[Token]:
    return [child for token in MARKDOWN.parse(markdown) for child in (token, *(token.children or ()))]


def structure(markdown: str) -> list[str]:
    """Return everything in a document that is not its text."""
    return [f"{token.type}:{token.tag}" for token in tokens_of(markdown) if not token.type.startswith("text")]


def assert_is_clean(markdown: str) -> None:
    """Fail on Markdown that a careful person would not have written."""
    assert not re.search(r"\n\n\n|[ \t]\n", markdown)
    assert markdown.endswith("*\n")
    lines = markdown.split("\n")
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if re.match(r"#{1,6} |---$", line):
            assert (before, after) == ("", ""), line
    assert not {token.type for token in tokens_of(markdown)} & {"html_block", "html_inline", "link_open", "code_block"}


def assert_tables_are_even(markdown: str) -> None:
    tables = re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE)
    assert [len(re.findall(r"(?<!\\)\|", line)) for table in tables for line in table.splitlines()] == [
        len(re.findall(r"(?<!\\)\|", table.splitlines()[0])) for table in tables for _ in table.splitlines()
    ]
    assert sum(token.type == "table_open" for token in tokens_of(markdown)) == len(tables)


def is_plain(value: object) -> bool:
    match value:
        case dict():
            return all(type(key) is str and is_plain(one) for key, one in value.items())
        case list():
            return all(map(is_plain, value))
        case _:
            return type(value) in {str, int, bool}


# nothing said


def test_before_the_conversation_the_plan_is_one_honest_page() -> None:
    assert plan_of({}) == (
        "# Netwerk van werkgevers\n"
        "\n"
        "*Netwerkplan · concept, want nog niet alles is besloten*\n"
        "\n"
        "Er is nog niets opgeschreven. Dit plan groeit mee met ons gesprek.\n"
        "\n"
        "---\n"
        "\n"
        "*Nog niet besproken:* Waarom dit netwerk · Wat we nodig hebben · Wat er al is, en wat er mist · "
        "Wat we bieden, en wat we doen · Bewuste keuzes: zes spanningsvelden · Partijen om ons heen · "
        "Zo regelen we het · Wanneer het gelukt is · Eerste stappen · Wat er mis kan gaan\n"
        "\n"
        "*Gemaakt uit netstart. Iets veranderd? Zet het in netstart, dan staat het er de volgende keer ook.*\n"
    )


def test_the_foot_says_on_which_day_the_plan_was_made() -> None:
    plan = plan_markdown(FORM, Interview(), today=date(2026, 3, 12))
    assert "\n*Gemaakt uit netstart op 12 maart 2026. Iets veranderd? Zet het in netstart" in plan


def test_a_chapter_without_content_is_named_and_not_printed() -> None:
    plan = plan_of({"name": "Wij", "success": "Tien mensen bleven."})
    assert re.findall(r"^## (.*)", plan, re.MULTILINE) == [
        "In één oogopslag",
        "Wanneer het gelukt is",
        "Nog open, en ander geluid",
    ]
    assert "- **Nog niet besproken:** Waarom dit netwerk · Wat we nodig hebben" in plan


# everything said


def test_everything_that_was_said_stands_in_the_plan() -> None:
    text = Numbered()
    now = everything(FORM, text)
    plan = plan_markdown(FORM, now, "core")
    counts = {Place(q, r, "title") for q in FORM.lists for r in now.answers[q]} | set(places_of(FORM, now))
    assert [str(place) for place, word in text.words.items() if place in counts and word not in plan] == []


def test_every_other_view_stands_in_the_plan() -> None:
    now = everything(FORM, Numbered())
    whole = {Place(question.home) for question in FORM.questions.values() if question.sort != "value"}
    rows = {Place(list_, row) for list_ in FORM.lists for row in now.answers[list_]}
    places = sorted({*places_of(FORM, now), *whole, *rows})
    marks = {place: Marked("disagreed", (View(f"geluid{n}x"),)) for n, place in enumerate(places)}
    plan = plan_markdown(FORM, replace(now, marks=marks), "core")
    assert [str(place) for n, place in enumerate(places) if f"geluid{n}x" not in plan] == []


def test_every_mark_stands_in_the_plan() -> None:
    now = everything(FORM, Numbered())
    # over which choices a meeting took its time is no answer of its own
    places = [place for place in places_of(FORM, now) if place != Place("talked_through")]
    # a status of its own for each place, so that one plan tells which of them are silent
    say = {f"status-own{n}": f"stand{n}x" for n in range(len(places))}
    form = replace(FORM, words=replace(FORM.words, say={**FORM.words.say, **say}))
    marks: Any = {place: Marked(f"own{n}") for n, place in enumerate(places)}  # type: ignore[arg-type]
    plan = plan_markdown(form, replace(now, marks=marks), "core")
    assert [str(place) for n, place in enumerate(places) if f"stand{n}x" not in plan] == []


def test_every_reason_for_choosing_otherwise_stands_in_the_plan() -> None:
    now = everything(FORM, Numbered())
    low = {id_: {**party, "influence": 1, "interest": 1} for id_, party in now.answers["parties"].items()}
    now = replace(now, answers={**now.answers, "parties": low})
    asked = {place: field for place in places_of(FORM, now) if (field := FORM.field(place)) and field.follow}
    proposed = {
        place: found
        for place in asked
        if (found := proposal(FORM, now.answers, place))
        and found.needs_reason
        and found.value != value_at(now.answers, place)
    }
    reasons = {place: f"reden{n}x" for n, place in enumerate(proposed)}
    left = {overruled(place): reason for place, reason in reasons.items()}
    plan = plan_markdown(FORM, replace(now, left=left), "core")
    assert {place.field or place.question for place in proposed} >= {"approach", "governance", "employer_tasks"}
    assert [str(place) for place, reason in reasons.items() if reason not in plan] == []


def test_no_id_and_no_code_stands_in_the_plan() -> None:
    now = everything(FORM, Numbered())
    plan = plan_markdown(FORM, now)
    prefixes = "|".join({question.prefix for question in FORM.questions.values()})
    assert not re.search(rf"\b({prefixes})-\d", plan)
    assert not re.search(r"\btk\d\d|new-employer|secretariat\b", plan)
    assert not re.search(r"[a-z]_[a-z]|employer-|ask-in-time|too-hard|None|True|False|null|yaml|\{|\}", plan)


def test_what_is_hidden_is_not_in_the_plan() -> None:
    place = Place("funders", "funder-1", "party")
    answers = {"funding": "employers", "funders": row("funder-1", "Uren", party="party-2"), "parties": PARTIES}
    plan = plan_of(answers, marks={place: Marked("disagreed", (View("Te duur"),))}, drafts={place: "half"})
    assert "Te duur" not in plan
    assert "half" not in plan
    assert "Uren" not in plan


def test_templates_get_nothing_but_plain_data() -> None:
    now = everything(FORM, Numbered())
    marks = {place: Marked("disagreed", (View("a", "b", "c", "d"),)) for place in places_of(FORM, now)}
    assert is_plain(view(FORM, replace(now, marks=marks)))


# text stays text


def plan_full_of(text: str) -> str:
    """Return a plan with the same text in every place that holds one."""
    now = everything(FORM, lambda _: text)
    places = list(places_of(FORM, now))
    marks = {place: Marked("disagreed", (View(text, text, text, text),)) for place in places}
    parked = {Place("network_kinds"): Park(text, text, text)}
    drafts = {Place("decision_rule"): text, Place("network_kinds"): text}
    answers = {id_: value for id_, value in now.answers.items() if id_ != "network_kinds"}
    left = {overruled(place): text for place in places}
    now = replace(now, answers=answers, marks=marks, parked=parked, drafts=drafts, left=left)
    return plan_markdown(FORM, now, "core")


@cache
def ordinary_structure() -> list[str]:
    return structure(plan_full_of("woord"))


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_changes_how_the_plan_is_built(text: str) -> None:
    plan = plan_full_of(text)
    assert_is_clean(plan)
    assert_tables_are_even(plan)
    if text.isprintable():
        assert structure(plan) == ordinary_structure()


@given(st.text(min_size=1).filter(lambda text: bool(cleaned(text))))
def test_any_name_is_the_title(text: str) -> None:
    tokens = MARKDOWN.parse(plan_of({"name": text}))
    assert [token.type for token in tokens[:3]] == ["heading_open", "inline", "heading_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == cleaned(text)


def test_lines_and_paragraphs_of_a_long_answer_stay() -> None:
    plan = plan_of({"why_now": "Eerst dit.\nToen dat.\n\nEn nu?"})
    assert chapter(plan, "Waarom dit netwerk").startswith("Eerst dit.\\\nToen dat.\n\nEn nu?")


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"name": "Wij"},
        {"needs": NEEDS},
        {"needs": NEEDS, "top_needs": ("need-2",)},
        {"parties": PARTIES},
        {"offers": row("offer-1", "Bellijn")},
        {"steps": row("step-1", "Bellen"), "limits": {}, "existing_offers": {}},
        {"tensions": row("need_vs_funder", "", now=2)},
    ],
)
def test_half_a_plan_is_clean_too(answers: Mapping[str, Any]) -> None:
    plan = plan_of(answers)
    assert_is_clean(plan)
    assert_tables_are_even(plan)


# how firm it is


@pytest.mark.parametrize(
    ("status", "word"),
    [("provisional", "voorlopig"), ("decided", "besloten"), ("disagreed", "we zijn het oneens")],
)
def test_a_decision_says_how_firm_it_is(status: Any, word: str) -> None:
    plan = plan_of({"ambition": "Samen."}, marks={Place("ambition"): Marked(status)})
    assert f"**Samen.** *({word})*" in plan


@pytest.mark.parametrize(
    ("rest", "word"),
    [
        ({}, "nog open"),
        ({"parked": {Place("ambition"): Park()}}, "later"),
        ({"parked": {Place("our-sentence"): Park()}}, "later"),
    ],
)
def test_a_decision_without_an_answer_says_so(rest: Mapping[str, Any], word: str) -> None:
    assert f"Waarvoor we er zijn, staat nog niet in één zin. *({word})*" in plan_of({"name": "Wij"}, **rest)


def test_what_a_network_agrees_on_is_provisional_until_it_says_otherwise() -> None:
    now = everything(FORM, Numbered())
    plan = plan_markdown(FORM, now)
    rows = [row for question in FORM.lists["tensions"] for row in question.given]
    # the success stands on the first page too, and under the title it says what the word means
    assert plan.count("(voorlopig)") == len(DECISIONS) - 1 + len(rows) + len(["success", "meaning"])
    assert f"{len(DECISIONS) - 1 + len(rows)} antwoorden zijn nog voorlopig" in plan
    assert "(nog open)" not in plan


def test_what_is_not_known_yet_says_so() -> None:
    assert "- **Wie betaalt:** *(nog niet bekend)*" in plan_of({"funding": None, "decision_rule": "consent"})


def test_what_is_no_decision_has_no_status_unless_it_was_marked() -> None:
    said = {"network_kinds": ("learning",), "region": "De polder"}
    assert "- **Regio:** De polder\n" in chapter(plan_of(said), "In één oogopslag")
    marked = plan_of(said, marks={Place("region"): Marked("disagreed")})
    assert "- **Regio:** De polder *(we zijn het oneens)*" in chapter(marked, "In één oogopslag")


def test_another_view_stands_beside_the_decision() -> None:
    other = View("Te braaf", "Geld telt ook", "Tellen in mei", "party-2")
    plan = plan_of({"ambition": "Samen.", "parties": PARTIES}, marks={Place("ambition"): Marked(views=(other,))})
    assert (
        "**Samen.** *(voorlopig)*\n\n"
        "> **Ander geluid** (Werkcentrum): Te braaf\\\n"
        "> *Waarom:* Geld telt ook\\\n"
        "> *Wat zou helpen:* Tellen in mei\n"
    ) in plan
    assert f"Dat staat in dit plan bij:\n\n- {ask_of('ambition')}" in plan


def test_a_plan_is_a_concept_until_every_decision_is_decided() -> None:
    now = everything(FORM, Numbered())
    given_rows = next(question.given for question in FORM.lists["tensions"] if question.given)
    decisions = [
        Place(place.question, id_, place.field) for place in DECISIONS for id_ in (given_rows if place.row else ("",))
    ]
    decided = replace(now, marks={place: Marked("decided") for place in decisions})
    assert "concept" not in plan_markdown(FORM, decided).split("\n## ")[0]
    assert "(voorlopig)" not in plan_markdown(FORM, decided)
    for place in decisions:
        almost = replace(decided, marks={**decided.marks, place: Marked()})
        assert " · concept, want" in plan_markdown(FORM, almost)
    doubted = replace(decided, marks={**decided.marks, Place("region"): Marked("disagreed")})
    assert " · concept, want" in plan_markdown(FORM, doubted)


# what is open


OPEN = "Nog open, en ander geluid"


def test_what_was_put_off_says_by_whom_until_when_and_why() -> None:
    parked = {
        Place("steps", "step-1", "who"): Park("Bellen helpt", "party-2", "2027-01-15"),
        Place("coordinator", "", "employer"): Park("", "Noor", "2027-01-10"),
        Place("funding"): Park("", "Noor", "na de zomer"),
        Place("hard-choices"): Park(),
    }
    said = {"steps": row("step-1", "Zaal zoeken"), "parties": PARTIES, "coordinator": {"found": True}}
    text = chapter(plan_of(said, parked=parked, drafts={Place("funding"): "iemand"}), OPEN)
    assert rows_of(text)[:4] == [
        [f"**Coördinator:** {ask_of('coordinator', 'employer')}", "Noor", "10 januari 2027"],
        [f"**Zaal zoeken:** {ask_of('steps', 'who')} Bellen helpt", "Werkcentrum", "15 januari 2027"],
        ["**Lastige keuzes**", "*nog niemand*", "*nog open*"],
        [f"{ask_of('funding')} *Er stond al:* iemand", "Noor", "na de zomer"],
    ]


def test_what_was_put_off_has_the_nearest_day_first() -> None:
    days = {"region": "2027-03-01", "funding": "na de zomer", "why_now": "2027-01-01"}
    parked = {Place(id_): Park("", "Noor", day) for id_, day in days.items()}
    lines = rows_of(chapter(plan_of({"name": "Wij"}, parked=parked), OPEN))
    assert [line[2] for line in lines[:3]] == ["1 januari 2027", "1 maart 2027", "na de zomer"]


def test_half_a_thought_is_shown_as_half() -> None:
    plan = plan_of({"name": "Wij"}, drafts={Place("ambition"): "Samen met\nen dan"})
    assert f"{ask_of('ambition')} *Half opgeschreven:* Samen met / en dan" in chapter(plan, OPEN)
    assert plan.count(ask_of("ambition")) == 1


def test_half_a_thought_that_was_put_off_is_shown_once() -> None:
    plan = plan_of({"name": "Wij"}, drafts={Place("ambition"): "Samen"}, parked={Place("ambition"): Park()})
    assert plan.count(ask_of("ambition")) == 1


def test_open_questions_are_counted_by_question_and_not_by_row() -> None:
    plan = plan_of({"needs": NEEDS, "top_needs": ("need-1",)})
    text = chapter(plan, OPEN)
    assert f"| **{FORM.parts['what-we-need'].title}:** " in text
    assert f"{ask_of('needs', 'voices')} (3 keer)" in text
    found = re.search(r"\*\*Nog open:\*\* (\d+) vragen wachten op een antwoord", plan)
    assert found
    assert int(found[1]) == sum(1 + line[0].count(" · ") for line in rows_of(text))


def test_what_may_stay_open_is_no_open_point() -> None:
    step = row("step-1", "Bellen", who="party-1", until=date(2027, 1, 1))
    plan = plan_of({"steps": step, "parties": PARTIES})
    assert ask_of("steps", "done_when") not in plan


def test_a_question_of_which_nothing_has_to_be_answered_is_no_open_point() -> None:
    question = FORM.questions["phase_check"]
    assert all(field.optional for field in question.fields)
    plan = plan_of({"name": "Wij"})
    assert FORM.questions["why_now"].ask in chapter(plan, OPEN)
    assert question.ask not in chapter(plan, OPEN)


def test_a_remark_that_was_left_is_told_to_the_core_group_while_it_holds() -> None:
    left = {"no-number@success": "Dat komt in mei."}
    assert "*Waarom het zo blijft:* Dat komt in mei." in plan_of({"success": "Rust."}, left=left, audience="core")
    assert "Dat komt in mei." not in plan_of({"success": "Zestien van 20."}, left=left, audience="core")
    assert "Dat komt in mei." not in plan_of({"success": "Rust."}, left=left)


def test_a_link_to_a_removed_row_still_has_a_name() -> None:
    steps = row("step-1", "Bellen", who="party-9")
    gone = {"parties": row("party-9", "Bakkerij Weg")}
    assert "| Bakkerij Weg |" in plan_of({"steps": steps, "parties": PARTIES}, removed=gone)
    assert "party-9" not in plan_of({"steps": steps, "parties": PARTIES})


# packs


@pytest.fixture
def further_form(tmp_path: Path) -> Form:
    shutil.copytree(shipped("questions"), tmp_path / "questions")
    section = tmp_path / "questions" / "sections" / "when-good.yaml"
    with section.open("a", encoding="utf-8") as file:
        file.write(
            "- id: motto\n  ask: Wat is jullie leus?\n  label: Leus\n  kind: long\n"
            "- id: prizes\n  ask: Welke prijzen?\n  label: Prijzen\n  kind: rows\n  fields:\n"
            "    title:\n      ask: Wat?\n      label: Prijs\n"
            "    year:\n      ask: Wanneer?\n      label: Jaar\n      kind: number\n"
        )
    return load_form(tmp_path / "questions", "employer-network", shipped_words())


def test_what_only_a_pack_knows_stands_under_its_part(further_form: Form) -> None:
    prizes = {**row("prize-1", "De *gouden* hamer", year=2025), **row("prize-2", "Zilver")}
    marks = {Place("motto"): Marked(views=(View("Te lang"),))}
    plan = plan_of({"motto": "Doen.\nNu.", "prizes": prizes}, further_form, marks=marks)
    assert chapter(plan, "Wat we verder bespraken") == (
        "### Wanneer is het gelukt\n"
        "\n"
        "- **Leus:** Doen.\\\n"
        "  Nu. *(voorlopig)*\n"
        "\n"
        "  > **Ander geluid**: Te lang\n"
        "\n"
        "- **Prijzen:**\n"
        "  - De \\*gouden\\* hamer · *Jaar:* 2025\n"
        "  - Zilver"
    )
    assert_is_clean(plan)


def test_a_chapter_that_nothing_makes_is_refused() -> None:
    form = replace(FORM, chapters=(Chapter(id="ghost", title="Spook"),))
    with pytest.raises(Problem, match="pack-no-such-chapter"):
        view(form, Interview())


def test_every_chapter_of_the_pack_has_a_template() -> None:
    made = {path.name.removesuffix(".md.j2") for path in (shipped("templates") / "plan").iterdir()}
    assert {chapter.id for chapter in FORM.chapters} == made - {"parts", "further"}


# the same again


def test_the_same_conversation_gives_the_same_bytes() -> None:
    now = everything(FORM, Numbered())
    marks = {place: Marked("decided") for place in places_of(FORM, now)}
    now = replace(now, marks=marks, parked={Place("funding"): Park(), Place("energy"): Park()})
    turned = replace(
        now,
        answers=dict(reversed(list(now.answers.items()))),
        marks=dict(reversed(list(now.marks.items()))),
        parked=dict(reversed(list(now.parked.items()))),
    )
    assert plan_markdown(FORM, now) == plan_markdown(FORM, turned)
    assert plan_json(FORM, now) == plan_json(FORM, turned)


# for other programs


def test_other_programs_get_the_plan_and_what_is_around_it() -> None:
    now = Interview(
        answers={
            "name": "Wij & zij",
            "parties": PARTIES,
            "funders": row("funder-1", "Uren", amount=Decimal(1500)),
            "funding": "mixed",
        },
        marks={Place("name"): Marked("decided", (View("Anders", who="party-1"),))},
        parked={Place("ambition"): Park("bellen", "Noor", "2027-01-15")},
    )
    text = plan_json(FORM, now)
    document = json.loads(text)
    assert list(document) == ["netstart", "type", "pack", "plan", "marks", "parked", "open", "follows"]
    assert (document["netstart"], document["type"], document["pack"]) == (1, "employer-network", FORM.version)
    assert document["plan"]["name"] == "Wij & zij"
    assert document["plan"]["parties"][0] == {
        "id": "party-1",
        "title": "Smederij",
        "kind": "employer-small",
        "side": "in",
    }
    assert document["plan"]["funders"] == [{"id": "funder-1", "title": "Uren", "amount": "1500"}]
    assert document["marks"] == {
        "name": {"status": "decided", "views": [{"view": "Anders", "because": "", "helps": "", "who": "party-1"}]}
    }
    assert document["parked"] == {"ambition": {"why": "bellen", "who": "Noor", "until": "2027-01-15"}}
    assert document["follows"] == {
        "parties/party-2.approach": "together",
        "parties/party-3.approach": "ask-in-time",
        "parties/party-3.involvement": "collaborate",
    }
    assert "region" in document["open"]
    assert "ambition" not in document["open"]
    assert text.endswith("}\n")
    assert '"name": "Wij & zij"' in text


def test_other_programs_get_an_empty_plan_before_the_conversation() -> None:
    document = json.loads(plan_json(FORM, Interview()))
    assert (document["plan"], document["marks"], document["parked"], document["follows"]) == (
        {"further": {}},
        {},
        {},
        {},
    )
