"""Ways to answer. A prompter puts one screen and returns what came of it; it has no loop and no memory."""

from dataclasses import dataclass
from typing import Protocol

from netstart.core.event import Event
from netstart.core.screen import Ask
from netstart.core.words import Message


@dataclass(frozen=True, slots=True)
class Stop:
    """Leave the conversation; everything is saved by then."""


class Closed(Exception):
    """Nobody can answer any more: no more lines, a closed window, a signal to end."""


Outcome = tuple[Event | Stop, ...]
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
