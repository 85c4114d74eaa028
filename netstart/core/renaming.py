"""What one version of a pack did to names: which place is called otherwise, and which is asked no more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from netstart.core.place import Place
from netstart.core.type_pack import Migration, Retire


@dataclass(frozen=True, slots=True)
class Renaming:
    """One step of a migration by place; a field of a list stands for that field of every row."""

    rename: Mapping[Place, Place]
    choices: Mapping[Place, Mapping[str, str]]
    retired: Mapping[Place, Retire]

    @classmethod
    def of(cls, step: Migration) -> "Renaming":
        """Return what a step says, by place."""
        return cls(
            {Place.of(was): Place.of(is_) for was, is_ in step.rename.items()},
            {Place.of(was): values for was, values in step.choices.items()},
            {Place.of(was): retire for was, retire in step.retire.items()},
        )

    def renamed(self, place: Place) -> tuple[Place, ...]:
        """Return the names in a place that are other ones now, the narrowest first."""
        return tuple(one for one in names_in(place) if one in self.rename)

    def retire_of(self, place: Place) -> tuple[Place, Retire] | None:
        """Return what a place lost: its field, its row or its question; None while it is still there."""
        return next(((one, self.retired[one]) for one in names_in(place) if one in self.retired), None)

    def choices_at(self, place: Place) -> Mapping[str, str]:
        """Return what the choices at a place are now, by what they were."""
        return self.choices.get(replace(place, row=""), {})

    def place(self, place: Place) -> Place:
        """Return where a place is now; only for one that was not retired."""
        field = self.rename.get(Place(place.question, "", place.field)) if place.field else None
        whole = self.rename.get(Place(place.question))
        row = self.rename.get(Place(place.question, place.row)) if place.row else None
        if field:
            return Place(field.question, row.row if row else place.row, field.field)
        question = whole.question if whole else place.question
        # a question of its own that became a field of a record
        into = whole.field if whole and not place.field else place.field
        return Place(question, row.row if row else place.row, into)


def names_in(place: Place) -> Iterator[Place]:
    """Yield the names that a migration may speak of: the field of every row, the row, and the question."""
    if place.field:
        yield Place(place.question, "", place.field)
    if place.row:
        yield Place(place.question, place.row)
    yield Place(place.question)


def followed(place: Place, steps: Iterable[Renaming]) -> Place | None:
    """Return where a place is after some steps; None if one of them retired it."""
    for step in steps:
        if step.retire_of(place):
            return None
        place = step.place(place)
    return place
