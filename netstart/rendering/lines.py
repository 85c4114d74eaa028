"""Text in the width of a terminal: no word is broken, and what belongs to an item stands below it."""

from textwrap import wrap


def wrapped(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """Return a text in lines of at most so many columns, the first and the others begun as said."""
    return wrap(
        text,
        columns,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
