"""The adviser: what does not fit together in a plan, in the words of the pack, the heaviest first.

Law: never about what was not asked, and nothing is ever blocked. Each finding names the answers that it is about.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter

from netstart.core.advice_pack import AdviceEntry, Weight
from netstart.core.case import Case
from netstart.core.derive import PHASES
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.place import Place
from netstart.core.question import Question
from netstart.core.rules import RULES
from netstart.core.rules.rule import Found, Rule, RuleId
from netstart.core.words import Trouble, Words, trouble

WEIGHTS: tuple[Weight, ...] = ("contradiction", "warning", "question", "tip")
ADVICE = "advice.yaml"
"""The file of the words of all rules, for messages."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit, as it is told."""

    rule: RuleId
    weight: Weight
    places: tuple[Place, ...]
    """The answers that it is about; the first one is where it is mended."""
    says: str
    asks: str
    together: bool
    """Whether a room may hear it."""
    sources: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a reply to it is kept under: the rule, and every place that it is about."""
        return f"{self.rule}@{'+'.join(map(str, self.places))}"


def findings(form: Form, case: Case) -> tuple[Finding, ...]:
    """Return everything that the adviser sees, the heaviest first, in the order of the rules.

    Of a network that has ended nothing has to fit any more.
    """
    if case.plan.ended:
        return ()
    every = (finding for id_, entry in form.advice.items() for finding in _found_by(RULES[id_], entry, form, case))
    return tuple(sorted(every, key=lambda finding: WEIGHTS.index(finding.weight)))


def weight_in(weights: Mapping[str, Weight], phase: str | None) -> Weight | None:
    """Return how loud a rule speaks in a phase, None where it is silent; while no phase is known, as in the first."""
    last = PHASES.index(phase) if phase in PHASES else 0
    return next((weights[one] for one in PHASES[last::-1] if one in weights), None)


def _found_by(rule: Rule, entry: AdviceEntry, form: Form, case: Case) -> Iterator[Finding]:
    weight = weight_in(entry.weight.get(form.type, {}), case.phase)
    if weight is None or not any(case.was_asked(read) for read in rule.reads):
        return
    for one in rule.of(case):
        says, asks = (_filled(sentence, one, form.words) for sentence in (entry.says, entry.asks))
        yield Finding(rule.id, weight, one.places, says, asks, entry.together, entry.sources)


def _filled(sentence: str, found: Found, words: Words) -> str:
    return sentence.format(**{name: words.shown(fact) for name, fact in found.facts.items()})


def is_left(finding: Finding, now: Interview, reviewed: date) -> bool:
    """Say whether a finding was left on purpose since the last review; a review brings it back once more."""
    reply = now.replies.get(finding.key)
    return reply is not None and reply.way == "left" and reply.day >= reviewed


def advice_misfits(
    entries: Mapping[RuleId, AdviceEntry], type_: str, questions: Mapping[str, Question]
) -> Iterator[Trouble]:
    """Yield where the words of the adviser do not fit his rules; a pack that has none has no adviser."""
    for id_ in [one for one in RULES if entries and one not in entries]:
        yield trouble(ADVICE, "pack-advice-no-words", id=id_)
    for id_, entry in entries.items():
        if id_ in RULES:
            yield from _misfits(RULES[id_], entry, type_, questions)
        else:
            yield trouble(f"{ADVICE}: {id_}", "pack-advice-no-such-rule", id=id_)


def _misfits(rule: Rule, entry: AdviceEntry, type_: str, questions: Mapping[str, Question]) -> Iterator[Trouble]:
    where = f"{ADVICE}: {rule.id}"
    for sentence in (entry.says, entry.asks):
        for name in sorted({name for _, name, _, _ in Formatter().parse(sentence) if name} - rule.facts):
            yield trouble(where, "pack-advice-no-such-fact", name=name, known=", ".join(sorted(rule.facts)) or "-")
    for phase in [one for phases in entry.weight.values() for one in phases if one not in PHASES]:
        yield trouble(where, "pack-no-such-phase", phase=phase, known=", ".join(PHASES))
    for read in rule.reads if type_ in entry.weight else ():
        if not any(_asks(question, read) for question in questions.values()):
            yield trouble(where, "pack-advice-reads-nothing", place=str(read))


def _asks(question: Question, read: Place) -> bool:
    if read.field:
        return question.home == read.question and read.field in question.by_id
    return question.id == read.question
