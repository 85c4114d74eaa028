"""What stands on each screen above the place where the answer comes: head, question, what was said, how to answer."""

from collections.abc import Iterable, Iterator, Sequence

from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue, Head
from netstart.core.words import Words
from netstart.prompters.telling import choices_of, help_of, hints_of, lines_of, most_of, proposal_of, sides_of, ways_of
from netstart.prompters.terminal.choosing import Marks, choices, scale
from netstart.prompters.terminal.drawing import BLANK, Block

CHOSEN = ("choice", "several", "scale")
"""Kinds of answer that are chosen with a key, and not typed."""
"""Kinds of which the choices are drawn where they are chosen."""


def above(ask: Ask, words: Words) -> Sequence[Block]:
    """Return what stands above the answer."""
    match ask:
        case AskValue():
            return (*top(ask.head, words), *_value(ask, words))
        case AskRows():
            return (*top(ask.head, words), *_rows(ask, words))
        case AskCheck():
            return (*top(ask.head, words), *_check(ask, words))
        case AskSure():
            return (*top(ask.head, words), *_sure(ask, words))


def top(head: Head, words: Words) -> Sequence[Block]:
    """Return where in the conversation this is."""
    text = words("head", part=head.part, parts=head.parts, title=head.title) if head.part else head.title
    return Block(text), BLANK


def _value(ask: AskValue, words: Words) -> Iterator[Block]:
    if ask.row:
        yield Block(ask.row)
    yield Block(ask.field.ask, is_strong=True)
    yield from _state(ask, words)
    yield from _part(map(Block.item, sides_of(ask, words)))
    if ask.field.kind in CHOSEN:
        return
    yield from _part(map(Block.item, choices_of(ask, words)))
    yield from _part(map(Block, _hints(ask, words)))


def _state(ask: AskValue, words: Words) -> Iterator[Block]:
    """Yield how firm the answer is, and the other views beside it."""
    told = [words(f"status-{ask.status}")] if ask.status != "provisional" else []
    told += [words("other-views", count=len(ask.views))] if ask.views else []
    if told:
        yield Block(f"({'; '.join(told)})")


def choosable(ask: AskValue, marks: Marks, words: Words) -> Iterator[Block]:
    """Yield what can be chosen as it is marked now, and how."""
    yield from _part(scale(marks, ask.poles) if ask.field.kind == "scale" else choices(marks))
    if marks.unread:
        yield from _part([Block(words("so-far", text=marks.unread))])
    yield from _part(map(Block, _hints(ask, words)))


def _hints(ask: AskValue, words: Words) -> Iterator[str]:
    """Yield how to answer, where the question does not say."""
    match ask.field.kind:
        case "several":
            yield words("toggle-hint")
            yield from most_of(ask, words)
        case "choice":
            yield words("digit-hint")
        case "scale":
            yield words("slide-hint")
        case _:
            yield from hints_of(ask, words)
    if ask.so_far and ask.is_answered:
        yield words("keep-so-far")
        yield from proposal_of(ask, words)
    elif ask.proposal and not ask.so_far:
        yield from proposal_of(ask, words)
    elif ask.field.optional:
        yield words("optional")


def _rows(ask: AskRows, words: Words) -> Iterator[Block]:
    yield Block(ask.question.ask, is_strong=True)
    rows = [Block(row.title, f"{number:>2}. ") for number, row in enumerate(ask.rows, 1)]
    yield from _part(rows or [Block(words("rows-none"))])
    hints_ = [words("rows-type", one=ask.question.one)]
    if ask.question.picks:
        hints_.append(words("rows-pick"))
    if ask.rows:
        hints_.append(words("rows-change"))
    if ask.removed:
        hints_.append(words("rows-removed", count=len(ask.removed)))
    yield from _part(map(Block, hints_))
    # the newest rows are at the end, and that is where the eye should be
    yield Block(words("rows-close"), is_here=bool(ask.rows))


def _check(ask: AskCheck, words: Words) -> Iterator[Block]:
    title = words("check-title", title=ask.title) if ask.place.question else words("overview-title")
    yield Block(title, is_strong=True)
    yield from _part(map(Block, ask.picture))
    yield from _part(map(Block.item, lines_of(ask, words)))
    yield BLANK
    if not ask.place.question:
        yield Block(words("overview-last" if ask.is_last else "overview-choose"))
        return
    if ask.lines:
        yield Block(words("check-change"))
    yield Block(words("check-open", count=ask.open) if ask.open else words("check-right"))


def _sure(ask: AskSure, words: Words) -> Iterator[Block]:
    yield Block(words(f"sure-{ask.about}"), is_strong=True)
    if ask.said:
        yield from _part([Block(words("sure-said", text=ask.said))])
    yield from _part(Block(words.tell(message)) for message in ask.says)
    *ways, hint = ways_of(ask, words)
    yield from _part(map(Block.item, ways))
    yield from _part([Block(hint)])


def helping(ask: Ask, words: Words) -> Sequence[Block]:
    """Return example and explanation of what is asked."""
    title, *lines = help_of(ask, words)
    return (
        *top(ask.head, words),
        Block(title, is_strong=True),
        *_part(map(Block.item, lines)),
        *_part([Block(words("help-close"))]),
    )


def menu(ask: Ask, items: Iterable[tuple[str, str]], words: Words) -> Sequence[Block]:
    """Return everything else that can be done here: each with its digit and its key."""
    lines = [Block(words(key), f"  {digit}. ") for digit, key in items]
    return (
        *top(ask.head, words),
        Block(words("menu-title"), is_strong=True),
        *_part(lines),
        *_part([Block(words("menu-choose"))]),
    )


def picking(ask: AskRows, words: Words) -> Sequence[Block]:
    """Return the examples of a list, numbered; what is in the list already says so."""
    there = {row.title.casefold() for row in ask.rows}
    lines = [
        Block(f"{row.title} ({words('pick-there')})" if row.title.casefold() in there else row.title, f"{number:>2}. ")
        for number, row in enumerate(ask.question.picks.values(), 1)
    ]
    return (
        *top(ask.head, words),
        Block(words("pick-title", label=ask.question.label), is_strong=True),
        *_part(lines),
        *_part([Block(words("pick-choose"))]),
    )


def restoring(ask: AskRows, words: Words) -> Sequence[Block]:
    """Return what was removed from a list, numbered."""
    lines = [Block(row.title, f"{number:>2}. ") for number, row in enumerate(ask.removed, 1)]
    return (*top(ask.head, words), Block(words("restore-choose"), is_strong=True), *_part(lines))


def asking(ask: Ask, title: str, said: Iterable[tuple[str, str]], question: str, words: Words) -> Sequence[Block]:
    """Return one line of a dialog that asks more than one, below what was said in it."""
    told = [Block(text, f"{words(key)} ") for key, text in said if text]
    return (*top(ask.head, words), Block(words(title)), *_part(told), BLANK, Block(words(question), is_strong=True))


def _part(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks with a blank line before them, if there are any."""
    some = list(blocks)
    if some:
        yield BLANK
        yield from some
