"""How the network became what it is: each review with what was decided and changed, and how choices moved."""

from collections.abc import Iterable, Sequence

from netstart.core.changes_told import sentences
from netstart.core.decisions import is_decision
from netstart.core.diff import Change
from netstart.core.gates import Judged
from netstart.core.past import Held, Stood, stood
from netstart.rendering.escape import escape, escape_block, escape_cell
from netstart.rendering.outcome import of_review
from netstart.rendering.said import Data, Said

CARRIES = frozenset({"needs", "offers", "activities", "indicators", "tasks", "stop_criteria", "network_kinds"})
"""What a network rests on, after what it agrees on."""
NEWEST = 5
"""So many reviews stand side by side in a table; of all of them the changes are told."""


def changes(said: Said) -> Data | None:
    """Return every review, the newest first, and where people stood when each was over; None before the first."""
    if not said.past:
        return None
    return {
        "reviews": [_review(said, held) for held in reversed(said.past)],
        "days": [said.form.words.date(held.day) for held in said.past[-NEWEST:]],
        "was_before": bool(said.past[-NEWEST:][0].stood_before),
        "is_now": _is_other_now(said),
        "stood": _moved(said),
    }


def weightiest(found: Iterable[Change]) -> list[Change]:
    """Return changes, what the network agrees on first, then what it rests on; of each, first what has a reason."""
    return sorted(found, key=_rank)


def _rank(one: Change) -> tuple[int, bool]:
    rank = 0 if is_decision(one.place) else 1 if one.place.question in CARRIES else 2
    return rank, not one.why


def unready(said: Said, every: Sequence[Judged]) -> list[Data]:
    """Return what had to be so and was not, each with how it stood."""
    words = said.form.words
    return [
        {"title": escape(one.title), "stands": escape(words(f"ready-{one.colour}"))}
        for one in every
        if one.colour != "green"
    ]


def _review(said: Said, held: Held) -> Data:
    return {
        "day": said.form.words.date(held.day),
        "outcome": of_review(said, held),
        "because": escape_block(held.because),
        "unready": unready(said, held.judged),
        "since_last": [escape(one) for one in sentences(said.form, weightiest(held.since_last))],
        "changed": [escape(one) for one in sentences(said.form, weightiest(held.changes))],
    }


def _moved(said: Said) -> list[Data]:
    """Return a row for each tension field of which anybody said something: where people stood each time, and now."""
    given = next((one.given for one in said.form.lists.get("tensions", ()) if one.given), {})
    newest = said.past[-NEWEST:]
    before, now = newest[0].stood_before, stood(said.form, said.now)
    columns = [*([before] if before else []), *(held.stood for held in newest), *([now] if _is_other_now(said) else [])]
    return [
        {"title": escape_cell(entry.title), "cells": [_position(column.get(id_)) for column in columns]}
        for id_, entry in given.items()
        if any(id_ in column for column in columns)
    ]


def _is_other_now(said: Said) -> bool:
    """Say whether people stand elsewhere than when they last looked back."""
    return stood(said.form, said.now) != said.past[-1].stood


def _position(found: Stood | None) -> str:
    """Return where most people stood, and the ends if they did not all stand there."""
    if found is None:
        return ""
    ends = (found.lowest, found.highest)
    is_wide = None not in ends and ends[0] != ends[1]
    return f"{found.now} ({ends[0]}–{ends[1]})" if is_wide else str(found.now)
