"""Opens a page or a folder with the program that the system has for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def opened(path: Path) -> None:
    """Open a page or a folder with the program that the system has for it.

    What that program has to say would be written over the screen that is on the wall, as with typer's own.
    """
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 — a page that was just written here
        return
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener:
        subprocess.Popen([opener, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
