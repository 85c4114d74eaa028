"""Where the questions and templates are that come with the program."""

from pathlib import Path
from typing import Literal

from netstart.core.words import Problem, trouble

PACKAGE = Path(__file__).resolve().parent.parent


def shipped(kind: Literal["questions", "templates"]) -> Path:
    """Return the folder of the questions or the templates: inside an installed package, beside it in a checkout.

    Raises:
        Problem: netstart was installed without them.
    """
    inside, beside = PACKAGE / kind, PACKAGE.parent / kind
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise Problem(trouble("netstart", "shipped-missing", folder=kind))
