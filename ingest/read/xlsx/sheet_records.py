"""The rows of a sheet as records of text, the same as those of a text file."""

from collections.abc import Callable, Iterable, Iterator

from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape

from ingest.file_problems import Problems
from ingest.read.csv_records import TextRecord
from ingest.read.xlsx.cell_numbers import number_formatter
from ingest.read.xlsx.number_formats import in_thousands
from ingest.read.xlsx.sheet_xml import Cell
from ingest.read.xlsx.workbook_parts import Workbook


UNCALCULATED = "holds a formula whose result is not in the file; open the workbook in Excel, save it, and load it again"
UNSHOWN = "holds a number that its format does not show; choose another format for the cell, or empty it"
SCALED = "holds a number that its format shows in thousands or millions; choose a format that shows the whole number"
STRUCK = "holds a number that is struck through; take the number out, or the line through it"
TRUTH = {"0": "FALSE", "1": "TRUE"}

Formatter = Callable[[str], str | None]


def sheet_records(workbook: Workbook, rows: Iterable[tuple[int, list[Cell]]], problems: Problems) -> Iterator[TextRecord]:
    """A record for each row (its number and cells), its cells down to the last that is filled; blank rows in one stretch as one.

    Raises ValueError for rows or cells out of order, as only a damaged workbook has them.
    """
    formatters, expected = [number_formatter(code, workbook.epoch) for code in workbook.formats], 1
    scaled = {style for style, code in enumerate(workbook.formats) if in_thousands(code)}
    for number, cells in rows:
        shown = _texts_shown(workbook, formatters, number, cells, problems)
        for cell in cells if scaled or workbook.struck else ():
            if cell.type == "n" and cell.content:
                for words in (SCALED,) * (cell.style in scaled) + (STRUCK,) * (cell.style in workbook.struck):
                    _note(words, number, cell.column, problems)
        if number < expected:
            raise ValueError(f"row {number} stands twice")
        if not shown:
            continue
        if number > expected:
            yield TextRecord(expected, number - 1, ())
        yield TextRecord(number, number, tuple(shown))
        expected = number + 1


def _texts_shown(workbook: Workbook, formatters: list[Formatter], number: int, cells: list[Cell], problems: Problems) -> list[str]:
    shown: list[str] = []
    for cell in cells:
        if cell.content is None:
            _note(UNCALCULATED, number, cell.column, problems)
            continue
        text = _text_shown(workbook, formatters, cell)
        if text is None:
            _note(UNSHOWN, number, cell.column, problems)
        elif text and cell.column <= len(shown):
            raise ValueError(f"row {number} has two cells in column {cell.column}")
        elif text:
            shown.extend([""] * (cell.column - 1 - len(shown)))
            shown.append(text)
    return shown


def _text_shown(workbook: Workbook, formatters: list[Formatter], cell: Cell) -> str | None:
    """What a person sees in a cell: '' for nothing, None for a number that its format hides."""
    if cell.type == "n":
        return formatters[cell.style](cell.content) if cell.content else ""
    if cell.type == "s":
        return unescape(workbook.texts[int(cell.content)])
    if cell.type == "b":
        return TRUTH[cell.content]
    if cell.type == "d":
        return cell.content.removesuffix("T00:00:00").replace("T", " ")
    return cell.content if cell.type == "e" else unescape(cell.content)


def _note(words: str, row: int, column: int, problems: Problems) -> None:
    problems.fault(f"cell {get_column_letter(column)}{row} {words}", row, kind=words)
