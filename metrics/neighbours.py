"""What is usual among an authority's statistical neighbours: middle and spread of the values they have."""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers


LEAST_NEIGHBOURS = 3


@dataclass(frozen=True)
class Spread:
    """Middle and spread in the unit of the values, of the `count` neighbours that have one. NaN where `words` says why."""

    median: float
    mean: float
    sd: float
    lower_quartile: float
    upper_quartile: float
    least: float
    most: float
    count: int
    words: str = ""


def spread(values: Numbers) -> Spread:
    """The Spread of a list of values, the area's own left out by the caller. Fewer than 3 values have no spread."""
    values = np.asarray(values, float)
    known = values[np.isfinite(values)]
    if len(known) < LEAST_NEIGHBOURS:
        missing = (np.nan,) * 7
        return Spread(*missing, len(known), f"Fewer than {LEAST_NEIGHBOURS} statistical neighbours have a value")
    least, low, median, high, most = np.quantile(known, [0, 0.25, 0.5, 0.75, 1])
    return Spread(median, known.mean(), known.std(ddof=1), low, high, least, most, len(known))
