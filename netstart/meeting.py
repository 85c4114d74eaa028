"""A meeting in a room from beginning to end: it is held, its pages are written, and somebody takes them along."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from netstart.core.screen import AskEnd, Head
from netstart.core.words import Words
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
    troubles = tuple(page.trouble for page in written if page.trouble)
    if not rest.is_stopped:
        pages = [page for page in written if page.made and not page.trouble]
        title = words("end-title", time=f"{together.clock.time():%H.%M}")
        head = Head(0, 0, title, is_room=True)
        made = tuple(page.made for page in pages if page.made)
        ask = AskEnd(head, came_to(form, interview), made, str(folder.resolve()), None)
        left_at(ask, pages, folder, prompter, opening)
    return replace(rest, unwritten=troubles)


def left_at(ask: AskEnd, pages: Sequence[Written], folder: Path, prompter: Prompter, opening: Opening) -> None:
    """Put the end screen until it is left, and open what is asked for."""
    while True:
        for said in prompter.put(ask, lambda *_: None):
            match said:
                case Open(0):
                    opening(folder)
                case Open(number) if 0 < number <= len(pages):
                    opening(pages[number - 1].path)
                case Stop():
                    return
                case _:
                    pass
