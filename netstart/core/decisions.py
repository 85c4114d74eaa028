"""What a network agrees on, rather than only knows."""

from netstart.core.place import Place

DECISIONS = (
    Place("inclusive_employment", "", "meaning"),
    Place("top_needs"),
    Place("network_kinds"),
    Place("ambition"),
    Place("limits"),
    Place("house_rules"),
    Place("tensions", "*", "choice"),
    Place("success"),
    Place("stop_criteria"),
    Place("funding"),
    Place("contribution", "", "kind"),
    Place("governance"),
    Place("decision_rule"),
)
"""These carry their status in the plan, and it is a concept until all that are asked in this phase are decided."""


def is_decision(place: Place) -> bool:
    """Say whether a network agrees on this."""
    return Place(place.question, "*" if place.row else "", place.field) in DECISIONS
