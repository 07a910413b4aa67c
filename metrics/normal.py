"""Levels of confidence and the deviates that go with them."""

import numpy as np
import scipy

from metrics.arrays import Numbers


PAIR = (0.95, 0.998)


def level(confidence: float | tuple[float, ...]) -> np.ndarray:
    """The level as a fraction, an array of the same shape; NaN for a level we do not give.

    A level lies between 0.9 and 1, or between 90 and 100 (%). Two levels are given only as 0.95 and 0.998, the warning
    and action limits of the field.
    """
    stated = np.asarray(confidence, float)
    fraction = np.where(stated >= 90, stated / 100, stated)
    given = (fraction >= 0.9) & (fraction <= 1)
    if stated.ndim:
        given &= fraction.shape == (2,) and np.allclose(fraction, PAIR, rtol=1e-12)
    return np.where(given, fraction, np.nan)


def over_rows(levels: Numbers, dimensions: int) -> Numbers:
    """`levels` shaped so that two of them run along a new first axis of rows with that many dimensions."""
    return levels.reshape(levels.shape + (1,) * dimensions) if levels.ndim else levels


def deviate(confidence: float | tuple[float, ...], dimensions: int = 0) -> Numbers:
    """z of a two-sided interval: 1.9600 at 0.95, 3.0902 at 0.998, infinite at 1, NaN for a level we do not give."""
    return over_rows(scipy.special.ndtri((1 + level(confidence)) / 2), dimensions)


def level_reason(confidence: float | tuple[float, ...]) -> str:
    """Why no limits can be given at this level, or an empty text."""
    if not np.isnan(level(confidence)).any():
        return ""
    if np.ndim(confidence):
        return "Two levels of confidence are given together only as 95% and 99.8%"
    return "The level of confidence must be between 90% and 100%"
