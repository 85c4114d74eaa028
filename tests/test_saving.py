import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netstart.core.words import Problem
from netstart.files.saving import LOCK, back_up, create, lock, save

on_posix = pytest.mark.skipif(os.name != "posix", reason="modes, limits and links as POSIX has them")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def running(code: str, *arguments: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def first_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "netstart.yaml"


def test_a_text_is_saved_as_it_is(path: Path) -> None:
    save(path, "één\nloket 👋\n")
    assert path.read_bytes() == "één\nloket 👋\n".encode()


def test_a_save_replaces_what_was_there(path: Path) -> None:
    save(path, "a long first text")
    save(path, "short")
    assert path.read_text(encoding="utf-8") == "short"


def test_a_save_leaves_nothing_else_behind(path: Path) -> None:
    save(path, "text")
    assert names_in(path.parent) == {"netstart.yaml"}


@on_posix
def test_a_new_file_is_for_its_owner(path: Path) -> None:
    save(path, "text")
    assert mode_of(path) == 0o600


@on_posix
def test_a_file_keeps_its_mode(path: Path) -> None:
    path.touch()
    path.chmod(0o664)
    save(path, "text")
    assert mode_of(path) == 0o664


@on_posix
def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    path.symlink_to(elsewhere / "shared.yaml")
    save(path, "text")
    assert (path.is_symlink(), (elsewhere / "shared.yaml").read_text(encoding="utf-8")) == (True, "text")


@on_posix
def test_links_that_go_round_are_an_error_of_the_disk(path: Path) -> None:
    path.symlink_to(path)
    with pytest.raises(OSError, match="symbolic links"):
        save(path, "text")


def test_what_a_killed_run_left_is_cleared(path: Path) -> None:
    (path.parent / ".netstart.yaml.tmp").write_text("half a te", encoding="utf-8")
    save(path, "text")
    assert names_in(path.parent) == {"netstart.yaml"}


@on_posix
def test_a_link_in_the_place_of_the_temporary_file_is_not_followed(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("other", encoding="utf-8")
    (tmp_path / ".netstart.yaml.tmp").symlink_to(other)
    save(path, "text")
    assert (other.read_text(encoding="utf-8"), path.is_symlink()) == ("other", False)


def test_a_folder_that_is_gone_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save(tmp_path / "gone" / "netstart.yaml", "text")


def test_a_save_that_fails_leaves_nothing_behind(path: Path) -> None:
    path.mkdir()
    with pytest.raises(OSError, match=r"netstart\.yaml"):
        save(path, "text")
    assert names_in(path.parent) == {"netstart.yaml"}


def test_a_text_that_cannot_be_written_leaves_the_file_as_it_was(path: Path) -> None:
    save(path, "before")
    with pytest.raises(UnicodeEncodeError):
        save(path, "\ud800")
    assert path.read_text(encoding="utf-8") == "before"


FULL = """
import resource, sys
from pathlib import Path
from netstart.files.saving import create, save
path = Path(sys.argv[1])
save(path, "before")
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
for act, name in ((save, path), (create, path.with_name("review.yaml"))):
    try:
        act(name, "x" * 45_000)
    except OSError as error:
        print(type(error).__name__, end=" ")
"""


@on_posix
def test_a_full_disk_leaves_the_file_as_it_was(path: Path) -> None:
    with running(FULL, path) as process:
        assert first_line(process) == "OSError OSError"
    assert (names_in(path.parent), path.read_text(encoding="utf-8")) == ({"netstart.yaml"}, "before")


SAVES = """
import sys
from pathlib import Path
from netstart.files.saving import save
path, texts = Path(sys.argv[1]), ["a" * 300_000, "b" * 200_000]
save(path, texts[1])
print("saved", flush=True)
while True:
    for text in texts:
        save(path, text)
"""


@pytest.mark.slow
@on_posix
def test_a_kill_in_the_middle_never_leaves_half_a_file(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.yaml" for n in range(6)]
    processes = [running(SAVES, path) for path in paths]
    for process in processes:
        with process:
            assert first_line(process) == "saved"
            time.sleep(random.uniform(0, 0.02))
            process.kill()
    for process, path in zip(processes, paths, strict=True):
        assert process.returncode == -signal.SIGKILL
        assert path.read_text(encoding="utf-8") in {"a" * 300_000, "b" * 200_000}


def test_a_back_up_is_a_copy_beside_the_file(path: Path) -> None:
    path.write_bytes(b"as it was\r\n\xff")
    back_up(path)
    assert path.with_name("netstart.yaml.bak").read_bytes() == path.read_bytes()


def test_a_new_back_up_replaces_the_one_before(path: Path) -> None:
    for text in ("first", "second"):
        save(path, text)
        back_up(path)
    assert path.with_name("netstart.yaml.bak").read_text(encoding="utf-8") == "second"


@on_posix
def test_a_back_up_is_not_open_to_more_people_than_the_file(path: Path) -> None:
    path.with_name("netstart.yaml.bak").touch(0o644)
    save(path, "text")
    back_up(path)
    assert mode_of(path.with_name("netstart.yaml.bak")) == 0o600


def test_nothing_to_back_up_is_no_error(path: Path) -> None:
    back_up(path)
    assert names_in(path.parent) == set()


def test_a_file_can_be_created_once(path: Path) -> None:
    create(path, "first")
    with pytest.raises(FileExistsError):
        create(path, "second")
    assert (names_in(path.parent), path.read_text(encoding="utf-8")) == ({"netstart.yaml"}, "first")


@on_posix
def test_a_link_to_nothing_is_not_created_over(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "gone.yaml")
    with pytest.raises(FileExistsError):
        create(path, "text")
    assert not (tmp_path / "gone.yaml").exists()


def test_nothing_is_created_in_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        create(tmp_path / "gone" / "review.yaml", "text")


def test_a_second_holder_is_told_at_once(tmp_path: Path) -> None:
    began = time.monotonic()
    with lock(tmp_path), pytest.raises(Problem) as caught, lock(tmp_path):
        pass
    (trouble,) = caught.value.troubles
    assert (trouble.where, trouble.message.key) == (str(tmp_path), "locked")
    assert time.monotonic() - began < 5, "it waited"


def test_a_lock_can_be_taken_again_when_it_was_let_go(tmp_path: Path) -> None:
    for _ in range(2):
        with lock(tmp_path):
            pass


def test_a_lock_is_let_go_when_something_goes_wrong(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), lock(tmp_path):
        _ = 1 / 0
    with lock(tmp_path):
        pass


def test_a_lock_file_that_stayed_behind_locks_nothing(tmp_path: Path) -> None:
    (tmp_path / LOCK).touch()
    with lock(tmp_path):
        pass


def test_a_lock_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), lock(tmp_path / "gone"):
        pass
    assert names_in(tmp_path) == set()


HOLDS = """
import sys, time
from pathlib import Path
from netstart.files.saving import lock
with lock(Path(sys.argv[1])):
    print("locked", flush=True)
    time.sleep(60)
"""


@pytest.mark.slow
def test_a_lock_ends_with_the_process_however_that_ends(tmp_path: Path) -> None:
    with running(HOLDS, tmp_path) as process:
        assert first_line(process) == "locked"
        with pytest.raises(Problem, match="locked"), lock(tmp_path):
            pass
        process.kill()
    with lock(tmp_path):
        pass
