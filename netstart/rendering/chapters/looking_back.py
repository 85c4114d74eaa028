"""What was decided when people looked back, with its conditions, and what is still to be worked in."""

from netstart.core.hands import shown
from netstart.core.place import Place
from netstart.core.review import ALSO, CONDITIONS, DECISION, PULSE, WITH_CONDITIONS
from netstart.rendering.escape import escape, escape_cell
from netstart.rendering.outcome import outcome
from netstart.rendering.said import Data, Said

ENDING = ("needs_to", "placements", "promises", "money", "data", "names", "learned")
LISTS = (CONDITIONS, ALSO, PULSE, "readiness")
VALUES = ("story", "learned", "moved", "ended")


def looking_back(said: Said) -> Data | None:
    """Return what the last review left in the plan; while one is held, all that was said there."""
    came_to = outcome(said)
    # what was decided stands in the first sentence, once the review is over
    decided = ("because",) if came_to else ("result", "because")
    decision = said.plan.decision
    values = {id_: said.facts(Place(id_)) for id_ in VALUES}
    found: Data = {
        "outcome": came_to,
        "decision": said.facts(*(Place(DECISION, "", one) for one in decided)),
        # beside any other decision they are steps like the others
        "are_asked_first": decision is None or decision.result in {None, WITH_CONDITIONS},
        "conditions": [said.cells(at, "title", "who", "until") for at in _rows(said)],
        "also": [escape(one.title) for one in said.plan.also_agreed or ()],
        "facts": [fact for id_ in ("story", "learned", "moved") for fact in values[id_]],
        "pulse": _pulse(said),
        "ready": _ready(said),
        "ended": values["ended"],
        "ending": said.facts(*(Place("ending", "", one) for one in ENDING)),
        "notes": [
            *said.notes(Place(DECISION), told=decided, is_named=True),
            *said.notes(Place("ending"), told=ENDING, is_named=True),
            *(note for id_ in VALUES for note in said.notes(Place(id_), is_named=True)),
            *(note for id_ in LISTS for note in said.list_notes(id_)),
        ],
    }
    return found if any(part for id_, part in found.items() if id_ not in {"outcome", "are_asked_first"}) else None


def _rows(said: Said) -> tuple[Place, ...]:
    return tuple(Place(CONDITIONS, one.id) for one in said.plan.conditions or ())


def _pulse(said: Said) -> list[Data]:
    """Return the statements that were scored, those that somebody scored lowest first; never an average."""
    found = []
    for one in said.plan.pulse or ():
        at = Place(PULSE, one.id, "scores")
        scores = shown(one.scores) if one.scores else ()
        if scores or said.later(at):
            ends = (scores[0], scores[-1]) if scores else ("", "")
            found.append((ends, {"title": escape_cell(one.title), "low": ends[0], "high": ends[1]}))
    return [row for _, row in sorted(found, key=lambda one: str(one[0][0]) or "9")]


def _ready(said: Said) -> list[Data]:
    """Return what the group said of what has to be so, each with by what they see it."""
    rows = ((one.id, said.cells(Place("readiness", one.id), "so", "because")) for one in said.plan.readiness or ())
    return [{"title": said.name("readiness", id_, escape_cell), **row} for id_, row in rows if any(row.values())]
