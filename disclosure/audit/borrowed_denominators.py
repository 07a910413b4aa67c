"""A value without its base, whose base stands under another name: the count follows, and is judged as if it stood there."""

import duckdb

from disclosure.audit.judgement import SMALL_COUNT, SMALL_REMAINDER, Policy
from disclosure.audit.marks import mark


BORROWED = """
    CREATE TEMP TABLE borrowed AS
    SELECT b.i, b.a, b.g, b.t, smallest, detail, low AS base, method, x_low IS NULL AS valued,
        coalesce(x_low, at_least(least_share * low, most_share * high)) AS low, coalesce(x_high, at_most(least_share * low, most_share * high)) AS high
    FROM blanks b JOIN lent ON lent.key = 2 * b.c + 1 JOIN indicators d ON d.i = b.i
    WHERE b.state = 1 AND NOT b.published AND b.n_low IS NULL AND has_base AND counted
"""
SMALL = """
    SELECT $kind AS kind, i, a, g, t, concat('its base is {detail}, and with it follows {what} smaller than may be shown') AS reason
    FROM (SELECT *, {least} AS least, {most} AS most FROM borrowed) WHERE {where} AND most >= 1 AND least < smallest
        AND (most < smallest AND least >= 1 OR most - least < $protection AND floor((least + most) / 2) BETWEEN 1 AND smallest - 1)
"""


def mark_borrowed(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Mark shown rows without a base whose count or remainder is small with the base that is `lent` to them."""
    db.execute(BORROWED)
    for kind, what, least, most, where in (
        (SMALL_COUNT, "a count", "low", "high", "valued"),
        (SMALL_REMAINDER, "a remainder", "base - high", "base - low", "method = 'proportion'"),
    ):
        query = SMALL.format(detail="', detail, '", what=what, least=least, most=most, where=where)
        mark(db, query, {"kind": kind, "protection": policy.protection})
