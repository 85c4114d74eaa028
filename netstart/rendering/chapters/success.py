"""When the network has worked: the picture, what is measured, and when it had better stop."""

from netstart.core.model.success import Indicator
from netstart.core.place import Place, has
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.said import Data, Said

SHORT = ("baseline", "target", "until", "who")
STANDING = ("standing", "measured")
MEASURED = ("offers", "source", "discussed", "if_not")


def success(said: Said) -> Data | None:
    """Return when the network has worked, by what it notices that, and what would be a reason to stop."""
    place = Place("success")
    found: Data = {
        "success": said.fact(place, escape_block),
        "notes": said.notes(place),
        "indicators": [_indicator(said, one) for one in said.plan.indicators or ()],
        "indicator_notes": said.notes(Place("indicators")),
        "stops": [
            {
                "title": escape(one.title) or "…",
                **said.told(Place("stop_criteria", one.id), "watcher", "then"),
                "open": said.put_off(Place("stop_criteria", one.id), "watcher", "then"),
            }
            for one in said.plan.stop_criteria or ()
        ],
        "stop_status": said.status(Place("stop_criteria")) if has(said.answers, Place("stop_criteria")) else "",
        "stop_notes": said.list_notes("stop_criteria"),
    }
    found["has_more"] = any(one["has_more"] for one in found["indicators"])
    parts = ("notes", "indicators", "indicator_notes", "stops", "stop_notes")
    return (
        found if found["success"]["text"] or found["success"]["later"] or any(found[part] for part in parts) else None
    )


def _indicator(said: Said, one: Indicator) -> Data:
    at = Place("indicators", one.id)
    found: Data = {
        "title": escape(one.title) or "…",
        "cell": escape_cell(one.title) or "…",
        **said.cells(at, *SHORT),
        "level": said.text(Place(at.question, one.id, "level")),
        "is_for_funder": one.meant_for == "funder",
        "lines": [
            *([now] if (now := said.of(at, *STANDING)) else []),
            *([fact] for fact in (*said.of(at, *MEASURED), *said.put_off(at, "level", "meant_for"))),
        ],
        "notes": said.notes(at, told=(*STANDING, *MEASURED)),
    }
    return {**found, "has_more": any(found[part] for part in ("level", "is_for_funder", "lines", "notes"))}
