"""Values without count and base whose decimals say how many children they are of."""

import duckdb
import numpy as np

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import DECIMALS, Policy
from disclosure.audit.revealed_fractions import simplest_fraction


# Grain: one printed value of one indicator that has more decimals than its definition gives it, and neither count nor base.
LONG_VALUES = """
    SELECT DISTINCT i, value, share, greatest(half, 1e-12) AS half, smallest
    FROM silent JOIN indicators USING (i)
    WHERE NOT published AND method = 'proportion' AND x IS NULL AND n IS NULL AND share BETWEEN 0 AND 1 AND digits(value) > decimals
"""
MARKED = """
    SELECT $kind AS kind, f.i, a, f.g, t, 'its decimals give away the count and the base that it was worked out from' AS reason
    FROM silent JOIN (SELECT unnest($i::SMALLINT[]) AS i, unnest($value::DOUBLE[]) AS value) USING (i, value) JOIN facts f USING (line)
    WHERE NOT silent.published AND x IS NULL AND n IS NULL
"""


def mark_decimals(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Mark every value-only proportion with more decimals than its definition, where a fraction of few children fits it."""
    values = db.execute(LONG_VALUES).fetchnumpy()
    count, base = simplest_fraction(np.asarray(values["share"]), np.asarray(values["half"]))
    few = (count >= 1) & ((count < values["smallest"]) | (base - count < values["smallest"]) & (base > count) | (base < policy.denominator))
    few &= ~np.isnan(count)
    mark(db, MARKED, {"kind": DECIMALS, "i": values["i"][few].tolist(), "value": values["value"][few].tolist()})
