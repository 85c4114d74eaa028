"""The calendar of a network, as a calendar program reads it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from netstart.core.interview import Interview
from netstart.rendering.agenda import agenda
from netstart.rendering.escape import cleaned
from tests.naughty import NAUGHTY
from tests.test_rendering import FORM, row

THAT_DAY = date(2026, 3, 12)
PARTIES = {**row("party-1", "Kuiper Metaal"), **row("party-2", "Bakkerij Hartgers")}
SAID: dict[str, Any] = {
    "name": "Werk langs de Berkel",
    "parties": PARTIES,
    "sittings": row("sitting-1", "Kickoff", day=THAT_DAY),
    "next_meeting": {"day": date(2026, 4, 16), "at": "16.00", "host": "party-1", "purpose": "Kiezen"},
    "steps": {
        **row("step-1", "belt vijf bedrijven", who="party-2", until=date(2026, 4, 2)),
        **row("step-2", "Zonder dag"),
        **row("step-3", "Zaal zoeken", until=date(2026, 4, 3)),
    },
    "open_questions": {
        **row("open-1", "Wie betaalt?", until=date(2026, 5, 1)),
        **row("open-2", "Hoort uitzendwerk erbij?", who="party-1", until=date(2026, 5, 2)),
    },
}


def calendar_of(said: Mapping[str, Any], today: date = THAT_DAY) -> str:
    return agenda(FORM, Interview(answers=said), today)


def read(written: str) -> list[Any]:
    calendar: Any = Calendar.from_ical(written)
    return list(calendar.events)


def events_of(said: Mapping[str, Any], today: date = THAT_DAY) -> dict[str, Any]:
    """Return the events by what they are called, without the name of the network."""
    return {str(event["summary"]).partition(": ")[2]: event for event in read(calendar_of(said, today))}


def uids(said: Mapping[str, Any], today: date = THAT_DAY) -> dict[str, str]:
    return {what: str(event["uid"]) for what, event in events_of(said, today).items()}


def test_everything_with_a_day_stands_in_the_calendar_the_nearest_first() -> None:
    assert {what: event["dtstart"].dt for what, event in events_of(SAID).items()} == {
        "samen uitwerken, 30 minuten": date(2026, 3, 26),
        "Bakkerij Hartgers: belt vijf bedrijven": date(2026, 4, 2),
        "Zaal zoeken": date(2026, 4, 3),
        "bijeenkomst": datetime(2026, 4, 16, 16, tzinfo=ZoneInfo("Europe/Amsterdam")),
        "antwoord op “Wie betaalt?”": date(2026, 5, 1),
        "Kuiper Metaal zoekt uit: Hoort uitzendwerk erbij?": date(2026, 5, 2),
        "samen terugkijken (voorstel)": date(2026, 9, 12),
    }
    days = [event["dtstart"].dt for event in read(calendar_of(SAID))]
    assert [f"{day:%m%d}" for day in days] == sorted(f"{day:%m%d}" for day in days)


@pytest.mark.parametrize(
    ("day", "at_greenwich"),
    [(date(2026, 4, 16), 14), (date(2026, 3, 28), 15), (date(2026, 3, 29), 14), (date(2026, 10, 25), 15)],
)
def test_the_next_meeting_has_the_time_of_amsterdam_in_summer_and_in_winter(day: date, at_greenwich: int) -> None:
    written = calendar_of({**SAID, "next_meeting": {"day": day, "at": "16.00"}})
    # under a name that no program knows, only the rules in the calendar itself can tell
    (meeting,) = (
        one
        for one in read(written.replace("Europe/Amsterdam", "Elsewhere"))
        if "location" not in one and "bijeenkomst" in one["summary"]
    )
    start, end = meeting["dtstart"].dt, meeting["dtend"].dt
    assert start.astimezone(UTC) == datetime(day.year, day.month, day.day, at_greenwich, tzinfo=UTC)
    assert end - start == timedelta(minutes=90)


def test_outlook_reads_one_rule_for_summer_and_one_for_winter() -> None:
    lines = calendar_of(SAID).split("\r\n")
    assert "DTSTART;TZID=Europe/Amsterdam:20260416T160000" in lines
    assert lines.index("TZID:Europe/Amsterdam") < lines.index("BEGIN:VEVENT")
    assert [line for line in lines if line.startswith("RRULE:")] == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]


def test_the_next_meeting_says_where_and_what_for() -> None:
    meeting = events_of(SAID)["bijeenkomst"]
    assert (meeting["location"], meeting["description"]) == ("Kuiper Metaal", "Kiezen")


def test_without_a_time_the_next_meeting_is_a_whole_day() -> None:
    said = {**SAID, "next_meeting": {"day": date(2026, 4, 16)}}
    assert events_of(said)["bijeenkomst"]["dtstart"].dt == date(2026, 4, 16)
    assert "VTIMEZONE" not in calendar_of(said)


def test_a_whole_day_keeps_nobody_from_being_asked_for_something_else() -> None:
    events = events_of(SAID)
    assert events["Zaal zoeken"]["transp"] == "TRANSPARENT"
    assert events["Zaal zoeken"]["dtend"].dt == date(2026, 4, 4)
    assert "transp" not in events["bijeenkomst"]


def test_a_day_to_look_back_is_proposed_until_there_is_one() -> None:
    proposed = events_of(SAID)["samen terugkijken (voorstel)"]
    assert "half jaar na de bijeenkomst" in proposed["description"]
    given = events_of({**SAID, "review_day": date(2026, 10, 1)})["samen terugkijken"]
    assert given["dtstart"].dt == date(2026, 10, 1)
    assert "description" not in given


def test_the_same_answers_give_the_same_bytes_on_any_day() -> None:
    assert calendar_of(SAID) == calendar_of(SAID, date(2026, 6, 1))


def test_an_event_was_made_on_the_day_of_the_last_meeting() -> None:
    assert {event["dtstamp"].dt for event in events_of(SAID).values()} == {datetime(2026, 3, 12, tzinfo=UTC)}


def test_an_event_that_changes_stays_the_same_event() -> None:
    steps = {**SAID["steps"], "step-3": {**SAID["steps"]["step-3"], "until": date(2026, 4, 9)}}
    changed = {**SAID, "steps": steps, "next_meeting": {"day": date(2026, 4, 17), "at": "09.30"}}
    before, after = uids(SAID), uids(changed)
    assert before == after
    assert len(set(before.values())) == len(before)


def test_the_meeting_after_the_next_one_does_not_take_its_place() -> None:
    held = {**SAID["sittings"], **row("sitting-2", "Vervolg", day=date(2026, 4, 16))}
    later = {**SAID, "sittings": held, "next_meeting": {"day": date(2026, 6, 4)}}
    assert uids(SAID)["bijeenkomst"] != uids(later, date(2026, 4, 16))["bijeenkomst"]


def test_two_networks_have_no_event_in_common() -> None:
    assert not {*uids(SAID).values()} & {*uids({**SAID, "name": "Duinwerk"}).values()}


def test_while_nothing_has_a_day_there_is_no_calendar() -> None:
    assert calendar_of({"name": "Wij", "steps": row("step-1", "Bellen")}) == ""


def test_without_a_meeting_an_event_was_made_on_the_first_day_that_is_known() -> None:
    said = {"steps": row("step-1", "Bellen", until=date(2026, 4, 2))}
    assert events_of(said)["Bellen"]["dtstamp"].dt == datetime(2026, 4, 2, tzinfo=UTC)


@pytest.mark.parametrize("text", NAUGHTY)
def test_every_text_comes_out_as_it_went_in(text: str) -> None:
    steps = row("step-1", text, until=date(2026, 4, 2))
    written = calendar_of({"name": "Wij", "steps": steps})
    (event,) = read(written)
    assert str(event["summary"]) == f"Wij: {cleaned(text) or '…'}"
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert "\n" not in written.replace("\r\n", "")
