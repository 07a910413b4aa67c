"""How areas are told apart on a chart of many: by shape and size as well as colour, the same on every chart."""

from collections.abc import Iterator, Sequence
from typing import Any

from charts import line_labels as labels
from charts.axis_scale import Scale
from charts.theme import Palette
from charts.trend_lines import hover
from panels.funnel_panel import Dot
from panels.indicator_pairs import Pair
from panels.ranking import Entry


# mark: (what the symbol is called, its size, the part of the palette that colours it), in the order of drawing
MARKS = {
    "": ("circle", 5, "grey"),
    "region": ("square", 7, "soft"),
    "neighbour": ("diamond", 9, "ink"),
    "this": ("circle", 13, "blue"),
}


def by_mark(items: tuple[Dot | Entry | Pair, ...]) -> Iterator[tuple[str, list[Dot | Entry | Pair]]]:
    """(mark, its items) in the order of drawing, so that the area itself lies on top; marks without items are left out."""
    for mark in MARKS:
        marked = [item for item in items if item.mark == mark]
        if marked:
            yield mark, marked


def marker(mark: str, palette: Palette) -> dict[str, Any]:
    """The Plotly marker of a mark."""
    symbol, size, colour = MARKS[mark]
    return {"symbol": symbol, "size": size, "color": getattr(palette, colour), "opacity": 1, "line": {"width": 1, "color": palette.paper}}


def label(name: str, x: float, y: float, palette: Palette, size: int, up: int = 30) -> dict[str, Any]:
    """The annotation that names the area itself, on thin paper so that it reads over marks; `up` pixels over its point."""
    return {
        "x": x, "y": y, "ax": 0, "ay": -up, "text": f"<b>{name}</b>", "showarrow": True, "arrowhead": 0, "arrowwidth": 1,
        "arrowcolor": palette.blue, "standoff": 6, "bgcolor": f"{palette.paper}cc", "borderpad": 1, "font": {"color": palette.ink, "size": size},
    }  # fmt: skip


def clear_of(point: float, lines: Sequence[float], room: float) -> int:
    """How far above a point (in pixels, as are the lines) its name stands clear of level lines, within `room` pixels above it."""
    steps = [up for up in range(30, 150, 6) if up < room and all(abs(point + up - line) > 18 for line in lines)]
    return steps[0] if steps else 30


def at_right(wanted: Sequence[tuple[str, float, bool]], upright: Scale, high: int, palette: Palette, size: int) -> list[dict[str, Any]]:
    """Annotations for level lines at the right of a plot `high` pixels tall, moved apart; `wanted` are (text, value, whether in ink)."""
    pixels = [high * (value - upright.low) / (upright.high - upright.low) for _, value, _ in wanted]
    placed = labels.apart(pixels, [size * (1.3 * text.count("<br>") + 1.45) for text, _, _ in wanted], 0, high)
    look = {
        "xref": "paper",
        "x": 1,
        "xanchor": "left",
        "xshift": 8,
        "yref": "paper",
        "yanchor": "middle",
        "align": "left",
        "showarrow": False,
    }
    return [
        {**look, "y": height / high, "text": text, "font": {"color": palette.ink if in_ink else palette.soft, "size": size}}
        for (text, _, in_ink), height in zip(wanted, placed)
    ]


def tall(text: str, size: int) -> int:
    """How many pixels high a text is."""
    return round(size * 1.3 * (text.count("<br>") + 1))


def hovers(items: Sequence[Entry], indicator: Any) -> list[str]:
    """What stands beside the pointer over each of these Entries."""
    return [hover(item.area.name, item.point, indicator) for item in items]
