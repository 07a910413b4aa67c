"""The sentences around "Is it working?": what they say, and that they never claim a cause."""

from datetime import date

import pytest

from catalogue.delivery.action import Action
from catalogue.indicators import Break
from panels.is_it_working import NO_CAUSE, is_it_working
from tests.charts.hand import indicator, panel, series


def answer(values, began=date(2019, 1, 1), **changes):
    points = series(values)
    action = Action("a", "birmingham-2023", "E08000025", "More writers", "Council", starts=began)
    return is_it_working(action, panel(values, points=points, **changes))


def test_it_says_where_the_figure_went_and_what_england_did_meanwhile():
    found = answer((50, 51, 50, 51, 50, 54, 58, 62, 66, 70, 74))
    assert found.verdict.words == "moving the right way" and found.verdict.kind == "better"
    assert "Birmingham went from 50.0% in 2018, before it began, to 74.0% in 2024: up 24.0 points." in found.words
    assert "England went from 60.0% to 46.0% in the same time: down 14.0 points." in found.words
    assert found.points[0].period == "2018" and found.words[-1] == NO_CAUSE


@pytest.mark.parametrize(
    ("values", "began", "verdict"),
    [
        ((50, 51, 50, 51, 50, 50, 46, 42, 38, 34, 30), date(2019, 1, 1), "moving the wrong way"),
        ((50, 51, 50, 51, 50, 50, 51, 50, 51, 50, 51), date(2019, 1, 1), "no clear change"),
        ((50, 51, 50, 51, 50, 50, 51, 50, 51, 60, 70), date(2023, 1, 1), "too early"),
        ((50, 51, 50, 51, 50, 54, 58, 62, 66, 70, 40), date(2020, 1, 1), "no clear change"),
        ((50, 60), date(2027, 1, 1), "too early"),
    ],
)
def test_it_says_no_more_than_the_test_can(values, began, verdict):
    found = answer(values, began)
    assert found.verdict.words == verdict and found.words[-1] == NO_CAUSE
    assert not any(word in " ".join(found.words[:-1]) for word in ("because", "caused", "thanks to", "led to", "worked"))


def test_a_break_in_between_is_named():
    changed = indicator(breaks=(Break(date(2022, 1, 1), "Counted by place of home"),))
    found = answer((50, 51, 50, 51, 50, 54, 58, 62, 66, 70, 74), indicator=changed)
    assert found.verdict.words == "cannot tell across a break"
    assert any("not comparable with earlier ones: counted by place of home" in words for words in found.words)
    assert not any("went from" in words for words in found.words if "Birmingham" in words)


def test_without_a_start_or_a_figure_it_says_so():
    assert answer((50, 60), None).words[0].startswith("The action has no start")
    assert answer((None, None)).words[0].startswith("There is no figure")
