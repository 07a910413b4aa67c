"""Every fault and warning of a file: on the page as a table, and all of them as CSV."""

import csv
import io
from collections.abc import Sequence

from markupsafe import Markup

from errors import Problem, grouped
from pages.ui.templates import Macros
from panels.format import number


_REPORT = Macros("upload/file_report.html")
LISTED = 200
COLUMNS = ("file", "row", "column", "found", "what_to_do", "severity", "table")


def faults(problems: Sequence[Problem], total: int, title: str) -> Markup:
    """Problems as a table: where, what was found there, and what to do; the first two hundred, all of them counted. Empty without any."""
    if not problems:
        return Markup("")
    rows = [[_where(group), group.column or "–", group.found or "–", group.message] for group in grouped(problems)[:LISTED]]
    return _REPORT.faults(title, number(total), rows, LISTED if total > LISTED else None)


def _where(group):
    """The rows, and the sheet or file they are in where there are several."""
    rows = group.places.removeprefix("rows ").removeprefix("row ")
    return ", ".join(filter(None, (group.table, group.places))) if group.table else rows or "–"


def as_csv(name, problems):
    """The problems of a file as CSV text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(
        [_plain(name), problem.row, _plain(problem.column), _plain(problem.found), problem.message, problem.severity, _plain(problem.table)]
        for problem in problems
    )
    return out.getvalue()


def _plain(cell):
    """A cell that a spreadsheet would take for a formula, as text."""
    return f"'{cell}" if cell and cell[0] in "=+-@\t\r" else cell
