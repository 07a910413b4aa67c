"""Numbers as British readers expect them."""

from dataclasses import replace
from datetime import date

import pytest

from panels import format as said
from panels.panel import Point
from tests.panels.world import BIRMINGHAM, ENTRANTS, PLANS, row, shown


SCORE = replace(PLANS, unit="out of 10", method="mean")
COUNT = replace(PLANS, unit="children", method="count", per=1, decimals=0)


@pytest.mark.parametrize(
    ("value", "indicator", "words"),
    [
        (26.666666, PLANS, "26.7%"),
        (0, PLANS, "0.0%"),
        (0.04, PLANS, "less than 0.1%"),
        (143.2, ENTRANTS, "143 per 100,000"),
        (1290, COUNT, "1,290 children"),
        (7.25, SCORE, "7.3 out of 10"),
        (12500, replace(PLANS, unit="£", decimals=0), "£12,500"),
        (-3.14, replace(PLANS, unit="points"), "−3.1 points"),
    ],
)
def test_a_figure_has_its_unit_and_its_decimals(value, indicator, words):
    assert said.figure(value, indicator) == words


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [(57 / 200 * 100, 0, "29"), (2.5, 0, "3"), (0.125, 2, "0.13"), (-2.5, 0, "−3"), (-0.04, 1, "0.0"), (1234567.891, 1, "1,234,567.9")],
)
def test_halves_round_away_from_zero_and_there_is_no_minus_nought(value, decimals, words):
    assert said.number(value, decimals) == words


@pytest.mark.parametrize(
    ("value", "words"), [(26.7, "27%"), (9.64, "9.6%"), (99.6, "99.6%"), (100, "100%"), (99.4, "99%"), (0.02, "less than 0.1%")]
)
def test_a_title_rounds_percentages_but_never_to_the_whole(value, words):
    assert said.headline(value, PLANS) == words


@pytest.mark.parametrize(
    ("value", "indicator", "words"),
    [
        (-33.83, PLANS, "33.8 points"),
        (1.0, PLANS, "1.0 point"),
        (0.01, PLANS, "less than 0.1 points"),
        (0.2, replace(PLANS, decimals=0), "less than 1 point"),
        (0, replace(PLANS, decimals=0), "0 points"),
        (-12, COUNT, "12 children"),
        (0.31, SCORE, "0.3 points"),
        (12, ENTRANTS, "12 per 100,000"),
    ],
)
def test_a_difference_is_said_without_its_sign(value, indicator, words):
    assert said.difference(value, indicator) == words


def test_a_signed_difference_has_a_true_minus():
    assert [said.signed(value, PLANS) for value in (4, -3.1, 0)] == ["+4.0 points", "−3.1 points", "0.0 points"]


def test_a_target_is_said_as_it_was_set():
    assert [said.target_figure(value, PLANS) for value in (60, 60.0, 62.5)] == ["60%", "60%", "62.5%"]


def test_counts_stand_only_where_both_are_whole_and_shown():
    point = shown_point(344, 1290)
    assert said.counts(point) == "344 of 1,290"
    assert said.counts(replace(point, denominator=None)) == ""
    assert said.counts(replace(point, numerator=12.5)) == ""


@pytest.mark.parametrize(
    ("status", "symbol", "words"),
    [
        ("hidden", "c", "hidden to protect children"),
        ("not applicable", "z", "not applicable"),
        ("missing", "x", "not available"),
        ("missing", "low", "above zero but rounds to zero"),
        ("missing", "u", "too unreliable to show"),
    ],
)
def test_a_row_without_a_figure_says_why(status, symbol, words):
    empty = replace(shown_point(1, 2), status=status, symbol=symbol, value=None)
    assert said.shown(empty, PLANS) == words


def shown_point(x, n):
    return shown([row(BIRMINGHAM, 2024, x, n)]).latest


def test_counts_of_things_and_lists_are_read_out():
    assert [said.spelled(count) for count in (0, 1, 12, 31)] == ["no", "one", "twelve", "31"]
    assert said.listed(["a", "", "b", "c"]) == "a, b and c"
    assert [said.listed([]), said.listed(["a"])] == ["", "a"]


def test_a_rank_is_said_as_people_say_it():
    assert [said.placed(rank, 11, "high") for rank in (1, 2, 3, 4, 11)] == [
        "best of 11",
        "2nd best of 11",
        "3rd best of 11",
        "4th best of 11",
        "11th best of 11",
    ]
    assert (said.placed(1, 11, "neither"), said.placed(112, 150, "low"), said.placed(121, 150, "low")) == (
        "highest of 11",
        "112th best of 150",
        "121st best of 150",
    )


@pytest.mark.parametrize(("base", "words"), [(1, "fewer than 10"), (9, "fewer than 10"), (10, "1 of 10"), (0, "1 of 0")])
def test_a_published_share_of_a_handful_says_so_instead_of_its_counts(base, words):
    point = Point("2024", "calendar year", date(2024, 1, 1), date(2024, 12, 31), "all", 1, base, 100, *[None] * 4, "shown", None)
    assert said.counts(point) == words
