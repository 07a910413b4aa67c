"""Slope and relative index of inequality."""

import numpy as np
import pytest

from metrics.slope_index import slope_index, standard_errors


VALUES, PEOPLE, ERRORS = [60.0, 64, 68, 72, 76], [1000.0] * 5, [1.0] * 5


def one(found, name):
    return float(getattr(found, name)[..., 0])


def test_a_straight_line_over_equal_fifths():
    found = slope_index(VALUES, PEOPLE, ERRORS)
    assert (one(found, "sii"), one(found, "intercept")) == pytest.approx((20, 58))
    assert one(found, "rii") == pytest.approx(78 / 58)
    assert (one(found, "lower"), one(found, "upper")) == pytest.approx((20 - 1.959964 * np.sqrt(2.5), 20 + 1.959964 * np.sqrt(2.5)))


def test_it_is_the_weighted_regression_on_the_rank_of_the_population():
    people = np.array([500.0, 900, 1500, 800, 300])
    share = people / people.sum()
    rank = np.cumsum(share) - share / 2
    slope, start = np.polyfit(rank, VALUES, 1, w=np.sqrt(share))
    found = slope_index(VALUES, people, ERRORS)
    assert (one(found, "sii"), one(found, "intercept")) == pytest.approx((slope, start))


def test_ten_groups_keep_their_order():
    """As text "10" comes before "2": a true index of 10 came out as 5.64."""
    found = slope_index(np.arange(0.5, 10.5), np.full(10, 100.0), np.full(10, 0.1))
    assert one(found, "sii") == pytest.approx(10)


def test_a_multiplier_below_1_leaves_the_limits_the_right_way_round():
    errors = standard_errors([8, 9, 10, 12, 15], [12, 13, 15, 17, 21], "rate")
    whole, small = (slope_index([10, 11, 12, 14, 18], PEOPLE, errors, "rate", True, per) for per in (1, 0.001))
    assert one(small, "lower") == pytest.approx(one(whole, "lower") / 1000)
    assert one(small, "lower") < one(small, "sii") < one(small, "upper")
    assert one(small, "rii_lower") < one(small, "rii") < one(small, "rii_upper")
    assert one(small, "rii") == pytest.approx(one(whole, "rii"))


def test_a_negative_multiplier_turns_both_round():
    found = slope_index(VALUES, PEOPLE, ERRORS, per=-1)
    assert one(found, "sii") == pytest.approx(-20)
    assert one(found, "lower") < -20 < one(found, "upper")
    assert one(found, "rii") == pytest.approx(58 / 78)
    assert one(found, "rii_lower") < 58 / 78 < one(found, "rii_upper")


@pytest.mark.parametrize(("kind", "scale"), [("value", 100), ("rate", 100), ("proportion", 1)])
def test_limits_are_what_a_simulation_comes_near_to(kind, scale):
    values = np.array([0.31, 0.36, 0.37, 0.45, 0.52]) * scale
    errors = np.array([0.08, 0.1, 0.09, 0.07, 0.1]) * (scale if kind == "value" else 1) / (10 if kind == "value" else 1)
    found = slope_index(values, PEOPLE, errors, kind)
    to, back = {
        "value": (np.positive,) * 2,
        "rate": (np.log, np.exp),
        "proportion": (lambda p: np.log(p / (1 - p)), lambda y: 1 / (1 + np.exp(-y))),
    }[kind]
    drawn = back(to(values) + errors * np.random.default_rng(2).standard_normal((200_000, 5)))
    rank = np.arange(0.1, 1, 0.2)
    slope, start = np.polyfit(rank, drawn.T, 1)
    for name, figures in (("", slope), ("rii_", (start + slope) / start)):
        ours, theirs = [one(found, name + end) for end in ("lower", "upper")], np.quantile(figures, [0.025, 0.975])
        assert ours == pytest.approx(theirs, abs=0.02 * np.ptp(theirs))


def test_two_levels_and_several_areas_at_once():
    found = slope_index([VALUES, VALUES[::-1]], [PEOPLE] * 2, [ERRORS] * 2, confidence=(0.95, 0.998))
    assert found.lower.shape == (2, 2)
    assert found.sii == pytest.approx([20, -20])
    assert (found.lower[1] < found.lower[0]).all()


@pytest.mark.parametrize(
    ("values", "people", "errors", "kind", "words"),
    [
        (VALUES[:4], PEOPLE[:4], ERRORS[:4], "value", "5 to 100 groups"),
        ([*VALUES[:4], np.nan], PEOPLE, ERRORS, "value", "no figure"),
        (VALUES, [1, 1, 1, 1, 0], ERRORS, "value", "no population"),
        ([0, *VALUES[:4]], PEOPLE, ERRORS, "rate", "no logarithm"),
        (VALUES, PEOPLE, ERRORS, "proportion", "outside its range"),
        (VALUES, PEOPLE, [-1.0, 1, 1, 1, 1], "value", "not an interval"),
    ],
)
def test_what_has_no_index_says_why(values, people, errors, kind, words):
    found = slope_index(values, people, errors, kind)
    assert words in found.reason[0]
    assert np.isnan([one(found, name) for name in ("sii", "rii", "lower", "upper", "rii_lower", "rii_upper")]).all()


def test_a_ratio_to_what_may_be_nothing_has_no_limits():
    found = slope_index([-1.0, 0, 1, 2, 3], PEOPLE, ERRORS)
    assert np.isnan(one(found, "rii_lower"))
    assert np.isfinite(one(found, "lower"))
