"""Equations from intervals on a line: each is the sum of the pieces that all of them cut the line into."""

import duckdb
import numpy as np

from disclosure.audit.equations import PIECES, Equations
from disclosure.audit.intervals import clusters


# Ages add up unless the file disproves it. Counts over time likewise; bases over time only where the file shows that they do.
SERIES = {
    "ages": """
        SELECT dense_rank() OVER (ORDER BY f.i, f.a, f.t, ages.line) AS series, ages.low AS start, ages.high AS stop, f.*
        FROM facts f JOIN ages USING (g) SEMI JOIN blanks k ON k.i = f.i AND k.a = f.a AND k.t = f.t""",
    "spans": """
        SELECT dense_rank() OVER (ORDER BY f.i, f.a, f.g) AS series, first_day AS start, next_day AS stop, f.*
        FROM facts f SEMI JOIN blanks k ON k.i = f.i AND k.a = f.a AND k.g = f.g JOIN (SELECT t, any_value(first_day) AS first_day, any_value(next_day) AS next_day FROM spans GROUP BY t) USING (t)
        WHERE next_day > first_day""",
}
POOLS = {"ages": "hash(concat(cells.i, '/ages'))", "spans": "hash(cells.i::VARCHAR)"}
AXES = {"ages": "group", "spans": "span"}
BELIEF = {"ages": "coalesce(v.adds_up, true)", "spans": "coalesce(v.adds_up AND (v.holds > 0 OR {q} = 0), {q} = 0)"}
# Only intervals that lie on others matter, and only in series with something unknown.
CELLS = """
    WITH cells AS ({series}), busy AS (SELECT DISTINCT series FROM cells JOIN blanks USING (i, a, g, t))
    SELECT series, start, stop, cells.{name}_low AS low, cells.{name}_high AS high, CASE WHEN cells.{name}_low IS NULL THEN 2 * c + {q} END AS key
    FROM cells JOIN busy USING (series) LEFT JOIN blanks USING (i, a, g, t)
    LEFT JOIN verdicts_{axis} v ON v.pool = {pool} AND v.q = {q}
    WHERE {belief} AND (cells.{name}_low IS NOT NULL OR asks_{name})
"""


def line_equations(db: duckdb.DuckDBPyConnection, line: str, q: int) -> Equations:
    """The equations of one line ('ages' or 'spans') for counts (0) or bases (1); none where no interval lies on another."""
    name = "xn"[q]
    cells = db.execute(
        CELLS.format(series=SERIES[line], axis=AXES[line], pool=POOLS[line], belief=BELIEF[line].format(q=q), name=name, q=q)
    ).fetchnumpy()
    return pieces(
        line,
        {column: np.ma.filled(np.ma.asarray(values, float), np.nan) for column, values in cells.items()},
        2 * list(SERIES).index(line) + q,
    )


def pieces(line: str, cells: dict[str, np.ndarray], space: int) -> Equations:
    """Equations for arrays of series, start, stop, low, high and key (NaN where known). `space` keeps the keys of pieces apart."""
    width = 2.0 * (1 + np.abs(np.concatenate([cells["start"], cells["stop"], [0.0]])).max())
    starts, stops = cells["series"] * width + cells["start"], cells["series"] * width + cells["stop"]
    runs = clusters(starts, stops)
    sizes, silent = np.bincount(runs, minlength=1), np.bincount(runs, ~np.isnan(cells["key"]), minlength=1)
    chosen = np.flatnonzero((sizes > 1)[runs] & (silent > 0)[runs])
    starts, stops, key = starts[chosen], stops[chosen], cells["key"][chosen]
    points = np.unique(np.concatenate([starts, stops]))
    first, after = np.searchsorted(points, starts), np.searchsorted(points, stops)
    equation = np.repeat(np.arange(len(chosen)), after - first)
    piece = (
        np.arange(len(equation)) - np.repeat(np.cumsum(after - first) - (after - first), after - first) + np.repeat(first, after - first)
    )
    unknown = np.flatnonzero(~np.isnan(key))
    low, high = (np.where(np.isnan(key), cells[name][chosen], 0) for name in ("low", "high"))
    return Equations(
        low, high, np.full(len(chosen), line, object), np.full(len(chosen), "", object), np.concatenate([equation, unknown]),
        np.concatenate([PIECES * (1 + space) + piece, key[unknown].astype(np.int64)]),
        np.concatenate([np.ones(len(equation)), -np.ones(len(unknown))]),
    )  # fmt: skip
