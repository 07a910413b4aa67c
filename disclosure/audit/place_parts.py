"""Which areas are parts of which, wherever the same areas have rows, also where a level between them has none."""

import duckdb


JOINT = " / "
# An area that is "part of a region" lies across the others in it, so that the areas of a region divide it twice over.
PARENTS = """
    CREATE TEMP TABLE parents AS
    WITH joint AS (
        SELECT part, min(code) AS code FROM (SELECT code, unnest(string_split(code, $joint)) AS part FROM areas WHERE contains(code, $joint)) GROUP BY part
    )
    SELECT c.a, p.a AS up, CASE WHEN coalesce(c.kind, '') LIKE 'part of %' THEN -2 ELSE -1 END AS p
    FROM areas c LEFT JOIN joint ON joint.part = c.code JOIN areas p ON p.code = coalesce(joint.code, c.parent)
    WHERE c.a <> p.a
"""
ABOVE = """
    CREATE TEMP TABLE above AS
    WITH RECURSIVE climb AS (
        SELECT a, up, 1 AS steps, p FROM parents
        UNION ALL SELECT climb.a, parents.up, steps + 1, climb.p FROM climb JOIN parents ON climb.up = parents.a WHERE steps < 8
    ) FROM climb
"""
# Grain: one place as part of another that is made up of places which lie beside it, or within others: an authority that has taken in parts.
PIECES = """
    CREATE TEMP TABLE pieces AS
    SELECT c.a, w.a AS up, w.parts FROM (
        SELECT a, unnest(string_split(made_of, '|')) AS part, len(string_split(made_of, '|')) AS parts FROM areas WHERE made_of IS NOT NULL AND NOT contains(code, $joint)
    ) w JOIN areas c ON c.code = w.part
"""
# Grain: one group of an indicator in a span; those with rows for the same set of areas have the same `layout`.
LAYOUTS = """
    CREATE TEMP TABLE layouts AS
    SELECT i, g, t, dense_rank() OVER (ORDER BY areas, mixed) AS layout
    FROM (SELECT i, g, t, count(*) AS areas, bit_xor(hash(a)) AS mixed FROM facts GROUP BY i, g, t)
"""
# Grain: one area of a layout as part of the nearest area above it that has rows too, and each such area once more as the whole.
LINKS = """
    CREATE TEMP TABLE links AS
    WITH examples AS (SELECT DISTINCT ON (layout) * FROM layouts),
    present AS (SELECT layout, a FROM facts JOIN examples USING (i, g, t)),
    nearest AS (
        SELECT layout, a, arg_min(up, steps) AS up, any_value(p) AS p
        FROM present JOIN above USING (a) JOIN (SELECT layout, a AS up FROM present) USING (layout, up) GROUP BY layout, a
        UNION ALL
        SELECT layout, a, up, -3 FROM present JOIN pieces USING (a) JOIN (SELECT layout, a AS up FROM present) USING (layout, up)
    )
    SELECT layout, a, up, p, false AS whole FROM nearest UNION ALL SELECT DISTINCT layout, up, up, p, true FROM nearest
"""


def link_areas(db: duckdb.DuckDBPyConnection) -> None:
    """Make `parents`, `above`, `pieces`, `layouts` and `links`; the last is empty where the file's areas do not lie within each other.

    Two authorities that some returns give together, "A / B", lie within that. The pattern of an area is -1, -2 for its parts across, or -3 where it is
    made up of places that do not lie below it.
    """
    db.execute(PARENTS, {"joint": JOINT})
    db.execute(PIECES, {"joint": JOINT})
    for statement in (ABOVE, LAYOUTS, LINKS):
        db.execute(statement)
