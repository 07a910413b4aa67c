"""Which method of change suits a series, and why: the one place where that is decided."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.trend import LEVEL, POINTS, PROPORTION, WEIGHTED
from metrics.xmr import LEAST_POINTS


RECENT_TREND, CHART, TWO_POINTS, NOTHING = "recent trend", "XmR chart", "two points", "none"
LONGEST_STEP_OF_A_CHART = 100
SHORTEST_YEAR, LONGEST_YEAR = 350, 380


@dataclass(frozen=True)
class Choice:
    """The `method` (one of the four above), the form of the trend test, its level, the points it rests on, and why.

    `first` is the index of the first point to use: points before a break in the series are left out.
    """

    method: str
    form: str | None
    level: float | None
    points: int
    first: int
    words: str


def method_of_change(
    method: str,
    starts: Numbers,
    ends: Numbers,
    counted: bool = False,
    limited: bool = False,
    weighted: bool = False,
    breaks: Sequence[str] = (),
) -> Choice:
    """The Choice for a series of points that show a value, by the dates on which their periods start and end.

    `method` is the indicator's (proportion, rate, mean, count, value); `counted` says that counts and denominators are
    there, `limited` that confidence limits are, `weighted` that the figures are survey estimates; `breaks` are the
    dates from which figures are not comparable with earlier ones. Dates are oldest first.
    """
    starts, ends = np.asarray(starts, "datetime64[D]"), np.asarray(ends, "datetime64[D]")
    first = int(np.searchsorted(starts, max((np.datetime64(date, "D") for date in breaks), default=np.datetime64("0001-01-01"))))
    used = len(starts) - first
    chosen, form, why = _chosen(method, starts[first:], ends[first:], counted and not weighted, limited)
    since = " Only points since the break in the series are used." if first else ""
    level = {RECENT_TREND: LEVEL, TWO_POINTS: 0.95}.get(chosen)
    return Choice(chosen, form, level, min(used, POINTS) if chosen == RECENT_TREND else used, first, why + since)


def _chosen(method, starts, ends, counted, limited):
    if len(starts) < 2:
        return NOTHING, None, "There are too few points to speak of change."
    if (starts[1:] <= ends[:-1]).any():
        return NOTHING, None, "The periods overlap, so that neighbouring points share figures and no test of change applies."
    step, length = np.median(np.diff(starts)).astype(int), np.median(ends - starts).astype(int) + 1
    if step <= LONGEST_STEP_OF_A_CHART:
        return _short_periods(len(starts))
    if not SHORTEST_YEAR <= length <= LONGEST_YEAR:
        return _few(limited, "The recent-trend test is for yearly figures.")
    if len(starts) < POINTS:
        return _few(limited, f"The recent-trend test needs {POINTS} points, and there are {len(starts)}.")
    return _yearly(method, counted, limited)


def _short_periods(points):
    if points < LEAST_POINTS:
        return NOTHING, None, f"An XmR chart needs {LEAST_POINTS} points, and there are {points}."
    why = f"{points} points a quarter or less apart: an XmR chart tells signals from the variation to be expected."
    return CHART, None, why


def _few(limited, why):
    if not limited:
        return NOTHING, None, f"{why} Without confidence limits two points cannot be told apart either."
    return TWO_POINTS, None, f"{why} Two points differ beyond chance if their 95% confidence intervals do not overlap."


def _yearly(method, counted, limited):
    if method == "proportion" and counted:
        return (
            RECENT_TREND,
            PROPORTION,
            f"Yearly proportions with their counts: Cochran and Armitage's test on the latest {POINTS}, at 99.8%.",
        )
    if limited:
        return RECENT_TREND, WEIGHTED, f"Yearly figures with confidence limits: the weighted slope of the latest {POINTS}, at 99.8%."
    return NOTHING, None, "There are neither counts nor confidence limits, so chance cannot be told from change."
