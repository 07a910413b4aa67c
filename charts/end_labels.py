"""The words at the end of each line of a trend chart, moved apart so that none covers another."""

from collections.abc import Sequence
from typing import Any

from charts import line_labels as labels
from charts import target_path
from charts.axis_scale import Scale
from charts.theme import Palette
from charts.trend_lines import Line
from panels import periods
from panels.format import figure
from panels.panel import Panel


LINE = 21


def ends(panel: Panel, drawn: Sequence[Line], scale: Scale, tall: int, palette: Palette, size: int) -> list[dict[str, Any]]:
    """Plotly annotations, one per line and one for the target, on a plot `tall` pixels high. Empty without lines.

    The words stand 12 pixels right of the line's end; where they had to move up or down, a hairline joins them.
    """
    wanted = [(line.last.end, line.last.value, _words(line, line.name, panel), line.is_place) for line in drawn]
    if target_path.path(panel):
        wanted.append((*target_path.path(panel)[-1], " ".join(target_path.words(panel)), False))
    return beside(wanted, scale, tall, palette, size)


def beside(wanted: Sequence[Any], scale: Scale, tall: int, palette: Palette, size: int) -> list[dict[str, Any]]:
    """The same for any (day, value, text, whether it is the line looked at)."""
    pixels = [tall * (value - scale.low) / (scale.high - scale.low) for _, value, _, _ in wanted]
    heights = [size * (1.3 * text.count("<br>") + 1.45) for _, _, text, _ in wanted]
    placed = labels.apart(pixels, heights, 0, tall)
    return [
        {
            "x": day,
            "y": value,
            "ax": 12,
            "ay": pixel - height,
            "text": f"<b>{text}</b>" if is_place else text,
            "xanchor": "left",
            "align": "left",
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": palette.grey if abs(pixel - height) > 3 else "rgba(0,0,0,0)",
            "standoff": 5,
            "font": {"color": palette.ink if is_place else palette.soft, "size": size},
        }
        for (day, value, text, is_place), pixel, height in zip(wanted, pixels, placed)
    ]


def below(panel: Panel, drawn: Sequence[Line], palette: Palette, size: int, foot: int) -> list[dict[str, Any]]:
    """Plotly annotations in rows under a narrow plot, `foot` pixels below its axis: each line's mark in its colour, name and last value."""
    rows = [(f"{_mark(line)} {_words(line, line.short, panel)}", line.colour, line.is_place) for line in drawn]
    if target_path.path(panel):
        rows.append((f"··· {' '.join(target_path.words(panel))}", palette.soft, False))
    return rows_below(rows, palette, size, foot)


def rows_below(rows: Sequence[tuple[str, str, bool]], palette: Palette, size: int, foot: int) -> list[dict[str, Any]]:
    """The same for any (text, colour, whether it is the line looked at)."""
    return [
        {
            "xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "align": "left", "showarrow": False,
            "yshift": -foot - LINE * place, "text": f"<b>{text}</b>" if is_place else text,
            "font": {"color": colour if is_place else palette.soft, "size": size},
        }
        for place, (text, colour, is_place) in enumerate(rows)
    ]  # fmt: skip


def _mark(line):
    return "━" if line.is_place else "╌" if line.style.get("dash") else "─"


def _words(line, name, panel):
    """'England 46.4%'; with its period where the line ends before the place's does."""
    text = f"{name} {labels.bare(figure(line.last.value, panel.indicator), panel.indicator.unit)}"
    return text if not panel.latest or line.last.end >= panel.latest.end else f"{text} in {periods.of(line.last)}"
