"""The adviser over a folder: everything that he sees, to read or to go through one by one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from netstart.core.advice import Finding, findings
from netstart.core.case import Case
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place
from netstart.core.words import Words
from netstart.files.conversation import FILE, load
from netstart.files.reviews import last_plan
from netstart.holding import Rest, alone_in, refuse_unbegun, taken_from, visit
from netstart.prompters import Prompter


def advised(folder: Path, words: Words, today: date) -> tuple[Form, Interview, tuple[Finding, ...]]:
    """Return the conversation of a folder with everything that the adviser sees in it.

    Raises:
        Problem: there is none, or it cannot be read.
    """
    form, interview = taken_from(folder, words, today)
    case = Case.of(form, interview, today, last_plan(folder, words, today))
    return form, interview, findings(form, case)


def check_in(folder: Path, words: Words, today: date, prompter: Prompter) -> Rest:
    """Go through the findings one by one: mend each, leave it on purpose, or put it off.

    Raises:
        Problem: there is no conversation, it cannot be read, or somebody is at work there.
    """
    refuse_unbegun(folder)
    with alone_in(folder):
        form, saved = load(folder / FILE, words, today)
        agenda = Agenda.check(form, today, last_plan(folder, words, today))
        return visit(folder, form, agenda, asked_again(saved), (Step("finding", Place()),), prompter)


def asked_again(saved: Interview) -> Interview:
    """Return a conversation in which what was only put off is told again: somebody asks for all of it."""
    kept = {key: reply for key, reply in saved.replies.items() if reply.way == "left" or reply.why}
    return replace(saved, replies=kept)
