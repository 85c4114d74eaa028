"""What a network was: each review with its decision, what had changed by then, and where people stood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from netstart.core.diff import Change, changes
from netstart.core.form import Form
from netstart.core.gate_pack import ENDED
from netstart.core.gates import Judged
from netstart.core.hands import shown as shown_hands
from netstart.core.interview import Interview
from netstart.core.place import Answers, Row, RowId
from netstart.core.review import ALSO, CONDITIONS, DECISION, PULSE, STEPS, WITH_CONDITIONS, concluded, phase_after
from netstart.core.room import SITTINGS
from netstart.core.show import shown


@dataclass(frozen=True, slots=True)
class Promised:
    """A condition that was made when the network went on: what, who, and before when."""

    what: str
    who: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Stood:
    """Where people stood in a tension field."""

    now: int | None
    lowest: int | None = None
    highest: int | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """A statement of the pulse: its lowest and its highest score, never an average."""

    statement: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Held:
    """One review that was held and frozen."""

    day: date
    """The day on which it was decided."""
    phase: str | None
    """The phase in which it was held."""
    to: str
    """The phase that it looked at, or `ended`."""
    after: str
    """The phase that it ended in, or `ended`."""
    result: str
    because: str
    conditions: tuple[Promised, ...] = ()
    present: tuple[str, ...] = ()
    """Organisations, by name."""
    story: str = ""
    learned: str = ""
    also_agreed: tuple[str, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    """What was done about each step, by its title and in a word."""
    seen: tuple[str, ...] = ()
    """The warning signals that were seen, in their own words."""
    pulse: tuple[Scored, ...] = ()
    judged: tuple[Judged, ...] = ()
    since_last: tuple[Change, ...] = ()
    """What had changed between the review before it, or the first time, and its beginning."""
    changes: tuple[Change, ...] = ()
    """What was changed at the review itself."""
    stood: Mapping[RowId, Stood] = field(default_factory=dict)
    """Where people stood in each tension field when it ended."""
    stood_before: Mapping[RowId, Stood] = field(default_factory=dict)
    """Where they stood when it began."""
    began: date | None = None
    """The day on which it began."""

    @property
    def asked_first(self) -> tuple[Promised, ...]:
        """The conditions of going on; beside any other decision they are steps like the others."""
        return self.conditions if self.result == WITH_CONDITIONS else ()


Past = tuple[Held, ...]
"""Every review that was held, the oldest first."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A review as it was kept: the conversation as it was judged, what showed that, and how it had begun."""

    day: date
    interview: Interview
    judged: tuple[Judged, ...] = ()
    began: Interview | None = None
    """The conversation when the review began; None where that was not kept."""

    @property
    def first_day(self) -> date:
        """The day on which it began."""
        return self.interview.review.began if self.interview.review else self.day

    def after(self, form: Form) -> Interview:
        """Return the conversation as it was when the review was over."""
        return concluded(form, self.interview, self.day)


def past(form: Form, readable: Form, every: Sequence[Frozen]) -> Past:
    """Return the reviews, oldest first, as they are told to those for whom a form is readable."""
    befores = [None, *(one.after(form) for one in every[:-1])]
    return tuple(
        held_of(readable, one.began, one.interview, one.judged, before, one.day)
        for one, before in zip(every, befores, strict=False)
    )


def held_of(
    form: Form,
    began: Interview | None,
    frozen: Interview,
    judged: tuple[Judged, ...],
    before: Interview | None,
    day: date,
) -> Held:
    """Return one review as it was held, from the conversation when it began and as it was judged on its last day.

    `before` is the conversation after the review before it.
    """
    said = form.visible(frozen.answers)
    begun = began or before
    agreed_before = (before.answers.get(ALSO) or {}) if before else {}
    to = frozen.review.to if frozen.review else ""
    decision = said.get(DECISION) or {}
    return Held(
        day=day,
        phase=form.phase(frozen.answers),
        to=to,
        after=phase_after(form, frozen),
        result=decision.get("result") or "",
        because=decision.get("because") or "",
        conditions=tuple(_promised(form, said, row) for row in _rows(said, CONDITIONS)),
        present=_present(form, said, frozen),
        story=said.get("story") or "",
        learned=said.get("learned") or (_ending(said).get("learned") if to == ENDED else "") or "",
        also_agreed=tuple(str(row["title"]) for row in _rows(said, ALSO) if row.get("id") not in agreed_before),
        steps=tuple(_done(form, said)),
        seen=tuple(_seen(said)),
        pulse=tuple(_scored(said)),
        judged=judged,
        since_last=changes(form, before.answers, began.answers, began.why) if before and began else (),
        changes=changes(form, begun.answers, frozen.answers, frozen.why) if begun else (),
        stood=stood(form, frozen),
        stood_before=stood(form, begun) if begun else {},
        began=frozen.review.began if frozen.review else None,
    )


def stood(form: Form, now: Interview) -> Mapping[RowId, Stood]:
    """Return where people stand in each tension field; one of which nobody said is not there."""
    rows: Mapping[RowId, Row] = form.visible(now.answers).get("tensions") or {}
    return {
        id_: Stood(row["now"], row.get("lowest"), row.get("highest"))
        for id_, row in rows.items()
        if row.get("now") is not None
    }


def _rows(said: Answers, list_: str) -> Sequence[Row]:
    return tuple((said.get(list_) or {}).values())


def _ending(said: Answers) -> Row:
    return said.get("ending") or {}


def _promised(form: Form, said: Answers, row: Row) -> Promised:
    who = row.get("who") or ""
    return Promised(str(row["title"]), form.titles(said, "parties").get(who, ""), row.get("until"))


def _present(form: Form, said: Answers, frozen: Interview) -> tuple[str, ...]:
    """Return who was at the meeting of a review."""
    sitting = frozen.review.sitting if frozen.review else ""
    row: Row = (said.get(SITTINGS) or {}).get(sitting) or {}
    titles = form.titles(said, "parties")
    return tuple(titles[id_] for id_ in row.get("present") or () if id_ in titles)


def _done(form: Form, said: Answers) -> Iterator[tuple[str, str]]:
    for row in _rows(said, STEPS):
        if row.get("progress"):
            asked = form.questions[STEPS].by_id["progress"]
            yield str(row["title"]), shown(asked, row["progress"], {}, form.words)


def _seen(said: Answers) -> Iterator[str]:
    for row in _rows(said, "tensions"):
        yield from (row.get(f"signal_{side}") or str(row["title"]) for side in row.get("seen") or ())


def _scored(said: Answers) -> Iterator[Scored]:
    for row in _rows(said, PULSE):
        scores = shown_hands(row.get("scores") or "")
        if scores:
            yield Scored(str(row["title"]), scores[0], scores[-1])
