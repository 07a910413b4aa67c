"""Two indicators over the same areas: what is said of them, and the table of both."""

from markupsafe import Markup

from catalogue import Area
from pages.compare.chart_key import chart_key
from pages.ui.templates import render
from panels import periods
from panels.format import figure
from panels.indicator_pairs import Relation


def head(relation: Relation, region: Area | None) -> Markup:
    """The statement, how surely it is said and what it does not show, and what the marks mean."""
    marks = chart_key(relation.area, region, {pair.mark for pair in relation.pairs}) if relation.pairs else ""
    return render("compare/statement.html", title=relation.title, about=relation.words, care=relation.care, key=marks)


def under(relation: Relation) -> Markup:
    """What a reader of the chart must be told, its lines and its sources; and both figures of every area as a true table."""
    lines = f"Dashed lines: {relation.peers.whole.name}. " if None not in relation.wholes else ""
    invented = "Sample figures in the layout of" if relation.invented else "Sources"
    sources = " and ".join(dict.fromkeys(indicator.source for indicator in (relation.first, relation.second)))
    pairs = zip((relation.first, relation.second), relation.periods)
    headings = ["Area", *(f"{indicator.short}, {periods.of(at)}" for indicator, at in pairs)]
    rows = [
        [pair.area.name, figure(pair.first.value, relation.first), figure(pair.second.value, relation.second)] for pair in relation.pairs
    ]
    return render(
        "compare/pair_table.html",
        words=f"{lines}Neither axis need start at zero. {invented}: {sources}.",
        caption=f"{relation.first.title}; {relation.second.title}",
        headings=headings,
        rows=rows,
        numbers=(1, 2),
    )
