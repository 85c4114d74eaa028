"""The one menu: nine things that can be done besides answering. The digit of each is the same on every screen."""

from collections.abc import Mapping
from typing import Literal

from netstart.core.event import Mark
from netstart.core.place import Place
from netstart.core.screen import (
    Ask,
    AskAcross,
    AskCheck,
    AskEnd,
    AskFinding,
    AskRows,
    AskStill,
    AskSure,
    AskTalk,
    AskValue,
)

Other = Literal["help", "back", "later", "view", "note", "overview", "black", "skip", "stop"]

OTHERS: Mapping[str, Other] = {
    "1": "help",
    "2": "back",
    "3": "later",
    "4": "view",
    "5": "note",
    "6": "overview",
    "7": "black",
    "8": "skip",
    "9": "stop",
}
ABOUT_LATER = ("later-why", "later-who", "later-until")
ABOUT_A_VIEW = ("view-because", "view-helps", "view-who")
"""What is asked of another view, if there is one."""


def others(ask: Ask) -> Mapping[str, Other]:
    """Return what can be done on a screen besides answering, by digit."""
    return {digit: other for digit, other in OTHERS.items() if is_here(ask, other)}


def is_here(ask: Ask, what: Other) -> bool:
    """Say whether something means anything on a screen."""
    if isinstance(ask, AskEnd):
        return what in {"black", "stop"}
    match what:
        case "help":
            return isinstance(ask, AskValue | AskRows | AskAcross | AskStill)
        case "later":
            return _is_later_here(ask)
        case "view":
            # what is read back, talked about or advised is more than one answer, and the time is none
            is_more = isinstance(ask, AskCheck | AskTalk | AskFinding)
            return not (is_more or (isinstance(ask, AskSure) and ask.about == "time"))
        case "note":
            return bool(ask.head.notes)
        case "skip":
            return ask.head.place is not None
        case "back" | "overview" | "black" | "stop":
            return True


def _is_later_here(ask: Ask) -> bool:
    match ask:
        case AskSure():
            return "park" in ask.ways
        case AskCheck():
            return ask.is_part
        case AskValue():
            return not ask.is_name
        case AskTalk():
            return False
        case _:
            return True


def about_later(ask: Ask) -> tuple[str, ...]:
    """Return what is asked of something that is put off; a finding comes back by itself, and needs nobody's name."""
    return ABOUT_LATER[:1] if isinstance(ask, AskFinding) else ABOUT_LATER


def about_a_view(ask: Ask) -> tuple[str, ...]:
    """Return what is asked of another view on a screen; a room is not asked whose it is."""
    return tuple(key for key in ABOUT_A_VIEW if not (ask.head.is_room and key == "view-who"))


def where_it_belongs(ask: Ask, mark: Mark) -> Mark:
    """Return a mark with its place: what is said of one line for all rows is said of their list."""
    if isinstance(ask, AskAcross) and ask.place.row == "*":
        return Mark(mark.status, mark.view, Place(ask.question.home))
    return mark
