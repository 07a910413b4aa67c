"""Words as real text, which can be read aloud, searched and copied, with the ground under them and the line to their point."""

from charts.svg.draw.draw_line import straight
from charts.svg.fit.chart_sheet import Label
from charts.svg.label_runs import Line, escape
from charts.svg.measure import NEXT
from charts.svg.symbols import number


def label(words: Label, size: float) -> str:
    """The elements of a Label; `size` is the type that the whole drawing is set in."""
    return _ground(words) + (straight(*words.leader) if words.leader else "") + _text(words, size)


def _ground(words):
    if words.ground is None or not words.ground.shows:
        return ""
    left, top, right, bottom = words.box
    sides = f'x="{number(left)}" y="{number(top)}" width="{number(right - left)}" height="{number(bottom - top)}"'
    return f"<rect {sides}{words.ground.written('fill')}/>"


def _text(words, size):
    bold = all(run[1] for line in words.lines for run in line)
    look = words.colour.written("fill") + (f' text-anchor="{words.anchor}"' if words.anchor != "start" else "")
    look += (f' font-size="{number(words.size)}"' if words.size != size else "") + (' font-weight="700"' if bold else "")
    x, rows = number(words.x), [_runs(line, bold) for line in words.lines]
    if len(rows) > 1:
        rows = [f'<tspan x="{x}"{_next(place, words.size)}>{row}</tspan>' for place, row in enumerate(rows)]
    return f'<text x="{x}" y="{number(words.y)}"{look}>{"".join(rows)}</text>'


def _next(place, size):
    return f' dy="{number(NEXT * size)}"' if place else ""


def _runs(line: Line, bold):
    """The runs of a line; those that are bold by themselves say so."""
    return "".join(f'<tspan font-weight="700">{escape(text)}</tspan>' if heavy and not bold else escape(text) for text, heavy in line)
