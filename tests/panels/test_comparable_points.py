"""What may be set against the latest figure, and what may not."""

from datetime import date

from panels.comparable_points import comparable, same_season
from tests.panels.world import BIRMINGHAM, row, series, shown


def years(points):
    return [point.period for point in comparable(points)]


def test_hidden_and_missing_points_are_left_out():
    points = shown(series(BIRMINGHAM, (1, 2), None, (1, 2), None)).points
    assert years(points) == ["2020", "2022"]
    assert comparable(shown(series(BIRMINGHAM, None, None)).points) == ()
    assert comparable(()) == ()


def test_only_the_latest_kind_of_period_is_kept():
    academic = row(BIRMINGHAM, 2023, 1, 2, period="2022/23", period_type="academic year", starts=date(2022, 9, 1), ends=date(2023, 8, 31))
    points = shown([*series(BIRMINGHAM, (1, 2), (1, 2), first=2020), academic, *series(BIRMINGHAM, (1, 2), first=2024)]).points
    assert len(points) == 4
    assert years(points) == ["2020", "2021", "2024"]


def test_nothing_reaches_back_over_a_break_in_the_series():
    rows = [
        *series(BIRMINGHAM, (1, 2), (1, 2)),
        row(BIRMINGHAM, 2022, 1, 2, note="Series break: new definition"),
        row(BIRMINGHAM, 2023, 1, 2),
    ]
    assert years(shown(rows).points) == ["2022", "2023"]


def test_rolling_periods_are_thinned_so_that_no_child_counts_twice():
    rows = [
        row(BIRMINGHAM, end, 1, 2, period=f"{end - 2} to {end}", period_type="multi-year", starts=date(end - 2, 1, 1))
        for end in range(2015, 2024)
    ]
    assert years(shown(rows).points) == ["2015 to 2017", "2018 to 2020", "2021 to 2023"]


def test_a_break_inside_a_thinned_period_still_counts():
    rows = [
        row(BIRMINGHAM, end, 1, 2, period=f"{end - 2} to {end}", period_type="multi-year", starts=date(end - 2, 1, 1),
            note="break in series" if end == 2022 else None)
        for end in range(2015, 2024)
    ]  # fmt: skip
    assert years(shown(rows).points) == ["2021 to 2023"]


def test_a_season_is_set_against_the_same_season():
    quarters = [
        row(BIRMINGHAM, year, 1, 2, period=f"{year} Q{quarter}", period_type="quarter", starts=date(year, 3 * quarter - 2, 1),
            ends=date(year, 3 * quarter, 28))
        for year in (2022, 2023) for quarter in (1, 2, 3)
    ]  # fmt: skip
    found = same_season(comparable(shown(quarters).points))
    assert [point.period for point in found] == ["2022 Q3", "2023 Q3"]
