from tests.rules.pair import Pair

NEEDS = {
    "top-need-without-step": Pair(
        found={"needs": ["Eén loket", "Begeleiding"], "top_needs": ("need-1", "need-2"), "steps": [{"need": "need-1"}]},
        alone={
            "needs": ["Eén loket", "Begeleiding"],
            "top_needs": ("need-1", "need-2"),
            "steps": [{"need": "need-1"}, {"need": "need-2"}],
        },
        places=("steps",),
        phase="initiation",
    ),
    "need-without-offer": Pair(
        found={"needs": ["Eén loket"], "top_needs": ("need-1",), "offers": [{"needs": None}]},
        alone={"needs": ["Eén loket"], "top_needs": ("need-1",), "offers": [{"needs": ("need-1",)}]},
        places=("needs/need-1.taken_up",),
    ),
    "need-assumed": Pair(
        found={"needs": [{"voices": 0}]},
        alone={"needs": [{"voices": 1}]},
        places=("needs/need-1.voices",),
        phase="initiation",
    ),
    "top-needs-of-one-size": Pair(
        found={
            "parties": [{"kind": "employer-large", "side": "in"}],
            "needs": [{"whose": ("small", "beginner")}, {"whose": ("medium",)}],
            "top_needs": ("need-1", "need-2"),
        },
        alone={
            "parties": [{"kind": "employer-large", "side": "in"}],
            "needs": [{"whose": ("small", "beginner")}, {"whose": ("medium", "large")}],
            "top_needs": ("need-1", "need-2"),
        },
        places=("top_needs",),
    ),
    "too-many-urgent-needs": Pair(
        found={"needs": [{"urgency": score} for score in (4, 4, 4, 5, 5, 5)]},
        alone={"needs": [{"urgency": score} for score in (4, 4, 4, 5, 5, 3)]},
        places=("top_needs",),
        phase="initiation",
    ),
    "needs-equally-urgent": Pair(
        found={"needs": [{"urgency": score} for score in (3, 3, 3, 3, 5)]},
        alone={"needs": [{"urgency": score} for score in (3, 3, 3, 4, 5)]},
        places=("top_needs",),
        phase="initiation",
    ),
    "need-worded-as-solution": Pair(
        found={"needs": ["Een website met informatie"]},
        alone={"needs": ["Weten wie je belt"]},
        places=("needs/need-1.title",),
        phase="initiation",
    ),
    "gap-without-offer": Pair(
        found={"needs": [{"taken_up": "us"}], "offers": [{"needs": None}]},
        alone={"needs": [{"taken_up": "us"}], "offers": [{"needs": ("need-1",)}]},
        places=("needs/need-1.taken_up",),
    ),
    "gap-undecided": Pair(
        found={"needs": [{"taken_up": None}]},
        alone={"needs": [{"taken_up": "nobody"}]},
        places=("needs/need-1.taken_up",),
    ),
    "need-raised-nowhere": Pair(
        found={"needs": [{"influence": "raise"}], "activities": [{"form": "visit"}]},
        alone={"needs": [{"influence": "raise"}], "activities": [{"form": "table"}]},
        places=("needs/need-1.influence",),
    ),
}
