"""Is it working? What an indicator has done since an action began, and never more than the trend test can say.

The five-point test of metrics/trend.py is taken on the points that lie wholly after the beginning, and its answer counts only where
the latest move does not contradict it. Nothing here can show a cause. Office for Health Improvement and Disparities, Fingertips: Trend
markers; for how many points a change needs, the standard error of a slope through equally spaced points, σ ÷ √(n(n² − 1) ÷ 12).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

import numpy as np

from metrics.arrays import Numbers
from metrics.latest_move import interval_moves
from metrics.slopes import WIDTH
from metrics.trend import POINTS, THRESHOLD, recent_trend


EARLY, UNCLEAR, RIGHT, WRONG = "too early", "no clear change", "moving the right way", "moving the wrong way"
ACROSS, MOVING = "cannot tell across a break", "moving, good or bad depends"
VERDICTS = (EARLY, UNCLEAR, RIGHT, WRONG, ACROSS, MOVING)
BY_KIND = {"better": RIGHT, "worse": WRONG, "higher": MOVING, "lower": MOVING}
MOST_POINTS = 50
AGAINST = "The latest move goes the other way beyond chance"


@dataclass(frozen=True)
class Working:
    """One of VERDICTS, and what it rests on.

    `points` lie after the beginning (and after any break), `missing` is how many more the test needs. `before` and `first` are the
    indexes of the last comparable point before the beginning and of the first after it, None where there is none. `change` runs from
    the one to the latest; `slope` is per point from there on, and `needed` how many points such a slope would need to stand out, None
    where there is no slope or more than 50 would be needed. `reason` says why a test was not taken, or what contradicts it.
    """

    verdict: str
    points: int
    missing: int
    before: int | None = None
    first: int | None = None
    change: float | None = None
    slope: float | None = None
    needed: int | None = None
    reason: str = ""


def working(
    began: date, starts: Sequence[date], ends: Sequence[date], values: Numbers, lowers: np.ndarray, uppers: np.ndarray, counts: np.ndarray | None=None, denominators: np.ndarray | None=None,
    method: str="rate", better: str="neither", breaks: Sequence[date] = (),
) -> Working:  # fmt: skip
    """The Working of one series of shown points, oldest first, none of which shares a day with another.

    A point that has begun when the action begins, and not ended, belongs to neither side. Points before the latest of `breaks` (days
    from which figures are not comparable with earlier ones) are left out of the test.
    """
    after = [place for place, start in enumerate(starts) if start >= began]
    since = max((day for day in breaks if ends and day <= ends[-1]), default=date.min)
    usable = [place for place in after if starts[place] >= since]
    before = max((place for place, end in enumerate(ends) if end <= began and starts[place] >= since), default=None)
    rest = _since_the_beginning(before, usable, values, lowers, uppers)
    missing = max(0, POINTS - len(usable))
    if missing:
        return Working(ACROSS if len(usable) < len(after) else EARLY, len(usable), missing, **rest)
    parts = [None if part is None else [part[place] for place in usable] for part in (values, lowers, uppers, counts, denominators)]
    trend = recent_trend(*parts, method=method, better=better)
    verdict, reason = BY_KIND.get(trend.kind, UNCLEAR), trend.reason
    if verdict != UNCLEAR and _last_move(*parts[:3]) == -np.sign(trend.slope):
        verdict, reason = UNCLEAR, AGAINST
    return Working(verdict, len(usable), 0, reason=reason, **rest)


def points_needed(slope: float, error: float) -> int | None:
    """How many equally spaced points, five at least, a slope needs to stand out at the 99.8% level where each has this standard error."""
    if not slope or not error > 0 or not np.isfinite(slope):
        return None
    enough = (n for n in range(POINTS, MOST_POINTS + 1) if slope * slope * n * (n * n - 1) / 12 > THRESHOLD * error * error)
    return next(enough, None)


def _since_the_beginning(before: int | None, usable: list[int], values, lowers, uppers) -> dict:
    """The change and slope from the figure before the beginning on; empty of numbers where there is nothing to run from or to."""
    used = [*([] if before is None else [before]), *usable]
    numbers = {"before": before, "first": usable[0] if usable else None}
    if len(used) < 2:
        return numbers
    v = np.array([values[place] for place in used], float)
    times = np.arange(len(v)) - (len(v) - 1) / 2
    slope = float((times * v).sum() / (times * times).sum())
    widths = np.array([uppers[place] - lowers[place] for place in used], float)
    return numbers | {
        "change": None if before is None else float(v[-1] - v[0]), "slope": slope,
        "needed": points_needed(slope, sqrt(np.mean(np.square(widths / WIDTH)))),
    }  # fmt: skip


def _last_move(values, lowers, uppers) -> int:
    """−1, 0 or 1: the latest move beyond chance, or none."""
    then, now = ((values[place], lowers[place], uppers[place]) for place in (-2, -1))
    return int(interval_moves(then, now).side)
