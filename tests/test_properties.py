"""What holds after any events in any order.

The machine mostly gives good answers to the current question; a walk of nonsense would never get anywhere.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Keep, Mark, Move, Park, Remove, Restore, View
from netstart.core.interview import Interview
from netstart.core.lists import links_to
from netstart.core.place import Place, has, value_at
from netstart.core.road import here, is_settled, road, step_to
from netstart.core.screen import Ask, AskCheck, AskRows, AskSure, AskValue
from netstart.files.conversation import loaded
from netstart.files.dumping import Dumping
from netstart.files.packs import load_form, shipped_words
from netstart.files.reading import read_yaml
from tests.conftest import SMALL
from tests.plan import Small
from tests.story import desk, named

FORM = load_form(SMALL, "walks", shipped_words(), Small)
TEXTS = st.sampled_from(["Wij doen het, omdat het moet", "kort", "Een website, want leuk", "Ä 👩‍🔧 é", "a: b # c", "3"])
NAMES = st.sampled_from(["A", "B", "C", "Werk & Inkomen", "UWV", "- D", "weg 1", "Een website"])
GOOD: Mapping[str, st.SearchStrategy[str]] = {
    "text": TEXTS,
    "long": TEXTS,
    "yes_no": st.sampled_from(["ja", "nee"]),
    "scale": st.sampled_from(["1", "3", "5"]),
    "number": st.sampled_from(["0", "12", "1.500"]),
    "amount": st.sampled_from(["12", "1.500,50"]),
    "date": st.sampled_from(["2 april", "2027-01-31"]),
}
NONSENSE: st.SearchStrategy[Any] = st.sampled_from([None, "", "99", "onzin", ["x", "y"], "x; y", "\x07"])
EVENTS: st.SearchStrategy[Event] = st.sampled_from(
    [
        *(Back(), Confirm(), Confirm("want"), Keep("half"), Keep(""), Park(), Park("later", "A", "2 april")),
        *(Park("straks", at=Place("needs-part")), Park(at=Place("gaps")), Park(at=Place("ambition"))),
        *(
            Add(("Z",)),
            Add(("Een bank",)),
            Add(("Q", "R"), to="needs"),
            Add(("P",), to="own_list"),
            Add(("X",), to="ambition"),
        ),
        *(Remove("need-1"), Remove("party-1", "weg"), Restore("need-1"), Move("need-1", 1), Move("party-2", -9)),
        *(Answer("1"), Answer("2 1"), Answer("opbouw"), Answer("volwassen")),
        *(Mark("disagreed", View("anders")), Mark("decided", at=Place("needs", "need-1")), Answer("los")),
    ]
)
PLACES = st.sampled_from(
    [
        Place.of(text)
        for text in (
            *("", "identity", "needs-part", "parties-part", "choices-part", "organisation", "nowhere"),
            *("ambition", "funding", "funder", "funder.until", "funder.party", "parties", "stakeholders", "needs"),
            *("needs/need-1", "needs/need-1.title", "needs/need-1.influence", "needs/need-2.gap_note", "needs/need-9"),
            *("parties/party-1.side", "parties/party-1.influence", "parties/party-1.approach", "top_needs", "gaps"),
            *("phase", "region", "picked_list", "picked_list/picked-list-1.why", "picked_list/picked-list-1.how"),
            *("tensions", "tensions/need_vs_funder", "tensions/need_vs_funder.now", "own_list/own-list-1.how_many"),
        )
    ]
)

DECIDERS = (Place("funding"), Place("needs", "need-1", "influence"), Place("needs", "need-1", "gap"))
"""Answers that conditions depend on: on a question, inside a row, and inside a row of an earlier list."""


def good_answer(ask: AskValue) -> st.SearchStrategy[str]:
    """Answers that can be read at this question; a link without rows can only be a new name."""
    if ask.options:
        return st.sampled_from(list(ask.options.values()))
    return GOOD.get(ask.field.kind, NAMES)


class Conversation(RuleBasedStateMachine):
    """One conversation at a desk."""

    def __init__(self) -> None:
        super().__init__()
        self.agenda = desk(FORM)
        self.now = Interview()
        self.events: list[Event] = []

    @property
    def ask(self) -> Ask | None:
        return current(FORM, self.agenda, self.now)

    def do(self, event: Event) -> None:
        self.events.append(event)
        self.now = advance(FORM, self.agenda, self.now, event)

    def do_surely(self, event: Event) -> None:
        self.do(event)
        for _ in range(9):
            if not isinstance(self.ask, AskSure):
                return
            self.do(Confirm())

    @precondition(lambda self: isinstance(self.ask, AskValue))
    @rule(data=st.data())
    def answers_well(self, data: st.DataObject) -> None:
        ask = self.ask
        assert isinstance(ask, AskValue)
        self.do_surely(Answer(data.draw(good_answer(ask))))

    @precondition(lambda self: isinstance(self.ask, AskValue))
    @rule(value=NONSENSE)
    def answers_badly(self, value: Any) -> None:
        self.do(Answer(value))

    @precondition(lambda self: isinstance(self.ask, AskRows))
    @rule(names=st.lists(NAMES, max_size=3))
    def fills_a_list(self, names: list[str]) -> None:
        for name in names:
            self.do_surely(Add((name,)))
        if isinstance(self.ask, AskRows):
            self.do(Confirm())

    @precondition(lambda self: isinstance(self.ask, AskCheck | AskSure))
    @rule()
    def goes_on(self) -> None:
        self.do(Confirm())

    @rule(event=EVENTS)
    def does_anything(self, event: Event) -> None:
        self.do(event)

    @rule(place=PLACES)
    def jumps(self, place: Place) -> None:
        self.do(Go(place))

    @rule(data=st.data(), steps=st.integers(1, 12))
    def goes_along(self, data: st.DataObject, steps: int) -> None:
        """Answer some questions in a row, as people mostly do."""
        for _ in range(steps):
            match self.ask:
                case AskValue() as ask:
                    self.do_surely(Answer(data.draw(good_answer(ask))))
                case AskRows():
                    self.do_surely(Add((data.draw(NAMES),)))
                    self.do_surely(Confirm())
                case _:
                    self.do(Confirm())

    @precondition(lambda self: self.now.doubt is None)
    @rule(data=st.data())
    def goes_back_and_answers_the_same(self, data: st.DataObject) -> None:
        """From any settled step, back and the same answer again give the same place and the same answers."""
        settled = [step for step in road(FORM, self.agenda, self.now) if is_settled(self.now, step)]
        if not settled:
            return
        step = data.draw(st.sampled_from(settled))
        if step_to(FORM, step.place) != step:
            return
        self.do(Go(step.place))
        place, answers = named(self.ask), self.now.answers
        self.do(Back())
        ask = self.ask
        before = here(FORM, self.agenda, self.now)
        if before is None or before == step or not is_settled(self.now, before):
            return
        if isinstance(ask, AskCheck) and ask.open:
            return  # what was opened in the part since comes first
        match ask:
            case AskValue() if ask.place in self.now.parked:
                self.do(self.now.parked[ask.place])
            case AskValue() if ask.place in self.now.drafts:
                return  # what is half typed over an answer is not the same answer
            case AskValue():
                self.do_surely(Answer(ask.so_far or None))
            case AskRows() | AskCheck() if ask.place in self.now.parked:
                self.do(self.now.parked[ask.place])
            case _:
                self.do(Confirm())
        assert named(self.ask) == place
        assert self.now.answers == answers

    @precondition(lambda self: self.now.doubt is None)
    @rule(place=st.sampled_from(DECIDERS), data=st.data())
    def turns_a_condition_off_and_on_again(self, place: Place, data: st.DataObject) -> None:
        """What a condition hides comes back as it was."""
        field = FORM.field(place)
        if field is None or not has(self.now.answers, place):
            return
        was, value = self.now.answers, value_at(self.now.answers, place)
        for key in (data.draw(st.sampled_from(list(field.choices))), value):
            self.do(Go(place))
            if named(self.ask) != f"value {place}":
                return  # it is hidden itself
            self.do_surely(Answer(key))
        assert self.now.answers == was

    @invariant()
    def a_plan_can_be_made(self) -> None:
        FORM.plan(self.now.answers)

    @invariant()
    def ids_are_used_once(self) -> None:
        for list_, gone in self.now.removed.items():
            assert not set(gone) & set(self.now.answers.get(list_) or {})

    @invariant()
    def links_point_at_rows(self) -> None:
        for question, field in FORM.links:
            for id_, row in (self.now.answers.get(question.home) or {}).items() if question.sort == "rows" else ():
                linked = row.get(field.id)
                for one in linked if isinstance(linked, tuple) else (linked,):
                    assert one is None or one in self.now.answers[field.to], (question.id, id_)

    @invariant()
    def every_link_is_found_from_its_end(self) -> None:
        for list_ in ("parties", "needs"):
            for id_ in self.now.answers.get(list_) or {}:
                for place in links_to(FORM, self.now, Place(list_, id_)):
                    linked = value_at(self.now.answers, place)
                    assert linked == id_ or id_ in linked

    @invariant()
    def there_is_a_screen(self) -> None:
        _ = self.ask

    def teardown(self) -> None:
        """A replay gives the same; the file gives the same; and the walk ends."""
        replayed = Interview()
        for event in self.events:
            replayed = advance(FORM, self.agenda, replayed, event)
        assert replayed == self.now
        text = Dumping(FORM, "nl").text(self.now)
        again = loaded(read_yaml(text, "netstart.yaml"), FORM, self.agenda.today)
        assert again == replace(self.now, doubt=None, notice=None)
        assert Dumping(FORM, "nl").text(again) == text
        for _ in range(400):
            ask = self.ask
            if ask is None:
                return
            self.do(_last_word(ask))
        pytest.fail(f"the conversation does not end: {named(self.ask)}")


def _last_word(ask: Ask) -> Event:
    """Return what ends a question at once."""
    if isinstance(ask, AskValue) and ask.field.id == "title":
        return Answer(f"naam van {ask.place.row}")
    return Park("klaar") if isinstance(ask, AskValue) else Confirm()


Conversation.TestCase.settings = settings(
    max_examples=120,
    stateful_step_count=40,
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
TestConversation = Conversation.TestCase


def test_a_form_of_the_stories_has_every_sort_of_question() -> None:
    sorts = {(question.sort, question.origin) for question in FORM.questions.values()}
    assert sorts == {
        ("value", "people"),
        ("record", "people"),
        ("rows", "people"),
        ("rows", "catalogue"),
        ("rows", "list"),
    }
