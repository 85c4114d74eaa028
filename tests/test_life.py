"""The example network through all its phases: a kickoff, three reviews with changed answers, and an ending.

What each stage leaves behind is a golden file in `tests/life/golden`; `python -m tests.life` writes them anew, and
nothing here does.
"""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from netstart.core.words import Problem
from netstart.reviewing import review_from_file
from tests.life import BEGIN, HERE, STAGES, WORDS, Left, golden, lived

NAME = "Noortje"
"""The one person whom this network calls by name, until the names go out."""
PAGES = ("mail.txt", "in-een-oogopslag.md", "terugkijken-2029-05-31.md")
Life = Mapping[str, Left]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("life") / "network"


@pytest.fixture(scope="module")
def life(folder: Path) -> Life:
    return {left.stage.name: left for left in lived(folder)}


def told(text: str) -> str:
    """Return a text without the breaks of its lines."""
    return " ".join(text.split())


# what it leaves behind


@pytest.mark.parametrize("stage", [stage.name for stage in STAGES])
def test_each_stage_leaves_behind_what_is_kept_of_it(life: Life, stage: str) -> None:
    kept = golden(stage)
    assert life[stage].files.keys() == kept.keys()
    for name, text in life[stage].files.items():
        assert text == kept[name], f"{stage}/{name}"


def test_every_golden_file_belongs_to_a_stage() -> None:
    assert {path.name for path in (HERE / "golden").iterdir()} == {stage.name for stage in STAGES}


def test_a_review_that_was_kept_never_changes_afterwards(life: Life) -> None:
    stages = [left.frozen for left in life.values()]
    for earlier, later in pairwise(stages):
        assert earlier.items() <= later.items()
    assert len(stages[-1]) == 8


def test_a_review_keeps_how_it_began_as_it_was_left_before(life: Life) -> None:
    was = life["0-kickoff"].files["netstart.yaml"]
    assert life["1-start-up"].frozen[f"reviews/2026-06-18-start-up{BEGIN}"] == was


# the phases


@pytest.mark.parametrize(
    ("stage", "phase"),
    [
        ("0-kickoff", "initiation"),
        ("1-start-up", "start-up"),
        ("2-maturity", "maturity"),
        ("3-decline", "decline"),
        ("4-ended", "decline"),
    ],
)
def test_the_phase_after_each_stage(life: Life, stage: str, phase: str) -> None:
    assert life[stage].now.answers["phase"] == phase


def test_each_review_came_to_another_result(life: Life) -> None:
    results = [life[stage].now.answers["decision"]["result"] for stage in ("1-start-up", "2-maturity", "3-decline")]
    assert results == ["go-on", "go-on-with-conditions", "stop"]


def test_conditions_are_steps_with_who_and_when_after_the_review(life: Life) -> None:
    answers = life["2-maturity"].now.answers
    steps = {row["title"]: row for row in answers["steps"].values()}
    for condition in answers["conditions"].values():
        assert steps[condition["title"]]["who"] == condition["who"]
        assert steps[condition["title"]]["until"] == condition["until"]


def test_what_was_done_is_no_step_any_more_and_what_was_not_still_is(life: Life) -> None:
    steps = [row["title"] for row in life["1-start-up"].now.answers["steps"].values()]
    assert "Opschrijven wat er misging bij drie aanvragen" not in steps
    assert "Een middag bedenken over waarom mensen vertrekken" in steps


# looking back


def test_history_tells_the_change_of_the_alderman_with_its_reason(life: Life) -> None:
    why = "want er is sinds juni een nieuwe wethouder, en zij gaat over werk en over de bus."
    assert f"- Gemeente Rietmeer (wethouder): invloed 3 → 5, {why}" in told(life["1-start-up"].files["history.txt"])


def test_a_reason_is_told_also_where_a_change_does_something_else(life: Life) -> None:
    # with more interest the proposed approach is another one, and that is asked about first
    why = "want zij noemde ons in de raad, na de proef met de bus."
    assert f"Gemeente Rietmeer (wethouder): belangstelling 3 → 4, {why}" in told(
        life["2-maturity"].files["history.txt"]
    )


def test_a_need_that_went_is_told_once_with_its_reason(life: Life) -> None:
    history = told(life["1-start-up"].files["history.txt"])
    assert "Weg bij Behoeften: Personeel delen in drukke weken, want het uitzendbureau doet dit al" in history
    assert history.count("Personeel delen in drukke weken") == 1


def test_history_leaves_out_what_only_follows_from_something_else(life: Life) -> None:
    history = told(life["4-ended"].files["history.txt"])
    assert "Weg bij Behoeften: De eerste bus komt na de vroege dienst" in history
    assert "De wethouder vragen naar een vroege bus: helpt deze behoefte" not in history
    assert "Volgende keer: dag" not in history


def test_history_counts_what_was_worked_out_for_the_first_time(life: Life) -> None:
    assert "Partijen om ons heen: 60 antwoorden erbij" in told(life["4-ended"].files["history.txt"])


def test_the_plan_tells_how_a_choice_moved_from_before_the_first_review_on(life: Life) -> None:
    plan = told(life["2-maturity"].files["plan.md"])
    assert "| Keuze | Daarvoor | 18 juni 2026 | 18 november 2027 |" in plan
    assert "| Doen we het zelf, of laten we het regelen? | 1 (1–5) | 3 (1–5) | 4 (2–5) |" in plan


def test_what_was_left_on_purpose_comes_back_on_the_paper_of_the_next_review(life: Life) -> None:
    paper = life["3-decline"].files["wat-we-zeiden.md"]
    assert "- Zorggroep Avondzon heeft 5 taken. *Onze reden:* Dat zijn kleine taken van het secretariaat" in paper


# the end


def test_a_network_that_ended_says_so_wherever_one_looks(life: Life) -> None:
    files = life["4-ended"].files
    assert "**Gestopt op 31 mei 2029.**" in files["plan.md"]
    assert "**gestopt op 31 mei 2029**" in files["in-een-oogopslag.md"]
    assert "We keken terug en besloten: we stoppen." in files["mail.txt"]
    assert "Het netwerk is toen gestopt." in files["history.txt"]
    assert files["check.txt"] == "Dit netwerk is op 31 mei 2029 gestopt. Er hoeft niets meer te passen.\n"


def test_the_pages_of_the_ending_say_who_goes_on_with_what(life: Life) -> None:
    for page in ("mail.txt", "terugkijken-2029-05-31.md", "plan.md"):
        assert (
            "de koffieochtend naar de praktijkschool en de cliëntenraad. Alle drie zeiden ja"
            in (life["4-ended"].files[page])
        )


def test_nobody_is_named_in_the_pages_of_the_ending(life: Life) -> None:
    assert NAME in life["2-maturity"].files["plan.md"]
    files = life["4-ended"].files
    now, _, _ = files["plan.md"].partition("## Bijlage: wat er veranderde")
    assert [page for page in (*PAGES, "uitnodiging.txt", "wat-we-zeiden.md") if NAME in files[page]] == []
    assert NAME not in now


def test_a_network_that_ended_has_no_review_any_more(life: Life, folder: Path) -> None:
    assert life["4-ended"].now.review is None
    last = STAGES[-1]
    with pytest.raises(Problem) as found:
        review_from_file(folder, "ended", WORDS, last.day, HERE / "4-ended.yaml")
    assert [one.message.key for one in found.value.troubles] == ["review-ended"]
