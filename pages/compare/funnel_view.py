"""Areas by their size: what is said over the funnel, what its lines are, and how many lie beyond them."""

from markupsafe import Markup

from pages.compare.chart_key import chart_key
from pages.compare.ranking_view import source
from pages.ui.templates import render
from panels.funnel_panel import BySize


def head(by_size: BySize) -> Markup:
    """The statement, what it allows for, and what the marks mean."""
    ranking = by_size.ranking
    region = ranking.region and ranking.region.area
    marks = chart_key(ranking.area, region, {dot.mark for dot in by_size.dots}) if by_size.dots else ""
    return render("compare/statement.html", title=by_size.title, about=by_size.words, care="", key=marks)


def under(by_size: BySize) -> Markup:
    """What a reader of the chart must be told; nothing of limits where there are none."""
    whole = by_size.ranking.whole
    line = whole.area.name if whole.value is not None else "all areas together"
    limits = (
        " Between the dashed lines 95% of areas are expected to lie, between the dotted lines 99.8%; a small place varies more by chance, "
        "so its limits are wider."
    )
    words = (
        f"Solid line: {line}.{limits if by_size.curves else ''} Sizes run in multiples, so that small and large places can be told apart."
    )
    return render("compare/note.html", words=f"{words} {source(by_size.ranking)}")


def alt(by_size: BySize) -> str:
    """One line for those who do not see the chart."""
    ranking = by_size.ranking
    return f"Funnel of {ranking.indicator.title}: {len(by_size.dots)} {ranking.peers.many} by size. {by_size.title}."
