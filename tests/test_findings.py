"""What the adviser says, on the paper of a terminal and for other programs."""

import json
from datetime import date

import pytest

from netstart.core.advice import Finding
from netstart.core.advice_pack import Weight
from netstart.core.form import Form
from netstart.core.interview import Interview, Reply
from netstart.core.place import Place
from netstart.rendering.findings import findings_json, findings_text
from tests.rules.pair import answers_of

REVIEWED = date(2026, 9, 1)
BEFORE, AFTER = date(2026, 5, 3), date(2026, 11, 12)
OFFER = Place("offers", "offer-1")


def finding(weight: Weight, says: str = "Aan “Leerkring” hangt geen behoefte.", *places: Place) -> Finding:
    return Finding(
        f"rule-of-{weight}", weight, places or (OFFER,), says, "Voor wie doen jullie dit?", False, ("S2.SF2", "S0.Q9")
    )


RUBS, MIND, ASKS, TIP = finding("contradiction"), finding("warning"), finding("question"), finding("tip")


def after(form: Form, *replies: tuple[Finding, Reply]) -> Interview:
    answers = answers_of(form, {"offers": ["Leerkring"], "needs": ["Eén loket"]})
    return Interview(answers, replies={one.key: reply for one, reply in replies})


def text(form: Form, *found: Finding, now: Interview | None = None, columns: int = 80) -> str:
    return findings_text(found, now or after(form), form, form.words, columns, reviewed=REVIEWED)


def test_findings_stand_below_how_heavy_they_are(form: Form) -> None:
    told = text(form, RUBS, MIND, ASKS, TIP)
    heads = [line for line in told.split("\n") if line and line[0] not in "- "]
    assert heads == ["Hier knelt iets", "Let op", "Vragen", "Tips"]


def test_a_group_without_findings_is_left_out(form: Form) -> None:
    assert text(form, MIND) == (
        "Let op\n\n- Aan “Leerkring” hangt geen behoefte.\n  Voor wie doen jullie dit?\n  Gaat over: Leerkring\n"
    )


def test_each_answer_that_a_finding_is_about_is_named_once(form: Form) -> None:
    need = Place("needs", "need-1")
    told = text(form, finding("tip", "Kijk hier.", OFFER, need, OFFER, Place("offers", "offer-1", "needs")))
    label = form.questions["offers"].by_id["needs"].label
    assert f"  Gaat over: Leerkring · Eén loket · Leerkring: {label}\n" in told


def test_two_findings_of_one_weight_stand_below_one_head(form: Form) -> None:
    told = text(form, TIP, finding("tip", "Nog een."))
    assert told.count("Tips") == 1
    assert told.index("Leerkring") < told.index("\n\n- Nog een.\n")


def test_where_nothing_is_found_one_sentence_says_so(form: Form) -> None:
    assert text(form) == f"{form.words('check-nothing')}\n"


def test_what_was_left_on_purpose_stands_last_with_its_day_and_reason(form: Form) -> None:
    now = after(form, (RUBS, Reply("left", AFTER, "Eerst de zomer door.")))
    assert text(form, RUBS, TIP, now=now).endswith(
        "\n\nBewust zo gelaten\n\n"
        "- Aan “Leerkring” hangt geen behoefte.\n"
        "  Gaat over: Leerkring\n"
        "  12 november 2026: Eerst de zomer door.\n"
    )
    assert not text(form, RUBS, TIP, now=now).startswith("Hier knelt iets")


def test_where_all_was_left_on_purpose_nothing_else_is_found(form: Form) -> None:
    now = after(form, (RUBS, Reply("left", AFTER, "Mag.")))
    assert text(form, RUBS, now=now).startswith(f"{form.words('check-nothing-more')}\n\nBewust zo gelaten\n")


def test_what_was_left_before_the_last_review_is_back_in_its_place(form: Form) -> None:
    told = text(form, RUBS, now=after(form, (RUBS, Reply("left", BEFORE, "Toen kon het niet."))))
    assert told.startswith("Hier knelt iets\n")
    assert "  Eerder lieten jullie dit zo: Toen kon het niet.\n" in told
    assert "Bewust zo gelaten" not in told


@pytest.mark.parametrize(("why", "line"), [("", "  Later\n"), ("na de zomer", "  Later: na de zomer\n")])
def test_what_was_put_off_stays_in_its_place_and_says_later(form: Form, why: str, line: str) -> None:
    told = text(form, MIND, now=after(form, (MIND, Reply("later", AFTER, why))))
    assert told.startswith("Let op\n")
    assert told.endswith(line)


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_no_line_is_wider_than_the_terminal(form: Form, columns: int) -> None:
    long_ = "Een heel lange naam van iets dat mensen in een kring hardop zeggen en dat niemand korter weet te maken. "
    found = [finding(weight, long_ * 2, OFFER, Place("needs", "need-1")) for weight in ("contradiction", "tip")]
    now = after(form, (found[0], Reply("left", AFTER, long_ * 2)), (found[1], Reply("later", AFTER, long_)))
    lines = text(form, *found, now=now, columns=columns).split("\n")
    assert max(map(len, lines)) <= columns
    assert all(line.startswith(("- ", "  ")) for line in lines if "lange" in line)
    assert " ".join(" ".join(lines).split()).count("korter weet te maken.") == 7


def test_nothing_found_fits_a_narrow_terminal(form: Form) -> None:
    assert max(map(len, text(form, columns=40).split("\n"))) <= 40


def test_a_program_gets_every_finding_with_what_was_said_to_it(form: Form) -> None:
    need = Place("needs", "need-1")
    found = (finding("contradiction", "Dit kan niet.", OFFER, need), TIP)
    now = after(form, (TIP, Reply("left", AFTER, "Mag.")))
    document = json.loads(findings_json(found, now))
    assert document == {
        "netstart": 1,
        "findings": [
            {
                "rule": "rule-of-contradiction",
                "weight": "contradiction",
                "places": ["offers/offer-1", "needs/need-1"],
                "message": "Dit kan niet. Voor wie doen jullie dit?",
                "says": "Dit kan niet.",
                "asks": "Voor wie doen jullie dit?",
                "sources": ["S2.SF2", "S0.Q9"],
                "reply": None,
            },
            {
                "rule": "rule-of-tip",
                "weight": "tip",
                "places": ["offers/offer-1"],
                "message": "Aan “Leerkring” hangt geen behoefte. Voor wie doen jullie dit?",
                "says": "Aan “Leerkring” hangt geen behoefte.",
                "asks": "Voor wie doen jullie dit?",
                "sources": ["S2.SF2", "S0.Q9"],
                "reply": {"way": "left", "day": "2026-11-12", "why": "Mag."},
            },
        ],
    }


def test_a_document_without_findings_is_a_document_too() -> None:
    told = findings_json((), Interview())
    assert json.loads(told) == {"netstart": 1, "findings": []}
    assert told.endswith("}\n")


def test_a_document_keeps_the_letters_that_people_typed() -> None:
    assert "“Leerkring”" in findings_json((TIP,), Interview())
