"""Columns that hold the same numbers wherever both are shown, which no definition says: a reader finds them, so the audit must."""

import duckdb

from disclosure.audit.twins import link_groups, link_indicators


SAMPLE_ROWS = 50_000
LEAST_SIZES = 3
READINGS = """
    CREATE TEMP TABLE sampled AS
    SELECT i, a, g, t, q, unnest([x_low, n_low]) AS number, unnest([0, 1]) AS q
    FROM facts WHERE state = 1 AND hash(a, {key}, t) % {step} = 0
"""
SAMPLE = """
    CREATE OR REPLACE TEMP TABLE sampled AS
    SELECT i, a, g, t, 0 AS q, x_low AS number FROM facts WHERE state = 1 AND x_low = x_high AND x_low >= 10 AND hash({key}) % {step} = 0
    UNION ALL
    SELECT i, a, g, t, 1, n_low FROM facts WHERE state = 1 AND n_low = n_high AND n_low >= 10 AND hash({key}) % {step} = 0
"""
INDICATORS = """
    SELECT l.i, l.q, r.i AS j, r.q AS r, 3 AS needs
    FROM sampled l JOIN sampled r ON r.a = l.a AND r.g = l.g AND r.t = l.t
    WHERE l.i <> r.i AND l.i IN (FROM active)
    GROUP BY ALL HAVING count(DISTINCT l.number) >= {sizes} AND bool_and(l.number = r.number)
"""
GROUPS = """
    SELECT l.i, l.g, r.g AS h, l.q, concat('equal ', l.g, ' ', r.g) AS name, 3 AS needs, 'a category that always has the same number' AS detail
    FROM sampled l JOIN sampled r ON r.i = l.i AND r.a = l.a AND r.t = l.t AND r.q = l.q
    WHERE l.g < r.g AND l.g <> 0 AND l.i IN (FROM active) AND (l.q = 0 OR l.i IN (SELECT i FROM indicators WHERE has_base))
    GROUP BY ALL HAVING count(DISTINCT l.number) >= {sizes} AND bool_and(l.number = r.number)
"""


def find_equal_columns(db: duckdb.DuckDBPyConnection) -> None:
    """Write into `twins` the pairs of columns that are equal in a sample of places and periods, for the evidence to try on all."""
    [(rows,)] = db.execute("SELECT count(*) FROM facts").fetchall()
    for key, links, write in (("a, g, t", INDICATORS, link_indicators), ("i, a, t", GROUPS, link_groups)):
        db.execute(SAMPLE.format(key=key, step=rows // SAMPLE_ROWS + 1))
        write(db, links.format(sizes=LEAST_SIZES))
