"""The notes under a slide: what the presenter wrote, unless the version is public, and the figures in words."""

from pptx.slide import Slide as Page

from exports.office.paper_words import source
from exports.writable_text import one_line, paragraphs
from panels import periods
from panels.format import sentence, shown
from panels.slide import FigureTable, Paper, Slide


MOST = 60


def add(page: Page, paper: Paper, slide: Slide) -> None:
    """Writes the notes; none for an item that is withheld."""
    if not slide.withheld:
        page.notes_slide.notes_text_frame.text = "\n".join(_lines(paper, slide))


def _lines(paper: Paper, slide: Slide):
    if slide.item.notes and not paper.public:
        yield from ["For the presenter:", *paragraphs(slide.item.notes), ""]
    yield from filter(None, (one_line(slide.title), one_line(slide.official), one_line(slide.sentence), *map(one_line, slide.comparators)))
    if slide.story:
        yield from ("The story behind the figure:", *paragraphs(slide.story))
    if slide.item.question:
        yield f"Question: {one_line(slide.item.question)}"
    yield from filter(None, (source(slide),))
    for table in slide.tables:
        yield from ("", *in_words(table))


def in_words(table: FigureTable):
    """A line for each row: 2019/20: not available. The rows of a long table are in the other papers."""
    yield f"{one_line(table.caption)}:"
    for row in table.rows[:MOST]:
        point = row.point
        name = periods.of(point) if row.category == "all" else f"{one_line(row.category)}, {periods.of(point)}"
        limits = (
            f" (95% interval {point.lower95:.{table.indicator.decimals}f} to {point.upper95:.{table.indicator.decimals}f})"
            if None not in (point.lower95, point.upper95)
            else ""
        )
        yield f"{name}: {shown(point, table.indicator)}{limits}"
    if len(table.rows) > MOST:
        yield f"{sentence(str(len(table.rows) - MOST))} more rows are in the spreadsheet of these papers."
