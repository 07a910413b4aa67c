"""Which areas are parts of which, in an indicator, breakdown and span, also where a level between them has no rows."""

import duckdb


JOINT = " / "
# An area that is "part of a region" lies across the others in it, so that the areas of a region divide it twice over.
PARENTS = """
    CREATE TEMP TABLE parents AS
    SELECT c.a, p.a AS up, coalesce(c.kind, '') LIKE 'part of %' AS across
    FROM areas c JOIN areas p ON p.code = coalesce((
        SELECT min(j.code) FROM areas j WHERE contains(j.code, $joint) AND list_contains(string_split(j.code, $joint), c.code)), c.parent)
"""
ABOVE = """
    CREATE TEMP TABLE above AS
    WITH RECURSIVE climb AS (
        SELECT a, up, 1 AS steps, across FROM parents
        UNION ALL SELECT climb.a, parents.up, steps + 1, climb.across FROM climb JOIN parents ON climb.up = parents.a WHERE steps < 8
    ) FROM climb
"""
# Grain: one area of one indicator, breakdown and span, with the nearest area above it that has rows there too.
LINKS = """
    CREATE TEMP TABLE links AS
    WITH present AS (SELECT DISTINCT i, b, t, a FROM facts)
    SELECT i, b, t, a, arg_min(up, steps) AS up, any_value(across) AS across
    FROM present JOIN above USING (a) JOIN (SELECT i, b, t, a AS up FROM present) USING (i, b, t, up)
    GROUP BY ALL
"""


def link_areas(db: duckdb.DuckDBPyConnection) -> None:
    """Make `parents`, `above` and `links`, all empty where the file's areas do not lie within each other.

    Two authorities that some returns give together, "A / B", lie within that.
    """
    db.execute(PARENTS, {"joint": JOINT})
    db.execute(ABOVE)
    db.execute(LINKS)
