"""Answers from a file that was checked before: each screen gets what the file says of its place."""

from collections.abc import Iterator

from netstart.core.event import Add, Answer, Confirm, Go, Mark
from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue
from netstart.files.answers import Answered
from netstart.prompters import Keeping, Outcome, Stop


class FromFile:
    """Walks the conversation as somebody would who has all answers before them; it stops when they are given."""

    def __init__(self, form: Form, answered: Answered) -> None:
        self._form = form
        self._said = answered
        self._left = list(self._places())

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed in a file
        """Return what the file says of this screen, else go to the next place of which it says something."""
        match ask:
            case AskSure():
                return (Confirm(),)
            case AskCheck():
                return (Confirm(),) if not ask.open else self._elsewhere()
            case AskRows() if ask.place in self._left:
                return self._rows(ask)
            case AskValue() if ask.place in self._left:
                return self._value(ask.place)
            case _:
                return self._elsewhere()

    def _places(self) -> Iterator[Place]:
        """Yield the places of which the file says something, in the order in which they are asked."""
        said = {*self._said.raws, *self._said.parked, *self._said.marks}
        for question in self._form.questions.values():
            if question.is_open_list and question.id in self._said.rows:
                yield Place(question.id)
            rows = {place.row: None for place in self._said.raws if place.question == question.home}
            rows |= {place.row: None for place in sorted(said) if place.question == question.home}
            for row in rows:
                for field in question.fields:
                    place = Place(question.home, row, "" if question.sort == "value" else field.id)
                    if place in said:
                        yield place

    def _rows(self, ask: AskRows) -> Outcome:
        there = {row.title.casefold() for row in ask.rows}
        missing = [title for title in self._said.rows[ask.place.question] if title.casefold() not in there]
        if missing:
            return (Add((missing[0],)),)
        self._left.remove(ask.place)
        marked = [Place(ask.place.question, row.id) for row in ask.rows]
        return (*(mark for place in marked for mark in self._marks(place)), *self._closed(ask.place))

    def _closed(self, place: Place) -> Outcome:
        if place in self._said.parked:
            return (self._said.parked[place],)
        return (Confirm(),)

    def _value(self, place: Place) -> Outcome:
        self._left.remove(place)
        marks = self._marks(place)
        if place in self._said.parked:
            return (*marks, self._said.parked[place])
        if place in self._said.raws:
            return (*marks, Answer(self._said.raws[place]))
        return marks

    def _marks(self, place: Place) -> tuple[Mark, ...]:
        return tuple(Mark(mark.status, mark.view, place) for mark in self._said.marks.get(place, ()))

    def _elsewhere(self) -> Outcome:
        return (Go(self._left[0]),) if self._left else (Stop(),)
