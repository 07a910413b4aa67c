"""The cover and the contents."""

from io import BytesIO

from pptx.util import Inches

from catalogue.brand import Brand
from exports.office.lists import contents
from exports.office.logo import logo
from exports.office.paper_words import cover, title
from exports.powerpoint.room import LEFT, WIDE, cut, parts
from exports.powerpoint.shapes import INK, SOFT, Para, box, heading, table
from exports.powerpoint.slide_frame import TITLE_ONLY, Deck
from exports.writable_text import one_line


MOST_ROWS = 13
COLUMNS = {"Page": 0.7, "Lead": 2.3, "Minutes": 0.95, "Confidential": 1.35}


def front(deck: Deck, brand: Brand) -> None:
    """The cover: the title in the partnership's colour under its logo, then what the papers are of."""
    page = deck.file.slides.add_slide(deck.file.slide_layouts[TITLE_ONLY])
    text = cut(title(deck.paper), 180)
    heading(page, text, (LEFT, 2.1, WIDE, 1.5), 40 if len(text) <= 90 else 30, deck.colour)
    first, *rest = cover(deck.paper, brand.cover)
    lines = [Para(first, 24, INK, after=10), *(Para(line, 18, SOFT, after=6) for line in rest)]
    if brand.name:
        lines.insert(0, Para(one_line(brand.name), 20, INK, True, after=10))
    box(page, "What these papers are", (LEFT, 3.75, WIDE, 2.6), lines)
    if deck.paper.marking:
        box(page, "Marking", (LEFT, 6.75, WIDE, 0.4), [Para(one_line(deck.paper.marking), 18, INK, True)])
    picture = logo(brand)
    if picture:
        shape = page.shapes.add_picture(BytesIO(picture), Inches(LEFT), Inches(0.6), height=Inches(1.0))
        shape._element.nvPicPr.cNvPr.set("descr", f"Logo of {one_line(brand.name or deck.paper.framework.title)}")
        shape.name = "Logo"


def list_items(deck: Deck) -> None:
    """The contents, on as many slides as they need."""
    grid = contents(deck.paper)
    pieces = parts(grid, MOST_ROWS)
    for number, rows in enumerate(pieces):
        page, top = deck.page("Contents" if not number else "Contents, continued", "", deck.paper.invented)
        short = tuple((row[0], cut(row[1], 110), *(cut(cell, 40) for cell in row[2:])) for row in rows)
        fixed = [COLUMNS.get(head, 0) for head in grid.heads]
        columns = [wide or WIDE - sum(fixed) for wide in fixed]
        table(page, "Contents", (LEFT, top + 0.1, WIDE, 0.38 * (len(rows) + 1)), grid.heads, short, columns, size=13, colour=deck.colour)
