"""A file exactly as it would be read, before any column is given a meaning."""

from pathlib import Path

import loaders
from errors import UsageError


def preview(session, file, name=None):
    """The loaders' Preview of a file: how it was read, its table and its problems. Nothing is kept."""
    session.require("preview")
    file = Path(file)
    if not file.is_file():
        raise UsageError(f"There is no file {file}. Check the name and the folder.")
    return loaders.preview(file, name or file.name)
