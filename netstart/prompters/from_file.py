"""Answers from a file that was checked before: each screen gets what the file says of its place."""

from collections.abc import Iterator
from dataclasses import replace

from netstart.core.event import Add, Answer, Back, Confirm, Go, Mark, Remove
from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.screen import Ask, AskCheck, AskFinding, AskRows, AskSure, AskValue, AskVerdict
from netstart.files.answers import Answered
from netstart.prompters import Keeping, Outcome, Stop


class FromFile:
    """Walks the conversation as somebody would who has all answers before them; it stops when they are given."""

    def __init__(self, form: Form, answered: Answered) -> None:
        self._form = form
        self._said = answered
        self._left = dict.fromkeys(self._places())
        self._marks = dict(answered.marks)
        self._given = set[Place]()
        self._tried = Place()
        self._whole = [(at, park) for at, park in answered.parked.items() if self._is_whole(at)]
        self._gone = dict(answered.gone)

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed in a file
        """Return what the file says of this screen, else go to the next place of which it says something."""
        if self._whole:
            at, park = self._whole.pop()
            return (replace(park, at=at),)
        match ask:
            case AskSure(about="remark" | "overruled" | "change"):
                self._given.add(ask.place)
                return (Confirm(self._said.why.get(ask.place, "")),)
            case AskSure():
                return (Confirm(),)
            case AskFinding():
                # nobody is there to answer the adviser, and nobody's answer is kept
                return (Back(),)
            case AskVerdict():
                return (Confirm(),)
            case AskCheck(place=Place(question="")):
                return self._elsewhere()
            case AskCheck():
                return (Confirm(),) if not ask.open else self._elsewhere()
            case AskRows() if ask.place in self._left:
                return self._rows(ask)
            case AskValue() if ask.place in self._left:
                return self._value(ask.place)
            case _:
                return self._elsewhere()

    def unused_reasons(self) -> tuple[Place, ...]:
        """Return the places whose reason nothing asked for."""
        return tuple(place for place in self._said.why if place not in self._given)

    def _is_whole(self, place: Place) -> bool:
        """Say whether a place is a part, or a question that is not one answer: it is put off before it comes."""
        question = self._form.questions.get(place.question)
        is_many = question is None or (question.sort != "value" and question.id not in self._said.rows)
        return not place.row and not place.field and is_many

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
        del self._left[ask.place]
        return (*self._marked(ask.place), self._said.parked.get(ask.place, Confirm()))

    def _value(self, place: Place) -> Outcome:
        del self._left[place]
        marks = self._marked(place)
        if place in self._said.parked:
            return (*marks, self._said.parked[place])
        if place in self._said.raws:
            return (*marks, Answer(self._said.raws[place]))
        return marks

    def _marked(self, place: Place) -> tuple[Mark, ...]:
        """Return the marks of a place, each once, with those of its row and its whole question."""
        around = (Place(place.question), Place(place.question, place.row), place)
        rows = [at for at in self._marks if at.question == place.question and at.row and not at.field]
        found = dict.fromkeys((*around, *(rows if not place.row else ())))
        return tuple(replace(mark, at=at) for at in found for mark in self._marks.pop(at, ()))

    def _elsewhere(self) -> Outcome:
        if self._gone:
            row = next(iter(self._gone))
            return (Go(Place(row.question)), Remove(row.row, self._gone.pop(row)))
        if self._left:
            place = next(iter(self._left))
            if place == self._tried:
                raise AssertionError(place)
            self._tried = place
            return (Go(self._tried),)
        rest = tuple(replace(mark, at=at) for at, marks in self._marks.items() for mark in marks)
        self._marks = {}
        return (*rest, Stop())
