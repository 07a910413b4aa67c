"""A value without its base, whose base stands under another name: the count follows, and is judged as if it stood there."""

import duckdb

from disclosure.audit.judgement import SMALL_COUNT, SMALL_REMAINDER, Policy
from disclosure.audit.marks import mark


BORROWED = """
    CREATE OR REPLACE TEMP TABLE borrowed AS
    SELECT f.i, f.a, f.g, f.t, smallest, m.detail, s.low AS base, method, f.x_low IS NULL AS valued,
        coalesce(f.x_low, at_least((share - half) * s.low, (share + half) * s.high)) AS low,
        coalesce(f.x_high, at_most((share - half) * s.low, (share + half) * s.high)) AS high
    FROM facts f JOIN silent USING (line) JOIN indicators d ON d.i = f.i
    JOIN (SELECT i, g, q, j, h, r, detail FROM alike UNION SELECT j, h, r, i, g, q, detail FROM alike) m ON m.i = f.i AND m.g = f.g AND m.q = 1
    JOIN readings s ON s.i = m.j AND s.g = m.h AND s.q = m.r AND s.a = f.a AND s.t = f.t
    WHERE f.state = 1 AND NOT f.published AND f.n_low IS NULL AND has_base AND counted
"""
SMALL = """
    SELECT $kind AS kind, i, a, g, t, concat('its base is {detail}, and with it follows {what} smaller than may be shown') AS reason
    FROM (SELECT *, {least} AS least, {most} AS most FROM borrowed) WHERE {where} AND most >= 1 AND least < smallest
        AND (most < smallest AND least >= 1 OR most - least < $protection AND floor((least + most) / 2) BETWEEN 1 AND smallest - 1)
"""


def mark_borrowed(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Mark shown rows without a base whose count or remainder is small with the base that `alike` gives them."""
    db.execute(BORROWED)
    for kind, what, least, most, where in (
        (SMALL_COUNT, "a count", "low", "high", "valued"),
        (SMALL_REMAINDER, "a remainder", "base - high", "base - low", "method = 'proportion'"),
    ):
        query = SMALL.format(detail="', detail, '", what=what, least=least, most=most, where=where)
        mark(db, query, {"kind": kind, "protection": policy.protection})
