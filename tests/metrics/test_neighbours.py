"""Middle and spread of statistical neighbours."""

import numpy as np
import pytest

from metrics.neighbours import spread


def test_middle_and_spread_of_those_that_have_a_value():
    found = spread([10, 20, 30, 40, np.nan])
    assert (found.median, found.mean, found.count) == (25, 25, 4)
    assert found.sd == pytest.approx(12.909944)
    assert (found.least, found.lower_quartile, found.upper_quartile, found.most) == (10, 17.5, 32.5, 40)
    assert found.words == ""


@pytest.mark.parametrize("values", [[], [10], [10, 20, np.nan, np.inf]])
def test_fewer_than_three_have_no_spread(values):
    found = spread(values)
    assert np.isnan(found.median)
    assert found.words == "Fewer than 3 statistical neighbours have a value"
