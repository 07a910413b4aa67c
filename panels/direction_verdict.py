"""Where indicators are heading: for each series its change since the previous figure, and its Direction."""

from dataclasses import dataclass

from catalogue import Area, Indicator
from catalogue.areas import Areas
from metrics.direction import FALL, MOVING, RISE, SHORT, TURNED, UNCLEAR, direction, judgement
from panels.area_moves import moves, usual
from panels.change import moved_by, movement
from panels.format import difference
from panels.panel import Change, Point
from panels.periods import since, span
from panels.verdicts import Direction, Trend, Verdict
from store.published import Published


NO_OTHERS = "judged by chance alone, as too few other areas have figures"
WAYS = {-1: "falling", 0: "", 1: "rising"}
SIDES = {"better": "better", "worse": "worse"}


@dataclass(frozen=True)
class Looked:
    """One series to be judged: its comparable Points, oldest first, with their Trend."""

    points: tuple[Point, ...]
    trend: Trend
    indicator: Indicator
    area: Area


def headings(looked: list[Looked], published: Published, areas: Areas) -> list[tuple[Change | None, Direction]]:
    """For each series the Change since its previous figure (None without one) and its Direction; all are tested at once."""
    moved = [subject for subject in looked if len(subject.points) > 1]
    known = iter(usual(published, areas, [(subject.indicator, *subject.points[-2:], subject.area) for subject in moved]))
    return [_heading(subject, next(known)) if len(subject.points) > 1 else (None, _without_move(subject)) for subject in looked]


def _heading(subject, known):
    then, now = subject.points[-2:]
    move = moves([then], [now], subject.indicator)
    side, unusual = int(move.side[0]), bool(known.unusual(move)[0])
    change = moved_by(now, then, subject.indicator, side, tested=bool(move.error[0] == move.error[0]))
    return change, _direction(subject, change, side, unusual, known.areas if known.known else 0)


def _without_move(subject):
    return _direction(subject, None, 0, False, 0)


def _direction(subject, change, side, unusual, among):
    better = subject.indicator.better
    name = direction(subject.trend.side, side, unusual, better)
    kind = judgement(name, subject.trend.side, side, better)
    words = WAYS[subject.trend.side] if name == MOVING else f"{name} for the {kind}" if name == TURNED and kind in SIDES else name
    verdict = Verdict(kind, words, _detail(name, subject, change, side, unusual, among))
    tested = "short" if subject.trend.side is None else SIDES.get(subject.trend.verdict.kind, "none")
    return Direction(name, verdict, tested, SIDES.get(change.verdict.kind, "none") if change else "none", side, unusual, among)


def _detail(name, subject, change, side, unusual, among):
    """What the verdict rests on: its years, and the latest change where that speaks for or against it."""
    trend = subject.trend
    if name == TURNED:
        return f"had been {_before(subject)}; {'rose' if side > 0 else 'fell'} {difference(change.difference, subject.indicator)} {since(change.since)}"
    if name in (RISE, FALL):
        size = f"{movement(change.difference, subject.indicator)} {since(change.since)}"
        return f"{size}, {f'more than is usual among {among} areas' if among else NO_OTHERS}"
    if name in (UNCLEAR, SHORT):
        more = f"; {change.verdict.words} {since(change.since)}, as is usual among {among} areas" if side and not unusual else ""
        why = f"not tested, as {trend.verdict.detail}" if trend.verdict.kind == "none" and name == UNCLEAR else ""
        return f"{why or (span(subject.points[-trend.points :]) if name == UNCLEAR else trend.verdict.detail)}{more}"
    depends = "; good or bad depends" if name == MOVING else ""
    return f"{'' if name == MOVING else WAYS[trend.side] + ', '}{trend.verdict.detail.partition(', ')[2]}{depends}"


def _before(subject):
    kind = subject.trend.verdict.kind
    return f"getting {kind}" if kind in SIDES else WAYS[subject.trend.side]
