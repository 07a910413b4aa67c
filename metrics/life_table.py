"""Life expectancy from an abridged life table of 20 ages: under 1, 1–4, then five years each to 90 and over.

Chiang CL, The Life Table and its Construction, 1968. Silcocks PBS et al, Journal of Epidemiology and Community Health
2001;55:38–43 (the variance of the last age). Toson B, Baker A, National Statistics Methodological Series 33, 2003
(no table for 5,000 people or fewer).
"""

from dataclasses import dataclass

import numpy as np

from metrics.normal import deviate
from metrics.reasons import reasons


STARTS = np.array([0, 1, *range(5, 95, 5)])
LEAST_PEOPLE = 5000
WIDEST = 20
_LIVED = np.where(STARTS == 0, 0.1, 0.5)


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


def life_expectancy(deaths, population, confidence=0.95):
    """The LifeTable of arrays (…, 20) of deaths and people, ages in the order of STARTS. Nothing is raised."""
    deaths, population = np.broadcast_arrays(np.asarray(deaths, float), np.asarray(population, float))
    if deaths.shape[-1:] != STARTS.shape:
        empty = np.full(deaths.shape, np.nan)
        return LifeTable(empty, empty, empty, np.full(deaths.shape[:-1], f"The table needs all {len(STARTS)} ages", object)[()])
    with np.errstate(all="ignore"):
        why = _reasons(deaths, population)
        mortality = deaths / population
        years, dying = _dying(deaths, population, mortality)
        alive = np.cumprod(np.concatenate([np.ones_like(dying[..., :1]), 1 - dying[..., :-1]], axis=-1), axis=-1)
        lost = alive[..., :-1] - alive[..., 1:]
        lived = np.concatenate([years * (alive[..., 1:] + _LIVED[:-1] * lost), alive[..., -1:] / mortality[..., -1:]], axis=-1)
        expected = np.where(alive > 0, _from_here_on(lived) / alive, 0)
        se = _standard_error(deaths, mortality, years, dying, alive, expected)
        known = np.asarray(why == "")[..., None]
        wide = deviate(0.95) * se > WIDEST / 2
        half = deviate(confidence) * se
        lower, upper = (np.where(known, limit, np.nan) for limit in (np.maximum(expected - half, 0), expected + half))
    return LifeTable(np.where(known & ~wide, expected, np.nan), lower, upper, why)


def _reasons(deaths, population):
    return reasons(
        (~np.isfinite(deaths + population).all(axis=-1), "Deaths or people are missing at an age"),
        ((deaths < 0).any(axis=-1), "Deaths are below 0 at an age"),
        ((population <= 0).any(axis=-1), "There are no people at an age"),
        ((deaths > population).any(axis=-1), "There are more deaths than people at an age"),
        (population.sum(axis=-1) <= LEAST_PEOPLE, f"There are {LEAST_PEOPLE:,} people or fewer"),
        (deaths[..., -1] == 0, "No one died at 90 or over, so the table has no end"),
    )


def _dying(deaths, population, mortality):
    """(years of each age but the last, probability of dying at each age)."""
    years = np.diff(STARTS).astype(float)
    open_ended = np.broadcast_to(years, (*deaths.shape[:-1], len(years)))
    years_all = np.concatenate([open_ended, 2 / mortality[..., -1:]], axis=-1)
    chance = mortality * years_all / (1 + mortality * years_all * (1 - _LIVED))
    return years, np.where(deaths <= population / years_all / _LIVED, chance, 1)


def _standard_error(deaths, mortality, years, dying, alive, expected):
    """Chiang's variance, with Silcocks' term for the age without an end."""
    gone = np.diff(alive, append=0, axis=-1) == 0
    variance = np.where(gone, 0, dying**2 * (1 - dying) / deaths)
    closed = variance[..., :-1] * alive[..., :-1] ** 2 * ((1 - _LIVED[:-1]) * years + expected[..., 1:]) ** 2
    last = (alive[..., -1:] / 2) ** 2 * 4 / (deaths[..., -1:] * mortality[..., -1:] ** 2)
    return np.sqrt(_from_here_on(np.concatenate([closed, last], axis=-1)) / alive**2)


def _from_here_on(parts):
    """Sums of each age and all older ones."""
    return np.cumsum(parts[..., ::-1], axis=-1)[..., ::-1]
