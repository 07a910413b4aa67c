"""A sparkline as a small SVG: the shape of a series, its last point marked. A picture beside words, never instead of them."""

from collections.abc import Sequence

from panels.panel import Point


WIDE, HIGH, EDGE = 132, 34, 5


def spark(points: Sequence[Point]) -> str:
    """The SVG of a series of Points, oldest first; an empty string where fewer than two show a value.

    Colours come from the page: class `spark` draws the line, `dot` the end. The picture is hidden from screen readers,
    to whom the words of its row say more.
    """
    drawn = [(index, point.value) for index, point in enumerate(points) if point.value is not None]
    if len(drawn) < 2:
        return ""
    low, high = min(value for _, value in drawn), max(value for _, value in drawn)
    first, last = points[0].start.toordinal(), points[-1].start.toordinal()
    pieces, before = [], None
    for index, value in drawn:
        x = EDGE + (points[index].start.toordinal() - first) / max(1, last - first) * (WIDE - 2 * EDGE)
        y = HIGH / 2 if low == high else HIGH - EDGE - (value - low) / (high - low) * (HIGH - 2 * EDGE)
        pieces.append(f"{'L' if before == index - 1 else 'M'}{x:.1f} {y:.1f}")
        before = index
    return (
        f'<svg class="spark" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}" aria-hidden="true" focusable="false">'
        f'<path d="{"".join(pieces)}" /><circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="3.6" /></svg>'
    )
