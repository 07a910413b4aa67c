"""What the writer does not know it refuses by name, and draws nothing of the figure."""

from datetime import date

import plotly.graph_objects as go
import pytest

from charts.svg import Refused
from tests.charts.svg.drawing import drawn
from tests.charts.svg.figures import KINDS


def changed(kind, path, value):
    """The dictionary of a figure with one property set: "data.0.marker.symbol"."""
    figure = KINDS[kind]().to_dict()
    place, *steps = figure, *path.split(".")
    for step in steps[:-1]:
        place = place[int(step) if isinstance(place, (list, tuple)) else step]
    place[steps[-1]] = value
    return figure


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("trend", "data.0.type", "pie"),
        ("trend", "data.0.line.dash", "dot"),
        ("trend", "data.0.fill", "tonexty"),
        ("trend", "data.1.marker.symbol", "star"),
        ("trend", "data.1.marker.size", -3),
        ("trend", "data.1.mode", "lines+text"),
        ("trend", "data.2.connectgaps", True),
        ("trend", "data.2.line.color", "rebeccapurple"),
        ("trend", "data.2.line.shape", "spline"),
        ("trend", "data.2.visible", "legendonly"),
        ("trend", "data.2.error_y", {"array": [1]}),
        ("trend", "data.2.xaxis", "x2"),
        ("trend", "layout.xaxis.type", "category"),
        ("trend", "layout.xaxis.title", {"text": "Year"}),
        ("trend", "layout.xaxis.tickangle", 45),
        ("trend", "layout.xaxis.ticks", "outside"),
        ("trend", "layout.yaxis.zeroline", True),
        ("trend", "layout.yaxis.side", "right"),
        ("trend", "layout.xaxis2", {"range": [0, 1]}),
        ("trend", "layout.title", {"text": "A title"}),
        ("trend", "layout.showlegend", True),
        ("trend", "layout.images", [{}]),
        ("trend", "layout.plot_bgcolor", "#ffffff"),
        ("trend", "layout.annotations.0.arrowhead", 2),
        ("trend", "layout.annotations.0.textangle", 90),
        ("trend", "layout.template", {"layout": {"annotations": [{"text": "Draft"}]}}),
        ("scatter", "layout.shapes.0.type", "rect"),
        ("scatter", "layout.shapes.0.label", {"text": "Mean"}),
        ("likert", "data.2.marker.pattern.shape", "x"),
        ("likert", "data.0.text", ["30%"]),
        ("likert", "data.0.base", [3]),
        ("likert", "layout.barmode", "group"),
    ],
)
def test_what_is_unknown_is_refused_by_its_name(kind, path, value):
    with pytest.raises(Refused) as refused:
        drawn(changed(kind, path, value))
    where = refused.value.where.replace("[", ".").replace("]", "")
    assert where.startswith(path) or path.startswith(where)


@pytest.mark.parametrize(
    "path", ["layout.xaxis.tickvals", "layout.yaxis.range", "layout.yaxis.gridcolor", "data.0.line.width", "data.0.mode"]
)
def test_what_plotly_would_choose_must_be_given(path):
    with pytest.raises(Refused, match="must be given"):
        drawn(changed("trend", path, None))


@pytest.mark.parametrize("value", [float("inf"), 10**400, "12", True, date(2024, 1, 1), {"bdata": "AAAA", "dtype": "f8"}])
def test_a_value_that_is_no_number_is_refused(value):
    figure = KINDS["scatter"]().to_dict()
    figure["data"][0]["x"] = value if isinstance(value, dict) else [value, *figure["data"][0]["x"][1:]]
    with pytest.raises(Refused, match=r"data\[0\]\.x is"):
        drawn(figure)


def test_lists_of_unequal_length_are_refused():
    with pytest.raises(Refused, match=r"data\[2\]\.marker\.size has not as many"):
        drawn(changed("trend", "data.2.marker.size", [1, 2]))


def test_a_range_without_length_is_refused():
    with pytest.raises(Refused, match=r"layout\.yaxis\.range has no length"):
        drawn(changed("trend", "layout.yaxis.range", [50, 50]))


def test_a_sheet_without_room_for_the_plot_is_refused():
    with pytest.raises(Refused, match="leaves the plot no room"):
        drawn(KINDS["trend"](), width=120, height=90)


@pytest.mark.parametrize("given", [{"width": 0}, {"width": float("nan")}, {"height": -1}, {"type_size": 1e9}, {"theme": "sepia"}])
def test_a_sheet_that_cannot_be_is_an_error(given):
    with pytest.raises(ValueError, match=next(iter(given))):
        drawn(KINDS["trend"](), **given)


@pytest.mark.parametrize("figure", [{"data": 3, "layout": {}}, {"data": [], "layout": []}, {"data": [3], "layout": {}}, {"frames": []}])
def test_what_is_no_figure_is_refused(figure):
    with pytest.raises(Refused):
        drawn(figure)


def test_a_figure_that_moves_is_refused():
    figure = KINDS["trend"]()
    figure.frames = [go.Frame(name="2024")]
    with pytest.raises(Refused, match="frames"):
        drawn(figure)
