"""The one loop of the program: put a screen, take in what came of it, save, and go on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial, reduce

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Event
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview
from netstart.core.words import Message
from netstart.prompters import Open, Prompter, Stop, TimeIs
from netstart.prompters.clock import Clock

Saving = Callable[[Interview], Message | None]
"""Saves the conversation; what went wrong comes back to be told, and the next save tries again."""


def hold(
    form: Form, agenda: Agenda, interview: Interview, prompter: Prompter, save: Saving, clock: Clock | None = None
) -> Interview:
    """Hold the conversation until it rests or is left, saving before each screen; a clock is for a room."""

    def keep(*events: Event) -> Message | None:
        # what is half done is saved beside the conversation that is being held; its outcome comes later
        return save(reduce(partial(advance, form, agenda), events, interview))

    failed = save(interview)
    while True:
        # what comes of a screen is about the time at which it was put
        agenda = replace(agenda, time=clock.time()) if clock else agenda
        ask = current(form, agenda, replace(interview, notice=failed) if failed else interview)
        if ask is None:
            return interview
        outcome = prompter.put(ask, keep)
        if not outcome:
            # a dialog that was left has perhaps been saved half-way
            failed = save(interview)
        for event in outcome:
            match event:
                case Stop():
                    return interview
                case TimeIs():
                    if clock:
                        clock.told(event)
                case Open():
                    # pages are opened when the meeting is over
                    pass
                case _:
                    interview = advance(form, agenda, interview, event)
                    failed = save(interview)
