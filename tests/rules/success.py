from tests.rules.pair import Pair

PLACED = {"level": "realised"}
CLOSE = {"quality_vs_quantity": {"wanted": 2}}
PAID = {"funding": "external", "funders": [{"reports": "Eén gesprek in mei"}]}
KNOWN = {"baseline": "4 van de 16", "target": "12 van de 20", "until": "2027-12-01", "source": "De lijst"}

SUCCESS = {
    "only-counts": Pair(
        found={"indicators": [{"sort": "count"}, {"sort": "count"}]},
        alone={"indicators": [{"sort": "count"}, {"sort": "story"}]},
        places=("indicators",),
        phase="initiation",
    ),
    "no-sign-of-ownership": Pair(
        found={"indicators": [{"level": "engagement"}, {"level": "realised"}]},
        alone={"indicators": [{"level": "engagement"}, {"level": "ownership"}]},
        places=("indicators",),
    ),
    "sign-cannot-be-followed": Pair(
        found={"parties": ["Kuiper"], "indicators": [{**KNOWN, "who": None}]},
        alone={"parties": ["Kuiper"], "indicators": [{**KNOWN, "who": "party-1"}]},
        places=("indicators/indicator-1.who",),
    ),
    "places-without-way": Pair(
        found={"indicators": [{**PLACED, "offers": None}], "activities": [{"form": "session"}]},
        alone={"indicators": [{**PLACED, "offers": None}], "activities": [{"form": "candidates"}]},
        places=("indicators/indicator-1.offers",),
    ),
    "places-not-defined": Pair(
        found={"indicators": [PLACED], "inclusive_employment": {"workplaces": None}},
        alone={"indicators": [PLACED], "inclusive_employment": {"workplaces": ("contract",)}},
        places=("inclusive_employment.workplaces",),
    ),
    "places-nobody-promised": Pair(
        found={"indicators": [PLACED], "participants": {"condition": "talk"}},
        alone={"indicators": [PLACED], "participants": {"condition": "own-goal"}},
        places=("participants.condition",),
    ),
    "no-stop-criterion": Pair(
        found={"stop_criteria": []},
        alone={"stop_criteria": ["Niemand wil nog een taak"]},
        places=("stop_criteria",),
        phase="initiation",
    ),
    "report-without-sign": Pair(
        found={**PAID, "indicators": [{"meant_for": "network"}]},
        alone={**PAID, "indicators": [{"meant_for": "network"}, {"meant_for": "both"}]},
        places=("indicators",),
    ),
    "only-signs-for-funder": Pair(
        found={"indicators": [{"meant_for": "funder"}]},
        alone={"indicators": [{"meant_for": "funder"}, {"meant_for": "both"}]},
        places=("indicators",),
    ),
    "growth-against-quality": Pair(
        found={"tensions": CLOSE, "participants": {"now": 6, "first_year": 13}},
        alone={"tensions": CLOSE, "participants": {"now": 6, "first_year": 12}},
        places=("participants.first_year",),
    ),
    "too-many-signs": Pair(
        found={"indicators": [f"Teken {at}" for at in range(9)]},
        alone={"indicators": [f"Teken {at}" for at in range(8)]},
        places=("indicators",),
    ),
    "sign-without-consequence": Pair(
        found={"indicators": [{"if_not": None}]},
        alone={"indicators": [{"if_not": "Dan bellen we vijf deelnemers"}]},
        places=("indicators/indicator-1.if_not",),
        phase="maturity",
    ),
}
