"""Says every way in which the migrations of a pack do not fit the questions that it has now."""

from collections.abc import Iterator, Sequence

from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.renaming import Renaming, followed
from netstart.core.words import Trouble, trouble


def migration_misfits(form: Form) -> Iterator[Trouble]:
    """Yield what nobody could follow from an older file to the questions of today, one reason at a time."""
    where = f"types/{form.type}.yaml"
    given = [step.to for step in form.migrations]
    if given != list(range(2, form.version + 1)):
        said = ", ".join(map(str, given)) or "-"
        yield trouble(where, "pack-migration-versions", given=said, version=form.version)
    steps = [Renaming.of(step) for step in form.migrations]
    for at, step in enumerate(steps):
        yield from _Checking(form, step, steps[at + 1 :], f"{where}: migrations {given[at]}").misfits()


class _Checking:
    """One step, seen with the steps after it: what it made may have been renamed or retired since."""

    def __init__(self, form: Form, step: Renaming, later: Sequence[Renaming], where: str) -> None:
        self._form = form
        self._step = step
        self._later = later
        self._where = where

    def misfits(self) -> Iterator[Trouble]:
        names = [*self._step.rename, *self._step.retired]
        for was in names:
            if self._exists(was):
                yield self._say("pack-migration-still-there", was)
            # one field of one row is no name: the field is called so in every row
            if was.row and was.field:
                yield self._say("pack-migration-unfit", was)
        for twice in _doubles([*names, *(is_ for is_ in self._step.rename.values() if is_ not in names)]):
            yield self._say("pack-migration-twice", twice)
        for was, is_ in self._step.rename.items():
            yield from self._renamed(was, is_)
        for was, retire in self._step.retired.items():
            for into in map(Place.of, retire.into):
                yield from self._into(was, into)
        for was, choices in self._step.choices.items():
            yield from self._chosen(was, set(choices.values()))

    def _say(self, key: str, place: Place) -> Trouble:
        return trouble(self._where, key, place=str(place))

    def _exists(self, place: Place) -> bool:
        question = self._form.asker(place)
        if question is None:
            return place.question in self._form.parts and not place.row and not place.field
        # the rows that people make have no names that a pack could change
        return not place.row or place.row in question.given

    def _renamed(self, was: Place, is_: Place) -> Iterator[Trouble]:
        now = followed(is_, self._later)
        if now and not self._exists(now):
            yield self._say("pack-migration-no-such-place", is_)
        elif now and not self._stays(was, is_, now):
            yield self._say("pack-migration-unfit", is_)

    def _into(self, was: Place, into: Place) -> Iterator[Trouble]:
        now = followed(into, self._later)
        question = self._form.asker(now) if now else None
        if now and not (self._form.field(now) or (question and question.is_open_list and now == Place(question.id))):
            yield self._say("pack-migration-no-such-place", into)
        elif now and not self._stays(was, into, now):
            yield self._say("pack-migration-unfit", into)

    def _stays(self, was: Place, is_: Place, now: Place) -> bool:
        """Say whether a row stays a row and a field of rows a field of rows, in the same list."""
        question = self._form.asker(now)
        is_of_rows = question is not None and question.sort == "rows" and bool(now.field or now.row)
        is_in_list = self._step.place(Place(was.question)).question == is_.question
        return not is_of_rows or (is_in_list and (bool(was.row), bool(was.field)) == (bool(now.row), bool(now.field)))

    def _chosen(self, was: Place, values: set[str]) -> Iterator[Trouble]:
        now = followed(was, (self._step, *self._later))
        if now is None:
            return
        field = self._form.field(now)
        if field is None or not field.choices:
            yield self._say("pack-migration-no-such-place", was)
            return
        place = self._step.place(was)
        for step in self._later:
            values = {step.choices_at(place).get(value, value) for value in values}
            place = step.place(place)
        for value in sorted(values - set(field.choices)):
            yield trouble(f"{self._where}: {was}", "pack-no-such-choice", choice=value, known=", ".join(field.choices))


def _doubles(places: Sequence[Place]) -> Iterator[Place]:
    yield from dict.fromkeys(place for place in places if places.count(place) > 1)
