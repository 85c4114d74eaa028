"""Each chapter of the plan reads as a text: what was said, what is still open, and nothing else."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from netstart.core.event import Park, View
from netstart.core.interview import Marked
from netstart.core.place import Place, without
from netstart.core.proposing import overruled
from netstart.rendering.chapters.choices import scale
from netstart.rendering.chapters.glance import cut, telling
from netstart.rendering.markdown import plan_markdown
from tests.test_rendering import (
    FORM,
    NEEDS,
    PARTIES,
    Numbered,
    ask_of,
    chapter,
    everything,
    places_of,
    plan_of,
    row,
    rows_of,
)

BUILDING: Mapping[str, Any] = {"phase": "start-up"}
"""A network that is asked all that the handbook asks of one."""


# in one glance


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", ""),
        ("Mooi.", "Mooi."),
        ("Meer rust. Van de 20 werken er nog 16. Klaar.", "Van de 20 werken er nog 16."),
        ("Rust\nIn 2027 tien banen", "In 2027 tien banen"),
        ("Voor ca. 5 mensen is er werk.", "Voor ca. 5 mensen is er werk."),
    ],
)
def test_the_sentence_with_a_figure_tells_most(text: str, sentence: str) -> None:
    assert telling(text) == sentence


def test_the_first_page_shows_the_three_steps_that_come_first() -> None:
    days = (date(2027, 4, 2), None, date(2027, 3, 1), date(2027, 5, 1), date(2027, 2, 1))
    steps = {k: v for n, day in enumerate(days, 1) for k, v in row(f"step-{n}", f"Stap {n}", until=day).items()}
    plan = plan_of({"steps": steps})
    assert rows_of(chapter(plan, "Dit doen we eerst")) == [
        ["*nog niemand*", "Stap 5", "1 februari 2027"],
        ["*nog niemand*", "Stap 3", "1 maart 2027"],
        ["*nog niemand*", "Stap 1", "2 april 2027"],
    ]
    assert [line[0] for line in rows_of(chapter(plan, "Eerste stappen"))] == [f"Stap {n}" for n in (5, 3, 1, 4, 2)]


def test_the_first_page_says_for_whom_it_is_and_what_one_can_count_on() -> None:
    offers = {**row("offer-1", "Bellijn", start="now"), **row("offer-2", "Koffie", start="later")}
    page = chapter(plan_of({"groups": row("group-1", "Jongeren"), "offers": offers, **BUILDING}), "In één oogopslag")
    assert "- **Fase:** opbouw\n- **Voor wie:** Jongeren\n- **Waar je op kunt rekenen:** Bellijn\n" in page


def test_the_first_page_stays_one_page_however_much_there_is() -> None:
    long = "Een heel lange naam van iets dat niemand korter kon zeggen"
    said = {
        "ambition": f"{long}, {long}.",
        "groups": {k: v for n in range(1, 30) for k, v in row(f"group-{n}", f"{long} {n}").items()},
        "needs": {k: v for n in range(1, 30) for k, v in row(f"need-{n}", f"{long} {n}", gap="unknown").items()},
        "top_needs": ("need-1", "need-2", "need-3"),
        "offers": {k: v for n in range(1, 30) for k, v in row(f"offer-{n}", f"{long} {n}").items()},
        "limits": {k: v for n in range(1, 30) for k, v in row(f"limit-{n}", f"{long} {n}").items()},
        "steps": {k: v for n in range(1, 30) for k, v in row(f"step-{n}", f"{long} {n}").items()},
        "region": f"{long}, {long}",
        "success": f"{long} 20, {' '.join([long] * 20)}.",
        "messages": {"new-employer": {"id": "new-employer", "title": "", "message": " ".join([long] * 20)}},
        "sittings": row("sitting-1", "Eerste", day=date(2026, 3, 12)),
        **BUILDING,
    }
    choice = Place("tensions", "ownership_vs_unburdening", "choice")
    said["tensions"] = row("ownership_vs_unburdening", "", choice="Zelf.")
    view = View(f"{long}.", f"{long}.", f"{long}.", "Smederij")
    rest: Any = {
        "marks": {choice: Marked("disagreed"), Place("ambition"): Marked(views=(view,))},
        "parked": {Place("funding"): Park()},
    }
    page = chapter(plan_of(said, **rest), "In één oogopslag")
    assert re.search(r"vragen wachten .* komt later .* nog voorlopig .* oneens \*\(achterin\)\*", page)
    assert page.count("· en nog ") == 4
    # an A4 has some 58 lines of 95 characters
    assert sum(1 + len(line) // 95 for line in page.splitlines()) <= 58


def test_the_first_page_tells_a_newcomer_what_it_brings_and_whom_to_call() -> None:
    message = {"id": "new-employer", "title": "", "message": "Je staat er niet alleen voor.", "sender": "party-1"}
    others = {"press": {"id": "press", "title": "", "message": "Nog niets.", "sender": "party-2"}}
    said = {"messages": {**others, "new-employer": message}, "parties": PARTIES, **BUILDING}
    page = chapter(plan_of(said), "In één oogopslag")
    assert "- **Voor een nieuwe werkgever:** Je staat er niet alleen voor. *Bel:* Smederij\n" in page
    assert "Nog niets" not in page
    none = chapter(plan_of({"messages": others, "parties": PARTIES, **BUILDING}), "In één oogopslag")
    assert "nieuwe werkgever" not in none


@pytest.mark.parametrize(
    ("text", "fits"), [("kort", "kort"), ("woord " * 40, f"{'woord ' * 28}…"), ("x" * 300, f"{'x' * 170} …")]
)
def test_a_long_text_is_cut_at_a_whole_word(text: str, fits: str) -> None:
    assert cut(text.strip()) == fits


DECIDED = {"ambition": "Samen.", "limits": row("limit-1", "Geen stichting"), "decision_rule": "consent"}


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        (("decided", "decided", "decided"), ""),
        (("decided", "decided", "provisional"), "1 antwoord is nog voorlopig"),
        (("provisional", "disagreed", "provisional"), "2 antwoorden zijn nog voorlopig · over 1 zijn we het oneens"),
        (("decided", "disagreed", "disagreed"), "over 2 zijn we het oneens"),
    ],
)
def test_the_first_page_says_in_words_how_firm_the_answers_are(statuses: tuple[Any, ...], told: str) -> None:
    marks = {Place(id_): Marked(status) for id_, status in zip(DECIDED, statuses, strict=True)}
    page = chapter(plan_of(DECIDED, marks=marks), "In één oogopslag")
    line = next((line for line in page.splitlines() if line.startswith("- **Nog open:**")), "")
    counted = [part for part in line.removeprefix("- **Nog open:** ").split(" · ") if not part.startswith("1 vraag")]
    assert " · ".join(one for one in counted if "vragen wachten" not in one).removesuffix(" *(achterin)*") == told


def test_what_comes_later_is_counted_apart() -> None:
    parked = {Place("energy"): Park(), Place("region"): Park("", "Noor")}
    page = chapter(plan_of({"name": "Wij"}, parked=parked), "In één oogopslag")
    assert re.search(
        r"\*\*Nog open:\*\* \d+ vragen wachten op een antwoord · 2 punten komen later \*\(achterin\)\*", page
    )


def test_under_the_title_stands_after_which_meeting_and_what_provisional_means() -> None:
    sittings = row("sitting-1", "Laatste", day=date(2026, 11, 12)) | row("sitting-2", "Eerste", day=date(2026, 3, 12))
    said = {"ambition": "Samen.", "sittings": {**sittings, **row("sitting-3", "Ooit")}}
    head = plan_of(said).split("\n## ")[0]
    assert "*Netwerkplan · na de bijeenkomst van 12 november 2026 · concept, want" in head
    assert "Staat er *(voorlopig)* achter? Dan denken we er nu zo over, tot we het samen beslissen.\n" in head
    assert "voorlopig" not in plan_of({"name": "Wij"}).split("\n## ")[0]


@pytest.mark.parametrize("audience", ["everyone", "core"])
def test_the_first_page_holds_nothing_about_persons_and_power(audience: Any) -> None:
    parties = row(
        "party-1", "De wethouder", side="around", influence=5, interest=5, approach="together", attitude="critical"
    ) | row("party-2", "Smederij", side="in", hours=77, motive="Zijn zoon")
    sittings = row("sitting-1", "Kickoff", missed="Nieuwkomers")
    said = {"parties": parties, "sittings": sittings, "coordinator": {"hours": 66}, "hours_short": 55, **BUILDING}
    page = chapter(plan_of(said, audience=audience), "In één oogopslag")
    assert not re.search(r"wethouder|kritisch|5 van 5|77|66|55|Nieuwkomers|zoon", page)


# why


def test_why_tells_how_it_began_and_what_nobody_can_do_alone() -> None:
    said = {
        "why_now": "Er vertrokken er vier.",
        "builds_on": {"kind": "restarts", "what": "Een lunchgroep van vijf."},
        "mutual": "Elkaars teamleiders bellen.",
        "ambition": "Samen.",
    }
    text = chapter(plan_of(said), "Waarom dit netwerk")
    assert text.startswith("Er vertrokken er vier.\n\nWe ")
    assert ". Een lunchgroep van vijf.\n\n**Wat niemand van ons alleen kan:** Elkaars teamleiders bellen.\n" in text


def test_why_tells_for_whom_and_with_whom() -> None:
    said = {
        "groups": row("group-1", "Jongeren | oud"),
        "inclusive_employment": {"meaning": "Wie afvalt, mag hier.", "workplaces": ("contract",)},
        "participants": {"profile": "Kleine bedrijven.", "now": 7, "first_year": 14, "not_for": "Bureaus."},
    }
    plan = plan_of(said)
    assert ": Jongeren | oud\n" in chapter(plan, "Voor wie we het doen")
    assert "**Inclusief werkgeven is bij ons:** Wie afvalt, mag hier. *(voorlopig)*" in plan
    assert chapter(plan, "Met welke werkgevers").startswith(
        "Kleine bedrijven.\n\nNu doen er 7 mee. Over een jaar willen we er 14 zijn.\n\n- **"
    )


def test_the_rules_of_the_house_are_a_decision() -> None:
    rules = row("house-rule-1", "Halen en brengen")
    plan = plan_of({"house_rules": rules, **BUILDING})
    assert chapter(plan, "Zo gaan we met elkaar om") == "- Halen en brengen"
    assert "\n### Zo gaan we met elkaar om *(voorlopig)*\n" in plan


def test_how_far_we_are_names_what_is_true_without_its_phase() -> None:
    said = {
        "phase_check": {"begun": ("asked", "energy"), "built": None},
        "phase_plan": {"ready_when": "Tien keer gebeld.", "doubt": "Er is al een vaste groep."},
    }
    text = chapter(plan_of({**said, **BUILDING}), "Hoe ver we zijn")
    assert text.startswith("Dit is nu onze fase: **opbouw** (")
    assert "- **Dit moet klaar zijn voor de volgende fase:** Tien keer gebeld.\n" in text
    assert "- **Wat op een andere fase wijst:** Er is al een vaste groep.\n" in text
    assert len(re.findall(r"^- [A-Z]", text, re.MULTILINE)) == 2


def test_a_phase_that_was_chosen_otherwise_says_why() -> None:
    left = {overruled(Place("phase")): "Wij zijn nog klein."}
    said = {"phase": "initiation", "phase_check": {"begun": ("asked", "thinking-along", "energy")}}
    assert "*(zelf gekozen: Wij zijn nog klein.)*" in chapter(plan_of(said, left=left), "Hoe ver we zijn")
    agreed = {**said, "phase": "start-up"}
    assert "zelf gekozen" not in plan_of(agreed, left=left)


# needs


def test_the_top_three_comes_first_and_in_its_own_order() -> None:
    needs = {**NEEDS, **row("need-2", "Eén nummer", said="“Zes loketten!”", voices=3, influence="self")}
    plan = plan_of({"needs": needs, "top_needs": ("need-3", "need-2")})
    assert re.findall(r"^### (.*)", chapter(plan, "Wat we nodig hebben"), re.MULTILINE) == [
        "1. Blijven",
        "2. Eén nummer",
        "Ook genoemd",
    ]
    assert chapter(plan, "2. Eén nummer") == "> “Zes loketten!”\n\n3 keer genoemd · dit kunnen we zelf oplossen"


def test_a_need_says_who_has_it_on_one_line() -> None:
    need = row(
        "need-1",
        "Begeleiding",
        wish="Als baas wil ik bellen.",
        voices=4,
        whose=("small", "beginner"),
        evidence="meeting",
        urgency=5,
        influence="raise",
        raise_with="party-2",
    )
    text = chapter(plan_of({"needs": need, "parties": PARTIES}), "Wat we nodig hebben")
    assert (
        "- **Begeleiding**\\\n"
        "  Als baas wil ik bellen.\\\n"
        "  4 keer genoemd (kleine bedrijven, wie net begint) · gezegd in een bijeenkomst · haast 5 van 5 · "
        "dit kunnen we alleen aankaarten bij Werkcentrum"
    ) in text
    assert "*Van deze werkgevers hoorden we nog geen behoefte:* grote bedrijven · middelgrote bedrijven" in text


def test_what_is_there_says_how_well_it_is_known() -> None:
    offers = row("existing-offer-1", "Spreekuur", giver="party-2", needs=("need-1",), known=3, meant_for="Iedereen")
    text = chapter(plan_of({"existing_offers": offers, "needs": NEEDS, "parties": PARTIES}), "Wat er al is")
    assert text.startswith("- **Spreekuur**, van Werkcentrum\\\n  *")
    assert "Begeleiding\\\n" in text
    assert "3 van 5" in text
    assert re.search(r"^\*Hoe bekend: 1 = .*, 5 = .*\*$", text, re.MULTILINE)


def test_what_is_missing_says_who_takes_it_up() -> None:
    needs = {
        **row("need-1", "A", gap="absent", taken_up="us"),
        **row("need-2", "B", gap="unfit", gap_note="Te laat.", taken_up="passed-on", passed_to="party-2"),
        **row("need-3", "C", taken_up="passed-on"),
        **row("need-4", "D", gap="not-known"),
        **row("need-5", "E", taken_up="raised", passed_to="party-4"),
        **row("need-6", "F", taken_up="nobody"),
        **row("need-7", "G"),
        **row("need-8", "H", taken_up="us", influence="together", raise_with="party-3"),
        **row("need-9", "I", taken_up="us", influence="raise", raise_with="party-3"),
    }
    plan = plan_of({"needs": needs, "parties": PARTIES})
    assert rows_of(chapter(plan, "Wat er nog mist")) == [
        ["A", "Het bestaat nog niet", "wijzelf"],
        ["B", "Het is er, maar het past niet bij ons. Te laat.", "Werkcentrum"],
        ["C", "*nog open*", "niet wij; wie wel, is nog open"],
        ["D", "Dat weten we nog niet", "*nog open*"],
        ["E", "*nog open*", "wij kaarten het aan bij De wethouder"],
        ["F", "*nog open*", "niemand, voorlopig"],
        ["H", "*nog open*", "wijzelf, samen met UWV"],
        ["I", "*nog open*", "wijzelf"],
    ]


def test_that_there_is_nothing_yet_is_an_answer() -> None:
    assert "Voor zover we weten is er in onze regio nog niets." in plan_of({"existing_offers": {}})


# offers


def test_an_offer_stands_with_who_runs_it_and_what_is_done_for_it() -> None:
    said = {
        "parties": PARTIES,
        "needs": NEEDS,
        "offers": row(
            "offer-1",
            "Bellijn",
            promise="Binnen twee dagen gebeld.",
            owner="party-1",
            start="now",
            calibrated=date(2027, 6, 17),
            needs=("need-1",),
        ),
        "activities": row(
            "activity-1", "Belrooster", offer="offer-1", owner="party-1", first_day=date(2027, 1, 4), hours=18
        )
        | row("activity-2", "Napraten", offer="offer-1", owner="party-2", frequency="monthly", cost=Decimal(0))
        | row("activity-3", "Feest", cost=Decimal(50)),
    }
    plan = plan_of(said)
    text = chapter(plan, "Bellijn")
    assert text.startswith(
        "Binnen twee dagen gebeld.\n\n"
        "Smederij trekt dit. Vanaf 4 januari 2027. Op 17 juni 2027 kijken we of het nog past.\n\n"
    )
    assert "Dit doen we ervoor:\n\n- **Belrooster**: vanaf 4 januari 2027\\\n  *Uren per maand:* 18\n" in text
    assert "- **Napraten**: elke maand. Werkcentrum trekt dit" in text
    assert "€ 0" not in text
    assert "Feest" in chapter(plan, "Wat we ook doen")


def test_each_kind_of_reader_hears_something_else() -> None:
    messages = {"new-employer": {"id": "new-employer", "title": "", "message": "Bel ons.", "sender": "party-1"}}
    text = chapter(plan_of({"messages": messages, "parties": PARTIES, **BUILDING}), "Wat we aan wie vertellen")
    assert re.fullmatch(r"- \*\*[^*]+:\*\* Bel ons\.\\\n  \*Smederij\*", text)


def test_offers_of_which_only_the_name_is_known_are_a_list() -> None:
    text = chapter(plan_of({"offers": row("offer-1", "Bellijn")}), "Wat we bieden, en wat we doen")
    assert text == "Hier kun je als deelnemer op rekenen.\n\n- **Bellijn**"


@pytest.mark.parametrize(("start", "told"), [("now", "We beginnen nu."), ("later", "Dit komt straks.")])
def test_an_offer_without_a_day_says_whether_it_begins_now(start: str, told: str) -> None:
    offer = row("offer-1", "Bellijn", promise="Snel.", start=start)
    dated = row("activity-1", "Rooster", offer="offer-1", first_day=date(2027, 2, 1)) | row(
        "activity-2", "Napraten", offer="offer-1", first_day=date(2027, 1, 4)
    )
    assert told in chapter(plan_of({"offers": offer}), "Bellijn")
    text = chapter(plan_of({"offers": offer, "activities": dated, **BUILDING}), "Bellijn")
    assert told not in text
    assert "\nVanaf 4 januari 2027.\n" in text


def test_an_offer_says_what_is_needed_first_and_only_that() -> None:
    steps = row("step-1", "Bellers zoeken", offer="offer-1", who="party-1", until=date(2026, 11, 26))
    steps |= row("step-2", "Rooster maken", offer="offer-1") | row("step-3", "Opruimen", need="need-1")
    said = {"offers": row("offer-1", "Bellijn", needs=("need-1",)), "needs": NEEDS, "steps": steps, "parties": PARTIES}
    text = chapter(plan_of(said), "Bellijn")
    assert "*Nog nodig:* Bellers zoeken (Smederij, voor 26 november 2026) · Rooster maken\n" in text
    assert "Opruimen" not in text


# choices


@pytest.mark.parametrize(
    ("now", "wanted", "drawn"),
    [
        (None, None, ""),
        (2, 3, "--1----[2]---(3)----4-----5--"),
        (2, 2, "--1---[(2)]---3-----4-----5--"),
        (5, None, "--1-----2-----3-----4----[5]-"),
    ],
)
def test_a_scale_shows_where_we_are_and_where_we_want_to_be(now: int | None, wanted: int | None, drawn: str) -> None:
    assert scale(now, wanted) == drawn


def test_a_choice_shows_both_sides_and_the_others_wait() -> None:
    plan = plan_of({"tensions": row("business_vs_society", "", now=2, wanted=3, choice="Wij kiezen, omdat het moet.")})
    text = chapter(plan, "Bewuste keuzes: zes spanningsvelden")
    assert (
        "zakelijk nut `--1----[2]---(3)----4-----5--` maatschappelijk nut\n\nWij kiezen, omdat het moet. *(voorlopig)*"
        in text
    )
    assert "*Hier praten we later over:* Onze behoefte, of de wens van wie betaalt? · Een hechte groep" in text


def test_a_choice_keeps_the_good_of_both_sides_in_one_table() -> None:
    said = row(
        "ownership_vs_unburdening",
        "",
        now=3,
        lowest=1,
        highest=5,
        price="Het gaat langzaam.",
        signal_left="Het schuift.",
        signal_right="Noortje doet alles.\nNiemand is gastheer.",
        action_left="Elke keer een gastheer.",
        watcher="party-1",
    )
    text = chapter(plan_of({"tensions": said, "parties": PARTIES}), "Doen we het zelf, of laten we het regelen?")
    assert "*In de kring liep dit uiteen van 1 tot 5.*" in text
    assert "**Op de koop toe:** Het gaat langzaam." in text
    assert rows_of(text) == [
        ["Zo houden we het goede vast", "Elke keer een gastheer.", "*nog open*"],
        ["Te ver deze kant op als", "Het schuift.", "Noortje doet alles. / Niemand is gastheer."],
    ]
    assert "*Wie oplet:* Smederij\n" in text


# parties


def test_parties_stand_under_how_to_deal_with_them() -> None:
    text = chapter(plan_of({"parties": PARTIES}), "Partijen om ons heen")
    assert text == (
        "Staat er *(aanname)*, dan denken wij dat zij dit willen. We hoorden het nog niet van hen zelf.\n"
        "Staat er *(voorstel)*, dan volgt de aanpak uit de twee cijfers. Wij kozen nog niet.\n"
        "\n"
        "### Samen doen\n"
        "\n"
        "- **Werkcentrum** *(voorstel)* · *Invloed:* 4 van 5 · *Belangstelling:* 5 van 5\n"
        "\n"
        "- **UWV** · *Invloed:* 4 van 5 · *Belangstelling:* 2 van 5\\\n"
        "  *Hun wens:* Rust\n"
        "\n"
        "### Hoe we met hen omgaan, is nog open\n"
        "\n"
        "- **De wethouder**\\\n"
        "  *Hun wens:* Een foto *(aanname)*\n"
        "\n"
        "### Van deze partijen is de plek nog open\n"
        "\n"
        "- Iemand"
    )


def test_from_three_scored_parties_on_there_is_a_map_with_their_numbers() -> None:
    parties = {**PARTIES, **row("party-4", "De wethouder", side="around", influence=1, interest=1)}
    plan = plan_of({"parties": parties})
    assert "**Werkcentrum** (1)" in plan
    assert "4 van 5" not in chapter(plan, "Partijen om ons heen")
    assert re.search(r"  4 \|  \.   2   \.   \.   1$", chapter(plan, "Op de kaart"), re.MULTILINE)
    assert "Op de kaart" not in plan_of({"parties": PARTIES})


def test_a_party_hears_what_is_promised_and_why_it_was_chosen_otherwise() -> None:
    party = row(
        "party-1",
        "UWV",
        side="around",
        influence=4,
        interest=2,
        approach="together",
        promise="U hoort van ons.",
        position="guest",
        legitimate=True,
        urgent=False,
    )
    left = {overruled(Place("parties", "party-1", "approach")): "Het gaat over hen."}
    said = {"parties": party, **BUILDING}
    told, whole = (chapter(plan_of(said, left=left, audience=one), "Samen doen") for one in ("everyone", "core"))
    assert told.startswith("- **UWV** · *Invloed:*")
    assert whole.startswith("- **UWV** · terecht aan tafel · *Invloed:*")
    assert "*Wij beloven:* U hoort van ons.\\\n" in told
    assert told.endswith("*Plek bij ons:* af en toe te gast")
    assert ":* nee" not in whole
    assert whole.endswith("*Aanpak, zelf gekozen:* Het gaat over hen.")


def test_a_card_begins_with_the_promise_and_says_a_wish_only_where_it_differs() -> None:
    party = row(
        "party-2",
        "UWV",
        side="around",
        approach="together",
        spoken=True,
        last_spoken=date(2026, 9, 1),
        wants="Rust",
        promise="U hoort van ons.",
        contact="party-1",
        rhythm="monthly",
        involvement="consult",
        asked_involvement="consult",
    )
    other = {"party-2": {**party["party-2"], "asked_involvement": "decide"}}
    text, differs = (
        chapter(plan_of({"parties": {**row("party-1", "Smederij", side="in"), **one}, **BUILDING}), "Samen doen")
        for one in (party, other)
    )
    assert text == (
        "- **UWV**\\\n"
        "  *Wij beloven:* U hoort van ons.\\\n"
        "  *Wie houdt contact:* Smederij · elke maand · laatst gesproken op 1 september 2026\\\n"
        "  *Hun wens:* Rust\\\n"
        "  *Mag meepraten:* we vragen wat ze vinden"
    )
    assert re.search(r" · \*Willen meepraten:\* [^·*]+$", differs)


def test_other_networks_stand_with_what_was_agreed() -> None:
    party = row("party-1", "Ring", side="around", kind="employers-association", deal="divide", deal_note="Zij energie.")
    text = chapter(plan_of({"parties": party}), "Andere netwerken van werkgevers")
    assert re.fullmatch(r"- \*\*Ring\*\* · [^\n]+\\\n  Zij energie\.", text)


def test_those_who_take_part_come_for_something_and_bring_something() -> None:
    parties = row(
        "party-1", "Smederij", side="in", kind="employer-small", gets="Raad", brings="Een zaal", branch="Metaal"
    )
    parties |= row("party-2", "Bakker", side="in", kind="employer-small", initiates=True)
    plan = plan_of({"parties": parties})
    text = chapter(plan, "Met welke werkgevers")
    assert rows_of(text) == [["Smederij (Metaal)", "Raad", "Een zaal"], ["Bakker", "*nog open*", "*nog open*"]]
    assert text.endswith("*Zij begonnen ermee:* Bakker")
    assert "Partijen om ons heen" not in re.findall(r"^## (.*)", plan, re.MULTILINE)


def test_what_those_who_take_part_are_together_stands_in_sentences() -> None:
    kinds = ("employer-large", "employer-small", "employer-small", "education", None)
    experience = ("ahead", "beginner", "beginner", None, None)
    parties = {
        id_: one
        for n, (kind, how) in enumerate(zip(kinds, experience, strict=True), 1)
        for id_, one in row(f"party-{n}", f"P{n}", side="in", kind=kind, experience=how).items()
    }
    text = chapter(plan_of({"parties": parties}), "Met welke werkgevers")
    assert "Van de 5 zijn er 1 groot, 2 klein of middelgroot en 1 van een andere soort.\n" in text
    assert "zijn er 2 net begonnen en 1 zo ver dat ze anderen helpen." in text
    alone = {"party-1": parties["party-1"]}
    assert "Van de" not in chapter(plan_of({"parties": alone}), "Met welke werkgevers")


# organisation


TASKS = {
    "tk01": {"id": "tk01", "title": "", "holder": "core-group", "who": "party-1"},
    "tk02": {"id": "tk02", "title": "", "holder": "coordinator"},
    "tk03": {"id": "tk03", "title": "", "holder": "theme-group"},
    "tk04": {"id": "tk04", "title": "", "holder": "nobody"},
}


def test_the_tasks_stand_by_who_holds_them_and_are_counted() -> None:
    text = chapter(plan_of({"tasks": TASKS, "parties": PARTIES, **BUILDING}), "Wie wat doet")
    assert text.startswith("**Van de 4 taken die we bespraken liggen er 2 bij werkgevers.**\n\n- **")
    assert re.search(r"^- \*\*De kerngroep[^*]*:\*\* [^·\n]+ \(Smederij\)$", text, re.MULTILINE)
    assert re.search(r"^- \*\*Nog bij niemand:\*\* [^·\n]+$", text, re.MULTILINE)
    assert "- **Nog niet besproken:** 14 taken" in text


def test_a_number_that_people_gave_stands_before_one_that_was_counted() -> None:
    said = {"tasks": TASKS, "employer_tasks": 3, **BUILDING}
    left = {overruled(Place("employer_tasks")): "Eén taak doen we samen."}
    sentence = "**Van de 4 taken die we bespraken liggen er 3 bij werkgevers.** *(geteld: 2)*"
    assert f"{sentence} *(zelf gekozen: Eén taak doen we samen.)*" in plan_of(said, left=left)


HOURS = {
    "activities": row("activity-1", "Bellen", hours=70) | row("activity-2", "Koffie", hours=10),
    "parties": row("party-1", "Smederij", side="in", hours=11)
    | row("party-2", "Bakker", side="in", hours=5)
    | row("party-3", "Café", side="in", hours=4),
    "coordinator": {"found": True, "hours": 12},
    "back_office": {"hours": 8},
    **BUILDING,
}


@pytest.mark.parametrize(
    ("rest", "sentence"),
    [
        ({}, "We komen 12 uur per maand tekort."),
        ({"hours_short": 12}, "We komen 12 uur per maand tekort."),
        ({"hours_short": 6}, "We komen 6 uur per maand tekort. *(geteld: 12)*"),
        (
            {"activities": row("activity-1", "Bellen", hours=80), "hours_short": 0},
            "Voor de activiteiten is dat genoeg.",
        ),
    ],
)
def test_the_hours_are_added_up(rest: Mapping[str, Any], sentence: str) -> None:
    text = chapter(plan_of({**HOURS, **rest}), "Of de uren er zijn")
    assert text == (
        "Alleen de activiteiten vragen samen 80 uur per maand. "
        "Bellen, vergaderen en papierwerk komen daar nog bij.\n"
        "Daar staat tegenover: 20 uur van deelnemers en 48 uur van de coördinator.\n"
        f"{sentence}"
    )


@pytest.mark.parametrize("count", [1, 2])
def test_the_hours_of_few_participants_are_not_told_by_their_sum(count: int) -> None:
    some = dict(list(HOURS["parties"].items())[:count])
    text = chapter(plan_of({**HOURS, "parties": some}), "Of de uren er zijn")
    assert "staat tegenover" not in text
    assert "tekort" in text


def test_the_hours_of_a_coordinator_who_is_looked_for_do_not_count() -> None:
    text = chapter(plan_of({**HOURS, "coordinator": {"found": False, "hours": 12}}), "Of de uren er zijn")
    assert "Daar staat tegenover: 20 uur van deelnemers.\nWe komen 60 uur per maand tekort." in text


def test_the_core_group_has_its_tasks_and_an_end() -> None:
    parties = row("party-1", "Smederij", side="in", in_core=True, core_task="De wethouder", core_until=date(2028, 1, 1))
    parties |= row("party-2", "Bakker", side="in", in_core=False)
    text = chapter(plan_of({"parties": parties, **BUILDING}), "Wie voorop gaan")
    assert rows_of(text) == [["Smederij", "De wethouder", "1 januari 2028"]]


@pytest.mark.parametrize(
    ("coordinator", "sentence"),
    [
        ({"found": True, "name": "Noor", "hours": 12}, "Noor doet dit, 12 uur per week."),
        ({"found": True}, "Daar is iemand voor gevonden."),
        ({"found": False, "hours": 8}, "Daar zoeken we nog iemand voor, 8 uur per week."),
        ({"hours": 8}, "Daar is 8 uur per week voor nodig."),
    ],
)
def test_who_coordinates_stands_in_a_sentence(coordinator: Mapping[str, Any], sentence: str) -> None:
    text = chapter(plan_of({"coordinator": coordinator}), "Wie de draden bij elkaar houdt")
    assert text.split("\n")[0] == sentence


def test_all_about_the_coordinator_stands_in_one_place() -> None:
    said = {
        "coordinator": {"found": True, "name": "Noor", "hours": 12, "directed_by": "De kerngroep."},
        "tasks": {**TASKS, "tk08": {"id": "tk08", "title": "", "holder": "coordinator"}},
        "parties": PARTIES,
        **BUILDING,
    }
    parked = {Place("coordinator", "", "employer"): Park("Later", "party-1", "2026-12-10")}
    plan = plan_of(said, parked=parked)
    text = chapter(plan, "Wie de draden bij elkaar houdt")
    assert "- **In dienst bij:** *nog open* (Smederij zoekt het uit, voor 10 december 2026)\n" in text
    assert "- **Krijgt opdracht van:** De kerngroep.\n" in text
    assert text.endswith("- **Taken:** Rondvragen wat werkgevers nodig hebben · Contact houden met deelnemers")
    assert re.search(r"^- \*\*De coördinator:\*\* 2 taken, zie hierboven$", plan, re.MULTILINE)
    assert "zie hierboven" not in plan_of({**said, "coordinator": {}})
    less = plan_of({**said, "coordinator": {"found": True, "hours": 12}})
    waiting = next(line for line in less.splitlines() if line.startswith("- **Nog open:** ") and "vra" not in line)
    assert ask_of("coordinator", "directed_by") in waiting
    assert ask_of("coordinator", "hours") not in waiting
    assert ask_of("coordinator", "directed_by") not in text


def test_money_from_others_says_what_it_steers_on() -> None:
    said = {
        "funding": "mixed",
        "parties": PARTIES,
        "funders": row("funder-1", "Uren van Noor", party="party-2", amount=Decimal(24000), steers_on=("mission",)),
        "budget": {
            "meetings": {"id": "meetings", "title": "", "amount": Decimal(1200), "in_kind": "Koffie"},
            "coordination": {"id": "coordination", "title": "", "amount": Decimal(24000), "covered_by": ("party-2",)},
        },
        "contribution": {"kind": "in-kind"},
        **BUILDING,
    }
    text = chapter(plan_of(said), "Wie betaalt wat")
    assert (
        "- **Uren van Noor**\\\n  *Van wie:* Werkcentrum · *Bedrag per jaar:* € 24.000\\\n  *Stuurt op:* het doel"
        in text
    )
    assert [line[1:] for line in rows_of(text)] == [
        ["€ 1.200", "Koffie", "*nog niemand*"],
        ["€ 24.000", "", "Werkcentrum"],
        ["**€ 25.200**", "", ""],
    ]
    assert "Hiervan is € 1.200 nog niet gedekt, en € 24.000 wel." in text


BUDGET = {
    "activities": row("activity-1", "Koffie", cost=Decimal(500)) | row("activity-2", "Rooster", cost=Decimal(0)),
    "budget": {
        "meetings": {"id": "meetings", "title": "", "amount": Decimal(300)},
        "secretariat": {"id": "secretariat", "title": "", "amount": Decimal(0)},
        "coordination": {"id": "coordination", "title": "", "amount": Decimal(1000), "covered_by": ("party-2",)},
    },
    "funding": "mixed",
    "parties": PARTIES,
    **BUILDING,
}


def funder(amount: int) -> Mapping[str, Any]:
    return {"funders": row("funder-1", "Geld", party="party-2", amount=Decimal(amount))}


@pytest.mark.parametrize(
    ("rest", "doing", "sentence"),
    [
        ({}, "*nog niemand*", "Hiervan is € 800 nog niet gedekt, en € 1.000 wel."),
        (funder(1200), "Werkcentrum (voor een deel)", "Hiervan is € 600 nog niet gedekt, en € 1.200 wel."),
        (funder(1500), "Werkcentrum", "Hiervan is € 300 nog niet gedekt, en € 1.500 wel."),
        (
            {"contribution": {"kind": "money", "amount": Decimal(100)}, "participants": {"now": 5}},
            "deelnemers",
            "Hiervan is € 300 nog niet gedekt, en € 1.500 wel.",
        ),
        ({"budget": {"coordination": BUDGET["budget"]["coordination"]}, **funder(1500)}, "Werkcentrum", "gedekt."),
    ],
)
def test_the_budget_holds_what_we_do_and_says_what_is_not_covered(
    rest: Mapping[str, Any], doing: str, sentence: str
) -> None:
    text = chapter(plan_of({**BUDGET, **rest}), "Wie betaalt wat")
    assert rows_of(text)[0] == ["Wat we doen (zie hiervoor)", "€ 500", "", doing]
    assert sentence in text
    total = "€ 1.800" if "budget" not in rest else "€ 1.500"
    assert f"**{total}**" in text


def test_who_pays_the_coordinator_covers_that_post() -> None:
    post = {"coordination": {**BUDGET["budget"]["coordination"], "covered_by": None}}
    said = {**BUDGET, "activities": {}, "budget": post}
    assert "Hiervan is nog niets gedekt." in chapter(plan_of(said), "Wie betaalt wat")
    text = chapter(plan_of({**said, "coordinator": {"found": True, "paid_by": "party-2"}}), "Wie betaalt wat")
    assert rows_of(text)[0][1:] == ["€ 1.000", "", "Werkcentrum"]
    assert "De bedragen die we weten, zijn gedekt." in text
    whole = {
        id_: {"id": id_, "title": "", "amount": Decimal(0)} for id_ in ("meetings", "communication", "secretariat")
    }
    paid = {**said, "budget": {**whole, **BUDGET["budget"], "meetings": whole["meetings"]}}
    assert "Dat is allemaal gedekt." in chapter(plan_of(paid), "Wie betaalt wat")


def test_no_euro_is_no_cost() -> None:
    nothing = {"secretariat": BUDGET["budget"]["secretariat"]}
    text = chapter(plan_of({**BUDGET, "activities": {}, "budget": nothing}), "Wie betaalt wat")
    assert "gedekt" not in text
    assert "Wat we doen" not in text


def test_a_form_that_was_chosen_otherwise_says_why() -> None:
    said = {
        "funding": "external",
        "tensions": row("ownership_vs_unburdening", "", now=5),
        "governance": "core-group",
        **BUILDING,
    }
    left = {overruled(Place("governance")): "Wij beslissen liever zelf."}
    assert re.search(r"\*\(voorlopig\)\* \*\(zelf gekozen: Wij beslissen liever zelf\.\)\*", plan_of(said, left=left))


def test_that_nobody_decided_who_pays_stands_with_the_other_decisions() -> None:
    text = chapter(plan_of({"decision_rule": "consent"}), "Zo regelen we het")
    assert text.endswith("*(voorlopig)*\n- **Wie betaalt:** *(nog open)*")


def test_a_board_is_said_in_a_sentence() -> None:
    plan = plan_of({"board": {"needed": True, "because": "Het fonds vraagt erom."}, **BUILDING})
    assert "Daarnaast is er een formeel bestuur nodig. Het fonds vraagt erom." in plan
    assert "Een formeel bestuur is nu niet nodig." in plan_of({"board": {"needed": False}, **BUILDING})


# success, steps, risks, meetings


INDICATOR = row(
    "indicator-1",
    "Gebeld",
    level="applied",
    baseline="nu 0",
    target="15 keer",
    until=date(2027, 12, 1),
    who="party-1",
    source="Het schrift",
    if_not="We vragen waarom.",
    offers=("offer-1",),
)


def test_indicators_are_a_table_with_what_is_done_when_they_disappoint() -> None:
    said = {"indicators": INDICATOR, "parties": PARTIES, "offers": row("offer-1", "Bellijn"), **BUILDING}
    text = chapter(plan_of(said), "Waaraan we het merken")
    assert rows_of(text) == [["Gebeld", "nu 0", "15 keer", "1 december 2027", "Smederij"]]
    assert re.search(r"^- \*\*Gebeld\*\* · [^\n]+\\\n  \*[^:]+:\* Bellijn\\\n", text, re.MULTILINE)
    assert text.endswith("We vragen waarom.")


def test_reasons_to_stop_are_a_decision() -> None:
    stops = row("stop-criterion-1", "Niemand belt meer", watcher="party-1", then="Samen eten.")
    plan = plan_of({"stop_criteria": stops, "parties": PARTIES, **BUILDING})
    assert chapter(plan, "Wanneer we stoppen").endswith(
        "- **Niemand belt meer**\\\n  *Wat we dan doen:* Samen eten.\\\n  *Wie oplet:* Smederij"
    )
    assert "\n### Wanneer we stoppen *(voorlopig)*\n" in plan


def test_steps_say_what_they_help_and_what_they_ask_of_the_others() -> None:
    said = {
        "parties": PARTIES,
        "needs": NEEDS,
        "steps": row("step-1", "Bellen", who="party-1", together_with=("party-2",), need="need-1", asks="Eén naam."),
        "quick_win": "step-1",
        "next_meeting": {"day": date(2027, 1, 21), "host": "party-1", "purpose": "Kiezen."},
    }
    text = chapter(plan_of(said), "Eerste stappen")
    assert rows_of(text) == [["Bellen (*voor* Begeleiding)", "Smederij, *met* Werkcentrum", "*nog open*", "Eén naam."]]
    assert "**Als eerste klaar:** Bellen\n" in text
    assert "**Volgende keer:** 21 januari 2027, bij Smederij\\\n*Daarvoor komen we samen:* Kiezen." in text


def test_the_heaviest_risk_comes_first() -> None:
    risks = row("risk-1", "Klein", likelihood="small", effect="small")
    risks |= row("risk-2", "Zwaar", likelihood="large", effect="medium", signal="Stilte.", measure="Bellen.")
    risks |= row("risk-3", "Onbekend")
    text = chapter(plan_of({"risks": risks, **BUILDING}), "Wat er mis kan gaan")
    assert re.findall(r"^- \*\*(\w+)\*\*", text, re.MULTILINE) == ["Zwaar", "Klein", "Onbekend"]
    assert "Stilte.\\\n" in text


def test_meetings_stand_with_who_was_there_the_latest_first() -> None:
    sittings = row("sitting-1", "Eerste", day=date(2026, 3, 12), where="De kantine", minutes=90, present=("party-1",))
    sittings |= row("sitting-2", "Tweede", day=date(2026, 11, 12))
    text = chapter(plan_of({"sittings": sittings, "parties": PARTIES}), "Bijlage: bijeenkomsten")
    assert re.findall(r"^### (.*)", text, re.MULTILINE) == ["Tweede", "Eerste"]
    assert "12 maart 2026 · De kantine · 90 minuten\n" in text
    assert text.endswith("Smederij")


# the chain


CHAIN: Mapping[str, Any] = {
    "needs": {**NEEDS, **row("need-4", "Een bus", taken_up="passed-on", passed_to="party-2")},
    "top_needs": ("need-2", "need-1"),
    "parties": PARTIES,
    "offers": {
        **row("offer-1", "Bellijn", needs=("need-1", "need-2"), owner="party-1"),
        **row("offer-2", "Koffie", needs=("need-3",), owner="party-2"),
        **row("offer-3", "Taart"),
    },
    "activities": {
        **row("activity-1", "Rooster", offer="offer-1"),
        **row("activity-2", "Ochtend", offer="offer-2"),
        **row("activity-3", "Feest"),
    },
    "indicators": {
        **row("indicator-1", "Gebeld", offers=("offer-1", "offer-2")),
        **row("indicator-2", "Ons netwerk"),
    },
    "steps": {
        **row("step-1", "Bellen", offer="offer-1"),
        **row("step-2", "Zetten", need="need-3"),
        **row("step-3", "Opruimen"),
    },
    **BUILDING,
}
TITLE = "Bijlage: van behoefte naar stap"


def test_the_chain_goes_from_need_to_step() -> None:
    text = chapter(plan_of(CHAIN), TITLE)
    assert rows_of(text) == [
        ["1. Eén nummer", "Bellijn (Smederij)", "Rooster", "Gebeld", "Bellen"],
        ["2. Begeleiding", "Bellijn (Smederij)", "Rooster", "Gebeld", "Bellen"],
        ["Blijven", "Koffie (Werkcentrum)", "Ochtend", "Gebeld", "Zetten"],
    ]
    assert "*Behoeften zonder aanbod van ons:* Een bus (gevraagd aan Werkcentrum)\n" in text
    assert "*Aanbod dat bij geen behoefte hoort:* Taart\n" in text
    assert "*Wat we doen zonder aanbod erbij:* Feest\n" in text
    assert "*Waaraan we het merken, voor het hele netwerk:* Ons netwerk\n" in text
    assert text.endswith("*Stappen die nergens bij horen:* Opruimen")


def test_the_chain_shows_where_it_breaks() -> None:
    offers = {**CHAIN["offers"], **row("offer-3", "Taart", needs=("need-1",))}
    lines = rows_of(chapter(plan_of({**CHAIN, "offers": offers}), TITLE))
    assert ["2. Begeleiding", "Taart (*nog niemand*)", "*nog open*", "*nog open*", "*nog open*"] in lines


def test_a_step_belongs_to_its_own_need_and_to_no_other_need_of_its_offer() -> None:
    steps = {**CHAIN["steps"], **row("step-1", "Bellen", offer="offer-1", need="need-1"), **row("step-4", "Rijden")}
    steps |= row("step-4", "Rijden", need="need-4") | row("step-5", "Kloppen", need="need-3", offer="offer-3")
    steps |= row("step-6", "Roeren", need="need-3", offer="offer-4")
    # so that three lines are whole
    offers = {**CHAIN["offers"], **row("offer-4", "Thee", needs=("need-3",), owner="party-1")}
    more = {
        "activities": {**CHAIN["activities"], **row("activity-4", "Zetten", offer="offer-4")},
        "indicators": {**CHAIN["indicators"], **row("indicator-3", "Gedronken", offers=("offer-4",))},
    }
    text = chapter(plan_of({**CHAIN, "steps": steps, "offers": offers, **more}), TITLE)
    assert [(line[0], line[1], line[4]) for line in rows_of(text)] == [
        ("1. Eén nummer", "Bellijn (Smederij)", "*nog open*"),
        ("2. Begeleiding", "Bellijn (Smederij)", "Bellen"),
        ("Blijven", "Koffie (Werkcentrum)", "Zetten · Kloppen"),
        ("Blijven", "Thee (Smederij)", "Zetten · Kloppen · Roeren"),
        ("Een bus", "gevraagd aan Werkcentrum", "Rijden"),
    ]
    assert "Behoeften zonder aanbod" not in text


@pytest.mark.parametrize("part", ["activities", "indicators", "steps", "offers"])
def test_the_chain_waits_for_three_whole_lines(part: str) -> None:
    assert TITLE in plan_of(CHAIN)
    assert TITLE not in plan_of({**CHAIN, part: {}})


def test_a_line_without_an_owner_is_not_whole() -> None:
    offers = {**CHAIN["offers"], **row("offer-2", "Koffie", needs=("need-3",))}
    assert TITLE not in plan_of({**CHAIN, "offers": offers})


# what comes in a later phase


@pytest.mark.parametrize(
    ("phase", "told"),
    [
        ("initiation", "Wat er mis kan gaan *(komt in de opbouw)*"),
        ("start-up", "Wat er mis kan gaan\n"),
        ("decline", "Wat er mis kan gaan\n"),
        (None, "Wat er mis kan gaan\n"),
    ],
)
def test_a_chapter_for_a_later_phase_says_when_it_comes(phase: str | None, told: str) -> None:
    said = {"name": "Wij", "phase": phase} if phase else {"name": "Wij"}
    assert told in plan_of(said)


def test_a_decision_for_a_later_phase_is_not_open_yet() -> None:
    early = {"phase": "initiation", "decision_rule": "consent", "funding": "open"}
    assert "Vorm van het netwerk" not in chapter(plan_of(early), "Zo regelen we het")
    assert "- **Vorm van het netwerk:** *(nog open)*" in plan_of({**early, "phase": "start-up"})
    assert "- **Vorm van het netwerk:** werkgevers" in plan_of({**early, "governance": "core-group"})


def test_what_is_for_a_later_phase_is_no_open_point() -> None:
    early = {"phase": "initiation", "offers": row("offer-1", "Bellijn"), "success": "Tien mensen."}
    plan = plan_of(early)
    text = chapter(plan, "Nog open, en ander geluid")
    assert FORM.questions["offers"].by_id["owner"].ask in text
    assert FORM.questions["activities"].ask not in text
    assert FORM.questions["stop_criteria"].ask not in text


# the handbook's words


HANDBOOK = {
    "missie",
    "doelgroep",
    "behoeften",
    "basisaanbod",
    "praktijktafel",
    "spanningsvelden",
    "eigenaarschap",
    "ontzorgen",
    "stakeholderanalyse",
    "kerngroep",
    "netwerkcoördinator",
    "backoffice",
    "klankbordgroep",
    "financier, of opdrachtgever als daar een opdracht bij hoort",
    "indicatoren",
    "nulmeting",
}
WORDING = "Bijlage: woorden uit het handboek"


def test_the_words_of_the_handbook_stand_together_with_the_plain_ones_beside_them() -> None:
    answers = everything(FORM, Numbered()).answers
    tables = {id_: {**said, "form": "table"} for id_, said in answers["activities"].items()}
    plan = plan_of({**answers, "activities": tables})
    found = worded(plan)
    assert {word for _, word in found} == HANDBOOK
    assert all(ours for ours, _ in found)
    assert "De woorden uit het handboek staan achterin." in plan.split("\n## ")[0]
    assert "handboek" not in plan.split("\n## ", 1)[1].split(WORDING)[0].casefold()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"ambition": "Samen."}, ["missie"]),
        ({"needs": NEEDS}, ["behoeften"]),
        ({"offers": row("offer-1", "Bellijn")}, ["basisaanbod"]),
        ({"coordinator": {"found": True}}, ["netwerkcoördinator"]),
        ({"indicators": row("indicator-1", "Gebeld")}, ["indicatoren", "nulmeting"]),
    ],
)
def test_only_words_for_what_is_there_are_told(said: Mapping[str, Any], words: list[str]) -> None:
    assert [word for _, word in worded(plan_of(said))] == words


def worded(plan: str) -> list[tuple[str, str]]:
    """Return the plain words with those of the handbook."""
    return re.findall(r"\*\*([^*]+):\*\* (.+?)(?= · \*\*|$)", chapter(plan, WORDING), re.MULTILINE)


def test_without_such_words_nothing_is_said_of_them() -> None:
    assert "handboek" not in plan_of({"name": "Wij", "success": "Tien mensen."})


# when, and who watches


def test_the_calendar_holds_everything_with_a_day_the_nearest_first() -> None:
    said = {
        "parties": {
            **PARTIES,
            "party-1": {**PARTIES["party-1"], "in_core": True, "core_until": date(2028, 1, 1)},
        },
        "next_meeting": {"day": date(2027, 1, 21), "host": "party-1"},
        "steps": row("step-1", "Bellen", until=date(2026, 12, 1), who="party-1") | row("step-2", "Ooit"),
        "offers": row("offer-1", "Bellijn", calibrated=date(2027, 6, 17), owner="party-1")
        | row("offer-2", "Koffie | thee", calibrated=date(2027, 6, 17), owner="party-2"),
        "activities": row("activity-1", "Rooster", first_day=date(2026, 12, 1), owner="party-2"),
        "indicators": row("indicator-1", "Gebeld", until=date(2027, 12, 1)),
        "funding": "mixed",
        "funders": row("funder-1", "Uren", party="party-2", until=date(2027, 12, 31)),
        "coordinator": {"found": True, "name": "Noor", "until": date(2027, 12, 31)},
        **BUILDING,
    }
    parked = {
        Place("coordinator", "", "employer"): Park("", "party-2", "2027-01-10"),
        Place("energy"): Park("", "Noor", "na de zomer"),
    }
    lines = [re.split(r" *(?<!\\)\| *", line)[1:-1] for line in _table(chapter(plan_of(said, parked=parked), CALENDAR))]
    assert lines == [
        ["1 december 2026", "Bellen", "Smederij"],
        ["1 december 2026", "Voor het eerst: Rooster", "Werkcentrum"],
        ["10 januari 2027", f"Uitgezocht: **Coördinator:** {ask_of('coordinator', 'employer')}", "Werkcentrum"],
        ["21 januari 2027", "We komen bij elkaar", "Smederij"],
        ["17 juni 2027", "Kijken of dit nog past: Bellijn · Koffie \\| thee", "Smederij; Werkcentrum"],
        ["1 december 2027", "Kijken of het gelukt is: Gebeld", "*nog niemand*"],
        ["31 december 2027", "Deze bijdrage loopt af: Uren", "Werkcentrum"],
        ["31 december 2027", "De tijd van de coördinator loopt af", "Noor"],
        ["1 januari 2028", "Dan loopt hun tijd in de kerngroep af", "Smederij"],
    ]


CALENDAR = "Bijlage: wanneer wat"


def _table(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("| ")][2:]


@pytest.mark.parametrize(("count", "is_there"), [(2, False), (3, True)])
def test_a_calendar_has_three_lines_or_is_not_there(count: int, is_there: bool) -> None:
    steps = {k: v for n in range(count - 1) for k, v in row(f"step-{n}", f"Stap {n}", until=date(2027, 1, 1)).items()}
    assert (CALENDAR in plan_of({"steps": steps, "review_day": date(2027, 3, 1)})) is is_there


def test_a_calendar_of_the_first_steps_alone_would_say_them_twice() -> None:
    steps = {k: v for n in range(5) for k, v in row(f"step-{n}", f"Stap {n}", until=date(2027, 1, 1)).items()}
    assert CALENDAR not in plan_of({"steps": steps, "next_meeting": {"day": date(2027, 1, 2)}})


def test_the_core_group_reads_who_watches_for_what() -> None:
    said = {
        "parties": PARTIES,
        "tensions": row(
            "autonomy_vs_steering", "", signal_left="Stilte.\nRuzie.", signal_right="Vragen.", watcher="party-1"
        )
        | row("need_vs_funder", "", signal_left="Van niemand."),
        "stop_criteria": row("stop-criterion-1", "Niemand belt meer", watcher="party-2"),
        "risks": row("risk-1", "Noor weg", signal="Vakantie.", who="party-1") | row("risk-2", "Leeg", who="party-1"),
        "indicators": row("indicator-1", "Gebeld", who="party-2", discussed="In mei"),
        **BUILDING,
    }
    text = chapter(plan_of(said, audience="core"), "Bijlage: wie waarop let")
    assert text.split("\n\n", 1)[1] == (
        "### Smederij\n\n"
        "- *Te ver naar “ruimte geven”:* Stilte.\n"
        "- *Te ver naar “ruimte geven”:* Ruzie.\n"
        "- *Te ver naar “sturen”:* Vragen.\n"
        "- *Begin van een risico:* Vakantie. (Noor weg)\n"
        "\n"
        "### Werkcentrum\n\n"
        "- *Een reden om te stoppen:* Niemand belt meer\n"
        "- *Bijhouden:* Gebeld (In mei)"
    )
    assert "wie waarop let" not in plan_of(said)


# what is open by its content


OPEN = "Nog open, en ander geluid"


def test_what_lacks_a_hand_hours_or_money_is_open() -> None:
    said = {
        **BUDGET,
        "needs": row("need-1", "De ploeg", taken_up="nobody")
        | row("need-2", "De bus", taken_up="nobody")
        | row("need-3", "Blijven", taken_up="us"),
        "steps": row("step-1", "Drie ploegen vragen", need="need-1", who="party-1", until=date(2027, 1, 28)),
        "tasks": {"tk15": {"id": "tk15", "title": "", "holder": "nobody"}},
        "activities": row("activity-1", "Koffie", cost=Decimal(500), hours=7),
    }
    lines = rows_of(chapter(plan_of(said), OPEN))
    assert lines[:6] == [
        ["Deze taak ligt nog bij niemand: Opvolgers zoeken voor de kerngroep", "*nog niemand*", "*nog open*"],
        [
            "Deze behoefte pakt nog niemand op: De ploeg. *De eerste stap is er wel:* Drie ploegen vragen",
            "Smederij",
            "28 januari 2027",
        ],
        ["Deze behoefte pakt nog niemand op: De bus", "*nog niemand*", "*nog open*"],
        ["We komen 7 uur per maand tekort", "*nog niemand*", "*nog open*"],
        ["Nog niet gedekt: € 500 per jaar voor wat we doen", "*nog niemand*", "*nog open*"],
        ["Nog niet gedekt: € 300 per jaar voor Bij elkaar komen", "*nog niemand*", "*nog open*"],
    ]


def test_what_is_enough_or_held_is_not_open() -> None:
    said = {"hours_short": 0, "tasks": {"tk01": {"id": "tk01", "title": "", "holder": "core-group"}}, **BUILDING}
    text = chapter(plan_of(said), OPEN)
    assert "tekort" not in text
    assert "ligt nog bij niemand" not in text


def test_money_of_which_was_put_off_who_pays_stands_there_once_with_its_amount() -> None:
    parked = {Place("budget", "meetings", "covered_by"): Park("Na de begroting.", "party-1", "2027-01-21")}
    text = chapter(plan_of(BUDGET, parked=parked), OPEN)
    assert re.search(r"\| \*\*Bij elkaar komen:\*\* [^|(]+\? \(€ 300 per jaar\) Na de begroting\. +\| Smederij", text)
    assert text.count("€ 300") == 1
    assert "€ 500 per jaar voor wat we doen" in text


def test_answers_on_which_we_disagree_are_open_with_what_would_help() -> None:
    choice = Place("tensions", "ownership_vs_unburdening", "choice")
    said = {"tensions": row("ownership_vs_unburdening", "", choice="Zelf."), "ambition": "Samen."}
    views = (View("Anders", helps="Tot maart tellen."),)
    plan = plan_of(said, marks={choice: Marked("disagreed", views), Place("ambition"): Marked("decided", views)})
    asked = "**Doen we het zelf, of laten we het regelen?**"
    assert f"| Hierover zijn we het oneens: {asked} *Wat zou helpen:* Tot maart tellen. |" in plan
    assert f"oneens: {ask_of('ambition')}" not in plan
    assert f"Dat staat in dit plan bij:\n\n- {ask_of('ambition')}\n- {asked}" in plan


# what was put off


SILENT = {
    # never printed, whatever was said
    *("indicators.sort", "needs.matter"),
    # only what is true is told
    *("phase_check.begun", "phase_check.built", "phase_check.grown", "phase_check.fading", "parties.in_core"),
    # stands among what has no place, or nobody's, yet
    *("parties.side", "tasks.holder"),
    # its neighbour tells what it is for
    "steps.need",
    # what fingers showed stands there already
    *("tensions.now", "tensions.lowest", "tensions.highest"),
    # counted in the room, and waited for by nobody
    *("needs.dots", "tensions.fingers", "talked_through.", "agreed.", "agreement.objections"),
    # stands with its question among what is open
    "open_questions.until",
}
"""What says nothing of its own where it was put off."""


def test_what_was_put_off_is_open_where_it_belongs_and_not_only_at_the_end() -> None:
    now = everything(FORM, Numbered())
    whole = outside(plan_markdown(FORM, now, "core"))
    first = [place for place in places_of(FORM, now) if not place.row.endswith(("-2", "-3")) and place.field != "title"]
    silent = set()
    for place in first:
        bare = replace(now, answers=without(now.answers, place), parked={place: Park("", "wie7x")})
        plan = outside(plan_markdown(FORM, bare, "core"))
        if "wie7x zoekt het uit" not in plan and plan.count("*nog ") <= whole.count("*nog "):
            silent.add(f"{place.question}.{place.field}")
    assert silent == SILENT


def outside(plan: str) -> str:
    """Return a plan without the chapter that lists what is open anyhow."""
    return re.sub(rf"\n## {OPEN}\n.*?(?=\n## )", "", plan, flags=re.DOTALL)


# status and other views


def test_another_view_stands_at_what_it_is_about() -> None:
    views = {
        Place("offers", "offer-1", "promise"): "Te snel beloofd",
        Place("risks", "risk-1", "measure"): "Te laat",
        Place("contribution", "", "kind"): "Laat iedereen betalen",
        Place("tasks", "tk01", "holder"): "Dat kan Noor beter",
    }
    said = {
        "offers": row("offer-1", "Bellijn", promise="Snel."),
        "risks": row("risk-1", "Stilte", measure="Bellen."),
        "contribution": {"kind": "none"},
        "tasks": TASKS,
        **BUILDING,
    }
    plan = plan_of(said, marks={at: Marked("disagreed", (View(text),)) for at, text in views.items()})
    for title, text in zip(
        ("Bellijn", "Wat er mis kan gaan", "Wie betaalt wat", "Wie wat doet"), views.values(), strict=True
    ):
        assert f": {text}" in chapter(plan, title)
