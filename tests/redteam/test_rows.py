"""Rows that are looked at by themselves, and what their limits and decimals say."""

from datetime import date
from fractions import Fraction

import pytest

from tests.redteam.attacker.attacker_reading import Line
from tests.redteam.attacker.equations import Known
from tests.redteam.attacker.limits import Z, base_by_limits, squares_by_limits
from tests.redteam.attacker.rows import decimals, lowest_terms, not_emptied, under_the_policy
from tests.redteam.worlds.subjects import count, rate, share


MEASURES = {
    made.indicator: made for made in (count("count", {"a"}), share("share", {"a"}, {"a", "b"}), rate("rate", 10000, {"a"}, {"a", "b"}))
}


def line(indicator, numerator=None, denominator=None, value=None, breakdown="all", status="shown"):
    day = date(2024, 1, 1), date(2024, 12, 31)
    return Line(indicator, "here", breakdown, "all", *day, numerator, denominator, value, None, None, status, None)


@pytest.mark.parametrize(
    ("made", "wrong"),
    [
        (line("count", 5), "a count of 5"),
        (line("count", value=3.0), "a count of 3"),
        (line("share", 20, 23), "a remainder of 3"),
        (line("share", 0, 9), "a base of 9"),
        (line("rate", 4, 30000), "a count of 4"),
        (line("share", denominator=1000, value=0.3), "a count of 3 to 3 by value and base"),
        (line("share", denominator=40, value=90.0), "a remainder of 4 to 4 by value and base"),
        (line("share", value=13.7, breakdown="ethnicity"), "a share or rate of a group without its base"),
        (line("share", value=100 * 3 / 97), "a count of 3 by its decimals"),
    ],
)
def test_a_row_under_the_policy_is_named(made, wrong):
    assert list(under_the_policy([made], MEASURES)) == [(wrong, made)]


@pytest.mark.parametrize(
    "made",
    [
        line("count", 0), line("count", 6), line("share", 0, 10), line("share", 20, 20), line("rate", 29997, 30000), line("share", value=14.5),
        line("share", denominator=100000, value=0.1), line("share", value=100 * 49 / 769), line("count", 3, status="hidden"), line("other", 3),
    ],
)  # fmt: skip
def test_a_row_that_may_be_shown_is_not(made):
    assert list(under_the_policy([made], MEASURES)) == []


def test_a_hidden_row_with_a_number_is_not_emptied():
    kept = line("count", 3, status="hidden")
    assert not_emptied([kept, line("count", 3), line("count", status="hidden")]) == [kept]


def test_decimals_are_those_that_are_written():
    assert [decimals(value) for value in (12.0, 33.3, 0.25, 100 / 3, 1e-9)] == [0, 1, 2, 15, 15]
    assert lowest_terms(12.5, 100) is None
    assert lowest_terms(100 / 3, 100) == Fraction(1, 3)


def test_a_base_follows_from_the_limits_of_a_share():
    share_of, base = 0.3, 47
    middle, spread = share_of + Z**2 / 2 / base, Z * (share_of * (1 - share_of) / base + Z**2 / 4 / base**2) ** 0.5
    lower, upper = (100 * (middle + side) / (1 + Z**2 / base) for side in (-spread, spread))
    made = line("share", value=100 * share_of)._replace(lower95=lower, upper95=upper)
    assert base_by_limits(Known(made, None, MEASURES["share"], 1)) == base


def test_the_sum_of_squares_follows_from_the_limits_of_a_mean():
    scores = [2, 5, 5, 9, 10, 0, 7]
    average = sum(scores) / len(scores)
    spread = (sum((score - average) ** 2 for score in scores) / (len(scores) - 1)) ** 0.5
    half = 2.446911851 * spread / len(scores) ** 0.5
    made = line("mean", denominator=len(scores), value=average)._replace(lower95=average - half, upper95=average + half)
    assert squares_by_limits(made, len(scores)) == pytest.approx(sum(score**2 for score in scores), abs=1e-4)
