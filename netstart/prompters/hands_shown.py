"""Pictures of a show of hands and of dots, in characters, while they are typed; and what is to be said of them.

Pure text: `*` can stand for the dot where a terminal has none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from netstart.core.hands import TOP, WORTH_TALKING, read_shown
from netstart.core.screen import AskAcross
from netstart.core.words import Words

DOT, STAR = "●", "*"
LONGEST_BAR = 20
"""More dots than this are told by their number only; a slip of the finger must not fill the wall."""


def digits_so_far(ask: AskAcross, text: str) -> tuple[int, ...]:
    """Return the numbers of a line that is being typed; digits may stand close together where each is one."""
    if ask.field is None:
        return ()
    found, count = re.findall(r"[0-9]+", text), len(ask.cells)
    # half a row of dots may be a number of two digits still
    is_one_each = bool(found) and (len(found[0]) == count or (len(found[0]) < count and 0 < len(ask.options) < 10))
    if len(found) == 1 < count and is_one_each:
        found = list(found[0])
    # Python refuses to read thousands of digits
    return tuple(int(digits[:9]) for digits in found)


def fingers_so_far(text: str, most: int) -> tuple[int, ...]:
    """Return the fingers of a line that is being typed, from low to high; none where the line says anything else."""
    return read_shown(text, most) or ()


def bar(count: int, mark: str) -> str:
    """Return a row of dots."""
    return mark * count if count <= LONGEST_BAR else f"{mark * LONGEST_BAR}+"


def across_shown(ask: AskAcross, text: str, mark: str) -> Sequence[tuple[str, str]]:
    """Return what stands beside each cell: of dots a bar and its number, else what a digit stands for.

    As long as nothing is typed for it, it is what is known of it already.
    """
    if ask.field is None:
        return [("", cell.text) for cell in ask.cells]
    said = digits_so_far(ask, text)
    return [
        _shown(ask, said[at], mark) if at < len(said) else ("", "" if said else cell.text)
        for at, cell in enumerate(ask.cells)
    ]


def _shown(ask: AskAcross, number: int, mark: str) -> tuple[str, str]:
    if ask.field is not None and ask.field.kind == "dots":
        return bar(number, mark), str(number)
    labels = tuple(ask.options.values())
    return "", labels[number - 1] if 0 < number <= len(labels) else str(number)


def across_told(ask: AskAcross, text: str, words: Words) -> Iterator[str]:
    """Yield what is to be said of a row of digits while it is typed: the sum, and which rows come first."""
    said = digits_so_far(ask, text)
    if ask.field is None or not said:
        return
    if len(said) > len(ask.cells):
        yield words("across-more", count=len(said), needed=len(ask.cells))
        return
    if ask.field.kind == "dots":
        told = [_sum(ask, sum(said), words)]
        told += _first(said, words) if len(said) == len(ask.cells) else []
        yield " ".join(told)


def _sum(ask: AskAcross, count: int, words: Words) -> str:
    return words("dots-count", count=count) if ask.total is None else words("dots-of", count=count, total=ask.total)


def _first(said: Sequence[int], words: Words) -> Iterator[str]:
    """Yield which rows have the most dots, and which of them have as many as one that just missed."""
    order = sorted((at for at, count in enumerate(said) if count), key=lambda at: -said[at])
    top = order[:TOP]
    if len(top) == TOP:
        yield words("dots-top", rows=words.joined(str(at + 1) for at in top))
    tied = [at for at in order if len(order) > TOP and said[at] == said[order[TOP]]]
    if set(tied) & set(top):
        yield words("dots-tied", rows=words.joined(str(at + 1) for at in sorted(tied)))


def scale_row(most: int, cell: int) -> str:
    """Return a scale of digits, each so many columns from the next."""
    line = f" {'─' * (cell - 3)} " if cell > 3 else " " * (cell - 1)
    return line.join(str(digit) for digit in range(1, most + 1))


def finger_row(shown: Sequence[int], most: int, cell: int, mark: str) -> str:
    """Return the marks below a scale; where there are more than fit, their number and one mark."""
    counts = Counter(shown)
    return "".join(_marks(counts, digit, mark, cell).ljust(cell) for digit in range(1, most + 1)).rstrip()


def _marks(counts: Mapping[int, int], digit: int, mark: str, cell: int) -> str:
    count = counts.get(digit, 0)
    return mark * count if count < cell else f"{count}{mark}"


def fingers_told(shown: Sequence[int], words: Words) -> Iterator[str]:
    """Yield what is to be said of a show of hands: where most people stand, and who should speak."""
    if len(shown) < 2:
        return
    found = Counter(shown).most_common()
    most = sorted(digit for digit, count in found if count == found[0][1])
    low, high = min(shown), max(shown)
    if low == high:
        yield words("fingers-same", digit=low)
        return
    where = (
        words("fingers-most", digit=most[0])
        if len(most) == 1
        else words("fingers-tied", digits=words.joined(map(str, most)))
    )
    if high - low < WORTH_TALKING:
        yield where
        return
    yield f"{where} {words('fingers-ends', low=low, high=high)}"
    yield words("fingers-talk")
