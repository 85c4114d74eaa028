"""A value as a person reads it, and as the text that would read as that value again."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from netstart.core.place import RowId
from netstart.core.question import Field
from netstart.core.words import Words


def shown(field: Field, value: Any, titles: Mapping[RowId, str], words: Words) -> str:
    """Return a value in words; a link as its title, what is not known yet as an empty text."""
    match field.kind:
        case _ if value is None:
            return ""
        case "choice":
            return field.choices.get(value, str(value))
        case "several":
            return ", ".join(field.choices.get(one, str(one)) for one in value)
        case "link":
            return titles.get(value, str(value))
        case "links":
            return "; ".join(titles.get(one, str(one)) for one in value)
        case "fingers":
            found = Counter(value.split())
            return ", ".join(
                words("fingers-count", count=found[one], finger=one) for one in sorted(found, reverse=True)
            )
        case "scale":
            return words("scale-value", value=value)
        case _:
            return words.shown(value)


def typed(field: Field, value: Any, titles: Mapping[RowId, str], words: Words) -> str:
    """Return the text that a person would type for a value; `read` gives the value back."""
    match value:
        case None:
            return ""
        case str() if field.kind == "fingers":
            return value
        case tuple() if field.kind == "several":
            return "; ".join(field.choices.get(one, str(one)) for one in value)
        case bool() | date():
            return words.shown(value)
        case Decimal() | int():
            return stored(value)
        case _:
            return shown(field, value, titles, words)


def stored(value: Any) -> str:
    """Return a single value as it stands in a file: readable by a person and by `read`, in any language."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:.2f}".removesuffix(".00")
        case date():
            return value.isoformat()
        case _:
            return str(value)
