"""The terminal while a conversation is held on it: one screen from beginning to end, and a way out for signals."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from types import FrameType
from typing import Any, cast

import questionary
from prompt_toolkit.application import create_app_session, get_app, get_app_session
from prompt_toolkit.application.current import get_app_or_none
from prompt_toolkit.input import Input
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.output import Output
from questionary import Question

from netstart.prompters.ending import ended_by_signals
from netstart.prompters.hands_shown import DOT, STAR


class Steady:
    """An output on which one prompt follows another on the same screen, without clearing it between them."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def __getattr__(self, name: str) -> Any:
        return getattr(self._output, name)

    @property
    def responds_to_cpr(self) -> bool:
        """The whole screen is ours: nobody has to wait for where the cursor is."""
        return False

    def enter_alternate_screen(self) -> None:
        """A prompt begins: it draws over the one before it."""
        self._output.cursor_goto(0, 0)

    def quit_alternate_screen(self) -> None:
        """A prompt ends: the screen stays."""

    def disable_bracketed_paste(self) -> None:
        """What is pasted between two prompts is a paste all the same."""

    def erase_down(self) -> None:
        """Erase for drawing anew, and not when a prompt ends."""
        if not get_app().is_done:
            # after a resize the cursor may be on another line than prompt_toolkit thinks
            self._output.cursor_goto(0, 0)
            self._output.erase_down()


Output.register(Steady)


class Session:
    """What lasts longer than one prompt: the prompt of questionary, and whether somebody asked the program to end."""

    is_ending = False
    entered = 0.0
    """When Enter ended a screen last."""

    def __init__(self, *, is_person: bool = False) -> None:
        self.is_person = is_person
        """Whether somebody presses the keys; what comes through a pipe was written on purpose."""

    @cached_property
    def question(self) -> Question:
        """A prompt that is dressed anew for each screen: making one takes longer than drawing a screen."""
        question = questionary.text("")
        app = question.application
        app.full_screen = app.renderer.full_screen = True
        app.erase_when_done = True
        # a terminal sends Alt and a key at once, and a slow line a little apart; Escape alone need not wait longer
        app.ttimeoutlen, app.timeoutlen = 0.1, 0.05
        return question

    def end(self, *_: int | FrameType | None) -> None:
        """End the prompt that is running now, or the next one."""
        self.is_ending = True
        app = get_app_or_none()
        if app and app.is_running and not app.is_done:
            app.exit(result="stop")


def mark_of(output: Output) -> str:
    """Return what a dot looks like on a terminal: a star where it has no other."""
    try:
        DOT.encode(output.encoding())
    except (UnicodeEncodeError, LookupError):
        return STAR
    # the console of Linux has few letters
    return STAR if os.environ.get("TERM") == "linux" else DOT


@contextmanager
def whole_screen() -> Iterator[Session]:
    """Take the terminal for a conversation, and give it back as it was."""
    output, input_ = get_app_session().output, get_app_session().input
    session = Session(is_person=_is_terminal(input_))
    output.enter_alternate_screen()
    output.flush()
    try:
        with (
            create_app_session(input=input_, output=cast("Output", Steady(output))),
            input_.raw_mode(),
            ended_by_signals(session.end),
        ):
            yield session
    finally:
        # a closed terminal has nothing to give back
        with suppress(OSError):
            output.disable_bracketed_paste()
            output.quit_alternate_screen()
            output.show_cursor()
            output.flush()


def _is_terminal(input_: Input) -> bool:
    try:
        return os.isatty(input_.fileno())
    except (NotImplementedError, OSError):
        # the console of Windows has no number
        return sys.stdin is not None and sys.stdin.isatty()


def forget_typed_ahead(input_: Input) -> None:
    """Forget the keys that were pressed before a screen was seen: a second Enter answers nothing.

    What comes through a pipe was written on purpose, and stays.
    """
    if sys.platform == "win32":
        clear_typeahead(input_)
        return
    import termios  # noqa: PLC0415 — not on Windows

    try:
        termios.tcflush(input_.fileno(), termios.TCIFLUSH)
    except (termios.error, OSError):
        return
    clear_typeahead(input_)
