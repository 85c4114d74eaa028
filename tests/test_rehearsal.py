"""The kickoff as it is typed, in a real terminal and line by line: what it takes, and that nothing of it is lost."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.rehearsal import FORM, SCRIPTS, Counted, Rehearsal, Script, too_big

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is of POSIX systems")]
MOST_ENTERS, MOST_CHARACTERS, MOST_A_PART = 60, 1500, 12
PAGES = {
    "in-een-oogopslag.html",
    "in-een-oogopslag.md",
    "mail.txt",
    "mail-afwezig.txt",
    "agenda.ics",
    "plan.html",
    "plan.md",
}
MENU = {"2": "back", "3": "later", "5": "note", "6": "overview", "8": "skip"}
"""The word of plain mode for a digit of the menu, as far as the meetings use it."""
NOTE = "?5"
"""A quick note: the list is chosen on the next line, and the note itself stands on the line behind it."""


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    """The kickoff, of which the window is closed in part 5."""
    rehearsal = Rehearsal(Script.of(SCRIPTS["good"], date.today()), tmp_path_factory.mktemp("good"))
    rehearsal.hold(closes_in="choice-round")
    return rehearsal


@pytest.fixture(scope="module")
def worse(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    rehearsal = Rehearsal(Script.of(SCRIPTS["worse"], date.today()), tmp_path_factory.mktemp("worse"))
    rehearsal.hold()
    return rehearsal


def all_of(rehearsal: Rehearsal) -> list[Counted]:
    return list(rehearsal.counted.values())


def saved(rehearsal: Rehearsal) -> str:
    return (rehearsal.folder / "netstart.yaml").read_text(encoding="utf-8")


def test_a_kickoff_takes_sixty_enters_and_fifteen_hundred_characters_at_most(good: Rehearsal) -> None:
    assert sum(one.enters for one in all_of(good)) <= MOST_ENTERS
    assert sum(one.characters for one in all_of(good)) <= MOST_CHARACTERS


def test_no_part_takes_more_than_twelve_entries(good: Rehearsal) -> None:
    assert [one.part for one in all_of(good) if one.enters > MOST_A_PART] == []


def test_every_screen_of_both_meetings_is_read_from_the_back_row(good: Rehearsal, worse: Rehearsal) -> None:
    screens = [screen for one in (*all_of(good), *all_of(worse)) for screen in one.screens]
    assert len(screens) > 60
    assert {screen: found for screen in screens if (found := too_big(screen))} == {}


def test_a_window_that_was_closed_takes_nothing(good: Rehearsal) -> None:
    text = saved(good)
    for line in ("1 1 2 2 2 2 3 3 3", "2 2 3 3 3 3 3 4 4", "1 1 1 1 2 2 2 2 3", "2 2 2 3 3 3 3 4 4"):
        assert line in text


def test_the_pages_are_there_when_the_meeting_is_over(good: Rehearsal) -> None:
    there = {path.name for path in good.folder.iterdir()}
    assert there >= PAGES
    assert {name for name in there if name.endswith(".bak")} == {"netstart.yaml.bak"}


def test_line_by_line_the_same_words_give_the_same_file(good: Rehearsal, tmp_path: Path) -> None:
    assert _held_line_by_line(good.script, tmp_path) == saved(good)


def test_line_by_line_a_worse_meeting_gives_the_same_file_too(worse: Rehearsal, tmp_path: Path) -> None:
    assert _held_line_by_line(worse.script, tmp_path) == saved(worse)


def test_in_a_worse_meeting_no_word_is_lost(worse: Rehearsal) -> None:
    text = " ".join(saved(worse).split())
    typed = [(where, said) for _, _, where, said in worse.script.steps()]
    # what people themselves put in the place of an earlier answer is all that they said
    last = {where: said for where, said in typed if where == "why_now"}
    lines = [line for where, said in typed if last.get(where, said) == said for line in said.splitlines()]
    words = {word for line in lines for word in re.findall(r"[^\W\d_]{2,}", line)}
    assert len(words) > 90
    assert {word for word in words if word not in text} == set()


def _held_line_by_line(script: Script, home: Path) -> str:
    """Return what is saved of a meeting that is held in plain mode, through a pipe."""
    twin = Rehearsal(script, home)
    options = ["--plain", "--moment", "together", "--minutes", str(script.minutes), "--clock", "15.00"]
    subprocess.run(
        [sys.executable, "-m", "netstart", "init", str(twin.folder), *options],
        input="".join(f"{line}\n" for line in plain_lines(script)),
        encoding="utf-8",
        env={**os.environ, "HOME": str(home)},
        capture_output=True,
        check=True,
    )
    return saved(twin)


def plain_lines(script: Script) -> Iterator[str]:
    """Yield what people type in plain mode for the same meeting."""
    read = FORM.words.read
    is_begun = False
    noted = 0
    for _, at, where, typed in script.steps():
        if at and is_begun:
            yield f"{read['time'][0]} {at}"
        is_begun = True
        is_list = where in {"members", "needs", "steps", "existing_offers"}
        if typed.startswith("?"):
            yield read[MENU[typed[1:]]][0]
            noted = 2 if typed == NOTE else 0
            continue
        if "\n" in typed and is_list:
            yield from filter(str.strip, typed.splitlines())
        else:
            yield typed.replace("\n", "\\\n")
        noted -= 1
        if noted == 0:
            # line by line a note may have more lines: an empty one ends it
            yield ""
