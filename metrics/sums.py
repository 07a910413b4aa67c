"""Percentiles of a weighted sum, or of a ratio of two, of independent figures that are functions of normal ones.

Gil-Pelaez J, Note on the inversion theorem, Biometrika 1951;38:481–482: the chance of falling below a point, from the
characteristic function, here the product of those of the figures. It is what a simulation approaches, without its noise.
"""

import numpy as np
import scipy

from metrics.arrays import Numbers


# The normal deviates at which figures are given, and how likely each is.
NODES = np.arange(-8, 8.05, 0.1)
LIKELY = np.exp(-(NODES**2) / 2) / np.exp(-(NODES**2) / 2).sum()
FREQUENCIES = (np.arange(80) + 0.5) * 0.2
CLOSE, CERTAIN = 1e-9, 1e-15


def chance_below(figures: np.ndarray, weights: np.ndarray, point: float) -> float:
    """The chance that Σ weights · figures is at most `point`. `figures` has one row per figure, a column per node.

    Right to 0.0001 for five figures or more, unless one of them makes up nearly all of the sum and is very skew.
    """
    middle = figures @ LIKELY
    apart = weights[:, None] * (figures - middle[:, None])
    scale = _deviation(apart)
    waves = np.exp(1j * FREQUENCIES[:, None, None] / scale * apart) @ LIKELY
    shifted = np.exp(-1j * FREQUENCIES / scale * (point - weights @ middle)) * waves.prod(axis=1)
    return 0.5 - (shifted.imag / FREQUENCIES).sum() * (FREQUENCIES[1] - FREQUENCIES[0]) / np.pi


def percentile(figures: np.ndarray, weights: np.ndarray, chance: Numbers) -> float:
    """The point that Σ weights · figures stays below with that chance."""
    middle = figures @ LIKELY
    return _solved(lambda point: chance_below(figures, weights, point), chance, weights @ middle, _spread(figures, weights, middle))


def ratio_percentile(figures: np.ndarray, above: np.ndarray, below: np.ndarray, chance: Numbers) -> float:
    """The same for Σ above · figures ÷ Σ below · figures, where the lower sum is positive but for a negligible chance."""
    middle = figures @ LIKELY
    bottom = below @ middle
    ratio = above @ middle / bottom
    spread = _spread(figures, above - ratio * below, middle) / bottom
    return _solved(lambda point: chance_below(figures, above - point * below, 0.0), chance, ratio, spread)


def _spread(figures, weights, middle):
    return _deviation(weights[:, None] * (figures - middle[:, None]))


def _deviation(apart):
    return np.sqrt((apart**2 @ LIKELY).sum())


def _solved(below, chance, middle, spread):
    """Where `below` equals `chance`: on the normal scale it is nearly a straight line, so the secant is there in a few steps."""
    if spread <= CLOSE * abs(middle):
        return middle
    if not (spread > 0 and 0 < chance < 1):
        return np.nan
    deviate = scipy.special.ndtri(chance)
    start = middle + deviate * spread

    def excess(point):
        return scipy.special.ndtri(np.clip(below(point), CERTAIN, 1 - CERTAIN)) - deviate

    solution = scipy.optimize.root_scalar(excess, x0=start, x1=start + 0.1 * spread, method="secant", xtol=CLOSE * spread, maxiter=50)
    return solution.root if solution.converged else np.nan
