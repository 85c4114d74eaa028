"""A review from beginning to end: it is held, frozen, and its decision is done to the plan; its pages are written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from netstart.core.current import current
from netstart.core.derive import PHASES
from netstart.core.form import Form
from netstart.core.gate_pack import ENDED
from netstart.core.gates import Judged, is_closed, proposed, standing
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.model import Plan
from netstart.core.place import Answers, Place
from netstart.core.review import DECISION, agenda, begun, concluded, is_decided, is_untouched, resumed
from netstart.core.review_meeting import reviewing
from netstart.core.room_opened import on_screen
from netstart.core.words import Message, Problem, Words, trouble
from netstart.files.answers import read_answers
from netstart.files.conversation import FILE, load
from netstart.files.dumping import LANGUAGE, Dumping
from netstart.files.pages import Written, came_to, write_review_pages
from netstart.files.reviews import beginning, freeze, frozen_text, keep_beginning, last_plan, past_of
from netstart.holding import Rest, Together, alone_in, keep_copy, refuse_unbegun, write_plan
from netstart.meeting import Opening, take_along, troubles_of
from netstart.prompters import Prompter
from netstart.prompters.from_file import FromFile
from netstart.prompters.hold import hold
from netstart.saver import FAILED, Saver

WAYS = (*PHASES, ENDED)
"""Where a review can look: a phase, or the end."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How a review rests: where it is, how ready the network is, and what was frozen."""

    rest: Rest
    to: str
    judged: tuple[Judged, ...]
    is_decided: bool
    frozen: Path | None = None

    @property
    def is_closed(self) -> bool:
        """Whether something that has to be so is not, and nobody decided."""
        return is_closed(self.judged) and not self.is_decided


def review_together(
    folder: Path, to: str, words: Words, today: date, prompter: Prompter, together: Together, opening: Opening
) -> Reviewed:
    """Hold the review of a folder, or go on where it was; once it is decided its pages can be opened by a digit.

    Args:
        folder: where the network is.
        to: the phase that it looks at, `ended`, or nothing for the next one.
        words: what the program says.
        today: the day of the review.
        prompter: who answers.
        together: how many minutes it takes, and what tells the time.
        opening: opens a page or a folder.

    Raises:
        Problem: there is no network, it has no review or has ended, another review is being held, or somebody is at
            work there.
    """
    refuse_unbegun(folder)
    with alone_in(folder):
        form, saved = load(folder / FILE, words, today)
        keep_copy(folder)
        before = last_plan(folder, words, today)
        interview = begun_in(form, saved, to, today, folder)
        _keep_beginning(folder, form, saved, interview)
        held = reviewing(form, interview, today, before)
        began = _answers_at_first(folder, saved, interview, words, today)
        road = agenda(held, interview, today, together.minutes, before, began)
        interview = on_screen(held, interview)
        if saved.review:
            interview = replace(interview, notice=Message("welcome-back"))
        saver = Saver(folder / FILE, form)
        left = hold(held, road, interview, prompter, saver.save, together.clock)
        done = _ended(folder, form, left, before, saver, today, is_stopped=current(held, road, left) is not None)
    if done.frozen is None:
        return done
    written = write_review_pages(folder, form, left, past_of(folder, words, today), today)
    title = words("review-over", time=f"{together.clock.time():%H.%M}")
    take_along(folder, title, _outcome(form, left, today), written, prompter, opening)
    return _with_pages(done, written)


def review_from_file(folder: Path, to: str, words: Words, today: date, answers: Path) -> Reviewed:
    """Hold a review with the answers and the decision of a file; nothing is written unless all of them are right.

    Raises:
        Problem: the answers cannot be read; it holds every reason. Or as for `review_together`.
    """
    refuse_unbegun(folder)
    with alone_in(folder):
        form, saved = load(folder / FILE, words, today)
        before = last_plan(folder, words, today)
        interview = begun_in(form, saved, to, today, folder)
        answered = read_answers(answers, form, today, interview)
        prompter = FromFile(form, answered)
        began = _answers_at_first(folder, saved, interview, words, today)
        road = replace(Agenda.desk(form, today), is_review=True, before=before, began=began)
        left = hold(form, road, replace(interview, trail=(Step("check", Place()),)), prompter, lambda _: None)
        if unused := prompter.unused_reasons():
            raise Problem(*(trouble(str(answers), "why-for-nothing", name=str(place)) for place in unused))
        keep_copy(folder)
        _keep_beginning(folder, form, saved, interview)
        left = replace(left, trail=())
        done = _ended(folder, form, left, before, Saver(folder / FILE, form), today)
    if done.frozen is None:
        return done
    return _with_pages(done, write_review_pages(folder, form, left, past_of(folder, words, today), today))


def _ended(
    folder: Path,
    form: Form,
    left: Interview,
    before: Plan | None,
    saver: Saver,
    today: date,
    *,
    is_stopped: bool = False,
) -> Reviewed:
    """Save what was left of a review; one that is over and decided is frozen, and its decision done to the plan."""
    judged = standing(form, left, today, before)
    to = left.review.to if left.review else ""
    done = Reviewed(Rest(folder, is_complete=False, is_stopped=is_stopped), to, judged, is_decided(left))
    saved = _saved(done, left, saver)
    if saved.rest.unsaved:
        return saved
    if is_stopped or not done.is_decided:
        return replace(saved, rest=replace(saved.rest, unplanned=write_plan(folder, form, left, today)))
    # what was decided is saved by now: killed here, it is frozen once and not decided twice
    frozen = freeze(folder, today, to, frozen_text(form, left, judged, today))
    return replace(_saved(done, concluded(form, left, today), saver), frozen=frozen)


def _saved(done: Reviewed, interview: Interview, saver: Saver) -> Reviewed:
    if (failed := saver.save(interview)) and failed.key == FAILED:
        return replace(done, rest=replace(done.rest, unsaved=saver.rescue(interview, failed)))
    return done


def _is_new(saved: Interview, interview: Interview) -> bool:
    """Say whether a review begins now: the first one, or another one than was begun by mistake."""
    return saved.review is None or interview.review is None or saved.review.to != interview.review.to


def _keep_beginning(folder: Path, form: Form, saved: Interview, interview: Interview) -> None:
    if interview.review and _is_new(saved, interview):
        keep_beginning(folder, interview.review, Dumping(form, LANGUAGE).text(saved))


def _answers_at_first(folder: Path, saved: Interview, interview: Interview, words: Words, today: date) -> Answers:
    """Return the answers as they were when the review began."""
    if interview.review is None or _is_new(saved, interview):
        return saved.answers
    kept = beginning(folder, interview.review, words, today)
    return kept.answers if kept else {}


def begun_in(form: Form, saved: Interview, to: str, today: date, folder: Path) -> Interview:
    """Return the interview with a review begun or gone on with.

    Raises:
        Problem: there is no review of this type, the network has ended, or another review is being held.
    """
    refuse_ended(form, saved, folder)
    if saved.review and to not in {"", saved.review.to}:
        if is_untouched(saved):
            # begun by mistake: nothing was asked yet
            return begun(form, replace(saved, review=None), to, today)
        raise Problem(trouble(str(folder), "review-running", day=saved.review.began, to=way(form, saved.review.to)))
    return resumed(form, saved) if saved.review else begun(form, saved, direction(form, saved, to), today)


def refuse_ended(form: Form, saved: Interview, folder: Path) -> None:
    """Refuse what has no review: a type without one, or a network that has ended.

    Raises:
        Problem: there is nothing to look back on any more, or no way to.
    """
    if form.review is None:
        raise Problem(trouble(form.type, "no-review"))
    if saved.review is None and saved.answers.get("ended"):
        raise Problem(trouble(str(folder), "review-ended", day=saved.answers["ended"]))


def direction(form: Form, now: Interview, to: str) -> str:
    """Return where a review looks: where it was said, where one that is being held looks, or what comes next."""
    return to or (now.review.to if now.review else proposed(form.phase(now.answers)))


def _with_pages(done: Reviewed, written: Sequence[Written]) -> Reviewed:
    return replace(done, rest=replace(done.rest, unwritten=troubles_of(written)))


def _outcome(form: Form, judged: Interview, today: date) -> tuple[Message, ...]:
    """Return what a review came to, a line each: first what was decided."""
    decided = (judged.answers.get(DECISION) or {})["result"]
    result = form.questions[DECISION].by_id["result"].choices[decided]
    return (Message("came-decision", {"result": result}), *came_to(form, concluded(form, judged, today)))


def way(form: Form, to: str) -> str:
    """Return what a phase is called, or the end."""
    return form.words("review-to-end") if to == ENDED else form.phase_name(to)
