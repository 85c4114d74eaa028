"""What was said, as text for a template: every word of a person or a pack is escaped here, once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from netstart.core.decisions import DECISIONS, is_decision
from netstart.core.event import Park, View
from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.model import Plan
from netstart.core.pack import Audience
from netstart.core.past import Past
from netstart.core.place import Answers, Place, QuestionId, RowId, has, value_at
from netstart.core.proposing import is_same, overruled, proposal
from netstart.core.road import exists, step_to
from netstart.core.show import shown
from netstart.rendering.escape import escape, escape_cell, hanging
from netstart.rendering.readers import for_readers

Data = dict[str, Any]
Escape = Callable[[str], str]


@dataclass(frozen=True)
class Said:
    """An interview, read for a document: what does not count, or is not for its readers, is not there."""

    whole: Form
    now: Interview
    audience: Audience = "everyone"
    past: Past = ()
    """The reviews that were held, as far as these readers may know them."""

    def __post_init__(self) -> None:
        """Leave out the parts of a meeting that were put off: what they ask is open, and stands there by its name."""
        rooms = (room for room in (self.whole.room, self.whole.review) if room)
        parts = {Place(part.id) for room in rooms for part in room.parts}
        parked = {place: park for place, park in self.now.parked.items() if place not in parts}
        object.__setattr__(self, "now", replace(self.now, parked=parked))

    @cached_property
    def form(self) -> Form:
        """All that may be known to be asked."""
        return for_readers(self.whole, self.audience)

    @cached_property
    def answers(self) -> Answers:
        """The answers that count."""
        return self.form.visible(self.now.answers)

    @cached_property
    def plan(self) -> Plan:
        """The plan as far as it was said."""
        plan: Plan = self.form.plan(self.now.answers)
        return plan

    def value(self, place: Place) -> Any:
        """Return what stands at a place; None when it was not asked or is not known."""
        return value_at(self.answers, place) if has(self.answers, place) else None

    def text(self, place: Place, escaped: Escape = escape) -> str:
        """Return what stands at a place in words; empty when nothing does."""
        field = self.form.field(place)
        if field is None:
            return ""
        titles, value = self.titles(field.to), self.value(place)
        if field.kind == "link" and value not in titles:
            return ""
        if field.kind == "links":
            value = [one for one in value or () if one in titles]
        return escaped(shown(field, value, titles, self.form.words))

    def cell(self, place: Place) -> str:
        """Return what stands at a place for a cell of a table."""
        return self.text(place, escape_cell)

    def titles(self, list_: QuestionId) -> Mapping[RowId, str]:
        """Return the titles of a list, those of removed rows too: an old link still has a name."""
        return self._titles.get(list_, {})

    @cached_property
    def _titles(self) -> Mapping[QuestionId, Mapping[RowId, str]]:
        gone = {
            list_: {id_: str(row.get("title", "")) for id_, row in rows.items()}
            for list_, rows in self.now.removed.items()
        }
        return {
            list_: {**gone.get(list_, {}), **self.form.titles(self.now.answers, list_)} for list_ in self.form.lists
        }

    def name(self, list_: QuestionId, row: RowId, escaped: Escape = escape) -> str:
        """Return what people call a row."""
        gone = self.now.removed.get(list_, {}).get(row, {})
        is_gone = bool(gone) and row not in (self.now.answers.get(list_) or {})
        title = str(gone.get("title", "")) if is_gone else self.form.name_of(self.now.answers, list_, row)
        return escaped(title) or "…"

    def person(self, who: str, escaped: Escape = escape) -> str:
        """Return whose something is: a party by its id, or the words that were typed."""
        return escaped(self.titles("parties").get(who, who))

    def until(self, park: Park, escaped: Escape = escape) -> str:
        """Return the day until which something is put off in words, or the words that were typed for it."""
        return self.form.words.date(park.day) if park.day else escaped(park.until)

    def label(self, place: Place) -> str:
        """Return the short name of what is asked at a place."""
        question, field = self.form.asker(place), self.form.field(place)
        return escape(field.label if field else question.label if question else "")

    def question_at(self, place: Place, escaped: Escape = escape) -> Data:
        """Return a place as a question: of what it is asked, and in which words; of a row or a part only its name."""
        question, field = self.form.asker(place), self.form.field(place)
        if place.question in self.form.parts:
            return {"of": escaped(self.form.parts[place.question].title), "ask": ""}
        if question is None:
            return {"of": "", "ask": ""}
        of = self.name(place.question, place.row, escaped) if place.row else ""
        if place.field and not place.row:
            of = escaped(question.label)
        # of a decision about a row, the row itself is called by its question
        is_named = place.row and (field is None or is_decision(place))
        return {"of": of, "ask": "" if is_named else escaped((field or question).ask)}

    def is_asked(self, place: Place) -> bool:
        """Say whether a place can be stood on, given what was answered."""
        return exists(self.form, self.now, step_to(self.form, place))

    def status(self, place: Place) -> str:
        """Return in a word how firm the answer is; empty for what is no decision and was never marked."""
        if not (is_decision(place) or place in self.now.marks) or not self.is_asked(place):
            return ""
        words = self.form.words
        if self.value(place) is not None:
            return escape(words(f"status-{self.now.marks.get(place, Marked()).status}"))
        if has(self.answers, place):
            return escape(words("state-not-known"))
        if self.is_put_off(place):
            return escape(words("state-parked"))
        return escape(words("state-open")) if self.is_due(place) else ""

    def is_put_off(self, place: Place) -> bool:
        """Say whether a place, or all that it belongs to, was put off."""
        question = self.form.asker(place)
        around = {place, Place(place.question), Place(question.section) if question else place}
        return any(one in self.now.parked for one in around)

    def later(self, place: Place) -> Data:
        """Return who finds out what was put off at a place itself, and until when; empty where nothing was."""
        park = self.now.parked.get(place)
        if park is None or self.value(place) is not None or not self.is_asked(place):
            return {}
        return {"who": self.person(park.who), "until": self.until(park), "is_day": park.day is not None}

    def is_due(self, place: Place) -> bool:
        """Say whether a place is asked by itself in the phase that the network is in."""
        asked = self.form.field(place) or self.form.asker(place)
        return asked is not None and asked.is_for(self.form.phase(self.now.answers))

    def is_open(self, place: Place) -> bool:
        """Say whether an answer is waited for by now: it is asked, has to be given, and was not put off."""
        field = self.form.field(place)
        is_waited_for = field is not None and not field.optional and self.is_asked(place) and self.is_due(place)
        return is_waited_for and not has(self.answers, place) and not self.is_put_off(place)

    def own(self, place: Place) -> str:
        """Return why something else was chosen than was proposed; empty where it was not."""
        reason = self.now.left.get(overruled(place), "")
        if not reason or self.value(place) is None:
            return ""
        found = proposal(self.whole, self.now.answers, place)
        field = self.form.field(place)
        is_proposed = field and found and is_same(field, found.value, self.value(place))
        return "" if is_proposed else escape(reason)

    def fact(self, place: Place, escaped: Escape = hanging) -> Data:
        """Return label, text, status and own choice of one place, and who finds it out if it was put off."""
        told = {"label": self.label(place), "text": self.text(place, escaped)}
        return {**told, "status": self.status(place), "own": self.own(place), "later": self.later(place)}

    def told(self, at: Place, *fields: str, escaped: Escape = escape) -> dict[str, Data]:
        """Return the facts of a record or a row by their field, for sentences."""
        return {id_: self.fact(Place(at.question, at.row, id_), escaped) for id_ in fields}

    def cells(self, at: Place, *fields: str) -> dict[str, str]:
        """Return what is known of a row by its field, for a table; what was put off is open."""
        places = {id_: Place(at.question, at.row, id_) for id_ in fields}
        is_open = f"*{escape_cell(self.form.words('state-open'))}*"
        return {id_: self.cell(place) or (is_open if self.later(place) else "") for id_, place in places.items()}

    def of(self, at: Place, *fields: str, escaped: Escape = escape) -> list[Data]:
        """Return what is known of some fields of a record or a row, in their order."""
        return self.facts(*(Place(at.question, at.row, id_) for id_ in fields), escaped=escaped)

    def facts(self, *places: Place, escaped: Escape = hanging) -> list[Data]:
        """Return what is known or was put off, and the decisions that are still open."""
        found = (self.fact(place, escaped) for place in places)
        return [fact for fact in found if fact["text"] or fact["status"] or fact["later"]]

    def put_off(self, at: Place, *fields: str) -> list[Data]:
        """Return what was put off of fields that are told in a sentence, which passes over what is not known."""
        return [fact for fact in self.of(at, *fields) if fact["later"]]

    def notes(self, at: Place, main: str = "", *, told: tuple[str, ...] = (), is_named: bool = False) -> list[Data]:
        """Return the other views at a place and at the fields under it, each with what it is about.

        The place itself and its field `main` need no name, unless `is_named`. The fields `told` carry their status
        themselves; that of any other field is a note of its own.
        """
        clear = () if is_named else (at, Place(at.question, at.row, main))
        notes = [
            self._note(
                place, is_clear=place in clear, is_told=place.field in told and bool(place.field), is_path=is_named
            )
            for place in self._marked.get((at.question, at.row), ())
            if at.field in {"", place.field}
        ]
        return [note for note in notes if note["views"] or note["status"]]

    def _note(self, place: Place, *, is_clear: bool, is_told: bool, is_path: bool) -> Data:
        question, views = self.form.asker(place), self.now.marks[place].views
        has_status_elsewhere = is_told or is_decision(place) or (question is not None and question.sort == "value")
        about = self.question_at(place)
        return {
            "of": about["of"] if not (is_clear and views) and (is_path or not place.field) else "",
            "ask": "" if is_clear and views else about["ask"],
            "own": "",
            "later": {},
            "status": "" if has_status_elsewhere else self.status(place),
            "views": [self._view(view) for view in views],
        }

    def list_notes(self, list_: QuestionId) -> list[Data]:
        """Return the other views about a list and about all of its rows."""
        places = [Place(list_), *(Place(list_, row) for row in self.answers.get(list_) or ())]
        return [note for place in places for note in self.notes(place, is_named=bool(place.row))]

    @cached_property
    def _marked(self) -> Mapping[tuple[QuestionId, RowId], list[Place]]:
        """The marked places of each question, record and row that are not hidden, in order."""
        found: dict[tuple[QuestionId, RowId], list[Place]] = {}
        for place in sorted(self.now.marks, key=self.order):
            is_hidden = has(self.now.answers, place) and not has(self.answers, place)
            if self.form.asker(place) and not is_hidden:
                found.setdefault((place.question, place.row), []).append(place)
        return found

    def _view(self, view: View) -> Data:
        return {
            "view": escape(view.view),
            "because": escape(view.because),
            "helps": escape(view.helps),
            "who": self.person(view.who),
        }

    def order(self, place: Place) -> tuple[int, int, str, int]:
        """Return what places are sorted by: the order in which they are asked."""
        question = self.form.asker(place)
        if question is None:
            parts = list(self.form.parts)
            first = parts[parts.index(place.question)] if place.question in parts else ""
            numbers = [n for n, one in enumerate(self.form.questions.values()) if one.section == first]
            return (min(numbers, default=-1), -2, str(place), -1)
        rows = list(self.answers.get(place.question) or ()) if place.row else []
        row = rows.index(place.row) if place.row in rows else -1
        fields = list(question.by_id)
        field = fields.index(place.field) if place.field in fields else -1
        return (list(self.form.questions).index(question.id), row, place.row, field)

    def decisions(self) -> Iterator[Place]:
        """Yield every decision that is asked by now, and everything else that was marked."""
        for place in DECISIONS:
            if place.row:
                rows = (question.given for question in self.form.lists.get(place.question, ()))
                every = [Place(place.question, row, place.field) for given in rows for row in given]
            else:
                every = [place]
            yield from (one for one in every if self.is_asked(one) and (self.is_due(one) or has(self.answers, one)))
        yield from (place for place in sorted(self.now.marks) if not is_decision(place) and self.is_asked(place))

    @property
    def is_concept(self) -> bool:
        """Whether anything that is asked by now may still change."""
        decisions = list(self.decisions())
        return not decisions or not all(map(self.is_decided, decisions))

    def is_decided(self, place: Place) -> bool:
        """Say whether an answer stands firm."""
        return self.value(place) is not None and self.now.marks.get(place, Marked()).status == "decided"


def capital(text: str) -> str:
    """Return a text that begins with a capital, for where it stands on its own."""
    return text[:1].upper() + text[1:]
