"""A handful of stories in a real terminal: first run, stopping in every way, going on, another width."""

import os
import re
import signal
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from netstart.core.form import Form
from netstart.core.place import Place
from netstart.files.conversation import FILE, PLAN, load
from tests.story import TODAY
from tests.terminal import Terminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is of POSIX systems")
Start = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start `netstart init net` in a terminal of its own."""

    def started(*options: str, columns: int = 80, rows: int = 24, **variables: str) -> Terminal:
        command = [sys.executable, "-m", "netstart", "init", "net", *options]
        world = {"PYTHONPATH": os.environ.get("PYTHONPATH", ""), **variables}
        return Terminal(command, columns, rows, home=tmp_path, variables=world)

    return started


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "net" / FILE


def half_way(terminal: Terminal, form: Form) -> Terminal:
    """Answer the first question and begin at the second."""
    terminal.wait_for(form.questions["name"].ask).press("Werk langs de Berkel", "enter")
    return terminal.wait_for(form.questions["region"].ask).press("Rond de Ber").wait_for("Rond de Ber")


def test_ctrl_c_asks_once_and_then_stops_with_everything(start: Start, form: Form, file: Path) -> None:
    with start() as terminal:
        half_way(terminal, form).press("ctrl-c").wait_for(form.words("ctrl-c"))
        terminal.press("ctrl-c")
        assert terminal.ended() == 130
    _, saved = load(file, form.words, TODAY)
    assert saved.answers == {"name": "Werk langs de Berkel"}
    assert saved.drafts == {Place("region"): "Rond de Ber"}
    assert file.with_name(PLAN).exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_takes_nothing(start: Start, form: Form, file: Path, number: signal.Signals) -> None:
    with start() as terminal:
        half_way(terminal, form).send(number)
        assert terminal.ended() == 130
    assert load(file, form.words, TODAY)[1].drafts == {Place("region"): "Rond de Ber"}


def test_a_second_run_goes_on_where_the_first_was(start: Start, form: Form) -> None:
    with start() as terminal:
        half_way(terminal, form).send(signal.SIGTERM)
        terminal.ended()
    with start() as terminal:
        terminal.wait_for(form.questions["region"].ask, "> Rond de Ber").press("kel", "enter")
        terminal.wait_for(form.questions["labour_region"].ask).press("shift-tab").wait_for("> Rond de Berkel")


def test_two_at_once_in_one_folder_is_refused(start: Start, form: Form) -> None:
    with start() as first:
        half_way(first, form)
        with start() as second:
            assert second.ended() == 3
            assert "iemand is al bezig in deze map" in " ".join(second.text.split())


@pytest.mark.parametrize("columns", [40, 120])
def test_another_width_shows_the_whole_question(start: Start, form: Form, columns: int) -> None:
    with start() as terminal:
        half_way(terminal, form).resize(columns, 24).wait_for(form.questions["region"].ask, "> Rond de Ber")
        assert max(map(len, terminal.text.splitlines())) <= columns


def test_no_color_is_no_color_and_no_grey(start: Start, form: Form) -> None:
    with start(NO_COLOR="1") as terminal:
        half_way(terminal, form).press("?", "ctrl-c").settle()
    assert attributes(terminal.raw)
    assert not attributes(terminal.raw) & (COLOURS | GREY)


COLOURS = {*range(30, 39), *range(40, 49), *range(90, 108)}
GREY = {2, 90}
"""Dim, and bright black."""


def attributes(raw: bytes) -> set[int]:
    """Return the numbers of all attributes that a program asked of its terminal."""
    found = re.findall(rb"\x1b\[([0-9;]*)m", raw)
    return {int(number) for numbers in found for number in numbers.split(b";") if number}


def test_a_simple_terminal_goes_line_by_line(start: Start, form: Form) -> None:
    with start(TERM="dumb") as terminal:
        terminal.wait_for(form.questions["name"].ask).press("Werk", "enter")
        terminal.wait_for(form.questions["region"].ask)
    assert b"\x1b" not in terminal.raw
