"""What is written for each screen: its question, what was said, and how to answer, a line each."""

from collections.abc import Iterator

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
    Cell,
    RowLine,
)
from netstart.core.words import Words
from netstart.prompters.review_telling import finding_choose, finding_ways, head_of, is_tick, verdict_ways
from netstart.prompters.room_telling import (
    across_hints,
    asked_of,
    columns_of,
    keys_of,
    letters_told,
    moves_of,
    pages_of,
    row_told,
    shows_of,
    still_hints,
    time_left,
    where,
)
from netstart.prompters.telling import choices_of, hints_of, lines_of, proposal_of, sides_of, ways_of


def screen_of(ask: Ask, words: Words) -> Iterator[str]:
    """Yield the lines of a screen."""
    yield "   ".join(filter(None, (where(ask.head, words), time_left(ask.head, words))))
    if ask.notice:
        yield words.tell(ask.notice)
    yield from _asked(ask, words)
    yield _keys(ask, words)


def _asked(ask: Ask, words: Words) -> Iterator[str]:
    match ask:
        case AskValue():
            return _value(ask, words)
        case AskRows():
            return _rows(ask, words)
        case AskCheck():
            return _check(ask, words)
        case AskSure():
            return _sure(ask, words)
        case AskTalk():
            return _talk(ask, words)
        case AskAcross():
            return _across(ask, words)
        case AskStill():
            return _still(ask, words)
        case AskVerdict():
            return _verdict(ask, words)
        case AskFinding():
            return _finding(ask, words)
        case AskEnd():
            return _end(ask, words)


def _keys(ask: Ask, words: Words) -> str:
    return words("keys-talk-plain") if isinstance(ask, AskTalk) else keys_of(ask, words)


def _value(ask: AskValue, words: Words) -> Iterator[str]:
    if ask.row:
        yield ask.row
    yield asked_of(ask)
    if ask.hint:
        yield ask.hint
    yield from map(" ".join, shows_of(ask, words))
    yield from sides_of(ask, words)
    yield from choices_of(ask, words)
    yield from hints_of(ask, words)
    if ask.field.optional:
        yield words("optional")
    if ask.field.kind == "long":
        yield words("plain-long")
    if so_far := kept(ask):
        yield words("so-far", text=so_far)
        yield words("plain-keep")
    yield from proposal_of(ask, words)


def kept(ask: AskValue) -> str:
    """Return what Enter keeps: what was half written, but of a number or a choice the answer that stands."""
    is_written = ask.field.kind in {"text", "long"} or not ask.is_answered
    return ask.so_far if is_written else ask.answered


def _rows(ask: AskRows, words: Words) -> Iterator[str]:
    yield ask.asks or ask.question.ask
    if ask.hint:
        yield ask.hint
    yield from map(" ".join, shows_of(ask, words))
    labels = columns_of(ask)
    yield from (f"  {number}. {row_told(row, labels)}" for number, row in enumerate(ask.rows, 1))
    if not ask.rows:
        yield words("rows-none")
    yield words("rows-type", one=ask.question.one)
    if ask.question.picks:
        yield words("rows-pick")
    if ask.rows:
        yield words("rows-change")
    if ask.removed:
        yield words("rows-removed", count=len(ask.removed))
    if ask.so_far:
        yield words("so-far", text=ask.so_far)
        yield words("plain-half-row")
    else:
        yield words("rows-close")


def _check(ask: AskCheck, words: Words) -> Iterator[str]:
    is_room_part = ask.head.is_room and bool(ask.place.question)
    yield words("check-title", title=ask.title) if ask.place.question else words("overview-title")
    if is_room_part:
        yield words("read-aloud")
    yield from ask.picture
    yield from lines_of(ask, words)
    if not ask.place.question:
        yield words("overview-last" if ask.is_last else "overview-choose")
        return
    if is_room_part:
        yield words("check-provisional")
    yield words("check-change")
    yield words("check-open", count=ask.open) if ask.open else words("check-right")


def _sure(ask: AskSure, words: Words) -> Iterator[str]:
    yield words(f"sure-{ask.about}")
    if ask.said:
        yield words("sure-said", text=ask.said)
    yield from map(words.tell, ask.says)
    yield from ways_of(ask, words)


def _talk(ask: AskTalk, words: Words) -> Iterator[str]:
    yield ask.talk.asks
    for minutes, does in moves_of(ask, words):
        yield "  " + "   ".join(filter(None, (minutes, does)))
    yield from filter(None, (ask.talk.first, ask.talk.closes))


def _across(ask: AskAcross, words: Words) -> Iterator[str]:
    yield ask.asks
    if ask.hint:
        yield ask.hint
    for number, cell in enumerate(ask.cells, 1):
        known = f": {cell.text}" if cell.text else ""
        yield f"  {number}. {cell.label}{known}" if ask.field else f"  {cell.label}{known}"
    if line := letters_told(ask):
        yield f"  {line}"
    elif ask.options:
        yield words("across-options")
        yield from (f"  {number}. {label}" for number, label in enumerate(ask.options.values(), 1))
    yield from across_hints(ask, words)
    if ask.so_far:
        yield words("so-far", text=ask.so_far)
        yield words("plain-keep")


def _still(ask: AskStill, words: Words) -> Iterator[str]:
    yield ask.asks
    labels = columns_of(ask)
    rows = (_ticked(row) if is_tick(ask) else row_told(row, labels) for row in ask.rows)
    yield from (f"  {number}. {told}" for number, told in enumerate(rows, 1))
    yield from still_hints(ask, words)
    if ask.so_far:
        yield words("so-far", text=ask.so_far)
    if ask.so_far and not is_tick(ask):
        yield words("plain-half-row") if ask.field is None else words("keep-so-far")


def _ticked(row: RowLine) -> str:
    return f"{row.title} ({', '.join(row.cells)})" if row.cells else row.title


def _verdict(ask: AskVerdict, words: Words) -> Iterator[str]:
    yield ask.title
    yield words("verdict-asks")
    yield from _cells(ask.cells)
    yield from verdict_ways(words)
    yield words("verdict-choose")


def _finding(ask: AskFinding, words: Words) -> Iterator[str]:
    yield head_of(ask, words)
    yield ask.says
    yield from _cells(ask.cells)
    yield ask.asks
    if ask.before:
        yield words("finding-before", why=ask.before)
    yield from finding_ways(ask, words)
    yield from finding_choose(ask, words)


def _cells(cells: tuple[Cell, ...]) -> Iterator[str]:
    yield from (f"  {cell.label}: {cell.text}" if cell.text else f"  {cell.label}" for cell in cells)


def _end(ask: AskEnd, words: Words) -> Iterator[str]:
    yield words("end-have")
    yield from (f"  {words.tell(message)}" for message in ask.said)
    if ask.pages:
        yield words("end-pages")
    yield from (f"  {number}. {title} ({use})" for number, (title, use) in enumerate(pages_of(ask), 1))
    yield words("end-next")
    yield words("end-folder", folder=ask.folder)
