"""What people take home on paper: the network on one A4, and the list of steps.

Law: nothing about persons stands here: no opinion with a name, no attitude, influence or hours, nobody who was missed.
Lists are shortened by a rule, first so many and how many more, so that the page stays one page.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.model.steps import FirstStep
from netstart.core.model.tensions import Tension
from netstart.core.place import Place
from netstart.rendering.chapters.glance import agreement, cut, other_views, some, top_need
from netstart.rendering.chapters.needs import ranked
from netstart.rendering.chapters.pending import waiting
from netstart.rendering.chapters.steps import ordered
from netstart.rendering.escape import cleaned, escape, escape_cell
from netstart.rendering.html import page_html
from netstart.rendering.markdown import rendered, tidied
from netstart.rendering.meeting import answer_by, last_meeting, met_on, present
from netstart.rendering.outcome import ended_on, outcome
from netstart.rendering.said import Data, Escape, Said
from netstart.rendering.spoken import long_day, short_day

NAME, SENTENCE, TEXT, VIEW, SIGN, LIST = 60, 240, 170, 130, 70, 150
"""So many letters of each sort of text fit on the page."""
CELL, WHO, SIGNED, OTHERS = 72, 36, 40, 80
"""The same of what stands in a table, of a name, and of what is only named."""
STEPS = 4
PRESENT = (220, 15)
"""So many letters and names of those who were there fit on the page."""


def sheet_markdown(form: Form, now: Interview, today: date) -> str:
    """Return the network on one A4.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return tidied(rendered("sheet.md.j2", page=sheet(Said(form, now), today)))


def sheet_html(form: Form, now: Interview, today: date) -> str:
    """Return the network on one A4, to print or to send along.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return page_html(sheet_markdown(form, now, today), is_one_page=True)


def steps_markdown(form: Form, now: Interview, today: date) -> str:
    """Return who does what before when, and when the network meets again.

    Raises:
        Problem: netstart was installed without its templates.
    """
    said = Said(form, now)
    steps = [step(said, one, today) for one in ordered(said)]
    return tidied(rendered("steps.md.j2", page={**top(said, today), "steps": steps, "next": coming(said, today)}))


def steps_html(form: Form, now: Interview, today: date) -> str:
    """Return who does what before when, to print or to send along.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return page_html(steps_markdown(form, now, today), is_one_page=True)


def sheet(said: Said, today: date) -> Data:
    """Return what stands on the one page."""
    plan, by = said.plan, answer_by(said, today)
    needs = [top_need(said, need, CELL) for rank, need in ranked(said) if rank]
    steps = [step(said, one, today, is_short=True) for one in ordered(said)]
    met = last_meeting(said, today)
    return {
        **top(said, today),
        "phase": plan.phase or "",
        "ended_on": ended_on(said),
        "outcome": outcome(said, today),
        "sentence": _cut(said, Place("ambition"), SENTENCE),
        "agreement": agreement(said),
        "views": _first(other_views(said)),
        "groups": some(_titles(plan.groups), LIST),
        "limits": some(_titles(plan.limits), LIST),
        "needs": needs,
        "has_dots": any(need["dots"] for need in needs),
        "also": some((need.title for rank, need in ranked(said) if not rank), LIST),
        "success": _cut(said, Place("success"), TEXT),
        "year_on": _year_on(said, today),
        "choice": _choice(said),
        "steps": steps[:STEPS],
        "more_steps": len(steps[STEPS:]),
        "next": coming(said, today),
        "open": some(open_points(said), LIST),
        "waiting": some(waiting(said), LIST),
        "present": some((party.title for party in present(said, today)), *PRESENT),
        "answer_by": short_day(said.form.words, by, today) if by else "",
        "facilitator": escape(cut(cleaned(met.facilitator or ""), SIGNED)) if met else "",
    }


def coming(said: Said, today: date, escaped: Escape = escape) -> Data:
    """Return when and where the network meets again."""
    found, words = said.plan.next_meeting, said.form.words
    host = said.text(Place("next_meeting", "", "host"), cleaned)
    return {
        "day": long_day(words, found.day, today) if found and found.day else "",
        # a day that could not be read stands there as it was said
        "said": escaped(cut(found.purpose or "", CELL)) if found and not found.day else "",
        "at": (found.at or "") if found else "",
        "host": escaped(cut(host, CELL)),
    }


def top(said: Said, today: date, escaped: Escape = escape) -> Data:
    """Return what stands at the top and in the foot of every page."""
    met = met_on(said, today)
    return {
        "title": escaped(cut(cleaned(said.plan.name or said.form.title), NAME)),
        "day": long_day(said.form.words, met) if met else "",
        "is_concept": said.is_concept and not said.plan.ended,
        "made_on": said.form.words.date(today),
    }


def step(said: Said, one: FirstStep, today: date, escaped: Escape = escape_cell, *, is_short: bool = False) -> Data:
    """Return who does what before when; as far as it fits on the one page, if it has to."""
    title, who = cleaned(one.title), said.text(Place("steps", one.id, "who"), cleaned)
    return {
        "title": escaped(cut(title, CELL) if is_short else title) or "…",
        "who": escaped(cut(who, WHO) if is_short else who),
        "until": short_day(said.form.words, one.until, today) if one.until else "",
    }


def _cut(said: Said, place: Place, longest: int) -> Data:
    """Return an answer as far as it fits, and how firm it is."""
    return {"text": escape(cut(said.text(place, cleaned), longest)), "status": said.status(place)}


def _year_on(said: Said, today: date) -> str:
    """Return the month a year after the only meeting: what was asked there is about that month."""
    met = met_on(said, today)
    if met is None or len(said.plan.sittings or ()) > 1:
        return ""
    return f"{said.form.words.months[met.month - 1]} {met.year + 1}"


def _titles(rows: Iterable[object] | None) -> list[str]:
    return [str(getattr(row, "title", "")) for row in rows or ()]


def _first(views: Sequence[str]) -> Data:
    """Return the first other view, and how many more there are."""
    # the page sets it in quotation marks itself
    return {"first": escape(cut(views[0].strip('“”"'), TEXT)), "more": len(views) - 1} if views else {}


def _choice(said: Said) -> Data:
    """Return the choice that was talked through, with its price and its signals; the others only by name."""
    chosen = {one.id: one for one in said.plan.tensions or () if one.choice}
    through = [id_ for id_ in said.plan.talked_through or () if id_ in chosen]
    order = list(dict.fromkeys((*through, *chosen)))
    if not order:
        return {}
    one, *others = (chosen[id_] for id_ in order)
    at = Place("tensions", one.id)
    marked = said.now.marks.get(Place(at.question, at.row, "choice"), Marked())
    return {
        "text": escape(cut(cleaned(one.choice or ""), TEXT)),
        "status": said.status(Place(at.question, at.row, "choice")),
        "price": escape(cut(cleaned(one.price or ""), SIGN)),
        "signals": _signals(one),
        "views": _first([cleaned(view.view) for view in marked.views]),
        "others": some((said.name("tensions", other.id, cleaned) for other in others), OTHERS),
    }


def _signals(one: Tension) -> list[str]:
    return [escape(cut(cleaned(text), SIGN)) for text in (one.signal_left, one.signal_right) if text]


def open_points(said: Said) -> list[str]:
    """Return the questions that nobody could answer, and what was put off."""
    places = sorted((place for place in said.now.parked if said.is_asked(place)), key=said.order)
    return [*_titles(said.plan.open_questions), *(_put_off(said, place) for place in places)]


def _put_off(said: Said, place: Place) -> str:
    asked = said.question_at(place, cleaned)
    return ": ".join(part for part in (asked["of"], asked["ask"]) if part)
