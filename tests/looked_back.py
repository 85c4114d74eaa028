"""Two reviews by hand, of the example network: what was decided, what changed, and where people stood."""

from dataclasses import replace
from datetime import date

from netstart.core.diff import Change
from netstart.core.form import Form
from netstart.core.gates import Judged
from netstart.core.interview import Interview, Review
from netstart.core.past import Held, Promised, Scored, Stood
from netstart.core.place import Place

FIRST_DAY, DAY = date(2026, 11, 12), date(2027, 5, 13)
TO = "maturity"

FIRST = Held(
    day=FIRST_DAY,
    phase="initiation",
    to="start-up",
    after="start-up",
    result="go-on",
    because="Vijf bedrijven vertelden wat ze nodig hebben, en drie willen trekken.",
    present=("Bakkerij Vonk & Zoon", "Zorggroep Avondzon", "Metaalbedrijf Terhorst"),
    judged=(Judged("carriers", "Minstens twee werkgevers trekken dit", "must", "green", ()),),
    changes=(
        Change("added", Place("needs", "need-6"), "De bus rijdt niet vroeg genoeg", "", "", ""),
        Change("changed", Place("ambition"), "Onze zin", "", "Samen mensen helpen", "Elkaars teamleiders helpen"),
    ),
    stood={"need_vs_funder": Stood(3, 1, 5), "business_vs_society": Stood(2)},
)

SECOND = Held(
    day=DAY,
    phase="start-up",
    to=TO,
    after=TO,
    result="go-on-with-conditions",
    because="Zeven bedrijven gebruiken de terugbellijn. Het geld is er nog niet, maar daar wachten we niet op.",
    conditions=(
        Promised("Praten met het fonds over de uren", "Zorggroep Avondzon", date(2027, 6, 1)),
        Promised("Twee mensen vinden die de coördinator kunnen vervangen", "Metaalbedrijf Terhorst", None),
    ),
    present=(
        "Bakkerij Vonk & Zoon",
        "Zorggroep Avondzon",
        "Metaalbedrijf Terhorst",
        "Hotel Het Rietnest",
        "Werkcentrum Rietmeerland",
    ),
    story="Een teamleider van het hotel belde de bakker. Zijn afwasser is er nog.",
    learned="Zonder vaste beldag belt niemand.",
    also_agreed=("Nieuwe bedrijven krijgen binnen een week een telefoontje.",),
    steps=(
        ("Vijf ervaren teamleiders zoeken die willen bellen", "gedaan"),
        ("Eén vaste persoon afspreken bij het Werkcentrum", "bezig"),
        ("Met de cliëntenraad de koffieochtend bedenken", "gedaan"),
        ("De wethouder vragen naar een vroege bus", "vervalt"),
    ),
    seen=("Dezelfde stap schuift voor de tweede keer op.",),
    pulse=(
        Scored("Ik breng zelf iets in", 2, 5),
        Scored("Het tempo past bij mijn werk", 1, 5),
        Scored("Ik weet wat er besloten is, en hoe dat ging", 4, 5),
    ),
    judged=(
        Judged("offer-used", "Alles wat we bieden, is al minstens één keer gebruikt", "must", "green", ()),
        Judged(
            "hours-arranged", "De uren en het geld voor het komende jaar zijn geregeld", "must", "red", ("Uren: 4",)
        ),
        Judged("decision-tried", "We namen al eens een besluit terwijl we het oneens waren", "should", "never", ()),
    ),
    since_last=(Change("added", Place("parties", "party-18"), "Kringloop Bovenzijl", "", "", ""),),
    changes=(
        Change("changed", Place("parties", "party-8", "influence"), "De wethouder", "Invloed", "3", "5", "hij beslist"),
        Change(
            "removed", Place("needs", "need-5"), "Kennismaken zonder meteen te beslissen", "", "", "", "dat lukt nu"
        ),
        Change(
            "changed", Place("ambition"), "Onze zin", "", "Elkaars teamleiders helpen", "Elkaars teamleiders bellen"
        ),
        Change(
            "changed", Place("tensions", "ownership_vs_unburdening", "now"), "Zelf doen?", "Waar we nu staan", "2", "3"
        ),
        Change("added", Place("offers", "offer-9"), "Een vast rondje langs drie bedrijven", "", "", ""),
        Change("changed", Place("region"), "Regio", "", "Rietmeerland", "Rietmeerland en Bovenzijl"),
    ),
    stood={
        "need_vs_funder": Stood(2, 1, 4),
        "business_vs_society": Stood(2, 1, 3),
        "ownership_vs_unburdening": Stood(3),
    },
)
PAST = (FIRST, SECOND)
STOPPED = replace(
    SECOND,
    day=date(2029, 6, 1),
    phase="decline",
    to="ended",
    after="ended",
    result="go-on",
    because="Het Werkcentrum doet het nu zelf.",
    conditions=(),
)


def as_judged(form: Form, now: Interview, held: Held = SECOND) -> Interview:
    """Return an interview as it stood when a review by hand was decided."""
    parties = {title: id_ for id_, title in form.titles(now.answers, "parties").items()}
    answers = {
        **now.answers,
        "phase": held.phase,
        "decision": {"result": held.result, "because": held.because},
        "conditions": {
            f"condition-{n}": {"id": f"condition-{n}", "title": one.what, "who": parties[one.who], "until": one.until}
            for n, one in enumerate(held.conditions, 1)
        },
        "also_agreed": {"agreed-1": {"id": "agreed-1", "title": held.also_agreed[0]}},
        "steps": {
            id_: {**row, "progress": "done"} if n in {0, 2} else row
            for n, (id_, row) in enumerate(now.answers["steps"].items())
        },
        "sittings": {
            **now.answers["sittings"],
            "sitting-9": {
                "id": "sitting-9",
                "title": "Terugkijken op 13 mei",
                "kind": "review",
                "day": held.day,
                "began": "15.30",
            },
        },
        "next_meeting": {"day": date(2027, 9, 16), "at": "15.30"},
        "review_day": date(2028, 5, 18),
    }
    if held.after == "ended":
        answers |= {
            "ending": {"needs_to": "Het Werkcentrum belt de bedrijven.", "data": "De zorggroep, tot 2031."},
            "next_meeting": {},
            "review_day": None,
        }
    return replace(now, answers=answers, review=Review(held.to, held.day))
