"""A second reader of tables, slow and plain: pandas for text and openpyxl for workbooks, with nothing of ingest in it.

It gives the whole grid of cells, line by line, and never says which of its rows are a table: whoever compares does.
"""

import csv
import io
import re
import warnings
from datetime import datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
import pandas as pd


MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SEPARATORS = ",\t;|"
BREAK = re.compile(r"\r\n|\r|\n")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def decoded(data):
    """The text in some bytes: by their mark, else UTF-8, else Windows-1252."""
    codec = next((codec for mark, codec in MARKS if data.startswith(mark)), None)
    if codec is None and data[1:200:2].count(0) > 50:
        codec = "utf-16-le"
    try:
        return data.decode(codec or "utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def text_grid(data):
    """{line: its cells, stripped} of a delimited text; a cell with line breaks makes the next row stand further down."""
    text = decoded(data)
    separator = _separator(text)
    most = max(len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame = pd.read_csv(
            io.StringIO(text, newline=""), sep=separator, header=None, names=range(most), index_col=False, dtype=str, na_filter=False,
            skip_blank_lines=False, engine="python" if "\r" in text.replace("\r\n", "") else "c",
        )  # fmt: skip
    grid, line = {}, 1
    for row in frame.fillna("").itertuples(index=False):
        grid[line] = [cell.strip() for cell in row]
        line += 1 + sum(len(BREAK.findall(cell)) for cell in row)
    return grid


def _separator(text):
    """The one that stands as often in most lines as in any, and oftenest."""
    lines = [line for line in BREAK.split(text)[:1000] if line.strip()]
    counts = {one: pd.Series([line.count(one) for line in lines]).mode()[0] for one in SEPARATORS}
    return max(counts, key=counts.get)


def sheet_grids(data):
    """{name of a sheet: {row: its cells}} of a workbook; a cell is a Shown."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {sheet.title: {row[0].row: [Shown(cell) for cell in row] for row in sheet.iter_rows()} for sheet in book.worksheets}


class Shown:
    """What is in a cell of a sheet, equal to any text that shows it."""

    def __init__(self, cell):
        self.value, self.format = cell.value, cell.number_format or "General"

    def __bool__(self):
        return self.value is not None and str(self.value).strip() != ""

    def __repr__(self):
        return f"{self.value!r} as {self.format}"

    def shows(self, text):
        """Whether the text says what the cell holds, with as many decimals as it has."""
        value = self.value
        if value is None or isinstance(value, str):
            return text == (value or "").strip()
        if isinstance(value, bool):
            return text == str(value).upper()
        if isinstance(value, (datetime, time, timedelta)):
            return _says_when(value, text)
        digits = re.sub(r"[^\d.]", "", text)
        if not re.fullmatch(r"\d+(\.\d+)?", digits):
            return value == 0 and text in ("0", "-")
        places = len(digits.partition(".")[2])
        number = abs(Decimal(repr(value)) * (100 if "%" in self.format else 1))
        return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) == Decimal(digits) and ("-" in text) == (
            value < 0 and number != 0
        )


def _says_when(value, text):
    """Whether the text is a day, a month or a year of this moment."""
    if not isinstance(value, datetime):
        return bool(re.search(r"\d", text))
    ways = (f"{value:%Y-%m-%d}", f"{MONTHS[value.month - 1]} {value.year}", MONTHS[value.month - 1], str(value.year))
    return text in ways or text.startswith(f"{value:%Y-%m-%d} ")


def heading_line(grid):
    """The first line on which at least half of all columns are filled, and more than one of several."""
    width = max((len(cells) for cells in grid.values()), default=0)
    return next((line for line, cells in grid.items() if sum(map(bool, cells)) >= (1 if width == 1 else max(2, (width + 1) // 2))), None)
