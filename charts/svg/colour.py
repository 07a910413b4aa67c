"""Colours as a hexadecimal value and an opacity: what every reader of SVG takes, paper's among them."""

import re
from functools import lru_cache
from typing import NamedTuple

from charts.svg.recolour import matched
from charts.svg.unsupported_figure import Refused


_HEX = re.compile(r"#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*(0|1|0?\.\d+|1\.0+)\s*)?\)")


class Colour(NamedTuple):
    """A paint, and how opaque it is from 0 to 1."""

    paint: str
    alpha: float

    @property
    def shows(self) -> bool:
        """Whether anything of it can be seen."""
        return self.alpha > 0

    def written(self, name: str) -> str:
        """The attributes that paint a `fill` or a `stroke` with it."""
        return f' {name}="{self.paint}"' + (f' {name}-opacity="{self.alpha:g}"' if self.alpha < 1 else "")


def colour(text: str, where: str, theme: str | None = None) -> Colour:
    """The Colour of #12436d, #12436dcc, rgb(…) or rgba(…), in the palette of a theme; anything else is refused.

    `theme` is light or dark, page for a colour that the page sets, or None to leave it as it is.
    """
    known = _colour(text, theme) if isinstance(text, str) else None
    if known is None:
        raise Refused(where, f"is {text!r:.60}, which is no colour that the SVG writer knows")
    return known


@lru_cache(maxsize=512)
def _colour(text, theme):
    if match := _HEX.fullmatch(text):
        return Colour(*matched(f"#{match[1].lower()}", round(int(match[2] or "ff", 16) / 255, 3), theme))
    if match := _RGB.fullmatch(text):
        parts = [int(part) for part in match.groups()[:3]]
        if max(parts) < 256:
            return Colour(*matched("#{:02x}{:02x}{:02x}".format(*parts), float(match[4] or 1), theme))
    return None
