"""Which twins the numbers bear out."""

import duckdb


# So many rows of an indicator say well enough which of its groups are alike; besides those, what stands beside something unknown is read.
ENOUGH_ROWS = 100_000
READINGS = """
    CREATE TEMP TABLE readings AS
    WITH steps AS (SELECT i, (count(*) // $enough + 1)::UBIGINT AS step FROM facts WHERE i IN (SELECT i FROM twins) GROUP BY i),
    linked AS (FROM (SELECT i, g, q FROM twins UNION SELECT i, h, q FROM twins) JOIN steps USING (i)),
    beside AS (SELECT DISTINCT i, a, t, true AS near FROM blanks)
    {counts} UNION ALL {bases}
"""
OF_ONE = """
    SELECT i, a, g, t, q, hash(a, t) % step = 0 AS weighs, {name}_low AS low, {name}_high AS high
    FROM facts JOIN linked USING (i, g) LEFT JOIN beside USING (i, a, t)
    WHERE q = {q} AND state = 1 AND {name}_low IS NOT NULL AND (near OR hash(a, t) % step = 0)
"""
WEIGHED = """
    CREATE TEMP TABLE alike AS
    WITH weighed AS (
        SELECT pool, count(*) FILTER (l.low <= r.high + 0.5 AND r.low <= l.high + 0.5 AND l.high > 0) AS equal,
            count(*) FILTER (l.low > r.high + 0.5 OR r.low > l.high + 0.5) AS unequal
        FROM twins JOIN readings l ON l.i = twins.i AND l.g = twins.g AND l.q = twins.q
        JOIN readings r ON r.i = twins.i AND r.g = twins.h AND r.q = twins.q AND r.a = l.a AND r.t = l.t
        WHERE l.weighs GROUP BY pool
    )
    SELECT DISTINCT twins.* FROM twins LEFT JOIN weighed USING (pool)
    WHERE coalesce(equal, 0) >= needs AND CASE WHEN needs > 0 THEN unequal <= 0.05 * equal ELSE coalesce(unequal <= equal, true) END
"""


def weigh_twins(db: duckdb.DuckDBPyConnection) -> None:
    """Make `readings` (numbers of the linked groups, all of them beside `blanks`) and `alike` (the twins that are believed), from `twins`."""
    db.execute(READINGS.format(counts=OF_ONE.format(q=0, name="x"), bases=OF_ONE.format(q=1, name="n")), {"enough": ENOUGH_ROWS})
    db.execute(WEIGHED)
