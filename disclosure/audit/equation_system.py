"""All equations over the blanks as one sparse system with bounds, and what in it must not be pinned down."""

from __future__ import annotations

from dataclasses import dataclass, replace

import duckdb
import numpy as np
import scipy

from disclosure.audit.equations import PIECES, Equations
from disclosure.audit.judgement import Policy
from disclosure.audit.row_numbers import HIDDEN


COUNT, BASE, REMAINDER = 0, 1, 2


# A number is shown elsewhere where one other row alone says what it is.
BLANKS = """
    WITH exact AS (SELECT key FROM lent GROUP BY key HAVING min(low) = max(high))
    SELECT blanks.*, 2 * c IN (FROM exact) AS x_elsewhere, 2 * c + 1 IN (FROM exact) AS n_elsewhere FROM blanks ORDER BY c
"""


@dataclass(frozen=True)
class System:
    """`row_low` <= matrix @ unknowns <= `row_high`, and `low` <= unknowns <= `high`.

    `firm` rows hold by definition; the others are what a reader believes. Targets are directions: one row of `directions` each, of the
    blank `cell` and the quantity `part` (COUNT, BASE or REMAINDER). `at_least_one` are the counts that cannot be nought, as a nought is
    shown unless its base is small: pairs of columns (count, base), with a base of -1 where there is none.
    """

    matrix: scipy.sparse.csr_array
    row_low: np.ndarray
    row_high: np.ndarray
    firm: np.ndarray
    kind: np.ndarray
    detail: np.ndarray
    low: np.ndarray
    high: np.ndarray
    directions: scipy.sparse.csr_array
    cell: np.ndarray
    part: np.ndarray
    at_least_one: np.ndarray


def read_blanks(db: duckdb.DuckDBPyConnection) -> dict[str, np.ndarray]:
    """The columns of `blanks` in the order of their numbers, with NaN for what is not known."""
    columns = db.execute(BLANKS).fetchnumpy()
    return {name: np.ma.filled(np.ma.asarray(values, float), np.nan) for name, values in columns.items()}


def assemble(equations: Equations, blanks: dict[str, np.ndarray], policy: Policy) -> System:
    """The system of the blanks that some equation is about; of no columns where there are no equations."""
    cells = np.unique(equations.key[equations.key < PIECES] // 2)
    keys = np.unique(np.concatenate([equations.key, 2 * cells, 2 * cells + 1]))
    count, base = np.searchsorted(keys, 2 * cells), np.searchsorted(keys, 2 * cells + 1)
    low, high = np.zeros(len(keys)), np.full(len(keys), np.inf)
    hidden = (blanks["state"][cells] == HIDDEN) & (blanks["published"][cells] == 0)
    low[base[hidden]] = 1
    for column, name in ((count, "x"), (base, "n")):
        known = ~np.isnan(blanks[f"{name}_low"][cells])
        low[column[known]], high[column[known]] = blanks[f"{name}_low"][cells][known], blanks[f"{name}_high"][cells][known]
    asks_n = blanks["asks_n"][cells] > 0
    counted = hidden & (blanks["asks_x"][cells] > 0) & policy.zero_is_safe
    firm = _firm(cells, count, base, blanks, len(keys))
    believed = scipy.sparse.csr_array(
        (equations.coefficient, (equations.equation, np.searchsorted(keys, equations.key))), (len(equations.low), len(keys))
    )
    rows = firm.shape[0]
    directions, cell, part = _targets(cells, count, base, hidden, blanks, len(keys))
    return System(
        scipy.sparse.vstack([believed, firm], "csr"), np.concatenate([equations.low, np.zeros(rows)]), np.concatenate([equations.high, np.full(rows, np.inf)]),
        np.arange(len(equations.low) + rows) >= len(equations.low), np.concatenate([equations.kind, np.full(rows, "", object)]),
        np.concatenate([equations.detail, np.full(rows, "", object)]), low, high, directions, cell, part,
        np.column_stack([count, np.where(asks_n, base, -1)])[counted],
    )  # fmt: skip


def _firm(cells, count, base, blanks, width: int) -> scipy.sparse.csr_array:
    """A count is no larger than its base, and a value that is shown without them is their ratio: each row is at least nought."""
    share = np.flatnonzero(blanks["is_share"][cells] > 0)
    valued = np.flatnonzero(~np.isnan(blanks["least_share"][cells]) & (blanks["asks_x"][cells] > 0) & (blanks["asks_n"][cells] > 0))
    least, most = (blanks[name][cells][valued] for name in ("least_share", "most_share"))
    blocks = (
        (base[share], np.ones(len(share)), count[share], -np.ones(len(share))),
        (count[valued], np.ones(len(valued)), base[valued], -least),
        (base[valued], most, count[valued], -np.ones(len(valued))),
    )
    rows = np.arange(sum(len(block[0]) for block in blocks))
    columns, data = (np.concatenate([block[at] for at in (start, start + 2) for block in blocks]) for start in (0, 1))
    firm = scipy.sparse.csr_array((data, (np.concatenate([rows, rows]), columns)), (len(rows), width))
    firm.eliminate_zeros()
    return firm


def _targets(cells, count, base, hidden, blanks, width: int):
    """The directions in which a hidden row needs room: its count, its base, and for a share what its count leaves of its base.

    A count that another row shows as well is not among them where its own row may be hidden for its base: that other row is judged by itself.
    """
    counted, based, share = (hidden & (blanks[name][cells] > 0) for name in ("asks_x", "asks_n", "is_share"))
    counted = counted & ~((blanks["x_elsewhere"][cells] > 0) & (blanks["n_elsewhere"][cells] == 0) & based)
    cell = np.concatenate([cells[counted], cells[based], cells[share]])
    part = np.repeat([COUNT, BASE, REMAINDER], [counted.sum(), based.sum(), share.sum()])
    plus = np.concatenate([count[counted], base[based], base[share]])
    rows = np.arange(len(cell))
    minus = rows[part == REMAINDER]
    data = np.concatenate([np.ones(len(rows)), -np.ones(len(minus))])
    columns = np.concatenate([plus, count[share]])
    return scipy.sparse.csr_array((data, (np.concatenate([rows, minus]), columns)), (len(rows), width)), cell, part


def fractional(system: System) -> np.ndarray:
    """The columns about which something is known that is no whole number: where there are none, everything unknown is a whole number."""
    rows = np.flatnonzero(_broken(system.row_low) | _broken(system.row_high))
    return np.union1d(system.matrix[rows].indices, np.flatnonzero(_broken(system.low) | _broken(system.high)))


def _broken(ends: np.ndarray) -> np.ndarray:
    finite = np.where(np.isfinite(ends), ends, 0)
    return np.abs(finite - np.rint(finite)) > 1e-6


def part_of(system: System, columns: np.ndarray) -> System:
    """The system of some of its columns, with the rows and the targets that are about them: these must not reach beyond."""
    matrix, directions = system.matrix[:, columns], system.directions[:, columns]
    rows, targets = np.flatnonzero(np.diff(matrix.indptr)), np.flatnonzero(np.diff(directions.indptr))
    place = np.full(system.matrix.shape[1] + 1, -1)
    place[columns] = np.arange(len(columns))
    ones = system.at_least_one[place[system.at_least_one[:, 0]] >= 0]
    return System(
        matrix[rows], system.row_low[rows], system.row_high[rows], system.firm[rows], system.kind[rows], system.detail[rows],
        system.low[columns], system.high[columns], directions[targets], system.cell[targets], system.part[targets],
        place[ones],
    )  # fmt: skip


def without_rows(system: System, dropped: np.ndarray) -> System:
    """The system less the rows that are marked."""
    kept = np.flatnonzero(~dropped)
    names = ("row_low", "row_high", "firm", "kind", "detail")
    return replace(system, matrix=system.matrix[kept], **{name: getattr(system, name)[kept] for name in names})
