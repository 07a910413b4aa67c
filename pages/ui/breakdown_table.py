"""For which children, and beside which places: the breakdowns and the statistical neighbours of a Panel."""

from collections.abc import Sequence

from markupsafe import Markup

from pages.shell.address import href
from pages.ui.ranked_table import Row, ranked_table
from pages.ui.templates import Macros
from panels import periods
from panels.format import figure, placed, sentence
from panels.panel import Panel, Point


_SECTIONS = Macros("ui/breakdown_table.html")
NO_NEIGHBOURS = "There is no comparison with statistical neighbours for this indicator and area."
FIRST = {"low": "lowest (best) first", "high": "highest (best) first", "neither": "highest first"}


def neighbours(panel: Panel, framework: str) -> Markup:
    """The statistical neighbours ranked, the place itself among them, and the way to every area; a sentence where there are none."""
    has_comparison = panel.latest is not None and panel.indicator.method != "count"
    every = href("compare", framework=framework, area=panel.area.code, indicator=panel.indicator.id) if has_comparison else ""
    if not panel.neighbours:
        return _SECTIONS.neighbours(NO_NEIGHBOURS, "", every)
    rows = [Row(neighbour.area.name, neighbour.point, neighbour.is_this, neighbour.rank) for neighbour in panel.neighbours]
    at = next(neighbour.point for neighbour in panel.neighbours if neighbour.is_this)
    england = next((comparator for comparator in panel.comparators if comparator.kind == "country" and comparator.value is not None), None)
    line = f" Dashed line: {england.name}, {figure(england.value, panel.indicator)}." if england else ""
    stands = f"{sentence(periods.within(at))}, {panel.area.name} was {placed(panel.rank, panel.ranked, panel.indicator.better)}"
    about = f"{stands}, {FIRST[panel.indicator.better]}.{line}"
    table = ranked_table("Statistical neighbours", "Area", rows, panel.indicator, england and england.value, ranks=True)
    return _SECTIONS.neighbours(about, table, every)


def breakdowns(panels: Sequence[Panel], wide: bool) -> Markup:
    """Each Panel's breakdown as a table of its own, side by side unless `wide`; a sentence where there is none."""
    return _SECTIONS.breakdowns([breakdown(panel, wide) for panel in panels], wide)


def breakdown(panel: Panel, wide: bool) -> Markup:
    """The categories of a Panel's breakdown at their latest period, all children as the dashed line."""
    last = max((split.points[-1] for split in panel.categories if split.points), key=lambda point: point.end, default=None)
    rows = [Row(split.category, _at(split.points, last), series=split.points) for split in panel.categories]
    every = _at(panel.points, last)
    reference = every.value if every and panel.indicator.method != "count" else None
    line = f" Dashed line: all children, {figure(reference, panel.indicator)}." if reference is not None else ""
    about = f"{periods.of(last)}.{line}" if last else "No figures yet."
    title = f"By {panel.breakdown}"
    table = ranked_table(title, "Children", rows, panel.indicator, reference, moves=wide)
    return table_section(title, about, table)


def table_section(title: str, about: str, table: Markup) -> Markup:
    """A table under a small heading and what is said of it."""
    return _SECTIONS.table_section(title, about, table)


def _at(points: Sequence[Point], last: Point | None) -> Point | None:
    return next((point for point in reversed(points) if last and point.end == last.end), None)
