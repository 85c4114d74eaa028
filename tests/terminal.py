"""A small terminal double: a program in a real pseudo-terminal, and the screen that a person would see.

Every wait polls for text on the screen; nothing sleeps and hopes.
"""

import os
import re
import select
import signal
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import pyte
from ptyprocess import PtyProcess

KEYS = {
    "enter": "\r",
    "alt-enter": "\x1b\r",
    "esc": "\x1b",
    "tab": "\t",
    "shift-tab": "\x1b[Z",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "page-up": "\x1b[5~",
    "page-down": "\x1b[6~",
    "delete": "\x1b[3~",
    "backspace": "\x7f",
    "space": " ",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    **{f"ctrl-{letter}": chr(ord(letter) - ord("a") + 1) for letter in "abcdefghjklnopqrstuvwxyz"},
}
"""What a terminal sends for the keys with a name."""


def pasted(text: str) -> str:
    """Return what a terminal sends for a paste."""
    return f"\x1b[200~{text}\x1b[201~"


class Screen(pyte.HistoryScreen):
    """What a person sees; answers what the program asks of its terminal."""

    answer: Any = None

    def select_graphic_rendition(self, *attrs: int, private: bool = False) -> None:
        # pyte 0.8.2 falls over the private ones
        if not private:
            super().select_graphic_rendition(*attrs)

    def write_process_input(self, data: str) -> None:
        if self.answer:
            self.answer(data)

    @property
    def text(self) -> str:
        """The lines, without the blanks behind them."""
        return "\n".join(line.rstrip() for line in self.display).rstrip()


class Terminal:
    """A program that runs in a terminal of so many columns and rows."""

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 80,
        rows: int = 24,
        *,
        home: Path,
        folder: Path | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            **(variables or {}),
        }
        where = str(folder or home)
        self._process = PtyProcess.spawn(list(command), dimensions=(rows, columns), env=environment, cwd=where)
        self.screen = Screen(columns, rows, history=5000, ratio=0.5)
        self.screen.answer = lambda data: self._process.write(data.encode())
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        """All that the program wrote."""
        self.is_over = False
        # a room does not take a second Enter at once
        self._pause = 0.35 if "together" in command else 0.0
        self._entered = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._process.isalive():
            self._process.terminate(force=True)
        with suppress(OSError):  # hung up before
            self._process.close(force=True)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return self.screen.text

    def read(self, seconds: float = 0.02) -> bool:
        """Take in what the program wrote, for so long, and say whether it wrote anything."""
        is_changed = False
        end = time.monotonic() + seconds
        while not self.is_over:
            ready, _, _ = select.select([self._process.fd], [], [], max(0, end - time.monotonic()))
            if not ready:
                break
            try:
                data = os.read(self._process.fd, 65536)
            except OSError:
                data = b""
            self.is_over = not data
            self.raw += data
            self._stream.feed(data)
            is_changed = True
        return is_changed

    def wait(self, pattern: str, seconds: float = 10) -> Self:
        """Wait until something is on the screen."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.text, re.DOTALL):
            if self.is_over or time.monotonic() > end:
                raise AssertionError(f"no {pattern!r} on the screen (over: {self.is_over}):\n{self.framed()}")
            self.read()
        return self

    def wait_for(self, *texts: str, without: str = "", seconds: float = 10) -> Self:
        """Wait until texts are on the screen, however their lines are broken."""
        end = time.monotonic() + seconds
        while not self._shows(texts, without):
            if self.is_over or time.monotonic() > end:
                raise AssertionError(f"no {texts!r} on the screen (over: {self.is_over}):\n{self.framed()}")
            self.read(0.005)
        return self

    def _shows(self, texts: Sequence[str], without: str) -> bool:
        shown = " ".join(self.text.split())
        return all(" ".join(text.split()) in shown for text in texts) and not (without and without in shown)

    def settle(self, quiet: float = 0.05, seconds: float = 5) -> Self:
        """Wait until the program writes nothing for a moment."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.read(quiet):
            pass
        return self

    def press(self, *keys: str) -> Self:
        """Press keys by name; what is no name is typed."""
        for key in keys:
            if key == "enter":
                time.sleep(max(0.0, self._entered + self._pause - time.monotonic()))
            self._process.write(KEYS.get(key, key).encode())
            self._entered = time.monotonic() if key == "enter" else 0.0
        return self

    def resize(self, columns: int, rows: int) -> Self:
        """Make the window another size."""
        self.screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)
        return self

    def send(self, number: signal.Signals) -> Self:
        """Send a signal to the program."""
        self._process.kill(number)
        return self

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._process.fd)
        self.is_over = True

    def framed(self) -> str:
        """Return the screen with its edges, for messages."""
        edge = f"+{'-' * self.screen.columns}+"
        return "\n".join([edge, *(f"|{line}|" for line in self.screen.display), edge])

    def ended(self, seconds: float = 10) -> int:
        """Wait for the end of the program, and return its exit code; minus the signal that ended it."""
        end = time.monotonic() + seconds
        while not self.is_over and time.monotonic() < end:
            self.read(0.05)
        if not self.is_over:
            raise AssertionError(f"the program still runs:\n{self.framed()}")
        self._process.wait()
        code = self._process.exitstatus
        return int(code) if code is not None else -int(self._process.signalstatus)
