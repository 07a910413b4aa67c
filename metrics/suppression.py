"""Which cells of published tables must be hidden, so that no small number can be read or worked out.

Primary: the small numbers themselves. Complementary: further cells, so that no hidden one follows from the sums that tie
the table together. Sources: Hundepool et al (2012), Statistical Disclosure Control, chapter 4; Fischetti &
Salazar-González (2001); Kelly, Golden & Assad (1992) for the programme that protects one cell.
"""

import numpy as np

from metrics.attack import attack
from metrics.optimum import economised
from metrics.remedies import settled


CLOSE = 1e-9
NARROWEST = 1


def primary(numerator, denominator, value, per, smallest_count, smallest_denominator, zero_is_safe=True, proportion=True):
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


def implied(numerator, denominator, value, per):
    """(numerator, denominator) with the one that is missing worked out from the value where it can be."""
    x, n, value = (np.asarray(one, float) for one in np.broadcast_arrays(numerator, denominator, value))
    with np.errstate(divide="ignore", invalid="ignore"):
        base = np.where(value > 0, x * per / value, np.nan)
    return np.where(np.isnan(x), value * n / per, x), np.where(np.isnan(n), base, n)


def _small(number, smallest, zero_is_safe):
    return (number < smallest - CLOSE) & ((number > CLOSE) | ~np.asarray(zero_is_safe))


def complementary(relations, numerator, denominator, hidden, protection, smallest_count, zero_is_safe=True, proportion=True, cost=None):
    """Boolean array: the hidden cells, and the others to hide so that no hidden one can be worked out.

    `relations` is a Relations over the cells; `numerator` and `denominator` are arrays of one number per cell (NaN where
    there is none), `hidden` marks what primary() found. A cell is hidden as a whole. Numerators, bases and (where
    `proportion`) their rests are protected alike: nothing that a reader can derive from the sums places a hidden number
    other than a safe zero within less than `protection` (1 at least). What a total has over its published parts is protected too,
    where it is below `smallest_count`. `cost` says how much is lost with each cell (default: more for larger
    ones); a cell of infinite cost is public already and stays.
    With no relation or nothing hidden, what came in comes back.
    """
    hidden = np.array(hidden, bool)
    seen = attack(relations, numerator, denominator, hidden, max(protection, NARROWEST), smallest_count, zero_is_safe, proportion, cost)
    if not seen.layers:
        return hidden
    found = settled(seen, economised(seen, seen.hidden, settled(seen, seen.hidden)))
    hidden[seen.cells] |= found[: len(seen.cells)]
    return hidden
