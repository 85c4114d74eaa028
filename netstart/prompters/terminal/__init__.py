"""Asks on a whole terminal. The only package that knows questionary and prompt_toolkit.

It draws one screen and returns what came of it; what was typed comes back whatever the way out.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import Self

from prompt_toolkit.application import get_app_session

from netstart.core.event import Answer, Back, Event, Keep
from netstart.core.screen import (
    Ask,
    AskAcross,
    AskCheck,
    AskEnd,
    AskFinding,
    AskRows,
    AskStill,
    AskSure,
    AskTalk,
    AskValue,
    AskVerdict,
)
from netstart.core.words import Message, Words
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.lines import Dialog, check_line, rows_line, sure_line
from netstart.prompters.review_lines import Aside, finding_line, verdict_line
from netstart.prompters.room_lines import end_line, still_line
from netstart.prompters.room_telling import by_number, keys_of
from netstart.prompters.terminal.choosing import Choosing, Marks, choose, count_of
from netstart.prompters.terminal.dialogs import ask_aside, choose_rows
from netstart.prompters.terminal.drawing import Shape
from netstart.prompters.terminal.menu import open_menu
from netstart.prompters.terminal.prompt import Desk, Said
from netstart.prompters.terminal.screens import CHOSEN, above, choosable, under
from netstart.prompters.terminal.session import Session, forget_typed_ahead, mark_of, whole_screen
from netstart.prompters.terminal.talking import talk
from netstart.prompters.terminal.writing import Writing, write

Drawing = Callable[[str], Sequence[Shape]]
Lined = AskCheck | AskSure | AskEnd | AskVerdict | AskFinding
"""Screens that keep no drafts."""


class TerminalPrompter:
    """Holds the terminal from `with` to its end, and puts one screen at a time on it."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._desk = Desk(words, Session())
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        mark = mark_of(get_app_session().output)
        self._desk = Desk(self._words, self._stack.enter_context(whole_screen()), mark)
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        """Put one screen, and return what came of it."""
        if self._desk.session.is_ending:
            return (Stop(),)
        self._desk = replace(self._desk, is_room=ask.head.is_room)
        forget_typed_ahead(get_app_session().input)
        match ask:
            case AskValue() if ask.field.kind in CHOSEN and not ask.head.is_room:
                return self._choice(ask, keep)
            case AskValue():
                return self._text(ask, keep)
            case AskRows():
                return self._rows(ask, keep)
            case AskAcross():
                return self._across(ask, keep)
            case AskStill():
                return self._still(ask, keep)
            case AskCheck() | AskSure() | AskEnd() | AskVerdict() | AskFinding():
                return self._line(ask, keep)
            case AskTalk():
                return talk(self._desk, ask, keep)

    def _choice(self, ask: AskValue, keep: Keeping) -> Outcome:
        marks = Marks.of(ask, self._words)
        before = marks.text()
        choosing = Choosing(
            marks,
            shapes=lambda: (*above(ask, self._words), *choosable(ask, marks, self._words)),
            hint=self._words("toggle-hint"),
            keep=_texts(keep),
            notice=self._notice(ask),
        )
        said = choose(self._desk, choosing)
        return (Answer(marks.values()),) if said.how == "done" else self._left(ask, keep, said, before)

    def _text(self, ask: AskValue, keep: Keeping) -> Outcome:
        before = by_number(ask, ask.so_far or ask.proposal) if ask.head.is_room else ask.so_far or ask.proposal
        writing = replace(
            self._writing(ask, before),
            keep=_texts(keep),
            titles=(*ask.options.values(), *ask.field.completions),
            has_many=ask.field.kind == "links",
            has_newlines=ask.field.kind == "long",
            is_replaced=ask.field.kind not in {"text", "long"}
            or bool(ask.proposal and not ask.so_far)
            or (ask.head.is_room and ask.notice is not None),
            count=count_of(ask),
        )
        return self._answered(ask, keep, writing, before)

    def _across(self, ask: AskAcross, keep: Keeping) -> Outcome:
        # what could not be read is kept; what is typed next takes its place
        is_replaced = ask.field is not None or ask.notice is not None
        writing = replace(self._writing(ask, ask.so_far), keep=_texts(keep), is_replaced=is_replaced)
        return self._answered(ask, keep, writing, ask.so_far)

    def _answered(self, ask: AskValue | AskAcross, keep: Keeping, writing: Writing, before: str) -> Outcome:
        said = write(self._desk, writing)
        if said.how != "done":
            return self._left(ask, keep, said, before)
        is_known = said.text.strip().casefold() not in {"", *self._words.read["unknown"]}
        return (Answer(said.text if is_known else None),)

    def _rows(self, ask: AskRows, keep: Keeping) -> Outcome:
        def meant(text: str) -> Event | Dialog | Message:
            return rows_line(ask, text, self._words)

        said = self._listed(ask, keep, lambda text: self._wrong(meant(text)))
        if said.how != "done":
            return self._left(ask, keep, said, ask.so_far)
        found = meant(said.text)
        return choose_rows(self._desk, ask, found) if isinstance(found, str) else _one(found)

    def _still(self, ask: AskStill, keep: Keeping) -> Outcome:
        def meant(text: str) -> Event | Message:
            return still_line(ask, text, self._words)

        said = self._listed(ask, keep, lambda text: self._wrong(meant(text)))
        return _one(meant(said.text)) if said.how == "done" else self._left(ask, keep, said, ask.so_far)

    def _listed(self, ask: AskRows | AskStill, keep: Keeping, check: Callable[[str], str]) -> Said:
        """Have something typed that can be a number, a row, or several rows."""
        writing = replace(self._writing(ask, ask.so_far), check=check, keep=_texts(keep), has_newlines=True)
        if isinstance(ask, AskStill):
            writing = replace(writing, is_replaced=True)
        return write(self._desk, writing)

    def _line(self, ask: Lined, keep: Keeping, typed: str = "") -> Outcome:
        """Put a screen that keeps no drafts: what was typed stays while the menu is open."""

        def meant(text: str) -> Outcome | Aside | Message:
            match ask:
                case AskCheck():
                    return _whole(check_line(ask, text, self._words))
                case AskSure():
                    return _whole(sure_line(ask, text, self._words))
                case AskVerdict():
                    return _whole(verdict_line(ask, text))
                case AskFinding():
                    return _whole(finding_line(ask, text))
                case AskEnd():
                    return end_line(ask, text)

        said = write(self._desk, replace(self._writing(ask, typed), check=lambda text: self._wrong(meant(text))))
        match said.how:
            case "done":
                found = meant(said.text)
                if isinstance(found, str) and isinstance(ask, AskVerdict | AskFinding):
                    return ask_aside(self._desk, ask, keep, found)
                return found if isinstance(found, tuple) else ()
            case "menu":
                return open_menu(self._desk, ask, keep) or self._line(ask, keep, said.text)
            case "back" if isinstance(ask, AskEnd):
                return self._line(ask, keep, said.text)
            case "back":
                return (Back(),)
            case _:
                return (Stop(),)

    def _writing(self, ask: Ask, text: str) -> Writing:
        """Return a field for a screen, with a picture of what is typed where it has one."""
        words, mark = self._words, self._desk.mark
        return Writing(
            lambda typed: above(ask, words, mark, typed),
            text,
            notice=self._notice(ask),
            keys=keys_of(ask, words),
            below=lambda typed: under(ask, words, typed),
        )

    def _left(self, ask: Ask, keep: Keeping, said: Said, before: str) -> Outcome:
        """Return what was typed, if anything was, and what somebody wants instead of answering."""
        kept = () if said.text == before else (Keep(said.text),)
        match said.how:
            case "back":
                return (*kept, Back())
            case "stop":
                return (*kept, Stop())
            case _:
                return (*kept, *open_menu(self._desk, ask, partial(keep, *kept)))

    def _notice(self, ask: Ask) -> str:
        return "" if ask.notice is None else self._words.tell(ask.notice)

    def _wrong(self, meant: Event | Dialog | Aside | Outcome | Message) -> str:
        return self._words.tell(meant) if isinstance(meant, Message) else ""


def _texts(keep: Keeping) -> Callable[[str], Message | None]:
    """Return what saves a text that is being typed."""
    return lambda text: keep(Keep(text))


def _whole(meant: Event | Aside | Message) -> Outcome | Aside | Message:
    return meant if isinstance(meant, Message | str) else (meant,)


def _one(meant: Event | Message) -> Outcome:
    """Return the outcome of one event; a message was told before, and changes nothing."""
    return () if isinstance(meant, Message) else (meant,)
