"""Rates standardised for age: direct (Dobson's interval on Byar's limits) and indirect (observed ÷ expected).

Dobson AJ et al, Statistics in Medicine 1991;10:457–462. Breslow NE, Day NE, Statistical Methods in Cancer Research,
volume II, 1987. The ages are the last axis of every array, so many areas are worked out at once.
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.empty_reasons import reasons
from metrics.rate import byar_limits, count_limits
from tests.references.european_standard import ESP_2013


LEAST_EVENTS = 10


@dataclass(frozen=True)
class Standardised:
    """A standardised figure for each area: NaN with a `reason` where it has none.

    `observed` counts the events. `base` is the population of a direct rate, or the expected events of an indirect one.
    """

    value: object
    lower: object
    upper: object
    observed: object
    base: object
    reason: object


def dsr(
    x: Numbers,
    n: Numbers,
    standard: Numbers = ESP_2013,
    per: float = 100_000,
    confidence: float | tuple[float, ...] = 0.95,
    clamped: bool = True,
) -> Standardised:
    """Directly standardised rates: Standardised of arrays without the ages' axis.

    `x` events and `n` people by age, `standard` the weight of each age. A missing count is 0. Fewer than 10 events, or a
    population that is missing or not above 0, has no rate. Two levels (0.95, 0.998) add a first axis to the limits.
    Dobson's lower limit can fall below 0; it is held at 0 unless `clamped` is false, as in the reference package.
    """
    x, n, standard = _bands(x, n, standard)
    return _direct(x, n, standard, x, x, per, confidence, clamped)


def dsr_repeated(
    x: np.ndarray,
    frequency: Numbers,
    n: np.ndarray,
    standard: np.ndarray = ESP_2013,
    per: float = 100_000,
    confidence: float = 0.95,
    clamped: bool = True,
) -> Standardised:
    """As `dsr`, where one person can have several events: x[..., age, k] people have `frequency[k]` events each.

    The variance of each frequency is weighted by its square, so that repeated events widen the limits. Office for
    Health Improvement and Disparities, Technical Guide: Directly standardised rates for non-independent events.
    """
    people, frequency = _filled(x), np.asarray(frequency, float)
    with np.errstate(all="ignore"):
        events, squared = people @ frequency, people @ frequency**2
    _, n, standard = _bands(events, n, standard)
    return _direct(events, n, standard, squared, people.min(axis=-1), per, confidence, clamped)


def isr(
    x: Numbers, n: Numbers, reference_x: Numbers, reference_n: Numbers, per: float = 1, confidence: float | tuple[float, ...] = 0.95
) -> Standardised:
    """Indirectly standardised ratios (1 or, with per = 100, an SMR): Standardised, `base` holding the expected events.

    Events `x` and people `n` by band, and the same of the reference population. Missing counts and populations are 0,
    except the reference populations. Nothing expected gives no ratio.
    """
    x, n, reference_x = _filled(x), _filled(n), _filled(reference_x)
    reference_n = np.asarray(reference_n, float)
    with np.errstate(all="ignore"):
        observed = x.sum(axis=-1)
        expected = (reference_x / reference_n * n).sum(axis=-1)
        why = reasons(
            (~(reference_n > 0).all(axis=-1), "A reference population is missing or not above 0"),
            (((x < 0) | (reference_x < 0)).any(axis=-1), "A count is below 0"),
            ((n < 0).any(axis=-1), "A population is below 0"),
            (~np.isfinite(observed + expected), "A count is not a number"),
            (~(expected > 0), "No events are expected, so there is nothing to compare with"),
        )
        scale = np.where(why == "", per / expected, np.nan)
        lower, upper = count_limits(observed, confidence)
        return Standardised(observed * scale, lower * scale, upper * scale, observed, expected, why)


def isr_rate(
    x: np.ndarray, n: np.ndarray, reference_x: np.ndarray, reference_n: np.ndarray, per: float = 100_000, confidence: float = 0.95
) -> Standardised:
    """Indirectly standardised rates: the ratio times the crude rate of the reference population."""
    return isr(x, n, reference_x, reference_n, reference_rate(reference_x, reference_n, per), confidence)


def reference_rate(reference_x: np.ndarray, reference_n: np.ndarray, per: float = 100_000) -> float:
    """The crude rate of the reference population over all bands; NaN where it has no people."""
    total = np.asarray(reference_n, float).sum(axis=-1)
    return np.nansum(np.asarray(reference_x, float), axis=-1) / np.where(total > 0, total, np.nan) * per


def _bands(x, n, standard):
    return _filled(x), np.asarray(n, float), np.asarray(standard, float)


def _filled(counts):
    """The counts, a missing one as 0."""
    counts = np.asarray(counts, float)
    missing = np.isnan(counts)
    return np.where(missing, 0, counts) if missing.any() else counts


def _direct(x, n, standard, squared, least, per, confidence, clamped):
    """The rate from events `x`, with the variance of the events `squared` (each event counted by its frequency)."""
    with np.errstate(all="ignore"):
        weight = standard / n
        total = standard.sum(axis=-1)
        observed, value = x.sum(axis=-1), np.einsum("...a,...a->...", x, weight) / total
        variance = np.einsum("...a,...a,...a->...", squared, weight, weight) / (total * total)
        why = reasons(
            (~((n > 0) & (n < np.inf)).all(axis=-1), "A population is missing or not above 0"),
            (~(standard >= 0).all(axis=-1) | ~(total > 0), "A standard population is missing or below 0"),
            ((least < 0).any(axis=-1), "A count is below 0"),
            (~np.isfinite(observed), "A count is not a number"),
            (observed < LEAST_EVENTS, f"Fewer than {LEAST_EVENTS} events"),
        )
        value = np.where(why == "", value, np.nan)
        spread = np.sqrt(variance / observed)
        lower, upper = (value + spread * (limit - observed) for limit in byar_limits(observed, confidence))
        lower = np.maximum(lower, 0) if clamped else lower
        return Standardised(value * per, lower * per, upper * per, observed, n.sum(axis=-1), why)
