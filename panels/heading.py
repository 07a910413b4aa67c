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
    moved = [one for one in looked if len(one.points) > 1]
    known = iter(usual(published, areas, [(one.indicator, *one.points[-2:], one.area) for one in moved]))
    return [_heading(one, next(known)) if len(one.points) > 1 else (None, _without_move(one)) for one in looked]


def _heading(one, known):
    then, now = one.points[-2:]
    move = moves([then], [now], one.indicator)
    side, unusual = int(move.side[0]), bool(known.unusual(move)[0])
    change = moved_by(now, then, one.indicator, side, tested=bool(move.error[0] == move.error[0]))
    return change, _direction(one, change, side, unusual, known.areas if known.known else 0)


def _without_move(one):
    return _direction(one, None, 0, False, 0)


def _direction(one, change, side, unusual, among):
    better = one.indicator.better
    name = direction(one.trend.side, side, unusual, better)
    kind = judgement(name, one.trend.side, side, better)
    said = WAYS[one.trend.side] if name == MOVING else f"{name} for the {kind}" if name == TURNED and kind in SIDES else name
    verdict = Verdict(kind, said, _detail(name, one, change, side, unusual, among))
    tested = "short" if one.trend.side is None else SIDES.get(one.trend.verdict.kind, "none")
    return Direction(name, verdict, tested, SIDES.get(change.verdict.kind, "none") if change else "none", side, unusual, among)


def _detail(name, one, change, side, unusual, among):
    """What the verdict rests on: its years, and the latest change where that speaks for or against it."""
    trend = one.trend
    if name == TURNED:
        return f"had been {_before(one)}; {'rose' if side > 0 else 'fell'} {difference(change.difference, one.indicator)} {since(change.since)}"
    if name in (RISE, FALL):
        size = f"{movement(change.difference, one.indicator)} {since(change.since)}"
        return f"{size}, {f'more than is usual among {among} areas' if among else NO_OTHERS}"
    if name in (UNCLEAR, SHORT):
        more = f"; {change.verdict.words} {since(change.since)}, as is usual among {among} areas" if side and not unusual else ""
        why = f"not tested, as {trend.verdict.detail}" if trend.verdict.kind == "none" and name == UNCLEAR else ""
        return f"{why or (span(one.points[-trend.points :]) if name == UNCLEAR else trend.verdict.detail)}{more}"
    depends = "; good or bad depends" if name == MOVING else ""
    return f"{'' if name == MOVING else WAYS[trend.side] + ', '}{trend.verdict.detail.partition(', ')[2]}{depends}"


def _before(one):
    kind = one.trend.verdict.kind
    return f"getting {kind}" if kind in SIDES else WAYS[one.trend.side]
