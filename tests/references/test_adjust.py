"""Corrections for many comparisons."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from tests.references.adjust import benjamini_hochberg, bonferroni, holm


P = [0.01, 0.04, 0.03, 0.005]


def test_the_three_corrections_of_four_p_values():
    assert bonferroni(P) == pytest.approx([0.04, 0.16, 0.12, 0.02])
    assert holm(P) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert benjamini_hochberg(P) == pytest.approx([0.02, 0.04, 0.04, 0.02])


@pytest.mark.parametrize("corrected", [bonferroni, holm, benjamini_hochberg])
def test_a_missing_p_stays_missing_and_is_not_counted(corrected):
    found = corrected([0.01, np.nan, 0.04])
    assert np.isnan(found[1])
    assert found[[0, 2]] == pytest.approx(corrected([0.01, 0.04]))
    assert corrected([]).shape == (0,)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=50))
def test_the_corrections_are_ordered_and_agree_with_scipy(p):
    assert benjamini_hochberg(p) == pytest.approx(false_discovery_control(p))
    assert (np.array(p) <= benjamini_hochberg(p) + 1e-15).all()
    assert (benjamini_hochberg(p) <= holm(p) + 1e-15).all()
    assert (holm(p) <= bonferroni(p) + 1e-15).all()
