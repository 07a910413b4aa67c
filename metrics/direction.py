"""The one verdict on where an indicator is heading, from two questions that must agree: its trend and its latest move.

A trend alone misleads: over 164 authorities one in eight trends for the better or worse is contradicted by a move of the last
year that is beyond chance. A move alone misleads too: with thousands of children nearly every move is beyond chance, so it counts
only where it is also beyond what other areas' figures usually move (see usual_moves).
"""

from metrics.benchmark import polarity


BETTER, WORSE, TURNED, RISE, FALL = "getting better", "getting worse", "turned", "sharp rise", "sharp fall"
UNCLEAR, MOVING, SHORT = "no clear trend", "moving", "too few years"
DIRECTIONS = (BETTER, WORSE, TURNED, RISE, FALL, UNCLEAR, MOVING, SHORT)


def direction(trend: int | None = None, move: int = 0, unusual: bool = False, better: str = "neither") -> str:
    """One of DIRECTIONS.

    `trend` is −1, 0 or 1 by the five-point test, None where there are too few points; `move` is −1, 0 or 1 by the latest
    change beyond chance; `unusual` whether that is also more than is usual; `better` is high, low or neither.
    """
    if trend:
        if move == -trend:
            return TURNED
        sign = trend * polarity(better)
        return MOVING if sign == 0 else BETTER if sign > 0 else WORSE
    if move and unusual:
        return RISE if move > 0 else FALL
    return SHORT if trend is None else UNCLEAR


def judgement(name: str, trend: int | None, move: int, better: str) -> str:
    """Whether a direction is better, worse, higher, lower, similar (no clear trend) or none (too few years): its last way where it turned."""
    if name in (UNCLEAR, SHORT):
        return "similar" if name == UNCLEAR else "none"
    side = trend if name in (BETTER, WORSE, MOVING) else move
    sign = side * polarity(better)
    return ("worse", "lower" if side < 0 else "higher", "better")[int(sign) + 1]
