"""Long columns taken a piece at a time."""

import numpy as np

from metrics.column_pieces import PIECE, in_pieces
from metrics.proportion import wilson
from metrics.rate import byar


def test_a_column_in_pieces_is_the_column_at_once():
    x = np.arange(2.0 * PIECE + 7)
    lower, upper = in_pieces(lambda part, per: (part - per, part + per), x, 2)
    assert (lower == x - 2).all()
    assert (upper == x + 2).all()


def test_two_levels_stay_the_first_axis():
    n = np.arange(1.0, PIECE + 50)
    x = n // 2
    for limits in (wilson, byar):
        assert (limits(x, n, (0.95, 0.998))[0][1, -3:] == limits(x[-3:], n[-3:], 0.998)[0]).all()
