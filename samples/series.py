"""One series of one indicator in one place: its counts, period by period."""

import math
from dataclasses import dataclass

from samples.chance import chance
from samples.places import NEED, need
from samples.times import periods


LAST = 2025
STEADY = 0.4


@dataclass(frozen=True)
class Figure:
    """One figure of a series. `numerator` and `denominator` are None where the indicator has none, all where not published."""

    period: str
    year: float
    numerator: int | None = None
    denominator: int | None = None
    value: float | None = None


def series(name, indicator, profile, code, size):
    """The Figures of an indicator (`name` seeds its chance) in a place of `size` children, oldest first."""
    rng = chance(name, code)
    worse = -1 if indicator.better == "high" else 1
    shift = profile.spread * (worse * need(code) + (0 if code in NEED else rng.normal(0, STEADY)))
    drift = profile.stories.get(code, profile.drift + (0 if size > 1e6 else rng.normal(0, 0.012)))
    return [
        _figure(indicator, profile, label, year, shift + drift * (year - 2019) + _steps(profile, year) + rng.normal(0, 0.02), size, rng)
        for label, year in periods(profile.style, profile.first, LAST)
    ]


def _steps(profile, year):
    return sum(step for since, step in profile.steps.items() if year >= since)


def _figure(indicator, profile, label, year, moved, size, rng):
    """One Figure, its level moved from the usual one by odds for a share and by ratio for the rest."""
    if math.ceil(year) in profile.gaps:
        return Figure(label, year)
    level = _moved(profile.level, moved, indicator)
    base = round(size * profile.base * (1 + 0.008 * (year - 2019)) * rng.normal(1, 0.01)) or None
    if indicator.method in ("value", "mean"):
        return Figure(label, year, None, base, level * rng.normal(1, 0.01))
    if indicator.method == "count":
        return Figure(label, year, int(rng.poisson(level * size / 10_000)))
    share = level / indicator.per
    return Figure(label, year, int(rng.binomial(base, share) if indicator.method == "proportion" else rng.poisson(share * base)), base)


def _moved(level, moved, indicator):
    if indicator.method != "proportion":
        return level * math.exp(moved)
    odds = level / (100 - level) * math.exp(moved)
    return 100 * odds / (1 + odds)
