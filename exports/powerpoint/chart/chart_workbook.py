"""The workbook behind a chart: a column for each series, then its limits. A figure that is not shown is an empty cell."""

import io
from dataclasses import dataclass
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from exports.as_xlsx import PLAIN
from exports.office.chart_series import Drawing, Series
from exports.writable_text import one_line, xml


SHEET = "Figures"
LOWER, UPPER, BELOW, ABOVE, WIDTH = "Lower 95% limit", "Upper 95% limit", "Below", "Above", "Width of the interval"


@dataclass(frozen=True)
class Sheet:
    """`columns` are (heading, values) by what they hold: ("", name) the series itself, (LOWER, name) its lower limit."""

    labels: tuple[str, ...]
    columns: dict[tuple[str, str], tuple[float | None, ...]]

    def named(self, key: tuple[str, str]) -> str:
        """The name of a series, as a reference to the heading of its column and what it says."""
        at = xl_col_to_name(1 + list(self.columns).index(key))
        return f'<c:strRef><c:f>{SHEET}!${at}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{xml(_head(key))}</c:v></c:pt></c:strCache></c:strRef>'

    def numbers(self, key: tuple[str, str]) -> str:
        """The values of a column, as a reference and what is there."""
        at, values = xl_col_to_name(1 + list(self.columns).index(key)), self.columns[key]
        points = "".join(f'<c:pt idx="{place}"><c:v>{value!r}</c:v></c:pt>' for place, value in enumerate(values) if value is not None)
        cache = f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache>'
        return f"<c:numRef><c:f>{SHEET}!${at}$2:${at}${len(values) + 1}</c:f>{cache}</c:numRef>"

    def categories(self) -> str:
        """The labels, as a reference and what they say."""
        points = "".join(f'<c:pt idx="{place}"><c:v>{xml(label)}</c:v></c:pt>' for place, label in enumerate(self.labels))
        cache = f'<c:strCache><c:ptCount val="{len(self.labels)}"/>{points}</c:strCache>'
        return f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${len(self.labels) + 1}</c:f>{cache}</c:strRef></c:cat>"


def sheet(drawing: Drawing) -> Sheet:
    """The Sheet of a Drawing."""
    columns = {("", series.name): _plain(series.values) for series in drawing.series}
    for series in drawing.series:
        if any(None not in pair for pair in series.limits):
            columns |= _limits(series)
    return Sheet(tuple(one_line(label) for label in drawing.labels), columns)


def content(made: Sheet, title: str, at: datetime) -> bytes:
    """The bytes of the workbook, dated `at`. Text is text: nothing in it is a formula."""
    out = io.BytesIO()
    with Workbook(out, PLAIN) as file:
        file.set_properties({"title": one_line(title), "created": at})
        page = file.add_worksheet(SHEET)
        for row, label in enumerate(made.labels, 1):
            page.write_string(row, 0, label)
        for column, (key, values) in enumerate(made.columns.items(), 1):
            page.write_string(0, column, one_line(_head(key)))
            for row, value in enumerate(values, 1):
                if value is not None:
                    page.write_number(row, column, value)
    return out.getvalue()


def _limits(series: Series) -> dict[tuple[str, str], tuple[float | None, ...]]:
    """The limits of a series as they are, and as a chart needs them: how far below and above, and how wide."""
    rows = [(value, *pair) if None not in (value, *pair) else (None,) * 3 for value, pair in zip(series.values, series.limits)]
    lower, upper = tuple(low for _, low, _ in rows), tuple(high for *_, high in rows)
    return {
        (LOWER, series.name): _plain(lower), (UPPER, series.name): _plain(upper),
        (BELOW, series.name): _plain(None if low is None else max(0, value - low) for value, low, _ in rows),
        (ABOVE, series.name): _plain(None if low is None else max(0, high - value) for value, low, high in rows),
        (WIDTH, series.name): _plain(None if low is None else max(0, high - low) for _, low, high in rows),
    }  # fmt: skip


def _plain(values) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in values)


def _head(key: tuple[str, str]) -> str:
    return f"{key[0]}, {key[1]}" if key[0] else key[1]
