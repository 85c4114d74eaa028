"""The forms in which a plan can be had; one module a form, registered here."""

from collections.abc import Mapping
from typing import Protocol

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.pack import Audience
from netstart.rendering.as_json import plan_json
from netstart.rendering.markdown import plan_markdown


class Render(Protocol):
    """Makes a document of an interview, for its readers."""

    def __call__(self, form: Form, now: Interview, audience: Audience = "everyone") -> str: ...


FORMS: Mapping[str, Render] = {"md": plan_markdown, "json": plan_json}
