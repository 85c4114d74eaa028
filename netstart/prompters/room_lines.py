"""What a typed line means on the screens that only a room sees, and in a quick note. Nothing typed is refused there."""

import re
from collections.abc import Sequence

from netstart.core.event import Add, Answer, Confirm, Event, Remove, Restore
from netstart.core.screen import AskEnd, AskStill, Note
from netstart.core.words import Message, Words
from netstart.prompters import Open, Outcome, Stop, TimeIs
from netstart.prompters.clock import time_of
from netstart.prompters.lines import LITERAL, no_such, numbered, numbers, on_row
from netstart.prompters.review_telling import is_tick

FOLDER = 0
"""The page that stands for the folder in which all of them are."""


def still_line(ask: AskStill, text: str, words: Words) -> Event | Message:
    r"""Return what a line means on a screen of what is there already; nothing is *right so*.

    Of a list other lines are new rows, and `\2` is a row with the title `2`; of links they are an answer, whole.
    """
    said = text.strip()
    if not said or (is_tick(ask) and said.casefold() in words.read["no"]):
        return Confirm()
    chosen = numbers(re.sub(rf"\s+{re.escape(words('and'))}\s+", " ", said))
    if chosen is not None and not (ask.field is None and "\n" in said):
        are_there = all(0 < number <= len(ask.rows) for number in chosen)
        return Answer(" ".join(map(str, chosen))) if are_there else no_such(said)
    if ask.field is not None:
        return Answer(said)
    if "\n" not in said and (found := numbered("remove", said, words, r"(?:\s*:\s*(.*))?")):
        why = found[2] or ""
        return on_row(ask.rows, found[1], lambda row: Remove(row.id, why))
    if "\n" not in said and (back := _back_on_the_list(ask, said, words)):
        return back
    return Add(typed_rows(said))


def _back_on_the_list(ask: AskStill, said: str, words: Words) -> Event | Message | None:
    """Return the row that `herstel` or `herstel 2` puts back; without a number the one that went last."""
    if not ask.removed:
        return None
    if said.casefold() in words.read["restore"]:
        return Restore(ask.removed[-1].id)
    found = numbered("restore", said, words)
    return on_row(ask.removed, found[1], lambda row: Restore(row.id)) if found else None


def typed_rows(text: str) -> tuple[str, ...]:
    """Return the titles of new rows, one a line; a backslash before the only one takes it as it stands."""
    if "\n" in text:
        return tuple(line for line in text.split("\n") if line.strip())
    return (text.removeprefix(LITERAL) or text,)


def end_line(ask: AskEnd, text: str) -> Outcome | Message:
    """Return what a line on the last screen means: a number opens a page, nothing opens their folder and leaves."""
    said = text.strip()
    if not said:
        return (Open(FOLDER), Stop())
    chosen = numbers(said)
    if chosen is None or not all(0 < number <= len(ask.pages) for number in chosen):
        return no_such(said)
    return tuple(Open(number) for number in chosen)


def note_line(notes: Sequence[Note], text: str) -> Note | Message | None:
    """Return where a quick note goes, by its digit; None for nowhere."""
    said = text.strip()
    if not said:
        return None
    chosen = numbers(said)
    if chosen is None or len(chosen) != 1 or not 0 < chosen[0] <= len(notes):
        return no_such(said)
    return notes[chosen[0] - 1]


def note_of(note: Note, text: str) -> Add | None:
    """Return the rows of a quick note; None where nothing was typed."""
    titles = tuple(line for line in text.split("\n") if line.strip())
    return Add(titles, to=note.list) if titles else None


def told_time_after(text: str, words: Words) -> TimeIs | None:
    """Return what time somebody says that it is on a line of its own: `tijd 15.41`."""
    names = "|".join(map(re.escape, words.read["time"]))
    found = re.fullmatch(rf"(?:{names})\s+(.*)", text.strip(), re.IGNORECASE)
    return time_of(found[1]) if found else None
