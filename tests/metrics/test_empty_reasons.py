"""Reasons of empty rows."""

import numpy as np

from metrics.empty_reasons import reasons


def test_the_first_reason_that_holds_is_given():
    x = np.array([-1.0, 5, 50])
    assert list(reasons((x < 0, "below"), (x < 10, "small"))) == ["below", "small", ""]


def test_a_single_row_has_a_single_text():
    assert reasons((np.float64(3) < 5, "small")) == "small"
