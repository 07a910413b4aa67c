"""Fractions that decimals give away."""

import numpy as np

from disclosure.audit.revealed_fractions import simplest_fraction


def test_the_simplest_fraction_where_it_is_more_than_chance():
    values = np.array([3.09278350515464e-2, 0.3333, 0.25, 0.137, 0.0])
    halves = np.array([5e-17, 5e-5, 5e-5, 5e-4, 5e-4])
    count, base = simplest_fraction(values, halves)
    assert count[:3].tolist() == [3, 1, 1] and base[:3].tolist() == [97, 3, 4]
    assert np.isnan(count[3]) and count[4] == 0
