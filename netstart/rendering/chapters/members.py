"""Those who take part: what each comes for and brings, who began it, and what they are together."""

from collections import Counter
from collections.abc import Iterable, Sequence

from netstart.core.model.parties import EMPLOYERS, Party
from netstart.core.place import Place
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said

GIVEN = ("gets", "brings")
PERSONAL = ("hours", "motive")
COUNTED_FROM = 2


def members(said: Said) -> Data:
    """Return those who take part; empty when there are none."""
    inside = [party for party in said.plan.parties or () if party.side == "in"]
    rows = [_member(said, party) for party in inside]
    kinds = (party.kind if party.kind in EMPLOYERS else "other" for party in inside if party.kind)
    return (
        {
            "rows": rows,
            "is_table": any(row["gets"] or row["brings"] for row in rows),
            "began": [escape(party.title) for party in inside if party.initiates],
            "total": len(inside),
            "kinds": _counted(inside, kinds),
            "experience": _counted(inside, (party.experience for party in inside if party.experience)),
            "personal": [row for row in rows if row["facts"]],
            "notes": [note for party in inside for note in said.notes(Place("parties", party.id), is_named=True)],
        }
        if rows
        else {}
    )


def _member(said: Said, party: Party) -> Data:
    at = Place("parties", party.id)
    return {
        "title": said.name("parties", party.id),
        "cell": said.cell(Place(at.question, at.row, "title")) or "…",
        "kind": said.text(Place(at.question, at.row, "kind")),
        "branch": said.cell(Place(at.question, at.row, "branch")),
        **said.cells(at, *GIVEN),
        "facts": [*said.of(at, *PERSONAL), *said.put_off(at, "kind", "experience", "branch", "initiates")],
    }


def _counted(inside: Sequence[Party], known: Iterable[str]) -> dict[str, int]:
    """Return how many are of each kind, once there are some to count."""
    found = Counter(known)
    return dict(found) if len(inside) >= COUNTED_FROM else {}
