"""The plan as Markdown: the templates say how it reads, `view` what stands in it."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import zip_longest
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.pack import Audience
from netstart.core.past import Past
from netstart.files.shipped import shipped
from netstart.rendering.view import view

WIDEST = 60
"""Cells are made equally wide up to here, so that a table can be read as it stands."""


def plan_markdown(
    form: Form, now: Interview, audience: Audience = "everyone", today: date | None = None, past: Past = ()
) -> str:
    """Return the network plan, for everyone or for the core group; its foot says on which day it was made.

    With the reviews that were held, as far as its readers may know them, it tells what they changed.

    Raises:
        Problem: netstart was installed without its templates, or the network type names an unknown chapter.
    """
    return tidied(rendered("plan.md.j2", plan=view(form, now, audience, today, past)))


def rendered(template: str, **data: Any) -> str:
    """Return a template with its data put in.

    Raises:
        Problem: netstart was installed without its templates.
    """
    return _environment().get_template(template).render(data)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(shipped("templates")),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def tidied(markdown: str) -> str:
    """Return Markdown with one blank line between blocks, aligned tables, and one newline at its end."""
    blocks = re.split(r"\n(?:[ \t]*\n)+", markdown.strip("\n"))
    return "\n\n".join(_aligned(block) if block.startswith("| ") else block for block in blocks) + "\n"


def _aligned(table: str) -> str:
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table.split("\n")]
    wide = [min(WIDEST, max(map(len, column))) for column in zip_longest(*rows, fillvalue="")]
    return "\n".join(_line(cells, wide) for cells in rows)


def _line(cells: Sequence[str], wide: Sequence[int]) -> str:
    """Return one line of a table; under the header, a colon says that the column stands to the right."""
    is_rule = all(re.fullmatch(r"-+:?", cell) for cell in cells)
    filled = (cell.rjust(width, "-") if is_rule else cell.ljust(width) for cell, width in zip(cells, wide, strict=True))
    return "| " + " | ".join(filled) + " |"
