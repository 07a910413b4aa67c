"""Equations from sums: of categories, of areas, of indicators."""

import duckdb

from disclosure.audit.equations import Equations, from_columns
from disclosure.audit.pattern_instances import NAMES, parts_of


# A whole that is unknown has to be a blank; where it is nothing of the kind (not applicable, say) the instance says nothing.
TERMS = """
    CREATE OR REPLACE TEMP TABLE terms AS
    WITH usable AS (
        SELECT v.e, v.p, v.i, v.a, v.g, v.t, v.q, w.c AS blank, CASE WHEN v.of_base THEN 1 ELSE v.q END AS whole_q
        FROM believed_{axis} v LEFT JOIN blanks w ON v.whole_low IS NULL AND w.i = v.i AND w.a = v.a AND w.g = v.g AND w.t = v.t
            AND CASE WHEN v.of_base OR v.q = 1 THEN w.asks_n AND w.n_low IS NULL ELSE w.asks_x AND w.x_low IS NULL END
        WHERE v.whole_low IS NOT NULL OR w.c IS NOT NULL
    )
    SELECT e, 2 * blank + whole_q AS key, -1.0 AS coefficient FROM usable WHERE blank IS NOT NULL
    UNION ALL
    SELECT e, 2 * parts.c + q, 1.0 FROM usable JOIN ({parts}) parts USING (p, i, a, g, t)
    WHERE NOT parts.whole AND CASE q WHEN 0 THEN asks_x AND x_low IS NULL ELSE asks_n AND n_low IS NULL END
"""
ROWS = """
    SELECT e, CASE belief WHEN 2 THEN coalesce(whole_low, 0) - high END AS low, coalesce(whole_high, 0) - low AS high, names.kind, names.detail
    FROM believed_{axis} JOIN {names} WHERE e IN (SELECT e FROM terms)
"""
COLUMNS = "f.c, f.asks_x, f.asks_n, f.x_low, f.n_low"


def sum_equations(db: duckdb.DuckDBPyConnection, axis: str) -> Equations:
    """What the instances of `believed_<axis>` say of the blanks; no equations where there are none."""
    db.execute(TERMS.format(axis=axis, parts=parts_of(axis, "blanks", COLUMNS)))
    return from_columns(db.execute(ROWS.format(axis=axis, names=NAMES[axis])).fetchnumpy(), db.execute("FROM terms").fetchnumpy())
