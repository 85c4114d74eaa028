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
