"""A conversation from a list of events: for tests, and for showing what others did."""

from collections.abc import Iterable

from netstart.core.event import Event
from netstart.core.screen import Ask
from netstart.prompters import Keeping, Outcome, Stop


class Scripted:
    """Says one event a screen, and stops when there are none left."""

    def __init__(self, events: Iterable[Event | Outcome]) -> None:
        self._events = iter(events)
        self.asked: list[Ask] = []

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed here
        """Return what the script says next."""
        self.asked.append(ask)
        said = next(self._events, None)
        if said is None:
            return (Stop(),)
        return said if isinstance(said, tuple) else (said,)
