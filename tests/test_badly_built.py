"""Two networks that are badly put together: what an adviser says of them, and what he does not.

The lists were written before our adviser looked at them. Nothing else may turn up than what stands in them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
import yaml

from netstart.core.advice import Finding, findings
from netstart.core.case import Case
from netstart.core.form import Form
from netstart.core.rules import RULES
from tests.players import walked
from tests.story import TODAY

NETWORKS = Path(__file__).parent / "networks"
BADLY_BUILT = ("built-for-the-funder", "all-talk")
PUT_OFF = "later-without-name-or-day"

Listed = Mapping[str, Sequence[Mapping[str, str]]]


@cache
def listed(network: str) -> Listed:
    lists: Listed = yaml.safe_load((NETWORKS / f"{network}.expected.yaml").read_text("utf-8"))
    return lists


@pytest.fixture(scope="module")
def found(form: Form) -> Mapping[str, Sequence[Finding]]:
    """What our adviser says of each network."""
    return {network: findings(form, _case(form, network)) for network in BADLY_BUILT}


def _case(form: Form, network: str) -> Case:
    _, now = walked(form, NETWORKS / f"{network}.yaml")
    return Case.of(form, now, TODAY)


def _first(finding: Finding) -> str:
    return f"{finding.weight} {finding.rule} {finding.places[0]}"


@pytest.mark.parametrize("network", BADLY_BUILT)
def test_what_an_adviser_expects_is_found_and_nothing_else(
    found: Mapping[str, Sequence[Finding]], network: str
) -> None:
    lists = listed(network)
    expected = [f"{one['weight']} {one['rule']} {one['at']}" for one in (*lists["expected"], *lists["also_right"])]
    assert Counter(map(_first, found[network])) == Counter(expected)


@pytest.mark.parametrize("network", BADLY_BUILT)
def test_what_was_put_off_is_told_of_in_one_finding(found: Mapping[str, Sequence[Finding]], network: str) -> None:
    [finding] = [one for one in found[network] if one.rule == PUT_OFF]
    assert {one["at"] for one in listed(network)["put_off"]} <= set(map(str, finding.places))


@pytest.mark.parametrize("network", BADLY_BUILT)
def test_what_fits_is_left_alone(found: Mapping[str, Sequence[Finding]], network: str) -> None:
    there = {(one.rule, at) for one in found[network] for at in ("", str(one.places[0]))}
    assert [one for one in listed(network)["left_alone"] if (one["rule"], one.get("at", "")) in there] == []


@pytest.mark.parametrize("network", BADLY_BUILT)
def test_the_lists_name_rules_that_there_are(network: str) -> None:
    lists = listed(network)
    named = {one["rule"] for part in ("expected", "also_right", "left_alone") for one in lists[part]}
    assert sorted(named - set(RULES)) == []
