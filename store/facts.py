"""What a loader read in an upload, as one Parquet file. A cache: made again from the upload whenever it is absent or damaged.

A file is named by the upload, by the definitions, loader and codebook it was read with, and by its own bytes.
"""

from store.disk import install, reaching
from store.uploads import digest as hash_of


SHORT = 16


def find(home, sha, digest):
    """The facts of an upload as read by what `digest` stands for, or None where they are absent or damaged."""
    kept = home.facts.glob(f"{_key(sha, digest)}-*.parquet")
    return next((place for place in kept if place.stem.endswith(hash_of(place)[:SHORT])), None)


def keep(home, made, sha, digest):
    """Move finished facts to their place and return it. Raises StoreError where the disk refuses."""
    with reaching(home.facts):
        place = home.facts / f"{_key(sha, digest)}-{hash_of(made)[:SHORT]}.parquet"
        install(made, place)
    return place


def erase(home, sha):
    """Remove all facts of an upload."""
    for place in home.facts.glob(f"{sha}-*"):
        place.unlink(missing_ok=True)


def prune(home, wanted):
    """Remove the facts of any other (upload hash, digest) than those wanted: they were read with older definitions."""
    keys = {_key(*one) for one in wanted}
    for place in home.facts.glob("*.parquet"):
        if place.stem.rpartition("-")[0] not in keys:
            place.unlink(missing_ok=True)


def _key(sha, digest):
    return f"{sha}-{digest[:SHORT]}"
