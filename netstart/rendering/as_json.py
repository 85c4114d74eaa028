"""The conversation as a document for other programs: stable keys, the same bytes for the same interview."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.pack import Audience
from netstart.core.place import Place
from netstart.core.proposing import proposal
from netstart.core.question import Question
from netstart.core.road import open_steps
from netstart.rendering.said import Said

FORMAT = 1
T = TypeVar("T")


def plan_json(form: Form, now: Interview, audience: Audience = "everyone") -> str:
    """Return the plan, how firm its answers are, what is open, and what follows from it."""
    said = Said(form, now, audience)
    document = {
        "netstart": FORMAT,
        "type": form.type,
        "pack": form.version,
        "plan": _plan(said),
        "marks": {str(place): _marked(marked) for place, marked in _known(said, now.marks)},
        "parked": {
            str(place): {"why": park.why, "who": park.who, "until": park.until}
            for place, park in _known(said, now.parked)
        },
        "open": [str(step.place) for step in open_steps(said.form, now, Place())],
        "follows": _follows(said),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _plan(said: Said) -> dict[str, Any]:
    """Return what is known, in the order in which it is asked."""
    known = said.plan.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {id_: known[id_] for id_ in (*said.form.questions, "further") if id_ in known}


def _marked(marked: Marked) -> dict[str, Any]:
    views = [{"view": v.view, "because": v.because, "helps": v.helps, "who": v.who} for v in marked.views]
    return {"status": marked.status, "views": views}


def _known(said: Said, by_place: Mapping[Place, T]) -> list[tuple[Place, T]]:
    """Return what stands by place, in order, without the places that are not for these readers."""
    return [(at, by_place[at]) for at in sorted(by_place) if said.form.asker(at) or at.question in said.form.parts]


def _follows(said: Said) -> dict[str, Any]:
    """Return every proposal by its place, accepted or not; what cannot follow yet is left out."""
    places = [
        place
        for question in said.form.shown(said.now.answers)
        for field in question.fields
        if field.follow and not field.follow.is_default
        for place in _places(said, question, field.id)
    ]
    found = {str(place): proposal(said.whole, said.now.answers, place) for place in places}
    return {place: one.value for place, one in found.items() if one is not None}


def _places(said: Said, question: Question, field: str) -> list[Place]:
    """Return where a field is asked: in each row, or once."""
    if question.sort == "rows":
        return [Place(question.home, id_, field) for id_ in said.form.rows(said.answers, question)]
    return [Place(question.id, "", "" if question.sort == "value" else field)]
