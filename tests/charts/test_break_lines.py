"""Breaks on the trend chart: lines and band end there, and a labelled line says so."""

from datetime import date

import pytest

from catalogue import Break
from charts.trend_chart import notes, trend
from tests.charts import hand


ONE = (Break(date(2017, 1, 1), "Counted in a new way"),)
TWO = (*ONE, Break(date(2019, 1, 1), "Counted anew again"))


def panel(breaks):
    return hand.panel(values=(50, 52, 54, 60, 61, 66), indicator=hand.indicator(breaks=breaks), target=None)


def drawn(chart, name):
    return next(trace for trace in chart.data if trace.name == name)


def test_every_line_and_the_band_end_at_a_break():
    chart = trend(panel(ONE))
    assert list(drawn(chart, "Birmingham").y) == [50, 52, 54, None, 60, 61, 66]
    assert None in drawn(chart, "England").y
    assert sum(trace.fill == "toself" for trace in chart.data) == 2


def test_the_break_stands_between_the_two_periods_with_its_name():
    chart = trend(panel(ONE))
    (line,) = chart.layout.shapes
    assert date(2016, 12, 31) < date.fromisoformat(str(line.x0)[:10]) < date(2017, 12, 31)
    assert "Break" in [label.text for label in chart.layout.annotations]


@pytest.mark.parametrize(("narrow", "names"), [(False, ["Break 1", "Break 2"]), (True, ["1", "2"])])
def test_several_breaks_are_numbered(narrow, names):
    assert [label.text for label in trend(panel(TWO), narrow=narrow).layout.annotations][:2] == names


def test_the_notes_give_date_and_reason():
    said = list(notes(panel(TWO)))
    assert "Break 1, from 1 January 2017: counted in a new way." in said
    assert "Figures on two sides of a break are not compared." in said
    assert not any("Break" in note for note in notes(panel(())))


def test_a_series_without_a_break_has_no_line():
    assert trend(panel(())).layout.shapes == ()
