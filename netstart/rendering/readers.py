"""Who may read what: a form without what only the core group reads is as if that was never asked."""

from collections.abc import Iterator
from dataclasses import replace

from netstart.core.form import Form
from netstart.core.pack import Audience
from netstart.core.question import Question, Section


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
