"""What the statistics cost, as ratios to bare numpy doing only the arithmetic, the two timed in turn."""

from statistics import median
from time import perf_counter

import numpy as np

from bench import arithmetic
from metrics.proportion import wilson
from metrics.rate import byar
from metrics.trend import recent_trends
from metrics.xmr import xmr
from tests.references.standardised import dsr


TURNS = 9


def report():
    """Lines of a table: what was worked out, our time, that of bare numpy, and the ratio (medians of several turns)."""
    yield f"{'':<36}{'ours':>10}{'numpy':>10}{'ratio':>8}"
    with np.errstate(divide="ignore", invalid="ignore"):
        for title, ours, bare in _pairs(np.random.default_rng(20)):
            mine, theirs = _timed(ours, bare)
            yield f"{title:<36}{1000 * mine:>7.1f} ms{1000 * theirs:>7.1f} ms{mine / theirs:>8.2f}"


def _pairs(generator):
    n = generator.integers(10, 5000, 1_000_000).astype(float)
    x = np.floor(n * generator.random(n.size))
    yield "1,000,000 proportions", lambda: wilson(x, n, per=100), lambda: arithmetic.wilson(x, n)
    events = generator.poisson(generator.exponential(60, n.size)).astype(float)
    yield f"1,000,000 rates, {(events < 10).mean():.0%} below 10 events", lambda: byar(events, n), lambda: arithmetic.byar(events, n)
    values = generator.normal(50, 5, (10_000, 8))
    limits = (values, values - 3, values + 3)
    yield "10,000 trend tests", lambda: recent_trends(*limits), lambda: arithmetic.trend(*limits)
    series = generator.normal(50, 5, (10_000, 36))
    yield "10,000 XmR series of 36 points", lambda: xmr(series), lambda: arithmetic.xmr(series)
    people = generator.integers(500, 9000, (5000, 19)).astype(float)
    deaths = generator.poisson(people * 0.003).astype(float)
    yield "5,000 standardised rates of 19 ages", lambda: dsr(deaths, people), lambda: arithmetic.dsr(deaths, people)


def _timed(ours, bare):
    """Median seconds of each, taken in turn so that a busy moment falls on both."""
    turns = [(_seconds(ours), _seconds(bare)) for _ in range(TURNS)]
    return tuple(median(timing) for timing in zip(*turns))


def _seconds(work):
    began = perf_counter()
    work()
    return perf_counter() - began


if __name__ == "__main__":
    print("\n".join(report()))
