"""Limits of survey shares."""

import numpy as np
import pytest

from metrics.proportion import wilson
from tests.references.survey import Design, Estimate, estimate
from tests.references.survey_limits import METHODS, limits


HALF = Estimate(0.5, 0.05, 100, 100, 1.0, 100.0, 60)


def test_the_logit_interval_uses_t_of_the_design():
    lower, upper = limits(HALF)
    assert (lower, upper) == pytest.approx((0.40130, 0.59870), abs=5e-6)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_at_the_ends_the_interval_is_wilsons_on_the_effective_base(share):
    weights = np.arange(1.0, 41)
    found = estimate(np.full(40, share), Design(weights))
    effective = weights.sum() ** 2 / (weights**2).sum()
    assert limits(found) == pytest.approx([float(end) for end in wilson(share * effective, effective)])
    assert limits(found)[0] < limits(found)[1]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_holds_the_share_and_stays_within_0_and_1(method):
    for share in (0.001, 0.03, 0.5, 0.97, 0.999):
        lower, upper = limits(Estimate(share, 0.02, 60, 60, 1.0, 60.0, 20), 0.95, method)
        assert 0 <= lower <= share <= upper <= 1


def test_a_higher_level_is_wider_and_an_unknown_one_empty():
    near, far = limits(HALF, 0.95), limits(HALF, 0.998)
    assert far[0] < near[0] < near[1] < far[1]
    assert np.isnan(limits(HALF, 0.5)).all()


def test_no_estimate_has_no_limits():
    assert np.isnan(limits(estimate([np.nan], Design([1.0])))).all()
