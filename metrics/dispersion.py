"""Over-dispersion: areas that differ more than chance alone would make them, and limits that allow for it.

Spiegelhalter DJ, Statistics in Medicine 2005;24:1185–1202 and Quality & Safety in Health Care 2005;14:347–351: squared
deviations on a scale of steady variance (arcsine of the root for proportions, the root for rates), the outermost tenth at
either end pulled in so that no outlier widens its own limits, and a random difference between areas added to chance.
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.normal import deviate


PULLED_IN = 0.1
FEWEST = 10
SCALES = {
    "proportion": (lambda share: np.arcsin(np.sqrt(share)), lambda angle: np.sin(np.clip(angle, 0, np.pi / 2)) ** 2),
    "rate": (np.sqrt, lambda root: np.maximum(root, 0) ** 2),
    "ratio": (np.sqrt, lambda root: np.maximum(root, 0) ** 2),
}


@dataclass(frozen=True)
class Dispersion:
    """`ratio`: how much areas vary at least, in multiples of chance, among `areas` of them; chance alone gives about 0.7.

    `over` when that is beyond chance; `between` is then the variance between areas on the scale of `kind`. `words` say it.
    """

    ratio: float
    areas: int
    over: bool
    between: float
    kind: str
    words: str

    def limits(self, n: np.ndarray, target: float, confidence: tuple[float, ...]) -> tuple[Numbers, ...]:
        """(lower, upper) about the target (not times per) for areas of size n, chance and difference together."""
        scale, back = SCALES[self.kind]
        reach = deviate(confidence, np.ndim(n)) * np.sqrt(1 / (4 * n) + self.between)
        return back(scale(target) - reach), back(scale(target) + reach)


def dispersion(x: np.ndarray, n: np.ndarray, target: float, kind: str) -> Dispersion:
    """The Dispersion of x events among n about the target; areas without a sound figure are NaN and do not count.

    Fewer than 10 areas are too few to tell, and are taken to differ by chance alone.
    """
    known = ~np.isnan(x / n)
    count = int(known.sum())
    if count < FEWEST or not target > 0:
        return Dispersion(np.nan, count, False, 0.0, kind, "Too few areas to tell whether they differ by more than chance.")
    scale, _ = SCALES[kind]
    weights = 4 * n[known]
    z = (scale(x[known] / n[known]) - scale(target)) * np.sqrt(weights)
    ratio = float((np.clip(z, *np.quantile(z, [PULLED_IN, 1 - PULLED_IN])) ** 2).mean())
    over = ratio > 1 + 2 * np.sqrt(2 / count)
    between = max(0.0, (count * ratio - (count - 1)) / (weights.sum() - (weights**2).sum() / weights.sum())) if over else 0.0
    return Dispersion(ratio, count, bool(over), between, kind, _words(ratio, count, over))


def _words(ratio, areas, over):
    if over:
        return f"The {areas} areas vary at least {ratio:.1f} times as much as chance alone would make them, and the limits are widened to allow for it."
    return f"The {areas} areas vary no more than chance alone would make them."
