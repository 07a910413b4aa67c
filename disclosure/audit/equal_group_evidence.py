"""Which twins the numbers bear out."""

import duckdb


READINGS = """
    CREATE TEMP TABLE readings AS
    WITH linked AS (SELECT i, g, q FROM twins UNION SELECT i, h, q FROM twins)
    SELECT i, a, g, t, q, x_low AS low, x_high AS high FROM facts JOIN linked USING (i, g) WHERE q = 0 AND state = 1 AND x_low IS NOT NULL
    UNION ALL
    SELECT i, a, g, t, q, n_low, n_high FROM facts JOIN linked USING (i, g) WHERE q = 1 AND state = 1 AND n_low IS NOT NULL
"""
WEIGHED = """
    CREATE TEMP TABLE alike AS
    WITH weighed AS (
        SELECT pool, count(*) FILTER (l.low <= r.high + 0.5 AND r.low <= l.high + 0.5 AND l.high > 0) AS equal,
            count(*) FILTER (l.low > r.high + 0.5 OR r.low > l.high + 0.5) AS unequal
        FROM twins JOIN readings l ON l.i = twins.i AND l.g = twins.g AND l.q = twins.q
        JOIN readings r ON r.i = twins.i AND r.g = twins.h AND r.q = twins.q AND r.a = l.a AND r.t = l.t
        GROUP BY pool
    )
    SELECT DISTINCT twins.* FROM twins LEFT JOIN weighed USING (pool)
    WHERE coalesce(equal, 0) >= needs AND CASE WHEN needs > 0 THEN unequal <= 0.05 * equal ELSE coalesce(unequal <= equal, true) END
"""


def weigh_twins(db: duckdb.DuckDBPyConnection) -> None:
    """Make `readings` (every number of the linked groups) and `alike` (the twins that are believed), from `twins`."""
    db.execute(READINGS)
    db.execute(WEIGHED)
