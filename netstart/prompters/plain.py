"""Lines in, lines out: no cursor, no colour, any input. For a pipe, a screen reader and a terminal that can little.

Everything that the terminal can do can be done here; the commands are the same words, on a line of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, TextIO

from netstart.core.event import Add, Answer, Back, Event, Go, Keep, Mark, Park, Status, View
from netstart.core.place import Place
from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue
from netstart.core.words import Message, Words
from netstart.prompters import Closed, Keeping, Outcome, Stop
from netstart.prompters.ending import Ending
from netstart.prompters.lines import (
    ABOUT_A_VIEW,
    LITERAL,
    STATUSES,
    check_line,
    is_here,
    picked,
    restored,
    rows_line,
    sure_line,
)
from netstart.prompters.telling import choices_of, help_of, hints_of, lines_of, proposal_of, sides_of, ways_of

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
NOT_UTF8 = "\ufffd"
"""What stands for bytes that are no text."""


class Plain:
    """Asks on one stream and reads on another."""

    def __init__(self, words: Words, read: TextIO, write: TextIO, *, echo: bool) -> None:
        """Take the streams; `echo` writes the lines that come in, so that a log reads as a conversation."""
        self.ending = Ending()
        self._words = words
        self._read = read
        self._write = write
        self._echo = echo

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        """Put one screen and read one answer."""
        if self.ending.is_asked:
            return (Stop(),)
        self._say("", *self._screen(ask))
        try:
            line = self._line(keep)
            return (
                self._command(ask, line, keep)
                if line.strip().casefold() in self._commands()
                else self._meant(ask, line)
            )
        except Closed:
            return (Stop(),)

    def _say(self, *lines: str) -> None:
        # what somebody typed comes back in messages and in the log: an arrow key would move a cursor
        self._write.write("".join(f"{CONTROL.sub('', line)}\n" for line in lines))
        self._write.flush()

    def _line(self, keep: Keeping | None = None) -> str:
        self._write.write("> ")
        self._write.flush()
        line = self._read_line(keep)
        if not line:
            self._say("")
            raise Closed
        if self._echo:
            self._say(line.rstrip("\r\n"))
        return line.rstrip("\r\n")

    def _read_line(self, keep: Keeping | None) -> str:
        """Read on after one Ctrl-C, which is often meant for copying; a second one is meant."""
        is_warned = False
        while True:
            try:
                with self.ending.heard():
                    line = self._read.readline()
            except KeyboardInterrupt:
                if is_warned:
                    raise Closed from None
                is_warned = True
                failed = keep() if keep else None
                self._say("", self._words.tell(failed) if failed else self._words("ctrl-c-plain"))
                continue
            if NOT_UTF8 in line:
                self._say(self._words("plain-not-utf8"))
            if not is_warned or line.strip() or not line:
                return line
            is_warned = False

    def _asked(self, key: str) -> str:
        """Ask one thing of a dialog."""
        self._say(self._words(key))
        return self._line().strip()

    # what is on the screen

    def _screen(self, ask: Ask) -> Iterator[str]:
        words = self._words
        if ask.head.part:
            yield words("head", part=ask.head.part, parts=ask.head.parts, title=ask.head.title)
        else:
            yield ask.head.title
        if ask.notice:
            yield words.tell(ask.notice)
        match ask:
            case AskValue():
                yield from self._value(ask)
            case AskRows():
                yield from self._rows(ask)
            case AskCheck():
                yield from self._check(ask)
            case AskSure():
                yield from self._sure(ask)
        yield words("keys")

    def _value(self, ask: AskValue) -> Iterator[str]:
        words = self._words
        if ask.row:
            yield ask.row
        yield ask.field.ask
        yield from sides_of(ask, words)
        yield from choices_of(ask, words)
        yield from hints_of(ask, words)
        if ask.field.optional:
            yield words("optional")
        if ask.field.kind == "long":
            yield words("plain-long")
        if kept := _kept(ask):
            yield words("so-far", text=kept)
            yield words("plain-keep")
        yield from proposal_of(ask, words)

    def _rows(self, ask: AskRows) -> Iterator[str]:
        words = self._words
        yield ask.question.ask
        yield from (f"  {number}. {row.title}" for number, row in enumerate(ask.rows, 1))
        if not ask.rows:
            yield words("rows-none")
        yield words("rows-type", one=ask.question.one)
        if ask.question.picks:
            yield words("rows-pick")
        if ask.rows:
            yield words("rows-change")
        if ask.removed:
            yield words("rows-removed", count=len(ask.removed))
        if ask.so_far:
            yield words("so-far", text=ask.so_far)
            yield words("plain-half-row")
        else:
            yield words("rows-close")

    def _check(self, ask: AskCheck) -> Iterator[str]:
        words = self._words
        yield words("check-title", title=ask.title) if ask.place.question else words("overview-title")
        yield from ask.picture
        yield from lines_of(ask, words)
        if not ask.place.question:
            yield words("overview-last" if ask.is_last else "overview-choose")
            return
        yield words("check-change")
        yield words("check-open", count=ask.open) if ask.open else words("check-right")

    def _sure(self, ask: AskSure) -> Iterator[str]:
        words = self._words
        yield words(f"sure-{ask.about}")
        if ask.said:
            yield words("sure-said", text=ask.said)
        yield from map(words.tell, ask.says)
        yield from ways_of(ask, words)

    # what a line means

    def _meant(self, ask: Ask, line: str) -> Outcome:
        match ask:
            case AskValue():
                return self._answer(ask, line)
            case AskRows():
                return self._row(ask, line)
            case AskCheck():
                return self._told(check_line(ask, line, self._words))
            case AskSure():
                return self._told(sure_line(ask, line, self._words))

    def _answer(self, ask: AskValue, line: str) -> Outcome:
        # at the end of a line the same sign says that a longer text goes on
        while ask.field.kind == "long" and line.endswith(LITERAL):
            line = line.removesuffix(LITERAL)
            try:
                line = f"{line}\n{self._line()}"
            except Closed:
                return (Keep(line), Stop())
        if not line.strip():
            return (Answer(_kept(ask) or (None if ask.is_answered else ask.proposal) or None),)
        if line.strip().casefold() in self._words.read["unknown"]:
            return (Answer(None),)
        return (Answer(line.removeprefix(LITERAL)),)

    def _row(self, ask: AskRows, line: str) -> Outcome:
        """Take a line of a list; a half row that was left there is added by Enter, and else stays."""
        if ask.so_far and not line.strip():
            return (Add((ask.so_far,)),)
        meant = rows_line(ask, line, self._words)
        outcome = self._told(self._chosen(ask, meant) if isinstance(meant, str) else meant)
        # a row for a list by its name leaves the half row there where it is
        return tuple(replace(e, to=ask.place.question) if isinstance(e, Add) and ask.so_far else e for e in outcome)

    def _chosen(self, ask: AskRows, dialog: str) -> Event | Message | None:
        if dialog == "restore":
            self._say(*(f"  {number}. {row.title}" for number, row in enumerate(ask.removed, 1)))
            return restored(ask, self._asked("restore-choose"))
        self._say(self._words("pick-title", label=ask.question.label))
        self._say(*(f"  {number}. {entry.title}" for number, entry in enumerate(ask.question.picks.values(), 1)))
        return picked(ask, self._asked("pick-choose"))

    def _told(self, meant: Event | Message | None) -> Outcome:
        if isinstance(meant, Message):
            self._say(self._words.tell(meant))
            return ()
        return (meant,) if meant else ()

    # the menu, as words

    def _commands(self) -> set[str]:
        return {
            word for name in ("help", "back", "later", "view", "overview", "stop") for word in self._words.read[name]
        }

    def _command(self, ask: Ask, line: str, keep: Keeping) -> Outcome:
        said = line.strip().casefold()
        read = self._words.read
        if said in read["help"]:
            self._say(*help_of(ask, self._words), self._words("plain-menu"))
            return ()
        if said in read["back"]:
            return (Back(),)
        if said in read["overview"]:
            return (Go(Place()),)
        if said in read["stop"]:
            return (Stop(),)
        what: Literal["later", "view"] = "view" if said in read["view"] else "later"
        if not is_here(ask, what):
            self._say(self._words("not-here"))
            return ()
        return self._view(keep) if what == "view" else self._later(keep)

    def _later(self, keep: Keeping) -> Outcome:
        park = Park()
        try:
            park = Park(self._asked("later-why"))
            keep(park)
            park = replace(park, who=self._asked("later-who"))
            keep(park)
            return (replace(park, until=self._asked("later-until")),)
        except Closed:
            return (park, Stop()) if park != Park() else (Stop(),)

    def _view(self, keep: Keeping) -> Outcome:
        mark = Mark()
        try:
            lines = [self._asked("view-what")]
            for key in ABOUT_A_VIEW if lines[0] else ():
                mark = Mark(view=View(*lines))
                keep(mark)
                lines.append(self._asked(key))
            mark = Mark(view=View(*lines)) if lines[0] else mark
            keep(mark)
            return (replace(mark, status=self._status()),)
        except Closed:
            return (mark, Stop()) if mark.view else (Stop(),)

    def _status(self) -> Status | None:
        while (said := self._asked("view-status")) and said not in STATUSES:
            self._say(self._words("no-such-number", given=said))
        return STATUSES.get(said)


def _kept(ask: AskValue) -> str:
    """Return what Enter keeps: what was half written, but of a number or a choice the answer that stands."""
    is_written = ask.field.kind in {"text", "long"} or not ask.is_answered
    return ask.so_far if is_written else ask.answered
