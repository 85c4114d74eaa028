"""Prompts in which something is chosen: one answer, several, or a place on a scale; digits and arrows.

Nothing is chosen beforehand, as questionary's own `select` would do: Enter may not answer what nobody chose.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self

from prompt_toolkit.application import get_app
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.utils import get_cwidth

from netstart.core.pack import Poles
from netstart.core.read import Known, Raw, read
from netstart.core.screen import AskValue
from netstart.core.words import Message, Words
from netstart.prompters.lines import numbers
from netstart.prompters.terminal.drawing import Block, Shape
from netstart.prompters.terminal.keys import leaving, still
from netstart.prompters.terminal.layout import layout
from netstart.prompters.terminal.prompt import Desk, Prompt, Said, run
from netstart.prompters.terminal.sheet import Sheet

_DIGITS = {digit: digit for digit in "12345"}


@dataclass
class Marks:
    """What can be chosen, what is, and which one is pointed at."""

    keys: Sequence[str]
    labels: Sequence[str]
    is_several: bool = False
    start: int = 0
    """The first one that an arrow points at."""
    chosen: set[int] = field(default_factory=set)
    pointed: int | None = None
    is_by_digit: bool = False
    """Whether a digit was the last key: a blank behind it divides, as in `1 4`, and turns nothing."""
    unread: str = ""
    """What was said so far, where that is none of what can be chosen."""

    @classmethod
    def of(cls, ask: AskValue, words: Words) -> Self:
        """Return what can be chosen, with what was chosen so far or is proposed."""
        options = _DIGITS if ask.field.kind == "scale" else ask.options
        marks = cls(tuple(options), tuple(options.values()), ask.field.kind == "several", _start(ask))
        # too many are shown as they were chosen; the day does not matter to what is chosen
        value = read(replace(ask.field, most=None), ask.so_far or ask.proposal, Known({}, date.min, words))
        if isinstance(value, Message):
            marks.unread = ask.so_far
        elif value is not None:
            keys = [str(one) for one in (value if isinstance(value, tuple) else (value,))]
            marks.chosen = {at for at, key in enumerate(marks.keys) if key in keys}
        if not marks.is_several:
            marks.pointed = next(iter(marks.chosen), None)
        return marks

    @classmethod
    def typed(cls, ask: AskValue, text: str) -> Self:
        """Return what can be chosen, with what the digits of a line choose."""
        options = _DIGITS if ask.field.kind == "scale" else ask.options
        marks = cls(tuple(options), tuple(options.values()), ask.field.kind == "several")
        marks.chosen = {number - 1 for number in numbers(text) or () if 0 < number <= len(options)}
        marks.pointed = next(iter(marks.chosen), None) if len(marks.chosen) == 1 else None
        return marks

    def values(self) -> Raw:
        """Return what is chosen, as an answer."""
        values = tuple(self.keys[at] for at in sorted(self.chosen))
        if not values:
            return self.unread or None
        return values if self.is_several else values[0]

    def text(self) -> str:
        """Return what is chosen, as it would be typed; what could not be read stays until something is."""
        return self.unread if not self.chosen else "; ".join(self.labels[at] for at in sorted(self.chosen))

    def point(self, at: int) -> None:
        """Point at one of them; where only one can be chosen, that chooses it."""
        self.is_by_digit = False
        self.pointed = max(0, min(len(self.labels) - 1, at))
        if not self.is_several:
            self.chosen = {self.pointed}

    def move(self, by: int) -> None:
        """Point at the next one or the one before."""
        self.point(self.start if self.pointed is None else self.pointed + by)

    def digit(self, number: int) -> bool:
        """Choose by number; several can be chosen, and chosen off again. Say whether there is such a number."""
        if not 0 < number <= len(self.labels):
            return False
        self.point(number - 1)
        self.turn()
        self.is_by_digit = True
        return True

    def turn(self) -> None:
        """Choose what is pointed at, or not any more."""
        if self.is_several and self.pointed is not None and not self.is_by_digit:
            self.chosen ^= {self.pointed}
        self.is_by_digit = False

    def clear(self) -> None:
        """Choose nothing."""
        self.chosen, self.pointed = set(), None


def count_of(ask: AskValue) -> int:
    """Return how many things can be chosen of which only one can be."""
    return {"choice": len(ask.options), "scale": len(_DIGITS)}.get(ask.field.kind, 0)


def _start(ask: AskValue) -> int:
    return 2 if ask.field.kind == "scale" else 0


@dataclass(frozen=True, slots=True)
class Choosing:
    """Something to be chosen."""

    marks: Marks
    shapes: Callable[[], Sequence[Shape]]
    hint: str
    """Told when somebody points at one of several and chooses none."""
    keep: Callable[[str], Message | None]
    notice: str = ""


def choose(desk: Desk, what: Choosing) -> Said:
    """Have something chosen, and return it as text with how the prompt was left."""
    marks = what.marks
    prompt = Prompt(
        desk,
        shapes=what.shapes,
        typed=marks.text,
        check=lambda text: what.hint if marks.pointed is not None and not text else "",
        keep=what.keep,
        has_menu=True,
        notice=what.notice,
    )
    sheet = prompt.sheet()
    keys = merge_key_bindings([still(), _marking(marks, sheet, prompt), leaving(prompt, sheet)])
    return run(prompt, layout(sheet, desk.words("keys"), None, tuple), keys)


def _marking(marks: Marks, sheet: Sheet, prompt: Prompt) -> KeyBindings:
    keys = KeyBindings()

    def bind(key: str, do: Callable[[KeyPressEvent], Any]) -> None:
        @keys.add(key)
        def _(event: KeyPressEvent) -> None:
            do(event)
            sheet.follow()

    def choose_by(event: KeyPressEvent) -> None:
        if not marks.digit(int(event.data)):
            prompt.tell(prompt.desk.words("no-such-number", given=event.data))

    for digit in "0123456789":
        bind(digit, choose_by)
    for back in ("up", "left"):
        bind(back, lambda _: marks.move(-1))
    for on in ("down", "right"):
        bind(on, lambda _: marks.move(1))
    bind("home", lambda _: marks.point(0))
    bind("end", lambda _: marks.point(len(marks.labels) - 1))
    bind("space", lambda _: marks.turn())
    bind("backspace", lambda _: marks.clear())
    bind("delete", lambda _: marks.clear())
    return keys


def choices(marks: Marks) -> list[Block]:
    """Return what can be chosen, one below the other."""
    return [
        Block(
            label,
            f"{'>' if at == marks.pointed else ' '} {_box(marks, at)}{at + 1}. ",
            is_strong=at in marks.chosen,
            is_here=at == marks.pointed,
        )
        for at, label in enumerate(marks.labels)
    ]


def _box(marks: Marks, at: int) -> str:
    return f"[{'x' if at in marks.chosen else ' '}] " if marks.is_several else ""


def scale(marks: Marks, poles: Poles | None) -> list[Block]:
    """Return a scale on one line, between its poles if they fit beside it."""
    line = "──".join(f"({digit})" if at in marks.chosen else f" {digit} " for at, digit in enumerate(marks.labels))
    if poles is None:
        return [Block(line, is_here=True)]
    whole = f"{poles.low}  {line}  {poles.high}"
    if get_cwidth(whole) <= get_app().output.get_size().columns - 4:
        return [Block(whole, is_here=True)]
    return [Block(poles.low, "1 = "), Block(poles.high, "5 = "), Block(), Block(line, is_here=True)]
