"""Axes hold their values, have few round ticks, and start at zero unless that would flatten the story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.axis_scale import scale


@given(st.lists(st.integers(-(10**6), 10**6).map(lambda whole: whole / 100), min_size=1, max_size=20))
def test_every_value_is_on_the_axis_between_a_few_ticks(values):
    axis = scale(values)
    assert axis.low <= min(values) and max(values) <= axis.high
    assert 2 <= len(axis.ticks) <= 8


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([27, 99], (0, 25, 50, 75, 100)),
        ([94, 96], (94, 94.5, 95, 95.5, 96)),
        ([3.1, 4.4], (3, 3.5, 4, 4.5)),
        ([], (0, 0.5, 1)),
        ([0], (0, 0.5, 1)),
        ([120, 480], (0, 200, 400, 600)),
    ],
)
def test_ticks_are_round(values, ticks):
    assert scale(values).ticks == ticks


def test_a_percentage_never_passes_a_hundred():
    assert scale([3, 100], ceiling=100).ticks[-1] == 100


def test_an_axis_that_breaks_says_so():
    assert not scale([94, 96]).from_zero
    assert scale([94, 96], zero=True).from_zero
