"""What the adviser says, as text that fits a terminal, and as a document for other programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from netstart.core.advice import WEIGHTS, Finding, is_left
from netstart.core.advice_pack import Weight
from netstart.core.form import Form
from netstart.core.interview import Interview, Reply
from netstart.core.standing import name_at
from netstart.core.words import Words
from netstart.rendering.lines import wrapped

FORMAT = 1
_HEADS: Mapping[Weight, str] = {
    "contradiction": "check-rubs",
    "warning": "check-mind",
    "question": "check-questions",
    "tip": "check-tips",
}


def findings_text(
    found: Sequence[Finding], now: Interview, form: Form, words: Words, columns: int, *, reviewed: date
) -> str:
    """Return every finding, the heaviest first, and last what was left on purpose since the day of the last review."""
    left = [one for one in found if is_left(one, now, reviewed)]
    told = [one for one in found if one not in left]
    groups = {_HEADS[weight]: [one for one in told if one.weight == weight] for weight in WEIGHTS}
    blocks = [] if told else [wrapped(_nothing(now, words, is_some_left=bool(left)), columns)]
    for key, some in {**groups, "check-left": left}.items():
        items = [_lines(one, now, form, words, columns, is_left=key == "check-left") for one in some]
        blocks += [[words(key)], *items] if items else []
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _nothing(now: Interview, words: Words, *, is_some_left: bool) -> str:
    if ended := now.answers.get("ended"):
        return words("check-ended", day=ended)
    return words("check-nothing-more" if is_some_left else "check-nothing")


def findings_json(found: Sequence[Finding], now: Interview) -> str:
    """Return every finding, the heaviest first, with what people said to it last; stable keys, days in ISO."""
    data = {"netstart": FORMAT, "findings": [_data(one, now.replies.get(one.key)) for one in found]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _lines(one: Finding, now: Interview, form: Form, words: Words, columns: int, *, is_left: bool) -> list[str]:
    """Return one finding: what does not fit, one question, the answers that it is about, and what was said to it."""
    names = dict.fromkeys(filter(None, (name_at(form, now, place) for place in one.places)))
    below = [
        *(() if is_left else (one.asks,)),
        *([words("check-about", names=" · ".join(names))] if names else ()),
        *_replied(now.replies.get(one.key), words, is_left=is_left),
    ]
    return [
        *wrapped(one.says, columns, "- ", "  "),
        *(line for text in below for line in wrapped(text, columns, "  ", "  ")),
    ]


def _replied(reply: Reply | None, words: Words, *, is_left: bool) -> Iterator[str]:
    if reply is None:
        return
    if is_left:
        yield words("check-left-why", day=reply.day, why=reply.why)
    elif reply.way == "left":
        yield words("finding-before", why=reply.why)
    else:
        yield words("check-later-why", why=reply.why) if reply.why else words("check-later")


def _data(one: Finding, reply: Reply | None) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "weight": one.weight,
        "places": [str(place) for place in one.places],
        "message": f"{one.says} {one.asks}",
        "says": one.says,
        "asks": one.asks,
        "sources": list(one.sources),
        "reply": {"way": reply.way, "day": reply.day.isoformat(), "why": reply.why} if reply else None,
    }
