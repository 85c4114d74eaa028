"""The conversation as a document for other programs: stable keys, the same bytes for the same interview."""

import json
from typing import Any

from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.place import Place
from netstart.core.road import open_steps
from netstart.rendering.said import Said

FORMAT = 1


def plan_json(form: Form, now: Interview) -> str:
    """Return the plan, how firm its answers are, what is open, and what follows from it."""
    said = Said(form, now)
    document = {
        "netstart": FORMAT,
        "type": form.type,
        "pack": form.version,
        "plan": _plan(said),
        "marks": {str(place): _marked(marked) for place, marked in sorted(now.marks.items())},
        "parked": {
            str(place): {"why": park.why, "who": park.who, "until": park.until}
            for place, park in sorted(now.parked.items())
        },
        "open": [str(step.place) for step in open_steps(form, now, Place())],
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


def _follows(said: Said) -> dict[str, Any]:
    """Return every proposal by its place, accepted or not; what cannot follow yet is left out."""
    found = {
        str(Place(question.home, id_, field.id)): field.follows(row)
        for question in said.form.shown(said.now.answers)
        for field in question.fields
        if field.follows
        for id_, row in said.form.rows(said.answers, question).items()
    }
    return {place: value for place, value in found.items() if value is not None}
