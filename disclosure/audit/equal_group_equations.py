"""Equations from twins: an unknown equals a number that is shown of another group, or another unknown."""

import duckdb

from disclosure.audit.equations import Equations, from_columns


PAIRS = """
    CREATE TEMP TABLE pairs AS
    WITH unknown AS (
        SELECT c, i, a, g, t, 0 AS q FROM blanks WHERE asks_x AND x_low IS NULL AND state <> 9
        UNION ALL SELECT c, i, a, g, t, 1 FROM blanks WHERE asks_n AND n_low IS NULL AND state <> 9
    ),
    both_sides AS (SELECT i, g, q, h, detail FROM alike UNION SELECT i, h, q, g, 'a group that shares it' FROM alike)
    SELECT row_number() OVER () AS e, 2 * u.c + u.q AS key, 2 * v.c + v.q AS other, s.low, s.high, m.detail
    FROM both_sides m JOIN unknown u ON u.i = m.i AND u.g = m.g AND u.q = m.q
    LEFT JOIN readings s ON s.i = m.i AND s.g = m.h AND s.q = m.q AND s.a = u.a AND s.t = u.t
    LEFT JOIN unknown v ON v.i = m.i AND v.g = m.h AND v.q = m.q AND v.a = u.a AND v.t = u.t
    WHERE s.low IS NOT NULL OR v.c IS NOT NULL
"""
ROWS = "SELECT e, 0 AS low, 0 AS high, 'twin' AS kind, detail FROM pairs WHERE low IS NULL"
TERMS = "SELECT e, key, 1.0 AS coefficient FROM pairs WHERE low IS NULL UNION ALL SELECT e, other, -1.0 FROM pairs WHERE low IS NULL"


def pair_blanks(db: duckdb.DuckDBPyConnection) -> None:
    """Make `pairs`: each blank with what `alike` says of it, and add what is known of a base or count so to `lent`."""
    db.execute(PAIRS)
    db.execute("INSERT INTO lent SELECT key, low, high, detail FROM pairs WHERE low IS NOT NULL")


def twin_equations(db: duckdb.DuckDBPyConnection) -> Equations:
    """What `pairs` says of unknowns that are equal; no equations where nothing is alike. What is known is in `lent` already."""
    return from_columns(db.execute(ROWS).fetchnumpy(), db.execute(TERMS).fetchnumpy())
