"""Cells that no single sum gives away, but several together do."""

import numpy as np

from disclosure.exposure import exposed
from disclosure.heuristic_suppression import closed
from disclosure.repair import cheapest, settled
from tests.disclosure.two_way import of_counts, sums_of


PATTERN = np.array(
    [
        [1, 1, 0, 0, 0],
        [1, 1, 1, 0, 0],
        [0, 0, 1, 1, 0],
        [0, 0, 1, 1, 0],
        [0, 0, 0, 0, 0],
    ],
    bool,
)
GIVEN_AWAY = np.ravel_multi_index((1, 2), PATTERN.shape)


NOTHING_SAFE = np.zeros(25, bool)


def grid():
    """Every row and column has two hidden cells, yet rows 1 and 2 less columns 1 and 2 leave just one of them."""
    inner = np.full((4, 4), 20.0)
    counts = np.vstack([inner, inner.sum(axis=0)])
    counts = np.column_stack([counts, counts.sum(axis=1)])
    return of_counts(sums_of((5, 5)), counts.ravel(), PATTERN.ravel(), 5)


def test_no_single_sum_gives_it_away():
    assert (closed(grid(), PATTERN.ravel()) == PATTERN.ravel()).all()


def test_all_sums_together_do():
    assert np.flatnonzero(exposed(grid(), PATTERN.ravel(), NOTHING_SAFE)).tolist() == [GIVEN_AWAY]


def test_what_is_proved_safe_is_not_looked_at_again():
    assert not exposed(grid(), PATTERN.ravel(), ~NOTHING_SAFE).any()


def test_one_more_cell_gives_it_room():
    helpful = cheapest(grid(), PATTERN.ravel(), GIVEN_AWAY)
    assert helpful.sum() == 1
    assert not exposed(grid(), PATTERN.ravel() | helpful, NOTHING_SAFE).any()


def test_settled_leaves_nothing_exposed():
    assert not exposed(grid(), settled(grid(), PATTERN.ravel()), NOTHING_SAFE).any()


def test_where_nothing_helps_nothing_more_is_hidden():
    assert not cheapest(grid(), ~NOTHING_SAFE, GIVEN_AWAY).any()
