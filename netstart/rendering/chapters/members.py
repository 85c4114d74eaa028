"""Those who take part: what each comes for and brings, who began it, and what they are together."""

from collections import Counter
from collections.abc import Sequence

from netstart.core.model.parties import Party
from netstart.core.place import Place
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said

GIVEN = ("gets", "brings")
PERSONAL = ("hours", "motive")
COUNTED = ("kind", "experience")


def members(said: Said, inside: Sequence[Party]) -> Data:
    """Return those who take part; empty when there are none."""
    rows = [_member(said, party) for party in inside]
    return (
        {
            "rows": rows,
            "is_table": any(row["gets"] or row["brings"] for row in rows),
            "began": [escape(party.title) for party in inside if party.initiates],
            "together": [one for field in COUNTED for one in _counted(said, inside, field)],
            "personal": [row for row in rows if row["facts"]],
        }
        if rows
        else {}
    )


def _member(said: Said, party: Party) -> Data:
    at = Place("parties", party.id)
    told = said.told(at, "kind", "branch")
    return {
        "title": said.name("parties", party.id),
        "cell": said.cell(Place(at.question, at.row, "title")) or "…",
        "kind": told["kind"]["text"],
        "branch": said.cell(Place(at.question, at.row, "branch")),
        **said.cells(at, *GIVEN),
        "facts": said.of(at, *PERSONAL),
    }


def _counted(said: Said, inside: Sequence[Party], field_id: str) -> list[Data]:
    """Return how many of those who take part are of each kind."""
    field = said.form.field(Place("parties", "", field_id))
    counts = Counter(getattr(party, field_id) for party in inside)
    choices = field.choices.items() if field else ()
    return [{"count": counts[id_], "label": escape(label)} for id_, label in choices if counts[id_]]
