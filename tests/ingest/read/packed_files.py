"""Workbooks and zips that the tests make."""

import io
import zipfile

from openpyxl import Workbook


def workbook(**sheets):
    """The bytes of a workbook with these sheets: name → rows. A cell may be (value, number format)."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for down, row in enumerate(rows, 1):
            for right, cell in enumerate(row, 1):
                value, form = cell if isinstance(cell, tuple) else (cell, None)
                made = sheet.cell(down, right, value)
                made.number_format = form or made.number_format
    return saved(book)


def saved(book):
    """The bytes of a workbook."""
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def zipped(**files):
    """The bytes of a zip with these files: name → text or bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def without(data, change):
    """The bytes of a zip again, each file as `change(name, bytes)` makes it; one for which that is None is left out."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            made = change(name, old.read(name))
            if made is not None:
                new.writestr(name, made)
    return held.getvalue()
