"""The small drawings inside tables: sparklines and dots with intervals."""

import re

from charts.interval_dots import across, dots, ticks
from charts.sparkline import spark
from tests.charts import hand


def positions(svg, name):
    return [float(found) for found in re.findall(rf'{name}="([\d.]+)%"', svg)]


def test_a_sparkline_breaks_at_a_hidden_period():
    assert spark(hand.series((1, 2, None, 3, 4))).count("M") == 2
    assert spark(hand.series((1, 2, 3))).count("M") == 1


def test_one_point_is_no_line():
    assert spark(hand.series((1,))) == ""
    assert spark(hand.series((1, None))) == ""
    assert spark(()) == ""


def test_dots_stand_in_proportion_within_the_drawing():
    points = [hand.point(2024, value) for value in (0, 50, 100)]
    axis = across(points, 25, ceiling=100)
    at = [positions(dots(point, axis), "cx")[0] for point in points]
    assert at == [3, 50, 97]


def test_the_interval_and_the_reference_are_drawn():
    point = hand.point(2024, 50, spread=10)
    drawn = dots(point, across([point], 40), 40)
    assert "stem" in drawn
    assert "reference" in drawn
    assert len(positions(drawn, "x1")) == 2


def test_a_hidden_point_leaves_nothing_but_the_reference():
    drawn = dots(hand.point(2024, None), across([hand.point(2024, 30)], 40), 40)
    assert "dot" not in drawn.replace('class="dots"', "")
    assert "stem" not in drawn
    assert dots(None, across([])).count("<line") == 0


def test_the_axis_names_its_ends_and_middle():
    assert re.findall(r">([^<]+)</text>", ticks(across([hand.point(2024, 4), hand.point(2024, 98)]), "{:g}".format)) == ["0", "50", "100"]
