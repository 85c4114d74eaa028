"""A screen that is only read: the arrows scroll it, Enter closes it."""

from collections.abc import Sequence

from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

from netstart.prompters.terminal.drawing import Block
from netstart.prompters.terminal.keys import leaving, still
from netstart.prompters.terminal.layout import layout
from netstart.prompters.terminal.prompt import Desk, Prompt, Said, fine, nowhere, run


def look(desk: Desk, blocks: Sequence[Block]) -> Said:
    """Have something read, and return how it was left."""
    prompt = Prompt(desk, blocks=lambda: blocks, typed=str, check=fine, keep=nowhere, has_menu=False)
    sheet = prompt.sheet()
    arrows = KeyBindings()
    arrows.add("up")(lambda _: sheet.scroll(-1))
    arrows.add("down")(lambda _: sheet.scroll(1))
    keys = merge_key_bindings([still(), arrows, leaving(prompt, sheet)])
    return run(prompt, layout(sheet, desk.words("keys"), None, tuple), keys)
