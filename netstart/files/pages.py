"""The pages that a meeting ends in: written into its folder, and what the meeting came to in a few lines."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.screen import PageMade
from netstart.core.words import Message, Problem, Trouble, Words, trouble
from netstart.files.conversation import PLAN
from netstart.files.saving import back_up, reason, save
from netstart.rendering.agenda import agenda
from netstart.rendering.chapters.glance import agreement
from netstart.rendering.forms import plan_html
from netstart.rendering.letters import mail, mail_to_absent
from netstart.rendering.markdown import plan_markdown
from netstart.rendering.said import Said
from netstart.rendering.sheet import sheet_html, sheet_markdown
from netstart.rendering.spoken import counted, short_day


@dataclass(frozen=True, slots=True)
class Written:
    """A page in its folder, or why it is not there."""

    path: Path
    made: PageMade | None = None
    """How the end screen names it; None for a page that is another form of one that is named."""
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    file: str
    text: Callable[[], str]
    made: PageMade | None = None


def write_pages(folder: Path, form: Form, interview: Interview, today: date) -> Sequence[Written]:
    """Write all pages, those that people open first in front; one that cannot be written stops no other."""
    pages = list(_pages(form, interview, today))
    is_first = not any(_is_own(folder / page.file) for page in pages if page.file != PLAN)
    return [_write(folder, page, is_first=is_first) for page in pages]


OWN = b"netstart"
"""What stands in the foot of each page to read."""


def _is_own(path: Path) -> bool:
    """Say whether a page was written here before, by an earlier meeting or an earlier end of this one."""
    try:
        return OWN in path.read_bytes()
    except OSError:
        return False


def _pages(form: Form, now: Interview, today: date) -> Iterator[_Page]:
    words, said = form.words, Said(form, now)
    names = {key: words(key) for key in ("mail-file", "glance-file", "agenda-file", "absent-file")}
    yield _Page(f"{names['mail-file']}.txt", lambda: mail(form, now, today), _made(words, "page-mail"))
    glance = names["glance-file"]
    yield _Page(f"{glance}.html", lambda: sheet_html(form, now, today), _made(words, "page-glance"))
    if dates := agenda(form, now, today):
        yield _Page(f"{names['agenda-file']}.ics", lambda: dates, _agenda_made(said, today))
    yield _Page("plan.html", lambda: plan_html(form, now, "everyone", today), _made(words, "page-plan"))
    yield _Page(f"{names['absent-file']}.txt", lambda: mail_to_absent(form, now, today), _made(words, "page-absent"))
    yield _Page(f"{glance}.md", lambda: sheet_markdown(form, now, today))
    yield _Page(PLAN, lambda: plan_markdown(form, now, "everyone", today))


USES = {
    "page-mail": "page-mail-use",
    "page-glance": "page-glance-use",
    "page-agenda": "page-agenda-use",
    "page-plan": "page-plan-use",
    "page-absent": "page-absent-use",
}
"""What each page is for."""


def _made(words: Words, title: str) -> PageMade:
    return PageMade(words.tell(Message(title)), words.tell(Message(USES[title])))


def _agenda_made(said: Said, today: date) -> PageMade:
    made, coming = _made(said.form.words, "page-agenda"), said.plan.next_meeting
    if coming is None or coming.day is None:
        return made
    return replace(made, title=said.form.words("page-agenda-day", day=short_day(said.form.words, coming.day, today)))


def _write(folder: Path, page: _Page, *, is_first: bool) -> Written:
    path = folder / page.file
    try:
        text = page.text()
        if is_first:
            _keep(path, text)
        save(path, text)
    except OSError as error:
        return Written(path, page.made, trouble(str(path), "file-unwritten", reason=reason(error)))
    except Problem as problem:
        return Written(path, page.made, problem.troubles[0])
    return Written(path, page.made)


def _keep(path: Path, text: str) -> None:
    """Keep what somebody has under the name of a page, once; the plan was kept when the conversation began."""
    kept = path.with_name(f"{path.name}.bak")
    if path.name == PLAN or kept.exists():
        return
    # what cannot be read here cannot be written either, and that is told
    with suppress(OSError):
        if path.read_bytes() != text.encode("utf-8"):
            back_up(path)


def came_to(form: Form, interview: Interview) -> tuple[Message, ...]:
    """Return what a meeting came to, a line each; what it did not come to is not mentioned."""
    said = Said(form, interview)
    return tuple(line for line in (_sentence(said), _needs(said), _steps(said), _open(said)) if line)


def _sentence(said: Said) -> Message | None:
    """Return the line about the sentence: how many go on with it, and how many other views stand beside it."""
    if not said.plan.ambition:
        return None
    found = agreement(said)
    line = Message("came-sentence")
    if found["is_counted"] and found["against"]:
        line = Message("came-sentence-on", {"on": found["on"], "there": found["there"]})
    if found["views"] == 1:
        return Message("came-sentence-view", {"sentence": line})
    if found["views"]:
        return Message("came-sentence-views", {"sentence": line, "count": counted(said.form.words, found["views"])})
    return line


def _needs(said: Said) -> Message | None:
    words, number, top = said.form.words, len(said.plan.needs or ()), len(said.plan.top_needs or ())
    if not number:
        return None
    needs = Message("came-need") if number == 1 else Message("came-needs", {"count": counted(words, number)})
    return Message("came-needs-top", {"needs": needs, "top": counted(words, top)}) if top > 1 else needs


def _steps(said: Said) -> Message | None:
    steps = said.plan.steps or ()
    if not steps:
        return None
    is_whole = all(one.who and one.until for one in steps)
    if len(steps) == 1:
        step = Message("came-step")
        return Message("came-step-whole", {"step": step}) if is_whole else step
    several = Message("came-steps", {"count": counted(said.form.words, len(steps))})
    return Message("came-steps-whole", {"steps": several}) if is_whole else several


def _open(said: Said) -> Message | None:
    put_off = [place for place in said.now.parked if said.is_asked(place)]
    number = len(said.plan.open_questions or ()) + len(put_off)
    if number < 2:
        return Message("came-open") if number else None
    return Message("came-opens", {"count": counted(said.form.words, number)})
