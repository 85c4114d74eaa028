"""One reader a kind: a person's text to a value, or what is wrong with it.

A typed line, an answers file and a saved conversation all come through here, so that they cannot differ.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from netstart.core.cleaning import clean, titled
from netstart.core.days import read_date, read_time
from netstart.core.hands import read_shown
from netstart.core.place import RowId
from netstart.core.question import Field, Kind
from netstart.core.words import Message, Words

Raw = str | Sequence[str] | None
"""What came in: a line, the items of a list, or nothing (*not known yet*)."""
MOST_NAMED = 8
"""So many titles are named when none of them was meant; more would fill the screen."""
MORE = "…"
"""Stands for the titles that are not named."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader may look at besides the text: rows to link to, the day it is, and the words of the language."""

    titles: Mapping[RowId, str]
    today: date
    words: Words
    is_saved: bool = False
    """Whether the program wrote it: a link is an id then, whatever rows are called."""


def read(field: Field, raw: Raw, known: Known) -> Any | Message:
    """Return the value of what a person gave, or the message that says what is wrong and what would be right.

    Nothing (`None`, or an empty text) reads as None: asked, and not known yet.
    """
    if field.kind in {"several", "links"}:
        given = _items(raw, field.choices or known.titles)
    elif raw is None or isinstance(raw, str):
        given = [clean(raw or "")]
    else:
        return Message("one-value", {"label": field.label})
    if not any(given):
        return None
    value = _READERS[field.kind](field, given, known)
    if isinstance(value, Message):
        return value
    if field.most and isinstance(value, tuple) and len(value) > field.most:
        return Message("too-many", {"most": field.most, "given": len(value)})
    try:
        return field.type.validate_python(value)
    except ValidationError:
        facts = {"label": field.label, "given": "; ".join(given), "today": known.today}
        return Message(f"read-{field.kind}", facts)


def _items(raw: Raw, options: Mapping[str, str]) -> list[str]:
    """Return the items of a line: divided by `;`, or a row of digits; a title that holds a `;` stays whole."""
    if raw is None:
        return []
    if not isinstance(raw, str):
        return [clean(one) for one in raw if clean(one)]
    line = clean(raw)
    titles = {title.casefold() for title in options.values()}
    parts = [part for part in _whole_titles(line, titles) if part]
    if re.fullmatch(r"\d+([\s,;]+\d+)*[\s,;]*", line) and not all(part.casefold() in titles for part in parts):
        return re.findall(r"\d+", line)
    return parts


def _whole_titles(line: str, titles: set[str]) -> list[str]:
    """Divide a line by `;` and by lines, but not inside a title."""
    ends = [*(found.start() for found in re.finditer(r"[;\n]", line)), len(line)]
    starts = [0, *(end + 1 for end in ends)]
    most = max((title.count(";") for title in titles), default=0)
    out: list[str] = []
    at = 0
    while at < len(ends):
        further = range(min(at + most, len(ends) - 1), at, -1)
        end = next((end for end in further if line[starts[at] : ends[end]].strip().casefold() in titles), at)
        out.append(line[starts[at] : ends[end]].strip())
        at = end + 1
    return out


def _text(_: Field, given: Sequence[str], __: Known) -> Any:
    return re.sub(r"\s*\n\s*", " ", given[0])


def _long(_: Field, given: Sequence[str], __: Known) -> Any:
    return given[0]


def _choice(field: Field, given: Sequence[str], _: Known) -> Any:
    return _pick(given[0], field.choices) or _not_among(given[0], field.choices.values())


def _several(field: Field, given: Sequence[str], _: Known) -> Any:
    items = [part for one in given for part in _by_commas(one, field.choices)]
    found = [_pick(one, field.choices) for one in items]
    wrong = [one for one, value in zip(items, found, strict=True) if value is None]
    if wrong:
        return _not_among("”, “".join(wrong), field.choices.values())
    order = list(field.choices)
    return tuple(sorted(dict.fromkeys(v for v in found if v), key=order.index))


def _by_commas(text: str, options: Mapping[str, str]) -> list[str]:
    return [text] if _pick(text, options) else [part.strip() for part in text.split(",") if part.strip()]


def _pick(text: str, options: Mapping[str, str]) -> str | None:
    """Return the key of an option said by its key, its label, its number, or an unmistakable beginning."""
    said = text.casefold()
    if text in options:
        return text
    labels = {key: label.casefold() for key, label in options.items()}
    exact = [key for key, label in labels.items() if label == said]
    if not exact and (at := _index(said, len(options))) is not None:
        return list(options)[at]
    begun = exact or [key for key, label in labels.items() if len(said) > 1 and label.startswith(said)]
    return begun[0] if len(begun) == 1 else None


def _not_among(text: str, options: Any) -> Message:
    if not options:
        return Message("nothing-to-choose", {"given": text})
    return Message("choose-from", {"given": text, "options": " · ".join(options)})


def _yes_no(_: Field, given: Sequence[str], known: Known) -> Any:
    said = given[0].casefold()
    if said in known.words.read["yes"]:
        return True
    return False if said in known.words.read["no"] else Message("read-yes_no", {"given": given[0]})


def _scale(_: Field, given: Sequence[str], __: Known) -> Any:
    return int(given[0]) if re.fullmatch(r"[1-5]", given[0]) else Message("read-scale", {"given": given[0]})


def _number(_: Field, given: Sequence[str], __: Known) -> Any:
    said = given[0]
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3}){1,2}|[0-9]{1,9}", said):
        return int(said.replace(".", ""))
    return Message("read-number", {"given": said})


def _amount(_: Field, given: Sequence[str], __: Known) -> Any:
    """Read euros: `24000`, `€ 24.000`, `1.500,50`, `1500.50`, `250,-`."""
    said = re.sub(r"^(€|eur(o)?)\s*|\s*(€|eur(o)?)$|,[-–—]+$", "", given[0].casefold()).strip()
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3}){1,3}(,[0-9]{1,2})?", said):
        said = said.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[0-9]{1,12}[.,][0-9]{1,2}", said):
        said = said.replace(",", ".")
    elif not re.fullmatch(r"[0-9]{1,12}", said):
        return Message("read-amount", {"given": given[0]})
    return Decimal(said)


def _time(_: Field, given: Sequence[str], __: Known) -> Any:
    return read_time(given[0]) or Message("read-time", {"given": given[0]})


def _fingers(field: Field, given: Sequence[str], __: Known) -> Any:
    """Read what people showed: `1 1 2 5` or `1125`, from low to high afterwards."""
    most = field.most or 5
    found = read_shown(given[0], most)
    return " ".join(map(str, found)) if found else Message("read-fingers", {"given": given[0], "most": most})


def _date(_: Field, given: Sequence[str], known: Known) -> Any:
    day = read_date(given[0], known.today, known.words)
    return day or Message("read-date", {"given": given[0], "today": known.today})


def _link(_: Field, given: Sequence[str], known: Known) -> Any:
    return row_named(given[0], known.titles, is_saved=known.is_saved) or _unknown(given[0], known)


def _links(_: Field, given: Sequence[str], known: Known) -> Any:
    found = [row_named(one, known.titles, is_saved=known.is_saved) for one in given]
    wrong = [one for one, id_ in zip(given, found, strict=True) if id_ is None]
    return _unknown("”, “".join(wrong), known) if wrong else tuple(dict.fromkeys(found))


def _unknown(text: str, known: Known) -> Message:
    if not known.titles:
        return Message("nothing-to-choose", {"given": text})
    titles = list(known.titles.values())
    more = [MORE] if len(titles) > MOST_NAMED else []
    return Message("no-such-row", {"given": text, "options": " · ".join([*titles[:MOST_NAMED], *more])})


def row_named(text: str, titles: Mapping[RowId, str], *, is_saved: bool = False) -> RowId | None:
    """Return the row that is meant by its title, its id, or its number in the list; what was saved is an id first.

    A beginning is not enough: it may be a new name.
    """
    plain = clean(text)
    if is_saved and plain in titles:
        return plain
    for said in (plain.casefold(), titled(text).casefold()):
        exact = [id_ for id_, title in titles.items() if title.casefold() == said]
        if exact:
            return exact[0]
    by_id = next((id_ for id_ in titles if id_.casefold() == plain.casefold()), None)
    at = _index(plain, len(titles))
    return by_id or (list(titles)[at] if at is not None else None)


def _index(said: str, count: int) -> int | None:
    """Return the index of what is numbered from 1; a long row of digits is no number of anything."""
    return int(said) - 1 if re.fullmatch(r"[0-9]{1,6}", said) and 0 < int(said) <= count else None


_READERS: Mapping[Kind, Callable[[Field, Sequence[str], Known], Any]] = {
    "text": _text,
    "long": _long,
    "choice": _choice,
    "several": _several,
    "yes_no": _yes_no,
    "scale": _scale,
    "number": _number,
    "amount": _amount,
    "date": _date,
    "time": _time,
    "dots": _number,
    "fingers": _fingers,
    "link": _link,
    "links": _links,
}
