"""Reads how the points of a series are drawn, each alike or each in its own way."""

from charts.svg.colour import colour
from charts.svg.drawing_model import Mark, Stroke
from charts.svg.fields import Fields
from charts.svg.symbols import LINES, OPEN, SYMBOLS


def marks(fields: Fields, count: int, line: Stroke | None) -> tuple[Mark, ...]:
    """A Mark for each of `count` points; `line` is the line of the series, whose colour outlines them where no other is given."""
    with fields:
        symbols, sizes = _each(fields, "symbol", count, str, "circle"), _each(fields, "size", count, (int, float))
        opacity, outline = _look(fields, isinstance(sizes, list), line)
        lines_only = all(symbol in LINES for symbol in symbols)
        fills = [None] * count if lines_only and not fields.has("color") else _colours(fields, count)
    looks = list(zip(symbols, sizes, fills))
    known = {look: _mark(*look, outline, opacity, fields) for look in dict.fromkeys(looks)}
    return tuple([known[look] for look in looks])


def _each(fields, name, count, kinds, usual=None):
    """A property of each point: a list as long as the points, or one value for all, which comes back as a tuple."""
    value = fields.need(name) if usual is None else fields.take(name, usual)
    values = list(value) if isinstance(value, (list, tuple)) else (value,) * count
    if len(values) != count:
        fields.refuse(name, "has not as many entries as there are points")
    for entry in values:
        if not isinstance(entry, kinds):
            fields.refuse(name, f"is {entry!r:.60}, which is not known to the SVG writer")
    return values


def _look(fields, unequal, line):
    """(opacity, outline) of the marks. Plotly has others of its own where sizes differ, so that they must be given then."""
    opacity = fields.share("opacity", None if unequal else 1)
    with fields.part("line") as edge:
        width = edge.length("width", None if unequal else 0)
        if not width:
            edge.unseen("color")
            return opacity, None
        shade = edge.colour("color") if edge.has("color") or line is None else line.colour
        return opacity, Stroke(shade, width)


def _colours(fields, count):
    texts = _each(fields, "color", count, str)
    known = {text: colour(text, f"{fields.where}.color", fields.theme) for text in dict.fromkeys(texts)}
    return [known[text] for text in texts]


def _mark(symbol, size, fill, outline, opacity, fields):
    if symbol not in SYMBOLS:
        fields.refuse("symbol", f"is {symbol!r:.60}, which is not known to the SVG writer")
    if isinstance(size, bool) or not isinstance(size, (int, float)) or not 0 <= size < 1000:
        fields.refuse("size", f"is {size!r:.60}, which is no size")
    if symbol in OPEN:
        return Mark(symbol, size, None, Stroke(fill, outline.width if outline else 1), opacity)
    return Mark(symbol, size, None if symbol in LINES else fill, outline, opacity)
