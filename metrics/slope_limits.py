"""Limits of the slope and relative index of inequality: exact where the index is linear in normal figures."""

from typing import Any

import numpy as np

from metrics.arrays import Numbers
from metrics.normal import deviate, level
from metrics.sums import NODES, percentile, ratio_percentile


def _spread(first, second, errors):
    """Σ first · second · error²: the covariance of two sums of independent figures, one per area."""
    return (first * second * errors**2).sum(axis=1)


def transformed_limits(fit: np.ndarray, weights: np.ndarray, errors: np.ndarray, back: Any, confidence: Numbers) -> tuple[Numbers, ...]:
    """The slope's own limits, turned into the index about the middle of the fitted line."""
    reach = deviate(confidence, 1) * np.sqrt(_spread(weights[:, 1], weights[:, 1], errors))
    middle = fit[0] + fit[1] / 2
    ends = [(back(middle + slope / 2), back(middle - slope / 2)) for slope in (fit[1] - reach, fit[1] + reach)]
    return [high - low for high, low in ends], [high / low for high, low in ends]


def linear_limits(fit: np.ndarray, weights: np.ndarray, errors: np.ndarray, confidence: Numbers) -> tuple[Numbers, ...]:
    """Exact limits of the slope, and Fieller's of 1 + slope ÷ intercept; NaN where the intercept may as well be 0."""
    z = deviate(confidence, 1)
    base, slope = weights[:, 0], weights[:, 1]
    variance, covariance, base_variance = _spread(slope, slope, errors), _spread(base, slope, errors), _spread(base, base, errors)
    reach = z * np.sqrt(variance)
    a, b, c = fit[0] ** 2 - z**2 * base_variance, fit[0] * fit[1] - z**2 * covariance, fit[1] ** 2 - z**2 * variance
    root = np.sqrt(np.where(a > 0, b**2 - a * c, np.nan))
    return [fit[1] - reach, fit[1] + reach], [1 + (b - root) / a, 1 + (b + root) / a]


def inverted_limits(means: np.ndarray, errors: np.ndarray, weights: np.ndarray, back: Any, confidence: Numbers) -> np.ndarray:
    """Percentiles of both indices, area by area, from the distribution of the sums themselves."""
    p = (1 - level(confidence)) / 2
    limits = np.full((2, 2, *np.shape(p), len(means)), np.nan)
    for area in np.flatnonzero(~np.isnan(means).any(axis=1)):
        figures, (base, slope) = back(means[area][:, None] + errors[area][:, None] * NODES), weights[area]
        for place in np.ndindex(np.shape(p)):
            for end, chance in enumerate((p[place], 1 - p[place])):
                limits[(0, end, *place, area)] = percentile(figures, slope, chance)
                limits[(1, end, *place, area)] = 1 + ratio_percentile(figures, slope, base, chance)
    return limits
