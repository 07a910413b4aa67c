"""Slopes of a few points in time."""

import numpy as np
import pytest

from metrics.slopes import proportion_slope, weighted_slope


def column(*values):
    return np.array(values, float)[:, None]


def test_equal_weights_give_the_ordinary_slope():
    v = column(1, 2, 4, 4, 7)
    slope, chi2, without, _ = weighted_slope(v, v - 1.96, v + 1.96)
    assert slope == pytest.approx(np.polyfit(range(5), v[:, 0], 1)[:1])
    assert chi2 == pytest.approx(slope**2 * 10)
    assert without[0, 0] == pytest.approx(np.polyfit(range(4), v[1:, 0], 1)[0])


def test_a_point_known_ill_hardly_counts():
    v, half = column(1, 2, 3, 4, 50), column(1, 1, 1, 1, 1e6)
    assert weighted_slope(v, v - half, v + half)[0] == pytest.approx([1], rel=1e-6)


def test_the_chi_square_of_a_table_of_two_times_is_the_ordinary_one():
    x, n = column(30, 50), column(100, 100)
    assert proportion_slope(x, n)[1] == pytest.approx([200 * (30 * 50 - 70 * 50) ** 2 / (80 * 120 * 100 * 100)])


def test_the_direction_is_that_of_the_log_odds():
    x, n = column(10, 20, 30), column(100, 100, 100)
    assert proportion_slope(x, n)[0] == pytest.approx([(np.log(30 / 70) - np.log(10 / 90)) / 2])
