"""What happened in a network: as text that fits a terminal, and as a document for other programs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from netstart.core.changes_told import sentences
from netstart.core.diff import Change, sentence
from netstart.core.form import Form
from netstart.core.gate_pack import ENDED
from netstart.core.history import Event, History, Meeting, Stretch, Turned
from netstart.core.past import Held, Promised
from netstart.rendering.lines import wrapped

FORMAT = 1
INSIDE = "  "
NOT_GREEN = {"red": "ready-red", "yellow": "ready-yellow", "never": "ready-never"}


def history_text(found: History, form: Form, columns: int, stretch: Stretch | None = None) -> str:
    """Return what happened, in sentences; one friendly sentence where nothing did."""
    words = form.words
    blocks = [wrapped(found.name or words("status-no-name"), columns)]
    blocks += [lines for event in found.events if (lines := _lines(event, form, columns))]
    if not found.events:
        nothing = (
            words("history-nothing-then", first=stretch.first, last=stretch.last)
            if stretch
            else words("history-nothing")
        )
        blocks.append(wrapped(nothing, columns))
    elif not found.is_kept:
        blocks.append(wrapped(words("history-not-yet"), columns))
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def history_json(found: History, form: Form) -> str:
    """Return what happened; stable keys, days in ISO."""
    data = {"netstart": FORMAT, "name": found.name, "events": [_data(event, form) for event in found.events]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _lines(event: Event, form: Form, columns: int) -> list[str]:
    told: Iterable[str]
    match event:
        case Meeting():
            head, told = form.words("history-meeting", day=event.day, title=event.title), _of_meeting(event, form)
        case Held():
            head, told = form.words("history-review", day=event.day, to=_way(form, event.to)), _of_review(event, form)
        case Turned():
            head, told = _between(event, form), list(_of_changes(form, event.changes))
            # all of it may belong to a meeting
            if not told:
                return []
    return [*wrapped(head, columns), *(line for text in told for line in _inside(text, columns))]


def _of_meeting(meeting: Meeting, form: Form) -> Iterator[str]:
    words = form.words
    if meeting.where:
        yield words("history-where", where=meeting.where)
    if meeting.present:
        yield words("history-present", names=words.joined(meeting.present))


def _of_review(held: Held, form: Form) -> Iterator[str]:
    words = form.words
    yield words("history-decided", result=_result(form, held.result))
    yield from _said("history-because", held.because, form)
    yield _phase(held, form)
    if held.present:
        yield words("history-present", names=words.joined(held.present))
    yield from _listed(words("history-conditions"), [_promised(one, form) for one in held.asked_first])
    not_green = [(one.title.rstrip("."), NOT_GREEN[one.colour]) for one in held.judged if one.colour in NOT_GREEN]
    yield from _listed(
        words("history-not-ready"), [words("history-of", what=title, text=words(key)) for title, key in not_green]
    )
    done = [words("history-of", what=title, text=progress) for title, progress in held.steps]
    yield from _listed(words("history-steps"), done)
    yield from _said("history-story", held.story, form)
    yield from _said("history-learned", held.learned, form)
    yield from _listed(words("history-seen"), held.seen)
    yield from _listed(words("history-also"), held.also_agreed)
    yield from _listed(words("history-changed-then"), list(sentences(form, held.changes)))


def _said(key: str, text: str, form: Form) -> Iterator[str]:
    if text:
        yield form.words(key, text=text)


def _phase(held: Held, form: Form) -> str:
    """Return where the network came to: another phase, the same one, or its end."""
    if held.after == ENDED:
        return form.words("history-stopped")
    phase = form.phase_name(held.after)
    if held.phase is None or held.phase == held.after:
        return form.words("history-stayed", phase=phase)
    return form.words("history-went", was=form.phase_name(held.phase), phase=phase)


def _way(form: Form, to: str) -> str:
    return form.words("review-to-end") if to == ENDED else form.phase_name(to)


def _result(form: Form, result: str) -> str:
    asked = form.questions.get("decision")
    return asked.by_id["result"].choices.get(result, result) if asked else result


def _promised(promised: Promised, form: Form) -> str:
    words, what = form.words, promised.what
    if promised.who:
        what = words("history-who", what=what, who=promised.who)
    return words("history-until", what=what, day=promised.until) if promised.until else what


def _between(turned: Turned, form: Form) -> str:
    if turned.until is None:
        return form.words("history-changed-since", day=turned.since)
    return form.words("history-changed-between", first=turned.since, last=turned.until)


def _of_changes(form: Form, every: Sequence[Change]) -> Iterator[str]:
    return _items(list(sentences(form, every)))


def _listed(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield title
        yield from _items(items)


def _items(items: Sequence[str]) -> Iterator[str]:
    return (f"- {item}" for item in items)


def _inside(text: str, columns: int) -> Iterator[str]:
    """Yield the lines of a text under a head; what goes on after an item's first line stands under its words."""
    further = INSIDE + ("  " if text.startswith("- ") else "")
    for at, line in enumerate(text.splitlines()):
        yield from wrapped(line, columns, further if at else INSIDE, further)


# for other programs


def _data(event: Event, form: Form) -> dict[str, Any]:
    match event:
        case Meeting():
            present = list(event.present)
            return {
                "kind": "meeting",
                "day": _iso(event.day),
                "title": event.title,
                "where": event.where,
                "present": present,
            }
        case Turned():
            stretch = {"since": _iso(event.since), "until": _iso(event.until)}
            return {"kind": "changes", **stretch, "changes": _changes(form, event.changes)}
        case Held():
            return _review(event, form)


def _review(held: Held, form: Form) -> dict[str, Any]:
    return {
        "kind": "review",
        "day": _iso(held.day),
        "began": _iso(held.began),
        "phase": held.phase,
        "to": held.to,
        "after": held.after,
        "result": held.result,
        "because": held.because,
        "conditions": [{"what": one.what, "who": one.who, "until": _iso(one.until)} for one in held.conditions],
        "present": list(held.present),
        "story": held.story,
        "learned": held.learned,
        "also_agreed": list(held.also_agreed),
        "steps": [{"title": title, "progress": progress} for title, progress in held.steps],
        "seen": list(held.seen),
        "pulse": [{"statement": one.statement, "low": one.low, "high": one.high} for one in held.pulse],
        # what shows a criterion may be for few; who may read everything opens the review itself
        "criteria": [
            {"id": one.id, "title": one.title, "weight": one.weight, "colour": one.colour} for one in held.judged
        ],
        "changes": _changes(form, held.changes),
    }


def _changes(form: Form, every: Sequence[Change]) -> list[dict[str, Any]]:
    return [
        {
            "kind": one.kind,
            "place": str(one.place),
            "name": one.name,
            "label": one.label,
            "was": one.was,
            "now": one.now,
            "why": one.why,
            "told": sentence(form, one),
        }
        for one in every
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
