"""The bare arithmetic that our times are compared with gives the same answers, so that the comparison is fair."""

import numpy as np
import pytest

from bench import arithmetic, metrics
from metrics.proportion import wilson
from metrics.rate import byar
from metrics.trend import recent_trends
from metrics.xmr import xmr
from tests.references.standardised import dsr


def test_the_bare_arithmetic_is_ours_on_sound_data():
    generator = np.random.default_rng(1)
    n = generator.integers(50, 500, 40).astype(float)
    x = np.floor(n / 3)
    assert np.array(arithmetic.wilson(x, n)) == pytest.approx(np.array(wilson(x, n, per=100)))
    assert np.array(arithmetic.byar(x, n)) == pytest.approx(np.array(byar(x, n)))
    values = generator.normal(50, 5, (40, 8))
    found = recent_trends(values, values - 3, values + 3)
    chi2, p, steady = arithmetic.trend(values, values - 3, values + 3)
    assert (chi2, p) == (pytest.approx(found.chi2), pytest.approx(found.p))
    assert list(steady) == list(found.steady)
    assert list(arithmetic.xmr(values.reshape(8, 40))[0].ravel()) == list((xmr(values.reshape(8, 40)).rule == 1).ravel())
    people = generator.integers(500, 900, (40, 19)).astype(float)
    rates = dsr(np.full(people.shape, 4.0), people)
    assert np.array(arithmetic.dsr(np.full(people.shape, 4.0), people)) * 100_000 == pytest.approx(
        np.array([rates.value, rates.lower, rates.upper])
    )


def test_the_report_times_all_five(monkeypatch):
    monkeypatch.setattr(metrics, "_timed", lambda ours, bare: (0.002, 0.001))
    lines = list(metrics.report())
    assert len(lines) == 6
    assert all(line.endswith("2.00") for line in lines[1:])
