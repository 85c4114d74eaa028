"""A conversation as plain data for the templates: dicts, lists and texts that are ready to be printed."""

from collections.abc import Callable, Mapping

from netstart.core.derive import PHASES
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.pack import Audience, Chapter
from netstart.core.place import Place
from netstart.core.words import Problem, trouble
from netstart.rendering.chapters.chain import chain
from netstart.rendering.chapters.choices import choices
from netstart.rendering.chapters.existing import existing
from netstart.rendering.chapters.glance import glance
from netstart.rendering.chapters.needs import needs
from netstart.rendering.chapters.offers import offers
from netstart.rendering.chapters.organisation import organisation
from netstart.rendering.chapters.parties import parties
from netstart.rendering.chapters.pending import further, is_begun, pending
from netstart.rendering.chapters.risks import risks
from netstart.rendering.chapters.sittings import sittings
from netstart.rendering.chapters.steps import steps
from netstart.rendering.chapters.success import success
from netstart.rendering.chapters.why import why
from netstart.rendering.escape import escape
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
    "open": pending,
    "risks": risks,
    "chain": chain,
    "sittings": sittings,
}
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


def view(form: Form, now: Interview, audience: Audience = "everyone") -> Data:
    """Return all that the plan needs, by chapter.

    Raises:
        Problem: the network type names a chapter that nothing makes.
    """
    unknown = [chapter.id for chapter in form.chapters if chapter.id not in CHAPTERS]
    if unknown:
        known = ", ".join(CHAPTERS)
        raise Problem(*(trouble(form.type, "pack-no-such-chapter", chapter=id_, known=known) for id_ in unknown))
    said = Said(form, now, audience)
    made = [(chapter, CHAPTERS[chapter.id](said)) for chapter in form.chapters]
    waiting = next((data for chapter, data in made if chapter.id == "open"), None) or pending(said)
    decisions = list(said.decisions())
    is_empty = not any(data for chapter, data in made if chapter.id != "glance") and not any(
        is_begun(said, section) for section in said.form.sections
    )
    missing = [_missing(said, chapter) for chapter, data in made if data is None and chapter.id in ABOUT]
    return {
        "title": escape(said.plan.name or form.title),
        "name_status": said.status(Place("name")),
        "name_notes": said.notes(Place("name"), is_named=True),
        "is_concept": not decisions or not all(map(said.is_decided, decisions)),
        "is_for_core": audience == "core",
        "is_empty": is_empty,
        "chapters": [{"id": chapter.id, "title": escape(chapter.title), **data} for chapter, data in made if data],
        "missing": missing,
        "missing_below": missing if is_empty or "glance" not in {chapter.id for chapter in form.chapters} else [],
        "open_points": (waiting or {"count": 0})["count"],
        "further": further(said),
    }


def _missing(said: Said, chapter: Chapter) -> Data:
    """Return the name of a chapter without content, and the phase that it waits for; empty if that is now."""
    now = said.form.phase(said.now.answers)
    asked = [question for id_ in ABOUT[chapter.id] if (question := said.form.questions.get(id_))]
    is_later = now in PHASES and asked and not any(question.is_for(now) for question in asked)
    later = PHASES[PHASES.index(now) + 1 :] if now and is_later else ()
    coming = next((phase for phase in later if any(question.is_for(phase) for question in asked)), "")
    return {"title": escape(chapter.title), "phase": escape(said.form.phase_name(coming) if coming else "")}
