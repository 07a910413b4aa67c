"""Actions in a CSV, one a row with the keys of an action as headings: the tables that `record_of` takes, and faults of the file."""

import csv
import io
import re
from dataclasses import fields
from datetime import datetime

from catalogue.delivery.action import Action
from errors import Problem


MOST_ROWS = 20_000
LISTS, DATES = ("indicators", "outcomes"), ("starts", "due")
YES, NO = ("yes", "true", "y", "1"), ("no", "false", "n", "0")
NAMES = [field.name for field in fields(Action)]


def action_rows(content: bytes) -> tuple[list[tuple[int, dict]], list[Problem]]:
    """([(row, table of its keys)], every Problem); rows count lines of the file, and its heading is line 1.

    Cells of lists are parted by semicolons; dates are 2027-06-24 or 24/06/2027.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        lines = _lines(reader)
        heads = [_head(cell) for cell in next(lines, (1, []))[1]]
        problems = list(_head_faults(heads))
        rows = (
            [] if problems else [(row, _table(row, cells, heads, problems)) for row, cells in lines if any(cell.strip() for cell in cells)]
        )
    except csv.Error as error:
        return [], [Problem(f"this is not readable CSV: {error}", row=reader.line_num)]
    if not problems and not rows:
        problems.append(Problem("there is no action under the headings; write one a row"))
    if len(rows) > MOST_ROWS:
        problems.append(Problem(f"there are {len(rows):,} actions. Keep to {MOST_ROWS:,} in one file"))
    return rows, problems


def _lines(reader):
    """(line on which it begins, cells) of each record, which may run over several lines."""
    begins = 1
    for cells in reader:
        yield begins, cells
        begins = reader.line_num + 1


def _head(cell: str) -> str:
    return re.sub(r"[\s_-]+", "_", cell.strip().casefold())


def _head_faults(heads: list[str]):
    if not any(heads):
        yield Problem("the file is empty; write the headings title, owner and framework, and one action a row", row=1)
        return
    for head in dict.fromkeys(heads):
        if head not in NAMES:
            yield Problem(f"this is no heading of an action. There are: {', '.join(NAMES)}", row=1, found=head)
        elif heads.count(head) > 1:
            yield Problem("this heading is there twice; keep one", row=1, column=head)


def _table(row: int, cells: list[str], heads: list[str], problems: list[Problem]) -> dict:
    """The keys of one row as TOML would have them; what is empty is left out."""
    if len(cells) > len(heads):
        problems.append(Problem(f"this row has {len(cells)} cells, and there are {len(heads)} headings", row=row))
    values = {head: _value(row, head, cell.strip(), problems) for head, cell in zip(heads, cells) if cell.strip()}
    return {head: value for head, value in values.items() if value is not None}


def _value(row: int, head: str, cell: str, problems: list[Problem]):
    if head in LISTS:
        return [part.strip() for part in cell.split(";") if part.strip()]
    if head in DATES:
        return _day(row, head, cell, problems)
    if head == "cost":
        try:
            return float(cell.replace(",", "").removeprefix("£"))
        except ValueError:
            problems.append(Problem("write a number of pounds", row=row, column=head, found=cell))
            return None
    if head == "confidential":
        if cell.casefold() not in (*YES, *NO):
            problems.append(Problem("write yes or no", row=row, column=head, found=cell))
        return cell.casefold() in YES
    return cell


def _day(row: int, head: str, cell: str, problems: list[Problem]):
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(cell, form).date()
        except ValueError:
            continue
    problems.append(Problem("write a date such as 2027-06-24", row=row, column=head, found=cell))
    return None
