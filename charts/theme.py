"""One look for every chart: two palettes of our own, one font, no frame, light grid lines, horizontal text."""

from dataclasses import asdict, dataclass
from typing import Any


FONT = '"Source Sans", "Source Sans Pro", sans-serif'


@dataclass(frozen=True)
class Palette:
    """Colours by what they mean. Lines stand at 3:1 or more against the paper, text at 4.5:1 or more."""

    ink: str
    soft: str
    grid: str
    paper: str
    blue: str
    band: str
    better: str
    worse: str
    grey: str


LIGHT = Palette("#0b0c0c", "#484c52", "#d6d9dc", "#ffffff", "#12436D", "rgba(18,67,109,0.14)", "#206095", "#C2410C", "#7d858c")
DARK = Palette("#f1f3f5", "#b9c0c7", "#343b42", "#14171a", "#6BACE6", "rgba(107,172,230,0.22)", "#7CB9EE", "#FF9E70", "#89929a")
PALETTES = {"light": LIGHT, "dark": DARK}

# What the browser draws around a chart: no toolbar to tab through, no zoom that cannot be undone by keyboard.
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False, "responsive": True}


def layout(palette: Palette, height: int, margin: tuple[float, int, float, int], size: int = 15) -> dict[str, Any]:
    """The parts of a layout that all charts share. `margin` is (left, top, right, bottom) in pixels."""
    left, top, right, bottom = margin
    axis = {"fixedrange": True, "zeroline": False, "showline": False, "ticks": "", "tickangle": 0, "automargin": False}
    return {
        "template": {"layout": {}},
        "height": height,
        "margin": {"l": left, "t": top, "r": right, "b": bottom, "pad": 0},
        "font": {"family": FONT, "size": size, "color": palette.soft},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "font": {"family": FONT, "size": 15, "color": palette.ink},
            "bgcolor": palette.paper,
            "bordercolor": palette.grey,
            "align": "left",
        },
        "xaxis": {**axis, "showgrid": False},
        "yaxis": {**axis, "gridcolor": palette.grid, "gridwidth": 1},
    }


def on_paper(theme: str) -> Any:
    """(colour, its colour on white paper) for what is drawn in a theme, as a browser writes them; none where it is drawn for paper."""
    pairs = zip(asdict(PALETTES[theme]).values(), asdict(LIGHT).values())
    return [(_written(drawn), _written(paper)) for drawn, paper in pairs if drawn != paper and drawn.startswith("#")]


def _written(colour):
    """#12436D as rgb(18, 67, 109)."""
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"
