"""Which method of change a Panel says was chosen, and why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from catalogue import Break
from tests.panels.world import BIRMINGHAM, ENTRANTS, PLANS, row, series, shown


RISING = [(300, 1000), (400, 1000), (500, 1000), (600, 1000), (700, 1000)]


def quarters(*values, first=2016, **more):
    """One row a quarter, each `value` of a thousand; hidden where it is None."""
    rows = []
    for place, value in enumerate(values):
        year, part = first + place // 4, place % 4
        ends = date(year + part // 3, (3 * part + 3) % 12 + 1, 1) - timedelta(days=1)
        time = {"period": f"{year} Q{part + 1}", "period_type": "quarter", "starts": date(year, 3 * part + 1, 1), "ends": ends}
        given = {"status": "hidden", "symbol": "c"} if value is None else {"x": value, "n": 1000}
        rows.append(row(BIRMINGHAM, year, **given, **time, **more))
    return rows


def pooled(*lasts):
    return [
        row(
            BIRMINGHAM, last, 300 + last - 2000, 1000, period=f"{last - 2} to {last}", period_type="multi-year", starts=date(last - 2, 1, 1)
        )
        for last in lasts
    ]


@pytest.mark.parametrize(
    ("rows", "name", "level", "points"),
    [
        (series(BIRMINGHAM, *RISING), "recent trend", 0.998, 5),
        (series(BIRMINGHAM, *RISING[:3]), "two points", 0.95, 3),
        (series(BIRMINGHAM, *RISING[:1]), "none", None, 1),
        (quarters(*range(400, 420)), "XmR chart", None, 20),
        (quarters(*range(400, 412)), "none", None, 12),
        (pooled(*range(2005, 2020)), "recent trend", 0.998, 5),
        (pooled(*range(2015, 2020)), "two points", 0.95, 2),
    ],
)
def test_the_method_is_chosen_for_the_series(rows, name, level, points):
    found = shown(rows).method
    assert (found.name, found.level, found.points) == (name, level, points)


def test_the_words_say_why():
    assert "An XmR chart needs 13 points, and there are 12." in shown(quarters(*range(400, 412))).method_words
    assert "an XmR chart tells signals" in shown(quarters(*range(400, 420))).method_words
    assert "only those that share no year are used" in shown(pooled(*range(2005, 2020))).method_words
    assert "needs 5 points, and there are 3" in shown(series(BIRMINGHAM, *RISING[:3])).method_words


def test_an_agreed_test_is_told_once():
    words = shown(series(BIRMINGHAM, *RISING)).method_words
    assert words.count("Cochran") == 1


def test_the_trend_and_the_method_agree_on_the_form_of_the_test():
    panel = shown(series(BIRMINGHAM, *RISING, indicator=ENTRANTS), ENTRANTS)
    assert (panel.trend.method, panel.method.level) == ("weighted slope", panel.trend.level)
    assert "weighted slope" in panel.method.words


def test_a_break_is_told_with_its_reason():
    panel = shown(series(BIRMINGHAM, *RISING), replace(PLANS, breaks=(Break(date(2022, 1, 1), "Counted in a new way"),)))
    assert "Figures before 1 January 2022 are not compared with later ones: counted in a new way." in panel.method_words
    assert (panel.method.name, panel.method.points) == ("two points", 3)


def test_without_a_figure_there_is_no_method():
    assert shown([]).method is None
    assert shown(series(BIRMINGHAM, None, None)).method is None
