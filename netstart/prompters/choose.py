"""Which way of answering fits this terminal, and what a session needs of the world around it."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from netstart.core.words import Words
from netstart.prompters import Prompter
from netstart.prompters.ending import ended_by_signals
from netstart.prompters.plain import Plain

SIMPLE_TERMINALS = frozenset({"", "dumb", "unknown"})


def is_plain_fit(*, is_plain: bool | None) -> bool:
    """Say whether to go line by line: if asked for, or if this is no terminal that can draw."""
    if is_plain is not None:
        return is_plain
    if os.environ.get("NETSTART_PLAIN"):
        return True
    return not is_attended() or (os.name == "posix" and os.environ.get("TERM", "") in SIMPLE_TERMINALS)


def is_attended() -> bool:
    """Say whether somebody sits there who can be asked something."""
    return bool(sys.stdin and sys.stdout) and sys.stdin.isatty() and sys.stdout.isatty()


@contextmanager
def prompting(words: Words, *, is_plain: bool | None) -> Iterator[Prompter]:
    """Give the prompter that fits, for as long as the conversation lasts."""
    if is_plain_fit(is_plain=is_plain):
        # a program that starts this one may have closed either
        read, write = sys.stdin or io.StringIO(), sys.stdout or io.StringIO()
        plain = Plain(words, _utf8(read), _utf8(write), echo=not read.isatty())
        with ended_by_signals(plain.ending.ask):
            yield plain
        return
    # the terminal brings the slowest imports, and a pipe needs none of them
    from netstart.prompters.terminal import TerminalPrompter

    with TerminalPrompter(words) as prompter:
        yield prompter


def _utf8(stream: TextIO) -> TextIO:
    """Return a stream that reads and writes UTF-8, also where the system is set to less."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream
