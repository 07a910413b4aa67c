"""Sums between cells, and what is known of the parts that nobody publishes."""

import numpy as np

from metrics.layers import layer
from tests.metrics.published_tables import relations


def test_a_sum_that_holds_has_no_remainder():
    found = layer(relations([(0, [1, 2])]), np.array([50.0, 30, 20]), 5)
    assert found.values.tolist() == [50, 30, 20, 0]
    assert not found.unpublished.any()


def test_what_the_parts_lack_is_a_part_nobody_publishes():
    found = layer(relations([(0, [1, 2])]), np.array([50.0, 30, 16]), 5)
    assert found.values[-1] == 4
    assert found.unpublished.tolist() == [False, False, False, True]
    assert found.relations.sums(found.relations.sign * found.values[found.relations.cell]).tolist() == [0]


def test_a_little_too_much_is_rounding_and_a_lot_is_overlap():
    rounded, overlapping = (layer(relations([(0, [1, 2])]), np.array([500.0, 300, part]), 5) for part in (204, 300))
    assert len(rounded.relations.cell) == 3
    assert len(overlapping.relations.cell) == 0


def test_weighted_counts_may_miss_by_half_a_percent():
    found = layer(relations([(0, [1, 2])]), np.array([1000.0, 600.4, 396.5]), 5)
    assert found.values[-1] == 0


def test_missing_cells_are_worked_out_where_a_sum_gives_them():
    sums = relations([(0, [1, 2]), (3, [0, 4])])
    found = layer(sums, np.array([np.nan, 30, 20, 90, np.nan]), 5)
    assert found.values[:5].tolist() == [50, 30, 20, 90, 40]
    assert found.unpublished[:5].tolist() == [True, False, False, False, True]
    assert found.given[:5].tolist() == [False, True, True, True, False]


def test_a_missing_cell_that_can_only_be_nothing_is_known():
    found = layer(relations([(0, [1, 2])]), np.array([30.0, 30, np.nan]), 5)
    assert not found.unpublished.any()


def test_no_relations_and_no_cells():
    assert layer(relations([(0, [1])]).kept(np.array([False])), np.array([]), 5).values.tolist() == []


def test_kept_relations_are_numbered_anew():
    found = relations([(0, [1]), (2, [3]), (4, [5])]).kept(np.array([False, True, True]))
    assert found.relation.tolist() == [0, 0, 1, 1]
    assert found.cell.tolist() == [2, 3, 4, 5]
    assert found.touching(np.arange(6) == 4).tolist() == [False, True]
