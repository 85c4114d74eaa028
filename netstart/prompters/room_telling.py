"""What the screens of a room tell, as lines of text: where one is, what people do, what was said."""

from collections.abc import Iterator

from netstart.core.across import letters_of
from netstart.core.room import OPENING
from netstart.core.screen import (
    Ask,
    AskAcross,
    AskEnd,
    AskFinding,
    AskRows,
    AskStill,
    AskTalk,
    AskValue,
    AskVerdict,
    Head,
    RowLine,
)
from netstart.core.words import Words
from netstart.prompters.review_telling import is_tick

DO_FIRST = 3
"""The needs that a meeting works on."""


def where(head: Head, words: Words) -> str:
    """Return where in the conversation a screen stands."""
    return words("head", part=head.part, parts=head.parts, title=head.title) if head.part else head.title


def time_left(head: Head, words: Words) -> str:
    """Return how much of the meeting is left; nothing where nobody counts."""
    if head.minutes_left is None:
        return ""
    if head.minutes_left <= 0:
        return words("time-up")
    return words("minute-left") if head.minutes_left == 1 else words("minutes-left", count=head.minutes_left)


def moves_of(ask: AskTalk, words: Words) -> Iterator[tuple[str, str]]:
    """Yield how long people do something, and what."""
    for move in ask.talk.moves:
        yield minutes_told(move.minutes, words), move.does


def minutes_told(minutes: int | None, words: Words) -> str:
    """Return a number of minutes; nothing where it is not said."""
    if minutes is None:
        return ""
    return words("minute") if minutes == 1 else words("minutes", count=minutes)


def talk_keys(ask: AskTalk, words: Words) -> str:
    """Return the keys of a talk screen; Enter does what comes next."""
    if ask.place.question == OPENING:
        return words("keys-begin")
    return words("keys-talk" if ask.talk.moves else "keys-pause")


def asked_of(ask: AskValue) -> str:
    """Return the question as the room reads it."""
    return ask.asks or ask.field.ask


def shows_of(ask: AskValue | AskRows, words: Words) -> Iterator[tuple[str, str]]:
    """Yield what was chosen before, behind what it is, where the room should see it."""
    if ask.shows:
        yield words("shows-three" if len(ask.shows) == DO_FIRST else "shows"), " · ".join(ask.shows)


def by_number(ask: AskValue, text: str) -> str:
    """Return what can be chosen as the numbers that stand before it on the screen; any other text as it is."""
    numbers = {title: str(number) for number, title in enumerate(ask.options.values(), 1)}
    titles = [text] if text in numbers else text.split("; ")
    is_known = ask.field.kind in {"choice", "several", "links"} and all(title in numbers for title in titles)
    return " ".join(numbers[title] for title in titles) if is_known else text


def columns_of(ask: AskRows | AskStill) -> tuple[str, ...]:
    """Return the labels of what rows say beside their titles, where any of them says anything."""
    return tuple(field.label for field in ask.columns) if any(any(row.cells) for row in ask.rows) else ()


def row_told(row: RowLine, labels: tuple[str, ...]) -> str:
    """Return a row as one line: its title, and what was read beside it with what that is."""
    told = [f"{label}: {cell}" for label, cell in zip(labels, row.cells, strict=False) if cell]
    return f"{row.title} ({' · '.join(told)})" if told else row.title


def still_hints(ask: AskStill, words: Words) -> Iterator[str]:
    """Yield how to say what is not right, or what was seen."""
    if is_tick(ask):
        yield from filter(None, (ask.hint, words("still-tick-again" if ask.so_far else "still-tick")))
        return
    if ask.field is not None:
        yield ask.hint or words("still-links")
        return
    if ask.hint:
        yield ask.hint
    yield words("still-rows")
    yield words("still-add", one=ask.question.one)


def letters_told(ask: AskAcross) -> str:
    """Return what each letter says, in one line: `g gedaan   b bezig`; nothing where digits choose."""
    letters = letters_of(ask.field, ask.options) if ask.field else ()
    return "   ".join(f"{letter} {label}" for letter, label in zip(letters, ask.options.values(), strict=False))


def across_hints(ask: AskAcross, words: Words) -> Iterator[str]:
    """Yield how to answer in one line."""
    if ask.example:
        yield words("across-example", example=ask.example)


def pages_of(ask: AskEnd) -> Iterator[tuple[str, str]]:
    """Yield the pages that were written, each with what it is for."""
    for page in ask.pages:
        yield page.title, page.use


def keys_of(ask: Ask, words: Words) -> str:
    """Return the keys of a screen: what Enter does where it does more than go on."""
    match ask:
        case AskEnd(pages=()):
            return words("keys-end-none")
        case AskEnd(pages=pages):
            return words("keys-end", count=len(pages)) if len(pages) > 1 else words("keys-end-one")
        case AskVerdict():
            return words("keys-verdict")
        case AskFinding():
            return words("keys-finding")
        case AskStill(so_far="") if is_tick(ask):
            return words("keys-tick")
        case _:
            return words("keys")
