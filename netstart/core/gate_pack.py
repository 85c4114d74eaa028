"""What a pack may say of a phase transition: what has to be so before the next phase, and where that is to be seen."""

from typing import Literal

from pydantic import Field

from netstart.core.pack import Id, Part, SourceId, Text

ENDED = "ended"
"""Where a review goes to that ends the network; no phase."""
READINESS = "readiness"
"""The question whose given rows are all criteria; a criterion that nobody was ever asked about is asked there."""


class CriterionEntry(Part):
    """One thing that has to be so. Its words are those of the row with the same id in the catalogue of `readiness`."""

    id: Id
    weight: Literal["must", "should"]
    questions: tuple[Text, ...] = ()
    """Answers that show it, as places: `needs/*.voices`, `coordinator.hours`, `ambition`."""
    rules: tuple[Id, ...] = ()
    """Rules of the adviser that see that it is not so."""


class GateEntry(Part):
    """The step from a phase to a phase, perhaps the same one, or the end."""

    id: Id
    from_: Id | None = Field(default=None, alias="from")
    """The phase that it leads out of; without it, any that no other gate names."""
    to: Id
    criteria: tuple[CriterionEntry, ...] = ()
    sources: tuple[SourceId, ...] = ()


class GatesEntry(Part):
    """All gates of a network type."""

    gates: tuple[GateEntry, ...]
