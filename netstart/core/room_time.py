"""Time in a room: when it is offered to leave parts out, so that there is always time for the ending.

Nothing is dropped without asking, and each question is asked once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place
from netstart.core.room import RoomPart
from netstart.core.room_road import is_passed, lasting, minutes_left, part_at, steps_of

ASKED = "time"
"""That it was asked is kept among what was left as it is, under this name and the part."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The parts that would be left out, how much time is left, and whether the ending comes next."""

    parts: tuple[RoomPart, ...]
    minutes: int
    at: RoomPart
    is_ending: bool
    next: str = ""
    """The title of the part that comes then."""

    @property
    def key(self) -> str:
        """What is remembered once it was asked."""
        return f"{ASKED}@{'ending' if self.is_ending else self.at.id}"


def offer(form: Form, agenda: Agenda, now: Interview, step: Step | None) -> Offer | None:
    """Return what to leave out for lack of time, if that is to be asked at this step."""
    left = minutes_left(form, agenda, now)
    at = part_at(form, step.place) if step else None
    if form.room is None or at is None or left is None or at.is_ending:
        return None
    every = lasting(form, agenda)
    if left <= form.room.protected:
        ending = next((part for part in every if part.is_ending), None)
        rest = tuple(part for part in _open(form, agenda, now, every) if not part.is_ending)
        found = Offer(rest, left, at, is_ending=True, next=ending.title if ending else "")
    else:
        ahead = list(_open(form, agenda, now, every[every.index(at) :] if at in every else ()))
        rest = tuple(_too_much(agenda, ahead, left)) if step == next(steps_of(form, agenda, now, at), None) else ()
        found = Offer(rest, left, at, is_ending=False)
    return found if rest and found.key not in now.left else None


def declined(now: Interview, found: Offer) -> Interview:
    """Return the interview that remembers that it was asked."""
    return replace(now, left={**now.left, found.key: ""})


def _open(form: Form, agenda: Agenda, now: Interview, parts: Sequence[RoomPart]) -> Iterator[RoomPart]:
    """Yield the parts in which something was not passed yet."""
    for part in parts:
        if Place(part.id) not in now.parked and not all(is_passed(now, s) for s in steps_of(form, agenda, now, part)):
            yield part


def _too_much(agenda: Agenda, ahead: Sequence[RoomPart], left: int) -> Iterator[RoomPart]:
    """Yield the parts to leave out so that the rest fits, in the order of leaving out."""
    needed = sum(part.minutes[agenda.minutes] for part in ahead)
    droppable = sorted((part for part in ahead if part.drop), key=lambda part: part.drop or 0)
    for part in droppable:
        if needed <= left:
            return
        needed -= part.minutes[agenda.minutes]
        yield part
