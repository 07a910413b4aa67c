"""What a page shows, as a file to take away: safe figures only, as they all come from the published file."""

from dataclasses import dataclass

import exports


@dataclass(frozen=True)
class File:
    """A file to take away: its name, its bytes and its media type."""

    name: str
    content: bytes
    type: str


def export(session, suffix, shown, *more):
    """What a page shows (a Panel, an Overview, a Ranking …) as a File of that suffix, csv or xlsx.

    `more` are the Panels of a Panel's breakdowns.
    """
    session.require("export")
    book = exports.book(shown, *more)
    name = book.name.replace(" ", "_").replace("/", "-")
    return File(f"{name}.{suffix}", exports.WRITERS[suffix](book), exports.TYPES[suffix])
