"""Ranks among statistical neighbours."""

from dataclasses import replace

import pytest

from tests.panels.world import BIRMINGHAM, NEAR, PLANS, hidden, series, shown


def ranked(own, others, better="high"):
    rows = series(BIRMINGHAM, (own, 100)) + [one for code, x in zip(NEAR, others) for one in series(code, *([(x, 100)] if x else [None]))]
    return shown(rows, replace(PLANS, better=better))


@pytest.mark.parametrize(("better", "rank"), [("high", 2), ("low", 3), ("neither", 2)])
def test_rank_one_is_best_or_highest(better, rank):
    panel = ranked(50, [60, 40, 30], better)
    assert (panel.rank, panel.ranked) == (rank, 4)
    assert [one.rank for one in panel.neighbours if one.rank] == [1, 2, 3, 4]
    assert [one.area.code for one in panel.neighbours if one.is_this] == [BIRMINGHAM]


def test_equal_figures_share_a_rank():
    panel = ranked(50, [60, 50, 50, 10])
    assert (panel.rank, panel.ranked, [one.rank for one in panel.neighbours if one.rank]) == (2, 5, [1, 2, 2, 2, 5])


def test_hidden_neighbours_stand_last_without_a_rank_and_are_not_counted():
    panel = ranked(50, [60, 40, 30, None])
    assert (panel.rank, panel.ranked) == (2, 4)
    without = [one for one in panel.neighbours if one.rank is None]
    assert len(without) == 7
    assert {one.point.status for one in without if one.point} == {"hidden"}
    assert panel.neighbours[-7:] == tuple(without)


def test_a_hidden_area_is_not_ranked():
    rows = [hidden(BIRMINGHAM, 2020), *(one for code in NEAR for one in series(code, (50, 100)))]
    panel = shown(rows)
    assert (panel.rank, panel.ranked, panel.neighbours) == (None, 0, ())
