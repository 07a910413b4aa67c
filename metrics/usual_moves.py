"""How far figures usually move from one period to the next, over many areas, so that an unusual move can be told.

Spiegelhalter DJ, Statistics in Medicine 2005;24:1185–1202: each area's deviation from the common change in multiples of its own
error, the outermost tenth at either end pulled in, and a random difference between areas added to chance (DerSimonian R,
Laird N, Controlled Clinical Trials 1986;7:177–188).
"""

from dataclasses import dataclass

import numpy as np

from metrics.dispersion import FEWEST, PULLED_IN
from metrics.latest_move import LEVEL, Moves
from metrics.normal import deviate


@dataclass(frozen=True)
class UsualMoves:
    """`centre`: the common change, weighted by precision; `ratio`: how much areas' changes vary, in multiples of chance (φ).

    `between` is the variance between areas (τ²), 0 where chance alone explains them; `areas` how many there were. With fewer
    than 10 nothing is known of other areas: centre and between are 0, and each move is judged by its own limits alone.
    """

    centre: float
    ratio: float
    between: float
    areas: int

    @property
    def known(self) -> bool:
        """Whether there were enough areas to say what is usual."""
        return self.areas >= FEWEST

    def z(self, moves: Moves) -> np.ndarray:
        """Each move's distance from the common change in multiples of chance and usual difference together."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return (moves.change - self.centre) / np.sqrt(moves.error**2 + self.between)

    def unusual(self, moves: Moves) -> np.ndarray:
        """Which moves lie beyond their own 99.8% limits and, the same way, beyond 99.8% of what is usual."""
        own = moves.side
        if not self.known:
            return own != 0
        among = self.z(moves)
        return (own != 0) & (np.abs(among) > deviate(LEVEL)) & (np.sign(among) == own)


def usual_moves(moves: Moves) -> UsualMoves:
    """The UsualMoves of areas' Moves on one indicator between the same two periods; those not testable do not count."""
    known = np.isfinite(moves.change) & (moves.error > 0)
    change, error = moves.change[known], moves.error[known]
    areas = int(known.sum())
    if areas < FEWEST:
        return UsualMoves(0.0, np.nan, 0.0, areas)
    weights = error**-2.0
    centre = float((weights * change).sum() / weights.sum())
    z = (change - centre) / error
    ratio = float((np.clip(z, *np.quantile(z, [PULLED_IN, 1 - PULLED_IN])) ** 2).mean())
    spread = (areas * ratio - (areas - 1)) / (weights.sum() - (weights**2).sum() / weights.sum())
    return UsualMoves(centre, ratio, max(0.0, float(spread)) if ratio > 1 else 0.0, areas)
