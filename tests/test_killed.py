"""Killed with signal 9 after any event, the conversation goes on where it was with every confirmed answer."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Keep, Mark, Move, Park, Remove, Restore, View
from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.place import Place
from netstart.core.screen import Ask, AskSure
from netstart.files.conversation import FILE, load
from netstart.files.packs import shipped_example
from netstart.prompters import Keeping, Outcome
from netstart.prompters.hold import hold
from netstart.saver import Saver
from tests.players import Put, walked
from tests.story import TODAY, desk, named

DETOURS: Sequence[Event] = (
    Answer("Rietmeerland"),
    Keep("half een w"),
    Back(),
    Answer("Rietmeerland samen"),
    Answer("De regio"),
    Answer(None),
    Park("weten we straks"),
    Answer("onzin"),
    Answer("begin"),
    Confirm(),
    Add(("Bakkerij Vonk", "UWV")),
    Add(("UWV",)),
    Move("party-2", -1),
    Remove("party-1", "dubbel"),
    Restore("party-1"),
    Keep("Nog een par"),
    Confirm(),
    Mark("disagreed", View("Anders", "daarom", "dit", "UWV")),
    Park("later", "UWV", "2 april 2027"),
    Go(Place()),
    Go(Place("beginning")),
    Go(Place("why_now")),
    Answer("Omdat er vier mensen vertrokken"),
    Go(Place("parties")),
    Remove("party-2"),
    Confirm(),
    Confirm(),
)
"""Events that a person would do with second thoughts: every kind of event, and doubts in between."""


class Dying:
    """Answers one screen with some events, and is killed as soon as what came of them is saved."""

    def __init__(self, events: Outcome) -> None:
        self._events = events

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002
        if self._events:
            events, self._events = self._events, ()
            return events
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("still alive")


def in_a_child(work: Callable[[], None]) -> None:
    """Do some work in a process of its own, and see it killed by signal 9."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"it ended by itself: {status}"
    assert os.WTERMSIG(status) == signal.SIGKILL


def killed_after(folder: Path, form: Form, events: Outcome) -> None:
    """Go on with what is on disk, do some events, and be killed as soon as they are saved."""

    def work() -> None:
        file = folder / FILE
        start = load(file, form.words, TODAY)[1] if file.exists() else Interview()
        hold(form, desk(form), start, Dying(events), Saver(file, form).save)
        os.kill(os.getpid(), signal.SIGKILL)

    in_a_child(work)


def settled_words(now: Interview) -> tuple[object, ...]:
    return now.answers, now.parked, now.marks, now.drafts, now.removed, now.confirmed, now.left, now.why


@pytest.mark.skipif(os.name != "posix", reason="signal 9 is of POSIX systems")
def test_every_event_of_a_winding_conversation_survives_signal_9(form: Form, tmp_path: Path) -> None:
    unbroken = Interview()
    for event in DETOURS:
        unbroken = advance(form, desk(form), unbroken, event)
        killed_after(tmp_path, form, (event,))
        _, resumed = load(tmp_path / FILE, form.words, TODAY)
        assert settled_words(resumed) == settled_words(unbroken)
        # a second thought is not saved: its words are a draft, and the question is asked once more
        unbroken = replace(unbroken, doubt=None, notice=None)
        assert named(current(form, desk(form), resumed)) == named(current(form, desk(form), unbroken))


@pytest.mark.skipif(os.name != "posix", reason="signal 9 is of POSIX systems")
def test_the_example_is_the_same_when_killed_again_and_again(form: Form, tmp_path: Path) -> None:
    puts, whole = walked(form, shipped_example(form.type))
    file = tmp_path / FILE
    for events in stretches(puts):
        killed_after(tmp_path, form, events)
    _, resumed = load(file, form.words, TODAY)
    assert settled_words(resumed) == settled_words(whole)


def stretches(puts: Sequence[Put], long: int = 12) -> Iterator[tuple[Event, ...]]:
    """Yield the events of a conversation some at a time; a second thought is not saved, so none begins with one."""
    events: list[Event] = []
    for ask, outcome in puts:
        if len(events) >= long and not isinstance(ask, AskSure):
            yield tuple(events)
            events = []
        events += [event for event in outcome if isinstance(event, Event)]
    yield tuple(events)
