"""What a question pack may say: words, order and conditions. Shape belongs to the models and is refused here.

A pack is plain data by the time that it comes here; `files/packs.py` reads it from YAML.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Moment = Literal["before", "together", "after", "review"]
"""The last is asked at a phase transition only."""
Audience = Literal["everyone", "core"]
"""Who may read an answer in a document: everyone, or the core group only."""
Length = Annotated[Literal[90, 150, 210], BeforeValidator(lambda text: int(text) if str(text).isdecimal() else text)]
"""How long a meeting takes, in minutes."""
FieldKind = Literal["text", "long", "choice", "several", "yes_no", "scale", "number", "amount", "date", "time"]
OpenKind = FieldKind | Literal["rows"]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
SourceId = Annotated[str, StringConstraints(pattern=r"^S[0-4]\.[A-Z]+[0-9]*[a-z]?(-Q[0-9]+)?$")]


def _filled(value: object) -> object:
    """Read an empty YAML value (`choices:` with nothing behind it) as an empty mapping."""
    return {} if value is None else value


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class When(Part):
    """Ask this only if an earlier question, or an earlier field of the same row, was answered with one of these."""

    question: Id
    is_: tuple[Text, ...] = Field(alias="is", min_length=1)


class Poles(Part):
    """The two ends of a scale from 1 to 5."""

    low: Text
    high: Text


class Entry(Part):
    """What a question and a field have in common: the words around one thing that is asked."""

    ask: Text
    label: Text
    """The short name in overviews and in the plan."""
    help: Text | None = None
    why: Text | None = None
    weak: Text | None = None
    strong: Text | None = None
    probes: tuple[Text, ...] = ()
    choices: Mapping[str, Text] | None = None
    poles: Poles | None = None
    kind: OpenKind | None = None
    """Only for what the models do not know."""
    most: int | None = Field(default=None, ge=1)
    suggest: Id | None = None
    """The catalogue whose titles a text can be completed from."""
    optional: bool = False
    remarks: tuple[Id, ...] = ()
    moment: Moment | None = None
    from_: Length | None = Field(default=None, alias="from")
    """The shortest meeting in which it is asked together; elsewhere it keeps its moment."""
    phases: tuple[Id, ...] | None = None
    """The phases in which it is asked; in another one it can be gone to."""
    audience: Audience | None = None
    room: Literal["never", "only"] | None = None
    """Never asked together and never on a screen that a room sees; or asked only together, as a show of hands is."""
    because: Mapping[Id, Text] = Field(default_factory=dict)
    """Why something is proposed, by what the proposal follows from; of a text the proposal itself."""
    when: tuple[When, ...] | None = None
    sources: tuple[SourceId, ...] = ()


def _listed(value: object) -> object:
    """Read one condition as a list of one; a list means that all must hold."""
    return [value] if isinstance(value, Mapping) else value


class FieldEntry(Entry):
    """One field of a record or a row."""

    kind: FieldKind | None = None
    when: Annotated[tuple[When, ...], BeforeValidator(_listed)] = ()


class FromCatalogue(Part):
    """The rows are given: the entries of a catalogue."""

    catalogue: Id


class QuestionEntry(Entry):
    """One question: a value, a record or rows."""

    id: Id
    moment: Moment = "together"
    minutes: int = Field(default=1, ge=1)
    """How long it takes two or three people at a desk."""
    when: Annotated[tuple[When, ...], BeforeValidator(_listed)] = ()
    rows: FromCatalogue | Id | None = None
    """Whence rows that a person does not make: a catalogue, or the list of an earlier question."""
    pick: Id | None = None
    """The catalogue that a person may pick rows from."""
    one: Text | None = None
    """What one row is called: *behoefte*."""
    picture: Literal["grid", "scale"] | None = None
    fields: Annotated[Mapping[Id, FieldEntry], BeforeValidator(_filled)] = Field(default_factory=dict)


class SectionEntry(Part):
    """A part of the conversation."""

    id: Id
    title: Text
    intro: Text | None = None
    questions: tuple[QuestionEntry, ...]


class Side(Part):
    """What is good about one side of a choice, and what too much of it does."""

    gain: Text
    cost: Text


class Sides(Part):
    """Both sides of a polarity map."""

    low: Side
    high: Side


class CatalogueRow(Part):
    """An entry to pick, or a row that is given."""

    title: Text
    poles: Poles | None = None
    sides: Sides | None = None
    probes: tuple[Text, ...] = ()
    strong: Text | None = None
    sets: Mapping[Id, Text] = Field(default_factory=dict)
    """Fields that are known as soon as the entry is picked, as a person would type them; of a given row proposals."""
    suggests: Mapping[Id, tuple[Text, ...]] = Field(default_factory=dict)
    """Texts to pick from, by the field that they are for."""
    sources: tuple[SourceId, ...] = ()


class Catalogue(Part):
    dated: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}$")]
    """Names of desks and parties age: the month in which the entries were true."""
    rows: Mapping[Id, CatalogueRow]


class Remark(Part):
    """A weak answer that can be recognised by its words; it is told once, and never blocks."""

    has: tuple[Text, ...] = ()
    """Speaks when one of these words is in the answer; `stem*` is any word that begins so."""
    lacks: tuple[Text, ...] = ()
    """Speaks when none of these words is in the answer."""
    digits: bool = False
    """A digit counts as one of the words of `lacks`."""
    says: Text
    asks: Text


class Chapter(Part):
    """One template of the plan and its heading."""

    id: Id
    title: Text
