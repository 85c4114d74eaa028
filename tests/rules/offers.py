from tests.rules.pair import Pair

DOES_ITSELF = {"ownership_vs_unburdening": {"wanted": 2}}

OFFERS = {
    "offer-without-need": Pair(
        found={"offers": [{"needs": None}]},
        alone={"needs": ["Eén loket"], "offers": [{"needs": ("need-1",)}]},
        places=("offers/offer-1.needs",),
    ),
    "activity-without-offer": Pair(
        found={"activities": [{"offer": None}]},
        alone={"offers": ["Meekijkdag"], "activities": [{"offer": "offer-1"}]},
        places=("activities/activity-1.offer",),
    ),
    "offer-beside-a-good-one": Pair(
        found={
            "needs": ["Eén loket"],
            "existing_offers": [{"needs": ("need-1",), "satisfied": 4}],
            "offers": [{"needs": ("need-1",)}],
        },
        alone={
            "needs": ["Eén loket"],
            "existing_offers": [{"needs": ("need-1",), "satisfied": 3}],
            "offers": [{"needs": ("need-1",)}],
        },
        places=("offers/offer-1.needs",),
    ),
    "more-hours-than-offered": Pair(
        found={
            "parties": [{"side": "in", "hours": 3}],
            "coordinator": {"found": True, "hours": 2},
            "activities": [{"hours": 12}],
        },
        alone={
            "parties": [{"side": "in", "hours": 4}],
            "coordinator": {"found": True, "hours": 2},
            "activities": [{"hours": 12}],
        },
        places=("activities",),
    ),
    "nothing-asked-back": Pair(
        found={"tensions": DOES_ITSELF, "offers": [{"asks": None}]},
        alone={"tensions": {"ownership_vs_unburdening": {"wanted": 3}}, "offers": [{"asks": None}]},
        places=("offers/offer-1.asks",),
    ),
    "offers-without-promise": Pair(
        found={"offers": [{"promise": None}, {"promise": None}]},
        alone={"offers": [{"promise": None}, {"promise": "Binnen een week kijk je ergens mee"}]},
        places=("offers/offer-1.promise",),
    ),
    "offers-never-calibrated": Pair(
        found={"offers": [{"calibrated": None}, {"calibrated": None}]},
        alone={"offers": [{"calibrated": None}, {"calibrated": "2027-06-17"}]},
        places=("offers/offer-1.calibrated",),
    ),
}
