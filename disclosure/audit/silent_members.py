"""Which members of a class the numbers bear out, and what follows for those that are silent."""

import duckdb
import numpy as np

from disclosure.audit.equations import PIECES, Equations, from_columns, together


# So many rows of an indicator say well enough whether it is equal to the others of its class. A class with a smaller one is weighed on all.
ENOUGH_ROWS = 100_000
COLUMNS = """
    SELECT class, i, q, needs, a, g, t, CASE q WHEN 0 THEN x_low ELSE n_low END AS low, CASE q WHEN 0 THEN x_high ELSE n_high END AS high
    FROM kin JOIN facts USING (i) WHERE state = 1
"""
# A member is borne out by a cell in which it has company, and contradicted by one in which others are shown and none is equal.
BELIEVED = """
    CREATE TEMP TABLE believed_kin AS
    WITH steps AS (
        SELECT class, (min(rows) // $enough + 1)::UBIGINT AS step FROM kin JOIN (SELECT i, count(*) AS rows FROM facts GROUP BY i) USING (i) GROUP BY class
    ),
    shown AS (FROM ({columns}) JOIN steps USING (class) WHERE low IS NOT NULL AND high - low <= 10 AND high > 0 AND hash(a, g, t) % step = 0),
    weighed AS (
        SELECT class, i, q, count(*) FILTER (alike > 1) AS agree, count(*) FILTER (alike = 1 AND members > 1) AS differ
        FROM (SELECT class, i, q, count(*) OVER (PARTITION BY class, a, g, t, low) AS alike, count(*) OVER (PARTITION BY class, a, g, t) AS members FROM shown)
        GROUP BY class, i, q
    )
    SELECT class, i, q FROM kin LEFT JOIN weighed USING (class, i, q)
    WHERE coalesce(agree, 0) >= needs AND coalesce(differ, 0) <= coalesce(agree, 0) * CASE WHEN needs > 0 THEN 0.05 ELSE 1 END
"""
SILENT = """
    CREATE TEMP TABLE silent_kin AS
    SELECT class, a, g, t, 2 * c + q AS key FROM believed_kin JOIN blanks USING (i)
    WHERE state <> 9 AND CASE q WHEN 0 THEN asks_x AND x_low IS NULL ELSE asks_n AND n_low IS NULL END
"""
# Grain: one silent member and one number that is shown of its class in its cell. There are several where the members contradict each other.
LENT = """
    CREATE TEMP TABLE lent AS
    WITH shown AS (
        SELECT class, a, g, t, low, high, min(i) AS lender
        FROM ({columns}) SEMI JOIN believed_kin USING (class, i, q) SEMI JOIN silent_kin USING (class, a, g, t) WHERE low IS NOT NULL GROUP BY ALL
    )
    SELECT key, low, high, concat('the number that ', min(id), ' shares with it in the same place and period') AS detail
    FROM silent_kin JOIN shown USING (class, a, g, t) JOIN indicators ON i = lender GROUP BY key, low, high
"""
# Silent members of a class in a cell of which nothing is known are equal to something unknown.
SHARED = """
    SELECT key, dense_rank() OVER (ORDER BY class, a, g, t) AS cell FROM silent_kin ANTI JOIN lent USING (key)
    QUALIFY count(*) OVER (PARTITION BY class, a, g, t) > 1
"""
LENT_ROWS = "SELECT row_number() OVER (ORDER BY key, low, high) AS e, key, 1.0 AS coefficient, low, high, 'twin' AS kind, detail FROM lent"
SPACE = 64


def weigh_kin(db: duckdb.DuckDBPyConnection) -> None:
    """Make `believed_kin`, the members that the numbers do not contradict, and `lent`, what they say of `blanks`."""
    db.execute(BELIEVED.format(columns=COLUMNS), {"enough": ENOUGH_ROWS})
    db.execute(SILENT)
    db.execute(LENT.format(columns=COLUMNS))


def kin_equations(db: duckdb.DuckDBPyConnection) -> Equations:
    """What `lent` says of the blanks, and which of them are equal; no equations where there are no classes."""
    lent = db.execute(LENT_ROWS).fetchnumpy()
    shared = db.execute(SHARED).fetchnumpy()
    count = len(shared["key"])
    rows, nought = np.arange(count), np.zeros(count)
    words = np.full(count, "an unknown number that another indicator shares", object)
    key = np.concatenate([shared["key"], PIECES * SPACE + shared["cell"]]).astype(np.int64)
    equal = Equations(nought, nought, np.full(count, "twin", object), words, np.tile(rows, 2), key, np.repeat([1.0, -1.0], count))
    return together([from_columns(lent, lent), equal])
