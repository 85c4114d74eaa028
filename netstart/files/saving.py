"""Files that are written whole or not at all, and one writer at a time.

What the disk refuses stays an `OSError`: whoever saves tells it, keeps the text, and tries again.
"""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from netstart.core.words import Message, Problem, trouble

FOR_THE_OWNER = 0o600
PATIENCE = 2.5
PAUSE = 0.05
LOCK = ".netstart.lock"
# Windows alone has this, and without it turns every "\n" into two characters
BINARY: int = getattr(os, "O_BINARY", 0)


REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "disk-closed",
    errno.EACCES: "disk-closed",
    errno.EPERM: "disk-closed",
    errno.ENOENT: "disk-gone",
    errno.ENOTDIR: "disk-gone",
    errno.EISDIR: "disk-folder",
}


def reason(error: OSError) -> Message:
    """Return in words why the disk refused; the system itself says it in English."""
    key = REASONS.get(error.errno or 0, "disk-other")
    return Message(key, {"code": errno.errorcode.get(error.errno or 0, "?")})


def save(path: Path, text: str) -> None:
    """Put a text in the place of a file; until that is done, the file is what it was.

    Raises:
        OSError: the disk is full, or the folder is gone or closed.
    """
    _save_bytes(path, text.encode("utf-8"))


def back_up(path: Path) -> None:
    """Copy a file to `<name>.bak`; what is not there yet needs no copy.

    Raises:
        OSError: the file cannot be read, or the copy not written.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return
    _save_bytes(path.with_name(f"{path.name}.bak"), content, _mode(path))


def create(path: Path, text: str) -> None:
    """Write a file that is not there yet, and that is never written over.

    Raises:
        FileExistsError: it is there.
        OSError: the disk is full, or the folder is gone or closed.
    """
    with _written(path, text.encode("utf-8"), FOR_THE_OWNER) as temporary:
        # the name is claimed empty, when the text is already on the disk; a hard link would do it at once,
        # but memory sticks and many network disks have none
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FOR_THE_OWNER))
        is_whole = False
        try:
            _replace(temporary, path)
            is_whole = True
        finally:
            if not is_whole:
                path.unlink()
    _settle(path.parent)


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Be the only one that writes in a folder; the lock ends with the process, however that ends.

    Raises:
        Problem: somebody else is at work there.
        OSError: there is no such folder, or it is closed.
    """
    # filelock would make a folder that is not there
    ours = FileLock(Path(os.path.realpath(folder, strict=True)) / LOCK, timeout=0)
    try:
        ours.acquire()
    except Timeout as error:
        raise Problem(trouble(str(folder), "locked")) from error
    try:
        yield
    finally:
        ours.release()


def _save_bytes(path: Path, content: bytes, mode: int | None = None) -> None:
    # to replace a symbolic link would leave the file that it points to as it was; links that go round make
    # `Path.resolve` raise what is no `OSError`
    file = Path(os.path.realpath(path))
    with _written(file, content, _mode(file) if mode is None else mode) as temporary:
        _replace(temporary, file)
    _settle(file.parent)


@contextmanager
def _written(file: Path, content: bytes, mode: int) -> Iterator[Path]:
    """Give a file beside the real one with everything in it, and leave nothing behind."""
    # one fixed name, so that what a killed run leaves is cleared by the next
    temporary = file.with_name(f".{file.name}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, FOR_THE_OWNER)
        # buffered: a bare `os.write` on a full disk writes a part and says nothing
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        # some network disks know no modes; to be for its owner alone harms nobody
        with suppress(OSError):
            temporary.chmod(mode)
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _mode(file: Path) -> int:
    try:
        return stat.S_IMODE(file.stat().st_mode)
    except FileNotFoundError:
        return FOR_THE_OWNER


def _replace(temporary: Path, file: Path) -> None:
    """Put the new file in the place of the old one; on Windows a virus scanner may hold that for a moment."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            temporary.replace(file)
        except PermissionError:
            if os.name != "nt" or time.monotonic() >= until:
                raise
            time.sleep(PAUSE)
        else:
            return


def _settle(folder: Path) -> None:
    """Have the new name written to the disk too; a folder that cannot do this still has the file whole."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
