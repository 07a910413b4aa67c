"""Projections to the target's day: when they are made, from which points, and what they say."""

from dataclasses import replace
from datetime import date

import pytest
from scipy.special import expit, logit
from scipy.stats import linregress

from catalogue import Break, Target
from tests.panels.world import BIRMINGHAM, PLANS, framework, series, shown


PAIRS = [(300, 1000), (330, 1000), (380, 1000), (400, 1000), (450, 1000), (470, 1000)]


def plan(value=60, by=2027):
    return framework(
        ("Included", "plans"), targets=(Target("plans", value, date(by, 12, 31), "The plan", baseline=30, since=date(2019, 12, 31)),)
    )


def projected(*pairs, first=2019, target=None, **more):
    return shown(series(BIRMINGHAM, *pairs, first=first), replace(PLANS, **more), frameworks=[target or plan()]).projection


def test_it_is_a_line_on_the_odds_to_the_day_of_the_target():
    found = projected(*PAIRS)
    days = [date(year, 12, 31).toordinal() for year in range(2019, 2025)]
    line = linregress(days, logit([x / n for x, n in PAIRS]))
    assert found.value == pytest.approx(100 * expit(line.intercept + line.slope * date(2027, 12, 31).toordinal()))
    assert found.lower95 < found.value < found.upper95
    assert found.words.startswith(f"If the recent trend continues, the figure is about {found.value:.1f}% by the end of 2027")
    assert f"is about {100 * found.chance:.0f}%" in found.words


def test_a_target_far_out_of_reach_is_unlikely_and_a_low_one_is_not():
    assert "is less than 1%" in projected(*PAIRS, target=plan(99)).words
    assert "is more than 99%" in projected(*PAIRS, target=plan(20)).words


@pytest.mark.parametrize(
    ("pairs", "by", "why"),
    [
        (PAIRS[:4], 2024, "a projection needs at least 5 points, and there are 4"),
        (PAIRS[:5], 2027, "5 points are too few to look so far ahead"),
    ],
)
def test_it_is_refused_in_words(pairs, by, why):
    found = projected(*pairs, target=plan(by=by))
    assert (found.value, found.chance) == (None, None)
    assert why in found.words


def test_hidden_figures_and_those_before_a_break_take_no_part():
    assert projected(*PAIRS[:3], None, *PAIRS[3:5], target=plan(by=2026)).value is not None
    assert "there are 4" in projected(*PAIRS[:3], None, PAIRS[4]).words
    assert "there are 3" in projected(*PAIRS, breaks=(Break(date(2022, 1, 1), "Counted anew"),)).words


def test_a_whole_that_has_no_odds_is_not_projected():
    assert "cannot be projected" in projected(*PAIRS[:5], (1000, 1000)).words


def test_there_is_none_without_a_target_ahead_or_a_good_direction():
    assert shown(series(BIRMINGHAM, *PAIRS)).projection is None
    assert projected(*PAIRS, target=plan(by=2024)) is None
    assert projected(*PAIRS, better="neither") is None
    assert projected(None, None) is None
