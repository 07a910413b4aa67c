"""Answers on a scale: the share of each, agreement less disagreement, and how many did not answer.

Goodman LA, Technometrics 1965;7:247–254 (variance of a difference of two shares of one sample), on the effective base.
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.normal import deviate


@dataclass(frozen=True)
class Likert:
    """`shares` of each answer from lowest to highest, and `agree`, `neither`, `disagree` and `net`, all in %.

    `net` is agree less disagree, from −100 to 100, with its limits. `mean` is the mean code, only for those who ask for it.
    `n` answered, `unanswered` did not; `effective` is Kish's effective base. All NaN when nobody answered.
    """

    shares: np.ndarray
    agree: float
    neither: float
    disagree: float
    net: float
    lower: float
    upper: float
    mean: float
    n: int
    unanswered: int
    effective: float


def likert(codes: Numbers, weights: Numbers = None, points: int = 5, confidence: float = 0.95) -> Likert:
    """The Likert of `codes` (1 lowest to `points` highest, NaN for no answer), weighted; other codes count as no answer.

    With an odd number of points the middle one is neither; with an even number nobody is.
    """
    codes = np.asarray(codes, float)
    weights = np.ones(len(codes)) if weights is None else np.asarray(weights, float)
    valid = np.isin(codes, np.arange(1, points + 1)) & (weights > 0)
    code, weight = codes[valid].astype(int), weights[valid]
    weight = weight / weight.max(initial=0) if len(weight) else weight
    total = weight.sum()
    with np.errstate(invalid="ignore", divide="ignore"):
        shares = np.bincount(code - 1, weight, points) / total
        effective = total**2 / (weight**2).sum()
    half = points // 2
    disagree, agree = shares[:half].sum(), shares[points - half :].sum()
    mean = shares @ np.arange(1, points + 1)
    figures = (agree, 1 - agree - disagree if points % 2 else 0.0, disagree, *net(agree, disagree, effective, confidence))
    return Likert(100 * shares, *(100 * figure for figure in figures), mean, int(valid.sum()), int((~valid).sum()), effective)


def net(agree: float, disagree: float, effective: float, confidence: float = 0.95) -> tuple[float, ...]:
    """(net, lower, upper) of two shares of one sample, as fractions: agree less disagree and its limits, NaN without a base."""
    score, reach = agree - disagree, _reach(agree, disagree, effective, confidence)
    return score, max(score - reach, -1.0), min(score + reach, 1.0)


def _reach(agree, disagree, effective, confidence):
    """Half the width of the interval of the net share. Where all answer alike, one answer more the other way is allowed for."""
    spread = max(agree + disagree - (agree - disagree) ** 2, min(1 / effective, 1.0)) if effective > 0 else np.nan
    return float(deviate(confidence)) * np.sqrt(spread / effective)
