"""The 95 % and 99.8 % limits of results, by each indicator's method."""

from collections.abc import Mapping

import numpy as np

from metrics.mean import student
from metrics.proportion import wilson
from metrics.rate import byar


LEVELS = (("lower95", "upper95", 0.95), ("lower998", "upper998", 0.998))


def limits(columns: Mapping[str, np.ndarray], methods: np.ndarray, per: np.ndarray) -> dict[str, np.ndarray]:
    """{column: array} of the four limits, in the unit; NaN where the method or the row gives none.

    `columns` holds equal-length arrays numerator, denominator, value, effective, spread and the source's own limits;
    `methods` and `per` name each row's method and multiplier. Limits that a source printed stand. A weighted survey
    proportion has Wilson's limits on its effective base, and a count is a rate of one.
    """
    value, numerator, denominator = columns["value"], columns["numerator"], columns["denominator"]
    weighted = ~np.isnan(columns["effective"])
    base = np.where(weighted, columns["effective"], denominator)
    events = np.where(weighted, value / per * base, numerator)
    bounds = {}
    for lower, upper, level in LEVELS:
        low, high = np.full(len(value), np.nan), np.full(len(value), np.nan)
        for method, interval in INTERVALS.items():
            rows = np.flatnonzero((methods == method) & ~np.isnan(value))
            if len(rows):
                low[rows], high[rows] = interval(events[rows], base[rows], per[rows], value[rows], columns["spread"][rows], level)
        given = ~np.isnan(columns[lower]) & ~np.isnan(columns[upper])
        bounds[lower], bounds[upper] = np.where(given, columns[lower], low), np.where(given, columns[upper], high)
    return bounds


def _proportion(events, base, per, value, spread, level):
    return wilson(events, base, level, per)


def _rate(events, base, per, value, spread, level):
    return byar(events, base, level, per)


def _count(events, base, per, value, spread, level):
    return byar(events, np.ones(len(events)), level, 1)


def _mean(events, base, per, value, spread, level):
    return student(value, spread, base, level)


INTERVALS = {"proportion": _proportion, "rate": _rate, "count": _count, "mean": _mean}
