"""Meetings: what each rule finds, and what it leaves alone."""

from datetime import date

from tests.rules.pair import Pair

SMALL = {"kind": "employer-small", "side": "in"}
OTHER = {"kind": "care", "side": "around"}
NINE = tuple(f"party-{number}" for number in range(1, 10))
ANSWERED = {"sittings": [{"kind": "kickoff"}], "name": "Aan de slag", "region": "De Zuidpolder"}
HALF_A_YEAR_AGO = date(2026, 5, 12)

SITTINGS = {
    "missed-voice-unheard": Pair(
        found={"sittings": [{"missed": "Begeleiders", "missed_how": None}]},
        alone={"sittings": [{"missed": "Begeleiders", "missed_how": "De bakker belt er drie"}]},
        places=("sittings/sitting-1.missed_how",),
        phase="initiation",
    ),
    "few-employers-present": Pair(
        found={"parties": [SMALL, OTHER, OTHER], "sittings": [{"present": ("party-1", "party-2", "party-3")}]},
        alone={"parties": [SMALL, OTHER, OTHER], "sittings": [{"present": ("party-1", "party-2")}]},
        places=("sittings/sitting-1.present",),
        phase="initiation",
    ),
    "few-parties-present": Pair(
        found={"parties": [SMALL] * 3, "sittings": [{"present": ("party-1", "party-2")}]},
        alone={"parties": [SMALL] * 3, "sittings": [{"present": ("party-1", "party-2", "party-3")}]},
        places=("sittings/sitting-1.present",),
        phase="initiation",
    ),
    "decided-at-once": Pair(
        found=ANSWERED,
        alone=ANSWERED,
        places=("name",),
        phase="initiation",
        more_found={"marks": {"name": ("decided",), "region": ("decided",), "phase": ("decided",)}},
        more_alone={"marks": {"name": ("decided",), "region": ("decided",), "phase": ("provisional",)}},
    ),
    "nothing-open": Pair(
        found={"open_questions": []},
        alone={"open_questions": [], "agreement": {"objection": "Dit klinkt mooi"}},
        places=("open_questions",),
        phase="initiation",
    ),
    "leads-and-types": Pair(
        found={"parties": [SMALL] * 9, "sittings": [{"present": NINE, "facilitator": "Noor", "typist": "noor"}]},
        alone={"parties": [SMALL] * 9, "sittings": [{"present": NINE[1:], "facilitator": "Noor", "typist": "noor"}]},
        places=("sittings/sitting-1.typist",),
        phase="initiation",
    ),
    "review-overdue": Pair(
        found={"sittings": [{"kind": "review", "day": HALF_A_YEAR_AGO}]},
        alone={"sittings": [{"kind": "review", "day": date(2026, 5, 13)}]},
        places=("review_day",),
        phase="initiation",
    ),
}
