"""What is still open, put off or half written, the remarks that were left, and what only a pack knows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from netstart.core.interview import Marked
from netstart.core.place import Place, has
from netstart.core.question import Question, Section
from netstart.core.remarks import remark_on
from netstart.core.road import open_steps
from netstart.rendering.chapters.lacking import lacking, unpaid
from netstart.rendering.escape import escape, escape_cell
from netstart.rendering.said import Data, Said

COUNTED = {"question": "open", "later": "later", "half": "open", "part": "open"}
"""What is counted of what is open, by the kind of its row."""
MOST = 15
"""More open points than this are counted by part: after one meeting almost everything is open, and that is no fault."""
NOBODY_YET = {"who": "", "until": ""}


def pending(said: Said) -> Data | None:
    """Return what is open by now in the parts that were begun, and what was put off or half written anywhere.

    Something that is said but lacks a hand, money or agreement is open too.
    """
    begun = [section for section in said.form.sections if is_begun(said, section)]
    parts = [part for part in (_part(said, section) for section in begun) if part["points"]]
    is_much = sum(len(part["points"]) for part in parts) > MOST
    found: Data = {
        "rows": [*_unanswered(said), *_put_off(said), *lacking(said), *_half(said), *(() if is_much else parts)],
        "to_work_out": parts if is_much else [],
        "notes": said.list_notes("open_questions"),
        "left": list(_left(said)) if said.audience == "core" else [],
        "waiting": [escape(title) for title in waiting(said)],
    }
    marked = _in_order(said, said.now.marks)
    found["views"] = [said.question_at(place) for place in marked if said.now.marks[place].views]
    return found if found["rows"] or found["to_work_out"] or found["notes"] or found["views"] or found["left"] else None


def waiting(said: Said) -> list[str]:
    """Return the titles of the parts that nobody spoke about yet."""
    return [section.title for section in said.form.sections if _is_waiting(said, section)]


def undecided(said: Said, decisions: Iterable[Place], open_: Data | None) -> Data:
    """Return how much is open, put off, provisional, and not agreed on."""
    found: Counter[str] = Counter()
    for row in (*open_["rows"], *open_["to_work_out"]) if open_ else ():
        if row["kind"] in COUNTED:
            found[COUNTED[row["kind"]]] += len(row["points"]) if row["kind"] == "part" else 1
    known = (place for place in decisions if said.value(place) is not None)
    found.update(said.now.marks.get(place, Marked()).status for place in known)
    counts = {kind: found[kind] for kind in ("open", "later", "provisional", "disagreed")}
    return {
        **counts,
        "is_any": any(counts.values()),
        "has_points": any(n for kind, n in counts.items() if kind != "provisional"),
    }


def _unanswered(said: Said) -> list[Data]:
    """Return the questions that came up and that nobody could answer."""
    return [
        {"kind": "question", **said.cells(Place("open_questions", one.id), "title", "who", "until")}
        for one in said.plan.open_questions or ()
    ]


def _put_off(said: Said) -> list[Data]:
    """Return what was put off, what has the nearest day first."""
    places = _in_order(said, said.now.parked)
    return [_later(said, place) for place in sorted(places, key=lambda place: said.now.parked[place].day or date.max)]


def _half(said: Said) -> list[Data]:
    return [
        {
            "kind": "half",
            **said.question_at(place, escape_cell),
            "draft": escape_cell(said.now.drafts[place]),
            **NOBODY_YET,
        }
        for place in _in_order(said, said.now.drafts)
        if place not in said.now.parked
    ]


def _in_order(said: Said, places: Iterable[Place]) -> list[Place]:
    return sorted(filter(said.is_asked, places), key=said.order)


def _asked(said: Said, section: Section) -> list[Question]:
    return [question for question in said.form.shown(said.now.answers) if question.section == section.id]


def _due(said: Said, section: Section) -> list[Question]:
    """Return the questions of a part that are asked in this phase."""
    phase = said.form.phase(said.now.answers)
    return [question for question in _asked(said, section) if question.is_for(phase)]


def is_begun(said: Said, section: Section) -> bool:
    """Say whether anything was said in a part."""
    kept = (*said.now.drafts, *(place for place in said.now.parked if place.question not in said.form.parts))
    touched = {asker.id for place in kept if (asker := said.form.asker(place))}
    return any(question.id in touched or _is_told(said, question) for question in _asked(said, section))


def _is_waiting(said: Said, section: Section) -> bool:
    is_put_off = Place(section.id) in said.now.parked
    return bool(_due(said, section)) and not is_begun(said, section) and not is_put_off


def _is_told(said: Said, question: Question) -> bool:
    """Say whether a question has an answer: a value, a list, or one of its fields in a record or row."""
    whole = said.answers.get(question.home)
    if question.sort == "value" or question.is_open_list:
        return question.home in said.answers
    if question.sort == "record":
        return bool(whole)
    return any(field.id in row for row in (whole or {}).values() for field in question.fields)


def _part(said: Said, section: Section) -> Data:
    """Return the open questions of a part; one that is open in more rows is one point, with how often."""
    found = [
        (_point(said, question, step.place), step.place.row)
        for question in _due(said, section)
        for step in open_steps(said.form, said.now, Place(question.id))
        if step.place not in said.now.drafts
    ]
    points = Counter(point for point, _ in dict.fromkeys(found) if point)
    return {
        "kind": "part",
        "of": escape_cell(section.title),
        "points": [{"ask": ask, "times": times} for ask, times in points.items()],
        **NOBODY_YET,
    }


def _point(said: Said, question: Question, place: Place) -> str:
    """Return what is open in the words of the question; empty for what may stay open."""
    row = (said.answers.get(question.home) or {}).get(place.row, {}) if place.row else {}
    is_new = question.origin != "people" and place.row and not any(field.id in row for field in question.fields)
    if is_new or not _is_told(said, question):
        return "" if _may_stay_open(question) else escape_cell(question.ask)
    field = said.form.field(place)
    if field is None or field.optional or question.sort == "value":
        return ""
    return escape_cell(field.ask)


def _may_stay_open(question: Question) -> bool:
    """Say whether nothing of a question has to be answered; a list that people make is one thing to answer."""
    return question.optional or (not question.is_open_list and all(field.optional for field in question.fields))


def _later(said: Said, place: Place) -> Data:
    park = said.now.parked[place]
    return {
        "kind": "later",
        **said.question_at(place, escape_cell),
        "amount": unpaid(said).get(place, ""),
        "why": escape_cell(park.why),
        "who": said.person(park.who, escape_cell),
        "until": said.until(park, escape_cell),
        "draft": escape_cell(said.now.drafts.get(place, "")),
    }


def _left(said: Said) -> Iterator[Data]:
    """Yield each remark that was left as it is and that still holds, with the reason."""
    for key, reason in sorted(said.now.left.items()):
        id_, _, at = key.partition("@")
        place = Place.of(at)
        field, value = said.form.field(place), said.value(place)
        if field is None or id_ not in said.form.remarks or not isinstance(value, str):
            continue
        found = remark_on(replace(field, remarks=(id_,)), value, said.form.remarks)
        if found:
            yield {**said.question_at(place), "says": escape(said.form.words.tell(found[1])), "why": escape(reason)}


def further(said: Said) -> list[Data]:
    """Return what only a pack knows, under the titles of its parts."""
    parts = [
        {
            "title": escape(section.title),
            "facts": [_answer(said, question) for question in _asked(said, section) if _is_further(said, question)],
        }
        for section in said.form.sections
    ]
    return [part for part in parts if part["facts"]]


def _is_further(said: Said, question: Question) -> bool:
    if question.is_known:
        return False
    has_notes = bool(said.list_notes(question.home) if question.sort == "rows" else said.notes(Place(question.id)))
    return has_notes or (
        _is_told(said, question) and (question.sort == "rows" or has(said.answers, Place(question.id)))
    )


def _answer(said: Said, question: Question) -> Data:
    """Return one answer; that of a list has its rows, each with its own facts."""
    if question.sort == "value":
        place = Place(question.id)
        return {**said.fact(place), "rows": [], "notes": said.notes(place)}
    rows = [
        {
            "title": said.name(question.home, id_),
            "facts": said.facts(*(Place(question.home, id_, field.id) for field in question.asked), escaped=escape),
        }
        for id_ in said.form.rows(said.answers, question)
    ]
    return {
        "label": escape(question.label),
        "text": "",
        "status": "",
        "own": "",
        "later": {},
        "rows": rows,
        "notes": said.list_notes(question.home),
    }
