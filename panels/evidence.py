"""The few Panels that an overview puts first, each with a line of evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from panels.comparable_points import comparable
from panels.panel import Panel
from panels.periods import of, since


if TYPE_CHECKING:
    from panels.overview import Row


MANY, RECORD = 3, 5
TARGETS = {
    "met": "target met",
    "not met": "target not met",
    "on track": "on track for its target",
    "off track": "off track for its target",
}


@dataclass(frozen=True)
class Story:
    """A Panel that leads the overview. `kind` is worse or better; `note` its outcome, period and evidence in a line."""

    kind: str
    panel: Panel
    note: str


def stories(worst: tuple[Row, ...], best: Sequence[Row]) -> tuple[Story, ...]:
    """Up to three: two of the worst and the best, or more of the one where there is less of the other."""
    good = min(len(best), max(1, MANY - len(worst)))
    chosen = [("worse", row) for row in mixed(worst)[: MANY - good]] + [("better", row) for row in mixed(best)[:good]]
    return tuple(Story(kind, row.panel, note(row)) for kind, row in chosen)


def mixed(rows: Sequence[Row]) -> list[Row]:
    """The rows in their order, but the first of every outcome before the second of any."""
    before = [sum(other.outcome is row.outcome for other in rows[:place]) for place, row in enumerate(rows)]
    return [row for _, row in sorted(zip(before, rows), key=lambda pair: pair[0])]


def note(row: Row) -> str:
    """Included · 2024 · lowest since 2014 · down 33.9 points since 2023 · sharp fall · off track for its target."""
    return " · ".join([row.outcome.title.partition(":")[0], of(row.panel.latest), *evidence(row.panel)])


def evidence(panel: Panel) -> list[str]:
    """What speaks for or against the latest figure beyond chance, in words: its record, last change, direction, target."""
    moved, target = panel.previous, panel.target
    change = f"{moved.verdict.words} {since(moved.since)}" if moved and moved.verdict.kind in ("better", "worse") else ""
    heading = panel.direction.verdict.words if panel.direction.verdict.kind in ("better", "worse") else ""
    aim = TARGETS.get(target.verdict.words, "") if target else ""
    return [words for words in (record(panel), change, heading, aim) if words]


def record(panel: Panel) -> str:
    """lowest since 2014, where the latest of five or more comparable figures is below, or above, every other."""
    points = comparable(panel.points, panel.indicator.breaks)
    *earlier, now = [point.value for point in points]
    if len(points) < RECORD or min(earlier) <= now <= max(earlier):
        return ""
    return f"{'lowest' if now < min(earlier) else 'highest'} {since(points[0])}"
