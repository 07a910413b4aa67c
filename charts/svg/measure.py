"""How much room text takes: the width of lines in Source Sans, and the height of a block of lines."""

from functools import lru_cache
from unicodedata import category, east_asian_width, normalize

from charts.svg.label_runs import Line
from charts.svg.widths import BOLD, REGULAR, table


# Of the type size: the first line of a block from its top to its foot, its baseline from the top, and each further line.
FIRST, RISE, NEXT = 1.326, 1.0, 1.3
_TABLES = {False: table(REGULAR), True: table(BOLD)}


@lru_cache(maxsize=4096)
def width(line: Line, size: float) -> float:
    """How wide a line is."""
    return sum([_run(text, bold) for text, bold in line]) * size


@lru_cache(maxsize=4096)
def block(lines: tuple[Line, ...], size: float) -> tuple[float, float]:
    """(width, height) of lines under one another."""
    return max(width(line, size) for line in lines), (FIRST + NEXT * (len(lines) - 1)) * size


@lru_cache(maxsize=4096)
def _run(text, bold):
    known = _TABLES[bold]
    return sum(known.get(character) or _other(character, bold) for character in text) / 1000


@lru_cache(maxsize=1024)
def _other(character, bold):
    """The width of what the table lacks: an accented letter is as wide as its letter, and a square sign fills its square."""
    base = normalize("NFD", character)[0]
    if base in _TABLES[bold]:
        return _TABLES[bold][base] + 2
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 1000 if east_asian_width(character) in "WF" or ord(character) > 0xFFFF else 700
