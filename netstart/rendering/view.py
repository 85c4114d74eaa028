"""A conversation as plain data for the templates: dicts, lists and texts that are ready to be printed."""

from collections.abc import Callable, Mapping
from datetime import date

from netstart.core.derive import PHASES
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.pack import Audience, Chapter
from netstart.core.past import Past
from netstart.core.place import Place
from netstart.core.words import Problem, trouble
from netstart.rendering.chapters.calendar import calendar
from netstart.rendering.chapters.chain import chain
from netstart.rendering.chapters.changes import changes
from netstart.rendering.chapters.choices import choices
from netstart.rendering.chapters.existing import existing
from netstart.rendering.chapters.glance import glance
from netstart.rendering.chapters.looking_back import looking_back
from netstart.rendering.chapters.needs import needs
from netstart.rendering.chapters.offers import offers
from netstart.rendering.chapters.organisation import organisation
from netstart.rendering.chapters.parties import parties
from netstart.rendering.chapters.pending import further, is_begun, pending, undecided
from netstart.rendering.chapters.risks import risks
from netstart.rendering.chapters.sittings import latest, sittings
from netstart.rendering.chapters.steps import steps
from netstart.rendering.chapters.success import success
from netstart.rendering.chapters.watching import watching
from netstart.rendering.chapters.why import why
from netstart.rendering.chapters.wording import wording
from netstart.rendering.escape import escape
from netstart.rendering.outcome import ended_on, outcome
from netstart.rendering.said import Data, Said

CHAPTERS: Mapping[str, Callable[[Said], Data | None]] = {
    "glance": glance,
    "why": why,
    "needs": needs,
    "existing": existing,
    "offers": offers,
    "choices": choices,
    "parties": parties,
    "organisation": organisation,
    "success": success,
    "steps": steps,
    "looking-back": looking_back,
    "open": pending,
    "risks": risks,
    "chain": chain,
    "sittings": sittings,
    "changes": changes,
    "calendar": calendar,
    "watching": watching,
}
WORDING = "wording"
"""The chapter that tells the handbook's words for what the others hold."""
ABOUT: Mapping[str, tuple[str, ...]] = {
    "why": ("why_now", "network_kinds", "participants"),
    "needs": ("needs", "top_needs"),
    "existing": ("existing_offers", "gaps"),
    "offers": ("offers", "activities", "messages"),
    "choices": ("tensions",),
    "parties": ("parties", "stakeholders"),
    "organisation": ("funding", "coordinator", "decision_rule", "tasks"),
    "success": ("success", "indicators"),
    "steps": ("steps", "next_meeting"),
    "risks": ("risks",),
}
"""The questions that a chapter waits for; a chapter that is not here is made of what the others hold."""


def view(
    form: Form, now: Interview, audience: Audience = "everyone", today: date | None = None, past: Past = ()
) -> Data:
    """Return all that the plan needs, by chapter.

    Raises:
        Problem: the network type names a chapter that nothing makes.
    """
    _refuse_unknown(form)
    said = Said(form, now, audience, past)
    made = _made(said)
    if WORDING in {chapter.id for chapter in form.chapters}:
        made[WORDING] = wording(made)
    decisions = list(said.decisions())
    open_ = made["open"] if "open" in made else pending(said)
    is_empty = not any(data for id_, data in made.items() if id_ != "glance") and not any(
        is_begun(said, section) for section in said.form.sections
    )
    missing = _missing(said, made)
    return {
        "title": escape(said.plan.name or form.title),
        "name_status": said.status(Place("name")),
        "name_later": said.later(Place("name")),
        "name_notes": said.notes(Place("name"), is_named=True),
        "after": latest(said),
        "outcome": outcome(said),
        "ended_on": ended_on(said),
        "is_concept": said.is_concept,
        "is_for_core": audience == "core",
        "is_empty": is_empty,
        "chapters": [
            {"id": one.id, "title": escape(one.title), **data} for one in form.chapters if (data := made[one.id])
        ],
        "missing": missing,
        "missing_below": missing if is_empty or "glance" not in made else [],
        "undecided": undecided(said, decisions, open_),
        "has_wording": bool(made.get(WORDING)),
        "further": further(said),
        "made_on": form.words.date(today) if today else "",
    }


def _refuse_unknown(form: Form) -> None:
    known = (*CHAPTERS, WORDING)
    unknown = [chapter.id for chapter in form.chapters if chapter.id not in known]
    if unknown:
        every = ", ".join(known)
        raise Problem(*(trouble(form.type, "pack-no-such-chapter", chapter=id_, known=every) for id_ in unknown))


def _made(said: Said) -> dict[str, Data | None]:
    return {chapter.id: CHAPTERS[chapter.id](said) for chapter in said.form.chapters if chapter.id in CHAPTERS}


def _missing(said: Said, made: Mapping[str, Data | None]) -> list[Data]:
    chapters = said.form.chapters
    return [_missed(said, one) for one in chapters if one.id in ABOUT and made.get(one.id) is None]


def _missed(said: Said, chapter: Chapter) -> Data:
    """Return the name of a chapter without content, and the phase that it waits for; empty if that is now."""
    now = said.form.phase(said.now.answers)
    asked = [question for id_ in ABOUT[chapter.id] if (question := said.form.questions.get(id_))]
    is_later = now in PHASES and asked and not any(question.is_for(now) for question in asked)
    later = PHASES[PHASES.index(now) + 1 :] if now and is_later else ()
    coming = next((phase for phase in later if any(question.is_for(phase) for question in asked)), "")
    return {"title": escape(chapter.title), "phase": escape(said.form.phase_name(coming) if coming else "")}
