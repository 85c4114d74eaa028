"""What the file of a network type may say, and a whole pack: the type with everything that it uses."""

from collections.abc import Mapping

from pydantic import Field

from netstart.core.advice_pack import AdviceEntry, Thresholds
from netstart.core.gate_pack import GateEntry
from netstart.core.pack import Catalogue, Chapter, Id, Part, Remark, SectionEntry, Text
from netstart.core.room_pack import RoomEntry

ROOM, REVIEW, GATES = "room", "review", "gates"
"""Under these names `origin` has the files of the meeting, of the review, and of what has to be so before a phase."""


class Use(Part):
    """A section that a type asks, by its file."""

    use: Id


class Retire(Part):
    """A question, a field or a given row that is asked no more."""

    ask: Text
    """What was asked."""
    choices: Mapping[str, Text] = Field(default_factory=dict)
    """What its answers were called, where a file has only their ids."""
    into: tuple[Text, ...] = ()
    """The questions and fields that get its words as drafts; the words themselves stay in the file too."""


class Migration(Part):
    """How a file of the version before becomes one of this version; every left side is a name of before."""

    to: int = Field(ge=2)
    rename: Mapping[Text, Text] = Field(default_factory=dict)
    choices: Mapping[Text, Mapping[str, Text]] = Field(default_factory=dict)
    """By place: what was chosen, and what that is now."""
    retire: Mapping[Text, Retire] = Field(default_factory=dict)


class TypeEntry(Part):
    """What the file of a network type says: which sections, in which order, and which chapters its plan has."""

    type: Id
    title: Text
    version: int = Field(ge=1)
    sections: tuple[Use, ...] = Field(min_length=1)
    chapters: tuple[Chapter, ...] = ()
    room: Id | None = None
    """The meeting in a room, by its file."""
    migrations: tuple[Migration, ...] = ()
    """One for each version after the first."""
    review: Id | None = None
    """The meeting at a phase transition, by its file; it needs gates too."""
    gates: Id | None = None


class Pack(Part):
    """A network type with everything that it uses, each part from the file that `origin` names."""

    type: Id
    title: Text
    version: int = Field(ge=1)
    sections: tuple[SectionEntry, ...]
    chapters: tuple[Chapter, ...] = ()
    catalogues: Mapping[Id, Catalogue] = Field(default_factory=dict)
    remarks: Mapping[Id, Remark] = Field(default_factory=dict)
    room: RoomEntry | None = None
    review: RoomEntry | None = None
    gates: tuple[GateEntry, ...] = ()
    advice: Mapping[Id, AdviceEntry] = Field(default_factory=dict)
    thresholds: Thresholds | None = None
    migrations: tuple[Migration, ...] = ()
    origin: Mapping[str, str] = Field(default_factory=dict)
    """The file of each section and catalogue, for messages."""
