"""Reviews on disk: how the conversation was when one began, and as it was judged. Neither is ever written over.

`reviews/<day>-<phase>.yaml` is a review that was held, `reviews/<day>-<phase>.begin.yaml` its beginning.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

from netstart.core.form import Form
from netstart.core.gates import Colour, Judged
from netstart.core.interview import Interview, Review
from netstart.core.model import Plan
from netstart.core.pack import Audience
from netstart.core.past import Frozen, Past, past
from netstart.core.words import Problem, Trouble, Words, trouble
from netstart.files.beside import day_at
from netstart.files.conversation import opened
from netstart.files.dumping import LANGUAGE, Dumping, dumped
from netstart.files.page import Page
from netstart.files.reading import Keys, read_file
from netstart.files.saving import create, reason
from netstart.rendering.readers import for_readers

FOLDER = "reviews"
BEGIN = ".begin"
JUDGED = "judged"
FROZEN = re.compile(r"(\d{4}-\d\d-\d\d)-([A-Za-z_-]+?)(?:-(\d+))?\.yaml")
READ_ONLY = 0o400
OF_A_CRITERION = ("id", "title", "weight", "colour", "evidence")


# to the disk


def keep_beginning(folder: Path, review: Review, text: str) -> Path:
    """Keep the conversation as it was when a review began; one that was kept is left as it is.

    Raises:
        Problem: the disk refuses it.
    """
    path = _beginning(folder, review, sum(_is_of(review, found) for found in _frozen_paths(folder)))
    with suppress(FileExistsError):
        _create(path, text)
    return path


def freeze(folder: Path, day: date, to: str, text: str) -> Path:
    """Keep a review that was held, for ever; return where it is, also if the same one was kept there already.

    Raises:
        Problem: the disk refuses it.
    """
    for path in _frozen_paths(folder):
        if _is_same(path, text):
            _close(path)
            return path
    number = _last_number(folder, day)
    while True:
        number += 1
        path = folder / FOLDER / f"{_named(day, to, number)}.yaml"
        with suppress(FileExistsError):
            _create(path, text)
            return path


def frozen_text(form: Form, interview: Interview, judged: tuple[Judged, ...], today: date) -> str:
    """Return the text of a review that was held: the whole conversation, and behind it what was judged."""
    text = Dumping(form, LANGUAGE).text(interview)
    data = {
        "day": today,
        "from": form.phase(interview.answers) or "",
        "to": interview.review.to if interview.review else "",
        "criteria": [{name: getattr(one, name) for name in OF_A_CRITERION} for one in judged],
    }
    comment = f"# {form.words('review-comment')}\n"
    return f"{comment}{text.partition(chr(10))[2]}\n{dumped({JUDGED: data})}"


def _create(path: Path, text: str) -> None:
    try:
        # a file with the name of the folder is refused with the same error as one that is there already
        if not path.parent.is_dir():
            path.parent.mkdir()
    except OSError as error:
        raise _unwritten(path, error) from error
    try:
        create(path, text)
    except FileExistsError:
        raise
    except OSError as error:
        raise _unwritten(path, error) from error
    _close(path)


def _unwritten(path: Path, error: OSError) -> Problem:
    return Problem(trouble(str(path), "file-unwritten", reason=reason(error)))


def _close(path: Path) -> None:
    """Let nobody write in a file any more, where the disk knows that."""
    with suppress(OSError):
        path.chmod(READ_ONLY)


def _named(day: date, to: str, number: int) -> str:
    name = re.sub(r"[^A-Za-z_-]+", "-", to)
    return f"{day}-{name}" + (f"-{number}" if number > 1 else "")


def _beginning(folder: Path, review: Review, before: int) -> Path:
    """Return where the beginning of a review is kept; `before` as many began on that day and looked at that phase."""
    return folder / FOLDER / f"{_named(review.began, review.to, before + 1)}{BEGIN}.yaml"


def beginning(folder: Path, review: Review, words: Words, today: date) -> Interview | None:
    """Return the conversation as it was when the review that is held began; None where that was not kept.

    Raises:
        Problem: it cannot be read.
    """
    held = sum(_is_of(review, found) for found in _frozen_paths(folder))
    # killed after it was frozen, it stands one further back
    kept = (_begun(folder, review, number, words, today) for number in range(held, -1, -1))
    return next((found for found in kept if found), None)


def _is_same(path: Path, text: str) -> bool:
    """Say whether a file holds the same review; how it was judged may be worded otherwise on another day."""
    end = f"\n{JUDGED}:\n"
    return _content(path).partition(end)[0] == text.partition(end)[0]


def _is_of(review: Review, path: Path) -> bool:
    return f"\n{dumped({'review': {'to': review.to, 'began': review.began}})}" in _content(path)


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _last_number(folder: Path, day: date) -> int:
    """Return how many reviews were held on a day by now: each has a number of its own, whatever it looked at."""
    found = (FROZEN.fullmatch(path.name) for path in _frozen_paths(folder))
    return max((_number(match) for match in found if match and match[1] == str(day)), default=0)


def _number(found: re.Match[str]) -> int:
    return int(found[3] or 1)


def _frozen_paths(folder: Path) -> list[Path]:
    """Return the reviews that were held, the oldest first; a file with any other name is somebody else's."""
    found = [(match, path) for path in (folder / FOLDER).glob("*.yaml") if (match := FROZEN.fullmatch(path.name))]
    return [path for _, path in sorted(found, key=lambda one: (one[0][1], _number(one[0]), one[0][2]))]


# from the disk


def past_of(folder: Path, words: Words, today: date, audience: Audience = "everyone") -> Past:
    """Return every review that was held, oldest first, as far as its readers may know it.

    Raises:
        Problem: a review that was kept cannot be read; it holds every reason.
    """
    form, every = frozen_in(folder, words, today)
    return past(form, for_readers(form, audience), every) if form else ()


def last_plan(folder: Path, words: Words, today: date) -> Plan | None:
    """Return the plan as it was judged at the last review before today; None before the first.

    Raises:
        Problem: the review that was kept cannot be read.
    """
    # beside a review of today everything is as it was
    paths = [path for path in _kept(folder) if path.name < str(today)]
    if not paths:
        return None
    form, found = _frozen(paths[-1], words, today)
    plan: Plan = form.plan(found.interview.answers)
    return plan


def frozen_in(folder: Path, words: Words, today: date) -> tuple[Form | None, tuple[Frozen, ...]]:
    """Return every review that was held, each with its beginning, and the form that they have.

    Raises:
        Problem: one of them cannot be read; it holds every reason.
    """
    form: Form | None = None
    found: list[Frozen] = []
    troubles: list[Trouble] = []
    begun: list[tuple[str, date]] = []
    for path in _kept(folder):
        try:
            form, frozen = _frozen(path, words, today)
            review = frozen.interview.review
            began = None
            if review:
                key = (review.to, review.began)
                began = _begun(folder, review, begun.count(key), words, today)
                begun.append(key)
            found.append(replace(frozen, began=began))
        except Problem as problem:
            troubles += problem.troubles
    if troubles:
        raise Problem(*troubles)
    return form, tuple(found)


def _kept(folder: Path) -> list[Path]:
    """Return the reviews with something in them; a run that was killed may have left an empty one, and held none."""
    return [path for path in _frozen_paths(folder) if path.stat().st_size]


def _frozen(path: Path, words: Words, today: date) -> tuple[Form, Frozen]:
    document = read_file(path)
    form, interview = opened(document, words, today)
    page = Page(document, words)
    if not isinstance(document.data.get(JUDGED), dict):
        raise Problem(trouble(document.at(), "review-unjudged"))
    day = day_at(page, (JUDGED, "day"), page.text((JUDGED, "day")))
    judged = tuple(_criteria(page))
    page.refuse()
    return form, Frozen(day, interview, judged)


def _begun(folder: Path, review: Review, before: int, words: Words, today: date) -> Interview | None:
    path = _beginning(folder, review, before)
    if not path.is_file() or not path.stat().st_size:
        return None
    return opened(read_file(path), words, today)[1]


def _criteria(page: Page) -> Iterator[Judged]:
    for at in range(len(page.items((JUDGED, "criteria")))):
        keys: Keys = (JUDGED, "criteria", at)
        said = page.mapping(keys)
        if not said:
            continue
        page.only(said, OF_A_CRITERION, keys)
        id_, title, weight = (page.text((*keys, name)) for name in ("id", "title", "weight"))
        evidence = tuple(page.text((*keys, "evidence", line)) for line in range(len(page.items((*keys, "evidence")))))
        yield Judged(id_, title, "must" if weight == "must" else "should", _colour(page, keys), evidence)


def _colour(page: Page, keys: Keys) -> Colour:
    said = page.text((*keys, "colour"))
    known: dict[str, Colour] = {one: one for one in get_args(Colour)}
    if said not in known:
        page.say((*keys, "colour"), "choose-from", given=said, options=" · ".join(known))
    return known.get(said, "never")
