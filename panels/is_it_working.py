"""Is it working? An indicator since an action began, beside England and the neighbours, in sentences that claim no cause."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from catalogue.delivery.action import Action
from metrics.trend import POINTS, PROPORTION, WEIGHTED
from metrics.working import ACROSS, EARLY, MOVING, RIGHT, UNCLEAR, WRONG, Working, working
from panels.change import movement
from panels.comparable_points import same_season
from panels.format import difference, figure, spelled
from panels.panel import Panel, Point
from panels.periods import day, during, span
from panels.series_breaks import breaks
from panels.trend_verdict import NUMBERS, UNFIT, counts_tell_all
from panels.verdicts import Verdict


KINDS = {RIGHT: "better", WRONG: "worse", UNCLEAR: "similar", MOVING: "none", EARLY: "none", ACROSS: "none"}
BESIDE = ("country", "neighbours")
NO_CAUSE = "These figures cannot show whether the action is the reason."
NO_START = "The action has no start, so there is nothing to count from. Give it one."


@dataclass(frozen=True)
class Beside:
    """What another place did between the same two periods."""

    name: str
    then: float
    now: float
    words: str


@dataclass(frozen=True)
class IsItWorking:
    """The answer for one indicator of an action: `points` run from the last before it began, if there is one, to the latest.

    `result` is None where the action has no start or there is no figure. The last of `words` is always that this shows no cause.
    """

    action: Action
    panel: Panel
    verdict: Verdict
    points: tuple[Point, ...]
    beside: tuple[Beside, ...]
    words: tuple[str, ...]
    result: Working | None = None


def is_it_working(action: Action, panel: Panel) -> IsItWorking:
    """The IsItWorking of an action on the indicator of a Panel."""
    points = _apart(panel.points)
    if action.starts is None or not points:
        why = NO_START if points else f"There is no figure of {panel.indicator.title} yet."
        return IsItWorking(action, panel, Verdict("none", "cannot tell", why), (), (), (why, NO_CAUSE))
    result = _worked_out(action.starts, points, panel)
    begin = result.before if result.before is not None else result.first
    used = () if begin is None else points[begin:]
    beside = () if result.verdict == ACROSS else tuple(_beside(panel, used))
    words = (*_words(action, panel, points, result), *(f"{place.words}." for place in beside), *_breaks(action, panel), NO_CAUSE)
    return IsItWorking(action, panel, Verdict(KINDS[result.verdict], result.verdict, words[0]), used, beside, words, result)


def panel_since(answer: IsItWorking) -> Panel:
    """The Panel with every series cut to the time since the action began, and one figure before it; without a target, which is another question."""
    begins, ends = answer.points[0].start, answer.points[-1].end
    within = lambda points: tuple(point for point in points if begins <= point.start and point.end <= ends)  # noqa: E731
    beside = tuple(replace(other, points=within(other.points)) for other in answer.panel.comparators if other.kind in BESIDE)
    return replace(answer.panel, points=within(answer.panel.points), comparators=beside, target=None, beside=None)


def _apart(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The shown points of the latest one's type, none of which shares a day with another, one a year; oldest first."""
    shown = [point for point in points if point.status == "shown"]
    kept: list[Point] = []
    for point in reversed(shown):
        if point.period_type == shown[-1].period_type and (not kept or point.end < kept[-1].start):
            kept.append(point)
    return same_season(tuple(reversed(kept))) if kept else ()


def _worked_out(began: date, points: tuple[Point, ...], panel: Panel) -> Working:
    v, low, high, x, n = (
        np.array([np.nan if getattr(point, name) is None else getattr(point, name) for point in points], float) for name in NUMBERS
    )
    latest = [part[None, -POINTS:] for part in (v, low, x, n)]
    counted = bool(counts_tell_all(*latest, [panel.indicator])[0])
    counts, method = ((x, n), PROPORTION) if counted else ((None, None), WEIGHTED)
    breaks_since = [known_break.since for known_break in breaks(panel.points, panel.indicator.breaks)]
    starts, ends = [point.start for point in points], [point.end for point in points]
    return working(began, starts, ends, v, low, high, *counts, method=method, better=panel.indicator.better, breaks=breaks_since)


def _words(action: Action, panel: Panel, points: tuple[Point, ...], result: Working):
    """The verdict and what it rests on, then the change since it began, then how long such a change takes to show."""
    began, indicator = day(action.starts), panel.indicator
    after = f"{spelled(result.points)} figure{'' if result.points == 1 else 's'}"
    if result.verdict == EARLY:
        yield f"Too early to say: {after} of a whole period since it began on {began}, and the test needs {spelled(POINTS)}."
    elif result.verdict == ACROSS:
        yield f"Cannot tell: the way it is counted changed after the action began on {began}, and {after} since then are too few for the test."
    elif result.verdict == UNCLEAR:
        why = UNFIT.get(result.reason, result.reason[:1].lower() + result.reason[1:])
        yield f"No clear change since it began on {began}, by the latest {spelled(POINTS)} figures{f': {why}' if why else ''}."
    else:
        yield f"{result.verdict[:1].upper()}{result.verdict[1:]} since it began on {began}, by the latest {spelled(POINTS)} figures ({span(points[-POINTS:])})."
    begin = result.before if result.before is not None else result.first
    if begin is not None and begin < len(points) - 1 and result.verdict != ACROSS:
        then, now = points[begin], points[-1]
        place = "before it began" if begin == result.before else "the first whole period after it began that can be compared"
        moved = movement(now.value - then.value, indicator)
        yield f"{panel.area.name} went from {_at(then, panel)}, {place}, to {_at(now, panel)}: {moved}."
    if result.slope and result.verdict != ACROSS:
        size = f"A steady change of this size ({difference(result.slope, indicator)} from one figure to the next)"
        need = (
            f"stands out from chance with {spelled(result.needed)} figures"
            if result.needed
            else "would need more than 50 figures to stand out from chance"
        )
        yield f"{size} {need}."


def _at(point: Point, panel: Panel) -> str:
    return f"{figure(point.value, panel.indicator)} {during(point.period, point.period_type)}"


def _beside(panel: Panel, used: tuple[Point, ...]):
    """What England and the neighbours did between the same two periods; nothing where either has no figure there."""
    if len(used) < 2:
        return
    ends = [(point.start, point.end) for point in (used[0], used[-1])]
    for other in panel.comparators:
        figures = {(point.start, point.end): point.value for point in other.points if point.value is not None}
        if other.kind in BESIDE and all(when in figures for when in ends):
            then, now = (figures[when] for when in ends)
            sizes = f"from {figure(then, panel.indicator)} to {figure(now, panel.indicator)}"
            words = f"{other.name} went {sizes} in the same time: {movement(now - then, panel.indicator)}"
            yield Beside(other.name, then, now, words)


def _breaks(action: Action, panel: Panel):
    """Each break since the action began."""
    for known in breaks(panel.points, panel.indicator.breaks):
        if known.since > action.starts:
            yield f"Figures from {day(known.since)} on are not comparable with earlier ones: {known.reason[:1].lower()}{known.reason[1:]}."
