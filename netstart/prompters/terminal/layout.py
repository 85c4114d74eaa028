"""The parts of a screen: the sheet that is read and scrolled, the field that is typed in, the keys at the bottom.

prompt_toolkit wraps at any character and cuts what does not fit; these controls wrap at words and scroll.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import BufferControl, Dimension, HSplit, Layout, UIContent, UIControl, Window
from prompt_toolkit.utils import get_cwidth

from netstart.prompters.terminal.drawing import BLANK, Block, Drawn, drawn, spans

Blocks = Callable[[], Sequence[Block]]

_WIDE = 60
"""From this many columns on there is room for a margin."""
_STRONG = "bold"
_PROMPT = "> "


def _margin(width: int) -> str:
    return "  " if width >= _WIDE else ""


@dataclass
class Sheet:
    """What is read on a screen, and how far it was scrolled."""

    blocks: Blocks
    more: Callable[[int, int, int], str]
    """Says that there is more than fits: the first and last line that are seen, and how many there are."""
    offset: int = 0
    """The first line that is seen; clamped to what there is when it is drawn."""
    is_following: bool = True
    """Whether it goes where the eye should be: to the block that is here."""
    height: int = field(default=0, init=False)
    """How many lines fitted when it was drawn last."""

    def scroll(self, lines: int) -> None:
        """Scroll, and stay there."""
        self.offset, self.is_following = max(0, self.offset + lines), False

    def follow(self) -> None:
        """Go where the eye should be, when it is drawn next."""
        self.is_following = True


class SheetControl(UIControl):
    """Draws a sheet within the window that it gets; can have the focus on a screen where nothing is typed."""

    def __init__(self, sheet: Sheet, *, focusable: bool) -> None:
        self._sheet = sheet
        self._focusable = focusable
        self._drawn: tuple[tuple[Sequence[Block], int], tuple[Drawn, ...]] | None = None

    def is_focusable(self) -> bool:
        return self._focusable

    def preferred_height(self, width: int, *_: object) -> int:
        return len(self._lines(width))

    def create_content(self, width: int, height: int) -> UIContent:
        lines = self._lines(width)
        sheet = self._sheet
        sheet.height = height
        seen = lines if len(lines) <= height else self._part(lines, width, height)
        cursor = next((at for at, line in enumerate(seen) if line.is_here), 0)
        margin = _margin(width)

        def line(at: int) -> StyleAndTextTuples:
            return [("", margin), (_STRONG if seen[at].is_strong else "", seen[at].text)]

        return UIContent(line, len(seen), Point(len(margin), cursor), show_cursor=self._focusable)

    def _part(self, lines: tuple[Drawn, ...], width: int, height: int) -> tuple[Drawn, ...]:
        """Return the lines that are seen, and after them that there is more."""
        sheet = self._sheet
        count = len(lines)
        told = drawn([Block(sheet.more(count, count, count))], width - 2 * len(_margin(width)))
        room = max(1, height - len(told))
        if sheet.is_following:
            first, last = _here(lines)
            sheet.offset = min(max(sheet.offset, last - room), first)
        sheet.offset = max(0, min(sheet.offset, count - room))
        last = sheet.offset + room
        more = drawn([Block(sheet.more(sheet.offset + 1, last, count))], width - 2 * len(_margin(width)))
        return (*lines[sheet.offset : last], *more)

    def _lines(self, width: int) -> tuple[Drawn, ...]:
        blocks = tuple(self._sheet.blocks())
        if self._drawn is None or self._drawn[0] != (blocks, width):
            self._drawn = (blocks, width), drawn(blocks, width - 2 * len(_margin(width)))
        return self._drawn[1]


def _here(lines: Sequence[Drawn]) -> tuple[int, int]:
    """Return where the last lines that should be seen begin and end; the top if nothing asks for the eye."""
    last = max((at for at, line in enumerate(lines, 1) if line.is_here), default=1)
    first = max((at for at, line in enumerate(lines[:last], 1) if not line.is_here), default=0)
    return min(first, last - 1), last


class FieldControl(BufferControl):
    """The field that is typed in, wrapped at words."""

    def __init__(self, buffer: Buffer) -> None:
        super().__init__(buffer)
        self._width = 80
        self._wrapped: tuple[tuple[str, int], list[tuple[int, int]]] = ("", 0), [(0, 0)]

    def preferred_height(self, width: int, *_: object) -> int:
        return len(self._spans(width))

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:  # noqa: ARG002, FBT
        self._width = width
        text = self.buffer.text
        rows = self._spans(width)
        room = self._room(width)
        row, column = self._at(rows)
        lead = _margin(width) + _PROMPT

        def line(at: int) -> StyleAndTextTuples:
            start, end = rows[at]
            return [("", " " * len(lead) if at else lead), ("", text[start:end].rstrip("\n"))]

        return UIContent(line, len(rows), Point(len(lead) + min(column, room), row))

    def moved(self, rows: int) -> int | None:
        """Return where the cursor comes when it goes up or down some rows; None when there is no such row."""
        spans_ = self._spans(self._width)
        row, column = self._at(spans_)
        if not 0 <= row + rows < len(spans_):
            return None
        start, end = spans_[row + rows]
        text = self.buffer.text
        last = end if row + rows == len(spans_) - 1 else end - 1
        return next((at for at in range(start, last) if get_cwidth(text[start : at + 1]) > column), last)

    def _room(self, width: int) -> int:
        """Return how many columns the text has: one less than there are, for the cursor behind it."""
        return max(1, width - 2 * len(_margin(width)) - len(_PROMPT) - 1)

    def _spans(self, width: int) -> list[tuple[int, int]]:
        """Return where each row begins and ends in the text; a newline is at the end of its row."""
        # asked for some times at each key
        now = (self.buffer.text, width)
        if self._wrapped[0] != now:
            self._wrapped = now, self._wrap(width)
        return self._wrapped[1]

    def _wrap(self, width: int) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        start = 0
        for line in self.buffer.text.split("\n"):
            out += [(start + a, start + b) for a, b in spans(line, self._room(width))]
            start += len(line) + 1
            out[-1] = (out[-1][0], start)
        out[-1] = (out[-1][0], start - 1)
        return out

    def _at(self, rows: list[tuple[int, int]]) -> tuple[int, int]:
        """Return the row and the column of the cursor."""
        cursor = self.buffer.cursor_position
        row = next((at for at, (_, end) in enumerate(rows) if cursor < end), len(rows) - 1)
        return row, get_cwidth(self.buffer.text[rows[row][0] : cursor])


def layout(sheet: Sheet, keys: str, typing: FieldControl | None, below: Blocks) -> Layout:
    """Return a whole screen; what is `below` the field comes and goes while somebody types."""
    body = SheetControl(sheet, focusable=typing is None)
    rows = [_window(body, least=3)]
    if typing:
        rows += [_window(SheetControl(_still([BLANK]), focusable=False)), _window(typing, least=1)]
        rows += [_window(SheetControl(Sheet(below, _nothing), focusable=False))]
    rows += [Window(), _window(SheetControl(_still([Block(keys)]), focusable=False), least=1)]
    return Layout(HSplit(rows), focused_element=typing or body)


def _window(control: UIControl, least: int = 0) -> Window:
    return Window(control, height=Dimension(min=least), dont_extend_height=True, always_hide_cursor=False)


def _still(blocks: Sequence[Block]) -> Sheet:
    return Sheet(lambda: blocks, _nothing)


def _nothing(*_: int) -> str:
    return ""
