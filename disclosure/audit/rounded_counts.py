"""Counts and bases that are rounded, to 5 or 10 throughout or to some decimals: each stands for all that rounds to it."""

import duckdb


LEAST_NUMBERS = 20
# Grain: one indicator, of published rows or of ours: whether its counts (x) and bases (n) are all multiples of 5, or of 10, and whether any has decimals.
EVEN = """
    CREATE TEMP TABLE even AS
    SELECT i, published, {columns} FROM facts WHERE state = 1 GROUP BY i, published
"""
OF_ONE = """
    count(*) FILTER ({name}_low > 0) >= {least} AND coalesce(bool_and(floor({name}_low / 5) * 5 = {name}_low AND {name}_low = {name}_high) FILTER ({name}_low > 0), false) AS {name}_even,
    bool_and(floor({name}_low / 10) * 10 = {name}_low) FILTER ({name}_low > 0) AS {name}_tens, coalesce(bool_or({name}_low <> floor({name}_low)), false) AS {name}_decimals
"""
# Of those, the ones whose numbers are not the same few.
UNITS = """
    CREATE OR REPLACE TEMP TABLE units AS
    SELECT i, published, CASE WHEN any_value({name}_tens) THEN 5 ELSE 2 END AS reach FROM facts JOIN even USING (i, published)
    WHERE {name}_even AND state = 1 AND {name}_low > 0 GROUP BY i, published HAVING count(DISTINCT {name}_low) >= {least}
"""
WIDENED = """
    UPDATE facts SET {name}_low = greatest({name}_low - reach, 0), {name}_high = {name}_high + reach
    FROM units u WHERE u.i = facts.i AND u.published = facts.published AND state = 1 AND {name}_low > 0
"""
# A weighted count has decimals, and stands for what they stand for.
DECIMALS = """
    UPDATE facts SET {name}_low = {name}_low - half({name}_low), {name}_high = {name}_high + half({name}_high)
    WHERE state = 1 AND {name}_low = {name}_high AND {name}_low <> floor({name}_low)
"""


def widen_rounded(db: duckdb.DuckDBPyConnection) -> None:
    """Turn rounded numbers in `facts` into the intervals that they stand for, once the rows themselves are judged."""
    db.execute(EVEN.format(columns=", ".join(OF_ONE.format(name=name, least=LEAST_NUMBERS) for name in ("x", "n"))))
    for name in ("x", "n"):
        db.execute(UNITS.format(name=name, least=LEAST_NUMBERS))
        [(count,)] = db.execute("SELECT count(*) FROM units").fetchall()
        if count:
            db.execute(WIDENED.format(name=name))
        if db.execute(f"SELECT coalesce(bool_or({name}_decimals), false) FROM even").fetchall() == [(True,)]:
            db.execute(DECIMALS.format(name=name))
