"""Published builds on disk: each a file of its own, named by its build, never written to again."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from store.disk import install, reaching
from store.home_folder import Home
from store.uploads import digest


KEPT = 5


def path(home: Home, build: str) -> Path:
    """Where a build is."""
    return home.published / f"{build}.duckdb"


def keep(home: Home, made: Path, build: str) -> str:
    """Move a finished file to its place and return its SHA-256. It is not live until the ledger names it."""
    with reaching(home.published):
        install(made, path(home, build))
        return digest(path(home, build))


def intact(home: Home, build: str, sha: str) -> bool:
    """Whether a build is there with the bytes it was made live with."""
    place = path(home, build)
    return place.exists() and digest(place) == sha


def unnamed(home: Home, builds: Sequence[str]) -> list[Any]:
    """Where finished builds are that are not among these: never made live, or made live in a ledger that is not this one."""
    return sorted(set(home.published.glob("*.duckdb")) - {path(home, build) for build in builds})


def prune(home: Home, builds: Sequence[str], also: Sequence[str] = ()) -> None:
    """Remove all but the last few of these builds (oldest first), those named in `also`, and what the ledger never named.

    Windows keeps those in use.
    """
    wanted = {path(home, build) for build in (*builds[-KEPT:], *also)}
    for place in set(home.published.iterdir()) - wanted:
        remove(place)


def remove(place: Path) -> None:
    """Remove a file, or a folder that a stopped publication left; one that is in use on Windows stays until the next time."""
    with suppress(PermissionError, FileNotFoundError):
        if place.is_dir():
            shutil.rmtree(place, ignore_errors=True)
        else:
            place.unlink()
