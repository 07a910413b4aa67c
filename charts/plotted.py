"""Traces and a layout as one Plotly figure."""

from collections.abc import Iterable, Mapping
from typing import Any

from plotly.graph_objects import Figure


def plotted(traces: Iterable[dict[str, Any]], shared: Mapping[str, Any], **own: Any) -> Figure:
    """The Figure of these traces; `own` properties of its layout are laid over the `shared` ones, axis by axis.

    Plotly's check of every property takes ten times as long as all else in a chart, so it is left to the tests, which give
    each kind of chart to it.
    """
    laid = {name: {**value, **own.pop(name, {})} if isinstance(value, dict) else value for name, value in shared.items()}
    return Figure(list(traces), {**laid, **own}, _validate=False)
