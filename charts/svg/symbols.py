"""The shapes of points, as path data about their middle: the same as Plotly's."""

from math import sqrt


def number(value: float) -> str:
    """A number as short as it can be written, to a hundredth of a pixel."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _square(x, y, half):
    return f"M{number(x - half)} {number(y - half)}h{number(2 * half)}v{number(2 * half)}h{number(-2 * half)}Z"


def _diamond(x, y, half):
    reach = half * 1.3
    return (
        f"M{number(x + reach)} {number(y)}L{number(x)} {number(y + reach)}L{number(x - reach)} {number(y)}L{number(x)} {number(y - reach)}Z"
    )


def _triangle(x, y, half):
    side, foot = half * 2 / sqrt(3), half / 2
    return f"M{number(x - side)} {number(y + foot)}H{number(x + side)}L{number(x)} {number(y - half)}Z"


def _cross(x, y, half):
    return f"M{number(x - half)} {number(y - half)}l{number(2 * half)} {number(2 * half)}m0 {number(-2 * half)}l{number(-2 * half)} {number(2 * half)}"


def _circle(x, y, half):
    return f"M{number(x - half)} {number(y)}a{number(half)} {number(half)} 0 1 0 {number(2 * half)} 0a{number(half)} {number(half)} 0 1 0 {number(-2 * half)} 0Z"


SYMBOLS = {"circle": _circle, "circle-open": _circle, "square": _square, "diamond": _diamond, "triangle-up": _triangle, "x-thin": _cross}
# Those that are drawn as an outline in their colour, and those that consist of lines in the colour of their outline.
OPEN, LINES = frozenset({"circle-open"}), frozenset({"x-thin"})
