"""What participants can count on, what is done for it, and what is told to whom."""

from collections.abc import Sequence

from netstart.core.model.offers import Activity, Offer
from netstart.core.place import Place
from netstart.rendering.chapters.steps import ordered, step
from netstart.rendering.escape import escape, escape_block
from netstart.rendering.said import Data, Said

ASKED = ("needs", "meant_for", "asks", "not_included", "because")
RUN = ("owner", "calibrated")
TOLD = ("promise", "owner", "start", "calibrated")
PLANNED = ("offer", "form", "owner", "first_day", "frequency")
DONE = ("joins", "yields", "stops_when", "hours")
SAID = ("message", "sender", "channel")
PUBLIC = ("consent", "story")


def offers(said: Said) -> Data | None:
    """Return the offers with the activities for each, the other activities, and what is told to whom."""
    notes, activity_notes = said.notes(Place("offers")), said.notes(Place("activities"))
    message_notes = said.list_notes("messages")
    messages, publicity = _messages(said), _publicity(said)
    activities = said.plan.activities or ()
    if said.plan.offers is None and not (
        notes or activities or activity_notes or messages or message_notes or publicity
    ):
        return None
    rows = [_offer(said, offer) for offer in said.plan.offers or ()]
    offered = {offer.id for offer in said.plan.offers or ()}
    return {
        "rows": rows,
        "is_short": not any(
            row["promise"]["text"] or any(row[part] for part in ("facts", "activities", "steps", "notes"))
            for row in rows
        ),
        "loose": [_activity(said, one) for one in activities if one.offer not in offered],
        "notes": notes,
        "activity_notes": activity_notes,
        "messages": messages,
        "message_notes": message_notes,
        "publicity": publicity,
    }


def _offer(said: Said, offer: Offer) -> Data:
    at = Place("offers", offer.id)
    mine = [one for one in said.plan.activities or () if one.offer == offer.id]
    found: Data = {
        "title": escape(offer.title) or "…",
        "promise": said.fact(Place(at.question, at.row, "promise"), escape_block),
        "facts": [*said.put_off(at, *TOLD), *said.of(at, *ASKED)],
        **{id_: fact["text"] for id_, fact in said.told(at, *RUN).items()},
        "start": offer.start or "",
        "first_day": _first_day(said, mine),
        "steps": [step(said, one) for one in ordered(said) if one.offer == offer.id],
        "activities": [_activity(said, one, offer.owner) for one in mine],
        "notes": said.notes(at, "promise", told=(*ASKED, "promise")),
    }
    is_told = found["promise"]["text"] or any(
        found[part] for part in ("facts", "activities", "steps", "notes", "start", *RUN)
    )
    return {**found, "is_short": not is_told}


def _activity(said: Said, activity: Activity, owner: str | None = None) -> Data:
    """Return what is done; who runs it only where that is somebody else than who runs the offer."""
    at = Place("activities", activity.id)
    told = said.told(at, "form", "owner", "first_day", "frequency")
    costs = ("cost",) if activity.cost else ()
    lines = (*((one,) for one in DONE[:-1]), (DONE[-1], *costs))
    return {
        "title": escape(activity.title) or "…",
        **{id_: fact["text"] for id_, fact in told.items()},
        "is_once": activity.frequency == "once",
        "is_table": activity.form == "table",
        "owner": told["owner"]["text"] if activity.owner != owner else "",
        "lines": [
            *(found for fields in lines if (found := said.of(at, *fields))),
            *([found] if (found := said.put_off(at, *PLANNED, *(() if costs else ("cost",)))) else ()),
        ],
        "notes": said.notes(at, told=(*DONE, *costs)),
    }


def _first_day(said: Said, activities: Sequence[Activity]) -> str:
    """Return the day on which the first of some activities begins, in words."""
    days = [one.first_day for one in activities if one.first_day]
    return said.form.words.date(min(days)) if days else ""


def _messages(said: Said) -> list[Data]:
    """Return what each kind of reader hears, from whom, and how."""
    rows = [
        {
            "title": said.name("messages", row.id),
            **{id_: fact["text"] for id_, fact in said.told(Place("messages", row.id), "sender", "channel").items()},
            "message": said.text(Place("messages", row.id, "message")),
            "open": said.put_off(Place("messages", row.id), *SAID),
        }
        for row in said.plan.messages or ()
    ]
    return [row for row in rows if row["message"] or row["sender"] or row["channel"] or row["open"]]


def _publicity(said: Said) -> Data:
    at = Place("publicity")
    found: Data = {"facts": said.of(at, *PUBLIC), "notes": said.notes(at, told=PUBLIC)}
    return found if found["facts"] or found["notes"] else {}
