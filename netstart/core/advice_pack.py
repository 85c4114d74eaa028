"""What a pack may say of the adviser: words and weight of each rule, and the numbers that rules compare with."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from netstart.core.pack import Id, Part, SourceId, Text

Weight = Literal["contradiction", "warning", "question", "tip"]
Share = Annotated[float, Field(ge=0, le=1)]
Number = Annotated[int, Field(ge=0)]


class AdviceEntry(Part):
    """The words of one rule: what does not fit, one question, and how loud it is said in which phase."""

    says: Text
    asks: Text
    weight: Mapping[Id, Mapping[Id, Weight]]
    """By network type the phases from which the weight holds; before the first of them the rule is silent."""
    together: bool = False
    """Whether it may be said in a room, right after the part that it is about."""
    sources: tuple[SourceId, ...] = ()


class Thresholds(Part):
    """The numbers that rules and proposals compare with, in one place (domain Annex 6; ours unless said otherwise)."""

    employers_asked: Number
    """So many employers are asked what they need before a network is built."""
    high_needs: Number
    """Of more needs than this it is no choice that they come first."""
