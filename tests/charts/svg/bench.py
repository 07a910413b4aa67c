"""`python -m tests.charts.svg.bench`: what it takes to write the twenty charts of a meeting as SVG, median of several runs."""

from statistics import median
from time import perf_counter, process_time

from charts.svg import svg
from tests.charts.svg.drawing import GIVEN
from tests.charts.svg.figures import KINDS


MEETING = {"trend": 8, "gap": 3, "caterpillar": 2, "funnel": 2, "control": 2, "scatter": 1, "likert": 1, "overlay": 1}
RUNS = 15


def figures():
    """Twenty figures, as a meeting has them."""
    return [KINDS[name]() for name, count in MEETING.items() for _ in range(count)]


def write(charts):
    """All of them as slides; the number of characters."""
    return sum(len(svg(figure, width=1760, height=700, type_size=30, **GIVEN)) for figure in charts)


def measured(charts, clock, of=median):
    """The milliseconds of a clock that it takes to write them all, the median of several runs."""
    times = []
    for _ in range(RUNS):
        start = clock()
        write(charts)
        times.append((clock() - start) * 1000)
    return of(times)


def report():
    """One line."""
    charts = figures()
    size = write(charts)
    waited, worked = (measured(charts, clock) for clock in (perf_counter, process_time))
    yield f"{len(charts)} charts as slides: {waited:.1f} ms by the clock, {worked:.1f} ms of one core, {size / 1024:.0f} KB (medians of {RUNS} runs)"


if __name__ == "__main__":
    print(*report(), sep="\n")
