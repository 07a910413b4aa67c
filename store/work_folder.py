"""A folder of one's own for half-made files, gone at the end; what a killed process left behind is swept by the next."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.disk import reaching
from store.home_folder import Home
from store.lock import lock_file, take


@contextmanager
def workspace(home: Home) -> Iterator[Path]:
    """A new empty folder under work/, on the same disk as everything else, so that a finished file can be moved in one step."""
    home.make()
    sweep(home)
    with lock_file(home.folder / "work.lock") as file:
        while not take(file, shared=True):
            time.sleep(0.01)
        with reaching(home.work):
            folder = Path(tempfile.mkdtemp(dir=home.work))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def sweep(home: Home) -> None:
    """Remove what is left in work/, unless someone alive is using it: each user shares a lock, the sweeper needs the whole."""
    with reaching(home.work), lock_file(home.folder / "work.lock") as file:
        if take(file):
            for left in home.work.iterdir():
                shutil.rmtree(left, ignore_errors=True)
