"""Areas by their size: what is said over the funnel, what its lines are, and how many lie beyond them."""

from html import escape

from pages.compare.chart_key import chart_key
from pages.compare.ranking_view import source
from panels.funnel_panel import BySize


def head(by_size: BySize) -> str:
    """The statement, what it allows for, and what the marks mean."""
    ranking = by_size.ranking
    region = ranking.region and ranking.region.area
    marks = chart_key(ranking.area, region, {dot.mark for dot in by_size.dots}) if by_size.dots else ""
    return f'<h2>{escape(by_size.title)}</h2><p class="about">{escape(by_size.words)}</p>{marks}'


def under(by_size: BySize) -> str:
    """What a reader of the chart must be told."""
    whole = by_size.ranking.whole
    line = whole.area.name if whole.value is not None else "all areas together"
    words = (
        f"Solid line: {line}. Between the dashed lines 95% of areas are expected to lie, between the dotted lines 99.8%; a small place "
        "varies more by chance, so its limits are wider. Sizes run in multiples, so that small and large places can be told apart."
    )
    return f'<p class="note">{escape(f"{words} {source(by_size.ranking)}")}</p>'


def alt(by_size: BySize) -> str:
    """One line for those who do not see the chart."""
    ranking = by_size.ranking
    return f"Funnel of {ranking.indicator.title}: {len(by_size.dots)} {ranking.peers.many} by size. {by_size.title}."
