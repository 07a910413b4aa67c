"""Numbers that are the same number under two names: a base that indicators share, a population, a total word, the same children."""

import duckdb


# Grain: one quantity (q: 0 count, 1 base) of a group of one indicator that should equal a quantity r of group h of indicator j, in the
# same place and time. Twins of a pool stand or fall together, and need so many places where they are equal before they are believed.
TABLE = """
    CREATE TEMP TABLE twins (pool VARCHAR, i SMALLINT, g INTEGER, q INTEGER, j SMALLINT, h INTEGER, r INTEGER, needs INTEGER, detail VARCHAR)
"""
PRESENT = "CREATE TEMP TABLE present AS SELECT DISTINCT i, g FROM facts"
BETWEEN = """
    INSERT INTO twins
    SELECT concat_ws('/', 'indicators', l.i, l.q, l.j, l.r), l.i, s.g, l.q, l.j, s.g, l.r, l.needs,
        concat('the ', CASE l.r WHEN 0 THEN 'count' ELSE 'base' END, ' of ', o.id, ' in the same place and period')
    FROM ({links}) l JOIN present s ON s.i = l.i JOIN present u ON u.i = l.j AND u.g = s.g JOIN indicators o ON o.i = l.j
    WHERE l.i <> l.j AND (l.i IN (FROM active) OR l.j IN (FROM active))
"""
# The definitions say which indicators share their words for the base, whose count is whose base, and which count the same children.
DEFINED = """
    SELECT l.i, 1 AS q, r.i AS j, 1 AS r, 0 AS needs FROM indicators l JOIN indicators r ON l.base = r.base WHERE l.has_base AND r.has_base
    UNION SELECT l.i, 1, r.i, 0, 0 FROM indicators l JOIN indicators r ON l.population = r.id
    UNION SELECT r.i, 0, l.i, 1, 0 FROM indicators l JOIN indicators r ON l.population = r.id
    UNION SELECT l.i, 0, r.i, 0, 0 FROM indicators l JOIN indicators r ON l.family = r.family
"""
WITHIN = """
    INSERT INTO twins
    SELECT concat_ws('/', 'within', l.i, l.q, l.name), l.i, l.g, l.q, l.i, l.h, l.q, l.needs, l.detail FROM ({links}) l
    WHERE l.i IN (FROM active)
"""
# Answers share the base of their question. Other categories do where the numbers say so.
SHARED_BASES = """
    SELECT i, g, 0 AS h, 1 AS q, breakdown_label AS name, CASE breakdown_label WHEN 'answer' THEN 0 ELSE 3 END AS needs,
        'the base of the headline' AS detail
    FROM present JOIN groups USING (g) JOIN indicators USING (i) WHERE g <> 0 AND (has_base OR breakdown_label = 'answer')
"""
TOTALS = """
    SELECT i, l.g, l.h, q, concat('total ', l.g) AS name, 0 AS needs, 'a total of everybody' AS detail
    FROM present JOIN (SELECT unnest($g::INTEGER[]) AS g, unnest($h::INTEGER[]) AS h) l USING (g), (VALUES (0), (1)) quantities (q)
"""


def defined_twins(db: duckdb.DuckDBPyConnection, totals: list[tuple[int, int]]) -> None:
    """Make `twins` and `present`, and write what definitions and labels say.

    `totals` are pairs of groups: one that is called a total, and the one that it is the total of.
    """
    db.execute(TABLE)
    db.execute(PRESENT)
    db.execute(BETWEEN.format(links=DEFINED))
    db.execute(WITHIN.format(links=SHARED_BASES))
    if totals:
        groups, wholes = (list(side) for side in zip(*totals, strict=True))
        db.execute(WITHIN.format(links=TOTALS), {"g": groups, "h": wholes})


def link_indicators(db: duckdb.DuckDBPyConnection, links: str) -> None:
    """Write twins between indicators from a query of i, q, j, r, needs."""
    db.execute(BETWEEN.format(links=links))


def link_groups(db: duckdb.DuckDBPyConnection, links: str) -> None:
    """Write twins within indicators from a query of i, g, h, q, name, needs, detail."""
    db.execute(WITHIN.format(links=links))
