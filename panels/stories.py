"""The few Panels that an overview puts first, each with a line of evidence."""

from dataclasses import dataclass

from panels.comparable import comparable
from panels.panel import Panel
from panels.periods import of


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


def stories(worst, best):
    """Up to three: two of the worst and the best, or more of the one where there is less of the other."""
    good = min(len(best), max(1, MANY - len(worst)))
    chosen = [("worse", row) for row in worst[: MANY - good]] + [("better", row) for row in best[:good]]
    return tuple(Story(kind, row.panel, note(row)) for kind, row in chosen)


def note(row):
    """Included · 2024 · lowest since 2014 · decreasing, getting worse · off track for its target."""
    panel = row.panel
    trend = panel.trend.verdict.words if panel.trend.verdict.kind in ("better", "worse") else ""
    target = TARGETS.get(panel.target.verdict.words, "") if panel.target else ""
    return " · ".join(filter(None, [row.outcome.title, of(panel.latest), record(panel), trend, target]))


def record(panel):
    """lowest since 2014, where the latest of five or more comparable figures is below, or above, every other."""
    values = [point.value for point in comparable(panel.points)]
    if len(values) < RECORD:
        return ""
    since = f"since {of(comparable(panel.points)[0])}"
    if values[-1] < min(values[:-1]):
        return f"lowest {since}"
    return f"highest {since}" if values[-1] > max(values[:-1]) else ""
