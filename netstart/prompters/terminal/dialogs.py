"""What the menu leads to: help, later, another view; and picking and putting back in a list.

A dialog that is left half-way changes nothing and leads back to the question; one that is cut off keeps its words.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from functools import partial

from netstart.core.event import Back, Go, Mark, Park, View
from netstart.core.place import Place
from netstart.core.screen import Ask, AskRows
from netstart.core.words import Message, Words
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.lines import ABOUT_A_VIEW, STATUSES, Dialog, is_here, picked, restored
from netstart.prompters.terminal.prompt import Desk, Said, fine
from netstart.prompters.terminal.reading import look
from netstart.prompters.terminal.screens import asking, helping, menu, picking, restoring
from netstart.prompters.terminal.writing import Writing, write

_ITEMS = {
    "1": "menu-help",
    "2": "menu-back",
    "3": "menu-later",
    "4": "menu-view",
    "5": "menu-overview",
    "6": "menu-stop",
}

_LATER = ("later-why", "later-who", "later-until")
_VIEW = ("view-what", *ABOUT_A_VIEW, "view-status")

Lines = Mapping[str, str]
Meaning = Callable[[Lines], Park | Mark | None]
"""What the lines of a dialog come to; nothing as long as none of them was filled in."""


def open_menu(desk: Desk, ask: Ask, keep: Keeping) -> Outcome:
    """Let somebody choose what else to do here; nothing is back to the question."""
    items = {digit: key for digit, key in _ITEMS.items() if _is_here(ask, key)}
    blocks = menu(ask, items.items(), desk.words)
    said = write(desk, Writing(blocks, check=partial(_unknown, desk.words, items), has_menu=False))
    if said.how != "done":
        return _left(said.how)
    match items.get(said.text.strip()):
        case "menu-help":
            return _left(look(desk, helping(ask, desk.words)).how)
        case "menu-back":
            return (Back(),)
        case "menu-later":
            return _dialog(desk, ask, keep, "menu-later", _LATER, _park)
        case "menu-view":
            return _dialog(desk, ask, keep, "menu-view", _VIEW, _mark)
        case "menu-overview":
            return (Go(Place()),)
        case "menu-stop":
            return (Stop(),)
        case _:
            return ()


def _is_here(ask: Ask, key: str) -> bool:
    """Say whether an item means something on this screen; its digit stays the same on every screen."""
    match key:
        case "menu-later":
            return is_here(ask, "later")
        case "menu-view":
            return is_here(ask, "view")
        case _:
            return True


def _left(how: str) -> Outcome:
    return (Stop(),) if how == "stop" else ()


def _unknown(words: Words, known: Container[str], text: str) -> str:
    said = text.strip()
    return words("no-such-number", given=said) if said and said not in known else ""


def _dialog(desk: Desk, ask: Ask, keep: Keeping, title: str, keys: Sequence[str], event_of: Meaning) -> Outcome:
    """Ask some lines; what is there is saved as it is typed, and stays when the window closes."""
    lines: dict[str, str] = {}
    at = 0
    while at < len(asked := _asked(keys, lines)):
        key = asked[at]
        before = {name: lines[name] for name in asked[:at]}
        said = _line(desk, ask, title, before, key, lines.get(key, ""), partial(_save, keep, event_of, before, key))
        if said.how == "stop":
            event = event_of({**before, key: said.text.strip()})
            return (event, Stop()) if event else (Stop(),)
        if said.how == "menu" or (said.how == "back" and at == 0):
            return ()
        lines[key] = said.text.strip()
        at += -1 if said.how == "back" else 1
    event = event_of(lines)
    return (event,) if event else (Park(),) if event_of is _park else ()


def _asked(keys: Sequence[str], lines: Lines) -> Sequence[str]:
    """Return the lines that are asked: more about another view only if there is one."""
    return [key for key in keys if key not in ABOUT_A_VIEW or lines.get(keys[0])]


def _save(keep: Keeping, event_of: Meaning, lines: Lines, key: str, text: str) -> Message | None:
    event = event_of({**lines, key: text.strip()})
    return keep(event) if event else keep()


def _park(lines: Lines) -> Park | None:
    why, who, until = (lines.get(key, "") for key in _LATER)
    park = Park(why, who, until)
    return None if park == Park() else park


def _mark(lines: Lines) -> Mark | None:
    view = View(*(lines.get(key, "") for key in _VIEW[:-1]))
    mark = Mark(STATUSES.get(lines.get("view-status", "")), view if view.view else None)
    return None if mark == Mark() else mark


def _line(
    desk: Desk, ask: Ask, title: str, before: Lines, key: str, text: str, keep: Callable[[str], Message | None]
) -> Said:
    """Ask one line of a dialog, below those that were typed before it."""
    words = desk.words
    check = partial(_unknown, words, STATUSES) if key == "view-status" else fine
    blocks = asking(ask, title, before.items(), key, words)
    return write(desk, Writing(blocks, text, check=check, keep=keep, has_menu=False))


def choose_rows(desk: Desk, ask: AskRows, dialog: Dialog) -> Outcome:
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
    return () if meant is None or isinstance(meant, Message) else (meant,)
