"""A conversation as plain data for the templates: dicts, lists and texts that are ready to be printed."""

from collections.abc import Callable, Mapping

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.words import Problem, trouble
from netstart.rendering.chapters.choices import choices
from netstart.rendering.chapters.mission import glance, success, why
from netstart.rendering.chapters.needs import existing, needs
from netstart.rendering.chapters.offers import chain, offers
from netstart.rendering.chapters.organisation import organisation
from netstart.rendering.chapters.parties import parties
from netstart.rendering.chapters.pending import further, is_begun, pending
from netstart.rendering.chapters.steps import steps
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
    "chain": chain,
    "open": pending,
}
FOLLOWING = frozenset({"glance", "chain", "open"})
"""Made of what the other chapters hold, so that nobody has to discuss them."""


def view(form: Form, now: Interview) -> Data:
    """Return all that the plan needs, by chapter.

    Raises:
        Problem: the network type names a chapter that nothing makes.
    """
    unknown = [chapter.id for chapter in form.chapters if chapter.id not in CHAPTERS]
    if unknown:
        known = ", ".join(CHAPTERS)
        raise Problem(*(trouble(form.type, "pack-no-such-chapter", chapter=id_, known=known) for id_ in unknown))
    said = Said(form, now)
    made = [(chapter, CHAPTERS[chapter.id](said)) for chapter in form.chapters]
    decisions = list(said.decisions())
    is_empty = not any(data for chapter, data in made if chapter.id != "glance") and not any(
        is_begun(said, section) for section in form.sections
    )
    missing = [escape(chapter.title) for chapter, data in made if data is None and chapter.id not in FOLLOWING]
    return {
        "title": escape(said.plan.name or form.title),
        "is_concept": not decisions or not all(map(said.is_decided, decisions)),
        "is_empty": is_empty,
        "chapters": [{"id": chapter.id, "title": escape(chapter.title), **data} for chapter, data in made if data],
        "missing": missing,
        "missing_below": missing if is_empty or "glance" not in {chapter.id for chapter in form.chapters} else [],
        "open_points": (pending(said) or {"count": 0})["count"],
        "further": further(said),
    }
