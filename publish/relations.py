"""The sums by which one published cell could follow from others, as sparse rows (relation, cell, sign).

Four kinds: a headline and the categories of each breakdown; an area and the areas it is made of; a long period and the
shorter ones within it; and two indicators that count the same children. The answers to a survey question add up to its base
and not to the headline's count, so that they are in none of the first kind: hide.py keeps them together.
"""

import numpy as np
import pyarrow as pa


SCOPE = """
    CREATE OR REPLACE TEMP TABLE scope AS
    WITH touched AS (
        SELECT DISTINCT coalesce(family, indicator) AS family, starts, ends
        FROM work.results JOIN families USING (indicator) JOIN hidden_cells ON results.rowid = cell
    ),
    mixed AS (SELECT coalesce(family, indicator) AS family FROM work.results JOIN families USING (indicator) GROUP BY ALL HAVING count(DISTINCT period_type) > 1)
    SELECT results.rowid AS cell, indicator, area, breakdown, category, period_type, starts, ends, coalesce(family, indicator) AS family
    FROM work.results JOIN families USING (indicator)
    WHERE (coalesce(family, indicator), starts, ends) IN (FROM touched)
        OR coalesce(family, indicator) IN (SELECT family FROM touched WHERE family IN (FROM mixed))
"""

BREAKDOWNS = """
    SELECT dense_rank() OVER (ORDER BY total.cell, part.breakdown) AS relation, total.cell AS total, part.cell AS part
    FROM scope AS part JOIN scope AS total USING (indicator, area, period_type, starts, ends)
    WHERE part.breakdown NOT IN ('all', 'answer') AND total.breakdown = 'all'
"""

AREAS = """
    SELECT dense_rank() OVER (ORDER BY total.cell, level) AS relation, total.cell AS total, part.cell AS part
    FROM scope AS part JOIN ancestors ON ancestors.area = part.area
    JOIN scope AS total ON total.area = ancestor AND total.indicator = part.indicator AND total.breakdown = part.breakdown
        AND total.category = part.category AND total.period_type = part.period_type
        AND total.starts = part.starts AND total.ends = part.ends
"""

PERIODS = """
    SELECT dense_rank() OVER (ORDER BY total.cell, part.period_type) AS relation, total.cell AS total, part.cell AS part
    FROM scope AS part JOIN scope AS total USING (indicator, area, breakdown, category)
    WHERE part.period_type <> total.period_type AND part.starts >= total.starts AND part.ends <= total.ends
        AND part.ends - part.starts < total.ends - total.starts
"""

TWINS = """
    SELECT row_number() OVER () AS relation, one.cell AS total, other.cell AS part
    FROM scope AS one JOIN scope AS other USING (family, area, breakdown, category, period_type, starts, ends)
    WHERE one.indicator < other.indicator
"""


def relations(db, hidden, catalogue):
    """(relation, cell, sign) arrays over the rows of `results` that could help to find a row in `hidden` (row numbers).

    A relation says: the cell signed +1 equals the sum of the cells signed −1. Empty arrays when nothing is hidden.
    """
    db.register("hidden_cells", pa.table({"cell": hidden}))
    db.register("families", _families(catalogue))
    db.register("ancestors", _ancestors(catalogue))
    db.execute(SCOPE)
    parts, start = [], 0
    for query in (BREAKDOWNS, AREAS, PERIODS, TWINS):
        found = db.execute(query).fetchnumpy()
        relation, total, part = (np.asarray(found[name], dtype=np.int64) for name in ("relation", "total", "part"))
        parts.append(_signed(relation + start, total, part))
        start += int(relation.max(initial=0)) + 1
    for name in ("hidden_cells", "families", "ancestors"):
        db.unregister(name)
    return tuple(np.concatenate(arrays) for arrays in zip(*parts))


def _signed(relation, total, part):
    """Pairs of (total, part) as signed rows, each total once."""
    first = np.unique(relation, return_index=True)[1]
    return (
        np.concatenate([relation[first], relation]),
        np.concatenate([total[first], part]),
        np.concatenate([np.ones(len(first)), -np.ones(len(part))]),
    )


def _families(catalogue):
    """Indicator → the name shared by all indicators that count the same children."""
    known = list(catalogue.indicators.values())
    return pa.table({"indicator": [one.id for one in known], "family": pa.array([one.same_children_as for one in known], pa.string())})


def _ancestors(catalogue):
    """Every area with each area above it. `level` keeps apart the ways in which one total is made: regions, authorities."""
    rows = []
    for area in catalogue.areas.by_code.values():
        above = area.parent
        while above:
            rows.append((area.code, above, area.kind if area.kind in ("region", "district") else "authority"))
            above = catalogue.areas.by_code[above].parent
    return pa.table({name: list(column) for name, column in zip(("area", "ancestor", "level"), zip(*rows))})
