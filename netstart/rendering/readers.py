"""Who may read what: a form without what only the core group reads is as if that was never asked."""

from collections.abc import Iterator
from dataclasses import replace

from netstart.core.form import Form
from netstart.core.pack import Audience
from netstart.core.place import Place
from netstart.core.question import Question, Section

KNOWN_OF_PARTIES = frozenset({"", "title", "kind", "side", "branch"})
"""What a page to take home may tell of a party: who it is, and nothing that was said about it."""
PARTIES = frozenset({"parties", "coordinator"})
NEVER_TAKEN_HOME = frozenset({"sittings", "lost", "missing_voices"})


def is_personal(place: Place) -> bool:
    """Say whether what stands there is about persons, and stays off the pages that people take home (meeting A5)."""
    if place.question in PARTIES:
        return place.field not in KNOWN_OF_PARTIES
    return place.question in NEVER_TAKEN_HOME


def for_readers(form: Form, audience: Audience) -> Form:
    """Return all that a reader may know to be asked."""
    if audience == "core":
        return form
    return replace(form, sections=tuple(replace(one, questions=tuple(_readable(one))) for one in form.sections))


def _readable(section: Section) -> Iterator[Question]:
    for question in section.questions:
        fields = tuple(field for field in question.fields if field.audience != "core")
        # rows that people make have no name without their title, so that nothing of them is left
        if fields and not (question.is_open_list and fields[0].id != "title"):
            yield replace(question, fields=fields)
