"""Bugs of ours, written down so that they can be found again: where in the program, never with which figures."""

import os
import secrets
import traceback
from contextlib import suppress
from pathlib import Path

import clock
from store.disk import FILE
from store.home_folder import Home


ROOT = Path(__file__).resolve().parent.parent


def note_bug(home: Home, error: BaseException) -> str:
    """Write down where `error` arose and return the reference to give to a person.

    The error's own text is left out, because it may cite a cell of a file.
    """
    reference = f"{clock.now():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
    with suppress(OSError):
        home.folder.mkdir(parents=True, exist_ok=True)
        with home.log.open("a", encoding="utf-8") as file:
            os.chmod(file.fileno() if os.name == "posix" else home.log, FILE)
            file.write(f"{reference}\n{''.join(_lines(error))}\n")
    return reference


def _lines(error):
    for cause in _causes(error):
        yield f"  {type(cause).__module__}.{type(cause).__name__}\n"
        for frame in traceback.extract_tb(cause.__traceback__):
            place = Path(frame.filename)
            name = place.relative_to(ROOT) if place.is_relative_to(ROOT) else place.name
            yield f"    {name}:{frame.lineno} in {frame.name}\n"


def _causes(error):
    while error:
        yield error
        error = error.__cause__ or error.__context__
