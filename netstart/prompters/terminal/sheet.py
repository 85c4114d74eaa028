"""What is read on a screen: which of its lines are seen, how far it is scrolled, and how much a room can take in.

A room reads from the back row: short lines, and few of them. At a desk the window is the only border.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import Self

from netstart.prompters.terminal.drawing import Block, Drawn, Shape, drawn

_WIDE = 60
"""From this many columns on there is room for a margin."""
_LEAST = 2
"""So many lines of a sheet are seen, whatever else is on the screen."""
_MOST_PINNED = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """What a screen may hold, besides what fits in the window."""

    columns: int | None = None
    most: float = inf
    """So many lines with something on them, without the head of the screen."""
    most_typed: int = 1000
    """So many rows of the field are seen; the others are scrolled to."""

    def margin(self, width: int) -> str:
        """Return what stands before each line."""
        return "  " if width >= _WIDE else ""

    def width(self, width: int) -> int:
        """Return how many columns a text has."""
        inner = width - 2 * len(self.margin(width))
        return min(inner, self.columns) if self.columns else inner

    def loose(self) -> Self:
        """Return the same frame for what is always seen whole."""
        return replace(self, most=inf)


DESK = Frame()
ROOM = Frame(columns=72, most=14, most_typed=5)


def content(lines: Sequence[Drawn]) -> int:
    """Return how many lines hold something to take in."""
    return sum(bool(line.text.strip()) and not line.is_head for line in lines)


@dataclass
class Sheet:
    """What is read on a screen, and how far it was scrolled."""

    shapes: Callable[[], Sequence[Shape]]
    frame: Frame = DESK
    more: Callable[[int, int, int], str] = lambda *_: ""
    """Says that there is more than fits: the first and last line that are seen, and how many there are."""
    elsewhere: Callable[[int], int] = lambda _: 0
    """Returns how many lines stand on the screen besides the sheet, at a width."""
    offset: int = 0
    """The first line that is seen; clamped to what there is when it is drawn."""
    is_following: bool = True
    """Whether it goes where the eye should be: to what is here."""
    height: int = field(default=0, init=False)
    """How many lines could be seen when it was drawn last."""
    _drawn: tuple[tuple[Sequence[Shape], int], tuple[Drawn, ...]] | None = field(default=None, init=False)

    def scroll(self, lines: int) -> None:
        """Scroll, and stay there."""
        self.offset, self.is_following = max(0, self.offset + lines), False

    def follow(self) -> None:
        """Go where the eye should be, when it is drawn next."""
        self.is_following = True

    def tall(self, width: int, available: int) -> int:
        """Return how many lines it would take."""
        whole = len(self.lines(width))
        return whole if self.frame.most == inf else len(self._seen(width, max(available, _LEAST))[0])

    def seen(self, width: int, height: int) -> tuple[Drawn, ...]:
        """Return the lines that are seen in a window, and after them that there is more."""
        found, self.offset, self.height = self._seen(width, height)
        return found

    def _seen(self, width: int, height: int) -> tuple[tuple[Drawn, ...], int, int]:
        """Return what is seen, from which line on, and by how many lines a page is turned."""
        lines = self.lines(width)
        most = max(_LEAST, self.frame.most - self.elsewhere(width))
        if len(lines) <= height and content(lines) <= most:
            return lines, self.offset, height
        pinned = self._pinned(lines, height)
        rest = lines[len(pinned) :]
        told = self._more(width, len(rest), len(rest), len(rest))
        view = _View(rest, max(1, height - len(pinned) - len(told)), most - content(pinned) - content(told))
        first = self._first(view)
        last = view.end(first)
        part = (*rest[first:last], *self._more(width, first + 1, last, len(rest)))
        return (*pinned, *part), first, len(part)

    def _first(self, view: "_View") -> int:
        """Return the first line that is seen."""
        first = self.offset
        if self.is_following:
            start, end = _here(view.lines)
            first = min(max(first, view.start(end)), start)
        return max(0, min(first, view.start(len(view.lines))))

    def _more(self, width: int, first: int, last: int, count: int) -> tuple[Drawn, ...]:
        return drawn([Block(self.more(first, last, count))], self.frame.width(width))

    def _pinned(self, lines: tuple[Drawn, ...], height: int) -> tuple[Drawn, ...]:
        """Return what stays on a screen that a room reads: its head and its question, if they leave room."""
        if self.frame.most == inf:
            return ()
        end = max((at for at, line in enumerate(lines, 1) if line.is_pinned), default=0)
        return lines[:end] if content(lines[:end]) <= _MOST_PINNED and 2 * end <= height else ()

    def lines(self, width: int) -> tuple[Drawn, ...]:
        """Return every line."""
        shapes = tuple(self.shapes())
        if self._drawn is None or self._drawn[0] != (shapes, width):
            self._drawn = (shapes, width), drawn(shapes, self.frame.width(width))
        return self._drawn[1]


@dataclass(frozen=True, slots=True)
class _View:
    """Lines, and a window that shows some of them: so many lines, and so many with something on them."""

    lines: tuple[Drawn, ...]
    height: int
    most: float

    def fits(self, start: int, end: int) -> bool:
        """Say whether lines can be seen together; one can always be seen."""
        return end - start <= 1 or (end - start <= self.height and content(self.lines[start:end]) <= self.most)

    def start(self, end: int) -> int:
        """Return the first line that can be seen together with the one before `end`."""
        return next((at for at in range(max(0, end - self.height), end) if self.fits(at, end)), max(0, end - 1))

    def end(self, start: int) -> int:
        """Return where what can be seen from a line on ends."""
        ends = range(min(len(self.lines), start + self.height), start, -1)
        return next((at for at in ends if self.fits(start, at)), start + 1)


def _here(lines: Sequence[Drawn]) -> tuple[int, int]:
    """Return where the last lines that should be seen begin and end; the top if nothing asks for the eye."""
    last = max((at for at, line in enumerate(lines, 1) if line.is_here), default=1)
    first = max((at for at, line in enumerate(lines[:last], 1) if not line.is_here), default=0)
    return min(first, last - 1), last
