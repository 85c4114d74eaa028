"""What came of the last time that people looked back: on which day, what they decided, and where that led."""

from datetime import date

from netstart.core.dated import said_on
from netstart.core.gate_pack import ENDED
from netstart.core.past import Held
from netstart.core.place import Place
from netstart.core.review import DECISION
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Escape, Said
from netstart.rendering.spoken import short_day

ENDED_ON = Place("ended")


def outcome(said: Said, beside: date | None = None) -> Data:
    """Return what the last review came to; empty before the first, or where a review is still being held."""
    if said.past:
        return of_review(said, said.past[-1], beside)
    result = said.plan.decision.result if said.plan.decision else None
    if result is None or said.now.review:
        return {}
    day = said_on(said.now, Place(DECISION))
    return _told(said, day, result, None, ENDED if said.plan.ended else said.plan.phase, beside)


def of_review(said: Said, held: Held, beside: date | None = None, escaped: Escape = escape) -> Data:
    """Return what one review came to: its day, the decision, and the phases before and after it."""
    return _told(said, held.day, held.result, held.phase, held.after, beside, escaped)


def ended_on(said: Said) -> str:
    """Return the day on which the network ended, in words; empty while it goes on."""
    return said.text(ENDED_ON)


def _told(
    said: Said,
    day: date | None,
    result: str,
    was: str | None,
    after: str | None,
    beside: date | None,
    escaped: Escape = escape,
) -> Data:
    has_ended = after == ENDED
    has_moved = was is not None and was != after and not has_ended
    return {
        "day": short_day(said.form.words, day, beside) if day else "",
        "result": ENDED if has_ended else result,
        "was": _phase(said, was, escaped) if has_moved else "",
        "after": "" if has_ended else _phase(said, after, escaped),
    }


def _phase(said: Said, phase: str | None, escaped: Escape) -> str:
    return escaped(said.form.phase_name(phase)) if phase else ""
