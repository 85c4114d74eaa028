"""Signals with which a system or a closing window ends the program: they end the conversation, and lose nothing."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from netstart.prompters import Closed

SIGNALS = ("SIGTERM", "SIGHUP")
"""Windows knows fewer."""


class Ending:
    """Whether the system asked the program to end: at once while a line is awaited, else at the next screen."""

    def __init__(self) -> None:
        self.is_asked = False
        self._is_waiting = False

    def ask(self, _: int, __: FrameType | None) -> None:
        """Handle a signal; what is being saved is saved first."""
        self.is_asked = True
        if self._is_waiting:
            raise Closed

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Wait for something that a signal may break off."""
        self._is_waiting = True
        try:
            yield
        finally:
            self._is_waiting = False


@contextmanager
def ended_by_signals(end: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Have signals handled by `end` as long as a conversation lasts; only the main thread can."""
    is_main = threading.current_thread() is threading.main_thread()
    numbers = [getattr(signal, name) for name in SIGNALS if is_main and hasattr(signal, name)]
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
