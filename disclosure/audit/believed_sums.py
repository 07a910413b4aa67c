"""Which sums a reader of the file would believe, in which of their instances, and whether as equal or as at most."""

import duckdb

from disclosure.audit.pattern_evidence import SCOPES, long_instances


# How many different wholes must fit before a sum is believed that neither labels nor geography promise.
SIZES = {"group": 3, "found": 3, "indicator": 3, "area": 2}
# Grain: one instance and quantity with something unknown in it. `belief` is 2 for equal and 1 for at most.
BELIEVED = """
    CREATE OR REPLACE TEMP TABLE believed_{axis} AS
    SELECT row_number() OVER () AS e, * FROM (
        SELECT n.*, CASE WHEN labelled AND complete AND present > 1 AND v.adds_up OR r.sizes >= {sizes} AND r.fails <= 0.05 * r.holds THEN 2
            WHEN labelled AND v.apart THEN 1 ELSE 0 END AS belief
        FROM ({long}) n JOIN verdicts_{axis} v USING (pool, q) LEFT JOIN proofs_{axis} r USING ({scope}, signature, q)
        WHERE (whole_low IS NULL OR known < present) AND NOT evidence {more}
            AND i IN (FROM active) AND (of_base OR g IN (SELECT g FROM groups WHERE breakdown_label = 'answer')
                OR i IN (SELECT i FROM indicators WHERE CASE q WHEN 0 THEN counted ELSE has_base END))
    ) WHERE belief > 0
"""
# A sum of some categories that the numbers show to be everybody is not so where another category is hidden, as that is not nought: a
# nought would be shown. Categories that lie within others, or hold others, are no others.
UNHINDERED = """
    AND NOT EXISTS (
        SELECT 1 FROM blanks k JOIN outsiders o ON o.i = k.i AND o.g = k.g WHERE o.p = n.p AND k.i = n.i AND k.a = n.a AND k.t = n.t AND k.state = 0
    )
"""
OUTSIDERS = """
    CREATE OR REPLACE TEMP TABLE outsiders AS
    WITH parts AS (SELECT p, m.i, m.member FROM members m JOIN patterns USING (axis, p) WHERE axis = 'found' AND NOT m.whole AND patterns.whole = 0),
    held AS (SELECT p, i, member FROM members WHERE axis = 'group' AND NOT whole),
    holding AS (SELECT p, i, member FROM members WHERE axis = 'group' AND whole AND member <> 0)
    SELECT DISTINCT s.p, s.i, l.g
    FROM (SELECT DISTINCT p, i, b FROM parts JOIN groups ON groups.g = member) s
    JOIN (SELECT DISTINCT i, g, b FROM blanks) l ON l.i = s.i AND l.b = s.b
    WHERE NOT EXISTS (SELECT 1 FROM parts WHERE parts.p = s.p AND parts.member = l.g)
        AND NOT EXISTS (SELECT 1 FROM holding WHERE holding.i = s.i AND holding.member = l.g)
        AND NOT EXISTS (
            SELECT 1 FROM held JOIN holding ON holding.p = held.p JOIN parts ON parts.p = s.p AND parts.member = holding.member
            WHERE held.i = s.i AND held.member = l.g
        )
"""


def believe(db: duckdb.DuckDBPyConnection, axis: str) -> None:
    """Make `believed_<axis>`, the instances to reason with, of the indicators in `active`; empty where nothing is hidden."""
    more = UNHINDERED if axis == "found" else ""
    if more:
        db.execute(OUTSIDERS)
    db.execute(BELIEVED.format(axis=axis, long=long_instances(axis), scope=SCOPES[axis], sizes=SIZES[axis], more=more))
