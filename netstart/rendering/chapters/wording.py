"""The words of the handbook beside those of this plan, so that people find its chapters there."""

from collections.abc import Mapping

from netstart.rendering.said import Data


def wording(made: Mapping[str, Data | None]) -> Data | None:
    """Return which words to tell: those of what stands in the chapters that were made."""
    glance, why, offers = (made.get(id_) or {} for id_ in ("glance", "why", "offers"))
    organisation, success, parties = (made.get(id_) or {} for id_ in ("organisation", "success", "parties"))
    activities = [*offers.get("loose", ()), *(one for row in offers.get("rows", ()) for one in row["activities"])]
    told = {
        "mission": (glance.get("ambition") or {}).get("text"),
        "target-group": (why.get("for_whom") or {}).get("groups"),
        "need": made.get("needs"),
        "offer": offers.get("rows"),
        "table": any(one["is_table"] for one in activities),
        "tension": made.get("choices"),
        "ownership": made.get("choices"),
        "unburdening": made.get("choices"),
        "stakeholders": parties.get("groups"),
        "core-group": organisation.get("core"),
        "coordinator": organisation.get("coordinator"),
        "back-office": organisation.get("back_office"),
        "sounding-board": organisation.get("sounding_board"),
        "funder": (organisation.get("money") or {}).get("funders"),
        "indicator": success.get("indicators"),
        "baseline": success.get("indicators"),
    }
    found = [word for word, is_told in told.items() if is_told]
    return {"words": found} if found else None
