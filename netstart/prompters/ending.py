"""Signals with which a system or a closing window ends the program: they end the conversation, and lose nothing."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = ("SIGTERM", "SIGHUP")
"""Windows knows fewer."""


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
