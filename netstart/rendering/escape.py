"""Text as Markdown that shows exactly that text; only what would change its meaning is escaped.

Law: everything that a person or a pack wrote passes through here once, in the view, and never in a template.
"""

import re
import unicodedata

_BLANKS = re.compile(r"[ \t\x1f]+")
_LINE_END = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)[^\s<]+", re.IGNORECASE)

_INLINE = r"""
    \\(?=[!-/:-@\[-`{-~]|$)      # a backslash that would escape what follows
  | [`\[~$]
  | (?<!\ )\* | \*(?!\ )         # a star alone between blanks is only a star
  | (?<![^\W_])_ | _(?![^\W_])   # and so is a low line inside a word
  | <(?![\ \d])
  | &(?=\#?\w+(?:;|$))           # an entity
"""
_MARKS = re.compile(_INLINE, re.VERBOSE)
_CELL_MARKS = re.compile(rf"{_INLINE} | \|", re.VERBOSE)

_START = re.compile(
    r"""
    (?P<first> \#{1,6}(?=\ |$) | [-+](?=\ |$) | > | \| | :{3} | =+$ | [-:|\ ]+$ | \+{3} )
  | \d{1,9}(?P<after>[.)])(?=\ |$)
    """,
    re.VERBOSE,
)
_CLOSING = re.compile(r"(?<= )#+$")
"""What a heading would drop at its end."""


def cleaned(text: str) -> str:
    """Return the text that `escape` shows: one line, without control characters and without blanks to spare."""
    return " ".join(line for line in _lines(text) if line)


def escape(text: str) -> str:
    """Return a text as one line of a paragraph, list item, quote or heading."""
    return _line(cleaned(text), _MARKS)


def escape_cell(text: str) -> str:
    """Return a text for one cell of a table; its lines are divided by a slash."""
    return _line(" / ".join(line for line in _lines(text) if line), _CELL_MARKS)


def escape_block(text: str, prefix: str = "") -> str:
    """Return a text with its own lines and paragraphs; each line begins with the prefix, such as `> `."""
    paragraphs: list[list[str]] = [[]]
    for line in _lines(text):
        if line:
            paragraphs[-1].append(prefix + _line(line, _MARKS))
        elif paragraphs[-1]:
            paragraphs.append([])
    return f"\n{prefix.rstrip()}\n".join("\\\n".join(lines) for lines in paragraphs if lines)


def hanging(text: str) -> str:
    """Return a text for an item of a list: its further lines stand under the first."""
    return escape_block(text, "  ").removeprefix("  ")


def _lines(text: str) -> list[str]:
    """Return the lines of a text, each without control characters and without blanks to spare."""
    kept = (_kept(line) for line in _LINE_END.split(text))
    return [_BLANKS.sub(" ", line).strip() for line in kept]


def _kept(line: str) -> str:
    return "".join(c for c in line if c in "\t\x1f" or unicodedata.category(c) not in {"Cc", "Cs"})


def _line(line: str, marks: re.Pattern[str]) -> str:
    addresses = [found.span() for found in _ADDRESS.finditer(line)]

    def escaped(found: re.Match[str]) -> str:
        # a backslash would become part of an address that is made a link
        is_in_address = any(start <= found.start() < end for start, end in addresses)
        return f"&#{ord(found[0])};" if is_in_address else f"\\{found[0]}"

    return _CLOSING.sub(r"\\\g<0>", _started(marks.sub(escaped, line)))


def _started(line: str) -> str:
    """Return a line of which the beginning makes no heading, list, quote, table or rule."""
    found = _START.match(line)
    if found is None:
        return line
    at = found.start("after") if found["after"] else 0
    return f"{line[:at]}\\{line[at:]}"
