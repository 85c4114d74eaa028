"""A person's text as it is kept: composed, without what cannot be seen; and as a title, without its bullet."""

import re
import unicodedata


def clean(text: str) -> str:
    """Return a text as it is kept: composed, without control characters other than newline, no trailing blanks.

    Tabs become spaces; the line separators of other systems become newlines.
    """
    lines = re.sub(r"\r\n?|[\u0085\u2028\u2029\v\f]", "\n", text.replace("\t", " ").replace("\ufeff", ""))
    kept = "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
    composed = unicodedata.normalize("NFC", kept)
    return "\n".join(line.rstrip() for line in composed.split("\n")).strip()


BULLET = re.compile(r"^(?:[-*•–·]|\d{1,2}[.)])\s+(?=\S)")


def titled(line: str) -> str:
    """Return a typed or pasted line as the title of a row: one line, without the bullet or number before it."""
    return BULLET.sub("", re.sub(r"\s*\n\s*", " ", clean(line)))


def is_cleaned(text: str) -> bool:
    """Say whether `clean` takes out more than blanks, so that it has to be told."""
    return any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\n\r\v\f\u0085" for c in text)
