"""Text within a width: wrapped at word borders, by what characters take on a screen. Nothing is ever cut."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prompt_toolkit.utils import get_cwidth

_LEAD = re.compile(r"\s*(?:\d+\.|-)\s+")
_LEAST = 8
"""The fewest columns that are left for text beside what stands before it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a screen; its lines hang under the text, beside what stands before the first."""

    text: str = ""
    lead: str = ""
    is_strong: bool = False
    is_here: bool = False
    """Where the eye should be: scrolled to, and with the cursor on it."""

    @classmethod
    def item(cls, line: str) -> "Block":
        """Return the block of a line such as `2. Werk` or `- Werk`."""
        found = _LEAD.match(line)
        return cls(line[found.end() :], found[0]) if found else cls(line)


BLANK = Block()


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line as it stands on the screen."""

    text: str
    is_strong: bool = False
    is_here: bool = False


def drawn(blocks: Sequence[Block], width: int) -> tuple[Drawn, ...]:
    """Return the lines of blocks within a width."""
    return tuple(Drawn(line, block.is_strong, block.is_here) for block in blocks for line in _lines(block, width))


def _lines(block: Block, width: int) -> Iterator[str]:
    lead = block.lead if get_cwidth(block.lead) + _LEAST <= width else ""
    if block.lead and not lead:
        yield from wrapped(block.lead.rstrip(), width)
    hang = " " * get_cwidth(lead)
    for at, line in enumerate(wrapped(block.text, width - len(hang))):
        yield f"{hang if at else lead}{line}".rstrip()


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
