"""What happened in a network, in time order: its meetings, its reviews, and what changed in between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from netstart.core.diff import Change, changes
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.naming import PARTIES
from netstart.core.past import Frozen, Held, past
from netstart.core.place import Place
from netstart.core.room import SITTINGS

NAME = "name"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that was held."""

    day: date
    title: str
    where: str
    present: tuple[str, ...]
    """Organisations, by name."""


@dataclass(frozen=True, slots=True)
class Turned:
    """What changed between two days of which the plan was kept; without a last day, until now."""

    since: date
    until: date | None
    changes: tuple[Change, ...]


Event = Meeting | Held | Turned


@dataclass(frozen=True, slots=True)
class History:
    """What happened, oldest first."""

    name: str
    events: tuple[Event, ...]
    is_kept: bool
    """Whether there is an earlier plan to compare with."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that are looked at, first and last included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Say whether a day is one of them."""
        return self.first <= day <= self.last


def history(
    form: Form, readable: Form, now: Interview, every: Sequence[Frozen], today: date, stretch: Stretch | None = None
) -> History:
    """Return what happened until today, or in a stretch of days.

    Of all of it the changes are told between one review and the next; of a stretch, between the plans that were last
    kept before its first and its last day. Only what stands in `readable` is told.
    """
    said = readable.visible(now.answers)
    looking = _Looking(
        readable,
        tuple(one for one in _meetings(readable, said, every) if one.day <= today),
        past(form, readable, every),
        tuple(_points(form, now, every, today)),
    )
    events = looking.within(stretch) if stretch else looking.all()
    return History(str(said.get(NAME) or ""), tuple(events), is_kept=bool(every))


@dataclass(frozen=True, slots=True)
class _Point:
    """A plan as it was kept on a day."""

    day: date
    interview: Interview
    why: Mapping[Place, str]
    """The reasons that were given by then, those of a review that are cleared after it included."""
    is_now: bool = False


def _points(form: Form, now: Interview, every: Sequence[Frozen], today: date) -> Iterator[_Point]:
    for one in every:
        if one.began:
            yield _Point(one.first_day, one.began, one.began.why)
        yield _Point(one.day, one.after(form), one.interview.why)
    yield _Point(today, now, now.why, is_now=True)


@dataclass(frozen=True, slots=True)
class _Looking:
    """All that is known of what happened; the last of the plans that were kept is that of today."""

    form: Form
    meetings: Sequence[Meeting]
    held: Sequence[Held]
    points: Sequence[_Point]

    def all(self) -> Iterator[Event]:
        # of one day: who met, what had changed, what was decided
        placed: list[tuple[date, int, Event]] = [(one.day, 0, one) for one in self.meetings]
        for before, one in zip((None, *self.held), self.held, strict=False):
            if before and one.since_last:
                placed.append((one.day, 1, Turned(before.day, one.began or one.day, one.since_last)))
            placed.append((one.day, 2, one))
        yield from (event for _, _, event in sorted(placed, key=lambda one: one[:2]))
        yield from self._turned(self.points[-2:])

    def within(self, stretch: Stretch) -> Iterator[Event]:
        bare = tuple(replace(one, since_last=(), changes=()) for one in self.held)
        every: tuple[Meeting | Held, ...] = (*self.meetings, *bare)
        held = [one for one in every if stretch.holds(one.day)]
        yield from sorted(held, key=lambda one: one.day)
        days = [point.day for point in self.points]
        before = sum(day < stretch.first for day in days)
        begin = before if stretch.first in days else max(0, before - 1)
        end = sum(day <= stretch.last for day in days)
        yield from self._turned(self.points[begin:end])

    def _turned(self, points: Sequence[_Point]) -> Iterator[Turned]:
        """Yield what changed from the first to the last of some plans, with the reasons that were given on the way."""
        if len(points) < 2:
            return
        first, last = points[0], points[-1]
        why: Mapping[Place, str] = {at: text for point in points[1:] for at, text in point.why.items()}
        found = changes(self.form, first.interview.answers, last.interview.answers, why)
        if found:
            yield Turned(first.day, None if last.is_now else last.day, found)


def _meetings(form: Form, said: Mapping[str, Any], every: Sequence[Frozen]) -> Iterator[Meeting]:
    """Yield the meetings of which a day is known; a review is told by itself."""
    titles = form.titles(said, PARTIES)
    told = {one.interview.review.sitting for one in every if one.interview.review}
    for id_, row in (said.get(SITTINGS) or {}).items():
        if row.get("day") and id_ not in told:
            present = tuple(titles[one] for one in row.get("present") or () if one in titles)
            yield Meeting(row["day"], str(row.get("title", "")), row.get("where") or "", present)
