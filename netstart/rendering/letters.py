"""The mails after a meeting: plain text, with a subject, ready to paste. Who was absent stands in neither."""

import re
from datetime import date

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.model.sittings import Sitting
from netstart.core.past import Past
from netstart.core.place import Place
from netstart.core.words import Words
from netstart.rendering.chapters.steps import ordered
from netstart.rendering.escape import cleaned
from netstart.rendering.markdown import rendered
from netstart.rendering.meeting import answer_by, last_meeting
from netstart.rendering.outcome import of_review
from netstart.rendering.said import Data, Said, capital
from netstart.rendering.sheet import coming, step, top
from netstart.rendering.spoken import counted, long_day, short_day

NOON, EVENING = "12.00", "17.00"


def mail(form: Form, now: Interview, today: date) -> str:
    """Return the mail to everybody who was there.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return plain(rendered("mail.txt.j2", mail=_letter(Said(form, now), today)))


def mail_to_absent(form: Form, now: Interview, today: date, past: Past = ()) -> str:
    """Return the mail to whoever could not come, with two questions of its own; it tells what a review decided.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return plain(rendered("absent.txt.j2", mail=_letter(Said(form, now, past=past), today)))


def _letter(said: Said, today: date) -> Data:
    words, met, by = said.form.words, last_meeting(said, today), answer_by(said, today)
    steps = [step(said, one, today, cleaned) for one in ordered(said)]
    return {
        **top(said, today, cleaned),
        "outcome": of_review(said, said.past[-1], today, cleaned) if said.past else {},
        "of_when": of_when(words, met, today),
        "day": long_day(words, met.day, today) if met and met.day else "",
        "sentence": said.text(Place("ambition"), cleaned),
        "steps": steps,
        "count": capital(counted(words, len(steps))),
        "next": coming(said, today, cleaned),
        "answer_by": short_day(words, by, today) if by else "",
        "facilitator": cleaned(met.facilitator or "") if met else "",
    }


def of_when(words: Words, met: Sitting | None, today: date) -> str:
    """Return which meeting people are thanked for: that of this afternoon, or that of a day."""
    if met is None or met.day is None:
        return words("mail-for-meeting")
    if met.day != today:
        return words("mail-for-day", day=long_day(words, met.day, today))
    if not met.began:
        return words("mail-for-today")
    if met.began < NOON:
        return words("mail-for-morning")
    return words("mail-for-afternoon" if met.began < EVENING else "mail-for-evening")


def plain(text: str) -> str:
    """Return a text with one blank line between its parts, and one newline at its end."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
