"""The same conversation for every way of answering: what a person would type for an event, line by line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import yaml

from netstart.core.event import Add, Answer, Back, Confirm, Go, Mark, Park, Remove
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.read import Known, Raw, read
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
from netstart.core.words import Words
from netstart.files.answers import read_answers
from netstart.files.packs import shipped_words
from netstart.files.reading import read_file
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.from_file import FromFile
from netstart.prompters.hold import hold
from netstart.prompters.lines import STATUSES, rows_line
from netstart.prompters.room_telling import asked_of
from tests.story import TODAY, desk
from tests.terminal import Terminal, pasted

Put = tuple[Ask, Outcome]
WORDS = shipped_words()


class Recording(FromFile):
    """Answers from a file, and remembers each screen with what was said to it."""

    puts: list[Put]

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        outcome = super().put(ask, keep)
        if Stop() not in outcome:
            self.puts.append((ask, outcome))
        return outcome


def desk_answers(form: Form, answers: Path, folder: Path) -> Path:
    """Write the answers of a file as a desk gives them: without what only a room shows, and with what follows from it."""
    said = read_file(answers).data
    for question in form.questions.values():
        only = {field.id for field in question.fields if field.room == "only"}
        if question.sort != "rows" and only:
            said.pop(question.id, None)
        elif question.sort == "rows":
            for row in said.get(question.home, ()):
                if isinstance(row, dict):
                    row |= {id_: str(value) for id_, value in question.known_of(row).items()}
                    for id_ in only & set(row):
                        del row[id_]
    file = folder / "desk.yaml"
    file.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file


def walked(form: Form, answers: Path, *, advises: bool = False) -> tuple[Sequence[Put], Interview]:
    """Return each screen with what an answers file says to it, and the interview that comes of it.

    With `advises` the adviser speaks after each part, as he does in `init`.
    """
    prompter = Recording(form, read_answers(answers, form, TODAY))
    prompter.puts = []
    agenda = replace(desk(form), advises=advises)
    interview = hold(form, agenda, Interview(), prompter, lambda _: None)
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
            case Confirm() | Remove() | Go() | Park() if (digit := again_by(ask, event)) is not None:
                yield digit
                yield from (event.why,) if digit and isinstance(event, Confirm | Remove) else ()
            case Back():
                yield words.read["back"][0]
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


def again_by(ask: Ask, event: Confirm | Remove | Go | Park) -> str | None:
    """Return the digit for what comes of a row or a finding that is looked at again; None on any other screen."""
    match ask, event:
        case AskVerdict(), Confirm():
            return ""
        case AskVerdict(), Go():
            return "2"
        case AskVerdict(), Remove():
            return "3"
        case AskFinding(), Park(why):
            return f"3 {why}" if why else ""
        case AskFinding(), Go():
            return "1"
        case AskFinding(), Confirm():
            return "2"
        case _:
            return None


def on_screen(ask: Ask, words: Words) -> Sequence[str]:
    """Return what is to be read on the screen of an ask, and on no screen that comes before it."""
    match ask:
        case AskValue():
            return (ask.row, asked_of(ask))
        case AskRows():
            return (
                ask.asks or ask.question.ask,
                f"{len(ask.rows)}. {ask.rows[-1].title}" if ask.rows else words("rows-none"),
            )
        case AskCheck():
            return (words("check-title", title=ask.title),)
        case AskSure():
            return tuple(map(words.tell, ask.says))
        case AskTalk():
            return (ask.talk.asks,)
        case AskAcross() | AskStill():
            return (ask.asks,)
        case AskVerdict():
            return (ask.title, words("verdict-asks"))
        case AskFinding():
            return (ask.says,)
        case AskEnd():
            return (words("end-have"),)


def press(terminal: Terminal, put: Put, words: Words) -> None:
    """Press the keys that a person presses for what comes of one screen, as soon as the screen is there."""
    ask, outcome = put
    for event in outcome:
        terminal.wait_for(*on_screen(ask, words), without=words("menu-title"))
        match event:
            case Answer(raw) if isinstance(ask, AskValue):
                _press_answer(terminal, ask, raw)
            case Add((title,)) if isinstance(ask, AskRows):
                terminal.press(title if rows_line(ask, title, words) == event else f"\\{title}", "enter")
            case Confirm() | Remove() | Go() | Park() if (digit := again_by(ask, event)) is not None:
                terminal.press(digit, "enter")
                if digit and isinstance(event, Confirm | Remove):
                    key = "verdict-why" if isinstance(ask, AskVerdict) else "finding-reason"
                    terminal.wait_for(words(key)).press(event.why, "enter")
            case Back():
                terminal.press("shift-tab")
            case Confirm(why):
                terminal.press(*([f"1 {why}"] if why else []), "enter")
            case Park(why, who, until):
                _press_dialog(terminal, "3", dict(zip(LATER, (why, who, until), strict=True)), words)
            case Mark(status, view):
                texts = (view.view, view.because, view.helps, view.who) if view else ("",)
                digit = next((digit for digit, name in STATUSES.items() if name == status), "")
                lines = dict(zip(VIEW, texts, strict=False)) | {"view-status": digit}
                _press_dialog(terminal, "4", lines, words)
            case _:
                raise AssertionError(f"nobody can press {event} on {ask}")


LATER = ("later-why", "later-who", "later-until")
VIEW = ("view-what", "view-because", "view-helps", "view-who")


def _press_answer(terminal: Terminal, ask: AskValue, raw: object) -> None:
    known = Known(ask.options, TODAY, WORDS)
    match ask.field.kind:
        case _ if raw is None:
            terminal.press("enter")
        case "choice" | "scale":
            options = list(ask.field.choices) or list("12345")
            value = str(read(ask.field, str(raw), known))
            terminal.press(str(options.index(value) + 1), "enter")
        case "several":
            values = cast("tuple[str, ...]", read(ask.field, cast("Raw", raw), known))
            marked = cast("tuple[str, ...]", read(ask.field, ask.so_far or ask.proposal, known) or ())
            toggled = [number for number, one in enumerate(ask.field.choices, 1) if (one in values) != (one in marked)]
            terminal.press(*map(str, toggled), "enter")
        case _:
            text = "; ".join(raw) if isinstance(raw, list | tuple) else str(raw)
            terminal.press(pasted(text) if "\n" in text else text, "enter")


def _press_dialog(terminal: Terminal, digit: str, lines: Mapping[str, str], words: Words) -> None:
    terminal.press("?").wait_for(words("menu-title")).press(digit, "enter")
    for key, text in lines.items():
        terminal.wait_for(words(key)).press(text, "enter")
