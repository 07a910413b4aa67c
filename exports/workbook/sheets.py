"""The tidy tables of a Paper: each figure table as a sheet, and one more for the places it is set beside."""

import re
from dataclasses import dataclass
from itertools import chain, count

from exports.writable_text import one_line
from panels.panel import Point
from panels.slide import FigureTable, Paper, Slide


COLUMNS = ("period", "category", "numerator", "denominator", "value", "lower95", "upper95", "status")
LONGEST, MOST_KIND = 31, 16
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True)
class Tidy:
    """One sheet: `rows` are (category, point). `name` is unlike that of any other, whatever its letters' case."""

    name: str
    slide: Slide
    table: FigureTable
    caption: str
    rows: tuple[tuple[str, Point], ...]


def sheets(paper: Paper) -> list[Tidy]:
    """Every sheet in the order of the items; none for an item without figures."""
    taken: set[str] = set()
    return [
        Tidy(_name(slide.number, one_line(table.indicator.short), kind, taken), slide, table, caption, rows)
        for slide in paper.slides
        if not slide.withheld
        for table in slide.tables
        for kind, caption, rows in _parts(table)
    ]


def _parts(table: FigureTable):
    """The table itself, and the places beside it with the name of each as its category."""
    caption = one_line(table.caption)
    yield (
        "" if table.breakdown == "all" else f" by {one_line(table.breakdown)}"[:MOST_KIND].rstrip(),
        caption,
        tuple((row.category, row.point) for row in table.rows),
    )
    beside = tuple((name, point) for name, points in table.beside for point in points)
    if beside:
        yield " beside others", f"{caption}: beside others", beside


def _name(number: int, short: str, kind: str, taken: set[str]) -> str:
    """A name that a sheet may have: the page, as much of the indicator as there is room for, and the kind of table; not taken yet."""
    base = " ".join(_FORBIDDEN.sub(" ", f"{number} {short}").split())
    kind = _FORBIDDEN.sub(" ", kind)
    tails = chain([kind], (f"{kind} ({times})" for times in count(2)))
    name = next(name for name in (f"{base[: LONGEST - len(tail)].rstrip()}{tail}" for tail in tails) if name.lower() not in taken)
    taken.add(name.lower())
    return name
