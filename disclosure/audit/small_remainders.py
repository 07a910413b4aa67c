"""Small remainders that nobody publishes: a total less all its shown parts leaves a few children."""

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import LEFT_OVER, Policy
from disclosure.audit.pattern_instances import NAMES


REASONS = {
    "group": "concat('what is left of the whole when all shown parts of ', detail, ' are taken from it is too few children')",
    "area": "concat('what is left of ', detail, ' when all areas shown within it are taken from it is too few children')",
    "span": "'what is left of this period when all periods shown within it are taken from it is too few children'",
}
# A label says that categories and places lie apart. That counts or bases add up over time only the numbers can say.
USABLE = {
    "group": "coalesce({v}.apart, false) AND labelled AND NOT evidence",
    "area": "coalesce({v}.apart, false)",
    "span": "coalesce({v}.apart AND {v}.adds_up_over_time, false)",
}
LEFT = """
    SELECT $kind AS kind, i, a, g, t, {reason} AS reason FROM (
        SELECT n.*, method, smallest, {x_usable} AND x_known = present AS x_usable, {n_usable} AND n_known = present AND has_base AS n_usable,
            whole_x_low - x_high AS x_least, whole_x_high - x_low AS x_most, whole_n_low - n_high AS n_least, whole_n_high - n_low AS n_most
        FROM instances_{axis} n JOIN indicators USING (i)
        LEFT JOIN (SELECT *, tests > 0 AS adds_up_over_time FROM verdicts_{axis} WHERE q = 0) x ON x.pool = n.pool
        LEFT JOIN (SELECT *, holds > 0 AND adds_up AS adds_up_over_time FROM verdicts_{axis} WHERE q = 1) y ON y.pool = n.pool
        WHERE state = 1 AND NOT n.published AND (whole_x_low IS NOT NULL OR whole_n_low IS NOT NULL)
    ) JOIN {names}
    WHERE x_usable AND x_least >= 1 AND x_most < smallest OR n_usable AND n_least >= 1 AND n_most < $denominator
        OR x_usable AND n_usable AND method = 'proportion' AND n_least >= $denominator
            AND n_least - x_most >= 1 AND n_most - x_least < smallest
"""


def mark_leftovers(db: duckdb.DuckDBPyConnection, axis: str, policy: Policy) -> None:
    """Mark every instance whose parts are all shown and leave a small count, base or remainder of a whole that is shown."""
    usable = {f"{name}_usable": USABLE[axis].format(v=alias) for name, alias in (("x", "x"), ("n", "y"))}
    query = LEFT.format(axis=axis, reason=REASONS[axis], names=NAMES[axis], **usable)
    mark(db, query, {"kind": LEFT_OVER, "denominator": policy.denominator})
