"""What people take home: the one page, the mails, the plan as HTML, and how they are written into a folder."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from netstart.cli import run
from netstart.core.event import Park, View
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.place import Place
from netstart.core.screen import PageMade
from netstart.core.words import Words
from netstart.files.conversation import FILE, load
from netstart.files.packs import shipped_example, shipped_words
from netstart.files.pages import came_to, write_pages
from netstart.holding import begin_from_file
from netstart.rendering.escape import cleaned
from netstart.rendering.forms import plan_html
from netstart.rendering.html import ROOMY, page_html
from netstart.rendering.letters import mail, mail_to_absent
from netstart.rendering.markdown import plan_markdown
from netstart.rendering.said import Said
from netstart.rendering.sheet import sheet, sheet_html, sheet_markdown, steps_markdown
from tests.naughty import NAUGHTY
from tests.test_rendering import FORM, Numbered, assert_is_clean, everything, is_plain, places_of, row

TYPE = "employer-network"
THAT_DAY = date(2026, 3, 12)
MET = row("sitting-1", "Kickoff", day=THAT_DAY, began="15.00")


def begun(folder: Path, answers: Path, today: date) -> Interview:
    begin_from_file(folder, TYPE, answers, today)
    return load(folder / FILE, shipped_words(), today)[1]


@pytest.fixture(scope="module")
def kickoff(tmp_path_factory: pytest.TempPathFactory) -> Interview:
    """A meeting of ninety minutes, as it is saved when people go home."""
    return begun(tmp_path_factory.mktemp("kickoff") / "net", Path(__file__).parent / "kickoff.yaml", THAT_DAY)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Interview:
    return begun(tmp_path_factory.mktemp("example") / "net", shipped_example(TYPE), date(2026, 11, 12))


def page_of(answers: Mapping[str, Any], today: date = THAT_DAY, **rest: Any) -> str:
    return sheet_markdown(FORM, Interview(answers=answers, **rest), today)


# in one look


def test_a_kickoff_comes_to_one_page(kickoff: Interview) -> None:
    assert re.sub(r" {2,}", " ", re.sub(r"-{2,}", "--", sheet_markdown(FORM, kickoff, THAT_DAY))) == (
        "# Werk langs de Berkel\n"
        "\n"
        "**In één oogopslag** · concept van donderdag 12 maart 2026 · we zijn net begonnen\n"
        "\n"
        "## Waarom dit netwerk er is\n"
        "\n"
        "Negen bedrijven in Berkeldal helpen elkaar om mensen die moeilijk werk vinden zo te begeleiden dat ze na een "
        "jaar nog bij ons werken. *(voorlopig)* 11 van de 12 gaan hiermee verder.\\\n"
        "*Ander geluid:* “Dit klinkt aardig. Het moet ook gewoon geld opleveren.”\n"
        "\n"
        "**Voor wie** · mensen met bijstand · jongeren van het speciaal onderwijs\n"
        "\n"
        "**Niet van ons** · mensen plaatsen (dat doet het Werkcentrum) · bureaus die komen verkopen · "
        "een stichting, een bestuur of contributie (nu niet)\n"
        "\n"
        "## Dit hebben we nodig\n"
        "\n"
        "| Nr. | Behoefte | Stippen | Wat er nu mist |\n"
        "| -- | -- | --: | -- |\n"
        "| 1 | Teamleiders weten niet hoe ze iemand begeleiden | 9 | "
        "Het is er, maar weinig werkgevers kennen het: training |\n"
        "| 2 | Bij elke gemeente een ander loket | 7 | Het bestaat nog niet |\n"
        "| 3 | Na een jaar haken mensen af | 5 | Dat weten we nog niet |\n"
        "\n"
        "*Ook genoemd:* eerst kennismaken zonder contract · welke regeling mag · personeel delen\n"
        "\n"
        "**Waaraan we het merken (maart 2027)** · Van de 15 mensen die begonnen werken er nog 12. Een teamleider die "
        "vastloopt, belt een teamleider van een ander bedrijf. *(voorlopig)*\n"
        "\n"
        "**Een keuze die we bewust maken** · Wij doen het zelf, omdat het anders weer van de gemeente wordt. "
        "We nemen op de koop toe dat het langzamer gaat. *(voorlopig)*\\\n"
        "*Let op als:* een stap twee keer opschuift · meer dan de helft van het werk bij één persoon ligt\\\n"
        "*Ander geluid:* “Zonder betaalde kracht ligt dit na de zomer stil.”\n"
        "\n"
        "## Eerste stappen\n"
        "\n"
        "| Wie | Wat | Voor |\n"
        "| -- | -- | -- |\n"
        "| Wessels Installatie | vraagt het Werkcentrum om één vast nummer | 27 maart |\n"
        "| Bakkerij Hartgers | belt vijf bedrijven met drie vragen | 2 april |\n"
        "| Zorggroep De Linde | opent haar training voor zes teamleiders van anderen | 10 april |\n"
        "\n"
        "**Volgende keer** · donderdag 16 april, 16.00 uur, bij Kuiper Metaal\n"
        "\n"
        "**Nog open** · wie helpt mensen na het eerste jaar? · wie betaalt zaal en koffie? · "
        "hoe houden we de zakelijke kant scherp? · hoort uitzendwerk erbij?\n"
        "\n"
        "**Nog niet besproken** · Partijen om jullie heen · Wat bieden jullie · Wie betaalt wat\n"
        "\n"
        "**Erbij waren** · Bakkerij Hartgers · Baars Drukwerk · Hotel De Poort · Kuiper Metaal · Mulder Transport · "
        "Ten Have Groen · Wessels Installatie · Woonstichting Berkel · Zorggroep De Linde · cliëntenraad · "
        "gemeente Berkeldal · Werkcentrum\n"
        "\n"
        "**Twee vragen aan jullie, voor 26 maart:** klopt de zin? Wat missen we? Mail Marloes.\n"
        "\n"
        "*Gemaakt uit netstart op 12 maart 2026. Iets veranderd? Zet het in netstart, dan staat het er de volgende "
        "keer ook.*\n"
    )


def test_what_is_there_for_a_need_is_named_if_there_is_room_for_it() -> None:
    needs = row("need-1", "Begeleiding", gap="unknown")
    for title, told in (("training", "kennen het: training |"), ("training " * 5, "kennen het |")):
        said = {"needs": needs, "top_needs": ("need-1",), "existing_offers": row("o-1", title, needs=("need-1",))}
        assert told in page_of(said)
    absent = {"needs": row("need-1", "Begeleiding", gap="absent"), "top_needs": ("need-1",)}
    offers = row("o-1", "training", needs=("need-1",))
    assert "training" not in page_of({**absent, "existing_offers": offers})


def test_before_the_conversation_the_page_asks_and_claims_nothing() -> None:
    page = page_of({})
    assert "##" not in page
    assert "**Volgende keer** · dag nog open\n" in page
    assert "**Twee vragen aan jullie:** klopt dit? Wat missen we?\n" in page


@pytest.mark.parametrize(
    ("agreement", "present", "told"),
    [
        ({"objections": 1}, 3, "2 van de 3 gaan hiermee verder."),
        ({"objections": 0}, 3, "Niemand had een bezwaar."),
        # organisations were there, and people object
        ({"objections": 4}, 3, "4 mensen hebben een bezwaar."),
        ({"objections": 1}, 0, "Eén mens heeft een bezwaar."),
        ({"objections": None}, 3, ""),
    ],
)
def test_the_page_says_how_many_go_on_with_the_sentence(agreement: Mapping[str, Any], present: int, told: str) -> None:
    parties = {k: v for n in range(3) for k, v in row(f"party-{n}", f"P{n}", side="in").items()}
    sitting = row("sitting-1", "Kickoff", day=THAT_DAY, present=tuple(parties)[:present])
    page = page_of({"ambition": "Samen.", "agreement": agreement, "parties": parties, "sittings": sitting})
    line = page.split("er is\n\n")[1].split("\n")[0]
    assert line == f"Samen. *(voorlopig)* {told}".rstrip()


def test_an_other_view_stands_once_and_the_rest_is_counted() -> None:
    views = (View("“Te duur.”", who="Noor"), View("Te laat."), View("Te duur."))
    said = {"ambition": "Samen.", "agreement": {"objections": 2, "objection": "Te vaag."}}
    page = page_of(said, marks={Place("ambition"): Marked("provisional", views[1:])})
    assert "\n*Ander geluid:* “Te vaag.” · en nog 2\n" in page
    page = page_of({"ambition": "Samen."}, marks={Place("ambition"): Marked("provisional", views[:1])})
    assert "\n*Ander geluid:* “Te duur.”\n" in page


def test_of_more_choices_the_one_that_was_talked_through_is_told() -> None:
    tensions = {
        **row("need_vs_funder", "", choice="Eerst wij."),
        **row("autonomy_vs_steering", "", choice="Ruimte.", price="Rommel", signal_right="Elf mails"),
    }
    page = page_of({"tensions": tensions, "talked_through": ("autonomy_vs_steering",)})
    assert (
        "**Een keuze die we bewust maken** · Ruimte. *(voorlopig)* *Dat nemen we op de koop toe:* Rommel\\\n"
        "*Let op als:* Elf mails\\\n"
        "*Ook gekozen:* Onze behoefte, of de wens van wie betaalt?\n"
    ) in page


def test_what_was_put_off_is_open() -> None:
    page = page_of({"open_questions": row("open-1", "Wie betaalt?")}, parked={Place("region"): Park("", "Noor")})
    assert f"**Nog open** · Wie betaalt? · {FORM.questions['region'].ask}\n" in page


SECRET = {
    "parties": {"attitude", "plan", "motive", "hours", "influence", "interest", "wants", "contact"},
    "sittings": {"missed", "missed_how", "typist", "good_when"},
    "coordinator": {"name", "hours", "own_business"},
    "lost": {"lost"},
    "missing_voices": {"missing_voices"},
}


def test_nothing_about_persons_stands_on_what_people_take_home() -> None:
    text = Numbered()
    now = everything(FORM, text)
    places = list(places_of(FORM, now))
    marks = {place: Marked("disagreed", (View("Anders", "Daarom", "Praten", "wieisdit"),)) for place in places}
    now = replace(now, marks=marks, parked={Place("region"): Park("reden8x", "wieisdat")})
    named = [at for at in places if (at.field or at.question) in SECRET.get(at.question, ()) and at in text.words]
    secret = {text.words[at] for at in named}
    assert len(secret) > 15
    for page in (sheet_markdown, steps_markdown, mail, mail_to_absent):
        told = page(FORM, now, THAT_DAY)
        words = set(re.findall(r"\w+", told))
        assert not words & {*secret, "wieisdit", "wieisdat", "reden8x"}


def test_who_was_absent_is_told_nowhere() -> None:
    parties = {**row("party-1", "Smederij", side="in"), **row("party-2", "Bakkerij", side="in")}
    said = {"parties": parties, "sittings": row("sitting-1", "Kickoff", day=THAT_DAY, present=("party-1",))}
    now = Interview(answers=said)
    for page in (sheet_markdown, steps_markdown, mail, mail_to_absent):
        assert "Bakkerij" not in page(FORM, now, THAT_DAY)
    assert "**Erbij waren** · Smederij\n" in page_of(said)


def test_the_page_is_made_of_plain_data_and_is_clean() -> None:
    now = everything(FORM, Numbered())
    assert is_plain(sheet(Said(FORM, now), THAT_DAY))
    assert_is_clean(sheet_markdown(FORM, now, THAT_DAY))
    assert_is_clean(steps_markdown(FORM, now, THAT_DAY))


# one A4, and three


def lines_of(markdown: str, letters: int) -> float:
    """Return about how many lines a text takes on paper; measured against what a browser prints."""
    found = 0.0
    for block in re.sub(r" {2,}", " ", markdown).strip().split("\n\n"):
        text = re.sub(r"[*\\]|^> |^ {2,}> |^[-\d]\.? ", "", block, flags=re.MULTILINE)
        if text.startswith("#"):
            found += 2.2
        elif text.startswith("|"):
            rows = [line for line in text.splitlines() if not set(line) <= set("|-: ")]
            found += 0.6 + sum(1.2 * ceil(len(line) / (letters * 0.8)) for line in rows)
        else:
            found += 0.55 + sum(ceil(len(line) / letters) for line in text.splitlines())
    return found


def is_one_page(markdown: str) -> bool:
    is_small = len(re.sub(r"[ -]+", " ", markdown)) > ROOMY
    return lines_of(markdown, 108) <= 73 if is_small else lines_of(markdown, 97) <= 68


NAME = "Samenwerkende hoveniersbedrijven Bovenzijl-Haverloo en omstreken bv, afdeling personeel en ontwikkeling"


def as_much_as_there_can_be(text: str) -> Interview:
    """Return a conversation in which everything was said, each list is long, and every text is this text."""
    now = everything(FORM, lambda _: text)
    many: dict[str, Any] = {
        list_: {
            f"x-{n}": {**next(iter(now.answers[list_].values())), **more, "id": f"x-{n}", "title": f"{n} {text}"}
            for n in range(1, 40)
        }
        for list_, more in {
            "needs": {"gap": "wrong-moment", "dots": 12},
            "steps": {"who": "x-2", "until": date(2026, 9, 30)},
            "groups": {},
            "limits": {},
            "open_questions": {},
            "parties": {},
        }.items()
    }
    tensions = {
        id_: {**one, "choice": text, "price": text, "signal_left": text, "signal_right": text}
        for id_, one in now.answers["tensions"].items()
    }
    met = row("s-1", "Kickoff", day=date(2025, 9, 24), present=tuple(many["parties"]), facilitator=text)
    answers = {
        **now.answers,
        **many,
        "phase": "decline",
        "tensions": tensions,
        "sittings": met,
        "top_needs": ("x-1", "x-2", "x-3"),
        "agreement": {"objections": 12, "objection": text},
        "next_meeting": {"day": date(2026, 9, 30), "at": "16.00", "host": "x-1"},
        "existing_offers": row("e-1", text, needs=("x-1", "x-2", "x-3")),
    }
    now = replace(now, answers=answers)
    marks = {place: Marked("disagreed", (View(text), View(f"b{text}"))) for place in places_of(FORM, now)}
    return replace(now, marks=marks)


@pytest.mark.parametrize("letters", [8, 15, 22, 30, 38, 45, 60, 90, 140, 200, 300])
def test_the_page_is_one_page_however_much_there_is_and_however_long_the_names(letters: int) -> None:
    page = sheet_markdown(FORM, as_much_as_there_can_be((NAME * 3)[:letters]), date(2026, 9, 24))
    assert is_one_page(page)
    assert len(re.findall(r"[Ee]n nog \d+", page)) > 4


def test_the_page_of_the_example_and_of_a_kickoff_is_one_page(kickoff: Interview, example: Interview) -> None:
    assert is_one_page(sheet_markdown(FORM, kickoff, THAT_DAY))
    assert is_one_page(sheet_markdown(FORM, example, date(2026, 11, 12)))


def test_after_a_kickoff_the_plan_is_three_pages_at_most(kickoff: Interview) -> None:
    plan = plan_markdown(FORM, kickoff, today=THAT_DAY)
    assert lines_of(plan, 102) <= 3 * 68
    assert " · concept, " in plan.split("\n## ")[0]
    assert "- **Nog niet besproken:** Wat we bieden, en wat we doen · Wat er mis kan gaan" in plan


# what the plan tells of a meeting


def test_the_plan_tells_fingers_as_counts() -> None:
    said = {"tensions": row("need_vs_funder", "", fingers="1 1 2 5", choice="Eerst wij.")}
    plan = plan_markdown(FORM, Interview(answers=said))
    assert "\n*Vingers in de kring:* 2 keer een 1 · 1 keer een 2 · 1 keer een 5\n" in plan
    assert "\nonze behoefte `-[1]----2-----3-----4-----5--` wens van wie betaalt\n" in plan


def test_a_choice_of_which_only_fingers_were_shown_is_one_line_of_a_table() -> None:
    said = {"tensions": row("need_vs_funder", "", fingers="1 2 2 4"), "talked_through": ("need_vs_funder",)}
    plan = plan_markdown(FORM, Interview(answers=said))
    assert re.search(r"\| Onze behoefte, of de wens van wie betaalt\? +\| 2 +\| 1 +\| 4 +\|", plan)
    assert "### Onze behoefte" not in plan


def test_the_plan_tells_dots_where_the_needs_stand() -> None:
    needs = {**row("need-1", "Eén nummer", dots=1), **row("need-2", "Begeleiding", dots=9)}
    plan = plan_markdown(FORM, Interview(answers={"needs": needs, "top_needs": ("need-2",)}))
    assert re.search(r"\| 1 +\| Begeleiding \| 9 +\|", plan)
    assert "1. **Begeleiding** (9 stippen)\n" in plan
    assert "*Ook genoemd:* Eén nummer (1 stip)\n" in plan


def test_the_plan_tells_how_the_meeting_ended() -> None:
    said = {
        "next_meeting": {"day": date(2026, 4, 16), "at": "16.00"},
        "missing_voices": "Kleine bedrijven",
        "review_day": date(2026, 9, 12),
        "agreed": "2 3 3 4",
        "open_questions": row("open-1", "Wie betaalt?", until=date(2026, 5, 1)),
    }
    plan = plan_markdown(FORM, Interview(answers=said))
    assert "**Volgende keer:** 16 april 2026, 16.00 uur\n" in plan
    assert "- **Terugkijken:** 12 september 2026\n- **Stem die we missen:** Kleine bedrijven\n" in plan
    assert "helemaal mee eens: 1 · kan ermee leven: 2 · heeft een bezwaar: 1\n" in plan
    assert re.search(r"\| Wie betaalt\? +\| \*nog niemand\* \| 1 mei 2026 \|", plan)
    assert re.search(r"\| 1 mei 2026 +\| Een antwoord op: Wie betaalt\? +\|", plan)


# mails


def test_the_mail_to_everybody_is_ready_to_paste(kickoff: Interview) -> None:
    assert mail(FORM, kickoff, THAT_DAY) == (
        "Onderwerp: Werk langs de Berkel: dit spraken we af\n"
        "\n"
        "Dag allemaal,\n"
        "\n"
        "Dank jullie wel voor vanmiddag. In de bijlage staat op één blad wat we zeiden.\n"
        "Het is een concept: alles mag nog anders.\n"
        "\n"
        "Drie stappen zijn begonnen:\n"
        "- Wessels Installatie: vraagt het Werkcentrum om één vast nummer (27 maart)\n"
        "- Bakkerij Hartgers: belt vijf bedrijven met drie vragen (2 april)\n"
        "- Zorggroep De Linde: opent haar training voor zes teamleiders van anderen (10 april)\n"
        "\n"
        "Volgende keer: donderdag 16 april, 16.00 uur, bij Kuiper Metaal.\n"
        "\n"
        "Twee vragen, graag antwoord voor 26 maart:\n"
        "1. Klopt de zin voor jullie?\n"
        "2. Wat missen we?\n"
        "\n"
        "Groet, Marloes\n"
    )


def test_who_could_not_come_gets_two_questions_of_their_own(kickoff: Interview) -> None:
    told = mail_to_absent(FORM, kickoff, THAT_DAY)
    assert "\n1. Waar liep je het laatst op vast?\n2. Kun je met deze zin verder?\n" in told
    assert "\nNegen bedrijven in Berkeldal helpen elkaar" in told
    assert "\n- Bakkerij Hartgers: belt vijf bedrijven met drie vragen (2 april)\n" in told
    assert "\nVolgende keer: donderdag 16 april, 16.00 uur, bij Kuiper Metaal.\n" in told
    assert told.endswith("\nGroet, Marloes\n")


def test_a_mail_about_nothing_yet_is_short_and_unsigned() -> None:
    assert mail(FORM, Interview(), THAT_DAY) == (
        "Onderwerp: Netwerk van werkgevers: dit spraken we af\n"
        "\n"
        "Dag allemaal,\n"
        "\n"
        "Dank jullie wel voor de bijeenkomst. In de bijlage staat op één blad wat we zeiden.\n"
        "Het is een concept: alles mag nog anders.\n"
        "\n"
        "Volgende keer: de dag volgt nog.\n"
        "\n"
        "Twee vragen:\n"
        "1. Klopt het voor jullie?\n"
        "2. Wat missen we?\n"
        "\n"
        "Groet\n"
    )


@pytest.mark.parametrize(
    ("coming", "today", "asked"),
    [
        (None, THAT_DAY, "voor 26 maart:"),
        (date(2026, 4, 16), THAT_DAY, "voor 26 maart:"),
        (date(2026, 3, 20), THAT_DAY, "voor 20 maart:"),
        # the meeting that was just held is no next one
        (THAT_DAY, THAT_DAY, "voor 26 maart:"),
        (None, date(2026, 3, 26), "voor 26 maart:"),
        (None, date(2026, 3, 27), "Twee vragen:"),
    ],
)
def test_an_answer_is_asked_within_two_weeks_and_before_the_next_meeting(
    coming: date | None, today: date, asked: str
) -> None:
    now = Interview(answers={"sittings": MET, "next_meeting": {"day": coming}})
    line = next(line for line in mail(FORM, now, today).splitlines() if line.startswith("Twee vragen"))
    assert line.endswith(asked)


@pytest.mark.parametrize(
    ("began", "today", "thanks"),
    [
        ("09.30", THAT_DAY, "vanochtend"),
        ("15.00", THAT_DAY, "vanmiddag"),
        ("19.30", THAT_DAY, "vanavond"),
        (None, THAT_DAY, "vandaag"),
        ("15.00", date(2026, 3, 13), "de bijeenkomst van donderdag 12 maart"),
    ],
)
def test_people_are_thanked_for_when_it_was(began: str | None, today: date, thanks: str) -> None:
    now = Interview(answers={"sittings": row("sitting-1", "Kickoff", day=THAT_DAY, began=began)})
    assert f"Dank jullie wel voor {thanks}. " in mail(FORM, now, today)


def test_a_meeting_that_is_only_planned_is_not_the_last_one() -> None:
    later = row("sitting-2", "Vervolg", day=date(2026, 4, 16), facilitator="Noor")
    now = Interview(answers={"sittings": {**MET, **later}})
    assert "vanmiddag" in mail(FORM, now, THAT_DAY)
    assert "Noor" not in mail(FORM, now, THAT_DAY)


@pytest.mark.parametrize("text", NAUGHTY)
def test_in_a_mail_every_text_stands_as_it_was_typed(text: str) -> None:
    said = {"name": text, "ambition": text, "steps": row("step-1", text, until=date(2026, 4, 2)), "sittings": MET}
    for letter in (mail, mail_to_absent):
        lines = letter(FORM, Interview(answers=said), THAT_DAY).splitlines()
        shown = cleaned(text)
        assert f"- {shown or '…'} (2 april)" in lines
        assert "" not in (before for before, after in pairwise(lines) if not after)
    assert not shown or shown in mail_to_absent(FORM, Interview(answers=said), THAT_DAY).splitlines()


# HTML


class Tags(HTMLParser):
    """Reads what stands in a page of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


OURS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "br", "hr", "em", "strong"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "code", "pre"),
}


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_html_of_anybody_passes(text: str) -> None:
    now = everything(FORM, lambda _: text)
    marks = {place: Marked("disagreed", (View(text, text, text, text),)) for place in list(places_of(FORM, now))[:40]}
    now = replace(now, marks=marks)
    for html in (sheet_html(FORM, now, THAT_DAY), plan_html(FORM, now, "core", THAT_DAY)):
        tags = Tags(html).tags
        assert {tag for tag, _ in tags} <= OURS
        names = {name for _, attributes in tags for name in attributes}
        assert names <= {"lang", "charset", "name", "content", "scope", "style", "start"}
        styles = {attributes["style"] for _, attributes in tags if "style" in attributes}
        assert styles <= {"text-align:right"}


@pytest.mark.parametrize("text", NAUGHTY)
def test_the_title_of_a_page_is_the_name_of_the_network(text: str) -> None:
    html = sheet_html(FORM, Interview(answers={"name": text}), THAT_DAY)
    title = html.split("<title>")[1].split("</title>")[0]
    shown = " ".join(cleaned(text).split())
    assert " ".join(Tags(title).text.split()) == shown or len(shown) > 50 or not shown


def headings(html: str) -> Iterator[int]:
    yield from (int(tag[1]) for tag, _ in Tags(html).tags if re.fullmatch(r"h[1-6]", tag))


def test_a_page_can_be_read_by_a_screen_reader(kickoff: Interview) -> None:
    full = everything(FORM, Numbered())
    for html in (
        sheet_html(FORM, kickoff, THAT_DAY),
        plan_html(FORM, kickoff, "everyone", THAT_DAY),
        plan_html(FORM, full, "core", THAT_DAY),
    ):
        levels = list(headings(html))
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        tags = Tags(html).tags
        assert tags[0] == ("html", {"lang": "nl"})
        assert all(attributes["scope"] == "col" for tag, attributes in tags if tag == "th")
        assert '<th scope="col"></th>' not in html


def test_a_page_asks_nothing_of_any_network(kickoff: Interview) -> None:
    html = plan_html(FORM, kickoff, "everyone", THAT_DAY)
    assert not re.search(r"https?:|url\(|@import|src=|href=", html)
    assert "size: A4" in html


def test_a_header_cell_without_a_name_is_none() -> None:
    html = page_html("# Wij\n\n| | links |\n|---|---|\n| te ver | stil |\n")
    assert '<td></td>\n<th scope="col">links</th>' in html


# in a folder


FILES = {
    *("mail.txt", "mail-afwezig.txt", "agenda.ics", "plan.md", "plan.html"),
    *("in-een-oogopslag.md", "in-een-oogopslag.html"),
}


def test_a_meeting_leaves_its_pages_in_the_folder(kickoff: Interview, tmp_path: Path) -> None:
    written = write_pages(tmp_path, FORM, kickoff, THAT_DAY)
    assert {path.name for path in tmp_path.iterdir()} == {page.path.name for page in written} == FILES
    assert [page.trouble for page in written if page.trouble] == []
    assert (tmp_path / "mail.txt").read_text(encoding="utf-8") == mail(FORM, kickoff, THAT_DAY)
    assert (tmp_path / "agenda.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert [page.made for page in written if page.made] == [
        PageMade("de mail aan iedereen", "al geschreven, kopieer hem"),
        PageMade("één blad: in één oogopslag", "mee te sturen, of te printen"),
        PageMade("agenda: 16 april en de rest", "dubbelklik, dan in Outlook"),
        PageMade("het hele plan", "een concept, om te lezen"),
        PageMade("de mail aan wie er niet was", "met twee vragen, kopieer hem"),
    ]


def test_without_a_single_day_there_is_no_calendar(tmp_path: Path) -> None:
    written = write_pages(tmp_path, FORM, Interview(answers={"name": "Wij"}), THAT_DAY)
    assert {page.path.name for page in written} == FILES - {"agenda.ics"}


def test_what_somebody_has_under_the_name_of_a_page_is_kept_once(kickoff: Interview, tmp_path: Path) -> None:
    (tmp_path / "mail.txt").write_text("Van mij", encoding="utf-8")
    for name in ("Werk langs de Berkel", "Een andere naam"):
        write_pages(tmp_path, FORM, replace(kickoff, answers={**kickoff.answers, "name": name}), THAT_DAY)
        assert (tmp_path / "mail.txt.bak").read_text(encoding="utf-8") == "Van mij"
    assert "Een andere naam" in (tmp_path / "mail.txt").read_text(encoding="utf-8")
    assert "plan.md.bak" not in {path.name for path in tmp_path.iterdir()}


def test_a_page_that_cannot_be_written_stops_no_other(kickoff: Interview, tmp_path: Path) -> None:
    (tmp_path / "mail.txt").mkdir()
    written = write_pages(tmp_path, FORM, kickoff, THAT_DAY)
    assert [page.path.name for page in written if page.trouble] == ["mail.txt"]
    assert all(page.path.is_file() for page in written if not page.trouble)
    assert written[0].trouble
    assert "mail.txt: " in shipped_words().report(written[0].trouble)


# what it came to


def said_by(form: Form, words: Words, now: Interview) -> list[str]:
    return [words.tell(line) for line in came_to(form, now)]


def test_the_end_says_what_the_meeting_came_to(kickoff: Interview, form: Form, words: Words) -> None:
    assert said_by(form, words, kickoff) == [
        "één zin waar 11 van de 12 mee verder gaan, en één ander geluid",
        "zes behoeften, met een top drie",
        "drie stappen, elk met een naam en een datum",
        "vier dingen die nog open zijn",
    ]


STEP = {"who": "party-1", "until": date(2026, 4, 2)}


@pytest.mark.parametrize(
    ("answers", "lines"),
    [
        ({}, []),
        ({"ambition": "Samen."}, ["één zin"]),
        ({"needs": row("need-1", "Rust")}, ["één behoefte"]),
        ({"needs": {k: v for n in range(13) for k, v in row(f"n-{n}", f"N{n}").items()}}, ["13 behoeften"]),
        (
            {"steps": row("step-1", "Bellen", **STEP), "parties": row("party-1", "Smederij")},
            ["één stap, met een naam en een datum"],
        ),
        (
            {
                "steps": {**row("step-1", "Bellen", **STEP), **row("step-2", "Schrijven", who="party-1")},
                "parties": row("party-1", "Smederij"),
            },
            ["twee stappen"],
        ),
        ({"open_questions": row("open-1", "Wie?")}, ["één ding dat nog open is"]),
    ],
)
def test_the_end_mentions_only_what_is_there(
    form: Form, words: Words, answers: Mapping[str, Any], lines: list[str]
) -> None:
    assert said_by(form, words, Interview(answers=answers)) == lines


# on the command line


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network that commands read from."""
    net = tmp_path_factory.mktemp("commands") / "net"
    begin_from_file(net, TYPE, Path(__file__).parent / "kickoff.yaml", THAT_DAY)
    return net


@pytest.mark.parametrize(
    ("options", "begins"),
    [
        (["--only", "glance"], "# Werk langs de Berkel\n\n**In één oogopslag**"),
        (["--only", "glance", "--to", "html"], "<!DOCTYPE html>\n"),
        (["--only", "mail"], "Onderwerp: Werk langs de Berkel: dit spraken we af\n"),
        (["--only", "absent"], "Onderwerp: Werk langs de Berkel: twee vragen"),
        (["--only", "steps"], "# Werk langs de Berkel\n\n**Eerste stappen**"),
        (["--only", "steps", "--to", "html"], "<!DOCTYPE html>\n"),
        (["--to", "html"], "<!DOCTYPE html>\n"),
        (["--to", "ics"], "BEGIN:VCALENDAR\r\n"),
        ([], "# Werk langs de Berkel\n\n*Netwerkplan"),
    ],
)
def test_each_page_can_be_had_by_a_command(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes], options: list[str], begins: str
) -> None:
    assert run(["render", str(folder), *options]) == 0
    out, err = capfdbinary.readouterr()
    assert out.decode().startswith(begins)
    assert err == b""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--only", "mail", "--to", "html"], "`mail` is er niet als `html`. Wel als: txt."),
        (["--only", "glance", "--to", "ics"], "`glance` is er niet als `ics`. Wel als: md en html."),
        (["--only", "plan"], "bladzijde `plan` ken ik niet. Kies uit: glance, mail, steps en absent."),
        (["--to", "txt"], "vorm `txt` ken ik niet. Kies uit: md, html, json en ics."),
        (["--only", "mail", "--audience", "core"], "`mail` is voor iedereen. Laat --audience weg"),
        (["--to", "ics", "--audience", "core"], "`ics` is voor iedereen. Laat --audience weg"),
    ],
)
def test_options_that_do_not_go_together_are_told(
    folder: Path, capfd: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    assert run(["render", str(folder), *options]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith(told)


def test_a_page_can_be_written_to_a_file(folder: Path, tmp_path: Path) -> None:
    assert run(["render", str(folder), "--to", "ics", "--out", str(tmp_path / "uit.ics")]) == 0
    assert (tmp_path / "uit.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_a_calendar_of_nothing_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    answers = tmp_path / "a.yaml"
    answers.write_text("name: Wij\n", encoding="utf-8")
    begin_from_file(tmp_path / "net", TYPE, answers, THAT_DAY)
    assert run(["render", str(tmp_path / "net"), "--to", "ics"]) == 3
    assert capfd.readouterr().err.startswith("er staat nog niets met een datum in.")


def test_a_part_of_the_meeting_that_was_left_out_is_no_open_point_of_its_own(kickoff: Interview) -> None:
    now = replace(kickoff, parked={**kickoff.parked, Place("choice-round"): Park()})
    assert sheet_markdown(FORM, now, THAT_DAY) == sheet_markdown(FORM, kickoff, THAT_DAY)


def test_a_next_meeting_that_could_not_be_read_stands_there_as_it_was_said(kickoff: Interview) -> None:
    said = {**kickoff.answers, "next_meeting": {"purpose": "18 dec om half vier, bij Bert"}}
    now = replace(kickoff, answers=said)
    assert "**Volgende keer** · 18 dec om half vier, bij Bert" in sheet_markdown(FORM, now, THAT_DAY)
    assert "Volgende keer: 18 dec om half vier, bij Bert." in mail(FORM, now, THAT_DAY)


def test_steps_that_nobody_holds_yet_have_not_begun(kickoff: Interview) -> None:
    now = replace(kickoff, answers={**kickoff.answers, "steps": row("step-1", "Kees bellen")})
    assert "Eén stap hebben we afgesproken:\n- Kees bellen\n" in mail(FORM, now, THAT_DAY)


def test_hands_count_people_where_they_were_shown(kickoff: Interview) -> None:
    said = {**kickoff.answers, "agreed": "2 3 3 4 4 4 4", "agreement": {"objections": 1, "objection": "Te groot"}}
    page = sheet_markdown(FORM, replace(kickoff, answers=said), THAT_DAY)
    assert "6 van de 7 gaan hiermee verder." in page
