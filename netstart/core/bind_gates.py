"""What does not fit between the gates of a pack, its questions and the rules of the adviser."""

from collections.abc import Iterator, Mapping, Sequence

from netstart.core.derive import PHASES
from netstart.core.gate_pack import ENDED, READINESS, CriterionEntry, GateEntry
from netstart.core.place import Place
from netstart.core.question import Question
from netstart.core.rules import RULES
from netstart.core.words import Trouble, trouble

Questions = Mapping[str, Question]


def gate_misfits(gates: Sequence[GateEntry], questions: Questions, where: str) -> Iterator[Trouble]:
    """Yield where gates do not fit: unknown phases, criteria without words, and what nobody asks or sees."""
    ways = [(gate.from_, gate.to) for gate in gates]
    for gate in gates:
        at = f"{where}: {gate.id}"
        for phase in [one for one in (gate.from_, gate.to) if one and one not in (*PHASES, ENDED)]:
            yield trouble(at, "pack-no-such-phase", phase=phase, known=", ".join((*PHASES, ENDED)))
        if ways.count((gate.from_, gate.to)) > 1:
            yield trouble(at, "pack-gate-twice", to=gate.to)
        for one in gate.criteria:
            yield from _misfits(one, questions, f"{at}: {one.id}")


def _misfits(criterion: CriterionEntry, questions: Questions, where: str) -> Iterator[Trouble]:
    worded = questions[READINESS].given if READINESS in questions else {}
    if criterion.id not in worded:
        yield trouble(where, "pack-gate-no-words", id=criterion.id)
    for text in criterion.questions:
        if not _is_asked(Place.of(text), questions):
            yield trouble(where, "pack-advice-reads-nothing", place=text)
    for id_ in [one for one in criterion.rules if one not in RULES]:
        yield trouble(where, "pack-advice-no-such-rule", id=id_)


def _is_asked(place: Place, questions: Questions) -> bool:
    if place.field:
        return any(one.home == place.question and place.field in one.by_id for one in questions.values())
    return place.question in questions
