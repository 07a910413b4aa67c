"""What the program says and gives away of a build besides its file: `show` as JSON, and the files that pages offer."""

import csv
import io
import json
from contextlib import redirect_stdout

import openpyxl

import actions
import cli
from errors import BoardError


DIGITS, SYMBOLS = 6, ("[c]", "[x]", "[z]", "[w]", "[low]", "[u]")
FIGURES = {"numerator", "denominator", "value", "lower_95", "upper_95", "group_value", "england", "first_value", "second_value"}
DERIVED, MEDIANS = ("gap", "ratio", "slope", "set_against", "rank", "target"), ("median", "neighbours")


def shown_by_command(session, indicator, area, breakdown):
    """The answer of `cli.py show … --json`, or None where there is no such breakdown."""
    answer = io.StringIO()
    with redirect_stdout(answer):
        code = cli.main(["show", indicator, "--area", area, "--breakdown", breakdown, "--home", str(session.home.folder), "--json"])
    return None if code else json.loads(answer.getvalue())


def tables(session, indicator, area, breakdowns, framework):
    """(name, rows as dicts) of every table that a reader can take away about an indicator in an area."""
    panel = actions.show(session, indicator, area)
    splits = [actions.show(session, indicator, area, breakdown) for breakdown in breakdowns]
    for name, shown in _pages(session, panel, indicator, area, framework):
        more = splits if shown is panel else []
        yield f"{name}.csv", list(csv.DictReader(io.StringIO(actions.export(session, "csv", shown, *more).decode("utf-8-sig"))))
        yield from _sheets(name, actions.export(session, "xlsx", shown, *more))


def _pages(session, panel, indicator, area, framework):
    yield "indicator", panel
    for name, make in (
        ("compare", lambda: actions.compare(session, indicator, area)), ("over time", lambda: actions.over_time(session, indicator, area)),
        ("scorecard", lambda: actions.overview(session, framework, area)),
        ("inequalities", lambda: actions.inequalities(session, framework, area)),
    ):  # fmt: skip
        try:
            shown = make()
        except BoardError:
            continue
        if shown is not None and getattr(shown, "entries", True):
            yield name, shown


def _sheets(name, content):
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        rows = list(sheet.iter_rows(values_only=True))
        if sheet.title != "Read me" and len(rows) > 1:
            yield f"{name}.xlsx, sheet {sheet.title}", [dict(zip(map(_folded, rows[1]), row)) for row in rows[2:]]


def _folded(heading):
    return str(heading).lower().replace(" ", "_")


def figures(row):
    """(column, number) of the figures in a row of a table; in a CSV those in columns of figures, as all of its cells are text."""
    for column, cell in row.items():
        if (
            isinstance(cell, int | float)
            and not column.startswith(DERIVED)
            and not any(word in column for word in MEDIANS)
            or isinstance(cell, str)
            and cell
            and column in FIGURES
            and cell not in SYMBOLS
        ):
            yield column, float(cell)


def not_of_the_file(rows, allowed):
    """Rows that hold a figure which no shown row has, or one of their own though they are not shown. Medians stand in rows without a code."""
    for row in rows:
        if row.get("area_code", "a place") in ("", None):
            continue
        numbers, columns = list(figures(row)), list(row)
        beside = set(columns[columns.index("status") :]) if "status" in columns else set()
        mine = [column for column, _ in numbers if column not in beside]
        if (str(row.get("status")).startswith("hidden") and mine) or any(round(number, DIGITS) not in allowed for _, number in numbers):
            yield row


def shown_numbers(lines):
    """All numbers of shown Lines, rounded as far as files are."""
    return {round(number, DIGITS) for line in lines if line.shown for number in line[6:11] if number is not None}
