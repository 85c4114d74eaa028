"""The papers before people look back: the invitation, what was said and is due on one page, and what to score at home.

Law: as on every page to take home, no view with a name on it, and nothing about persons. What is due with parties is
for the core group only.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from netstart.core.advice import findings
from netstart.core.case import Case
from netstart.core.dated import said_on
from netstart.core.days import clock
from netstart.core.form import Form
from netstart.core.gate_pack import ENDED
from netstart.core.interview import Interview
from netstart.core.model import Plan
from netstart.core.model.needs import Need
from netstart.core.model.tensions import Tension
from netstart.core.pack import Audience
from netstart.core.place import Place
from netstart.core.review import PULSE
from netstart.core.rules import RULES
from netstart.core.rules.sittings import months_since
from netstart.rendering.chapters.glance import cut, first_sentence, some
from netstart.rendering.chapters.needs import ranked
from netstart.rendering.chapters.steps import ordered
from netstart.rendering.escape import cleaned, escape, escape_cell
from netstart.rendering.html import page_html
from netstart.rendering.letters import plain
from netstart.rendering.markdown import rendered, tidied
from netstart.rendering.meeting import last_meeting, met_on
from netstart.rendering.readers import is_personal
from netstart.rendering.said import Data, Said, capital
from netstart.rendering.sheet import LIST, SENTENCE, SIGN, coming, open_points, step, top
from netstart.rendering.spoken import long_day, short_day

TEXT, CHOICE = 170, 110
"""So many letters of a reason, and of a choice, fit on the page."""
STEPS, CHOICES, LEFT, SIGNALS = 5, 6, 4, 2
"""So many of each fit on the page; signals are those of one side of a choice."""
FITS = 3850
"""So many letters fit on one page in the smaller size, with the tables that these papers have."""
AT_MOST = timedelta(hours=2)
"""Nobody looks back for longer than this (domain E0)."""


def invitation(form: Form, now: Interview, to: str, today: date) -> str:
    """Return the mail that asks people to look back together, plain text with its subject.

    Raises:
        Problem: netstart was installed without its templates.
    """
    said = Said(form, now)
    met, last = last_meeting(said, today), met_on(said, today)
    facts = {
        **top(said, today, cleaned),
        "next": _when(said, today),
        "last": long_day(form.words, last, today) if last else "",
        "is_end": to == ENDED,
        "facilitator": cleaned(met.facilitator or "") if met else "",
        "has_pulse": bool(_statements(form)),
    }
    return plain(rendered("invitation.txt.j2", mail=facts))


def reminder_markdown(
    form: Form, now: Interview, today: date, audience: Audience = "everyone", before: Plan | None = None
) -> str:
    """Return what people said and decided, and what is due; on two pages where one would be too full.

    Raises:
        Problem: netstart was installed without its templates.
    """
    page = reminder(Said(form, now, audience), today, before)
    whole = tidied(rendered("reminder.md.j2", page={**page, "is_split": False}))
    is_full = len(" ".join(whole.replace("-", "").split())) > FITS
    return tidied(rendered("reminder.md.j2", page={**page, "is_split": True})) if is_full else whole


def reminder_html(
    form: Form, now: Interview, today: date, audience: Audience = "everyone", before: Plan | None = None
) -> str:
    """Return what people said and what is due, to print or to send along.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return page_html(reminder_markdown(form, now, today, audience, before), is_one_page=True)


def pulse_markdown(form: Form, now: Interview, today: date) -> str:
    """Return the statements that everybody scores on paper, without a name.

    Raises:
        Problem: netstart was installed without its templates.
    """
    said = Said(form, now)
    coming_on = _when(said, today)
    facts = {**top(said, today), "statements": _statements(form), "by": coming_on["day"]}
    return tidied(rendered("pulse.md.j2", page=facts))


def pulse_html(form: Form, now: Interview, today: date) -> str:
    """Return the statements to score, to print: one page for each who comes.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return page_html(pulse_markdown(form, now, today), is_one_page=True, is_to_fill_in=True)


def reminder(said: Said, today: date, before: Plan | None) -> Data:
    """Return what stands on the page to look back with."""
    plan, old = said.plan, _Age(said, today)
    top_needs = [need for rank, need in ranked(said) if rank]
    steps = ordered(said)
    return {
        **top(said, today),
        "phase": escape(said.form.phase_name(plan.phase)) if plan.phase else "",
        "is_for_core": said.audience == "core",
        "sentence": escape(cut(said.text(Place("ambition"), cleaned), SENTENCE)),
        "sentence_on": old.of(Place("ambition")),
        "needs": [_need(one, old) for one in top_needs],
        "choices": [_choice(one, old) for one in plan.tensions or () if one.choice][:CHOICES],
        "success": escape(cut(said.text(Place("success"), cleaned), TEXT)),
        "success_on": old.of(Place("success")),
        "steps": [{**step(said, one, today, is_short=True), "is_past": _is_past(one.until, today)} for one in steps][
            :STEPS
        ],
        "more_steps": len(steps[STEPS:]),
        "open": some(open_points(said), LIST),
        "measures": some((one.title for one in plan.indicators or ()), LIST),
        "talk_to": some(_untold(said), LIST),
        "assumed": some(_assumed(said), LIST),
        "left": _left(said, today, before)[:LEFT],
        "signals": [row for one in plan.tensions or () if (row := _signals(one))],
    }


class _Age:
    """Tells how long ago something was said, where that has to be asked again and is not the day of the whole page."""

    def __init__(self, said: Said, today: date) -> None:
        self.said, self.today = said, today
        limits = said.form.limits
        self.months = limits.review_months if limits else 0
        self.last = met_on(said, today)

    def of(self, place: Place) -> str:
        """Return the day on which it was said; empty for what is fresh, or of which nobody knows."""
        day = said_on(self.said.now, place)
        if day in {None, self.last} or not self.months or months_since(day, self.today) <= self.months:
            return ""
        return short_day(self.said.form.words, day, self.today)


def _when(said: Said, today: date) -> Data:
    """Return when and where people look back: at the next meeting, or else on the day that was said for it."""
    found, words = said.plan.next_meeting, said.form.words
    if found and found.day and found.day >= today:
        told = coming(said, today, cleaned)
        ends = datetime.combine(found.day, clock(found.at)) + AT_MOST if found.at else None
        return {**told, "until": f"{ends:%H.%M}" if ends else ""}
    day = said.plan.review_day
    is_coming = day is not None and day >= today
    return {"day": long_day(words, day, today) if day and is_coming else "", "at": "", "until": "", "host": ""}


def _statements(form: Form) -> list[str]:
    asked = form.questions.get(PULSE)
    return [escape_cell(one.title) for one in asked.given.values()] if asked else []


def _need(need: Need, old: _Age) -> Data:
    return {"title": escape(cut(cleaned(need.title), TEXT)) or "…", "on": old.of(Place("needs", need.id))}


def _choice(one: Tension, old: _Age) -> Data:
    return {"text": escape(cut(first_sentence(one.choice or ""), CHOICE)), "on": old.of(Place("tensions", one.id))}


def _is_past(day: date | None, today: date) -> bool:
    return day is not None and day < today


def _untold(said: Said) -> Iterator[str]:
    """Yield the parties that nobody spoke to yet, as far as the reader may know it."""
    if said.audience == "core":
        yield from (one.title for one in said.plan.parties or () if one.spoken is False)


def _assumed(said: Said) -> Iterator[str]:
    """Yield the needs that nobody said: they were assumed, or none of those who would have them was asked."""
    yield from (one.title for one in said.plan.needs or () if one.evidence == "assumed" or one.voices == 0)


def _left(said: Said, today: date, before: Plan | None) -> list[Data]:
    """Return what the adviser saw and people left on purpose, with their reason; what was mended is gone."""
    if not said.whole.advice or said.whole.limits is None:
        return []
    every = findings(said.whole, Case.of(said.whole, said.now, today, before))
    left = {key: reply for key, reply in said.now.replies.items() if reply.way == "left"}
    return [
        {"says": escape(cut(cleaned(one.says), TEXT)), "why": escape(cut(cleaned(left[one.key].why), TEXT))}
        for one in every
        if one.key in left and not _is_about_persons(said, (*one.places, *RULES[one.rule].reads))
    ]


def _is_about_persons(said: Said, places: Sequence[Place]) -> bool:
    """Say whether it is about what does not stand on a page to take home, or not for these readers."""
    return any(is_personal(place) or said.form.asker(place) is None for place in places)


def _signals(one: Tension) -> list[str]:
    """Return the signs that a choice goes too far, to either side."""
    return [*_lines(one.signal_left), *_lines(one.signal_right)]


def _lines(text: str | None) -> list[str]:
    lines = [cleaned(line) for line in (text or "").splitlines() if cleaned(line)]
    return [capital(escape(cut(line, SIGN))) for line in lines[:SIGNALS]]
