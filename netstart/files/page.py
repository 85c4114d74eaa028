"""A document that is being checked: what stands where, and everything that is wrong with it."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, cast

from netstart.core.cleaning import clean
from netstart.core.words import Message, Problem, Trouble, Words, trouble
from netstart.files.reading import Document, Keys


class Page:
    """Gives what stands at its keys, and gathers troubles, each with its line and column."""

    def __init__(self, document: Document, words: Words) -> None:
        self.document = document
        self.words = words
        self.troubles: list[Trouble] = []

    def say(self, keys: Keys, key: str, *, is_key: bool = False, **facts: Any) -> None:
        """Keep a trouble with the value at some keys, or with the last key itself."""
        where = self.document.key_at(keys) if is_key else self.document.at(keys)
        self.troubles.append(trouble(where, key, **facts))

    def tell(self, keys: Keys, message: Message) -> None:
        """Keep what a reader says of the value at some keys."""
        self.say(keys, message.key, **message.facts)

    def refuse(self) -> None:
        """Refuse the document if anything is wrong with it.

        Raises:
            Problem: all troubles, in the order of the file.
        """
        if self.troubles:
            raise Problem(*sorted(self.troubles, key=_position))

    def at(self, keys: Keys) -> Any:
        """Return what stands there; None for nothing."""
        found = self.document.data
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else found[cast("int", key)]
        return found

    def mapping(self, keys: Keys) -> Mapping[str, Any]:
        """Return the mapping that stands there; anything else is a trouble, and nothing is an empty one."""
        found = self.at(keys) if self.document.data is not None else None
        if found is not None and not isinstance(found, dict):
            self.say(keys, "file-mapping", name=str(keys[-1]))
        return found if isinstance(found, dict) else {}

    def text(self, keys: Keys) -> str:
        """Return the text that stands there, cleaned; a list or mapping is a trouble, and nothing is empty."""
        found = self.at(keys)
        if isinstance(found, dict | list):
            self.say(keys, "one-value", label=next((key for key in reversed(keys) if isinstance(key, str)), ""))
        return clean(found) if isinstance(found, str) else ""

    def items(self, keys: Keys) -> Sequence[Any]:
        """Return the list that stands there; anything else is a trouble, and nothing is an empty one."""
        found = self.at(keys)
        if found is not None and not isinstance(found, list):
            self.say(keys, "file-list", name=str(keys[-1]))
        return found if isinstance(found, list) else ()

    def only(self, said: Mapping[str, Any], known: Sequence[str], keys: Keys) -> None:
        """Keep a trouble for each key that means nothing here."""
        for name in said:
            if name not in known:
                self.strange((*keys, name), known)

    def strange(self, keys: Keys, known: Sequence[str]) -> None:
        """Keep a trouble about a key that means nothing here: it may look like one that does."""
        name = str(keys[-1])
        close = get_close_matches(name, known, n=1)
        if close:
            self.say(keys, "file-close-key", is_key=True, name=name, close=close[0])
        else:
            self.say(keys, "file-extra-key", is_key=True, name=name, known=", ".join(known))


def _position(found: Trouble) -> tuple[int, ...]:
    return tuple(int(part) for part in found.where.rsplit(":", 2)[1:])
