"""The trend chart shows what the Panel holds and nothing else: lines, band, target, gaps, words at the ends."""

import json
from dataclasses import replace

import pytest

from charts import line_labels as labels
from charts.trend_axes import period
from charts.trend_chart import notes, trend
from tests.charts import hand


def drawn(chart, name):
    return next(trace for trace in chart.data if trace.name == name)


def test_each_line_stands_under_its_name_with_its_own_values():
    panel = hand.panel()
    chart = trend(panel)
    assert list(drawn(chart, "Birmingham").y) == [point.value for point in panel.points]
    assert list(drawn(chart, "England").y) == [point.value for point in panel.comparators[0].points]
    assert chart.data[-1].name == "Birmingham", "the place lies on top"


def test_every_line_is_named_with_its_value_at_its_end():
    words = [label.text for label in trend(hand.panel()).layout.annotations]
    assert words == [
        "West Midlands 42.0%",
        "Neighbours’ median 44.0%",
        "England 46.0%",
        "<b>Birmingham 27.0%</b>",
        "Target 60% by 2027",
    ]


def test_on_a_phone_the_lines_are_named_in_rows_under_a_plot_of_full_width():
    chart = trend(hand.panel(), narrow=True)
    rows = [label for label in chart.layout.annotations if label.yref == "paper" and label.y == 0]
    assert [label.text.split(" ", 1)[1] for label in rows][-2:] == ["Birmingham 27.0%</b>", "Target 60% by 2027"]
    shifts = [label.yshift for label in rows]
    assert all(over - under >= 20 for over, under in zip(shifts, shifts[1:])) and -shifts[-1] < chart.layout.margin.b
    assert (chart.layout.margin.r, len(chart.layout.xaxis.tickvals)) == (24, 3)


def test_on_a_phone_the_long_name_of_the_last_period_has_room_right_of_the_plot():
    points = tuple(replace(hand.point(year, 50), period=str(year), period_type="year to March") for year in range(2019, 2026))
    chart = trend(replace(hand.panel(), points=points), narrow=True)
    last = chart.layout.xaxis.ticktext[-1]
    assert "2025" in last and chart.layout.margin.r >= labels.width(last, 14) / 2


def test_labels_do_not_cover_one_another():
    chart = trend(hand.panel())
    tall = chart.layout.height - chart.layout.margin.t - chart.layout.margin.b
    low, high = chart.layout.yaxis.range
    heights = sorted((tall * (label.y - low) / (high - low) - label.ay, label.text.count("<br>") + 1) for label in chart.layout.annotations)
    for (under, one), (over, two) in zip(heights, heights[1:]):
        assert over - under >= 15 * (one + two) / 2


def test_the_right_margin_holds_the_longest_label():
    panel = hand.panel(comparators=(hand.comparator("region", "Yorkshire and The Humber", (50,) * 11),))
    assert trend(panel).layout.margin.r > trend(hand.panel(comparators=())).layout.margin.r


def test_a_hidden_period_is_a_gap_with_a_mark_and_words():
    panel = hand.panel(values=(50, 52, None, 54, None))
    chart = trend(panel)
    assert list(drawn(chart, "Birmingham").y) == [50, 52, None, 54, None]
    assert drawn(chart, "Birmingham").connectgaps is False
    assert [day.year for day in drawn(chart, "not shown").x] == [2016, 2018]
    assert "Hidden to protect children: 2016 and 2018, marked by a cross." in list(notes(panel))


def test_the_band_breaks_where_the_line_does():
    chart = trend(hand.panel(values=(50, 52, None, 54, 55)))
    assert sum(trace.fill == "toself" for trace in chart.data) == 2


def test_a_broken_axis_is_said_aloud():
    assert "The vertical axis does not start at zero." in list(notes(hand.panel(values=(90, 91, 92), comparators=(), target=None)))
    assert not any("axis" in note for note in notes(hand.panel()))


def test_nothing_to_show_draws_no_line():
    for panel in (hand.panel(values=()), hand.panel(values=(None, None))):
        chart = trend(panel, "dark")
        assert "Birmingham" not in [trace.name for trace in chart.data]


def test_dark_is_a_palette_of_its_own():
    light, dark = trend(hand.panel()), trend(hand.panel(), "dark")
    assert drawn(light, "Birmingham").line.color != drawn(dark, "Birmingham").line.color


def test_a_hidden_number_is_nowhere_in_the_figure():
    panel = hand.panel(values=(50, None, 54), comparators=(), target=None)
    held = json.loads(trend(panel).to_json())
    assert [trace["y"] for trace in held["data"] if trace.get("name") == "Birmingham"] == [[50, None, 54]]


def test_a_comparator_breaks_where_it_has_no_row():
    england = hand.comparator("country", "England", (40, 41, 42, 43))
    england = replace(england, points=(england.points[0], *england.points[2:]))
    chart = trend(hand.panel(values=(50, 51, 52, 53), comparators=(england,)))
    assert list(drawn(chart, "England").y) == [40, None, 42, 43]


@pytest.mark.parametrize(
    ("label", "kind", "words"),
    [
        ("2025", "reporting year", "March 2025"),
        ("2024-25 Q4", "quarter", "Q4<br>2024–25"),
        ("2024-25 H1", "half-year", "Half 1<br>2024–25"),
        ("Autumn term 2024/25", "term", "Autumn<br>2024/25"),
        ("2021/22 to 2023/24", "multi-year", "2021/22 to<br>2023/24"),
        ("2024-25", "financial year", "2024–25"),
    ],
)
def test_a_period_under_the_axis_takes_two_short_lines_at_most(label, kind, words):
    assert period(replace(hand.point(2024, 1), period=label, period_type=kind)) == words
