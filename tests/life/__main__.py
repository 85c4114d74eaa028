"""Write the golden files of the life of the example network anew."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.life import lived, write_golden

with TemporaryDirectory() as folder:
    for left in lived(Path(folder) / "network"):
        write_golden(left)
