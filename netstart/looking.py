"""Where the networks of a folder stand; nothing is written, and nobody who is at work there is in the way."""

from datetime import date
from pathlib import Path

from netstart.core.interview import Agenda
from netstart.core.standing import Standing, standing
from netstart.core.words import Problem, Trouble, Words, trouble
from netstart.holding import is_begun, taken_from


def standing_in(folder: Path, words: Words, today: date) -> Standing:
    """Return where the network of a folder stands.

    Raises:
        Problem: there is none, or it cannot be read.
    """
    form, interview = taken_from(folder, words, today)
    return standing(form, Agenda.desk(form, today), interview)


def networks_in(folder: Path) -> tuple[Path, ...]:
    """Return the folders with a network of their own in a folder that holds none itself.

    Raises:
        Problem: the folder cannot be looked into.
    """
    if is_begun(folder) or not folder.is_dir():
        return ()
    try:
        return tuple(sorted(one for one in folder.iterdir() if _may_hold_one(one)))
    except OSError as error:
        raise Problem(trouble(str(folder), "folder-unread")) from error


def _may_hold_one(folder: Path) -> bool:
    """Say whether a folder holds a network that can be seen from here."""
    try:
        return is_begun(folder)
    except OSError:
        return False


def standings_in(
    folders: tuple[Path, ...], words: Words, today: date
) -> tuple[list[tuple[Path, Standing]], list[Trouble]]:
    """Return where each network stands, who needs something first on top; and what is wrong with the others."""
    found: list[tuple[Path, Standing]] = []
    troubles: list[Trouble] = []
    for folder in folders:
        try:
            found.append((folder, standing_in(folder, words, today)))
        except Problem as problem:
            troubles += problem.troubles
    return sorted(found, key=_need), troubles


def _need(network: tuple[Path, Standing]) -> tuple[int, date, str]:
    folder, found = network
    late = sum(later.is_overdue for later in found.later)
    return -late, found.dates[0].day if found.dates else date.max, folder.name.casefold()
