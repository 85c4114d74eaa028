"""What the file of a network type may say, and a whole pack: the type with everything that it uses."""

from collections.abc import Mapping

from pydantic import Field

from netstart.core.advice_pack import AdviceEntry, Thresholds
from netstart.core.pack import Catalogue, Chapter, Id, Part, Remark, SectionEntry, Text
from netstart.core.room_pack import RoomEntry

ROOM = "room"
"""Under this name `origin` has the file of the meeting."""


class Use(Part):
    """A section that a type asks, by its file."""

    use: Id


class TypeEntry(Part):
    """What the file of a network type says: which sections, in which order, and which chapters its plan has."""

    type: Id
    title: Text
    version: int = Field(ge=1)
    sections: tuple[Use, ...] = Field(min_length=1)
    chapters: tuple[Chapter, ...] = ()
    room: Id | None = None
    """The meeting in a room, by its file."""


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
    advice: Mapping[Id, AdviceEntry] = Field(default_factory=dict)
    thresholds: Thresholds | None = None
    origin: Mapping[str, str] = Field(default_factory=dict)
    """The file of each section and catalogue, for messages."""
