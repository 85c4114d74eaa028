"""Everything with a day as a calendar that Outlook and others read: next meeting, steps, open questions, looking back.

The same answers give the same bytes: an event is known by the name of the network and its place in the answers, and
says that it was made on the day of the last meeting.

Times stand in the time of Amsterdam, with the rules of that zone beside them, one for summer and one for winter:
Outlook knows times without a zone for whole days only, and shows a mistake for any other, and of a zone it reads
one rule each way. Days of steps are whole days, that keep nobody from being asked for something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from netstart.core.days import clock
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.place import Place
from netstart.rendering.escape import cleaned
from netstart.rendering.meeting import TO_ANSWER, last_meeting, met_on, review_day
from netstart.rendering.said import Said

MAKER = "-//netstart//netstart//NL"
ZONE = "Europe/Amsterdam"
LASTS = timedelta(minutes=90)
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)
DAY = timedelta(days=1)
ROWS = {
    "steps": ("agenda-step", "agenda-step-of"),
    "open_questions": ("agenda-question", "agenda-question-of"),
}
"""The sentence for the day of a row, without and with who sees to it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that stands in a calendar."""

    key: str
    """What it is known by, for as long as the answers hold it."""
    day: date
    what: str
    at: time | None = None
    where: str = ""
    more: str = ""


def agenda(form: Form, now: Interview, today: date) -> str:
    """Return the calendar of a network; empty while nothing has a day."""
    said = Said(form, now)
    found = sorted(_dated(said, today), key=lambda one: (one.day, one.key))
    if not found:
        return ""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _name(said))
    if any(one.at for one in found):
        calendar.add_component(_zone())
    stamp = datetime.combine(met_on(said, today) or found[0].day, time(), UTC)
    for one in found:
        calendar.add_component(_event(one, _name(said), stamp))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _name(said: Said) -> str:
    return cleaned(said.plan.name or said.form.title)


def _dated(said: Said, today: date) -> Iterator[Dated]:
    """Yield all that has a day, each with the sentence by which people know it."""
    yield from _meeting(said, today)
    yield from _rows(said, "steps")
    yield from _rows(said, "open_questions")
    if said.plan.ended:
        return
    words, name, met = said.form.words, _name(said), last_meeting(said, today)
    if met and met.day:
        yield Dated(f"work-out {met.id}", met.day + TO_ANSWER, words("agenda-work-out", name=name))
    day, is_proposed = review_day(said)
    if day and is_proposed:
        more = words("agenda-proposed-why")
        yield Dated("review_day", day, words("agenda-review-proposed", name=name), more=more)
    elif day:
        yield Dated("review_day", day, words("agenda-review", name=name))


def _meeting(said: Said, today: date) -> Iterator[Dated]:
    """Yield the next meeting; known by the last one, so that the one after it does not take its place."""
    coming, last = said.plan.next_meeting, last_meeting(said, today)
    if coming is None or coming.day is None:
        return
    yield Dated(
        f"next_meeting {last.id if last else ''}",
        coming.day,
        said.form.words("agenda-meeting", name=_name(said)),
        clock(coming.at) if coming.at else None,
        said.text(Place("next_meeting", "", "host"), cleaned),
        said.text(Place("next_meeting", "", "purpose"), cleaned),
    )


def _rows(said: Said, list_: str) -> Iterator[Dated]:
    """Yield the rows of a list that have a day, with who sees to each."""
    alone, of_somebody = ROWS[list_]
    for id_ in said.answers.get(list_) or {}:
        if day := said.value(Place(list_, id_, "until")):
            who = said.text(Place(list_, id_, "who"), cleaned)
            facts = {"name": _name(said), "what": said.name(list_, id_, cleaned), "who": who}
            yield Dated(str(Place(list_, id_)), day, said.form.words(of_somebody if who else alone, **facts))


def _event(one: Dated, name: str, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, f'{name} {one.key}')}@netstart")
    event.add("dtstamp", stamp)
    event.add("summary", one.what)
    if one.at:
        start = datetime.combine(one.day, one.at)
        event.add("dtstart", start, {"tzid": ZONE})
        event.add("dtend", start + LASTS, {"tzid": ZONE})
    else:
        event.add("dtstart", one.day)
        event.add("dtend", one.day + DAY)
        event.add("transp", "TRANSPARENT")
    if one.where:
        event.add("location", one.where)
    if one.more:
        event.add("description", one.more)
    return event


def _zone() -> Timezone:
    """Return the rules of the zone as they have been since 1996, whatever the system knows of zones."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, begun, month, before, after in (
        (TimezoneDaylight(), datetime(1996, 3, 31, 2), 3, WINTER, SUMMER),
        (TimezoneStandard(), datetime(1996, 10, 27, 3), 10, SUMMER, WINTER),
    ):
        part.add("dtstart", begun)
        part.add("rrule", vRecur({"freq": "yearly", "bymonth": month, "byday": "-1su"}))
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
