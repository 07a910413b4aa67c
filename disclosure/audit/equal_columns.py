"""Columns that hold the same numbers wherever both are shown, which no definition says: a reader finds them, so the audit must."""

import duckdb
import numpy as np

from disclosure.audit.equal_groups import add_twins
from disclosure.audit.shared_denominators import add_found_kin


SAMPLE_ROWS = 30_000
LEAST_SIZES = 3
SAMPLE = """
    CREATE OR REPLACE TEMP TABLE sampled AS
    SELECT i, a, g, t, 0 AS q, x_low AS number FROM facts WHERE state = 1 AND x_low = x_high AND x_low >= 10 AND hash({key}) % {step} = 0
    UNION ALL
    SELECT i, a, g, t, 1, n_low FROM facts WHERE state = 1 AND n_low = n_high AND n_low >= 10 AND hash({key}) % {step} = 0
"""
INDICATORS = """
    SELECT l.i, l.q, r.i AS j, r.q AS r
    FROM sampled l JOIN sampled r ON r.a = l.a AND r.g = l.g AND r.t = l.t
    WHERE (l.i, l.q) < (r.i, r.q) AND l.i <> r.i AND (l.i IN (FROM active) OR r.i IN (FROM active))
    GROUP BY ALL HAVING count(DISTINCT l.number) >= {sizes} AND bool_and(l.number = r.number)
"""
GROUPS = """
    SELECT l.i, l.g, r.g AS h, l.q, concat('equal ', l.g, ' ', r.g) AS name, 3 AS needs, 'a category that always has the same number' AS detail
    FROM sampled l JOIN sampled r ON r.i = l.i AND r.a = l.a AND r.t = l.t AND r.q = l.q
    WHERE l.g < r.g AND l.g <> 0 AND l.i IN (FROM active) AND (l.q = 0 OR l.i IN (SELECT i FROM indicators WHERE has_base))
    GROUP BY ALL HAVING count(DISTINCT l.number) >= {sizes} AND bool_and(l.number = r.number)
"""


def find_equal_columns(db: duckdb.DuckDBPyConnection) -> None:
    """Write into `kin` and `twins` the columns that are equal in a sample of places and periods, for the evidence to try on all."""
    [(rows,)] = db.execute("SELECT count(*) FROM facts").fetchall()
    step = rows // SAMPLE_ROWS + 1
    db.execute(SAMPLE.format(key="a, g, t", step=step))
    pairs = db.execute(INDICATORS.format(sizes=LEAST_SIZES)).fetchnumpy()
    add_found_kin(db, np.column_stack([pairs[name] for name in ("i", "q", "j", "r")]))
    db.execute(SAMPLE.format(key="i, a, t", step=step))
    add_twins(db, GROUPS.format(sizes=LEAST_SIZES))
