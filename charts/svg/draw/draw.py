"""All elements of a chart on its sheet, from the back to the front: as Plotly has them, but for the grid, which lies under all lines."""

from charts.svg.draw.draw_bar import bar
from charts.svg.draw.draw_line import rule
from charts.svg.draw.draw_trace import trace
from charts.svg.draw.grid_lines import axes, grid
from charts.svg.draw.label import label
from charts.svg.draw.sample import sample
from charts.svg.drawing_model import Chart
from charts.svg.fit.chart_sheet import Sheet


def draw(chart: Chart, sheet: Sheet) -> str:
    """The elements of a chart."""
    plot = sheet.plot
    return "".join(
        (
            grid(plot),
            *(rule(line, plot) for line in chart.rules if line.below),
            *(bar(piece, plot) for piece in chart.bars),
            *(trace(series, plot) for series in chart.traces),
            axes(plot),
            *(rule(line, plot) for line in chart.rules if not line.below),
            *(sample(piece, chart.size) for piece in sheet.samples),
            *(label(words, chart.size) for words in sheet.labels),
        )
    )
