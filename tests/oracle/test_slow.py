"""Our methods against the slow ones, on generated data."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from metrics.mean import student, summary
from metrics.projection import project
from metrics.proportion import wilson
from metrics.quantile import quantiles
from metrics.rate import count_limits
from metrics.trend import recent_trend
from metrics.xmr import NHS_R_PACKAGE, xmr
from tests.oracle import slow
from tests.references.life_table import life_expectancy
from tests.references.standardised import dsr


levels = st.sampled_from([0.9, 0.95, 0.99, 0.998])
hundredths = st.integers(-500, 500).map(lambda whole: whole / 100)


@given(st.integers(1, 100_000), st.floats(0, 1), levels)
def test_wilson(n, share, level):
    x = round(n * share)
    assert np.ravel(wilson(x, n, level)) == pytest.approx(slow.wilson(x, n, level), rel=1e-7, abs=1e-9)


@given(st.integers(0, 2000), levels)
def test_limits_of_counts(x, level):
    assert np.ravel(count_limits(x, level)) == pytest.approx(slow.count_limits(x, level), rel=1e-8)


@given(st.lists(st.floats(-1000, 1000), min_size=2, max_size=40), levels)
def test_means(values, level):
    assume(np.std(values) > 1e-6)
    assert np.ravel(student(*summary(values), level)) == pytest.approx(slow.student(values, level), rel=1e-9, abs=1e-9)


bands = st.lists(st.tuples(st.integers(0, 50), st.integers(50, 5000), st.integers(500, 7000)), min_size=1, max_size=19)


@given(bands, levels)
def test_direct_standardisation(rows, level):
    x, n, standard = zip(*rows)
    assume(sum(x) >= 10)
    found = dsr(x, n, standard, 1, level, clamped=False)
    assert np.ravel((found.value, found.lower, found.upper)) == pytest.approx(slow.dsr(x, n, standard, level), rel=1e-9, abs=1e-12)


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(500, 60_000)), min_size=20, max_size=20))
def test_life_tables(rows):
    deaths, people = zip(*rows)
    found = life_expectancy(deaths, people)
    assume(found.reason == "")
    known = ~np.isnan(found.value)
    assert found.value[known] == pytest.approx(np.array(slow.life_expectancy(deaths, people))[known], rel=1e-9)


@given(st.lists(st.tuples(hundredths, st.integers(1, 400)), min_size=5, max_size=5))
def test_weighted_trends(points):
    values, halves = (np.array(part, float) for part in zip(*points))
    lowers, uppers = values - halves / 100, values + halves / 100
    found = recent_trend(values, lowers, uppers)
    marker, chi2 = slow.weighted_trend(values.tolist(), lowers.tolist(), uppers.tolist())
    assert found.chi2 == pytest.approx(chi2, rel=1e-9, abs=1e-12)
    assert found.marker == marker


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400)), min_size=5, max_size=5))
def test_trends_of_proportions(points):
    x, rest = zip(*points)
    n = [a + b for a, b in points]
    found = recent_trend(np.array(x) / n, [np.nan] * 5, [np.nan] * 5, x, n, "proportion")
    marker, chi2 = slow.proportion_trend(x, n)
    assert found.chi2 == pytest.approx(chi2, rel=1e-9, abs=1e-12)
    assert found.marker == marker


@given(st.lists(st.integers(-9, 9), min_size=3, max_size=40), st.integers(0, 30), st.booleans(), st.booleans())
def test_xmr_charts(steps, drift, screen, beyond_counts):
    values = [float(step + drift * place / 10) for place, step in enumerate(steps)]
    ranges = np.abs(np.diff(values))
    assume(ranges.any() and (not screen or (ranges < 3.267 * ranges.mean()).any()))
    limits, rules = slow.xmr(values, screen, beyond_counts)
    tied = np.isclose(np.subtract.outer(values, [*limits, np.mean(values)]), 0, atol=1e-9)
    assume(not tied.any())
    chart = xmr(values, options=replace(NHS_R_PACKAGE, screen=screen, beyond_counts=beyond_counts))
    assert (chart.lower[0], chart.upper[0]) == pytest.approx(limits, rel=1e-9)
    assert list(chart.rule) == rules


@given(st.lists(st.integers(0, 12), min_size=2, max_size=60), st.integers(2, 10))
def test_quantiles(values, k):
    assume(len(values) >= k)
    assert list(quantiles(values, k)) == slow.quantiles(values, k)


@given(st.lists(st.floats(-100, 100), min_size=3, max_size=15), st.integers(1, 6))
def test_prediction_intervals(y, ahead):
    assume(np.std(y) > 1e-3)
    t = list(range(1, len(y) + 1))
    found = project(t, y, [len(y) + ahead])
    assert (found.lower[0], found.upper[0]) == pytest.approx(slow.prediction(t, y, len(y) + ahead), rel=1e-7, abs=1e-7)
