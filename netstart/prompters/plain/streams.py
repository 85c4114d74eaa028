"""Lines in, lines out: one stream to write on, another to read from, and what to do with Ctrl-C in between."""

import re
from typing import TextIO

from netstart.core.words import Words
from netstart.prompters import Closed, Keeping
from netstart.prompters.ending import Ending

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
NOT_UTF8 = "\ufffd"
"""What stands for bytes that are no text."""


class Streams:
    """Asks on one stream and reads on another."""

    def __init__(self, words: Words, read: TextIO, write: TextIO, *, echo: bool) -> None:
        """Take the streams; `echo` writes the lines that come in, so that a log reads as a conversation."""
        self.ending = Ending()
        self.words = words
        self._read = read
        self._write = write
        self._echo = echo

    def say(self, *lines: str) -> None:
        """Write lines, without anything that a terminal would obey."""
        # what somebody typed comes back in messages and in the log: an arrow key would move a cursor
        self._write.write("".join(f"{CONTROL.sub('', line)}\n" for line in lines))
        self._write.flush()

    def line(self, keep: Keeping | None = None) -> str:
        """Read a line.

        Raises:
            Closed: there are no more.
        """
        self._write.write("> ")
        self._write.flush()
        line = self._read_line(keep)
        if not line:
            self.say("")
            raise Closed
        if self._echo:
            self.say(line.rstrip("\r\n"))
        return line.rstrip("\r\n")

    def asked(self, key: str) -> str:
        """Ask one thing of a dialog."""
        self.say(self.words(key))
        return self.line().strip()

    def _read_line(self, keep: Keeping | None) -> str:
        """Read on after one Ctrl-C, which is often meant for copying; a second one is meant."""
        is_warned = False
        while True:
            try:
                with self.ending.heard():
                    line = self._read.readline()
            except KeyboardInterrupt:
                if is_warned:
                    raise Closed from None
                is_warned = True
                failed = keep() if keep else None
                self.say("", self.words.tell(failed) if failed else self.words("ctrl-c-plain"))
                continue
            if NOT_UTF8 in line:
                self.say(self.words("plain-not-utf8"))
            if not is_warned or line.strip() or not line:
                return line
            is_warned = False
