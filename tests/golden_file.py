"""A saved file with everything in it: the example network, and what people leave behind in the middle of things.

`python -m tests.golden_file` prints it as the program of now saves it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from netstart.core.advance import advance
from netstart.core.event import Confirm, Event, Go, Keep, Mark, Park, Remove, View
from netstart.core.interview import Agenda, Interview, Reply
from netstart.core.place import Place
from netstart.core.room_opened import opened
from netstart.files.answers import read_answers
from netstart.files.dumping import Dumping
from netstart.files.packs import shipped_example, shipped_form
from netstart.prompters.from_file import FromFile
from netstart.prompters.hold import hold

TYPE = "employer-network"
FORM = shipped_form(TYPE)
DAY, LATER = date(2026, 11, 12), date(2027, 1, 14)

IN_THE_ROOM: Sequence[Event] = (
    *(Confirm() for _ in range(3)),
    Go(Place("needs", "*")),
    Keep("9 7 de rest weet ik niet"),
    Go(Place("steps")),
    Keep("Hartgers: belt vijf bedrij"),
)
AT_A_DESK: Sequence[Event] = (
    Go(Place("needs")),
    Remove("need-2", "Dat bleek hetzelfde als begeleiden."),
    Confirm(),
    Go(Place("parties")),
    Remove("party-7", "Het café is dicht."),
    Confirm(),
    Go(Place("groups")),
    Park("Eerst de cijfers van de gemeente.", "Sociale dienst", "1 maart", at=Place.of("participants.not_for")),
    Park("", "", "", at=Place("go-wrong")),
    Mark("disagreed", View("Wij zijn er ook voor stagiairs.", because="Anders haken de scholen af.", who="party-6")),
    Go(Place("why_now")),
    Keep("Vorige winter ging het mis, en\nnu weer: half opgeschr"),
    Go(Place.of("needs/need-1.said")),
    Keep("“Wie bel ik?” zei zij 🙋"),
    Go(Place("our-offer")),
)


def golden() -> str:
    """Return the file, as this version of the program saves it."""
    desk = Agenda.desk(FORM, DAY)
    prompter = FromFile(FORM, read_answers(shipped_example(TYPE), FORM, DAY))
    now = hold(FORM, desk, Interview(), prompter, lambda _: None)
    room = Agenda(desk.sections, LATER, minutes=90, time=time(15, 30))
    now = _after(room, opened(FORM, room, now), IN_THE_ROOM)
    now = _after(Agenda.desk(FORM, LATER), now, AT_A_DESK)
    replies = {"task-without-holder@tasks/tk05": Reply("left", LATER, "Dat doet straks de coördinator.")}
    return Dumping(FORM, "nl").text(replace(now, strange={"motto": ["Samen", "een"]}, replies=replies))


def _after(agenda: Agenda, now: Interview, events: Sequence[Event]) -> Interview:
    for event in events:
        now = advance(FORM, agenda, now, event)
    return now


if __name__ == "__main__":
    print(golden(), end="")  # noqa: T201 — it is asked for on the command line
