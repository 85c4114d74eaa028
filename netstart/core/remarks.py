"""Weak answers that can be recognised by their words: at most one remark an answer, and never on length."""

import re
from collections.abc import Iterable, Mapping

from netstart.core.pack import Remark
from netstart.core.question import Field
from netstart.core.words import Message


def remark_on(field: Field, text: str, remarks: Mapping[str, Remark]) -> tuple[str, Message, Message] | None:
    """Return the first remark that a text gives cause for, as (id, what is seen, what to ask), or None."""
    for id_ in field.remarks:
        remark = remarks[id_]
        found = first_word(remark.has, text)
        lacking = bool(remark.lacks) and not first_word(remark.lacks, text) and not _has_digit(remark, text)
        if found or lacking:
            facts = {"word": found or ""}
            return (
                id_,
                Message("remark-says", {"text": _filled(remark.says, facts)}),
                Message("remark-asks", {"text": _filled(remark.asks, facts)}),
            )
    return None


def _has_digit(remark: Remark, text: str) -> bool:
    return remark.digits and any(c.isdecimal() for c in text)


def first_word(words: Iterable[str], text: str) -> str | None:
    """Return the first of these words in a text, as it was written there; `stem*` is any word beginning so."""
    stems = "|".join(re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    found = re.search(rf"\b(?:{stems})\b", text, re.IGNORECASE) if stems else None
    return found[0] if found else None


def _filled(sentence: str, facts: Mapping[str, str]) -> str:
    return sentence.format(**facts)
