"""Bytes into a file that somebody named."""

from pathlib import Path

from errors import UsageError


def written(path: Path, content: bytes) -> str:
    """Write the file and return its name. Raises UsageError where that is not possible."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}. Choose another folder.") from error
    return str(path)
