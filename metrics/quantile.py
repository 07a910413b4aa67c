"""Ranks, quantiles, quintiles and quartile bands of a list of areas' values. A missing value has none and is not counted.

Office for Health Improvement and Disparities, Technical Guide: Assigning deprivation categories (quantiles). The
quintiles are those of Fingertips (NTILE over the areas that have a value).
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers


LEAST_AREAS = 5
QUINTILES = {
    "high": ("worst", "worse", "middle", "better", "best"),
    "low": ("best", "better", "middle", "worse", "worst"),
    "neither": ("lowest", "low", "middle", "high", "highest"),
}


@dataclass(frozen=True)
class Ranks:
    """`rank` of each area (NaN without a value), whether it is `tied`, and the number `ranked`."""

    rank: np.ndarray
    tied: np.ndarray
    ranked: int


@dataclass(frozen=True)
class Bands:
    """`edges` are least, lower quartile, median, upper quartile, most; `band` 1 to 4 of each area from the lowest."""

    edges: np.ndarray
    band: np.ndarray


def ranks(values: Numbers, better: str = "high") -> Ranks:
    """Ranks of a list of values: 1 is the best, or the highest where neither is better. Equal values share the best rank."""
    values = np.asarray(values, float)
    signed = values if better == "low" else -values
    rank, shared = _least_rank(signed)
    return Ranks(rank, shared > 1, int(np.count_nonzero(~np.isnan(values))))


def quantiles(values: Numbers, k: int = 10, highest_first: bool = True) -> np.ndarray:
    """The quantile 1 to k of each value as a float, NaN for all where fewer than k have a value.

    Quantile 1 holds the highest values unless `highest_first` is false. Equal values share a quantile, so the groups
    may be of very different size; this is neither NTILE nor a cut at percentiles.
    """
    values = np.asarray(values, float)
    count = np.count_nonzero(~np.isnan(values))
    if count < k:
        return np.full(values.shape, np.nan)
    rank = _least_rank(-values if highest_first else values)[0]
    return np.maximum(np.floor((k + 1) - np.ceil((count + 1 - rank) / (count / k))), 1)


def ntile(values: Numbers, k: int = 5) -> np.ndarray:
    """The group 1 (lowest) to k of each value as NTILE gives it, NaN without a value.

    Groups differ in size by at most one, the lower ones larger, so equal values may fall into different groups in the
    order of the list.
    """
    values = np.asarray(values, float)
    order = np.argsort(values, kind="stable")[: np.count_nonzero(~np.isnan(values))]
    size, more = divmod(len(order), k)
    result = np.full(values.shape, np.nan)
    result[order] = np.repeat(np.arange(1, k + 1), [size + (group < more) for group in range(k)])
    return result


def quintiles(values: Numbers, better: str) -> np.ndarray:
    """The quintile of each area in words: best … worst, or highest … lowest; 'none' where not compared (fewer than 5)."""
    values = np.asarray(values, float)
    words = np.array([*QUINTILES[better], "none"], object)
    if np.count_nonzero(~np.isnan(values)) < LEAST_AREAS:
        return np.full(values.shape, "none", object)
    return words[np.nan_to_num(ntile(values), nan=6).astype(int) - 1]


def quartile_bands(values: Numbers) -> Bands:
    """The Bands of a list of values: quartiles by linear interpolation, a value on an edge in the band below it.

    Without any value the edges are NaN. All equal values stand in band 1.
    """
    values = np.asarray(values, float)
    known = np.isfinite(values)
    if not known.any():
        return Bands(np.full(5, np.nan), np.full(values.shape, np.nan))
    with np.errstate(over="ignore", invalid="ignore"):
        edges = np.quantile(values[known], [0, 0.25, 0.5, 0.75, 1])
    band = 1 + np.searchsorted(edges[1:4], values, side="left").astype(float)
    return Bands(edges, np.where(known, band, np.nan))


def _least_rank(signed):
    """(rank from the smallest, how many share it), NaN and 0 where missing."""
    known = np.sort(signed[~np.isnan(signed)])
    first, after = np.searchsorted(known, signed, "left"), np.searchsorted(known, signed, "right")
    missing = np.isnan(signed)
    return np.where(missing, np.nan, first + 1.0), np.where(missing, 0, after - first)
