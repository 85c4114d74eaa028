"""The example network from its kickoff to its end, in one folder: what is answered on which day, and what comes of it.

`python -m tests.life` writes the golden files anew; look at every difference before you keep it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from netstart.checking import advised, check_in
from netstart.core.advising import reviewed
from netstart.core.event import Confirm, Park
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.place import Place
from netstart.core.screen import Ask, AskFinding
from netstart.files.answers import read_answers
from netstart.files.conversation import FILE, load
from netstart.files.packs import shipped_example, shipped_words
from netstart.files.pages import write_pages
from netstart.holding import begin_from_file, write_plan
from netstart.looking_back import history_in
from netstart.preparing import prepared
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.from_file import FromFile
from netstart.prompters.hold import hold
from netstart.rendering.findings import findings_text
from netstart.rendering.history import history_text
from netstart.reviewing import review_from_file
from netstart.saver import Saver

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
TYPE = "employer-network"
WORDS = shipped_words()
COLUMNS = 100
TOLD = frozenset({"check.txt"})
BEGIN = ".begin.yaml"
"""How a review began: the conversation as it was left before, which has a golden file already."""
READ = {".yaml", ".md", ".txt"}
"""Files that are kept: of each page the one that is read as text. HTML is made of it, the calendar has tests of its own."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A day in the life of the network on which something was held."""

    name: str
    day: date
    live: Callable[[Path, date], object]
    invites: int = 0
    """So many days before it its papers were made; none where there are none."""
    keeps: frozenset[str] = frozenset()
    """The golden files that it has; none named is all of them."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a stage leaves behind."""

    stage: Stage
    now: Interview
    files: Mapping[str, str]
    """What it wrote or changed, by the name of the file, and what the commands tell of it then."""
    frozen: Mapping[str, str]
    """Every review that was kept by then."""


def _kickoff(folder: Path, day: date) -> None:
    begin_from_file(folder, TYPE, HERE / "0-kickoff.yaml", day)
    form, now = load(folder / FILE, WORDS, day)
    write_pages(folder, form, now, day)


def _review(to: str, answers: str) -> Callable[[Path, date], object]:
    return lambda folder, day: review_from_file(folder, to, WORDS, day, HERE / answers)


def _at_a_desk(*files: Path) -> Callable[[Path, date], object]:
    return lambda folder, day: _worked_out(folder, day, files)


def _worked_out(folder: Path, day: date, files: Sequence[Path]) -> None:
    for file in files:
        answers = folder.with_name(file.name)
        # the phase is what a review decided
        answers.write_text(re.sub(r"(?m)^phase: .*\n", "", file.read_text(encoding="utf-8")), encoding="utf-8")
        form, saved = load(folder / FILE, WORDS, day)
        prompter = FromFile(form, read_answers(answers, form, day, saved))
        overview = replace(saved, trail=(Step("check", Place()),))
        now = hold(form, Agenda.visit(form, day), overview, prompter, lambda _: None)
        Saver(folder / FILE, form).save(replace(now, trail=()))
        write_plan(folder, form, now, day)


class _Leaving:
    """Leaves what the adviser says of one organisation on purpose, and all else for later."""

    def __init__(self, about: str, why: str) -> None:
        self._about, self._why = about, why

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed here
        if not isinstance(ask, AskFinding):
            return (Stop(),)
        return (Confirm(self._why) if ask.says.startswith(self._about) else Park("", "", ""),)


def _left_on_purpose(folder: Path, day: date) -> None:
    why = "Dat zijn kleine taken van het secretariaat, en zij wil ze zelf houden."
    check_in(folder, WORDS, day, _Leaving("Zorggroep Avondzon", why))


STAGES = (
    Stage("0-kickoff", date(2026, 3, 12), _kickoff),
    Stage("1-start-up", date(2026, 6, 18), _review("start-up", "1-start-up.yaml"), invites=9),
    # the shipped example is this network on that day
    Stage(
        "1b-worked-out", date(2026, 11, 12), _at_a_desk(HERE / "1b-worked-out.yaml", shipped_example(TYPE)), keeps=TOLD
    ),
    Stage("1c-spring", date(2027, 5, 13), _at_a_desk(HERE / "1c-spring.yaml"), keeps=TOLD),
    Stage("2-maturity", date(2027, 11, 18), _review("maturity", "2-maturity.yaml"), invites=14),
    Stage("2b-checked", date(2027, 12, 2), _left_on_purpose, keeps=TOLD),
    Stage("3-decline", date(2028, 11, 16), _review("decline", "3-decline.yaml"), invites=14),
    Stage("4-ended", date(2029, 5, 31), _review("ended", "4-ended.yaml"), invites=14),
)


def lived(folder: Path) -> Iterator[Left]:
    """Yield what each stage leaves behind, with the network in a folder that is not there yet."""
    before: Mapping[str, str] = {}
    for stage in STAGES:
        if stage.invites:
            prepared(folder, "", WORDS, stage.day - timedelta(days=stage.invites))
        stage.live(folder, stage.day)
        after = _texts(folder)
        new = {name: text for name, text in after.items() if before.get(name) != text and not name.endswith(BEGIN)}
        new |= {"history.txt": _history(folder, stage.day), "check.txt": _check(folder, stage.day)}
        kept = {name: text for name, text in new.items() if not stage.keeps or name in stage.keeps}
        _, now = load(folder / FILE, WORDS, stage.day)
        frozen = {name: text for name, text in after.items() if name.startswith("reviews/")}
        yield Left(stage, now, kept, frozen)
        before = after


def _texts(folder: Path) -> Mapping[str, str]:
    paths = (path for path in sorted(folder.rglob("*")) if path.suffix in READ and path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _history(folder: Path, day: date) -> str:
    form, found = history_in(folder, WORDS, day, None, "everyone")
    return history_text(found, form, COLUMNS)


def _check(folder: Path, day: date) -> str:
    form, now, found = advised(folder, WORDS, day)
    return findings_text(found, now, form, WORDS, COLUMNS, reviewed=reviewed(now, day))


def golden(stage: str) -> Mapping[str, str]:
    """Return what a stage has to leave behind."""
    return _texts(GOLDEN / stage)


def write_golden(left: Left) -> None:
    """Write what a stage leaves behind as what it has to leave behind."""
    folder = GOLDEN / left.stage.name
    for name in golden(left.stage.name).keys() - left.files.keys():
        (folder / name).unlink()
    for name, text in left.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
