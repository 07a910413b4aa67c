"""Areas by fifths of their figures, for indicators by which none is better and for figures without intervals."""

from metrics.quantile import quantiles


WORDS = ("lowest fifth", "second lowest fifth", "middle fifth", "second highest fifth", "highest fifth")


def fifths(ranking):
    """{area code: 1 (lowest) to 5 (highest)} of the areas with a figure; empty where there are fewer than five."""
    shown = ranking.shown
    found = quantiles([one.value for one in shown], 5, highest_first=False)
    return {one.area.code: int(fifth) for one, fifth in zip(shown, found) if fifth == fifth}


def judged(ranking):
    """Whether the areas of a Ranking can be called better or worse than the whole at all."""
    return ranking.indicator.better != "neither" and bool(ranking.kinds)
