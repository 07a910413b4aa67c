"""The data table of a chart: every period with its counts, figure, interval and comparators, newest first."""

from pages.ui.data_table import plain_table
from panels import periods
from panels.format import number, sentence, shown
from panels.panel import Panel


def figures_table(panel: Panel) -> str:
    """The Panel's headline series as a true table."""
    indicator = panel.indicator
    others = [comparator for comparator in panel.tabled if comparator.points]
    heads = ["Period", *_counted(panel), sentence(panel.area.name), "95% interval", *(_short(comparator) for comparator in others), "Note"]
    rows = [
        [periods.of(point), *_counts(panel, point), shown(point, indicator), _interval(point, indicator), *_beside(others, point, indicator), point.note or ""]
        for point in reversed(panel.points)
    ]  # fmt: skip
    filled = [i for i in range(len(heads)) if i == 0 or any(row[i] for row in rows)]
    numbers = range(1, len(filled) - ("Note" in [heads[i] for i in filled]))
    caption = f"{indicator.title}, {panel.area.name}, {indicator.unit}"
    return plain_table(caption, [heads[i] for i in filled], [[row[i] for i in filled] for row in rows], numbers)


def _counted(panel):
    return [sentence(panel.indicator.numerator), sentence(panel.indicator.denominator or "")]


def _counts(panel, point):
    pair = (point.numerator, point.denominator)
    return ["" if part is None else number(part, 0 if part % 1 == 0 else 1) for part in pair]


def _interval(point, indicator):
    if point.lower95 is None or point.upper95 is None:
        return ""
    return f"{number(point.lower95, indicator.decimals)} to {number(point.upper95, indicator.decimals)}"


def _beside(others, point, indicator):
    matches = [
        next((candidate for candidate in other.points if candidate.end == point.end and candidate.start == point.start), None)
        for other in others
    ]
    return ["" if match is None else shown(match, indicator) for match in matches]


def _short(comparator):
    return "Neighbours’ median" if comparator.kind == "neighbours" else comparator.name
