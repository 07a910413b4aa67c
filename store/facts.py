"""What a loader read in an upload, as one Parquet file. A cache: made again from the upload whenever it is absent or damaged.

A file is named by the upload, by the definitions, loader and codebook it was read with, and by its own bytes.
"""

from collections.abc import Sequence
from pathlib import Path

from store.disk import install, reaching
from store.home_folder import Home
from store.uploads import digest as hash_of


SHORT = 16


def find(home: Home, sha: str, digest: str) -> Path | None:
    """The facts of an upload as read by what `digest` stands for, or None where they are absent or damaged."""
    kept = home.facts.glob(f"{_key(sha, digest)}-*.parquet")
    return next((place for place in kept if place.stem.endswith(hash_of(place)[:SHORT])), None)


def keep(home: Home, made: Path, sha: str, digest: str) -> Path:
    """Move finished facts to their place and return it. Raises StoreError where the disk refuses."""
    with reaching(home.facts):
        place = home.facts / f"{_key(sha, digest)}-{hash_of(made)[:SHORT]}.parquet"
        install(made, place)
    return place


def erase(home: Home, sha: str) -> None:
    """Remove all facts of an upload."""
    for place in home.facts.glob(f"{sha}-*"):
        place.unlink(missing_ok=True)


def prune(home: Home, wanted: Sequence[tuple[str, ...]]) -> None:
    """Remove the facts of any other (upload hash, digest) than those wanted: they were read with older definitions."""
    keys = {_key(*fact) for fact in wanted}
    for place in home.facts.glob("*.parquet"):
        if place.stem.rpartition("-")[0] not in keys:
            place.unlink(missing_ok=True)


def _key(sha, digest):
    return f"{sha}-{digest[:SHORT]}"
