"""Primary suppression: the rows whose own numbers are too small to show.

Source: Hundepool et al (2012), Statistical Disclosure Control, chapter 4 (threshold rule for frequency tables).
"""

import numpy as np

from disclosure.rows import Rows, Thresholds, Words


CLOSE = 1e-9
QUOTIENTS = ("proportion", "rate")
ANSWER = "answer"


def primary(
    numerator: np.ndarray,
    denominator: float | np.ndarray,
    value: float,
    per: int,
    smallest_count: int | np.ndarray,
    smallest_denominator: int,
    zero_is_safe: bool = True,
    proportion: bool | np.ndarray = True,
) -> np.ndarray:
    """Boolean array: the cells whose own numbers are too small to show.

    All arguments are arrays of one length or single numbers; NaN is a missing number and counts need not be whole. A
    count, a base, or (where `proportion`) a base less its count is too small when it is above 0 and below its threshold;
    0 itself only when zero is not safe. Where a cell has a value (in units per `per`) and one of numerator and denominator,
    the other is worked out, for a reader can do so as well. Give NaN as the value of a mean, which has no count.
    """
    x, n = implied(numerator, denominator, value, per)
    rest = np.where(proportion, n - x, np.nan)
    return (
        _small(x, smallest_count, zero_is_safe) | _small(rest, smallest_count, zero_is_safe) | _small(n, smallest_denominator, zero_is_safe)
    )


def implied(
    numerator: np.ndarray, denominator: float | np.ndarray, value: float | np.ndarray, per: int | np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """(numerator, denominator) with the one that is missing worked out from the value where it can be."""
    x, n, value = (np.asarray(number, float) for number in np.broadcast_arrays(numerator, denominator, value))
    with np.errstate(divide="ignore", invalid="ignore"):
        base = np.where(value > 0, x * per / value, np.nan)
    return np.where(np.isnan(x), value * n / per, x), np.where(np.isnan(n), base, n)


def _small(number, smallest, zero_is_safe):
    return (number < smallest - CLOSE) & ((number > CLOSE) | ~np.asarray(zero_is_safe))


def methods_of(rows: Rows, words: Words) -> np.ndarray:
    """The method of every row: that of its indicator, but the share who gave one answer is a proportion also where the question has a mean."""
    methods = np.array([rule.method for rule in words.rules])[rows.indicator]
    return np.where((rows.breakdown == words.breakdown(ANSWER)) & (methods == "mean"), "proportion", methods)


def counts(rows: Rows, words: Words) -> tuple[np.ndarray, np.ndarray]:
    """(count, base) of every row as a reader can know them; NaN where nothing tells. The count of a mean is NaN."""
    methods = methods_of(rows, words)
    per = np.array([float(rule.per) for rule in words.rules])[rows.indicator]
    counted = np.where(methods == "count", np.fmax(rows.numerator, rows.value), rows.numerator)
    count, base = implied(counted, rows.denominator, np.where(np.isin(methods, QUOTIENTS), rows.value, np.nan), per)
    return np.where(methods == "mean", np.nan, count), base


def too_small(rows: Rows, count: np.ndarray, base: np.ndarray, words: Words, thresholds: Thresholds) -> np.ndarray:
    """Boolean array: the rows of our own that must not be shown, whatever else is, by their `count` and `base`.

    Besides small numbers, a figure of a group without the base that it is of: it may be of one child.
    """
    methods = methods_of(rows, words)
    smallest = np.array([rule.smallest for rule in words.rules], float)[rows.indicator]
    small = primary(count, base, np.nan, 1, smallest, thresholds.base, thresholds.zero_is_safe, methods == "proportion")
    bare = np.isnan(rows.denominator) & np.isnan(rows.numerator)  # a base that another indicator may show is none of its own
    of_unknown_few = (rows.breakdown != words.breakdown("all")) & bare & ~np.isnan(rows.value) & ~np.isin(methods, ("count", "value"))
    return (small | of_unknown_few | rows.withheld) & ~rows.published
