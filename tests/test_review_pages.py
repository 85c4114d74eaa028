"""What people take home when a review ends, and how the plan tells what was decided and what changed."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netstart.core.diff import Change
from netstart.core.gates import Judged
from netstart.core.interview import Interview
from netstart.core.past import Held, Promised, Scored, Stood
from netstart.core.place import Place
from netstart.core.review import concluded
from netstart.files.packs import shipped_example
from netstart.files.pages import write_review_pages
from netstart.rendering.agenda import agenda
from netstart.rendering.chapters.changes import weightiest
from netstart.rendering.escape import cleaned
from netstart.rendering.forms import FORMS
from netstart.rendering.letters import mail_to_absent
from netstart.rendering.markdown import plan_markdown
from netstart.rendering.review_page import review_html, review_mail, review_markdown
from netstart.rendering.sheet import sheet_markdown
from netstart.rendering.view import view
from tests.looked_back import DAY, FIRST, PAST, SECOND, STOPPED, as_judged
from tests.naughty import NAUGHTY
from tests.test_pages import NAME, OURS, TYPE, Tags, begun, lines_of
from tests.test_rendering import FORM, assert_is_clean, assert_tables_are_even, chapter, is_plain, row, structure

CHANGED = "Bijlage: wat er veranderde"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Interview:
    return begun(tmp_path_factory.mktemp("example") / "net", shipped_example(TYPE), date(2026, 11, 12))


@pytest.fixture(scope="module")
def judged(example: Interview) -> Interview:
    return as_judged(FORM, example)


def tight(page: str) -> str:
    """Return a page without what only makes its tables even."""
    return re.sub(r" {2,}", " ", re.sub(r"-{2,}", "--", page))


def page_of(held: Held, judged: Interview | None = None) -> str:
    return tight(review_markdown(FORM, judged or Interview(), held, held.day))


# the one page


def test_a_review_comes_to_one_page_with_the_decision_first(judged: Interview) -> None:
    assert page_of(SECOND, judged) == (
        "# Schouder aan schouder Rietmeerland (voorbeeld)\n"
        "\n"
        "**Teruggekeken** op donderdag 13 mei 2027\n"
        "\n"
        "## Wat we besloten\n"
        "\n"
        "**We gaan verder, van opbouw naar volwassen, met voorwaarden.** *Waarom:* Zeven bedrijven gebruiken de "
        "terugbellijn. Het geld is er nog niet, maar daar wachten we niet op.\n"
        "\n"
        "Dit moet er nog voor gebeuren:\n"
        "\n"
        "| Wie | Wat | Voor |\n"
        "| -- | -- | -- |\n"
        "| Zorggroep Avondzon | Praten met het fonds over de uren | 1 juni |\n"
        "| Metaalbedrijf Terhorst | Twee mensen vinden die de coördinator kunnen vervangen | *nog open* |\n"
        "\n"
        "**Dit is nog niet zo** · De uren en het geld voor het komende jaar zijn geregeld (nog niet) · We namen al eens "
        "een besluit terwijl we het oneens waren (nooit gevraagd)\n"
        "\n"
        "## Wat we deden en zagen\n"
        "\n"
        "**Gedaan** · Vijf ervaren teamleiders zoeken die willen bellen · Met de cliëntenraad de koffieochtend "
        "bedenken\n"
        "\n"
        "**Bezig** · Eén vaste persoon afspreken bij het Werkcentrum\n"
        "\n"
        "**Vervalt** · De wethouder vragen naar een vroege bus\n"
        "\n"
        "**Eén verhaal** · Een teamleider van het hotel belde de bakker. Zijn afwasser is er nog.\n"
        "\n"
        "**Wat we leerden** · Zonder vaste beldag belt niemand.\n"
        "\n"
        "**Signalen die we zagen** · Dezelfde stap schuift voor de tweede keer op.\n"
        "\n"
        "**Hier liggen we het verst uiteen** · “Het tempo past bij mijn werk”: van 1 tot 5 · “Ik breng zelf iets in”: "
        "van 2 tot 5\n"
        "\n"
        "## Wat er veranderde\n"
        "\n"
        "- Onze zin: “Elkaars teamleiders helpen” → “Elkaars teamleiders bellen”\n"
        "- Weg bij Behoeften: Kennismaken zonder meteen te beslissen, want dat lukt nu\n"
        "- Nieuw bij Wat we bieden: Een vast rondje langs drie bedrijven\n"
        "- “Zelf doen?”: waar we nu staan 2 → 3\n"
        "- Regio: “Rietmeerland” → “Rietmeerland en Bovenzijl”\n"
        "\n"
        "**Ook afgesproken** · Nieuwe bedrijven krijgen binnen een week een telefoontje.\n"
        "\n"
        "## Wat we nu doen\n"
        "\n"
        "| Wie | Wat | Voor |\n"
        "| -- | -- | -- |\n"
        "| Metaalbedrijf Terhorst | Eén vaste persoon afspreken bij het Werkcentrum | 3 december 2026 |\n"
        "| Bakkerij Vonk & Zoon | Zes mensen spreken die dit jaar vertrokken | 17 december 2026 |\n"
        "| Café De Rietkraag | De eerste koffieochtend houden met acht kandidaten | 14 januari |\n"
        "\n"
        "*En nog 3 stappen.*\n"
        "\n"
        "**Volgende keer** · donderdag 16 september, 15.30 uur\n"
        "\n"
        "**Weer terugkijken** · donderdag 18 mei 2028\n"
        "\n"
        "**Erbij waren** · Bakkerij Vonk & Zoon · Zorggroep Avondzon · Metaalbedrijf Terhorst · Hotel Het Rietnest · "
        "Werkcentrum Rietmeerland\n"
        "\n"
        "*Gemaakt uit netstart op 13 mei 2027. Iets veranderd? Zet het in netstart, dan staat het er de volgende keer "
        "ook.*\n"
    )


@pytest.mark.parametrize(
    ("result", "phase", "after", "told"),
    [
        ("go-on", "initiation", "start-up", "We gaan verder, van begin naar opbouw."),
        ("go-on", "maturity", "maturity", "We gaan verder, in de fase volwassen."),
        ("stay", "start-up", "start-up", "We blijven waar we zijn, in de fase opbouw."),
        ("step-back", "maturity", "start-up", "We gaan een stap terug, van volwassen naar opbouw."),
        ("stop", "maturity", "decline", "We ronden af."),
        ("go-on", "decline", "ended", "We stoppen."),
    ],
)
def test_every_decision_is_told_in_a_sentence(result: str, phase: str, after: str, told: str) -> None:
    held = Held(DAY, phase, after, after, result, "")
    assert f"\n**{told}**\n" in page_of(held)


def test_what_is_about_a_party_stays_off_the_page_and_who_came_does_not(judged: Interview) -> None:
    page = page_of(SECOND, judged)
    assert "invloed" not in page
    assert "hij beslist" not in page
    came = Change("added", Place("parties", "party-18"), "Kringloop", "", "", "")
    assert "- Nieuw bij Partijen: Kringloop\n" in page_of(replace(SECOND, changes=(came,)), judged)


def test_where_people_agree_nothing_is_told_of_the_scores() -> None:
    alike = Held(DAY, "start-up", "maturity", "maturity", "go-on", "", pulse=(Scored("Het tempo past", 4, 5),))
    assert "uiteen" not in page_of(alike)


def test_what_matters_most_changed_first() -> None:
    places = ("region", "needs/need-1", "ambition", "tensions/need_vs_funder.choice", "offers/offer-1")
    found = [Change("changed", Place.of(at), "", "", "", "") for at in places]
    assert [str(one.place) for one in weightiest(found)] == [
        "ambition",
        "tensions/need_vs_funder.choice",
        "needs/need-1",
        "offers/offer-1",
        "region",
    ]


def full_of(text: str, many: int = 30) -> Held:
    """Return a review in which every text is this text, and every list is long."""
    changed = [Change("changed", Place("region"), text, text, text, text, text)]
    return replace(
        SECOND,
        because=text,
        story=text,
        learned=text,
        conditions=(Promised(text, text, DAY),) * many,
        present=(text,) * many,
        also_agreed=(text,) * many,
        steps=((text, "gedaan"), (text, "bezig"), (text, "niet gedaan"), (text, "vervalt")) * many,
        seen=(text,) * many,
        pulse=(Scored(text, 1, 5),) * many,
        judged=(Judged("x", text, "must", "red", (text,)),) * many,
        since_last=tuple(changed * many),
        changes=tuple(changed * many),
    )


@pytest.mark.parametrize("letters", [8, 22, 45, 90, 140, 300])
def test_the_page_is_one_page_however_much_there_was(letters: int, judged: Interview) -> None:
    text = (NAME * 3)[:letters]
    steps = {f"s-{n}": {"id": f"s-{n}", "title": f"{n} {text}", "until": DAY} for n in range(30)}
    now = replace(judged, answers={**judged.answers, "name": text, "steps": steps, "also_agreed": {}})
    page = review_markdown(FORM, now, full_of(text), DAY)
    # in the smaller size; measured against what a browser prints
    assert lines_of(page, 108) <= 78
    assert len(re.findall(r"[Ee]n nog \d+", page)) > 4


# the mail


def test_the_mail_begins_with_the_decision(judged: Interview) -> None:
    assert review_mail(FORM, judged, SECOND, DAY).startswith(
        "Onderwerp: Schouder aan schouder Rietmeerland (voorbeeld): dit besloten we\n"
        "\n"
        "Dag allemaal,\n"
        "\n"
        "Dank jullie wel voor vanmiddag. We keken terug en besloten: we gaan verder, van opbouw naar volwassen, met "
        "voorwaarden.\n"
        "Waarom: Zeven bedrijven gebruiken de terugbellijn. Het geld is er nog niet, maar daar wachten we niet op.\n"
        "In de bijlage staat op één blad wat we deden, en wat er veranderde.\n"
        "\n"
        "Dit moet er nog voor gebeuren:\n"
        "- Zorggroep Avondzon: Praten met het fonds over de uren (1 juni)\n"
        "- Metaalbedrijf Terhorst: Twee mensen vinden die de coördinator kunnen vervangen\n"
        "\n"
        "Wat we nu doen:\n"
        "- Metaalbedrijf Terhorst: Eén vaste persoon afspreken bij het Werkcentrum (3 december 2026)\n"
    )


def test_a_condition_is_told_once_though_it_is_a_step_too(judged: Interview) -> None:
    for told in (review_mail(FORM, judged, SECOND, DAY), review_markdown(FORM, judged, SECOND, DAY)):
        assert told.count("Praten met het fonds over de uren") == 1


def test_the_mail_of_an_ending_says_who_goes_on_with_what(example: Interview) -> None:
    told = review_mail(FORM, as_judged(FORM, example, STOPPED), STOPPED, STOPPED.day)
    assert told.startswith("Onderwerp: Schouder aan schouder Rietmeerland (voorbeeld): we stoppen\n")
    assert "\nZo stoppen we goed:\n- Behoeften gaan naar: Het Werkcentrum belt de bedrijven.\n" in told
    assert "Volgende keer" not in told


def test_who_could_not_come_reads_what_was_decided(judged: Interview) -> None:
    now = concluded(FORM, judged, DAY)
    told = "We keken terug en besloten: we gaan verder, van opbouw naar volwassen, met voorwaarden.\n"
    assert told in mail_to_absent(FORM, now, DAY, PAST)
    assert "besloten" not in mail_to_absent(FORM, now, DAY)


# in the plan


def test_the_plan_says_at_the_top_what_the_last_review_came_to(judged: Interview) -> None:
    now = concluded(FORM, judged, DAY)
    line = "Laatst teruggekeken op 13 mei 2027: we gaan verder, van opbouw naar volwassen, met voorwaarden.\n"
    assert line in plan_markdown(FORM, now, past=PAST).split("\n## ")[0]
    # without the frozen reviews the answers still know it, but not from where
    since = {**now.since, Place("decision"): DAY}
    told = "Laatst teruggekeken op 13 mei 2027: we gaan verder, in de fase volwassen, met voorwaarden.\n"
    assert told in plan_markdown(FORM, replace(now, since=since)).split("\n## ")[0]


def test_while_a_review_is_held_there_is_no_result_yet(judged: Interview) -> None:
    assert "Laatst teruggekeken" not in plan_markdown(FORM, judged)


def test_an_ended_network_says_so_at_the_top(example: Interview) -> None:
    now = concluded(FORM, as_judged(FORM, example, STOPPED), STOPPED.day)
    assert "\n**Gestopt op 1 juni 2029.**\n" in plan_markdown(FORM, now).split("\n## ")[0]
    page = sheet_markdown(FORM, now, STOPPED.day)
    assert "· **gestopt op 1 juni 2029**\n" in page
    assert "concept" not in page
    assert "Volgende keer" not in page
    assert "uitwerken" not in agenda(FORM, now, STOPPED.day)


def test_what_was_decided_stays_in_the_plan_after_a_review(judged: Interview) -> None:
    told = tight(chapter(plan_markdown(FORM, concluded(FORM, judged, DAY), past=PAST), "Terugkijken"))
    assert told == (
        "Op 13 mei 2027 keken we terug. **We gaan verder, van opbouw naar volwassen, met voorwaarden.**\n"
        "\n"
        "- **Omdat:** Zeven bedrijven gebruiken de terugbellijn. Het geld is er nog niet, maar daar wachten we niet "
        "op.\n"
        "\n"
        "### Dit moet er nog voor gebeuren\n"
        "\n"
        "| Wie | Wat | Voor |\n"
        "| -- | -- | -- |\n"
        "| Zorggroep Avondzon | Praten met het fonds over de uren | 1 juni 2027 |\n"
        "| Metaalbedrijf Terhorst | Twee mensen vinden die de coördinator kunnen vervangen | *nog open* |\n"
        "\n"
        "### Ook afgesproken, nog niet verwerkt\n"
        "\n"
        "- Nieuwe bedrijven krijgen binnen een week een telefoontje."
    )


def test_before_the_first_review_nothing_of_it_stands_in_the_plan(example: Interview) -> None:
    plan = plan_markdown(FORM, example)
    assert "Terugkijken\n" not in plan
    assert CHANGED not in plan
    assert "Hoe het ging" not in plan
    assert not re.search(r"Nog niet besproken.*(?:erugkijken|veranderde)", plan)


def test_the_plan_tells_every_review_the_newest_first(judged: Interview) -> None:
    told = chapter(plan_markdown(FORM, concluded(FORM, judged, DAY), past=PAST), CHANGED)
    assert re.findall(r"^### (.*)", told, re.MULTILINE) == [
        "13 mei 2027",
        "12 november 2026",
        "Hoe de keuzes verschoven",
    ]
    assert "- De wethouder: invloed 3 → 5, want hij beslist\n" in told
    assert "*Wat er al veranderd was sinds de vorige keer:*\n\n- Nieuw bij Partijen: Kringloop Bovenzijl\n" in told
    assert "*Dit was nog niet zo:* De uren en het geld voor het komende jaar zijn geregeld (nog niet) · " in told
    assert told.count("Dit was nog niet zo") == 1


def test_the_plan_tells_how_the_choices_moved(judged: Interview) -> None:
    told = tight(plan_markdown(FORM, concluded(FORM, judged, DAY), past=PAST))
    assert "| Keuze | 12 november 2026 | 13 mei 2027 | Nu |\n" in told
    assert "| Onze behoefte, of de wens van wie betaalt? | 3 (1–5) | 2 (1–4) | 2 (1–4) |\n" in told
    assert "| Doen we het zelf, of laten we het regelen? | | 3 | 3 (1–5) |\n" in told


def test_where_everybody_stands_there_is_no_range() -> None:
    past = (replace(FIRST, stood={"need_vs_funder": Stood(2, 2, 2)}),)
    assert "| Onze behoefte, of de wens van wie betaalt? | 2 | |\n" in tight(
        plan_markdown(FORM, Interview(), past=past)
    )


@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind != "json"])
def test_every_form_of_the_plan_tells_of_the_reviews(kind: str, judged: Interview) -> None:
    now = concluded(FORM, judged, DAY)
    assert "wat er veranderde" in FORMS[kind](FORM, now, DAY, "everyone", PAST)
    assert "wat er veranderde" not in FORMS[kind](FORM, now, DAY, "everyone")


def test_how_a_step_went_stands_with_the_step_while_the_review_is_held(judged: Interview) -> None:
    told = tight(chapter(plan_markdown(FORM, judged), "Eerste stappen"))
    assert "| Wat | Wie | Voor | Hoe het ging |" in told
    assert re.search(r"\| Vijf ervaren teamleiders zoeken [^\n]*\| gedaan \|", told)


def test_a_signal_that_was_seen_stands_with_its_choice() -> None:
    said = {"tensions": row("need_vs_funder", "", choice="Wij.", seen=("left",))}
    plan = plan_markdown(FORM, Interview(answers=said))
    assert "\n*Dit signaal zagen we:* te ver naar “onze behoefte”\n" in plan


def test_how_an_indicator_stands_stands_with_it() -> None:
    said = {"indicators": row("indicator-1", "Blijvers", standing="behind", measured="Vier")}
    plan = plan_markdown(FORM, Interview(answers=said))
    assert "*Hoe het staat:* achter · *Gemeten:* Vier\n" in plan


# text stays text


def pages_full_of(text: str, judged: Interview) -> list[str]:
    """Return the page of a review and the plan, with the same text in every place that a review tells of."""
    answers = {**judged.answers, "name": text, "steps": row("s-1", f"{text} 2", until=DAY)}
    now, held = replace(judged, answers=answers), full_of(text, 2)
    return [review_markdown(FORM, now, held, DAY), plan_markdown(FORM, concluded(FORM, now, DAY), past=(held,))]


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_changes_how_these_pages_are_built(text: str, judged: Interview) -> None:
    for page, ordinary in zip(pages_full_of(text, judged), pages_full_of("woord", judged), strict=True):
        assert_is_clean(page)
        assert_tables_are_even(page)
        if text.isprintable() and len(cleaned(text)) < 30:
            assert structure(page) == structure(ordinary)


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_html_of_anybody_passes(text: str, judged: Interview) -> None:
    html = review_html(FORM, judged, full_of(text, 2), DAY)
    assert {tag for tag, _ in Tags(html).tags} <= OURS


@pytest.mark.parametrize("text", NAUGHTY)
def test_in_the_mail_every_text_stands_as_it_was_typed(text: str, judged: Interview) -> None:
    lines = review_mail(FORM, judged, full_of(text, 1), DAY).splitlines()
    shown = cleaned(text)
    assert f"- {shown}: {shown} (13 mei)" in lines or not shown
    assert f"Waarom: {shown}" in lines or not shown


def test_templates_get_nothing_but_plain_data(judged: Interview) -> None:
    assert is_plain(view(FORM, judged, past=PAST))


# in a folder


def files_of(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


KEPT = {"mail.txt", "mail-afwezig.txt", "agenda.ics", "plan.md", "plan.html", "in-een-oogopslag.md"}


def test_a_review_leaves_its_page_beside_that_of_the_one_before(judged: Interview, tmp_path: Path) -> None:
    for held in PAST:
        written = write_review_pages(tmp_path, FORM, replace(judged, review=None), (held,), held.day)
        assert [page.trouble for page in written if page.trouble] == []
    pages = {f"terugkijken-{day}.{to}" for day in ("2026-11-12", "2027-05-13") for to in ("md", "html")}
    assert files_of(tmp_path) == {*KEPT, "in-een-oogopslag.html", *pages}


def test_the_pages_are_of_the_network_as_it_was_decided(judged: Interview, tmp_path: Path) -> None:
    written = write_review_pages(tmp_path, FORM, judged, PAST, DAY)
    now = concluded(FORM, judged, DAY)
    texts: dict[str, Any] = {name: (tmp_path / name).read_text(encoding="utf-8") for name in ("plan.md", "mail.txt")}
    assert texts["plan.md"] == plan_markdown(FORM, now, "everyone", DAY, PAST)
    assert texts["mail.txt"] == review_mail(FORM, judged, SECOND, DAY)
    assert [page.path.suffix for page in written if page.made] == [".txt", ".html", ".html", ".ics", ".html", ".txt"]


def test_nobody_is_asked_two_questions_when_a_network_ended(example: Interview, tmp_path: Path) -> None:
    write_review_pages(tmp_path, FORM, as_judged(FORM, example, STOPPED), (STOPPED,), STOPPED.day)
    assert "mail-afwezig.txt" not in files_of(tmp_path)


def test_conditions_are_called_so_only_where_a_network_goes_on_with_them() -> None:
    (*_, last) = PAST
    promised = Promised("Besluitregel vaststellen", "Bakkerij Jansen", None)
    results = ("go-on", "go-on-with-conditions", "stay")
    assert [len(replace(last, result=one, conditions=(promised,)).asked_first) for one in results] == [0, 1, 0]
