"""A screen that is only read: the arrows scroll it, Enter closes it. And one with nothing on it."""

from collections.abc import Sequence

from prompt_toolkit.application import get_app
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, Window

from netstart.prompters.terminal.drawing import Shape
from netstart.prompters.terminal.keys import leaving, still
from netstart.prompters.terminal.layout import layout
from netstart.prompters.terminal.prompt import Desk, Prompt, Said, fine, nowhere, run
from netstart.prompters.terminal.sheet import Sheet


def look(desk: Desk, shapes: Sequence[Shape]) -> Said:
    """Have something read, and return how it was left."""
    prompt = Prompt(desk, shapes=lambda: shapes, typed=str, check=fine, keep=nowhere, has_menu=False)
    sheet = prompt.sheet()
    keys = merge_key_bindings([still(), arrows(sheet), leaving(prompt, sheet)])
    return run(prompt, layout(sheet, desk.words("keys"), None, tuple), keys)


def arrows(sheet: Sheet) -> KeyBindings:
    """Return the arrows that scroll a sheet where there is nothing else to move through."""
    keys = KeyBindings()
    keys.add("up")(lambda _: sheet.scroll(-1))
    keys.add("down")(lambda _: sheet.scroll(1))
    return keys


def black(desk: Desk) -> Said:
    """Show nothing at all until somebody presses a key, whichever it is."""
    prompt = Prompt(desk, shapes=tuple, typed=str, check=fine, keep=nowhere, has_menu=False)
    keys = KeyBindings()

    def back(_: KeyPressEvent) -> None:
        get_app().exit(result="done")

    keys.add(Keys.Any)(back)
    # Alt and a key is one key for who presses it
    keys.add("escape", Keys.Any)(back)
    return run(prompt, Layout(Window(always_hide_cursor=True)), keys)
