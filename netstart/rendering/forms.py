"""The forms in which a plan can be had; one module a form, registered here."""

from collections.abc import Callable, Mapping

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.rendering.as_json import plan_json
from netstart.rendering.markdown import plan_markdown

FORMS: Mapping[str, Callable[[Form, Interview], str]] = {"md": plan_markdown, "json": plan_json}
