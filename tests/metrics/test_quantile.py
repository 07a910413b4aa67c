"""Ranks, quantiles, quintiles and quartile bands."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.quantile import ntile, quantiles, quartile_bands, quintiles, ranks


def test_rank_1_is_the_best_or_the_highest():
    values = [10, 30, 20]
    assert list(ranks(values, "high").rank) == [3, 1, 2]
    assert list(ranks(values, "low").rank) == [1, 3, 2]
    assert list(ranks(values, "neither").rank) == [3, 1, 2]


def test_ties_share_the_best_rank_and_missing_values_are_not_ranked():
    found = ranks([10, 30, 30, np.nan, 20], "high")
    assert list(found.tied) == [False, True, True, False, False]
    assert found.ranked == 4
    assert list(found.rank[:3]) == [4, 1, 1]
    assert np.isnan(found.rank[3])


def test_quantile_1_holds_the_highest_unless_told_otherwise():
    values = np.arange(10.0)
    assert list(quantiles(values, 5)) == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]
    assert list(quantiles(values, 5, highest_first=False)) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_equal_values_land_in_one_quantile_where_ntile_would_part_them():
    assert set(quantiles(np.full(20, 3.0), 4)) == {1}
    assert set(ntile(np.full(20, 3.0), 4)) == {1, 2, 3, 4}


def test_fewer_values_than_quantiles_have_none():
    assert np.isnan(quantiles([1, 2, np.nan, 3], 4)).all()


def test_a_missing_value_has_no_quantile_and_is_not_counted():
    found = quantiles([1, np.nan, 2, 3, 4], 4, highest_first=False)
    assert np.isnan(found[1])
    assert list(found[[0, 2, 3, 4]]) == [1, 2, 3, 4]


def test_ntile_puts_the_larger_groups_first():
    assert list(ntile(np.arange(7.0), 5)) == [1, 1, 2, 2, 3, 4, 5]


def test_quintiles_are_named_by_what_is_better():
    values = np.arange(5.0)
    assert list(quintiles(values, "high")) == ["worst", "worse", "middle", "better", "best"]
    assert list(quintiles(values, "low")) == ["best", "better", "middle", "worse", "worst"]
    assert list(quintiles(values, "neither")) == ["lowest", "low", "middle", "high", "highest"]


def test_fewer_than_five_areas_are_not_compared():
    assert list(quintiles([1, 2, 3, 4, np.nan], "high")) == ["none"] * 5
    assert quintiles([1, 2, 3, np.nan, 4, 5], "high")[3] == "none"


def test_a_value_on_an_edge_is_in_the_band_below():
    found = quartile_bands([0, 1, 2, 3, 4, np.nan])
    assert list(found.edges) == [0, 1, 2, 3, 4]
    assert list(found.band[:5]) == [1, 1, 2, 3, 4]
    assert np.isnan(found.band[5])


def test_no_values_have_no_edges():
    assert np.isnan(quartile_bands([np.nan]).edges).all()
    assert ranks([], "high").ranked == 0


values = st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=40)


@given(values, st.integers(2, 12), st.sampled_from(["high", "low", "neither"]))
def test_nothing_stops_and_every_group_exists(values, k, better):
    for found in (quantiles(values, k), ntile(values, k)):
        assert (np.isnan(found) | ((found >= 1) & (found <= k))).all()
    found, banded = ranks(values, better), quartile_bands(values)
    assert (np.isnan(found.rank) == np.isnan(np.asarray(values, float))).all()
    assert (np.isnan(banded.band) | ((banded.band >= 1) & (banded.band <= 4))).all()
    assert len(quintiles(values, better)) == len(values)


@given(st.lists(st.integers(0, 5), min_size=5, max_size=30), st.sampled_from(["high", "low"]))
def test_a_better_value_never_has_a_worse_rank(values, better):
    found = ranks(values, better).rank
    order = np.argsort(np.array(values) * (-1 if better == "high" else 1), kind="stable")
    assert (np.diff(found[order]) >= 0).all()
    assert found.min() == pytest.approx(1)
