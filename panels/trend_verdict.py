"""The recent trend by the field's five-point test, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from catalogue.indicators import Indicator
from metrics.proportion import wilson
from metrics.trend import DECREASING, INCREASING, LEVEL, POINTS, PROPORTION, WEIGHTED, recent_trends
from panels.comparable_points import same_season
from panels.format import ending, spelled
from panels.periods import span
from panels.verdicts import Trend, Verdict


if TYPE_CHECKING:
    from panels.panel import Point


TOO_SHORT, UNTESTED = "too short to say", "cannot be tested"
WORDS = {"better": "{movement}, getting better", "worse": "{movement}, getting worse", "similar": "no significant change"}
UNFIT = {
    "Confidence limits are missing": "there are no intervals",
    "Confidence limits have no width": "an interval has no width",
    "A count equals its denominator": "one of the figures is the whole",
    "A count of 0 has no odds": "one of the figures is 0",
}
NUMBERS = ("value", "lower95", "upper95", "numerator", "denominator")


def trends(series: Sequence[tuple[Point, ...]], indicators: Sequence[Indicator]) -> list[Trend]:
    """The Trend of each series of comparable points, oldest first, by its latest five of them, one a year.

    Cochran–Armitage on the counts where they give the published proportions and limits, else the slope weighted by the
    95% limits. All series are tested at once. `points` of an answer says how many were there, five at most.
    """
    used = [same_season(points)[-POINTS:] for points in series]
    answers = [None if len(points) == POINTS else too_short(points) for points in used]
    ready = np.array([index for index, answer in enumerate(answers) if answer is None], int)
    if not len(ready):
        return answers
    v, low, high, x, n = np.array([[[getattr(point, name) for point in used[index]] for index in ready] for name in NUMBERS], float)
    counted = counts_tell_all(v, low, x, n, [indicators[index] for index in ready])
    better = np.array([indicators[index].better for index in ready])
    for method, rows in ((PROPORTION, counted), (WEIGHTED, ~counted)):
        counts = (x[rows], n[rows]) if method == PROPORTION else (None, None)
        tests = recent_trends(v[rows], low[rows], high[rows], *counts, method, better[rows])
        for index, kind, marker, reason in zip(ready[rows], tests.kind, tests.marker, tests.reason):
            answers[index] = tested(used[index], method, str(kind), str(marker), str(reason))
    return answers


def counts_tell_all(values: np.ndarray, lowers: np.ndarray, x: np.ndarray, n: np.ndarray, indicators: Sequence[Indicator]) -> np.ndarray:
    """Per series, whether its counts alone give its proportions and limits, to half a printed unit: no weights, no design."""
    per = np.array([[indicator.per] for indicator in indicators], float)
    near = np.array([[0.5 * 10.0**-indicator.decimals] for indicator in indicators])
    with np.errstate(all="ignore"):
        same = (np.abs(values - x / n * per) <= near) & (np.abs(lowers - wilson(x, n, 0.95)[0] * per) <= near)
    return same.all(axis=1) & np.array([indicator.method == "proportion" for indicator in indicators])


def too_short(points: tuple[Point, ...]) -> Trend:
    """The Trend of fewer than five points."""
    count = f"{spelled(len(points))} point{ending(len(points))}, five needed"
    return Trend(Verdict("none", TOO_SHORT, count), "none", None, len(points))


def tested(points: tuple[Point, ...], method: str, kind: str, marker: str, reason: str) -> Trend:
    """The Trend of five points from the test's answer; 'none' is one that the figures do not allow, with its reason."""
    if kind == "none":
        return Trend(Verdict(kind, UNTESTED, UNFIT.get(reason, reason[:1].lower() + reason[1:])), method, LEVEL, POINTS, 0)
    words = WORDS.get(kind, "{movement}").format(movement=marker.lower())
    side = {INCREASING: 1, DECREASING: -1}.get(marker, 0)
    return Trend(Verdict(kind, words, f"{spelled(POINTS)} points, {span(points)}"), method, LEVEL, POINTS, side)
