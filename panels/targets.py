"""The target: where its straight path stands for the latest figure, and how far off that figure is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from catalogue import Catalogue
from catalogue.areas import Area
from catalogue.indicators import Indicator
from metrics.target import BEHIND, OFF, ON, standing, trajectory
from panels.format import difference, target_figure
from panels.panel import Aim, Point, Verdict
from panels.periods import deadline, month, of
from store.published import TargetRow


BEFORE = {ON: ("better", "on track"), BEHIND: ("similar", "behind, within chance"), OFF: ("worse", "off track")}
PASSED = "date passed"
AFTER = {BEHIND: ("similar", "short, within chance"), OFF: ("worse", "not met")}


@dataclass(frozen=True)
class Goal:
    """A target as it was set: its path of (day, value), oldest first and the target itself last."""

    path: tuple
    reference: str
    since: date | None = None
    baseline: float | None = None


def goal(
    indicator: Indicator,
    area: Area,
    own: tuple[Point, ...],
    given: Sequence[TargetRow] | None,
    catalogue: Catalogue,
    framework: str | None = None,
) -> Goal | None:
    """The Goal that holds for an area: the one that came with its extract, else one of a framework, else None.

    `given` are the target rows of the published file, oldest first. Of frameworks, `framework` comes first, then those
    whose years reach the latest of the points `own`, the target that looks furthest ahead before others.
    """
    if given:
        return Goal(tuple((row.ends, row.value) for row in given), "the target given with the figures")
    year = own[-1].start.year if own else 0
    candidates = [
        (owner.id == framework, target.by, target, owner)
        for owner in catalogue.frameworks.values()
        for target in owner.targets
        if target.indicator == indicator.id
        and (area.code == target.area if target.area else area.code in (owner.area, *owner.areas))
        and (owner.id == framework or owner.until is None or owner.until >= year)
    ]
    if not candidates:
        return None
    target, owner = max(candidates, key=lambda entry: entry[:2])[2:]
    there = point_at(own, target.since)
    begun = target.baseline if target.baseline is not None else there and there.value
    start = ((target.since, begun),) if target.since and begun is not None else ()
    return Goal((*start, (target.by, target.value)), target.reference, target.since, begun)


def point_at(points: tuple[Point, ...], day: date | None) -> Point | None:
    """The point in whose period the day lies, or None."""
    return next((point for point in points if day and point.start <= day <= point.end), None)


def baseline(points: tuple[Point, ...], goal: Goal | None) -> Point | None:
    """The point to measure from: that of the target's baseline, else the first; None where that is the last itself.

    A baseline that the target states and no point shows becomes a Point of its day, without counts or interval.
    """
    if not points:
        return None
    start = point_at(points, goal.since) if goal else None
    if start is None and goal and goal.since and goal.baseline is not None:
        start = _stated(goal, points[-1].category)
    start = start or points[0]
    return start if start.end < points[-1].start else None


def _stated(goal, category):
    nothing = [None] * 4
    return Point(month(goal.since), "month", goal.since, goal.since, category, None, None, goal.baseline, *nothing, "shown", None)


def expected(path: tuple[tuple[date, float], ...], day: date) -> float | None:
    """The path's value on a day: on the straight line between its corners, the last value after it, None before it begins."""
    if day >= path[-1][0]:
        return path[-1][1]
    for (start, low), (end, high) in zip(path, path[1:]):
        if start <= day <= end:
            return float(trajectory(day.toordinal(), start.toordinal(), low, end.toordinal(), high))
    return None


def judge_target(indicator: Indicator, now: Point | None, goal: Goal | None, today: date | None = None) -> Aim | None:
    """The Aim of the latest point against a Goal; None without a Goal, and nothing judged without a figure.

    Where the target's day lies before `today` and no figure reaches it, that is said, and nothing is judged but that it was met.
    """
    if goal is None:
        return None
    by, value = goal.path[-1]
    if now is None:
        return Aim(value, by, goal.reference, None, None, Verdict("none", "no figure", target_words(indicator, goal)), goal.path)
    path_value = expected(goal.path, now.end)
    distance = now.value - (value if path_value is None else path_value)
    return Aim(value, by, goal.reference, path_value, distance, judged(indicator, now, goal, path_value, distance, today), goal.path)


def judged(indicator: Indicator, now: Point, goal: Goal, path_value: float | None, distance: float, today: date | None = None) -> Verdict:
    """date passed · met · on track · off track · or between the last two while the 95% interval holds the path, or there is none."""
    by, value = goal.path[-1]
    over, words = now.end >= by, target_words(indicator, goal)
    if distance:
        from_what = "it" if over or path_value is None else "the path to it"
        words += f"; {difference(distance, indicator)} {'above' if distance > 0 else 'below'} {from_what}"
    if indicator.better == "neither":
        return Verdict("none", "no judgement", words)
    if standing(now.value, value, indicator.better).status == ON:
        return Verdict("better", "met", words)
    if today and now.end < by < today:
        return Verdict("none", PASSED, f"{words}; no figure reaches that day, and the last is of {of(now)}")
    if path_value is None:
        return Verdict("none", "not met yet", words)
    status = str(standing(now.value, path_value, indicator.better, now.lower95, now.upper95).status)
    if status == OFF and now.lower95 is None:
        return Verdict("none", "not met" if over else "behind, not tested", f"{words}; no interval to judge by")
    return Verdict(*(AFTER if over else BEFORE)[status], words)


def target_words(indicator: Indicator, goal: Goal) -> str:
    """60% by March 2027."""
    return f"{target_figure(goal.path[-1][1], indicator)} {deadline(goal.path[-1][0])}"
