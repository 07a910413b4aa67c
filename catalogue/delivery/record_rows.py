"""Records in a table, one a row with the keys of their kind as headings: the tables that `record_of` takes, and faults of the rows."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from catalogue.delivery.heading_words import KEPT_BY, VERSION, key_of
from catalogue.delivery.record_reading import KINDS
from catalogue.spreadsheet_text import unguarded
from errors import Problem


MOST_ROWS = 20_000
YES, NO = ("yes", "true", "y", "1"), ("no", "false", "n", "0")
Line = tuple[int, list[str]]
LEFT_OUT = ""


class RecordRows(NamedTuple):
    """`rows` are (row, table of its keys), `headings` {key: its heading in the file}, and `problems` all faults of the cells."""

    rows: list[tuple[int, dict]]
    headings: dict[str, str]
    problems: list[Problem]


def record_rows(kind: str, lines: Iterable[Line], columns: Mapping[str, str] | None = None) -> RecordRows:
    """The RecordRows of (row, cells), the first of which is the heading; empty rows are passed over.

    `columns` says {heading: key, or empty to leave it out} where a heading does not say it itself. Cells of lists are
    parted by semicolons; dates are 2027-06-24 or 24/06/2027. A heading that other tools use is taken as ours. `version` is a whole number,
    for whoever changes what was written out; what else a written-out file says of its versions is not read back.
    """
    remaining = iter(lines)
    first, cells = next(remaining, (1, []))
    heads = list(heading_keys(kind, cells, columns or {}))
    headings = {key: key if heading.casefold() == key else heading for heading, key in heads}
    problems = list(_head_faults(kind, heads, first))
    if problems:
        return RecordRows([], headings, problems)
    rows = [(row, _table(kind, row, cells, heads, headings, problems)) for row, cells in remaining if any(cell.strip() for cell in cells)]
    if not problems and not rows:
        problems.append(Problem(f"there is no {kind} under the headings; write one a row"))
    if len(rows) > MOST_ROWS:
        problems.append(Problem(f"there are {len(rows):,} rows. Keep to {MOST_ROWS:,} in one file"))
    return RecordRows(rows, headings, problems)


def heading_keys(kind: str, cells: list[str], columns: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(heading, the key it stands for, LEFT_OUT where `columns` says so, itself where it is none)."""
    for heading in (cell.strip() for cell in cells):
        yield heading, columns[heading] if heading in columns else key_of(heading, _types(kind))


def keys_of(kind: str) -> list[str]:
    """The keys that a column may stand for, in the order of the record."""
    return [key for key in _types(kind) if key not in (VERSION, *KEPT_BY)]


def _head_faults(kind: str, heads: list[tuple[str, str]], row: int):
    needed = ", ".join(field.name for field in fields(KINDS[kind].made) if field.name in ("title", "text", "owner", "framework"))
    keys = [key for _, key in heads]
    if not any(heading for heading, _ in heads):
        yield Problem(f"the file is empty; write headings such as {needed}, and one {kind} a row", row=row)
        return
    for key, heading in {key: heading for heading, key in heads if key != LEFT_OUT}.items():
        if key not in _types(kind):
            message = f"this is no heading of {kind} records. Leave the column out, or head it with one of: {', '.join(keys_of(kind))}"
            yield Problem(message, row=row, found=heading)
        elif keys.count(key) > 1:
            both = " and ".join(f"'{other}'" for other, named in heads if named == key)
            yield Problem(f"this is there twice, as {both}; keep one, and leave the other out", row=row, column=key)


def _table(
    kind: str, row: int, cells: list[str], heads: list[tuple[str, str]], headings: Mapping[str, str], problems: list[Problem]
) -> dict:
    """The keys of one row as TOML would have them; what is empty is left out."""
    if any(cell.strip() for cell in cells[len(heads) :]):
        problems.append(Problem(f"this row has {len(cells)} cells, and there are {len(heads)} headings", row=row))
    table = {}
    for (_, key), cell in zip(heads, cells):
        if cell.strip() and key not in (LEFT_OUT, *KEPT_BY):
            try:
                table[key] = READ.get(_types(kind)[key], str)(unguarded(cell.strip()))
            except ValueError as error:
                problems.append(Problem(str(error), row=row, column=headings[key], found=cell.strip()))
    return table


@cache
def _types(kind: str) -> dict[str, type]:
    """{key: its type} of a kind, with those that a written-out file has besides."""
    own = {name: _plain_type(hint) for name, hint in get_type_hints(KINDS[kind].made).items() if name != "choices"}
    return own | {VERSION: int} | dict.fromkeys(KEPT_BY, str)


def _plain_type(hint: Any) -> type:
    """tuple of tuple[str, ...], date of date | None."""
    chosen = next((part for part in get_args(hint) if part in READ), hint)
    return tuple if getattr(hint, "__origin__", None) is tuple else chosen


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _day(cell: str) -> date:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(cell, form).date()
        except ValueError:
            continue
    raise ValueError("write a date such as 2027-06-24")


def _pounds(cell: str) -> float:
    plain = cell.replace(",", "").removeprefix("£")
    if not re.fullmatch(r"\d{1,15}(\.\d+)?", plain):
        raise ValueError("write a number of pounds")
    return float(plain)


def _whole(cell: str) -> int:
    if not re.fullmatch(r"\d{1,9}", cell):
        raise ValueError("write a whole number")
    return int(cell)


def _yes(cell: str) -> bool:
    if cell.casefold() not in (*YES, *NO):
        raise ValueError("write yes or no")
    return cell.casefold() in YES


READ: dict[type, Callable[[str], Any]] = {tuple: _list, date: _day, float: _pounds, int: _whole, bool: _yes}
