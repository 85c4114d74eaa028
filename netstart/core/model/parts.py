"""What the chapters of a plan are built from: records, rows, and the kinds of value that Python has no type for.

Everything may be unknown (`None`): a conversation is incomplete most of its life. What must fit together is for rules.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


@dataclass(frozen=True, slots=True)
class Link:
    """Says that a text is the id of a row of another list; a person says its title."""

    to: str


@dataclass(frozen=True, slots=True)
class Kind:
    """How a person answers, where the type alone does not tell."""

    name: str


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Long = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Kind("long")]
Scale = Annotated[int, Field(ge=1, le=5), Kind("scale")]
Count = Annotated[int, Field(ge=0)]
Dots = Annotated[int, Field(ge=0), Kind("dots")]
"""How many dots a row got from everybody together."""
Fingers = Annotated[str, StringConstraints(pattern=r"^[1-5]( [1-5])*$"), Kind("fingers")]
"""What people showed, as the fingers themselves from low to high: counts, and never whose."""
Time = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3])\.[0-5][0-9]$"), Kind("time")]
Euros = Annotated[Decimal, Field(ge=0, decimal_places=2), Kind("amount")]


class Part(BaseModel):
    """A set of fields that belong together."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(Part):
    """One item of a list. It exists from the moment that it has a title."""

    id: str
    title: Text
    code: str | None = None
    """The catalogue entry that it was picked from."""
