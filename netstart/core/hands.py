"""What follows from a show of hands and from dots: counts, the ends, and what most people chose.

A show of hands is kept as the fingers themselves, from low to high (`1 1 2 5`): counts, and never whose. There is no
average: the talk is about the ends (domain G4).
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from netstart.core.derive import Followed, Given
from netstart.core.place import Row

TOP = 3
"""So many needs are worked on first (S0.Q3; the rest is kept)."""
WORTH_TALKING = 2
"""From this difference on, the ends have something to tell each other."""


def shown(fingers: str) -> tuple[int, ...]:
    """Return the fingers that were shown, from low to high."""
    return tuple(map(int, fingers.split()))


def read_shown(text: str, most: int) -> tuple[int, ...] | None:
    """Return the fingers of a typed line, from low to high: `1 1 2 5`, `1125`; None where it says anything else."""
    if not re.fullmatch(rf"(?:[1-{most}][\s,;.+]*)*", text.strip()):
        return None
    return tuple(sorted(map(int, re.findall(r"[1-9]", text))))


def counts(fingers: str, most: int = 5) -> tuple[int, ...]:
    """Return how many showed 1, 2 and so on."""
    found = Counter(shown(fingers))
    return tuple(found[number] for number in range(1, most + 1))


def position(fingers: str) -> int:
    """Return the number that most people showed; of two, the one nearer to the middle of what was shown."""
    found = Counter(shown(fingers))
    middle = sum(found.elements()) / found.total()
    return min(found, key=lambda number: (-found[number], abs(number - middle), number))


def spread(fingers: str) -> int:
    """Return how far the ends lie apart."""
    every = shown(fingers)
    return every[-1] - every[0]


def most_shown(given: Given) -> Followed | None:
    """Return where most people stand in a tension field."""
    fingers = given.row.get("fingers")
    return Followed(position(fingers)) if fingers else None


def lowest_shown(given: Given) -> Followed | None:
    """Return the lowest number that anybody showed."""
    fingers = given.row.get("fingers")
    return Followed(shown(fingers)[0]) if fingers else None


def highest_shown(given: Given) -> Followed | None:
    """Return the highest number that anybody showed."""
    fingers = given.row.get("fingers")
    return Followed(shown(fingers)[-1]) if fingers else None


def widest(given: Given) -> Followed | None:
    """Return the tension fields in which people lie apart furthest, the widest first."""
    rows: Mapping[str, Row] = given.said.get("tensions") or {}
    found = {id_: spread(row["fingers"]) for id_, row in rows.items() if row.get("fingers")}
    apart = sorted((id_ for id_ in found if found[id_] >= WORTH_TALKING), key=lambda id_: -found[id_])
    chosen = apart or sorted(found, key=lambda id_: -found[id_])
    return Followed(tuple(chosen[:TOP]), "widest") if chosen else None


def top_by_dots(given: Given) -> Followed | None:
    """Return the needs with the most dots, most first; of two with as many, the one that stands first."""
    rows: Mapping[str, Row] = given.said.get("needs") or {}
    dots = {id_: row["dots"] for id_, row in rows.items() if row.get("dots")}
    return Followed(tuple(sorted(dots, key=lambda id_: -dots[id_])[:TOP])) if dots else None


def decision_rule(_: Given) -> Followed | None:
    """Return how most of these networks begin to decide: going on unless somebody has a serious objection."""
    return Followed("consent", "usual")


def review_day(given: Given) -> Followed | None:
    """Return the day half a year after the last meeting, when the network looks back (our reading; meeting A5)."""
    days: list[date] = [row["day"] for row in (given.said.get("sittings") or {}).values() if row.get("day")]
    return Followed(_half_a_year_after(max(days)), "half-year") if days else None


def _half_a_year_after(day: date) -> date:
    year, month = (day.year, day.month + 6) if day.month <= 6 else (day.year + 1, day.month - 6)
    # a month may be shorter; the 28th is in every one
    return date(year, month, min(day.day, 28))
