"""Percentiles of sums of figures that are not normal."""

import numpy as np
import pytest
from scipy.stats import chi2, norm

from metrics.sums import NODES, chance_below, percentile, ratio_percentile


def test_a_sum_of_normal_figures_is_normal():
    figures = np.array([1.0, 2, 3])[:, None] + np.array([0.5, 1, 2])[:, None] * NODES
    weights = np.array([2.0, -1, 1])
    for chance in (0.001, 0.5, 0.975):
        assert percentile(figures, weights, chance) == pytest.approx(norm.ppf(chance, 3, np.sqrt(1 + 1 + 4)), abs=1e-6)


def test_a_sum_of_squares_is_chi_squared():
    figures = np.tile(NODES**2, (8, 1))
    assert chance_below(figures, np.ones(8), chi2.ppf(0.9, 8)) == pytest.approx(0.9, abs=2e-4)


def test_a_ratio_of_normal_figures_follows_fieller():
    figures = np.array([10.0, 20])[:, None] + np.array([1.0, 1])[:, None] * NODES
    point = ratio_percentile(figures, np.array([0.0, 1]), np.array([1.0, 0]), 0.975)
    assert (20 - point * 10) / np.hypot(1, point) == pytest.approx(-norm.ppf(0.975), abs=1e-5)


def test_what_does_not_vary_is_its_mean():
    assert percentile(np.full((3, len(NODES)), 2.0), np.array([1.0, 1, 1]), 0.9) == pytest.approx(6)
    assert np.isnan(percentile(np.array([NODES]), np.ones(1), 0.0))
