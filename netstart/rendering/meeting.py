"""The last meeting as the pages that people take home need it: its day, who was there, and until when to answer."""

from datetime import date, timedelta

from netstart.core.model.parties import Party
from netstart.core.model.sittings import Sitting
from netstart.core.place import Place
from netstart.core.proposing import proposal
from netstart.rendering.said import Said

TO_ANSWER = timedelta(days=14)
"""Within two weeks people have answered, and a few of them work the answers out (domain G5)."""


def last_meeting(said: Said, today: date) -> Sitting | None:
    """Return the last meeting that was held by today; one without a day only where none has a day."""
    every = said.plan.sittings or ()
    held = [one for one in every if one.day and one.day <= today]
    return max(held or every, key=lambda one: one.day or date.min, default=None)


def met_on(said: Said, today: date) -> date | None:
    """Return the day of the last meeting."""
    met = last_meeting(said, today)
    return met.day if met else None


def answer_by(said: Said, today: date) -> date | None:
    """Return before which day to answer: two weeks on, or the next meeting if that is sooner; None once it is past."""
    met, coming = met_on(said, today), said.plan.next_meeting
    if met is None:
        return None
    day = met + TO_ANSWER
    if coming and coming.day and met < coming.day:
        day = min(day, coming.day)
    return day if day >= today else None


def present(said: Said, today: date) -> list[Party]:
    """Return who was there, in the order of the register."""
    met = last_meeting(said, today)
    return [party for party in said.plan.parties or () if met and party.id in (met.present or ())]


def review_day(said: Said) -> tuple[date | None, bool]:
    """Return when the network looks back, and whether that is only proposed."""
    if said.plan.review_day:
        return said.plan.review_day, False
    found = proposal(said.whole, said.now.answers, Place("review_day"))
    return (found.value if found else None), True
