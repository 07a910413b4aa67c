"""How a person says a file is read, where it was taken wrongly."""

from collections.abc import Iterator
from dataclasses import dataclass


ENCODINGS = ("utf-8", "cp1252", "utf-16", "mac_roman", "cp850")


@dataclass(frozen=True)
class Correction:
    """What to take for granted instead of finding it out; anything left out is found out as ever.

    `encoding` is one of ENCODINGS, `delimiter` comma, tab, semicolon or pipe, `heading` the first and the last line of the
    headings, `below` the number of lines at the end of the file that are no part of the table, and `merged` that cells of a sheet which
    are merged over several rows hold for each of them.
    """

    encoding: str | None = None
    delimiter: str | None = None
    heading: tuple[int, ...] = ()
    below: int = 0
    merged: bool = False

    @property
    def faults(self) -> Iterator[str]:
        """What of it cannot be meant, in words."""
        if self.encoding not in (None, *ENCODINGS):
            yield f"there is no encoding '{self.encoding}'; choose one of {', '.join(ENCODINGS)}"
        if self.delimiter not in (None, "comma", "tab", "semicolon", "pipe"):
            yield f"there is no delimiter '{self.delimiter}'; choose comma, tab, semicolon or pipe"
        if self.heading and not (len(self.heading) == 2 and 1 <= self.heading[0] <= self.heading[1] < self.heading[0] + 10):
            yield "the heading is told by its first and its last line, at most ten of them, as in [3, 4]"
        if self.below < 0:
            yield "the number of lines below the table cannot be below zero"


AS_FOUND = Correction()
