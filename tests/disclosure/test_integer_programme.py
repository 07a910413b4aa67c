"""The integer programme of one table."""

import numpy as np
from scipy.sparse import csr_array

from disclosure.integer_programme import Movements, least


NO_GUARD = csr_array((0, 3))


def movements(low, choice, sums=((1, -1, -1, -1),)):
    """A total and its parts; `choice` names the row of each cell, −1 where it is unknown already. The second cell is the target."""
    pairs = [(row, cell) for cell, row in enumerate(choice) if row >= 0]
    rows, cells = (np.array(column, int) for column in zip(*pairs)) if pairs else (np.zeros(0, int), np.zeros(0, int))
    return Movements(csr_array(np.array(sums, float)), np.array(low, float), rows, cells, np.array([1]))


def test_the_cheapest_cell_that_can_move_is_chosen():
    total_and_two = movements([1, 0.6, 1, 1], [0, -1, 1, 2])
    assert least(total_and_two, NO_GUARD, np.array([9.0, 5.0, 2.0])).tolist() == [False, False, True]


def test_a_cell_too_small_to_make_room_needs_another():
    total_and_two = movements([1, 0.2, 0.2, 0.7], [0, -1, 1, 2])
    assert least(total_and_two, NO_GUARD, np.array([99.0, 1.0, 2.0])).tolist() == [False, True, True]


def test_a_guarded_sum_has_one_row_hidden():
    total_and_two = movements([1, 0.6, 1, 1], [0, -1, 1, 2])
    guard = csr_array(np.array([[1.0, 1.0, 0.0]]))
    assert least(total_and_two, guard, np.array([9.0, 5.0, 2.0])).tolist() == [False, True, False]


def test_without_a_way_there_is_no_answer():
    assert least(movements([0, 0, 0, 0], [-1, -1, -1, -1], ((0, 1, 0, 0),)), csr_array((0, 1)), np.array([1.0])) is None
