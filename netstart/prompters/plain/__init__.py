"""Lines in, lines out: no cursor, no colour, any input. For a pipe, a screen reader and a terminal that can little.

Everything that the terminal can do can be done here; the commands are the same words, on a line of their own.
"""

from dataclasses import replace
from typing import TextIO

from netstart.core.event import Add, Answer, Confirm, Event, Keep
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
from netstart.prompters import Closed, Keeping, Outcome, Stop
from netstart.prompters.ending import Ending
from netstart.prompters.lines import LITERAL, check_line, picked, restored, rows_line, sure_line
from netstart.prompters.plain.dialogs import ask_aside, open_other, other_of
from netstart.prompters.plain.screens import kept, screen_of
from netstart.prompters.plain.streams import Streams
from netstart.prompters.review_lines import finding_line, verdict_line
from netstart.prompters.room_lines import end_line, still_line, told_time_after


class Plain:
    """Puts a screen as lines, and reads one answer."""

    def __init__(self, words: Words, read: TextIO, write: TextIO, *, echo: bool) -> None:
        """Take the streams; `echo` writes the lines that come in, so that a log reads as a conversation."""
        self._words = words
        self._streams = Streams(words, read, write, echo=echo)

    @property
    def ending(self) -> Ending:
        """Whether the system asked the program to end."""
        return self._streams.ending

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        """Put one screen and read one answer."""
        if self.ending.is_asked:
            return (Stop(),)
        self._streams.say("", *screen_of(ask, self._words))
        try:
            line = self._streams.line(keep)
            if other := other_of(line, self._words):
                return open_other(self._streams, ask, keep, other)
            time = told_time_after(line, self._words) if ask.head.is_room else None
            return (time,) if time else self._meant(ask, line, keep)
        except Closed:
            return (Stop(),)

    def _meant(self, ask: Ask, line: str, keep: Keeping) -> Outcome:
        match ask:
            case AskValue():
                return self._answer(ask, line)
            case AskRows():
                return self._row(ask, line)
            case AskCheck():
                return self._told(check_line(ask, line, self._words))
            case AskSure():
                return self._told(sure_line(ask, line, self._words))
            case AskTalk():
                return self._talked(line)
            case AskAcross():
                return self._across(ask, line)
            case AskStill():
                return self._still(ask, line)
            case AskVerdict() | AskFinding():
                return self._judged(ask, line, keep)
            case AskEnd():
                found = end_line(ask, line)
                return self._told(found) if isinstance(found, Message) else found

    def _answer(self, ask: AskValue, line: str) -> Outcome:
        # at the end of a line the same sign says that a longer text goes on
        while ask.field.kind == "long" and line.endswith(LITERAL):
            line = line.removesuffix(LITERAL)
            try:
                line = f"{line}\n{self._streams.line()}"
            except Closed:
                return (Keep(line), Stop())
        if not line.strip():
            return (Answer(kept(ask) or (None if ask.is_answered else ask.proposal) or None),)
        return self._said(line)

    def _said(self, line: str) -> Outcome:
        if line.strip().casefold() in self._words.read["unknown"]:
            return (Answer(None),)
        return (Answer(line.removeprefix(LITERAL)),)

    def _across(self, ask: AskAcross, line: str) -> Outcome:
        return self._said(line) if line.strip() else (Answer(ask.so_far or None),)

    def _talked(self, line: str) -> Outcome:
        """Go on at an empty line; what somebody types is not lost without a word."""
        if not line.strip():
            return (Confirm(),)
        self._streams.say(self._words("talk-typed", text=line.strip()))
        return ()

    def _judged(self, ask: AskVerdict | AskFinding, line: str, keep: Keeping) -> Outcome:
        """Take a digit, and ask for the reason where it needs one."""
        meant = verdict_line(ask, line) if isinstance(ask, AskVerdict) else finding_line(ask, line)
        return ask_aside(self._streams, ask, keep, meant) if isinstance(meant, str) else self._told(meant)

    def _row(self, ask: AskRows, line: str) -> Outcome:
        """Take a line of a list; a half row that was left there is added by Enter, and else stays."""
        if ask.so_far and not line.strip():
            return (Add((ask.so_far,)),)
        meant = rows_line(ask, line, self._words)
        return self._added(ask, self._told(self._chosen(ask, meant) if isinstance(meant, str) else meant))

    def _still(self, ask: AskStill, line: str) -> Outcome:
        if ask.so_far and not line.strip():
            return self._told(still_line(ask, ask.so_far, self._words))
        return self._added(ask, self._told(still_line(ask, line, self._words)))

    def _added(self, ask: AskRows | AskStill, outcome: Outcome) -> Outcome:
        """Return the same; a row for a list by its name leaves the half row there where it is."""
        return tuple(replace(e, to=ask.place.question) if isinstance(e, Add) and ask.so_far else e for e in outcome)

    def _chosen(self, ask: AskRows, dialog: str) -> Event | Message | None:
        if dialog == "restore":
            self._streams.say(*(f"  {number}. {row.title}" for number, row in enumerate(ask.removed, 1)))
            return restored(ask, self._streams.asked("restore-choose"))
        self._streams.say(self._words("pick-title", label=ask.question.label))
        examples = enumerate(ask.question.picks.values(), 1)
        self._streams.say(*(f"  {number}. {entry.title}" for number, entry in examples))
        return picked(ask, self._streams.asked("pick-choose"))

    def _told(self, meant: Event | Message | None) -> Outcome:
        if isinstance(meant, Message):
            self._streams.say(self._words.tell(meant))
            return ()
        return (meant,) if meant else ()
