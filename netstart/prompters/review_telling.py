"""What is told where one thing is looked at again, as lines of text: how loud it is, and what can be done."""

from collections.abc import Iterator, Mapping

from netstart.core.advice_pack import Weight
from netstart.core.screen import AskFinding, AskStill, AskVerdict
from netstart.core.words import Words

_HEADS: Mapping[Weight, str] = {
    "contradiction": "finding-rubs",
    "warning": "finding-rubs",
    "question": "finding-question",
    "tip": "finding-tip",
}
"""A room hears no difference between what cannot be and what will go wrong."""


def head_of(ask: AskFinding, words: Words) -> str:
    """Return what kind of thing the adviser says, in the words of the room."""
    return words(_HEADS[ask.weight])


def verdict_ways(words: Words) -> Iterator[str]:
    """Yield what can be done with a row, numbered."""
    keys = ("verdict-keep", "do-change", "verdict-drop", "do-park")
    yield from (f"  {number}. {words(key)}" for number, key in enumerate(keys, 1))


def finding_ways(ask: AskFinding, words: Words) -> Iterator[str]:
    """Yield what can be done with a finding, numbered."""
    yield f"  1. {words('finding-mend', what=ask.mends)}"
    yield f"  2. {words('finding-leave')}"
    yield f"  3. {words('do-park')}"


def finding_choose(ask: AskFinding, words: Words) -> Iterator[str]:
    """Yield how to choose, and how many findings come after this one."""
    yield words("finding-choose")
    if ask.left:
        yield words("finding-left", count=ask.left)


def why_asked(ask: AskVerdict | AskFinding, words: Words) -> tuple[str, str]:
    """Return how a reason is asked, with one line below the question."""
    if isinstance(ask, AskVerdict):
        return words("verdict-why"), words("verdict-why-hint")
    return words("finding-reason"), words("finding-reason-hint")


def is_tick(ask: AskStill) -> bool:
    """Say whether numbers say what was seen, and not what is not right; each row says where it belongs."""
    return ask.field is not None and ask.field.kind == "several"
