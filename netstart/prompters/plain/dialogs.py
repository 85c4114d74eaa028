"""The menu as words on a line of their own, and what they lead to, a line at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from netstart.core.event import Add, Back, Go, Mark, Park, Status, View
from netstart.core.place import Place
from netstart.core.screen import Ask, AskFinding, AskVerdict, Note
from netstart.core.words import Message, Words
from netstart.prompters import Closed, Keeping, Outcome, Stop
from netstart.prompters.lines import STATUSES
from netstart.prompters.menu import OTHERS, Other, about_a_view, about_later, is_here, others, where_it_belongs
from netstart.prompters.plain.streams import Streams
from netstart.prompters.review_lines import Aside, reasoned
from netstart.prompters.review_telling import why_asked
from netstart.prompters.room_lines import note_line, note_of
from netstart.prompters.telling import help_of

BLANK_LINES = 40
"""So many lines push everything off a screen."""


def other_of(line: str, words: Words) -> Other | None:
    """Return what a line asks for besides an answer; None where it is no word of the menu."""
    said = line.strip().casefold()
    return next((other for other in OTHERS.values() if said in words.read[other]), None)


def open_other(streams: Streams, ask: Ask, keep: Keeping, other: Other) -> Outcome:
    """Do what a word of the menu says, or tell that it means nothing here."""
    if other == "help":
        streams.say(*help_of(ask, streams.words), *_menu(ask, streams.words))
        return ()
    if not is_here(ask, other):
        streams.say(streams.words("not-here"))
        return ()
    match other:
        case "back":
            return (Back(),)
        case "overview":
            return (Go(Place()),)
        case "skip":
            return (Park(at=ask.head.place),)
        case "stop":
            return (Stop(),)
        case "later" | "view" | "note" | "black":
            return _DIALOGS[other](streams, ask, keep)


def _menu(ask: Ask, words: Words) -> Iterator[str]:
    here = (other for other in others(ask).values() if other != "help")
    names = (next(word for word in words.read[other] if word[0].isalpha()) for other in here)
    yield words("plain-menu", others=" · ".join(names))
    if ask.head.is_room:
        yield words("plain-time")


def ask_aside(streams: Streams, ask: AskVerdict | AskFinding, keep: Keeping, about: Aside) -> Outcome:
    """Ask what is asked before anything comes of a digit."""
    if about == "later":
        return _later(streams, ask, keep)
    streams.say(*why_asked(ask, streams.words))
    try:
        return (reasoned(ask, streams.line()),)
    except Closed:
        return (Stop(),)


def _later(streams: Streams, ask: Ask, keep: Keeping) -> Outcome:
    park = Park()
    lines: list[str] = []
    try:
        for key in about_later(ask):
            if lines:
                keep(park)
            lines.append(streams.asked(key))
            why, who, until = (*lines, "", "")[:3]
            park = Park(why, who, until)
    except Closed:
        return (park, Stop()) if park != Park() else (Stop(),)
    return (park,)


def _view(streams: Streams, ask: Ask, keep: Keeping) -> Outcome:
    mark = Mark()
    try:
        lines = [streams.asked("view-what")]
        for key in about_a_view(ask) if lines[0] else ():
            mark = where_it_belongs(ask, Mark(view=View(*lines)))
            keep(mark)
            lines.append(streams.asked(key))
        mark = where_it_belongs(ask, Mark(view=View(*lines) if lines[0] else None))
        keep(mark)
        return (replace(mark, status=_status(streams)),)
    except Closed:
        return (mark, Stop()) if mark.view else (Stop(),)


def _status(streams: Streams) -> Status | None:
    while (said := streams.asked("view-status")) and said not in STATUSES:
        streams.say(streams.words("no-such-number", given=said))
    return STATUSES.get(said)


def _note(streams: Streams, ask: Ask, keep: Keeping) -> Outcome:
    try:
        note = _note_list(streams, ask)
    except Closed:
        return (Stop(),)
    return _noted(streams, note, keep) if note else ()


def _note_list(streams: Streams, ask: Ask) -> Note | None:
    """Ask where the note goes, until that is clear; None for nowhere."""
    streams.say(*(f"  {number}. {note.one}" for number, note in enumerate(ask.head.notes, 1)))
    while isinstance(found := note_line(ask.head.notes, streams.asked("note-choose")), Message):
        streams.say(streams.words.tell(found))
    return found


def _noted(streams: Streams, note: Note, keep: Keeping) -> Outcome:
    """Read the lines of a note until an empty one; each is saved before the next is read."""
    streams.say(streams.words("note-type", one=note.one), streams.words("note-close"))
    rows: Add | None = None
    try:
        while line := streams.line().strip():
            rows = note_of(note, "\n".join([*(rows.titles if rows else ()), line]))
            if rows:
                keep(rows)
    except Closed:
        return (rows, Stop()) if rows else (Stop(),)
    return (rows,) if rows else ()


def _black(streams: Streams, _: Ask, __: Keeping) -> Outcome:
    """Leave nothing on the screen until Enter; what is typed there is told, and not taken for an answer."""
    streams.say(*[""] * BLANK_LINES)
    try:
        line = streams.line()
    except Closed:
        return (Stop(),)
    if line.strip():
        streams.say(streams.words("black-typed", text=line.strip()))
    return ()


_DIALOGS: Mapping[Other, Callable[[Streams, Ask, Keeping], Outcome]] = {
    "later": _later,
    "view": _view,
    "note": _note,
    "black": _black,
}
