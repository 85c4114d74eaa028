"""What stands on the screens that the menu leads to, and on those that pick and put back in a list."""

from collections.abc import Iterable, Mapping, Sequence

from netstart.core.screen import Ask, AskFinding, AskRows, AskVerdict, Note
from netstart.core.words import Words
from netstart.prompters.menu import Other, about_later
from netstart.prompters.review_telling import why_asked
from netstart.prompters.telling import help_of
from netstart.prompters.terminal.drawing import BLANK, Block, Shape, part
from netstart.prompters.terminal.screens import top

_ITEMS: Mapping[Other, str] = {
    "help": "menu-help",
    "back": "menu-back",
    "later": "menu-later",
    "view": "menu-view",
    "note": "menu-note",
    "overview": "menu-overview",
    "black": "menu-black",
    "skip": "menu-skip",
    "stop": "menu-stop",
}


def helping(ask: Ask, words: Words) -> Sequence[Shape]:
    """Return example and explanation of what is asked."""
    title, *lines = help_of(ask, words)
    return (
        *top(ask.head, words),
        Block(title, is_strong=True),
        *part(map(Block.item, lines)),
        *part([Block(words("help-close"))]),
    )


def menu(ask: Ask, items: Mapping[str, Other], words: Words, *, is_saved: bool) -> Sequence[Shape]:
    """Return everything else that can be done here, each with its digit."""
    about = {digit: _about(ask, item, words, is_saved) for digit, item in items.items()}
    wide = max(len(words(_ITEMS[item])) for digit, item in items.items() if about[digit] or item == "stop")
    lines = [
        Block(f"{words(_ITEMS[item]):<{wide if about[digit] else 0}}   {about[digit]}".rstrip(), f"  {digit}. ")
        for digit, item in items.items()
    ]
    return (
        *top(ask.head, words),
        Block(words("menu-title"), is_strong=True),
        *part(lines),
        *part([Block(words("menu-choose"))]),
        *([Block(words("menu-time"))] if ask.head.is_room else []),
    )


def _about(ask: Ask, item: Other, words: Words, is_saved: bool) -> str:
    match item:
        case "later" if len(about_later(ask)) > 1:
            return words("menu-about-later")
        case "view":
            return words("menu-about-view")
        case "note":
            return ", ".join(note.one for note in ask.head.notes)
        case "stop":
            return words("menu-about-stop") if is_saved else ""
        case _:
            return ""


def noting(ask: Ask, words: Words) -> Sequence[Shape]:
    """Return where a quick note can go."""
    lines = [Block(note.one, f"{number:>2}. ") for number, note in enumerate(ask.head.notes, 1)]
    return (
        *top(ask.head, words),
        Block(words("menu-note"), is_strong=True),
        *part(lines),
        *part([Block(words("note-choose"))]),
    )


def noted(ask: Ask, note: Note, words: Words) -> Sequence[Shape]:
    """Return the screen on which a quick note is typed."""
    return (
        *top(ask.head, words),
        Block(words("menu-note")),
        BLANK,
        Block(words("note-type", one=note.one), is_strong=True),
    )


def reasoning(ask: AskVerdict | AskFinding, words: Words) -> Sequence[Shape]:
    """Return the screen on which a reason is typed, below what it is about."""
    question, hint = why_asked(ask, words)
    about = ask.title if isinstance(ask, AskVerdict) else ask.says
    return (*top(ask.head, words), Block(about), BLANK, Block(question, is_strong=True), Block(hint))


def picking(ask: AskRows, words: Words) -> Sequence[Shape]:
    """Return the examples of a list, numbered; what is in the list already says so."""
    there = {row.title.casefold() for row in ask.rows}
    lines = [
        Block(f"{row.title} ({words('pick-there')})" if row.title.casefold() in there else row.title, f"{number:>2}. ")
        for number, row in enumerate(ask.question.picks.values(), 1)
    ]
    return (
        *top(ask.head, words),
        Block(words("pick-title", label=ask.question.label), is_strong=True),
        *part(lines),
        *part([Block(words("pick-choose"))]),
    )


def restoring(ask: AskRows, words: Words) -> Sequence[Shape]:
    """Return what was removed from a list, numbered."""
    lines = [Block(row.title, f"{number:>2}. ") for number, row in enumerate(ask.removed, 1)]
    return (*top(ask.head, words), Block(words("restore-choose"), is_strong=True), *part(lines))


def asking(ask: Ask, title: str, said: Iterable[tuple[str, str]], question: str, words: Words) -> Sequence[Shape]:
    """Return one line of a dialog that asks more than one, below what was said in it."""
    told = [Block(text, f"{words(key)} ") for key, text in said if text]
    return (*top(ask.head, words), Block(words(title)), *part(told), BLANK, Block(words(question), is_strong=True))
