"""Totals that say how few are in nobody's part: the total less its published parts is a small number that stands nowhere."""

import numpy as np


TOTALS = """
    WITH parts AS (
        SELECT indicator, area, breakdown, period_type, starts, ends, sum(numerator) AS counted, sum(denominator - numerator) AS rest
        FROM work.results WHERE NOT controlled AND breakdown NOT IN ('all', 'answer') GROUP BY ALL
    )
    SELECT total.rowid AS cell FROM parts JOIN work.results AS total USING (indicator, area, period_type, starts, ends)
    WHERE total.breakdown = 'all' AND NOT total.controlled AND (
        total.numerator - counted BETWEEN 0.5 AND $smallest OR total.denominator - total.numerator - rest BETWEEN 0.5 AND $smallest
    )
"""


def telling_totals(db, smallest):
    """Row numbers of the headlines in `work.results` that have fewer than `smallest` more than the categories of a breakdown."""
    return np.unique(np.asarray(db.execute(TOTALS, {"smallest": float(smallest)}).fetchnumpy()["cell"], dtype=np.int64))
