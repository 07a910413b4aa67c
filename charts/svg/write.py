"""One figure as one SVG."""

from plotly.basedatatypes import BaseFigure

from charts.svg.draw.draw import draw
from charts.svg.fields import LARGEST
from charts.svg.fit.chart_layout import fit
from charts.svg.label_runs import clean, escape
from charts.svg.read.figure import read
from charts.svg.symbols import number
from charts.theme import PALETTES


def svg(
    figure: BaseFigure | dict,
    *,
    title: str,
    description: str,
    width: float,
    height: float | None = None,
    type_size: float | None = None,
    theme: str | None = None,
    ground: bool = False,
) -> str:
    """A Plotly figure made by `charts` as an SVG of `width` by `height` pixels, set in type of `type_size` pixels.

    Without a height it is as high as the figure in that type; without a type size it has the figure's own. `theme` is light or
    dark, whatever the figure was drawn in; page, where the page sets --los-ink and its like; or None to leave the colours.
    `ground` paints the paper of that theme behind it. Raises Refused for a figure that holds anything unknown, or that has no room.
    """
    _checked(theme, width=width, height=height, type_size=type_size)
    chart = read(figure, theme)
    zoom = (type_size or chart.size) / chart.size
    sheet = fit(chart, width / zoom, height and height / zoom)
    paper = _paper(chart, sheet) if ground else ""
    return f"{_opened(chart, sheet, zoom)}{_named(title, description)}{paper}{draw(chart, sheet)}</svg>"


def _checked(theme, **lengths):
    if theme not in (None, "page", *PALETTES):
        raise ValueError(f"There is no theme {theme!r}: light, dark, page or None.")
    for name, length in lengths.items():
        if length is not None and not 1 <= length <= LARGEST:
            raise ValueError(f"{name} is {length!r}, where it must be from 1 to {LARGEST} pixels.")


def _opened(chart, sheet, zoom):
    """The root: the type is said once, with figures of one width, and everything in it is drawn in that type and enlarged."""
    size = f'width="{number(sheet.width * zoom)}" height="{number(sheet.height * zoom)}" viewBox="0 0 {number(sheet.width)} {number(sheet.height)}"'
    words = f'font-family="{escape(chart.family)}" font-size="{number(chart.size)}" font-variant="tabular-nums"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} {words}>'


def _named(title, description):
    return f"<title>{escape(clean(title))}</title><desc>{escape(clean(description))}</desc>"


def _paper(chart, sheet):
    return f'<rect width="{number(sheet.width)}" height="{number(sheet.height)}"{chart.paper.written("fill")}/>'
