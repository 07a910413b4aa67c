"""A dropped file, on disk for as long as an action needs it."""

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def on_disk(dropped, name="dropped"):
    """The path of a dropped file, gone again afterwards; None for none. Its name is kept apart, as people's names are no file names."""
    if dropped is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        with path.open("wb") as file:
            dropped.seek(0)
            shutil.copyfileobj(dropped, file, 1 << 20)
        yield path
