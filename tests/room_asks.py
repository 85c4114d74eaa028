"""The screens of a meeting as values, made by hand: the kickoff of Werk langs de Berkel."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from netstart.core.form import Form
from netstart.core.place import Place
from netstart.core.room import OPENING, Move, Talk
from netstart.core.screen import (
    Ask,
    AskAcross,
    AskCheck,
    AskEnd,
    AskFinding,
    AskRows,
    AskStill,
    AskSure,
    AskTalk,
    AskValue,
    AskVerdict,
    Cell,
    Head,
    Line,
    Note,
    PageMade,
    RowLine,
)
from netstart.core.words import Message
from netstart.files.packs import shipped_form

FORM: Form = shipped_form("employer-network")
NOTES = (
    Note("needs", "behoefte"),
    Note("parties", "partij"),
    Note("steps", "stap"),
    Note("open_questions", "vraag"),
)
HEAD = Head(2, 8, "Wat hebben jullie nodig?", 78, is_room=True, notes=NOTES, place=Place("needs-round"))
NEEDS = (
    "Teamleiders weten niet hoe ze iemand begeleiden",
    "Bij elke gemeente een ander loket",
    "Na een jaar haken mensen af",
    "Iemand eerst leren kennen, zonder contract",
    "Niemand snapt welke regeling mag",
    "Pieken en dalen: personeel delen",
)
GUESTS = (
    "Bakkerij Hartgers",
    "Baars Drukwerk",
    "Hotel De Brug",
    "Kuiper Metaal",
    "Mulder Transport",
    "Ten Have Groen",
    "Wessels Installatie",
    "Woonstichting Berkel",
    "Zorggroep De Linde",
    "Cliëntenraad",
    "Gemeente Berkeldal",
    "Werkcentrum",
)
LONG = "Een heel lange naam van iets dat mensen in een kring hardop zeggen en dat niemand korter weet te maken"


def rows_of(titles: tuple[str, ...], prefix: str = "row", cells: Mapping[str, tuple[str, ...]] | None = None) -> Any:
    return tuple(RowLine(f"{prefix}-{at}", title, (cells or {}).get(title, ())) for at, title in enumerate(titles, 1))


TALK = AskTalk(
    HEAD,
    Place("needs-round"),
    Talk(
        "Waar liep je het laatst op vast, en wat had je toen nodig?",
        (
            Move("ieder voor zich: schrijf het op", 2),
            Move("met je buur: wat is bij jullie hetzelfde?", 4),
            Move("in de kring: ieder duo noemt er één", 8),
        ),
        "Werkgevers eerst. De anderen luisteren, en vullen daarna aan.",
        "De laptop wacht. Praat eerst.",
    ),
    None,
)
assert FORM.room is not None
READING_TEST = AskTalk(
    replace(HEAD, part=0, minutes_left=None, title="Werk langs de Berkel"), Place(OPENING), FORM.room.opening, None
)


def value(question: str, field: str = "", row: str = "", **changes: Any) -> AskValue:
    entry = FORM.asker(Place(question, row and "x", field)) or FORM.questions[question]
    asked = entry.by_id[field or question]
    ask = AskValue(
        head=HEAD,
        place=Place(question, row and "x", field),
        question=entry,
        field=asked,
        row=row,
        given=None,
        so_far="",
        is_answered=False,
        answered="",
        proposal="",
        because="",
        suggestions=(),
        options=asked.choices,
        status="provisional",
        views=(),
        notice=None,
    )
    return replace(ask, **changes)


TOP_THREE = ("teamleiders begeleiden", "één loket", "blijven na een jaar")
TEXT = value(
    "success",
    asks="Het is maart 2027. Waaraan merken we dat dit netwerk werkt?",
    hint="Denk aan een teamleider, aan een nieuwe collega, aan de regio. Steekwoorden zijn genoeg.",
    shows=TOP_THREE,
)
_TENSION = FORM.questions["tensions"].given["ownership_vs_unburdening"]
FINGERS = value("tensions", "fingers", row=_TENSION.title, given=_TENSION)
AGREED = value(
    "agreed",
    asks="Kunnen jullie hiermee verder? Vingers omhoog.",
    hint="4 = helemaal   3 = kan ermee leven   2 = bezwaar   1 = zo niet",
)
CHOICE = value("decision_rule", asks="Zo beslissen we")
SEVERAL = value("network_kinds", asks="Wat voor netwerk is dit?")
SIGNAL = value(
    "tensions",
    "signal_left",
    row=_TENSION.title,
    given=_TENSION,
    suggestions=_TENSION.suggests["signal_left"],
)
TOP = value(
    "top_needs",
    asks="Jullie top drie",
    options={f"need-{at}": title for at, title in enumerate(NEEDS, 1)},
    beside={f"need-{at}": dots for at, dots in enumerate((9, 7, 5, 3, 2, 1), 1)},
    proposal="; ".join(NEEDS[:3]),
)
ROWS = AskRows(
    HEAD,
    Place("steps"),
    FORM.questions["steps"],
    rows_of(
        ("belt vijf bedrijven met drie vragen", "opent haar training voor zes teamleiders"),
        "step",
        {
            "belt vijf bedrijven met drie vragen": ("Bakkerij Hartgers", "2 april 2026"),
            "opent haar training voor zes teamleiders": ("Zorggroep De Linde", "10 april 2026"),
        },
    ),
    (),
    "",
    None,
    columns=(FORM.questions["steps"].by_id["who"], FORM.questions["steps"].by_id["until"]),
    asks="Wie doet wat, voor wanneer?",
    hint="Bijvoorbeeld: Hartgers: belt vijf bedrijven, voor 2 april",
)


def across(question: str, field: str, cells: tuple[str, ...], **changes: Any) -> AskAcross:
    place = Place(question, "*", field)
    entry = FORM.asker(place)
    assert entry is not None
    ask = AskAcross(
        head=HEAD,
        place=place,
        question=entry,
        field=entry.by_id[field],
        fields=(),
        asks="",
        hint="",
        cells=tuple(Cell(label, "") for label in cells),
        options=entry.by_id[field].choices,
        so_far="",
        example="",
        total=None,
        notice=None,
    )
    return replace(ask, **changes)


DOTS = across(
    "needs",
    "dots",
    NEEDS,
    asks="Verdeel de stippen",
    hint="Drie stippen per werkgever. Typ ze in de volgorde van de lijst.",
    example="3 5 1 0 2 4",
    total=27,
)
GAPS = across("needs", "gap", NEEDS[:3], asks="Wat is er met deze drie aan de hand?", example="2 1 3")
LINKED = across(
    "steps",
    "need",
    ("belt vijf bedrijven met drie vragen", "opent haar training voor zes teamleiders", "vraagt om één vast nummer"),
    asks="Welke behoefte helpt elke stap?",
    options={f"need-{at}": title for at, title in enumerate(NEEDS[:3], 1)},
    example="1 1 2",
)
_MEETING = FORM.questions["next_meeting"]
RECORD = AskAcross(
    HEAD,
    Place("next_meeting"),
    _MEETING,
    None,
    tuple(_MEETING.by_id[id_] for id_ in ("day", "at", "host")),
    asks="Wanneer zien we elkaar weer, en bij wie?",
    hint="Bijvoorbeeld: 16 april 16.00, bij Kuiper Metaal",
    cells=tuple(Cell(_MEETING.by_id[id_].label, "") for id_ in ("day", "at", "host")),
    options={},
    so_far="",
    example="",
    total=None,
    notice=None,
)
_PRESENT = FORM.questions["sittings"]
STILL_LINKS = AskStill(
    HEAD,
    Place("sittings", "sitting-1", "present"),
    _PRESENT,
    _PRESENT.by_id["present"],
    rows_of(GUESTS, "party"),
    (),
    "Wie is er niet?",
    "",
    "",
    None,
)
STILL_LIST = AskStill(
    HEAD,
    Place("parties"),
    FORM.questions["parties"],
    None,
    rows_of(("UWV", "Gemeente Berkeldal"), "party"),
    (),
    "Wie staan er om jullie heen?",
    "",
    "",
    None,
)
CHECK = AskCheck(
    HEAD,
    Place("sentence-round"),
    "Waar zijn we van?",
    lines=(
        Line(
            Place("ambition"),
            "Waarom dit netwerk er is",
            "Negen bedrijven in Berkeldal helpen elkaar om mensen die moeilijk werk vinden zo te begeleiden "
            "dat ze na een jaar nog bij ons werken.",
            "answered",
            views=1,
        ),
        Line(Place("groups"), "Voor wie", "mensen met bijstand, jongeren van het speciaal onderwijs", "answered"),
        Line(Place("limits", "limit-1"), "mensen plaatsen: dat doet het Werkcentrum", "", "answered"),
    ),
    picture=(),
    open=0,
    notice=None,
    is_part=True,
)
SURE = AskSure(HEAD, Place("success"), "later", "", (Message("later-do"),), ("do", "change"))
TIME = AskSure(
    HEAD,
    Place("choice-round"),
    "time",
    "",
    (
        Message("time-left", {"minutes": 18}),
        Message("time-ending", {"title": "Eerste stappen"}),
        Message("time-left-out", {"titles": ["Een lastige keuze", "Wanneer is het gelukt?"]}),
    ),
    ("do", "change"),
)
END = AskEnd(
    Head(0, 8, "Werk langs de Berkel", 6, is_room=True),
    (Message("later-do"), Message("count-open", {"count": 4})),
    (
        PageMade("de mail aan iedereen", "al geschreven, kopieer hem"),
        PageMade("één blad: in één oogopslag", "om mee te sturen of te printen"),
        PageMade("agenda: 16 april en de stappen", "dubbelklik, dan staat het in Outlook"),
        PageMade("het hele plan", "3 bladzijden, concept"),
    ),
    "Documenten/netstart/werk-langs-de-berkel",
    None,
)

CHANGE = AskSure(HEAD, Place("success"), "change", "", (Message("change-why"),), ("do", "change"))
SIGNALS = (
    ("ieder bedrijf lost het alleen op", "zelf doen of laten regelen"),
    ("alles ligt bij de coördinator", "zelf doen of laten regelen"),
    ("iedereen doet wat anders", "ruimte geven of sturen"),
    ("niemand beslist nog iets zonder het bestuur", "ruimte geven of sturen"),
    ("de agenda komt van wie betaalt", "onze behoefte of de wens van wie betaalt"),
)
TICK = AskStill(
    HEAD,
    Place("tensions", "*", "seen"),
    FORM.questions["tensions"],
    FORM.questions["tensions"].by_id["seen"],
    tuple(RowLine(f"tension.{at}", signal, (name,)) for at, (signal, name) in enumerate(SIGNALS)),
    (),
    "Welke van jullie eigen signalen zagen jullie?",
    "",
    "",
    None,
)
VERDICT = AskVerdict(
    HEAD,
    Place("offers", "offer-2"),
    FORM.questions["offers"],
    "Leerkring voor teamleiders",
    (
        Cell("Wat het belooft", "na drie middagen begeleidt een teamleider iemand zonder hulp"),
        Cell("Voor welke behoeften", "Teamleiders weten niet hoe ze iemand begeleiden"),
        Cell("Wie het doet", "Zorggroep De Linde"),
    ),
    None,
)
FINDING = AskFinding(
    HEAD,
    Place("steps"),
    "warning",
    "Over “Na een jaar haken mensen af” gaat nog geen enkele stap.",
    "Hoort er een stap bij, of kan dit wachten?",
    (
        Cell("Eerste stappen", " · ".join(("belt vijf bedrijven", "opent haar training", "vraagt om één vast nummer"))),
        Cell("Na een jaar haken mensen af", "5 stippen"),
    ),
    "Eerste stappen",
    "",
    0,
    None,
)

EVERY: Mapping[str, Ask] = {
    "talk": TALK,
    "reading-test": READING_TEST,
    "text": TEXT,
    "fingers": FINGERS,
    "agreed": AGREED,
    "choice": CHOICE,
    "several": SEVERAL,
    "signal": SIGNAL,
    "top": TOP,
    "rows": ROWS,
    "dots": DOTS,
    "gaps": GAPS,
    "linked": LINKED,
    "record": RECORD,
    "still-links": STILL_LINKS,
    "still-list": STILL_LIST,
    "check": CHECK,
    "sure": SURE,
    "time": TIME,
    "change": CHANGE,
    "tick": TICK,
    "verdict": VERDICT,
    "finding": FINDING,
    "end": END,
}


def longest(ask: Ask) -> Ask:
    """Return a screen with the longest names that a room can say, and more of them than fit."""
    match ask:
        case AskVerdict() | AskFinding():
            return _longest_again(ask)
        case AskRows() | AskStill():
            cells = (LONG,) if ask is TICK else ()
            count = 12 if cells else 20
            return replace(ask, rows=tuple(RowLine(f"row-{at}", f"{at} {LONG}", cells) for at in range(count)))
        case AskAcross(field=None):
            return replace(ask, cells=tuple(Cell(cell.label, LONG) for cell in ask.cells), so_far=LONG * 3)
        case AskAcross():
            return replace(ask, cells=tuple(Cell(f"{at} {LONG}", "") for at in range(12)), so_far="9 8 7 6 5 4 3 2 1")
        case AskCheck():
            return replace(ask, lines=tuple(replace(line, text=LONG * 2) for line in ask.lines * 4))
        case AskValue() if ask.field.kind in {"text", "long"}:
            return replace(ask, shows=(LONG,) * 3, so_far=LONG * 6, row=LONG)
        case AskValue():
            return replace(ask, row=LONG, hint=LONG)
        case AskEnd():
            return replace(ask, said=ask.said * 6, folder=LONG)
        case AskTalk():
            return replace(ask, talk=replace(ask.talk, moves=tuple(Move(LONG, 10) for _ in range(8))))
        case AskSure():
            return replace(ask, said=LONG * 5, says=ask.says * 3)


def _longest_again(ask: AskVerdict | AskFinding) -> Ask:
    cells = tuple(Cell(f"{at} {LONG}", LONG) for at in range(4))
    if isinstance(ask, AskVerdict):
        return replace(ask, title=LONG, cells=cells)
    return replace(ask, says=LONG, asks=LONG, cells=cells, mends=LONG, before=LONG, left=12)
