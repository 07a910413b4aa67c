"""One two-way table of counts with its totals: what to hide in it, and what a reader could still work out."""

from dataclasses import dataclass

import numpy as np

from metrics.audit import audit
from metrics.relations import Relations
from metrics.suppression import complementary, primary


@dataclass(frozen=True)
class Hidden:
    """Arrays of the table's shape: `small` cells, all `hidden` ones, and between what numbers a reader can place each."""

    small: np.ndarray
    hidden: np.ndarray
    lower: np.ndarray
    upper: np.ndarray


def hidden(counts, smallest_count, protection=1, zero_is_safe=True):
    """The Hidden of a table of counts (rows × columns) whose last row and last column are the totals of the others."""
    counts = np.asarray(counts, float)
    flat, sums = counts.ravel(), sums_of(counts.shape)
    small = primary(flat, np.nan, np.nan, 1, smallest_count, 0, zero_is_safe)
    found = complementary(sums, flat, np.nan, small, protection, smallest_count, zero_is_safe)
    return Hidden(*(one.reshape(counts.shape) for one in (small, found, *audit(sums, flat, found))))


def sums_of(shape):
    """The Relations of such a table: every row adds up to its last cell, and every column to its own."""
    cell = np.arange(shape[0] * shape[1]).reshape(shape)
    lines = [*cell, *cell.T]
    relation = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    sign = np.concatenate([np.where(np.arange(len(line)) == len(line) - 1, 1.0, -1.0) for line in lines])
    return Relations(relation, np.concatenate(lines), sign)
