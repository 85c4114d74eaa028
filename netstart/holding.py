"""A conversation in its folder: begin or go on, save after every event, and write the plan when it rests."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from netstart.core.advance import advance
from netstart.core.current import current
from netstart.core.event import Go
from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.model import Plan
from netstart.core.pack import Audience
from netstart.core.past import Past
from netstart.core.place import Place
from netstart.core.road import exists, first_open
from netstart.core.room_opened import at_a_desk, is_begun_today, opened
from netstart.core.trail import stops
from netstart.core.words import Message, Problem, Trouble, Words, trouble
from netstart.files.answers import read_answers
from netstart.files.conversation import FILE, PLAN, load
from netstart.files.dumping import LANGUAGE, Dumping
from netstart.files.packs import shipped_form
from netstart.files.reviews import FOLDER as REVIEWS
from netstart.files.reviews import last_plan, past_of
from netstart.files.saving import back_up, create, lock, reason, save
from netstart.pointing import step_meant
from netstart.prompters import Prompter
from netstart.prompters.clock import Clock
from netstart.prompters.from_file import FromFile
from netstart.prompters.hold import hold
from netstart.rendering.markdown import plan_markdown
from netstart.saver import FAILED, Saver


@dataclass(frozen=True, slots=True)
class Rest:
    """A conversation that rests: where it is, and whether everything was asked."""

    folder: Path
    is_complete: bool
    is_stopped: bool = False
    """Whether somebody left before its end."""
    unsaved: Trouble | None = None
    """Where the answers are, if the disk refused them to the end."""
    unplanned: Trouble | None = None
    """Why there is no plan, though the answers are saved."""
    unwritten: tuple[Trouble, ...] = ()
    """Why some of the pages that a meeting ends in are not there."""

    @property
    def file(self) -> Path:
        """The conversation itself."""
        return self.folder / FILE

    @property
    def plan(self) -> Path:
        """The plan as far as it was said."""
        return self.folder / PLAN


class Exists(Problem):
    """There is a network already, and it is never written over."""


def is_begun(folder: Path) -> bool:
    """Say whether a folder holds a conversation."""
    return (folder / FILE).exists()


@dataclass(frozen=True, slots=True)
class Together:
    """A meeting in a room: how many minutes it takes, and what tells the time."""

    minutes: int
    clock: Clock


def hold_in(
    folder: Path, type_: str, words: Words, today: date, prompter: Prompter, together: Together | None = None
) -> Rest:
    """Hold the conversation of a folder with a prompter, until it rests: at a desk, or together in a room.

    Raises:
        Problem: what was saved there cannot be read, or somebody is at work there; or this type has no meeting.
    """
    with alone_in(folder):
        begun = is_begun(folder)
        form, saved = load(folder / FILE, words, today) if begun else (shipped_form(type_), Interview())
        if together and form.room is None:
            raise Problem(trouble(form.type, "no-room"))
        if begun:
            keep_copy(folder)
        else:
            _keep_plan(folder)
        agenda = Agenda.together(form, today, together.minutes) if together else Agenda.desk(form, today)
        agenda = replace(agenda, advises=True, before=_plan_before(folder, words, today))
        interview = opened(form, agenda, saved) if together else at_a_desk(form, saved)
        if begun and (not together or is_begun_today(agenda, saved)):
            interview = _taken_up(form, agenda, interview)
        return _held(folder, form, agenda, interview, prompter, clock=together.clock if together else None)


def past_in(folder: Path, words: Words, today: date, audience: Audience = "everyone") -> Past:
    """Return every review that was held; where one cannot be read, none is told of."""
    with suppress(Problem):
        return past_of(folder, words, today, audience)
    return ()


def _plan_before(folder: Path, words: Words, today: date) -> Plan | None:
    """Return the plan at the last review; what cannot be read of it is no reason to keep people from answering."""
    with suppress(Problem):
        return last_plan(folder, words, today)
    return None


def edit_in(folder: Path, at: str, words: Words, today: date, prompter: Prompter) -> Rest:
    """Let somebody change the answers of a folder, from its overview or at one place, until that is left.

    Raises:
        NoSuchPlace: there is no such place in the conversation.
        Problem: nothing was saved there, it cannot be read, or somebody is at work there.
    """
    refuse_unbegun(folder)
    with alone_in(folder):
        form, saved = load(folder / FILE, words, today)
        step = step_meant(form, at_a_desk(form, saved), at)
        agenda = Agenda.visit(form, today, until=None if at else step)
        return visit(folder, form, agenda, saved, (step,), prompter)


def visit(folder: Path, form: Form, agenda: Agenda, saved: Interview, to: tuple[Step, ...], prompter: Prompter) -> Rest:
    """Let somebody go to some stops of a saved conversation; what it goes on with afterwards stays as it was."""
    keep_copy(folder)

    def gone_on(now: Interview) -> Interview:
        """Return the conversation as `init` takes it up again: what a change still asks for, then where it was."""
        asked_for = (stop for stop in now.trail if stop.place.question and stop not in to)
        return replace(now, trail=stops(*(s for s in (*asked_for, *saved.trail) if exists(form, now, s))))

    return _held(folder, form, agenda, replace(saved, trail=to), prompter, gone_on)


def _held(
    folder: Path,
    form: Form,
    agenda: Agenda,
    interview: Interview,
    prompter: Prompter,
    kept: Callable[[Interview], Interview] = lambda now: now,
    clock: Clock | None = None,
) -> Rest:
    """Hold a conversation until it rests, and write its plan; `kept` says what of it is saved."""
    saver = Saver(folder / FILE, form)
    left = hold(form, agenda, interview, prompter, lambda now: saver.save(kept(now)), clock)
    rested = kept(left)
    rest = Rest(
        folder,
        is_complete=first_open(form, Agenda.desk(form, agenda.today), rested) is None,
        is_stopped=current(form, agenda, left) is not None,
    )
    if (failed := saver.save(rested)) and failed.key == FAILED:
        return replace(rest, unsaved=saver.rescue(rested, failed))
    return replace(rest, unplanned=write_plan(folder, form, rested, agenda.today))


def begin_from_file(folder: Path, type_: str, answers: Path, today: date) -> Rest:
    """Begin a network with the answers of a file; nothing is written unless all of them are right.

    Raises:
        Exists: the folder holds a network already.
        Problem: the answers cannot be read; it holds every reason.
    """
    if is_begun(folder):
        raise Exists(trouble(str(folder), "network-exists"))
    form = shipped_form(type_)
    agenda = Agenda.desk(form, today)
    answered = read_answers(answers, form, today)
    prompter = FromFile(form, answered)
    walked = hold(form, agenda, Interview(), prompter, lambda _: None)
    if unused := prompter.unused_reasons():
        raise Problem(*(trouble(str(answers), "why-for-nothing", name=str(place)) for place in unused))
    # what the file left open is asked from the beginning on, wherever its last answer was
    interview = replace(walked, trail=())
    with alone_in(folder):
        _keep_plan(folder)
        _create(folder / FILE, Dumping(form, LANGUAGE).text(interview))
        unplanned = write_plan(folder, form, interview, today)
    return Rest(folder, first_open(form, agenda, interview) is None, unplanned=unplanned)


def _taken_up(form: Form, agenda: Agenda, interview: Interview) -> Interview:
    """Return a saved conversation as it goes on: where it was, or at the overview if everything was asked."""
    if current(form, agenda, interview) is None:
        interview = advance(form, agenda, interview, Go(Place()))
    return replace(interview, notice=interview.notice or Message("welcome-back"))


def keep_copy(folder: Path) -> None:
    """Copy what was saved; a copy that the disk refuses is no reason to have people wait: every answer is saved."""
    with suppress(OSError):
        back_up(folder / FILE)


def _keep_plan(folder: Path) -> None:
    """Keep somebody's own file with the name of the plan, before there is a conversation."""
    with suppress(OSError):
        back_up(folder / PLAN)


def _create(file: Path, text: str) -> None:
    try:
        create(file, text)
    except FileExistsError as error:
        raise Exists(trouble(str(file.parent), "network-exists")) from error
    except OSError as error:
        raise Problem(trouble(str(file), "file-unwritten", reason=reason(error))) from error


def write_plan(folder: Path, form: Form, interview: Interview, today: date) -> Trouble | None:
    """Write the plan; a reader that holds it open is told, and takes nothing from the answers."""
    try:
        past = past_in(folder, form.words, today)
        write_out(folder / PLAN, plan_markdown(form, interview, today=today, past=past), folder)
    except Problem as problem:
        return problem.troubles[0]
    return None


def taken_from(folder: Path, words: Words, today: date) -> tuple[Form, Interview]:
    """Return the conversation of a folder, to read from.

    Raises:
        Problem: there is none, or it cannot be read.
    """
    refuse_unbegun(folder)
    return load(folder / FILE, words, today)


def refuse_unbegun(folder: Path) -> None:
    if not is_begun(folder):
        raise Problem(trouble(str(folder), "no-network", folder=folder))


def write_out(file: Path, text: str, folder: Path, audience: Audience = "everyone") -> None:
    """Write a document of a network, and never over its conversation, nor one for few over the plan for everyone.

    Raises:
        Problem: it cannot be written there.
    """
    if file.resolve() == (folder / FILE).resolve():
        raise Problem(trouble(str(file), "out-is-conversation"))
    if (folder / REVIEWS).resolve() in file.resolve().parents:
        raise Problem(trouble(str(file), "out-is-review"))
    if audience != "everyone" and file.resolve() == (folder / PLAN).resolve():
        raise Problem(trouble(str(file), "out-is-plan"))
    try:
        save(file, text)
    except OSError as error:
        raise Problem(trouble(str(file), "file-unwritten", reason=reason(error))) from error


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Make a folder, and be the only one that writes there."""
    with ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            held.enter_context(lock(folder))
        except FileExistsError as error:
            raise Problem(trouble(str(folder), "folder-is-file")) from error
        except OSError as error:
            raise Problem(trouble(str(folder), "folder-closed", reason=reason(error))) from error
        yield
