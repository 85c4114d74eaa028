"""A small pack whose names changed twice: what it asked first, and what it asks now."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from netstart.core.bind import bind
from netstart.core.form import Form
from netstart.core.model.parts import Count, Link, Long, Part, Row, Text
from netstart.core.type_pack import Pack
from netstart.files.packs import shipped_words
from netstart.files.reading import read_file

HERE = Path(__file__).parent / "packs" / "moved"


class Corner(Row):
    now: Count | None = None
    says: Text | None = None


class Hope(Row):
    mood: Text | None = None
    size: Literal["small", "huge"] | None = None
    note: Long | None = None
    after: tuple[Annotated[str, Link("hopes")], ...] | None = None
    why: Text | None = None


class Keeper(Part):
    who: Text | None = None
    hours: Count | None = None


class Before(BaseModel):
    """What the first version asked."""

    hopes: tuple[Hope, ...] | None = None
    keeper: Keeper | None = None
    corners: tuple[Corner, ...] | None = None
    further: dict[str, object] = Field(default_factory=dict)


class Dream(Row):
    feeling: Text | None = None
    size: Literal["small", "large"] | None = None
    plan: Long | None = None
    doubt: Long | None = None
    reason: Text | None = None


class Guide(Part):
    who: Text | None = None
    weekly: Count | None = None
    place: Text | None = None


class After(BaseModel):
    """What the third version asks."""

    dreams: tuple[Dream, ...] | None = None
    guide: Guide | None = None
    corners: tuple[Corner, ...] | None = None
    further: dict[str, object] = Field(default_factory=dict)


def moved_form(version: Literal[1, 3]) -> Form:
    """Return the form of a version of the pack."""
    pack = Pack.model_validate(read_file(HERE / f"version-{version}.yaml").data)
    return bind(pack, shipped_words(), Before if version == 1 else After)


OLD, NEW = moved_form(1), moved_form(3)
