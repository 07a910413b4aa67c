"""The rows that do not say all: those that are hidden, and those that are shown without a count or a base."""

import duckdb


# Only indicators in which something of our own is hidden, or stands without its base, are reasoned about.
ACTIVE = """
    CREATE TEMP TABLE active AS
    SELECT DISTINCT i FROM facts JOIN indicators USING (i)
    WHERE NOT published AND (state = 0 OR state = 1 AND has_base AND n_low IS NULL)
"""
BLANKS = """
    CREATE TEMP TABLE blanks AS
    SELECT row_number() OVER () - 1 AS c, * FROM (
        SELECT i, a, g, b, t, state, published, method = 'proportion' OR breakdown_label = 'answer' AS is_share,
            counted OR breakdown_label = 'answer' AS asks_x, has_base OR breakdown_label = 'answer' AS asks_n, x_low, x_high, n_low, n_high,
            CASE WHEN share IS NOT NULL THEN greatest(share - half, 0) END AS least_share, share + half AS most_share
        FROM facts JOIN indicators USING (i) JOIN groups USING (g, b) LEFT JOIN (SELECT line, share, half FROM silent) USING (line)
        WHERE i IN (FROM active) AND (state = 0 OR x_low IS NULL OR n_low IS NULL)
    ) WHERE state = 0 OR state = 1 AND (asks_x AND x_low IS NULL OR asks_n AND n_low IS NULL)
"""
# A whole that the file lacks ties the patterns that would add up to it; where there is only one, it ties nothing.
VIRTUAL = """
    INSERT INTO blanks
    SELECT row_number() OVER () + (SELECT count(*) FROM blanks) - 1, i, a, g, -1, t, 9, true, false, bool_or(q = 0), bool_or(q = 1),
        NULL, NULL, NULL, NULL, NULL, NULL
    FROM believed_group WHERE belief = 2 AND state = -1 GROUP BY i, a, g, t HAVING count(DISTINCT p) > 1
"""


def find_active(db: duckdb.DuckDBPyConnection) -> int:
    """Make `active`, the indicators to reason about, and say how many there are."""
    db.execute(ACTIVE)
    [(count,)] = db.execute("SELECT count(*) FROM active").fetchall()
    return count


def gather_blanks(db: duckdb.DuckDBPyConnection) -> None:
    """Make `blanks`: one row for each row of the file that is hidden or partly silent, numbered by `c` from 0 up."""
    db.execute(BLANKS)


def add_virtual_wholes(db: duckdb.DuckDBPyConnection) -> None:
    """Add to `blanks` the wholes that no row is about, after `believed_group` is made."""
    db.execute(VIRTUAL)
