"""Answers on a scale."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.likert import likert


def test_shares_and_the_net_score():
    found = likert([5] * 10 + [4] * 30 + [3] * 30 + [2] * 20 + [1] * 10)
    assert found.shares == pytest.approx([10, 20, 30, 30, 10])
    assert (found.agree, found.neither, found.disagree, found.net) == pytest.approx((40, 30, 30, 10))
    assert (found.lower, found.upper) == pytest.approx((10 - 16.2807, 10 + 16.2807), abs=1e-3)
    assert found.mean == pytest.approx(3.1)


def test_who_did_not_answer_is_counted_and_not_in_the_base():
    found = likert([5, 1, np.nan, 9, 0, 3.5])
    assert (found.n, found.unanswered) == (2, 4)
    assert found.agree == 50


def test_an_even_scale_has_no_middle():
    found = likert([4, 3, 2, 1], points=4)
    assert (found.agree, found.neither, found.disagree) == (50, 0, 50)


def test_weights_count():
    found = likert([5, 1], [3.0, 1.0])
    assert found.net == pytest.approx(50)
    assert found.effective == pytest.approx(16 / 10)


def test_nobody_answered():
    found = likert([np.nan])
    assert np.isnan([found.agree, found.net, found.lower, found.mean]).all()
    assert found.n == 0


def test_all_alike_still_has_an_interval():
    found = likert([5] * 20)
    assert found.net == 100
    assert found.lower < 100 == found.upper


@given(st.lists(st.tuples(st.integers(0, 6), st.floats(0, 9)), max_size=20))
def test_the_net_score_and_its_limits_stay_within_range(rows):
    codes, weights = zip(*rows) if rows else ((), ())
    found = likert(codes, weights)
    assert found.n == 0 or -100 <= found.lower <= found.net + 1e-9 <= found.upper + 2e-9 <= 100 + 1e-6
