"""The pages that a meeting or a review ends in, and the papers before a review: written into their folder."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from netstart.core.form import Form
from netstart.core.gate_pack import ENDED
from netstart.core.interview import Interview
from netstart.core.model import Plan
from netstart.core.past import Past
from netstart.core.review import PULSE, concluded
from netstart.core.screen import PageMade
from netstart.core.words import Message, Problem, Trouble, Words, trouble
from netstart.files.conversation import PLAN
from netstart.files.saving import back_up, reason, save
from netstart.rendering.agenda import agenda
from netstart.rendering.chapters.glance import agreement
from netstart.rendering.forms import plan_html
from netstart.rendering.letters import mail, mail_to_absent
from netstart.rendering.markdown import plan_markdown
from netstart.rendering.prepare import invitation, pulse_html, pulse_markdown, reminder_html, reminder_markdown
from netstart.rendering.review_page import review_html, review_mail, review_markdown
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


def write_pages(folder: Path, form: Form, interview: Interview, today: date, past: Past = ()) -> Sequence[Written]:
    """Write all pages, those that people open first in front; one that cannot be written stops no other."""
    return _written(folder, list(_pages(form, interview, today, past)))


def write_review_pages(folder: Path, form: Form, judged: Interview, past: Past, today: date) -> Sequence[Written]:
    """Write the pages of the last review, of the interview as it was judged, and all others anew.

    What is about now has one name and is replaced: the mail, the one page, the calendar and the plan. The page of a
    review is about one day: its name says which, and that of the review before stays beside it.
    """
    return _written(folder, list(_review_pages(form, judged, past, today)))


def write_papers(
    folder: Path, form: Form, interview: Interview, to: str, today: date, before: Plan | None = None
) -> Sequence[Written]:
    """Write what people get before they look back: the invitation, what was said, and what to score at home.

    With the plan at the last review the adviser tells what was left on purpose as he did then.
    """
    return _written(folder, list(_papers(form, interview, to, today, before)))


def _written(folder: Path, pages: Sequence["_Page"]) -> Sequence[Written]:
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


def _pages(form: Form, now: Interview, today: date, past: Past) -> Iterator[_Page]:
    words, said = form.words, Said(form, now, past=past)
    names = {key: words(key) for key in ("mail-file", "glance-file", "agenda-file", "absent-file")}
    yield _Page(f"{names['mail-file']}.txt", lambda: mail(form, now, today), _made(words, "page-mail"))
    glance = names["glance-file"]
    yield _Page(f"{glance}.html", lambda: sheet_html(form, now, today), _made(words, "page-glance"))
    if dates := agenda(form, now, today):
        yield _Page(f"{names['agenda-file']}.ics", lambda: dates, _agenda_made(said, today))
    yield _Page("plan.html", lambda: plan_html(form, now, "everyone", today, past), _made(words, "page-plan"))
    yield _Page(f"{names['absent-file']}.txt", lambda: mail_to_absent(form, now, today), _made(words, "page-absent"))
    yield _Page(f"{glance}.md", lambda: sheet_markdown(form, now, today))
    yield _Page(PLAN, lambda: plan_markdown(form, now, "everyone", today, past))


def _review_pages(form: Form, judged: Interview, past: Past, today: date) -> Iterator[_Page]:
    words, held = form.words, past[-1]
    now = concluded(form, judged, held.day)
    said, review = Said(form, now, past=past), f"{words('review-file')}-{held.day}"
    glance = words("glance-file")
    yield _Page(f"{words('mail-file')}.txt", lambda: review_mail(form, judged, held, today), _made(words, "page-mail"))
    yield _Page(f"{review}.html", lambda: review_html(form, judged, held, today), _made(words, "page-review"))
    yield _Page(f"{glance}.html", lambda: sheet_html(form, now, today), _made(words, "page-glance"))
    if dates := agenda(form, now, today):
        yield _Page(f"{words('agenda-file')}.ics", lambda: dates, _agenda_made(said, today))
    yield _Page("plan.html", lambda: plan_html(form, now, "everyone", today, past), _made(words, "page-plan"))
    if held.after != ENDED:
        absent = f"{words('absent-file')}.txt"
        yield _Page(absent, lambda: mail_to_absent(form, now, today, past), _made(words, "page-absent"))
    yield _Page(f"{review}.md", lambda: review_markdown(form, judged, held, today))
    yield _Page(f"{glance}.md", lambda: sheet_markdown(form, now, today))
    yield _Page(PLAN, lambda: plan_markdown(form, now, "everyone", today, past))


def _papers(form: Form, now: Interview, to: str, today: date, before: Plan | None) -> Iterator[_Page]:
    words = form.words
    names = {key: words(key) for key in ("invitation-file", "reminder-file", "pulse-file")}
    yield _Page(f"{names['invitation-file']}.txt", lambda: invitation(form, now, to, today))
    yield _Page(f"{names['reminder-file']}.html", lambda: reminder_html(form, now, today, before=before))
    yield _Page(f"{names['reminder-file']}.md", lambda: reminder_markdown(form, now, today, before=before))
    if PULSE in form.questions:
        yield _Page(f"{names['pulse-file']}.html", lambda: pulse_html(form, now, today))
        yield _Page(f"{names['pulse-file']}.md", lambda: pulse_markdown(form, now, today))


USES = {
    "page-mail": "page-mail-use",
    "page-glance": "page-glance-use",
    "page-review": "page-review-use",
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
