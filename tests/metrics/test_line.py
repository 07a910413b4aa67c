"""A straight line by least squares."""

import numpy as np
import pytest
from scipy.stats import linregress

from metrics.line import line


def test_the_line_is_that_of_scipy():
    t, y = np.array([1.0, 2, 4, 7]), np.array([3.0, 5, 4, 9])
    found, theirs = line(t, y, np.array([0.0])), linregress(t, y)
    assert (found.slope, found.se, found.freedom) == (pytest.approx(theirs.slope), pytest.approx(theirs.stderr), 2)
    assert (found.middle[0], found.line_se[0]) == (pytest.approx(theirs.intercept), pytest.approx(theirs.intercept_stderr))


def test_a_new_point_spreads_as_the_line_and_its_own_error():
    t, y = np.arange(5.0), np.array([1.0, 3, 2, 5, 4])
    found = line(t, y, np.array([2.0]))
    own = found.point_se**2 - found.line_se**2
    assert own == pytest.approx(((y - np.polyval(np.polyfit(t, y, 1), t)) ** 2).sum() / 3)


@pytest.mark.parametrize(("t", "y"), [([1, 2], [1, 2]), ([1, 1, 1], [1, 2, 3]), ([1, 2, 3], [1, np.inf, 3])])
def test_no_line_can_be_drawn(t, y):
    assert line(np.array(t, float), np.array(y, float), np.array([4.0])) is None
