"""What the menu leads to: later, another view, a quick note; and picking and putting back in a list.

A dialog that is left half-way changes nothing and leads back to the question; one that is cut off keeps its words.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from functools import partial

from netstart.core.event import Mark, Park, View
from netstart.core.screen import Ask, AskFinding, AskRows, AskVerdict, Note
from netstart.core.words import Message, Words
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.lines import STATUSES, Dialog, picked, restored
from netstart.prompters.menu import ABOUT_A_VIEW, ABOUT_LATER, about_a_view, about_later, where_it_belongs
from netstart.prompters.review_lines import Aside, reasoned
from netstart.prompters.room_lines import note_line, note_of
from netstart.prompters.terminal.dialog_screens import asking, noted, noting, picking, reasoning, restoring
from netstart.prompters.terminal.prompt import Desk, Said, fine
from netstart.prompters.terminal.writing import Writing, write

Lines = Mapping[str, str]
Meaning = Callable[[Lines], Park | Mark | None]
"""What the lines of a dialog come to; nothing as long as none of them was filled in."""


def put_off(desk: Desk, ask: Ask, keep: Keeping) -> Outcome:
    """Ask why what is asked here is put off, who finds it out, and until when."""
    return _dialog(desk, ask, keep, "menu-later", about_later(ask), _park)


def another_view(desk: Desk, ask: Ask, keep: Keeping) -> Outcome:
    """Ask for another view, and how firm the answer is."""
    keys = ("view-what", *about_a_view(ask), "view-status")
    return _dialog(desk, ask, keep, "menu-view", keys, lambda lines: _mark(ask, lines))


def ask_aside(desk: Desk, ask: AskVerdict | AskFinding, keep: Keeping, about: Aside) -> Outcome:
    """Ask what is asked before anything comes of a digit."""
    return put_off(desk, ask, keep) if about == "later" else _reason(desk, ask, keep)


def _reason(desk: Desk, ask: AskVerdict | AskFinding, keep: Keeping, typed: str = "", notice: str = "") -> Outcome:
    """Ask why, in one line; what was typed of it is never dropped."""

    def save(text: str) -> Message | None:
        return keep(reasoned(ask, text)) if text.strip() else keep()

    shapes = reasoning(ask, desk.words)
    said = write(desk, Writing(lambda _: shapes, typed, notice=notice, keep=save, has_menu=False))
    match said.how:
        case "done":
            return (reasoned(ask, said.text),)
        case "stop":
            return (reasoned(ask, said.text), Stop()) if said.text.strip() else (Stop(),)
        case _ if said.text.strip():
            return _reason(desk, ask, keep, said.text, desk.words("note-half"))
        case _:
            return ()


def quick_note(desk: Desk, ask: Ask, keep: Keeping) -> Outcome:
    """Ask what the note is about, and then for the note; what was typed of it is never dropped."""
    words = desk.words

    def wrong(text: str) -> str:
        found = note_line(ask.head.notes, text)
        return words.tell(found) if isinstance(found, Message) else ""

    said = write(desk, Writing(lambda _: noting(ask, words), check=wrong, has_menu=False))
    if said.how != "done":
        return left(said.how)
    note = note_line(ask.head.notes, said.text)
    return _noted(desk, ask, note, keep) if isinstance(note, Note) else ()


def _noted(desk: Desk, ask: Ask, note: Note, keep: Keeping, typed: str = "", notice: str = "") -> Outcome:
    def save(text: str) -> Message | None:
        rows = note_of(note, text)
        return keep(rows) if rows else keep()

    shapes = noted(ask, note, desk.words)
    said = write(desk, Writing(lambda _: shapes, typed, notice=notice, keep=save, has_newlines=True, has_menu=False))
    rows = note_of(note, said.text)
    match said.how:
        case "done":
            return (rows,) if rows else ()
        case "stop":
            return (rows, Stop()) if rows else (Stop(),)
        case "back" | "menu" if rows:
            return _noted(desk, ask, note, keep, said.text, desk.words("note-half"))
        case _:
            return ()


def left(how: str) -> Outcome:
    """Return what comes of a dialog that was left, with nothing in it."""
    return (Stop(),) if how == "stop" else ()


def _unknown(words: Words, known: Container[str], text: str) -> str:
    said = text.strip()
    return words("no-such-number", given=said) if said and said not in known else ""


def _dialog(desk: Desk, ask: Ask, keep: Keeping, title: str, keys: Sequence[str], event_of: Meaning) -> Outcome:
    """Ask some lines; what is there is saved as it is typed, and stays when the window closes."""
    lines: dict[str, str] = {}
    at = 0
    while at < len(asked := _asked(keys, lines)):
        key = asked[at]
        before = {name: lines[name] for name in asked[:at]}
        said = _line(desk, ask, title, before, key, lines.get(key, ""), partial(_save, keep, event_of, before, key))
        if said.how == "stop":
            event = event_of({**before, key: said.text.strip()})
            return (event, Stop()) if event else (Stop(),)
        if said.how == "menu" or (said.how == "back" and at == 0):
            # another view stands from its first line on; putting off is done when it was said to the end
            event = event_of(before)
            return (event,) if isinstance(event, Mark) else ()
        lines[key] = said.text.strip()
        at += -1 if said.how == "back" else 1
    event = event_of(lines)
    return (event,) if event else (Park(),) if event_of is _park else ()


def _asked(keys: Sequence[str], lines: Lines) -> Sequence[str]:
    """Return the lines that are asked: more about another view only if there is one."""
    return [key for key in keys if key not in ABOUT_A_VIEW or lines.get(keys[0])]


def _save(keep: Keeping, event_of: Meaning, lines: Lines, key: str, text: str) -> Message | None:
    event = event_of({**lines, key: text.strip()})
    return keep(event) if event else keep()


def _park(lines: Lines) -> Park | None:
    why, who, until = (lines.get(key, "") for key in ABOUT_LATER)
    park = Park(why, who, until)
    return None if park == Park() else park


def _mark(ask: Ask, lines: Lines) -> Mark | None:
    view = View(*(lines.get(key, "") for key in ("view-what", *ABOUT_A_VIEW)))
    mark = Mark(STATUSES.get(lines.get("view-status", "")), view if view.view else None)
    return None if mark == Mark() else where_it_belongs(ask, mark)


def _line(
    desk: Desk, ask: Ask, title: str, before: Lines, key: str, text: str, keep: Callable[[str], Message | None]
) -> Said:
    """Ask one line of a dialog, below those that were typed before it."""
    words = desk.words
    check = partial(_unknown, words, STATUSES) if key == "view-status" else fine
    shapes = asking(ask, title, before.items(), key, words)
    return write(desk, Writing(lambda _: shapes, text, check=check, keep=keep, has_menu=False))


def choose_rows(desk: Desk, ask: AskRows, dialog: Dialog) -> Outcome:
    """Let somebody pick examples, or put back what was removed."""
    read = picked if dialog == "pick" else restored
    shapes = (picking if dialog == "pick" else restoring)(ask, desk.words)

    def check(text: str) -> str:
        meant = read(ask, text)
        return desk.words.tell(meant) if isinstance(meant, Message) else ""

    said = write(desk, Writing(lambda _: shapes, check=check, has_menu=False))
    if said.how != "done":
        return left(said.how)
    meant = read(ask, said.text)
    return () if meant is None or isinstance(meant, Message) else (meant,)
