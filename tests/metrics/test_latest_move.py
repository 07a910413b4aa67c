"""Moves from one period to the next against values worked out by hand and published formulas."""

import numpy as np
import pytest

from metrics.latest_move import interval_moves, proportion_moves, rate_moves
from metrics.proportion import wilson


def test_a_share_that_collapses():
    """603 of 996, then 344 of 1,290: pooled share 947 of 2,286, difference −33.9 points, z −16.3."""
    found = proportion_moves(603, 996, 344, 1290)
    assert (float(found.change), float(found.z), int(found.side)) == (
        pytest.approx(-0.338755, abs=1e-6),
        pytest.approx(-16.30, abs=0.01),
        -1,
    )


def test_a_rate_moves_on_the_scale_of_logarithms():
    """100 to 150 events among as many: ln 1.5 = 0.405, error √(1/100 + 1/150) = 0.129, z 3.14."""
    found = rate_moves(100, 1000, 150, 1000)
    assert (float(found.z), int(found.side)) == (pytest.approx(3.141, abs=0.001), 1)
    assert int(rate_moves(100, 1000, 149, 1000).side) == 0


def test_no_events_then_some_are_tested_with_half_an_event_more():
    assert float(rate_moves(0, 100, 20, 100).change) == pytest.approx(np.log(41))
    assert float(rate_moves(0, 100, 0, 100).z) == 0


def test_intervals_tell_as_much_as_counts():
    first, second = ((x / 1000, *map(float, wilson(x, 1000))) for x in (500, 600))
    assert float(interval_moves(first, second).z) == pytest.approx(float(proportion_moves(500, 1000, 600, 1000).z), rel=0.02)


@pytest.mark.parametrize("second", [(5, np.nan, 6), (5, 5, 5)])
def test_without_limits_nothing_is_tested(second):
    found = interval_moves((4, 3, 5), second)
    assert np.isnan(found.error) and np.isnan(found.z) and found.side == 0


def test_no_change_is_none_even_where_everyone_is_counted():
    assert (proportion_moves(50, 50, 60, 60).z, proportion_moves(0, 50, 0, 60).side) == (0, 0)
    assert np.isnan(proportion_moves(1, 0, 1, 2).change)
