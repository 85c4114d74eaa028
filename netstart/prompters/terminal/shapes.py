"""What is drawn in columns: the head of a screen, two sides, a table, a list in two columns, fingers on a scale.

Each of them is lines below one another where the screen is too narrow. Nothing is told by colour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from prompt_toolkit.utils import get_cwidth

from netstart.prompters.hands_shown import finger_row, scale_row
from netstart.prompters.terminal.drawing import Block, Drawn, Shape, drawn, wrapped

GAP = 3
"""Columns between two columns of a table."""
_NARROWEST = 8
_TWO = 56
"""From this width on, two columns can be read beside each other."""
_CELL = 11
"""Columns from one digit of a scale to the next, where there is room."""


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - get_cwidth(text))


@dataclass(frozen=True, slots=True)
class Justified:
    """Two texts on one line, the second one at its end; behind the first where that does not fit."""

    left: str
    right: str
    is_strong: bool = False

    def lines(self, width: int) -> Iterator[Drawn]:
        """Yield its line, or more where it is too long; it is the head of a screen."""
        fits = get_cwidth(self.left) + GAP + get_cwidth(self.right) <= width
        text = _padded(self.left, width - get_cwidth(self.right)) if fits else f"{self.left}{' ' * GAP}"
        for line in wrapped(f"{text}{self.right}".rstrip(), width):
            yield Drawn(line, self.is_strong, is_pinned=True, is_head=True)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two sides of one thing, beside each other."""

    left: tuple[Shape, ...]
    right: tuple[Shape, ...]

    def lines(self, width: int) -> Iterator[Drawn]:
        """Yield the lines of both sides, each within half of the width."""
        if width < _TWO:
            yield from drawn((*self.left, *self.right), width)
            return
        half = (width - GAP) // 2
        sides = zip_longest(drawn(self.left, half), drawn(self.right, half), fillvalue=Drawn(""))
        for left, right in sides:
            text = f"{_padded(left.text, half)}{' ' * GAP}{right.text}".rstrip()
            yield Drawn(text, left.is_strong, left.is_here or right.is_here)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in columns; a cell that is too long for its column goes on below itself."""

    rows: tuple[tuple[str, ...], ...]
    """The first cell of each is its number, if it has one."""
    here: int | None = None
    """The row where the eye should be."""

    def lines(self, width: int) -> Iterator[Drawn]:
        """Yield the rows, each in as many lines as its longest cell takes."""
        widths = self._widths(width)
        for at, row in enumerate(self.rows):
            for text in _beside(row, widths) if widths else _below(row, width):
                yield Drawn(text, is_here=at == self.here)

    def _widths(self, width: int) -> Sequence[int]:
        """Return how wide each column is; none where they do not fit beside each other."""
        columns = zip_longest(*self.rows, fillvalue="")
        widths = [max(map(get_cwidth, column)) for column in columns]
        room = width - sum(map(len, _gaps(widths)))
        while sum(widths) > room and max(widths) > _NARROWEST:
            widths[widths.index(max(widths))] -= 1
        return widths if sum(widths) <= room else ()


def _gaps(widths: Sequence[int]) -> Sequence[str]:
    """Return what stands before each column: little behind a number, nothing before the first and an empty one."""
    return ["" if not wide or not any(widths[:at]) else " " * (1 if at == 1 else GAP) for at, wide in enumerate(widths)]


def _beside(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    cells = [wrapped(cell, wide) if wide else [] for cell, wide in zip(row, widths, strict=False)]
    gaps = _gaps(widths)
    for parts in zip_longest(*cells, fillvalue=""):
        texts = zip(gaps, parts, widths, strict=False)
        yield "".join(f"{gap}{_padded(text, wide)}" for gap, text, wide in texts).rstrip()


def _below(row: Sequence[str], width: int) -> Iterator[str]:
    lead, *cells = row
    for line in Block(" · ".join(filter(None, cells)), f"{lead} ").lines(width):
        yield line.text


@dataclass(frozen=True, slots=True)
class TwoColumns:
    """Numbered items, in two columns from so many on, where each of them fits on half of a line."""

    items: tuple[str, ...]
    most: int
    """So many stand below one another."""

    def lines(self, width: int) -> Iterator[Drawn]:
        """Yield the items, down the first column and then down the second."""
        half = (width - GAP) // 2
        if len(self.items) <= self.most or max(map(get_cwidth, self.items)) > half:
            yield from drawn([Block.item(item) for item in self.items], width)
            return
        down = (len(self.items) + 1) // 2
        for left, right in zip_longest(self.items[:down], self.items[down:], fillvalue=""):
            yield Drawn(f"{_padded(left, half)}{' ' * GAP}{right}".rstrip())


@dataclass(frozen=True, slots=True)
class Fingers:
    """A scale, with a mark below each digit for everybody who showed it."""

    shown: tuple[int, ...]
    most: int
    mark: str

    def lines(self, width: int) -> Iterator[Drawn]:
        """Yield the scale, and below it who stands where."""
        cell = max(3, min(_CELL, (width - 1) // self.most))
        margin = " " * max(0, (width - cell * (self.most - 1) - 1) // 2) if cell == _CELL else ""
        yield Drawn(margin + scale_row(self.most, cell))
        yield Drawn((margin + finger_row(self.shown, self.most, cell, self.mark)).rstrip(), is_here=True)
