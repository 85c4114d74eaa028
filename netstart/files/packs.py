"""Question packs from a folder of YAML files, with the words of the program; refused with every reason at once."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from netstart.core.advice_pack import AdviceEntry, Thresholds
from netstart.core.bind import bind
from netstart.core.form import Form
from netstart.core.gate_pack import GateEntry, GatesEntry
from netstart.core.model import Plan
from netstart.core.pack import Catalogue, Remark, SectionEntry
from netstart.core.room_pack import RoomEntry
from netstart.core.type_pack import GATES, REVIEW, ROOM, Pack, TypeEntry
from netstart.core.words import Problem, Trouble, Words, trouble
from netstart.files.reading import Document, Keys, read_file
from netstart.files.shipped import shipped


@cache
def shipped_words() -> Words:
    """Return what the program says."""
    return load_words(shipped("questions"))


@cache
def shipped_form(type_: str) -> Form:
    """Return the form of a network type that comes with the program.

    Raises:
        Problem: the pack does not fit the models.
    """
    return load_form(shipped("questions"), type_, shipped_words())


def shipped_types() -> tuple[str, ...]:
    """Return the network types that come with the program."""
    return tuple(sorted(path.stem for path in (shipped("questions") / "types").glob("*.yaml")))


def shipped_example(type_: str) -> Path:
    """Return the answers file of the example network of a type."""
    return shipped("questions") / "examples" / f"{type_}.yaml"


def load_words(folder: Path) -> Words:
    """Return what a folder of packs has the program say, from its `words.yaml`."""
    data = read_file(folder / "words.yaml").data
    return Words(say=data["say"], months=data["months"], read=data["read"])


def load_form(folder: Path, type_: str, words: Words, plan: type[BaseModel] = Plan) -> Form:
    """Return the form of a network type from a folder of packs, with the shapes of a plan.

    Raises:
        Problem: a file is missing or wrong, or the pack does not fit the models.
    """
    return bind(load_pack(folder, type_), words, plan)


def load_pack(folder: Path, type_: str) -> Pack:
    """Return a network type with everything that it uses.

    Raises:
        Problem: a file is missing or says what a pack cannot say; it holds every reason.
    """
    return _Loading(folder).pack(type_)


Entry = TypeVar("Entry", bound=BaseModel)


class _Loading:
    """One reading of a pack; what is wrong is gathered over all its files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._troubles: list[Trouble] = []
        self._origin: dict[str, str] = {}

    def pack(self, type_: str) -> Pack:
        document = self._document(f"types/{type_}.yaml")
        entry = self._checked(TypeEntry, document, document.data)
        sections = [self._section(use.use) for use in entry.sections] if entry else []
        catalogues = {id_: self._catalogue(id_) for id_ in _used([s for s in sections if s])}
        remarks = self._remarks()
        room = self._room(entry.room, ROOM) if entry and entry.room else None
        review = self._room(entry.review, REVIEW) if entry and entry.review else None
        gates = self._gates(entry.gates) if entry and entry.gates else ()
        advice, thresholds = self._advice()
        if self._troubles or entry is None:
            raise Problem(*self._troubles)
        return Pack(
            type=entry.type,
            title=entry.title,
            version=entry.version,
            sections=tuple(section for section in sections if section),
            chapters=entry.chapters,
            catalogues={id_: catalogue for id_, catalogue in catalogues.items() if catalogue},
            remarks=remarks,
            room=room,
            review=review,
            gates=gates,
            advice=advice,
            thresholds=thresholds,
            migrations=entry.migrations,
            origin=self._origin,
        )

    def _section(self, id_: str) -> SectionEntry | None:
        name = f"sections/{id_}.yaml"
        self._origin[id_] = name
        try:
            document = self._document(name)
        except Problem as problem:
            self._troubles += problem.troubles
            return None
        return self._checked(SectionEntry, document, document.data)

    def _gates(self, id_: str) -> tuple[GateEntry, ...]:
        name = f"gates/{id_}.yaml"
        self._origin[GATES] = name
        document = self._document(name)
        found = self._checked(GatesEntry, document, document.data)
        return found.gates if found else ()

    def _room(self, id_: str, part: str) -> RoomEntry | None:
        name = f"rooms/{id_}.yaml"
        self._origin[part] = name
        try:
            document = self._document(name)
        except Problem as problem:
            self._troubles += problem.troubles
            return None
        return self._checked(RoomEntry, document, document.data)

    def _catalogue(self, id_: str) -> Catalogue | None:
        name = f"catalogues/{id_}.yaml"
        if not (self._folder / name).is_file():
            return None  # `bind` tells who asks for it
        document = self._document(name)
        return self._checked(Catalogue, document, document.data)

    def _remarks(self) -> Mapping[str, Remark]:
        document = self._document("remarks.yaml")
        found = {
            id_: self._checked(Remark, document, data, ("remarks", id_))
            for id_, data in self._mapping(document, "remarks").items()
        }
        return {id_: remark for id_, remark in found.items() if remark}

    def _advice(self) -> tuple[Mapping[str, AdviceEntry], Thresholds | None]:
        """Return the words of the adviser, if a pack has one, and the numbers to compare with: its own, or ours."""
        name = "thresholds.yaml"
        has_own = (self._folder / name).is_file()
        numbers = self._document(name) if has_own else read_file(shipped("questions") / name)
        limits = self._checked(Thresholds, numbers, numbers.data)
        if not (self._folder / "advice.yaml").is_file():
            return {}, limits
        document = self._document("advice.yaml")
        found = {
            id_: self._checked(AdviceEntry, document, data, ("advice", id_))
            for id_, data in self._mapping(document, "advice").items()
        }
        return {id_: entry for id_, entry in found.items() if entry}, limits

    def _mapping(self, document: Document, name: str) -> Mapping[str, Any]:
        found = document.data.get(name) if isinstance(document.data, dict) else document.data
        if found is not None and not isinstance(found, dict):
            self._troubles.append(trouble(document.at((name,)), "pack-wrong-value", name=name, given=_given(found)))
        return found if isinstance(found, dict) else {}

    def _document(self, name: str) -> Document:
        document = read_file(self._folder / name)
        return Document(name, document.data, document.marks, document.key_marks)

    def _checked(self, entry: type[Entry], document: Document, data: Any, keys: Keys = ()) -> Entry | None:
        """Return the entry that a document holds; what is wrong with it is kept with its line and column."""
        try:
            return entry.model_validate({} if data is None else data)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                # a value that could be one of two kinds, and is neither, is wrong twice
                if (told := _told(document, keys, dict(one))) not in self._troubles:
                    self._troubles.append(told)
            return None


def _told(document: Document, keys: Keys, error: Mapping[str, Any]) -> Trouble:
    """Return one reason of pydantic in our own words, with its place in the file."""
    # an alias of a union member or a model stands in `loc` too, and is no key of the file
    path = keys
    for one in error["loc"]:
        if (*path, one) in document.marks:
            path = (*path, one)
    name = next((key for key in reversed(path) if isinstance(key, str)), "")
    missing = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "extra_forbidden":
            return trouble(document.key_at(path), "pack-extra-key", name=name)
        case "missing":
            return trouble(document.at(path), "pack-missing-key", name=missing)
        case _ if error["input"] is None:
            return trouble(document.at(path), "pack-missing-key", name=name)
        case _:
            return trouble(document.at(path), "pack-wrong-value", name=name, given=_given(error["input"]))


def _given(found: Any) -> str:
    """Return what stands in a file, short: of a mapping or a list only that there is something."""
    return found if isinstance(found, str) else "…"


def _used(sections: list[SectionEntry]) -> Iterator[str]:
    """Yield the catalogues that sections pick, complete or take rows from."""
    for section in sections:
        for question in section.questions:
            named = (question.pick, question.suggest, *(field.suggest for field in question.fields.values()))
            yield from filter(None, named)
            if question.rows is not None and not isinstance(question.rows, str):
                yield question.rows.catalogue
