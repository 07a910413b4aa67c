"""Rank correlation: the reference's rho, an interval that holds what it promises, and words where there is none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import rankdata, spearmanr

from metrics.rank_correlation import _middle_ranks, rank_correlation


def test_rho_is_that_of_the_reference_ties_and_gaps_included():
    x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, np.nan, 8]
    y = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, np.nan]
    found = rank_correlation(x, y)
    assert found.count == 11
    assert found.rho == pytest.approx(spearmanr(x[:11], y[:11]).statistic, abs=1e-12)


def test_the_interval_is_that_of_bonett_and_wright():
    rng = np.random.default_rng(1)
    x = rng.normal(size=50)
    found = rank_correlation(x, x + rng.normal(size=50))
    half = 1.959963984540054 * np.sqrt((1 + found.rho**2 / 2) / 47)
    assert (found.lower, found.upper) == pytest.approx((np.tanh(np.arctanh(found.rho) - half), np.tanh(np.arctanh(found.rho) + half)))


def test_the_interval_holds_the_true_value_about_nineteen_times_in_twenty():
    rng, held, true = np.random.default_rng(2), 0, 6 / np.pi * np.arcsin(0.5 / 2)
    for _ in range(600):
        x = rng.normal(size=80)
        found = rank_correlation(x, 0.5 * x + np.sqrt(0.75) * rng.normal(size=80))
        held += found.lower <= true <= found.upper
    assert 0.925 <= held / 600 <= 0.975


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (range(9), range(9), "Fewer than 10"),
        ([], [], "Fewer than 10"),
        ([1] * 12, range(12), "same figure"),
        (range(12), range(12), "same order"),
    ],
)
def test_what_cannot_be_said_is_answered_in_words(x, y, words):
    found = rank_correlation(list(x), list(y))
    assert words in found.words and np.isnan(found.lower) and np.isnan(found.upper)


@given(arrays(float, (2, 30), elements=st.floats(-1e6, 1e6)))
def test_it_is_symmetric_within_its_range_and_turns_with_the_sign(pair):
    there, back, turned = rank_correlation(*pair), rank_correlation(*pair[::-1]), rank_correlation(pair[0], -pair[1])
    assert back == there or np.isnan(there.rho) or back.rho == pytest.approx(there.rho)
    if not np.isnan(there.lower):
        assert -1 <= there.lower <= there.rho <= there.upper <= 1
        assert (turned.lower, turned.upper) == pytest.approx((-there.upper, -there.lower))


def test_ranks_are_those_of_scipy_with_and_without_equal_values():
    drawn = np.random.default_rng(4)
    for values in (drawn.normal(size=40), drawn.integers(0, 6, 40).astype(float), np.full(12, 3.0)):
        assert np.array_equal(_middle_ranks(values), rankdata(values))
