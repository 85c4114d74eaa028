"""The same conversation for every way of answering: what a person would type for an event, line by line."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from netstart.core.event import Add, Answer, Confirm, Mark, Park
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.screen import Ask, AskRows
from netstart.core.words import Words
from netstart.files.answers import read_answers
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.from_file import FromFile
from netstart.prompters.hold import hold
from netstart.prompters.lines import STATUSES, rows_line
from tests.story import TODAY, desk

Put = tuple[Ask, Outcome]


class Recording(FromFile):
    """Answers from a file, and remembers each screen with what was said to it."""

    puts: list[Put]

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        outcome = super().put(ask, keep)
        if Stop() not in outcome:
            self.puts.append((ask, outcome))
        return outcome


def walked(form: Form, answers: Path) -> tuple[Sequence[Put], Interview]:
    """Return each screen with what an answers file says to it, and the interview that comes of it."""
    prompter = Recording(form, read_answers(answers, form, TODAY))
    prompter.puts = []
    interview = hold(form, desk(form), Interview(), prompter, lambda _: None)
    return prompter.puts, interview


def plain_lines(put: Put, words: Words) -> Iterator[str]:
    """Yield the lines that a person types in plain mode for what comes of one screen."""
    ask, outcome = put
    for event in outcome:
        match event:
            case Answer(raw):
                yield _plain_answer(raw, words)
            case Add((title,)) if isinstance(ask, AskRows):
                yield title if rows_line(ask, title, words) == event else f"\\{title}"
            case Confirm(why):
                yield f"1 {why}" if why else ""
            case Park(why, who, until):
                yield from ("later", why, who, until)
            case Mark(status, view):
                yield "ander geluid"
                yield from (view.view, view.because, view.helps, view.who) if view else ("",)
                yield next((digit for digit, name in STATUSES.items() if name == status), "")
            case _:
                raise AssertionError(f"nobody can type {event} on {ask}")


def _plain_answer(raw: object, words: Words) -> str:
    if raw is None:
        return words.read["unknown"][0]
    text = "; ".join(raw) if isinstance(raw, list | tuple) else str(raw)
    commands = {word for said in words.read.values() for word in said}
    return ("\\" if text.casefold() in commands or text.startswith("\\") else "") + text.replace("\n", "\\\n")
