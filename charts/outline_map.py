"""A map of real outlines, coloured by what is said of each area."""

from collections.abc import Mapping
from html import escape
from math import cos, radians

import numpy as np

from charts.tile_map_chart import SHAPES


HIGH = 820
ROOM = 22
EARTH = (180, 90)


def outline_map(rings: Mapping[str, list[np.ndarray]], shadings: Mapping[str, tuple[str, ...]], marks: Mapping[str, str]) -> str:
    """The SVG of a map. `rings` is code → arrays of (x, y), in degrees or metres; `shadings` and `marks` are as for a tile map.

    Areas without a shading are left out. A mark stands in each area that has room for one.
    """
    drawn = {code: parts for code, parts in rings.items() if code in shadings}
    turned = _turned(drawn)
    low = np.min([ring.min(axis=0) for parts in turned.values() for ring in parts], axis=0)
    high = np.max([ring.max(axis=0) for parts in turned.values() for ring in parts], axis=0)
    scale = HIGH / max(high - low)
    wide, tall = (high - low) * scale
    order = sorted(turned, key=lambda code: (code in marks, marks.get(code) == "this"))
    shapes = "".join(_shape(turned[code], low, scale, shadings[code], marks.get(code)) for code in order)
    look = f'class="outlines" viewBox="-3 -3 {wide + 6:.0f} {tall + 6:.0f}" style="max-width:{wide:.0f}px" aria-hidden="true" focusable="false"'
    return f"<svg {look}>{shapes}</svg>"


def _turned(rings):
    """The rings with y downwards, and degrees made as wide as they are at their latitude."""
    every = np.concatenate([ring for parts in rings.values() for ring in parts])
    degrees = (np.abs(every) <= EARTH).all()
    wide = cos(radians(every[:, 1].mean())) if degrees else 1.0
    return {code: [ring * (wide, -1) for ring in parts] for code, parts in rings.items()}


def _shape(parts, low, scale, shading, mark):
    kind, inner, words = shading
    path = "".join(_path((ring - low) * scale) for ring in parts)
    frame = f" is-{mark}" if mark else ""
    title = f"<title>{escape(words)}</title>"
    return (
        f'<g class="tile is-{kind}">{title}<path class="face{frame}" fill-rule="evenodd" d="{path}" />{_mark(parts, low, scale, inner)}</g>'
    )


def _mark(parts, low, scale, inner):
    """The shape of the verdict, or the number of the fifth, in the middle of the largest ring that has room for it."""
    ring = (max(parts, key=lambda part: np.prod(np.ptp(part, axis=0))) - low) * scale
    if np.ptp(ring, axis=0).min() < ROOM or not inner:
        return ""
    x, y = ring.mean(axis=0)
    drawn = SHAPES.get(inner) or f'<text class="mark" x="18" y="31">{escape(inner)}</text>'
    return f'<g transform="translate({x - 18:.1f} {y - 26:.1f})">{drawn}</g>'


def _path(ring):
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z"
