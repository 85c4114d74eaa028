"""Before and beside a review: its papers, the scores that came in on paper, and how ready a network is by now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from netstart.core.form import Form
from netstart.core.gates import standing
from netstart.core.interview import Agenda, Interview, Review, Step
from netstart.core.place import Place
from netstart.core.review import PULSE, is_decided
from netstart.core.words import Words
from netstart.files.conversation import FILE, load
from netstart.files.pages import Written, write_papers
from netstart.files.reviews import last_plan
from netstart.holding import Rest, alone_in, refuse_unbegun, taken_from, visit
from netstart.prompters import Prompter
from netstart.reviewing import Reviewed, direction, refuse_ended


def prepared(folder: Path, to: str, words: Words, today: date) -> Sequence[Written]:
    """Write the papers for a review into its folder, and return them.

    Raises:
        Problem: there is no conversation, it cannot be read, or it has no review.
    """
    form, interview = _open_to_review(folder, words, today)
    before = last_plan(folder, words, today)
    return write_papers(folder, form, interview, direction(form, interview, to), today, before)


def pulse_in(folder: Path, words: Words, today: date, prompter: Prompter) -> Rest:
    """Let somebody type the scores that came in on paper, a line for each statement.

    Raises:
        Problem: there is no conversation, it cannot be read, it has no pulse, or somebody is at work there.
    """
    refuse_unbegun(folder)
    with alone_in(folder):
        form, saved = load(folder / FILE, words, today)
        refuse_ended(form, saved, folder)
        steps = tuple(Step("value", Place(PULSE, id_, "scores")) for id_ in form.questions[PULSE].given)
        return visit(folder, form, Agenda.visit(form, today), saved, steps, prompter)


def looked_at(folder: Path, to: str, words: Words, today: date) -> Reviewed:
    """Return how ready a network is, without a review being held or begun.

    Raises:
        Problem: there is no conversation, it cannot be read, or it has no review.
    """
    form, interview = _open_to_review(folder, words, today)
    to = direction(form, interview, to)
    held = interview if interview.review else replace(interview, review=Review(to, today))
    judged = standing(form, held, today, last_plan(folder, words, today))
    return Reviewed(Rest(folder, is_complete=False), to, judged, is_decided(held))


def _open_to_review(folder: Path, words: Words, today: date) -> tuple[Form, Interview]:
    form, interview = taken_from(folder, words, today)
    refuse_ended(form, interview, folder)
    return form, interview
