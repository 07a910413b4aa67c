"""A map of squares, one for each authority, the same size for all: coloured and marked by what is said of each."""

from collections.abc import Mapping
from html import escape
from typing import Any


SIDE, GAP = 36, 2
SHAPES = {
    "better": '<circle cx="18" cy="26.5" r="4.6" />',
    "worse": '<path d="M18 21.5 L23.4 31 L12.6 31 Z" />',
    "similar": '<rect x="13.5" y="26" width="9" height="2" />',
}


def tile_map(
    squares: Mapping[str, Any], shadings: Mapping[str, tuple[str, ...]], marks: Mapping[str, str], borders: Mapping[str, str]
) -> str:
    """The SVG of a map. `squares` is code → Tile; `shadings` code → (class, mark in the square, words when pointed at).

    The mark is a name of SHAPES or a short text. `marks` is code → this or neighbour, for squares that get a frame;
    `borders` is code → region, between which a line is drawn. The picture is hidden from screen readers: its table says more.
    """
    columns, rows = ([getattr(tile, part) for tile in squares.values()] for part in ("column", "row"))
    wide, high = ((max(places) - min(places) + 1) * SIDE + 2 for places in (columns, rows))
    size = f"{min(columns) * SIDE} {min(rows) * SIDE} {wide} {high}"
    drawn = "".join(_square(tile, *shadings.get(code, ("none", "", ""))) for code, tile in squares.items())
    frames = "".join(_frame(squares[code], kind) for code, kind in sorted(marks.items()) if code in squares)
    look = f'class="tiles" viewBox="{size}" style="max-width:{wide}px" aria-hidden="true" focusable="false"'
    return f"<svg {look}>{drawn}{_borders(squares, borders)}{frames}</svg>"


def _square(tile, kind, mark, words):
    inner = SHAPES.get(mark) or f'<text class="mark" x="18" y="31">{escape(mark)}</text>'
    return (
        f'<g class="tile is-{kind}" transform="translate({tile.column * SIDE + 1} {tile.row * SIDE + 1})"><title>{escape(words)}</title>'
        f'<rect class="face" x="{GAP / 2}" y="{GAP / 2}" width="{SIDE - GAP}" height="{SIDE - GAP}" />'
        f'<text class="name" x="18" y="16">{escape(tile.label)}</text>{inner}</g>'
    )


def _frame(tile, kind):
    return f'<rect class="frame is-{kind}" x="{tile.column * SIDE + 2}" y="{tile.row * SIDE + 2}" width="{SIDE - 2}" height="{SIDE - 2}" />'


def _borders(squares, regions):
    """Lines between squares of different regions that stand side by side."""
    areas = {(tile.column, tile.row): regions.get(code) for code, tile in squares.items()}
    lines = []
    for (column, row), region in areas.items():
        x, y = column * SIDE + 1, row * SIDE + 1
        if areas.get((column + 1, row), region) != region:
            lines.append(f"M{x + SIDE} {y}v{SIDE}")
        if areas.get((column, row + 1), region) != region:
            lines.append(f"M{x} {y + SIDE}h{SIDE}")
    return f'<path class="border" d="{"".join(lines)}" />'
