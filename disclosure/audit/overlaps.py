"""Small overlaps that nobody publishes: two ranges of ages less the whole that they cover leave the few children in both."""

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import LEFT_OVER, Policy


# Two ranges of which neither is within the other, and what they cover together: a range of its own (w), or everybody (0) where no range of the
# indicator goes beyond them and all that the breakdown tells apart is ages.
PAIRS = """
    CREATE TEMP TABLE overlapping AS
    WITH present AS (SELECT DISTINCT i, g, b FROM facts JOIN groups USING (g, b)),
    spans_of AS (SELECT i, line, min(low) AS low, max(high) AS high FROM present JOIN ages USING (g) GROUP BY i, line),
    other AS (SELECT DISTINCT i, b FROM present WHERE g <> 0 AND g NOT IN (SELECT g FROM ages)),
    two AS (
        SELECT p.i, p.b, x.g AS g, y.g AS h, x.line, x.low, y.high
        FROM present p JOIN ages x ON x.g = p.g JOIN ages y ON y.line = x.line AND x.low < y.low AND y.low < x.high AND x.high < y.high
        SEMI JOIN present q ON q.i = p.i AND q.g = y.g
    )
    SELECT two.i, two.g, two.h, w.g AS whole FROM two JOIN ages w ON w.line = two.line AND w.low = two.low AND w.high = two.high
    UNION
    SELECT two.i, two.g, two.h, 0 FROM two JOIN spans_of s ON s.i = two.i AND s.line = two.line AND s.low = two.low AND s.high = two.high
    ANTI JOIN other ON other.i = two.i AND other.b = two.b WHERE two.line = ''
"""
OVERLAPS = """
    SELECT $kind AS kind, i, a, CASE WHEN x_published THEN h ELSE g END AS g, t,
        'those in two ranges of ages that overlap, less the whole that these cover, are too few children' AS reason
    FROM (
        SELECT p.i, x.a, x.t, p.g, p.h, x.published AS x_published, d.smallest, d.method, d.has_base,
            x.x_low + y.x_low - w.x_high AS x_least, x.x_high + y.x_high - w.x_low AS x_most,
            x.n_low + y.n_low - w.n_high AS n_least, x.n_high + y.n_high - w.n_low AS n_most
        FROM overlapping p JOIN indicators d ON d.i = p.i
        JOIN facts x ON x.i = p.i AND x.g = p.g AND x.state = 1
        JOIN facts y ON y.i = p.i AND y.g = p.h AND y.a = x.a AND y.t = x.t AND y.state = 1
        JOIN facts w ON w.i = p.i AND w.g = p.whole AND w.a = x.a AND w.t = x.t AND w.state = 1
        WHERE NOT (x.published AND y.published)
    )
    WHERE method <> 'mean' AND x_least >= 1 AND x_most < smallest OR has_base AND n_least >= 1 AND n_most < $denominator
        OR method = 'proportion' AND n_least >= $denominator AND n_least - x_most >= 1 AND n_most - x_least < smallest
"""


def mark_overlaps(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Mark one of two ranges of ages that are shown with their whole, where few children are in both; nothing where none overlap."""
    db.execute(PAIRS)
    if db.execute("SELECT count(*) FROM overlapping").fetchall() != [(0,)]:
        mark(db, OVERLAPS, {"kind": LEFT_OVER, "denominator": policy.denominator})
