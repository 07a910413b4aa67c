"""A data file as a spreadsheet with what is wrong beside each cell: by a fill, by a comment, in words in a last column, and as a list on the first sheet."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from exports.as_xlsx import PLAIN, cell_text, sheet_name


FAULTS, BESIDE, ROW = "Faults", "What is wrong", "Row in the file"
HEADINGS = ("To do", "Sheet", "Row", "Column", "Found there", "What is wrong", "How to put it right")
WIDTHS = (14, 24, 10, 26, 24, 60, 60)
GRAVE, TO_SEE = "To put right", "To look at"
MOST_COLUMNS, MOST_LINES = 500, 1_048_576
EVERYWHERE = "A1:XFD1048576"


class Note(NamedTuple):
    """One thing wrong: the row of the file and the column (0 is the first) it is at, None where it is of no row or of none in particular.

    `heading` and `found` are the column's heading and what stood in the cell, `what` is wrong and `how` to put it right.
    """

    row: int | None
    column: int | None
    heading: str | None
    found: str | None
    what: str
    how: str
    grave: bool

    @property
    def words(self) -> str:
        """All of it in one sentence, with the cell as it stood."""
        cell = f"'{self.found}' " if self.found is not None else ""
        column = f"{self.heading}: " if self.heading else ""
        return f"{GRAVE if self.grave else TO_SEE}: {column}{cell}{self.what}. {self.how}"


class Line(NamedTuple):
    """Cells of the file, and the first and the last of its rows on which they stand."""

    first: int
    last: int
    cells: Sequence[str]


class AnnotatedSheet(NamedTuple):
    """One table: its name, the row of its headings (None where it has none), its lines in order, and the notes on it.

    `whole` says that every row is there, so that each stands where it does in the file; else a first column tells the rows.
    """

    name: str
    heading: int | None
    lines: Sequence[Line]
    notes: Sequence[Note]
    whole: bool


class _Row(NamedTuple):
    """A row of the copy: its number in the file, its cells, and the notes on it."""

    number: int
    cells: Sequence[str]
    notes: Sequence[Note]


def annotated_workbook(title: str, about: Iterable[str], sheets: Iterable[AnnotatedSheet], elsewhere: Iterable[tuple[str, Note]]) -> bytes:
    """The bytes of an .xlsx file: the sheet of faults, then a sheet for each of `sheets`, which are asked for one by one.

    `about` are sentences to read first; `elsewhere` are (name of the table, Note) of what has no sheet.
    """
    out = io.BytesIO()
    with Workbook(out, PLAIN | {"constant_memory": True}) as file:
        file.set_properties({"title": cell_text(title), "comments": "Line of Sight"})
        looks = _looks(file)
        faults, taken, listed = file.add_worksheet(FAULTS), {FAULTS.lower()}, []
        for sheet in sheets:
            name = sheet_name(sheet.name, taken)
            listed += _fill(file.add_worksheet(name), name, sheet, looks)
        listed += [(None, name, note) for name, note in elsewhere]
        _list(faults, title, about, sorted(listed, key=lambda entry: not entry[2].grave), looks)
    return out.getvalue()


def _looks(file: Workbook) -> dict[Any, Any]:
    """The formats in use; those of a cell by whether what is wrong there is grave."""
    top = {"valign": "top"}
    return {
        "title": file.add_format({"bold": True, "font_size": 15}),
        "head": file.add_format(top | {"bold": True, "text_wrap": True, "bottom": 1}),
        "text": file.add_format(top | {"text_wrap": True}),
        "link": file.add_format(top | {"font_color": "#0B3E9C", "underline": 1}),
        "cell": file.add_format(top),
        True: file.add_format(top | {"bg_color": "#F8CBC4", "border": 1, "bold": True}),
        False: file.add_format(top | {"bg_color": "#FCE9B5", "border": 1}),
    }


def _list(
    sheet: Worksheet, title: str, about: Iterable[str], listed: Sequence[tuple[str | None, str, Note]], looks: Mapping[Any, Any]
) -> None:
    """The sheet to read first. `listed` are (the address of the cell or None, name of the table, Note)."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for index, width in enumerate(WIDTHS):
        sheet.set_column(index, index, width)
    sheet.write_string(0, 0, cell_text(title), looks["title"])
    row = 1
    for words in about:
        sheet.write_string(row, 0, cell_text(words))
        row += 1
    for index, heading in enumerate(HEADINGS):
        sheet.write_string(row, index, heading, looks["head"])
    sheet.freeze_panes(row + 1, 0)
    for place, name, note in listed:
        row += 1
        words = (GRAVE if note.grave else TO_SEE, name, "", note.heading or "", note.found or "", note.what, note.how)
        for index, text in enumerate(words):
            if index == 2 and note.row is not None:
                sheet.write_number(row, index, note.row, looks["text"])
            elif index == 1 and place:
                sheet.write_url(row, index, f"internal:{place}", looks["link"], cell_text(text), "Go to the cell")
            else:
                sheet.write_string(row, index, cell_text(text), looks["text"])


def _fill(sheet: Worksheet, name: str, table: AnnotatedSheet, looks: Mapping[Any, Any]) -> list[tuple[str | None, str, Note]]:
    """Write one table, and return where each of its notes stands."""
    shift = 0 if table.whole else 1
    width = shift + min(MOST_COLUMNS, max((len(line.cells) for line in table.lines), default=0))
    sheet.ignore_errors({"number_stored_as_text": EVERYWHERE})
    sheet.set_column(0, max(width - 1, 0), 18)
    sheet.set_column(width, width, 90)
    places: list[tuple[str | None, str, Note]] = [(None, name, note) for note in table.notes if note.row is None]
    for at, row in enumerate(_rows(table)):
        line = row.number - 1 if table.whole else at
        if line >= MOST_LINES:
            places += [(None, name, note) for note in row.notes]
            continue
        if table.heading == row.number:
            sheet.freeze_panes(line + 1, 0)
        written = _write(sheet, line, row, shift, width, table.heading, looks)
        places += [(f"'{name}'!{place}", name, note) for place, note in written]
    return places


def _rows(table: AnnotatedSheet) -> Iterator[_Row]:
    """The rows to write, in order: every line, and in a whole copy each row that has a note and no line of its own."""
    notes: dict[int, list[Note]] = {}
    for note in table.notes:
        if note.row is not None:
            notes.setdefault(note.row, []).append(note)
    waiting = sorted(notes)
    for line in table.lines:
        while waiting and waiting[0] < line.first:
            early = waiting.pop(0)
            yield _Row(early, (), notes[early])
        inside = []
        while waiting and waiting[0] <= line.last and (waiting[0] == line.first or not table.whole):
            inside += notes[waiting.pop(0)]
        yield _Row(line.first, line.cells, inside)
    for late in waiting:
        yield _Row(late, (), notes[late])


def _write(
    sheet: Worksheet, line: int, row: _Row, shift: int, width: int, heading: int | None, looks: Mapping[Any, Any]
) -> list[tuple[str, Note]]:
    """Write one row with its notes, and return the address of each: of its cell, or of the first of the row where it is of them all."""
    if shift:
        sheet.write_string(line, 0, ROW if row.number == heading else str(row.number), looks["cell"])
    at: dict[int, list[Note]] = {}
    for note in row.notes:
        at.setdefault(min(note.column or 0, MOST_COLUMNS), []).append(note)
    of_row = sorted((note.grave for note in row.notes if note.column is None), reverse=True)
    blank = max(at, default=-1) + 1 - len(row.cells)
    for column, cell in enumerate([*row.cells[:MOST_COLUMNS], *[""] * blank]):
        noted = at.get(column)
        look = looks[any(note.grave for note in noted)] if noted else looks[of_row[0]] if of_row else looks["cell"]
        if cell:
            sheet.write_string(line, shift + column, cell_text(cell), look)
        elif noted:
            sheet.write_blank(line, shift + column, None, look)
    for column, noted in at.items():
        words = cell_text("\n".join(note.words for note in noted))
        sheet.write_comment(line, shift + column, words, {"author": "Line of Sight", "x_scale": 2.5})
    beside = ([BESIDE] if row.number == heading else []) + [note.words for note in row.notes]
    if beside:
        sheet.write_string(line, width, cell_text("\n".join(beside)), looks["head" if row.number == heading else "text"])
    return [(xl_rowcol_to_cell(line, shift + column), note) for column, noted in at.items() for note in noted]
