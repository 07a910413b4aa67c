"""The patterns of every indicator: those its labels promise, and those its numbers show."""

import duckdb

from disclosure.audit.crossed_sums import crossed_patterns
from disclosure.audit.discovered_sums import sums_of_groups, sums_of_indicators
from disclosure.audit.everybody_labels import is_total
from disclosure.audit.groupings import age_patterns, breakdown_patterns
from disclosure.audit.labels import Label
from disclosure.audit.patterns import Pattern, add_patterns
from disclosure.audit.sums_over_time import span_patterns


GROUPS = "SELECT DISTINCT i, g FROM facts WHERE g <> 0 ORDER BY i, g"
AGES = "CREATE TEMP TABLE ages AS SELECT unnest($g::INTEGER[]) AS g, unnest($line::VARCHAR[]) AS line, unnest($low::INTEGER[]) AS low, unnest($high::INTEGER[]) AS high"


def promised(db: duckdb.DuckDBPyConnection, labels: dict[int, Label]) -> list[Pattern]:
    """Write the patterns that labels and dates promise, and the table `ages`; the patterns of groups are given back."""
    by_indicator = {}
    for i, g in db.execute(GROUPS).fetchall():
        by_indicator.setdefault(i, []).append(labels[g])
    first = max(labels, default=0) + 1
    patterns = []
    for i, members in by_indicator.items():
        patterns += breakdown_patterns(i, members) + age_patterns(i, members) + crossed_patterns(i, members, first)
    add_patterns(db, "group", patterns)
    add_patterns(db, "span", span_patterns(db))
    aged = [label for label in labels.values() if label.ages and not label.total]
    columns = {
        "g": [x.g for x in aged],
        "line": [x.line for x in aged],
        "low": [x.ages[0] for x in aged],
        "high": [x.ages[1] for x in aged],
    }
    db.execute(AGES, columns)
    return patterns


def discover(db: duckdb.DuckDBPyConnection, known: list[Pattern]) -> int:
    """Write the patterns that the numbers of `active` indicators show beyond the known ones; how many there are."""
    groups = sums_of_groups(db, {(p.indicator, p.whole, frozenset(p.parts)) for p in known})
    indicators = sums_of_indicators(db)
    add_patterns(db, "found", groups)
    add_patterns(db, "indicator", indicators)
    return len(groups) + len(indicators)


def totals(labels: dict[int, Label]) -> list[tuple[int, int]]:
    """Pairs of groups: one whose label says that it is everybody of another, and that other; 0 is the headline."""
    pairs = [(label.g, 0) for label in labels.values() if label.total]
    simple = {(label.breakdown, label.category): label.g for label in labels.values() if not label.sides}
    for label in labels.values():
        left = [side for side in label.sides if not is_total(side[1])]
        if len(left) == 1 and len(label.sides) > 1 and left[0] in simple:
            pairs.append((label.g, simple[left[0]]))
    return pairs
