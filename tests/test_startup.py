"""What is loaded before somebody sees something, and how a command that cannot go on ends."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

SLOW = {"rich", "questionary", "prompt_toolkit", "pydantic", "jinja2", "yaml", "asyncio", "importlib.metadata"}
ROOT = Path(__file__).parent.parent
IMPORTED = re.compile(r"import time:\s+\d+ \|\s+\d+ \|\s+(\S+)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def netstart(folder: Path, *arguments: str, python: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Run netstart in a folder, with nobody to answer."""
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    # a home of its own, and Dutch whatever the machine speaks
    world = {"HOME": str(folder), "PATH": os.environ["PATH"], "PYTHONPATH": path, "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *python, "-m", "netstart", *arguments],
        cwd=folder,
        env=world,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def loaded(folder: Path, *arguments: str) -> list[str]:
    """Return the modules that a command loads, in order."""
    return IMPORTED.findall(netstart(folder, *arguments, python=("-X", "importtime")).stderr)


def test_help_loads_nothing_slow(folder: Path) -> None:
    assert SLOW & set(loaded(folder, "--help")) == set()


def test_the_version_is_told_before_the_command_line_is_loaded(folder: Path) -> None:
    modules = loaded(folder, "--version")
    assert "netstart" in modules
    assert [name for name in modules if name.partition(".")[0] in {"typer", "click", *SLOW}] == []


def test_the_version_is_one_line(folder: Path) -> None:
    assert re.fullmatch(r"netstart \d+\.\d+\.\d+\n", netstart(folder, "--version").stdout)


def test_the_first_line_of_init_is_there_before_the_slow_imports(folder: Path) -> None:
    lines = netstart(folder, "init", "net", python=("-X", "importtime")).stderr.splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith("netstart · "))
    before = {found[1] for line in lines[:first] if (found := IMPORTED.match(line))}
    after = {found[1] for line in lines[first:] if (found := IMPORTED.match(line))}
    assert (before & {*SLOW, "typer"}, {"pydantic", "yaml"} - after) == (set(), set())


def test_a_pipe_loads_nothing_that_draws(folder: Path) -> None:
    assert {"questionary", "prompt_toolkit", "rich"} & set(loaded(folder, "init", "net")) == set()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("init", "net", "--lang", "xx"), 2, "taal `xx` ken ik nog niet. Kies uit: nl."),
        (("init", "net", "--type", "koor"), 2, "type netwerk `koor` ken ik niet. Kies uit: employer-network."),
        (("render", "net", "--to", "pdf"), 2, "vorm `pdf` ken ik niet. Kies uit: md, html, json en ics."),
        (("worksheet", "--to", "pdf"), 2, "vorm `pdf` ken ik niet. Kies uit: yaml."),
        (("render", "net"), 3, "net: hier staat nog geen netwerk. Begin er een met: netstart init net"),
        (
            ("init", "net", "--answers", "weg.yaml"),
            3,
            "weg.yaml: dit bestand is er niet. Kijk of de naam en de map kloppen.",
        ),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    folder: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = netstart(folder, *arguments)
    assert (ended.returncode, ended.stdout, ended.stderr.splitlines()[-1]) == (code, "", told)


@pytest.mark.parametrize("arguments", [("dans",), ("init", "--dans"), ("render", "a", "b")])
def test_a_command_that_is_none_is_a_usage_error_without_traceback(folder: Path, arguments: tuple[str, ...]) -> None:
    ended = netstart(folder, *arguments)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("arguments", [("dans",), ("init", "--dans"), ("render", "a", "b")])
def test_a_command_that_is_none_is_told_in_dutch(folder: Path, arguments: tuple[str, ...]) -> None:
    said = netstart(folder, *arguments).stderr
    assert not re.search(r"\b(Usage|Try|for help|Error|No such|unexpected)\b", said)


def test_a_conversation_that_nobody_answers_is_stopped_and_saved(folder: Path) -> None:
    ended = netstart(folder, "init", "net")
    assert ended.returncode == 130
    assert (folder / "net" / "netstart.yaml").is_file()


def test_nothing_is_made_by_a_command_that_cannot_be_done(folder: Path) -> None:
    netstart(folder, "init", "net", "--lang", "xx")
    netstart(folder, "render", "net")
    assert list(folder.iterdir()) == []
