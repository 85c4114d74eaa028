"""Who and when in what a person says beside an answer: a known party becomes a link, a day becomes a date.

What is not recognised stays as it was said; nothing is refused here.
"""

from dataclasses import replace

from netstart.core.cleaning import clean
from netstart.core.days import read_date
from netstart.core.event import Event, Mark, Park, View
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview

PARTIES = "parties"
"""The list of whoever can be named."""


def named(form: Form, agenda: Agenda, now: Interview, event: Event) -> Event:
    """Return an event with its names and days recognised, and its texts cleaned."""
    match event:
        case Park(why, who, until):
            day = read_date(until, agenda.today, form.words)
            said = day.isoformat() if day else clean(until)
            return replace(event, why=clean(why), who=_party(form, now, who), until=said)
        case Mark(view=View() as view) if clean(view.view):
            texts = {"view": clean(view.view), "because": clean(view.because), "helps": clean(view.helps)}
            return replace(event, view=replace(view, **texts, who=_party(form, now, view.who)))
        case Mark():
            return replace(event, view=None)
        case _:
            return event


def _party(form: Form, now: Interview, who: str) -> str:
    """Return the id of a party that is said by its whole title, else the name as it was said."""
    said = clean(who).casefold()
    titles = form.titles(now.answers, PARTIES)
    return next((id_ for id_, title in titles.items() if said in {id_, title.casefold()}), clean(who))
