"""The rows of a sheet as records of text, the same as those of a text file."""

from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape

from ingest.read.csv_records import Record
from ingest.read.xlsx.cell_numbers import shower


UNCALCULATED = "holds a formula whose result is not in the file; open the workbook in Excel, save it, and load it again"
UNSHOWN = "holds a number that its format does not show; choose another format for the cell, or empty it"
TRUTH = {"0": "FALSE", "1": "TRUE"}


def records(book, found, problems):
    """A Record for each row of `found` (row number, cells), its cells down to the last that is filled; blank rows in one stretch as one.

    Raises ValueError for rows or cells out of order, as only a damaged workbook has them.
    """
    showers, expected = [shower(code, book.epoch) for code in book.formats], 1
    for number, cells in found:
        shown = _shown(book, showers, number, cells, problems)
        if number < expected:
            raise ValueError(f"row {number} stands twice")
        if not shown:
            continue
        if number > expected:
            yield Record(expected, number - 1, ())
        yield Record(number, number, tuple(shown))
        expected = number + 1


def _shown(book, showers, number, cells, problems):
    shown = []
    for cell in cells:
        if cell.held is None:
            _note(UNCALCULATED, number, cell.column, problems)
            continue
        text = _text(book, showers, cell)
        if text is None:
            _note(UNSHOWN, number, cell.column, problems)
        elif text and cell.column <= len(shown):
            raise ValueError(f"row {number} has two cells in column {cell.column}")
        elif text:
            shown.extend([""] * (cell.column - 1 - len(shown)))
            shown.append(text)
    return shown


def _text(book, showers, cell):
    """What a person sees in a cell: '' for nothing, None for a number that its format hides."""
    if cell.type == "n":
        return showers[cell.style](cell.held) if cell.held else ""
    if cell.type == "s":
        return unescape(book.texts[int(cell.held)])
    if cell.type == "b":
        return TRUTH[cell.held]
    if cell.type == "d":
        return cell.held.removesuffix("T00:00:00").replace("T", " ")
    return cell.held if cell.type == "e" else unescape(cell.held)


def _note(words, row, column, problems):
    problems.fault(f"cell {get_column_letter(column)}{row} {words}", row, kind=words)
