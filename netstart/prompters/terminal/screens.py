"""What stands on each screen above the place where the answer comes: head, question, what was said, how to answer."""

from collections.abc import Iterator, Sequence

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
    Head,
)
from netstart.core.words import Words
from netstart.prompters.hands_shown import DOT
from netstart.prompters.review_telling import is_tick
from netstart.prompters.room_telling import time_left, where
from netstart.prompters.telling import choices_of, hints_of, lines_of, most_of, proposal_of, sides_of, ways_of
from netstart.prompters.terminal import review_screens, room_screens
from netstart.prompters.terminal.choosing import Marks, choices, scale
from netstart.prompters.terminal.drawing import BLANK, Block, Shape, part
from netstart.prompters.terminal.shapes import Justified

CHOSEN = ("choice", "several", "scale")
"""Kinds of answer that are chosen with a key, and not typed."""


def above(ask: Ask, words: Words, mark: str = DOT, text: str = "") -> Sequence[Shape]:
    """Return what stands above the answer; some of it is a picture of the `text` that is typed so far."""
    return (*top(ask.head, words), *_asked(ask, words, mark, text))


def _asked(ask: Ask, words: Words, mark: str, text: str) -> Iterator[Shape]:
    match ask:
        case AskValue():
            return _value_together(ask, words, mark, text) if ask.head.is_room else _value(ask, words)
        case AskRows():
            return room_screens.listed(ask, words) if ask.head.is_room else _rows(ask, words)
        case AskCheck():
            return room_screens.read_back(ask, words) if ask.head.is_room else _check(ask, words)
        case AskSure():
            return _sure(ask, words)
        case AskTalk():
            return room_screens.talking(ask, words)
        case AskAcross():
            return room_screens.across(ask, text, words, mark)
        case AskStill() if is_tick(ask):
            return review_screens.ticked(ask, text, words)
        case AskStill():
            return room_screens.still_there(ask, words)
        case AskVerdict():
            return review_screens.judged(ask, words)
        case AskFinding():
            return review_screens.advised(ask, words)
        case AskEnd():
            return room_screens.ended(ask, words)


def _value_together(ask: AskValue, words: Words, mark: str, text: str) -> Iterator[Shape]:
    if room_screens.is_picture(ask):
        return room_screens.fingered(ask, text, mark)
    return room_screens.valued(ask, words, _below(ask, words, mark, text))


def under(ask: Ask, words: Words, text: str) -> Sequence[Shape]:
    """Return what stands below the field, of the text that is typed so far."""
    match ask:
        case AskValue() if room_screens.is_picture(ask):
            return room_screens.fingers_below(ask, text, words)
        case AskAcross():
            return room_screens.across_below(ask, text, words)
        case AskStill() if not is_tick(ask):
            return room_screens.still_below(ask, text)
        case _:
            return ()


def top(head: Head, words: Words) -> Sequence[Shape]:
    """Return where in the conversation this is; in a room also how much time is left."""
    if head.is_room:
        return Justified(where(head, words), time_left(head, words)), Block(is_pinned=True)
    return Block(where(head, words)), BLANK


def _value(ask: AskValue, words: Words) -> Iterator[Shape]:
    if ask.row:
        yield Block(ask.row)
    yield Block(ask.field.ask, is_strong=True)
    yield from _state(ask, words)
    yield from part(map(Block.item, sides_of(ask, words)))
    yield from _below(ask, words)


def _below(ask: AskValue, words: Words, mark: str = DOT, text: str = "") -> Iterator[Shape]:
    """Yield what can be chosen, and how to answer; at a desk some of that follows what is marked."""
    if ask.field.kind in CHOSEN:
        # a room types a digit, and whoever says something else is heard too
        yield from choosable(ask, Marks.typed(ask, text), words) if ask.head.is_room else ()
        return
    if ask.beside and ask.options:
        yield from room_screens.with_dots(ask, mark)
    else:
        yield from part(map(Block.item, choices_of(ask, words)))
    yield from part(map(Block, _hints(ask, words)))


def _state(ask: AskValue, words: Words) -> Iterator[Shape]:
    """Yield how firm the answer is, and the other views beside it."""
    told = [words(f"status-{ask.status}")] if ask.status != "provisional" else []
    told += [words("other-views", count=len(ask.views))] if ask.views else []
    if told:
        yield Block(f"({'; '.join(told)})")


def choosable(ask: AskValue, marks: Marks, words: Words) -> Iterator[Shape]:
    """Yield what can be chosen as it is marked now, and how."""
    yield from part(scale(marks, ask.poles) if ask.field.kind == "scale" else choices(marks))
    if marks.unread:
        yield from part([Block(words("so-far", text=marks.unread))])
    yield from part(map(Block, _hints(ask, words)))


def _hints(ask: AskValue, words: Words) -> Iterator[str]:
    """Yield how to answer, where the question does not say."""
    match ask.field.kind:
        case "several":
            yield words("several-hint" if ask.head.is_room else "toggle-hint")
            yield from most_of(ask, words)
        case "choice":
            yield words("digit-room" if ask.head.is_room else "digit-hint")
        case "scale":
            yield words("slide-room" if ask.head.is_room else "slide-hint")
        case _:
            yield from hints_of(ask, words)
    if ask.so_far and ask.is_answered:
        yield words("keep-so-far")
        yield from proposal_of(ask, words)
    elif ask.proposal and not ask.so_far and ask.head.is_room:
        # it stands in the field, or it is chosen
        yield from filter(None, (words("proposal-room"), ask.because))
    elif ask.proposal and not ask.so_far:
        yield from proposal_of(ask, words)
    elif ask.field.optional:
        yield words("optional")


def _rows(ask: AskRows, words: Words) -> Iterator[Shape]:
    yield Block(ask.question.ask, is_strong=True)
    rows = [Block(row.title, f"{number:>2}. ") for number, row in enumerate(ask.rows, 1)]
    yield from part(rows or [Block(words("rows-none"))])
    hints_ = [words("rows-type", one=ask.question.one)]
    if ask.question.picks:
        hints_.append(words("rows-pick"))
    if ask.rows:
        hints_.append(words("rows-change"))
    if ask.removed:
        hints_.append(words("rows-removed", count=len(ask.removed)))
    yield from part(map(Block, hints_))
    # the newest rows are at the end, and that is where the eye should be
    yield Block(words("rows-close"), is_here=bool(ask.rows))


def _check(ask: AskCheck, words: Words) -> Iterator[Shape]:
    title = words("check-title", title=ask.title) if ask.place.question else words("overview-title")
    yield Block(title, is_strong=True)
    yield from part(map(Block, ask.picture))
    yield from part(map(Block.item, lines_of(ask, words)))
    yield BLANK
    if not ask.place.question:
        yield Block(words("overview-last" if ask.is_last else "overview-choose"))
        return
    if ask.lines:
        yield Block(words("check-change"))
    yield Block(words("check-open", count=ask.open) if ask.open else words("check-right"))


def _sure(ask: AskSure, words: Words) -> Iterator[Shape]:
    yield Block(words(f"sure-{ask.about}"), is_strong=True)
    if ask.said:
        yield from part([Block(words("sure-said", text=ask.said))])
    yield from part(Block(words.tell(message)) for message in ask.says)
    *ways, hint = ways_of(ask, words)
    yield from part(map(Block.item, ways))
    yield from part([Block(hint)])
