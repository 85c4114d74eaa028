"""Answering one thing: read it, think twice where there is cause to, put it in its place and go on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from netstart.core.cleaning import clean, is_cleaned, titled
from netstart.core.effects import effects, is_decider, turned
from netstart.core.event import Answer, Park
from netstart.core.form import Form
from netstart.core.interview import Agenda, Doubt, Interview, Step
from netstart.core.place import Answers, Place, has, put, value_at, without
from netstart.core.proposing import is_same, overruled, proposal, suggestions
from netstart.core.question import Field
from netstart.core.read import Known, Raw, read, row_named
from netstart.core.remarks import remark_on
from netstart.core.show import shown, typed
from netstart.core.trail import leave, stops
from netstart.core.words import Message, Words

BOTH = " / "
"""Between two texts that are kept in one draft."""
AMONG = frozenset({"choose-from", "no-such-row", "nothing-to-choose", "no-such-suggestion"})
"""Messages that name all that can be chosen."""
UNREAD = "unread"
"""That a room was shown what cannot be read is kept by this, with the place and the line."""
EFFECTS: Literal["effects"] = "effects"
"""The second thought about what a change does to other answers."""


def answered(
    form: Form, agenda: Agenda, now: Interview, step: Step, raw: Raw, seen: frozenset[str] = frozenset()
) -> Interview:
    """Return the interview after an answer at a value step.

    What cannot be read stays as a draft with a notice; what needs a second thought is held back as a doubt. `seen`
    are the second thoughts that people went through with for this answer.
    """
    field = form.field(step.place)
    if field is None or step.screen != "value":
        return now
    chosen = chosen_from(suggestions(form, now.answers, step.place), field, raw, form.words)
    if isinstance(chosen, Message) and agenda.is_room:
        return unread(form, agenda, now, step, _as_text(raw), chosen)
    if isinstance(chosen, Message):
        return replace(_with_draft(now, step.place, raw), notice=chosen)
    kept = _with_draft(now, step.place, chosen)
    value = read(field, chosen, Known(form.titles(now.answers, field.to), agenda.today, form.words))
    if isinstance(value, Message) and agenda.is_room:
        return unread(form, agenda, now, step, _as_text(chosen), value)
    if isinstance(value, Message):
        is_unknown = value.key in {"no-such-row", "nothing-to-choose"}
        doubt = _new_row(form, now, step, field, chosen) if is_unknown else None
        return replace(kept, doubt=doubt, notice=None if doubt else value)
    if taken := _taken(form, now, step.place, value):
        return replace(kept, notice=taken)
    after = _with_reasons(settled(now, step.place, put(now.answers, step.place, value)), now, step.place, seen)
    if doubt := _second_thought(form, agenda, now, after, step, chosen, seen):
        return replace(kept, doubt=doubt)
    # what a change turns is looked at again when it is worked out, and not with everybody looking on
    again = () if agenda.is_room else turned(form, now, after, step.place)
    first = [Step("value", place) for place in again]
    notice = Message("cleaned") if isinstance(raw, str) and is_cleaned(raw) else None
    changes_road = is_decider(form, step.place)
    return leave(form, agenda, now if changes_road else after, replace(after, notice=notice), step, first)


def unread(form: Form, agenda: Agenda, now: Interview, step: Step, text: str, problem: Message) -> Interview:
    """Return the interview of a room with a line kept that cannot be read; the second time it is put off as it is.

    An answer that stood there stays.
    """
    said, key = clean(text), f"{UNREAD}@{step.place}"
    # everything that can be chosen stands on the screen already
    problem = Message("read-digit") if problem.key in AMONG else problem
    kept = _with_draft(now, step.place, said)
    if not said or now.left.get(key) != said:
        shown_once = replace(kept, left={**now.left, key: said}, notice=Message("unread-again", {"problem": problem}))
        return replace(shown_once, trail=stops(step, *now.trail))
    if step.screen == "value" and has(now.answers, step.place):
        return leave(form, agenda, now, kept, step)
    return put_off(form, agenda, kept, step, Park(), sure=True)


def _as_text(raw: Raw) -> str:
    return raw if isinstance(raw, str) else "; ".join(raw or ())


def _with_reasons(after: Interview, now: Interview, place: Place, seen: frozenset[str]) -> Interview:
    """Return the interview with the reasons that hold for a new answer: one is about the answer it was given for."""
    if not has(now.answers, place) or value_at(now.answers, place) == value_at(after.answers, place):
        return after
    given = {key: now.left[key] for key in seen if key in now.left}
    return replace(after, left={**_left_elsewhere(now, place), **given})


def _second_thought(
    form: Form,
    agenda: Agenda,
    now: Interview,
    after: Interview,
    step: Step,
    raw: Raw,
    seen: frozenset[str],
) -> Doubt | None:
    """Return what to think about once more before an answer is taken, if it was not thought about yet."""
    field, value = form.field(step.place), value_at(after.answers, step.place)
    if field is None:
        return None
    if value is None and not field.optional:
        return Doubt(Answer(raw), step, "later", (Message("later-do"),), can_wait=False)
    if agenda.is_room:
        # nothing that is said in a room is criticised, or asked twice
        return None
    known = replace(now, left=after.left)
    doubt = remark(form, known, step, field, value) or _overruled(form, agenda, known, step, raw, value)
    if doubt:
        return replace(doubt, seen=seen)
    if has(now.answers, step.place) and EFFECTS not in seen and (says := effects(form, now, after, step.place)):
        return Doubt(Answer(raw), step, EFFECTS, says, seen=seen)
    return None


def put_off(form: Form, agenda: Agenda, now: Interview, step: Step, park: Park, *, sure: bool = False) -> Interview:
    """Return the interview with what is asked put off; an answer that was there is kept as a draft."""
    place = step.place
    if form.is_name(place):
        return replace(now, notice=Message("not-here"))
    answers, drafts = now.answers, now.drafts
    if step.screen == "value" and has(answers, place):
        # what was typed over an answer and not taken does not push the answer away
        words = dict.fromkeys(filter(None, (drafts.get(place), text_at(form, now, place))))
        drafts = {**drafts, **({place: BOTH.join(words)} if words else {})}
        answers = without(answers, place)
    after = replace(now, answers=answers, drafts=drafts, parked={**now.parked, place: replace(park, at=None)})
    if answers is now.answers:
        return leave(form, agenda, now, after, step)
    # a reason is about the answer that it was given for
    after = replace(after, left=_left_elsewhere(after, place))
    if not (sure or agenda.is_room) and (says := effects(form, now, after, place)):
        return replace(now, doubt=Doubt(park, step, EFFECTS, says, can_wait=False))
    first = [Step("value", at) for at in (() if agenda.is_room else turned(form, now, after, place))]
    return leave(form, agenda, now, after, step, first)


def chosen_from(texts: tuple[str, ...], field: Field, raw: Raw, words: Words) -> Raw | Message:
    """Return what was said with numbers of suggestions made the texts themselves, a line each.

    Digits that are no number of a suggestion are no text either.
    """
    said = re.split(r"[\s,;.&+]+", raw.strip()) if texts and isinstance(raw, str) else []
    numbers = [one for one in said if one.isdecimal()]
    if not numbers or any(one not in {"", words("and")} for one in said if not one.isdecimal()):
        return raw
    if not all(len(number) < 3 and 0 < int(number) <= len(texts) for number in numbers):
        return Message("no-such-suggestion", {"given": raw, "most": len(texts)})
    chosen = dict.fromkeys(texts[int(number) - 1] for number in numbers)
    return ("\n" if field.kind == "long" else " ").join(chosen)


def _overruled(form: Form, agenda: Agenda, now: Interview, step: Step, raw: Raw, value: object) -> Doubt | None:
    """Return the question why something else fits better than what follows from the answers, asked once."""
    key = overruled(step.place)
    field = form.field(step.place)
    if field is None or value is None or key in now.left:
        return None
    found = proposal(form, now.answers, step.place, agenda.today)
    if found is None or not found.needs_reason or is_same(field, found.value, value):
        return None
    titles = form.titles(now.answers, field.to)
    is_, was = (shown(field, one, titles, form.words) for one in (value, found.value))
    says = (Message("overruled-is", {"text": is_}), Message("overruled-was", {"text": was}), Message("overruled-why"))
    return Doubt(Answer(raw), step, "overruled", says, key)


def _left_elsewhere(now: Interview, place: Place) -> Mapping[str, str]:
    """Return the remarks that were left at other places: a reason is about the text that it was given for."""
    return {key: why for key, why in now.left.items() if not key.endswith(f"@{place}")}


def settled(now: Interview, place: Place, answers: Answers) -> Interview:
    """Return the interview with new answers, and nothing half or put off left at a place."""
    drafts = {at: text for at, text in now.drafts.items() if at != place}
    parked = {at: park for at, park in now.parked.items() if at != place}
    return replace(now, answers=answers, drafts=drafts, parked=parked)


def text_at(form: Form, now: Interview, place: Place) -> str:
    """Return what stands at a place as the text that reads as that again."""
    field = form.field(place)
    if field is None or not has(now.answers, place):
        return ""
    return typed(field, value_at(now.answers, place), form.titles(now.answers, field.to), form.words)


def _with_draft(now: Interview, place: Place, raw: Raw) -> Interview:
    text = clean(_as_text(raw))
    drafts = {**now.drafts, place: text} if text else {at: d for at, d in now.drafts.items() if at != place}
    return replace(now, drafts=drafts)


def _taken(form: Form, now: Interview, place: Place, value: object) -> Message | None:
    """Return a message if another row of the list has this title already: people link by title."""
    if not form.is_name(place):
        return None
    others = (title for id_, title in form.titles(now.answers, place.question).items() if id_ != place.row)
    is_taken = str(value).casefold() in {title.casefold() for title in others}
    return Message("already-there", {"titles": [value]}) if is_taken else None


def _new_row(form: Form, now: Interview, step: Step, field: Field, raw: Raw) -> Doubt | None:
    """Return the question whether unknown names are new rows; what has no letters is a mistyped number."""
    names = unknown_names(form, now, field, raw)
    target = form.questions.get(field.to)
    is_wordless = any(not any(c.isalpha() for c in name) for name in names)
    if not names or target is None or not target.is_open_list or is_wordless:
        return None
    facts = {"names": names, "list": target.label}
    gone = {str(row["title"]).casefold() for row in now.removed.get(field.to, {}).values()}
    says = Message("removed-row" if {name.casefold() for name in names} <= gone else "new-row", facts)
    return Doubt(Answer(raw), step, "new-row", (says,))


def unknown_names(form: Form, now: Interview, field: Field, raw: Raw) -> Sequence[str]:
    """Return the names in an answer that no row of the linked list has."""
    titles = form.titles(now.answers, field.to)
    given = [raw] if isinstance(raw, str) else list(raw or ())
    if field.kind == "links":
        given = [part for one in given for part in one.split(";")]
    return [name for name in map(titled, given) if name and row_named(name, titles) is None]


def remark(form: Form, now: Interview, step: Step, field: Field, value: object) -> Doubt | None:
    """Return a second thought about a weak answer, unless it was left as it is before."""
    if not isinstance(value, str):
        return None
    found = remark_on(field, value, form.remarks)
    if found is None:
        return None
    id_, says, asks = found
    key = f"{id_}@{step.place}"
    if key in now.left:
        return None
    return Doubt(Answer(value), step, "remark", (says, asks), key, can_wait=not form.is_name(step.place))
