"""What a rule of the adviser is, and the register of all of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from netstart.core.case import Case
from netstart.core.place import Place

RuleId = str


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: the answers that it is about, the first of which is where it is mended, and its facts."""

    places: tuple[Place, ...]
    facts: Mapping[str, object] = field(default_factory=dict)


Finding = Callable[[Case], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One check of a plan. Its words, weight and first phase stand in `questions/advice.yaml` under its id."""

    id: RuleId
    of: Finding
    reads: tuple[Place, ...]
    """The questions that it looks at; while none was asked it is silent. `offers/*.needs` is one field of all rows."""
    facts: frozenset[str]
    """The names of what it puts into its words."""


RULES: dict[RuleId, Rule] = {}
"""Every rule by its id; a module of this package registers its rules when it is imported."""


def rule(id_: RuleId, *, reads: tuple[str, ...], facts: tuple[str, ...] = ()) -> Callable[[Finding], Finding]:
    """Register a rule.

    Args:
        id_: its name in `advice.yaml`; for ever.
        reads: the questions that it looks at, as `offers/*.needs`, `coordinator.hours` or `success`.
        facts: the names of what it puts into its words.
    """

    def registered(of: Finding) -> Finding:
        RULES[id_] = Rule(id_, of, tuple(map(Place.of, reads)), frozenset(facts))
        return of

    return registered


def found(*places: Place, **facts: object) -> Found:
    """Return what a rule found, in one line of code; the first place is where it is mended."""
    return Found(places, facts)
