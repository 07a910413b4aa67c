"""The recent trend in words, and when it may not be tested."""

from dataclasses import replace
from datetime import date

import pytest

from tests.panels.world import BIRMINGHAM, ENTRANTS, PLANS, row, series, shown


RISING = [(300, 1000), (400, 1000), (500, 1000), (600, 1000), (700, 1000)]


@pytest.mark.parametrize(
    ("better", "pairs", "kind", "words"),
    [
        ("high", RISING, "better", "increasing, getting better"),
        ("low", RISING, "worse", "increasing, getting worse"),
        ("neither", RISING, "higher", "increasing"),
        ("high", RISING[::-1], "worse", "decreasing, getting worse"),
        ("low", RISING[::-1], "better", "decreasing, getting better"),
        ("neither", RISING[::-1], "lower", "decreasing"),
        ("high", [(500, 1000)] * 5, "similar", "no significant change"),
    ],
)
@pytest.mark.parametrize("indicator", [PLANS, replace(ENTRANTS, id="plans")])
def test_a_trend_is_judged_by_polarity(better, pairs, kind, words, indicator):
    trend = shown(series(BIRMINGHAM, *pairs, indicator=indicator), replace(indicator, better=better)).trend
    assert (trend.verdict.kind, trend.verdict.words, trend.points, trend.level) == (kind, words, 5, 0.998)
    assert trend.verdict.detail == "five points, 2020 to 2024"


@pytest.mark.parametrize(
    ("count", "detail"), [(0, "no points, five needed"), (1, "one point, five needed"), (4, "four points, five needed")]
)
def test_fewer_than_five_points_are_too_short_to_say(count, detail):
    trend = shown(series(BIRMINGHAM, *[(500, 1000)] * count)).trend
    assert (trend.verdict.words, trend.verdict.detail, trend.points, trend.level) == ("too short to say", detail, count, None)


def test_hidden_points_do_not_count():
    assert shown(series(BIRMINGHAM, *RISING[:2], None, *RISING[2:4])).trend.points == 4
    assert shown(series(BIRMINGHAM, *RISING[:2], None, *RISING[2:])).trend.verdict.kind == "better"


def test_proportions_use_their_counts_and_anything_else_its_intervals():
    assert shown(series(BIRMINGHAM, *RISING)).trend.method == "Cochran–Armitage"
    assert shown(series(BIRMINGHAM, *RISING, indicator=ENTRANTS), ENTRANTS).trend.method == "weighted slope"


def test_a_weighted_survey_is_tested_by_its_intervals_not_its_counts():
    rows = [row(BIRMINGHAM, 2020 + place, x, n, lower95=x / 10 - 8, upper95=x / 10 + 8) for place, (x, n) in enumerate(RISING)]
    assert shown(rows).trend.method == "weighted slope"


def test_without_intervals_it_cannot_be_tested():
    rows = series(BIRMINGHAM, *RISING, indicator=ENTRANTS, lower95=None, upper95=None)
    trend = shown(rows, ENTRANTS).trend
    assert (trend.verdict.kind, trend.verdict.words, trend.verdict.detail) == ("none", "cannot be tested", "there are no intervals")


def test_quarters_are_tested_one_a_year():
    def quarters(years):
        return [
            row(BIRMINGHAM, year, 300 + 40 * (year - 2015) + 100 * quarter, 1000, period=f"{year} Q{quarter}", period_type="quarter",
                starts=date(year, 3 * quarter - 2, 1), ends=date(year, 3 * quarter, 28))
            for year in years for quarter in (1, 2, 3, 4)
        ]  # fmt: skip

    assert shown(quarters(range(2022, 2024))).trend.verdict.words == "too short to say"
    assert shown(quarters(range(2017, 2022))).trend.verdict.kind == "better"
