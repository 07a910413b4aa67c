"""Totals that say how few are in nobody's part: the total less its published parts is a small number that stands nowhere."""

import numpy as np

from publish.scope import ancestors


OF_BREAKDOWNS = """
    WITH parts AS (
        SELECT indicator, area, breakdown, period_type, starts, ends, sum(numerator) AS counted, sum(denominator - numerator) AS rest
        FROM work.results WHERE NOT controlled AND breakdown NOT IN ('all', 'answer') GROUP BY ALL
    )
    SELECT total.rowid AS cell FROM parts JOIN work.results AS total USING (indicator, area, period_type, starts, ends)
    WHERE total.breakdown = 'all' AND NOT total.controlled AND {telling}
"""

# Only where a total of areas is there at all: most extracts hold areas of one kind.
OF_AREAS = """
    WITH parts AS (
        SELECT indicator, ancestor AS area, level, breakdown, category, period_type, starts, ends,
            sum(numerator) AS counted, sum(denominator - numerator) AS rest
        FROM work.results JOIN ancestors USING (area)
        WHERE NOT controlled AND ancestor IN (SELECT DISTINCT area FROM work.results) GROUP BY ALL
    )
    SELECT total.rowid AS cell FROM parts JOIN work.results AS total USING (indicator, area, breakdown, category, period_type, starts, ends)
    WHERE NOT total.controlled AND {telling}
"""

OF_PERIODS = """
    WITH spans AS (SELECT DISTINCT indicator, period_type, starts, ends FROM work.results),
    within AS (
        SELECT long.indicator, short.period_type, short.starts, short.ends, long.period_type AS total_type, long.starts AS total_starts, long.ends AS total_ends
        FROM spans AS long JOIN spans AS short USING (indicator)
        WHERE short.starts >= long.starts AND short.ends <= long.ends AND short.ends - short.starts < long.ends - long.starts
    ),
    parts AS (
        SELECT indicator, area, breakdown, category, period_type, total_type, total_starts, total_ends,
            sum(numerator) AS counted, sum(denominator - numerator) AS rest
        FROM work.results JOIN within USING (indicator, period_type, starts, ends) WHERE NOT controlled GROUP BY ALL
    )
    SELECT total.rowid AS cell FROM parts JOIN work.results AS total USING (indicator, area, breakdown, category)
    WHERE total.period_type = total_type AND total.starts = total_starts AND total.ends = total_ends AND NOT total.controlled AND {telling}
"""

TELLING = """(
    total.numerator - counted BETWEEN 0.5 AND $smallest OR total.denominator - total.numerator - rest BETWEEN 0.5 AND $smallest
)"""


def telling_totals(db, smallest, catalogue):
    """Row numbers of the totals in `work.results` that have fewer than `smallest` more than their parts.

    Parts are the categories of a breakdown, the areas that an area is made of, or the shorter periods of a long one.
    """
    db.register("ancestors", ancestors(catalogue))
    found = [
        db.execute(query.format(telling=TELLING), {"smallest": float(smallest)}).fetchnumpy()["cell"]
        for query in (OF_BREAKDOWNS, OF_AREAS, OF_PERIODS)
    ]
    db.unregister("ancestors")
    return np.unique(np.concatenate([np.asarray(cells, np.int64) for cells in found]))
