"""A Book as a spreadsheet: a sheet to read first, one table on each further sheet, and a chart that can be edited."""

import io
import re
import unicodedata

from xlsxwriter import Workbook

from exports.export_tables import Figure
from exports.sheet_chart import draw


# Text stays text: nothing in it is taken for a formula, a number or a link.
PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
NARROW, WIDE = 9, 46
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


def as_xlsx(book):
    """The bytes of an .xlsx file."""
    out = io.BytesIO()
    with Workbook(out, PLAIN) as file:
        file.set_properties({"title": book.title, "comments": "Line of Sight", "created": book.at.replace(tzinfo=None)})
        file.set_size(2400, 1400)
        looks = _looks(file)
        _about(file.add_worksheet("Read me"), book, looks)
        taken = {"read me", "chart"}
        for table in book.sheets:
            _fill(file.add_worksheet(sheet_name(table.name, taken)), table, looks)
        if book.lines:
            sheet = file.add_worksheet("Chart")
            _fill(sheet, book.lines.table, looks)
            draw(file, sheet, book)
    return out.getvalue()


def _looks(file):
    """The formats in use, by what they are for."""
    return {
        "title": file.add_format({"bold": True, "font_size": 15}),
        "head": file.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "label": file.add_format({"bold": True, "valign": "top"}),
        "text": file.add_format({"text_wrap": True, "valign": "top"}),
        "cell": file.add_format({"valign": "top"}),
        "right": file.add_format({"valign": "top", "align": "right"}),
        **{decimals: file.add_format({"num_format": f"#,##0{'.' if decimals else ''}{'0' * decimals}", "valign": "top"}) for decimals in range(10)},
    }  # fmt: skip


def _about(sheet, book, looks):
    """What to read first: a label and its words on each row."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, cell_text(book.title), looks["title"])
    for row, (label, words) in enumerate(book.about, 1):
        sheet.write_string(row, 0, label, looks["label"])
        sheet.write_string(row, 1, cell_text(words), looks["text"])


def _fill(sheet, table, looks):
    """The table under its title; its headings stay in view and come again on every sheet of paper."""
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, cell_text(table.title), looks["title"])
    sheet.freeze_panes(2, 1)
    sheet.repeat_rows(1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for index, column in enumerate(table.columns):
        cells = [row[index] for row in table.rows]
        sheet.set_column(index, index, _width(column.title, cells))
        sheet.write_string(1, index, cell_text(column.title), looks["head"])
        for row, cell in enumerate(cells, 2):
            _write(sheet, row, index, cell, looks)


def _write(sheet, row, index, cell, looks):
    if isinstance(cell, Figure):
        sheet.write_number(row, index, cell.value, looks[cell.decimals])
    elif isinstance(cell, int):
        sheet.write_number(row, index, cell, looks[0])
    elif cell:
        sheet.write_string(row, index, cell_text(cell), looks["right" if cell.startswith("[") else "cell"])


def _width(title, cells):
    """Wide enough for every cell, and for the longest word of the heading, within reason."""
    longest = max((len(_shown(cell)) for cell in cells), default=0)
    return min(WIDE, max(NARROW, longest + 2, 2 + max(map(len, title.split()), default=0)))


def _shown(cell):
    return f"{cell.value:,.{cell.decimals}f}" if isinstance(cell, Figure) else str(cell or "")


def sheet_name(wanted, taken):
    """A name that a sheet may have: up to 31 characters, and not yet taken."""
    base = FORBIDDEN.sub(" ", wanted).strip()[:28] or "Sheet"
    name = next(name for name in (base, *(f"{base} {number}" for number in range(2, 100))) if name.lower() not in taken)
    taken.add(name.lower())
    return name


def cell_text(text):
    """Text without characters that a spreadsheet cannot hold."""
    if text.isprintable():
        return text[:32_000]
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one) != "Cc")[:32_000]
