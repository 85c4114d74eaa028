"""All that the adviser looks at: the plan, what was asked of it, and what was marked and put off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from netstart.core.advice_pack import Thresholds
from netstart.core.event import Park
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.model import Plan
from netstart.core.model.needs import Need
from netstart.core.model.parties import Party
from netstart.core.pack import Remark
from netstart.core.place import Answers, Place, QuestionId, has, value_at
from netstart.core.road import exists, step_to


@dataclass(frozen=True, kw_only=True)
class Case:
    """A plan as the adviser has it before him; made anew for every check."""

    plan: Plan
    said: Answers
    """The answers that count. A key that is there was asked, also where nothing is known of it yet."""
    marks: Mapping[Place, Marked] = field(default_factory=dict)
    parked: Mapping[Place, Park] = field(default_factory=dict)
    since: Mapping[Place, date] = field(default_factory=dict)
    phase: str | None = None
    today: date
    limits: Thresholds
    before: Plan | None = None
    """The plan at the last review; None before the first."""
    remarks: Mapping[str, Remark] = field(default_factory=dict)
    """What makes an answer weak, by the words in it."""
    left: Mapping[str, str] = field(default_factory=dict)
    """Remarks that people went through with, each by its id and place."""

    @classmethod
    def of(cls, form: Form, now: Interview, today: date, before: Plan | None = None) -> "Case":
        """Return the case of a conversation on a day."""
        if form.limits is None:
            raise AssertionError(form.type)
        return cls(
            plan=form.plan(now.answers),
            said=form.visible(now.answers),
            marks=now.marks,
            parked={at: park for at, park in now.parked.items() if exists(form, now, step_to(form, at))},
            since=now.since,
            phase=form.phase(now.answers),
            today=today,
            limits=form.limits,
            before=before,
            remarks=form.remarks,
            left=now.left,
        )

    def was_asked(self, place: Place) -> bool:
        """Say whether something was asked: at a place itself, or of any row for `offers/*.needs`."""
        return place in self._asked_of_any if place.row == "*" else has(self.said, place)

    def was_asked_of_all(self, list_: QuestionId, field_: str) -> bool:
        """Say whether a field was answered at every row of a list that has rows, be it with *not known*."""
        rows = self.said.get(list_) or {}
        return bool(rows) and all(field_ in row for row in rows.values())

    def is_put_off(self, place: Place) -> bool:
        """Say whether something was put off: itself, its row, or its whole question."""
        return any(at in self.parked for at in (place, Place(place.question, place.row), Place(place.question)))

    def lacks(self, place: Place) -> bool:
        """Say whether something was asked and nothing came of it; what was put off is known to be open."""
        if not has(self.said, place) or self.is_put_off(place):
            return False
        return value_at(self.said, place) in (None, (), {})

    def stand(self, tension: str) -> int | None:
        """Return where people want to be in a tension field, or else where they are; None while neither is known."""
        row = (self.said.get("tensions") or {}).get(tension) or {}
        return row.get("wanted") or row.get("now")

    @cached_property
    def _asked_of_any(self) -> frozenset[Place]:
        return frozenset(self._fields_of_rows())

    def _fields_of_rows(self) -> Iterator[Place]:
        for id_, value in self.said.items():
            for row in value.values() if isinstance(value, dict) else ():
                if isinstance(row, dict):
                    yield from (Place(id_, "*", name) for name in row)

    @cached_property
    def earlier(self) -> Plan | None:
        """The plan at the last review, once it is long enough ago to expect that something changed."""
        held = (one.day for one in self.plan.sittings or () if one.kind == "review" and one.day)
        last = max((day for day in held if day < self.today), default=None)
        if last is None:
            return self.before
        months = (self.today.year - last.year) * 12 + self.today.month - last.month
        return self.before if months >= self.limits.review_months else None

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """The parties by their id."""
        return {one.id: one for one in self.plan.parties or ()}

    @cached_property
    def members(self) -> tuple[Party, ...]:
        """The parties that take part."""
        return tuple(one for one in self.plan.parties or () if one.side == "in")

    @cached_property
    def needs(self) -> Mapping[str, Need]:
        """The needs by their id."""
        return {one.id: one for one in self.plan.needs or ()}

    @cached_property
    def top(self) -> tuple[Need, ...]:
        """The needs that come first, in their order."""
        return tuple(self.needs[id_] for id_ in self.plan.top_needs or () if id_ in self.needs)

    def name(self, party: str | None) -> str:
        """Return what a party is called; empty for nobody, and for one that is not there any more."""
        return self.parties[party].title if party and party in self.parties else ""
