"""A value without its base, whose base or count stands under another name: the other follows, and is judged as if it stood there."""

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import SMALL_BASE, SMALL_COUNT, SMALL_REMAINDER, Policy


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
# A value and a lent count give the base between these ends, and so what the count leaves of it.
WITH_COUNT = """
    SELECT $kind AS kind, i, a, g, t, concat('its count is ', detail, ', and with it follows {what} smaller than may be shown') AS reason
    FROM (
        SELECT b.i, b.a, b.g, b.t, detail, smallest, method, low / most_share - {less} * low AS least, high / greatest(least_share, most_share / 2) - {less} * high AS most
        FROM blanks b JOIN lent ON lent.key = 2 * b.c JOIN indicators d ON d.i = b.i
        WHERE b.state = 1 AND NOT b.published AND b.n_low IS NULL AND b.x_low IS NULL AND has_base AND counted AND most_share > 0
    ) WHERE {where} AND most >= 1 AND least > 0 AND least < {limit} AND (most < {limit} OR most - least < $protection AND floor((least + most) / 2) < {limit})
"""


def mark_borrowed(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Mark shown rows without a base whose count, base or remainder is small with the base or the count that is `lent` to them."""
    db.execute(BORROWED)
    for kind, what, least, most, where in (
        (SMALL_COUNT, "a count", "low", "high", "valued"),
        (SMALL_REMAINDER, "a remainder", "base - high", "base - low", "method = 'proportion'"),
    ):
        query = SMALL.format(detail="', detail, '", what=what, least=least, most=most, where=where)
        mark(db, query, {"kind": kind, "protection": policy.protection})
    mark(
        db,
        WITH_COUNT.format(what="a remainder", less=1, where="method = 'proportion'", limit="smallest"),
        {"kind": SMALL_REMAINDER, "protection": policy.protection},
    )
    mark(
        db,
        WITH_COUNT.format(what="a base", less=0, where="true", limit=policy.denominator),
        {"kind": SMALL_BASE, "protection": policy.protection},
    )
