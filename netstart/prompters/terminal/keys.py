"""The keys that mean the same in every prompt: the reflexes of somebody who works in an office."""

from functools import cache

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyBindingsBase, KeyPressEvent
from prompt_toolkit.key_binding.bindings.basic import load_basic_bindings
from prompt_toolkit.key_binding.bindings.named_commands import get_by_name
from prompt_toolkit.keys import Keys

from netstart.prompters.terminal.prompt import How, Prompt
from netstart.prompters.terminal.sheet import Sheet

_BY_WORD = {
    "c-left": "backward-word",
    "c-right": "forward-word",
    "c-a": "beginning-of-line",
    "c-e": "end-of-line",
    "c-home": "beginning-of-buffer",
    "c-end": "end-of-buffer",
}
_DEAD = ("c-x", "c-t", "c-up", "c-down", "c-l")
"""Keys that do something else than people expect, or nothing that they could see."""


@cache
def editing() -> KeyBindings:
    """Return the keys that change a text, loaded once; keys of editors that nobody here knows are dead."""
    keys = load_basic_bindings()
    for key in _DEAD:
        keys.add(key)(_nothing)
    for key, command in _BY_WORD.items():
        keys.add(key)(get_by_name(command))
    # Alt with any key, and a key that follows Escape at once
    keys.add("escape", Keys.Any)(_nothing)
    # prompt_toolkit's own would undo one character at a time
    keys.add(Keys.Any, save_before=_is_new_word)(get_by_name("self-insert").handler)
    keys.add("backspace", save_before=_is_new)(get_by_name("backward-delete-char").handler)
    keys.add("delete", save_before=_is_new)(get_by_name("delete-char").handler)
    keys.add("c-z", save_before=_never)(lambda event: event.current_buffer.undo())
    keys.add("c-y", save_before=_never)(lambda event: event.current_buffer.redo())
    return keys


def _is_new(event: KeyPressEvent) -> bool:
    return not event.is_repeat


def _is_new_word(event: KeyPressEvent) -> bool:
    return event.data.isspace() or not event.is_repeat


def _never(_: KeyPressEvent) -> bool:
    return False


@cache
def still() -> KeyBindings:
    """Return the keys of a screen on which nothing is typed: all dead."""
    keys = KeyBindings()
    keys.add(Keys.Any)(_nothing)
    keys.add("escape", Keys.Any)(_nothing)
    return keys


def _nothing(_: KeyPressEvent) -> None:
    """Do nothing."""


def leaving(prompt: Prompt, sheet: Sheet) -> KeyBindingsBase:
    """Return the keys with which a prompt is left, and those that scroll its sheet."""
    keys = KeyBindings()

    def leave(how: How) -> None:
        get_app().exit(result=how)

    for key in ("s-tab", "f2"):
        keys.add(key)(lambda _: leave("back"))
    for key in ("enter", "c-j"):
        keys.add(key)(lambda event: prompt.enter(event.app))
    keys.add("escape", "enter")(lambda event: prompt.enter(event.app))
    keys.add("escape", "c-j")(lambda event: prompt.enter(event.app))
    for key in ("c-c", "c-q", Keys.SIGINT):
        keys.add(key)(lambda event: prompt.interrupt(event.app))
    is_empty = Condition(lambda: not get_app().current_buffer.text)
    keys.add("c-d", filter=is_empty)(lambda event: prompt.interrupt(event.app))
    keys.add("c-s")(lambda _: prompt.reassure())
    keys.add("pageup")(lambda _: sheet.scroll(-max(1, sheet.height - 2)))
    keys.add("pagedown")(lambda _: sheet.scroll(max(1, sheet.height - 2)))
    keys.add("escape")(lambda _: leave("menu"))
    keys.add("escape", "escape")(lambda _: leave("menu"))
    keys.add("f1")(lambda _: leave("menu"))
    if prompt.has_menu:
        keys.add("?", filter=is_empty)(lambda _: leave("menu"))
    return keys
