"""Who watches for what: signals, reasons to stop, risks and indicators, by the party that watches."""

from netstart.core.place import Place
from netstart.core.question import Question
from netstart.rendering.escape import escape
from netstart.rendering.said import Data, Said

SIDES = (("signal_left", "low"), ("signal_right", "high"))


def watching(said: Said) -> Data | None:
    """Return what each party watches for; only the core group reads who keeps an eye on whom."""
    if said.audience != "core":
        return None
    tensions = next((one for one in said.form.lists.get("tensions", ()) if one.given), None)
    order = [*said.titles("parties")]
    by: dict[str, list[Data]] = {}
    for who, what in (*_signals(said, tensions), *_stops(said), *_risks(said), *_indicators(said)):
        if who in order:
            by.setdefault(who, []).append(what)
    return {"rows": [{"who": said.person(who), "what": by[who]} for who in sorted(by, key=order.index)]} if by else None


Watched = list[tuple[str | None, Data]]
"""The party that watches, if any, and what it watches for."""


def _signals(said: Said, tensions: Question | None) -> Watched:
    """Return the signals of the tension fields, each line of them for itself."""
    if tensions is None:
        return []
    return [
        (row.watcher, {"kind": "signal", "of": escape(getattr(poles, end)), "text": escape(line)})
        for row in said.plan.tensions or ()
        if (entry := tensions.given.get(row.id)) and (poles := entry.poles)
        for side, end in SIDES
        for line in (getattr(row, side) or "").splitlines()
        if line.strip()
    ]


def _stops(said: Said) -> Watched:
    return [
        (one.watcher, {"kind": "stop", "of": "", "text": escape(one.title)}) for one in said.plan.stop_criteria or ()
    ]


def _risks(said: Said) -> Watched:
    return [
        (one.who, {"kind": "risk", "of": escape(one.title), "text": escape(one.signal)})
        for one in said.plan.risks or ()
        if one.signal
    ]


def _indicators(said: Said) -> Watched:
    return [
        (
            one.who,
            {"kind": "indicator", "of": escape(one.title), "text": said.text(Place("indicators", one.id, "discussed"))},
        )
        for one in said.plan.indicators or ()
    ]
