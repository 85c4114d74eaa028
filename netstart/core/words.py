"""What the program says: keys and facts in code, sentences in `questions/words.yaml`.

`Message` is the only thing that core has to say; `Problem` is the only exception for people.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell a person: its key in `words.yaml` and the facts that go into the sentence."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong and where; `words.yaml` says it, with what would be right."""

    where: str
    message: Message


class Problem(Exception):
    """Something that a person can put right; may hold several troubles."""

    def __init__(self, *troubles: Trouble) -> None:
        super().__init__(*troubles)
        self.troubles = troubles

    def __str__(self) -> str:
        return "; ".join(f"{t.where}: {t.message.key} {dict(t.message.facts)}" for t in self.troubles)


def trouble(where: str, key: str, **facts: Any) -> Trouble:
    """Return a trouble of one line of code."""
    return Trouble(where, Message(key, facts))


@dataclass(frozen=True, slots=True)
class Words:
    """All that the program says in one language: sentences by key, and the words that it reads."""

    say: Mapping[str, str]
    months: Sequence[str]
    read: Mapping[str, Sequence[str]]

    def __call__(self, key: str, /, **facts: Any) -> str:
        """Return the sentence of a key, with its facts put in."""
        return self.say[key].format(**{name: self.shown(fact) for name, fact in facts.items()})

    def tell(self, message: Message) -> str:
        """Return the sentence of a message."""
        return self(message.key, **message.facts)

    def report(self, found: Trouble) -> str:
        """Return `where: what is wrong, what would be right`."""
        return f"{found.where}: {self.tell(found.message)}" if found.where else self.tell(found.message)

    def shown(self, value: Any) -> str:
        """Return a fact as a person reads it."""
        match value:
            case Message():
                return self.tell(value)
            case bool():
                return self("yes" if value else "no")
            case Decimal():
                return self("amount", value=amount(value))
            case date():
                return self.date(value)
            case list() | tuple():
                return ", ".join(self.shown(one) for one in value)
            case _:
                return str(value)

    def date(self, day: date) -> str:
        """Return a date as it is said: `12 maart 2026`."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def joined(self, items: Iterable[str]) -> str:
        """Return `a, b en c`."""
        *most, last = list(items) or [""]
        return f"{', '.join(most)} {self('and')} {last}" if most else last


def amount(value: Decimal) -> str:
    """Return euros as they are written in Dutch: `1.500` or `1.500,50`."""
    whole, _, cents = f"{value:.2f}".partition(".")
    grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", whole)
    return grouped if cents == "00" else f"{grouped},{cents}"
