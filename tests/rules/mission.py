"""Mission, participants and phase: what each rule finds, and what it leaves alone."""

from datetime import date

from tests.rules.pair import TODAY, Pair

LONG_AGO = date(TODAY.year - 1, TODAY.month, TODAY.day)
LESS_LONG_AGO = date(TODAY.year - 1, TODAY.month, TODAY.day + 1)

MISSION = {
    "matching-without-candidates": Pair(
        found={"network_kinds": ("matching",), "activities": [{"form": "visit"}]},
        alone={"network_kinds": ("matching",), "activities": [{"form": "candidates"}]},
        places=("activities",),
    ),
    "lobbying-without-table": Pair(
        found={"network_kinds": ("lobbying",), "activities": [{"form": "visit"}]},
        alone={"network_kinds": ("lobbying",), "activities": [{"form": "table"}]},
        places=("activities",),
    ),
    "learning-by-listening": Pair(
        found={"network_kinds": ("learning",), "activities": [{"form": "session"}, {"form": "message"}]},
        alone={"network_kinds": ("learning",), "activities": [{"form": "session"}, {"form": "circle"}]},
        places=("activities",),
    ),
    "region-too-wide": Pair(
        found={"region": "Wij werken in heel Nederland."},
        alone={"region": "Wij werken in heel Noord-Nederland."},
        places=("region",),
        phase="initiation",
    ),
    "no-number-of-members": Pair(
        found={"participants": {"first_year": None}},
        alone={"participants": {"first_year": 12}},
        places=("participants.first_year",),
        phase="initiation",
    ),
    "close-group-open-to-all": Pair(
        found={"participants": {"condition": "none"}, "tensions": {"quality_vs_quantity": {"now": 2}}},
        alone={"participants": {"condition": "none"}, "tensions": {"quality_vs_quantity": {"now": 3}}},
        places=("participants.condition",),
    ),
    "form-before-purpose": Pair(
        found={"ambition": "Wij helpen elkaar.", "funding": "employers"},
        alone={"ambition": "Wij helpen elkaar.", "funding": "employers"},
        places=("funding",),
        phase="initiation",
        more_found={"marks": {"funding": ("decided",)}},
        more_alone={"marks": {"funding": ("decided",), "ambition": ("decided",)}},
    ),
    "few-employers-asked": Pair(
        found={"phase_check": {"begun": ()}, "needs": [{"voices": 4}]},
        alone={"phase_check": {"begun": ()}, "needs": [{"voices": 5}]},
        places=("phase_check.begun",),
        phase="initiation",
    ),
    "no-limits": Pair(
        found={"limits": []},
        alone={"limits": ["Personeel werven"]},
        places=("limits",),
    ),
    "begun-without-employer": Pair(
        found={
            "parties": [
                {"kind": "municipality", "side": "in", "initiates": True},
                {"kind": "employer-small", "side": "in", "initiates": False},
            ]
        },
        alone={
            "parties": [
                {"kind": "municipality", "side": "in", "initiates": True},
                {"kind": "employer-small", "side": "in", "initiates": True},
            ]
        },
        places=("parties/party-2.initiates",),
        phase="initiation",
    ),
    "vague-ambition": Pair(
        found={"ambition": "Wij verbinden en inspireren werkgevers met impact."},
        alone={"ambition": "Wij verbinden en inspireren werkgevers in de Zuidpolder."},
        places=("ambition",),
        phase="initiation",
    ),
    "places-for-whom": Pair(
        found={"groups": [{"code": "anyone"}], "indicators": [{"level": "realised", "target": "Twaalf plekken"}]},
        alone={"groups": [{"code": "young"}], "indicators": [{"level": "realised", "target": "Twaalf plekken"}]},
        places=("groups",),
    ),
    "needs-grown-old": Pair(
        found={"needs": ["Eén loket", "Begeleiding"]},
        alone={"needs": ["Eén loket", "Begeleiding"]},
        places=("needs",),
        phase="maturity",
        more_found={"since": {"needs/need-1": date(2024, 1, 1), "needs/need-2": LONG_AGO}},
        more_alone={"since": {"needs/need-1": date(2024, 1, 1), "needs/need-2": LESS_LONG_AGO}},
    ),
    "needs-left-at-the-end": Pair(
        found={"needs": [{"taken_up": "us"}], "top_needs": ("need-1",)},
        alone={"needs": [{"taken_up": "passed-on"}], "top_needs": ("need-1",)},
        places=("top_needs",),
        phase="decline",
    ),
    "offers-unchanged": Pair(
        found={"offers": ["Meekijken", "Bellen"]},
        alone={"offers": ["Meekijken", "Vragen"]},
        places=("offers",),
        phase="maturity",
        more={"before": {"offers": ["Meekijken", "Bellen"]}},
    ),
    "limit-contradicted": Pair(
        found={"limits": ["Personeel werven, dat doet een ander"], "offers": ["Samen personeel werven"]},
        alone={"limits": ["Personeel werven, dat doet een ander"], "offers": ["Samen personeel opleiden"]},
        places=("limits/limit-1",),
        phase="initiation",
    ),
}
