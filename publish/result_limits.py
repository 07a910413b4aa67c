"""The 95 % and 99.8 % limits of results, by each indicator's method."""

from collections.abc import Mapping

import numpy as np

from metrics.mean import student
from metrics.proportion import wilson
from metrics.rate import byar


LEVELS = (0.95, 0.998)
ENDS = (("lower95", "upper95"), ("lower998", "upper998"))


def limits(columns: Mapping[str, np.ndarray], definition: np.ndarray, methods: np.ndarray, per: np.ndarray) -> dict[str, np.ndarray]:
    """{column: array} of the four limits, in the unit; NaN where the method or the row gives none.

    `columns` holds equal-length arrays numerator, denominator, value, effective, spread and the source's own limits; `definition` is
    each row's place in `methods` and `per`, which name the method and the multiplier of each definition. Limits that a source
    printed stand. A weighted survey proportion has Wilson's limits on its effective base, and a count is a rate of one.
    """
    value, numerator, denominator = columns["value"], columns["numerator"], columns["denominator"]
    weighted, times = ~np.isnan(columns["effective"]), per[definition]
    base = np.where(weighted, columns["effective"], denominator)
    events = np.where(weighted, value / times * base, numerator)
    low, high = np.full((len(LEVELS), len(value)), np.nan), np.full((len(LEVELS), len(value)), np.nan)
    for method, interval in INTERVALS.items():
        # Asked of each definition and looked up for the rows: comparing the names of millions of rows takes longer than the limits.
        rows = np.flatnonzero((methods == method)[definition] & ~np.isnan(value))
        if len(rows):
            low[:, rows], high[:, rows] = interval(events[rows], base[rows], times[rows], value[rows], columns["spread"][rows])
    bounds = {}
    for place, (lower, upper) in enumerate(ENDS):
        given = ~np.isnan(columns[lower]) & ~np.isnan(columns[upper])
        bounds[lower], bounds[upper] = np.where(given, columns[lower], low[place]), np.where(given, columns[upper], high[place])
    return bounds


def _proportion(events, base, per, value, spread):
    return wilson(events, base, LEVELS, per)


def _rate(events, base, per, value, spread):
    return byar(events, base, LEVELS, per)


def _count(events, base, per, value, spread):
    return byar(events, np.ones(len(events)), LEVELS, 1)


def _mean(events, base, per, value, spread):
    return student(value, spread, base, LEVELS)


INTERVALS = {"proportion": _proportion, "rate": _rate, "count": _count, "mean": _mean}
