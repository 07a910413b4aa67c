"""After the items, the figures behind each chart as tables, so that nobody depends on seeing a chart."""

from exports.office.office_tables import Grid, grid
from exports.office.paper_words import INVENTED, source
from exports.office.paper_words import page as page_of
from exports.powerpoint.room import LEFT, WIDE, cut, lines_of, parts, widths
from exports.powerpoint.shapes import SOFT, Para, box, table
from exports.powerpoint.slide_frame import Deck
from panels.gap import GroupGap
from panels.ranking import Ranking
from panels.slide import FigureTable, Slide


ROW, TALL, LONGEST = 0.27, 5.4, 64


def add(deck: Deck, slide: Slide) -> None:
    """The tables of what a slide draws; a long one is in the spreadsheet and the other papers, and its caption says so."""
    for drawn in _drawn(slide):
        whole = grid(drawn)
        columns = widths(whole, WIDE, 30)
        head = _head(whole, columns)
        most = int((TALL - head) / ROW)
        pieces = parts(whole, most)[: LONGEST // most]
        left_out = len(whole.rows) - sum(map(len, pieces))
        for number, rows in enumerate(pieces):
            page, top = deck.page(
                f"Figures: {whole.caption}", f"{page_of(slide)}, figures", slide.invented, confidential=slide.item.confidential, small=True
            )
            high = head + ROW * len(rows)
            table(
                page,
                whole.caption,
                (LEFT, top + 0.05, WIDE, high),
                whole.heads,
                rows,
                columns,
                right=whole.right,
                head=head,
                size=11,
                colour=deck.colour,
            )
            more = f"{left_out} more rows are in the spreadsheet of these papers." if left_out and number == len(pieces) - 1 else ""
            note = " ".join(filter(None, (whole.note.removeprefix(f"{INVENTED}. "), more, source(slide))))
            box(page, "Notes to the table", (LEFT, 6.45, WIDE, 0.5), [Para(cut(note, 400), 10, SOFT)])


def _head(whole: Grid, columns: list[float]) -> float:
    """How high the row of heads is, by the head that takes most lines."""
    return 0.08 + 0.17 * max(lines_of(head, 11.5, column - 0.15) for head, column in zip(whole.heads, columns))


def _drawn(slide: Slide) -> list[FigureTable]:
    """The tables behind its chart; the list of an outcome or of gaps is its own table."""
    if slide.withheld or len(slide.tables) > 2:
        return []
    if isinstance(slide.chart, (GroupGap, Ranking)) or slide.item.kind == "survey":
        return list(slide.tables)
    return [table for table in slide.tables if table.breakdown == "all"]
