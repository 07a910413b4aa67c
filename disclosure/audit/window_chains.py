"""Small numbers that only a chain of windows tells: 2021 and 2021–22 leave 2022, and 2022–23 less that leaves 2023, which no row is about."""

from collections.abc import Iterator

import duckdb
import numpy as np

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import LEFT_OVER, Policy


# Indicators of which two windows lie on each other, neither within the other: only there is a chain of more than one subtraction.
OVERLAPPING = """
    WITH known AS (SELECT DISTINCT i, first_day, next_day FROM facts JOIN spans USING (t) WHERE first_day IS NOT NULL AND next_day > first_day)
    SELECT DISTINCT x.i, smallest FROM known x JOIN known y ON x.i = y.i AND x.first_day < y.first_day AND y.first_day < x.next_day
        AND x.next_day < y.next_day JOIN indicators ON indicators.i = x.i
"""
# Grain: one shown count of a window, known exactly; `cell` numbers area and group.
COUNTS = """
    SELECT dense_rank() OVER (ORDER BY a, g) - 1 AS cell, a, g, t, first_day, next_day, x_low AS count, published
    FROM facts JOIN spans USING (t)
    WHERE i = $i AND state = 1 AND x_low = x_high AND first_day IS NOT NULL AND next_day > first_day
"""
MOST_WINDOWS, NOISE = 120, 0.5
REASON = "several periods that lie on each other, taken from each other, leave too few children"
FOUND = "SELECT $kind AS kind, i, a, g, t, $reason AS reason FROM chained"


def mark_window_chains(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Mark a shown window of every cell in which its windows together tell a small count; nothing where no windows lie on each other."""
    for i, smallest in db.execute(OVERLAPPING).fetchall():
        rows = db.execute(COUNTS, {"i": i}).fetchnumpy()
        small = list(_small(rows, smallest)) if len(rows["cell"]) else []
        if small:
            chained = [np.array(column) for column in zip(*small)]
            db.execute("CREATE OR REPLACE TEMP TABLE chained (i INTEGER, a INTEGER, g INTEGER, t INTEGER)")
            db.executemany("INSERT INTO chained VALUES (?, ?, ?, ?)", [(i, *map(int, row)) for row in zip(*chained)])
            mark(db, FOUND, {"kind": LEFT_OVER, "reason": REASON})


def _small(rows: dict[str, np.ndarray], smallest: float) -> Iterator[tuple]:
    """(area, group, span) of one of our own windows within every cell whose windows tell a small count."""
    stretches, known = _closure(rows)
    if any((values < -NOISE).any() for values in known.values()):
        return  # counts that do not add up over time: nobody can subtract them
    own = ~rows["published"].astype(bool)
    for stretch, values in known.items():
        if stretch not in stretches:
            cells = np.flatnonzero((values >= NOISE) & (values < smallest - NOISE))
            inside = np.isin(rows["cell"], cells) & own & (rows["first_day"] < stretch[1]) & (rows["next_day"] > stretch[0])
            _, first = np.unique(rows["cell"][inside], return_index=True)
            at = np.flatnonzero(inside)[first]
            yield from zip(rows["a"][at], rows["g"][at], rows["t"][at])


def _closure(rows: dict[str, np.ndarray]) -> tuple[set, dict]:
    """(the windows that rows are about, the counts per cell of those and of all stretches that follow; NaN where they do not)."""
    pairs = list(zip(rows["first_day"].tolist(), rows["next_day"].tolist()))
    size = int(rows["cell"].max()) + 1
    known: dict[tuple, np.ndarray] = {}
    for place, stretch in enumerate(pairs):
        known.setdefault(stretch, np.full(size, np.nan))[rows["cell"][place]] = rows["count"][place]
    given, grown = set(known), True
    while grown and len(known) <= MOST_WINDOWS:
        grown = False
        for (low, high), whole in list(known.items()):
            for (start, end), part in list(known.items()):
                if (start, end) == (low, high) or start < low or end > high or (start > low and end < high):
                    continue
                rest = (end, high) if start == low else (low, start)
                grown |= _learn(known, rest, whole - part)
    return given, known


def _learn(known: dict, stretch: tuple, values: np.ndarray) -> bool:
    """Put what follows for a stretch beside what is known of it; whether any of it is new."""
    before = known.get(stretch)
    if before is None:
        if np.isnan(values).all():
            return False
        known[stretch] = values
        return True
    new = np.isnan(before) & ~np.isnan(values)
    known[stretch] = np.where(new, values, before)
    return bool(new.any())
