"""Twenty charts take less than 50 ms of one core, in a run that other work on the machine disturbs least."""

from time import process_time

from tests.charts.svg.bench import figures, measured, write


def test_twenty_charts_take_less_than_fifty_milliseconds():
    charts = figures()
    assert len(charts) == 20
    write(charts)
    assert measured(charts, process_time, min) < 50
