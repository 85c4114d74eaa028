"""What an event changes in a room, where it is something else than at a desk.

Nothing that is typed is refused here. What cannot be read is kept and shown once more; the same again is put off.
"""

from collections.abc import Mapping
from dataclasses import replace

from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Move, Park, Remove, Restore
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place, RowId, put
from netstart.core.road import exists
from netstart.core.room import OPENING, SITTINGS, RoomPart
from netstart.core.room_answers import across, exceptions, ticked, without_numbers
from netstart.core.room_lists import added, changed, verdict_given
from netstart.core.room_road import BEGAN, held, is_for_room, is_passed, lasting, sitting, step_to, steps_of
from netstart.core.room_time import Offer, declined, offer
from netstart.core.trail import leave, stops
from netstart.core.words import Message

Done = Interview | None
"""The interview after an event; None where a room does the same as a desk."""


def advanced(form: Form, agenda: Agenda, now: Interview, step: Step | None, event: Event) -> Done:
    """Return the interview after an event of which a room makes something of its own."""
    if (found := offer(form, agenda, now, step)) and isinstance(event, Confirm | Back):
        return _about_time(now, found, event)
    match event:
        case Go(place) if step and step.screen == "verdict" and place == step.place:
            # what is changed now is not verdict_given once more
            return replace(now, trail=stops(Step("across", place), *(one for one in now.trail if one != step)))
        case Go(place):
            return _gone(form, agenda, now, step, place)
        case Park(at=Place() as place) if place.question in _parts(form, agenda):
            return _skipped(now, place, event)
        case Add(lines, to) if to or (step and step.screen in {"rows", "still"} and not step.place.row):
            at = Place(to) if to else step.place if step else Place()
            return added(form, agenda, now, at, lines, pin=None if to else step)
    return _at(form, agenda, now, step, event) if step else None


def _at(form: Form, agenda: Agenda, now: Interview, step: Step, event: Event) -> Done:
    match event:
        case Confirm() if step.screen == "still" and step.place.row and not is_passed(now, step):
            return without_numbers(form, agenda, now, step, ())
        case Confirm() if step.screen in {"talk", "still"} or step.place.question in _parts(form, agenda):
            return leave(form, agenda, now, _begun(form, agenda, now, step), step)
        case Answer(raw) if step.screen == "across":
            return across(form, agenda, now, step, raw)
        case Answer(raw) if step.screen == "still":
            return exceptions(form, agenda, now, step, raw)
        case Answer() | Confirm() if step.screen == "tick":
            return ticked(form, agenda, now, step, event.value if isinstance(event, Answer) else "")
        case Confirm() | Remove() | Park() if step.screen == "verdict":
            return verdict_given(form, agenda, now, step, event)
        case Remove(row, "") if (
            agenda.is_review and step.screen in {"rows", "still"} and _is_agreed(form, agenda, step, row)
        ):
            # what was agreed on goes off a list with its reason
            home = form.questions[step.place.question].home
            return replace(now, trail=stops(Step("verdict", Place(home, row)), step, *now.trail))
        case Remove() | Restore() | Move() if step.screen in {"rows", "still"} and not step.place.row:
            return changed(form, now, step, event)
        case _:
            return None


def _is_agreed(form: Form, agenda: Agenda, step: Step, row: RowId) -> bool:
    """Say whether a row was on its list before the review that is held began."""
    return agenda.is_review and row in (agenda.began.get(form.questions[step.place.question].home) or {})


def _parts(form: Form, agenda: Agenda) -> Mapping[str, RoomPart]:
    return {part.id: part for part in lasting(form, agenda)}


def _begun(form: Form, agenda: Agenda, now: Interview, step: Step) -> Interview:
    """Return the interview with the clock begun, when the reading test is over."""
    row = sitting(form, now.answers, agenda)
    if step.place.question != OPENING or agenda.time is None or not row or held(form, agenda, now).get(BEGAN):
        return now
    return replace(now, answers=put(now.answers, Place(SITTINGS, row, BEGAN), f"{agenda.time:%H.%M}"))


# where one goes


def _gone(form: Form, agenda: Agenda, now: Interview, step: Step | None, place: Place) -> Interview:
    if not is_for_room(form, place):
        return replace(now, notice=Message("not-here"))
    if part := _parts(form, agenda).get(place.question):
        return _to_part(form, agenda, now, step, part)
    to = step_to(form, place)
    if to is None or to == step or not exists(form, now, to):
        return replace(now, notice=Message("not-here"))
    return replace(now, trail=stops(to, *((step,) if step else ()), *now.trail))


def _to_part(form: Form, agenda: Agenda, now: Interview, step: Step | None, part: RoomPart) -> Interview:
    """Return the interview at a part: what the room did not pass of it, or all of it read back."""
    unparked = {at: park for at, park in now.parked.items() if at != Place(part.id)}
    now = replace(now, parked=unparked)
    open_ = [one for one in steps_of(form, agenda, now, part) if not is_passed(now, one)]
    to = open_ or [Step("check", Place(part.id))]
    return replace(now, trail=stops(*to, *((step,) if step else ()), *now.trail))


def _skipped(now: Interview, place: Place, event: Park) -> Interview:
    """Return the interview without a part; a part that is left out is worked out later."""
    return replace(now, parked={**now.parked, place: replace(event, at=None)}, trail=())


# time


def _about_time(now: Interview, found: Offer, event: Confirm | Back) -> Interview:
    """Return the interview after the question whether to leave parts out; it is asked once."""
    now = declined(now, found)
    if isinstance(event, Back):
        return now
    parked = {**now.parked, **{Place(part.id): Park() for part in found.parts}}
    return replace(now, parked=parked, trail=())
