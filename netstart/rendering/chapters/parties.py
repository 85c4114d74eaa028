"""The parties around the network by how to deal with them, and those that take part."""

from collections.abc import Mapping

from netstart.core.form import Question
from netstart.core.picture import grid
from netstart.core.place import Place, Row, RowId
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said, capital, hanging

DRAWN_FROM = 3
"""A map of fewer parties than this says less than a list."""


def parties(said: Said) -> Data | None:
    """Return who is in and around the network."""
    notes = said.list_notes("parties")
    if not (said.plan.parties or notes):
        return None
    question = next((one for one in said.form.lists.get("parties", ()) if one.picture == "grid"), None)
    around = said.form.rows(said.answers, question) if question else {}
    others = [party for party in said.plan.parties or () if party.id not in around]
    groups = _groups(said, question, around) if question else []
    rows = [row for group in groups for row in group["rows"]]
    return {
        "groups": groups,
        "has_assumed": any(row["wants"] and row["is_assumed"] for row in rows),
        "has_proposal": any(row["is_proposal"] for row in rows),
        "picture": _picture(question, around) if question else {},
        "inside": [_plain(said, party.id) for party in others if party.side == "in"],
        "unplaced": [_plain(said, party.id) for party in others if party.side != "in"],
        "notes": notes,
    }


def _groups(said: Said, question: Question, around: Mapping[RowId, Row]) -> list[Data]:
    """Return the parties by approach, in the order of its choices; without one they come last."""
    field = question.by_id.get("approach")
    follows = field.follows if field else None
    by = {id_: row.get("approach") or (follows(row) if follows else None) for id_, row in around.items()}
    numbers = {id_: number for number, id_ in enumerate(around, 1)}
    labels: list[tuple[str | None, str]] = [*(field.choices.items() if field else ()), (None, "")]
    groups = [
        {
            "label": escape(capital(label)),
            "rows": [_party(said, id_, approach, numbers[id_]) for id_, row in around.items() if by[id_] == approach],
        }
        for approach, label in labels
    ]
    return [group for group in groups if group["rows"]]


def _party(said: Said, id_: RowId, approach: str | None, number: int) -> Data:
    at = Place("parties", id_)
    return {
        **_plain(said, id_),
        "number": number,
        "scores": said.facts(*(Place(at.question, id_, field) for field in ("influence", "interest")), escaped=escape),
        "wants": said.text(Place(at.question, id_, "wants"), hanging),
        "is_assumed": said.value(Place(at.question, id_, "spoken")) is not True,
        "is_proposal": said.value(Place(at.question, id_, "approach")) is None and approach is not None,
    }


def _plain(said: Said, id_: RowId) -> Data:
    return {"title": said.name("parties", id_), "kind": said.text(Place("parties", id_, "kind"))}


def _picture(question: Question, around: Mapping[RowId, Row]) -> Data:
    """Return the map of parties by number, and a fence that nothing in it can close."""
    scored = [row for row in around.values() if row.get("influence") and row.get("interest")]
    if len(scored) < DRAWN_FROM:
        return {}
    lines = grid(question, around)
    return {"lines": lines, "fence": "`" * max(3, *(line.count("`") + 1 for line in lines))}
