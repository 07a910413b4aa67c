"""Targets of a large component, judged by what lies near them: enough to see that they have room, or that they have none."""

from __future__ import annotations

from time import monotonic

import numpy as np
import scipy

from disclosure.audit.equation_system import System
from disclosure.audit.linear_programme import Contradiction, OutOfTime, Programme
from disclosure.audit.target_ranges import Ranges


NEAR = (60, 400)


def look_nearby(system: System, programme: Programme, ranges: Ranges) -> None:
    """Judge each open target with all that is far away fixed where it fits (room that is left is real), and then with all that is
    far away free (room that is missing is really missing). Raises OutOfTime.
    """
    point = programme.least(np.zeros(len(system.low)))
    across = system.matrix.tocsc()
    for size in NEAR:
        for target in ranges.open():
            if monotonic() > programme.deadline:
                raise OutOfTime
            if target in ranges.open():
                columns = _around(system.matrix, across, ranges.directions[[target]].indices, size)
                _with_rest_fixed(system, programme, ranges, target, columns, point)
                _with_rest_free(system, programme, ranges, target, columns)


def _around(matrix: scipy.sparse.csr_array, across: scipy.sparse.csc_array, start: np.ndarray, size: int) -> np.ndarray:
    """The columns next to `start`, and next to those, until there are `size` or no more."""
    columns = np.unique(start)
    while len(columns) < size:
        rows = np.unique(across[:, columns].indices)
        wider = np.unique(np.concatenate([columns, matrix[rows].indices]))
        if len(wider) == len(columns):
            break
        columns = wider
    return columns


def _with_rest_fixed(system: System, programme: Programme, ranges: Ranges, target: int, columns: np.ndarray, point: np.ndarray) -> None:
    rows = np.unique(system.matrix[:, columns].tocoo().row)
    inner = system.matrix[rows][:, columns]
    outer = system.matrix[rows] @ point - inner @ point[columns]
    small = Programme(
        inner, system.row_low[rows] - outer, system.row_high[rows] - outer, system.low[columns], system.high[columns], programme.deadline
    )
    for sign in (1, -1):
        moved = point.copy()
        try:
            moved[columns] = small.least(sign * ranges.directions[[target]].toarray()[0][columns])
        except Contradiction:  # the point fits only up to rounding
            return
        ranges.see(moved)


def _with_rest_free(system: System, programme: Programme, ranges: Ranges, target: int, columns: np.ndarray) -> None:
    inner = system.matrix[:, columns]
    rows = np.flatnonzero(np.diff(inner.indptr) == np.diff(system.matrix.indptr))
    rows = rows[np.diff(inner.indptr)[rows] > 0]
    small = Programme(
        inner[rows], system.row_low[rows], system.row_high[rows], system.low[columns], system.high[columns], programme.deadline
    )
    aim = ranges.directions[[target]].toarray()[0][columns]
    least, most = aim @ small.least(aim), aim @ small.least(-aim)
    ranges.limit(np.array([target]), np.array([least]), np.array([most]))
