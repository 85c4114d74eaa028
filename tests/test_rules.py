"""Every rule of the adviser: what it finds, what it leaves alone, and that it never speaks of what was not asked."""

from collections.abc import Mapping

import pytest

from netstart.core.advice import findings, weight_in
from netstart.core.case import Case
from netstart.core.derive import PHASES
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.rules import RULES
from tests.rules.mission import MISSION
from tests.rules.money import MONEY
from tests.rules.needs import NEEDS
from tests.rules.offers import OFFERS
from tests.rules.organisation import ORGANISATION
from tests.rules.pair import TODAY, Pair, case_of
from tests.rules.parties import PARTIES
from tests.rules.sittings import SITTINGS
from tests.rules.steps import STEPS
from tests.rules.success import SUCCESS
from tests.rules.tensions import TENSIONS

PAIRS: Mapping[str, Pair] = {
    **NEEDS,
    **OFFERS,
    **SUCCESS,
    **ORGANISATION,
    **MONEY,
    **MISSION,
    **TENSIONS,
    **PARTIES,
    **STEPS,
    **SITTINGS,
}


def places(form: Form, rule: str, case: Case) -> tuple[str, ...]:
    return tuple(str(finding.places[0]) for finding in findings(form, case) if finding.rule == rule)


def test_every_rule_is_shown_on_two_plans() -> None:
    assert sorted(PAIRS) == sorted(RULES)


@pytest.mark.parametrize("rule", PAIRS)
def test_a_rule_finds_the_smallest_plan_that_it_is_about(form: Form, rule: str) -> None:
    pair = PAIRS[rule]
    case = case_of(form, pair.found, pair.phase, **{**pair.more, **pair.more_found})
    assert places(form, rule, case) == pair.places


@pytest.mark.parametrize("rule", PAIRS)
def test_a_rule_leaves_the_nearest_plan_alone(form: Form, rule: str) -> None:
    pair = PAIRS[rule]
    case = case_of(form, pair.alone, pair.phase, **{**pair.more, **pair.more_alone})
    assert places(form, rule, case) == ()


@pytest.mark.parametrize("rule", PAIRS)
def test_what_a_rule_finds_has_all_facts_that_it_promised(form: Form, rule: str) -> None:
    pair = PAIRS[rule]
    case = case_of(form, pair.found, pair.phase, **{**pair.more, **pair.more_found})
    for found in RULES[rule].of(case):
        assert frozenset(found.facts) == RULES[rule].facts


@pytest.mark.parametrize("phase", PHASES)
def test_nothing_is_said_while_nothing_was_asked(form: Form, phase: str) -> None:
    assert findings(form, Case.of(form, Interview({"phase": phase}), TODAY)) == ()


@pytest.mark.parametrize("rule", PAIRS)
def test_a_rule_speaks_from_its_first_phase_on(form: Form, rule: str) -> None:
    weights = form.advice[rule].weight[form.type]
    first = min(PHASES.index(phase) for phase in weights)
    assert [weight_in(weights, phase) is None for phase in PHASES] == [at < first for at in range(len(PHASES))]
