"""The shapes of points, as path data from their middle: the same as Plotly's."""

from functools import lru_cache
from math import sqrt


def number(value: float) -> str:
    """A number as short as it can be written, to a hundredth of a pixel or less."""
    return f"{value:.5g}"


def at(symbol: str, x: float, y: float, size: float) -> str:
    """Path data of a symbol about a place."""
    return f"M{x:.5g} {y:.5g}{_about(symbol, size / 2)}"


@lru_cache(maxsize=256)
def _about(symbol, half):
    return SYMBOLS[symbol](half)


def _steps(*steps):
    """Straight steps from the middle, the first without a line."""
    first, *others = (f"{number(x)} {number(y)}" for x, y in steps)
    return f"m{first}l{' '.join(others)}"


def _circle(half):
    arc = f"a{number(half)} {number(half)} 0 1 0 "
    return f"m{number(-half)} 0{arc}{number(2 * half)} 0{arc}{number(-2 * half)} 0Z"


def _square(half):
    return f"{_steps((-half, -half), (2 * half, 0), (0, 2 * half), (-2 * half, 0))}Z"


def _diamond(half):
    reach = half * 1.3
    return f"{_steps((reach, 0), (-reach, reach), (-reach, -reach), (reach, -reach))}Z"


def _triangle(half):
    side, foot = half * 2 / sqrt(3), half / 2
    return f"{_steps((-side, foot), (2 * side, 0), (-side, -half - foot))}Z"


def _cross(half):
    return _steps((-half, -half), (2 * half, 2 * half)) + _steps((0, -2 * half), (-2 * half, 2 * half))


SYMBOLS = {"circle": _circle, "circle-open": _circle, "square": _square, "diamond": _diamond, "triangle-up": _triangle, "x-thin": _cross}
# Those that are drawn as an outline in their colour, and those that consist of lines in the colour of their outline.
OPEN, LINES = frozenset({"circle-open"}), frozenset({"x-thin"})
