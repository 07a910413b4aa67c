"""For which children, and beside which places: the breakdowns and the statistical neighbours of a Panel."""

from html import escape

from pages.shell.address import href
from pages.ui.ranked_table import Row, ranked_table
from panels import periods
from panels.format import figure, placed, sentence


NO_NEIGHBOURS = "There is no comparison with statistical neighbours for this indicator and area."
FIRST = {"low": "lowest (best) first", "high": "highest (best) first", "neither": "highest first"}


def neighbours(panel, framework):
    """The statistical neighbours ranked, the place itself among them, and the way to every area; a sentence where there are none."""
    heading = "<h2>Among its statistical neighbours</h2>"
    at = href("compare", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    every = f'<p class="about"><a data-go href="{escape(at)}">Every area</a>: in order, on a map, by size, over time.</p>'
    if panel.latest is None or panel.indicator.method == "count":
        every = ""
    if not panel.neighbours:
        return f'{heading}<p class="about">{NO_NEIGHBOURS}</p>{every}'
    rows = [Row(neighbour.area.name, neighbour.point, neighbour.is_this, neighbour.rank) for neighbour in panel.neighbours]
    at = next(neighbour.point for neighbour in panel.neighbours if neighbour.is_this)
    england = next((comparator for comparator in panel.comparators if comparator.kind == "country" and comparator.value is not None), None)
    line = f" Dashed line: {england.name}, {figure(england.value, panel.indicator)}." if england else ""
    stands = f"{sentence(periods.within(at))}, {panel.area.name} was {placed(panel.rank, panel.ranked, panel.indicator.better)}"
    about = f"{stands}, {FIRST[panel.indicator.better]}.{line}"
    table = ranked_table("Statistical neighbours", "Area", rows, panel.indicator, england and england.value, ranks=True)
    return f'{heading}<p class="about">{escape(about)}</p>{table}{every}'


def breakdowns(panels, wide):
    """Each Panel's breakdown as a table of its own, side by side unless `wide`; a sentence where there is none."""
    heading = "<h2>For which children</h2>"
    if not panels:
        return f'{heading}<p class="about">The data file gives this figure for all children together only.</p>'
    body = "".join(breakdown(panel, wide) for panel in panels)
    return f'{heading}<div class="{"one" if wide else "flow"}">{body}</div>'


def breakdown(panel, wide):
    """The categories of a Panel's breakdown at their latest period, all children as the dashed line."""
    last = max((split.points[-1] for split in panel.categories if split.points), key=lambda point: point.end, default=None)
    rows = [Row(split.category, _at(split.points, last), series=split.points) for split in panel.categories]
    every = _at(panel.points, last)
    reference = every.value if every and panel.indicator.method != "count" else None
    line = f" Dashed line: all children, {figure(reference, panel.indicator)}." if reference is not None else ""
    about = f"{periods.of(last)}.{line}" if last else "No figures yet."
    title = f"By {panel.breakdown}"
    table = ranked_table(title, "Children", rows, panel.indicator, reference, moves=wide)
    return f'<section><h3>{escape(title)}</h3><p class="note">{escape(about)}</p>{table}</section>'


def _at(points, last):
    return next((point for point in reversed(points) if last and point.end == last.end), None)
