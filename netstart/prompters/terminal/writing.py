"""Prompts in which something is typed: one field, prefilled, that wraps; Enter takes it."""

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys

from netstart.core.cleaning import clean
from netstart.core.words import Message
from netstart.prompters.terminal.drawing import Block, Shape
from netstart.prompters.terminal.keys import editing, leaving
from netstart.prompters.terminal.layout import FieldControl, layout
from netstart.prompters.terminal.prompt import Desk, Prompt, Said, fine, nowhere, run
from netstart.prompters.terminal.sheet import Sheet

_PAUSE = 1.0
"""Seconds between two savings of what is being typed."""
_MOST_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Writing:
    """Something to be typed."""

    shapes: Callable[[str], Sequence[Shape]]
    """What stands on the screen above the field, as long as this text is in it."""
    text: str = ""
    below: Callable[[str], Sequence[Shape]] = lambda _: ()
    """What stands below the field."""
    keys: str = ""
    """The line with the keys, where it is another one than everywhere."""
    notice: str = ""
    check: Callable[[str], str] = fine
    keep: Callable[[str], Message | None] = nowhere
    titles: Iterable[str] = ()
    """What is offered while somebody types."""
    has_many: bool = False
    """Whether several titles may be typed, with a `;` between them."""
    has_newlines: bool = False
    """Whether pasted lines stay lines."""
    has_menu: bool = True
    count: int = 0
    """So many things can be chosen by number; where nothing else is typed the arrows go through the numbers."""
    is_replaced: bool = False
    """Whether typing takes the place of what stands there, as long as nothing else was done with it."""


def write(desk: Desk, what: Writing) -> Said:
    """Have something typed, and return it with how the prompt was left."""
    buffer = Buffer(
        completer=Titles(what.titles, has_many=what.has_many),
        complete_while_typing=True,
        document=Document(what.text),
        multiline=False,
    )
    prompt = Prompt(
        desk,
        shapes=lambda: what.shapes(buffer.text),
        typed=lambda: buffer.text,
        check=what.check,
        keep=what.keep,
        has_menu=what.has_menu,
        notice=what.notice,
    )
    sheet, field = prompt.sheet(), FieldControl(buffer, desk.frame)
    if what.keep is not nowhere:
        buffer.on_text_changed += _Saving(what.keep, buffer)
    keys = merge_key_bindings(
        [editing(), _pasting(has_newlines=what.has_newlines), _up_and_down(field, sheet, what.count)]
    )
    if what.is_replaced and what.text:
        keys = merge_key_bindings([keys, _replacing(buffer)])

    def below() -> Sequence[Shape]:
        return (*what.below(buffer.text), *_offered(buffer, desk))

    screen = layout(sheet, what.keys or desk.words("keys"), field, below)
    return run(prompt, screen, merge_key_bindings([keys, leaving(prompt, sheet)]))


class _Saving:
    """Saves what is being typed, a moment after it was, and no more than once in that time."""

    def __init__(self, keep: Callable[[str], Message | None], buffer: Buffer) -> None:
        self._keep = keep
        self._buffer = buffer
        self._is_coming = False

    def __call__(self, _: Buffer) -> None:
        if not self._is_coming:
            self._is_coming = True
            asyncio.get_running_loop().call_later(_PAUSE, self._save)

    def _save(self) -> None:
        self._is_coming = False
        self._keep(self._buffer.text)


def _pasting(*, has_newlines: bool) -> KeyBindings:
    keys = KeyBindings()

    @keys.add(Keys.BracketedPaste, save_before=lambda _: True)
    def paste(event: KeyPressEvent) -> None:
        # the points hold the blanks at both ends, which a text within a text needs
        text = clean(f".{event.data}.")[1:-1]
        event.current_buffer.insert_text(text if has_newlines else re.sub(r"\s*\n\s*", " ", text.strip("\n")))

    return keys


def _replacing(buffer: Buffer) -> KeyBindings:
    """Return the keys that put a new answer in the place of the old one; `?` opens the menu, as on an empty field."""
    keys, touched = KeyBindings(), list[bool]()

    def touch(_: Buffer) -> None:
        touched.append(True)

    buffer.on_text_changed += touch
    buffer.on_cursor_position_changed += touch

    @keys.add(Keys.Any, filter=Condition(lambda: not touched), save_before=lambda _: True)
    def replace_all(event: KeyPressEvent) -> None:
        if event.data == "?":
            event.app.exit(result="menu")
        elif event.data.isprintable():
            buffer.document = Document(event.data)

    return keys


def _up_and_down(field: FieldControl, sheet: Sheet, count: int) -> KeyBindings:
    """Return the arrows: through what is offered or chosen, else through the rows of the field, else the sheet."""
    keys = KeyBindings()

    def go(buffer: Buffer, rows: int) -> None:
        if buffer.complete_state:
            (buffer.complete_next if rows > 0 else buffer.complete_previous)()
        elif count and re.fullmatch(r"[0-9]{0,2}", buffer.text):
            number = max(1, min(count, int(buffer.text or 0) + rows))
            buffer.document = Document(str(number))
            sheet.follow()
        elif (at := field.moved(rows)) is not None:
            buffer.cursor_position = at
        else:
            sheet.scroll(rows)

    keys.add("up")(lambda event: go(event.current_buffer, -1))
    keys.add("down")(lambda event: go(event.current_buffer, 1))

    @keys.add("tab")
    def complete(event: KeyPressEvent) -> None:
        if event.current_buffer.complete_state:
            event.current_buffer.complete_next()

    return keys


class Titles(Completer):
    """Offers titles of which a word begins with what was typed; of many, the next one after a `;`."""

    def __init__(self, titles: Iterable[str], *, has_many: bool) -> None:
        self._titles = tuple(titles)
        self._has_many = has_many

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
        typed = document.text_before_cursor
        begun = (typed.rpartition(";")[2] if self._has_many else typed).lstrip()
        if not begun or begun.isdecimal() or document.text_after_cursor:
            return
        said = re.compile(rf"(?<!\w){re.escape(begun)}", re.IGNORECASE)
        found = [title for title in self._titles if said.search(title)]
        if begun not in found:
            yield from (Completion(title, -len(begun)) for title in found)


def _offered(buffer: Buffer, desk: Desk) -> Sequence[Shape]:
    """Return the titles that are offered now, some of them around the one that is taken."""
    state = buffer.complete_state
    if state is None or not state.completions:
        return ()
    taken = state.complete_index
    first = max(0, min((taken or 0) - _MOST_OFFERED // 2, len(state.completions) - _MOST_OFFERED))
    some = list(enumerate(state.completions))[first : first + _MOST_OFFERED]
    return (
        *(Block(one.text, "  > " if at == taken else "    ") for at, one in some),
        Block(desk.words("complete-room" if desk.is_room else "complete")),
    )
