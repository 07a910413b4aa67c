"""Cells that no single sum gives away, but several together do."""

import numpy as np

from metrics.attack import attack
from metrics.closure import closed
from metrics.exposure import unsafe
from metrics.grid import sums_of
from metrics.remedies import cheapest, settled


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


def grid():
    """Every row and column has two hidden cells, yet rows 1 and 2 less columns 1 and 2 leave just one of them."""
    inner = np.full((4, 4), 20.0)
    counts = np.vstack([inner, inner.sum(axis=0)])
    counts = np.column_stack([counts, counts.sum(axis=1)])
    return attack(sums_of((5, 5)), counts.ravel(), np.full(25, np.nan), PATTERN.ravel(), 5, 6)


def test_no_single_sum_gives_it_away():
    seen = grid()
    assert (closed(seen, seen.hidden) == seen.hidden).all()


def test_all_sums_together_do():
    seen = grid()
    assert np.flatnonzero(unsafe(seen, seen.layers[0], seen.hidden)).tolist() == [GIVEN_AWAY]


def test_what_is_proved_safe_is_not_looked_at_again():
    seen = grid()
    assert not unsafe(seen, seen.layers[0], seen.hidden, np.ones(len(seen.hidden), bool)).any()


def test_one_more_cell_gives_it_room():
    seen = grid()
    found = cheapest(seen, seen.layers[0], seen.hidden, GIVEN_AWAY)
    assert found.sum() == 1
    assert not unsafe(seen, seen.layers[0], seen.hidden | found).any()


def test_settled_leaves_nothing_unsafe():
    seen = grid()
    assert not unsafe(seen, seen.layers[0], settled(seen, seen.hidden)).any()


def test_where_nothing_helps_nothing_more_is_hidden():
    seen = grid()
    everything = np.ones(len(seen.hidden), bool)
    assert not cheapest(seen, seen.layers[0], everything, GIVEN_AWAY).any()
