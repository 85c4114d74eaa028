"""Where a network stands, as text that fits a terminal, and as a document for other programs."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from netstart.core.standing import Due, Later, Next, PartStanding, Standing
from netstart.core.words import Words
from netstart.rendering.lines import wrapped

FORMAT = 1
GAP = "  "
SHORTEST = 24
"""To so many letters a name may be cut, before a table becomes a list."""
Networks = Sequence[tuple[Path, Standing]]
"""Networks by their folders."""


def standing_text(found: Standing, words: Words, columns: int, *, go_on: str, change: str, review: str) -> str:
    """Return how far each part is, what comes next, the next dates, and what was put off; with how to go on."""
    ways = [words("status-change", command=change)]
    if found.next:
        ways = [
            *wrapped(words("status-next", what=_next(found.next, words)), columns),
            words("status-go-on", command=go_on),
            *ways,
        ]
    if found.ended:
        ways = [words("status-change", command=change)]
    if found.review:
        ways = [words("status-reviewing", day=found.review.began, command=review), *ways]
    blocks = [
        wrapped(found.name or words("status-no-name"), columns),
        wrapped(words("status-ended", day=found.ended), columns) if found.ended else [],
        wrapped(_total(found, words), columns),
        _table(_part_headers(words), [_part_cells(part) for part in found.parts], columns),
        _listed(words("status-dates"), [_due(due, words) for due in found.dates], columns),
        _listed(words("status-later"), [_later(later, words) for later in found.later], columns),
        ways,
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def networks_text(networks: Networks, words: Words, columns: int) -> str:
    """Return one line for each network."""
    headers = [words(key) for key in ("status-network", "status-done", "status-now", "status-day")]
    rows = [
        (found.name or at.name, f"{_share(found)}%", _now(found, words), _day(found, words)) for at, found in networks
    ]
    return "\n".join(_table(headers, rows, columns)) + "\n"


def standing_json(found: Standing) -> str:
    """Return where a network stands; stable keys, days in ISO."""
    return _document({"netstart": FORMAT, **_data(found)})


def networks_json(networks: Networks) -> str:
    """Return where each network stands, with its folder."""
    return _document({"netstart": FORMAT, "networks": [{"folder": str(at), **_data(found)} for at, found in networks]})


def _total(found: Standing, words: Words) -> str:
    if found.next is None:
        return words("rest-complete")
    counted = words("status-total", answered=found.answered, asked=found.asked)
    return f"{counted} {words('status-minutes', minutes=found.minutes)}" if found.minutes else counted


def _part_headers(words: Words) -> list[str]:
    keys = (
        *("status-part", "status-answered", "status-not-known", "status-open", "status-put-off", "status-not-now"),
        "status-time",
    )
    return [words(key) for key in keys]


def _part_cells(part: PartStanding) -> tuple[str, ...]:
    counts = (part.answered, part.not_known, part.open, part.later, part.not_now, part.minutes)
    return part.title, *(str(count) if count else "" for count in counts)


def _next(next_: Next, words: Words) -> str:
    """Return what comes next: the part, and what is asked there."""
    return f"{next_.part}, {next_.what}" if next_.what else words("check-title", title=next_.part)


def _now(found: Standing, words: Words) -> str:
    """Return what a network needs now: what is too late goes before what comes next."""
    late = sum(later.is_overdue for later in found.later)
    if late:
        return words("status-late-count", count=late)
    return found.next.part if found.next else words("part-done")


def _day(found: Standing, words: Words) -> str:
    return words.date(found.dates[0].day) if found.dates else ""


def _due(due: Due, words: Words) -> str:
    return f"{words.date(due.day)}: {due.what}" + (f" ({due.who})" if due.who else "")


def _later(later: Later, words: Words) -> str:
    when = words.date(later.day) if later.day else later.said
    facts = [
        *([words("status-late" if later.is_overdue else "status-until", when=when)] if when else ()),
        *([words("status-who", who=later.who)] if later.who else ()),
    ]
    return later.what + (f" ({'; '.join(facts)})" if facts else "")


def _listed(title: str, items: list[str], columns: int) -> list[str]:
    found = [line for item in items for line in wrapped(item, columns, "- ", "  ")]
    return [title, *found] if found else []


def _table(headers: Sequence[str], rows: Sequence[Sequence[str]], columns: int) -> list[str]:
    """Return rows under their headers; where that is too wide, each row as a few lines that name what they tell."""
    wide = [max(map(len, column)) for column in zip(headers, *rows, strict=True)]
    rest = sum(wide[1:]) + len(GAP) * len(wide[1:])
    wide[0] = min(wide[0], max(SHORTEST, columns - rest))
    if wide[0] + rest <= columns:
        return [_aligned((_cut(title, wide[0]), *cells), wide) for title, *cells in (headers, *rows)]
    return [line for cells in rows for line in _told(headers, cells, columns)]


def _cut(title: str, width: int) -> str:
    return title if len(title) <= width else f"{title[: width - 1].rstrip()}…"


def _aligned(cells: Sequence[str], wide: Sequence[int]) -> str:
    """Return one line of a table; numbers stand under each other."""
    padded = (
        cell.rjust(width) if cell.rstrip("%").isdecimal() else cell.ljust(width)
        for cell, width in zip(cells, wide, strict=True)
    )
    return GAP.join(padded).rstrip()


def _told(headers: Sequence[str], cells: Sequence[str], columns: int) -> Iterator[str]:
    title, *facts = cells
    yield from wrapped(title, columns, "", GAP)
    named = (f"{header} {fact}" for header, fact in zip(headers[1:], facts, strict=True) if fact)
    yield from wrapped(", ".join(named), columns, GAP, GAP)


def _share(found: Standing) -> int:
    """Return how many of a hundred were answered; a hundred only when all were."""
    return found.answered * 100 // found.asked if found.asked else 0


def _data(found: Standing) -> dict[str, Any]:
    next_, review = found.next, found.review
    return {
        "name": found.name,
        "answered": found.answered,
        "asked": found.asked,
        "minutes": found.minutes,
        "parts": [_part_data(part) for part in found.parts],
        "next": {"place": str(next_.place), "part": next_.part, "label": next_.what} if next_ else None,
        "review": {"to": review.to, "began": review.began.isoformat()} if review else None,
        "ended": found.ended.isoformat() if found.ended else None,
        "next_date": found.dates[0].day.isoformat() if found.dates else None,
        "dates": [
            {"day": due.day.isoformat(), "place": str(due.place), "label": due.what, "who": due.who}
            for due in found.dates
        ],
        "later": [_later_data(later) for later in found.later],
    }


def _part_data(part: PartStanding) -> dict[str, Any]:
    return {
        "id": part.id,
        "title": part.title,
        "answered": part.answered,
        "not_known": part.not_known,
        "open": part.open,
        "later": part.later,
        "not_now": part.not_now,
        "minutes": part.minutes,
        "read_back": part.is_read_back,
    }


def _later_data(later: Later) -> dict[str, Any]:
    return {
        "place": str(later.place),
        "label": later.what,
        "why": later.why,
        "who": later.who,
        "until": later.day.isoformat() if later.day else later.said,
        "overdue": later.is_overdue,
    }


def _document(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
