"""Hard choices: what each rule finds, and what it leaves alone."""

from netstart.core.event import View
from tests.rules.pair import Pair

PUBLIC = {"kind": "municipality", "side": "around"}
SMALL = {"kind": "employer-small", "side": "in"}
MEETING = [*[SMALL] * 6, *[PUBLIC] * 4]
"""Six employers and four others, party-1 to party-10."""
ALL_SIX = (
    "need_vs_funder",
    "business_vs_society",
    "quality_vs_quantity",
    "autonomy_vs_steering",
    "ownership_vs_unburdening",
    "stakeholder_involvement",
)
OTHER_VIEW = {"tensions/need_vs_funder.choice": ("decided", (View("Het geld gaat voor"),))}


def there(*numbers: int) -> tuple[str, ...]:
    return tuple(f"party-{number}" for number in numbers)


TENSIONS = {
    "far-side-without-warning": Pair(
        found={"tensions": {"need_vs_funder": {"now": 1, "signal_left": None, "action_right": None}}},
        alone={"tensions": {"need_vs_funder": {"now": 1, "signal_left": None, "action_right": "Twee keer praten"}}},
        places=("tensions/need_vs_funder.signal_left",),
    ),
    "choice-without-price": Pair(
        found={"tensions": {"need_vs_funder": {"choice": "Onze behoefte, omdat het moet", "price": None}}},
        alone={"tensions": {"need_vs_funder": {"choice": "Onze behoefte, omdat het moet", "price": "Minder geld"}}},
        places=("tensions/need_vs_funder.price",),
    ),
    "decided-while-apart": Pair(
        found={"tensions": {"need_vs_funder": {"fingers": "1 2 4", "choice": "Onze behoefte"}}},
        alone={"tensions": {"need_vs_funder": {"fingers": "1 2 4", "choice": "Onze behoefte"}}},
        places=("tensions/need_vs_funder.choice",),
        phase="initiation",
        more_found={"marks": {"tensions/need_vs_funder.choice": ("decided",)}},
        more_alone={"marks": OTHER_VIEW},
    ),
    "room-but-one-decides": Pair(
        found={"decision_rule": "core-group", "tensions": {"autonomy_vs_steering": {"now": 2}}},
        alone={"decision_rule": "consent", "tensions": {"autonomy_vs_steering": {"now": 2}}},
        places=("decision_rule",),
    ),
    "own-needs-but-others-act": Pair(
        found={
            "parties": [SMALL, PUBLIC],
            "activities": [{"owner": "party-1"}, {"owner": "party-2"}, {"owner": "party-2"}],
            "tensions": {"need_vs_funder": {"now": 2}},
        },
        alone={
            "parties": [SMALL, PUBLIC],
            "activities": [{"owner": "party-1"}, {"owner": "party-1"}, {"owner": "party-2"}],
            "tensions": {"need_vs_funder": {"now": 2}},
        },
        places=("activities",),
    ),
    "apart-but-at-the-wheel": Pair(
        found={
            "parties": [{**PUBLIC, "involvement": "collaborate"}],
            "tensions": {"stakeholder_involvement": {"now": 4}},
        },
        alone={
            "parties": [{**PUBLIC, "involvement": "involve"}],
            "tensions": {"stakeholder_involvement": {"now": 4}},
        },
        places=("parties/party-1.involvement",),
    ),
    "close-but-nothing-agreed": Pair(
        found={
            "parties": [{**PUBLIC, "involvement": "consult"}],
            "tensions": {"stakeholder_involvement": {"now": 2}},
        },
        alone={
            "parties": [{**PUBLIC, "involvement": "involve"}],
            "tensions": {"stakeholder_involvement": {"now": 2}},
        },
        places=("parties/party-1.involvement",),
    ),
    "society-but-business-needs": Pair(
        found={
            "needs": [{"code": "bh01"}, {"code": "bh17"}],
            "top_needs": ("need-1", "need-2"),
            "tensions": {"business_vs_society": {"now": 4}},
        },
        alone={
            "needs": [{"code": "bh01"}, {"code": "bh15"}],
            "top_needs": ("need-1", "need-2"),
            "tensions": {"business_vs_society": {"now": 4}},
        },
        places=("tensions/business_vs_society",),
    ),
    "business-but-moral-needs": Pair(
        found={
            "needs": [{"matter": "motivation"}, {"matter": "motivation"}],
            "top_needs": ("need-1", "need-2"),
            "tensions": {"business_vs_society": {"now": 2}},
        },
        alone={
            "needs": [{"matter": "motivation"}, {"matter": "rules"}],
            "top_needs": ("need-1", "need-2"),
            "tensions": {"business_vs_society": {"now": 2}},
        },
        places=("tensions/business_vs_society",),
    ),
    "signal-seen": Pair(
        found={"tensions": {"need_vs_funder": {"wanted": 2, "seen": ("left",)}}},
        alone={"tensions": {"need_vs_funder": {"wanted": 3, "seen": ("left",)}}},
        places=("tensions/need_vs_funder.wanted",),
    ),
    "others-fill-the-table": Pair(
        found={
            "parties": MEETING,
            "sittings": [{"present": there(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)}],
            "tensions": {"stakeholder_involvement": {"signal_left": "Klachten pas bij de koffie"}},
        },
        alone={
            "parties": MEETING,
            "sittings": [{"present": there(1, 2, 3, 4, 5, 6, 7, 8, 9)}],
            "tensions": {"stakeholder_involvement": {"signal_left": "Klachten pas bij de koffie"}},
        },
        places=("tensions/stakeholder_involvement.signal_left",),
        phase="initiation",
    ),
    "few-came": Pair(
        found={
            "parties": MEETING,
            "sittings": [{"present": there(1, 2)}],
            "tensions": {"quality_vs_quantity": {"signal_right": "Een lege zaal"}},
        },
        alone={
            "parties": MEETING,
            "sittings": [{"present": there(1, 2, 3)}],
            "tensions": {"quality_vs_quantity": {"signal_right": "Een lege zaal"}},
        },
        places=("tensions/quality_vs_quantity.signal_right",),
        phase="initiation",
    ),
    "coordinator-has-most-tasks": Pair(
        found={
            "tasks": {
                "tk01": {"holder": "coordinator"},
                "tk02": {"holder": "coordinator"},
                "tk03": {"holder": "core-group"},
            },
            "tensions": {"ownership_vs_unburdening": {"now": 3, "signal_right": "Wij kijken toe"}},
        },
        alone={
            "tasks": {
                "tk01": {"holder": "coordinator"},
                "tk02": {"holder": "participant"},
                "tk03": {"holder": "core-group"},
            },
            "tensions": {"ownership_vs_unburdening": {"now": 3, "signal_right": "Wij kijken toe"}},
        },
        places=("tensions/ownership_vs_unburdening.signal_right",),
    ),
    "no-stand-yet": Pair(
        found={"tensions": {"need_vs_funder": {"now": None}}},
        alone={"tensions": {"need_vs_funder": {"now": 3}}},
        places=("tensions/need_vs_funder.now",),
    ),
    "all-in-the-middle": Pair(
        found={"tensions": {id_: {"now": 3} for id_ in ALL_SIX}},
        alone={"tensions": {**{id_: {"now": 3} for id_ in ALL_SIX}, "need_vs_funder": {"now": 2}}},
        places=("tensions",),
    ),
}
