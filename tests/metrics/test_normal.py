"""Levels of confidence and their deviates."""

import numpy as np
import pytest

from metrics.normal import deviate, level, level_reason


def test_the_deviates_are_exact_and_never_rounded_to_1_96():
    assert deviate(0.95) == pytest.approx(1.959963984540054, abs=1e-15)
    assert deviate(0.998) == pytest.approx(3.090232306167813, abs=1e-14)


def test_a_level_may_be_a_fraction_or_a_percentage():
    assert level(99.8) == pytest.approx(level(0.998), abs=1e-15)
    assert level(100) == level(1) == 1


@pytest.mark.parametrize("confidence", [0.5, 0.899, 1.01, 50, 89.9, 100.1, -1, float("nan")])
def test_a_level_outside_90_to_100_is_refused_in_words(confidence):
    assert np.isnan(level(confidence))
    assert "between 90% and 100%" in level_reason(confidence)


@pytest.mark.parametrize("pair", [(0.9, 0.95), (0.998, 0.95), (0.95, 0.998, 0.99), (0.95,)])
def test_two_levels_are_only_95_and_998(pair):
    assert np.isnan(level(pair)).all()
    assert "only as 95% and 99.8%" in level_reason(pair)


def test_the_two_levels_of_the_field_run_along_a_first_axis():
    assert level_reason((95, 99.8)) == ""
    assert deviate((0.95, 0.998), dimensions=2).shape == (2, 1, 1)
