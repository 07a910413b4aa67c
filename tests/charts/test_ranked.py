"""Ranked rows: the place stands out, England is a line, what is hidden says so and shows no dot."""

from charts.neighbours import neighbours
from charts.spark import spark
from charts.splits import splits
from tests.charts import hand


def words(chart):
    return [label.text for label in chart.layout.annotations]


def test_neighbours_stand_in_order_of_rank_with_their_figures():
    chart = neighbours(hand.panel())
    assert chart.layout.yaxis.ticktext[0] == "Leicester"
    assert chart.layout.yaxis.ticktext[-1] == "<b>Birmingham</b>"
    assert list(chart.data[1].x) == [72, 70, 64, 61, 53, 52.5, 51, 44, 40, 31, 27]
    assert words(chart)[0] == "England 46.0%"


def test_the_place_is_larger_and_blue():
    marks = neighbours(hand.panel()).data[1].marker
    assert marks.size[-1] > marks.size[0]
    assert marks.color[-1] != marks.color[0]


def test_a_hidden_category_has_words_and_no_dot():
    chart = splits(hand.split_panel())
    assert list(chart.data[1].x) == [30, 25]
    assert "hidden to protect children" in words(chart)
    assert words(chart)[0] == "All children 27.0%"


def test_a_breakdown_without_rows_draws_nothing():
    assert list(splits(hand.panel(categories=())).data[1].x) == []


def test_a_sparkline_breaks_at_a_hidden_period():
    assert spark(hand.series((1, 2, None, 3, 4))).count("M") == 2
    assert spark(hand.series((1, 2, 3))).count("M") == 1


def test_one_point_is_no_line():
    assert spark(hand.series((1,))) == ""
    assert spark(hand.series((1, None))) == ""
    assert spark(()) == ""
