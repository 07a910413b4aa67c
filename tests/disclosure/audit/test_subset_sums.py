"""Sets of columns that add up to a column, few columns or many."""

import numpy as np
import pytest

from disclosure.audit.subset_sums import MOST_COLUMNS, sets_that_sum


@pytest.mark.parametrize("count", [6, MOST_COLUMNS + 14])
def test_the_columns_of_a_sum_are_found_and_nothing_by_chance(count):
    columns = np.random.default_rng(3).integers(0, 5_000, (12, count))
    wholes = np.column_stack([columns[:, [1, 3]].sum(axis=1), columns[:, [0, 2, 5]].sum(axis=1), columns[:, 0] + 1])
    assert sets_that_sum(columns, wholes) == [(0, (1, 3)), (1, (0, 2, 5))]


def test_one_column_is_no_sum_and_few_rows_show_nothing():
    columns = np.random.default_rng(4).integers(10, 500, (8, 5))
    assert sets_that_sum(columns, columns[:, [2]]) == []
    assert sets_that_sum(columns[:2], columns[:2, [0, 1]].sum(axis=1, keepdims=True)) == []


def test_numbers_that_are_too_small_to_tell_sets_apart_show_nothing():
    columns = np.tile([[1, 2, 3, 1, 2, 3]], (3, 1))
    assert sets_that_sum(columns, np.full((3, 1), 6)) == []
