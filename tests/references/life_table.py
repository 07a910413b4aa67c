"""Life expectancy from an abridged life table of 20 ages: under 1, 1–4, then five years each to 90 and over.

Chiang CL, The Life Table and its Construction, 1968. Silcocks PBS et al, Journal of Epidemiology and Community Health
2001;55:38–43 (the variance of the last age). Toson B, Baker A, National Statistics Methodological Series 33, 2003
(no table for 5,000 people or fewer).
"""

from dataclasses import dataclass

import numpy as np

from metrics.empty_reasons import reasons
from metrics.normal import deviate


STARTS = np.array([0, 1, *range(5, 95, 5)])
LEAST_PEOPLE = 5000
WIDEST = 20
# Of each age that has an end: its years, and the share of them lived by those who die in it.
_YEARS = np.diff(STARTS).astype(float)
_LIVED = np.where(STARTS[:-1] == 0, 0.1, 0.5)


@dataclass(frozen=True)
class LifeTable:
    """Years of life expected at each of the 20 ages (last axis), and per table the `reason` where there are none.

    A figure whose 95% limits are more than 20 years apart is NaN, and its limits stay to show why. At an age that no
    one reaches it is 0, without limits.
    """

    value: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    reason: np.ndarray


def life_expectancy(deaths: np.ndarray, population: np.ndarray, confidence: float = 0.95, clamped: bool = True) -> LifeTable:
    """The LifeTable of arrays (…, 20) of deaths and people, ages in the order of STARTS. Nothing is raised.

    A lower limit is held at 0, unless `clamped` is false, as in the reference package.
    """
    deaths, population = np.broadcast_arrays(np.asarray(deaths, float), np.asarray(population, float))
    if deaths.shape[-1:] != STARTS.shape:
        empty = np.full(deaths.shape, np.nan)
        return LifeTable(empty, empty, empty, np.full(deaths.shape[:-1], f"The table needs all {len(STARTS)} ages", object)[()])
    with np.errstate(all="ignore"):
        why = _reasons(deaths, population)
        dying = _dying(deaths[..., :-1], population[..., :-1])
        last = deaths[..., -1:] / population[..., -1:]
        alive = np.cumprod(np.concatenate([np.ones_like(last), 1 - dying], axis=-1), axis=-1)
        lived = _YEARS * (alive[..., 1:] + _LIVED * (alive[..., :-1] - alive[..., 1:]))
        expected = np.where(alive > 0, _from_here_on(lived, alive[..., -1:] / last) / alive, 0)
        se = _standard_error(deaths, last, dying, alive, expected)
        known = np.asarray(why == "")[..., None]
        half = deviate(confidence) * se
        lower = np.where(known, np.maximum(expected - half, 0) if clamped else expected - half, np.nan)
        wide = deviate(0.95) * se > WIDEST / 2
    return LifeTable(np.where(known & ~wide, expected, np.nan), lower, np.where(known, expected + half, np.nan), why)


def _reasons(deaths, population):
    return reasons(
        (~np.isfinite(deaths + population).all(axis=-1), "Deaths or people are missing at an age"),
        ((deaths < 0).any(axis=-1), "Deaths are below 0 at an age"),
        ((population <= 0).any(axis=-1), "There are no people at an age"),
        ((deaths > population).any(axis=-1), "There are more deaths than people at an age"),
        (population.sum(axis=-1) <= LEAST_PEOPLE, f"There are {LEAST_PEOPLE:,} people or fewer"),
        (deaths[..., -1] == 0, "No one died at 90 or over, so the table has no end"),
    )


def _dying(deaths, population):
    """The probability of dying at each age that has an end."""
    exposed = deaths / population * _YEARS
    return np.where(deaths <= population / _YEARS / _LIVED, exposed / (1 + exposed * (1 - _LIVED)), 1)


def _standard_error(deaths, last, dying, alive, expected):
    """Chiang's variance, with Silcocks' term for the age without an end."""
    variance = np.where(dying == 0, 0, dying**2 * (1 - dying) / deaths[..., :-1])
    closed = variance * alive[..., :-1] ** 2 * ((1 - _LIVED) * _YEARS + expected[..., 1:]) ** 2
    end = (alive[..., -1:] / 2) ** 2 * 4 / (deaths[..., -1:] * last**2)
    return np.sqrt(_from_here_on(closed, end) / alive**2)


def _from_here_on(parts, end):
    """Sums of each age and all older ones."""
    return np.cumsum(np.concatenate([parts, end], axis=-1)[..., ::-1], axis=-1)[..., ::-1]
