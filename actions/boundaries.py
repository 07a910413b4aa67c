"""Outlines of areas for the map, where someone has put them into the home."""

from functools import lru_cache

from actions.session import definitions
from store.boundaries import boundaries_file
from store.boundaries import outlines as read


def outlines(session):
    """{present area code: its rings} of the boundaries in the home; empty where there are none.

    Districts are counted to the authority that they are part of. Raises StoreError for a file that cannot be used.
    """
    session.require("compare")
    path = boundaries_file(session.home)
    return _outlines(path, session.data, path.stat().st_mtime_ns) if path else {}


@lru_cache(maxsize=2)
def _outlines(path, data, stamp):
    areas, found = definitions(data).areas, {}
    for code, rings in read(path).items():
        place = areas.find(code)
        if place is not None:
            found.setdefault(place.parent if place.kind == "district" else place.code, []).extend(rings)
    return found
