"""The place that a text names: by its ids, or by the names that people see."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from netstart.core.form import Form
from netstart.core.place import Answers, Place, QuestionId, RowId

Titles = Callable[[QuestionId], Mapping[RowId, str]]
"""Gives the titles of the rows of a list."""


def place_named(form: Form, titles: Titles, text: str) -> Place | None:
    """Return the place that is meant; a row may be said by its title, with dots and slashes in it."""
    head, slash, rest = text.partition("/")
    # a question about the rows of an earlier list is as good a name for that list
    head = form.questions[head].home if slash and head in form.questions else head
    if not slash:
        place = Place.of(text)
        return place if place.question in form.parts or form.asker(place) else None
    if head not in form.lists:
        return None
    rows = {title.casefold(): id_ for id_, title in titles(head).items()}
    rows |= {id_: id_ for id_ in rows.values()}
    if rest.casefold() in rows:
        return Place(head, rows[rest.casefold()])
    row, _, field = rest.rpartition(".")
    place = Place(head, rows.get(row.casefold(), ""), field)
    return place if place.row and form.field(place) else None


def place_meant(form: Form, answers: Answers, text: str) -> Place | None:
    """Return the place that somebody points at, who may also say a part or a question by what it is called."""
    said = text.strip()
    if found := place_named(form, partial(form.titles, answers), said):
        question = form.asker(found)
        # a field of a list is asked of a row
        is_of_no_row = question is not None and question.sort == "rows" and bool(found.field) and not found.row
        return None if is_of_no_row else found
    called = {name.casefold(): place for name, place in _called(form)}
    return called.get(said.casefold())


def names_of_places(form: Form, answers: Answers) -> Iterator[str]:
    """Yield what can be pointed at: parts, questions and rows, each by id and by what it is called."""
    yield from (name for name, _ in _called(form))
    yield from (*form.parts, *form.questions)
    for id_, question in form.questions.items():
        if question.sort == "record":
            yield from (f"{id_}.{field.id}" for field in question.fields)
        elif question.sort == "rows" and question.home == id_:
            yield from (f"{id_}/{title}" for title in form.titles(answers, id_).values())


def _called(form: Form) -> Iterator[tuple[str, Place]]:
    """Yield the labels of questions and the titles of parts; of a name that both have, the part is meant."""
    yield from ((question.label, Place(id_)) for id_, question in form.questions.items())
    yield from ((part.title, Place(id_)) for id_, part in form.parts.items())
