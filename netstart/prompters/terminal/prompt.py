"""One prompt while it runs: what it tells, and how it is left, always with what was typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any, Literal

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindingsBase
from prompt_toolkit.key_binding.key_processor import KeyProcessor
from prompt_toolkit.layout import Layout

from netstart.core.words import Message, Words
from netstart.prompters.hands_shown import DOT
from netstart.prompters.terminal.drawing import BLANK, Block, Shape
from netstart.prompters.terminal.session import Session
from netstart.prompters.terminal.sheet import DESK, ROOM, Frame, Sheet

How = Literal["done", "back", "menu", "stop", "black"]


SOON = 0.3
"""Seconds in which a second press of Enter is still about the screen before: nobody can have read this one."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a prompt was left, and what stood in it then."""

    how: How
    text: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every prompt needs from outside: the words of the language, and the terminal that is held."""

    words: Words
    session: Session
    mark: str = DOT
    """What a dot looks like on this terminal."""
    is_room: bool = False
    """Whether a room looks at the screen that is put now."""

    @property
    def frame(self) -> Frame:
        """What a screen may hold."""
        return ROOM if self.is_room else DESK


def fine(_: str) -> str:
    """Find nothing wrong with a text."""
    return ""


def nowhere(_: str) -> Message | None:
    """Keep nothing of a text."""
    return None


@dataclass
class Prompt:
    """A prompt that runs now."""

    desk: Desk
    shapes: Callable[[], Sequence[Shape]]
    typed: Callable[[], str]
    check: Callable[[str], str]
    """Says what is wrong with a text, or nothing; what is wrong is told, and the text stays."""
    keep: Callable[[str], Message | None]
    has_menu: bool
    notice: str = ""
    """What is wrong with what was typed; it stays until Enter."""
    _sheet: Sheet | None = field(default=None, init=False)
    _said: str = field(default="", init=False)
    """What is told until the next key."""
    _is_warned: bool = field(default=False, init=False)
    """Whether Ctrl-C was pressed just now."""
    _was_warned: bool = field(default=False, init=False)
    _presses: int = field(default=0, init=False)
    """How many keys were pressed."""

    def sheet(self) -> Sheet:
        """Return what is read on the screen."""
        self._sheet = Sheet(
            self._told,
            self.desk.frame,
            lambda first, last, count: self.desk.words("more", first=first, last=last, count=count),
        )
        return self._sheet

    def _told(self) -> Sequence[Shape]:
        told = self._said or self.notice
        return [*self.shapes(), *([BLANK, Block(told, "! ", is_here=True)] if told else [])]

    def key_pressed(self, _: object) -> None:
        """Forget the warning of Ctrl-C, which holds for one key, with what was told."""
        self._was_warned, self._is_warned = self._is_warned, False
        self._said = ""
        self._presses += 1

    def _is_enter_too_soon(self) -> bool:
        """Say whether the first key is an Enter that comes right behind the one that ended another screen."""
        session = self.desk.session
        is_first = self._presses == 1 and self.desk.is_room and session.is_person
        return is_first and monotonic() - session.entered < SOON

    def enter(self, app: Application[How]) -> None:
        """Take what was typed, or tell what is wrong with it; after Ctrl-C it only goes on."""
        if self._was_warned:
            return
        if self._is_enter_too_soon():
            self._presses = 0
            return
        self.notice = self.check(self.typed())
        if not self.notice:
            self.desk.session.entered = monotonic()
            app.exit(result="done")
        elif self._sheet:
            # whoever scrolled away has to see it too
            self._sheet.follow()

    def tell(self, text: str) -> None:
        """Tell something until the next key."""
        self._said = text

    def interrupt(self, app: Application[How]) -> None:
        """Warn at the first Ctrl-C, which is often meant for copying; the second one is meant."""
        if self._was_warned:
            app.exit(result="stop")
            return
        failed = self.keep(self.typed())
        words = self.desk.words
        self._said = f"{words.tell(failed)} {words('ctrl-c-again')}" if failed else words("ctrl-c")
        self._is_warned = True

    def reassure(self) -> None:
        """Save, as Ctrl-S does elsewhere."""
        failed = self.keep(self.typed())
        self._said = self.desk.words.tell(failed) if failed else self.desk.words("already-saved")


def run(prompt: Prompt, layout: Layout, keys: KeyBindingsBase) -> Said:
    """Put a prompt on the screen, and return how it was left."""
    question = prompt.desk.session.question
    app: Application[How] = question.application
    app.layout = layout
    app.key_processor = KeyProcessor(keys)
    app.key_processor.before_key_press += prompt.key_pressed
    app.pre_run_callables.append(partial(_ready, prompt.desk.session, app))
    try:
        return Said(question.unsafe_ask(), prompt.typed())
    except (EOFError, OSError):  # the terminal is gone
        return Said("stop", prompt.typed())


def _ready(session: Session, app: Application[How]) -> None:
    """Show a bug with its traceback, as everywhere; end at once if a signal came just before."""

    def fail(_: object, context: dict[str, Any]) -> None:
        if not app.is_done:
            app.exit(exception=context.get("exception") or RuntimeError(context["message"]))

    if app.loop:
        app.loop.set_exception_handler(fail)
    if session.is_ending:
        app.exit(result="stop")
