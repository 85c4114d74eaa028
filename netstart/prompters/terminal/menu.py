"""The menu on the terminal: a digit for everything that can be done besides answering, and the time."""

from collections.abc import Callable, Mapping

from netstart.core.event import Back, Go, Park
from netstart.core.place import Place
from netstart.core.screen import Ask
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.clock import time_of
from netstart.prompters.menu import Other, others
from netstart.prompters.terminal.dialog_screens import helping, menu
from netstart.prompters.terminal.dialogs import another_view, left, put_off, quick_note
from netstart.prompters.terminal.prompt import Desk
from netstart.prompters.terminal.reading import black, look
from netstart.prompters.terminal.writing import Writing, write

_DIALOGS: Mapping[Other, Callable[[Desk, Ask, Keeping], Outcome]] = {
    "later": put_off,
    "view": another_view,
    "note": quick_note,
}


def open_menu(desk: Desk, ask: Ask, keep: Keeping) -> Outcome:
    """Let somebody choose what else to do here; nothing is back to the question."""
    words = desk.words
    failed = keep()
    items = others(ask)
    shapes = menu(ask, items, words, is_saved=failed is None)

    def wrong(text: str) -> str:
        said = text.strip()
        is_known = not said or said in items or (ask.head.is_room and time_of(said))
        return "" if is_known else words("no-such-number", given=said)

    notice = words.tell(failed) if failed else ""
    said = write(desk, Writing(lambda _: shapes, notice=notice, check=wrong, has_menu=False))
    if said.how != "done":
        return left(said.how)
    time = time_of(said.text) if ask.head.is_room else None
    return (time,) if time else _done(desk, ask, keep, items.get(said.text.strip()))


def _done(desk: Desk, ask: Ask, keep: Keeping, item: Other | None) -> Outcome:
    match item:
        case "help":
            return left(look(desk, helping(ask, desk.words)).how)
        case "back":
            return (Back(),)
        case "overview":
            return (Go(Place()),)
        case "black":
            return left(black(desk).how)
        case "skip":
            return (Park(at=ask.head.place),)
        case "stop":
            return (Stop(),)
        case "later" | "view" | "note":
            return _DIALOGS[item](desk, ask, keep)
        case None:
            return ()
