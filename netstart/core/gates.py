"""Whether a network is ready for a phase: each criterion with what shows it. The group decides; this never does.

What was never asked is a state of its own: it is neither right nor wrong, and is asked there and then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from netstart.core.advice import Finding, findings, is_left
from netstart.core.advising import reviewed
from netstart.core.case import Case
from netstart.core.derive import PHASES
from netstart.core.form import Form
from netstart.core.gate_pack import ENDED, READINESS, CriterionEntry, GateEntry
from netstart.core.interview import Interview
from netstart.core.model import Plan
from netstart.core.place import Place, Rows, value_at
from netstart.core.room_road import is_for_room
from netstart.core.rules import RULES
from netstart.core.show import shown

Colour = Literal["green", "yellow", "red", "never"]
SAID: dict[str, Colour] = {"yes": "green", "partly": "yellow", "no": "red"}
WORST: tuple[Colour, ...] = ("red", "never", "yellow", "green")
MOST_TITLES = 3
"""So many titles of a list are told as evidence."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion of a gate, and what shows how it stands."""

    id: str
    title: str
    weight: Literal["must", "should"]
    colour: Colour
    evidence: tuple[str, ...]
    on_wall: tuple[str, ...] = ()
    """What of the evidence may stand on a screen that a room sees."""


Seen = tuple[Colour, str, bool]
"""What one answer or rule shows: the colour, in which words, and whether a room may read those."""


def gate_to(form: Form, phase: str | None, to: str) -> GateEntry | None:
    """Return the gate from a phase to another one, or to the end; None where the pack has none, as for a step back."""
    every = [gate for gate in form.gates if gate.to == to]
    return next((gate for gate in every if gate.from_ == phase), None) or next(
        (gate for gate in every if gate.from_ is None), None
    )


def proposed(phase: str | None) -> str:
    """Return where a review looks by itself: the next phase, the same one when a network is grown, at last the end."""
    if phase == PHASES[-1]:
        return ENDED
    if phase == PHASES[-2]:
        return phase
    return PHASES[PHASES.index(phase) + 1] if phase in PHASES else PHASES[1]


def judged(form: Form, now: Interview, case: Case, gate: GateEntry | None) -> tuple[Judged, ...]:
    """Return how each criterion of a gate stands."""
    if gate is None:
        return ()
    last = reviewed(now, case.today)
    found = [(one, is_left(one, now, last)) for one in findings(form, case)]
    return tuple(_Judging(form, now, case, found).of(one) for one in gate.criteria)


def gate_of(form: Form, now: Interview) -> GateEntry | None:
    """Return the gate of the review that is being held."""
    return gate_to(form, form.phase(now.answers), now.review.to) if now.review else None


def standing(form: Form, now: Interview, today: date, before: Plan | None = None) -> tuple[Judged, ...]:
    """Return how ready the network is for where its review looks, criteria that were asked at this review included."""
    if now.review is None or form.limits is None:
        return ()
    return judged(form, now, Case.of(form, now, today, before), gate_of(form, now))


def never_asked(every: Sequence[Judged]) -> tuple[str, ...]:
    """Return the criteria that nobody was ever asked about."""
    return tuple(one.id for one in every if one.colour == "never")


def is_closed(every: Sequence[Judged]) -> bool:
    """Say whether something that has to be so is not, or was never asked; the group may go through all the same."""
    return any(one.weight == "must" and one.colour in {"red", "never"} for one in every)


@dataclass(frozen=True, slots=True)
class _Judging:
    """One look at a plan, for the criteria of one gate."""

    form: Form
    now: Interview
    case: Case
    found: Sequence[tuple[Finding, bool]]

    def of(self, criterion: CriterionEntry) -> Judged:
        seen = [*self._by_group(criterion), *self._by_answers(criterion), *self._by_rules(criterion)]
        if not seen and Place(READINESS, "*", "so") in self.now.parked:
            seen = [("never", self.form.words("ready-not-yet"), True)]
        colour: Colour = min((one for one, _, _ in seen), key=WORST.index) if seen else "never"
        told = [(text, is_for_wall) for one, text, is_for_wall in seen if one == colour and text]
        title = self.form.questions[READINESS].given[criterion.id].title
        evidence = tuple(text for text, _ in told)
        on_wall = tuple(text for text, is_for_wall in told if is_for_wall)
        return Judged(criterion.id, title, criterion.weight, colour, evidence, on_wall)

    def _by_group(self, criterion: CriterionEntry) -> Iterator[Seen]:
        """Yield what the group said of it at this review."""
        said = (self.case.said.get(READINESS) or {}).get(criterion.id) or {}
        if said.get("so"):
            yield SAID[said["so"]], said.get("because") or "", True

    def _by_answers(self, criterion: CriterionEntry) -> Iterator[Seen]:
        for place in map(Place.of, criterion.questions):
            is_for_wall = is_for_room(self.form, place)
            if self.case.is_put_off(place):
                yield "yellow", self.form.words("ready-later", label=self._label(place)), is_for_wall
            elif not self.case.was_asked(place) and not self._later_rows(place):
                continue
            elif place.row == "*":
                yield *self._of_rows(place), is_for_wall
            else:
                yield *self._of_answer(place), is_for_wall

    def _later_rows(self, place: Place) -> int:
        """Return of how many rows a field was put off."""
        return sum(self.case.is_put_off(replace(place, row=id_)) for id_ in self._rows_of(place))

    def _rows_of(self, place: Place) -> Rows:
        """Return the rows of which a field is asked; of a place that is not of all rows, none."""
        question = self.form.asker(place)
        if question is None or place.row != "*":
            return {}
        rows = self.form.rows(self.now.answers, question)
        return {id_: row for id_, row in rows.items() if any(one.id == place.field for one in question.fields_of(row))}

    def _of_rows(self, place: Place) -> tuple[Colour, str]:
        """Return how a field of all rows stands; what was put off at some of them, or not asked, is not all of it."""
        rows = self._rows_of(place)
        known = sum(_is_known(row.get(place.field)) for row in rows.values())
        is_part = self._later_rows(place) > 0 or any(place.field not in row for row in rows.values())
        text = self.form.words("ready-rows", known=known, all=len(rows), label=self._label(place))
        if known == len(rows) and self._is_disagreed(place):
            return "yellow", self.form.words("ready-disagreed", text=text)
        return ("green" if known == len(rows) else "yellow" if known or is_part else "red"), text

    def _of_answer(self, place: Place) -> tuple[Colour, str]:
        value = value_at(self.case.said, place)
        if not _is_known(value):
            return "red", self.form.words("ready-unknown", label=self._label(place))
        text = self._text(place, value)
        if self._is_disagreed(place):
            return "yellow", self.form.words("ready-disagreed", text=text)
        return "green", text

    def _is_disagreed(self, place: Place) -> bool:
        """Say whether people disagree about an answer, or about any row of a list."""
        marked = (at for at, mark in self.now.marks.items() if mark.status == "disagreed")
        is_list = place.row == "*" or not place.field
        about = [at for at in marked if at.question == place.question]
        return any(at == place or (is_list and place.field in {"", at.field}) for at in about)

    def _text(self, place: Place, value: Any) -> str:
        field = self.form.field(place)
        if field:
            titles = self.form.titles(self.now.answers, field.to)
            return f"{field.label}: {shown(field, value, titles, self.form.words)}"
        titles_of = [str(row["title"]) for row in value.values() if row.get("title")][:MOST_TITLES]
        return f"{self._label(place)}: {' · '.join(titles_of)}" if titles_of else self._label(place)

    def _label(self, place: Place) -> str:
        field, question = self.form.field(place), self.form.asker(place)
        return field.label if field else question.label if question else ""

    def _by_rules(self, criterion: CriterionEntry) -> Iterator[Seen]:
        """Yield what the adviser sees; where he was able to look at all of it and saw nothing, it is so."""
        for id_ in criterion.rules:
            spoken = [(one, is_left_so) for one, is_left_so in self.found if one.rule == id_]
            for one, is_left_so in spoken:
                is_light = is_left_so or one.weight in {"question", "tip"}
                is_for_wall = one.together and all(is_for_room(self.form, place) for place in one.places)
                yield ("yellow" if is_light else "red"), one.says, is_for_wall
            if not spoken:
                yield from self._of_silence(RULES[id_].reads)

    def _of_silence(self, reads: Sequence[Place]) -> Iterator[Seen]:
        """Yield what the silence of a rule says: nothing while something that it reads was not asked of every row."""
        if any(self.case.is_put_off(read) or self._later_rows(read) for read in reads):
            yield "yellow", self.form.words("ready-later-rule"), True
        elif all(self._was_asked(read) for read in reads):
            yield "green", "", True

    def _was_asked(self, read: Place) -> bool:
        if read.row != "*":
            return self.case.was_asked(read)
        rows = self._rows_of(read)
        return bool(rows) and all(read.field in row for row in rows.values())


def _is_known(value: Any) -> bool:
    return value is not None and value not in ((), {})
