"""Ways to answer. A prompter puts one screen and returns what came of it; it has no loop and no memory."""

from dataclasses import dataclass
from typing import Protocol

from netstart.core.event import Event
from netstart.core.screen import Ask
from netstart.core.words import Message


@dataclass(frozen=True, slots=True)
class Stop:
    """Leave the conversation; everything is saved by then."""


@dataclass(frozen=True, slots=True)
class TimeIs:
    """What time it is, where somebody says so: a laptop's clock can be wrong, and a script has none."""

    hour: int
    minute: int


@dataclass(frozen=True, slots=True)
class Open:
    """Open a page of those that the end screen numbers from 1; 0 is their folder."""

    number: int


class Closed(Exception):
    """Nobody can answer any more: no more lines, a closed window, a signal to end."""


Outcome = tuple[Event | Stop | TimeIs | Open, ...]
"""What came of a screen, in order: `(Keep("half"), Back())`; nothing means the same screen again."""


class Keeping(Protocol):
    """Saves the conversation as it would be if a screen ended now, with these events."""

    def __call__(self, *events: Event) -> Message | None:
        """Save, and return what went wrong; the conversation itself goes on from where it was."""
        ...


class Prompter(Protocol):
    """One way to answer."""

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        """Put one screen, and return what came of it."""
        ...
