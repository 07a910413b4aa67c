"""Lines through points as path data, cut at the sides of the plot."""

from collections.abc import Iterable

from charts.svg.fit.chart_sheet import Box


Point = tuple[float, float]


def runs(xs: Iterable[float | None], ys: Iterable[float | None]) -> list[list[Point]]:
    """The points in unbroken runs: a gap ends one."""
    parts = [[]]
    for x, y in zip(xs, ys):
        if x is None or y is None:
            parts.append([])
        else:
            parts[-1].append((x, y))
    return [run for run in parts if run]


def stepped(run: list[Point]) -> list[Point]:
    """The same run in steps that change half way between two points."""
    steps = run[:1]
    for (x, y), (later, other) in zip(run, run[1:]):
        middle = (x + later) / 2
        steps += [(middle, y), (middle, other)] if y != other else []
        steps.append((later, other))
    return steps


def path(points: list[Point]) -> str:
    """Path data through points, to a tenth of a pixel of the chart's own type."""
    return "M" + "L".join([f"{x:.1f} {y:.1f}" for x, y in points])


def cut(run: list[Point], sides: Box) -> list[list[Point]]:
    """The parts of a line that lie within the sides."""
    xs, ys = zip(*run)
    if sides.left <= min(xs) and max(xs) <= sides.right and sides.top <= min(ys) and max(ys) <= sides.bottom:
        return [run]
    pieces = []
    for start, end in zip(run, run[1:]):
        piece = _piece(start, end, sides)
        if piece and pieces and pieces[-1][-1] == piece[0]:
            pieces[-1].append(piece[1])
        elif piece:
            pieces.append(piece)
    return pieces


def _piece(start, end, sides):
    """The part of a straight line within the sides, None where there is none."""
    first, last = 0.0, 1.0
    steps = end[0] - start[0], end[1] - start[1]
    for at, step, low, high in zip(start, steps, (sides.left, sides.top), (sides.right, sides.bottom)):
        if step == 0:
            if not low <= at <= high:
                return None
            continue
        enter, leave = sorted(((low - at) / step, (high - at) / step))
        first, last = max(first, enter), min(last, leave)
    if first >= last:
        return None
    ends = [(start[0] + steps[0] * share, start[1] + steps[1] * share) for share in (first, last)]
    return [start if first == 0 else ends[0], end if last == 1 else ends[1]]


def clipped(polygon: list[Point], sides: Box) -> list[Point]:
    """A closed shape without what lies beyond the sides."""
    for axis, limit, sign in ((0, sides.left, 1), (0, sides.right, -1), (1, sides.top, 1), (1, sides.bottom, -1)):
        if any((point[axis] - limit) * sign < 0 for point in polygon):
            polygon = _half(polygon, axis, limit, sign)
    return polygon


def _half(polygon, axis, limit, sign):
    kept = []
    for before, point in zip([polygon[-1], *polygon], polygon):
        inside, was = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
        if inside != was:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append(tuple(a + (b - a) * share for a, b in zip(before, point)))
        if inside:
            kept.append(point)
    return kept
