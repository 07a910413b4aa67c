"""Bytes into a file that somebody named."""

from pathlib import Path

from errors import UsageError


def refuse_to_overwrite(path: Path, option: str) -> None:
    """Raise UsageError where there is such a file already; `option` is the one that names another."""
    if path.exists():
        raise UsageError(f"There is a {path} already. Move it away, or name another file with {option}.")


def written(path: Path, content: bytes) -> str:
    """Write the file and return its name. Raises UsageError where that is not possible."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}. Choose another folder.") from error
    return str(path)
