"""No single sum gives a hidden cell away."""

import numpy as np
import pytest

from disclosure.heuristic_suppression import closed, lacking
from tests.disclosure.published_tables import sums
from tests.disclosure.two_way import of_counts, sums_of


def linked(totals, counts, hidden):
    return of_counts(totals, np.array(counts, float), np.array(hidden), 5)


def test_the_crossing_that_helps_a_row_and_a_column_is_taken():
    counts = np.outer([1, 2, 3, 6], [10, 20, 30, 60]).astype(float)
    tables = linked(sums_of((4, 4)), counts.ravel(), counts.ravel() == 10)
    hidden = closed(tables, tables.hidden).reshape(4, 4)
    assert hidden.sum() == 4
    assert (hidden.sum(axis=0) != 1).all() and (hidden.sum(axis=1) != 1).all()


def test_room_counts_and_not_only_company():
    tables = linked(sums([(0, [1, 2, 3])]), [33, 2, 1, 30], [False, True, True, False])
    lacks, room, unknown = lacking(tables, tables.unknown(tables.hidden))
    assert (lacks.tolist(), room.tolist(), unknown.tolist()) == ([True], [1], [2])


def test_a_hidden_total_gives_unbounded_room():
    tables = linked(sums([(0, [1, 2])]), [33, 2, 31], [True, True, False])
    lacks, room, _ = lacking(tables, tables.unknown(tables.hidden))
    assert (lacks.tolist(), room.tolist()) == ([False], [np.inf])


@pytest.mark.parametrize("seed", range(5))
def test_every_sum_with_a_secret_has_room(seed):
    counts = np.random.default_rng(seed).choice([0, 2, 9, 40], (5, 6))
    counts = np.vstack([counts, counts.sum(axis=0)])
    counts = np.column_stack([counts, counts.sum(axis=1)]).ravel()
    tables = linked(sums_of((6, 7)), counts, (counts > 0) & (counts < 6))
    assert not lacking(tables, tables.unknown(closed(tables, tables.hidden)))[0].any()
