"""The gaps of one indicator, on its own page: a row for each breakdown, with how the gap has moved."""

from dataclasses import replace
from html import escape

from charts.spark import spark
from pages.inequalities.gap_list import figures, moved, size
from pages.shell.address import href
from panels import periods
from panels.gap import of_panel


HEADS = {
    "name": "Between children",
    "group": "Group",
    "other": "Compared with",
    "gap": "Gap",
    "line": "The gap over time",
    "moved": "Since the start",
}


def group_gaps(splits, framework):
    """The section as markup; `splits` are Panels of one indicator, each with a breakdown. Empty where no two groups compare."""
    gaps = [gap for gap in map(of_panel, splits) if gap]
    if not gaps:
        return ""
    top = "".join(f'<th scope="col" role="columnheader" class="c-{kind}">{head}</th>' for kind, head in HEADS.items())
    return (
        '<section aria-labelledby="gaps"><h2 id="gaps">The gap between groups</h2><table class="score gaps within" role="table" aria-labelledby="gaps">'
        f'<thead role="rowgroup"><tr role="row">{top}</tr></thead><tbody role="rowgroup">{"".join(_row(gap, framework) for gap in gaps)}</tbody>'
        "</table></section>"
    )


def _row(gap, framework):
    at = href("inequalities", framework=framework, area=gap.area.code, gap=gap.id)
    name = f'<a data-go href="{escape(at)}">By {escape(gap.breakdown)}</a><small>{escape(periods.of(gap.latest.point))}</small>'
    return f'<tr role="row"><th scope="row" role="rowheader">{name}</th>{figures(gap)}{size(gap)}{_line(gap)}{moved(gap)}</tr>'


def _line(gap):
    sizes = [replace(gap_at.point, value=abs(gap_at.absolute[0])) for gap_at in gap.series]
    return f'<td role="cell" class="line">{spark(sizes)}</td>'
