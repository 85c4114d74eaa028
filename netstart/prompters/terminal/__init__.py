"""Asks on a whole terminal. The only package that knows questionary and prompt_toolkit.

It draws one screen and returns what came of it; what was typed comes back whatever the way out.
"""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Self

from prompt_toolkit.application import get_app_session

from netstart.core.event import Answer, Back, Event, Keep
from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue
from netstart.core.words import Message, Words
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.lines import Dialog, check_line, rows_line, sure_line
from netstart.prompters.terminal.choosing import Choosing, Marks, choose
from netstart.prompters.terminal.dialogs import choose_rows, open_menu
from netstart.prompters.terminal.prompt import Desk, Said
from netstart.prompters.terminal.screens import CHOSEN, above, choosable
from netstart.prompters.terminal.session import Session, forget_typed_ahead, whole_screen
from netstart.prompters.terminal.writing import Writing, write


class TerminalPrompter:
    """Holds the terminal from `with` to its end, and puts one screen at a time on it."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._desk = Desk(words, Session())
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._desk = Desk(self._words, self._stack.enter_context(whole_screen()))
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        """Put one screen, and return what came of it."""
        if self._desk.session.is_ending:
            return (Stop(),)
        forget_typed_ahead(get_app_session().input)
        match ask:
            case AskValue() if ask.field.kind in CHOSEN:
                return self._choice(ask, keep)
            case AskValue():
                return self._text(ask, keep)
            case AskRows():
                return self._rows(ask, keep)
            case AskCheck() | AskSure():
                return self._line(ask, keep)

    def _choice(self, ask: AskValue, keep: Keeping) -> Outcome:
        marks = Marks.of(ask, self._words)
        before = marks.text()
        choosing = Choosing(
            marks,
            blocks=lambda: (*above(ask, self._words), *choosable(ask, marks, self._words)),
            hint=self._words("toggle-hint"),
            keep=_texts(keep),
            notice=self._notice(ask),
        )
        said = choose(self._desk, choosing)
        return (Answer(marks.values()),) if said.how == "done" else self._left(ask, keep, said, before)

    def _text(self, ask: AskValue, keep: Keeping) -> Outcome:
        before = ask.so_far or ask.proposal
        writing = Writing(
            above(ask, self._words),
            before,
            notice=self._notice(ask),
            keep=_texts(keep),
            titles=(*ask.options.values(), *ask.field.completions),
            has_many=ask.field.kind == "links",
            has_newlines=ask.field.kind == "long",
            is_replaced=ask.field.kind not in {"text", "long"} or bool(ask.proposal and not ask.so_far),
        )
        said = write(self._desk, writing)
        if said.how != "done":
            return self._left(ask, keep, said, before)
        is_known = said.text.strip().casefold() not in {"", *self._words.read["unknown"]}
        return (Answer(said.text if is_known else None),)

    def _rows(self, ask: AskRows, keep: Keeping) -> Outcome:
        def meant(text: str) -> Event | Dialog | Message:
            return rows_line(ask, text, self._words)

        writing = Writing(
            above(ask, self._words),
            ask.so_far,
            notice=self._notice(ask),
            check=lambda text: self._wrong(meant(text)),
            keep=_texts(keep),
            has_newlines=True,
        )
        said = write(self._desk, writing)
        if said.how != "done":
            return self._left(ask, keep, said, ask.so_far)
        found = meant(said.text)
        return choose_rows(self._desk, ask, found) if isinstance(found, str) else _one(found)

    def _line(self, ask: AskCheck | AskSure, keep: Keeping, typed: str = "") -> Outcome:
        """Put a screen that keeps no drafts: what was typed stays while the menu is open."""

        def meant(text: str) -> Event | Message:
            if isinstance(ask, AskCheck):
                return check_line(ask, text, self._words)
            return sure_line(ask, text, self._words)

        writing = Writing(
            above(ask, self._words), typed, notice=self._notice(ask), check=lambda text: self._wrong(meant(text))
        )
        said = write(self._desk, writing)
        match said.how:
            case "done":
                return _one(meant(said.text))
            case "menu":
                return open_menu(self._desk, ask, keep) or self._line(ask, keep, said.text)
            case "back":
                return (Back(),)
            case "stop":
                return (Stop(),)

    def _left(self, ask: Ask, keep: Keeping, said: Said, before: str) -> Outcome:
        """Return what was typed, if anything was, and what somebody wants instead of answering."""
        kept = () if said.text == before else (Keep(said.text),)
        match said.how:
            case "back":
                return (*kept, Back())
            case "stop":
                return (*kept, Stop())
            case _:
                if kept:
                    keep(*kept)
                return (*kept, *open_menu(self._desk, ask, partial(keep, *kept)))

    def _notice(self, ask: Ask) -> str:
        return "" if ask.notice is None else self._words.tell(ask.notice)

    def _wrong(self, meant: Event | Dialog | Message) -> str:
        return self._words.tell(meant) if isinstance(meant, Message) else ""


def _texts(keep: Keeping) -> Callable[[str], Message | None]:
    """Return what saves a text that is being typed."""
    return lambda text: keep(Keep(text))


def _one(meant: Event | Message) -> Outcome:
    """Return the outcome of one event; a message was told before, and changes nothing."""
    return () if isinstance(meant, Message) else (meant,)
