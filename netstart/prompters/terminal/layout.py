"""The parts of a screen: the sheet that is read and scrolled, the field that is typed in, the keys at the bottom.

prompt_toolkit wraps at any character and cuts what does not fit; these controls wrap at words and scroll.
"""

from collections.abc import Callable, Sequence

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import BufferControl, Dimension, HSplit, Layout, UIContent, UIControl, Window
from prompt_toolkit.utils import get_cwidth

from netstart.prompters.terminal.drawing import BLANK, Block, Shape, spans
from netstart.prompters.terminal.sheet import Frame, Sheet, content

Shapes = Callable[[], Sequence[Shape]]

_STRONG = "bold"
_PROMPT = "> "


class SheetControl(UIControl):
    """Draws a sheet within the window that it gets; can have the focus on a screen where nothing is typed."""

    def __init__(self, sheet: Sheet, *, focusable: bool) -> None:
        self._sheet = sheet
        self._focusable = focusable

    def is_focusable(self) -> bool:
        return self._focusable

    def preferred_height(self, width: int, max_available_height: int, *_: object) -> int:
        return self._sheet.tall(width, max_available_height)

    def create_content(self, width: int, height: int) -> UIContent:
        seen = self._sheet.seen(width, height)
        cursor = next((at for at, line in enumerate(seen) if line.is_here), 0)
        margin = self._sheet.frame.margin(width)

        def line(at: int) -> StyleAndTextTuples:
            return [("", margin), (_STRONG if seen[at].is_strong else "", seen[at].text)]

        return UIContent(line, len(seen), Point(len(margin), cursor), show_cursor=self._focusable)


class FieldControl(BufferControl):
    """The field that is typed in, wrapped at words."""

    def __init__(self, buffer: Buffer, frame: Frame) -> None:
        super().__init__(buffer)
        self._frame = frame
        self._width = 80
        self._wrapped: tuple[tuple[str, int], list[tuple[int, int]]] = ("", 0), [(0, 0)]

    def preferred_height(self, width: int, *_: object) -> int:
        return min(len(self._spans(width)), self._frame.most_typed)

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:  # noqa: ARG002, FBT
        self._width = width
        text = self.buffer.text
        rows = self._spans(width)
        room = self._room(width)
        row, column = self._at(rows)
        lead = self._frame.margin(width) + _PROMPT

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
        return max(1, self._frame.width(width) - len(_PROMPT) - 1)

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


def layout(sheet: Sheet, keys: str, typing: FieldControl | None, below: Shapes) -> Layout:
    """Return a whole screen; what is `below` the field comes and goes while somebody types."""
    frame = sheet.frame
    body = SheetControl(sheet, focusable=typing is None)
    under, bottom = Sheet(below, frame.loose()), Sheet(lambda: [Block(keys)], frame.loose())
    rows = [_window(body, least=3)]
    if typing:
        rows += [_window(SheetControl(_still([BLANK], frame), focusable=False))]
        rows += [_window(typing, least=1, most=frame.most_typed), _window(SheetControl(under, focusable=False))]
    rows += [Window(), _window(SheetControl(bottom, focusable=False), least=1)]
    sheet.elsewhere = lambda width: _elsewhere(width, typing, under if typing else None, bottom)
    return Layout(HSplit(rows), focused_element=typing or body)


def _elsewhere(width: int, typing: FieldControl | None, under: Sheet | None, bottom: Sheet) -> int:
    """Return how many lines of a screen are no part of its sheet."""
    typed = typing.preferred_height(width) if typing else 0
    return typed + sum(content(sheet.lines(width)) for sheet in (under, bottom) if sheet)


def _window(control: UIControl, least: int = 0, most: int | None = None) -> Window:
    height = Dimension(min=least) if most is None else Dimension(min=least, max=most)
    return Window(control, height=height, dont_extend_height=True, always_hide_cursor=False)


def _still(shapes: Sequence[Shape], frame: Frame) -> Sheet:
    return Sheet(lambda: shapes, frame.loose())
