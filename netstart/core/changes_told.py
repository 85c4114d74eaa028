"""Changes as people read them: without what only follows from another change, and what was first said is counted."""

from collections.abc import Iterator, Sequence

from netstart.core.diff import Change, sentence, subject, with_why
from netstart.core.form import Form

OF_ONE_MEETING = frozenset({"next_meeting", "review_day", "agreed", "agreement"})
"""What each meeting says anew; it stands with that meeting."""
FEW = 3
"""More first answers to one question than this are counted instead of told."""
LINKS = frozenset({"link", "links"})
BETWEEN = "; "
"""Between the titles of several links, as `shown` puts it."""


def worth_telling(form: Form, every: Sequence[Change]) -> list[Change]:
    """Return the changes that do not only follow from another one, or belong to one meeting."""
    return [one for one in every if _is_told(form, one, every)]


def brief(form: Form, change: Change, most: int) -> str:
    """Return one change in a sentence; one that is longer than `most` says only that it is another, and why."""
    told = sentence(form, change)
    if len(told) <= most or change.kind != "changed":
        return told
    return with_why(form, form.words("change-brief", what=subject(form, change)), change.why)


def sentences(form: Form, every: Sequence[Change]) -> Iterator[str]:
    """Yield the sentences about some changes, in their order."""
    worth = worth_telling(form, every)
    first: dict[str, int] = {}
    for one in worth:
        if _is_first(one):
            first[_list(form, one)] = first.get(_list(form, one), 0) + 1
    counted = {name: count for name, count in first.items() if count > FEW}
    for one in worth:
        name = _list(form, one)
        if not (_is_first(one) and name in first and first[name] > FEW):
            yield sentence(form, one)
        elif name in counted:
            yield form.words("change-first-many", list=name, count=counted.pop(name))


def _is_first(change: Change) -> bool:
    return change.kind == "changed" and not change.was


def _list(form: Form, change: Change) -> str:
    question = form.asker(change.place)
    return question.label if question else ""


def _is_told(form: Form, change: Change, every: Sequence[Change]) -> bool:
    """Say whether a change is worth telling beside the others."""
    if change.place.question in OF_ONE_MEETING:
        return False
    return not (change.kind == "changed" and (_is_link_off(form, change, every) or _is_hidden(form, change, every)))


def _is_link_off(form: Form, change: Change, every: Sequence[Change]) -> bool:
    """Say whether all that happened is that a row that it led to was taken off."""
    field = form.field(change.place)
    if field is None or field.kind not in LINKS:
        return False
    gone = {one.name for one in every if one.kind == "removed" and one.place.question == field.to}
    was = change.was.split(BETWEEN) if field.kind == "links" else [change.was]
    return BETWEEN.join(one for one in was if one not in gone) == change.now


def _is_hidden(form: Form, change: Change, every: Sequence[Change]) -> bool:
    """Say whether it is not asked any more because of another answer in its row, which is told."""
    at = change.place
    return not change.now and any(
        one.place != at
        and (one.place.question, one.place.row) == (at.question, at.row)
        and (at.question, one.place.field) in form.deciders
        for one in every
    )
