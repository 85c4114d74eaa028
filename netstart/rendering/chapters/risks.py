"""What could end the network, the heaviest first."""

from netstart.core.model.risks import Risk
from netstart.core.place import Place
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said

WEIGHT = {"small": 1, "medium": 2, "large": 3}
SCORED = ("likelihood", "effect")
WATCHED = ("signal", "measure", "who")


def risks(said: Said) -> Data | None:
    """Return each risk with how it announces itself, what is done about it and by whom."""
    notes = said.notes(Place("risks"))
    rows = [_risk(said, risk) for risk in sorted(said.plan.risks or (), key=_heaviest)]
    return {"rows": rows, "notes": notes} if rows or notes else None


def _heaviest(risk: Risk) -> int:
    return -WEIGHT.get(risk.likelihood or "", 0) * WEIGHT.get(risk.effect or "", 0)


def _risk(said: Said, risk: Risk) -> Data:
    at = Place("risks", risk.id)
    return {
        "title": escape(risk.title) or "…",
        "scores": said.of(at, *SCORED),
        "facts": [fact for field in WATCHED for fact in said.of(at, field)],
        "notes": said.notes(at, told=(*SCORED, *WATCHED)),
    }
