"""How a line is drawn, and straight lines."""

from charts.svg.drawing_model import Rule, Stroke
from charts.svg.fit.chart_sheet import Plot
from charts.svg.symbols import number


def stroked(stroke: Stroke) -> str:
    """The attributes of a Stroke."""
    dash = f' stroke-dasharray="{" ".join(map(number, stroke.dash))}"' if stroke.dash else ""
    return f'{stroke.colour.written("stroke")} stroke-width="{number(stroke.width)}"{dash}'


def straight(start: tuple[float, float], end: tuple[float, float], stroke: Stroke) -> str:
    """A straight line."""
    return f'<path d="M{number(start[0])} {number(start[1])}L{number(end[0])} {number(end[1])}"{stroked(stroke)}/>'


def rule(line: Rule, plot: Plot) -> str:
    """A Rule on its plot."""
    ends = [(plot.across(x, line.x_share), plot.down(y, line.y_share)) for x, y in (line.start, line.end)]
    return straight(*ends, line.stroke) if line.stroke.shows else ""
