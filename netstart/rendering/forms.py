"""The pages that a network can be had as, and the forms of each; one module a form, registered here."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.pack import Audience
from netstart.core.past import Past
from netstart.core.words import Problem, trouble
from netstart.rendering.agenda import agenda
from netstart.rendering.as_json import plan_json
from netstart.rendering.html import page_html
from netstart.rendering.letters import mail, mail_to_absent
from netstart.rendering.markdown import plan_markdown
from netstart.rendering.sheet import sheet_html, sheet_markdown, steps_html, steps_markdown


class Render(Protocol):
    """Makes a document of an interview as it stands on a day, and of its reviews, for its readers."""

    def __call__(self, form: Form, now: Interview, today: date, audience: Audience, past: Past = (), /) -> str: ...


class ForEveryone(Protocol):
    """Makes a document that is the same for all readers."""

    def __call__(self, form: Form, now: Interview, today: date, /) -> str: ...


def plan_html(form: Form, now: Interview, audience: Audience, today: date, past: Past = ()) -> str:
    """Return the network plan as a page that can be printed.

    Raises:
        Problem: netstart was installed without its templates, or the network type names an unknown chapter.
    """
    return page_html(plan_markdown(form, now, audience, today, past))


def _agenda(form: Form, now: Interview, today: date) -> str:
    """Return the calendar; a file without a single day would be opened for nothing."""
    found = agenda(form, now, today)
    if not found:
        raise Problem(trouble("", "nothing-dated"))
    return found


FORMS: Mapping[str, Render] = {
    "md": lambda form, now, today, audience, past=(): plan_markdown(form, now, audience, today, past),
    "html": lambda form, now, today, audience, past=(): plan_html(form, now, audience, today, past),
    "json": lambda form, now, _today, audience, _past=(): plan_json(form, now, audience),
}
"""The forms of the whole plan, for everyone or for the core group."""
DATES: Mapping[str, ForEveryone] = {"ics": _agenda}
"""What is made of the days in the plan."""
PAGES: Mapping[str, Mapping[str, ForEveryone]] = {
    "glance": {"md": sheet_markdown, "html": sheet_html},
    "mail": {"txt": mail},
    "steps": {"md": steps_markdown, "html": steps_html},
    "absent": {"txt": mail_to_absent},
}
"""The pages that can be had alone, each with its forms, the usual one first."""
