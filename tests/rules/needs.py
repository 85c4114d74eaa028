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
    "offer-without-need": Pair(
        found={"offers": [{"needs": None}]},
        alone={"needs": ["Eén loket"], "offers": [{"needs": ("need-1",)}]},
        places=("offers/offer-1.needs",),
    ),
}
