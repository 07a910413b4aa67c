"""The scorecard: one true table per section, one row per indicator, the same columns everywhere."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import href
from pages.ui.scorecard_cells import Cell, cells, headings
from pages.ui.templates import Macros
from pages.ui.watchlist_star import star
from panels import periods
from panels.format import counts, reason
from panels.panel import Panel


_TABLE = Macros("ui/scorecard_table.html")
Listed = tuple[Panel, str | None]


class Name(NamedTuple):
    """An indicator by its title, where that leads, and the partnership's own code for it, if any."""

    code: str | None
    title: str
    address: str


class Line(NamedTuple):
    """The row of an indicator with a figure; `under` are the small words below its name."""

    name: Name
    star: Markup
    under: str
    cells: list[Cell]


class Missing(NamedTuple):
    """Indicators without a figure, all for the same reason."""

    why: str
    names: list[Name]


def section(name: str, title: str, words: str, rows: Sequence[Listed], framework: str, kinds: Iterable[str]) -> Markup:
    """A section's heading and its table; `rows` are (Panel, the partnership's own code or None), `kinds` its columns.

    Indicators without a figure follow the others, those that are without it for the same reason in one row.
    """
    kinds = tuple(kinds)
    lines = [_line(panel, code, framework, kinds) for panel, code in rows if panel.latest]
    return _TABLE.section(name, title, words, headings("Indicator", kinds), lines, _missing(rows, framework))


def _line(panel: Panel, code: str | None, framework: str, kinds: tuple[str, ...]) -> Line:
    return Line(_name(panel, code, framework), star(panel.indicator), _under(panel), cells(panel, kinds))


def _missing(rows: Iterable[Listed], framework: str) -> list[Missing]:
    """The rows without a figure by why there is none, in their order."""
    by_words: dict[str, list[Name]] = {}
    for panel, code in rows:
        if panel.latest is None:
            by_words.setdefault(panel.words, []).append(_name(panel, code, framework))
    return [Missing(why, names) for why, names in by_words.items()]


def _name(panel: Panel, code: str | None, framework: str) -> Name:
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    return Name(code, panel.indicator.title, at)


def _under(panel: Panel) -> str:
    """The name that its source uses, then '2024 · 344 of 1,290', and what came after where that cannot be shown."""
    now, last = panel.latest, panel.points[-1]
    after = "" if last is now else f"{periods.of(last)} {reason(last)}"
    return " · ".join(filter(None, [panel.indicator.official, periods.of(now), counts(now), after]))
