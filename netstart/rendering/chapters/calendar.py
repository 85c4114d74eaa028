"""Everything in the plan that has a day, the nearest first."""

from collections.abc import Iterator
from datetime import date

from netstart.core.place import Place
from netstart.rendering.escape import escape_cell
from netstart.rendering.said import Data, Said

LINES = 3
"""A calendar is worth a chapter from so many lines on."""
FIRST = frozenset({"meeting", "step"})
"""What stands by day in the chapter of the first steps already."""
OWN_LINE = frozenset({"meeting", "step", "question", "review", "later", "coordinator"})
"""What stands on a line of its own; of the others those of one day stand together."""
Dated = tuple[date, str, Data, str]
"""A day, the kind of thing that it is the day of, what it is, and the party or person whose it is."""


def calendar(said: Said) -> Data | None:
    """Return what happens or ends on which day, and who sees to it."""
    rows: dict[tuple[date, str, int], Data] = {}
    for number, (day, kind, what, who) in enumerate(sorted(_dated(said), key=lambda one: one[0])):
        key = (day, kind, number if kind in OWN_LINE else 0)
        row = rows.setdefault(key, {"day": said.form.words.date(day), "kind": kind, "what": [], "who": []})
        row["what"].append(what)
        if who and who not in row["who"]:
            row["who"].append(who)
    is_more = any(kind not in FIRST for _, kind, _ in rows)
    return {"rows": list(rows.values())} if is_more and len(rows) >= LINES else None


def _dated(said: Said) -> Iterator[Dated]:
    plan, meeting, coordinator = said.plan, said.plan.next_meeting, said.plan.coordinator
    if meeting and meeting.day:
        yield meeting.day, "meeting", _named(""), said.cell(Place("next_meeting", "", "host"))
    yield from _of_rows(said, "steps", "step", "until", "who")
    yield from _of_rows(said, "open_questions", "question", "until", "who")
    if plan.review_day:
        yield plan.review_day, "review", _named(""), ""
    yield from _of_rows(said, "activities", "activity", "first_day", "owner")
    yield from _of_rows(said, "offers", "offer", "calibrated", "owner")
    yield from _of_rows(said, "indicators", "indicator", "until", "who")
    for place, park in sorted(said.now.parked.items(), key=lambda one: said.order(one[0])):
        if park.day and said.is_asked(place):
            yield park.day, "later", said.question_at(place, escape_cell), said.person(park.who, escape_cell)
    yield from _of_rows(said, "funders", "funder", "until", "party")
    if coordinator and coordinator.until:
        yield coordinator.until, "coordinator", _named(""), said.cell(Place("coordinator", "", "name"))
    for party in plan.parties or ():
        if party.in_core and party.core_until:
            yield party.core_until, "core", _named(""), escape_cell(party.title)


def _of_rows(said: Said, list_: str, kind: str, day: str, who: str) -> Iterator[Dated]:
    for id_ in said.answers.get(list_) or {}:
        if found := said.value(Place(list_, id_, day)):
            title = said.name(list_, id_, escape_cell)
            yield found, kind, _named(title), said.cell(Place(list_, id_, who))


def _named(title: str) -> Data:
    return {"of": title, "ask": ""}
