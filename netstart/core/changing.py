"""At a review a change asks for its reason: what stood there was agreed by people who want to know why."""

from collections.abc import Iterator
from dataclasses import replace

from netstart.core.cleaning import clean
from netstart.core.event import Answer, Confirm, Event
from netstart.core.form import Form
from netstart.core.interview import Agenda, Doubt, Interview
from netstart.core.place import Answers, Place, has, value_at
from netstart.core.road import here
from netstart.core.room_screens import text_at
from netstart.core.words import Message

AFTER = frozenset({"remark", "effects"})
"""Second thoughts after which the reason of a change is still asked for; whoever overrules a proposal gave it there."""

OF_THE_MEETING = frozenset({"sittings", "next_meeting", "review_day"})
"""What is about the review itself, or comes after it: nobody agreed on that before."""


def changed_without_reason(
    form: Form, agenda: Agenda, before: Interview, after: Interview, event: Event
) -> Interview | None:
    """Return the interview with an answer held back that says something else than was agreed; None where none does."""
    answer, step, seen = event, here(form, agenda, before), frozenset[str]()
    if isinstance(event, Confirm) and before.doubt and before.doubt.about in AFTER:
        answer, step = before.doubt.event, before.doubt.step
        seen = before.doubt.seen | {before.doubt.key or before.doubt.about}
    if step is None or not isinstance(answer, Answer) or after.doubt:
        return None
    places = [at for at in changed(form, before, after) if _is_agreed(agenda, at, after.answers)]
    if not places:
        return None
    draft = clean(answer.value if isinstance(answer.value, str) else "; ".join(answer.value or ()))
    was = text_at(form, before, places[0])
    says = (*((Message("change-was", {"text": was}),) if was else ()), Message("change-why"))
    doubt = Doubt(answer, step, "change", says, can_wait=False, seen=seen)
    left = after.left if seen else before.left
    return replace(before, doubt=doubt, notice=None, left=left, drafts={**before.drafts, step.place: draft})


def _is_agreed(agenda: Agenda, at: Place, answers: Answers) -> bool:
    """Say whether something else stands at a place now than was agreed there before the review."""
    if at.question in OF_THE_MEETING or not has(agenda.began, at):
        return False
    return value_at(agenda.began, at) not in (None, value_at(answers, at))


def with_reason(form: Form, before: Interview, after: Interview, why: str) -> Interview:
    """Return the interview after a change, with the reason at everything that it changed; one that was there goes."""
    places = list(changed(form, before, after))
    kept = {at: reason for at, reason in after.why.items() if at not in places}
    return replace(after, why={**kept, **(dict.fromkeys(places, clean(why)) if clean(why) else {})})


def without_old_reasons(form: Form, agenda: Agenda, before: Interview, after: Interview) -> Interview:
    """Return the interview without the reason of a change that was taken back."""
    if not after.why:
        return after
    back = {at for at in changed(form, before, after) if not _is_agreed(agenda, at, after.answers)}
    return replace(after, why={at: why for at, why in after.why.items() if at not in back}) if back else after


def changed(form: Form, before: Interview, after: Interview) -> Iterator[Place]:
    """Yield the places where something else stands than was answered there before; what a review asks is new."""
    for id_ in _touched(before.answers, after.answers):
        question = form.questions.get(id_)
        if question is None or question.moment == "review":
            continue
        if question.sort == "rows":
            for row, said in after.answers[id_].items():
                was = before.answers[id_].get(row)
                if was is not None and was is not said:
                    yield from (Place(id_, row, name) for name in _other(form, Place(id_, row), was, said))
        elif question.sort == "record":
            yield from (
                Place(id_, "", name) for name in _other(form, Place(id_), before.answers[id_], after.answers[id_])
            )
        elif before.answers[id_] is not None and before.answers[id_] != after.answers[id_]:
            yield Place(id_)


def _touched(before: Answers, after: Answers) -> Iterator[str]:
    yield from (id_ for id_, value in after.items() if id_ in before and before[id_] is not value)


def _other(form: Form, at: Place, was: Answers | None, now: Answers | None) -> Iterator[str]:
    """Yield the fields of one row or record that had another answer."""
    for name, value in (now or {}).items():
        field = form.field(replace(at, field=name))
        is_asked_anew = field is not None and field.moment == "review"
        if not is_asked_anew and (was or {}).get(name) not in (None, value):
            yield name
