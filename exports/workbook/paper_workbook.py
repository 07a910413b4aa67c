"""A Paper as a workbook: contents and notes to read first, then the figures, a row each."""

import io
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from catalogue.brand import Brand
from exports.as_xlsx import PLAIN
from exports.export_tables import symbol
from exports.office.paper_words import author, created, subject, title
from exports.workbook.opening_sheets import contents, notes
from exports.workbook.sheets import COLUMNS, Tidy, sheets
from exports.writable_text import one_line
from panels.slide import Paper


LONGEST = 32_000
WIDTHS = (16, 34, 13, 13, 11, 11, 11, 16)
# A number stands under the end of its head, and the status clear of the number before it.
HEADS = {**dict.fromkeys(COLUMNS[2:7], "number head"), COLUMNS[7]: "status head"}
# Letters that a line at the head of a printed page holds beside the marking, and inches above the first row for two such lines.
HEAD, ABOVE = 60, 0.9


def xlsx(paper: Paper, brand: Brand) -> bytes:
    """The bytes of an .xlsx file. Every text is a string: nothing typed is a formula, a number or a link."""
    out, tidy = io.BytesIO(), sheets(paper)
    with Workbook(out, PLAIN) as file:
        about = {"title": title(paper), "subject": subject(paper), "author": author(paper), "created": created(paper)}
        file.set_properties({key: text[:250] if isinstance(text, str) else text for key, text in about.items()})
        file.set_size(2400, 1400)
        looks = _looks(file, brand.colour)
        _lines(file.add_worksheet("Contents"), contents(paper, brand, tidy), (7, 34, 58, 58, 30, 22, 18), looks)
        _lines(file.add_worksheet("Notes"), notes(paper, tidy), (24, 110), looks)
        for listing in tidy:
            _figures(file.add_worksheet(listing.name), listing, paper, looks)
    return out.getvalue()


def _looks(file: Workbook, colour: str) -> dict[object, Format]:
    """The formats in use, by what they are for."""
    plain = {"font_name": "Arial", "font_size": 11, "valign": "top"}
    return {
        "title": file.add_format(plain | {"bold": True, "font_size": 15, "font_color": colour}),
        "bold": file.add_format(plain | {"bold": True}),
        "head": file.add_format(plain | {"bold": True, "bottom": 1}),
        "number head": file.add_format(plain | {"bold": True, "bottom": 1, "align": "right"}),
        "status head": file.add_format(plain | {"bold": True, "bottom": 1, "align": "left", "indent": 1}),
        "status": file.add_format(plain | {"align": "left", "indent": 1}),
        "cell": file.add_format(plain),
        "text": file.add_format(plain | {"text_wrap": True}),
        "left": file.add_format(plain | {"align": "left"}),
        "link": file.add_format(plain | {"font_color": "#0563C1", "underline": 1}),
        "right": file.add_format(plain | {"align": "right"}),
        **{places: file.add_format(plain | {"num_format": f"#,##0{'.' if places else ''}{'0' * places}"}) for places in range(10)},
    }  # fmt: skip


def _lines(sheet: Worksheet, lines: list[tuple[str, tuple]], widths: tuple[int, ...], looks: dict) -> None:
    """Lines of a sheet that is read: each is (its look, its cells). Numbers are numbers, and a sheet is a link to it within the file."""
    sheet.hide_gridlines(2)
    _printed(sheet)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for row, (look, cells) in enumerate(lines):
        sheet.set_row(row, 22 if look == "title" else 15 * min(27, _deep(cells, widths)) if look == "text" else 15)
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell, looks["left"])
            elif isinstance(cell, Tidy):
                sheet.write_url(row, column, f"internal:'{cell.name}'!A1", looks["link"], cell.name)
            elif cell:
                sheet.write_string(row, column, one_line(cell)[:LONGEST], looks[look])


def _deep(cells: tuple, widths: tuple[int, ...]) -> int:
    """How many lines a row of wrapped text takes: not every program finds that out for itself."""
    long = [(cell, width) for cell, width in zip(cells, widths) if isinstance(cell, str) and len(cell) > width]
    return max((len(wrap(one_line(cell), width)) for cell, width in long), default=1)


def _printed(sheet: Worksheet) -> None:
    """On A4 across, as many pages as the rows need."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _figures(sheet: Worksheet, listing: Tidy, paper: Paper, looks: dict) -> None:
    """A row for each figure under one row of heads, so that it can be read by people and programs alike."""
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    _printed(sheet)
    marked = " · ".join(
        filter(None, (one_line(paper.marking), f"Page {listing.slide.number}", "Invented sample figures" if listing.slide.invented else ""))
    )
    sheet.set_margins(top=ABOVE)
    sheet.set_header(f"&L{_code(chr(10).join(wrap(one_line(listing.caption), HEAD)[:2]))}&R{_code(marked[:60])}")
    for column, (name, width) in enumerate(zip(COLUMNS, WIDTHS)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, looks[HEADS.get(name, "head")])
    decimals = listing.table.indicator.decimals
    for row, (category, point) in enumerate(listing.rows, 1):
        for column, text, look in ((0, point.period, "cell"), (1, category, "cell"), (7, point.status, "status")):
            sheet.write_string(row, column, one_line(text)[:LONGEST], looks[look])
        for column, count in ((2, point.numerator), (3, point.denominator)):
            if count is not None:
                sheet.write_number(row, column, count, looks[1 if count % 1 else 0])
        for column, number in ((4, point.value), (5, point.lower95), (6, point.upper95)):
            if number is not None:
                sheet.write_number(row, column, number, looks[decimals])
        if point.value is None:
            sheet.write_string(row, 4, symbol(point), looks["right"])


def _code(text: str) -> str:
    """Text for the head of a printed page, where & would begin a code."""
    return text.replace("&", "&&")
