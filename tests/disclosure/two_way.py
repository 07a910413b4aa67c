"""One two-way table of counts with its totals: what to hide in it, and what a reader could still work out."""

from dataclasses import dataclass

import numpy as np

from disclosure.exposure import intervals
from disclosure.linked_tables import LinkedTables, Sums
from disclosure.optimise import Effort, suppressed
from disclosure.primary_suppression import primary


ENOUGH = 24_000


@dataclass(frozen=True)
class Hidden:
    """Arrays of the table's shape: `small` cells, all `hidden` ones, and between what numbers a reader can place each."""

    small: np.ndarray
    hidden: np.ndarray
    lower: np.ndarray
    upper: np.ndarray


def hidden(counts, smallest_count: int, protection: int = 1, zero_is_safe: bool = True) -> Hidden:
    """The Hidden of a table of counts (rows × columns) whose last row and last column are the totals of the others."""
    counts = np.asarray(counts, float)
    flat = counts.ravel()
    small = primary(flat, np.nan, np.nan, 1, smallest_count, 0, zero_is_safe)
    tables = of_counts(sums_of(counts.shape), flat, small, protection, zero_is_safe)
    chosen = suppressed(tables, Effort(ENOUGH))
    lower, upper = placed(tables, chosen)
    return Hidden(*(array.reshape(counts.shape) for array in (small, chosen, lower, upper)))


def sums_of(shape: tuple[int, int]) -> Sums:
    """The Sums of such a table: every row adds up to its last cell, and every column to its own."""
    cell = np.arange(shape[0] * shape[1]).reshape(shape)
    lines = [*cell, *cell.T]
    number = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    sign = np.concatenate([np.where(np.arange(len(line)) == len(line) - 1, 1.0, -1.0) for line in lines])
    none = np.zeros(len(lines), bool)
    return Sums(number, np.concatenate(lines), sign, none, none)


def of_counts(sums: Sums, counts: np.ndarray, small: np.ndarray, protection: float, zero_is_safe=True, cost=None) -> LinkedTables:
    """LinkedTables of counts, each told by a row of its own; `small` (boolean) are hidden from the start."""
    each = np.arange(len(counts))
    return LinkedTables(
        values=counts, floor=np.where(counts >= 1, 1.0, 0.0), sensitive=(counts > 0) | (not zero_is_safe), sums=sums, tells=(each, each),
        cost=1 + np.log1p(counts) if cost is None else np.broadcast_to(np.asarray(cost, float), counts.shape), hidden=small,
        protection=float(max(protection, 1)),
    )  # fmt: skip


def placed(tables: LinkedTables, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(lower, upper): between what numbers a reader can place each cell when these rows (boolean) are hidden; a known one is its number."""
    unknown = tables.unknown(rows)
    lower, upper = tables.values.copy(), tables.values.copy()
    cells = np.flatnonzero(unknown)
    lower[cells], upper[cells] = intervals(tables, unknown, cells)
    return lower, upper
