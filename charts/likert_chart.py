"""How people answered: one bar of 100%, cut in the order of the scale, each piece named by a line that leads to its words."""

from collections.abc import Sequence
from typing import Any

from plotly.graph_objects import Figure

from charts import line_labels as labels
from charts.plotted import plotted
from charts.theme import PALETTES, Palette, layout
from panels.panel import Answer, Panel


BAR, GAP, EDGE, SPARE = 44, 10, 2, 8
# Words must not cross on the narrowest screen; a wide page may be zoomed to that, so all are placed alike.
ROOM = 320
# Sides differ by pattern as well as by colour: stripes for negative answers, dots for those between.
PATTERNS = {"positive": "", "negative": "/", "neither": "."}
PALEST = 0.45


def likert(panel: Panel, theme: str = "light", narrow: bool = False) -> Figure:
    """The Likert of a Panel as a Plotly figure of any width. The Panel must have one with answers."""
    palette, size, answers = PALETTES[theme], 14 if narrow else 15, panel.likert.answers
    ends = [sum(answer.point.value for answer in answers[: place + 1]) for place in range(len(answers))]
    middles = [end - answer.point.value / 2 for end, answer in zip(ends, answers)]
    words = [text(answer, middle, size) for answer, middle in zip(answers, middles)]
    above = rows([(place, middles[place], words[place]) for place in range(len(answers)) if middles[place] <= 50], size)
    below = rows([(place, 100 - middles[place], words[place]) for place in reversed(range(len(answers))) if middles[place] > 50], size)
    tall = [max((up + deep for up, deep in side.values()), default=0) + SPARE for side in (above, below)]
    base = layout(palette, round(sum(tall) + BAR), (EDGE, round(tall[0]), EDGE, round(tall[1])), size)
    traces = [piece(answer, strength(place, answers), palette) for place, answer in enumerate(answers)]
    names = [name(middles[place], words[place], at, 1, palette, size) for place, at in above.items()]
    names += [name(middles[place], words[place], at, -1, palette, size) for place, at in below.items()]
    return plotted(
        traces,
        base,
        barmode="stack", bargap=0, annotations=names, xaxis={"range": [0, 100], "visible": False}, yaxis={"range": [-0.5, 0.5], "visible": False}
    )  # fmt: skip


def written(value: float) -> str:
    """A share as a whole number of percent; one that would round to nothing is less than 1%."""
    return "less than 1%" if 0 < value < 0.5 else f"{int(value + 0.5)}%"


def text(answer: Answer, middle: float, size: int) -> str:
    """The answer and its share, broken into lines that fit between its place and the far end of the bar."""
    free = ROOM * max(middle, 100 - middle) / 100 - 16
    return labels.wrapped(f"{answer.label} {written(answer.point.value)}", max(12, int(free / (0.56 * size))))


def rows(items: Sequence[tuple[int, float, str]], size: int) -> dict[int, tuple[Any, float]]:
    """{place: (pixels from the bar, height)} of words that begin at their line and run inwards; `items` from the edge inwards.

    Words lie beyond those further in whose lines they would cross.
    """
    places, inner = {}, []
    for place, at, words in reversed(items):
        reach = at / 100 * ROOM + labels.width(words, size) + 16
        crossed = [up + tall for other, up, tall in inner if other <= reach]
        up, tall = max(crossed, default=GAP), size * 1.35 * (words.count("<br>") + 1)
        inner.append((at / 100 * ROOM, up, tall))
        places[place] = (up, tall)
    return places


def strength(place: int, answers: tuple[Answer, ...]) -> float:
    """How strong the colour of an answer is: full at the end of its side, paler inwards; without sides, stronger along the scale."""
    if all(answer.side == "neither" for answer in answers):
        return PALEST + (1 - PALEST) * place / max(len(answers) - 1, 1)
    side = [other for other, answer in enumerate(answers) if answer.side == answers[place].side]
    ends = {0, len(answers) - 1}
    outward = abs(place - next((other for other in side if other in ends), place))
    return 1 - (1 - PALEST) * outward / max(len(side), 1)


def piece(answer: Answer, opacity: float, palette: Palette) -> dict[str, Any]:
    """One piece of the bar, with a gap to the next."""
    colour = {"positive": palette.better, "negative": palette.worse}.get(answer.side, palette.grey)
    return {
        "type": "bar", "orientation": "h", "x": [answer.point.value], "y": [0], "width": [1], "name": answer.label,
        "hovertemplate": f"{answer.label}<br><b>{answer.point.value:.1f}%</b>, {answer.point.numerator:,.0f} answers<extra></extra>",
        "marker": {
            "color": colour, "opacity": opacity, "line": {"color": palette.paper, "width": 2},
            "pattern": {"shape": PATTERNS[answer.side], "fillmode": "overlay", "fgcolor": palette.paper, "fgopacity": 0.7, "size": 7, "solidity": 0.25},
        },
    }  # fmt: skip


def name(middle: float, words: str, at: tuple[float, ...], up: int, palette: Palette, size: int) -> dict[str, Any]:
    """The words of a piece at the end of a thin line from its middle: to the right above the bar, to the left below it."""
    away, tall = at
    return {
        "x": middle, "y": 0.5 * up, "ax": 0, "ay": -up * (away + tall / 2), "text": words, "showarrow": True, "arrowhead": 0,
        "arrowwidth": 1, "arrowcolor": palette.soft, "xanchor": "left" if up > 0 else "right", "align": "left" if up > 0 else "right",
        "font": {"color": palette.ink, "size": size}, "borderpad": 3, "standoff": 0,
    }  # fmt: skip
