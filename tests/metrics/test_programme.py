"""The integer programme of one table."""

import numpy as np
from scipy.sparse import csr_array

from metrics.programme import Movements, least


def movements(low, choice, sums=((1, -1, -1, -1),)):
    return Movements(csr_array(np.array(sums, float)), np.array(low, float), np.array(choice), np.array([1]))


def test_the_cheapest_cell_that_can_move_is_chosen():
    total_and_three = movements([1, 0.6, 1, 1], [0, -1, 1, 2])
    assert least([total_and_three], np.array([9.0, 5.0, 2.0])).tolist() == [False, False, True]


def test_a_cell_too_small_to_make_room_needs_another():
    total_and_three = movements([1, 0.2, 0.2, 0.7], [0, -1, 1, 2])
    assert least([total_and_three], np.array([99.0, 1.0, 2.0])).tolist() == [False, True, True]


def test_layers_share_their_choices():
    counts, rests = movements([1, 1, 1, 0], [0, -1, 1, 2]), movements([1, 0, 0, 1], [0, -1, 1, 2])
    assert least([counts], np.array([9.0, 2.0, 1.0])).tolist() == [False, False, True]
    assert least([counts, rests], np.array([9.0, 2.0, 1.0])).tolist() == [False, False, True]


def test_without_a_way_there_is_no_answer():
    assert least([movements([0, 0, 0, 0], [-1, -1, -1, -1], ((0, 1, 0, 0),))], np.array([1.0])) is None
