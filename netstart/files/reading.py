"""A YAML file as texts, lists and mappings, and where each of them stands.

One pass over parser events, and nothing is composed or constructed: the C loader crashes the interpreter on
deep nesting, and `no`, `012` and `1:30` would not be what a person typed. What could surprise is refused as
it comes.
"""

import errno
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from netstart.core.words import Problem, Trouble, trouble

Keys = tuple[str | int, ...]
Mark = tuple[int, int]
Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]

DEEPEST = 12
MEGABYTES = 8
MOST_BYTES = MEGABYTES * 1024 * 1024
MOST_VALUES = 300_000
MOST_TROUBLES = 20
LONGEST_QUOTE = 60

# `null` and `~` are how other programs write that there is nothing
NOTHING = ("", "null", "~")
# what YAML does not allow; asked here, because the two parsers do not agree and one gives no line
FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# the pure parser makes these of escapes such as "\ud83d", and no file could be saved with them
SURROGATE = re.compile("[\ud800-\udfff]")

# a comment has a blank behind its #; a number or a tag that a person typed has none
CUT = re.compile(r"[ \t]+#[^\s#]")

FASTEST: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """What stands in a file: mappings, lists and texts, and where each stands, by its keys from the root."""

    where: str
    data: Any
    marks: Mapping[Keys, Mark]
    key_marks: Mapping[Keys, Mark]

    def at(self, keys: Keys = ()) -> str:
        """Return `where:line:column` of a value, or of the nearest thing around it."""
        while keys and keys not in self.marks:
            keys = keys[:-1]
        return _placed(self.where, self.marks.get(keys, (1, 1)))

    def key_at(self, keys: Keys) -> str:
        """Return where the key of a value stands; an item of a list has none, and stands for itself."""
        return _placed(self.where, self.key_marks[keys]) if keys in self.key_marks else self.at(keys)


def read_file(path: Path) -> Document:
    """Return what stands in a file.

    Raises:
        Problem: the file is not there, cannot be opened, is not UTF-8, or `read_yaml` refuses it.
    """
    where = str(path)
    try:
        # a bounded read rather than a look at the size: a pipe has none
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Problem(_unopened(path, error)) from error
    if len(content) > MOST_BYTES:
        raise Problem(trouble(where, "file-too-large", megabytes=MEGABYTES))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        place = _placed(where, _mark_after(before))
        raise Problem(trouble(place, "file-not-utf8", byte=error.start + 1)) from error
    return read_yaml(text, where)


def read_yaml(text: str, where: str, loader: Loader = FASTEST) -> Document:
    """Return what a YAML text says, every scalar as the text that it is; an empty one is None.

    Raises:
        Problem: the text is not YAML, or uses more of YAML than a conversation needs.
    """
    if len(text) > MOST_BYTES:
        raise Problem(trouble(where, "file-too-large", megabytes=MEGABYTES))
    text = text.removeprefix("\ufeff")
    if found := FORBIDDEN.search(text):
        place = _placed(where, _mark_after(text[: found.start()]))
        raise Problem(trouble(place, "yaml-character", code=f"U+{ord(found[0]):04X}"))
    reading = _Reading(where, text.splitlines())
    for event in _events(text, where, loader):
        reading.take(event)
    if reading.repeated:
        raise Problem(*reading.repeated[:MOST_TROUBLES])
    return Document(where, reading.data, reading.marks, reading.key_marks)


@dataclass(slots=True)
class _OpenList:
    keys: Keys
    items: list[Any]


@dataclass(slots=True)
class _OpenMapping:
    """A mapping that is being read, with the key whose value comes next."""

    keys: Keys
    fields: dict[str, Any]
    key: str | None = None


class _Reading:
    """A document of which the events are coming in."""

    def __init__(self, where: str, lines: Sequence[str]) -> None:
        self.where = where
        self._lines = lines
        self.data: Any = None
        self.marks: dict[Keys, Mark] = {}
        self.key_marks: dict[Keys, Mark] = {}
        self.repeated: list[Trouble] = []
        self._open: list[_OpenList | _OpenMapping] = []
        self._values = 0

    def take(self, event: yaml.Event) -> None:
        """Take one event in, or refuse it."""
        match event:
            case yaml.ScalarEvent():
                self._refuse_extras(event)
                self._take_scalar(event)
            case yaml.SequenceStartEvent():
                self._refuse_extras(event)
                items: list[Any] = []
                self._open.append(_OpenList(self._put(items, event), items))
            case yaml.MappingStartEvent():
                self._refuse_extras(event)
                fields: dict[str, Any] = {}
                self._open.append(_OpenMapping(self._put(fields, event), fields))
            case yaml.CollectionEndEvent():
                self._open.pop()
            case yaml.AliasEvent():
                raise self._problem(event, "yaml-alias", name=_short(f"*{event.anchor}"))
            case yaml.DocumentStartEvent() if () in self.marks:
                raise self._problem(event, "yaml-second-document")

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            raise self._problem(event, "yaml-too-many", most=MOST_VALUES)
        # an anchor that nothing refers to does no harm, but `goal: &care for all` would lose a word
        if event.anchor is not None:
            raise self._problem(event, "yaml-alias", name=_short(f"&{event.anchor}"))
        if event.tag is not None:
            raise self._problem(event, "yaml-tag", tag=_short(event.tag.replace("tag:yaml.org,2002:", "!!")))
        if isinstance(event, yaml.CollectionStartEvent) and len(self._open) >= DEEPEST:
            raise self._problem(event, "yaml-too-deep", deepest=DEEPEST)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        if not text.isascii() and SURROGATE.search(text):
            raise self._problem(event, "yaml-syntax", quote="\\u")
        self._refuse_cut(event)
        # only a plain scalar is implicit in this way: `'~'` in quotes is a text
        is_nothing = event.implicit[0] and text in NOTHING
        match self._open[-1] if self._open else None:
            case _OpenMapping(key=None) as mapping:
                if is_nothing and not text:
                    raise self._problem(event, "yaml-key")
                self._take_key(mapping, text, _mark(event.start_mark))
            case _:
                self._put(None if is_nothing else text, event)

    def _refuse_cut(self, event: yaml.ScalarEvent) -> None:
        """Refuse `plek #7`: YAML would take the rest for a comment, and a word would be lost without a word."""
        line, column = _mark(event.end_mark)
        rest = self._lines[line - 1][column - 1 :] if line <= len(self._lines) else ""
        if event.implicit[0] and event.value and CUT.match(rest):
            raise self._problem(event, "yaml-hash", quote=_short(rest.strip()))

    def _take_key(self, mapping: _OpenMapping, key: str, mark: Mark) -> None:
        keys = (*mapping.keys, key)
        if key in mapping.fields:
            place, (line, _) = _placed(self.where, mark), self.key_marks[keys]
            self.repeated.append(trouble(place, "yaml-repeated-key", name=_short(key), line=line))
        else:
            self.key_marks[keys] = mark
        mapping.key = key

    def _put(self, value: Any, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Keys:
        """Put a value where the next one belongs, and return its keys."""
        keys: Keys
        match self._open[-1] if self._open else None:
            case None:
                keys = ()
                self.data = value
            case _OpenList() as whole:
                keys = (*whole.keys, len(whole.items))
                whole.items.append(value)
            case _OpenMapping(key=str(key)) as whole:
                keys = (*whole.keys, key)
                whole.fields[key] = value
                whole.key = None
            case _:
                raise self._problem(event, "yaml-key")
        self.marks[keys] = _mark(event.start_mark)
        return keys

    def _problem(self, event: yaml.Event, key: str, **facts: Any) -> Problem:
        return Problem(trouble(_placed(self.where, _mark(event.start_mark)), key, **facts))


def _events(text: str, where: str, loader: Loader) -> Iterator[yaml.Event]:
    last: Mark = (1, 1)
    try:
        for event in yaml.parse(text, Loader=loader):
            last = _mark(event.end_mark)
            yield event
    except yaml.MarkedYAMLError as error:
        raise Problem(_not_yaml(text, where, error)) from error
    except ValueError as error:
        # the pure parser on an escape beyond Unicode, "\U00110000": it gives no place
        raise Problem(trouble(_placed(where, last), "yaml-syntax", quote="\\U")) from error


def _not_yaml(text: str, where: str, error: yaml.MarkedYAMLError) -> Trouble:
    """Return what to look at; the words of the parser itself say nothing to most people."""
    stopped, began = error.problem_mark, error.context_mark
    mark = stopped or began
    if mark is None:
        return trouble(where, "yaml-syntax", quote="")
    is_scanning = isinstance(error, yaml.scanner.ScannerError)
    is_at_end = not text[mark.index :].strip()
    # a quote that is never closed is met at its end and mended at its start
    if began is not None and (is_scanning or is_at_end):
        mark = began
    if is_at_end:
        key = "yaml-unfinished"
    elif is_scanning:
        key = {":": "yaml-colon", "\t": "yaml-tab"}.get(text[mark.index], "yaml-syntax")
    else:
        key = "yaml-syntax"
    rest_of_line = text[mark.index :].partition("\n")[0]
    line = (text[: mark.index] + rest_of_line).rstrip().rpartition("\n")[2]
    return trouble(_placed(where, _mark(mark)), key, quote=_short(line.strip()))


def _unopened(path: Path, error: OSError) -> Trouble:
    # Windows says of a folder that it is a file without permission
    if isinstance(error, IsADirectoryError | PermissionError) and path.is_dir():
        return trouble(str(path), "file-is-folder")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return trouble(str(path), "file-missing")
    if isinstance(error, PermissionError):
        return trouble(str(path), "file-forbidden")
    return trouble(str(path), "file-unreadable", code=errno.errorcode.get(error.errno or 0, "?"))


def _mark(mark: Any) -> Mark:
    return mark.line + 1, mark.column + 1


def _mark_after(before: str) -> Mark:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _placed(where: str, mark: Mark) -> str:
    line, column = mark
    return f"{where}:{line}:{column}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…"
