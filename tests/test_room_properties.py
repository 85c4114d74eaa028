"""What holds in a room after any events in any order: it goes on, it can be saved, and no word is lost."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Keep, Mark, Park, Remove, View
from netstart.core.interview import Interview
from netstart.core.place import Place
from netstart.core.room_opened import opened
from netstart.core.screen import Ask, AskAcross, AskRows, AskStill, AskSure, AskTalk, AskValue
from netstart.files.conversation import loaded
from netstart.files.dumping import Dumping
from netstart.files.reading import read_yaml
from tests.gathering import DAY, FORM, room

LINES = st.sampled_from(
    [
        *("1 2 3", "9 7", "3 1 2 4", "12", "0", "de meesten links", "Kuiper: belt, voor 2 april", "UWV 4 2"),
        *("16 april 16.00, bij Kuiper", "1 Het moet geld opleveren", "Wij helpen elkaar", "Ä 👩‍🔧 é", "\\1", "weg 1"),
    ]
)
WORDS = frozenset({"de meesten links", "Wij helpen elkaar", "Ä 👩‍🔧 é"})
"""Lines that say nothing but words: they are somewhere afterwards, as they were typed."""
NAMES = st.sampled_from(["Kuiper", "Bakkerij Hartgers", "UWV 4 2", "Kuiper: belt, voor 2 april", "- een streepje", "7"])
PLACES = st.sampled_from(
    [
        Place.of(text)
        for text in (
            *("", "welcome", "needs-round", "choice-round", "closing-round", "around-round", "reading-test", "nowhere"),
            *("needs", "needs/need-1", "needs/*.dots", "top_needs", "ambition", "next_meeting", "agreement", "steps"),
            *("parties/party-1", "parties/party-1.motive", "members", "stakeholders", "steps/step-1", "sittings"),
            *("tensions/need_vs_funder.fingers", "tensions/need_vs_funder", "talked_through", "steps/*.need"),
        )
    ]
)
EVENTS: st.SearchStrategy[Event] = st.sampled_from(
    [
        *(Back(), Confirm(), Keep("half"), Park(), Park("later", "Kuiper", "2 april"), Park(at=Place("choice-round"))),
        *(Remove("need-1"), Remove("party-1"), Mark(view=View("anders")), Add(("Nieuw",), to="steps"), Answer(None)),
        *(Add(("Vraag",), to="nowhere"), Park(at=Place("steps-round")), Go(Place("needs-round"))),
    ]
)


class Meeting(RuleBasedStateMachine):
    """One meeting in a room, of ninety minutes."""

    def __init__(self) -> None:
        super().__init__()
        self.minute = 0
        self.now = opened(FORM, self.agenda, Interview())

    @property
    def agenda(self) -> Any:
        return replace(room(), time=time(15 + self.minute // 60, self.minute % 60))

    @property
    def ask(self) -> Ask | None:
        return current(FORM, self.agenda, self.now)

    def do(self, event: Event) -> None:
        self.now = advance(FORM, self.agenda, self.now, event)

    @precondition(lambda self: isinstance(self.ask, AskValue | AskAcross | AskStill))
    @rule(line=LINES)
    def answers(self, line: str) -> None:
        self.do(Answer(line))
        if line in WORDS:
            assert line in Dumping(FORM, "nl").text(self.now)

    @precondition(lambda self: isinstance(self.ask, AskRows | AskStill))
    @rule(name=NAMES)
    def adds(self, name: str) -> None:
        self.do(Add((name,)))

    @precondition(lambda self: isinstance(self.ask, AskTalk | AskSure | AskRows))
    @rule()
    def goes_on(self) -> None:
        self.do(Confirm())

    @rule(event=EVENTS)
    def does_anything(self, event: Event) -> None:
        self.do(event)

    @rule(place=PLACES)
    def jumps(self, place: Place) -> None:
        self.do(Go(place))

    @rule(minutes=st.integers(1, 30))
    def time_passes(self, minutes: int) -> None:
        self.minute = min(200, self.minute + minutes)

    @invariant()
    def a_room_never_sees_what_is_not_for_it(self) -> None:
        ask = self.ask
        if isinstance(ask, AskValue):
            assert ask.field.is_for_room

    @invariant()
    def what_was_saved_is_what_is_loaded(self) -> None:
        calm = replace(self.now, doubt=None, notice=None)
        document = read_yaml(Dumping(FORM, "nl").text(calm), "netstart.yaml")
        assert loaded(document, FORM, DAY) == calm


def test_a_room_goes_on_whatever_happens() -> None:
    Meeting.TestCase.settings = settings(
        max_examples=60, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
    )
    case = Meeting.TestCase()
    case.runTest()


@pytest.mark.parametrize("minutes", [90, 150])
def test_somebody_who_only_presses_enter_comes_to_the_end(minutes: int) -> None:
    agenda = room(minutes=minutes)
    now = opened(FORM, agenda, Interview())
    for _ in range(200):
        match current(FORM, agenda, now):
            case None:
                return
            case AskValue() | AskAcross():
                now = advance(FORM, agenda, now, Answer(None))
            case _:
                now = advance(FORM, agenda, now, Confirm())
    pytest.fail("the meeting has no end")
