"""What a loader read in an upload, as one Parquet file. A cache: made again from the upload whenever it is absent."""

from store.disk import install, reaching


def path(home, sha, digest):
    """Where the facts of an upload are, as read by the definitions, loader and codebook that `digest` stands for."""
    return home.facts / f"{sha}-{digest[:16]}.parquet"


def keep(home, made, sha, digest):
    """Move finished facts to their place. Raises StoreError where the disk refuses."""
    place = path(home, sha, digest)
    with reaching(home.facts):
        install(made, place)
    return place


def prune(home, wanted):
    """Remove the facts that no active upload needs any more: those of older definitions, or of withdrawn files."""
    for place in set(home.facts.glob("*.parquet")) - set(wanted):
        place.unlink(missing_ok=True)
