"""What a screen tells besides its question, as lines of text: choices, hints, help. The same in every prompter."""

from collections.abc import Iterator, Mapping

from netstart.core.pack import CatalogueRow
from netstart.core.question import Field, Question
from netstart.core.screen import Ask, AskAcross, AskCheck, AskRows, AskStill, AskSure, AskValue, Line, Way
from netstart.core.words import Words

MOST_SHOWN = 30
"""With more rows than this to link to, a name is typed and not looked for."""

_WAYS: Mapping[Way, str] = {"change": "do-change", "park": "do-park"}
Answerable = AskValue | AskRows | AskAcross | AskStill
"""Screens on which a question of the pack is asked."""


def choices_of(ask: AskValue, words: Words) -> Iterator[str]:
    """Yield what can be chosen, numbered as it can be typed."""
    chosen = set(ask.so_far.split("; "))
    options = ask.suggestions or tuple(ask.options.values())
    wide = len(str(min(len(options), MOST_SHOWN)))
    for number, label in enumerate(options, 1):
        if number > MOST_SHOWN:
            yield words("more-options", count=len(options) - MOST_SHOWN)
            return
        yield f"  {number:>{wide}}. {label}" + (f" ({words('chosen')})" if label in chosen else "")


def hints_of(ask: AskValue, words: Words) -> Iterator[str]:
    """Yield what a typed answer looks like, where the question does not say."""
    field = ask.field
    match field.kind:
        case "scale" if ask.poles:
            yield words("scale-hint", low=ask.poles.low, high=ask.poles.high)
        case "yes_no":
            yield words("yes-no-hint")
        case "date":
            yield words("date-hint")
        case "amount":
            yield words("amount-hint")
        case "link" | "links" if not ask.options:
            yield words("nothing-yet")
        case "link":
            yield words("link-hint")
        case "several" | "links":
            yield words("several-hint")
        case "text" | "long" if ask.suggestions:
            yield words("suggest-hint")
        case _:
            pass
    yield from most_of(ask, words)


def sides_of(ask: AskValue, words: Words) -> Iterator[str]:
    """Yield which side is which of a choice with two; on its scale also what is good about each, and what is not."""
    given = ask.given
    if given is None or given.poles is None:
        return
    if ask.field.kind != "scale":
        yield words("sides", low=given.poles.low, high=given.poles.high)
    elif given.sides:
        for pole, side in ((given.poles.low, given.sides.low), (given.poles.high, given.sides.high)):
            yield f"{pole}:"
            yield f"  + {side.gain}"
            yield f"  - {side.cost}"


def proposal_of(ask: AskValue, words: Words) -> Iterator[str]:
    """Yield what is proposed, how to take it, and why; beside an answer only what would be another one."""
    if not ask.proposal or (ask.so_far and not ask.is_answered):
        return
    text = ask.proposal.removesuffix(".")
    yield words("proposal-now", text=text) if ask.is_answered else words("proposal", text=text)
    if ask.because:
        yield ask.because


def most_of(ask: AskValue, words: Words) -> Iterator[str]:
    """Yield how many may be chosen, and whether their order counts."""
    if ask.field.most:
        yield words("most-hint" if ask.field.kind == "links" else "most-several", most=ask.field.most)


def help_of(ask: Ask, words: Words) -> Iterator[str]:
    """Yield example and explanation of what is asked; a field goes before its question."""
    yield words("help-title")
    if not isinstance(ask, Answerable):
        yield words("help-none")
        return
    field = None if isinstance(ask, AskRows) else ask.field
    question = ask.question
    given = ask.given if isinstance(ask, AskValue) else None
    yield from filter(None, ((field and field.help) or question.help,))
    if why := (field and field.why) or question.why:
        yield words("help-why", text=why)
    if weak := (field and field.weak) or (question.weak if not field or field.id == question.id else None):
        yield words("help-weak", text=weak)
    if strong := _strong(question, field, given):
        yield words("help-strong", text=strong)
    own = field.probes if field else ()
    yield from _listed(words("help-probes"), own or (given.probes if given else ()) or question.probes)


def _strong(question: Question, field: Field | None, given: CatalogueRow | None) -> str | None:
    if field is None:
        return question.strong
    if field.strong or field.kind != "long":
        return field.strong
    return given.strong if given and given.strong else question.strong if field.id == question.id else None


def _listed(title: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield title
        yield from (f"  - {item}" for item in items)


def ways_of(ask: AskSure, words: Words) -> Iterator[str]:
    """Yield what can be done about a second thought, numbered, and how to choose."""
    for number, way in enumerate(ask.ways, 1):
        yield f"  {number}. {_way(ask, way, words)}"
    if ask.about == "change":
        yield words("sure-choose-why")
    else:
        yield words("sure-choose" if len(ask.ways) == 3 else "sure-choose-two")


def _way(ask: AskSure, way: Way, words: Words) -> str:
    if ask.about == "change":
        return words("do-reason" if way == "do" else "do-back")
    if way == "do":
        return words(f"do-{ask.about}")
    if way == "change" and ask.about in {"time", "later"}:
        return words("do-stay" if ask.about == "time" else "do-now")
    return words(_WAYS[way])


def lines_of(ask: AskCheck, words: Words) -> Iterator[str]:
    """Yield what is read back, numbered: what it is about, what was said, and what is left to say about it."""
    for number, line in enumerate(ask.lines, 1):
        yield f"  {number:>{len(str(len(ask.lines)))}}. {line.label}{_told(line, words)}"


def _told(line: Line, words: Words) -> str:
    notes = []
    if line.state != "answered":
        notes.append(words(f"state-{line.state}"))
    if line.status != "provisional":
        notes.append(words(f"status-{line.status}"))
    if line.views:
        notes.append(words("other-views", count=line.views))
    text = line.text.replace("\n", " / ")
    colon = "" if line.label.endswith("?") else ":"
    return (f"{colon} {text}" if text else "") + (f" ({'; '.join(notes)})" if notes else "")
