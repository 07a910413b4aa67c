"""Whether areas differ by more than chance."""

import numpy as np
import pytest

from metrics.dispersion import dispersion


RANDOM = np.random.default_rng(8)
SIZES = RANDOM.integers(200, 5000, 150).astype(float)


@pytest.mark.parametrize(("kind", "draw"), [("proportion", RANDOM.binomial), ("rate", lambda n, p: RANDOM.poisson(n * p))])
def test_chance_alone_is_not_over_dispersed(kind, draw):
    x = draw(SIZES.astype(int), 0.2).astype(float)
    found = dispersion(x, SIZES, 0.2, kind)
    assert found.ratio == pytest.approx(0.68, abs=0.25)
    assert not found.over
    assert found.between == 0
    assert "no more than chance" in found.words


def test_a_true_difference_is_found_again():
    shares = np.clip(0.2 + 0.05 * RANDOM.standard_normal(150), 0.01, 0.9)
    found = dispersion(RANDOM.binomial(SIZES.astype(int), shares).astype(float), SIZES, 0.2, "proportion")
    assert found.over
    assert np.sqrt(found.between) == pytest.approx(0.05 / (2 * np.sqrt(0.2 * 0.8)), rel=0.3)


def test_one_wild_area_does_not_widen_its_own_limits():
    x = 0.2 * SIZES
    x[0] = SIZES[0]
    assert not dispersion(x, SIZES, 0.2, "proportion").over


def test_few_areas_cannot_tell():
    found = dispersion(np.array([1.0, 90]), np.array([100.0, 100]), 0.5, "proportion")
    assert not found.over
    assert "Too few areas" in found.words


def test_limits_stay_within_0_and_1_and_widen_with_the_level():
    x = np.linspace(1, 99, 20)
    found = dispersion(x, np.full(20, 100.0), 0.5, "proportion")
    lower, upper = found.limits(np.full(20, 100.0), 0.5, (0.95, 0.998))
    assert found.over
    assert (lower[1] <= lower[0]).all() and (upper[1] >= upper[0]).all()
    assert lower.min() >= 0 and upper.max() <= 1
