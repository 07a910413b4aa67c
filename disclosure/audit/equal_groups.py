"""Groups of an indicator that should hold the same number: a category called a total, answers and their base, categories always equal."""

import duckdb


# Grain: one quantity (q: 0 count, 1 base) of a group that should equal that of group h, of the same indicator in the same place and
# time. Twins of a pool stand or fall together, and need so many places where they are equal before they are believed.
TABLE = "CREATE TEMP TABLE twins (pool VARCHAR, i SMALLINT, g INTEGER, q INTEGER, h INTEGER, needs INTEGER, detail VARCHAR)"
PRESENT = "CREATE TEMP TABLE present AS SELECT DISTINCT i, g FROM facts WHERE i IN (FROM active)"
WRITE = "INSERT INTO twins SELECT concat_ws('/', l.i, l.q, l.name), l.i, l.g, l.q, l.h, l.needs, l.detail FROM ({links}) l"
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
    """Make `twins` and `present`, and write what labels say of the indicators in `active`.

    `totals` are pairs of groups: one that is called a total, and the one that it is the total of.
    """
    db.execute(TABLE)
    db.execute(PRESENT)
    add_twins(db, SHARED_BASES)
    if totals:
        groups, wholes = (list(side) for side in zip(*totals, strict=True))
        add_twins(db, TOTALS, {"g": groups, "h": wholes})


def add_twins(db: duckdb.DuckDBPyConnection, links: str, parameters: dict | None = None) -> None:
    """Write twins from a query of i, g, h, q, name (of the pool within the indicator), needs, detail."""
    db.execute(WRITE.format(links=links), parameters or {})
