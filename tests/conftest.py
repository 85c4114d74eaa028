"""What every test may use: the shipped form, a small form for stories, and a home that is not the real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netstart.core.form import Form
from netstart.core.interview import Agenda
from netstart.core.words import Words
from netstart.files.packs import load_form, shipped_form, shipped_words
from tests.plan import Small
from tests.story import TODAY

SMALL = Path(__file__).parent / "packs"


@pytest.fixture(autouse=True)
def _no_real_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Shout when a test writes into the real home or the folder where the tests were started."""
    home, started = tmp_path / "no-home", Path.cwd()
    monkeypatch.setenv("HOME", str(home))
    before = {path.name for path in started.iterdir()}
    yield
    new = {path.name for path in started.iterdir()} - before - {".hypothesis", ".pytest_cache", ".mypy_cache"}
    assert not new, f"a test left {new} behind"
    assert not home.exists(), "a test wrote into the home"


@pytest.fixture(scope="session")
def words() -> Words:
    return shipped_words()


@pytest.fixture(scope="session")
def form() -> Form:
    """The whole employers' network."""
    return shipped_form("employer-network")


@pytest.fixture(scope="session")
def small(words: Words) -> Form:
    """A small form that has every sort of question once."""
    return load_form(SMALL, "small", words, Small)


@pytest.fixture
def agenda(form: Form) -> Agenda:
    return Agenda.desk(form, TODAY)
