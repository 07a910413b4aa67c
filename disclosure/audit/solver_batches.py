"""The system falls apart into components that share nothing; small ones are solved together, large ones alone."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import scipy


AT_ONCE = 1_500


def components(matrix: scipy.sparse.csr_array) -> np.ndarray:
    """For each column the number of its component: columns that share a row, directly or through others, are of one."""
    rows, columns = matrix.shape
    entries = matrix.tocoo()
    graph = scipy.sparse.coo_array((np.ones(entries.nnz), (entries.row, rows + entries.col)), (rows + columns, rows + columns))
    return scipy.sparse.csgraph.connected_components(graph.tocsr(), directed=False)[1][rows:]


def batches(labels: np.ndarray, needed: np.ndarray) -> Iterator[np.ndarray]:
    """The columns to solve together, for the components in `needed`: no more than AT_ONCE, unless one component is larger."""
    wanted = np.flatnonzero(np.isin(labels, needed))
    order = wanted[np.argsort(labels[wanted], kind="stable")]
    numbers, starts = np.unique(labels[order], return_index=True)
    ends = np.append(starts[1:], len(order))
    first = 0
    for at in range(len(numbers)):
        if at + 1 == len(numbers) or ends[at + 1] - starts[first] > AT_ONCE:
            yield order[starts[first] : ends[at]]
            first = at + 1
