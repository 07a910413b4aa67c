"""The sums by which one published cell could follow from others, as sparse rows (relation, cell, sign).

Four kinds: a headline and the categories of each breakdown; an area and the areas it is made of; a long period and the
shorter ones within it; and two indicators that count the same children. Total and parts may stand under different
indicators of such a family: only their counts add up then. The answers to a survey question add up to its base and not to the
headline's count, so that they are in none of the first kind: alike.py keeps them together.
"""

import numpy as np

from metrics.relations import Relations
from publish.scope import keep_scope


BREAKDOWNS = """
    SELECT dense_rank() OVER (ORDER BY total.cell, part.definition, part.breakdown) AS relation,
        total.cell AS total, part.cell AS part, total.definition <> part.definition AS counts_only
    FROM scope AS part JOIN scope AS total USING (family, area, period_type, starts, ends)
    WHERE part.breakdown NOT IN ('all', 'answer') AND total.breakdown = 'all'
"""

AREAS = """
    SELECT dense_rank() OVER (ORDER BY total.cell, part.definition, level) AS relation,
        total.cell AS total, part.cell AS part, total.definition <> part.definition AS counts_only
    FROM scope AS part JOIN ancestors ON ancestors.area = part.area
    JOIN scope AS total ON total.area = ancestor AND total.family = part.family AND total.breakdown = part.breakdown
        AND total.category = part.category AND total.period_type = part.period_type
        AND total.starts = part.starts AND total.ends = part.ends
"""

PERIODS = """
    SELECT dense_rank() OVER (ORDER BY total.cell, part.definition, part.period_type) AS relation,
        total.cell AS total, part.cell AS part, total.definition <> part.definition AS counts_only
    FROM scope AS part JOIN scope AS total USING (family, area, breakdown, category)
    WHERE part.starts >= total.starts AND part.ends <= total.ends AND part.ends - part.starts < total.ends - total.starts
"""

TWINS = """
    SELECT row_number() OVER () AS relation, one.cell AS total, other.cell AS part, true AS counts_only
    FROM scope AS one JOIN scope AS other USING (family, area, breakdown, category, period_type, starts, ends)
    WHERE one.definition < other.definition
"""


def relations(db, hidden, catalogue):
    """(Relations, absent): the sums over the rows of `results` that could help to find a row in `hidden` (row numbers).

    The cell signed +1 equals the sum of the cells signed −1. Cells from the number of results on are rows that stand in no extract;
    `absent` has the place of the indicator of each. Empty when nothing is hidden.
    """
    absent = keep_scope(db, hidden, catalogue)
    found, start = [], 0
    for query in (BREAKDOWNS, AREAS, PERIODS, TWINS):
        held = db.execute(query).fetchnumpy()
        total, part, counts_only = (np.asarray(held[name], kind) for name, kind in (("total", int), ("part", int), ("counts_only", bool)))
        # Numbered anew without gaps, so that there is one entry per relation.
        first, relation = np.unique(np.asarray(held["relation"], int), return_index=True, return_inverse=True)[1:]
        found.append((*_signed(relation + start, first, total, part), counts_only[first]))
        start += len(first)
    db.unregister("ancestors")
    return Relations(*(np.concatenate(arrays) for arrays in zip(*found))), absent


def _signed(relation, first, total, part):
    """Pairs of (total, part) as signed rows, each total once; `first` are the places where a relation is met first."""
    return (
        np.concatenate([relation[first], relation]),
        np.concatenate([total[first], part]),
        np.concatenate([np.ones(len(first)), -np.ones(len(part))]),
    )
