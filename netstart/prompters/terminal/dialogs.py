"""What the menu leads to: help, later, another view; and picking and putting back in a list.

A dialog that is left half-way changes nothing and leads back to the question.
"""

from collections.abc import Container, Mapping
from functools import partial

from netstart.core.event import Back, Event, Go, Mark, Park, View
from netstart.core.place import Place
from netstart.core.screen import Ask, AskCheck, AskRows
from netstart.core.words import Message, Words
from netstart.prompters import Stop
from netstart.prompters.lines import STATUSES, Dialog, picked, restored
from netstart.prompters.terminal.prompt import Desk, Said, fine
from netstart.prompters.terminal.reading import look
from netstart.prompters.terminal.screens import asking, helping, menu, picking, restoring
from netstart.prompters.terminal.writing import Writing, write

Chosen = Event | Stop | None
"""What came of a dialog; nothing is back to the question."""

_ITEMS = {
    "1": "menu-help",
    "2": "menu-back",
    "3": "menu-later",
    "4": "menu-view",
    "5": "menu-overview",
    "6": "menu-stop",
}


def open_menu(desk: Desk, ask: Ask) -> Chosen:
    """Let somebody choose what else to do here."""
    items = {digit: key for digit, key in _ITEMS.items() if _is_here(ask, key)}
    blocks = menu(ask, items.items(), desk.words)
    said = write(desk, Writing(blocks, check=partial(_unknown, desk.words, items), has_menu=False))
    if said.how != "done":
        return _left(said.how)
    match items.get(said.text.strip()):
        case "menu-help":
            return _left(look(desk, helping(ask, desk.words)).how)
        case "menu-back":
            return Back()
        case "menu-later":
            return _later(desk, ask)
        case "menu-view":
            return _view(desk, ask)
        case "menu-overview":
            return Go(Place())
        case "menu-stop":
            return Stop()
        case _:
            return None


def _is_here(ask: Ask, key: str) -> bool:
    """Say whether an item means something on this screen; its digit stays the same on every screen."""
    if not isinstance(ask, AskCheck):
        return True
    is_part = bool(ask.place.question) and not ask.place.row
    return (key != "menu-view") and (key != "menu-later" or is_part)


def _left(how: str) -> Chosen:
    return Stop() if how == "stop" else None


def _unknown(words: Words, known: Container[str], text: str) -> str:
    said = text.strip()
    return words("no-such-number", given=said) if said and said not in known else ""


def _later(desk: Desk, ask: Ask) -> Chosen:
    lines: dict[str, str] = {}
    for key in ("later-why", "later-who", "later-until"):
        said = _line(desk, ask, "menu-later", lines, key)
        if said.how != "done":
            return _left(said.how)
        lines[key] = said.text.strip()
    why, who, until = lines.values()
    return Park(why, who, until)


def _view(desk: Desk, ask: Ask) -> Chosen:
    lines: dict[str, str] = {}
    for key in ("view-what", "view-because", "view-helps", "view-who", "view-status"):
        if lines and not lines["view-what"] and key != "view-status":
            continue
        said = _line(desk, ask, "menu-view", lines, key)
        if said.how != "done":
            return _left(said.how)
        lines[key] = said.text.strip()
    *view, digit = lines.values()
    mark = Mark(STATUSES.get(digit), View(*view) if view[0] else None)
    return None if mark == Mark() else mark


def _line(desk: Desk, ask: Ask, title: str, before: Mapping[str, str], key: str) -> Said:
    """Ask one line of a dialog, below those that were typed before it."""
    words = desk.words
    check = partial(_unknown, words, STATUSES) if key == "view-status" else fine
    return write(desk, Writing(asking(ask, title, before.items(), key, words), check=check, has_menu=False))


def choose_rows(desk: Desk, ask: AskRows, dialog: Dialog) -> Chosen:
    """Let somebody pick examples, or put back what was removed."""
    read = picked if dialog == "pick" else restored
    blocks = (picking if dialog == "pick" else restoring)(ask, desk.words)

    def check(text: str) -> str:
        meant = read(ask, text)
        return desk.words.tell(meant) if isinstance(meant, Message) else ""

    said = write(desk, Writing(blocks, check=check, has_menu=False))
    if said.how != "done":
        return _left(said.how)
    meant = read(ask, said.text)
    return None if isinstance(meant, Message) else meant
