"""Reads a figure whole, or refuses it: every property is drawn, or known not to show."""

from plotly.basedatatypes import BaseFigure

from charts.svg.colour import colour
from charts.svg.drawing_model import Chart
from charts.svg.fields import Fields
from charts.svg.read.axis import axis
from charts.svg.read.note import note
from charts.svg.read.read_bar import bars
from charts.svg.read.read_trace import trace
from charts.svg.read.rule import rule
from charts.svg.recolour import palette_of
from charts.svg.unsupported_figure import Refused
from charts.theme import PALETTES


# What is seen only when somebody points at a chart or drags it.
POINTING = ("hovermode", "hoverlabel", "dragmode")
# What the name of a type family may consist of.
LETTERS = frozenset(" -0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
# What a template adds of itself, where anything else in it only fills in what a figure does not say.
ADDED = ("annotations", "shapes", "images", "sliders", "updatemenus", "selections", "title")


def read(figure: BaseFigure | dict, theme: str | None = None) -> Chart:
    """The Chart of a Plotly figure, or of the dictionary of one; `theme` as for `colour`. Raises Refused for what is unknown."""
    data, layout = parts(figure)
    with Fields(layout, "layout", theme) as fields:
        _template(fields)
        fields.unseen(*POINTING, "width")
        fields.fixed("showlegend", False)
        margin, size, family, look, paper = _margin(fields), *_font(fields)
        for name in ("paper_bgcolor", "plot_bgcolor"):
            if fields.colour(name).shows:
                fields.refuse(name, "is a colour, where the ground of a chart is the page")
        across, upright = (axis(fields.part(name), size, look, empty=not data) for name in ("xaxis", "yaxis"))
        traces, stacks = _data(data, theme)
        kinds = across.kind, upright.kind
        return Chart(
            across, upright, bars(stacks, fields), tuple(trace(series, *kinds) for series in traces),
            tuple(rule(shape, *kinds) for shape in fields.parts("shapes")), tuple(note(words, *kinds, size, look) for words in fields.parts("annotations")),
            margin, fields.length("height"), size, family, paper,
        )  # fmt: skip


def parts(figure: BaseFigure | dict) -> tuple[list, dict]:
    """(traces, layout) of a figure, to be read only: Plotly's own copy of them takes longer than the drawing."""
    if not isinstance(figure, dict):
        if figure.frames:
            raise Refused("frames", "are not known to the SVG writer")
        return figure._data, figure._layout
    with Fields(figure, "figure") as fields:
        data, layout = fields.take("data", []), fields.take("layout", {})
        if not isinstance(data, (list, tuple)):
            fields.refuse("data", "is no list")
        return data, layout


def _template(fields):
    """A template may fill in what is not said here, all of which must be said where it shows; but it may add nothing."""
    with fields.part("template") as template:
        template.unseen("data")
        layout = template.part("layout")
    for name in ADDED:
        added = layout.take(name)
        if added and not (name == "title" and "text" not in added):
            layout.refuse(name)


def _data(data, theme):
    """(lines and points, bars) of a figure."""
    every = [Fields(series, f"data[{place}]", theme) for place, series in enumerate(data)]
    kinds = [fields.only("type", "scatter", "bar") for fields in every]
    return ([fields for fields, kind in zip(every, kinds) if kind == wanted] for wanted in ("scatter", "bar"))


def _margin(fields):
    with fields.part("margin") as margin:
        margin.only("pad", 0)
        return tuple(float(margin.length(side)) for side in "ltrb")


def _font(fields):
    """(size, family, colour) of all text that says no other, and the colour of the paper it stands on."""
    with fields.part("font") as font:
        size, family = font.length("size", least=1), font.need("family")
        if not isinstance(family, str) or not set(family.replace('"', "").replace("'", "").replace(",", "")) <= LETTERS:
            font.refuse("family", "is no list of type families")
        text = font.need("color")
        paper = colour(PALETTES[palette_of(colour(text, "layout.font.color").paint)].paper, "paper", fields.theme)
        return float(size), family.replace('"', "'"), colour(text, "layout.font.color", fields.theme), paper
