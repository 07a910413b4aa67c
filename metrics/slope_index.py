"""Slope and relative index of inequality: how much the figure differs from the most to the least deprived end.

Low A, Low A. Importance of relative measures in policy on health inequalities, BMJ 2006;332:967–969, and Journal of Public
Health 2004;26:388–395. Limits as in PHEindicatormethods::phe_sii, worked out exactly where the index is linear in normal
figures (Fieller's theorem for the ratio), else from the distribution that its simulation approaches (see metrics/sums.py).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy

from metrics.arrays import Numbers
from metrics.empty_reasons import reasons
from metrics.normal import deviate
from metrics.slope_limits import inverted_limits, linear_limits, transformed_limits


FEWEST, MOST = 5, 100
LINKS: dict[str, tuple[Callable, Callable]] = {
    "value": (np.positive, np.positive),
    "rate": (np.log, np.exp),
    "proportion": (lambda share: scipy.special.logit(share), lambda place: scipy.special.expit(place)),
}


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


def standard_errors(lower: Numbers, upper: Numbers, kind: str = "value", confidence: Numbers = 0.95) -> np.ndarray:
    """Standard errors, on the scale of `kind`, from limits at that level: plain, of logarithms of rates, or of logits."""
    scale, _ = LINKS[kind]
    with np.errstate(divide="ignore", invalid="ignore"):
        return (scale(np.asarray(upper, float)) - scale(np.asarray(lower, float))) / (2 * deviate(confidence))


def slope_index(
    values: Numbers,
    populations: Numbers,
    errors: Numbers,
    kind: str = "value",
    transform: bool = False,
    per: float = 1,
    confidence: Numbers = 0.95,
) -> Slope:
    """The Slope of each area. `values`, `populations` and `errors` have shape (areas, quantiles), most deprived first.

    `kind` is "value", "rate" or "proportion" (values from 0 to 1); `errors` are on its scale (see standard_errors). With
    `transform` the line is fitted to logarithms or logits. A negative `per` turns both indices round, for figures where
    more is better. Needs 5 to 100 quantiles, all there. One area may be given as three plain rows.
    """
    values, populations, errors = (np.atleast_2d(np.asarray(array, float)) for array in (values, populations, errors))
    scale, back = LINKS[kind]
    reason = _reason(values, populations, errors, kind, transform)
    values, populations, errors = (np.where((reason == "")[:, None], array, np.nan) for array in (values, populations, errors))
    with np.errstate(divide="ignore", invalid="ignore"):
        weights = _weights(populations)
        fit = np.einsum("aiq,aq->ia", weights, scale(values) if transform else values)
        if transform:
            limits = transformed_limits(fit, weights, errors, back, confidence)
        elif kind == "value":
            limits = linear_limits(fit, weights, errors, confidence)
        else:
            limits = inverted_limits(scale(values), errors, weights, back, confidence)
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
