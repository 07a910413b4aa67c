"""Columns of indicators that should hold the same number in the same group, place and period: a base they share, a population, children."""

import duckdb
import numpy as np
import scipy


# Grain: one quantity (q: 0 count, 1 base) of one indicator as a member of a class whose members should be equal. Members that only the
# numbers make alike need as many cells in which they are.
TABLE = "CREATE TEMP TABLE kin (class VARCHAR, i SMALLINT, q INTEGER, needs INTEGER)"
# The definitions say which indicators share their words for the base, whose count is whose base, and which count the same children.
DEFINED = """
    INSERT INTO kin
    SELECT concat('base ', base), i, 1, 0 FROM indicators WHERE has_base AND base IS NOT NULL
    UNION ALL SELECT concat('population ', population), i, 1, 0 FROM indicators WHERE population IN (SELECT id FROM indicators)
    UNION ALL SELECT concat('population ', id), i, 0, 0 FROM indicators WHERE id IN (SELECT population FROM indicators)
    UNION ALL SELECT concat('children ', family), i, 0, 0 FROM indicators WHERE family IS NOT NULL
"""
ALONE = "DELETE FROM kin WHERE class IN (SELECT class FROM kin GROUP BY class HAVING count(*) < 2 OR NOT bool_or(i IN (FROM active)))"
FOUND = "INSERT INTO kin SELECT concat('found ', unnest($class::INTEGER[])), unnest($i::INTEGER[]), unnest($q::INTEGER[]), 3"


def defined_kin(db: duckdb.DuckDBPyConnection) -> None:
    """Make `kin` from the definitions, of classes with a member in `active`; empty where no indicators have anything in common."""
    db.execute(TABLE)
    db.execute(DEFINED)
    db.execute(ALONE)


def add_found_kin(db: duckdb.DuckDBPyConnection, pairs: np.ndarray) -> None:
    """Add the classes that pairs of columns make up. `pairs` has a row (i, q, j, r) for each pair of equal columns, and may have none."""
    if not len(pairs):
        return
    names, at = np.unique(np.concatenate([pairs[:, :2], pairs[:, 2:]]), axis=0, return_inverse=True)
    left, right = at.ravel()[: len(pairs)], at.ravel()[len(pairs) :]
    graph = scipy.sparse.coo_array((np.ones(len(pairs)), (left, right)), (len(names), len(names)))
    classes = scipy.sparse.csgraph.connected_components(graph, directed=False)[1]
    db.execute(FOUND, {"class": classes.tolist(), "i": names[:, 0].tolist(), "q": names[:, 1].tolist()})
