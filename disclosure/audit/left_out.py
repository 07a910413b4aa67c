"""Few children whom nobody publishes: those of a wider indicator whom a narrower one of the same place, group and period leaves out."""

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import LEFT_OVER, Policy


# Of a fact x inside another, w, of the same place and period: what w has beyond x. `marked` is which of the two is marked, `tells` whether
# the counts, the bases and the rests are inside each other too, `nested` the joined x, w and the indicator d of x.
FEW_BEYOND = """
    SELECT $kind AS kind, i, a, g, t, '{reason}' AS reason
    FROM (
        SELECT {marked}, x.a, x.t, d.smallest, {tells},
            w.x_low - x.x_high AS x_least, w.x_high - x.x_low AS x_most, w.n_low - x.n_high AS n_least, w.n_high - x.n_low AS n_most
        FROM {nested} WHERE x.state = 1 AND w.state = 1 AND NOT (x.published AND w.published)
    )
    WHERE count_tells AND x_least >= 1 AND x_most < smallest OR base_tells AND n_least >= 1 AND n_most < $denominator
        OR rest_tells AND n_least - x_most >= 1 AND n_most - x_least < smallest
"""
# Grain: one indicator and the wider one that its definition names; `whole` where it narrows that one's base and rest as well as its count.
PAIRS = """
    CREATE TEMP TABLE nested_indicators AS
    SELECT d.i, w.i AS wider, false AS whole FROM indicators d JOIN indicators w ON w.id = d.part_of
    UNION ALL SELECT d.i, w.i, d.method = 'proportion' AND w.method = 'proportion' FROM indicators d JOIN indicators w ON w.id = d.narrows
"""
LEFT_OUT = FEW_BEYOND.format(
    reason="those whom it leaves out of an indicator that it is a part of are too few children",
    marked="CASE WHEN x.published THEN w.i ELSE x.i END AS i, x.g",
    tells="true AS count_tells, p.whole AS base_tells, p.whole AS rest_tells",
    nested="""nested_indicators p JOIN indicators d ON d.i = p.i
        JOIN (FROM facts WHERE i IN (SELECT i FROM nested_indicators)) x ON x.i = p.i
        JOIN (FROM facts WHERE i IN (SELECT wider FROM nested_indicators)) w ON w.i = p.wider AND w.a = x.a AND w.g = x.g AND w.t = x.t""",
)
# Two indicators that are apart and rest on one base: those whom neither counts. Bases that differ say nothing of them.
NEITHER = """
    SELECT $kind AS kind, CASE WHEN x_published THEN other ELSE i END AS i, a, g, t,
        'those of its base whom neither it nor an indicator of others counts are too few children' AS reason
    FROM (
        SELECT d.i, o.i AS other, x.a, x.g, x.t, x.published AS x_published, d.smallest,
            x.n_low - x.x_high - y.x_high AS least, x.n_high - x.x_low - y.x_low AS most
        FROM indicators d JOIN indicators o ON o.id = d.apart_from JOIN facts x ON x.i = d.i
        JOIN facts y ON y.i = o.i AND y.a = x.a AND y.g = x.g AND y.t = x.t
        WHERE x.state = 1 AND y.state = 1 AND NOT (x.published AND y.published) AND x.n_low = y.n_low AND x.n_high = y.n_high
    ) WHERE least >= 1 AND most < smallest
"""


def mark_left_out(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Mark the narrower of two indicators that are shown together, where the difference is few children; nothing where none are nested.

    And one of two that count different children of one base, where few are in neither.
    """
    db.execute(PAIRS)
    mark(db, LEFT_OUT, {"kind": LEFT_OVER, "denominator": policy.denominator})
    mark(db, NEITHER, {"kind": LEFT_OVER})
