"""The recent trend by the field's five-point test, in words."""

import numpy as np

from metrics.proportion import wilson
from metrics.trend import LEVEL, POINTS, PROPORTION, WEIGHTED, recent_trend
from panels.comparable import same_season
from panels.format import spelled
from panels.panel import Trend, Verdict
from panels.periods import span


TOO_SHORT, UNTESTED = "too short to say", "cannot be tested"
WORDS = {"better": "{way}, getting better", "worse": "{way}, getting worse", "similar": "no significant change"}


def trend(points, indicator):
    """The Trend of comparable points, oldest first, by the latest five of them, one a year.

    Cochran–Armitage on the counts where they give the published proportion and interval, else the slope weighted by the
    95% intervals. `points` of the answer says how many were there, five at most.
    """
    used = same_season(points)[-POINTS:] if points else ()
    if len(used) < POINTS:
        count = f"{spelled(len(used))} {'point' if len(used) == 1 else 'points'}, five needed"
        return Trend(Verdict("none", TOO_SHORT, count), "none", None, len(used))
    values, lowers, uppers, x, n = (_array(used, name) for name in ("value", "lower95", "upper95", "numerator", "denominator"))
    counted = indicator.method == "proportion" and counts_tell_all(values, lowers, x, n, indicator)
    method = PROPORTION if counted else WEIGHTED
    found = recent_trend(values, lowers, uppers, x if counted else None, n if counted else None, method, indicator.better)
    if found.kind == "none":
        return Trend(Verdict("none", UNTESTED, found.reason[0].lower() + found.reason[1:]), method, LEVEL, len(used))
    words = WORDS.get(found.kind, "{way}").format(way=found.marker.lower())
    return Trend(Verdict(found.kind, words, f"{spelled(POINTS)} points, {span(used)}"), method, LEVEL, len(used))


def counts_tell_all(values, lowers, x, n, indicator):
    """Whether the counts alone give the published proportions and limits, to half a printed unit: no weights, no design."""
    near = 0.5 * 10.0**-indicator.decimals
    with np.errstate(all="ignore"):
        return bool(
            np.all(np.abs(values - x / n * indicator.per) <= near) and np.all(np.abs(lowers - wilson(x, n, 0.95, indicator.per)[0]) <= near)
        )


def _array(points, name):
    return np.array([getattr(point, name) for point in points], float)
