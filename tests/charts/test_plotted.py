"""What is drawn without Plotly's check of each property passes it, and is the same after it."""

import json

import pytest
from plotly.graph_objects import Figure

from charts.plotted import plotted
from tests.charts.svg.figures import EVERY


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", EVERY)
def test_plotly_knows_every_property_of_every_chart(name, narrow):
    chart = EVERY[name](narrow=narrow)
    drawn, checked = (json.loads(figure.to_json()) for figure in (chart, Figure(chart.to_dict())))
    assert drawn["layout"].pop("template") == {"layout": {}}, "nothing but what a chart says itself"
    del checked["layout"]["template"]
    drawn["layout"] = {name: value for name, value in drawn["layout"].items() if value != []}
    assert drawn == checked


def test_own_properties_are_laid_over_those_that_all_share():
    shared = {"template": {}, "height": 300, "xaxis": {"showgrid": False, "ticks": ""}, "yaxis": {"ticks": ""}}
    chart = plotted([{"type": "scatter", "y": [1]}], shared, xaxis={"showgrid": True}, barmode="stack")
    assert chart.to_dict()["layout"] == {
        "template": {},
        "height": 300,
        "xaxis": {"showgrid": True, "ticks": ""},
        "yaxis": {"ticks": ""},
        "barmode": "stack",
    }
    assert shared["xaxis"]["showgrid"] is False, "what all share is left as it was"


def test_a_property_that_plotly_does_not_know_would_be_seen():
    with pytest.raises(ValueError):
        Figure(plotted([{"type": "scatter", "shade": 1}], {}).to_dict())
