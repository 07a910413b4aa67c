"""One two-way table of counts."""

import numpy as np

from tests.disclosure.two_way import hidden, sums_of


TABLE = [[3, 22, 16, 41], [12, 17, 1, 30], [21, 20, 18, 59], [36, 59, 35, 130]]


def test_two_small_cells_hide_each_other():
    found = hidden(TABLE, 6, 5)
    assert found.small.sum() == 2
    assert found.hidden.sum() == 4
    assert (found.upper - found.lower)[found.hidden].min() >= 5
    assert (found.lower == found.upper)[~found.hidden].all()


def test_all_sums_hold():
    sums = sums_of((4, 4))
    assert np.allclose(sums.total(sums.sign * np.ravel(TABLE)[sums.cell]), 0)


def test_nothing_small_hides_nothing():
    assert not hidden(np.array(TABLE) * 10, 6, 5).hidden.any()
