"""The charts of areas as pictures: their statements, and what must stand under them."""

from pages.compare import together_view
from pages.compare.ranking_view import source
from pages.ui.chart_picture import picture
from panels import periods
from panels.indicators_together_words import about
from panels.ranking_words import against_whole


def of_all(ranking):
    """The Picture of all areas in rank order."""
    return _of("caterpillar", against_whole(ranking), ranking)


def of_sizes(by_size):
    """The Picture of all areas by their size."""
    return _of("funnel", by_size.title, by_size.ranking)


def _of(key, title, ranking):
    subtitle = f"{ranking.indicator.title}, {ranking.peers.title}, {periods.of(ranking.period)}"
    return picture(key, "Picture of the chart", title, subtitle, source(ranking), ranking.build, ranking.invented)


def of_pairs(relation):
    """The Picture of two indicators over the same areas."""
    both = zip((relation.first, relation.second), relation.periods)
    subtitle = " and ".join(f"{indicator.title} ({periods.of(at)})" for indicator, at in both)
    sources = " and ".join(dict.fromkeys(indicator.source for indicator in (relation.first, relation.second)))
    note = f"{relation.care} Source: {sources}.".strip()
    return picture(
        "scatter", "Picture of the chart", relation.title, f"{subtitle}, {relation.peers.title}", note, relation.build, relation.invented
    )


def of_together(together):
    """The Picture of several indicators of one area."""
    return picture(
        "together",
        "Picture of the chart",
        together.title,
        about(together),
        together_view.source(together),
        together.build,
        together.invented,
    )
