"""Where an indicator is heading: its verdict with its words, from rows of its own and of other areas."""

from dataclasses import replace

import pytest

from panels.peers import AUTHORITY
from tests.panels.world import AREAS, BIRMINGHAM, PLANS, series, shown


OTHERS = [code for code, area in AREAS.by_code.items() if area.kind in AUTHORITY and code != BIRMINGHAM][:20]
RISING = [(x, 1000) for x in (300, 400, 500, 600, 700)]
LEVEL = [(500, 1000)] * 5


def others(step):
    """Twenty authorities that all stood at a half, of which every other rose and every other fell by this in the last year."""
    return [one for place, code in enumerate(OTHERS) for one in series(code, *LEVEL[:4], (500 + step * (-1) ** place, 1000))]


@pytest.mark.parametrize(
    ("pairs", "better", "name", "kind", "detail"),
    [
        (RISING, "high", "getting better", "better", "rising, 2020 to 2024"),
        (RISING, "low", "getting worse", "worse", "rising, 2020 to 2024"),
        (RISING, "neither", "moving", "higher", "2020 to 2024; good or bad depends"),
        ([*RISING[:4], (500, 1000)], "high", "turned", "worse", "had been getting better; fell 10.0 points since 2023"),
        ([*RISING[:4], (500, 1000)], "neither", "turned", "lower", "had been rising; fell 10.0 points since 2023"),
        (LEVEL, "high", "no clear trend", "similar", "2020 to 2024"),
        ([*LEVEL[:4], (350, 1000)], "high", "sharp fall", "worse", "down 15.0 points since 2023, more than is usual among 21 areas"),
        (LEVEL[:2], "high", "too few years", "none", "two points, five needed"),
        (LEVEL[:1], "high", "too few years", "none", "one point, five needed"),
    ],
)
def test_each_verdict_with_what_it_rests_on(pairs, better, name, kind, detail):
    indicator = replace(PLANS, better=better)
    found = shown(series(BIRMINGHAM, *pairs, indicator=indicator) + others(20), indicator).direction
    assert (found.name, found.verdict.kind, found.verdict.detail) == (name, kind, detail)


def test_where_all_areas_move_much_the_same_move_is_usual():
    rows = series(BIRMINGHAM, *LEVEL[:4], (350, 1000)) + others(150)
    panel = shown(rows)
    assert (panel.direction.name, panel.previous.verdict.kind) == ("no clear trend", "worse")
    assert panel.direction.verdict.detail == "2020 to 2024; down 15.0 points since 2023, as is usual among 21 areas"


def test_alone_its_own_limits_judge_and_that_is_said():
    found = shown(series(BIRMINGHAM, *LEVEL[:4], (350, 1000))).direction
    assert (found.name, found.among) == ("sharp fall", 0)
    assert found.verdict.detail == "down 15.0 points since 2023, judged by chance alone, as too few other areas have figures"


def test_without_any_figure_there_are_too_few_years():
    assert shown([]).direction.name == "too few years"
