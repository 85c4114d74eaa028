"""What a typed line means where one thing is looked at again: a row at a review, and what the adviser says.

Each has a few digits; a reason can stand behind the digit, and is asked for where it does not.
"""

import re
from typing import Literal

from netstart.core.event import Confirm, Event, Go, Park, Remove
from netstart.core.screen import AskFinding, AskVerdict
from netstart.core.words import Message
from netstart.prompters.lines import no_such

Aside = Literal["why", "later"]
"""What is asked before anything comes of a digit: the reason in one line, or who finds it out and until when."""


def verdict_line(ask: AskVerdict, text: str) -> Event | Aside | Message:
    """Return what a line does with a row: nothing keeps it."""
    match _digit(text):
        case ("" | "1", ""):
            return Confirm()
        case ("2", ""):
            return Go(ask.place)
        case ("3", why):
            return reasoned(ask, why) if why else "why"
        case ("4", why):
            return Park(why) if why else "later"
        case _:
            return no_such(text)


def finding_line(ask: AskFinding, text: str) -> Event | Aside | Message:
    """Return what a line does with a finding: nothing puts it off, for nobody has to decide anything now."""
    match _digit(text):
        case ("", ""):
            return Park()
        case ("1", ""):
            return Go(ask.place)
        case ("2", why):
            return reasoned(ask, why) if why else "why"
        case ("3", why):
            return Park(why)
        case _:
            return no_such(text)


def reasoned(ask: AskVerdict | AskFinding, why: str) -> Confirm | Remove:
    """Return what the reason was asked for: the row goes off its list, or what does not fit stays on purpose."""
    return Remove(ask.place.row, why.strip()) if isinstance(ask, AskVerdict) else Confirm(why.strip())


def _digit(text: str) -> tuple[str, str]:
    """Return the digit of a line and what stands behind it; a line that begins otherwise has no digit here."""
    found = re.fullmatch(r"([0-9])(?:[\s:.,]+(.*))?", text.strip(), re.DOTALL)
    return (found[1], (found[2] or "").strip()) if found else ("", text.strip())
