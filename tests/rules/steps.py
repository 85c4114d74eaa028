"""First steps: what each rule finds, and what it leaves alone."""

from datetime import timedelta

from tests.rules.pair import TODAY, Pair

SMALL = {"kind": "employer-small", "side": "in"}
LATER = {"sittings": ["Kickoff"]}

STEPS = {
    "step-without-name-or-day": Pair(
        found={"parties": [SMALL], "steps": [{"who": "party-1", "until": None}]},
        alone={"parties": [SMALL], "steps": [{"who": "party-1", "until": TODAY}]},
        places=("steps/step-1.until",),
        phase="initiation",
    ),
    "steps-with-the-same-few": Pair(
        found={
            "parties": [{**SMALL, "initiates": True}, SMALL],
            "steps": [{"who": "party-1"}, {"who": "party-1"}, {"who": "party-2"}],
        },
        alone={
            "parties": [{**SMALL, "initiates": True}, SMALL],
            "steps": [{"who": "party-1"}, {"who": "party-2"}, {"who": "party-2"}],
        },
        places=("steps",),
        phase="initiation",
    ),
    "first-step-far-away": Pair(
        found={"steps": [{"until": TODAY + timedelta(days=43)}, {"until": TODAY + timedelta(days=60)}]},
        alone={"steps": [{"until": TODAY + timedelta(days=42)}, {"until": TODAY + timedelta(days=60)}]},
        places=("steps/step-1.until",),
        phase="initiation",
    ),
    "no-first-success": Pair(
        found={"steps": [{"until": TODAY + timedelta(days=91)}], "quick_win": "step-1"},
        alone={"steps": [{"until": TODAY + timedelta(days=90)}], "quick_win": "step-1"},
        places=("quick_win",),
        phase="initiation",
    ),
    "energy-without-step": Pair(
        found={"needs": [{"dots": 7}, {"dots": 2}], "steps": [{"need": "need-2"}]},
        alone={"needs": [{"dots": 7}, {"dots": 7}], "steps": [{"need": "need-2"}]},
        places=("steps",),
        phase="initiation",
    ),
    "no-next-meeting": Pair(
        found={"next_meeting": {"day": TODAY - timedelta(days=1)}},
        alone={"next_meeting": {"day": TODAY}},
        places=("next_meeting.day",),
        phase="initiation",
    ),
    "host-is-no-employer": Pair(
        found={"parties": [{"kind": "municipality", "side": "around"}], "next_meeting": {"host": "party-1"}},
        alone={"parties": [{"kind": "education", "side": "around"}], "next_meeting": {"host": "party-1"}},
        places=("next_meeting.host",),
        phase="initiation",
    ),
    "open-question-without-name": Pair(
        found={"parties": [SMALL], "open_questions": [{"who": None}]},
        alone={"parties": [SMALL], "open_questions": [{"who": "party-1"}]},
        places=("open_questions/open-question-1.who",),
        phase="initiation",
    ),
    "later-without-name-or-day": Pair(
        found=LATER,
        alone=LATER,
        places=("region",),
        phase="initiation",
        more_found={"parked": {"region": ("dat weten we nog niet",)}},
        more_alone={"parked": {"region": ("dat weten we nog niet", "Bakkerij Vonk")}},
    ),
    "decided-with-low-hands": Pair(
        found={"agreed": "1 2 3 4"},
        alone={"agreed": "2 3 3 4"},
        places=("ambition",),
        phase="initiation",
        more={"marks": {"ambition": ("decided",)}},
    ),
}
