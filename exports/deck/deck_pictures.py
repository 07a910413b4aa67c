"""A figure as the SVG of a slide, once for a wide screen and once for a phone, in the colours that the page sets."""

from dataclasses import dataclass

from markupsafe import Markup

from charts.svg import Refused, svg
from exports.deck.sizes import WIDE


# The type of a chart on 1920 pixels, the largest that has room; and on a phone.
WIDE_TYPES, PHONE_TYPES = (30, 25, 20), (15, 13, 11)
PHONE = (358, 330)


@dataclass(frozen=True)
class Picture:
    """The same chart drawn twice. The browser shows the one that suits its screen."""

    wide: Markup
    phone: Markup


def picture(figure, title: str, alt: str, height: int) -> Picture | None:
    """A figure as its Picture; None without a figure, and for one that has no room anywhere, which its table then stands for."""
    if figure is None:
        return None
    wide = _drawn(figure, title, alt, WIDE, height, WIDE_TYPES)
    phone = _drawn(figure, title, alt, *PHONE, PHONE_TYPES) or wide
    return Picture(wide or phone, phone) if wide or phone else None


def _drawn(figure, title, alt, width, height, types) -> Markup:
    for size in types:
        try:
            drawn = svg(figure, title=title, description=alt, width=width, height=height, type_size=size, theme="page")
        except Refused:
            continue
        return Markup(drawn.replace("<svg ", '<svg preserveAspectRatio="xMinYMid" ', 1))
    return Markup("")
