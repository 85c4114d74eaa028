"""What opening a file of an older version tells people: what stands elsewhere now, in the words of today."""

from collections.abc import Iterator, Sequence
from functools import reduce

from netstart.core.form import Form
from netstart.core.migrate import Moved
from netstart.core.place import Place
from netstart.core.words import Message


def told(form: Form, moved: Sequence[Moved]) -> Message | None:
    """Return what became of an older file, or None where everything is where it was."""
    found = [*_told(form, moved)]
    return Message("older-file", {"told": _folded("older-then", found)}) if found else None


def _told(form: Form, moved: Sequence[Moved]) -> Iterator[Message]:
    """Yield a sentence for each way in which something moved."""
    renamed = [_one(form, one) for one in moved if one.way == "renamed"]
    chosen = [_label(form, place) for one in moved if one.way == "chosen" for place in one.to]
    ready = [_one(form, one) for one in moved if one.way == "retired" and one.to]
    kept = [_quoted(one.was) for one in moved if one.way == "retired" and not one.to]
    if renamed:
        yield Message("older-renamed", {"items": _once(renamed)})
    if chosen:
        yield Message("older-chosen", {"labels": _once(chosen)})
    if ready:
        yield Message("older-drafts", {"items": _once(ready)})
    if kept:
        yield Message("older-kept", {"asks": _once(kept)})


def _one(form: Form, one: Moved) -> Message:
    label = _folded("older-both", [_label(form, place) for place in one.to])
    return Message("older-one", {"was": one.was, "label": label}) if one.was else label


def _label(form: Form, place: Place) -> Message:
    question = form.asker(place)
    if question is None:
        return _quoted(form.parts[place.question].title)
    given = question.given.get(place.row)
    return _quoted(given.title if given else (form.field(place) or question).label)


def _quoted(text: str) -> Message:
    return Message("older-name", {"name": text})


def _folded(key: str, said: Sequence[Message]) -> Message:
    """Return several messages as one, by a sentence that has room for two."""
    return reduce(lambda first, then: Message(key, {"first": first, "then": then}), said)


def _once(said: Sequence[Message]) -> list[Message]:
    """Return each sentence once; two steps may have moved the same thing."""
    return [one for at, one in enumerate(said) if one not in said[:at]]
