"""The meeting of a review: that of its pack, cut for the phase that it looks at, with what only this review knows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from netstart.core.form import Form
from netstart.core.gate_pack import ENDED, READINESS
from netstart.core.gates import gate_of, never_asked, standing
from netstart.core.hands import shown as shown_hands
from netstart.core.interview import Interview
from netstart.core.model import Plan
from netstart.core.place import Place
from netstart.core.review import CONDITIONS, PULSE
from netstart.core.room import Move, RoomPart, Stop

WIDEST = 2
"""So many statements on which people differ most are talked about (meeting A12)."""


def reviewing(form: Form, now: Interview, today: date, before: Plan | None = None) -> Form:
    """Return the form with the meeting of the review that is being held."""
    if form.review is None or now.review is None:
        return form
    # what was asked at this review stays on its screen when somebody goes back, or on after a break
    untold = {id_: value for id_, value in now.answers.items() if id_ != READINESS}
    own = tuple(part for part in form.review.parts if _is_for(part, now.review.to))
    never = never_asked(standing(form, replace(now, answers=untold), today, before))
    unasked = tuple(id_ for id_ in never if not _is_asked_here(form, now, own, id_))
    parts = (_cut(form, now, part, unasked) for part in own)
    return replace(form, room=replace(form.review, parts=tuple(part for part in parts if part)))


def _is_for(part: RoomPart, to: str) -> bool:
    return not part.to or to in part.to


def _is_asked_here(form: Form, now: Interview, parts: tuple[RoomPart, ...], criterion: str) -> bool:
    """Say whether the review asks in another part what a criterion is about."""
    gate = gate_of(form, now)
    about = {Place.of(text) for one in (gate.criteria if gate else ()) if one.id == criterion for text in one.questions}
    return any(stop.place in about for part in parts for stop in part.stops)


def _cut(form: Form, now: Interview, part: RoomPart, unasked: tuple[str, ...]) -> RoomPart | None:
    """Return a part with what only this review knows of it; None where there is nothing to it."""
    match part.tells:
        case "pulse":
            moves = tuple(_widest(form, now))
            return _with_moves(part, moves) if moves else None
        case "quotes":
            return _with_moves(_asking_about(form, now, part), tuple(_quotes(form, now)))
        case "readiness":
            return _with_criteria(part, unasked) if gate_of(form, now) else None
        case _:
            kept = tuple(stop for stop in part.stops if not stop.if_there or now.answers.get(stop.place.question))
            part = replace(part, stops=kept)
            return part if not part.stops or any(_is_about_something(form, now, stop) for stop in part.stops) else None


def _is_about_something(form: Form, now: Interview, stop: Stop) -> bool:
    """Say whether a stop can be made: rows that were never answered can be neither dropped nor moved."""
    field = form.field(stop.place)
    list_ = field.to if field and field.to else stop.place.question if stop.screen in {"verdicts", "tick"} else ""
    is_of_rows = bool(stop.of) or stop.place.row == "*"
    return bool(now.answers.get(list_ or stop.place.question)) if list_ or is_of_rows else True


def _with_moves(part: RoomPart, moves: tuple[Move, ...]) -> RoomPart:
    return replace(part, talk=replace(part.talk, moves=(*moves, *part.talk.moves))) if part.talk else part


def _widest(form: Form, now: Interview) -> Iterator[Move]:
    """Yield the statements of the pulse on which people differ most: the lowest score first, and never an average."""
    asked = form.questions.get(PULSE)
    rows: Mapping[str, Any] = now.answers.get(PULSE) or {}
    scores = {id_: shown_hands(row["scores"]) for id_, row in rows.items() if row.get("scores")}
    order = sorted(scores, key=lambda id_: (scores[id_][0] - scores[id_][-1], scores[id_][0]))
    for id_ in order[:WIDEST] if asked else ():
        title = asked.given[id_].title if asked else ""
        yield Move(form.words("pulse-spread", statement=title, low=scores[id_][0], high=scores[id_][-1]))


def _asking_about(form: Form, now: Interview, part: RoomPart) -> RoomPart:
    """Return the part of the decision with the phase that it is about; who stops makes no conditions."""
    to = now.review.to if now.review else ""
    if part.talk is None:
        return part
    if to == ENDED:
        stops = tuple(stop for stop in part.stops if stop.place.question != CONDITIONS)
        return replace(part, stops=stops, talk=replace(part.talk, asks=form.words("review-asks-end")))
    key = "review-asks-again" if to == form.phase(now.answers) else "review-asks"
    return replace(part, talk=replace(part.talk, asks=form.words(key, phase=form.phase_name(to))))


def _quotes(form: Form, now: Interview) -> Iterator[Move]:
    """Yield what the group itself said of going on and of stopping."""
    plan = form.plan(now.answers)
    is_ending = now.review is not None and now.review.to == ENDED
    if not is_ending and plan.phase_plan and plan.phase_plan.ready_when:
        yield Move(form.words("quote-ready", text=plan.phase_plan.ready_when))
    for one in (plan.stop_criteria or ())[:WIDEST]:
        yield Move(form.words("quote-stop", text=one.title))


def _with_criteria(part: RoomPart, unasked: tuple[str, ...]) -> RoomPart:
    """Return a part in which only those criteria are asked that nobody was ever asked about."""
    stops = tuple(
        replace(stop, rows=unasked) if stop.place.question == READINESS else stop
        for stop in part.stops
        if stop.place.question != READINESS or unasked
    )
    return replace(part, stops=stops)
