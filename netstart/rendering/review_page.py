"""What people take home when a review ends: on one page what they did, changed and decided, and its mail.

Law: as on every page to take home, no view with a name on it and nothing about persons. The decision comes first.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate

from netstart.core.changes_told import brief, worth_telling
from netstart.core.diff import Change
from netstart.core.form import Form
from netstart.core.gate_pack import ENDED
from netstart.core.hands import WORTH_TALKING
from netstart.core.interview import Interview
from netstart.core.model.steps import FirstStep
from netstart.core.past import Held, Promised
from netstart.core.place import Place
from netstart.core.review import concluded
from netstart.core.review_meeting import WIDEST
from netstart.rendering.chapters.changes import unready, weightiest
from netstart.rendering.chapters.glance import cut, some
from netstart.rendering.chapters.looking_back import ENDING
from netstart.rendering.chapters.steps import ordered
from netstart.rendering.escape import cleaned, escape, escape_cell
from netstart.rendering.html import page_html
from netstart.rendering.letters import of_when, plain
from netstart.rendering.markdown import rendered, tidied
from netstart.rendering.meeting import answer_by, last_meeting
from netstart.rendering.outcome import of_review
from netstart.rendering.readers import is_personal
from netstart.rendering.said import Data, Escape, Said
from netstart.rendering.sheet import CELL, LIST, NAME, SIGN, WHO, coming, step
from netstart.rendering.spoken import long_day, short_day

BECAUSE, CHANGES, CONDITIONS = 200, 5, 3
"""So many letters of the reason, and so many changes and conditions, fit on the page."""
STORY, DID, SHORT_LIST, STEPS = 110, 110, 80, 3
"""So many letters of a story, of the steps that were done and of a list, and so many steps."""
WHY, ENDS = 150, 220
"""So many letters of a change with its reason, and of how something ends, which is what that page is for."""
LINE, LINES = 105, 5
"""So many letters stand on a line, and so many lines are there for what changed."""
THERE = (120, 8)
"""So many letters and names of those who were there."""
ROOMY = 2400
"""With its many short lines, this page is set smaller sooner than others."""
NOTHING_TO_COME: Data = {"day": "", "said": "", "at": "", "host": ""}
TOLD_BY_ITSELF = frozenset({"steps", "next_meeting", "review_day", "agreed", "agreement", "open_questions"})
"""Changes that this page tells in a place of their own."""


def review_markdown(form: Form, judged: Interview, held: Held, today: date) -> str:
    """Return what a review came to, on one page, of the interview as it was judged.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return tidied(rendered("review.md.j2", page=review_page(_over(form, judged, held), held, today)))


def review_html(form: Form, judged: Interview, held: Held, today: date) -> str:
    """Return what a review came to, on one page, to print or to send along.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return page_html(review_markdown(form, judged, held, today), is_one_page=True, roomy=ROOMY)


def review_mail(form: Form, judged: Interview, held: Held, today: date) -> str:
    """Return the mail to everybody after a review: what was decided comes first.

    Raises:
        Problem: netstart was installed without its templates.
    """
    said = _over(form, judged, held)
    words, by, met = form.words, answer_by(said, today), last_meeting(said, today)
    steps = [step(said, one, today, cleaned) for one in _steps(said, held)]
    ending = [said.fact(Place("ending", "", one), cleaned) for one in ENDING] if held.after == ENDED else []
    return plain(
        rendered(
            "review-mail.txt.j2",
            mail={
                **_head(said, held, today, cleaned),
                "of_when": of_when(words, met, today),
                "because": cleaned(held.because),
                "conditions": [_promised(said, one, today, cleaned) for one in held.asked_first],
                "steps": steps,
                "ending": [one for one in ending if one["text"]],
                "next": coming(said, today, cleaned) if held.after != ENDED else NOTHING_TO_COME,
                "answer_by": short_day(words, by, today) if by else "",
                "facilitator": cleaned(met.facilitator or "") if met else "",
            },
        )
    )


def review_page(said: Said, held: Held, today: date) -> Data:
    """Return what stands on the page of a review; `said` is the interview when it was over."""
    # at an ending it is told how they stop; what changed stands in the plan
    worth = () if held.after == ENDED else worth_telling(said.form, held.changes)
    changed = [one for one in weightiest(worth) if _is_told(one)]
    told = _fitting([cut(cleaned(brief(said.form, one, WHY)), WHY) for one in changed[:CHANGES]])
    steps = _steps(said, held)
    conditions = [_promised(said, one, today, escape_cell, CELL) for one in held.asked_first]
    return {
        **_head(said, held, today),
        "because": escape(cut(cleaned(held.because), BECAUSE)),
        "conditions": conditions[:CONDITIONS],
        "more_conditions": len(conditions[CONDITIONS:]),
        "unready": some((f"{one['title']} ({one['stands']})" for one in unready(said, held.judged)), LIST),
        "did": _did(held),
        "story": escape(cut(cleaned(held.story), STORY)),
        "learned": escape(cut(cleaned(held.learned), STORY)),
        "seen": some(_lines(held.seen), SHORT_LIST),
        "pulse": _widest(held),
        "changed": [escape(one) for one in told],
        "more_changed": len(changed) - len(told),
        "also": some(held.also_agreed, SHORT_LIST),
        "ending": _ending(said) if held.after == ENDED else [],
        "steps": [step(said, one, today, is_short=True) for one in steps[:STEPS]],
        "more_steps": len(steps[STEPS:]),
        "next": coming(said, today) if held.after != ENDED else NOTHING_TO_COME,
        "review_day": _review_day(said, today),
        "present": some(held.present, *THERE),
        "made_on": said.form.words.date(today),
    }


def _over(form: Form, judged: Interview, held: Held) -> Said:
    """Return the interview as it is when the review is over: what was decided is done to it."""
    return Said(form, concluded(form, judged, held.day), past=(held,))


def _head(said: Said, held: Held, today: date, escaped: Escape = escape) -> Data:
    return {
        "title": escaped(cut(cleaned(said.plan.name or said.form.title), NAME)),
        "day": long_day(said.form.words, held.day),
        "outcome": of_review(said, held, today, escaped),
        "has_ended": held.after == ENDED,
    }


def _steps(said: Said, held: Held) -> list[FirstStep]:
    """Return what is done now; a condition is a step too, and is told as what it is."""
    conditions = {one.what for one in held.asked_first}
    return [one for one in ordered(said) if one.title not in conditions]


def _promised(said: Said, one: Promised, today: date, escaped: Escape, longest: int = 0) -> Data:
    what, who = cleaned(one.what), cleaned(one.who)
    return {
        "title": escaped(cut(what, longest) if longest else what) or "…",
        "who": escaped(cut(who, WHO) if longest else who),
        "until": short_day(said.form.words, one.until, today) if one.until else "",
    }


def _fitting(texts: Sequence[str]) -> list[str]:
    """Return as many texts, the first in front, as there are lines for on the page."""
    lines = list(accumulate(1 + len(text) // LINE for text in texts))
    return [text for text, upto in zip(texts, lines, strict=True) if upto <= LINES]


def _is_told(change: Change) -> bool:
    return change.place.question not in TOLD_BY_ITSELF and not is_personal(change.place)


def _did(held: Held) -> list[Data]:
    """Return the steps by how they went, in the words that were used for it."""
    by: dict[str, list[str]] = {}
    for title, how in held.steps:
        by.setdefault(how, []).append(title)
    return [{"how": escape(how), "steps": some(titles, DID)} for how, titles in by.items()]


def _lines(texts: Sequence[str]) -> Iterator[str]:
    """Yield the lines of texts, each as far as it fits."""
    yield from (cut(cleaned(line), SIGN) for text in texts for line in text.splitlines() if cleaned(line))


def _widest(held: Held) -> list[Data]:
    """Return the statements on which people differ most, the lowest score first."""
    apart = [one for one in held.pulse if one.high - one.low >= WORTH_TALKING]
    return [
        {"statement": escape(cut(one.statement, CELL)), "low": one.low, "high": one.high}
        for one in sorted(apart, key=lambda one: (one.low - one.high, one.low))[:WIDEST]
    ]


def _ending(said: Said) -> list[Data]:
    """Return how the network ends well: who goes on with what."""
    found = [said.fact(Place("ending", "", one), cleaned) for one in ENDING]
    return [{**one, "text": escape(cut(one["text"], ENDS))} for one in found if one["text"]]


def _review_day(said: Said, today: date) -> str:
    day = said.plan.review_day
    return long_day(said.form.words, day, today) if day and day > today else ""
