"""What happened in the network of a folder; nothing is written, and nobody who is at work there is in the way."""

from datetime import date
from pathlib import Path

from netstart.core.days import read_stretch
from netstart.core.form import Form
from netstart.core.history import History, Stretch, history
from netstart.core.pack import Audience
from netstart.core.words import Words, trouble
from netstart.files.reviews import frozen_in
from netstart.holding import taken_from
from netstart.pointing import NoSuchPlace
from netstart.rendering.readers import for_readers


class NoSuchDay(NoSuchPlace):
    """Somebody named a day that is none."""


def stretch_said(since: str, until: str, today: date, words: Words) -> Stretch | None:
    """Return the days that somebody wants to look at: until today, if they name no last one; None for all days.

    Raises:
        NoSuchDay: one of the two is no day, month or year.
    """
    if not since:
        return None
    first, _ = _days(since, today, words)
    _, last = _days(until, today, words) if until else (today, today)
    return Stretch(min(first, last), max(first, last))


def _days(said: str, today: date, words: Words) -> tuple[date, date]:
    found = read_stretch(said, today, words)
    if found is None:
        raise NoSuchDay(trouble("", "no-such-day", given=said))
    return found


def history_in(
    folder: Path, words: Words, today: date, stretch: Stretch | None, audience: Audience
) -> tuple[Form, History]:
    """Return what happened in the network of a folder, and the form of what its readers may know.

    Raises:
        Problem: there is none, or it or one of its reviews cannot be read.
    """
    form, now = taken_from(folder, words, today)
    _, every = frozen_in(folder, words, today)
    readable = for_readers(form, audience)
    return readable, history(form, readable, now, every, today, stretch)
