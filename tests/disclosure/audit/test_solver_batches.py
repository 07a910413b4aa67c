"""Components, and how they are put together for solving."""

import numpy as np
from scipy import sparse

from disclosure.audit import solver_batches


def test_columns_that_share_rows_are_of_one_component():
    matrix = sparse.csr_array(np.array([[1, 1, 0, 0], [0, 1, 0, 1]], float))
    labels = solver_batches.components(matrix)
    assert labels[0] == labels[1] == labels[3] != labels[2]


def test_small_components_are_solved_together_and_large_ones_alone(monkeypatch):
    monkeypatch.setattr(solver_batches, "AT_ONCE", 3)
    labels = np.array([0, 1, 1, 2, 2, 2, 2, 3])
    together = [columns.tolist() for columns in solver_batches.batches(labels, np.array([0, 1, 2, 3]))]
    assert together == [[0, 1, 2], [3, 4, 5, 6], [7]]
    assert [columns.tolist() for columns in solver_batches.batches(labels, np.array([3]))] == [[7]]
    assert list(solver_batches.batches(labels, np.array([], int))) == []
