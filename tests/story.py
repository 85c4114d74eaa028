"""Telling a conversation in a test: events in, what is asked next out."""

from datetime import date

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Event
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview
from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue

TODAY = date(2026, 11, 12)


def desk(form: Form) -> Agenda:
    return Agenda.desk(form, TODAY)


def told(form: Form, *events: Event, now: Interview | None = None) -> Interview:
    """Return the interview after some events."""
    now = now or Interview()
    for event in events:
        now = advance(form, desk(form), now, event)
    return now


def asked(form: Form, now: Interview) -> str:
    """Return what is asked, in short: `value needs/need-1.said`, `sure remark ambition`, or `nothing`."""
    return named(current(form, desk(form), now))


def named(ask: Ask | None) -> str:
    match ask:
        case None:
            return "nothing"
        case AskValue():
            return f"value {ask.place}"
        case AskRows():
            return f"rows {ask.place}"
        case AskCheck():
            return f"check {ask.place}"
        case AskSure():
            return f"sure {ask.about} {ask.place}"
        case _:
            return type(ask).__name__
