"""Joins what a pack says of a meeting to the questions that are bound, or says every way in which it does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from netstart.core.fit import field_of
from netstart.core.pack import Length
from netstart.core.place import Place, QuestionId
from netstart.core.question import Field, Question
from netstart.core.room import OPENING, SITTINGS, Move, Room, RoomPart, Stop, StopScreen, Talk
from netstart.core.room_pack import RoomEntry, RoomPartEntry, StopEntry, TalkEntry
from netstart.core.words import Trouble, trouble

LENGTHS: tuple[int, ...] = get_args(get_args(Length)[0])
"""How long a meeting can be, in minutes."""
MOST_OF_IT = 0.9
"""So much of a meeting is planned; the rest is air."""
IN_A_COLUMN = frozenset({"dots", "scale", "choice", "link", "links"})
"""Kinds of which one line can say what holds for every row."""
IN_A_LINE = frozenset({"scale", "number", "time", "date", "link"})
"""Kinds that can be read out of a line."""
Questions = Mapping[QuestionId, Question]


def bind_room(entry: RoomEntry, questions: Questions, where: str) -> tuple[Room, Sequence[Trouble]]:
    """Return a meeting as it is bound, and what does not fit in it."""
    binding = _Binding(questions, entry.quick, where)
    room = Room(
        protected=entry.protected,
        dots=entry.dots,
        opening=_talk(entry.opening),
        quick={list_: tuple(binding.quick(list_, ids)) for list_, ids in entry.quick.items()},
        notes=tuple(binding.note(list_) for list_ in entry.notes),
        parts=tuple(binding.part(part) for part in entry.parts),
    )
    return room, [*binding.troubles, *_too_long(entry, where), *_ids(entry, questions, where)]


def _talk(entry: TalkEntry) -> Talk:
    moves = tuple(Move(move.does, move.minutes) for move in entry.moves)
    return Talk(entry.asks, moves, entry.first or "", entry.closes or "")


def _by_length(said: Mapping[Length, int]) -> Mapping[int, int]:
    return {int(length): number for length, number in said.items()}


def _too_long(entry: RoomEntry, where: str) -> Iterator[Trouble]:
    """Yield each length in which the parts take more than their share of it."""
    # a review has other parts for other phases
    phases = sorted({phase for part in entry.parts for phase in part.to}) or [""]
    for length in LENGTHS:
        totals = (
            sum(_by_length(part.minutes).get(length, 0) for part in entry.parts if not part.to or phase in part.to)
            for phase in phases
        )
        total = max(totals)
        if total > MOST_OF_IT * length:
            yield trouble(where, "pack-room-too-long", length=length, minutes=total, most=int(MOST_OF_IT * length))
    if not any(part.is_ending for part in entry.parts):
        yield trouble(where, "pack-room-no-ending")


def _ids(entry: RoomEntry, questions: Questions, where: str) -> Iterator[Trouble]:
    """Yield each part whose place is taken: one can be gone to, and put off, by its id."""
    sections = {question.section for question in questions.values()}
    taken = {*questions, *sections, OPENING}
    for part in entry.parts:
        if part.id in taken:
            yield trouble(f"{where}: {part.id}", "pack-room-id-taken", id=part.id)
        taken.add(part.id)


class _Binding:
    """One walk over a meeting."""

    def __init__(self, questions: Questions, quick: Mapping[QuestionId, Sequence[str]], where: str) -> None:
        self._questions = questions
        self._quick = quick
        self._where = where
        self._asked = set[Place]()
        self.troubles: list[Trouble] = []

    def part(self, entry: RoomPartEntry) -> RoomPart:
        where = f"{self._where}: {entry.id}"
        if entry.drop and entry.is_ending:
            self._say(where, "pack-room-unfit", place="drop")
        stops = tuple(stop for one in entry.asks if (stop := self._stop(one, where)))
        talk = _talk(entry.talk) if entry.talk else None
        return RoomPart(
            entry.id,
            entry.title,
            _by_length(entry.minutes),
            entry.drop,
            is_ending=entry.is_ending,
            talk=talk,
            stops=stops,
            is_read_back=entry.read_back,
            to=entry.to,
            tells=entry.tells,
        )

    def quick(self, list_: QuestionId, ids: Sequence[str]) -> Iterator[Field]:
        """Yield the fields that are read out of a line, in the order in which they are shown."""
        if list_ not in self._questions:
            self._say(f"{self._where}: quick", "pack-room-no-such-place", place=list_)
            return
        home = self._questions[list_].home
        for id_ in ids:
            if field := self._field(Place(home, "*", id_)):
                self._refuse_never(field, f"{self._where}: quick.{list_}.{id_}")
                if field.kind not in IN_A_LINE:
                    self._say(f"{self._where}: quick.{list_}", "pack-room-unfit", place=f"{list_}.{id_}")
                yield field
            else:
                self._say(f"{self._where}: quick.{list_}", "pack-room-no-such-place", place=f"{list_}.{id_}")

    def note(self, list_: QuestionId) -> QuestionId:
        question = self._questions.get(list_)
        if question is None or not question.is_open_list:
            self._say(f"{self._where}: notes", "pack-room-no-such-place", place=list_)
        return list_

    def _say(self, where: str, key: str, **facts: object) -> None:
        self.troubles.append(trouble(where, key, **facts))

    def _stop(self, entry: StopEntry, where: str) -> Stop | None:
        given = [text for text in (entry.ask, entry.each, entry.still, entry.tick, entry.verdicts) if text]
        if len(given) != 1:
            self._say(where, "pack-room-one-of")
            return None
        place = self._place(given[0])
        question, field = self._questions.get(place.question), self._field(place)
        if question is None or (place.field and field is None):
            self._say(where, "pack-room-no-such-place", place=given[0])
            return None
        if (unknown := self._unknown(entry, place, field)) is not None:
            self._say(where, "pack-room-no-such-place", place=unknown)
            return None
        if not self._fits(entry, place, question, field):
            self._say(where, "pack-room-unfit", place=given[0])
            return None
        if place in self._asked:
            self._say(where, "pack-room-twice", place=given[0])
        self._asked.add(place)
        at = f"{where}: {given[0]}"
        self._refuse_labels(entry, field, at)
        return Stop(
            _screen(entry, place, question),
            place,
            self._from(entry, question, field, given[0], at),
            of=entry.of or "",
            most=_by_length(entry.most),
            if_empty=entry.if_empty,
            if_there=entry.if_there,
            not_present=entry.not_present,
            says=entry.says or "",
            hint=entry.hint or "",
            labels=entry.labels,
            shows=entry.shows or "",
            texts=entry.texts,
        )

    def _unknown(self, entry: StopEntry, place: Place, field: Field | None) -> str | None:
        """Return what `of` names that says no rows here; None where it says some, or need not."""
        if entry.still:
            return None if entry.of and self._is_about(entry.of, field) else entry.of or "of"
        lists = {place.question, field.to if field else ""}
        return entry.of if entry.of and not self._names_rows(entry.of, lists) else None

    def _from(self, entry: StopEntry, question: Question, field: Field | None, given: str, where: str) -> int:
        """Return the shortest meeting in which something is asked; what never is, and what does not say, is told."""
        asked = [field] if field else self._title(question)
        for one in asked:
            self._refuse_never(one, where)
        if entry.verdicts:
            # what stands there is looked at again in any meeting, also where it is too much to make
            return min(LENGTHS)
        said = [one.from_ for one in asked] or [question.from_]
        from_ = min(filter(None, said), default=None)
        if from_ is None:
            self._say(where, "pack-room-not-together", place=given)
        return from_ or min(LENGTHS)

    def _fits(self, entry: StopEntry, place: Place, question: Question, field: Field | None) -> bool:
        """Say whether a room can be asked this in this way, and shown what stands below it."""
        shown = self._field(Place(entry.shows)) if entry.shows else None
        if entry.shows and not (shown and shown.kind == "links"):
            return False
        if entry.still:
            return field is not None and field.kind == "links" and place.question == SITTINGS
        if entry.verdicts:
            return question.grows and not place.field
        if entry.tick:
            return self._is_told(entry, place, field)
        if entry.each:
            return place.row == "*" and place.field != "title"
        if field:
            return place.row != "*" or field.kind in IN_A_COLUMN
        return question.sort == "record" or question.grows

    def _is_told(self, entry: StopEntry, place: Place, field: Field | None) -> bool:
        """Say whether every choice of several has a field of the row that says it in words."""
        texts = [self._field(Place(place.question, "*", id_)) for id_ in entry.texts.values()]
        is_worded = all(text is not None and text.kind in {"text", "long"} for text in texts)
        return field is not None and field.kind == "several" and set(entry.texts) == set(field.choices) and is_worded

    def _title(self, question: Question) -> Sequence[Field]:
        """Return what is asked of a row that is typed as a line: its title; of an earlier list, what is quick in it."""
        if question.home == question.id:
            return [question.by_id["title"]] if "title" in question.by_id else []
        quick = [question.by_id[id_] for id_ in self._quick.get(question.id, ()) if id_ in question.by_id]
        return quick or self._title(self._questions[question.home])

    def _place(self, text: str) -> Place:
        """Return the place of `needs`, `needs.dots` or `next_meeting`; a field of a list is that of all its rows."""
        place = Place.of(text)
        question = self._questions.get(place.question)
        return (
            Place(place.question, "*", place.field) if place.field and question and question.sort == "rows" else place
        )

    def _field(self, place: Place) -> Field | None:
        question = self._questions.get(place.question)
        is_value = question is not None and question.sort == "value"
        return field_of(self._questions.values(), place.question, place.field or (place.question if is_value else ""))

    def _names_rows(self, id_: QuestionId, lists: set[str]) -> bool:
        """Say whether an answer is a choice of rows of one of the lists."""
        question = self._questions.get(id_)
        return question is not None and question.sort == "value" and question.by_id[id_].to in lists - {""}

    def _refuse_labels(self, entry: StopEntry, field: Field | None, where: str) -> None:
        """Refuse names for what cannot be chosen, and a choice that has none beside others that have."""
        choices = field.choices if field else {}
        for key in sorted(set(entry.labels) ^ set(choices)) if entry.labels else ():
            self._say(where, "pack-no-such-choice", choice=key, known=", ".join(choices) or "-")

    def _is_about(self, id_: QuestionId, field: Field | None) -> bool:
        """Say whether a question asks rows that a link may point at."""
        question = self._questions.get(id_)
        return question is not None and field is not None and question.home == field.to

    def _refuse_never(self, field: Field, where: str) -> None:
        if not field.is_for_room or field.audience != "everyone":
            self._say(where, "pack-room-never-together")


def _screen(entry: StopEntry, place: Place, question: Question) -> StopScreen:
    """Return the screen on which a room is asked what a stop says."""
    if entry.still:
        return "still"
    if entry.tick:
        return "tick"
    if entry.verdicts:
        return "verdicts"
    if entry.each:
        return "value"
    if place.row or (question.sort == "record" and not place.field):
        return "across"
    return "rows" if question.grows and not place.field else "value"
