"""What a file has at questions that are asked no more: kept as it stands, and its words handed over as drafts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from netstart.core.place import Place
from netstart.core.renaming import Renaming

Keys = tuple[str | int, ...]
RETIRED = "retired"
"""The part of a file with what was said at questions that are asked no more."""
NO_WORDS = frozenset({"id", "code"})


class Retiring:
    """What is retired in one file, by one step; nothing of it is lost."""

    def __init__(self, old: Mapping[str, Any], renaming: Renaming) -> None:
        self._renaming = renaming
        self.titles = dict(_titles(old))
        """Of all rows, by id."""
        self.gone: dict[Place, None] = {}
        """The retired names that something stood at, in the order of the file."""
        self._kept: dict[str, Any] = dict(mapping(old.get(RETIRED)))
        self._drafts: dict[Place, list[str]] = {}
        self._parked: dict[Place, Any] = {}

    def retire(self, place: Place, name: str, value: Any) -> Keys | None:
        """Keep what stood at a place that is gone, as `name`, and return where; None if there were no words."""
        found = self._renaming.retire_of(place)
        if found is None or not value:
            return None
        was, retire = found
        self.gone[was] = None
        words = _words(value, {**self.titles, **retire.choices}) if name in {"answers", "drafts"} else ""
        for into in map(Place.of, retire.into):
            at = self._in_row(place, into)
            title = "" if at.row else self.titles.get(place.row, "")
            if name == "parked":
                self._parked.setdefault(at, value)
            elif words:
                self._drafts.setdefault(at, []).append(f"{title}: {words}" if title else words)
        return self.keep(place, name, value, retire.ask)

    def keep(self, place: Place, name: str, value: Any, ask: str = "") -> Keys | None:
        """Keep something with the place where it stood, and return where it is; None if there were no words."""
        if not value:
            return None
        kept = self._kept.get(str(place), {})
        entry = {**({"ask": ask} if ask else {}), **(kept if isinstance(kept, dict) else {"answers": kept})}
        while name in entry:
            name += "+"
        self._kept[str(place)] = {**entry, name: value}
        return RETIRED, str(place), name

    def hand_over(self, data: dict[str, Any]) -> None:
        """Put what was kept into a file, and the drafts and what was put off at the questions that come after."""
        if self._kept and isinstance(data.get(RETIRED), dict | None):
            data[RETIRED] = self._kept
        drafts, parked = data.get("drafts"), data.get("parked")
        if self._drafts and isinstance(drafts, dict | None):
            new = {str(place): _joined(mapping(drafts).get(str(place)), said) for place, said in self._drafts.items()}
            data["drafts"] = {**mapping(drafts), **new}
        if self._parked and isinstance(parked, dict | None):
            data["parked"] = {**{str(place): park for place, park in self._parked.items()}, **mapping(parked)}

    def _in_row(self, place: Place, into: Place) -> Place:
        """Return the field of the same row that comes after one; a field elsewhere is itself."""
        home = self._renaming.place(Place(place.question, place.row))
        is_there = into.field and into.question == home.question
        return Place(into.question, home.row, into.field) if is_there else into


def mapping(found: Any) -> Mapping[str, Any]:
    """Return what stands in a file if it is a mapping, else an empty one."""
    return found if isinstance(found, dict) else {}


def _joined(before: Any, words: Sequence[str]) -> str:
    return "\n".join(dict.fromkeys(filter(None, (before, *words))))


def _titles(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the titles of all rows by id: a link says the id, and people say the title."""
    for part in ("removed", "answers"):
        for rows in mapping(data.get(part)).values():
            for row in rows if isinstance(rows, list) else ():
                if isinstance(row, dict) and isinstance(row.get("title"), str):
                    yield str(row.get("id")), row["title"]


def _words(value: Any, called: Mapping[str, str], between: str = "\n") -> str:
    """Return what somebody said as a text: a line for each row or field, and a list of names on one line."""
    match value:
        case str():
            return called.get(value, value)
        case dict():
            parts = [one for name, one in value.items() if name not in NO_WORDS]
        case list():
            parts = value
            between = ", " if all(isinstance(one, str) for one in value) else between
        case _:
            return ""
    return between.join(filter(None, (_words(one, called, ", ") for one in parts)))
