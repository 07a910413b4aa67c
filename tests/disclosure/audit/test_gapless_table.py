"""Rows and columns without gaps."""

import numpy as np

from disclosure.audit.gapless_table import without_gaps


def test_columns_with_most_gaps_go_until_there_are_rows_enough():
    table = np.array([[1, np.nan, 3], [4, np.nan, 6], [7, 8, 9], [np.nan, 1, 2]])
    rows, columns = without_gaps(table, least_rows=3, most_rows=2)
    assert rows.tolist() == [0, 1] and columns.tolist() == [0, 2]


def test_nothing_where_no_two_columns_have_rows_enough():
    rows, columns = without_gaps(np.full((2, 3), 1.0), least_rows=3, most_rows=9)
    assert len(rows) == len(columns) == 0
