"""No single sum gives a hidden cell away."""

import numpy as np
import pytest

from metrics.attack import attack
from metrics.closure import closed, lacking
from metrics.grid import sums_of
from tests.metrics.published_tables import relations


def seen(sums, counts, hidden):
    return attack(sums, np.array(counts, float), np.full(len(counts), np.nan), np.array(hidden), 5, 6)


def test_the_crossing_that_helps_a_row_and_a_column_is_taken():
    counts = np.outer([1, 2, 3, 6], [10, 20, 30, 60])
    view = seen(sums_of((4, 4)), counts.ravel(), counts.ravel() == 10)
    found = closed(view, view.hidden)[:16].reshape(4, 4)
    assert found.sum() == 4
    assert (found.sum(axis=0) != 1).all() and (found.sum(axis=1) != 1).all()


def test_room_counts_and_not_only_company():
    view = seen(relations([(0, [1, 2, 3])]), [33, 2, 1, 30], [False, True, True, False])
    lacks, room, unknown = lacking(view, view.layers[0], view.hidden)
    assert (lacks.tolist(), room.tolist(), unknown.tolist()) == ([True], [3], [2])


def test_a_hidden_total_gives_unbounded_room():
    view = seen(relations([(0, [1, 2])]), [33, 2, 31], [True, True, False])
    lacks, room, _ = lacking(view, view.layers[0], view.hidden)
    assert (lacks.tolist(), room.tolist()) == ([False], [np.inf])


@pytest.mark.parametrize("seed", range(5))
def test_every_sum_with_a_secret_has_room(seed):
    counts = np.random.default_rng(seed).choice([0, 2, 9, 40], (5, 6))
    counts = np.vstack([counts, counts.sum(axis=0)])
    counts = np.column_stack([counts, counts.sum(axis=1)]).ravel()
    view = seen(sums_of((6, 7)), counts, (counts > 0) & (counts < 6))
    assert not lacking(view, view.layers[0], closed(view, view.hidden))[0].any()
