"""How much of an area is covered: the smallest areas within it that existed at a time."""

import duckdb

from disclosure.audit.open_file import columns_of


# An area that has been done away with is no part of anything afterwards; one with nothing left within it counts for itself.
LEAVES = """
    CREATE TEMP TABLE leaves AS
    WITH ended AS ({ended}),
    moments AS (SELECT DISTINCT t, starts FROM spans),
    standing AS (SELECT t, a FROM moments, areas LEFT JOIN ended USING (code)
        WHERE (closed IS NULL OR closed >= coalesce(starts, DATE '9999-01-01')) AND NOT contains(code, ' / ')
            AND coalesce(kind, '') NOT LIKE 'part of %'),
    smallest AS (SELECT t, a FROM standing
        WHERE (t, a) NOT IN (SELECT (t, up) FROM standing JOIN parents USING (a) WHERE up IS NOT NULL AND t IS NOT NULL))
    SELECT t, a, count(*)::INTEGER AS leaves
    FROM (SELECT t, a FROM smallest UNION ALL SELECT t, up FROM smallest JOIN above USING (a))
    GROUP BY t, a
"""


def count_leaves(db: duckdb.DuckDBPyConnection) -> None:
    """Make `leaves`: for each span and area how many of the smallest areas then standing it is made of; itself counts as one."""
    ended = (
        "SELECT code::VARCHAR AS code, try_cast(closed AS DATE) AS closed FROM file.places"
        if "closed" in columns_of(db, "file.places")
        else "SELECT '' AS code, NULL::DATE AS closed"
    )
    db.execute(LEAVES.format(ended=ended))
