"""Pictures for files that cannot hold our SVG: drawn by typst, in the type that the chart was measured in."""

from pathlib import Path

import font_source_sans_pro
import typst

from charts.slide import slide_figure
from charts.svg import Refused, svg
from exports.office.text import clean
from panels.slide import Slide


WIDTH, DOTS = 640, 160
FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(Path(font_source_sans_pro.font_directory))])
SHEET = '#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#set text(font: "Source Sans Pro")\n#image("/chart.svg")'


def chart(slide: Slide) -> bytes | None:
    """The chart of a Slide as a PNG on white; None where nothing is drawn, or where names leave no room to draw in."""
    figure = slide_figure(slide)
    if figure is None:
        return None
    try:
        drawn = svg(figure, title=clean(slide.title), description=clean(slide.alt), width=WIDTH, type_size=14, ground=True)
    except Refused:
        return None
    return png(drawn.encode())


def png(drawn: bytes) -> bytes:
    """An SVG as a PNG. It reads nothing from the disk and asks nothing of a network."""
    return typst.compile({"main": SHEET.encode(), "chart.svg": drawn}, format="png", ppi=DOTS, font_paths=FONTS)
