"""One field of many rows in one line: `9 7 5 3 2 1`, `2 1 5`, `1 1 2`. Pure text to values."""

import re
from collections.abc import Mapping, Sequence
from itertools import cycle, islice, takewhile
from typing import Any

from netstart.core.place import RowId
from netstart.core.question import Field
from netstart.core.words import Message

NONE = frozenset({"0", "-", "?"})
"""What says of one row that it is not known, or none of those that can be chosen."""
UNREAD = object()
"""What stands for an item that says nothing that can be read."""
EXAMPLES: Mapping[str, str] = {"dots": "351024", "scale": "34215", "choice": "21312", "link": "11212", "links": "11212"}


def read_column(
    line: str, field: Field, rows: Sequence[RowId], options: Mapping[str, str]
) -> Mapping[RowId, Any] | Message:
    """Return the value for each row, or what is wrong with the line.

    `options` are what a digit stands for, in order: labels by value or titles by row id. Digits may stand close
    together where each of them is one.
    """
    said = _items(line, len(rows))
    right = example(field, len(rows), options)
    if len(said) != len(rows):
        return Message("across-length", {"needed": len(rows), "example": right})
    found = [_value(one, field, options) for one in said]
    if UNREAD in found:
        return Message("across-value", {"example": right})
    return dict(zip(rows, found, strict=True))


def column_line(field: Field, values: Sequence[Any], options: Mapping[str, str]) -> str:
    """Return the line that reads as these values again, up to the first number that was not said."""
    if all(value is None for value in values):
        return ""
    order, letters = list(options), letters_of(field, options)
    if letters:
        return " ".join(letters[order.index(value)] if value in order else "0" for value in values)
    if field.kind in {"choice", "link", "links"}:
        return " ".join(_digit(value, order) for value in values)
    return " ".join(map(str, takewhile(lambda value: value is not None, values)))


def looks_same(field: Field, one: Any, other: Any, options: Mapping[str, str]) -> bool:
    """Say whether two values are the same digit in a line: of several links it shows the first, of others none."""
    if field.kind not in {"choice", "link", "links"}:
        return bool(one == other)
    return _digit(one, list(options)) == _digit(other, list(options))


def example(field: Field, count: int, options: Mapping[str, str]) -> str:
    """Return a line of the right length, within what can be chosen; in letters where those say it."""
    digits = EXAMPLES.get(field.kind, "12345")
    top = len(options) if field.kind in {"choice", "link", "links"} else 9
    chosen = [min(int(digit), max(1, top)) for digit in islice(cycle(digits), count)]
    letters = letters_of(field, options)
    return " ".join(letters[number - 1] if letters else str(number) for number in chosen)


def letters_of(field: Field, options: Mapping[str, str]) -> tuple[str, ...]:
    """Return the letter that says each choice, where every choice begins with another one; else nothing."""
    letters = tuple(label[:1].casefold() for label in options.values())
    return letters if field.kind == "choice" and len(set(letters)) == len(letters) else ()


def _items(line: str, count: int) -> list[str]:
    said = [one for one in re.split(r"[\s,;]+", line.strip()) if one]
    close = "".join(said)
    return list(close) if len(said) < count == len(close) else said


def _value(said: str, field: Field, options: Mapping[str, str]) -> Any:
    """Return the value of one item, None where it says that there is none."""
    if field.kind in {"choice", "link", "links"}:
        if said in NONE:
            return None
        key = _option(said, options)
        if key is None:
            return UNREAD
        return (key,) if field.kind == "links" else key
    digits = r"[1-5]" if field.kind == "scale" else r"[0-9]{1,3}"
    return int(said) if re.fullmatch(digits, said) else UNREAD


def _option(said: str, options: Mapping[str, str]) -> str | None:
    """Return what is meant by a digit, or by the first letters of one label only."""
    order = list(options)
    if re.fullmatch(r"[0-9]{1,2}", said):
        return order[int(said) - 1] if 0 < int(said) <= len(order) else None
    begun = [key for key, label in options.items() if label.casefold().startswith(said.casefold())]
    return begun[0] if len(begun) == 1 else None


def _digit(value: Any, order: Sequence[str]) -> str:
    one = value[0] if isinstance(value, tuple) and value else value
    return str(order.index(one) + 1) if one in order else "0"
