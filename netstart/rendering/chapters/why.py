"""Why this network, for whom and with whom, what it is not, and how far it is."""

from netstart.core.place import Place, has
from netstart.rendering.chapters.glance import phase
from netstart.rendering.chapters.members import members
from netstart.rendering.escape import escape, escape_block
from netstart.rendering.said import Data, Said, capital

MEANT = ("workplaces", "not_meant")
ASKED = ("condition", "statement", "found_where", "not_for")
COUNTS = ("now", "first_year")
CHECKED = ("begun", "built", "grown", "fading")
PLANNED = ("ready_when", "doubt")
PACE = ("pace", "pressed_by")
SHAPE = ("entrance", "formality", "reach", "duration")
CARD = ("passion", "task", "position")
VALUES = ("why_now", "mutual", "labour_region", "network_kinds")
ASKED_HERE = (*VALUES, "builds_on", "network_shape", "identity_card")


def why(said: Said) -> Data | None:
    """Return why this network is there, what kind of club it is, and the parts under it."""
    found: Data = {
        "why_now": said.fact(Place("why_now"), escape_block),
        "mutual": said.fact(Place("mutual"), escape_block),
        "builds_on": _builds_on(said),
        "facts": [
            *said.put_off(Place("builds_on"), "kind", "what"),
            *said.facts(Place("labour_region"), Place("network_kinds")),
        ],
        "shape": said.of(Place("network_shape"), *SHAPE),
        "card": said.of(Place("identity_card"), *CARD),
        "for_whom": _for_whom(said),
        "with_whom": _with_whom(said),
        "limits": _titles(said, "limits"),
        "rules": _titles(said, "house_rules"),
        "progress": _progress(said),
        "notes": [note for id_ in ASKED_HERE for note in said.notes(Place(id_), told=_fields(id_), is_named=True)],
    }
    is_said = any(said.text(Place(id_)) or said.later(Place(id_)) for id_ in VALUES)
    parts = ("builds_on", "shape", "card", "for_whom", "with_whom", "limits", "rules", "progress", "notes")
    return found if is_said or any(found[part] for part in parts) else None


def _fields(question: str) -> tuple[str, ...]:
    """Return the fields that tell their status themselves."""
    return {"network_shape": SHAPE, "identity_card": CARD}.get(question, ())


def _builds_on(said: Said) -> list[str]:
    """Return whether there was something already, and what, as sentences."""
    kind, what = (said.text(Place("builds_on", "", field)) for field in ("kind", "what"))
    return [text for text in (capital(kind), what) if text]


def _for_whom(said: Said) -> Data:
    """Return the people whom it is about, and what counts."""
    at = Place("inclusive_employment")
    found: Data = {
        "groups": [escape(group.title) for group in said.plan.groups or ()],
        "meaning": said.fact(Place(at.question, "", "meaning"), escape_block),
        "facts": said.of(at, *MEANT),
        "notes": [*said.notes(at, "meaning", told=("meaning", *MEANT)), *said.list_notes("groups")],
    }
    return found if found["groups"] or found["meaning"]["text"] or found["facts"] or found["notes"] else {}


def _with_whom(said: Said) -> Data:
    """Return which employers take part, and what is asked of them."""
    at = Place("participants")
    found: Data = {
        "profile": said.fact(Place(at.question, "", "profile"), escape_block),
        **said.told(at, *COUNTS),
        "facts": [*said.put_off(at, *COUNTS), *said.of(at, *ASKED)],
        "members": members(said),
        "notes": said.notes(at, "profile", told=("profile", *ASKED)),
    }
    is_said = any(found[field]["text"] for field in ("profile", *COUNTS)) or found["profile"]["later"]
    return found if is_said or found["facts"] or found["members"] or found["notes"] else {}


def _titles(said: Said, list_: str) -> Data:
    """Return a list of which the titles say all, as one decision."""
    question = said.form.questions.get(list_)
    rows = said.answers.get(list_) or {}
    found: Data = {
        "rows": [escape(str(row["title"])) or "…" for row in rows.values()],
        "status": said.status(Place(list_)) if has(said.answers, Place(list_)) else "",
        "notes": said.list_notes(list_),
    }
    return found if question and (rows or found["notes"]) else {}


def _progress(said: Said) -> Data:
    """Return where the network stands, what is true already, and what has to be ready before it goes on."""
    found: Data = {
        "phase": phase(said),
        "checked": _checked(said),
        **said.told(Place("phase_plan"), *PLANNED),
        "pace": said.of(Place("phase_plan"), *PACE),
        "notes": [
            *said.notes(Place("phase"), is_named=True),
            *said.notes(Place("phase_check"), is_named=True),
            *said.notes(Place("phase_plan"), told=(*PLANNED, *PACE), is_named=True),
        ],
    }
    # the phase alone stands on the first page
    is_more = found["phase"]["status"] or found["phase"]["own"] or found["notes"]
    is_planned = found["pace"] or said.of(Place("phase_plan"), *PLANNED)
    return found if is_more or found["checked"] or is_planned else {}


def _checked(said: Said) -> list[str]:
    """Return what was said to be true already, whatever the phase that it is a sign of."""
    fields = {id_: said.form.field(Place("phase_check", "", id_)) for id_ in CHECKED}
    ticks = [(field, tick) for id_, field in fields.items() for tick in said.value(Place("phase_check", "", id_)) or ()]
    return [escape(capital(field.choices[tick])) for field, tick in ticks if field and tick in field.choices]
