from decimal import Decimal

from tests.rules.pair import Pair

ARRANGED = {"ownership_vs_unburdening": {"wanted": 4}}
FROM_OUTSIDE = {"funding": "external", "parties": ["Fonds"]}

MONEY = {
    "arranged-without-hours": Pair(
        found={"tensions": ARRANGED, "coordinator": {"hours": None}},
        alone={"tensions": {"ownership_vs_unburdening": {"wanted": 3}}, "coordinator": {"hours": None}},
        places=("coordinator.hours",),
    ),
    "funder-without-place": Pair(
        found={**FROM_OUTSIDE, "funders": [{"position": None, "steers_on": ("mission",)}]},
        alone={**FROM_OUTSIDE, "funders": [{"position": "sounding-board", "steers_on": ("mission",)}]},
        places=("funders/funder-1.position",),
        phase="initiation",
    ),
    "funder-steers-on-agenda": Pair(
        found={**FROM_OUTSIDE, "funders": [{"party": "party-1", "steers_on": ("mission", "year-plan")}]},
        alone={**FROM_OUTSIDE, "funders": [{"party": "party-1", "steers_on": ("mission", "results")}]},
        places=("funders/funder-1.steers_on",),
    ),
    "funder-with-vote": Pair(
        found={**FROM_OUTSIDE, "funders": [{"party": "party-1", "position": "core-with-vote"}]},
        alone={**FROM_OUTSIDE, "funders": [{"party": "party-1", "position": "core-without-vote"}]},
        places=("funders/funder-1.position",),
    ),
    "outside-money-without-board": Pair(
        found={"funding": "external", "governance": "core-group", "board": {"needed": False}},
        alone={"funding": "external", "governance": "own-body", "board": {"needed": False}},
        places=("board.needed",),
    ),
    "board-too-heavy": Pair(
        found={"funding": "in-kind", "participants": {"now": 19}, "board": {"needed": True}},
        alone={"funding": "in-kind", "participants": {"now": 20}, "board": {"needed": True}},
        places=("board.needed",),
    ),
    "fee-before-offer": Pair(
        found={"contribution": {"kind": "money"}, "offers": []},
        alone={"contribution": {"kind": "money"}, "offers": ["Meekijkdag"]},
        places=("contribution.kind",),
        phase="initiation",
    ),
    "one-source": Pair(
        found={
            **FROM_OUTSIDE,
            "funders": [{"party": "party-1", "amount": Decimal(800)}],
            "budget": {"coordination": {"amount": Decimal(1000)}},
            "continuity": None,
        },
        alone={
            **FROM_OUTSIDE,
            "funders": [{"party": "party-1", "amount": Decimal(750)}],
            "budget": {"coordination": {"amount": Decimal(1000)}},
            "continuity": None,
        },
        places=("continuity",),
        phase="maturity",
    ),
    "post-not-covered": Pair(
        found={"budget": {"meetings": {"amount": Decimal(600), "covered_by": None}}},
        alone={"parties": ["Kuiper"], "budget": {"meetings": {"amount": Decimal(600), "covered_by": ("party-1",)}}},
        places=("budget/meetings.covered_by",),
    ),
}
