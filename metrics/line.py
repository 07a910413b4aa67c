"""A straight line by least squares, with the spread of the line and of new points about it."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Line:
    """`slope` and its standard error; at each time asked the `middle` and the standard errors of line and new point."""

    slope: float
    se: float
    middle: np.ndarray
    line_se: np.ndarray
    point_se: np.ndarray
    freedom: int


def line(t: np.ndarray, g: np.ndarray, at: np.ndarray) -> Line | None:
    """Least squares of g on t, or None where no line with a spread can be drawn."""
    if len(t) < 3 or not np.isfinite(g).all() or np.ptp(t) == 0:
        return None
    middle, freedom = t.mean(), len(t) - 2
    sxx = ((t - middle) ** 2).sum()
    slope = ((t - middle) * (g - g.mean())).sum() / sxx
    spread = np.sqrt(((g - g.mean() - slope * (t - middle)) ** 2).sum() / freedom)
    leverage = 1 / len(t) + (at - middle) ** 2 / sxx
    fitted = g.mean() + slope * (at - middle)
    return Line(slope, spread / np.sqrt(sxx), fitted, spread * np.sqrt(leverage), spread * np.sqrt(1 + leverage), freedom)
