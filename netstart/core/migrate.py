"""A saved file of an older pack as one of today: called otherwise, chosen otherwise, retired, with every word in it.

It works on what stands in a file before anything of it is read: mappings, lists and texts. What is not as it should
be stays as it stands; whoever reads the file tells that.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Literal

from netstart.core.place import Place
from netstart.core.renaming import Renaming, followed
from netstart.core.retiring import Keys, Retiring, mapping
from netstart.core.type_pack import Migration

Moves = Mapping[Keys, Keys]
"""Where the keys of a file went, with everything below them."""
BY_PLACE = frozenset({"marks", "parked", "drafts", "why", "left", "replies"})
"""Parts whose keys are places, or something at a place: `vague@ambition`."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing of a file that is elsewhere now, or called otherwise."""

    way: Literal["renamed", "chosen", "retired"]
    was: str
    """What was asked, as far as the file or the pack knows."""
    to: tuple[Place, ...]
    """Where it is now; of what was retired, where its words are a draft."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """What stands in a file, as the newest version of its pack has it."""

    data: Any
    moves: tuple[Moves, ...] = ()
    moved: tuple[Moved, ...] = ()

    def now_at(self, keys: Keys) -> Keys:
        """Return where something is that stood at some keys of the file."""
        for moves in self.moves:
            found = next((length for length in range(len(keys), 0, -1) if keys[:length] in moves), 0)
            keys = (*moves.get(keys[:found], ()), *keys[found:])
        return keys


def migrated(data: Mapping[str, Any], version: int, migrations: Sequence[Migration]) -> Migrated:
    """Return what stands in a file of a version as the newest one has it."""
    found = Migrated(data)
    for migration in (one for one in migrations if one.to > version):
        renaming = Renaming.of(migration)
        step = _Step(found.data, renaming)
        moved = (*_followed(found.moved, renaming), *step.moved())
        found = Migrated(step.data, (*found.moves, step.moves), moved)
    return found


def _followed(moved: Sequence[Moved], step: Renaming) -> Iterator[Moved]:
    """Yield what moved before with where it is after one more step."""
    for one in moved:
        to = tuple(there for place in one.to if (there := followed(place, (step,))))
        if to or one.way == "retired":
            yield replace(one, to=to)


class _Step:
    """One file on its way to the next version."""

    def __init__(self, old: Mapping[str, Any], renaming: Renaming) -> None:
        self._old = old
        self._renaming = renaming
        self._retiring = Retiring(old, renaming)
        # dictionaries, for the order of the file
        self._renamed: dict[Place, None] = {}
        self._chosen: dict[Place, None] = {}
        self.data: dict[str, Any] = {}
        self.moves: dict[Keys, Keys] = {}
        self._take()

    def moved(self) -> Iterator[Moved]:
        """Yield what came of this file, each name once."""
        for was in self._renamed:
            yield Moved("renamed", self._was_asked(was), (self._renaming.rename[was],))
        for was in self._chosen:
            yield Moved("chosen", self._was_asked(was), (self._renaming.place(was),))
        for was in self._retiring.gone:
            retire = self._renaming.retired[was]
            yield Moved("retired", retire.ask, tuple(map(Place.of, retire.into)))

    def _take(self) -> None:
        for part, found in self._old.items():
            match found:
                case dict() if part in {"answers", "removed"}:
                    self._take_answers(part, found)
                case dict() if part in BY_PLACE:
                    self._take_places(part, found)
                case dict() if part == "since":
                    self.data[part] = {day: self._texts((part, day), said) for day, said in found.items()}
                case list() if part in {"confirmed", "trail"}:
                    self.data[part] = self._texts((part,), found)
                case dict() if part == "asked":
                    self.data[part] = {str(self._renaming.place(Place.of(key))): text for key, text in found.items()}
                case _:
                    self.data[part] = found
        self._retiring.hand_over(self.data)

    # answers

    def _take_answers(self, part: str, found: Mapping[str, Any]) -> None:
        self.data[part] = {}
        for id_, value in found.items():
            place, keys = Place(id_), (part, id_)
            is_one = self._renaming.retire_of(place) or self._renaming.place(place).field
            if not is_one and isinstance(value, dict):
                self._take_record(place, value, keys)
            elif not is_one and isinstance(value, list) and any(isinstance(one, dict) for one in value):
                self._take_rows(place, value, keys)
            else:
                self._take_value(place, value, keys)

    def _take_value(self, place: Place, value: Any, keys: Keys) -> None:
        if self._renaming.retire_of(place):
            self._went(keys, self._retiring.retire(place, str(keys[0]), value))
        else:
            self._put(place, self._choice(place, value), keys)

    def _take_record(self, place: Place, said: Mapping[str, Any], keys: Keys) -> None:
        if not said:
            self._put(place, {}, keys)
        for id_, value in said.items():
            self._take_value(replace(place, field=id_), value, (*keys, id_))

    def _take_rows(self, list_: Place, rows: Sequence[Any], keys: Keys) -> None:
        new, out = self._renaming.place(list_).question, list[Any]()
        fresh = (id_ for id_ in (f"{keys[0]}-{number}" for number in count(1)) if id_ not in self._retiring.titles)
        for at, row in enumerate(rows):
            here, there = (*keys, at), (keys[0], new, len(out))
            place = replace(list_, row=str(row.get("id") or next(fresh)) if isinstance(row, dict) else "")
            if place.row and self._renaming.retire_of(place):
                self._went(here, self._retiring.retire(place, str(keys[0]), row))
                continue
            out.append(self._row(place, row, here, there) if isinstance(row, dict) else row)
            self._went(here, there)
        self._put(list_, out, keys)

    def _row(self, place: Place, row: Mapping[str, Any], here: Keys, there: Keys) -> Mapping[str, Any]:
        """Return a row with its fields as they are called now; one that loses a field has an id from now on."""
        part, out = str(here[0]), dict[str, Any]()
        for name, value in row.items():
            at, keys = replace(place, field=name), (*here, name)
            if self._renaming.retire_of(at):
                out["id"] = self._named(place).row
                self._went(keys, self._retiring.retire(at, part, value))
            elif name == "id" and value:
                out["id"] = self._named(place).row
            elif (new := self._named(at).field) in out:
                self._went(keys, self._retiring.keep(at, part, value))
            else:
                out[new] = self._choice(at, value)
                self._went(keys, (*there, new))
        return out

    def _put(self, place: Place, value: Any, keys: Keys) -> None:
        """Put an answer where it belongs now; what stands there already stays, and this one is kept beside."""
        part, new = str(keys[0]), self._named(place)
        whole, at = self.data[part], (part, new.question, *([new.field] if new.field else []))
        if new.field:
            # asked and not known yet: a record with nothing in it
            if whole.get(new.question) is None:
                whole[new.question] = {}
            whole = whole[new.question]
        if isinstance(whole, dict) and at[-1] not in whole:
            whole[at[-1]] = value
            self._went(keys, at)
        else:
            self._went(keys, self._retiring.keep(place, part, value))

    def _choice(self, place: Place, value: Any) -> Any:
        known = self._renaming.choices_at(place)
        if isinstance(value, list):
            return [self._choice(place, one) for one in value]
        if not isinstance(value, str) or value not in known:
            return value
        self._chosen[replace(place, row="")] = None
        return known[value]

    # what stands beside answers

    def _take_places(self, part: str, found: Mapping[str, Any]) -> None:
        self.data[part] = {}
        for key, value in found.items():
            id_, at, text = key.rpartition("@")
            # a reply is to a finding about several places, the first of which is where it is mended
            places = [Place.of(one) for one in text.split("+")]
            place, keys, name = places[0], (part, key), f"{part} {id_}".strip()
            if self._renaming.retire_of(place):
                self._went(keys, self._retiring.retire(place, name, value))
            elif (new := f"{id_}{at}{'+'.join(str(self._named(one)) for one in places)}") in self.data[part]:
                self._went(keys, self._retiring.keep(place, name, value))
            else:
                self.data[part][new] = value
                self._went(keys, (part, new))

    def _texts(self, keys: Keys, found: Any) -> Any:
        """Return places, or stops at places, as they are now; a stop at what is gone is gone."""
        if not isinstance(found, list):
            return found
        out = list[Any]()
        for at, text in enumerate(found):
            screen, colon, said = text.rpartition(":") if isinstance(text, str) else ("", "", "")
            place = Place.of(said)
            if self._renaming.retire_of(place):
                day = keys[-1] if keys[0] == "since" else None
                self._went((*keys, at), self._retiring.keep(place, "since", day))
                continue
            new = self._renaming.place(place)
            # an answer has a day as a whole, also where it is one field of a record now
            new = replace(new, field="") if keys[0] == "since" and not place.field else new
            self._went((*keys, at), (*keys, len(out)))
            out.append(f"{screen}{colon}{new}" if isinstance(text, str) else text)
        return out

    def _was_asked(self, place: Place) -> str:
        found = mapping(self._old.get("asked")).get(self._asked_key(place))
        return found if isinstance(found, str) else ""

    def _asked_key(self, place: Place) -> str:
        """Return the key of the words of a question; a field may be asked by a later question about the same rows."""
        asked, answers = mapping(self._old.get("asked")), mapping(self._old.get("answers"))
        if str(place) in asked or not place.field:
            return str(place)
        keys = [key for key in asked if Place.of(key).field == place.field and Place.of(key).question not in answers]
        return keys[0] if len(keys) == 1 else str(place)

    # what goes where

    def _named(self, place: Place) -> Place:
        """Return where a place is now, and remember which of its names are other ones."""
        self._renamed |= dict.fromkeys(self._renaming.renamed(place))
        return self._renaming.place(place)

    def _went(self, was: Keys, is_: Keys | None) -> None:
        if is_ and was != is_:
            self.moves[was] = is_
