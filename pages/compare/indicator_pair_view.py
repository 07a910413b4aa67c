"""Two indicators over the same areas: what is said of them, and the table of both."""

from html import escape

from pages.compare.chart_key import chart_key
from pages.ui.data_table import plain_table
from panels import periods
from panels.format import figure
from panels.indicator_pairs import Relation


def head(relation, region):
    """The statement, how surely it is said and what it does not show, and what the marks mean."""
    marks = chart_key(relation.area, region, {pair.mark for pair in relation.pairs}) if relation.pairs else ""
    care = f'<p class="care">{escape(relation.care)}</p>' if relation.care else ""
    return f'<h2>{escape(relation.title)}</h2><p class="about">{escape(relation.words)}</p>{care}{marks}'


def under(relation: Relation) -> str:
    """What a reader of the chart must be told: its lines and its sources."""
    lines = f"Dashed lines: {relation.peers.whole.name}. " if None not in relation.wholes else ""
    invented = "Sample figures in the layout of" if relation.invented else "Sources"
    sources = " and ".join(dict.fromkeys(indicator.source for indicator in (relation.first, relation.second)))
    return f'<p class="note">{escape(f"{lines}Neither axis need start at zero. {invented}: {sources}.")}</p>'


def pair_table(relation: Relation) -> str:
    """Both figures of every area as a true table."""
    heads = [
        "Area",
        *(f"{indicator.short}, {periods.of(at)}" for indicator, at in zip((relation.first, relation.second), relation.periods)),
    ]
    rows = [
        [pair.area.name, figure(pair.first.value, relation.first), figure(pair.second.value, relation.second)] for pair in relation.pairs
    ]
    return f"<h2>The figures</h2>{plain_table(f'{relation.first.title}; {relation.second.title}', heads, rows, (1, 2))}"
