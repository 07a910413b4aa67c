"""Sums that no label promises and the numbers show: a category, or an indicator, that is always the sum of some others."""

import duckdb
import numpy as np

from disclosure.audit.gapless_table import without_gaps
from disclosure.audit.patterns import Pattern
from disclosure.audit.subset_sums import LEAST_ROWS, sets_that_sum


MOST_ROWS = 12
# The largest areas, in the periods with most shown: sums of large numbers are least likely to fit by chance.
GROUPS = """
    WITH usable AS (SELECT i, a, t, g, b, x_low AS number FROM facts JOIN indicators USING (i)
        WHERE i IN (FROM active) AND state <> 0 AND x_low = x_high AND x_low = floor(x_low)
            AND (counted OR g IN (SELECT g FROM groups WHERE breakdown_label = 'answer'))),
    large AS (SELECT i, a FROM usable GROUP BY i, a QUALIFY row_number() OVER (PARTITION BY i ORDER BY sum(number) DESC, a) <= 30),
    seen AS (SELECT usable.* FROM usable JOIN large USING (i, a)),
    places AS (SELECT i, a, t FROM seen GROUP BY i, a, t
        QUALIFY row_number() OVER (PARTITION BY i ORDER BY count(*) DESC, sum(number) DESC, a, t) <= 40)
    SELECT i AS family, hash(a, t) AS place, g AS member, b AS block, number FROM seen JOIN places USING (i, a, t)
"""
# Indicators are tried against those that rest on the same base, and against that base itself, which is member -1.
INDICATORS = """
    WITH kin AS (SELECT i, dense_rank() OVER (ORDER BY base) AS family FROM indicators WHERE has_base AND counted AND base IN
        (SELECT base FROM indicators WHERE has_base AND counted GROUP BY base HAVING count(*) > 1 AND bool_or(i IN (FROM active)))),
    seen AS (SELECT family, i AS member, a, g, t, x_low AS number, n_low FROM facts JOIN kin USING (i)
        WHERE state = 1 AND x_low = x_high AND x_low = floor(x_low)),
    places AS (SELECT family, a, g, t FROM seen GROUP BY family, a, g, t
        QUALIFY row_number() OVER (PARTITION BY family ORDER BY count(*) DESC, sum(number) DESC, a, g, t) <= 40)
    SELECT family, hash(a, g, t) AS place, member, 0 AS block, number FROM seen JOIN places USING (family, a, g, t)
    UNION ALL
    SELECT family, hash(a, g, t), -1, 1, max(n_low) FROM seen JOIN places USING (family, a, g, t) GROUP BY ALL HAVING min(n_low) = max(n_low)
"""


def sums_of_groups(db: duckdb.DuckDBPyConnection, known: set) -> list[Pattern]:
    """Groups of one indicator that are sums of groups of one breakdown. `known` are (indicator, whole, set of parts) not to find again."""
    sums = _search(db.execute(GROUPS).fetchnumpy())
    return [
        Pattern(int(i), whole, parts, f"found {i} {whole} {parts}", "groups", labelled=False)
        for i, whole, parts in sums
        if (int(i), whole, frozenset(parts)) not in known
    ]


def sums_of_indicators(db: duckdb.DuckDBPyConnection) -> list[Pattern]:
    """Indicators that are sums of others on the same base, and those that make up the base itself."""
    patterns = []
    for _, whole, parts in _search(db.execute(INDICATORS).fetchnumpy()):
        at, of_base = (parts[0], True) if whole < 0 else (whole, False)
        patterns.append(Pattern(at, at, parts, f"found {whole} {parts}", "indicators", labelled=False, of_base=of_base))
    return patterns


def _search(cells: dict[str, np.ndarray]):
    """Yield (family, whole, parts) from cells of family, place, member, block and number; parts come from one block of a family."""
    for family in np.unique(cells["family"]):
        chosen = cells["family"] == family
        members, columns = np.unique(cells["member"][chosen], return_inverse=True)
        places, first, rows = np.unique(cells["place"][chosen], return_index=True, return_inverse=True)
        blocks = np.zeros(len(members), np.int64)
        blocks[columns] = cells["block"][chosen]
        table = np.full((len(places), len(members)), np.nan)
        table[rows, columns] = cells["number"][chosen]
        table = table[np.argsort(-np.nansum(table, axis=1), kind="stable")]
        for block in np.unique(blocks):
            for whole, parts in _of_block(table, np.flatnonzero(blocks == block)):
                yield family, int(members[whole]), tuple(int(members[part]) for part in parts)


def _of_block(table: np.ndarray, block: np.ndarray):
    """Yield (whole, parts) as columns of a table with gaps, for parts within a block."""
    rows, chosen = without_gaps(table[:, block], LEAST_ROWS, MOST_ROWS)
    parts = block[chosen]
    parts = parts[(table[np.ix_(rows, parts)] > 0).any(axis=0)] if len(rows) else parts
    shown = ~np.isnan(table[rows])
    for mask in np.unique(shown, axis=1).T if len(rows) else ():
        wholes = np.flatnonzero((shown == mask[:, None]).all(axis=0) & (table[rows].max(axis=0, initial=0, where=shown) > 0))
        inside = table[np.ix_(rows[mask], parts)].astype(np.int64)
        goals = table[np.ix_(rows[mask], wholes)].astype(np.int64)
        for at, columns in sets_that_sum(inside, goals):
            members = tuple(parts[list(columns)])
            if wholes[at] not in members and len(np.unique(goals[:, at][goals[:, at] >= 10])) >= LEAST_ROWS:
                yield wholes[at], members
