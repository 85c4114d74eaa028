"""The example goes through every way of answering and ends in the same file and the same plan, byte for byte."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from netstart.core.form import Form
from netstart.core.proposing import OVERRULED
from netstart.files.conversation import FILE, PLAN
from netstart.files.packs import shipped_example
from netstart.holding import begin_from_file, hold_in
from netstart.prompters.plain import Plain
from netstart.prompters.scripted import Scripted
from tests.players import Put, desk_answers, plain_lines, press, walked
from tests.story import TODAY
from tests.terminal import Terminal

Pages = tuple[bytes, bytes]


@pytest.fixture(scope="session")
def answers(form: Form, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a desk gives it; what a room shows of hands and dots goes its own two ways in the rehearsal."""
    return desk_answers(form, shipped_example(form.type), tmp_path_factory.mktemp("answers"))


@pytest.fixture(scope="session")
def puts(form: Form, answers: Path) -> list[Put]:
    return list(walked(form, answers, advises=True)[0])


@pytest.fixture(scope="session")
def by_file(form: Form, answers: Path, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    folder = tmp_path_factory.mktemp("file")
    rest = begin_from_file(folder, form.type, answers, TODAY)
    assert rest.is_complete
    return pages(folder)


def pages(folder: Path) -> Pages:
    # a command knows what day it is: it says so in the foot of the plan, and keeps it with what was said
    plan = re.sub(rb"netstart op [^.]+\.", b"netstart.", (folder / PLAN).read_bytes())
    return re.sub(rb"(?<=\nsince:\n  )[0-9-]+(?=:\n)", b"TODAY", (folder / FILE).read_bytes()), plan


def test_from_a_script(form: Form, puts: list[Put], by_file: Pages, tmp_path: Path) -> None:
    prompter = Scripted([outcome for _, outcome in puts])
    assert hold_in(tmp_path, form.type, form.words, TODAY, prompter).is_complete
    assert pages(tmp_path) == by_file


def test_from_lines(form: Form, puts: list[Put], by_file: Pages, tmp_path: Path) -> None:
    lines = "".join(f"{line}\n" for put in puts for line in plain_lines(put, form.words))
    prompter = Plain(form.words, io.StringIO(lines), io.StringIO(), echo=True)
    assert hold_in(tmp_path, form.type, form.words, TODAY, prompter).is_complete
    assert pages(tmp_path) == by_file


def test_from_lines_through_a_pipe(form: Form, puts: list[Put], by_file: Pages, tmp_path: Path) -> None:
    lines = "".join(f"{line}\n" for put in puts for line in plain_lines(put, form.words))
    command = [sys.executable, "-m", "netstart", "init", "mijn-netwerk", "--plain"]
    done = subprocess.run(command, input=lines.encode(), cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert b"\x1b" not in done.stdout
    assert pages(tmp_path / "mijn-netwerk") == by_file


def test_by_keys_in_a_real_terminal(form: Form, puts: list[Put], by_file: Pages, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "netstart", "init", "mijn-netwerk"]
    with Terminal(
        command, rows=40, home=tmp_path, variables={"PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    ) as terminal:
        for put in puts:
            press(terminal, put, form.words)
        assert terminal.ended() == 0, terminal.framed()
    assert pages(tmp_path / "mijn-netwerk") == by_file


SIZES = {
    "needs": 8,
    "tensions": 6,
    "offers": 6,
    "activities": 7,
    "indicators": 7,
    "tasks": 18,
    "steps": 8,
}


def test_the_example_is_as_rich_as_a_real_network(form: Form) -> None:
    _, interview = walked(form, shipped_example(form.type))
    plan = form.plan(interview.answers)
    assert {list_: len(getattr(plan, list_)) for list_ in SIZES} == SIZES
    assert len([party for party in plan.parties if party.side == "around"]) == 10
    assert len(interview.parked) == 3
    assert sum(len(mark.views) for mark in interview.marks.values()) == 3


def test_the_example_overrules_a_proposal_and_says_why(form: Form) -> None:
    _, interview = walked(form, shipped_example(form.type))
    assert len([why for key, why in interview.left.items() if key.startswith(OVERRULED) and why]) >= 2


def test_the_example_says_that_it_is_one(by_file: Pages) -> None:
    assert b"(voorbeeld)" in by_file[1].splitlines()[0]
