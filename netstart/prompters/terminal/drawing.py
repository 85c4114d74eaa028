"""Text within a width: wrapped at word borders, by what characters take on a screen. Nothing is ever cut."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from prompt_toolkit.utils import get_cwidth

_LEAD = re.compile(r"\s*(?:\d+\.|-)\s+")
_LEAST = 8
"""The fewest columns that are left for text beside what stands before it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line as it stands on the screen."""

    text: str
    is_strong: bool = False
    is_here: bool = False
    is_pinned: bool = False
    is_head: bool = False
    """Whether it only says where in the conversation this is."""


class Shape(Protocol):
    """Something that can be drawn within any width."""

    def lines(self, width: int) -> Iterator[Drawn]:
        """Yield its lines."""
        ...


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a screen; its lines hang under the text, beside what stands before the first."""

    text: str = ""
    lead: str = ""
    is_strong: bool = False
    is_here: bool = False
    """Where the eye should be: scrolled to, and with the cursor on it."""
    is_pinned: bool = False
    """Whether it stays where it is on a screen that a room reads, however far the rest is scrolled."""

    @classmethod
    def item(cls, line: str) -> "Block":
        """Return the block of a line such as `2. Werk` or `- Werk`."""
        found = _LEAD.match(line)
        return cls(line[found.end() :], found[0]) if found else cls(line)

    def lines(self, width: int) -> Iterator[Drawn]:
        """Yield its lines, wrapped."""
        for line in self._texts(width):
            yield Drawn(line, self.is_strong, self.is_here, self.is_pinned)

    def _texts(self, width: int) -> Iterator[str]:
        lead = self.lead if get_cwidth(self.lead) + _LEAST <= width else ""
        if self.lead and not lead:
            yield from wrapped(self.lead.rstrip(), width)
        hang = " " * get_cwidth(lead)
        for at, line in enumerate(wrapped(self.text, width - len(hang))):
            yield f"{hang if at else lead}{line}".rstrip()


BLANK = Block()


def part(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Yield shapes with a blank line before them, if there are any."""
    some = list(shapes)
    if some:
        yield BLANK
        yield from some


def drawn(shapes: Sequence[Shape], width: int) -> tuple[Drawn, ...]:
    """Return the lines of shapes within a width."""
    return tuple(line for shape in shapes for line in shape.lines(width))


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text; a line in it that fits stays as it is, drawings too."""
    return [line[start:end].rstrip() for line in text.split("\n") for start, end in spans(line, width)]


def spans(line: str, width: int) -> list[tuple[int, int]]:
    """Return where each wrapped line of a line begins and ends; together they are the whole line.

    Spaces at a border stay at the end of the line before it and may hang over the edge.
    """
    out: list[tuple[int, int]] = []
    start = used = border = 0
    for at, char in enumerate(line):
        wide = get_cwidth(char)
        while char != " " and used + wide > width and at > start:
            end = border if border > start else at
            out.append((start, end))
            start, used = end, get_cwidth(line[end:at])
        used += wide
        if char == " ":
            border = at + 1
    return [*out, (start, len(line))]
