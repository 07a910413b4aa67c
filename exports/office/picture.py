"""Pictures for files that cannot hold our SVG: drawn by typst, in the type that the charts were measured in."""

from collections.abc import Iterable

import font_source_sans_pro
import typst

from charts.slide_chart import slide_figure
from charts.svg import Refused, svg
from exports.writable_text import one_line
from panels.slide import Slide


WIDTH, DOTS = 640, 160
FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_source_sans_pro.font_directory])
SHEET = '#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#set text(font: "Source Sans Pro")\n'


def charts(slides: Iterable[Slide]) -> dict[int, bytes]:
    """{number of the slide: its chart as a PNG on white}; without those that draw nothing, or whose names leave no room to draw in.

    All are drawn in one go, which takes half the time of one after another.
    """
    drawn = {slide.number: text for slide in slides if not slide.withheld and (text := _svg(slide))}
    return dict(zip(drawn, pngs(list(drawn.values()))))


def pngs(drawings: list[bytes]) -> list[bytes]:
    """Each SVG as a PNG; none for none. They read nothing from the disk and ask nothing of a network."""
    if not drawings:
        return []
    files = {f"{number}.svg": drawing for number, drawing in enumerate(drawings)}
    main = SHEET + "\n#pagebreak()\n".join(f'#image("/{name}")' for name in files)
    made = typst.compile({"main": main.encode(), **files}, format="png", ppi=DOTS, font_paths=FONTS)
    return made if isinstance(made, list) else [made]


def _svg(slide: Slide) -> bytes | None:
    figure = slide_figure(slide)
    if figure is None:
        return None
    try:
        return svg(figure, title=one_line(slide.title), description=one_line(slide.alt), width=WIDTH, type_size=14, ground=True).encode()
    except Refused:
        return None
