"""The parties around the network by how to deal with them, and the other networks of employers."""

from collections.abc import Mapping

from netstart.core.picture import grid
from netstart.core.place import Place, Row, RowId
from netstart.core.proposing import proposal
from netstart.core.question import Question
from netstart.rendering.escape import escape, hanging
from netstart.rendering.said import Data, Said, capital

DRAWN_FROM = 3
"""A map of fewer parties than this says less than a list."""
SCORES = ("influence", "interest")
TALK = ("position", "involvement", "asked_involvement")
TOUCH = ("contact", "rhythm", "last_spoken")
OPEN = ("role", "wants", "spoken", "approach", "promise", *TOUCH)
CLAIM = ("legitimate", "urgent")
INSIDE = ("attitude", "plan")
DEAL = ("deal", "deal_note")
CHOSEN = ("approach", "involvement", "promise")
"""What is proposed, and may be chosen otherwise for a reason."""


def parties(said: Said) -> Data | None:
    """Return who stands around the network, and who has no place yet; those who take part stand elsewhere."""
    notes = said.notes(Place("parties"))
    if not (notes or any(party.side != "in" for party in said.plan.parties or ())):
        return None
    question = next((one for one in said.form.lists.get("parties", ()) if one.picture == "grid"), None)
    around = said.form.rows(said.answers, question) if question else {}
    unplaced = [party for party in said.plan.parties or () if party.id not in around and party.side != "in"]
    picture = _picture(question, around) if question else {}
    groups = _groups(said, question, around, is_drawn=bool(picture)) if question else []
    rows = [row for group in groups for row in group["rows"]]
    return {
        "groups": groups,
        "has_assumed": any(row["wants"] and row["is_assumed"] for row in rows),
        "has_proposal": any(row["is_proposal"] for row in rows),
        "picture": picture,
        "networks": _networks(said),
        "unplaced": [_plain(said, party.id) for party in unplaced],
        "notes": [
            *notes,
            *(note for party in unplaced for note in said.notes(Place("parties", party.id), is_named=True)),
        ],
    }


def _groups(said: Said, question: Question, around: Mapping[RowId, Row], *, is_drawn: bool) -> list[Data]:
    """Return the parties by approach, in the order of its choices; without one they come last."""
    field = question.by_id.get("approach")
    by = {id_: row.get("approach") or _proposed(said, id_) for id_, row in around.items()}
    numbers = {id_: number for number, id_ in enumerate(around, 1)}
    labels: list[tuple[str | None, str]] = [*(field.choices.items() if field else ()), (None, "")]
    groups = [
        {
            "label": escape(capital(label)),
            "rows": [
                _party(said, id_, approach, numbers[id_], is_drawn=is_drawn)
                for id_, row in around.items()
                if by[id_] == approach
            ],
        }
        for approach, label in labels
    ]
    return [{**group, "is_bare": _is_bare(group)} for group in groups if group["rows"]]


def _is_bare(group: Data) -> bool:
    """Say whether nothing but names is known of the parties of a group."""
    told = ("role", "claims", "scores", "wants", "lines", "open", "owns", "notes")
    return not group["label"] and not any(
        any(row[part] for part in told)
        or any(one["text"] or one["status"] for one in (row["promise"], *row["touch"].values()))
        for row in group["rows"]
    )


def _proposed(said: Said, id_: RowId) -> str | None:
    found = proposal(said.whole, said.now.answers, Place("parties", id_, "approach"))
    return found.value if found else None


def _party(said: Said, id_: RowId, approach: str | None, number: int, *, is_drawn: bool) -> Data:
    """Return what is known of a party; its scores only where no map shows them."""
    at = Place("parties", id_)
    row = said.answers["parties"][id_]
    # that somebody has no claim says nothing that they need to read
    claims = tuple(field for field in CLAIM if row.get(field))
    scores = () if is_drawn else SCORES
    # why the network did otherwise than was proposed is not what a party wants to read of itself
    owns = {field: said.own(Place(at.question, id_, field)) for field in CHOSEN} if said.audience == "core" else {}
    wish = said.fact(Place(at.question, id_, "asked_involvement"))
    is_same = row.get("asked_involvement") == row.get("involvement") and not (wish["status"] or wish["later"])
    talk = TALK[:-1] if is_same else TALK
    return {
        **_plain(said, id_),
        "number": number,
        "role": said.text(Place(at.question, id_, "role")),
        "claims": [said.label(Place(at.question, id_, field)) for field in claims],
        "scores": said.of(at, *scores),
        "promise": said.fact(Place(at.question, id_, "promise"), escape),
        "touch": said.told(at, *TOUCH),
        "wants": said.text(Place(at.question, id_, "wants"), hanging),
        "is_assumed": said.value(Place(at.question, id_, "spoken")) is not True,
        "is_proposal": said.value(Place(at.question, id_, "approach")) is None and approach is not None,
        "lines": [
            [{**fact, "own": ""} for fact in found]
            for fields in (talk, *((field,) for field in INSIDE))
            if (found := said.of(at, *fields))
        ],
        "open": said.put_off(at, *OPEN),
        "owns": [
            {"label": said.label(Place(at.question, id_, field)), "text": own} for field, own in owns.items() if own
        ],
        "notes": said.notes(at, told=(*scores, "promise", *TALK, *TOUCH, *INSIDE)),
    }


def _plain(said: Said, id_: RowId) -> Data:
    return {"title": said.name("parties", id_), "kind": said.text(Place("parties", id_, "kind"))}


def _networks(said: Said) -> list[Data]:
    """Return what was agreed with other networks of employers."""
    rows = [
        {
            "title": said.name("parties", party.id),
            **{id_: fact["text"] for id_, fact in said.told(Place("parties", party.id), *DEAL).items()},
            "open": said.put_off(Place("parties", party.id), *DEAL),
        }
        for party in said.plan.parties or ()
    ]
    return [row for row in rows if row["deal"] or row["deal_note"] or row["open"]]


def _picture(question: Question, around: Mapping[RowId, Row]) -> Data:
    """Return the map of parties by number, and a fence that nothing in it can close."""
    scored = [row for row in around.values() if row.get("influence") and row.get("interest")]
    if len(scored) < DRAWN_FROM:
        return {}
    lines = grid(question, around)
    return {"lines": lines, "fence": "`" * max(3, *(line.count("`") + 1 for line in lines))}
