"""Days and times as people say them."""

import re
from datetime import date, time

from netstart.core.cleaning import clean
from netstart.core.words import Words


def read_date(text: str, today: date, words: Words) -> date | None:
    """Return the day of `2026-04-02`, `2-4-2026` or `2 april 2026`; without a year the first one from today."""
    said = clean(text).casefold()
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", said):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    # a day of the week before it is friendly, and not looked at
    found = re.fullmatch(r"(?:[a-z]+,? +)?(\d{1,2})[\s./-]+(\d{1,2}|[a-zé]+\.?)(?:[\s./-]+(\d{4}|\d{2}))?", said)
    month = _month(found[2], words) if found else None
    if found is None or month is None:
        return None
    if found[3]:
        return _day(int(found[3]) + (2000 if len(found[3]) == 2 else 0), month, int(found[1]))
    years = (_day(year, month, int(found[1])) for year in range(today.year, today.year + 9))
    return next((day for day in years if day and day >= today), None)


def read_stretch(text: str, today: date, words: Words) -> tuple[date, date] | None:
    """Return the first and the last day of `2026`, `2026-03`, `maart 2026` or a day; without a year the last one."""
    said = clean(text).casefold()
    if re.fullmatch(r"\d{4}", said):
        return _from_to(_day(int(said), 1, 1), _day(int(said), 12, 31))
    iso = re.fullmatch(r"(?P<year>\d{4})-(?P<month>\d{1,2})", said)
    if found := iso or re.fullmatch(r"(?P<month>\d{1,2}|[a-z]+\.?)[\s/-]+(?P<year>\d{4})", said):
        year, month = int(found["year"]), _month(found["month"], words) or 0
        last = next((day for number in (31, 30, 29, 28) if (day := _day(year, month, number))), None)
        return _from_to(_day(year, month, 1), last)
    day = read_date(text, today, words)
    if day and day > today and day != read_date(text, date(2000, 1, 1), words):
        day = next((past for year in range(today.year, 0, -1) if (past := _on(day, year)) and past <= today), day)
    return _from_to(day, day)


def _on(day: date, year: int) -> date | None:
    return _day(year, day.month, day.day)


def _from_to(first: date | None, last: date | None) -> tuple[date, date] | None:
    return (first, last) if first and last else None


def _month(text: str, words: Words) -> int | None:
    if text.isdecimal():
        return int(text)
    begun = [n for n, name in enumerate(words.months, 1) if len(text) > 2 and name.startswith(text.rstrip("."))]
    short = [n for n, name in enumerate(words.read["months"], 1) if name == text.rstrip(".")]
    return next(iter(begun or short), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_time(text: str) -> str | None:
    """Return the time of `16.00`, `16:00 uur`, `9.30` or `16 uur` as `16.00`; None for anything else."""
    found = re.fullmatch(r"(\d{1,2})(?:[.:](\d{2}))?(?:\s*(?:uur|u|h))?", clean(text).casefold())
    if found is None or (found[2] is None and text.strip().isdecimal()):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}.{minute:02}" if hour < 24 and minute < 60 else None


def clock(said: str) -> time:
    """Return the time of a text such as `16.00`, as `read_time` writes it."""
    hour, minute = said.split(".")
    return time(int(hour), int(minute))
