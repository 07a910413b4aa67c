"""An item as slides: what it says, its chart or table, and what the Board is asked."""

from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide as Page
from pptx.util import Inches

from exports.office.chart_series import Drawing
from exports.office.drawn import drawing
from exports.office.lists import WITHHELD, listed
from exports.office.paper_words import page as page_of
from exports.office.paper_words import source
from exports.office.reading import of_drawing
from exports.powerpoint import slide_notes as notes
from exports.powerpoint.chart import Chart, bands
from exports.powerpoint.room import LEFT, WIDE, cut, lines_of, parts, texts, widths
from exports.powerpoint.shapes import INK, SOFT, Para, box, table
from exports.powerpoint.slide_frame import Deck
from exports.writable_text import one_line, paragraphs
from panels.slide import Slide


BOTTOM, ASIDE, GAP = 6.95, 2.75, 0.25
MOST_ROWS, LINES, LETTERS = 10, 11, 86


def add(deck: Deck, slide: Slide) -> None:
    """The slides of an item: one, and as many more as its list or text needs."""
    slide = Slide(slide.number, slide.item, slide.title, withheld=True) if slide.withheld else slide
    grid = listed(slide)
    pieces = parts(grid, MOST_ROWS) if grid else texts(_text(slide), LETTERS, LINES) if not slide.chart else [None]
    for number, piece in enumerate(pieces):
        more = ", continued" if number else ""
        page, top = deck.page(
            slide.title, f"{page_of(slide)}{more}", slide.invented, confidential=slide.item.confidential and not slide.withheld
        )
        made = drawing(slide) if piece is None else None
        floor = BOTTOM if number else _foot(deck, page, slide, made)
        top = top if number else _head(page, slide, top)
        if grid:
            high = min(0.36 * (len(piece) + 1), floor - top - 0.1)
            table(page, grid.caption, (LEFT, top + 0.05, WIDE, high), grid.heads, piece, widths(grid, WIDE), size=12, colour=deck.colour)
        elif piece is None:
            _chart(deck, page, slide, made, top, floor)
        elif piece:
            box(
                page,
                "Text",
                (LEFT, top + 0.15, WIDE, floor - top - 0.2),
                [Para(line, 20, after=8, bullet=len(piece) > 1) for line in piece],
            )
        if not number:
            notes.add(page, deck.paper, slide)


def _text(slide: Slide) -> list[str]:
    if slide.withheld:
        return [WITHHELD]
    return [line for text in slide.lines for line in paragraphs(text)]


def _head(page: Page, slide: Slide, top: float) -> float:
    """The sentence and the measure's own name under the title; where the next may begin."""
    for text, size, colour in ((one_line(slide.sentence), 18, INK), (one_line(slide.official), 14, SOFT)):
        if text:
            text = cut(text, 220)
            high = lines_of(text, size, WIDE) * size * 1.2 / 72 + 0.05
            box(page, "Sentence" if size == 18 else "Measure", (LEFT, top, WIDE, high), [Para(text, size, colour)])
            top += high
    return top + 0.05


def _foot(deck: Deck, page: Page, slide: Slide, made: Drawing | None) -> float:
    """How the chart is read, its source and the question above the foot of the slide; where the room for the figure ends."""
    if slide.withheld:
        return BOTTOM
    floor, item = BOTTOM, slide.item
    reading = of_drawing(made, bool(bands(made))) if made else ""
    origin = cut(f"{reading} {source(slide)}".strip(), 420)
    if origin:
        high = lines_of(origin, 10, WIDE) * 10 * 1.2 / 72 + 0.02
        floor -= high
        box(page, "Source", (LEFT, floor, WIDE, high), [Para(origin, 10, SOFT)])
    question = [Para(cut(one_line(item.question), 260), 18, deck.colour, True)] if item.question else []
    led = [Para(f"Lead: {cut(one_line(item.lead), 120)}", 12, SOFT)] if item.lead else []
    if question or led:
        high = sum(lines_of(para.text, para.size, WIDE - 0.3) * para.size * 1.2 / 72 for para in (*question, *led)) + 0.12
        floor -= high + 0.1
        box(page, "Question", (LEFT, floor, WIDE, high), [*question, *led], anchor="ctr", edge=deck.colour)
    return floor - 0.1


def _chart(deck: Deck, page: Page, slide: Slide, made: Drawing, top: float, floor: float) -> None:
    """The chart, as large as the slide allows, with the comparators beside it."""
    wide = WIDE - ASIDE - GAP if slide.comparators else WIDE
    high = floor - top if made.kind != "stacked" else min(floor - top, 2.8)
    chart = Chart(made, wide * 72, high * 72, deck.at)
    frame = page.shapes.add_chart(XL_CHART_TYPE.LINE, Inches(LEFT), Inches(top), Inches(wide), Inches(high), chart)
    frame.name = "Chart"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", one_line(slide.alt or slide.title))
    if slide.comparators:
        lines = [
            Para("Compared with others", 14, INK, True, after=6),
            *(Para(cut(one_line(para), 120), 14, INK, after=6) for para in slide.comparators[:8]),
        ]
        box(page, "Comparators", (LEFT + wide + GAP, top + 0.1, ASIDE, high - 0.1), lines)
