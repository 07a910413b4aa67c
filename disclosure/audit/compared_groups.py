"""Figures that are the gap between two groups of another indicator, of which one is hidden: the gap places it beside the figure of everyone."""

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import NARROW


# A value without a count and a base is anything, a difference or a ratio of others among it.
BARE = """
    CREATE TEMP TABLE bare_values AS
    SELECT f.i, f.a, f.g, f.t, number(r.value) AS v, half(number(r.value)) AS h FROM facts f JOIN file.safe r ON r.rowid = f.line
    WHERE f.state = 1 AND NOT f.published AND r.numerator IS NULL AND r.denominator IS NULL AND number(r.value) IS NOT NULL
"""
# Grain: a shown group of an indicator in which something is hidden, where some bare value stands in the same place and period.
GROUPS = """
    CREATE TEMP TABLE group_values AS
    SELECT f.i, f.a, f.g, f.b, f.t, number(r.value) AS v, half(number(r.value)) AS h FROM facts f JOIN file.safe r ON r.rowid = f.line
    WHERE f.state = 1 AND f.g <> 0 AND number(r.value) IS NOT NULL AND f.i IN (FROM active) AND (f.a, f.t) IN (SELECT (a, t) FROM bare_values)
        AND f.b NOT IN (SELECT b FROM groups WHERE breakdown_label = 'answer')
"""
GAPS = "[x.v - y.v, x.v / nullif(y.v, 0), 100 * x.v / nullif(y.v, 0), 100 * x.v / nullif(y.v, 0) - 100, 100 - 100 * x.v / nullif(y.v, 0)]"
BLURS = "[x.h + y.h, {relative}, 100 * {relative}, 100 * {relative}, 100 * {relative}]".format(
    relative="(x.h + abs(x.v / nullif(y.v, 0)) * y.h) / nullif(y.v, 0)"
)
# Grain: a bare value, two groups of one breakdown beside it, and one kind of gap between those.
PAIRED = f"""
    SELECT *, abs(v - gap) <= {{times}} * h + blur AS fits FROM (
        SELECT s.*, x.i AS other, x.b, x.g AS first, y.g AS second, unnest([1, 2, 3, 4, 5]) AS kind, unnest({GAPS}) AS gap, unnest({BLURS}) AS blur
        FROM {{values}} s JOIN group_values x ON x.a = s.a AND x.t = s.t AND x.i <> s.i JOIN group_values y ON y.i = x.i AND y.a = x.a AND y.t = x.t AND y.b = x.b AND y.g <> x.g
    ) WHERE gap IS NOT NULL
"""
# The headlines beside which most groups stand. Numbers that fit by chance are worth some bits each, and twelve of those are not chance.
SEEN = f"""
    WITH cells AS (
        SELECT v.i, v.a, v.g, v.t, v.v, v.h FROM bare_values v JOIN (SELECT a, t, count(*) AS many FROM group_values GROUP BY a, t) USING (a, t)
        WHERE v.g = 0 QUALIFY row_number() OVER (PARTITION BY v.i ORDER BY many DESC, a, t) <= 40
    )
    SELECT DISTINCT i, other, b FROM (
        SELECT i, other, b, first, second, kind, count(*) FILTER (fits) AS holds, count(*) AS tests,
            holds * log2(greatest(1, (max(v) - min(v)) / (6 * min(h) + 2 * median(blur)))) AS bits
        FROM ({PAIRED.format(times=3, values="cells")}) GROUP BY ALL
    ) tried WHERE holds >= 3 AND holds >= 0.9 * tests
        AND bits >= 12 + log2((SELECT count(DISTINCT v.g) FROM group_values v WHERE v.b = tried.b) ** 2)
"""
DEFINED = """
    SELECT d.i, o.i AS other, b FROM indicators d JOIN (SELECT DISTINCT b, same_label(breakdown_label) AS label FROM groups) g ON contains(g.label, same_label(d.gap_by))
    JOIN indicators o ON o.id = d.gap_in
"""
# Two shown groups that make the same gap say all that it says.
TELLS = f"""
    WITH compared AS ({SEEN} UNION {DEFINED}),
    beside AS (
        SELECT DISTINCT v.* FROM bare_values v JOIN compared c ON c.i = v.i
        JOIN (SELECT DISTINCT i, a, b, t FROM facts WHERE state = 0 AND NOT published) f ON f.i = c.other AND f.b = c.b AND f.a = v.a AND f.t = v.t
    )
    SELECT $kind AS kind, i, a, g, t, 'it compares two groups of another indicator, and not both of them are shown' AS reason FROM beside
    ANTI JOIN (SELECT p.i, p.a, p.g, p.t FROM ({PAIRED.format(times=1, values="beside")}) p JOIN compared c ON c.i = p.i AND c.other = p.other AND c.b = p.b WHERE fits) USING (i, a, g, t)
"""


def mark_compared(db: duckdb.DuckDBPyConnection) -> None:
    """Mark each value that is a gap between two groups of an `active` indicator, as its definition says or the numbers show, where it
    tells of a hidden group; nothing where every value has a base."""
    for statement in (BARE, GROUPS):
        db.execute(statement)
    mark(db, TELLS, {"kind": NARROW})
