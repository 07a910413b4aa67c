"""A TOML file that somebody named."""

import tomllib
from pathlib import Path

from errors import Problem, UploadError, UsageError


def table(path: Path) -> dict:
    """The table in the file. Raises UsageError where it cannot be read, UploadError where it is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UploadError(path.name, [Problem(f"this is not readable TOML: {error}. Correct that line")]) from error
