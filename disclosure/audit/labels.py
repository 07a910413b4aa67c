"""What the labels of the groups say to any reader: who is everybody, which are ages, and which are of two things at once."""

from dataclasses import dataclass

import duckdb

from disclosure.audit.ages import age_range
from disclosure.audit.crossed_breakdowns import sides
from disclosure.audit.everybody_labels import is_total
from disclosure.audit.intervals import Interval


@dataclass(frozen=True)
class Label:
    """One group. `ages` are its range on the line named `line`; `sides` are the (breakdown, category) that a crossed group is of."""

    g: int
    breakdown: str
    category: str
    total: bool
    line: str = ""
    ages: Interval | None = None
    sides: tuple[tuple[str, str], ...] = ()


def read_labels(db: duckdb.DuckDBPyConnection) -> dict[int, Label]:
    """{group: its label}, of every group of the file but the headline."""
    rows = db.execute("SELECT g, breakdown_label, category_label FROM groups WHERE g <> 0 ORDER BY g").fetchall()
    by_breakdown = {}
    for g, breakdown, category in rows:
        by_breakdown.setdefault(breakdown, []).append((g, category))
    labels = {}
    for breakdown, members in by_breakdown.items():
        crossed = sides(breakdown, [category for _, category in members]) or {}
        for g, category in members:
            labels[g] = _crossed(g, breakdown, category, crossed[category]) if category in crossed else _simple(g, breakdown, category)
    return labels


def _simple(g: int, breakdown: str, category: str) -> Label:
    return Label(g, breakdown, category, is_total(category), ages=age_range(breakdown, category))


def _crossed(g: int, breakdown: str, category: str, parts: tuple[tuple[str, str], ...]) -> Label:
    """A crossed group is everybody where all its sides are, and lies on a line of ages where exactly one of its sides is a range."""
    total = all(is_total(side[1]) for side in parts)
    ranges = [age_range(*side) for side in parts]
    aged = [at for at, ages in enumerate(ranges) if ages]
    if len(aged) != 1:
        return Label(g, breakdown, category, total, sides=parts)
    others = [f"{name}={value}" for at, (name, value) in enumerate(parts) if at != aged[0] and not is_total(value)]
    return Label(g, breakdown, category, total, " ".join(others), ranges[aged[0]], parts)
