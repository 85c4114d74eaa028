"""A meeting in a room from beginning to end: it is held, its pages are written, and somebody takes them along."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from netstart.core.screen import AskEnd, Head
from netstart.core.words import Message, Trouble, Words
from netstart.files.pages import Written, came_to, write_pages
from netstart.holding import Rest, Together, hold_in, past_in, taken_from
from netstart.prompters import Open, Prompter, Stop

Opening = Callable[[Path], None]
"""Opens a page or a folder, as a double click would."""


def hold_together(
    folder: Path, type_: str, words: Words, today: date, prompter: Prompter, together: Together, opening: Opening
) -> Rest:
    """Hold the meeting of a folder; at its end the pages are there, and can be opened by a digit.

    Raises:
        Problem: what was saved there cannot be read, or somebody is at work there; or this type has no meeting.
    """
    rest = hold_in(folder, type_, words, today, prompter, together)
    if rest.unsaved:
        return rest
    form, interview = taken_from(folder, words, today)
    written = write_pages(folder, form, interview, today, past_in(folder, words, today))
    if not rest.is_stopped:
        title = words("end-title", time=f"{together.clock.time():%H.%M}")
        take_along(folder, title, came_to(form, interview), written, prompter, opening)
    return replace(rest, unwritten=troubles_of(written))


def troubles_of(written: Sequence[Written]) -> tuple[Trouble, ...]:
    """Return why some pages are not there."""
    return tuple(page.trouble for page in written if page.trouble)


def take_along(
    folder: Path,
    title: str,
    said: tuple[Message, ...],
    written: Sequence[Written],
    prompter: Prompter,
    opening: Opening,
) -> None:
    """Put the end screen, with what the meeting came to and the pages that are there, until it is left."""
    there = [(page.path, page.made) for page in written if page.made and not page.trouble]
    ask = AskEnd(Head(0, 0, title, is_room=True), said, tuple(made for _, made in there), str(folder.resolve()), None)
    _left_at(ask, [path for path, _ in there], folder, prompter, opening)


def _left_at(ask: AskEnd, pages: Sequence[Path], folder: Path, prompter: Prompter, opening: Opening) -> None:
    """Put the end screen until it is left, and open what is asked for."""
    while True:
        for said in prompter.put(ask, lambda *_: None):
            match said:
                case Open(0):
                    opening(folder)
                case Open(number) if 0 < number <= len(pages):
                    opening(pages[number - 1])
                case Stop():
                    return
                case _:
                    pass
