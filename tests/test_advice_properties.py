"""The adviser never raises, whatever a plan looks like, and takes no more than linear time."""

from dataclasses import replace
from random import Random
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netstart.core.advice import findings
from netstart.core.case import Case
from netstart.core.gates import standing
from netstart.core.place import Place, has
from netstart.core.review import begun
from netstart.core.road import exists, step_to
from netstart.files.packs import shipped_form
from tests.any_plan import TODAY, any_interview

FORM = shipped_form("employer-network")
ANY = settings(max_examples=60, deadline=None)


@ANY
@given(st.integers(0, 10**9), st.floats(0.05, 1))
def test_the_adviser_has_an_answer_to_every_plan(seed: int, full: float) -> None:
    chance = Random(seed)
    now, before = any_interview(FORM, chance, full=full), any_interview(FORM, chance, full=full)
    case = Case.of(FORM, now, TODAY, FORM.plan(before.answers))
    for finding in findings(FORM, case):
        assert finding.says
        assert finding.places
        assert "{" not in finding.says.replace("{naam}", "")


@ANY
@given(st.integers(0, 10**9))
def test_where_a_finding_is_mended_can_be_gone_to(seed: int) -> None:
    now = any_interview(FORM, Random(seed))
    for finding in findings(FORM, Case.of(FORM, now, TODAY)):
        assert exists(FORM, now, step_to(FORM, finding.places[0])), (finding.rule, finding.places)


@ANY
@given(st.integers(0, 10**9))
def test_nothing_is_found_twice_at_one_place(seed: int) -> None:
    keys = [finding.key for finding in findings(FORM, Case.of(FORM, any_interview(FORM, Random(seed)), TODAY))]
    assert len(keys) == len(set(keys))


@ANY
@given(st.integers(0, 10**9), st.sampled_from(["initiation", "start-up", "maturity", "decline", "ended"]))
def test_every_criterion_of_every_gate_comes_out(seed: int, to: str) -> None:
    now = begun(FORM, any_interview(FORM, Random(seed)), to, TODAY)
    for one in standing(FORM, now, TODAY):
        assert one.colour in {"green", "yellow", "red", "never"}


@pytest.mark.slow
def test_ten_times_the_rows_take_about_ten_times_as_long() -> None:
    def took(rows: int) -> float:
        now = any_interview(FORM, Random(1), full=1, most=rows)
        case = Case.of(FORM, now, TODAY)
        best = 9.0
        for _ in range(3):
            begin = perf_counter()
            findings(FORM, replace(case))
            best = min(best, perf_counter() - begin)
        return best

    # twice the share, for a machine that is at work beside it
    assert took(400) < 20 * max(took(40), 0.002)


def test_a_place_that_is_found_was_asked_or_is_a_list() -> None:
    for seed in range(20):
        now = any_interview(FORM, Random(seed), full=0.4)
        case = Case.of(FORM, now, TODAY)
        for finding in findings(FORM, case):
            first = finding.places[0]
            assert has(case.said, first) or not first.field or has(case.said, Place(first.question, first.row))
