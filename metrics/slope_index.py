"""Slope and relative index of inequality: how much the figure differs from the most to the least deprived end.

Low A, Low A. Importance of relative measures in policy on health inequalities, BMJ 2006;332:967–969, and Journal of Public
Health 2004;26:388–395. Limits as in PHEindicatormethods::phe_sii, worked out exactly where the index is linear in normal
figures (Fieller's theorem for the ratio), else from the distribution that its simulation approaches (see metrics/sums.py).
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from metrics.normal import deviate, level
from metrics.reasons import reasons
from metrics.sums import NODES, percentile, ratio_percentile


FEWEST, MOST = 5, 100
LINKS = {"value": (np.positive, np.positive), "rate": (np.log, np.exp), "proportion": (logit, expit)}


@dataclass(frozen=True)
class Slope:
    """Arrays of one value per area: `sii` in units of `per`, `rii` a ratio, `intercept` the figure at the deprived end.

    `lower` to `rii_upper` are their limits (two levels add a first axis). NaN where `reason` says why.
    """

    sii: np.ndarray
    rii: np.ndarray
    intercept: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    rii_lower: np.ndarray
    rii_upper: np.ndarray
    reason: np.ndarray


def standard_errors(lower, upper, kind="value", confidence=0.95):
    """Standard errors, on the scale of `kind`, from limits at that level: plain, of logarithms of rates, or of logits."""
    scale, _ = LINKS[kind]
    with np.errstate(divide="ignore", invalid="ignore"):
        return (scale(np.asarray(upper, float)) - scale(np.asarray(lower, float))) / (2 * deviate(confidence))


def slope_index(values, populations, errors, kind="value", transform=False, per=1, confidence=0.95):
    """The Slope of each area. `values`, `populations` and `errors` have shape (areas, quantiles), most deprived first.

    `kind` is "value", "rate" or "proportion" (values from 0 to 1); `errors` are on its scale (see standard_errors). With
    `transform` the line is fitted to logarithms or logits. A negative `per` turns both indices round, for figures where
    more is better. Needs 5 to 100 quantiles, all there. One area may be given as three plain rows.
    """
    values, populations, errors = (np.atleast_2d(np.asarray(one, float)) for one in (values, populations, errors))
    scale, back = LINKS[kind]
    reason = _reason(values, populations, errors, kind, transform)
    values, populations, errors = (np.where((reason == "")[:, None], one, np.nan) for one in (values, populations, errors))
    with np.errstate(divide="ignore", invalid="ignore"):
        weights = _weights(populations)
        fit = np.einsum("aiq,aq->ia", weights, scale(values) if transform else values)
        if transform:
            limits = _transformed_limits(fit, weights, errors, back, confidence)
        elif kind == "value":
            limits = _linear_limits(fit, weights, errors, confidence)
        else:
            limits = _inverted_limits(scale(values), errors, weights, back, confidence)
        ends = (back(fit[0]), back(fit[0] + fit[1])) if transform else (fit[0], fit[0] + fit[1])
        return _slope(ends, limits, per, abs(per) if transform else 1, reason)


def _slope(ends, limits, per, intercept_per, reason):
    """All in units of `per`; a negative one turns the indices and their limits round."""
    (lower, upper), (rii_lower, rii_upper) = limits
    rii = ends[1] / ends[0]
    if per < 0:
        lower, upper, rii, rii_lower, rii_upper = upper, lower, 1 / rii, 1 / rii_upper, 1 / rii_lower
    return Slope((ends[1] - ends[0]) * per, rii, ends[0] * intercept_per, lower * per, upper * per, rii_lower, rii_upper, reason)


def _weights(populations):
    """(areas, 2, quantiles): what each figure adds to the intercept and slope of the population-weighted line."""
    share = populations / populations.sum(axis=1, keepdims=True)
    rank = np.cumsum(share, axis=1) - share / 2
    middle = (share * rank).sum(axis=1, keepdims=True)
    slope = share * (rank - middle) / (share * (rank - middle) ** 2).sum(axis=1, keepdims=True)
    return np.stack([share - middle * slope, slope], axis=1)


def _spread(first, second, errors):
    """Σ first · second · error²: the covariance of two sums of independent figures, one per area."""
    return (first * second * errors**2).sum(axis=1)


def _transformed_limits(fit, weights, errors, back, confidence):
    """The slope's own limits, turned into the index about the middle of the fitted line."""
    reach = deviate(confidence, 1) * np.sqrt(_spread(weights[:, 1], weights[:, 1], errors))
    middle = fit[0] + fit[1] / 2
    ends = [(back(middle + slope / 2), back(middle - slope / 2)) for slope in (fit[1] - reach, fit[1] + reach)]
    return [high - low for high, low in ends], [high / low for high, low in ends]


def _linear_limits(fit, weights, errors, confidence):
    """Exact limits of the slope, and Fieller's of 1 + slope ÷ intercept; NaN where the intercept may as well be 0."""
    z = deviate(confidence, 1)
    base, slope = weights[:, 0], weights[:, 1]
    variance, covariance, base_variance = _spread(slope, slope, errors), _spread(base, slope, errors), _spread(base, base, errors)
    reach = z * np.sqrt(variance)
    a, b, c = fit[0] ** 2 - z**2 * base_variance, fit[0] * fit[1] - z**2 * covariance, fit[1] ** 2 - z**2 * variance
    root = np.sqrt(np.where(a > 0, b**2 - a * c, np.nan))
    return [fit[1] - reach, fit[1] + reach], [1 + (b - root) / a, 1 + (b + root) / a]


def _inverted_limits(means, errors, weights, back, confidence):
    """Percentiles of both indices, area by area, from the distribution of the sums themselves."""
    p = (1 - level(confidence)) / 2
    found = np.full((2, 2, *np.shape(p), len(means)), np.nan)
    for area in np.flatnonzero(~np.isnan(means).any(axis=1)):
        figures, (base, slope) = back(means[area][:, None] + errors[area][:, None] * NODES), weights[area]
        for place in np.ndindex(np.shape(p)):
            for end, chance in enumerate((p[place], 1 - p[place])):
                found[(0, end, *place, area)] = percentile(figures, slope, chance)
                found[(1, end, *place, area)] = 1 + ratio_percentile(figures, slope, base, chance)
    return found


def _reason(values, populations, errors, kind, transform):
    number = values.shape[1]
    low, high = {"value": (-np.inf, np.inf), "rate": (0, np.inf), "proportion": (0, 1)}[kind]
    return reasons(
        (np.full(len(values), not FEWEST <= number <= MOST), f"An index of inequality needs {FEWEST} to {MOST} groups"),
        (np.isnan(values + populations + errors).any(axis=1), "A group has no figure, no population or no limits"),
        ((populations <= 0).any(axis=1), "A group has no population"),
        (((values < low) | (values > high)).any(axis=1), "A group's figure is outside its range"),
        (((values == low) | (values == high)).any(axis=1), "A group's figure is at the end of its range, where it has no logarithm"),
        ((~np.isfinite(errors) | (errors < 0)).any(axis=1), "A group's limits are not an interval"),
    )
