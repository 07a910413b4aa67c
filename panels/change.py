"""What changed since an earlier point, and whether by more than chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue.indicators import Indicator
from metrics.benchmark import kinds, overlap_verdict
from panels import periods
from panels.format import difference
from panels.panel import Change, Verdict


if TYPE_CHECKING:
    from panels.panel import Point


SURE = {"similar": "not clearly different", "none": "not tested, as there are no intervals"}


def change(now: Point | None, then: Point | None, indicator: Indicator) -> Change | None:
    """The Change from `then` to `now`, two shown points far apart; None where there is no `then`.

    Beyond chance only if the two 95% intervals lie apart, which is stricter than a test of the difference; intervals
    that overlap are never called no difference. Without both intervals there is no verdict.
    """
    if then is None:
        return None
    return _change(now, then, indicator, str(overlap_verdict(now.lower95, now.upper95, then.lower95, then.upper95, indicator.better)))


def moved_by(now: Point, then: Point, indicator: Indicator, side: int, tested: bool) -> Change:
    """The Change since the previous point, whose move is −1, 0 or 1 by its test at the 99.8% level (see metrics/latest_move.py)."""
    return _change(now, then, indicator, str(kinds(side, indicator.better)) if tested else "none")


def _change(now, then, indicator, kind):
    moved = now.value - then.value
    return Change(then, moved, Verdict(kind, movement(moved, indicator), f"{periods.since(then)}, {SURE.get(kind, 'clearly different')}"))


def movement(moved: float, indicator: Indicator) -> str:
    """down 33.8 points, up 31, unchanged."""
    if moved == 0:
        return "unchanged"
    return f"{'up' if moved > 0 else 'down'} {difference(moved, indicator)}"
