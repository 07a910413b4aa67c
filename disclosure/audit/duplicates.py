"""One span of time under two names: the rows are taken for one, unless the numbers say that they are two things."""

import duckdb

from disclosure.audit.judgement import EXACT
from disclosure.audit.marks import mark


DOUBLED = """
    CREATE TEMP TABLE doubled AS
    SELECT i, a, g, t, s, state, published, x_low, n_low FROM facts
    WHERE (i, t) IN (SELECT (i, t) FROM (SELECT DISTINCT i, t, s FROM facts) GROUP BY i, t HAVING count(*) > 1)
"""
APART = """
    SELECT i FROM doubled l JOIN doubled r USING (i, a, g, t) WHERE l.s < r.s AND l.state = 1 AND r.state = 1
    GROUP BY i HAVING 2 * count(*) FILTER (l.x_low IS DISTINCT FROM r.x_low OR l.n_low IS DISTINCT FROM r.n_low) > count(*)
"""
TWICE = """
    SELECT $kind AS kind, l.i, l.a, l.g, l.t, 'the same span of time is shown under another name' AS reason
    FROM doubled l JOIN doubled r USING (i, a, g, t)
    WHERE l.state = 0 AND NOT l.published AND r.state = 1 AND i NOT IN ({apart})
"""
# Two things of one span stay two: the second gets a span of its own without a place in time.
SPLIT = """
    UPDATE facts SET t = t + 1000000 * (s - first) FROM (SELECT i AS j, t AS u, min(s) AS first FROM doubled WHERE i IN ({apart}) GROUP BY ALL)
    WHERE facts.i = j AND facts.t = u AND s > first
"""
MERGE = """
    DELETE FROM facts USING (
        SELECT i AS j, a AS k, g AS h, t AS u, arg_min(s, (state <> 1, s)) AS kept FROM doubled WHERE i NOT IN ({apart}) GROUP BY ALL
    ) WHERE i = j AND a = k AND g = h AND t = u AND s <> kept
"""


def merge_duplicates(db: duckdb.DuckDBPyConnection) -> None:
    """Mark what is hidden under one name and shown under another, and leave one row of each span in `facts`."""
    db.execute(DOUBLED)
    [(count,)] = db.execute("SELECT count(*) FROM doubled").fetchall()
    if count:
        mark(db, TWICE.format(apart=APART), {"kind": EXACT})
        db.execute(f"CREATE TEMP TABLE apart AS {APART}")
        apart = "FROM apart"
        db.execute(MERGE.format(apart=apart))
        db.execute("DELETE FROM doubled WHERE i NOT IN (FROM apart)")
        db.execute(SPLIT.format(apart=apart))
        db.execute(
            "INSERT INTO spans SELECT DISTINCT s.s, f.t, s.period, s.period_type, NULL, NULL, s.period_label, s.type_label, NULL, NULL "
            "FROM facts f JOIN spans s ON s.s = f.s WHERE f.t >= 1000000"
        )
