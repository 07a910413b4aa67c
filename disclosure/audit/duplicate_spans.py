"""One span of time under two names: the rows are taken for one, unless the numbers say that they are two things."""

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import EXACT


TWO_NAMES = """
    CREATE TEMP TABLE two_names AS
    SELECT i, t, s FROM (SELECT DISTINCT indicator, period, period_type, starts, ends FROM file.safe) r JOIN indicators USING (indicator)
    JOIN spans p ON p.period = r.period AND p.period_type IS NOT DISTINCT FROM r.period_type
        AND p.starts IS NOT DISTINCT FROM r.starts AND p.ends IS NOT DISTINCT FROM r.ends
    QUALIFY count(*) OVER (PARTITION BY i, t) > 1
"""
DOUBLED = """
    CREATE TEMP TABLE doubled AS
    WITH chosen AS MATERIALIZED (FROM facts WHERE (i, t) IN (SELECT (i, t) FROM two_names))
    SELECT f.i, f.a, f.g, f.t, s, f.line, f.state, f.published, f.x_low, f.n_low
    FROM chosen f JOIN file.safe r ON r.rowid = f.line
    JOIN spans p ON p.t = f.t AND p.period = r.period AND p.period_type IS NOT DISTINCT FROM r.period_type
"""
APART = """
    SELECT i FROM doubled l JOIN doubled r USING (i, a, g, t) WHERE l.s < r.s AND l.state = 1 AND r.state = 1
    GROUP BY i HAVING 2 * count(*) FILTER (l.x_low IS DISTINCT FROM r.x_low OR l.n_low IS DISTINCT FROM r.n_low) > count(*)
"""
TWICE = """
    SELECT $kind AS kind, l.i, l.a, l.g, l.t, 'the same span of time is shown under another name' AS reason
    FROM doubled l JOIN doubled r USING (i, a, g, t)
    WHERE l.state = 0 AND NOT l.published AND r.state = 1 AND i NOT IN (FROM apart)
"""
# Two things of one span stay two: the second gets a span of its own without a place in time.
SPLIT = """
    UPDATE facts SET t = u
    FROM (SELECT line AS of, t + $beyond * (s - min(s) OVER (PARTITION BY i, t)) AS u FROM doubled WHERE i IN (FROM apart)) WHERE line = of
"""
NEW_SPANS = """
    INSERT INTO spans
    SELECT DISTINCT s, f.t, period, period_type, NULL::DATE, NULL::DATE, period_label, type_label, NULL::INTEGER, NULL::INTEGER
    FROM facts f JOIN doubled d USING (line) JOIN spans USING (s) WHERE f.t >= $beyond
"""
BEYOND = 1_000_000
MERGE = """
    DELETE FROM facts WHERE line IN (
        SELECT line FROM doubled WHERE i NOT IN (FROM apart) QUALIFY row_number() OVER (PARTITION BY i, a, g, t ORDER BY state <> 1, s) > 1)
"""


def merge_duplicates(db: duckdb.DuckDBPyConnection) -> None:
    """Mark what is hidden under one name and shown under another, and leave one row of each span in `facts`."""
    db.execute(TWO_NAMES)
    [(count,)] = db.execute("SELECT count(*) FROM two_names").fetchall()
    if count:
        db.execute(DOUBLED)
        db.execute(f"CREATE TEMP TABLE apart AS {APART}")
        mark(db, TWICE, {"kind": EXACT})
        db.execute(MERGE)
        db.execute(SPLIT, {"beyond": BEYOND})
        db.execute(NEW_SPANS, {"beyond": BEYOND})
