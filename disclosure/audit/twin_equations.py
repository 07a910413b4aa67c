"""Equations from twins: an unknown equals a number that is shown elsewhere, or another unknown."""

import duckdb

from disclosure.audit.equations import Equations, from_columns


PAIRS = """
    CREATE OR REPLACE TEMP TABLE pairs AS
    WITH unknown AS (
        SELECT c, i, a, g, t, 0 AS q FROM blanks WHERE asks_x AND x_low IS NULL AND state <> 9
        UNION ALL SELECT c, i, a, g, t, 1 FROM blanks WHERE asks_n AND n_low IS NULL AND state <> 9
    ),
    both_sides AS (
        SELECT i, g, q, j, h, r, detail FROM alike
        UNION SELECT j, h, r, i, g, q, CASE WHEN i = j THEN 'a group that shares it' ELSE concat('the same number of ', id) END
        FROM alike JOIN indicators USING (i)
    )
    SELECT row_number() OVER () AS e, 2 * u.c + u.q AS key, 2 * v.c + v.q AS other, s.low, s.high, m.detail
    FROM both_sides m JOIN unknown u ON u.i = m.i AND u.g = m.g AND u.q = m.q
    LEFT JOIN readings s ON s.i = m.j AND s.g = m.h AND s.q = m.r AND s.a = u.a AND s.t = u.t
    LEFT JOIN unknown v ON v.i = m.j AND v.g = m.h AND v.q = m.r AND v.a = u.a AND v.t = u.t
    WHERE s.low IS NOT NULL OR v.c IS NOT NULL
"""
ROWS = "SELECT e, coalesce(low, 0) AS low, coalesce(high, 0) AS high, 'twin' AS kind, detail FROM pairs"
TERMS = """
    SELECT e, key, 1.0 AS coefficient FROM pairs UNION ALL SELECT e, other, -1.0 FROM pairs WHERE low IS NULL AND other IS NOT NULL
"""


def twin_equations(db: duckdb.DuckDBPyConnection) -> Equations:
    """What `alike` says of the blanks, after `weigh_twins`; no equations where nothing is alike."""
    db.execute(PAIRS)
    return from_columns(db.execute(ROWS).fetchnumpy(), db.execute(TERMS).fetchnumpy())
