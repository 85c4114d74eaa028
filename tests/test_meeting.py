"""A meeting from the command to its pages: stopping, going on, and what is opened at its end."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from netstart.core.event import Confirm, Park
from netstart.core.screen import Ask, AskAcross, AskEnd, AskTalk, AskValue
from netstart.core.words import Words
from netstart.files.conversation import load
from netstart.holding import Together
from netstart.meeting import hold_together
from netstart.prompters import Keeping, Open, Outcome, Stop
from netstart.prompters.clock import Clock
from tests.gathering import DAY

TYPE = "employer-network"


class Hurrying:
    """Presses Enter until the end, and opens some pages there."""

    def __init__(self, *opened: int) -> None:
        self._opened: Iterator[Outcome] = iter([*((Open(number),) for number in opened), (Stop(),)])
        self.asked: list[Ask] = []

    def put(self, ask: Ask, keep: Keeping) -> Outcome:
        self.asked.append(ask)
        keep()
        match ask:
            case AskEnd():
                return next(self._opened)
            case AskValue() | AskAcross():
                return (Park("later"),)
            case _:
                return (Confirm(),)


@pytest.fixture
def together() -> Together:
    return Together(90, Clock(lambda: datetime(2026, 3, 12, 15, 0)))


def test_a_page_is_opened_by_its_digit_and_the_folder_by_none(tmp_path: Path, words: Words, together: Together) -> None:
    opened: list[Path] = []
    prompter = Hurrying(2, 0, 99)
    rest = hold_together(tmp_path, TYPE, words, DAY, prompter, together, opened.append)
    assert (rest.is_stopped, rest.unwritten) == (False, ())
    assert opened == [tmp_path / "in-een-oogopslag.html", tmp_path]


def test_the_end_says_what_time_it_is(tmp_path: Path, words: Words, together: Together) -> None:
    prompter = Hurrying()
    hold_together(tmp_path, TYPE, words, DAY, prompter, together, lambda _: None)
    assert prompter.asked[-1].head.title == "Klaar. Het is 15.00 uur."


def test_a_meeting_that_is_stopped_has_its_pages_and_no_end(tmp_path: Path, words: Words, together: Together) -> None:
    class Leaving:
        def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed here
            assert not isinstance(ask, AskEnd)
            return (Stop(),)

    rest = hold_together(tmp_path, TYPE, words, DAY, Leaving(), together, lambda _: None)
    assert rest.is_stopped
    assert (tmp_path / "mail.txt").exists()


def test_a_network_that_was_prepared_is_not_welcomed_back_at_its_first_meeting(
    tmp_path: Path, words: Words, together: Together
) -> None:
    for _ in range(2):
        prompter = Scribbling()
        hold_together(tmp_path, TYPE, words, DAY, prompter, together, lambda _: None)
    assert [notice for notice in prompter.notices if notice] == ["welcome-back"]


class Scribbling:
    """Begins the meeting and stops at its first part."""

    def __init__(self) -> None:
        self.notices: list[str] = []

    def put(self, ask: Ask, keep: Keeping) -> Outcome:  # noqa: ARG002 — nothing is half-typed here
        self.notices.append(ask.notice.key if ask.notice else "")
        return (Confirm(),) if isinstance(ask, AskTalk) and not ask.head.part else (Stop(),)


@pytest.fixture
def run(tmp_path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "netstart", "init", "net", "--plain", "--moment", "together", "--minutes", "150"]
    return subprocess.run(command, input="\n\n", cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)


def test_whoever_stops_is_told_how_the_meeting_goes_on(run: subprocess.CompletedProcess[str]) -> None:
    assert run.returncode == 130
    assert "init net --moment together --minutes 150" in run.stderr


def test_what_was_said_is_in_the_file(run: subprocess.CompletedProcess[str], tmp_path: Path, words: Words) -> None:
    assert run.returncode == 130
    _, saved = load(tmp_path / "net" / "netstart.yaml", words, datetime.now().date())
    (sitting,) = saved.answers["sittings"].values()
    assert (sitting["minutes"], bool(sitting["began"])) == (150, True)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--moment", "straks"), "Kies uit: desk en together."),
        (("--moment", "together", "--minutes", "60"), "Kies uit: 90, 150 en 210."),
        (("--moment", "together", "--clock", "straks"), "Typ bijvoorbeeld 15.41."),
    ],
)
def test_an_option_that_cannot_be_is_told_with_what_can(tmp_path: Path, options: tuple[str, ...], told: str) -> None:
    command = [sys.executable, "-m", "netstart", "init", "net", "--plain", *options]
    done = subprocess.run(command, input="", cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, told in done.stderr) == (2, True)
    assert not (tmp_path / "net").exists()
