"""What people say in one line: a row with its quick fields, or a whole record. Nothing typed is ever lost.

`UWV 4 2`, `Hartgers: belt vijf bedrijven, voor 2 april`, `16 april, 16.00 uur, bij Kuiper Metaal`. What is understood
goes where it belongs; what is not stays, whole, in the first text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netstart.core.cleaning import clean, titled
from netstart.core.days import clock, read_date, read_time
from netstart.core.place import QuestionId, RowId
from netstart.core.question import Field
from netstart.core.show import typed
from netstart.core.words import Words

NAME = r"[^:]{1,60}"
SHORTEST = 4
"""So many letters a part of a name has at least: `de` is part of too many."""
AFTERNOON = 8
"""Before this hour nobody meets: `om 4 uur` is in the afternoon."""
EDGE = " ,;("
"""What divides what was said in a line, and belongs to neither side."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a reader of lines may look at besides the line."""

    titles: Mapping[QuestionId, Mapping[RowId, str]]
    today: date
    words: Words


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a line says: the text that stays, and the values of the fields that were understood."""

    text: str
    values: Mapping[str, Any] = field(default_factory=dict)


def read_row(line: str, fields: Sequence[Field], around: Around) -> Spoken:
    """Return the title of a row and its quick fields; a line that would leave no title is a title, whole."""
    whole = titled(line)
    found = _Reading(whole, around, is_row=True).of(fields)
    # a name with nothing behind it is no title
    return found if found.text and not found.text.endswith(":") else Spoken(whole)


def read_record(line: str, fields: Sequence[Field], around: Around) -> Spoken:
    """Return the quick fields of a record, and what of the line is none of them."""
    return _Reading(re.sub(r"\s*\n\s*", " ", clean(line)), around, is_row=False).of(fields)


def row_line(title: str, fields: Sequence[Field], row: Mapping[str, Any], around: Around) -> str:
    """Return the line that reads as this row again."""
    return _line(title, fields, row, around, is_row=True)


def record_line(text: str, fields: Sequence[Field], said: Mapping[str, Any], around: Around) -> str:
    """Return the line that reads as this record again."""
    return _line(text, fields, said, around, is_row=False)


class _Reading:
    """One line while it is read: what was found, and what is left of it."""

    def __init__(self, line: str, around: Around, *, is_row: bool) -> None:
        self._rest = line
        self._around = around
        self._is_row = is_row
        self._found: dict[str, Any] = {}
        self._behind = ""
        """What was said behind something that was understood."""

    def of(self, fields: Sequence[Field]) -> Spoken:
        self._scales([one for one in fields if one.kind == "scale"])
        for one in fields:
            if one.kind == "number":
                self._count_in_front(one)
        # `12.10` may be a day too
        ordered = sorted(fields, key=lambda one: one.kind != "time")
        while any(self._at_the_end(one) for one in ordered if one.id not in self._found):
            pass
        for one in fields:
            if one.kind == "link" and self._is_row and one.id not in self._found:
                self._name_in_front(one)
        text = " ".join(filter(None, (self._rest, self._behind)))
        return Spoken(text, {one.id: self._found[one.id] for one in fields if one.id in self._found})

    def _scales(self, scales: Sequence[Field]) -> None:
        """Read as many digits at the end as there are scales; fewer or more are part of the text."""
        digits = rf"((?:[\s,;:]+[1-5]){{{len(scales)}}})"
        found = re.fullmatch(rf"(.*[^\s,;:]){digits}", self._rest) if scales else None
        if found and not re.search(r"[\s,;:][0-9]+$", found[1]):
            self._found |= zip((one.id for one in scales), map(int, re.findall("[1-5]", found[2])), strict=True)
            self._rest = found[1]

    def _count_in_front(self, asked: Field) -> None:
        """Read a number at the beginning, unless it counts something: `2 weken is te kort`."""
        found = re.fullmatch(r"([0-9]{1,3})(?:\s*[:.,;-]?(?:\s+(.*))?)?", self._rest)
        units = (*self._around.words.read["units"], *self._around.words.months)
        first = (found[2] or "").split()[:1] if found else []
        if found and not any(first[0].casefold().startswith(unit) for unit in units if first):
            self._found[asked.id], self._rest = int(found[1]), (found[2] or "").strip()

    def _at_the_end(self, asked: Field) -> bool:
        """Read one field at the end of what is left; say whether it was there."""
        match asked.kind:
            case "time":
                return self._time(asked)
            case "date":
                return self._day(asked)
            case "link" if not self._is_row:
                return self._name_behind(asked)
            case _:
                return False

    def _time(self, asked: Field) -> bool:
        """Read a time, or the first of two: until when it lasts stays in the text."""
        words, until = self._any("time-at"), self._any("time-until")
        spoken = r"\d{1,2}[.:]\d{2}(?:\s*(?:uur|u))?|\d{1,2}\s*(?:uur|u)"
        found = re.fullmatch(
            rf"(?:(.*?)[{EDGE}])??\s*(?:{words}\s+)?({spoken}|\d{{1,2}}(?=\s*{until}))(\s*{until}\s*(?:{spoken}))?\)?\.?",
            self._rest,
            re.IGNORECASE,
        )
        if found is None or not self._take(asked, _of_day(found[2]), found[1]):
            return False
        self._behind = " ".join(filter(None, ((found[3] or "").strip(), self._behind)))
        return True

    def _day(self, asked: Field) -> bool:
        weekday, before = self._any("weekdays"), self._any("until")
        named = rf"(?:{weekday},?\s+)?\d{{1,2}}[\s./-]+[^\W\d]+\.?(?:\s+\d{{4}})?"
        numbers = r"\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?"
        # in the title of a row bare numbers may mean anything: they are a day only behind *voor* and its like
        bare = rf"{named}" if self._is_row else rf"{named}|{numbers}|\d{{4}}-\d{{2}}-\d{{2}}"
        day = rf"(?:{before}\s+({named}|{numbers}|\d{{4}}-\d{{2}}-\d{{2}})|({bare}))"
        found = re.fullmatch(rf"(?:(.*?)[{EDGE}])??\s*{day}\)?\.?", self._rest, re.IGNORECASE)
        if found is None:
            return False
        return self._take(asked, read_date(found[2] or found[3], self._around.today, self._around.words), found[1])

    def _name_behind(self, asked: Field) -> bool:
        found = re.fullmatch(rf"(?:(.*)[{EDGE}])??\s*{self._any('at-whom')}\s+(.+?)\)?\.?", self._rest, re.IGNORECASE)
        return found is not None and self._take(asked, self._row_called(found[2], asked), found[1])

    def _name_in_front(self, asked: Field) -> None:
        found = re.fullmatch(rf"({NAME}):\s+(\S.*)", self._rest)
        id_ = self._row_called(found[1], asked) if found else None
        if found and id_:
            self._found[asked.id], self._rest = id_, found[2]

    def _take(self, asked: Field, value: Any, rest: str | None) -> bool:
        if value is None or (rest or "").count("(") > (rest or "").count(")") + (rest or "").endswith("("):
            return False
        self._found[asked.id], self._rest = value, (rest or "").rstrip(EDGE)
        return True

    def _row_called(self, name: str, asked: Field) -> RowId | None:
        return called(name, self._around.titles.get(asked.to, {}))

    def _any(self, words: str) -> str:
        return f"(?:{'|'.join(map(re.escape, self._around.words.read[words]))})"


def _of_day(said: str) -> str | None:
    """Return the time of day that people mean."""
    found = read_time(said if re.search(r"[.:]|u", said, re.IGNORECASE) else f"{said} uur")
    if found is None or said.startswith("0") or not 0 < clock(found).hour < AFTERNOON:
        return found
    return f"{clock(found).replace(hour=clock(found).hour + 12):%H.%M}"


def called(name: str, titles: Mapping[RowId, str]) -> RowId | None:
    """Return the row with this title, or the only one of which it is a part in whole words: `Hartgers`."""
    said = name.strip().casefold()
    if not said or said.isdecimal():
        return None
    exact = [id_ for id_, title in titles.items() if title.casefold() == said]
    if not exact and len(said) < SHORTEST:
        return None
    whole = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)")
    found = exact or [id_ for id_, title in titles.items() if whole.search(title.casefold())]
    return found[0] if len(found) == 1 else None


def _line(text: str, fields: Sequence[Field], said: Mapping[str, Any], around: Around, *, is_row: bool) -> str:
    front, behind, scales = "", list[str](), list[str]()
    for one in fields:
        value = said.get(one.id)
        if value is None:
            continue
        shown = typed(one, value, around.titles.get(one.to, {}), around.words)
        match one.kind:
            case "scale":
                scales.append(shown)
            case "number":
                front = f"{shown} "
            case "link" if is_row:
                front = f"{shown}: "
            case "link":
                behind.append(f"{around.words.read['at-whom'][0]} {shown}")
            case "date" if is_row:
                behind.append(f"{around.words.read['until'][0]} {shown}")
            case _:
                behind.append(shown)
    whole = ", ".join(filter(None, (f"{front}{text}".strip(), *behind)))
    # half of the digits would read as part of the title
    return " ".join([whole, *scales]) if len(scales) == sum(one.kind == "scale" for one in fields) else whole
