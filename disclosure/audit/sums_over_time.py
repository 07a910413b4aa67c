"""The sums that dates promise along the spans of an indicator: months in quarters, quarters in halves and years, windows in windows."""

from collections import defaultdict

import duckdb

from disclosure.audit.intervals import disjoint, side_by_side
from disclosure.audit.patterns import Pattern


# Grain: one span of one indicator under one kind of period. Only indicators with spans that overlap are of interest.
SPANS = """
    SELECT DISTINCT i, t, first_day, next_day, type_label
    FROM (SELECT DISTINCT i, t FROM facts) JOIN spans USING (t)
    WHERE first_day IS NOT NULL AND next_day > first_day ORDER BY i, first_day, next_day
"""


def span_patterns(db: duckdb.DuckDBPyConnection) -> list[Pattern]:
    """For each span the spans within it, kind by kind and in few or many pieces; none where no span lies within another.

    A pattern tiles where its parts cover the whole. Whether counts or bases add up over time is left to the numbers.
    """
    by_indicator = defaultdict(list)
    for i, t, first, following, kind in db.execute(SPANS).fetchall():
        by_indicator[i].append((t, (first, following), kind))
    return [pattern for i, spans in by_indicator.items() for pattern in _of_indicator(i, spans)]


def _of_indicator(indicator: int, spans: list[tuple]) -> list[Pattern]:
    patterns = []
    for whole, (first, following) in sorted({(t, dates) for t, dates, _ in spans}):
        inside = [span for span in spans if span[0] != whole and first <= span[1][0] and span[1][1] <= following]
        for parts in sorted(_choices(inside)):
            covered = sum(high - low for _, (low, high) in parts)
            groups = tuple(t for t, _ in parts)
            patterns.append(Pattern(indicator, whole, groups, str(indicator), "spans", tiles=covered == following - first, evidence=True))
    return patterns


def _choices(inside: list[tuple]) -> set[tuple]:
    """The sets of (span, dates) to try: all of one kind of period, and those that cover most in few pieces and in many."""
    choices = set()
    for kind in {kind for _, _, kind in inside}:
        same_kind = sorted({(t, dates) for t, dates, of_kind in inside if of_kind == kind})
        if disjoint([dates for _, dates in same_kind]):
            choices.add(tuple(same_kind))
    every = sorted({(t, dates) for t, dates, _ in inside})
    for many in (False, True):
        choices.add(tuple(every[at] for at in side_by_side([dates for _, dates in every], many)))
    return choices - {()}
