"""A Book as CSV: its whole as one table with names for programs, figures unrounded, and text that no spreadsheet runs."""

import csv
import io

from catalogue.spreadsheet_text import guarded
from exports.export_tables import SYMBOLS, Figure


def as_csv(book):
    """UTF-8 bytes, with the mark at the start by which spreadsheets know it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(column.name for column in book.flat.columns)
    writer.writerows(map(_plain, row) for row in book.flat.rows)
    return out.getvalue().encode("utf-8-sig")


def _plain(cell):
    """A cell as it is written: a symbol is left out, as the status says the same, and what a spreadsheet would run begins with an apostrophe."""
    if isinstance(cell, Figure):
        return cell.value
    if cell in SYMBOLS:
        return None
    return guarded(cell) if isinstance(cell, str) else cell
