"""A terminal in memory: keys go in through a pipe, and what a person would see is remembered."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO, cast

import pyte
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from netstart.core.event import Event
from netstart.core.screen import Ask
from netstart.core.words import Message, Words
from netstart.prompters import Outcome
from netstart.prompters.terminal import TerminalPrompter
from tests.terminal import KEYS, Screen


class Wall:
    """What is projected: a file that draws on a screen, and remembers each picture."""

    encoding = "utf-8"

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = Screen(columns, rows, history=2000, ratio=0.5)
        self.stream = pyte.Stream(self.screen)
        self.raw = ""
        self.pictures: list[str] = []
        self.was_black = False

    def write(self, data: str) -> None:
        self.raw += data
        self.stream.feed(data)

    def flush(self) -> None:
        shown = self.screen.text
        # before anything was drawn it is no wonder
        self.was_black |= bool(self.pictures) and not shown
        if shown not in ("", *self.pictures[-1:]):
            self.pictures.append(shown)

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError

    def wait(self, what: "Wait", drawn_before: int, is_left: threading.Event) -> None:
        """Wait for something to be seen, unless nobody draws any more."""
        end = time.monotonic() + 5
        while not is_left.wait(0.002) and time.monotonic() < end:
            match what:
                case Until():
                    is_seen = what in self.screen.text
                case Redrawn():
                    is_seen = len(self.raw) > drawn_before
                case Black():
                    is_seen = self.was_black
            if is_seen:
                return

    @property
    def last(self) -> str:
        """The last picture before the terminal was given back."""
        return self.pictures[-1]


@dataclass
class Seen:
    outcome: Outcome
    wall: Wall
    kept: list[Event]


class Until(str):
    """Wait until a text is on the screen."""

    __slots__ = ()


class Redrawn:
    """Wait until the screen was drawn again."""


class Black:
    """Wait until nothing is on the screen any more."""


Wait = Until | Redrawn | Black


Key = str | Wait | float | signal.Signals
"""A key by name, a text to type, something to wait for (a float is seconds), or a signal."""


def put(words: Words, ask: Ask, *keys: Key, columns: int = 80, rows: int = 24, failed: Message | None = None) -> Seen:
    """Put one screen and press keys; when they are up, the window closes. Saving can have failed."""
    wall, kept, is_left = Wall(columns, rows), list[Event](), threading.Event()
    with at(wall) as pipe, TerminalPrompter(words) as prompter:

        def press() -> None:
            drawn_before = 0
            for key in keys:
                if isinstance(key, Wait):
                    wall.wait(key, drawn_before, is_left)
                else:
                    drawn_before = len(wall.raw)
                    _press(pipe, key)
                if key == "esc":
                    # a key that follows at once would make it Alt and that key
                    wall.wait(Until(words("menu-title")), drawn_before, is_left)
            pipe.close()

        def keep(*events: Event) -> Message | None:
            kept.extend(events)
            return failed

        pressing = threading.Thread(target=press)
        pressing.start()
        outcome = prompter.put(ask, keep)
        is_left.set()
        pressing.join()
    return Seen(outcome, wall, kept)


@contextmanager
def at(wall: Wall) -> Iterator[PipeInput]:
    """Sit at a terminal in memory."""
    size = Size(wall.screen.lines, wall.screen.columns)
    output = Vt100_Output(cast("TextIO", wall), lambda: size, term="xterm-256color", enable_cpr=False)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
        yield pipe


def _press(pipe: PipeInput, key: Key) -> None:
    match key:
        case signal.Signals():
            os.kill(os.getpid(), key)
        case float():
            time.sleep(key)
        case str():
            pipe.send_text(KEYS.get(key, key))
