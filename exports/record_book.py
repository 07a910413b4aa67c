"""Records of one kind as a Book: one table with a row for each, which can be changed and brought in again."""

from collections.abc import Sequence
from datetime import datetime

from exports.export_tables import Book, Column, Figure, Table
from panels.format import sentence


KEPT = ("version", "at", "by")


def record_book(several: str, framework: str | None, keys: Sequence[str], entries: Sequence[dict], at: datetime) -> Book:
    """The Book of `entries` ({key: value}); `several` names them, `framework` whose they are, None for all. Without entries it has headings alone."""
    names = [*keys, *KEPT]
    # The headings are the keys themselves in the spreadsheet too, so that what comes back from it needs no matching.
    columns = tuple(Column(name, name) for name in names)
    rows = tuple(tuple(_cell(entry.get(name)) for name in names) for entry in entries)
    title = f"{sentence(several)}{f' of {framework}' if framework else ''}"
    table = Table(several, title, columns, rows)
    about = (
        ("What it is", f"{title}, as they stand: one a row. Earlier versions stay in the dashboard."),
        ("To change them", "Change cells, leave id and version as they are, and bring the file in again on the Actions page."),
    )
    return Book(title, about, table, (table,), None, at)


def _cell(value: object):
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return Figure(value, 0 if value.is_integer() else 2)
    return "; ".join(map(str, value)) if isinstance(value, list) else value
