"""What stands on the screens on which one thing is looked at again: a row, a finding, signals to tick."""

from collections.abc import Iterable, Iterator

from netstart.core.screen import AskFinding, AskStill, AskVerdict, Cell
from netstart.core.words import Words
from netstart.prompters.lines import numbers
from netstart.prompters.review_telling import finding_choose, finding_ways, head_of, verdict_ways
from netstart.prompters.room_telling import still_hints
from netstart.prompters.terminal.drawing import Block, Shape, part
from netstart.prompters.terminal.shapes import Table


def judged(ask: AskVerdict, words: Words) -> Iterator[Shape]:
    """Yield one row with what is known of it, and what can be done with it."""
    yield Block(ask.title, is_pinned=True)
    yield Block(words("verdict-asks"), is_strong=True, is_pinned=True)
    yield from _known(ask.cells)
    yield from part(map(Block.item, verdict_ways(words)))
    yield from _choose([words("verdict-choose")])


def advised(ask: AskFinding, words: Words) -> Iterator[Shape]:
    """Yield what does not fit, the answers that it is about, one question, and what can be done."""
    yield Block(head_of(ask, words), is_strong=True, is_pinned=True)
    yield Block(is_pinned=True)
    yield Block(ask.says, is_pinned=True)
    yield from _known(ask.cells)
    yield from part([Block(ask.asks), *([Block(words("finding-before", why=ask.before))] if ask.before else [])])
    yield from part(map(Block.item, finding_ways(ask, words)))
    yield from _choose(["   ".join(finding_choose(ask, words))])


def _known(cells: tuple[Cell, ...]) -> Iterator[Shape]:
    yield from part([Table(tuple(("", cell.label, cell.text) for cell in cells))] if cells else [])


def _choose(texts: Iterable[str]) -> Iterator[Shape]:
    # the digits have to be seen, however much there is to read
    yield from part(Block(text, is_here=True) for text in texts)


def ticked(ask: AskStill, text: str, words: Words) -> Iterator[Shape]:
    """Yield what can be ticked, each with where it belongs, and with a cross where its number was typed."""
    yield Block(ask.asks, is_strong=True, is_pinned=True)
    said = numbers(text) or ()
    rows = [
        (f"[{'x' if number in said else ' '}] {number:>2}.", row.title, *row.cells)
        for number, row in enumerate(ask.rows, 1)
    ]
    here = said[-1] - 1 if said else None
    yield from part([Table(tuple(rows), here)] if rows else [])
    yield from part(map(Block, still_hints(ask, words)))
