"""What a typed line means on a screen where lines are commands too: a list, a check screen, a second thought.

The terminal and the plain lines share these. A line that is no command comes back whole; one that cannot be
followed comes back as the message to tell, and the line stays where it was typed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Move, Park, Remove, Restore, Status
from netstart.core.place import Place
from netstart.core.screen import AskCheck, AskRows, AskSure, RowLine
from netstart.core.words import Message, Words

Dialog = Literal["pick", "restore"]

STATUSES: Mapping[str, Status] = {"1": "provisional", "2": "decided", "3": "disagreed"}
"""The digit of each status, in the order in which the menu names them."""

LONGEST = 40
"""So much of a line is repeated in a message; a pasted page would push the message off the screen."""
REASONED = frozenset({"overruled", "change"})
"""Second thoughts at which any other line is the reason."""
LITERAL = "\\"
"""Before a line: take it as it stands."""


def rows_line(ask: AskRows, text: str, words: Words) -> Event | Dialog | Message:
    r"""Return what a line on a list screen means; several lines are several rows, whatever stands in them.

    A backslash before a line makes it a row: `\2` is a row with the title `2`.
    """
    said = text.strip()
    if not said:
        return Confirm()
    if "\n" in said:
        return Add(tuple(line for line in said.split("\n") if line.strip()))
    if said.startswith(LITERAL) and said != LITERAL:
        return Add((said.removeprefix(LITERAL),))
    if _is_number(said):
        return on_row(ask.rows, said, lambda row: Go(Place(ask.question.home, row.id)))
    return _dialog(ask, said, words) or _command(ask, said, words) or Add((said,))


def _dialog(ask: AskRows, said: str, words: Words) -> Dialog | Message | None:
    if said.casefold() in words.read["pick"]:
        return "pick" if ask.question.picks else Message("no-picks")
    if ask.removed and said.casefold() in words.read["restore"]:
        return "restore"
    return None


def _command(ask: AskRows, said: str, words: Words) -> Event | Message | None:
    """Return what `weg 2`, `weg 2: reden`, `omhoog 2`, `omlaag 2` and `herstel 1` do; None for another line."""
    if found := numbered("remove", said, words, r"(?:\s*:\s*(.*))?"):
        why = found[2] or ""
        return on_row(ask.rows, found[1], lambda row: Remove(row.id, why))
    if found := numbered("up", said, words):
        return on_row(ask.rows, found[1], lambda row: Move(row.id, -1))
    if found := numbered("down", said, words):
        return on_row(ask.rows, found[1], lambda row: Move(row.id, 1))
    if ask.removed and (found := numbered("restore", said, words)):
        return on_row(ask.removed, found[1], lambda row: Restore(row.id))
    return None


def numbered(command: str, said: str, words: Words, behind: str = "") -> re.Match[str] | None:
    """Return the match of a command word with the number of a row, and perhaps something behind it."""
    names = "|".join(map(re.escape, words.read[command]))
    return re.fullmatch(rf"(?:{names})\s+([0-9]+){behind}", said, re.IGNORECASE)


def picked(ask: AskRows, text: str) -> Add | Message | None:
    """Return the rows that are picked from the catalogue by their numbers; None for none."""
    titles = [row.title for row in ask.question.picks.values()]
    chosen = numbers(text)
    if not text.strip():
        return None
    if chosen is None or not all(0 < number <= len(titles) for number in chosen):
        return no_such(text)
    return Add(tuple(titles[number - 1] for number in chosen))


def restored(ask: AskRows, text: str) -> Event | Message | None:
    """Return the removed row that is put back by its number; None for none."""
    return on_row(ask.removed, text.strip(), lambda row: Restore(row.id)) if text.strip() else None


def check_line(ask: AskCheck, text: str, _: Words) -> Event | Message:
    """Return what a line on a check screen means: nothing is *right so*, a number goes there."""
    said = text.strip()
    if not said:
        return Confirm()
    at = _index(said, len(ask.lines))
    return no_such(said) if at is None else Go(ask.lines[at].place)


def sure_line(ask: AskSure, text: str, words: Words) -> Event | Message:
    """Return what a second thought comes to: 1 or nothing is do it (with why behind it), 2 change it, 3 later.

    Where the question is why, any other text is the reason.
    """
    said = text.strip()
    if not said or said.casefold() in words.read["yes"]:
        return Confirm()
    if said == "2" or said.casefold() in words.read["no"]:
        return Back()
    found = re.fullmatch(r"([13])(?:[\s:.,]+(.*))?", said, re.DOTALL)
    is_reason = found is None or (found[1] == "3" and found[2])
    if ask.about == "later" and found is None:
        # somebody typed the answer after all
        return Answer(text)
    if ask.about in REASONED and is_reason and not _is_number(said):
        return Confirm(said)
    if found is None or int(found[1]) > len(ask.ways):
        return no_such(said)
    why = (found[2] or "").strip()
    return Confirm(why) if found[1] == "1" else Park(why)


def numbers(text: str) -> tuple[int, ...] | None:
    """Return the numbers of a row of digits: `1 3 5`, `1, 3`; None for anything else."""
    said = text.strip()
    if not re.fullmatch(r"[0-9]{1,9}([\s,;]+[0-9]{1,9})*[\s,;]*", said):
        return None
    return tuple(dict.fromkeys(int(digits) for digits in re.findall(r"[0-9]+", said)))


def on_row(rows: Sequence[RowLine], digits: str, do: Callable[[RowLine], Event]) -> Event | Message:
    """Return what is done with the row of a number, or that there is none."""
    at = _index(digits, len(rows))
    return no_such(digits) if at is None else do(rows[at])


def _index(digits: str, count: int) -> int | None:
    """Return the index of what is numbered from 1; None for what is not on the screen."""
    # a long row of digits is no number on any screen, and Python refuses to read thousands of them
    return int(digits) - 1 if _is_number(digits) and len(digits) < 10 and 0 < int(digits) <= count else None


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]+", text) is not None


def no_such(given: str) -> Message:
    """Return the message that a number does not stand on the screen."""
    said = given.strip()
    return Message("no-such-number", {"given": said if len(said) <= LONGEST else f"{said[:LONGEST].rstrip()}…"})
