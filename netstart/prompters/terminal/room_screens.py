"""What a room reads above the place where the answer comes: one question, few words, and what is typed as a picture."""

from collections.abc import Iterable, Iterator, Sequence

from netstart.core.question import Field
from netstart.core.screen import Ask, AskAcross, AskCheck, AskEnd, AskRows, AskStill, AskTalk, AskValue, RowLine
from netstart.core.words import Words
from netstart.prompters.hands_shown import across_shown, across_told, bar, digits_so_far, fingers_so_far, fingers_told
from netstart.prompters.lines import numbers
from netstart.prompters.room_telling import (
    across_hints,
    asked_of,
    columns_of,
    letters_told,
    moves_of,
    pages_of,
    shows_of,
    still_hints,
)
from netstart.prompters.telling import lines_of, sides_of
from netstart.prompters.terminal.drawing import BLANK, Block, Shape, part
from netstart.prompters.terminal.shapes import Beside, Fingers, Table, TwoColumns

_MOST_BELOW = 4
"""More options than this stand in two columns."""
_MOST_ROWS_BELOW = 6
_FINGERS = 5


def question(text: str) -> Block:
    """Return what is asked: it stays on the screen, however far the rest is scrolled."""
    return Block(text, is_strong=True, is_pinned=True)


def _lines(texts: Iterable[str]) -> Iterator[Block]:
    return (Block(text) for text in texts if text)


def talking(ask: AskTalk, words: Words) -> Iterator[Shape]:
    """Yield what people do before anything is typed."""
    yield question(ask.talk.asks)
    moves = tuple(moves_of(ask, words))
    wide = max((len(minutes) for minutes, _ in moves), default=0)
    yield from part(Block(does, f"  {minutes:<{wide}}{'   ' if wide else ''}") for minutes, does in moves)
    yield from part(_lines([ask.talk.first]))
    yield from part(_lines([ask.talk.closes]))


def valued(ask: AskValue, words: Words, below: Iterable[Shape]) -> Iterator[Shape]:
    """Yield one question; `below` it what can be chosen, and how."""
    if ask.row and ask.row != asked_of(ask):
        yield Block(ask.row, is_pinned=True)
    yield question(asked_of(ask))
    yield from _lines([ask.hint])
    yield from part(map(Block.item, sides_of(ask, words)))
    yield from below
    yield from part(Block(titles, f"{label} ") for label, titles in shows_of(ask, words))


def fingered(ask: AskValue, text: str, mark: str) -> Iterator[Shape]:
    """Yield a scale with both of its sides, and the fingers that were typed so far below it."""
    yield question(ask.row or asked_of(ask))
    yield from part(_both_sides(ask))
    yield BLANK
    yield Fingers(fingers_so_far(text, most_of(ask.field)), most_of(ask.field), mark)
    yield from part(_lines([asked_of(ask) if ask.row else "", ask.hint]))


def most_of(field: Field) -> int:
    """Return how many fingers can be shown."""
    return field.most or _FINGERS


def _both_sides(ask: AskValue) -> Iterator[Shape]:
    poles, sides = ask.poles, ask.given.sides if ask.given else None
    if poles is None:
        return
    low, high = [Block(poles.low)], [Block(poles.high)]
    if sides:
        low += [Block(sides.low.gain, "+ "), Block(sides.low.cost, "- ")]
        high += [Block(sides.high.gain, "+ "), Block(sides.high.cost, "- ")]
    yield Beside(tuple(low), tuple(high))


def fingers_below(ask: AskValue, text: str, words: Words) -> Sequence[Shape]:
    """Return what is said of the fingers that were typed so far."""
    return tuple(part(_lines(fingers_told(fingers_so_far(text, most_of(ask.field)), words))))


def with_dots(ask: AskValue, mark: str) -> Iterator[Shape]:
    """Yield what can be chosen, with the dots that each of them got."""
    dots = [ask.beside.get(key, 0) for key in ask.options]
    labels = ask.options.values()
    rows = [
        (f"{number:>2}.", label, bar(count, mark), str(count))
        for number, (label, count) in enumerate(zip(labels, dots, strict=True), 1)
    ]
    yield from part([Table(tuple(rows))])


def across(ask: AskAcross, text: str, words: Words, mark: str) -> Iterator[Shape]:
    """Yield the rows of which one line says something, with what it says so far beside them."""
    yield question(ask.asks)
    yield from _lines([ask.hint])
    beside = across_shown(ask, text, mark)
    said = digits_so_far(ask, text)
    rows = [
        (f"{number:>2}." if ask.field else "", cell.label, *shown)
        for number, (cell, shown) in enumerate(zip(ask.cells, beside, strict=True), 1)
        # the name of the one thing that is asked says nothing more
        if ask.field or len(ask.cells) > 1 or cell.text
    ]
    here = min(len(said), len(rows)) - 1 if said else None
    yield from part([Table(tuple(rows), here)] if rows else [])
    options = tuple(f"{number:>2}. {label}" for number, label in enumerate(ask.options.values(), 1))
    if line := letters_told(ask):
        yield from part([Block(line)])
    elif options:
        yield from part([Block(words("across-options")), TwoColumns(options, _MOST_BELOW)])
    yield from part(_lines(across_hints(ask, words)))


def across_below(ask: AskAcross, text: str, words: Words) -> Sequence[Shape]:
    """Return what is said of the digits that were typed so far."""
    return tuple(part(_lines(across_told(ask, text, words))))


def listed(ask: AskRows, words: Words) -> Iterator[Shape]:
    """Yield a list as it grows, the newest row in sight."""
    yield question(ask.asks or ask.question.ask)
    yield from _lines([ask.hint])
    yield from part(Block(titles, f"{label} ") for label, titles in shows_of(ask, words))
    yield from part(_table(ask.rows, columns_of(ask)) or [Block(words("rows-none"))])
    yield from part([Block(words("rows-removed", count=len(ask.removed)))] if ask.removed else [])
    yield BLANK
    yield Block(words("rows-room") if ask.rows else words("rows-close"), is_here=bool(ask.rows))


def _table(rows: Sequence[RowLine], labels: tuple[str, ...]) -> list[Shape]:
    numbered = [(f"{number:>2}.", row.title, *row.cells[: len(labels)]) for number, row in enumerate(rows, 1)]
    if not labels:
        return [Block(title, f"{number} ") for number, title in numbered]
    return [Table((("", "", *labels), *numbered))]


def still_there(ask: AskStill, words: Words) -> Iterator[Shape]:
    """Yield what is there already, numbered."""
    yield question(ask.asks)
    labels = columns_of(ask)
    items = tuple(f"{number:>2}. {row.title}" for number, row in enumerate(ask.rows, 1))
    yield from part(_table(ask.rows, labels) if labels else [TwoColumns(items, _MOST_ROWS_BELOW)] if items else [])
    yield from part(_lines(still_hints(ask, words)))


def still_below(ask: AskStill, text: str) -> Sequence[Shape]:
    """Return which rows the numbers that were typed so far stand for."""
    chosen = [number for number in numbers(text) or () if 0 < number <= len(ask.rows)]
    return tuple(part(_lines([" · ".join(ask.rows[number - 1].title for number in chosen)])))


def read_back(ask: AskCheck, words: Words) -> Iterator[Shape]:
    """Yield what was said, to be read aloud."""
    is_part = bool(ask.place.question)
    yield question(words("check-title", title=ask.title) if is_part else words("overview-title"))
    if is_part:
        yield Block(words("read-aloud"))
    yield from part(map(Block.item, lines_of(ask, words)))
    if not is_part:
        yield from part([Block(words("overview-last" if ask.is_last else "overview-choose"))])
        return
    yield from part([Block(words("check-provisional"))])
    change = f"{words('check-change')}   " if ask.lines else ""
    yield Block(change + (words("check-open", count=ask.open) if ask.open else words("check-right")))


def ended(ask: AskEnd, words: Words) -> Iterator[Shape]:
    """Yield what the meeting came to, and the pages that can be opened."""
    yield question(words("end-have"))
    yield from part(Block(words.tell(message), "   ") for message in ask.said)
    pages = [(f"{number:>2}.", title, use) for number, (title, use) in enumerate(pages_of(ask), 1)]
    # the digits have to be seen, however much the meeting came to
    yield from part([Block(words("end-pages")), Table(tuple(pages), len(pages) - 1)] if pages else [])
    yield from part(_lines([words("end-next"), words("end-folder", folder=ask.folder)]))


def is_picture(ask: Ask) -> bool:
    """Say whether what is typed becomes a picture while it is typed."""
    return ask.head.is_room and isinstance(ask, AskValue) and ask.field.kind == "fingers"
